//! What a release says beside its lines: how it stands on devices, what is downloaded there, and which bugs are known in it.

use super::style::Style;
use super::told::Words;
use crate::db::{Conn, PostId};
use crate::devices::Device;
use crate::error::Result;
use crate::i18n::{Language, Messages};
use crate::known_issues::{self, ToldIssue};
use crate::posts::Status;
use crate::releases::{Pause, Release};
use crate::reports::{self, Short};
use crate::rollouts::{self, All, Download, OfDevice, Overall, Rollout, State};
use chrono::NaiveDate;

/// All of it.
#[derive(Default)]
pub(super) struct Beside {
    /// On all devices, where it does not go out to everybody.
    pub overall: Option<Overall>,
    /// By name.
    pub devices: Vec<OnDevice>,
    pub issues: Vec<Issue>,
    /// What fans reported, once that is closed.
    pub report: Option<Short>,
    /// The days behind it without a release; of one that is out.
    pub pauses: Vec<Off>,
}

/// A day without a release, and why there is none.
pub(super) struct Off {
    pub day: NaiveDate,
    pub why: Words,
}

impl Off {
    /// As somebody reads it.
    pub(super) fn of(pause: &Pause, reads: Language) -> Self {
        let (text, lang) = pause.told(reads);
        Self { day: pause.day, why: Words { text: text.to_owned(), lang: lang.to_owned() } }
    }
}

/// A device of which something is said, or that has packages.
#[derive(Clone)]
pub(super) struct OnDevice {
    pub codename: String,
    pub called: String,
    pub state: State,
    /// How many of a hundred it goes out to, where that is not all of them.
    pub percent: Option<i64>,
    /// The last day of a suspension.
    pub until: Option<NaiveDate>,
    /// Empty while it goes out.
    pub reason: Words,
    pub downloads: Vec<Download>,
}

/// A bug that is known in it.
pub(super) struct Issue {
    pub post: PostId,
    pub title: Words,
    /// How far that bug has come.
    pub status: Status,
    /// The later version by which it was fixed.
    pub fixed: Option<String>,
    /// On which alone it is met; none for all.
    pub on: Vec<Device>,
    /// Empty where nothing helps.
    pub workaround: Words,
}

/// A paragraph with what stands below it.
pub(super) type Said = (String, Vec<String>);

impl Beside {
    /// Of a release as somebody reads it, on a day where the site is.
    pub(super) fn of(conn: &mut Conn, release: &Release, reads: Language, today: NaiveDate) -> Result<Self> {
        Ok(Self::in_each(conn, release, &[reads], today)?.pop().unwrap_or_default())
    }

    /// Of a release that is out, on a day where the site is, as it is read in each of these languages.
    pub(super) fn in_each(
        conn: &mut Conn,
        release: &Release,
        languages: &[Language],
        today: NaiveDate,
    ) -> Result<Vec<Self>> {
        let All { overall, devices } = rollouts::of_all(conn, release, today)?;
        let version = release.version.as_deref().unwrap_or_default();
        let issues = known_issues::told(conn, &[release])?.remove(&release.id).unwrap_or_default();
        let mut reports = Vec::with_capacity(languages.len());
        for reads in languages {
            reports.push(reports::in_short(conn, &[release.id], *reads)?.remove(&release.id));
        }
        let told = |(reads, report): (&Language, Option<Short>)| Self {
            overall: overall.clone().map(|overall| overall.read_in(*reads)),
            devices: devices.iter().map(|of| OnDevice::of(of, (version, today), *reads)).collect(),
            issues: issues.iter().map(|issue| Issue::of(issue, *reads)).collect(),
            report,
            pauses: Vec::new(),
        };
        Ok(languages.iter().zip(reports).map(told).collect())
    }
}

impl OnDevice {
    fn of(of: &OfDevice, (version, today): (&str, NaiveDate), reads: Language) -> Self {
        let (state, said) = (of.state(today), of.said.as_ref());
        let stopped = said.filter(|_| state != State::Rolling);
        let reason = |said: &Rollout| {
            let (text, lang) = said.why(reads);
            Words { text: text.to_owned(), lang: lang.to_owned() }
        };
        Self {
            called: of.device.called(),
            state,
            percent: said.and_then(|said| said.part_on(today)),
            until: stopped.and_then(Rollout::ends_on),
            reason: stopped.map(reason).unwrap_or_default(),
            codename: of.device.codename.clone(),
            downloads: of.downloads.iter().filter(|download| download.is_of(version)).cloned().collect(),
        }
    }
}

impl Issue {
    /// A known issue with its bug, which everybody sees, as somebody reads it.
    pub(super) fn of(issue: &ToldIssue, reads: Language) -> Self {
        let (bug, (text, lang)) = (&issue.post, issue.helps(reads));
        Self {
            post: bug.id,
            title: Words { text: bug.title.clone(), lang: bug.lang.clone() },
            status: bug.status,
            fixed: issue.fixed.clone(),
            on: issue.on.clone(),
            workaround: Words { text: text.to_owned(), lang: lang.to_owned() },
        }
    }

    /// How far its bug has come, as those read it who have the release.
    pub(super) fn state(&self, l: &Messages) -> String {
        self.fixed.as_deref().map_or_else(|| self.status.word(l), |version| l.known_issues_fixed(version))
    }

    /// What the devices are called on which alone it is met.
    fn device_names(&self) -> Vec<String> {
        self.on.iter().map(Device::called).collect()
    }

    /// The same in a list.
    pub(super) fn only(&self, l: &Messages) -> Option<String> {
        (!self.on.is_empty()).then(|| l.list(&self.device_names()))
    }
}

impl Style<'_> {
    /// How it stands on all devices, if not as everywhere, and then on each of which more is said.
    pub(super) fn devices(&self, beside: &Beside) -> Vec<Said> {
        let overall = beside.overall.iter().map(|overall| self.overall(overall));
        overall.chain(beside.devices.iter().map(|device| self.device(device))).collect()
    }

    /// A day behind it without a release, with why there is none.
    pub(super) fn off(&self, off: &Off) -> Said {
        (self.l.calendar_date(off.day), vec![(self.words)(&off.why.text)])
    }

    fn overall(&self, overall: &Overall) -> Said {
        let reason = (!overall.reason.is_empty()).then(|| (self.words)(&overall.reason));
        (overall.state.word(self.l), overall.part(self.l).into_iter().chain(reason).collect())
    }

    /// How it stands on a device, with why and what is downloaded there.
    fn device(&self, device: &OnDevice) -> Said {
        let l = self.l;
        let head = l.changelog_device((self.words)(&device.called), device.state.word(l));
        let percent = device.percent.map(|part| l.rollouts_percent(l.number(part)));
        let until = device.until.map(|day| l.rollouts_until(l.calendar_date(day)));
        let reason = (!device.reason.text.is_empty()).then(|| (self.words)(&device.reason.text));
        let mut below: Vec<String> = percent.into_iter().chain(until).chain(reason).collect();
        for download in &device.downloads {
            let (file, size) = (&download.file_name, l.rollouts_megabytes(l.number(download.megabytes())));
            let sum = l.changelog_checksum(download.algorithm(), &download.checksum);
            below.push(l.changelog_download(download.method.word(l), (self.words)(file), size, sum));
            let leads = |(host, address): (String, String)| (self.leads)(&l.rollouts_download(file, host), &address);
            below.extend(download.addresses().into_iter().map(leads));
        }
        (head, below)
    }

    /// A bug that is known in it, with how far it has come, where alone it is met and what helps.
    pub(super) fn issue(&self, issue: &Issue) -> Said {
        let l = self.l;
        let head = l.changelog_issue((self.words)(&issue.title.text), (self.post)(issue.post), issue.state(l));
        let helps =
            (!issue.workaround.text.is_empty()).then(|| l.changelog_workaround((self.words)(&issue.workaround.text)));
        let names: Vec<String> = issue.device_names().iter().map(|name| (self.words)(name)).collect();
        let on = (!names.is_empty()).then(|| l.list(&names));
        (head, on.into_iter().chain(helps).collect())
    }
}
