//! Polls: one that is over, one that was withdrawn, one that runs with hidden totals, and a draft.

use super::stage::Player;
use super::story::FANS;
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::people::Viewer;
use crate::polls::{self, Draft, Purpose, Totals};
use chrono::TimeDelta;

/// What is asked, what there is to know before, and what can be chosen.
type Asked = (&'static str, &'static str, &'static [&'static str]);

const NAMED: Asked = (
    "What shall the wallpapers of the winter release be called?",
    "Five fans sent names, and these four are free. The wallpapers come with the first release of December.",
    &["Frosted peel", "Marmalade morning", "Seeds in the snow", "柚子与雪"],
);
const WITHDRAWN: Asked = (
    "Which sound does the camera make?",
    "Three recordings, each two seconds long.",
    &["A peel that tears", "A drop of juice", "Nothing at all"],
);
const REASON: &str =
    "Two of the three recordings were the same file. We are sorry: the next poll has all three of them.";
const MEETING: Asked = (
    "In which city do we meet in spring?",
    "The hall has room for two hundred. Wherever it is, everything is streamed.",
    &["Valencia", "Utrecht", "Leipzig", "台南"],
);
const DRAFTED: Asked = (
    "Which icon does the peel browser get?",
    "",
    &["A slice with a compass needle", "A whole orange with a ring", "The letter O"],
);

/// Tells it.
pub(super) fn tell(player: &Player<'_>, conn: &mut Conn, now: Timestamp) -> Result<()> {
    let grace = player.person("grace")?;
    let ago = |days: i64| now.plus(-TimeDelta::days(days));
    let over = opened(conn, grace, &draft(NAMED, (Purpose::Name, Totals::Running), ago(2)), ago(9))?;
    vote(player, conn, over, (0, 31), ago(8))?;
    let back = opened(conn, grace, &draft(WITHDRAWN, (Purpose::Other, Totals::Running), ago(1)), ago(6))?;
    vote(player, conn, back, (9, 14), ago(5))?;
    let reason = (REASON.to_owned(), Language::En.to_string());
    polls::withdraw(conn, grace, back, &reason, ago(4))?;
    polls::close(conn, over, ago(2))?;
    polls::close(conn, back, ago(1))?;
    let open =
        opened(conn, grace, &draft(MEETING, (Purpose::City, Totals::Hidden), now.plus(TimeDelta::days(5))), ago(1))?;
    vote(player, conn, open, (4, 22), ago(1))?;
    let later = now.plus(TimeDelta::days(12));
    polls::draft(conn, grace, &draft(DRAFTED, (Purpose::Design, Totals::Hidden), later), now).map(drop)
}

fn opened(conn: &mut Conn, by: &Viewer, draft: &Draft, at: Timestamp) -> Result<i64> {
    let id = polls::draft(conn, by, draft, at)?;
    polls::open(conn, by, (id, None), at)?;
    Ok(id)
}

fn draft((question, note, options): Asked, (purpose, totals): (Purpose, Totals), closes_at: Timestamp) -> Draft {
    let lang = |text: &str| if text.is_ascii() { Language::En } else { Language::ZhHans }.to_string();
    Draft {
        purpose,
        question: question.to_owned(),
        lang: lang(question),
        note: note.to_owned(),
        note_lang: if note.is_empty() { String::new() } else { lang(note) },
        options: options.iter().map(|option| ((*option).to_owned(), lang(option))).collect(),
        totals,
        closes_at,
    }
}

/// So many fans vote, beginning with this one; more of them for what stands in front.
fn vote(player: &Player<'_>, conn: &mut Conn, poll: i64, (first, count): (usize, usize), now: Timestamp) -> Result<()> {
    let options = polls::options_of(conn, poll)?;
    for (place, fan) in FANS.iter().skip(first).take(count).enumerate() {
        let choice = (place % 7 * place % 5) % options.len().max(1);
        let option = options.get(choice).ok_or_else(|| Error::broken("the demo's poll has no options"))?;
        polls::vote(conn, player.person(fan.handle)?, (poll, option.id), now)?;
    }
    Ok(())
}
