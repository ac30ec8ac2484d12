//! Days behind a release on which its train has none: those who read it learn when the next one comes.

use super::calendar;
use super::model::{Release, State};
use super::reasons::InOthers;
use super::store;
use super::weeks::{LATE, NOTHING_READY};
use crate::db::{Conn, Timestamp};
use crate::error::Result;
use crate::i18n::Language;
use crate::schedule::Schedule;
use crate::trains;
use chrono::NaiveDate;

/// Weeks that were opened behind a release, at most: those that are announced to be skipped are, all at once.
const MOST: i64 = 20;

/// A day without a release, as staff announced it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// Where the site is.
    pub day: NaiveDate,
    reason: String,
    lang: String,
    others: InOthers,
}

impl Pause {
    /// Why, and the language of that, as somebody reads it.
    pub fn told(&self, reads: Language) -> (&str, &str) {
        self.others.told((&self.reason, &self.lang), reads)
    }

    /// A week that was skipped as it opened, on its day; none where the clock had a reason of its own.
    fn of_week(week: Release, day: NaiveDate) -> Option<Self> {
        let reason = week.skip_reason.filter(|reason| reason != NOTHING_READY && reason != LATE)?;
        let lang = week.skip_told.language_of(&reason).unwrap_or_default().to_owned();
        Some(Self { day, reason, lang, others: week.skip_told })
    }
}

/// The days to come behind a release on which its train has none, the first one first; none of one that was recalled, or that
/// another one has followed.
pub fn pauses_after(conn: &mut Conn, release: &Release, schedule: &Schedule, now: Timestamp) -> Result<Vec<Pause>> {
    if release.recalled_at.is_some() || store::neighbours(conn, release)?.1.is_some() {
        return Ok(Vec::new());
    }
    let own = trains::get(conn, release.train_id)?.schedule(schedule)?;
    let mut opened = store::past(conn, release.train_id, 0, MOST)?;
    opened.retain(|week| week.state == State::Skipped && week.week > release.week && week.publish_at > now);
    opened.reverse();
    let opened = opened.into_iter().filter_map(|week| {
        let day = own.local_day(week.planned().0);
        Pause::of_week(week, day)
    });
    let mut pauses: Vec<Pause> = opened.collect();
    let coming = calendar(conn, release.train_id, schedule, now)?.coming;
    pauses.extend(coming.into_iter().filter_map(|week| {
        let skip = week.skip?;
        Some(Pause { day: week.day, reason: skip.reason, lang: skip.lang, others: skip.others })
    }));
    Ok(pauses)
}
