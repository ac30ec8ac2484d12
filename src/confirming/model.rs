//! Which devices and builds a bug happens on, as a table.

use crate::db::{DeviceId, Timestamp};
use crate::devices::{Device, OfPost, Said, named};
use crate::logs::is_build;
use crate::posts::PostText;
use std::collections::BTreeMap;

/// That a bug happens to somebody.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Confirmation {
    /// The codename of a device that the site knows; else what they call it.
    pub device: String,
    /// The device, if the site knows it.
    pub device_id: Option<DeviceId>,
    /// Its build; empty when they did not say.
    pub build: String,
    /// When they said so.
    pub at: Timestamp,
}

/// What stands for the device of somebody who did not say.
pub(super) const NOT_SAID: &str = "?";

impl Confirmation {
    /// What a person says of the device in their hand, and the device that the site knows by that name.
    pub fn of(said: &Said, device: Option<&Device>, at: Timestamp) -> Self {
        let called = device.map_or_else(|| said.device().to_owned(), |device| device.codename.clone());
        Self { device: called, device_id: device.map(|device| device.id), build: said.build().to_owned(), at }
    }
}

/// What the author of a bug says of their device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// What it is called, by its author or, of one that the site knows, there; nothing when they did not say.
    pub device: Option<String>,
    /// The codename of one that the site knows.
    pub codename: Option<String>,
    /// Its build; empty when they did not say.
    pub build: String,
    /// Whether it happens to somebody elsewhere, from where it came: nobody here has it with the post.
    pub is_imported: bool,
}

impl Reported {
    /// What stands in the text of a post, and the devices of it that the site knows.
    pub fn of(text: &PostText, named: &[OfPost], is_imported: bool) -> Self {
        let known = named.iter().find(|it| it.is_named).map(|it| &it.device);
        Self {
            device: known.map(Device::called).or_else(|| text.device.clone()),
            codename: known.map(|device| device.codename.clone()),
            build: text.build.clone().unwrap_or_default(),
            is_imported,
        }
    }
}

/// How many people have a device with a build; without a device, how many people there are.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub(super) struct Count {
    pub device: String,
    pub build: String,
    pub people: i64,
    /// Codename, name and region of one that the site knows.
    pub known: Option<(String, String, String)>,
}

/// The devices and builds on which a bug happens.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// How many people have it, its author among them.
    pub people: i64,
    /// Devices, the one of most people first.
    pub devices: Vec<Row>,
    /// People with devices that are not shown, or that they did not say.
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
    /// Builds, the one of most people first.
    pub builds: Vec<(Build, i64)>,
}

/// A build in the table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Build {
    /// Its version.
    Named(String),
    /// Those that look like none, and those for which there is no room.
    Others,
    /// It was not said.
    NotSaid,
}

/// Devices, and builds of each, that are shown.
const SHOWN: usize = 10;

impl Table {
    /// Puts the table together: devices that the site knows and the author's own, and builds that have the form of one or are
    /// the author's own.
    pub(super) fn of(counts: Vec<Count>, reported: &Reported) -> Self {
        let said: i64 = counts.iter().filter(|count| count.device.is_empty()).map(|count| count.people).sum();
        let people = said + i64::from(!reported.is_imported);
        let mut rows: BTreeMap<String, Row> = BTreeMap::new();
        let own_key = reported.codename.as_ref().or(reported.device.as_ref());
        if let (Some(key), Some(device)) = (own_key, &reported.device) {
            let (device, codename) = (device.clone(), reported.codename.clone());
            let builds = vec![(Build::of(&reported.build, &reported.build), 1)];
            rows.insert(key.clone(), Row { device, codename, people: 1, builds });
        }
        for count in counts.into_iter().filter(|count| !count.device.is_empty()) {
            let build = Build::of(&count.build, if Some(&count.device) == own_key { &reported.build } else { "" });
            let row = match count.known {
                Some((codename, name, region)) => rows.entry(count.device).or_insert_with(|| Row {
                    device: named(&name, &region),
                    codename: Some(codename),
                    people: 0,
                    builds: Vec::new(),
                }),
                None => match rows.get_mut(&count.device) {
                    Some(own) => own,
                    None => continue,
                },
            };
            row.add(build, count.people);
        }
        let mut devices: Vec<Row> = rows.into_values().collect();
        devices.sort_by(|one, other| other.people.cmp(&one.people).then_with(|| one.device.cmp(&other.device)));
        devices.truncate(SHOWN);
        devices.iter_mut().for_each(Row::shorten);
        let shown: i64 = devices.iter().map(|row| row.people).sum();
        Self { people, others: (people - shown).max(0), devices }
    }
}

impl Build {
    fn of(build: &str, own: &str) -> Self {
        match build {
            "" => Self::NotSaid,
            build if build == own || is_build(build) => Self::Named(build.to_owned()),
            _ => Self::Others,
        }
    }
}

impl Row {
    fn add(&mut self, build: Build, people: i64) {
        self.people += people;
        match self.builds.iter_mut().find(|(known, _)| *known == build) {
            Some((_, count)) => *count += people,
            None => self.builds.push((build, people)),
        }
    }

    /// The builds of most people, and one line for the rest.
    fn shorten(&mut self) {
        self.builds.sort_by(|(one, people), (other, more)| more.cmp(people).then_with(|| one.cmp(other)));
        let rest: i64 = self.builds.iter().skip(SHOWN).map(|(_, people)| people).sum();
        self.builds.truncate(SHOWN);
        if rest > 0 {
            self.people -= rest;
            self.add(Build::Others, rest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILD: &str = "V14.0.5.0.TMCCNXM";

    fn count(device: &str, build: &str, people: i64, known: Option<&str>) -> Count {
        let (device, build) = (device.to_owned(), build.to_owned());
        let known = known.map(|name| (device.clone(), name.to_owned(), "CN".to_owned()));
        Count { device, build, people, known }
    }

    fn reported(device: Option<&str>, build: &str) -> Reported {
        Reported { device: device.map(str::to_owned), codename: None, build: build.to_owned(), is_imported: false }
    }

    #[test]
    fn what_nobody_knows_is_counted_and_not_shown_but_for_the_authors_own() {
        let counts = vec![
            count("", "", 12, None),
            count("fuxi", BUILD, 1, Some("Xiaomi 13")),
            count("fuxi", "buy gold", 3, Some("Xiaomi 13")),
            count("fuxi", "", 2, Some("Xiaomi 13")),
            count("my toaster", BUILD, 4, None),
            count("Mi 8", "nightly", 2, None),
        ];
        let table = Table::of(counts, &reported(Some("Mi 8"), "nightly"));
        let shown: Vec<(&str, i64)> = table.devices.iter().map(|row| (row.device.as_str(), row.people)).collect();
        assert_eq!(shown, [("Xiaomi 13 (CN)", 6), ("Mi 8", 3)]);
        assert_eq!((table.people, table.others), (13, 4));
        let version = || Build::Named(BUILD.to_owned());
        assert_eq!(table.devices[0].builds, [(Build::Others, 3), (Build::NotSaid, 2), (version(), 1)]);
        assert_eq!(table.devices[1].builds, [(Build::Named("nightly".to_owned()), 3)]);
    }

    #[test]
    fn an_author_who_does_not_say_on_what_has_it_too() {
        let table = Table::of(Vec::new(), &reported(None, ""));
        assert_eq!((table.people, table.others, table.devices.len()), (1, 1, 0));
        let table = Table::of(Vec::new(), &Reported { is_imported: true, ..reported(None, "") });
        assert_eq!((table.people, table.others), (0, 0), "who has it elsewhere is nobody here");
    }

    #[test]
    fn a_table_ends_and_its_numbers_come_to_the_whole() {
        let mut counts: Vec<Count> = (0..30)
            .flat_map(|device| (0..30).map(move |build| (device, build)))
            .map(|(device, build)| count(&format!("mi{device}"), &format!("V1.{build}.0.0.QEACNXM"), 2, Some("Mi")))
            .collect();
        counts.push(count("", "", 1_800, None));
        let table = Table::of(counts, &reported(None, ""));
        assert_eq!((table.devices.len(), table.people), (10, 1_801));
        assert_eq!(table.devices.iter().map(|row| row.people).sum::<i64>() + table.others, 1_801);
        for row in &table.devices {
            assert!(row.builds.len() <= 11);
            assert_eq!(row.builds.iter().map(|(_, people)| people).sum::<i64>(), row.people);
        }
    }
}
