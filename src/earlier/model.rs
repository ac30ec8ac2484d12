//! What a release from before this site is.

use crate::releases::Change;
use chrono::NaiveDate;

/// A release as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierRelease {
    /// As it stands in its address.
    pub version: String,
    /// As it was called.
    pub name: String,
    /// The number of its week, if it had one.
    pub week: Option<i64>,
    /// When it went out, if that is known.
    pub day: Option<NaiveDate>,
    /// How many lines it has.
    pub lines: i64,
}

/// A line of it as somebody reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierLine {
    /// Its place.
    pub position: i64,
    /// What it stands below; empty where that is nothing.
    pub heading: String,
    /// None for a note.
    pub change: Option<Change>,
    /// What it says.
    pub said: Said,
    /// The day that it says, such as `11-07`.
    pub said_on: String,
}

/// Words and their language, as a BCP 47 tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Their language.
    pub lang: String,
}

/// A release about to be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRelease {
    /// As it will stand in its address.
    pub version: String,
    /// As it was called.
    pub name: String,
    /// The number of its week.
    pub week: Option<i64>,
    /// When it went out.
    pub day: Option<NaiveDate>,
    /// Its lines in their order.
    pub lines: Vec<NewLine>,
}

/// A line about to be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLine {
    /// What it stands below; empty where that is nothing.
    pub heading: String,
    /// None for a note.
    pub change: Option<Change>,
    /// What it says.
    pub said: Said,
    /// The day that it says, such as `11-07`; empty where it says none.
    pub said_on: String,
    /// What it and its heading say in another language.
    pub other: Option<(String, Said)>,
}

/// How a version stands in its address: its first digit comes first, since no word below `/releases/` begins with one, and
/// nothing in it has to be spelled otherwise there. None where nothing is left.
///
/// Digits of full width are those that they look like; digits of other scripts cannot be told in an address, and none is made of
/// a name with them.
pub fn address_of(name: &str) -> Option<String> {
    let name: String = name.chars().map(half_width).collect();
    if name.contains(|c: char| c.is_numeric() && !c.is_ascii()) {
        return None;
    }
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let lower = name.get(digits..)?.to_lowercase();
    let kept = |c: char| c.is_ascii_alphanumeric() || c == '.';
    let words: Vec<&str> = lower.split(|c: char| !kept(c)).filter(|word| !word.is_empty()).collect();
    // A dot at the end would begin the ending of a format.
    let address = words.join("-").trim_end_matches('.').to_owned();
    let is_format = [".md", ".txt", ".bbcode", ".json"].iter().any(|ending| address.ends_with(ending));
    (!is_format).then_some(address)
}

/// The digit or dot that one of full width looks like.
fn half_width(c: char) -> char {
    match c {
        '０'..='９' | '．' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// A version without the zeros before its numbers: `26.12.04` reads as `26.12.4` does.
pub(super) fn unpadded(version: &str) -> String {
    let bare = |part: &'_ str| {
        let bare = part.trim_start_matches('0');
        if bare.starts_with(|c: char| c.is_ascii_digit()) { bare.to_owned() } else { part.to_owned() }
    };
    version.split('.').map(bare).collect::<Vec<_>>().join(".")
}

/// Days that a version may be away from the day on which it was announced.
const NEAR: i64 = 30;

/// The day of a version that is one, such as `7.11.16` of 2017, unless it was announced far from it: then that was another day.
pub fn day_of(name: &str, announced: Option<NaiveDate>) -> Option<NaiveDate> {
    let of_version = version_day(name);
    match (of_version, announced) {
        (Some(day), Some(announced)) if (announced - day).num_days().abs() > NEAR => Some(announced),
        (Some(day), _) => Some(day),
        (None, announced) => announced,
    }
}

/// Years were written with one digit in the 2010s.
fn version_day(name: &str) -> Option<NaiveDate> {
    let parts: Vec<u32> = name.split('.').map(str::parse::<u32>).collect::<Result<_, _>>().ok()?;
    let [year, month, day] = parts.try_into().ok()?;
    let year = match year {
        0..=9 => 2010 + year,
        10..=99 => 2000 + year,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_begins_with_a_digit_and_is_no_format() {
        let table = [
            ("7.11.16", Some("7.11.16")),
            ("V9.0 stable", Some("9.0-stable")),
            ("MIUI 10 / 8.7.5.", Some("10-8.7.5")),
            ("第560周", Some("560")),
            ("beta", None),
            ("9.md", None),
            ("２６．11", Some("26.11")),
            ("第５６０周", Some("560")),
            ("٢٦.11", None),
            ("", None),
        ];
        for (name, address) in table {
            assert_eq!(address_of(name).as_deref(), address, "{name}");
        }
        for (version, bare) in
            [("26.12.04", "26.12.4"), ("00.10.0", "00.10.0"), ("07.1-beta", "7.1-beta"), ("0a", "0a")]
        {
            assert_eq!(unpadded(version), bare);
        }
    }

    #[test]
    fn the_day_is_that_of_the_version_unless_it_was_announced_far_from_it() {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        let table = [
            ("7.11.16", "", "2017-11-16"),
            ("7.8.31", "2017-09-01", "2017-08-31"),
            ("8.5.3", "2017-09-07", "2017-09-07"),
            ("9.0.1", "2017-11-05", "2017-11-05"),
            ("22.8.12", "2022-08-12", "2022-08-12"),
            ("V9.0 stable", "", ""),
        ];
        for (name, announced, expected) in table {
            assert_eq!(day_of(name, day(announced)), day(expected), "{name}");
        }
    }
}
