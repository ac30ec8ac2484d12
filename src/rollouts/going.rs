//! Which release an address is of: one that is out, or for staff one that is coming, of whichever train; and of which one
//! something may be said.

use crate::db::{Conn, ReleaseId};
use crate::error::{Error, Result};
use crate::people::Viewer;
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

/// A release that is out, or was, if somebody reads of it. For staff also one that is coming, by the version that is planned or
/// was planned before.
///
/// # Errors
/// There is none, or whoever asks may not see it.
pub fn named(conn: &mut Conn, asked: &str, (who, schedule): (Option<&Viewer>, &Schedule)) -> Result<Going> {
    Ok(match releases::version_for(conn, asked, who) {
        Err(Error::NotFound) if who.is_some_and(Viewer::is_staff) => {
            let Coming { release, version } = releases::coming_as(conn, asked, schedule)?.ok_or(Error::NotFound)?;
            Going { is_other: version != asked, release, version }
        }
        found => Going { release: found?, version: asked.to_owned(), is_other: false },
    })
}

/// The same of one that was not recalled: that is on no device any more.
pub(super) fn going(conn: &mut Conn, asked: &str, around: (Option<&Viewer>, &Schedule)) -> Result<Going> {
    let found = named(conn, asked, around)?;
    if is_going(&found.release) { Ok(found) } else { Err(Error::NotFound) }
}

/// Whether something may be said of a release: it is coming, or out and was not recalled.
fn is_going(release: &Release) -> bool {
    match release.state {
        releases::State::Collecting | releases::State::Frozen => true,
        releases::State::Published => release.recalled_at.is_none(),
        releases::State::Skipped => false,
    }
}

/// Holds a release, and refuses one of which nothing may be said.
pub(super) fn expect_going(conn: &mut Conn, id: ReleaseId) -> Result<Release> {
    let release = releases::get_held(conn, id)?;
    if is_going(&release) { Ok(release) } else { Err(Error::NotFound) }
}
