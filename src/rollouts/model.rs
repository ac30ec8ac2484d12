//! What is said of a release on a device, and a package of it.

use super::guard;
use crate::db::{DeviceId, ReleaseId, Timestamp, UserId};
use crate::i18n::{Language, Messages};
use crate::releases::{InOthers, logged};
use crate::text_enum;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use url::Url;

text_enum! {
    /// How a release stands on a device, each stricter than the one before.
    State {
        /// It goes out.
        Rolling => "rolling",
        /// It goes out to no more of them for now.
        Paused => "paused",
        /// It is not to be installed, for a while or until staff say otherwise.
        Suspended => "suspended",
        /// There are no more releases for it.
        Ended => "ended",
    }
}

text_enum! {
    /// How a package is installed.
    Method {
        /// By the recovery.
        Recovery => "recovery",
        /// From a computer, by fastboot.
        Fastboot => "fastboot",
        /// By the system's own updater.
        Updater => "updater",
    }
}

impl State {
    /// What it is called.
    pub fn word(self, l: &Messages) -> String {
        match self {
            Self::Rolling => l.rollouts_state_rolling(),
            Self::Paused => l.rollouts_state_paused(),
            Self::Suspended => l.rollouts_state_suspended(),
            Self::Ended => l.rollouts_state_ended(),
        }
    }

    /// Whether everybody is told why.
    pub(super) fn owes_reason(self) -> bool {
        self != Self::Rolling
    }
}

impl Method {
    /// What it is called.
    pub fn word(self, l: &Messages) -> String {
        match self {
            Self::Recovery => l.rollouts_method_recovery(),
            Self::Fastboot => l.rollouts_method_fastboot(),
            Self::Updater => l.rollouts_method_updater(),
        }
    }
}

/// How a release stands on a device, and why.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable, Serialize, Deserialize)]
pub struct Rollout {
    /// Which release.
    pub release_id: ReleaseId,
    /// Which device.
    pub device_id: DeviceId,
    /// As staff said it.
    pub state: State,
    /// How many of a hundred of these devices it goes out to, from 1.
    pub percent: i64,
    /// Why, in plain text; everybody reads it. Empty while it goes out.
    pub reason: String,
    /// The language of that, as a BCP 47 tag.
    pub lang: String,
    /// The last day of a suspension where the site is, such as `2026-12-24`; none until staff say otherwise.
    pub until: Option<String>,
    /// Who said so.
    pub by_id: UserId,
    /// When.
    pub said_at: Timestamp,
    /// Why, in other languages.
    #[serde(default)]
    pub others: InOthers,
}

impl Rollout {
    /// Why, and the language of that, as somebody reads it.
    pub fn why(&self, reads: Language) -> (&str, &str) {
        self.others.told((&self.reason, &self.lang), reads)
    }

    /// The last day of a suspension.
    pub fn ends_on(&self) -> Option<NaiveDate> {
        last_day(self.until.as_deref())
    }

    /// How it stands on a day: a suspension is over behind its last one.
    pub fn state_on(&self, today: NaiveDate) -> State {
        on_day(self.state, self.until.as_deref(), today)
    }

    /// How many of a hundred it goes out to on a day, where that is not all of them and more may follow.
    pub fn part_on(&self, today: NaiveDate) -> Option<i64> {
        let goes_on = matches!(self.state_on(today), State::Rolling | State::Paused);
        Some(self.percent).filter(|percent| goes_on && *percent < 100)
    }

    /// What a page that shows it says of it, so that nobody changes what they have not read: its moment, in microseconds.
    pub(super) fn token(&self) -> i64 {
        self.said_at.micros()
    }

    /// Whether the other one says the same, whoever said it.
    pub(super) fn says_as(&self, other: &Self) -> bool {
        let said = |of: &Self| (of.state, of.percent, of.reason.clone(), of.until.clone(), of.others.clone());
        said(self) == said(other)
    }

    /// The same in one text, for the log: a line for each thing that is said.
    pub(super) fn told(&self) -> String {
        let percent = format!("{}%", self.percent);
        let (until, reason) = (self.until.as_deref().unwrap_or_default(), logged(&self.reason, &self.others));
        let all = [self.state.as_str(), percent.as_str(), until, reason.as_str()];
        all.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

/// What the log says of how a release stands on a device, of a release on all of them, or of a device itself, in the words of
/// whoever reads; nothing where it cannot be read. `percent` says to how many it goes out.
pub fn in_words(
    logged: &str,
    rolling: String,
    percent: fn(&Messages, String) -> String,
    l: &Messages,
) -> Option<String> {
    let mut lines = logged.lines().peekable();
    let state = State::parse(lines.next()?)?;
    let mut said = vec![if state == State::Rolling { rolling } else { state.word(l) }];
    let part = |line: &&str| line.strip_suffix('%').is_some_and(|number| number.parse::<u8>().is_ok());
    if let Some(line) = lines.next_if(part) {
        let number: u8 = line.trim_end_matches('%').parse().ok()?;
        said.extend((number < 100).then(|| percent(l, l.number(number))));
    }
    if let Some(day) = lines.peek().and_then(|line| last_day(Some(*line))) {
        said.push(l.rollouts_until(l.calendar_date(day)));
        lines.next();
    }
    said.extend(lines.map(str::to_owned));
    Some(l.beside(said))
}

/// The last day of a suspension, as it is stored.
pub(super) fn last_day(until: Option<&str>) -> Option<NaiveDate> {
    until.and_then(|day| NaiveDate::parse_from_str(day, "%Y-%m-%d").ok())
}

/// What is left of a state on a day: a suspension is over behind its last one.
pub(super) fn on_day(state: State, until: Option<&str>, today: NaiveDate) -> State {
    let is_over = state == State::Suspended && last_day(until).is_some_and(|day| day < today);
    if is_over { State::Rolling } else { state }
}

/// A package of a release for a device, and where it lies.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable, Serialize, Deserialize)]
pub struct Download {
    /// Its row.
    pub id: i64,
    /// Of which release.
    pub release_id: ReleaseId,
    /// For which device.
    pub device_id: DeviceId,
    /// How it is installed.
    pub method: Method,
    /// What it is called.
    pub file_name: String,
    /// Its size in bytes.
    pub bytes: i64,
    /// In hexadecimal digits, small letters.
    pub checksum: String,
    /// Where it lies: an address a line.
    pub links: String,
    /// Who added it.
    pub added_by: UserId,
    /// When.
    pub added_at: Timestamp,
}

impl Download {
    /// What its checksum is made by, which its length says.
    pub fn algorithm(&self) -> &'static str {
        algorithm(self.checksum.len()).unwrap_or_default()
    }

    /// Whether neither its name nor its addresses say that it is of another release than the one of this version.
    pub fn is_of(&self, version: &str) -> bool {
        guard::names_other(self, version).is_none()
    }

    /// Its size in millions of bytes, rounded up: those who make storage count in thousands, and so do pages of downloads.
    pub fn megabytes(&self) -> i64 {
        self.bytes.saturating_add(999_999) / 1_000_000
    }

    /// What stands for each address where it lies, which is its host, and the address.
    pub fn addresses(&self) -> Vec<(String, String)> {
        let host = |link: &str| Url::parse(link).ok()?.host_str().map(str::to_owned);
        let named = |link: &str| (host(link).unwrap_or_else(|| link.to_owned()), link.to_owned());
        self.links.lines().map(named).collect()
    }
}

/// What makes checksums of so many hexadecimal digits.
pub(super) fn algorithm(digits: usize) -> Option<&'static str> {
    match digits {
        32 => Some("MD5"),
        40 => Some("SHA-1"),
        64 => Some("SHA-256"),
        128 => Some("SHA-512"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rollout(state: State, until: Option<&str>) -> Rollout {
        Rollout {
            release_id: ReleaseId(1),
            device_id: DeviceId(1),
            state,
            percent: 20,
            reason: "It does not start.".to_owned(),
            lang: "en".to_owned(),
            until: until.map(str::to_owned),
            by_id: UserId(1),
            said_at: Timestamp::from(7),
            others: InOthers::default(),
        }
    }

    #[test]
    fn a_suspension_is_over_behind_its_last_day_and_nothing_else_is() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 12, day).unwrap();
        let suspended = rollout(State::Suspended, Some("2026-12-24"));
        assert_eq!(suspended.state_on(day(24)), State::Suspended);
        assert_eq!(suspended.state_on(day(25)), State::Rolling);
        assert_eq!(rollout(State::Suspended, None).state_on(NaiveDate::MAX), State::Suspended);
        assert_eq!(rollout(State::Ended, Some("2026-12-24")).state_on(day(25)), State::Ended);
        assert_eq!((suspended.part_on(day(24)), suspended.part_on(day(25))), (None, Some(20)));
        assert_eq!(suspended.told(), "suspended\n20%\n2026-12-24\nIt does not start.");
    }
}
