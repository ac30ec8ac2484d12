//! What the releases of a train are called: their day or their month, and a word behind it.

use chrono::{Datelike, Months, NaiveDate};
use std::fmt;
use std::ops::RangeInclusive;

/// The longest word behind a day or a month, in letters.
const WORD_MAX: usize = 12;

/// What stands first in a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dated {
    /// The day of its publication, as in 26.11.20; the second one of a day is 26.11.20.2.
    Day,
    /// The month, as in 26.11; the second one of a month is 26.11-2, since 26.11.2 is a day.
    Month,
}

impl Dated {
    pub(super) const ALL: [Self; 2] = [Self::Day, Self::Month];

    /// Its word in forms.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
        }
    }

    pub(super) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|dated| dated.as_str() == word)
    }

    const fn pattern(self) -> &'static str {
        match self {
            Self::Day => "{yy}.{m}.{d}",
            Self::Month => "{yy}.{m}",
        }
    }

    /// What stands before the number of a second one.
    const fn before_number(self) -> &'static str {
        match self {
            Self::Day => ".",
            Self::Month => "-",
        }
    }
}

/// How a train calls its releases. Two schemes that differ never give one version: the numbers of a day are three, or four
/// with that of a second one, those of a month two, and behind these a word has no digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    pub(super) dated: Dated,
    /// Of a to z; empty for none.
    pub(super) word: String,
}

impl Scheme {
    /// With a word of a to z, or none.
    pub(super) fn new(dated: Dated, word: &str) -> Option<Self> {
        let is_word = word.len() <= WORD_MAX && word.bytes().all(|letter| letter.is_ascii_lowercase());
        is_word.then(|| Self { dated, word: word.to_owned() })
    }

    /// What its versions are made of, as people read it: `yy.m.d-beta`.
    pub(super) fn letters(&self) -> String {
        self.to_string().replace(['{', '}'], "")
    }

    /// Reads one as it is kept, such as `{yy}.{m}.{d}` or `{yy}.{m}-stable`.
    pub fn parse(kept: &str) -> Option<Self> {
        // That of a day begins with that of its month.
        let of = |dated: Dated| Some((dated, kept.strip_prefix(dated.pattern())?));
        let (dated, rest) = Dated::ALL.into_iter().find_map(of)?;
        match rest.strip_prefix('-') {
            Some("") => None,
            Some(word) => Self::new(dated, word),
            None => rest.is_empty().then(|| Self { dated, word: String::new() }),
        }
    }

    /// The version of a release that goes out on this day where the site is, as one more than so many.
    pub fn version(&self, day: NaiveDate, earlier: usize) -> String {
        let first = self.first(day);
        if earlier == 0 { first } else { format!("{first}{}{}", self.dated.before_number(), earlier + 1) }
    }

    /// Whether a release that goes out on one of these days may be called so, as the first one or a later one.
    pub fn may_give(&self, version: &str, days: &RangeInclusive<NaiveDate>) -> bool {
        let Some(first) = self.day_of(version) else { return false };
        let last = match self.dated {
            Dated::Day => Some(first),
            Dated::Month => first.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()),
        };
        first <= *days.end() && last.unwrap_or(first) >= *days.start()
    }

    /// The day, or the first one of the month, in this century whose releases it calls so.
    fn day_of(&self, version: &str) -> Option<NaiveDate> {
        let mut numbers = version.split(|c: char| !c.is_ascii_digit()).map(|number| number.parse::<u32>().ok());
        let (year, month) = (numbers.next()??, numbers.next()??);
        let day = match self.dated {
            Dated::Day => numbers.next()??,
            Dated::Month => 1,
        };
        let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?.checked_add(2_000)?, month, day)?;
        let rest = version.strip_prefix(&self.first(day))?;
        let number = |rest: &str| rest.strip_prefix(self.dated.before_number())?.parse::<usize>().ok();
        (rest.is_empty() || number(rest).is_some_and(|number| number > 1)).then_some(day)
    }

    fn first(&self, day: NaiveDate) -> String {
        let month = format!("{:02}.{}", day.year().rem_euclid(100), day.month());
        let dated = match self.dated {
            Dated::Day => format!("{month}.{}", day.day()),
            Dated::Month => month,
        };
        if self.word.is_empty() { dated } else { format!("{dated}-{}", self.word) }
    }
}

impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.dated.pattern())?;
        if self.word.is_empty() { Ok(()) } else { write!(f, "-{}", self.word) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    fn scheme(kept: &str) -> Scheme {
        Scheme::parse(kept).unwrap()
    }

    #[test]
    fn a_version_is_a_day_or_a_month_and_a_second_one_says_so() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let versions = |kept: &str| [0, 1].map(|earlier| scheme(kept).version(day, earlier));
        assert_eq!(versions("{yy}.{m}.{d}"), ["26.11.20", "26.11.20.2"]);
        assert_eq!(versions("{yy}.{m}"), ["26.11", "26.11-2"]);
        assert_eq!(versions("{yy}.{m}.{d}-beta"), ["26.11.20-beta", "26.11.20-beta.2"]);
        let long_ago = NaiveDate::from_ymd_opt(2008, 1, 4).unwrap();
        assert_eq!(scheme("{yy}.{m}.{d}").version(long_ago, 0), "08.1.4");
        for kept in ["", "{d}", "v{yy}.{m}", "{yy}.{m}-", "{yy}.{m}-Stable", "{yy}.{m}.2", "{yy}.{m}.{d}/x"] {
            assert_eq!(Scheme::parse(kept), None, "{kept}");
        }
    }

    #[test]
    fn a_scheme_knows_the_versions_that_it_may_give() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let week = day("2026-11-20")..=day("2026-11-26");
        let table = [
            ("{yy}.{m}.{d}", ["26.11.20", "26.11.26.12"], ["26.11.19", "26.11.27"]),
            ("{yy}.{m}.{d}", ["26.11.25", "26.11.25.2"], ["26.11.25.1", "26.11.25-beta"]),
            ("{yy}.{m}.{d}-beta", ["26.11.20-beta", "26.11.20-beta.2"], ["26.11.20", "26.11.20-beta-2"]),
            ("{yy}.{m}", ["26.11", "26.11-3"], ["26.12", "26.11.2"]),
            ("{yy}.{m}-stable", ["26.11-stable", "26.11-stable-2"], ["26.10-stable", "2026.11-stable"]),
            ("{yy}.{m}.{d}", ["26.11.21", "26.11.22"], ["26.11.x", "26.13.1"]),
        ];
        for (kept, own, others) in table {
            assert!(own.iter().all(|version| scheme(kept).may_give(version, &week)), "{kept}: {own:?}");
            assert!(!others.iter().any(|version| scheme(kept).may_give(version, &week)), "{kept}: {others:?}");
        }
        for version in ["", "V9.0 stable", "560", "26.11.20.%", "26.11.20_"] {
            assert!(!scheme("{yy}.{m}.{d}").may_give(version, &week), "{version}");
        }
    }

    #[test]
    fn no_two_schemes_ever_give_one_version() {
        let all = ["{yy}.{m}.{d}", "{yy}.{m}", "{yy}.{m}.{d}-beta", "{yy}.{m}-stable", "{yy}.{m}-beta"];
        let mut given: HashMap<String, &str> = HashMap::new();
        for kept in all {
            assert_eq!(scheme(kept).to_string(), kept);
            let mut day = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
            while day.year() < 2029 {
                for earlier in 0..40 {
                    let version = scheme(kept).version(day, earlier);
                    assert!(version.starts_with(|first: char| first.is_ascii_digit()), "routes know it by that");
                    assert_eq!(*given.entry(version.clone()).or_insert(kept), kept, "{version}");
                }
                day = day.succ_opt().unwrap();
            }
        }
    }
}
