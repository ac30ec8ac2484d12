//! What a product line's page has above its board: what it has of its own beside the week.

use crate::areas::{self, ProductLine};
use crate::db::{AreaId, Conn, Timestamp};
use crate::devices::{self, Device};
use crate::error::Result;
use crate::releases::{self, Release};
use crate::trains::{self, Train, WEEKLY};
use crate::web::Page;

/// Devices that are named; the rest is a number.
const NAMED: i64 = 12;
/// Releases that are looked at for one that was not recalled.
const LOOKED_AT: i64 = 10;

/// Releases, devices and feeds of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LineHead {
    /// What an address asks that is about nothing but the line.
    pub asked: String,
    /// The train that is its own, unless it goes with the weekly one.
    pub train: Option<Train>,
    /// The last release of its own train, or that changed something in it.
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
    let train = match trains::of_line(conn, line.id)? {
        WEEKLY => None,
        own => Some(trains::get(conn, own)?),
    };
    let own = match &train {
        Some(train) => last_of(conn, train)?,
        None => None,
    };
    let last = match own {
        Some(last) => Some(last),
        None => releases::last_in(conn, &within)?,
    };
    let last = last.and_then(Last::of);
    let (devices, count) = devices::of_line(conn, line.id, NAMED)?;
    let more = i64::try_from(devices.len()).map_or(0, |named| (count - named).max(0));
    Ok(LineHead { asked: line.asked(), train, last, devices, more })
}

/// The last release of a train that was not recalled, of some.
fn last_of(conn: &mut Conn, train: &Train) -> Result<Option<Release>> {
    let out = releases::published(conn, train.id, LOOKED_AT)?;
    Ok(out.into_iter().find(|release| release.recalled_at.is_none()))
}
