//! What staff type of a release on a device, and of a package, checked and ready to be stored.

use super::guard::{self, Against, Meant, Says};
use super::model::{Method, Rollout, State, algorithm};
use super::words;
use crate::error::{Problem, Problems};
use crate::i18n::{Language, Messages};
use crate::logs::mask_of_staff;
use crate::releases::{InOthers, TypedReason};
use crate::text::{language_of_any, line};
use crate::web::TypedWords;
use chrono::{Months, NaiveDate};
use serde::Deserialize;
use url::Url;

/// The longest reason, in characters.
const REASON_MAX: usize = 1_000;
/// How far away the last day of a suspension may be, in months.
const FURTHEST: Months = Months::new(24);
/// The longest name of a package, in characters: real ones have up to 90.
const NAME_MAX: usize = 160;
/// The largest package, in bytes.
const LARGEST: i64 = 1 << 40;
/// The most addresses of a package.
const LINKS: usize = 8;
/// The longest address, in characters.
const LINK_MAX: usize = 500;

/// What is said of a device, as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct TypedRollout {
    pub state: String,
    pub percent: String,
    pub until: String,
    /// The token of what the page showed, 0 for nothing.
    pub seen: String,
    /// Refuses all other fields.
    #[serde(flatten)]
    pub reason: TypedReason,
}

impl TypedRollout {
    /// As it is said now; a release begins with all devices of a kind.
    pub(super) fn of(said: Option<&Rollout>) -> Self {
        match said {
            Some(said) => Self {
                state: said.state.as_str().to_owned(),
                percent: said.percent.to_string(),
                reason: TypedReason::said(&said.reason, &said.others),
                until: said.until.clone().unwrap_or_default(),
                seen: said.token().to_string(),
            },
            None => Self {
                state: State::Rolling.as_str().to_owned(),
                percent: "100".to_owned(),
                seen: "0".to_owned(),
                ..Self::default()
            },
        }
    }
}

/// What is to be said of a device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    pub state: State,
    pub percent: i64,
    pub reason: String,
    pub lang: String,
    pub until: Option<String>,
    pub others: InOthers,
}

impl Wanted {
    /// Checks what was typed on a day, and tells all problems at once.
    pub(super) fn parse(typed: &TypedRollout, reads: Language, today: NaiveDate) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let state = problems.check("state", State::parse(&typed.state).ok_or(Problem::UnknownChoice));
        let percent = problems.check("percent", percent(&typed.percent));
        let owes = state.is_some_and(State::owes_reason);
        let (reason, others) = if owes {
            (problems.check("reason", reason(&typed.reason.text)), typed.reason.checked(&mut problems, reason))
        } else {
            (Some(String::new()), InOthers::default())
        };
        let is_suspended = state == Some(State::Suspended) && !typed.until.trim().is_empty();
        let until = if is_suspended { problems.check("until", until(&typed.until, today)) } else { None };
        match (state, percent, reason) {
            (Some(state), Some(percent), Some(reason)) if problems.is_empty() => {
                let lang = language_of_any(&reason, reads);
                Ok(Self { state, percent, reason, lang, until, others })
            }
            _ => Err(problems),
        }
    }
}

fn percent(entered: &str) -> Result<i64, Problem> {
    let percent = entered.trim().parse::<i64>().ok().filter(|percent| (1..=100).contains(percent));
    percent.ok_or(Problem::Refused(words::NO_PERCENT))
}

fn reason(entered: &str) -> Result<String, Problem> {
    line(entered, 1, REASON_MAX).map(|said| mask_of_staff(&said)).map_err(|problem| match problem {
        Problem::Missing => Problem::ReasonNeeded,
        other => other,
    })
}

fn until(entered: &str, today: NaiveDate) -> Result<String, Problem> {
    let day = NaiveDate::parse_from_str(entered.trim(), "%Y-%m-%d").map_err(|_| Problem::NotADay)?;
    let furthest = today.checked_add_months(FURTHEST).unwrap_or(NaiveDate::MAX);
    if day >= today && day <= furthest { Ok(day.to_string()) } else { Err(Problem::DayOutOfReach) }
}

/// A package, as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct TypedDownload {
    pub method: String,
    pub file_name: String,
    pub bytes: String,
    pub checksum: String,
    pub links: String,
    /// The codename, typed by whoever has looked that a package which names no device is for this one.
    pub codename: String,
}

impl TypedDownload {
    /// All that was typed.
    pub(super) fn words(&self, l: &Messages) -> Vec<TypedWords> {
        TypedWords::of([
            (l.rollouts_file_name(), &*self.file_name),
            (l.rollouts_bytes(), &*self.bytes),
            (l.rollouts_checksum(), &*self.checksum),
            (l.rollouts_links(), &*self.links),
        ])
    }
}

/// A package that may be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NewDownload {
    pub method: Method,
    pub file_name: String,
    pub bytes: i64,
    pub checksum: String,
    pub links: String,
}

impl NewDownload {
    /// Checks what was typed of a package for a device, and tells all problems at once; `known` are the codenames of all
    /// devices.
    pub(super) fn parse(typed: &TypedDownload, meant: &Meant<'_>, known: &[String]) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let method = problems.check("method", Method::parse(&typed.method).ok_or(Problem::UnknownChoice));
        let file_name = problems.check("file_name", line(&typed.file_name, 1, NAME_MAX));
        if let Some(name) = &file_name {
            match guard::judge(name, meant, known) {
                Err(against) => problems.add("file_name", refusal(against)),
                Ok(Says::Nothing) if typed.codename.trim().to_ascii_lowercase() != meant.codename => {
                    problems.add("codename", Problem::Refused(words::NAMES_NONE));
                }
                Ok(_) => {}
            }
        }
        let bytes = problems.check("bytes", bytes(&typed.bytes));
        let checksum = problems.check("checksum", checksum(&typed.checksum));
        let links = problems.check("links", links(&typed.links, meant, known));
        match (method, file_name, bytes, checksum, links) {
            (Some(method), Some(file_name), Some(bytes), Some(checksum), Some(links)) if problems.is_empty() => {
                Ok(Self { method, file_name, bytes, checksum, links })
            }
            _ => Err(problems),
        }
    }
}

/// What whoever typed it reads of a package that is not for the device.
fn refusal(against: Against) -> Problem {
    match against {
        Against::Device(codename) => Problem::RefusedOf(vec![codename], words::OTHER_DEVICE),
        Against::Region(region) => Problem::RefusedOf(vec![region], words::OTHER_REGION),
        Against::Branch(word) => Problem::RefusedOf(vec![word], words::OTHER_BRANCH),
        Against::Version(version) => Problem::RefusedOf(vec![version], words::OTHER_VERSION),
    }
}

fn bytes(entered: &str) -> Result<i64, Problem> {
    match entered.trim() {
        "" => Err(Problem::Missing),
        entered => {
            let bytes = entered.parse::<i64>().ok().filter(|bytes| (1..=LARGEST).contains(bytes));
            bytes.ok_or(Problem::Refused(words::NO_SIZE))
        }
    }
}

fn checksum(entered: &str) -> Result<String, Problem> {
    let checksum = entered.trim().to_ascii_lowercase();
    if checksum.is_empty() {
        return Err(Problem::Missing);
    }
    let is_hexadecimal = checksum.bytes().all(|b| b.is_ascii_hexdigit());
    if is_hexadecimal && algorithm(checksum.len()).is_some() {
        Ok(checksum)
    } else {
        Err(Problem::Refused(words::NO_CHECKSUM))
    }
}

/// Addresses, one a line, each once; none of them may name a package of another device.
fn links(entered: &str, meant: &Meant<'_>, known: &[String]) -> Result<String, Problem> {
    let mut links: Vec<String> = Vec::new();
    for typed in entered.lines().map(str::trim).filter(|typed| !typed.is_empty()) {
        if typed.chars().take(LINK_MAX + 1).count() > LINK_MAX {
            return Err(Problem::TooLong(LINK_MAX));
        }
        let url = Url::parse(typed).map_err(|_| Problem::Refused(words::NO_LINK))?;
        let is_plain = url.scheme() == "https" && url.username().is_empty() && url.password().is_none();
        if !is_plain || url.host_str().is_none() {
            return Err(Problem::Refused(words::NO_LINK));
        }
        if links.iter().any(|link| link == url.as_str()) {
            continue;
        }
        if links.len() >= LINKS {
            return Err(Problem::TooMuch);
        }
        // Each is compared with all devices of the site.
        for name in guard::names_in(&url) {
            guard::judge(&name, meant, known).map_err(refusal)?;
        }
        links.push(String::from(url));
    }
    if links.is_empty() { Err(Problem::Missing) } else { Ok(links.join("\n")) }
}

#[cfg(test)]
mod tests;
