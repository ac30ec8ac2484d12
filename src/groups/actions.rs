//! What staff do with groups and their posts. Whoever acts is held before anything else is.

use super::kept::{GroupClosing, GroupKept, PostPlace};
use super::model::{FanGroup, MOST, MOST_POSTS, standing};
use super::opened::GroupThere;
use super::store;
use super::typed::NewGroup;
use super::words::{ENOUGH_POSTS, IS_CLOSED, NO_POST, OTHER_AREA, OTHER_GROUP};
use crate::areas::{self, Area};
use crate::audit::{self, Act, Trace};
use crate::db::{AreaId, Conn, GroupId, Lockable, PostId, Timestamp, lock, lock_setup};
use crate::error::{Error, Problem, Refusal, Result};
use crate::people::{self, Viewer};
use crate::posts;

/// Opens a group for posts of an area that takes new ones, by its word.
pub fn open(conn: &mut Conn, by: &Viewer, new: &NewGroup, area: &str, now: Timestamp) -> Result<FanGroup> {
    people::expect_staff(conn, by.id)?;
    lock_setup(conn)?;
    let area = offered(conn, area)?.ok_or(Error::invalid("area", Problem::UnknownChoice))?;
    let all = store::all(conn)?;
    if i64::try_from(all.len()).is_ok_and(|count| count >= MOST) {
        return Err(Error::invalid("name", Problem::TooMuch));
    }
    let word = new.word();
    expect_free(&all, new, None)?;
    // Another one may have been called so when it was opened.
    if all.iter().any(|other| other.slug == word) {
        return Err(Error::invalid("name", Problem::Taken));
    }
    let id = store::insert(conn, (&word, new), area.id, (by.id, now))?;
    let group = store::get(conn, id)?;
    let trace = Trace::of(Act::GroupOpened).about(&group.name).from_to("", &group.about);
    let (before, after) = GroupThere::both(conn, id, (by.id, now))?;
    audit::record(conn, by.id, &trace.keeping(&before, &after), now)?;
    Ok(group)
}

/// An area that takes something new, held, so that its merge waits.
fn offered(conn: &mut Conn, slug: &str) -> Result<Option<Area>> {
    let Some(area) = areas::find(conn, slug)? else { return Ok(None) };
    lock(conn, Lockable::Areas, &[area.id.0])?;
    let area = areas::get(conn, area.id)?;
    Ok(areas::is_offered(conn, &area)?.then_some(area))
}

/// Refuses a name that another group has.
pub(super) fn expect_free(all: &[FanGroup], new: &NewGroup, but: Option<GroupId>) -> Result<()> {
    let mut others = all.iter().filter(|group| Some(group.id) != but);
    if others.any(|group| new.is_called(&group.name)) {
        return Err(Error::invalid("name", Problem::Taken));
    }
    Ok(())
}

/// Changes what a group says of itself; in addresses it keeps its word. What somebody else made of it since the form showed it,
/// by its digest, is not written over.
pub(super) fn change(
    conn: &mut Conn,
    by: &Viewer,
    (id, seen): (GroupId, &str),
    new: &NewGroup,
    now: Timestamp,
) -> Result<()> {
    people::expect_staff(conn, by.id)?;
    lock_setup(conn)?;
    let before = GroupKept::of(&store::get(conn, id)?);
    if !seen.is_empty() && seen != before.digest() {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    expect_free(&store::all(conn)?, new, Some(id))?;
    store::set(conn, id, new)?;
    let after = GroupKept::of(&store::get(conn, id)?);
    let trace = Trace::of(Act::GroupChanged).about(after.name()).from_to(before.told(), after.told());
    match trace.keeping(&before, &after).if_changed() {
        Some(trace) => audit::record(conn, by.id, &trace, now),
        None => Ok(()),
    }
}

/// Closes a group, or opens it again.
pub(super) fn close(conn: &mut Conn, by: &Viewer, id: GroupId, is_closed: bool, now: Timestamp) -> Result<()> {
    people::expect_staff(conn, by.id)?;
    lock(conn, Lockable::FanGroups, &[id.0])?;
    let group = store::get(conn, id)?;
    // The same press twice.
    if group.is_closed() == is_closed {
        return Ok(());
    }
    let closed_at = is_closed.then_some(now);
    store::set_closed(conn, id, closed_at)?;
    let kept = |closed_at| GroupClosing { id, closed_at };
    let trace = Trace::of(Act::GroupClosed).about(&group.name);
    let trace = trace.from_to(standing(group.closed_at), standing(closed_at));
    audit::record(conn, by.id, &trace.keeping(&kept(group.closed_at), &kept(closed_at)), now)
}

/// A group that is open, held, so that what there is room for is counted by one at a time.
pub(super) fn open_held(conn: &mut Conn, id: GroupId) -> Result<FanGroup> {
    lock(conn, Lockable::FanGroups, &[id.0])?;
    let group = store::get(conn, id)?;
    if group.is_closed() { Err(Error::Rejected(IS_CLOSED)) } else { Ok(group) }
}

/// Gives a post to a group, one that everybody sees and that is in its area; of a merged one the post it went into.
pub fn add_post(conn: &mut Conn, by: &Viewer, id: GroupId, post: PostId, now: Timestamp) -> Result<()> {
    people::expect_staff(conn, by.id)?;
    let group = open_held(conn, id)?;
    let post = match posts::resolve(conn, post) {
        Err(Error::NotFound) => return Err(Error::invalid("post", Problem::Refused(NO_POST))),
        found => found?,
    };
    if !post.is_public() {
        return Err(Error::invalid("post", Problem::Refused(NO_POST)));
    }
    if post.area_id != group.area_id {
        return Err(Error::Rejected(OTHER_AREA));
    }
    match store::owner_of(conn, post.id)? {
        Some((owner, ..)) if owner == id => return Ok(()),
        Some(_) => return Err(Error::Rejected(OTHER_GROUP)),
        None => {}
    }
    if i64::try_from(store::posts_of(conn, id)?.len()).is_ok_and(|count| count >= MOST_POSTS) {
        return Err(Error::Rejected(ENOUGH_POSTS));
    }
    let before = PostPlace::of(conn, id, post.id)?;
    store::give(conn, post.id, (id, by.id, now))?;
    let trace = Trace::of(Act::GroupPostAdded).on(post.id).from_to("", &group.name);
    let after = PostPlace::of(conn, id, post.id)?;
    audit::record(conn, by.id, &trace.keeping(&before, &after), now)
}

/// Takes a post from a group. What was credited stays.
pub(super) fn remove_post(conn: &mut Conn, by: &Viewer, id: GroupId, post: PostId, now: Timestamp) -> Result<()> {
    people::expect_staff(conn, by.id)?;
    lock(conn, Lockable::FanGroups, &[id.0])?;
    let group = store::get(conn, id)?;
    let is_theirs = store::owner_of(conn, post)?.is_some_and(|(owner, ..)| owner == id);
    // The same press twice.
    if !is_theirs {
        return Ok(());
    }
    let before = PostPlace::of(conn, id, post)?;
    store::take(conn, post)?;
    let trace = Trace::of(Act::GroupPostRemoved).on(post).from_to(&group.name, "");
    let after = PostPlace::of(conn, id, post)?;
    audit::record(conn, by.id, &trace.keeping(&before, &after), now)
}

/// The groups of an area that was merged stand for posts of the one it went into.
pub fn move_to_area(conn: &mut Conn, from: AreaId, into: AreaId) -> Result<()> {
    store::move_all(conn, from, into)
}
