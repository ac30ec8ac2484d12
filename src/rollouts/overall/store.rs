//! SQL on `release_rollouts`.

use super::{Overall, State};
use crate::db::schema::release_rollouts;
use crate::db::{Conn, ReleaseId};
use crate::error::Result;
use diesel::prelude::*;

/// What is said of a release, if something is.
pub(in crate::rollouts) fn of_release(conn: &mut Conn, release: ReleaseId) -> Result<Option<Overall>> {
    Ok(release_rollouts::table.filter(release_rollouts::release_id.eq(release)).first(conn).optional()?)
}

/// What is said of each of some releases.
pub(in crate::rollouts) fn of_releases(conn: &mut Conn, releases: &[ReleaseId]) -> Result<Vec<Overall>> {
    Ok(release_rollouts::table.filter(release_rollouts::release_id.eq_any(releases)).load(conn)?)
}

/// The last releases that do not go out to everybody, at most so many.
pub(in crate::rollouts) fn telling(conn: &mut Conn, most: i64) -> Result<Vec<ReleaseId>> {
    let told = release_rollouts::state.ne(State::Rolling).or(release_rollouts::percent.lt(100_i64));
    let rows = release_rollouts::table.filter(told).order(release_rollouts::release_id.desc());
    Ok(rows.limit(most).select(release_rollouts::release_id).load(conn)?)
}

/// Has a release say of all devices what another one does, unless something is said of it; that one says nothing any more.
pub(in crate::rollouts) fn take_over(conn: &mut Conn, from: ReleaseId, to: ReleaseId) -> Result<()> {
    let left = release_rollouts::table.filter(release_rollouts::release_id.eq(from));
    if of_release(conn, to)?.is_none() {
        diesel::update(left).set(release_rollouts::release_id.eq(to)).execute(conn)?;
    } else {
        diesel::delete(left).execute(conn)?;
    }
    Ok(())
}

/// Has a release as this says, or says nothing of it.
pub(super) fn set(conn: &mut Conn, release: ReleaseId, said: Option<&Overall>) -> Result<()> {
    diesel::delete(release_rollouts::table.filter(release_rollouts::release_id.eq(release))).execute(conn)?;
    if let Some(said) = said {
        let row = (
            release_rollouts::release_id.eq(release),
            release_rollouts::state.eq(said.state),
            release_rollouts::percent.eq(said.percent),
            release_rollouts::reason.eq(&said.reason),
            release_rollouts::lang.eq(&said.lang),
            release_rollouts::by_id.eq(said.by_id),
            release_rollouts::said_at.eq(said.said_at),
            release_rollouts::others.eq(&said.others),
        );
        diesel::insert_into(release_rollouts::table).values(row).execute(conn)?;
    }
    Ok(())
}
