//! What somebody looks for in the archive: read from the query, never refused, and written back in one way.

use crate::web::{PageNumber, with_query};
use url::form_urlencoded::{Serializer, parse};

/// Characters of what is typed that are kept.
const LONGEST: usize = 200;
/// Years that an address may name.
const YEARS: std::ops::RangeInclusive<i32> = 1970..=9999;

/// What is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Filter {
    /// What a line is to say.
    pub words: Option<String>,
    pub year: Option<i32>,
    /// A product line's word.
    pub line: Option<String>,
    /// An area's word.
    pub area: Option<String>,
}

impl Filter {
    /// Reads a query, and which page of it is asked for. What we do not know is passed over.
    pub fn parse(query: &str) -> (Self, PageNumber) {
        let (mut filter, mut page) = (Self::default(), PageNumber::default());
        for (key, value) in parse(query.as_bytes()) {
            let word = Some(value.as_ref()).filter(|value| !value.is_empty()).map(str::to_owned);
            match key.as_ref() {
                "q" => filter.words = words(&value),
                "year" => filter.year = value.parse().ok().filter(|year| YEARS.contains(year)),
                "line" => filter.line = word,
                "area" => filter.area = word,
                "page" => page = PageNumber::parse(&value),
                _ => {}
            }
        }
        (filter, page)
    }

    /// Whether lines are asked for, and not only weeks.
    pub fn is_of_lines(&self) -> bool {
        self.words.is_some() || self.line.is_some() || self.area.is_some()
    }

    /// What is typed, where nothing else is asked for.
    pub fn only_words(&self) -> Option<&str> {
        let is_alone = self.year.is_none() && self.line.is_none() && self.area.is_none();
        self.words.as_deref().filter(|_| is_alone)
    }

    /// The query that asks for it.
    pub fn query(&self) -> String {
        let all = [
            ("q", self.words.clone()),
            ("year", self.year.map(|year| year.to_string())),
            ("line", self.line.clone()),
            ("area", self.area.clone()),
        ];
        let parts = all.into_iter().filter_map(|(key, value)| Some((key, value?)));
        Serializer::new(String::new()).extend_pairs(parts).finish()
    }

    /// Its address under a path.
    pub fn address(&self, path: &str) -> String {
        with_query(path, &self.query())
    }
}

fn words(typed: &str) -> Option<String> {
    let kept: String = typed.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST).collect();
    let kept = kept.trim();
    if kept.is_empty() { None } else { Some(kept.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_never_refused_and_is_written_back_in_one_way() {
        for (asked, address) in [
            ("", "/x"),
            ("area=camera&q=+dark+mode+&year=2026", "/x?q=dark+mode&year=2026&area=camera"),
            ("year=&line=&area=&q=%20", "/x"),
            ("year=12&other=1&line=tv", "/x?line=tv"),
            ("year=-2026&q=a%00b", "/x?q=a+b"),
        ] {
            let (filter, _) = Filter::parse(asked);
            assert_eq!(filter.address("/x"), address, "{asked}");
            assert_eq!(Filter::parse(&filter.query()).0, filter);
        }
    }
}
