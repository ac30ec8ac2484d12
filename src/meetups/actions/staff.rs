//! What staff alone do beside approving: turn a proposal down, and of a meetup that is approved, also once it has begun, correct
//! what it says and take it off the list.

use super::super::entered::Correction;
use super::super::model::State;
use super::super::news::{self, News};
use super::super::store;
use super::super::words::{IS_OFF, NOT_APPROVED, SETTLED};
use super::{note, told_of};
use crate::audit::Act;
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Result, expect_meant};
use crate::people::{self, Viewer};

/// Staff turn a proposal down, with a reason that its host reads; not what that has changed since they read it. The same press
/// twice turns it down once.
pub(in super::super) fn turn_down(
    conn: &mut Conn,
    by: &Viewer,
    (id, seen): (i64, Option<i64>),
    reason: &(String, String),
    now: Timestamp,
) -> Result<()> {
    people::expect_staff(conn, by.id)?;
    let meetup = store::held(conn, id)?;
    match meetup.state(now) {
        State::Proposed => {}
        State::TurnedDown if meetup.reason == reason.0 => return Ok(()),
        _ => return Err(Error::Rejected(SETTLED)),
    }
    expect_meant(seen, Some(meetup.sequence))?;
    store::turn_down(conn, id, reason, now)?;
    news::tell(conn, &meetup, Some(meetup.host_id), News::TurnedDown, now)?;
    note(conn, by, (Act::MeetupTurnedDown, "proposed", &reason.0), &meetup, now)
}

/// Corrects what a meetup is called and what happens there.
pub(in super::super) fn correct(
    conn: &mut Conn,
    by: &Viewer,
    (id, seen): (i64, Option<i64>),
    said: &Correction,
    now: Timestamp,
) -> Result<()> {
    people::expect_staff(conn, by.id)?;
    let before = store::held(conn, id)?;
    expect_meant(seen, Some(before.sequence))?;
    if said.is_of(&before) {
        return Ok(());
    }
    store::correct(conn, id, said, now)?;
    let after = store::get(conn, id)?;
    note(conn, by, (Act::MeetupKept, &told_of(&before), &told_of(&after)), &after, now)
}

/// Takes a meetup off the list, with a reason that everybody reads; one that has not begun is called off with it, of which all
/// who are registered are told; not what was changed since they read it. The same press twice does it once.
pub(in super::super) fn take_off(
    conn: &mut Conn,
    by: &Viewer,
    (id, seen): (i64, Option<i64>),
    reason: &(String, String),
    now: Timestamp,
) -> Result<()> {
    people::expect_staff(conn, by.id)?;
    let meetup = store::held(conn, id)?;
    let is_to_come = match meetup.state(now) {
        State::Proposed => return Err(Error::Rejected(NOT_APPROVED)),
        State::TurnedDown => return Err(Error::Rejected(IS_OFF)),
        State::Planned | State::CityVote | State::Announced => true,
        State::Running | State::Over | State::CalledOff => false,
    };
    if meetup.off_list_at.is_some() && meetup.off_list_reason == reason.0 {
        return Ok(());
    }
    expect_meant(seen, Some(meetup.sequence))?;
    if is_to_come {
        store::call_off(conn, id, reason, now)?;
        news::tell_all(conn, &meetup, by.id, News::CalledOff, now)?;
    }
    store::take_off(conn, id, reason, now)?;
    note(conn, by, (Act::MeetupTakenOff, &meetup.off_list_reason, &reason.0), &meetup, now)
}
