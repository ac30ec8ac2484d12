//! Bugs whose devices the site came to know later are found by them, chunk by chunk, in the worker.
//!
//! ## Decisions
//! - 2026-11-27: a catalogue comes after the first bugs, and a device after the rumour of it. Whenever staff add devices or give
//!   them other names, and only then, all bugs are gone through once, with all devices in memory; what a bug is about already stays.

use crate::confirming;
use crate::db::{Conn, DeviceId, Lockable, PostId, lock};
use crate::devices::{self, Known, Said};
use crate::error::{Error, Refusal, Result};
use crate::jobs::{self, Cursor, Job};
use crate::posts::{self, BugDevice};

/// The most bugs in one chunk: each chunk reads all devices, and only bugs of which something is known now are written.
pub const CHUNK: i64 = 200;

/// The bugs of a chunk of which something is known now.
pub struct Batch {
    bugs: Vec<Found>,
    /// The last bug that was looked at, if there are more behind it.
    next: Option<PostId>,
}

struct Found {
    bug: BugDevice,
    /// The device that its author said, which is known now.
    named: Option<DeviceId>,
    /// What others said of devices that are known now, with codename and number.
    confirmed: Vec<(Said, String, DeviceId)>,
}

/// Reads a chunk, and looks up its devices.
pub fn read(conn: &mut Conn, job: &Job) -> Result<Batch> {
    let bugs = posts::bugs_after(conn, PostId(job.cursor.place), CHUNK)?;
    let ids: Vec<PostId> = bugs.iter().map(|bug| bug.id).collect();
    let known = Known::read(conn)?;
    let about = devices::named_in(conn, &ids)?;
    let mut said = confirming::unknown_in(conn, &ids)?;
    let is_full = i64::try_from(bugs.len()).is_ok_and(|length| length == CHUNK);
    let next = ids.last().copied().filter(|_| is_full);
    let mut found = Vec::new();
    for bug in bugs {
        let device = bug.device.as_deref().filter(|_| !about.contains(&bug.id));
        let build = bug.build.as_deref().unwrap_or_default();
        let named = device.and_then(|device| known.called(device, build)).map(|device| device.id);
        let found_for = |said: Said| {
            let device = known.called(said.device(), said.build())?;
            Some((said, device.codename.clone(), device.id))
        };
        let confirmed: Vec<_> = said.remove(&bug.id).unwrap_or_default().into_iter().filter_map(found_for).collect();
        if named.is_some() || !confirmed.is_empty() {
            found.push(Found { bug, named, confirmed });
        }
    }
    Ok(Batch { bugs: found, next })
}

/// Stores what was found out of a chunk.
pub fn store(conn: &mut Conn, job: &Job, batch: &Batch) -> Result<()> {
    let of =
        |found: &Found| found.confirmed.iter().map(|(_, _, device)| *device).chain(found.named).collect::<Vec<_>>();
    let found: Vec<DeviceId> = batch.bugs.iter().flat_map(of).collect();
    if !devices::are_known(conn, &found)? {
        // One was removed by whoever had just added it: the chunk is read again.
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    let held: Vec<i64> = batch.bugs.iter().map(|found| found.bug.id.0).collect();
    lock(conn, Lockable::Posts, &held)?;
    for Found { bug, named, confirmed } in &batch.bugs {
        // Its author may have said something else meanwhile.
        if let Some(device) = named
            && posts::device_of(conn, bug.id)? == (bug.device.clone(), bug.build.clone())
        {
            devices::name(conn, bug.id, *device)?;
        }
        if !confirmed.is_empty() {
            confirming::know(conn, bug.id, confirmed)?;
        }
    }
    match batch.next {
        Some(last) => jobs::advance(conn, job, Cursor { place: last.0, ..job.cursor }, CHUNK),
        None => jobs::finish(conn, job),
    }
}
