//! Waits that a story is not about end for it, while its clock stands still.

use super::TestApp;
use chrono::TimeDelta;
use diesel::prelude::*;
use orange_friday::db::schema::{events, jobs, outbox};
use orange_friday::db::{EventId, Timestamp};
use orange_friday::events::{TELLING, What};

/// As many acts are told one by one; where there are more, a story is about something else.
const MOST_TOLD: usize = 24;

impl TestApp {
    /// Lets the worker do everything that is due, and also tell of answers that could still be taken back, each of them in
    /// a mail of its own: most stories are about what people hear and not about when, so that every wait ends for them
    /// while their clock stands still.
    pub fn run_worker(&self) {
        self.end_waits();
        let later = self.told_later();
        let until = self.now().plus(TimeDelta::days(3_650));
        self.hold(later.clone(), Some(until));
        self.tick();
        for job in later {
            self.hold(vec![job], None);
            self.end_hours();
            self.tick();
        }
        for _ in 0..MOST_TOLD {
            if !self.end_hours() {
                break;
            }
            self.tick();
        }
    }

    /// What is told of single acts, but the first of it where nobody has a mail waiting. Of hours of owners, what came later
    /// may replace what came before.
    fn told_later(&self) -> Vec<i64> {
        let single = [
            What::Decided,
            What::Asked,
            What::Concluded,
            What::Corrected,
            What::VotedOnBehalf,
            What::TesterTaken,
            What::GroupPlace,
            What::HiddenOfAuthor,
            What::Approved,
            What::Mentioned,
            What::MentionedInPost,
        ];
        let (later, waits) = self.read(move |conn| {
            let telling = jobs::table.filter(jobs::kind.eq(TELLING.0)).filter(jobs::lease.is_null());
            let telling: Vec<(i64, i64)> = telling.order(jobs::id).select((jobs::id, jobs::subject)).load(conn)?;
            // By their keys, as everything else that is asked while it is watched what is asked.
            let subjects: Vec<i64> = telling.iter().map(|(_, event)| *event).collect();
            let acts = events::table.filter(events::id.eq_any(subjects)).filter(events::what.eq_any(single));
            let acts: Vec<EventId> = acts.select(events::id).load(conn)?;
            let later = telling.into_iter().filter(|(_, event)| acts.contains(&EventId(*event)));
            let later: Vec<i64> = later.map(|(job, _)| job).collect();
            let waiting = outbox::table.filter(outbox::kind.eq("notice")).filter(outbox::state.eq("pending"));
            Ok((later, waiting.count().get_result::<i64>(conn)? > 0))
        });
        // Of very many nobody looks at each.
        if later.len() > MOST_TOLD {
            return Vec::new();
        }
        later.into_iter().skip(usize::from(!waits)).collect()
    }

    fn hold(&self, later: Vec<i64>, until: Option<Timestamp>) {
        if !later.is_empty() {
            self.write(move |conn| {
                let held = jobs::table.filter(jobs::id.eq_any(&later));
                Ok(diesel::update(held).set(jobs::leased_until.eq(until)).execute(conn)?)
            });
        }
    }

    /// Whoever got a notice may get the next one by now; whether one waits.
    fn end_hours(&self) -> bool {
        let (now, hour) = (self.now(), TimeDelta::hours(1));
        let notices = || outbox::table.filter(outbox::kind.eq("notice"));
        let lately = move || notices().filter(outbox::state.eq("sent")).filter(outbox::settled_at.gt(now.plus(-hour)));
        // Put off, or passed by while another one to the same person was on its way.
        let untried = move || {
            let waiting = notices().filter(outbox::state.eq("pending")).filter(outbox::attempts.eq(0_i64));
            waiting.filter(outbox::leased_until.is_null())
        };
        let (before, waiting): (i64, i64) =
            self.read(move |conn| Ok((lately().count().get_result(conn)?, untried().count().get_result(conn)?)));
        if before + waiting > 0 {
            self.write(move |conn| {
                diesel::update(lately()).set(outbox::settled_at.eq(Some(now.plus(-hour)))).execute(conn)?;
                let put_off = untried().filter(outbox::due_at.gt(now));
                Ok(diesel::update(put_off).set(outbox::due_at.eq(now)).execute(conn)?)
            });
        }
        waiting > 0
    }

    /// What waits so that it can be taken back is to be told by now, and no notice keeps another one back.
    pub fn end_waits(&self) {
        self.end_hours();
        // Nobody is erased before their week is over.
        let waiting = || {
            let put_off = jobs::table.filter(jobs::lease.is_null()).filter(jobs::leased_until.is_not_null());
            put_off.filter(jobs::kind.ne("erasing"))
        };
        if self.read(|conn| Ok(waiting().count().get_result::<i64>(conn)?)) > 0 {
            self.write(move |conn| {
                Ok(diesel::update(waiting()).set(jobs::leased_until.eq(None::<Timestamp>)).execute(conn)?)
            });
        }
    }
}
