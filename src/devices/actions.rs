//! What staff do with devices.

use super::catalogue::{MOST, Row};
use super::model::{Device, Listed};
use super::store;
use super::words::CODENAME_STAYS;
use crate::areas;
use crate::db::{Conn, DeviceId, LineId, Timestamp, lock_setup};
use crate::error::{Error, Problem, Result};
use crate::jobs::{self, JobKind};
use std::collections::{BTreeMap, HashMap};

/// Looking up what was filed before a device was known by a name; there is one such job.
pub const MATCHING: JobKind = JobKind("matching");

/// Rows of a catalogue that one write takes.
const CHUNK: usize = 250;

/// Adds a device; a codename that is there already is a problem of the form.
pub(super) fn add(conn: &mut Conn, listed: &Listed, line: LineId, now: Timestamp) -> Result<DeviceId> {
    lock_setup(conn)?;
    if store::by_codename(conn, &listed.codename)?.is_some() {
        return Err(Error::invalid("codename", Problem::Taken));
    }
    if store::count(conn)? >= MOST {
        return Err(Error::invalid("codename", Problem::TooMuch));
    }
    let line = current(conn, line)?;
    let id = store::insert(conn, listed, line)?;
    jobs::begin_again(conn, MATCHING, 0, now)?;
    Ok(id)
}

/// The line, or the one that it went into since somebody looked. Nothing comes to be in a line that went, and no other line goes while
/// the setup is held.
fn current(conn: &mut Conn, line: LineId) -> Result<LineId> {
    Ok(areas::line(conn, line)?.merged_into.unwrap_or(line))
}

/// Changes what is known of a device, but for its codename.
pub(super) fn change(conn: &mut Conn, id: DeviceId, listed: &Listed, line: LineId, now: Timestamp) -> Result<()> {
    lock_setup(conn)?;
    let before = store::get(conn, id)?;
    if before.codename != listed.codename {
        return Err(Error::invalid("codename", Problem::Refused(CODENAME_STAYS)));
    }
    let line = current(conn, line)?;
    store::change(conn, id, listed, line)?;
    if before.is_named(listed) { Ok(()) } else { jobs::begin_again(conn, MATCHING, 0, now) }
}

/// Suggests a device to nobody any more, or does so again.
pub(super) fn retire(conn: &mut Conn, id: DeviceId, is_retired: bool) -> Result<()> {
    lock_setup(conn)?;
    store::get(conn, id)?;
    store::set_retired(conn, id, is_retired)
}

/// What taking in a catalogue would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Devices that the site does not know.
    pub new: Vec<Row>,
    /// Devices of which it would know something else.
    pub changed: Vec<Change>,
    /// Devices of which it knows just that.
    pub same: usize,
    /// Whether the site would know more devices than it may.
    pub is_too_much: bool,
}

/// A device of which a catalogue says something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What is known.
    pub(super) before: Device,
    /// What the catalogue says.
    pub(super) after: Row,
}

/// Compares a catalogue with what is known.
pub fn planned(conn: &mut Conn, rows: Vec<Row>) -> Result<Plan> {
    let known: HashMap<String, Device> =
        store::all(conn)?.into_iter().map(|device| (device.codename.clone(), device)).collect();
    let mut plan = Plan::default();
    for row in rows {
        match known.get(&row.listed.codename) {
            None => plan.new.push(row),
            Some(device) if device.is(&row.listed, row.line) => plan.same += 1,
            Some(device) => plan.changed.push(Change { before: device.clone(), after: row }),
        }
    }
    plan.is_too_much = known.len() + plan.new.len() > MOST;
    Ok(plan)
}

impl Plan {
    /// What is to be written, in pieces for one write each: a site goes on meanwhile. Read again, a catalogue changes nothing
    /// twice.
    pub fn pieces(self) -> Vec<Vec<Row>> {
        let rows: Vec<Row> = self.new.into_iter().chain(self.changed.into_iter().map(|change| change.after)).collect();
        rows.chunks(CHUNK).map(<[Row]>::to_vec).collect()
    }
}

/// Stores a piece of a plan: what somebody else added meanwhile is changed.
pub fn import(conn: &mut Conn, piece: &[Row], now: Timestamp) -> Result<()> {
    lock_setup(conn)?;
    let (mut count, mut has_names) = (store::count(conn)?, false);
    let mut lines: BTreeMap<LineId, LineId> = piece.iter().map(|row| (row.line, row.line)).collect();
    for (line, now_in) in &mut lines {
        *now_in = current(conn, *line)?;
    }
    for Row { listed, line } in piece {
        let line = lines.get(line).unwrap_or(line);
        match store::by_codename(conn, &listed.codename)? {
            Some(device) => {
                has_names |= !device.is_named(listed);
                store::change(conn, device.id, listed, *line)?;
            }
            None if count >= MOST => return Err(Error::invalid("csv", Problem::TooMuch)),
            None => {
                store::insert(conn, listed, *line)?;
                (count, has_names) = (count + 1, true);
            }
        }
    }
    if has_names { jobs::begin_again(conn, MATCHING, 0, now) } else { Ok(()) }
}
