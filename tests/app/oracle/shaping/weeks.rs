//! What staff do to the coming week as a whole: it waits, goes on, is skipped, is brought back, and comes at another moment.

use super::Hand;
use chrono::TimeDelta;
use orange_friday::audit::{self, Act, Filter, Trace};
use orange_friday::db::{Conn, ReleaseId};
use orange_friday::error::{Error, Result};
use orange_friday::releases::{self, Hold, InOthers, Reason, State, WantedMoments, WeekKept};

impl Hand {
    pub(super) fn holds(&self, conn: &mut Conn, week: ReleaseId) -> Result<()> {
        let hold = Hold {
            release_id: week,
            reason: "A part is missing.".to_owned(),
            lang: "en".to_owned(),
            by_id: self.grace.id,
            held_at: self.now,
            others: InOthers::default(),
        };
        releases::set_hold(conn, week, Some(&hold), None).map(drop)
    }

    /// One that waits goes on.
    pub(super) fn goes_on(conn: &mut Conn, week: ReleaseId) -> Result<()> {
        let hold = releases::hold_of(conn, week)?.ok_or(Error::NotFound)?;
        releases::set_hold(conn, week, None, Some(hold.token())).map(drop)
    }

    /// As the page does it, which keeps what the week was.
    pub(super) fn skips(&self, conn: &mut Conn, week: ReleaseId) -> Result<()> {
        let reason = releases::skip_reason("A holiday.").map_err(|problem| Error::invalid("reason", problem))?;
        let before = WeekKept::of(conn, week)?;
        releases::skip(conn, week, &Reason::of(reason), &self.schedule, self.now)?;
        let after = WeekKept::of(conn, week)?;
        audit::record(conn, self.grace.id, &Trace::of(Act::ReleaseSkipped).keeping(&before, &after), self.now)
    }

    /// Brings the week back that was skipped last, where the next one has not gone on.
    pub(super) fn reopens(&self, conn: &mut Conn) -> Result<()> {
        let skips = Filter { act: Some(Act::ReleaseSkipped), ..Filter::default() };
        let last = audit::list(conn, &skips, (None, None), 1)?.pop().ok_or(Error::NotFound)?;
        let kept = audit::kept_of(conn, &[last.id])?.remove(&last.id).ok_or(Error::NotFound)?;
        let week = kept.read::<WeekKept>().ok_or(Error::NotFound)?;
        week.take_back(conn, &last, Act::ReleaseReopened, audit::Hand { by: self.grace.id, now: self.now })
    }

    /// The cutoff is soon, as long as it is still to come, and the publication so many hours from now.
    pub(super) fn moves(&self, conn: &mut Conn, week: ReleaseId, hours: i64) -> Result<()> {
        let collects = releases::get(conn, week)?.state == State::Collecting;
        let cutoff_at = collects.then(|| self.now.plus(TimeDelta::minutes(30)));
        let wanted = WantedMoments { cutoff_at, publish_at: self.now.plus(TimeDelta::hours(hours)) };
        releases::move_moments(conn, week, wanted, None, &self.schedule, self.now).map(drop)
    }
}
