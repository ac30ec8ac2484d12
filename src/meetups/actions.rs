//! What those do who keep a meetup: its host and staff. Who gets a place is in `places`, the door in `checking`, the report and
//! the pictures in `photos`, what staff alone turn down, correct and take off in `staff`, the ways back in `returning`.

mod checking;
mod photos;
mod places;
mod returning;
mod staff;

pub use checking::check_in;
pub(super) use checking::undo_check_in;
pub use photos::report;
pub(super) use photos::{add_photo, ask_down, keep_photo, set_hidden};
pub(super) use places::confirm_linked;
pub use places::{Registered, ask, cancel, confirm, count_waiting, leave_some_of, move_on, pressed, register};
pub(super) use returning::{bring_back, withdraw};
pub(super) use staff::{correct, take_off, turn_down};

use super::entered::Draft;
use super::model::{Kind, Meetup, State};
use super::news::{self, News};
use super::store::{self, MOST_COMING, MOST_OF_ONE, MOST_PROPOSED};
use super::words::{
    BELOW_GIVEN, CHANGED_OFTEN, CONFIRM_FIRST, ENOUGH, ENOUGH_OF_YOURS, ENOUGH_PROPOSED, HAS_BEGUN, IS_OFF,
    MOVED_OFTEN, NO_POLL, NOT_APPROVED, NOT_YOURS, NOTHING_WON, SETTLED, STILL_OPEN, TIME_OVER,
};
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, Timestamp, lock_setup};
use crate::error::{Error, Problem, Result, expect_meant};
use crate::people::{self, Viewer};
use crate::polls::{self, Outcome};
use chrono::TimeDelta;

/// How often a host moves a meetup in a day.
const MOST_MOVES: i64 = 5;
/// Changes of a host to a meetup that are kept in a day: each is as long as all that is said of it.
const MOST_EDITS: i64 = 50;

/// Refuses whoever neither hosts a meetup nor is staff. Call it before anything is held.
fn expect_keeper(conn: &mut Conn, who: &Viewer, id: i64, now: Timestamp) -> Result<()> {
    let meetup = store::get(conn, id)?;
    if meetup.host_id == who.id && !who.is_staff() {
        return people::admit(conn, who.id, now).map(drop);
    }
    match people::expect_staff(conn, who.id) {
        // It is not told that there is one.
        Err(Error::Forbidden(_)) if !meetup.may_be_read_by(None) => Err(Error::NotFound),
        Err(Error::Forbidden(_)) => Err(Error::Forbidden(NOT_YOURS)),
        other => other,
    }
}

/// A meetup with its places held, for whoever keeps it.
fn kept(conn: &mut Conn, who: &Viewer, id: i64, now: Timestamp) -> Result<Meetup> {
    expect_keeper(conn, who, id, now)?;
    store::held(conn, id)
}

/// Notes what somebody changed: of staff in the log, and of a host in its history, once staff have approved what it says.
fn note(
    conn: &mut Conn,
    by: &Viewer,
    (act, before, after): (Act, &str, &str),
    meetup: &Meetup,
    now: Timestamp,
) -> Result<()> {
    if before == after {
        return Ok(());
    }
    if by.is_staff() {
        return record(conn, by, Trace::of(act).from_to(before, after), meetup, now);
    }
    if meetup.approved_at.is_none() {
        return Ok(());
    }
    // Calling off happens once, and has to be possible.
    let day = now.plus(-TimeDelta::days(1));
    if act != Act::MeetupCalledOff && store::is_edited_often(conn, meetup.id, day, MOST_EDITS)? {
        return Err(Error::Rejected(CHANGED_OFTEN));
    }
    store::keep_edit(conn, (meetup.id, by.id), (before, after), now)
}

/// Notes what staff did.
fn record(conn: &mut Conn, by: &Viewer, trace: Trace, meetup: &Meetup, now: Timestamp) -> Result<()> {
    if !by.is_staff() {
        return Ok(());
    }
    audit::record(conn, by.id, &trace.about(format!("#{} {}", meetup.id, meetup.title)), now)
}

/// Refuses a host to go on with what staff took off the list.
fn expect_listed(who: &Viewer, meetup: &Meetup) -> Result<()> {
    if meetup.off_list_at.is_some() && !who.is_staff() { Err(Error::Rejected(IS_OFF)) } else { Ok(()) }
}

/// What a meetup says of itself, as the log has it.
fn told_of(meetup: &Meetup) -> String {
    let moment = |at: Option<Timestamp>| at.map(Timestamp::rfc3339).unwrap_or_default();
    let (starts, ends, opens) = (moment(meetup.starts_at), moment(meetup.ends_at), moment(meetup.opens_at));
    let lines =
        [meetup.title.as_str(), &meetup.about, &meetup.city, &meetup.venue, &meetup.zone, &starts, &ends, &opens];
    lines.join("\n")
}

/// Proposes a meetup that this person hosts; its number. What staff propose is official and approved. The same words again are
/// the same press.
pub fn propose(conn: &mut Conn, by: &Viewer, draft: &Draft, now: Timestamp) -> Result<i64> {
    if !people::admit(conn, by.id, now)? {
        return Err(Error::Rejected(CONFIRM_FIRST));
    }
    lock_setup(conn)?;
    if let Some(twin) = store::twin(conn, by.id, draft)? {
        return Ok(twin);
    }
    let draft = of_writer(conn, by, draft, None)?;
    expect_room(conn, by)?;
    let kind = if by.is_staff() { Kind::Official } else { Kind::Fans };
    let id = store::insert(conn, (by.id, kind), &draft, now)?;
    let meetup = store::get(conn, id)?;
    note(conn, by, (Act::MeetupKept, "", &told_of(&meetup)), &meetup, now)?;
    Ok(id)
}

/// Refuses one more of this person, where as many are planned or proposed as may be.
pub(super) fn expect_room(conn: &mut Conn, by: &Viewer) -> Result<()> {
    if by.is_staff() {
        let is_full = i64::try_from(store::planned(conn)?.len()).is_ok_and(|count| count >= MOST_COMING);
        return if is_full { Err(Error::Rejected(ENOUGH)) } else { Ok(()) };
    }
    let (all, own) = store::count_proposed(conn, by.id)?;
    if own >= MOST_OF_ONE {
        return Err(Error::Rejected(ENOUGH_OF_YOURS));
    }
    if all >= MOST_PROPOSED { Err(Error::Rejected(ENOUGH_PROPOSED)) } else { Ok(()) }
}

/// What somebody wrote, with the poll that there is: staff alone name one.
fn of_writer(conn: &mut Conn, by: &Viewer, draft: &Draft, before: Option<&Meetup>) -> Result<Draft> {
    let there = before.and_then(|meetup| meetup.poll_id);
    let poll = if by.is_staff() { draft.poll } else { there };
    if let Some(poll) = poll.filter(|poll| Some(*poll) != there)
        && polls::heading(conn, poll)?.is_none()
    {
        return Err(Error::invalid("poll", Problem::Refused(NO_POLL)));
    }
    Ok(Draft { poll, ..draft.clone() })
}

/// Changes what is said of a meetup until it begins, and how many places there are, never fewer than are given. Whoever is
/// registered is told where it is at another time or elsewhere, and so is a host whose meetup another one moves.
pub fn edit(
    conn: &mut Conn,
    who: &Viewer,
    (id, seen): (i64, Option<i64>),
    draft: &Draft,
    now: Timestamp,
) -> Result<()> {
    let before = kept(conn, who, id, now)?;
    match before.state(now) {
        State::TurnedDown | State::CalledOff => return Err(Error::Rejected(IS_OFF)),
        State::Running | State::Over => return Err(Error::Rejected(HAS_BEGUN)),
        State::Proposed | State::Planned | State::CityVote | State::Announced => {}
    }
    let draft = of_writer(conn, who, draft, Some(&before))?;
    let missing = draft.missing();
    let is_announced = before.announced_at.is_some();
    if is_announced && !missing.is_empty() {
        return Err(Error::Invalid(missing));
    }
    expect_meant(seen, Some(before.sequence))?;
    let places = store::places_of(conn, id)?;
    if places.capacity != draft.capacity && !store::set_capacity(conn, id, draft.capacity)? {
        return Err(Error::invalid("capacity", Problem::Refused(BELOW_GIVEN)));
    }
    store::rewrite(conn, id, &draft, now)?;
    let after = store::get(conn, id)?;
    if is_announced {
        if before.starts_at != after.starts_at {
            store::dated(conn, id, now)?;
        }
        let place = |meetup: &Meetup| (meetup.city.clone(), meetup.venue.clone(), meetup.starts_at, meetup.ends_at);
        if place(&before) != place(&after) {
            expect_seldom(conn, who, id, now)?;
            news::tell_all(conn, &after, who.id, News::Moved, now)?;
        }
    }
    let (was, is_now) = (told_with(&before, places.capacity), told_with(&after, draft.capacity));
    note(conn, who, (Act::MeetupKept, &was, &is_now), &after, now)
}

/// Refuses a host who has moved a meetup that often: all who are registered are told each time.
fn expect_seldom(conn: &mut Conn, who: &Viewer, id: i64, now: Timestamp) -> Result<()> {
    let is_often = !who.is_staff() && news::count_moved(conn, id, now.plus(-TimeDelta::days(1)))? >= MOST_MOVES;
    if is_often { Err(Error::Rejected(MOVED_OFTEN)) } else { Ok(()) }
}

fn told_with(meetup: &Meetup, capacity: i64) -> String {
    format!("{}\n{capacity}", told_of(meetup))
}

/// Staff approve what somebody proposed, who is told; not what its host has changed since they read it. The same press twice
/// approves it once.
pub fn approve(conn: &mut Conn, by: &Viewer, (id, seen): (i64, Option<i64>), now: Timestamp) -> Result<()> {
    people::expect_staff(conn, by.id)?;
    let meetup = store::held(conn, id)?;
    match meetup.state(now) {
        State::Proposed => {}
        State::TurnedDown => return Err(Error::Rejected(SETTLED)),
        _ => return Ok(()),
    }
    expect_meant(seen, Some(meetup.sequence))?;
    store::approve(conn, id, by.id, now)?;
    news::tell(conn, &meetup, Some(meetup.host_id), News::Approved, now)?;
    note(conn, by, (Act::MeetupKept, "proposed", "approved"), &meetup, now)
}

/// Announces a meetup that says where and when it is; fans register from its opening on.
pub fn announce(conn: &mut Conn, who: &Viewer, id: i64, now: Timestamp) -> Result<()> {
    let meetup = kept(conn, who, id, now)?;
    match meetup.state(now) {
        State::Planned | State::CityVote => {}
        State::Proposed => return Err(Error::Rejected(NOT_APPROVED)),
        State::TurnedDown | State::CalledOff => return Err(Error::Rejected(IS_OFF)),
        // The same press twice.
        State::Announced | State::Running | State::Over => return Ok(()),
    }
    let Some(starts) = meetup.starts_at.filter(|_| !meetup.city.is_empty() && !meetup.venue.is_empty()) else {
        return Err(Error::Rejected(super::words::INCOMPLETE));
    };
    if starts <= now {
        return Err(Error::Rejected(TIME_OVER));
    }
    store::announce(conn, id, now)?;
    note(conn, who, (Act::MeetupKept, "", "announced"), &meetup, now)
}

/// Takes over the city that most chose in the poll of a meetup, once that is closed; whether others had as many votes, of which
/// the one that stands first in the poll counts.
pub fn take_city(conn: &mut Conn, who: &Viewer, id: i64, now: Timestamp) -> Result<bool> {
    let meetup = kept(conn, who, id, now)?;
    let Some(poll) = meetup.poll_id.filter(|_| meetup.announced_at.is_none()) else {
        return Err(Error::Rejected(NO_POLL));
    };
    let (city, was_tied) = match polls::outcome(conn, poll)? {
        Outcome::Won { option, was_tied } => (option.label, was_tied),
        Outcome::Pending => return Err(Error::Rejected(STILL_OPEN)),
        Outcome::Nothing | Outcome::Withdrawn => return Err(Error::Rejected(NOTHING_WON)),
    };
    if meetup.city != city {
        store::set_city(conn, id, &city, now)?;
        note(conn, who, (Act::MeetupKept, &meetup.city, &city), &meetup, now)?;
    }
    Ok(was_tied)
}

/// Calls a meetup off until it begins, with a reason that everybody reads; all who are registered are told, and so is the host.
pub fn call_off(conn: &mut Conn, who: &Viewer, id: i64, reason: &(String, String), now: Timestamp) -> Result<()> {
    let meetup = kept(conn, who, id, now)?;
    match meetup.state(now) {
        State::Planned | State::CityVote | State::Announced => {}
        // The same press twice.
        State::CalledOff if meetup.reason == reason.0 => return Ok(()),
        State::CalledOff | State::TurnedDown => return Err(Error::Rejected(IS_OFF)),
        State::Proposed => return Err(Error::Rejected(NOT_APPROVED)),
        State::Running | State::Over => return Err(Error::Rejected(HAS_BEGUN)),
    }
    store::call_off(conn, id, reason, now)?;
    news::tell_all(conn, &meetup, who.id, News::CalledOff, now)?;
    note(conn, who, (Act::MeetupCalledOff, "", &reason.0), &meetup, now)
}
