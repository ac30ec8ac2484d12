//! Dates, times and numbers as people of a language write them, by the data of Unicode's CLDR.

use super::{Language, Messages};
use chrono::{DateTime, Offset, Utc};
use chrono_tz::Tz;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::zone::LocalizedOffsetShort;
use icu_datetime::fieldsets::{Combo, MDET, YMD, YMDET};
use icu_datetime::options::TimePrecision;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale::Locale;
use std::fmt::Display;

/// A day and time with its distance from UTC.
type Moment = Combo<YMDET, LocalizedOffsetShort>;

/// The formatters of one language. Its data is in the binary for every language this program has, so that none is
/// missing; where it were, numbers and ISO dates stand in, which every reader understands.
pub(super) struct Formats {
    day: Option<DateTimeFormatter<YMD>>,
    date: Option<DateTimeFormatter<YMD>>,
    moment: Option<DateTimeFormatter<Moment>>,
    soon: Option<DateTimeFormatter<MDET>>,
    soon_with_zone: Option<DateTimeFormatter<Combo<MDET, LocalizedOffsetShort>>>,
    number: Option<DecimalFormatter>,
}

impl Formats {
    pub(super) fn of(language: Language) -> Self {
        // English readers of this site live everywhere: the day comes first and the hours go to 24.
        let tag = if language == Language::En { "en-GB" } else { language.as_ref() };
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        let moment = YMDET::medium().with_time_precision(TimePrecision::Minute);
        let soon = MDET::medium().with_time_precision(TimePrecision::Minute);
        Self {
            day: DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
            date: DateTimeFormatter::try_new((&locale).into(), YMD::medium()).ok(),
            moment: DateTimeFormatter::try_new((&locale).into(), moment.with_zone(LocalizedOffsetShort)).ok(),
            soon: DateTimeFormatter::try_new((&locale).into(), soon).ok(),
            soon_with_zone: DateTimeFormatter::try_new((&locale).into(), soon.with_zone(LocalizedOffsetShort)).ok(),
            number: DecimalFormatter::try_new(
                (&locale).into(),
                icu_decimal::options::DecimalFormatterOptions::default(),
            )
            .ok(),
        }
    }
}

impl Messages {
    /// A day, such as `20 November 2026`.
    pub fn day(&self, at: DateTime<Utc>, zone: Tz) -> String {
        let day = at.with_timezone(&zone).date_naive();
        self.formats.day.as_ref().map_or_else(|| day.to_string(), |format| format.format(&day).to_string())
    }

    /// A day in as little space as it takes, such as `20 Nov 2026`.
    pub fn date(&self, at: DateTime<Utc>, zone: Tz) -> String {
        let day = at.with_timezone(&zone).date_naive();
        self.formats.date.as_ref().map_or_else(|| day.to_string(), |format| format.format(&day).to_string())
    }

    /// A day and time of these days, such as `Fri, 20 Nov, 17:00`; `GMT+1` follows where the zone does not go without
    /// saying.
    pub fn soon(&self, at: DateTime<Utc>, zone: Tz, with_zone: bool) -> String {
        let local = at.with_timezone(&zone);
        let fixed = local.with_timezone(&local.offset().fix());
        let said = if with_zone {
            self.formats.soon_with_zone.as_ref().map(|format| format.format(&fixed).to_string())
        } else {
            self.formats.soon.as_ref().map(|format| format.format(&fixed).to_string())
        };
        said.unwrap_or_else(|| fixed.to_rfc3339())
    }

    /// A day and time with its distance from UTC, such as `Fri, 20 Nov 2026, 17:00 GMT+1`.
    pub fn moment(&self, at: DateTime<Utc>, zone: Tz) -> String {
        let local = at.with_timezone(&zone);
        let fixed = local.with_timezone(&local.offset().fix());
        self.formats.moment.as_ref().map_or_else(|| fixed.to_rfc3339(), |format| format.format(&fixed).to_string())
    }

    /// A whole number with its digits grouped, such as `12,345`.
    pub fn number(&self, number: impl Display) -> String {
        let plain = number.to_string();
        match (&self.formats.number, plain.parse::<Decimal>()) {
            (Some(format), Ok(decimal)) => format.format(&decimal).to_string(),
            _ => plain,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Catalog;

    #[test]
    fn dates_and_numbers_are_written_as_each_language_writes_them() {
        let catalog = Catalog::load();
        let at = "2026-11-20T16:00:00Z".parse::<DateTime<Utc>>().unwrap();
        let said = |tag: &str| {
            let l = catalog.of(tag.parse().unwrap());
            let zone = chrono_tz::Europe::Berlin;
            [
                l.day(at, zone),
                l.date(at, zone),
                l.moment(at, zone),
                l.soon(at, zone, false),
                l.soon(at, zone, true),
                l.number(1_234_567),
            ]
            .join(" | ")
        };
        let table: Vec<_> = Language::iter().map(|language| format!("{language}: {}", said(language))).collect();
        // Inline: a folder of snapshots here would be taken for a language.
        insta::assert_snapshot!(table.join("\n"), @r"
        de: 20. November 2026 | 20.11.2026 | Fr., 20.11.2026, 17:00 GMT+1 | Fr., 20. Nov., 17:00 | Fr., 20. Nov., 17:00 GMT+1 | 1.234.567
        en: 20 November 2026 | 20 Nov 2026 | Fri, 20 Nov 2026, 17:00 GMT+1 | Fri 20 Nov, 17:00 | Fri 20 Nov, 17:00 GMT+1 | 1,234,567
        es: 20 de noviembre de 2026 | 20 nov 2026 | vie, 20 nov 2026, 17:00 GMT+1 | vie, 20 nov, 17:00 | vie, 20 nov, 17:00 GMT+1 | 1.234.567
        fr: 20 novembre 2026 | 20 nov. 2026 | ven. 20 nov. 2026, 17:00 UTC+1 | ven. 20 nov., 17:00 | ven. 20 nov., 17:00 UTC+1 | 1 234 567
        nl: 20 november 2026 | 20 nov 2026 | vr 20 nov 2026, 17:00 GMT+1 | vr 20 nov, 17:00 | vr 20 nov, 17:00 GMT+1 | 1.234.567
        zh-Hans: 2026年11月20日 | 2026年11月20日 | 2026年11月20日周五 GMT+1 17:00 | 11月20日周五 17:00 | 11月20日周五 GMT+1 17:00 | 1,234,567
        zh-Hant: 2026年11月20日 | 2026年11月20日 | 2026年11月20日週五 下午5:00 GMT+1 | 11月20日週五 下午5:00 | 11月20日週五 下午5:00 GMT+1 | 1,234,567
        ");
    }
}
