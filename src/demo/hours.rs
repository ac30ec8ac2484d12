//! Two hours of owners online: one last week, with answers, and one that is announced.

use super::stage::Player;
use super::story::FANS;
use crate::config::FirstPosts;
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::owner_hours::{self, Announcement, Asking, Times};
use chrono::TimeDelta;

const AREA: &str = "camera";
/// What each of the two is about.
const PAST: &str = "What the camera has learned in the last two releases, and what it still has to learn.";
const COMING: &str = "Night mode, and why pictures of moving children are blurred. Bring examples.";
/// Who asked what last week, and what was answered; the last one waits for its answer.
const ANSWERED: [(&str, &str, &str); 3] = [
    (
        "zoe",
        "Will the shutter sound ever be something else than a slap with a ruler?",
        "Yes. Three softer sounds are recorded, one of them an orange being peeled. They are in test for two weeks now.",
    ),
    (
        "jurgen",
        "Warum vergisst die Kamera beim Neustart, dass ich das Gitter eingeschaltet habe?",
        "That is a mistake of ours, and found: the setting is written too late when the phone is shut down at once.",
    ),
    ("ravi", "Can the timer count down aloud for those who stand far away?", ""),
];
/// Who asks what next.
const ASKED: [(&str, &str); 3] = [
    ("mia", "Why does night mode take the picture when I have already put the phone away?"),
    ("xiaoyu", "夜间模式能不能自己判断是不是在三脚架上？"),
    ("paloma", "¿Podréis guardar también la foto sin el modo noche, por si era mejor?"),
];

/// Tells it.
pub(super) fn tell(player: &Player<'_>, conn: &mut Conn, now: Timestamp) -> Result<()> {
    let (now, grace) = (on_the_hour(now), player.person("grace")?);
    let begins = now.plus(-TimeDelta::days(6));
    let hour = owner_hours::announce(conn, grace, &announcement(PAST, begins), begins.plus(-TimeDelta::days(2)))?;
    for (place, (handle, question, answer)) in ANSWERED.into_iter().enumerate() {
        let at = begins.plus(-TimeDelta::hours(5));
        let new = (&asking(question)?, FirstPosts::Published);
        let id = owner_hours::ask(conn, player.person(handle)?, hour, new, at)?;
        vote(player, conn, (hour, id), (place, 17 - 6 * place), at)?;
        if !answer.is_empty() {
            let said = (answer.to_owned(), Language::En.to_string());
            owner_hours::answer(conn, grace, (hour, id), &said, begins.plus(TimeDelta::minutes(10)))?;
        }
    }
    let begins = now.plus(TimeDelta::days(2));
    let announced = now.plus(-TimeDelta::days(1));
    let hour = owner_hours::announce(conn, grace, &announcement(COMING, begins), announced)?;
    for (place, (handle, question)) in ASKED.into_iter().enumerate() {
        let new = (&asking(question)?, FirstPosts::Published);
        let id = owner_hours::ask(conn, player.person(handle)?, hour, new, announced)?;
        vote(player, conn, (hour, id), (place + 3, 9 - 3 * place), announced)?;
    }
    Ok(())
}

fn announcement(note: &str, starts_at: Timestamp) -> Announcement {
    let times = Times { starts_at, ends_at: starts_at.plus(TimeDelta::hours(1)) };
    Announcement { area: AREA.to_owned(), times, note: note.to_owned(), lang: Language::En.to_string() }
}

fn asking(question: &str) -> Result<Asking> {
    Asking::parse(question, Language::En).map_err(Error::Invalid)
}

/// So many fans vote for a question, beginning with this one.
fn vote(
    player: &Player<'_>,
    conn: &mut Conn,
    at: (i64, i64),
    (first, count): (usize, usize),
    now: Timestamp,
) -> Result<()> {
    for fan in FANS.iter().skip(first).take(count) {
        owner_hours::vote(conn, player.person(fan.handle)?, at, now)?;
    }
    Ok(())
}

/// The last full hour.
fn on_the_hour(now: Timestamp) -> Timestamp {
    let into = now.0.timestamp().rem_euclid(3_600);
    now.plus(-TimeDelta::seconds(into) - TimeDelta::nanoseconds(now.0.timestamp_subsec_nanos().into()))
}
