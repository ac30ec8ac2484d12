//! Devices by their lines, each with a short answer.

use super::advice::{Answer, Facts};
use crate::areas::{self, LineAreas};
use crate::db::{Conn, DeviceId, LineId, TrainId};
use crate::devices::{self, Device};
use crate::error::Result;
use crate::releases::{self, Release};
use crate::rollouts::{self, State};
use crate::trains::{self, WEEKLY};
use crate::web::{PageNumber, Pager};
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};
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
    let weekly = releases::published(conn, WEEKLY, 1)?.pop();
    let mut answers = answers(conn, &devices, weekly.as_ref(), today)?;
    let answered = devices.into_iter().map(|device| {
        let answer = answers.remove(&device.id).unwrap_or_else(|| Answer::of(None));
        (device, answer)
    });
    let rows = answered.collect();
    Ok(Index { version: weekly.and_then(|latest| latest.version), rows, lines, pager })
}

/// What is to be said of each device, by the latest release of the train of its line; nothing where none is out.
fn answers(
    conn: &mut Conn,
    devices: &[Device],
    weekly: Option<&Release>,
    today: NaiveDate,
) -> Result<HashMap<DeviceId, Answer>> {
    let own = trains::of_lines(conn)?;
    let mut of_trains: BTreeMap<TrainId, Vec<DeviceId>> = BTreeMap::new();
    for device in devices {
        of_trains.entry(own.get(&device.line_id).copied().unwrap_or(WEEKLY)).or_default().push(device.id);
    }
    let mut answers = HashMap::new();
    for (train, ids) in of_trains {
        let latest = if train == WEEKLY { weekly.cloned() } else { releases::published(conn, train, 1)?.pop() };
        let Some(latest) = latest else { continue };
        let held = rollouts::on_devices(conn, &latest, &ids, today)?;
        let is_recalled = latest.recalled_at.is_some();
        for id in ids {
            let state = held.get(&id).map_or(State::Rolling, |held| held.state_on(today));
            let facts = Facts { is_recalled, state, has_it: false, has_bugs: false };
            answers.insert(id, Answer::of(Some(facts)));
        }
    }
    Ok(answers)
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
