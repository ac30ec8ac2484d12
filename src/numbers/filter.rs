//! What somebody looks at: read from the query, never refused, and written back in one way.

use crate::web::with_query;
use url::form_urlencoded::{Serializer, parse};

/// Which numbers are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Filter {
    /// A product line's word.
    pub line: Option<String>,
    /// An area's word.
    pub area: Option<String>,
    pub weeks: Weeks,
    /// Whether it is about days.
    pub is_daily: bool,
}

/// How far back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Weeks {
    #[default]
    Quarter,
    Half,
    Year,
}

impl Weeks {
    pub const ALL: [Self; 3] = [Self::Quarter, Self::Half, Self::Year];

    pub const fn count(self) -> i64 {
        match self {
            Self::Quarter => 12,
            Self::Half => 26,
            Self::Year => 52,
        }
    }
}

impl Filter {
    /// Reads a query. What we do not know is passed over.
    pub fn parse(query: &str) -> Self {
        let mut filter = Self::default();
        for (key, value) in parse(query.as_bytes()) {
            let word = Some(value.as_ref()).filter(|value| !value.is_empty()).map(str::to_owned);
            match key.as_ref() {
                "line" => filter.line = word,
                "area" => filter.area = word,
                "by" => filter.is_daily = value == "day",
                "weeks" => {
                    let known = Weeks::ALL.into_iter().find(|weeks| weeks.count().to_string() == value);
                    filter.weeks = known.unwrap_or_default();
                }
                _ => {}
            }
        }
        filter
    }

    /// Whether it leaves something out.
    pub fn is_narrow(&self) -> bool {
        self.line.is_some() || self.area.is_some()
    }

    /// The same by the week, and by the day.
    pub fn both(&self) -> [Self; 2] {
        [false, true].map(|is_daily| Self { is_daily, ..self.clone() })
    }

    /// The address of these numbers under a path.
    pub fn address(&self, path: &str) -> String {
        let weeks = Some(self.weeks).filter(|weeks| *weeks != Weeks::default()).map(|weeks| weeks.count().to_string());
        let by = self.is_daily.then(|| "day".to_owned());
        let all = [("line", self.line.clone()), ("area", self.area.clone()), ("by", by), ("weeks", weeks)];
        let parts = all.into_iter().filter_map(|(key, value)| Some((key, value?)));
        with_query(path, &Serializer::new(String::new()).extend_pairs(parts).finish())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_never_refused_and_is_written_back_in_one_way() {
        for (asked, address) in [
            ("", "/x"),
            ("weeks=52&area=camera&line=phone", "/x?line=phone&area=camera&weeks=52"),
            ("weeks=12&line=&area=&by=year", "/x"),
            ("weeks=26&by=day&area=camera", "/x?area=camera&by=day&weeks=26"),
            ("weeks=13&other=1", "/x"),
            ("weeks=-1&line=%00", "/x?line=%00"),
        ] {
            let filter = Filter::parse(asked);
            assert_eq!(filter.address("/x"), address, "{asked}");
            assert_eq!(Filter::parse(address.split_once('?').map_or("", |(_, query)| query)), filter);
        }
    }
}
