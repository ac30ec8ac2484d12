//! What a report is: its cells, what counts for what, and when it closes.

use crate::config::Config;
use crate::db::{DeviceId, ItemId, LineId, PostId, Timestamp};
use crate::i18n::Messages;
use crate::releases::{self, Release, State};
use crate::schedule::{Moment, Schedule};
use crate::text_enum;
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// Parts of fewer people are not shown, and neither are numbers below it in a part.
pub(super) const FEW: i64 = 5;
/// What the address of a report ends with, and those below it.
const BELOW: &str = "/report";
/// So long a report is open at least.
const LEAST: TimeDelta = TimeDelta::days(1);

text_enum! {
    /// How an update feels.
    Mood {
        /// Good.
        Happy => "happy",
        /// They love it.
        Love => "love",
        /// They look forward to what comes.
        Hopeful => "hopeful",
        /// Bad.
        Sad => "sad",
    }
}

impl Mood {
    /// What it is called.
    pub fn word(self, l: &Messages) -> String {
        match self {
            Self::Happy => l.reports_mood_happy(),
            Self::Love => l.reports_mood_love(),
            Self::Hopeful => l.reports_mood_hopeful(),
            Self::Sad => l.reports_mood_sad(),
        }
    }

    /// Its number among the choices that are counted.
    pub(super) const fn number(self) -> i64 {
        match self {
            Self::Happy => 1,
            Self::Love => 2,
            Self::Hopeful => 3,
            Self::Sad => 4,
        }
    }
}

text_enum! {
    /// What is counted: the four cells, and who answered at all.
    Cell {
        /// Whoever answered, whatever they chose.
        People => "people",
        /// How the update feels.
        Mood => "mood",
        /// The change they like best.
        Best => "best",
        /// The change that disappoints most.
        Worst => "worst",
        /// The post they wait for.
        Awaited => "awaited",
    }
}

impl Cell {
    /// The four that are asked.
    pub const FOUR: [Self; 4] = [Self::Mood, Self::Best, Self::Worst, Self::Awaited];

    /// What is asked.
    pub fn question(self, l: &Messages) -> String {
        match self {
            Self::People => l.reports_title(),
            Self::Mood => l.reports_mood(),
            Self::Best => l.reports_best(),
            Self::Worst => l.reports_worst(),
            Self::Awaited => l.reports_awaited(),
        }
    }
}

/// What somebody chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// How the update feels.
    pub mood: Mood,
    /// The line they like best.
    pub best: Option<ItemId>,
    /// The line that disappoints most; another one.
    pub worst: Option<ItemId>,
    /// What they wait for.
    pub awaited: Option<PostId>,
}

/// With what somebody has the release; nothing where the site does not know it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub device: Option<DeviceId>,
    pub line: Option<LineId>,
}

/// A part of all answers: everybody's, those of a product line, or those of a device.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Part {
    /// Nought for all.
    pub line: i64,
    /// Nought for all.
    pub device: i64,
}

/// A number that is kept: how many of a part chose something in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Counter {
    pub cell: Cell,
    pub part: Part,
    /// Of a mood its number, of others that of the line or the post; nought for whoever answered.
    pub choice: i64,
}

/// An answer that counts, with where it does.
pub(super) type Counted = (Answer, Place);

/// Everything that an answer counts for.
pub(super) fn counters((answer, place): Counted) -> Vec<Counter> {
    let chosen = [
        (Cell::People, Some(0)),
        (Cell::Mood, Some(answer.mood.number())),
        (Cell::Best, answer.best.map(|item| item.0)),
        (Cell::Worst, answer.worst.map(|item| item.0)),
        (Cell::Awaited, answer.awaited.map(|post| post.0)),
    ];
    let parts = [
        Some(Part::default()),
        place.line.map(|line| Part { line: line.0, device: 0 }),
        place.device.map(|device| Part { line: 0, device: device.0 }),
    ];
    let of_part = |part: Part| {
        chosen.into_iter().filter_map(move |(cell, choice)| choice.map(|choice| Counter { cell, part, choice }))
    };
    parts.into_iter().flatten().flat_map(of_part).collect()
}

/// What changes when one answer takes the place of another, in the order of the counters; nothing where both count the same.
pub(super) fn changes(before: Option<Counted>, after: Option<Counted>) -> Vec<(Counter, i64)> {
    let mut changes: BTreeMap<Counter, i64> = BTreeMap::new();
    for (answer, by) in [(before, -1), (after, 1)] {
        for counter in answer.map(counters).unwrap_or_default() {
            *changes.entry(counter).or_default() += by;
        }
    }
    changes.into_iter().filter(|(_, by)| *by != 0).collect()
}

/// When reports close, as this site has it.
#[derive(Debug, Clone, Copy)]
pub struct Closing {
    schedule: Schedule,
    moment: Moment,
}

impl Closing {
    /// As it is configured.
    pub fn of(config: &Config) -> Self {
        Self { schedule: config.schedule, moment: config.report_close }
    }

    /// When that of a release closes, unless it has begun with another moment; none for one that is not out.
    pub fn after(&self, release: &Release) -> Option<Timestamp> {
        let at = release.published_at.filter(|_| release.state == State::Published)?;
        Some(Timestamp(self.schedule.next(self.moment, at.plus(LEAST).0)))
    }
}

/// How far a report has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Answers are taken until then.
    Open(Timestamp),
    /// Nobody answers any more.
    Closed,
    /// The release was recalled: nobody answers any more.
    Recalled,
}

/// A report that somebody has answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, diesel::Queryable)]
pub(super) struct Round {
    pub closes_at: Timestamp,
    pub closed_at: Option<Timestamp>,
    /// Whose answers count.
    pub people: i64,
}

/// When the report of a release closes; none for a release that is not out.
pub(super) fn closes_at(release: &Release, round: Option<&Round>, closing: &Closing) -> Option<Timestamp> {
    let usual = closing.after(release)?;
    Some(round.map_or(usual, |round| round.closes_at))
}

/// How far the report of a release has come; none for a release that is not out.
pub(super) fn stage(release: &Release, round: Option<&Round>, closing: &Closing, now: Timestamp) -> Option<Stage> {
    let closes_at = closes_at(release, round, closing)?;
    let is_closed = round.is_some_and(|round| round.closed_at.is_some()) || now >= closes_at;
    Some(match (is_closed, release.recalled_at) {
        (true, _) => Stage::Closed,
        (false, Some(_)) => Stage::Recalled,
        (false, None) => Stage::Open(closes_at),
    })
}

/// The page on which a release is reported on.
pub fn address(version: &str) -> String {
    format!("{}{BELOW}", releases::address(version))
}

/// What fans reported on it.
pub fn results_address(version: &str) -> String {
    format!("{}/results", address(version))
}

/// The version whose report is sent to an address.
pub fn version_at(path: &str) -> Option<&str> {
    let version = releases::version_in(path)?.strip_suffix(BELOW)?;
    (!version.contains('/')).then_some(version)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn answer() -> impl Strategy<Value = Option<Counted>> {
        let choice = || proptest::option::of(1_i64..4);
        let all = (0_usize..4, choice(), choice(), choice(), choice(), choice());
        let all = all.prop_map(|(mood, best, worst, awaited, device, line)| {
            let answer = Answer {
                mood: Mood::ALL[mood],
                best: best.map(ItemId),
                worst: worst.map(ItemId),
                awaited: awaited.map(PostId),
            };
            (answer, Place { device: device.map(DeviceId), line: line.map(LineId) })
        });
        proptest::option::of(all)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

        /// Whatever people say, change and take back: the totals are the sum of what stands.
        #[test]
        fn totals_are_the_sum_of_the_answers_at_every_moment(acts in proptest::collection::vec((0_usize..5, answer()), 0..40)) {
            let mut standing: [Option<Counted>; 5] = [None; 5];
            let mut totals: BTreeMap<Counter, i64> = BTreeMap::new();
            for (person, said) in acts {
                for (counter, by) in changes(standing[person], said) {
                    *totals.entry(counter).or_default() += by;
                }
                standing[person] = said;
                let mut summed: BTreeMap<Counter, i64> = BTreeMap::new();
                for counter in standing.into_iter().flatten().flat_map(counters) {
                    *summed.entry(counter).or_default() += 1;
                }
                totals.retain(|_, people| *people != 0);
                prop_assert_eq!(&totals, &summed);
            }
        }
    }

    #[test]
    fn an_answer_counts_for_everybody_its_line_and_its_device() {
        let answer = Answer { mood: Mood::Love, best: Some(ItemId(7)), worst: None, awaited: None };
        let nowhere = counters((answer, Place::default()));
        assert_eq!(nowhere.len(), 3, "{nowhere:?}");
        let somewhere = Place { device: Some(DeviceId(2)), line: Some(LineId(1)) };
        assert_eq!(counters((answer, somewhere)).len(), 9);
        let same = Some((answer, somewhere));
        assert!(changes(same, same).is_empty());
        assert_eq!(changes(same, None).iter().map(|(_, by)| by).sum::<i64>(), -9);
    }

    #[test]
    fn reports_are_found_by_their_addresses() {
        assert_eq!(version_at("/releases/26.11.20/report"), Some("26.11.20"));
        for other in ["/releases/26.11.20", "/releases/26.11.20/report/results", "/releases/a/b/report", "/report"] {
            assert_eq!(version_at(other), None, "{other}");
        }
    }
}
