//! What somebody looks up: read from the query, never refused, and written back in one way.

use super::act::Act;
use crate::db::PostId;
use crate::text::number;
use crate::web::with_query;
use chrono::{Datelike, NaiveDate};
use url::form_urlencoded::{Serializer, parse};

/// Which entries are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// The handle of somebody of the staff.
    pub by: Option<String>,
    /// What was done.
    pub act: Option<Act>,
    /// The post it was done to.
    pub post: Option<PostId>,
    /// The first day, of the site's zone.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
    /// Entries before this one.
    pub before: Option<i64>,
}

/// Characters of a handle that are read.
const HANDLE: usize = 60;

impl Filter {
    /// Reads a query; `post` knows which post was typed. What we do not know is passed over.
    pub fn parse(query: &str, post: impl Fn(&str) -> Option<PostId>) -> Self {
        let mut filter = Self::default();
        for (key, value) in parse(query.as_bytes()) {
            let value = value.trim();
            match key.as_ref() {
                "by" => filter.by = handle(value),
                "act" => filter.act = Act::parse(value),
                "post" => filter.post = post(value),
                "from" => filter.from = day(value),
                "to" => filter.to = day(value),
                "before" => filter.before = number(value),
                _ => {}
            }
        }
        filter
    }

    fn parts(&self) -> Vec<(&'static str, String)> {
        let all = [
            ("by", self.by.clone()),
            ("act", self.act.map(|act| act.as_str().to_owned())),
            ("post", self.post.map(|post| post.to_string())),
            ("from", self.from.map(|day| day.to_string())),
            ("to", self.to.map(|day| day.to_string())),
            ("before", self.before.map(|entry| entry.to_string())),
        ];
        all.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
    }

    /// Whether it leaves something out.
    pub fn is_narrow(&self) -> bool {
        *self != Self { before: self.before, ..Self::default() }
    }

    /// The address of these entries under a path.
    pub fn address(&self, path: &str) -> String {
        with_query(path, &Serializer::new(String::new()).extend_pairs(self.parts()).finish())
    }

    /// The same from before an entry on.
    #[must_use]
    pub fn before(&self, before: Option<i64>) -> Self {
        Self { before, ..self.clone() }
    }
}

fn handle(value: &str) -> Option<String> {
    let is_one = !value.is_empty() && value.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    is_one.then(|| value.chars().take(HANDLE).collect())
}

/// A day that both databases know moments of.
fn day(value: &str) -> Option<NaiveDate> {
    value.parse().ok().filter(|day: &NaiveDate| (2000..9999).contains(&day.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_never_refused_and_is_written_back_in_one_way() {
        let read = |query: &str| Filter::parse(query, |typed| number(typed.trim_start_matches('#')).map(PostId));
        for (asked, address) in [
            ("", "/x"),
            (
                "by=grace&act=decided&post=%2342&from=2026-11-01&to=2026-11-30&before=9",
                "/x?by=grace&act=decided&post=42&from=2026-11-01&to=2026-11-30&before=9",
            ),
            ("from=+99999-01-01&to=0001-01-01", "/x"),
            ("by=%00&act=x&post=-1&from=yesterday&to=2026-13-01&before=x", "/x"),
        ] {
            let filter = read(asked);
            assert_eq!(filter.address("/x"), address, "{asked}");
            assert_eq!(read(address.split_once('?').map_or("", |(_, query)| query)), filter);
            assert_eq!(filter.is_narrow(), address != "/x");
        }
    }
}
