//! What the releases of a train are called: their day or their month, and a word behind it.

use chrono::{Datelike, NaiveDate};
use std::fmt;

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

    /// What every version of this day begins with that is not the first one.
    pub fn later(&self, day: NaiveDate) -> String {
        self.first(day) + self.dated.before_number()
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
