//! The mails of a release that is out, which wait some minutes so that staff can stop them, on `stopped_mails`. The jobs of
//! the digests, and of the mails to those without an account, are what waits: once the first digest is promised they are
//! stopped no more.

use super::model::{Release, State};
use super::{DIGESTS, LETTERS, store, words};
use crate::db::schema::stopped_mails;
use crate::db::{Conn, ReleaseId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::{jobs, trains};
use chrono::TimeDelta;
use diesel::prelude::*;
use std::time::Duration;

/// What becomes of the mails of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mails {
    /// They go out from this moment on, and can be stopped.
    Wait(Timestamp),
    /// They are stopped, and can be sent.
    Stopped,
    /// They go out, or have gone, or there are none.
    Go,
}

/// When mails of a release may go; none for one that is not out.
fn from(release: &Release, hold: Duration) -> Option<Timestamp> {
    let hold = TimeDelta::from_std(hold).unwrap_or_default();
    release.published_at.map(|at| at.plus(hold))
}

/// Whether a release is out and stays so.
fn is_out(release: &Release) -> bool {
    release.state == State::Published && release.recalled_at.is_none()
}

/// Whether the mails of a release can be stopped: its train has some, and none is promised.
fn may_wait(conn: &mut Conn, release: &Release) -> Result<bool> {
    if !is_out(release) || release.digested_at.is_some() || !trains::ships(conn, release.train_id)? {
        return Ok(false);
    }
    // The job begins with the last credit, and waits until its first chunk.
    Ok(release.credited_at.is_none() || jobs::is_put_off(conn, DIGESTS, release.id.0)?)
}

fn is_stopped(conn: &mut Conn, id: ReleaseId) -> Result<bool> {
    let row = stopped_mails::table.filter(stopped_mails::release_id.eq(id)).select(stopped_mails::release_id);
    Ok(row.first::<ReleaseId>(conn).optional()?.is_some())
}

/// What becomes of the mails of a release; `hold` is how long they wait.
pub fn mails_of(conn: &mut Conn, release: &Release, hold: Duration) -> Result<Mails> {
    if !is_out(release) {
        return Ok(Mails::Go);
    }
    if is_stopped(conn, release.id)? {
        return Ok(Mails::Stopped);
    }
    match from(release, hold) {
        Some(at) if !hold.is_zero() && may_wait(conn, release)? => Ok(Mails::Wait(at)),
        _ => Ok(Mails::Go),
    }
}

/// Once everybody is credited, has the mails wait until their moment, or until staff have them sent. Before that there is
/// nothing to wait.
pub fn hold_mails(conn: &mut Conn, id: ReleaseId, hold: Duration, now: Timestamp) -> Result<()> {
    let release = store::get(conn, id)?;
    if release.credited_at.is_none() || release.digested_at.is_some() {
        return Ok(());
    }
    if is_stopped(conn, id)? {
        jobs::cancel(conn, LETTERS, id.0)?;
        return jobs::cancel(conn, DIGESTS, id.0).map(drop);
    }
    if let Some(at) = from(&release, hold).filter(|at| *at > now) {
        jobs::begin_later(conn, DIGESTS, id.0, at, now)?;
        jobs::begin_later(conn, LETTERS, id.0, at, now)?;
    }
    Ok(())
}

/// Whether digests of a release are still to begin, or are stopped: nobody was promised one.
pub fn mails_wait(conn: &mut Conn, id: ReleaseId) -> Result<bool> {
    Ok(is_stopped(conn, id)? || jobs::is_put_off(conn, DIGESTS, id.0)?)
}

/// Stops the mails of a release; refused once the first is promised.
pub fn stop_mails(conn: &mut Conn, id: ReleaseId, by: UserId, now: Timestamp) -> Result<()> {
    let release = store::get_held(conn, id)?;
    let waits = may_wait(conn, &release)? && !is_stopped(conn, id)?;
    if !waits {
        return Err(Error::Rejected(words::MAILS_GO));
    }
    // Whoever claims one of the jobs at this moment is quicker, or finds none: both are stopped, or neither is.
    let is_done =
        release.credited_at.is_none() || (jobs::cancel(conn, DIGESTS, id.0)? && jobs::cancel(conn, LETTERS, id.0)?);
    if !is_done {
        return Err(Error::Rejected(words::MAILS_GO));
    }
    let row = (stopped_mails::release_id.eq(id), stopped_mails::by_id.eq(by), stopped_mails::stopped_at.eq(now));
    diesel::insert_into(stopped_mails::table).values(row).execute(conn)?;
    Ok(())
}

/// Has the mails sent that were stopped.
pub fn send_mails(conn: &mut Conn, id: ReleaseId, now: Timestamp) -> Result<()> {
    let release = store::get_held(conn, id)?;
    let stopped = stopped_mails::table.filter(stopped_mails::release_id.eq(id));
    if !is_out(&release) || diesel::delete(stopped).execute(conn)? == 0 {
        return Err(Error::Rejected(words::MAILS_GO));
    }
    // Before everybody is credited, that is what begins them.
    if release.credited_at.is_none() {
        return Ok(());
    }
    jobs::begin(conn, DIGESTS, id.0, now)?;
    jobs::begin(conn, LETTERS, id.0, now)
}
