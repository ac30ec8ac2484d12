//! What a product line's page has above its board: what it has of its own beside the week.

use crate::areas::{self, ProductLine};
use crate::db::{AreaId, Conn, Timestamp};
use crate::devices::{self, Device};
use crate::error::Result;
use crate::releases::{self, Release};
use crate::trains::WEEKLY;
use crate::web::Page;

/// Devices that are named; the rest is a number.
const NAMED: i64 = 12;

/// Releases, devices and feeds of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LineHead {
    /// What an address asks that is about nothing but the line.
    pub asked: String,
    /// The last release that changed something in it.
    pub last: Option<Last>,
    /// The first of its devices, by name.
    pub devices: Vec<Device>,
    /// How many more there are.
    pub more: i64,
}

/// A release that is out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Last {
    pub version: String,
    pub at: Timestamp,
    /// The day that it was where the site was then.
    day: Option<String>,
}

impl Last {
    fn of(release: Release) -> Option<Self> {
        Some(Self { version: release.version?, at: release.published_at?, day: release.day })
    }

    /// Which one it was, and when, in a sentence.
    pub(super) fn told(&self, page: &Page<'_>) -> String {
        let day = releases::day_out(self.day.as_deref(), self.at, page.site_zone);
        page.l.board_line_last(self.version.as_str(), page.l.calendar_date(day))
    }
}

/// Of a line.
pub(super) fn read(conn: &mut Conn, line: &ProductLine) -> Result<LineHead> {
    // Merged areas too: what went out before stands below them.
    let within = areas::list(conn)?.into_iter().filter(|area| area.line_id == line.id);
    let within: Vec<AreaId> = within.map(|area| area.id).collect();
    let last = releases::last_in(conn, WEEKLY, &within)?.and_then(Last::of);
    let (devices, count) = devices::of_line(conn, line.id, NAMED)?;
    let more = i64::try_from(devices.len()).map_or(0, |named| (count - named).max(0));
    Ok(LineHead { asked: line.asked(), last, devices, more })
}
