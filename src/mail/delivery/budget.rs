//! How many mails may begin within a minute: many relays refuse what is more, and hold it against the sender.

use chrono::{DateTime, TimeDelta, Utc};
use std::collections::VecDeque;

/// What the number of a budget is for.
const SPAN: TimeDelta = TimeDelta::seconds(60);

/// The mails that began within the last minute, where they are counted.
#[derive(Debug, Default)]
pub(super) struct Budget {
    most: Option<usize>,
    begun: VecDeque<DateTime<Utc>>,
}

impl Budget {
    /// At most so many within any sixty seconds.
    pub(super) fn of(most: Option<u32>) -> Self {
        Self { most: most.map(|most| usize::try_from(most).unwrap_or(usize::MAX)), begun: VecDeque::new() }
    }

    /// How many more may begin now. A clock that was set back forgets what it has not reached yet.
    pub(super) fn left(&mut self, now: DateTime<Utc>) -> usize {
        self.begun.retain(|at| *at <= now && now - *at < SPAN);
        self.most.map_or(usize::MAX, |most| most.saturating_sub(self.begun.len()))
    }

    /// A mail begins.
    pub(super) fn take(&mut self, now: DateTime<Utc>) {
        if self.most.is_some() {
            self.begun.push_back(now);
        }
    }

    /// One that began never reached the relay.
    pub(super) fn give_back(&mut self) {
        self.begun.pop_back();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_minute_has_more_than_its_budget() {
        let start = DateTime::<Utc>::UNIX_EPOCH;
        let at = |seconds: i64| start + TimeDelta::seconds(seconds);
        let mut budget = Budget::of(Some(3));
        for second in [0, 30, 59] {
            assert!(budget.left(at(second)) > 0, "{second}");
            budget.take(at(second));
        }
        assert_eq!((budget.left(at(59)), budget.left(at(60))), (0, 1), "the first one is a minute ago");
        budget.take(at(60));
        assert_eq!((budget.left(at(89)), budget.left(at(90)), budget.left(at(120))), (0, 1, 3));
        budget.take(at(120));
        budget.give_back();
        assert_eq!(budget.left(at(120)), 3);
        budget.take(at(121));
        assert_eq!(budget.left(at(0)), 3, "a clock set back holds up no mail");
        assert_eq!(Budget::of(None).left(start), usize::MAX);
    }
}
