//! Casting a vote for somebody, and taking that back.

use super::model::{OnBehalf, Wanted};
use super::store;
use super::words::{HAS_VOTED, IS_BLOCKED, ONESELF, TOO_LATE, UNKNOWN};
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, PostId, Timestamp, UserId, VotingWeek};
use crate::error::{Error, Problem, Refusal, Result};
use crate::events::{self, NewEvent, What};
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
    if voter.id == by.id {
        return Err(refused(ONESELF));
    }
    posts::get_held(conn, post)?;
    if people::running_block(conn, voter.id, now)?.is_some() {
        return Err(refused(IS_BLOCKED));
    }
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

/// Takes back a vote that one cast for somebody a moment ago, if it still stands.
pub(super) fn take_back(
    conn: &mut Conn,
    by: &Viewer,
    post: PostId,
    handle: &str,
    (week, now): (VotingWeek, Timestamp),
) -> Result<()> {
    posts::get_held(conn, post)?;
    let voter = person(conn, handle)?;
    let mine = store::cast_at(conn, post, voter.id)?.filter(|(cast_by, _)| *cast_by == by.id);
    let has_voted = voting::own_votes(conn, voter.id, &[post])?.contains_key(&post);
    match mine {
        Some((_, at)) if has_voted && at > now.plus(-LASTS) => {}
        _ => return Err(Error::Rejected(TOO_LATE)),
    }
    voting::withdraw(conn, &voter.viewer(), post, week, now)?;
    store::remove(conn, post, voter.id)?;
    let trace = Trace::of(Act::VoteOnBehalfUndone).on(post).about(&voter.handle);
    audit::record(conn, by.id, &trace, now)
}

fn person(conn: &mut Conn, handle: &str) -> Result<Person> {
    let found = people::find_by_handle(conn, handle)?.ok_or(Error::NotFound)?;
    people::by_id(conn, UserId(found.id.0))?.ok_or(Error::NotFound)
}
