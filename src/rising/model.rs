//! Which votes a count is about, and what it changes.

use crate::db::{PostId, Timestamp};
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// Microseconds.
const HOUR: i64 = 3_600_000_000;
/// How long a vote counts.
const DAYS: TimeDelta = TimeDelta::days(7);

/// The hour since 1970 that a moment is in.
pub(super) fn hour_of(at: Timestamp) -> i64 {
    at.micros().div_euclid(HOUR)
}

/// The seven days before an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub begins: Timestamp,
    /// The first moment that is not in it.
    pub ends: Timestamp,
}

impl Span {
    pub(super) fn before(hour: i64) -> Self {
        let ends = Timestamp::from(hour.saturating_mul(HOUR));
        Self { begins: ends.plus(-DAYS), ends }
    }

    pub(super) fn has(&self, at: Timestamp) -> bool {
        self.begins <= at && at < self.ends
    }
}

/// What a count of some posts changes.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Changes {
    /// Those that have another number now, and which.
    pub other: Vec<(PostId, i64)>,
    /// Those that had one and have none.
    pub none: Vec<PostId>,
}

impl Changes {
    /// From what there was of all posts that are gone through, and what was found of those with votes.
    pub(super) fn between(mut before: BTreeMap<PostId, i64>, found: Vec<(PostId, i64)>) -> Self {
        let mut other = Vec::new();
        for (post, votes) in found.into_iter().filter(|(_, votes)| *votes > 0) {
            if before.remove(&post) != Some(votes) {
                other.push((post, votes));
            }
        }
        Self { other, none: before.into_keys().collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vote_counts_for_seven_days_from_the_hour_after_it() {
        let at = |moment: &str| Timestamp(moment.parse().unwrap());
        let span = Span::before(hour_of(at("2026-11-20T17:59:59Z")));
        assert_eq!((span.begins, span.ends), (at("2026-11-13T17:00:00Z"), at("2026-11-20T17:00:00Z")));
        assert!(span.has(span.begins) && !span.has(span.ends));
        assert!(!span.has(span.begins.plus(-TimeDelta::microseconds(1))));
        assert!(span.has(span.ends.plus(-TimeDelta::microseconds(1))));
        assert_eq!(Span::before(hour_of(span.ends)), span);
    }

    #[test]
    fn only_what_differs_is_written() {
        let before = BTreeMap::from([(PostId(1), 3), (PostId(2), 4), (PostId(3), 5), (PostId(4), 6)]);
        let found = vec![(PostId(1), 3), (PostId(2), 9), (PostId(3), 0), (PostId(7), 1)];
        let changes = Changes::between(before, found);
        assert_eq!(changes.other, [(PostId(2), 9), (PostId(7), 1)]);
        assert_eq!(changes.none, [PostId(3), PostId(4)]);
    }
}
