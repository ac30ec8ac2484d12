//! Taking back the digests that still wait with the title of a post which was hidden since. What is promised and not yet
//! written will not have it.

use super::store;
use crate::credits;
use crate::db::{Conn, ItemId, Timestamp};
use crate::error::Result;
use crate::jobs::{self, Cursor, Job};
use crate::mail;
use crate::releases::{self, DIGESTS};

/// One chunk of it; the last one has the release's digests written once more, to those who have none now, also when the post
/// came back meanwhile. Before the credits are complete there is no digest: those begin with the title withheld. What is
/// under way to a relay at this moment arrives.
pub fn withdraw(conn: &mut Conn, job: &Job, most: i64, now: Timestamp) -> Result<()> {
    let Some(item) = releases::item(conn, ItemId(job.subject))? else { return jobs::finish(conn, job) };
    let release = releases::get(conn, item.release_id)?;
    // What was recalled takes its digests back itself, and nobody is written to once more.
    if release.credited_at.is_none() || release.recalled_at.is_some() {
        return jobs::finish(conn, job);
    }
    let people =
        if item.withheld { credits::people_of_item(conn, item.id, job.cursor.place, most)? } else { Vec::new() };
    let Some(last) = people.last() else {
        // Nobody is promised one before they begin, and they begin with the title withheld.
        if !releases::mails_wait(conn, item.release_id)? {
            jobs::begin_again(conn, DIGESTS, item.release_id.0, now)?;
        }
        return jobs::finish(conn, job);
    };
    let mails = store::mails_of(conn, item.release_id, &people)?;
    let withdrawn = mail::withdraw(conn, &mails, now)?;
    store::forget(conn, &withdrawn)?;
    jobs::advance(conn, job, Cursor { part: 0, place: last.0 }, i64::try_from(withdrawn.len()).unwrap_or(0))
}
