//! Changelogs that were announced elsewhere, as JSON Lines: each line is one change, with the version or the week it went out
//! in. Of `text` there is one language; of `text_zh` and `text_en` there are two.

use super::model::unreadable;
use crate::earlier::{NewLine, NewRelease, Said, address_of, day_of};
use crate::error::Problem;
use crate::i18n::Language;
use crate::releases::{Change, MOST_ITEMS};
use crate::text;
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::HashMap;

/// The longest words of a change, in characters.
const WORDS: usize = 1_000;
/// The longest heading, version or source.
const NAME: usize = 200;
/// Kinds with which Chinese lines begin. They are told apart from the words, which go on without them.
const CHINESE: &[(Change, &[&str])] =
    &[(Change::New, &["新增"]), (Change::Improved, &["优化", "優化"]), (Change::Fixed, &["修复", "修復"])];

/// A line as it came. Fields that are not known here are passed over.
#[derive(Debug, Deserialize)]
struct Line {
    version: Option<String>,
    week: Option<i64>,
    date: Option<String>,
    source: Option<String>,
    module: Option<String>,
    module_zh: Option<String>,
    module_en: Option<String>,
    r#type: Option<String>,
    text: Option<String>,
    text_zh: Option<String>,
    text_en: Option<String>,
}

/// A release that was announced, and the numbers of the lines of the file that its lines come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Announced {
    /// What is taken over.
    pub release: NewRelease,
    /// In the order of its lines.
    pub numbers: Vec<usize>,
}

/// One line, read.
struct Entry {
    name: String,
    version: String,
    week: Option<i64>,
    day: Option<NaiveDate>,
    line: NewLine,
}

/// Everything that a file says, release by release in the order in which they come, or all that is wrong with it by the number
/// of its line.
pub fn announced(file: &str) -> Result<Vec<Announced>, Vec<(usize, String)>> {
    let (mut found, mut places, mut faults) = (Vec::<Announced>::new(), HashMap::<String, usize>::new(), Vec::new());
    // Some programs mark the beginning of a file as UTF-8.
    for (line, number) in file.trim_start_matches('\u{feff}').lines().zip(1..) {
        if line.trim().is_empty() {
            continue;
        }
        let entry = match read(line) {
            Ok(entry) => entry,
            Err(told) => {
                faults.extend(told.into_iter().map(|told| (number, told)));
                continue;
            }
        };
        let place = *places.entry(entry.version.clone()).or_insert(found.len());
        if place == found.len() {
            let Entry { name, version, week, day, .. } = &entry;
            let (name, version) = (name.clone(), version.clone());
            let release = NewRelease { version, name, week: *week, day: *day, lines: Vec::new() };
            found.push(Announced { release, numbers: Vec::new() });
        }
        let Some(of) = found.get_mut(place) else { continue };
        if of.release.name != entry.name || of.release.week != entry.week {
            faults.push((number, format!("version: {:?} and {:?} have one address", of.release.name, entry.name)));
        } else if of.release.lines.len() == MOST_ITEMS {
            faults.push((number, format!("version: more than {MOST_ITEMS} lines")));
        } else {
            of.release.lines.push(entry.line);
            of.numbers.push(number);
        }
    }
    if found.is_empty() && faults.is_empty() {
        faults.push((1, "the file is empty".to_owned()));
    }
    if faults.is_empty() { Ok(found) } else { Err(faults) }
}

fn read(line: &str) -> Result<Entry, Vec<String>> {
    let line: Line = serde_json::from_str(line).map_err(|error| vec![unreadable(&error)])?;
    let mut faults = Vec::new();
    let change = match line.r#type.as_deref() {
        None | Some("") => None,
        Some("New") => Some(Change::New),
        Some("Optimization" | "Improved") => Some(Change::Improved),
        Some("Fix" | "Fixed") => Some(Change::Fixed),
        Some(_) => {
            faults.push("type: is none of New, Optimization and Fix".to_owned());
            None
        }
    };
    let (name, day, said_on) = of_release(&line, &mut faults);
    let version = address_of(&name).filter(|version| version.len() <= NAME);
    if version.is_none() && !name.is_empty() {
        faults.push("version: has no number, or is longer than an address".to_owned());
    }
    let new = NewLine { heading: String::new(), change, said: said("", Language::En), said_on, other: None };
    let line_told = if line.text.is_some() { one(&line, new, &mut faults) } else { two(&line, new, &mut faults) };
    match version {
        Some(version) if faults.is_empty() => Ok(Entry { name, version, week: line.week, day, line: line_told }),
        _ => Err(faults),
    }
}

/// What a release is called, its day, and the day that the line says of itself. A week is named after its day, as ours are.
fn of_release(line: &Line, faults: &mut Vec<String>) -> (String, Option<NaiveDate>, String) {
    let date = line.date.as_deref().unwrap_or_default().trim();
    if let Some(week) = line.week
        && line.version.is_none()
    {
        if week < 1 {
            faults.push(format!("week: {week} is not the number of a week, which are counted from 1"));
        }
        let day = date.get(..10).and_then(|day| NaiveDate::parse_from_str(day, "%Y.%m.%d").ok());
        if day.is_none() {
            faults.push(format!("date: {date:?} does not begin with a day such as 2022.08.12"));
        }
        let name = day.map(|day| day.format("%y.%-m.%-d").to_string()).unwrap_or_default();
        return (name, day, String::new());
    }
    let name = checked("version", line.version.as_deref(), 1, NAME, faults);
    let is_day = |date: &str| {
        let of_leap_year = format!("2000-{date}");
        NaiveDate::parse_from_str(&of_leap_year, "%Y-%m-%d").is_ok()
    };
    if !date.is_empty() && !is_day(date) {
        faults.push(format!("date: {date:?} is not a month and a day, such as 11-27"));
    }
    let day = day_of(&name, line.source.as_deref().and_then(day_within));
    (name, day, date.to_owned())
}

/// The first day in a name such as `_posts/2017-11-05-stable.md`.
fn day_within(source: &str) -> Option<NaiveDate> {
    let mut starts = source.char_indices().filter(|(_, c)| c.is_ascii_digit());
    starts.find_map(|(at, _)| source.get(at..at + 10)?.parse().ok())
}

/// A line in one language, which is English unless its letters say otherwise.
fn one(line: &Line, new: NewLine, faults: &mut Vec<String>) -> NewLine {
    let heading = checked("module", line.module.as_deref(), 0, NAME, faults);
    let text = checked("text", line.text.as_deref(), 1, WORDS, faults);
    let lang = text::language_of(&text, Language::En);
    NewLine { heading, said: Said { text, lang }, ..new }
}

/// A line in Chinese with what it says in English.
fn two(line: &Line, new: NewLine, faults: &mut Vec<String>) -> NewLine {
    let heading = checked("module_zh", line.module_zh.as_deref(), 0, NAME, faults);
    let text = checked("text_zh", line.text_zh.as_deref(), 1, WORDS, faults);
    let english = checked("text_en", line.text_en.as_deref(), 0, WORDS, faults);
    let named = checked("module_en", line.module_en.as_deref(), 0, NAME, faults);
    let named = if named.is_empty() { heading.clone() } else { named };
    let other = (!english.is_empty()).then(|| (named, said(&english, Language::En)));
    let text = new.change.map_or(&*text, |change| without_kind(&text, change));
    NewLine { heading, said: said(text, Language::ZhHans), other, ..new }
}

fn said(text: &str, lang: Language) -> Said {
    Said { text: text.to_owned(), lang: lang.to_string() }
}

/// What a line says behind its kind, which stands before it with or without a blank.
fn without_kind(text: &str, change: Change) -> &str {
    let words = CHINESE.iter().filter(|(kind, _)| *kind == change).flat_map(|(_, words)| *words);
    let mut rests = words.filter_map(|word| text.strip_prefix(*word).map(str::trim_start));
    rests.next().filter(|rest| !rest.is_empty()).unwrap_or(text)
}

fn checked(field: &str, value: Option<&str>, least: usize, most: usize, faults: &mut Vec<String>) -> String {
    match text::line(value.unwrap_or_default(), least, most) {
        Ok(line) => line,
        Err(problem) => {
            faults.push(match problem {
                Problem::Missing => format!("{field}: is missing"),
                Problem::TooLong(most) => format!("{field}: longer than {most} characters"),
                _ => format!("{field}: cannot be read"),
            });
            String::new()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_both_kinds_are_read_below_their_releases() {
        let file = "\u{feff}{\"version\":\"7.11.16\",\"module\":\"Settings\",\"type\":\"Fix\",\"text\":\"Settings  FC\",\"date\":\"11-13\"}\n\
            {\"week\":560,\"date\":\"2022.08.12 19:12:38\",\"module_zh\":\"系统\",\"module_en\":\"System\",\"type\":\"Fix\",\"text_zh\":\"修复 无法关闭\",\"text_en\":\"Fixing the bug\"}\n\n\
            {\"version\":\"7.11.16\",\"module\":null,\"type\":null,\"text\":\"A note of its own\"}\n";
        let found = announced(file).unwrap();
        let [english, chinese] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!((&*english.release.version, &*english.numbers), ("7.11.16", &[1, 4][..]));
        assert_eq!(english.release.day, NaiveDate::from_ymd_opt(2017, 11, 16));
        let first = &english.release.lines[0];
        assert_eq!(
            (&*first.heading, first.change, &*first.said.text),
            ("Settings", Some(Change::Fixed), "Settings FC")
        );
        assert_eq!((&*first.said_on, &*english.release.lines[1].heading), ("11-13", ""));
        assert_eq!((&*chinese.release.version, chinese.release.week), ("22.8.12", Some(560)));
        let line = &chinese.release.lines[0];
        assert_eq!((&*line.said.text, &*line.said.lang), ("无法关闭", "zh-Hans"));
        assert_eq!(line.other, Some(("System".to_owned(), said("Fixing the bug", Language::En))));
    }

    #[test]
    fn every_fault_is_told_with_the_number_of_its_line() {
        let file = "nonsense\n\
            {\"version\":\"beta\",\"type\":\"Break\",\"text\":\"\"}\n\
            {\"version\":\"9.0\",\"text\":\"Fine\",\"date\":\"31-12\"}\n\
            {\"version\":\"V9.0\",\"text\":\"Fine\"}\n\
            {\"version\":\"9.0\",\"text\":\"Fine\"}\n\
            {\"week\":0,\"date\":\"soon\",\"text_zh\":\"修复\"}\n\
            {\"text\":\"Of nothing\"}";
        let told = announced(file).unwrap_err();
        let expected = [
            (1, "is not JSON: expected ident, in column 2"),
            (2, "type: is none of New, Optimization and Fix"),
            (2, "version: has no number, or is longer than an address"),
            (2, "text: is missing"),
            (3, "date: \"31-12\" is not a month and a day, such as 11-27"),
            (5, "version: \"V9.0\" and \"9.0\" have one address"),
            (6, "week: 0 is not the number of a week, which are counted from 1"),
            (6, "date: \"soon\" does not begin with a day such as 2022.08.12"),
            (7, "version: is missing"),
        ];
        let told: Vec<(usize, &str)> = told.iter().map(|(number, told)| (*number, told.as_str())).collect();
        assert_eq!(told, expected);
    }
}
