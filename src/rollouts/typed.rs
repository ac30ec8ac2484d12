//! What staff type of a release on a device, and of a package, checked and ready to be stored.

use super::guard::{self, Against, Meant, Says};
use super::model::{Method, Rollout, State, algorithm};
use super::words;
use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::logs::mask_of_staff;
use crate::text::{language_of, line};
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
#[serde(deny_unknown_fields, default)]
pub(super) struct TypedRollout {
    pub state: String,
    pub percent: String,
    pub reason: String,
    pub until: String,
    /// The token of what the page showed, 0 for nothing.
    pub seen: String,
}

impl TypedRollout {
    /// As it is said now; a release begins with all devices of a kind.
    pub(super) fn of(said: Option<&Rollout>) -> Self {
        match said {
            Some(said) => Self {
                state: said.state.as_str().to_owned(),
                percent: said.percent.to_string(),
                reason: said.reason.clone(),
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
}

impl Wanted {
    /// Checks what was typed on a day, and tells all problems at once.
    pub(super) fn parse(typed: &TypedRollout, reads: Language, today: NaiveDate) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let state = problems.check("state", State::parse(&typed.state).ok_or(Problem::UnknownChoice));
        let percent = problems.check("percent", percent(&typed.percent));
        let owes = state.is_some_and(State::owes_reason);
        let reason = if owes { problems.check("reason", reason(&typed.reason)) } else { Some(String::new()) };
        let is_suspended = state == Some(State::Suspended) && !typed.until.trim().is_empty();
        let until = if is_suspended { problems.check("until", until(&typed.until, today)) } else { None };
        match (state, percent, reason) {
            (Some(state), Some(percent), Some(reason)) if problems.is_empty() => {
                let lang = if reason.is_empty() { String::new() } else { language_of(&reason, reads) };
                Ok(Self { state, percent, reason, lang, until })
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
mod tests {
    use super::guard::Branch;
    use super::*;

    const MEANT: Meant<'_> = Meant { codename: "fuxi", region: "", version: "26.11.20", branch: Some(Branch::Weekly) };

    fn wrong<T>(parsed: Result<T, Problems>) -> Vec<(&'static str, Problem)> {
        parsed.err().map(|wrong| wrong.iter().cloned().collect()).unwrap_or_default()
    }

    #[test]
    fn what_stops_a_release_needs_a_reason_and_every_mistake_is_told() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let parse = |state: &str, percent: &str, reason: &str, until: &str| {
            let [state, percent, reason, until] = [state, percent, reason, until].map(str::to_owned);
            Wanted::parse(
                &TypedRollout { state, percent, reason, until, ..TypedRollout::default() },
                Language::En,
                today,
            )
        };
        let rolling = parse("rolling", " 20 ", "forgotten", "2026-12-24").unwrap();
        assert_eq!((rolling.percent, rolling.reason.as_str(), rolling.until), (20, "", None));
        let suspended = parse("suspended", "20", "It does not start.", "2026-11-20").unwrap();
        assert_eq!((suspended.until.as_deref(), suspended.lang.as_str()), (Some("2026-11-20"), "en"));
        for percent in ["", "0", "101", "-1", "5 %", "99999999999999999999"] {
            assert_eq!(wrong(parse("rolling", percent, "", "")), [("percent", Problem::Refused(words::NO_PERCENT))]);
        }
        let told = [
            ("percent", Problem::Refused(words::NO_PERCENT)),
            ("reason", Problem::ReasonNeeded),
            ("until", Problem::DayOutOfReach),
        ];
        assert_eq!(wrong(parse("suspended", "x", " ", "2026-11-19")), told);
        assert_eq!(wrong(parse("suspended", "9", "Why", "24.12.")), [("until", Problem::NotADay)]);
        assert_eq!(wrong(parse("gone", "9", "", "")), [("state", Problem::UnknownChoice)]);
    }

    #[test]
    fn a_package_is_taken_only_if_all_that_is_said_of_it_is_of_this_device() {
        let known = ["fuxi".to_owned(), "lavender".to_owned()];
        let typed = TypedDownload {
            method: "recovery".to_owned(),
            file_name: "miui_FUXI_26.11.20.zip".to_owned(),
            bytes: "4000000000".to_owned(),
            checksum: "AB".repeat(32),
            links: "https://example.org/miui_FUXI_26.11.20.zip\r\n\nhttps://mirror.example/get?id=7".to_owned(),
            codename: String::new(),
        };
        let parse = |typed: &TypedDownload| NewDownload::parse(typed, &MEANT, &known);
        let taken = parse(&typed).unwrap();
        assert_eq!((taken.checksum.as_str(), taken.links.lines().count()), (&*"ab".repeat(32), 2));
        let of_other = TypedDownload { file_name: "miui_LAVENDER_26.11.20.zip".to_owned(), ..typed.clone() };
        let other = || Problem::RefusedOf(vec!["lavender".to_owned()], words::OTHER_DEVICE);
        assert_eq!(wrong(parse(&of_other)), [("file_name", other())]);
        for lies in [
            "a/lavender-26.11.20.zip",
            "lavender%5F26.11.20.zip",
            "%6Cavender.zip/",
            "get?f=lavender.zip",
            "#/lavender",
        ] {
            let lies = TypedDownload { links: format!("https://example.org/{lies}"), ..typed.clone() };
            assert_eq!(wrong(parse(&lies)), [("links", other())], "{}", lies.links);
        }
        let silent = TypedDownload { file_name: "update.zip".to_owned(), ..typed.clone() };
        assert_eq!(wrong(parse(&silent)), [("codename", Problem::Refused(words::NAMES_NONE))]);
        assert!(parse(&TypedDownload { codename: " Fuxi".to_owned(), ..silent }).is_ok());
        for (checksum, why) in [("abc", words::NO_CHECKSUM), (&*"xy".repeat(32), words::NO_CHECKSUM)] {
            let typed = TypedDownload { checksum: checksum.to_owned(), ..typed.clone() };
            assert_eq!(wrong(parse(&typed)), [("checksum", Problem::Refused(why))]);
        }
        for link in ["http://example.org/a.zip", "javascript:alert(1)", "https://me:it@example.org/", "fuxi.zip"] {
            let typed = TypedDownload { links: link.to_owned(), ..typed.clone() };
            assert_eq!(wrong(parse(&typed)), [("links", Problem::Refused(words::NO_LINK))], "{link}");
        }
        let fields: Vec<&str> = wrong(parse(&TypedDownload::default())).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["method", "file_name", "bytes", "checksum", "links"]);
    }
}
