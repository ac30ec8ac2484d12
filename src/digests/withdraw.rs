//! Taking back the digests that still wait with the title of a post which was hidden since.

use super::store;
use crate::credits;
use crate::db::{Conn, ItemId, Timestamp};
use crate::error::Result;
use crate::jobs::{self, Cursor, Job};
use crate::mail;
use crate::releases::{self, DIGESTS};

/// One chunk of it; the last one has the release's digests written once more, to those who have none now. What is under way
/// to a relay at this moment arrives.
pub fn withdraw(conn: &mut Conn, job: &Job, most: i64, now: Timestamp) -> Result<()> {
    let item = ItemId(job.subject);
    let Some(found) = releases::item(conn, item)?.filter(|found| found.withheld) else {
        return jobs::finish(conn, job);
    };
    let people = credits::people_of_item(conn, item, job.cursor.place, most)?;
    let mails = store::mails_of(conn, found.release_id, &people)?;
    let withdrawn = mail::withdraw(conn, &mails, now)?;
    store::forget(conn, &withdrawn)?;
    if let Some(last) = people.last() {
        let did = i64::try_from(withdrawn.len()).unwrap_or(0);
        return jobs::advance(conn, job, Cursor { part: 0, place: last.0 }, did);
    }
    jobs::begin_again(conn, DIGESTS, found.release_id.0, now)?;
    jobs::finish(conn, job)
}
