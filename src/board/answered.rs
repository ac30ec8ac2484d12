//! The ten most-voted posts that staff answered in a week, each with the answer. A week is that of the votes: from one hour of
//! publication to the next.
//!
//! Put together from what is there when somebody looks: an answer that is taken back, a post that is hidden or merged later, is
//! not in it any more.

pub(super) mod web;

use super::listing::{self, Row};
use super::recalled;
use crate::areas::address_of_area;
use crate::db::schema::{decisions, users};
use crate::db::types::Instant;
use crate::db::{Conn, DecisionId, PostId, Timestamp, VotingWeek, columns, prepared};
use crate::error::Result;
use crate::i18n::Language;
use crate::people::Profile;
use crate::schedule::Schedule;
use crate::triage::Decision;
use chrono::{Datelike, NaiveDate, TimeDelta};
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// Where the answers of the week that runs stand, and below which those of others do.
const ANSWERS: &str = "/answers";
/// Years in which a week may be asked for: all that calendars of ours reach.
const YEARS: std::ops::Range<i32> = 1970..9000;

/// What an address says below that of the answers.
pub fn answers_in(path: &str) -> Option<&str> {
    path.strip_prefix(ANSWERS)?.strip_prefix('/')
}

/// A week by its number, and what it is called by: the day on which it begins, in the site's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Week {
    number: VotingWeek,
    pub begins: Timestamp,
    pub ends: Timestamp,
    day: NaiveDate,
}

impl Week {
    /// The week of a number.
    fn of(schedule: &Schedule, number: VotingWeek) -> Self {
        let begins = schedule.voting_week_begins(number.0);
        let ends = schedule.voting_week_begins(number.0.saturating_add(1));
        Self { number, begins: Timestamp(begins), ends: Timestamp(ends), day: schedule.local_day(begins) }
    }

    /// The week that runs as a day ends.
    fn on(schedule: &Schedule, day: NaiveDate) -> Option<Self> {
        let next = day.succ_opt().filter(|next| YEARS.contains(&next.year()))?;
        let at = schedule.day_begins(next) - TimeDelta::seconds(1);
        Some(Self::of(schedule, VotingWeek(schedule.voting_week(at))))
    }

    /// Its own address.
    fn address(&self) -> String {
        format!("{ANSWERS}/{}", self.day)
    }
}

/// A post and its answer.
pub(super) struct Answered {
    pub row: Row,
    pub answer: Decision,
    pub by: Profile,
}

impl Answered {
    #[expect(clippy::unnecessary_wraps, reason = "who wrote something may be unknown elsewhere")]
    pub(super) fn known(&self) -> Option<&Profile> {
        Some(&self.by)
    }

    /// The address of its area's part of the board.
    pub(super) fn area_url(&self) -> String {
        address_of_area(&self.row.area_slug)
    }
}

/// The answers of a week.
pub(super) struct Answers {
    pub week: Week,
    pub lines: Vec<Answered>,
    /// The weeks beside it: before the first answer there is none, and after the one that runs.
    pub before: Option<String>,
    pub after: Option<String>,
}

/// The posts of a week with the last answer each, most votes first. A post that was merged stands for the one it went into;
/// that it was merged is no answer to that one. Chains of merges are short, and end after so many steps in any case.
/// The `+` keeps the planner from the index of what takes something back, where most decisions stand under nothing.
const TOP: &str = "WITH RECURSIVE said (id, post_id) AS ( \
         SELECT max(d.id), d.post_id FROM decisions d JOIN posts o ON o.id = d.post_id \
         WHERE d.decided_at >= ? AND d.decided_at < ? AND d.note <> '' AND d.to_status <> 'duplicate' \
         AND +d.undoes IS NULL AND o.visibility = 'published' \
         AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.id) GROUP BY d.post_id), \
     way (id, post_id, steps) AS ( \
         SELECT id, post_id, 0 FROM said \
         UNION ALL SELECT way.id, m.duplicate_of, way.steps + 1 FROM way JOIN posts m ON m.id = way.post_id \
         WHERE m.duplicate_of IS NOT NULL AND way.steps < 20) \
     SELECT p.id, (SELECT max(way.id) FROM way WHERE way.post_id = p.id) FROM posts p \
     WHERE p.id IN (SELECT post_id FROM way) AND p.duplicate_of IS NULL AND p.visibility = 'published' \
     ORDER BY p.vote_count DESC, p.id DESC LIMIT 10";

/// The answers of a week, as it is at this moment, as somebody reads them.
pub(super) fn answers(
    conn: &mut Conn,
    schedule: &Schedule,
    week: Week,
    (now, reads): (Timestamp, Language),
) -> Result<Answers> {
    let top = prepared::<(BigInt, BigInt)>(TOP).bind::<Instant, _>(week.begins).bind::<Instant, _>(week.ends);
    let top: Vec<(PostId, DecisionId)> = top.load(conn)?;
    let (posts, ids): (Vec<PostId>, Vec<DecisionId>) = top.iter().copied().unzip();
    let said = decisions::table.inner_join(users::table).filter(decisions::id.eq_any(ids));
    let mut said: Vec<(Decision, Profile)> = said.select((decisions::all_columns, columns::<Profile>())).load(conn)?;
    recalled::tell(conn, said.iter_mut().map(|(answer, _)| answer), reads)?;
    let with_answer = |row: Row| {
        let (_, id) = top.iter().find(|(post, _)| *post == row.id)?;
        let (answer, by) = said.iter().find(|(answer, _)| answer.id == *id)?.clone();
        Some(Answered { row, answer, by })
    };
    let lines = listing::rows(conn, &posts)?.into_iter().filter_map(with_answer).collect();
    let beside = |number: i64| Week::of(schedule, VotingWeek(number));
    let after = beside(week.number.0.saturating_add(1));
    let earlier = decisions::table.filter(decisions::decided_at.lt(week.begins)).order(decisions::decided_at.desc());
    let earlier: Option<DecisionId> = earlier.select(decisions::id).first(conn).optional()?;
    Ok(Answers {
        week,
        lines,
        before: earlier.map(|_| beside(week.number.0.saturating_sub(1)).address()),
        after: (after.begins <= now).then(|| after.address()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::Moment;

    #[test]
    fn a_week_is_called_by_the_day_of_the_publication_with_which_it_begins() {
        let moment = |text| Moment::parse(text).unwrap();
        let zone = "Asia/Shanghai".parse().unwrap();
        let schedule = Schedule::weekly(zone, moment("Thu 18:00"), moment("Fri 17:00"));
        let on = |day: &str| Week::on(&schedule, day.parse().unwrap()).map(|week| week.address());
        for day in ["2026-11-20", "2026-11-21", "2026-11-26"] {
            assert_eq!(on(day).as_deref(), Some("/answers/2026-11-20"), "{day}");
        }
        assert_eq!(on("2026-11-27").as_deref(), Some("/answers/2026-11-27"));
        assert!(on("1969-12-30").is_none() && on("9999-12-31").is_none());
        assert_eq!((answers_in("/answers/2026-11-20"), answers_in("/answers")), (Some("2026-11-20"), None));
    }
}
