//! What testers say of a post.

use super::model::{Standing, Tally, TestResult, is_of_interest, may_be_tested};
use super::panel::Tested;
use super::place::SaidOfPost;
use super::store;
use super::words::{CONFIRM_FIRST, NOT_A_TESTER, NOT_TESTED_NOW};
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, Lockable, PostId, Timestamp, UserId, lock};
use crate::devices::{self, OwnDevices, Said};
use crate::error::{Error, Result};
use crate::people::{self, Viewer};
use crate::posts::{self, Post, Status};
use std::collections::HashMap;

/// Results that a page shows: where it does not work, and then the latest.
const SHOWN: i64 = 50;

/// What a reader knows of who tried a post; nothing where that is of no interest.
pub fn of_post(conn: &mut Conn, post: &Post, reader: Option<&Viewer>) -> Result<Option<Tested>> {
    if !is_of_interest(post) {
        return Ok(None);
    }
    let rows = store::results(conn, post.id, SHOWN)?;
    let (is_tester, own) = match reader {
        Some(reader) => (is_tester(conn, post, reader)?, store::result_of(conn, post.id, reader.id)?),
        None => (false, None),
    };
    if rows.is_empty() && own.is_none() && !may_be_tested(post) {
        return Ok(None);
    }
    let people: Vec<UserId> = rows.iter().map(|(result, _)| result.user_id).collect();
    Ok(Some(Tested {
        tally: if rows.is_empty() { Tally::default() } else { store::tally(conn, post.id)? },
        own,
        may: is_tester && may_be_tested(post),
        is_out: post.status == Status::Shipped,
        devices: match reader {
            Some(reader) if is_tester => devices::of_person(conn, reader.id)?,
            _ => OwnDevices::default(),
        },
        people: people::profiles(conn, &people)?,
        rows,
    }))
}

fn is_tester(conn: &mut Conn, post: &Post, who: &Viewer) -> Result<bool> {
    Ok(store::find(conn, post.area_id, who.id)?.is_some_and(|own| own.standing == Standing::Joined))
}

/// What testers say of a post that can be tried.
pub fn tally(conn: &mut Conn, post: &Post) -> Result<Option<Tally>> {
    if may_be_tested(post) { store::tally(conn, post.id).map(Some) } else { Ok(None) }
}

/// What testers say of each of these posts, which can be tried; one that nobody tried is left out.
pub fn tallies(conn: &mut Conn, posts: &[PostId]) -> Result<HashMap<PostId, Tally>> {
    if posts.is_empty() { Ok(HashMap::new()) } else { store::tallies(conn, posts) }
}

/// Whether it works for a tester of its area. Said again it replaces what they said before.
pub fn say(conn: &mut Conn, who: &Viewer, id: PostId, said: &Said, result: &TestResult) -> Result<()> {
    if !people::admit(conn, who.id, result.at)? {
        return Err(Error::Rejected(CONFIRM_FIRST));
    }
    // Held, so that a decision on it waits.
    let post = posts::get_held(conn, id)?;
    posts::seen_by(conn, id, Some(who))?;
    if !is_tester(conn, &post, who)? {
        return Err(Error::Rejected(NOT_A_TESTER));
    }
    if !may_be_tested(&post) {
        return Err(Error::Rejected(NOT_TESTED_NOW));
    }
    let codename = result.device_id.map(|_| result.device.as_str());
    devices::remember(conn, who.id, said, codename, result.at)?;
    store::put_result(conn, id, result)
}

/// They take back what they said; whether it was there. Of a post that shipped it is refused: who tried it is credited for
/// that.
pub fn withdraw(conn: &mut Conn, who: &Viewer, id: PostId) -> Result<bool> {
    lock(conn, Lockable::Users, &[who.id.0])?;
    // Held, so that a publication waits.
    let post = posts::get_held(conn, id)?;
    posts::seen_by(conn, id, Some(who))?;
    if post.status == Status::Shipped {
        return Err(Error::Rejected(NOT_TESTED_NOW));
    }
    store::remove_result(conn, id, who.id)
}

/// Those who tried each of these posts, whether it worked for them or not, and are not left out by staff.
pub fn testers_of(conn: &mut Conn, posts: &[PostId]) -> Result<HashMap<PostId, Vec<UserId>>> {
    if posts.is_empty() { Ok(HashMap::new()) } else { store::testers_of(conn, posts) }
}

/// Staff take away what somebody said, who reads why; whether others saw it.
pub fn remove(
    conn: &mut Conn,
    who: &Viewer,
    (id, handle): (PostId, &str),
    why: &(String, String),
    now: Timestamp,
) -> Result<bool> {
    let person = people::by_handle(conn, handle)?.ok_or(Error::NotFound)?;
    lock(conn, Lockable::Users, &[who.id.0, person.id.0])?;
    people::expect_staff(conn, who.id)?;
    let before = SaidOfPost::of(conn, id, person.id)?;
    let Some(said) = before.seen() else { return Ok(false) };
    store::put_result(conn, id, &TestResult { removed: Some(why.clone()), ..said.clone() })?;
    let trace = Trace::of(Act::TestResultRemoved).on(id).about(person.handle).from_to("", why.0.as_str());
    let trace = trace.keeping(&before, &SaidOfPost::of(conn, id, person.id)?);
    audit::record(conn, who.id, &trace, now)?;
    Ok(true)
}
