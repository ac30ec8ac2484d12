//! The first release of the story is recalled on the evening on which it went out; what it changed ships with the next one.

use super::stage::Player;
use super::thanking;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::Language;
use crate::mail::Letterhead;
use crate::releases::{self, Release};
use crate::text::Prose;
use chrono::TimeDelta;

/// The week whose release is recalled.
const RECALLED: i64 = 1;
/// How long it is out.
const OUT_FOR: TimeDelta = TimeDelta::hours(3);
const REASON: &str = "Some phones restart when the torch is switched on from the lock screen. We have stopped this release, \
                      mend the torch, and ship everything again with the next one.";

/// Tells it, once that release is out.
pub(super) fn tell(player: &Player<'_>, conn: &mut Conn, release: &Release, head: &Letterhead) -> Result<()> {
    if release.week.0 != RECALLED {
        return Ok(());
    }
    let at = release.publish_at.plus(OUT_FOR);
    let reason = Prose::recognised(REASON.to_owned(), Language::En);
    releases::recall(conn, player.person("grace")?.id, release.id, &reason, None, at)?;
    thanking::thank(conn, head, at)
}
