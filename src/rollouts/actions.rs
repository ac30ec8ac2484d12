//! Saying how a release stands on a device, and adding and removing its packages. The release is held, so that two who do
//! so at once see what the other has said.

use super::going::expect_going;
use super::kept::{DownloadKept, RolloutKept};
use super::model::Rollout;
use super::overall;
use super::store::{self, Key, MOST_DEVICES, MOST_DOWNLOADS};
use super::typed::NewDownload;
use super::words;
use crate::db::{Conn, ReleaseId, Timestamp, UserId};
use crate::error::{Error, Problem, Result, expect_meant};
use crate::releases;

/// Says how a release stands on a device; gives what was said before and after. `seen` is the token of what the page showed, 0
/// for nothing; where something else is said by now, it is refused.
pub fn say(conn: &mut Conn, wanted: &Rollout, seen: Option<i64>) -> Result<(RolloutKept, RolloutKept)> {
    let key = (wanted.release_id, wanted.device_id);
    let is_out = expect_going(conn, wanted.release_id)?.state == releases::State::Published;
    let before = RolloutKept::of(conn, key)?;
    expect_meant(seen, Some(before.said().map_or(0, Rollout::token)))?;
    if before.said().is_some_and(|said| said.says_as(wanted)) {
        return Ok((RolloutKept::of(conn, key)?, before));
    }
    match before.said().map(|said| said.percent) {
        // Before it is out nobody has it.
        Some(percent) if is_out && wanted.percent < percent => {
            return Err(Error::invalid("percent", Problem::Refused(words::LOWER)));
        }
        None if full(store::of_release(conn, wanted.release_id)?.len(), MOST_DEVICES) => {
            return Err(Error::invalid("state", Problem::TooMuch));
        }
        _ => {}
    }
    store::set(conn, key, Some(wanted))?;
    releases::touch(conn, wanted.release_id, wanted.said_at)?;
    Ok((before, RolloutKept::of(conn, key)?))
}

/// Adds a package; gives what was there before and after.
pub(super) fn add(
    conn: &mut Conn,
    key: Key,
    new: &NewDownload,
    (by, now): (UserId, Timestamp),
) -> Result<(DownloadKept, DownloadKept)> {
    expect_going(conn, key.0)?;
    if full(store::downloads_for(conn, key)?.len(), MOST_DOWNLOADS) {
        return Err(Error::invalid("file_name", Problem::TooMuch));
    }
    expect_no_other(conn, key, &new.file_name, &new.checksum)?;
    let id = store::insert(conn, key, new, (by, now))?;
    releases::touch(conn, key.0, now)?;
    Ok((DownloadKept::new(key.0, id, None), DownloadKept::new(key.0, id, store::download(conn, id)?)))
}

/// Removes a package; gives what was there before and after.
pub(super) fn remove(conn: &mut Conn, key: Key, id: i64, now: Timestamp) -> Result<(DownloadKept, DownloadKept)> {
    expect_going(conn, key.0)?;
    let there = store::download(conn, id)?.filter(|there| (there.release_id, there.device_id) == key);
    let there = there.ok_or(Error::NotFound)?;
    store::remove(conn, id)?;
    releases::touch(conn, key.0, now)?;
    Ok((DownloadKept::new(key.0, id, Some(there)), DownloadKept::new(key.0, id, None)))
}

/// Has a release that is coming say what another one does, which was skipped; both are held. What is said of it already stays.
pub fn take_over(conn: &mut Conn, from: ReleaseId, to: ReleaseId) -> Result<()> {
    let there = store::of_release(conn, to)?.len() + store::of_release(conn, from)?.len();
    if i64::try_from(there).is_ok_and(|there| there > MOST_DEVICES) {
        return Err(Error::invalid("state", Problem::TooMuch));
    }
    overall::take_over(conn, from, to)?;
    store::take_over(conn, from, to)
}

/// Refuses a package that is there already, or whose bytes are another device's.
pub(super) fn expect_no_other(conn: &mut Conn, key: Key, file_name: &str, checksum: &str) -> Result<()> {
    if store::downloads_for(conn, key)?.iter().any(|there| there.file_name == file_name) {
        return Err(Error::invalid("file_name", Problem::Taken));
    }
    if store::other_with(conn, checksum, key.1)?.is_some() {
        return Err(Error::invalid("checksum", Problem::Refused(words::OTHERS_BYTES)));
    }
    Ok(())
}

fn full(there: usize, most: i64) -> bool {
    i64::try_from(there).is_ok_and(|there| there >= most)
}
