//! What forms have people type besides words: days, times, and what can be chosen.

use super::detect::language_of;
use crate::error::{Problem, Problems, Refusal};
use crate::i18n::Language;
use crate::schedule::typed_time;
use chrono::{Days, NaiveDate, NaiveTime};

/// A day such as `2026-11-24`, from today on and at most so many days ahead; another one is refused as `too_far` says.
pub fn day_ahead(entered: &str, (today, furthest): (NaiveDate, u64), too_far: Refusal) -> Result<NaiveDate, Problem> {
    let entered = entered.trim();
    if entered.is_empty() {
        return Err(Problem::Missing);
    }
    let day = NaiveDate::parse_from_str(entered, "%Y-%m-%d").map_err(|_| Problem::NotADay)?;
    let last = today.checked_add_days(Days::new(furthest)).unwrap_or(NaiveDate::MAX);
    if day >= today && day <= last { Ok(day) } else { Err(Problem::Refused(too_far)) }
}

/// A time of the day such as `17:00`; what is none is refused as `not_a_time` says.
pub fn time_of_day(entered: &str, not_a_time: Refusal) -> Result<NaiveTime, Problem> {
    let entered = entered.trim();
    if entered.is_empty() {
        return Err(Problem::Missing);
    }
    typed_time(entered).ok_or(Problem::Refused(not_a_time))
}

/// What can be chosen, and what is said where it cannot be taken.
#[derive(Debug, Clone, Copy)]
pub struct Choices {
    /// The field in which it is typed, one a line.
    pub field: &'static str,
    /// So many at least.
    pub fewest: usize,
    /// So many at most.
    pub most: usize,
    /// There are some, and fewer.
    pub too_few: Refusal,
    /// There are more.
    pub too_many: Refusal,
    /// One is there twice.
    pub twice: Refusal,
}

impl Choices {
    /// Those that were typed, as `check` has each of them, in their order and each with its language; `reads` is the one in which
    /// their writer reads the site. What is wrong is noted. Lines with nothing on them are passed over, and none is looked at
    /// behind the first that is too many.
    pub fn parse(
        &self,
        entered: &str,
        reads: Language,
        problems: &mut Problems,
        check: impl Fn(&str) -> Result<String, Problem>,
    ) -> Vec<(String, String)> {
        let mut all: Vec<(String, String)> = Vec::new();
        for typed in entered.lines().filter(|line| !line.trim().is_empty()).take(self.most.saturating_add(1)) {
            let Some(choice) = problems.check(self.field, check(typed)) else { continue };
            if all.iter().any(|(known, _)| *known == choice) {
                problems.add(self.field, Problem::Refused(self.twice));
            } else {
                let lang = language_of(&choice, reads);
                all.push((choice, lang));
            }
        }
        match all.len() {
            0 => problems.add(self.field, Problem::Missing),
            few if few < self.fewest => problems.add(self.field, Problem::Refused(self.too_few)),
            many if many > self.most => problems.add(self.field, Problem::Refused(self.too_many)),
            _ => {}
        }
        all
    }
}
