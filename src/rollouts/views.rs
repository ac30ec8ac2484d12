//! Pages of the room.

use super::going::Going;
use super::guard;
use super::left::Left;
use super::listed::{All, OfDevice};
use super::model::{Download, Method, Rollout, State};
use super::overall::Overall;
use super::shown::Shown;
use super::states::{States, states};
use super::typed::{TypedDownload, TypedRollout};
use super::web::Found;
use crate::i18n::{Language, Messages};
use crate::releases::{self, InLanguages, State as Stage, reason_label};
use crate::trains::{self, Train};
use crate::web::{Cx, Field, Page};
use askama::Template;
use chrono::NaiveDate;

type Told = Vec<(&'static str, String)>;

/// The longest name of a package that is looked for, in characters.
const ASKED: usize = 160;

/// What a device is said of, as it is shown.
struct Row {
    called: String,
    codename: String,
    /// Where staff change it.
    here: String,
    state: String,
    is_stopped: bool,
    /// How many it goes out to, where that is not all of them.
    percent: Option<String>,
    until: Option<String>,
    reason: String,
    lang: String,
    downloads: Vec<Got>,
}

/// A package as it is shown.
struct Got {
    id: i64,
    name: String,
    method: String,
    size: String,
    algorithm: &'static str,
    checksum: String,
    /// What stands for each address, and the address.
    links: Vec<(String, String)>,
    /// Said of one that is of another release.
    other: Option<String>,
}

impl Got {
    fn of(download: &Download, version: &str, l: &Messages) -> Self {
        Self {
            id: download.id,
            name: download.file_name.clone(),
            method: download.method.word(l),
            size: l.rollouts_megabytes(l.number(download.megabytes())),
            algorithm: download.algorithm(),
            checksum: download.checksum.clone(),
            links: download.addresses(),
            other: guard::names_other(download, version).map(|other| l.rollouts_package_version(other)),
        }
    }
}

impl Row {
    fn of(of: &OfDevice, version: &str, today: NaiveDate, (l, reads): (&Messages, Language)) -> Self {
        let (state, said) = (of.state(today), of.said.as_ref());
        let is_stopped = state != State::Rolling;
        let stopped = said.filter(|_| is_stopped);
        let (reason, lang) = stopped.map(|said| said.why(reads)).unwrap_or_default();
        Self {
            called: of.device.called(),
            codename: of.device.codename.clone(),
            here: releases::address(format_args!("{version}/devices/{}", of.device.codename)),
            state: state.word(l),
            is_stopped,
            percent: said.and_then(|said| said.part_on(today)).map(|part| l.rollouts_percent(l.number(part))),
            until: stopped.and_then(Rollout::ends_on).map(|day| l.rollouts_until(l.calendar_date(day))),
            reason: reason.to_owned(),
            lang: lang.to_owned(),
            downloads: of.downloads.iter().map(|download| Got::of(download, version, l)).collect(),
        }
    }
}

/// Where staff write the release that is coming with a train.
fn composer(train: &Train) -> String {
    match train.word() {
        "" => releases::address("next/edit"),
        word => releases::address(format_args!("next/edit?{}", trains::asked(word))),
    }
}

/// `/releases/{version}/devices`.
#[derive(Template)]
#[template(path = "rollouts/devices.html")]
pub(super) struct DevicesPage<'a> {
    page: Page<'a>,
    /// The page of the release, or where staff write the one that is coming.
    release: String,
    here: String,
    version: String,
    /// Where staff say how it goes out on all devices.
    rollout: String,
    overall: Option<&'a Overall>,
    rows: Vec<Row>,
    package: Field,
    answer: Option<String>,
    /// For staff: which device they look for.
    device: Field,
    problems: Told,
    /// Said where the address has another version than is planned.
    changed: Option<String>,
    /// For staff: that a week was skipped for which something is prepared.
    left: Option<String>,
}

impl<'a> DevicesPage<'a> {
    pub(super) fn new(
        cx: &'a Cx,
        (going, train, left): (&Going, &Train, Option<&Left>),
        all: &'a All,
        (package, device): (&str, &str),
        today: NaiveDate,
        shown: &Shown,
    ) -> Self {
        let (l, wrong, version) = (cx.l(), &shown.wrong, going.version.as_str());
        let is_out = going.release.state == Stage::Published;
        let (page, problems) = cx.page(l.rollouts_title(version)).with_problems(wrong, label);
        let changed = shown.notice(version, l);
        let asked: String = package.trim().chars().take(ASKED).collect();
        let answer = (!asked.is_empty()).then(|| answer(&all.devices, &asked, (version, today), l));
        Self {
            page: if changed.is_some() { page.with_errors() } else { page },
            release: if is_out { releases::address(version) } else { composer(train) },
            here: releases::address(format_args!("{version}/devices")),
            version: version.to_owned(),
            rollout: releases::address(format_args!("{version}/rollout")),
            overall: all.overall.as_ref(),
            rows: all.devices.iter().map(|of| Row::of(of, version, today, (l, cx.language()))).collect(),
            package: Field::new("package", asked, wrong, l),
            answer,
            device: Field::new("device", device, wrong, l),
            problems,
            changed,
            left: left.map(|left| left.told(l)),
        }
    }

    /// Whether the release has any packages here: of others, nothing can be said of the one that somebody has.
    fn lists_packages(&self) -> bool {
        self.rows.iter().any(|row| !row.downloads.is_empty())
    }
}

/// Whether a package of this name is one of the release.
fn answer(all: &[OfDevice], asked: &str, (version, today): (&str, NaiveDate), l: &Messages) -> String {
    let called = |download: &&Download| download.file_name == asked;
    let Some(of) = all.iter().find(|of| of.downloads.iter().any(|download| called(&download))) else {
        return l.rollouts_package_no(asked);
    };
    let other = of.downloads.iter().filter(called).find_map(|download| guard::names_other(download, version));
    match other {
        Some(other) => l.rollouts_package_other(asked, other),
        None if of.state(today) == State::Rolling => l.rollouts_package_yes(asked, of.device.called()),
        None => l.rollouts_package_stopped(asked, of.device.called()),
    }
}

/// `/releases/{version}/devices/{codename}`.
#[derive(Template)]
#[template(path = "rollouts/device.html")]
pub(super) struct DevicePage<'a> {
    page: Page<'a>,
    /// The page of all devices of the release.
    all: String,
    here: String,
    /// Where staff say what holds for all releases on it.
    standing: String,
    row: Row,
    seen: i64,
    state: Field,
    percent: Field,
    reason: Field,
    others: InLanguages,
    until: Field,
    method: Field,
    file_name: Field,
    bytes: Field,
    checksum: Field,
    links: Field,
    codename: Field,
    problems: Told,
    states: States,
    /// Said where it is not what was meant.
    changed: Option<String>,
}

impl<'a> DevicePage<'a> {
    pub(super) fn new(
        cx: &'a Cx,
        found: &Found,
        (said, download): (&TypedRollout, &TypedDownload),
        today: NaiveDate,
        shown: &Shown,
    ) -> Self {
        let (l, wrong, version) = (cx.l(), &shown.wrong, found.going.version.as_str());
        let title = l.rollouts_device_title(version, found.device.called());
        let (page, problems) = cx.page(title).with_problems(wrong, label);
        let changed = shown.notice(version, l);
        let field = |name, value: &str| Field::new(name, value, wrong, l);
        let (device, now) = (found.device.clone(), found.held.clone());
        let of = OfDevice { device, said: now, downloads: found.downloads.clone() };
        Self {
            page: if changed.is_some() { page.with_errors() } else { page },
            all: releases::address(format_args!("{version}/devices")),
            here: found.here(),
            standing: format!("/staff/devices/{}/state", found.device.id),
            row: Row::of(&of, version, today, (l, cx.language())),
            seen: found.said.as_ref().map_or(0, Rollout::token),
            state: field("state", &said.state),
            percent: field("percent", &said.percent),
            reason: field("reason", &said.reason.text),
            others: said.reason.fields(wrong, l),
            until: field("until", &said.until),
            method: field("method", &download.method),
            file_name: field("file_name", &download.file_name),
            bytes: field("bytes", &download.bytes),
            checksum: field("checksum", &download.checksum),
            links: field("links", &download.links),
            codename: field("codename", &download.codename),
            problems,
            states: states(State::ALL, |state| state.word(l), &said.state),
            changed,
        }
    }

    /// The ways of installing with their words, and whether each is chosen.
    fn methods(&self) -> Vec<(&'static str, String, bool)> {
        let l = self.page.l;
        Method::ALL.iter().map(|way| (way.as_str(), way.word(l), way.as_str() == self.method.value)).collect()
    }
}

fn label(l: &Messages, field: &str) -> String {
    match field {
        "state" => l.rollouts_state(),
        "percent" => l.rollouts_percent_field(),
        "reason" => l.rollouts_reason(),
        "until" => l.rollouts_until_field(),
        "method" => l.rollouts_method(),
        "file_name" => l.rollouts_file_name(),
        "bytes" => l.rollouts_bytes(),
        "checksum" => l.rollouts_checksum(),
        "links" => l.rollouts_links(),
        "codename" => l.rollouts_codename(),
        other => reason_label(other, l).unwrap_or_else(|| l.filing_device()),
    }
}
