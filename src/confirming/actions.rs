//! Saying that a bug happens to oneself too, and taking that back.

use super::model::{Confirmation, NOT_SAID};
use super::store::{self, WithVote};
use super::words::{NO_BUG, OTHER_LINE, OWN, SAME_MAILBOX, VERIFY_FIRST};
use crate::areas;
use crate::db::{Conn, DeviceId, Lockable, PostId, Timestamp, VotingWeek, lock};
use crate::devices::{self, Said};
use crate::error::{Error, Problem, Result};
use crate::people::{self, Viewer};
use crate::posts::{self, Kind, Post, Status};
use crate::voting::{self, Cast};

/// A bug happens to this person too, who votes for it with that. Said again it replaces what they said before.
pub fn confirm(
    conn: &mut Conn,
    who: &Viewer,
    id: PostId,
    said: &Said,
    confirmation: &Confirmation,
    week: VotingWeek,
) -> Result<()> {
    let now = confirmation.at;
    if !people::admit(conn, who.id, now)? {
        return Err(Error::Rejected(VERIFY_FIRST));
    }
    let post = seen(conn, who, id)?;
    if post.kind != Kind::Bug {
        return Err(Error::Rejected(NO_BUG));
    }
    if post.author_id == who.id {
        return Err(Error::Rejected(OWN));
    }
    if let Some(device) = confirmation.device_id {
        expect_line(conn, &post, device)?;
    }
    let has_voted = voting::has_voted(conn, id, who.id)?;
    if voting::cast(conn, who, id, week, now)? != Cast::Counted || store::mailbox_has_it(conn, id, who.id)? {
        return Err(Error::Rejected(SAME_MAILBOX));
    }
    let codename = confirmation.device_id.map(|_| confirmation.device.as_str());
    devices::remember(conn, who.id, said, codename, now)?;
    // Said again, it goes on knowing of the vote that came with it first.
    let before = take_back(conn, who, id)?.and_then(|(_, vote)| vote);
    let vote = if has_voted { before } else { Some(now) };
    store::insert(conn, (id, who.id), confirmation, (None, vote))?;
    store::count(conn, id, confirmation, 1)?;
    match confirmation.device_id {
        Some(device) => devices::confirm(conn, id, device),
        None => Ok(()),
    }
}

/// A bug of televisions happens on no phone.
fn expect_line(conn: &mut Conn, post: &Post, device: DeviceId) -> Result<()> {
    let (of_device, of_post) = (devices::line_of(conn, device)?, areas::get(conn, post.area_id)?.line_id);
    if of_device == of_post { Ok(()) } else { Err(Error::invalid("device", Problem::Refused(OTHER_LINE))) }
}

/// It does not happen to this person after all. The vote that came with it goes with it, and no other; whether it did. Where
/// votes are closed it stays. Of a bug that shipped it is refused: who had it is credited for that.
pub fn unconfirm(conn: &mut Conn, who: &Viewer, id: PostId, week: VotingWeek, now: Timestamp) -> Result<bool> {
    let post = seen(conn, who, id)?;
    if post.status == Status::Shipped {
        return Err(Error::Rejected(posts::CLOSED));
    }
    let vote = take_back(conn, who, id)?.and_then(|(_, vote)| vote);
    let is_that_one = vote.is_some() && voting::cast_at(conn, id, who.id)? == vote;
    if !is_that_one || post.accepts_votes().is_err() {
        return Ok(false);
    }
    voting::withdraw(conn, who, id, week, now)?;
    Ok(true)
}

fn take_back(conn: &mut Conn, who: &Viewer, id: PostId) -> Result<Option<WithVote>> {
    let Some(said) = store::delete(conn, id, who.id)? else { return Ok(None) };
    let before = &said.0;
    store::count(conn, id, before, -1)?;
    if let Some(device) = before.device_id {
        devices::unconfirm(conn, id, device)?;
    }
    Ok(Some(said))
}

/// The post, held, if this person may know of it.
fn seen(conn: &mut Conn, who: &Viewer, id: PostId) -> Result<Post> {
    let post = posts::get_held(conn, id)?;
    if post.may_be_seen_by(Some(who.id), who.is_staff()) { Ok(post) } else { Err(Error::NotFound) }
}

/// Everybody who has a merged bug has the one it went into, its author too. What they said of it stays where it is, so that
/// [`separate`] undoes exactly this.
pub fn merge(conn: &mut Conn, merged: PostId, target: PostId) -> Result<()> {
    lock(conn, Lockable::Posts, &[merged.0, target.0])?;
    copy(conn, merged, target)?;
    recount(conn, target)
}

/// Takes back what [`merge`] brought: what is still there, and no other of the `others` merged into the target brings too.
pub fn separate(conn: &mut Conn, merged: PostId, target: PostId, others: &[PostId]) -> Result<()> {
    lock(conn, Lockable::Posts, &[merged.0, target.0])?;
    store::remove_copies(conn, merged, target, others)?;
    recount(conn, target)
}

fn copy(conn: &mut Conn, merged: PostId, target: PostId) -> Result<()> {
    let (from, into) = (posts::get(conn, merged)?, posts::get(conn, target)?);
    if (from.kind, into.kind) != (Kind::Bug, Kind::Bug) {
        return Ok(());
    }
    store::copy_all(conn, merged, target)?;
    if store::mailbox_has_it(conn, target, from.author_id)? {
        return Ok(());
    }
    let known = devices::of_post(conn, merged)?.into_iter().find(|it| it.is_named).map(|it| it.device);
    let (device, build) = posts::device_of(conn, merged)?;
    let said = Said::stored(device.as_deref().unwrap_or(NOT_SAID), build.as_deref().unwrap_or_default());
    let confirmation = Confirmation::of(&said, known.as_ref(), from.created_at);
    store::insert(conn, (target, from.author_id), &confirmation, (Some(merged), None))
}

/// Gives what people said of a bug the devices that it is about: what, and the codename and number of the device.
pub fn know(conn: &mut Conn, post: PostId, known: &[(Said, String, DeviceId)]) -> Result<()> {
    for (said, codename, device) in known {
        store::know(conn, post, said, codename, *device)?;
    }
    recount(conn, post)
}

fn recount(conn: &mut Conn, post: PostId) -> Result<()> {
    let by_device = store::recount(conn, post)?;
    devices::set_confirmed(conn, post, &by_device)
}
