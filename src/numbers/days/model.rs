//! What is counted of a day.

use super::super::model::{About, Span, around};
use crate::db::{AreaId, LineId, Timestamp};
use crate::schedule::Schedule;
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, HashMap};

/// 1970 began so many days after the calendar did.
const TO_1970: i64 = 719_163;

/// The counts of a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, diesel::Queryable)]
pub(in crate::numbers) struct Counts {
    /// Posts that were filed and that everybody sees.
    pub filed: i64,
    /// Votes that were cast, and not taken back before the day was counted.
    pub votes: i64,
    /// Posts that were answered for the first time.
    pub answered: i64,
    /// Items that were released, and how many of them somebody wrote who is not of the staff.
    pub shipped: i64,
    pub from_fans: i64,
    /// Open posts that nobody had answered as the day ended.
    pub waiting: i64,
}

/// The number of the day in which a moment falls where the site is, since 1970.
pub(super) fn day_of(schedule: &Schedule, at: Timestamp) -> i64 {
    i64::from(schedule.local_day(at.0).num_days_from_ce()) - TO_1970
}

/// A day by its number.
fn date(day: i64) -> NaiveDate {
    let days = i32::try_from(day.saturating_add(TO_1970)).ok();
    let date = days.and_then(NaiveDate::from_num_days_from_ce_opt);
    date.filter(|date| (1970..9999).contains(&date.year())).unwrap_or_default()
}

/// The moments of a day: an hour less or more where the clocks are changed.
pub(super) fn span_of(schedule: &Schedule, day: i64) -> Span {
    let begins = |day| Timestamp(schedule.day_begins(date(day)));
    Span { begins: begins(day), ends: begins(day.saturating_add(1)) }
}

/// Counts of everything that something counts for.
#[derive(Debug, Default)]
pub(super) struct Tally {
    lines: HashMap<AreaId, LineId>,
    pub counts: BTreeMap<About, Counts>,
}

impl Tally {
    /// Nothing yet; by the line of each area.
    pub fn new(lines: HashMap<AreaId, LineId>) -> Self {
        Self { lines, counts: BTreeMap::new() }
    }

    /// Counts something in an area, in its line and in the site.
    pub fn add(&mut self, area: AreaId, count: i64, what: fn(&mut Counts) -> &mut i64) {
        for about in around(&self.lines, area) {
            *what(self.counts.entry(about).or_default()) += count;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::Moment;

    #[test]
    fn a_day_is_one_of_the_calendar_where_the_site_is() {
        let moment = |text| Moment::parse(text).unwrap();
        let schedule = Schedule::weekly(chrono_tz::Europe::Berlin, moment("Thu 18:00"), moment("Fri 17:00"));
        let at = |text: &str| Timestamp(text.parse().unwrap());
        let day = day_of(&schedule, at("2026-10-24T22:30:00Z"));
        assert_eq!(day, day_of(&schedule, at("2026-10-25T22:59:59Z")));
        // The clocks go back on it.
        let span = span_of(&schedule, day);
        assert_eq!((span.begins, span.ends), (at("2026-10-24T22:00:00Z"), at("2026-10-25T23:00:00Z")));
        assert_eq!(span.ends, span_of(&schedule, day + 1).begins);
        assert_eq!(day_of(&schedule, at("1970-01-01T12:00:00Z")), 0);
    }

    #[test]
    fn what_is_in_an_area_is_in_its_line_and_the_site() {
        let mut tally = Tally::new(HashMap::from([(AreaId(1), LineId(7)), (AreaId(2), LineId(7))]));
        tally.add(AreaId(1), 3, |counts| &mut counts.votes);
        tally.add(AreaId(2), 1, |counts| &mut counts.votes);
        tally.add(AreaId(2), 1, |counts| &mut counts.waiting);
        let of = |about: About| (tally.counts[&about].votes, tally.counts[&about].waiting);
        assert_eq!((of(About::area(AreaId(1))), of(About::area(AreaId(2)))), ((3, 0), (1, 1)));
        assert_eq!((of(About::line(LineId(7))), of(About::SITE)), ((4, 1), (4, 1)));
    }
}
