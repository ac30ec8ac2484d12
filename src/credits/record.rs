//! One chunk of the credits of a release.

use super::store::{self, Of};
use crate::db::{Conn, ItemId, ReleaseId, Timestamp, UserId};
use crate::error::Result;
use crate::jobs::{self, Cursor, Job};
use crate::releases::{self, DIGESTS};
use crate::voting;

/// Voters credited in one chunk: some milliseconds of statements over sets.
pub const CHUNK: i64 = 2_000;

/// Credits up to `most` voters of a release. The job's part is the item at work, its place the last voter credited there;
/// an item begins with those who wrote it. The last chunk begins the digests.
pub fn record_chunk(conn: &mut Conn, job: &Job, most: i64, now: Timestamp) -> Result<()> {
    let release = releases::get_held(conn, ReleaseId(job.subject))?;
    let Some(item) = releases::item_from(conn, release.id, ItemId(job.cursor.part))? else {
        let people = store::count_contributors(conn, release.id)?;
        releases::set_credited(conn, release.id, people, now)?;
        jobs::begin(conn, DIGESTS, release.id.0, now)?;
        return jobs::finish(conn, job);
    };
    let of = Of { item: item.id, release: release.id, post: item.post_id };
    // A place is a voter, and the authors come before the first one.
    let goes_on = job.cursor.place > 0;
    let (mut people, mut after) = (item.people_count, UserId(job.cursor.place));
    if !goes_on {
        people = store::credit_authors(conn, of, release.week)?;
        after = UserId(0);
    }
    let voters = voting::voters_after(conn, of.post, after, most)?;
    if let Some(last) = voters.last() {
        people += store::credit_voters(conn, of, (after, *last), people)?;
    }
    let is_done = i64::try_from(voters.len()).unwrap_or(most) < most;
    releases::count_people(conn, item.id, people, is_done.then_some(now))?;
    let to = match voters.last() {
        Some(last) if !is_done => Cursor { part: item.id.0, place: last.0 },
        // The next item is the first one behind this one.
        _ => Cursor { part: item.id.0 + 1, place: 0 },
    };
    let did = people - if goes_on { item.people_count } else { 0 };
    jobs::advance(conn, job, to, did)
}
