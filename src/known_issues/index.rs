//! Devices by their lines, each with a short answer.

use super::advice::{Answer, Build, Facts};
use crate::areas::{self, LineAreas};
use crate::db::{Conn, DeviceId, LineId, TrainId, UserId};
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

/// A device with its answer, and the version that this is about.
pub(super) type Answered = (Device, Answer, Option<String>);

/// A page of devices in the order of their lines, each with its answer.
pub(super) struct Index {
    /// Whether anything is out with the weekly train.
    pub is_out: bool,
    /// Those of whoever looks, above all others.
    pub own: Vec<Answered>,
    pub rows: Vec<Answered>,
    pub lines: Vec<LineAreas>,
    pub pager: Pager,
}

/// What is found on a day, with the devices of whoever looks through all. Bugs are not asked for: they say no to nobody.
pub(super) fn find(conn: &mut Conn, wanted: &Wanted, (who, today): (Option<UserId>, NaiveDate)) -> Result<Index> {
    let lines = areas::by_line(conn)?;
    let line = lines.iter().find(|line| line.line.slug == wanted.line).map(|line| line.line.id);
    let (devices, pager) = devices_of(conn, wanted, line)?;
    let weekly = releases::published(conn, WEEKLY, 1)?.pop();
    let is_all = wanted.q.is_empty() && wanted.line.is_empty() && wanted.page.offset(PAGE) == 0;
    let own = match who.filter(|_| is_all) {
        Some(who) => own(conn, who)?,
        None => Vec::new(),
    };
    let all: Vec<Device> = own.iter().chain(&devices).cloned().collect();
    let answers = answers(conn, &all, weekly.as_ref(), today)?;
    let answered = |device: Device| match answers.get(&device.id) {
        Some((answer, version)) => (device, *answer, version.clone()),
        None => (device, Answer::of(None), None),
    };
    let (own, rows) = (own.into_iter().map(answered).collect(), devices.into_iter().map(answered).collect());
    Ok(Index { is_out: weekly.is_some(), own, rows, lines, pager })
}

/// The devices of a person that the site knows, the one that was named last first.
fn own(conn: &mut Conn, who: UserId) -> Result<Vec<Device>> {
    let named = devices::of_person(conn, who)?.0.into_iter().filter(|own| own.line.is_some());
    let codenames: Vec<String> = named.map(|own| own.key).collect();
    Ok(devices::all_called(conn, &codenames)?.0)
}

/// What is to be said of each device, by the latest release of the train of its line, and its version; nothing where none is out.
fn answers(
    conn: &mut Conn,
    devices: &[Device],
    weekly: Option<&Release>,
    today: NaiveDate,
) -> Result<HashMap<DeviceId, (Answer, Option<String>)>> {
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
            let facts = Facts { is_recalled, state, build: Build::Untold, has_bugs: false };
            answers.insert(id, (Answer::of(Some(facts)), latest.version.clone()));
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
