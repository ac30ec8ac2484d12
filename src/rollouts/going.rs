//! Which release an address is of: one that is out, or for staff one that is coming, of whichever train.

use super::actions::is_going;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::releases::{self, Coming, Release};
use crate::schedule::Schedule;

/// The release of an address.
#[derive(Debug, Clone)]
pub struct Going {
    /// It is coming, or was out.
    pub release: Release,
    /// What it is called, or will be called at its hour.
    pub version: String,
    /// Whether the address has another version, under which it was planned before it was moved.
    pub is_other: bool,
}

/// A release that is out, or was. For staff also one that is coming, by the version that is planned or was planned before.
///
/// # Errors
/// There is none, or whoever asks may not see it.
pub fn named(conn: &mut Conn, asked: &str, (is_staff, schedule): (bool, &Schedule)) -> Result<Going> {
    Ok(match releases::by_version(conn, asked) {
        Err(Error::NotFound) if is_staff => {
            let Coming { release, version } = releases::coming_as(conn, asked, schedule)?.ok_or(Error::NotFound)?;
            Going { is_other: version != asked, release, version }
        }
        found => Going { release: found?, version: asked.to_owned(), is_other: false },
    })
}

/// The same of one that was not recalled: that is on no device any more.
pub(super) fn going(conn: &mut Conn, asked: &str, around: (bool, &Schedule)) -> Result<Going> {
    let found = named(conn, asked, around)?;
    if is_going(&found.release) { Ok(found) } else { Err(Error::NotFound) }
}
