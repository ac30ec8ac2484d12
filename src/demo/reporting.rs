//! What fans report on the last two releases, and some of them in words.

use super::stage::Player;
use super::story::FANS;
use crate::db::{Conn, ItemId, Timestamp};
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::releases::{self, Release};
use crate::reports::{self, Answer, Cell, Closing, Mood, Said};
use crate::trains::WEEKLY;
use chrono::TimeDelta;

/// Fans who answer.
const ANSWERED: usize = 24;
/// How updates feel, one fan after the other.
const MOODS: [Mood; 6] = [Mood::Love, Mood::Happy, Mood::Love, Mood::Hopeful, Mood::Happy, Mood::Sad];
/// Who says what in words, in which cell.
const SAID: [(usize, Cell, &str, &str); 4] = [
    (0, Cell::Best, "en", "My grandmother found it before I did."),
    (1, Cell::Mood, "zh-Hans", "这一周的更新很顺手。"),
    (3, Cell::Worst, "de", "Nett, aber ich finde den Schalter erst nach dem dritten Versuch."),
    (4, Cell::Awaited, "es", "¡Ojalá llegue antes del verano!"),
];

/// Tells it.
pub(super) fn tell(player: &Player<'_>, conn: &mut Conn, closing: &Closing, now: Timestamp) -> Result<()> {
    for release in releases::published(conn, WEEKLY, 2)? {
        if release.recalled_at.is_none() {
            answer(player, conn, &release, (closing, now))?;
        }
    }
    for release in reports::due(conn, now)? {
        reports::close(conn, release, now)?;
    }
    Ok(())
}

/// A day after it is out, or now, fans have tried it.
fn answer(
    player: &Player<'_>,
    conn: &mut Conn,
    release: &Release,
    (closing, now): (&Closing, Timestamp),
) -> Result<()> {
    let Some(out) = release.published_at else { return Ok(()) };
    let at = out.plus(TimeDelta::days(1)).min(now);
    let offered = reports::offered(conn, release, (None, None), Language::En)?;
    let (lines, posts) = (offered.line_ids(), offered.post_ids());
    for (place, fan) in FANS.iter().take(ANSWERED).enumerate() {
        let best = nth(&lines, if place.is_multiple_of(3) { place } else { 0 });
        let worst: Option<ItemId> = nth(&lines, place % 4 + 1).filter(|worst| Some(*worst) != best);
        let worst = worst.filter(|_| !place.is_multiple_of(5));
        let mood = nth(&MOODS, place).unwrap_or(Mood::Happy);
        let awaited = nth(&posts, place % 5);
        let mut said = Said::taps(release.id, Answer { mood, best, worst, awaited });
        for (_, cell, lang, text) in SAID.iter().filter(|(who, ..)| *who == place) {
            said = said.with_line(*cell, text, lang);
        }
        match reports::say(conn, player.person(fan.handle)?, &said, closing, at) {
            // Staff have blocked one of them.
            Ok(_) | Err(Error::Blocked(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// One of these, which begin anew behind the last.
fn nth<T: Copy>(of: &[T], place: usize) -> Option<T> {
    of.get(place % of.len().max(1)).copied()
}
