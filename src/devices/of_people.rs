//! The devices that a person has, as far as they told: forms know them already.

use super::model::called;
use super::said::Said;
use super::store;
use crate::db::schema::{devices, user_devices};
use crate::db::{Conn, LineId, PortableExt, Timestamp, UserId};
use crate::error::Result;
use crate::logs::is_build;
use chrono::TimeDelta;
use diesel::prelude::*;
use std::collections::HashMap;

/// Devices of a person that are remembered: those before are forgotten.
const MOST: i64 = 10;

/// A build is a week old by the next one, and a wrong one in a bug report is worse than none.
const FRESH: TimeDelta = TimeDelta::days(7);

/// A device that a person named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnDevice {
    /// The codename of one that the site knows; else what they call it.
    pub key: String,
    /// What the site calls it today; else what they do.
    pub device: String,
    /// Its build when they named it last; empty when they did not say.
    pub build: String,
    /// When that was.
    pub used_at: Timestamp,
    /// The product line of one that the site knows.
    pub line: Option<LineId>,
}

/// A person's devices, the one that was named last first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnDevices(pub Vec<OwnDevice>);

impl OwnDevices {
    /// The device that a form begins with; empty without any.
    pub fn device(&self) -> &str {
        self.0.first().map_or("", |own| own.device.as_str())
    }

    /// Without those that are known to belong to another product line.
    #[must_use]
    pub fn of_line(self, line: LineId) -> Self {
        Self(self.0.into_iter().filter(|own| own.line.is_none_or(|of_device| of_device == line)).collect())
    }

    /// What is said of a device, without the build of the one that the form began with, where that is another one.
    pub fn said_of(&self, device: &str, build: &str) -> Said {
        let is_others = self.0.first().is_some_and(|first| first.device != device && first.build == build);
        Said::stored(device, if is_others { "" } else { build })
    }

    /// Its build, if it was named within a week.
    pub fn build(&self, now: Timestamp) -> &str {
        let fresh = self.0.first().filter(|own| now.0 - own.used_at.0 < FRESH);
        fresh.map_or("", |own| own.build.as_str())
    }
}

/// A device as a person names it, its build, when it was used, and what the site knows of it.
type Row = (String, String, Timestamp, Option<(String, String, LineId)>);

/// A person's devices.
pub fn of_person(conn: &mut Conn, person: UserId) -> Result<OwnDevices> {
    let known = user_devices::table.left_join(devices::table.on(devices::codename.eq(user_devices::device)));
    let theirs = known.filter(user_devices::user_id.eq(person));
    let in_order = theirs.order((user_devices::used_at.desc(), user_devices::device)).limit(MOST);
    let known_as = (devices::name, devices::region, devices::line_id).nullable();
    let columns = (user_devices::device, user_devices::build, user_devices::used_at, known_as);
    let rows: Vec<Row> = in_order.select(columns).load(conn)?;
    let own = rows.into_iter().map(|(key, build, used_at, known)| {
        let line = known.as_ref().map(|(_, _, line)| *line);
        let device = known.map_or_else(|| key.clone(), |(name, region, _)| called(&name, &region));
        OwnDevice { key, device, build, used_at, line }
    });
    Ok(OwnDevices(own.collect()))
}

/// Builds that are suggested for a device, and those who named it last, among whom they are counted.
const SUGGESTED: usize = 20;
const ASKED: i64 = 500;

/// The builds that most people have on a device, of those who named it last. What somebody else reads there is a build and
/// nothing else, whatever its field said.
pub fn builds_on(conn: &mut Conn, device: &str) -> Result<Vec<String>> {
    // PostgreSQL takes no text with a NUL.
    if device.is_empty() || device.contains('\0') {
        return Ok(Vec::new());
    }
    let known = store::called(conn, device, "")?.map_or_else(|| device.to_owned(), |known| known.codename);
    let theirs = user_devices::table.filter(user_devices::device.eq(known));
    let last = theirs.order(user_devices::used_at.desc()).limit(ASKED).select(user_devices::build);
    let mut counted: HashMap<String, usize> = HashMap::new();
    for build in last.load::<String>(conn)?.into_iter().filter(|build| is_build(build)) {
        *counted.entry(build).or_default() += 1;
    }
    let mut builds: Vec<(String, usize)> = counted.into_iter().collect();
    // Of two, the newer one goes before.
    builds.sort_by(|(one, people), (other, others)| others.cmp(people).then_with(|| other.cmp(one)));
    Ok(builds.into_iter().take(SUGGESTED).map(|(build, _)| build).collect())
}

/// Remembers a device that a person named, as the one to begin with: by its codename where the site knows it, so that it is
/// one device under whatever name, and is called as the site calls it today.
pub fn remember(conn: &mut Conn, person: UserId, said: &Said, codename: Option<&str>, now: Timestamp) -> Result<()> {
    let (device, build) = (codename.unwrap_or(said.device()), said.build());
    // A secret was masked in it (`logs::mask`): it is no name of a device.
    if device.contains('‹') {
        return Ok(());
    }
    if device != said.device() {
        // From before the site knew it.
        forget(conn, person, said.device())?;
    }
    let row = (
        user_devices::user_id.eq(person),
        user_devices::device.eq(device),
        user_devices::build.eq(build),
        user_devices::used_at.eq(now),
    );
    diesel::insert_into(user_devices::table)
        .values(row)
        .on_conflict((user_devices::user_id, user_devices::device))
        .do_update()
        .set((user_devices::build.eq(build), user_devices::used_at.eq(now)))
        .portable()
        .execute(conn)?;
    let kept: Vec<String> = of_person(conn, person)?.0.into_iter().map(|own| own.key).collect();
    let others = user_devices::table.filter(user_devices::user_id.eq(person));
    diesel::delete(others.filter(user_devices::device.ne_all(kept))).execute(conn)?;
    Ok(())
}

/// Forgets a device of a person, by its key.
pub fn forget(conn: &mut Conn, person: UserId, device: &str) -> Result<()> {
    let theirs = user_devices::table.filter(user_devices::user_id.eq(person));
    diesel::delete(theirs.filter(user_devices::device.eq(device))).execute(conn)?;
    Ok(())
}

/// Forgets all devices of somebody who leaves.
pub fn forget_all(conn: &mut Conn, person: UserId) -> Result<()> {
    diesel::delete(user_devices::table.filter(user_devices::user_id.eq(person))).execute(conn)?;
    Ok(())
}
