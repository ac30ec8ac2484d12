//! Devices by their lines, each with a short answer.

use super::advice::{Answer, Facts};
use crate::areas::{self, LineAreas};
use crate::db::{Conn, DeviceId, LineId};
use crate::devices::{self, Device};
use crate::error::Result;
use crate::releases;
use crate::rollouts::{self, State};
use crate::trains::WEEKLY;
use crate::web::{PageNumber, Pager};
use chrono::NaiveDate;
use url::form_urlencoded::Serializer;

/// Devices on a page.
const PAGE: i64 = 24;
/// Where the list is.
pub(super) const DEVICES: &str = "/devices";

/// What somebody looks for.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    /// A part of a name or codename; empty for all.
    pub q: String,
    /// The word of a line; empty or unknown for all.
    pub line: String,
    pub page: PageNumber,
}

/// A page of devices in the order of their lines, each with its answer.
pub(super) struct Index {
    /// The version that is out, if one is.
    pub version: Option<String>,
    pub rows: Vec<(Device, Answer)>,
    pub lines: Vec<LineAreas>,
    pub pager: Pager,
}

/// What is found on a day. Bugs are not asked for: they say no to nobody.
pub(super) fn find(conn: &mut Conn, wanted: &Wanted, today: NaiveDate) -> Result<Index> {
    let lines = areas::by_line(conn)?;
    let line = lines.iter().find(|line| line.line.slug == wanted.line).map(|line| line.line.id);
    let (devices, pager) = devices_of(conn, wanted, line)?;
    let latest = releases::published(conn, WEEKLY, 1)?.into_iter().next();
    let ids: Vec<DeviceId> = devices.iter().map(|device| device.id).collect();
    let rows = match &latest {
        None => devices.into_iter().map(|device| (device, Answer::of(None))).collect(),
        Some(latest) => {
            let held = rollouts::on_devices(conn, latest, &ids, today)?;
            let is_recalled = latest.recalled_at.is_some();
            let answered = devices.into_iter().map(|device| {
                let state = held.get(&device.id).map_or(State::Rolling, |held| held.state_on(today));
                let facts = Facts { is_recalled, state, has_it: false, has_bugs: false };
                (device, Answer::of(Some(facts)))
            });
            answered.collect()
        }
    };
    Ok(Index { version: latest.and_then(|latest| latest.version), rows, lines, pager })
}

fn devices_of(conn: &mut Conn, wanted: &Wanted, line: Option<LineId>) -> Result<(Vec<Device>, Pager)> {
    let from = wanted.page.offset(PAGE);
    let (devices, more) = Pager::cut(devices::offered(conn, &wanted.q, line, (from, PAGE + 1))?, PAGE);
    let mut query = Serializer::new(String::new());
    for (name, value) in [("q", &wanted.q), ("line", &wanted.line)] {
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    }
    Ok((devices, Pager::new(DEVICES, &query.finish(), wanted.page, more)))
}
