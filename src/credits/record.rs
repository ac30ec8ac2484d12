//! One chunk of the credits of a release.

use super::store::{self, Of};
use super::{FORESIGHT, further, supporters_after};
use crate::db::{Conn, ItemId, ReleaseId, Timestamp, UserId};
use crate::error::Result;
use crate::events::{NewEvent, What};
use crate::groups;
use crate::jobs::{self, Cursor, Job};
use crate::releases::{self, DIGESTS, LETTERS, Release};
use crate::{events, subscriptions};

/// People credited in one chunk for a vote or a confirmation: some milliseconds of statements over sets.
pub const CHUNK: i64 = 2_000;
/// So many numbers of people are looked through in the time in which one of them is credited.
const COUNTED: i64 = 8;

/// Credits up to `most` people of a release who voted or confirmed. The job's part is the item at work, its place the last
/// of them credited there; an item begins with those who wrote its posts, those who tested them, and the groups that stand for
/// them. Behind the last item everybody is counted. The last chunk begins the digests, the mails to those without an account, and the
/// search for early votes.
pub fn record_chunk(conn: &mut Conn, job: &Job, most: i64, now: Timestamp) -> Result<()> {
    let release = releases::get_held(conn, ReleaseId(job.subject))?;
    // The credits of what was recalled wait: a later release records them anew.
    if release.recalled_at.is_some() {
        return jobs::finish(conn, job);
    }
    let Some(item) = releases::item_from(conn, release.id, ItemId(job.cursor.part))? else {
        return count_some(conn, &release, job, most, now);
    };
    let posts = releases::posts_of(conn, &[item.id])?.remove(&item.id).unwrap_or_default();
    // A place is somebody who voted or confirmed; authors and testers come before the first one.
    let goes_on = job.cursor.place > 0;
    let twins = releases::twins_before(conn, (release.id, item.id), &posts)?;
    let of = Of { item: item.id, release: release.id, posts: &posts, twins: &twins };
    let (mut people, mut after) = (item.people_count, UserId(job.cursor.place));
    if !goes_on {
        people = store::credit_authors(conn, of)?;
        people += further::credit_testers(conn, of, people)?;
        groups::credit(conn, item.id, &posts)?;
        after = UserId(0);
    }
    let supporters = supporters_after(conn, &posts, after, most)?;
    if let Some(last) = supporters.last() {
        people += store::credit_supporters(conn, of, (after, *last), people)?;
        further::note_further(conn, of, (after, *last))?;
    }
    let last = jobs::last_of_full(&supporters, most);
    releases::count_people(conn, item.id, people, last.is_none().then_some(now))?;
    let to = match last {
        Some(last) => Cursor { part: item.id.0, place: last.0 },
        // The next item is the first one behind this one.
        None => Cursor { part: item.id.0 + 1, place: 0 },
    };
    let did = people - if goes_on { item.people_count } else { 0 };
    jobs::advance(conn, job, to, did)
}

/// Counts the next of those who shaped a release, all of whom are recorded: of a million, to count them at once holds up all other
/// writes for as long as 50 ms. The last of them begin what follows.
fn count_some(conn: &mut Conn, release: &Release, job: &Job, most: i64, now: Timestamp) -> Result<()> {
    // A place below nought, so that a line that is added meanwhile begins with its first people, and all are counted anew.
    let after = -job.cursor.place.min(0);
    let range = (UserId(after), UserId(after + most * COUNTED));
    let (counted, following) = store::count_contributors(conn, release.id, range)?;
    let people = counted + if after > 0 { release.people_count } else { 0 };
    if let Some(following) = following {
        releases::set_people(conn, release.id, people, None)?;
        return jobs::advance(conn, job, Cursor { place: 1 - following.0, ..job.cursor }, 0);
    }
    releases::set_people(conn, release.id, people, Some(now))?;
    jobs::begin(conn, DIGESTS, release.id.0, now)?;
    jobs::begin(conn, LETTERS, release.id.0, now)?;
    tell_followers(conn, release, now)?;
    jobs::begin(conn, FORESIGHT, release.id.0, now)?;
    jobs::finish(conn, job)
}

/// Records that whoever shaped a release is known, where somebody follows what others shape.
fn tell_followers(conn: &mut Conn, release: &Release, now: Timestamp) -> Result<()> {
    if let Some(actor) = release.published_by
        && subscriptions::is_anybody_followed(conn)?
    {
        events::record(conn, &NewEvent { what: What::Shipped, actor, post: None, subject: release.id.0 }, now)?;
    }
    Ok(())
}
