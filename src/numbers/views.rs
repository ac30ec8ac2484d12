//! The page.

mod charts;
mod facts;

use super::filter::{Filter, Weeks};
use super::read::{FAR, Found, Week};
use super::web::{CSV, NUMBERS};
use crate::web::{Cx, Page};
use askama::Template;
use charts::Drawn;
use facts::Fact;

/// `/staff/numbers`
#[derive(Template)]
#[template(path = "numbers/numbers.html")]
pub(super) struct NumbersPage<'a> {
    page: Page<'a>,
    found: &'a Found,
}

impl<'a> NumbersPage<'a> {
    pub(super) fn new(cx: &'a Cx, found: &'a Found) -> Self {
        Self { page: cx.page(cx.l().numbers_title()), found }
    }

    /// The last week, and the one before it, if that is counted too.
    fn last(&self) -> Option<(&Week, Option<&Week>)> {
        let (last, earlier) = self.found.weeks.split_last()?;
        Some((last, earlier.last().filter(|before| before.number + 1 == last.number)))
    }

    /// The last week in sentences.
    fn facts(&self) -> Vec<Fact> {
        self.last().map(|(week, before)| facts::of(&self.page, week, before)).unwrap_or_default()
    }

    fn charts(&self) -> Vec<Drawn> {
        charts::of(&self.page, &self.found.weeks)
    }

    /// The days, where they are asked for.
    fn days(&self) -> Option<Vec<Drawn>> {
        self.found.days.as_ref().map(|days| charts::of_days(&self.page, days))
    }

    /// By the week and by the day: the address, the word, and whether it is what is shown.
    fn tabs(&self) -> [(String, String, bool); 2] {
        let l = self.page.l;
        self.found.filter.both().map(|filter| {
            let word = if filter.is_daily { l.numbers_by_day() } else { l.numbers_by_week() };
            (filter.address(NUMBERS), word, filter.is_daily == self.found.filter.is_daily)
        })
    }

    /// Everything, as it is shown: by the week or by the day.
    fn whole(&self) -> String {
        let is_daily = self.found.filter.is_daily;
        Filter { is_daily, ..Filter::default() }.address(NUMBERS)
    }

    fn own(&self) -> Option<Drawn> {
        charts::own(&self.page, &self.found.weeks)
    }

    /// Whether the reader was at the desk in one of the weeks: a chart of nothing says nothing.
    fn has_minutes(&self) -> bool {
        self.found.weeks.iter().any(|week| week.minutes > 0)
    }

    /// How many weeks are counted, while there are others.
    fn progress(&self) -> Option<String> {
        let (counted, all) = self.found.counted;
        let is_behind = counted < all;
        is_behind.then(|| self.page.l.numbers_progress(all, self.page.number(counted), self.page.counted(all)))
    }

    /// How many posts wait at this moment, beside the weeks that are over.
    fn waiting_now(&self) -> String {
        let (count, l) = (self.found.waiting_now, self.page.l);
        let shown = if count >= FAR { l.desk_count_many(self.page.number(count)) } else { self.page.counted(count) };
        l.numbers_waiting_now(count, shown)
    }

    fn minutes_now(&self) -> String {
        let minutes = self.found.minutes_now;
        self.page.l.numbers_minutes_now(minutes, self.page.counted(minutes))
    }

    fn is_line(&self, slug: &str) -> bool {
        self.found.filter.line.as_deref() == Some(slug)
    }

    fn is_area(&self, slug: &str) -> bool {
        self.found.filter.area.as_deref() == Some(slug)
    }

    fn weeks(&self) -> [(i64, String, bool); 3] {
        Weeks::ALL.map(|weeks| {
            let count = weeks.count();
            (count, self.page.l.numbers_weeks_count(count, self.page.counted(count)), weeks == self.found.filter.weeks)
        })
    }

    fn csv(&self) -> String {
        self.found.filter.address(CSV)
    }
}
