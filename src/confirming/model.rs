//! Which devices and builds a bug happens on, as a table.

use crate::db::{DeviceId, Timestamp};
use crate::logs::is_build;
use std::collections::BTreeMap;

/// That a bug happens to somebody.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Confirmation {
    /// What they call their device.
    pub device: String,
    /// The device, if the site knows it.
    pub device_id: Option<DeviceId>,
    /// Its build; empty when they did not say.
    pub build: String,
    /// When they said so.
    pub at: Timestamp,
}

/// What the author of a bug says of their device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// What it is called; of one that the site knows, as it is called there.
    pub device: String,
    /// The codename of one that the site knows.
    pub codename: Option<String>,
    /// Its build; empty when they did not say.
    pub build: String,
}

/// How many people have a device with a build; without a device, how many people there are.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub(super) struct Count {
    pub device: String,
    pub build: String,
    pub people: i64,
    pub codename: Option<String>,
}

/// The devices and builds on which a bug happens.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// How many people have it, its author among them.
    pub people: i64,
    /// Devices, the one of most people first.
    pub devices: Vec<Row>,
    /// People with devices that are not shown.
    pub others: i64,
}

/// A device, and its builds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is called.
    pub device: String,
    /// The codename of one that the site knows.
    pub codename: Option<String>,
    /// How many people have it.
    pub people: i64,
    /// Builds, the one of most people first; without a name, those that are not known or not shown.
    pub builds: Vec<(Build, i64)>,
}

/// A build in the table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Build {
    /// Its version.
    Named(String),
    /// Those that one person each names, and that look like none.
    Others,
    /// It was not said.
    NotSaid,
}

/// Devices, and builds of each, that are shown.
const SHOWN: usize = 10;

impl Table {
    /// Puts the table together. What one person alone says is shown where it is a device of the site, or the author's own; a
    /// build, where it has the form of one.
    pub(super) fn of(counts: Vec<Count>, reported: Option<&Reported>) -> Self {
        let mut people: i64 = counts.iter().filter(|count| count.device.is_empty()).map(|count| count.people).sum();
        people += i64::from(reported.is_some());
        let own = reported.map(|own| Count {
            device: own.device.clone(),
            build: own.build.clone(),
            people: 1,
            codename: own.codename.clone(),
        });
        let mut all: BTreeMap<String, Vec<Count>> = BTreeMap::new();
        for count in counts.into_iter().filter(|count| !count.device.is_empty()).chain(own) {
            all.entry(count.device.clone()).or_default().push(count);
        }
        let mut devices: Vec<Row> = all.into_iter().map(|(device, counts)| Row::of(device, counts)).collect();
        let is_own = |row: &Row| reported.is_some_and(|own| own.device == row.device);
        devices.retain(|row| row.codename.is_some() || row.people > 1 || is_own(row));
        devices.sort_by(|one, other| other.people.cmp(&one.people).then_with(|| one.device.cmp(&other.device)));
        devices.truncate(SHOWN);
        let shown: i64 = devices.iter().map(|row| row.people).sum();
        Self { people, others: (people - shown).max(0), devices }
    }
}

impl Row {
    fn of(device: String, counts: Vec<Count>) -> Self {
        let people = counts.iter().map(|count| count.people).sum();
        let codename = counts.iter().find_map(|count| count.codename.clone());
        let mut builds: BTreeMap<Build, i64> = BTreeMap::new();
        for count in counts {
            let build = match count.build {
                build if build.is_empty() => Build::NotSaid,
                build if count.people > 1 || is_build(&build) => Build::Named(build),
                _ => Build::Others,
            };
            *builds.entry(build).or_default() += count.people;
        }
        let mut builds: Vec<(Build, i64)> = builds.into_iter().collect();
        builds.sort_by(|(one, people), (other, more)| more.cmp(people).then_with(|| one.cmp(other)));
        let rest: i64 = builds.iter().skip(SHOWN).map(|(_, people)| people).sum();
        builds.truncate(SHOWN);
        if rest > 0 {
            match builds.iter_mut().find(|(build, _)| *build == Build::Others) {
                Some((_, people)) => *people += rest,
                None => builds.push((Build::Others, rest)),
            }
        }
        Self { device, codename, people, builds }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(device: &str, build: &str, people: i64, codename: Option<&str>) -> Count {
        let (device, build) = (device.to_owned(), build.to_owned());
        Count { device, build, people, codename: codename.map(str::to_owned) }
    }

    #[test]
    fn what_one_person_alone_says_and_nobody_knows_is_counted_and_not_shown() {
        let counts = vec![
            count("", "", 8, None),
            count("Xiaomi 13", "V14.0.5.0.TMCCNXM", 1, Some("fuxi")),
            count("Xiaomi 13", "buy gold", 1, Some("fuxi")),
            count("Xiaomi 13", "", 2, Some("fuxi")),
            count("my toaster", "V14.0.5.0.TMCCNXM", 1, None),
            count("Fairphone 4", "nightly", 3, None),
        ];
        let reported = Reported { device: "Mi 8".to_owned(), codename: None, build: "V12.5.1.0.QEAMIXM".to_owned() };
        let table = Table::of(counts, Some(&reported));
        let shown: Vec<(&str, i64)> = table.devices.iter().map(|row| (row.device.as_str(), row.people)).collect();
        assert_eq!(shown, [("Xiaomi 13", 4), ("Fairphone 4", 3), ("Mi 8", 1)]);
        assert_eq!((table.people, table.others), (9, 1));
        let builds = |row: &Row| row.builds.clone();
        let version = || Build::Named("V14.0.5.0.TMCCNXM".to_owned());
        assert_eq!(builds(&table.devices[0]), [(Build::NotSaid, 2), (version(), 1), (Build::Others, 1)]);
        assert_eq!(builds(&table.devices[1]), [(Build::Named("nightly".to_owned()), 3)]);
    }

    #[test]
    fn a_table_ends_and_its_numbers_come_to_the_whole() {
        let mut counts: Vec<Count> = (0..30)
            .flat_map(|device| (0..30).map(move |build| (device, build)))
            .map(|(device, build)| count(&format!("Mi {device}"), &format!("V1.{build}.0.0.QEAMIXM"), 2, Some("x")))
            .collect();
        counts.push(count("", "", 1_800, None));
        let table = Table::of(counts, None);
        assert_eq!((table.devices.len(), table.people), (10, 1_800));
        assert_eq!(table.devices.iter().map(|row| row.people).sum::<i64>() + table.others, 1_800);
        for row in &table.devices {
            assert!(row.builds.len() <= 11);
            assert_eq!(row.builds.iter().map(|(_, people)| people).sum::<i64>(), row.people);
        }
    }
}
