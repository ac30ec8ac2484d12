//! Which number a week has: it may be any, and is counted from any day of publication.

use super::super::actions::{Saved, changed, expect};
use super::super::model::State;
use super::super::{store, words};
use crate::audit::{Hand, Whole};
use crate::db::schema::releases;
use crate::db::{Conn, ReleaseId, TrainId, WeekNumber};
use crate::error::{Error, Problem, Problems, Result};
use crate::schedule::Schedule;
use crate::trains;
use chrono::{Datelike, NaiveDate};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// Numbers that a week may be given: more than a site lives.
const NUMBERS: RangeInclusive<i64> = 1..=99_999;

/// A week by its number, and the day of its publication where the site is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counter {
    number: i64,
    day: NaiveDate,
}

impl Counter {
    /// Reads a number such as `620` and a day such as `2026-11-20`; [`count_from`] says whether they can be.
    pub fn parse(number: &str, day: &str) -> std::result::Result<Self, Problems> {
        let mut problems = Problems::default();
        let number = match number.trim() {
            "" => Err(Problem::Missing),
            number => number
                .parse::<i64>()
                .ok()
                .filter(|number| NUMBERS.contains(number))
                .ok_or(Problem::Refused(words::NO_NUMBER)),
        };
        let day = match day.trim() {
            "" => Err(Problem::Missing),
            day => NaiveDate::parse_from_str(day, "%Y-%m-%d").map_err(|_| Problem::NotADay),
        };
        let (number, day) = (problems.check("number", number), problems.check("friday", day));
        number.zip(day).map(|(number, day)| Self { number, day }).ok_or(problems)
    }

    /// The number of the week that goes out on a day. One that daylight saving or the date line puts off by a day is of the
    /// same week.
    fn of(self, day: NaiveDate) -> i64 {
        self.number.saturating_add(day.signed_duration_since(self.day).num_days().div_euclid(7))
    }
}

/// Gives the coming week of a train the number that it has when weeks are counted from there; those behind it follow. Numbers
/// only rise: it comes behind every week that is over. `seen` is the revision that the form showed.
pub fn count_from(
    conn: &mut Conn,
    train: TrainId,
    counter: Counter,
    seen: Option<i64>,
    schedule: &Schedule,
) -> Result<Saved> {
    let latest = store::latest(conn, train)?.ok_or(Error::Rejected(words::NOT_THERE))?;
    let release = store::get_held(conn, latest.id)?;
    release.may_be_edited().map_err(Error::Rejected)?;
    let own = trains::get(conn, train)?.schedule(schedule)?;
    if counter.day.weekday() != own.publish.weekday {
        return Err(Error::invalid("friday", Problem::Refused(words::NO_PUBLICATION)));
    }
    let number = counter.of(own.local_day(release.planned().0));
    if number == release.week.0 {
        return Ok(Saved::AsBefore);
    }
    expect(release.revision, seen)?;
    if !NUMBERS.contains(&number) {
        return Err(Error::invalid("number", Problem::Refused(words::NO_NUMBER)));
    }
    let before = releases::table.filter(releases::train_id.eq(train)).filter(releases::week.lt(release.week));
    let before: Option<WeekNumber> =
        before.order(releases::week.desc()).select(releases::week).first(conn).optional()?;
    if before.is_some_and(|before| number <= before.0) {
        return Err(Error::invalid("number", Problem::Refused(words::NUMBER_OVER)));
    }
    set(conn, release.id, WeekNumber(number))?;
    changed(conn, &release)
}

fn set(conn: &mut Conn, id: ReleaseId, week: WeekNumber) -> Result<()> {
    diesel::update(releases::table.filter(releases::id.eq(id))).set(releases::week.eq(week)).execute(conn)?;
    Ok(())
}

/// The number of a release, and how far it has come. An approval that another number took back stays taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CounterKept {
    release: ReleaseId,
    state: State,
    week: i64,
}

impl CounterKept {
    /// As it is now.
    pub fn of(conn: &mut Conn, release: ReleaseId) -> Result<Self> {
        let there = store::get(conn, release)?;
        Ok(Self { release, state: there.state, week: there.week.0 })
    }

    /// The number as the log has it.
    pub fn told(&self) -> String {
        self.week.to_string()
    }
}

impl Whole for CounterKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        store::get_held(conn, self.release).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let is_coming = matches!(self.state, State::Collecting | State::Frozen);
        Ok(is_coming && Self::of(conn, self.release)? == *self)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        set(conn, self.release, WeekNumber(self.week))?;
        store::count_change(conn, self.release)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_counts_from_any_day_before_or_behind_it() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let counter = Counter::parse("582", "2023-01-13").unwrap();
        assert_eq!(counter.of(day("2023-02-03")), 585);
        assert_eq!(counter.of(day("2010-08-20")), -65);
        // Samoa had no Friday 2011-12-30: what was due then went out at the first moment of Saturday.
        let samoa = Counter::parse("1", "2011-12-23").unwrap();
        assert_eq!([samoa.of(day("2011-12-31")), samoa.of(day("2012-01-06"))], [2, 3]);
        for (number, friday) in [("", "2023-01-13"), ("0", "2023-01-13"), ("100000", "2023-01-13"), ("1", "Friday")] {
            assert!(Counter::parse(number, friday).is_err(), "{number} {friday}");
        }
    }
}
