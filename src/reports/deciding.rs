//! What staff do about reports: they hide a line of text, and deal with lines that disappointed. Each can be taken back.

use super::kept::{LineSettled, TextHidden};
use super::queue::{self, Settled};
use super::texts;
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, ItemId, Lockable, ReleaseId, Timestamp, lock};
use crate::error::Result;
use crate::people::{self, Viewer};
use crate::releases;

/// Hides a line of text from staff, with a reason and its language, which whoever wrote it reads; the version of its release.
pub fn hide(conn: &mut Conn, by: &Viewer, id: i64, why: &(String, String), now: Timestamp) -> Result<String> {
    set_hidden(conn, by, id, (&why.0, &why.1), now)
}

/// Shows it again.
pub fn show(conn: &mut Conn, by: &Viewer, id: i64, now: Timestamp) -> Result<String> {
    set_hidden(conn, by, id, ("", ""), now)
}

fn set_hidden(conn: &mut Conn, by: &Viewer, id: i64, (reason, lang): (&str, &str), now: Timestamp) -> Result<String> {
    let line = texts::get(conn, id)?;
    lock(conn, Lockable::Users, &[by.id.0, line.user_id.0])?;
    people::expect_staff(conn, by.id)?;
    lock(conn, Lockable::ReportRounds, &[line.release_id.0])?;
    let version = version(conn, line.release_id)?;
    let before = TextHidden::of(conn, id)?;
    texts::set_hidden(conn, id, (reason, lang))?;
    let after = TextHidden::of(conn, id)?;
    // The log says why, and not what: the text is for those who look at the report.
    let act = if reason.is_empty() { Act::ReportTextShown } else { Act::ReportTextHidden };
    let trace = Trace::of(act).about(&version).from_to(line.hidden.0, reason).keeping(&before, &after);
    if let Some(trace) = trace.if_changed() {
        audit::record(conn, by.id, &trace, now)?;
    }
    Ok(version)
}

/// Notes that somebody of the staff dealt with a line that disappointed; whether it waited.
pub fn settle(conn: &mut Conn, by: &Viewer, version: &str, item: ItemId, now: Timestamp) -> Result<bool> {
    set_settled(conn, by, (version, item), true, now)
}

/// Has it wait again; whether it did not.
pub fn reopen(conn: &mut Conn, by: &Viewer, version: &str, item: ItemId, now: Timestamp) -> Result<bool> {
    set_settled(conn, by, (version, item), false, now)
}

fn set_settled(
    conn: &mut Conn,
    by: &Viewer,
    (version, item): (&str, ItemId),
    is_settled: bool,
    now: Timestamp,
) -> Result<bool> {
    people::expect_staff(conn, by.id)?;
    let release = releases::by_version(conn, version)?.id;
    lock(conn, Lockable::ReportRounds, &[release.0])?;
    let before = LineSettled::of(conn, release, item)?;
    // The same press twice, or a colleague was quicker.
    if before.is_settled() == is_settled {
        return Ok(false);
    }
    queue::set(conn, (release, item), is_settled.then_some(Settled { by: by.id, at: now }))?;
    let after = LineSettled::of(conn, release, item)?;
    let wording = releases::item(conn, item)?.map(|item| item.wording).unwrap_or_default();
    let (act, was, is) = if is_settled {
        (Act::ReportLineSettled, String::new(), wording)
    } else {
        (Act::ReportLineReopened, wording, String::new())
    };
    let trace = Trace::of(act).about(version).from_to(was, is).keeping(&before, &after);
    audit::record(conn, by.id, &trace, now)?;
    Ok(true)
}

fn version(conn: &mut Conn, release: ReleaseId) -> Result<String> {
    Ok(releases::get(conn, release)?.version.unwrap_or_default())
}
