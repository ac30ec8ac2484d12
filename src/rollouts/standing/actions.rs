//! Saying how things stand on a device. One at a time says something of devices, so that two who do so at once see what the
//! other has said.

use super::kept::StandingKept;
use super::{Standing, store};
use crate::db::{Conn, Timestamp, lock_setup};
use crate::devices;
use crate::error::{Result, expect_meant};
use crate::releases::{self, Release};
use crate::trains;
use chrono::NaiveDate;

/// Says it on a day; gives what was said before and after. `seen` is the token of what the page showed, 0 for nothing; where
/// something else is said by now, it is refused.
pub(super) fn say(
    conn: &mut Conn,
    wanted: Standing,
    seen: Option<i64>,
    today: NaiveDate,
) -> Result<(StandingKept, StandingKept)> {
    lock_setup(conn)?;
    let (device, now) = (devices::get(conn, wanted.device_id)?.id, wanted.said_at);
    let before = StandingKept::of(conn, device)?;
    expect_meant(seen, Some(before.said().map_or(0, Standing::token)))?;
    if before.said().is_some_and(|said| said.says_as(&wanted)) {
        return Ok((StandingKept::of(conn, device)?, before));
    }
    let out = latest_out(conn)?;
    let from = out.iter().filter_map(|release| release.published_at).min().unwrap_or(now);
    // What goes on is said of the releases that it was said of.
    let goes_on = before.said().filter(|said| said.state_on(today) == wanted.state).map(|said| said.since);
    let since = goes_on.map_or(from, |since| since.min(from));
    store::set(conn, device, Some(&Standing { since, ..wanted }))?;
    touch(conn, &out, now)?;
    Ok((before, StandingKept::of(conn, device)?))
}

/// The last release of each train that is out.
pub(super) fn latest_out(conn: &mut Conn) -> Result<Vec<Release>> {
    let mut out = Vec::new();
    for train in trains::all(conn)? {
        out.extend(releases::published(conn, train.id, 1)?);
    }
    Ok(out)
}

/// Feeds say that something is said of these.
pub(super) fn touch(conn: &mut Conn, out: &[Release], now: Timestamp) -> Result<()> {
    out.iter().try_for_each(|release| releases::touch(conn, release.id, now))
}
