//! Those who follow more than a post: an area, a line, what somebody shapes, all releases. They hear of it here and by no mail.

use super::noting::heeding;
use crate::credits;
use crate::db::{Conn, ReleaseId, UserId};
use crate::error::Result;
use crate::events::{Event, What};
use crate::jobs::{Cursor, Job};
use crate::notices::{self, Heard};
use crate::posts::{self, Post};
use crate::releases;
use crate::subscriptions::{self, Follower, Wider};
use crate::trains;
use std::collections::HashSet;

/// Whether anybody follows the area or the line of what an event is about.
pub(super) fn is_followed(conn: &mut Conn, event: &Event) -> Result<bool> {
    let Some(post) = event.post_id else { return Ok(false) };
    let area = posts::get(conn, post)?.area_id;
    let around = posts::around(conn, area)?;
    subscriptions::is_any_followed(conn, &around)
}

/// The next of those who hear of an answer by its area or line.
pub(super) fn hear_of_answer(conn: &mut Conn, job: &Job, event: &Event, most: i64) -> Result<Option<Heard>> {
    if notices::stands(conn, event)? { hear_of_post(conn, job, event, most) } else { Ok(None) }
}

/// The next of those who hear of a post by its area or line.
pub(super) fn hear_of_post(conn: &mut Conn, job: &Job, event: &Event, most: i64) -> Result<Option<Heard>> {
    let Some(post) = event.post_id else { return Ok(None) };
    let post = posts::get(conn, post)?;
    if !post.is_public() {
        return Ok(None);
    }
    let around = posts::around(conn, post.area_id)?;
    let heard = next_of(conn, (job, event), &around, Some(&post), most)?;
    match heard {
        // An answer comes from the site, whoever of the staff gave it.
        Some(heard) if event.what == What::Appeared => {
            Ok(Some(Heard { people: heeding(conn, event, heard.people)?, ..heard }))
        }
        heard => Ok(heard),
    }
}

/// The next of those who follow all releases, which are those that ship: what goes beside them may be for testers alone. One that
/// is recalled by now is no news any more, but that it is.
pub(super) fn hear_of_release(conn: &mut Conn, job: &Job, event: &Event, most: i64) -> Result<Option<Heard>> {
    let release = releases::get(conn, ReleaseId(event.subject))?;
    let is_over = event.what == What::Published && release.recalled_at.is_some();
    if is_over || !trains::ships(conn, release.train_id)? {
        return Ok(None);
    }
    next_of(conn, (job, event), &[Wider::Releases], None, most)
}

fn next_of(
    conn: &mut Conn,
    (job, event): (&Job, &Event),
    what: &[Wider],
    post: Option<&Post>,
    most: i64,
) -> Result<Option<Heard>> {
    let followers = subscriptions::wider_followers_after(conn, what, UserId(job.cursor.place), most)?;
    let is_last = i64::try_from(followers.len()).unwrap_or(most) < most;
    let last = followers.last().filter(|_| !is_last);
    let next = last.map(|last| Cursor { part: job.cursor.part, place: last.user.0 });
    Ok(Some(Heard { people: notices::may_see(post, notices::listening(&followers, event)), next }))
}

/// The next of those who follow somebody whom a release names. The job's part is a person, its place one who follows them.
pub(super) fn hear_of_people(conn: &mut Conn, job: &Job, event: &Event, most: i64) -> Result<Option<Heard>> {
    let release = releases::get(conn, ReleaseId(event.subject))?;
    if release.recalled_at.is_some() {
        return Ok(None);
    }
    let behind = (UserId(job.cursor.part), UserId(job.cursor.place));
    let pairs = subscriptions::people_followed_after(conn, behind, most)?;
    let people: HashSet<UserId> = pairs.iter().map(|(person, _)| *person).collect();
    let people: Vec<UserId> = people.into_iter().collect();
    let named: HashSet<UserId> = credits::named_among(conn, release.id, &people)?.into_iter().collect();
    let is_last = i64::try_from(pairs.len()).unwrap_or(most) < most;
    let last = pairs.last().filter(|_| !is_last);
    let next = last.map(|(person, follower)| Cursor { part: person.0, place: follower.user.0 });
    let followers: Vec<Follower> =
        pairs.iter().filter(|(person, _)| named.contains(person)).map(|(_, follower)| *follower).collect();
    Ok(Some(Heard { people: notices::listening(&followers, event), next }))
}
