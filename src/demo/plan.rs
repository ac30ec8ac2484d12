//! When what happens: the story's tales laid out on the weekly clock.

use super::cast::{Fate, Tale};
use super::story::{FANS, tales};
use crate::error::{Error, Result};
use crate::posts::Status;
use crate::schedule::{Deadlines, Schedule};
use chrono::{DateTime, TimeDelta, Utc};

/// Releases that are out when the story ends.
pub const PUBLISHED: u8 = 3;
/// The story begins at most so many days ago.
const LONGEST_DAYS: i64 = 35;
/// More weeks than begin within them.
const MOST_WEEKS: usize = 7;

/// Something somebody does; numbers are places in `tales`, `FANS` and the tale's comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Event {
    File(usize),
    Vote(usize, usize),
    Comment(usize, usize),
    Decide(usize, Status, &'static str),
}

/// The weeks of the story: three that end in a release, and the one that `now` lies in.
pub(super) struct Weeks {
    /// When the story begins.
    pub opens: DateTime<Utc>,
    now: DateTime<Utc>,
    deadlines: Vec<Deadlines>,
}

impl Weeks {
    /// Begins so that three publications lie before `now`.
    pub fn before(schedule: &Schedule, now: DateTime<Utc>) -> Result<Self> {
        let starting = |days: i64| {
            let opens = now - TimeDelta::days(days);
            let first = schedule.next_deadlines(opens);
            let weeks = std::iter::successors(Some(first), |last| {
                (last.publish <= now).then(|| schedule.next_deadlines(last.publish))
            });
            let deadlines: Vec<Deadlines> = weeks.take(MOST_WEEKS).collect();
            (deadlines.len() <= usize::from(PUBLISHED) + 1).then_some(Self { opens, now, deadlines })
        };
        (0..=LONGEST_DAYS)
            .rev()
            .find_map(starting)
            .ok_or_else(|| Error::broken("the weekly clock leaves the demo's story no three weeks to happen in"))
    }

    /// When a week of the story begins and when its work ends.
    fn window(&self, week: u8) -> (DateTime<Utc>, DateTime<Utc>) {
        let week = usize::from(week.max(1)) - 1;
        let begins = match week.checked_sub(1).and_then(|before| self.deadlines.get(before)) {
            Some(before) => before.publish,
            None => self.opens,
        };
        let ends = self.deadlines.get(week).map_or(self.now, |week| week.cutoff.min(self.now));
        (begins, ends.max(begins))
    }
}

/// Everything that happens, in order.
pub(super) fn events(weeks: &Weeks) -> Vec<(DateTime<Utc>, Event)> {
    let mut events = Vec::new();
    for (number, tale) in tales().enumerate() {
        lay_out(number, tale, weeks, &mut events);
    }
    events.sort_by_key(|(at, _)| *at);
    events
}

fn lay_out(number: usize, tale: &Tale, weeks: &Weeks, events: &mut Vec<(DateTime<Utc>, Event)>) {
    let (begins, ends) = weeks.window(tale.week);
    // Posts of a week spread over its first half, in an order that does not follow the list.
    let filed = between(begins, ends, (number * 37 % 50) + 2);
    let shipped_in = if let Fate::Shipped { week, .. } = tale.fate { Some(week) } else { None };
    let (_, closes) = weeks.window(shipped_in.unwrap_or(PUBLISHED + 1));
    events.push((filed, Event::File(number)));
    let voters = (0..FANS.len()).map(|place| (place * 7 + number * 5) % FANS.len());
    let voters = voters.filter(|fan| FANS.get(*fan).is_some_and(|fan| fan.handle != tale.by)).take(tale.votes);
    for (place, fan) in voters.enumerate() {
        // Most votes come early: the share of the time grows with the square of the place.
        let share = (place + 1) * (place + 1) * 80 / ((tale.votes + 1) * (tale.votes + 1)) + 3;
        events.push((between(filed, closes, share), Event::Vote(number, fan)));
    }
    for comment in 0..tale.comments.len() {
        events.push((between(filed, closes, 10 + comment * 12), Event::Comment(number, comment)));
    }
    for (share, status, note) in steps(&tale.fate) {
        events.push((between(filed, closes, share), Event::Decide(number, status, note)));
    }
}

/// The decisions a fate takes, each after a share (percent) of the time between filing and closing.
fn steps(fate: &Fate) -> Vec<(usize, Status, &'static str)> {
    match fate {
        Fate::Open => Vec::new(),
        Fate::UnderReview(note) => vec![(40, Status::UnderReview, note)],
        Fate::Planned(note) => vec![(50, Status::Planned, note)],
        Fate::InProgress(note) => vec![(35, Status::Planned, note), (60, Status::InProgress, "")],
        Fate::Ready(note) => {
            vec![(25, Status::Planned, note), (45, Status::InProgress, ""), (90, Status::Ready, "")]
        }
        Fate::Shipped { note, .. } => {
            vec![(30, Status::Planned, note), (50, Status::InProgress, ""), (92, Status::Ready, "")]
        }
        Fate::Declined(note) => vec![(88, Status::Declined, note)],
        Fate::DuplicateOf(_) => vec![(90, Status::Duplicate, "")],
    }
}

/// The moment after `percent` of the time between two moments.
fn between(from: DateTime<Utc>, to: DateTime<Utc>, percent: usize) -> DateTime<Utc> {
    let whole = (to - from).num_seconds();
    let percent = i64::try_from(percent.min(99)).unwrap_or(99);
    from + TimeDelta::seconds(whole * percent / 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::Moment;

    #[test]
    fn three_releases_lie_behind_whenever_the_story_is_told() {
        let [cutoff, publish] = ["Thu 18:00", "Fri 17:00"].map(|moment| Moment::parse(moment).unwrap());
        let schedule = Schedule::weekly(chrono_tz::Tz::Asia__Shanghai, cutoff, publish);
        let start: DateTime<Utc> = "2026-11-16T00:00:00Z".parse().unwrap();
        for hours in 0..(24 * 8) {
            let now = start + TimeDelta::hours(hours);
            let weeks = Weeks::before(&schedule, now).unwrap();
            let out = weeks.deadlines.iter().filter(|week| week.publish <= now).count();
            assert_eq!(out, usize::from(PUBLISHED), "{now}");
            assert!(events(&weeks).iter().all(|(at, _)| *at >= weeks.opens && *at <= now), "{now}");
        }
    }
}
