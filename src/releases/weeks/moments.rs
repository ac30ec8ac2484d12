//! The moments of the coming release, which staff may move away from those that the clock planned.

use super::super::actions::{Saved, changed, expect};
use super::super::model::{Release, State};
use super::super::{store, words};
use crate::audit::{Hand, Whole};
use crate::db::schema::releases;
use crate::db::{Conn, ReleaseId, Timestamp};
use crate::error::{Error, Problem, Problems, Refusal, Result};
use crate::schedule::{Schedule, typed_time};
use crate::trains;
use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

/// The furthest day that is read, in days from today; the next week comes long before it.
const FURTHEST: i64 = 60;

/// What staff enter, as it came: days such as `2026-11-24` and times such as `17:00`, where the site is.
#[derive(Debug, Clone, Copy, Default)]
pub struct EnteredMoments<'a> {
    /// The day of the cutoff; nothing of it once the release is frozen.
    pub cutoff_day: &'a str,
    /// Its time.
    pub cutoff_time: &'a str,
    /// The day of the publication.
    pub publish_day: &'a str,
    /// Its time.
    pub publish_time: &'a str,
}

/// When a release is to freeze and to go out, as it can be read; [`move_moments`] says whether that can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WantedMoments {
    /// None leaves the cutoff where it is.
    pub cutoff_at: Option<Timestamp>,
    /// When it goes out, if approved.
    pub publish_at: Timestamp,
}

impl WantedMoments {
    /// Reads what was entered; every problem is told at once.
    pub fn parse(
        entered: &EnteredMoments<'_>,
        schedule: &Schedule,
        now: Timestamp,
    ) -> std::result::Result<Self, Problems> {
        let mut problems = Problems::default();
        let today = schedule.local_day(now.0);
        let has_cutoff = !entered.cutoff_day.is_empty() || !entered.cutoff_time.is_empty();
        let cutoff = has_cutoff.then(|| {
            let day = problems.check("cutoff_day", day(entered.cutoff_day, today));
            day.zip(problems.check("cutoff_time", time(entered.cutoff_time)))
        });
        let publish_day = problems.check("publish_day", day(entered.publish_day, today));
        let publish = publish_day.zip(problems.check("publish_time", time(entered.publish_time)));
        let moment = |(day, time): (NaiveDate, NaiveTime)| Timestamp(schedule.moment_of(day, time));
        match publish {
            Some(publish) if problems.is_empty() => {
                Ok(Self { cutoff_at: cutoff.flatten().map(moment), publish_at: moment(publish) })
            }
            _ => Err(problems),
        }
    }

    /// Whether the release comes at another moment by that.
    pub fn moves(&self, release: &Release) -> bool {
        self.publish_at != release.publish_at || self.cutoff_at.is_some_and(|at| at != release.cutoff_at)
    }
}

fn day(entered: &str, today: NaiveDate) -> std::result::Result<NaiveDate, Problem> {
    match entered.trim() {
        "" => Err(Problem::Missing),
        entered => {
            let day = NaiveDate::parse_from_str(entered, "%Y-%m-%d").map_err(|_| Problem::NotADay)?;
            let is_near = day.signed_duration_since(today).num_days().abs() <= FURTHEST;
            if is_near { Ok(day) } else { Err(Problem::DayOutOfReach) }
        }
    }
}

fn time(entered: &str) -> std::result::Result<NaiveTime, Problem> {
    match entered.trim() {
        "" => Err(Problem::Missing),
        entered => typed_time(entered).ok_or(Problem::Refused(words::NOT_A_TIME)),
    }
}

impl Release {
    /// When it would go out by itself had nobody moved it: the next week opens from there.
    pub fn planned(&self) -> Timestamp {
        self.planned_at.unwrap_or(self.publish_at)
    }

    /// When it was to go out, if that is another moment now.
    pub fn moved_from(&self) -> Option<&Timestamp> {
        self.planned_at.as_ref().filter(|planned| **planned != self.publish_at)
    }
}

/// Moves the cutoff and the publication of a release, or of a frozen one only the publication: into the future, one after
/// the other, and before the planned cutoff of the next week. `seen` is the revision that the form showed.
pub fn move_moments(
    conn: &mut Conn,
    id: ReleaseId,
    wanted: WantedMoments,
    seen: Option<i64>,
    schedule: &Schedule,
    now: Timestamp,
) -> Result<Saved> {
    let release = store::get_held(conn, id)?;
    release.may_be_edited().map_err(Error::Rejected)?;
    let cutoff_at = wanted.cutoff_at.unwrap_or(release.cutoff_at);
    let moments = (cutoff_at, wanted.publish_at);
    if moments == (release.cutoff_at, release.publish_at) {
        return Ok(Saved::AsBefore);
    }
    expect(release.revision, seen)?;
    if release.state == State::Frozen && cutoff_at != release.cutoff_at {
        // It froze since the form was shown.
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    let own = trains::get(conn, release.train_id)?.schedule(schedule)?;
    let next_cutoff = Timestamp(own.next_deadlines(now.max(release.planned()).0).cutoff);
    let problems = wrong(&release, moments, next_cutoff, now);
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    set(conn, id, moments, Some(release.planned()))?;
    changed(conn, &release)
}

/// What is wrong with a cutoff and a publication of a release.
fn wrong(
    release: &Release,
    (cutoff_at, publish_at): (Timestamp, Timestamp),
    next_cutoff: Timestamp,
    now: Timestamp,
) -> Problems {
    let mut problems = Problems::default();
    let collects = release.state == State::Collecting;
    if collects && cutoff_at <= now {
        problems.add("cutoff_time", Problem::Refused(words::MOMENT_OVER));
    }
    if publish_at <= now {
        problems.add("publish_time", Problem::Refused(words::MOMENT_OVER));
    } else if collects && publish_at <= cutoff_at {
        problems.add("publish_time", Problem::Refused(words::BEFORE_CUTOFF));
    } else if publish_at >= next_cutoff {
        problems.add("publish_day", Problem::Refused(words::IN_NEXT_WEEK));
    }
    problems
}

fn set(
    conn: &mut Conn,
    id: ReleaseId,
    (cutoff_at, publish_at): (Timestamp, Timestamp),
    planned_at: Option<Timestamp>,
) -> Result<()> {
    let coming = releases::state.eq_any([State::Collecting, State::Frozen]);
    let coming = releases::table.filter(releases::id.eq(id)).filter(coming);
    let changes =
        (releases::cutoff_at.eq(cutoff_at), releases::publish_at.eq(publish_at), releases::planned_at.eq(planned_at));
    if diesel::update(coming).set(changes).execute(conn)? == 1 {
        Ok(())
    } else {
        Err(Error::Rejected(words::NOT_THERE))
    }
}

/// When a release freezes and goes out, as it was seen. An approval that a move took back stays taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MomentsKept {
    release: ReleaseId,
    state: State,
    cutoff_at: Timestamp,
    publish_at: Timestamp,
    planned_at: Option<Timestamp>,
}

impl MomentsKept {
    /// As it is now.
    pub fn of(conn: &mut Conn, id: ReleaseId) -> Result<Self> {
        let release = store::get(conn, id)?;
        Ok(Self {
            release: id,
            state: release.state,
            cutoff_at: release.cutoff_at,
            publish_at: release.publish_at,
            planned_at: release.planned_at,
        })
    }

    /// Both moments as the log has them: in this zone, without words.
    pub fn told(&self, zone: Tz) -> String {
        let told = |at: Timestamp| at.0.with_timezone(&zone).format("%Y-%m-%d %H:%M");
        format!("{}\n{}", told(self.cutoff_at), told(self.publish_at))
    }
}

impl Whole for MomentsKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        store::get_held(conn, self.release).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let is_coming = matches!(self.state, State::Collecting | State::Frozen);
        Ok(is_coming && Self::of(conn, self.release)? == *self)
    }

    fn may_be_put(&self, _: &mut Conn, _: &Self, now: Timestamp) -> Result<bool> {
        // Moments that are over by now would freeze it or have it out at once.
        let freezes_at_once = self.state == State::Collecting && self.cutoff_at <= now;
        Ok(!freezes_at_once && self.publish_at > now)
    }

    fn put(&self, conn: &mut Conn, there: &Self, hand: Hand) -> Result<()> {
        if !self.may_be_put(conn, there, hand.now)? {
            return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
        }
        set(conn, self.release, (self.cutoff_at, self.publish_at), self.planned_at)?;
        store::count_change(conn, self.release)
    }
}
