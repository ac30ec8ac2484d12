//! What staff say of a pair without merging it.

use super::model::{Pair, SLEEP, State};
use super::store;
use super::words::NOT_PAIRED;
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, Lockable, PostId, Timestamp, lock};
use crate::error::{Error, Result, expect_meant};
use crate::people::Viewer;

/// The two posts are not the same, and nobody is asked again. Said twice it is said once.
pub(super) fn refuse(conn: &mut Conn, by: &Viewer, two: (PostId, PostId), now: Timestamp) -> Result<()> {
    let pair = held(conn, two)?;
    if pair.state == State::Apart {
        return Ok(());
    }
    store::answer(conn, &pair, (State::Apart, None), by.id, now)?;
    record(conn, by, Act::PairRefused, &pair, now)
}

/// Nobody is asked for a week.
pub(super) fn put_off(conn: &mut Conn, by: &Viewer, two: (PostId, PostId), now: Timestamp) -> Result<()> {
    let pair = held(conn, two)?;
    if pair.state == State::Apart {
        return Err(Error::Rejected(NOT_PAIRED));
    }
    if pair.wakes_at.is_some_and(|until| until > now) {
        return Ok(());
    }
    store::answer(conn, &pair, (State::Open, Some(now.plus(SLEEP))), by.id, now)?;
    record(conn, by, Act::PairPutOff, &pair, now)
}

/// Takes either back that was answered at the moment that was seen. Whether they are still alike the worker finds out.
pub(super) fn ask_again(
    conn: &mut Conn,
    by: &Viewer,
    two: (PostId, PostId),
    seen: Option<i64>,
    now: Timestamp,
) -> Result<()> {
    let pair = held(conn, two)?;
    if pair.state == State::Open && pair.wakes_at.is_none() {
        return Ok(());
    }
    expect_meant(seen, pair.answered_at.map(Timestamp::micros))?;
    store::answer(conn, &pair, (State::Open, None), by.id, now)?;
    store::look_again(conn, pair.newer)?;
    record(conn, by, Act::PairAskedAgain, &pair, now)
}

fn held(conn: &mut Conn, (one, other): (PostId, PostId)) -> Result<Pair> {
    lock(conn, Lockable::Posts, &[one.0, other.0])?;
    store::get(conn, one, other)?.ok_or(Error::Rejected(NOT_PAIRED))
}

/// Its entry stands on the newer one, and names the other as a merge does.
fn record(conn: &mut Conn, by: &Viewer, act: Act, pair: &Pair, now: Timestamp) -> Result<()> {
    let trace = Trace::of(act).on(pair.newer).about(format!("#{}", pair.older));
    audit::record(conn, by.id, &trace, now)
}
