//! The ways back: a host withdraws what they proposed, and staff bring back what was turned down, called off or taken off the
//! list.

use super::super::model::{Return, State};
use super::super::news::{self, News};
use super::super::store;
use super::super::words::{NOT_YOURS, NOTHING_BACK, SETTLED};
use super::note;
use crate::audit::Act;
use crate::db::{Conn, Lockable, Timestamp, lock};
use crate::error::{Error, Result, expect_meant};
use crate::people::{self, Viewer};

/// Withdraws a proposal of which staff have not said anything yet, also of a host who is blocked; nothing of it is left, and
/// the same press twice finds nothing.
pub(in super::super) fn withdraw(conn: &mut Conn, who: &Viewer, id: i64, now: Timestamp) -> Result<()> {
    lock(conn, Lockable::Users, &[who.id.0])?;
    let meetup = store::held(conn, id)?;
    if meetup.host_id != who.id {
        // Nobody hears of a proposal by its number.
        return Err(if meetup.may_be_read_by(Some(who)) { Error::Forbidden(NOT_YOURS) } else { Error::NotFound });
    }
    if meetup.state(now) != State::Proposed {
        return Err(Error::Rejected(SETTLED));
    }
    store::remove(conn, id)
}

/// Brings back what was turned down, which waits for an answer again; what was called off and has not begun, which takes place
/// after all; and what was taken off the list, which stands there again. Whether there was anything to
/// bring back: the same press twice does it once.
pub(in super::super) fn bring_back(
    conn: &mut Conn,
    by: &Viewer,
    (id, seen): (i64, Option<i64>),
    now: Timestamp,
) -> Result<bool> {
    people::expect_staff(conn, by.id)?;
    let meetup = store::held(conn, id)?;
    let Some(back) = meetup.comes_back(now) else {
        // What is called off stays so once it would have begun.
        return if meetup.called_off_at.is_some() { Err(Error::Rejected(NOTHING_BACK)) } else { Ok(false) };
    };
    expect_meant(seen, Some(meetup.sequence))?;
    let is_now = match back {
        Return::Waits => {
            store::wait_again(conn, id, now)?;
            "proposed"
        }
        Return::TakesPlace => {
            store::take_place_again(conn, id, now)?;
            // Nobody could confirm meanwhile: whoever was asked is asked again, and has the same time for it.
            if meetup.asked_at.is_some() {
                store::dated(conn, id, now)?;
            }
            news::tell_all(conn, &meetup, by.id, News::TakesPlace, now)?;
            if meetup.announced_at.is_some() { "announced" } else { "approved" }
        }
        Return::Listed => {
            store::list_again(conn, id, now)?;
            ""
        }
    };
    let before = if back == Return::Listed { &meetup.off_list_reason } else { &meetup.reason };
    note(conn, by, (Act::MeetupBroughtBack, before, is_now), &meetup, now)?;
    Ok(true)
}
