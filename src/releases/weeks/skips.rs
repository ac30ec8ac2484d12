//! Weeks that are announced to be without a release before they begin, on `planned_skips`.

use super::super::reasons::{InOthers, Reason, logged};
use super::super::{store, words};
use super::calendar::{PlannedWeek, calendar};
use crate::audit::{Hand, Whole};
use crate::db::schema::planned_skips;
use crate::db::{Conn, ReleaseId, Timestamp, TrainId, UserId};
use crate::error::{Error, Problem, Result, expect_meant};
use crate::i18n::Language;
use crate::schedule::Schedule;
use chrono::{NaiveDate, TimeDelta};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

/// Most of them that are looked at: a year of weeks.
const MOST: i64 = 60;
/// The same of all trains together.
const MOST_OF_ALL: i64 = 1_000;

/// How much earlier a day begins than in UTC, at most: there are zones 14 hours ahead.
const EAST: TimeDelta = TimeDelta::hours(14);

/// A week without a release.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Serialize, Deserialize)]
pub struct PlannedSkip {
    /// Of which train.
    pub train_id: TrainId,
    /// The day on which it would go out where the site is, such as `2026-12-25`.
    pub day: String,
    /// Why, in plain text; everybody reads it.
    pub reason: String,
    /// The language of that, as a BCP 47 tag.
    pub lang: String,
    /// Who announced it.
    pub by_id: UserId,
    /// When.
    pub announced_at: Timestamp,
    /// Why, in other languages.
    #[serde(default)]
    pub others: InOthers,
}

impl PlannedSkip {
    /// Why, and the language of that, as somebody reads it.
    pub fn told(&self, reads: Language) -> (&str, &str) {
        self.others.told((&self.reason, &self.lang), reads)
    }

    /// Why, as the week keeps it that is skipped.
    pub(super) fn as_reason(&self) -> Reason {
        Reason { text: self.reason.clone(), lang: self.lang.clone(), others: self.others.clone() }
    }

    /// What a page that shows it says of it, so that nobody drops one that they have not read: its moment, in microseconds.
    pub fn token(&self) -> i64 {
        self.announced_at.0.timestamp_micros()
    }
}

/// Those of a train from a day on.
pub(super) fn from(conn: &mut Conn, train: TrainId, day: NaiveDate) -> Result<Vec<PlannedSkip>> {
    let rows = planned_skips::table.filter(planned_skips::train_id.eq(train));
    let rows = rows.filter(planned_skips::day.ge(day.to_string())).order(planned_skips::day);
    Ok(rows.limit(MOST).load(conn)?)
}

/// Those of all trains from a day on.
pub(super) fn from_all(conn: &mut Conn, day: NaiveDate) -> Result<Vec<PlannedSkip>> {
    let rows = planned_skips::table.filter(planned_skips::day.ge(day.to_string())).order(planned_skips::day);
    Ok(rows.limit(MOST_OF_ALL).load(conn)?)
}

/// That of a day.
fn of_day(conn: &mut Conn, train: TrainId, day: &str) -> Result<Option<PlannedSkip>> {
    let rows = planned_skips::table.filter(planned_skips::train_id.eq(train));
    Ok(rows.filter(planned_skips::day.eq(day)).first(conn).optional()?)
}

fn set(conn: &mut Conn, (train, day): (TrainId, &str), skip: Option<&PlannedSkip>) -> Result<()> {
    let there = planned_skips::table.filter(planned_skips::train_id.eq(train));
    diesel::delete(there.filter(planned_skips::day.eq(day))).execute(conn)?;
    if let Some(skip) = skip {
        let row = (
            planned_skips::train_id.eq(train),
            planned_skips::day.eq(day),
            planned_skips::reason.eq(&skip.reason),
            planned_skips::lang.eq(&skip.lang),
            planned_skips::by_id.eq(skip.by_id),
            planned_skips::announced_at.eq(skip.announced_at),
            planned_skips::others.eq(&skip.others),
        );
        diesel::insert_into(planned_skips::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Announces that a week to come is skipped, or that one which is announced takes place; gives what is so before and after.
/// The present week is held: the one that opens behind it finds what was announced. A week that somebody else has announced
/// is none to choose any more, and with the token of the announcement that was shown only that one is dropped; so is one for a
/// day on which nothing goes out any more.
pub fn plan_skip(
    conn: &mut Conn,
    skip: &PlannedSkip,
    takes_place: bool,
    schedule: &Schedule,
    shown: Option<i64>,
) -> Result<(SkipKept, SkipKept)> {
    let (train, day) = (skip.train_id, skip.day.as_str());
    let latest = store::latest(conn, train)?.ok_or(Error::Rejected(words::NOT_THERE))?;
    store::get_held(conn, latest.id)?;
    let calendar = calendar(conn, train, schedule, skip.announced_at)?;
    let may_be = |week: &PlannedWeek| week.day.to_string() == day && (takes_place || week.skip.is_none());
    let is_stray = takes_place && calendar.stray.iter().any(|stray| stray.day == day);
    if !is_stray && !calendar.coming.iter().any(may_be) {
        return Err(Error::invalid("day", Problem::UnknownChoice));
    }
    let before = SkipKept::of(conn, train, day)?;
    expect_meant(shown, before.skip.as_ref().map(PlannedSkip::token))?;
    set(conn, (train, day), (!takes_place).then_some(skip))?;
    Ok((before, SkipKept::of(conn, train, day)?))
}

/// Whether a week to come is announced as skipped, while it is to come.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkipKept {
    train: TrainId,
    day: String,
    latest: ReleaseId,
    skip: Option<PlannedSkip>,
}

impl SkipKept {
    fn of(conn: &mut Conn, train: TrainId, day: &str) -> Result<Self> {
        let latest = store::latest(conn, train)?.ok_or(Error::NotFound)?.id;
        Ok(Self { train, day: day.to_owned(), latest, skip: of_day(conn, train, day)? })
    }

    /// The reason that is given, for the log; empty while the week takes place.
    pub fn reason(&self) -> String {
        self.skip.as_ref().map(|skip| logged(&skip.reason, &skip.others)).unwrap_or_default()
    }
}

/// Whether a day is behind the planned publication of a release wherever the site is, so that its week has not begun.
fn is_behind(conn: &mut Conn, latest: ReleaseId, day: &str) -> Result<bool> {
    let planned = store::get(conn, latest)?.planned().0;
    let begins = day.parse::<NaiveDate>().ok().and_then(|day| day.and_hms_opt(0, 0, 0));
    Ok(begins.is_some_and(|begins| planned < begins.and_utc() - EAST))
}

impl Whole for SkipKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        let latest = store::latest(conn, self.train)?.map_or(self.latest, |latest| latest.id);
        store::get_held(conn, latest).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let now = Self::of(conn, self.train, &self.day)?;
        let is_to_come = now.latest == self.latest || is_behind(conn, now.latest, &self.day)?;
        Ok(is_to_come && now.skip == self.skip)
    }

    fn put(&self, conn: &mut Conn, _: &Self, _: Hand) -> Result<()> {
        set(conn, (self.train, self.day.as_str()), self.skip.as_ref())
    }
}
