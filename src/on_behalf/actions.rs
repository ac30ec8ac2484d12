//! Casting a vote for somebody, and taking that back.

use super::kept::OnBehalfKept;
use super::model::{OnBehalf, Wanted};
use super::store;
use super::words::{HAS_VOTED, IS_BLOCKED, ONESELF, TOO_LATE, UNKNOWN};
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, Lockable, PostId, Timestamp, UserId, VotingWeek, lock};
use crate::error::{Error, Problem, Refusal, Result};
use crate::events::{self, NewEvent, What};
use crate::mail;
use crate::people::{self, Person, Viewer};
use crate::posts;
use crate::voting::{self, Cast};
use chrono::TimeDelta;

/// How long whoever cast it may take it back, as every act of staff.
const LASTS: TimeDelta = TimeDelta::minutes(10);

/// Casts the vote of the member with this address. The same press twice is one vote.
pub(super) fn cast(
    conn: &mut Conn,
    by: &Viewer,
    post: PostId,
    wanted: &Wanted,
    (week, now): (VotingWeek, Timestamp),
) -> Result<()> {
    let refused = |why: Refusal| Error::invalid("email", Problem::Refused(why));
    let voter = people::by_email(conn, &wanted.email_key)?.ok_or(refused(UNKNOWN))?;
    hold(conn, by, &voter)?;
    if voter.id == by.id {
        return Err(refused(ONESELF));
    }
    if people::running_block(conn, voter.id, now)?.is_some() {
        return Err(refused(IS_BLOCKED));
    }
    posts::get_held(conn, post)?;
    if voting::own_votes(conn, voter.id, &[post])?.contains_key(&post) {
        let own = store::of_person(conn, post, voter.id)?;
        let is_same = own.is_some_and(|own| own.cast_by == by.id && own.cast_at > now.plus(-posts::SAME_PRESS));
        return if is_same { Ok(()) } else { Err(refused(HAS_VOTED)) };
    }
    // Another account of their mailbox has voted: one mailbox, one vote.
    if voting::cast(conn, &voter.viewer(), post, week, now)? != Cast::Counted {
        return Err(refused(HAS_VOTED));
    }
    let new =
        OnBehalf { post_id: post, user_id: voter.id, cast_by: by.id, source: wanted.source.clone(), cast_at: now };
    store::put(conn, &new)?;
    let event = NewEvent { what: What::VotedOnBehalf, actor: by.id, post: Some(post), subject: voter.id.0 };
    events::record(conn, &event, now)?;
    let trace = Trace::of(Act::VotedOnBehalf).on(post).about(&voter.handle).from_to("", &wanted.source);
    audit::record(conn, by.id, &trace, now)
}

/// Takes back a vote that one cast for somebody a moment ago, if it is that one which stands.
pub(super) fn take_back(
    conn: &mut Conn,
    by: &Viewer,
    post: PostId,
    handle: &str,
    (week, now): (VotingWeek, Timestamp),
) -> Result<()> {
    let voter = person(conn, handle)?;
    hold(conn, by, &voter)?;
    posts::get_held(conn, post)?;
    let own = store::of_person(conn, post, voter.id)?;
    let is_mine = |own: &OnBehalf| own.cast_by == by.id && own.post_id == post && own.cast_at > now.plus(-LASTS);
    let Some(own) = own.filter(is_mine) else { return Err(Error::Rejected(TOO_LATE)) };
    let before = OnBehalfKept::of(conn, post, voter.id)?;
    remove(conn, &voter.viewer(), &own, (week, now))?;
    let trace = Trace::of(Act::VoteOnBehalfUndone).on(post).about(&voter.handle).from_to(&own.source, "");
    audit::record(conn, by.id, &trace.keeping(&before, &before.gone()), now)
}

/// Takes a vote away that was cast for somebody; who that is and the post are held. Nobody is told of what is gone: a mail that
/// waits may be sent after all once the vote stands again, one that is being sent at this moment may not.
pub(super) fn remove(
    conn: &mut Conn,
    voter: &Viewer,
    own: &OnBehalf,
    (week, now): (VotingWeek, Timestamp),
) -> Result<()> {
    voting::withdraw(conn, voter, own.post_id, week, now)?;
    store::remove(conn, own.post_id, own.user_id)?;
    let keys = [own.mail_key()];
    mail::withdraw_keys(conn, &keys, now)?;
    mail::cancel_keys(conn, &keys, now).map(drop)
}

/// Holds both people at once, before anything else is: whoever votes for themselves at this moment waits, and so do two of the
/// staff who vote for each other.
fn hold(conn: &mut Conn, by: &Viewer, voter: &Person) -> Result<()> {
    lock(conn, Lockable::Users, &[by.id.0, voter.id.0])?;
    people::expect_staff(conn, by.id)
}

fn person(conn: &mut Conn, handle: &str) -> Result<Person> {
    let found = people::find_by_handle(conn, handle)?.ok_or(Error::NotFound)?;
    people::by_id(conn, UserId(found.id.0))?.ok_or(Error::NotFound)
}
