//! Dates, times and numbers as people of a language write them, by the data of Unicode's CLDR.

use super::{Language, Messages, plain};
use chrono::{DateTime, FixedOffset, NaiveDate, Offset, Utc};
use chrono_tz::Tz;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::zone::LocalizedOffsetShort;
use icu_datetime::fieldsets::{MDET, YMD, YMDET};
use icu_datetime::options::TimePrecision;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_locale::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use std::fmt::Display;

/// The formatters of one language. Its data is in the binary for every language this program has, so that none is
/// missing; where it were, numbers and ISO dates stand in, which every reader understands.
pub(super) struct Formats {
    day: Option<DateTimeFormatter<YMD>>,
    date: Option<DateTimeFormatter<YMD>>,
    moment: Option<DateTimeFormatter<YMDET>>,
    soon: Option<DateTimeFormatter<MDET>>,
    zone: Option<DateTimeFormatter<LocalizedOffsetShort>>,
    number: Option<DecimalFormatter>,
    plurals: Option<PluralRules>,
    pub(super) list: Option<ListFormatter>,
    /// Whether a time stands close to its day: Chinese has no blanks, and the style sheet spaces digits.
    is_close: bool,
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
            moment: DateTimeFormatter::try_new((&locale).into(), moment).ok(),
            soon: DateTimeFormatter::try_new((&locale).into(), soon).ok(),
            zone: DateTimeFormatter::try_new((&locale).into(), LocalizedOffsetShort).ok(),
            number: DecimalFormatter::try_new(
                (&locale).into(),
                icu_decimal::options::DecimalFormatterOptions::default(),
            )
            .ok(),
            plurals: PluralRules::try_new_cardinal((&locale).into()).ok(),
            list: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default()).ok(),
            is_close: matches!(language, Language::ZhHans | Language::ZhHant),
        }
    }

    fn closed_up(&self, moment: String) -> String {
        if self.is_close { moment.replace(' ', "") } else { moment }
    }
}

impl Messages {
    /// A day, such as `20 November 2026`.
    pub fn day(&self, at: DateTime<Utc>, zone: Tz) -> String {
        self.calendar_day(at.with_timezone(&zone).date_naive())
    }

    /// A day that is the same in every zone.
    pub fn calendar_day(&self, day: NaiveDate) -> String {
        self.formats.day.as_ref().map_or_else(|| day.to_string(), |format| format.format(&day).to_string())
    }

    /// A day in as little space as it takes, such as `20 Nov 2026`.
    pub fn date(&self, at: DateTime<Utc>, zone: Tz) -> String {
        self.calendar_date(at.with_timezone(&zone).date_naive())
    }

    /// A day that is the same in every zone, in as little space as it takes.
    pub fn calendar_date(&self, day: NaiveDate) -> String {
        self.formats.date.as_ref().map_or_else(|| day.to_string(), |format| format.format(&day).to_string())
    }

    /// A day and time of these days, such as `Fri, 20 Nov, 17:00`; `GMT+1` follows where the zone does not go without
    /// saying.
    pub fn soon(&self, at: DateTime<Utc>, zone: Tz, with_zone: bool) -> String {
        let local = at.with_timezone(&zone);
        let fixed = local.with_timezone(&local.offset().fix());
        let Some(soon) = self.formats.soon.as_ref() else { return fixed.to_rfc3339() };
        let said = self.formats.closed_up(soon.format(&fixed).to_string());
        if with_zone { self.with_zone(said, &fixed) } else { said }
    }

    /// A day and time with its distance from UTC, such as `Fri, 20 Nov 2026, 17:00 GMT+1`.
    pub fn moment(&self, at: DateTime<Utc>, zone: Tz) -> String {
        let local = at.with_timezone(&zone);
        let fixed = local.with_timezone(&local.offset().fix());
        let Some(moment) = self.formats.moment.as_ref() else { return fixed.to_rfc3339() };
        self.with_zone(self.formats.closed_up(moment.format(&fixed).to_string()), &fixed)
    }

    /// Not by Unicode's pattern for both: in Chinese it puts the zone between the day and the time.
    fn with_zone(&self, said: String, at: &DateTime<FixedOffset>) -> String {
        match self.formats.zone.as_ref() {
            Some(zone) => plain(&self.moment_in_zone(said, zone.format(at).to_string())),
            None => at.to_rfc3339(),
        }
    }

    /// A whole number with its digits grouped, such as `12,345`.
    pub fn number(&self, number: impl Display) -> String {
        let digits = number.to_string();
        match (&self.formats.number, digits.parse::<Decimal>()) {
            (Some(format), Ok(decimal)) => format.format(&decimal).to_string(),
            _ => digits,
        }
    }

    /// A whole number as it stands before what is counted: `1.000.000 de` votos. Fluent's own plural rules are older than
    /// this form of French and Spanish; ICU's know it.
    pub fn counted(&self, number: impl Display) -> String {
        self.counting(&number, self.number(&number))
    }

    /// The same with what stands for the number, where a sentence opens for it.
    pub fn counting(&self, number: impl Display, shown: String) -> String {
        match (&self.formats.plurals, number.to_string().parse::<Decimal>()) {
            (Some(rules), Ok(decimal)) if rules.category_for(&decimal) == PluralCategory::Many => {
                plain(&self.number_of_many(shown))
            }
            _ => shown,
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
        zh-Hans: 2026年11月20日 | 2026年11月20日 | 2026年11月20日周五17:00（GMT+1） | 11月20日周五17:00 | 11月20日周五17:00（GMT+1） | 1,234,567
        zh-Hant: 2026年11月20日 | 2026年11月20日 | 2026年11月20日週五下午5:00（GMT+1） | 11月20日週五下午5:00 | 11月20日週五下午5:00（GMT+1） | 1,234,567
        ");
    }

    #[test]
    fn exact_millions_take_a_word_before_what_is_counted_in_french_and_spanish() {
        let catalog = Catalog::load();
        let votes = |language: Language, count: i64| {
            let l = catalog.of(language);
            plain(&l.votes(count, l.counted(count)))
        };
        assert_eq!(votes(Language::Es, 1_000_000), "1.000.000 de votos");
        assert_eq!(votes(Language::Es, 3_000_000), "3.000.000 de votos");
        assert_eq!(votes(Language::Fr, 2_000_000), "2\u{202f}000\u{202f}000 de votes");
        for (count, says) in [(0, "0 votos"), (1, "1 voto"), (2_500_000, "2.500.000 votos")] {
            assert_eq!(votes(Language::Es, count), says);
        }
        assert_eq!(votes(Language::Fr, 0), "0 vote");
        assert_eq!(votes(Language::En, 1_000_000), "1,000,000 votes");
    }
}
