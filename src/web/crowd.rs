//! Which part of what is asked is let in. When more comes than can be answered, all of it waits in one queue, and the queue
//! only grows: turning some away at the door, which costs next to nothing, is what lets the others be answered soon.

use crate::clock::Clock;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::time::Duration;

/// A wait that everybody may have: whatever is asked waits its turn twice, when it is heard and when it is answered, and
/// two of these leave it within the tenth of a second in which an answer seems to come at once (Nielsen, Usability
/// Engineering, 1993).
const SOON: Duration = Duration::from_millis(40);
/// Between two changes, so that one wait that several threads had counts once.
const SETTLED: Duration = Duration::from_millis(40);
/// With fewer than this asked since the last change the wait comes from elsewhere: a machine that is busy with other
/// work is no reason to turn anybody away.
const MANY: u32 = 256;
/// The whole, of which parts are let in.
const ALL: u32 = 256;
/// This part is let in whatever comes.
const LEAST: u32 = ALL / 16;
/// So much more is let in after each beat without a wait: after a rush, all of it within two seconds.
const STEP: u32 = ALL / 32;

/// What comes to the door.
#[derive(Debug)]
pub(super) struct Crowd {
    clock: Clock,
    /// Since the last change.
    asked: AtomicU32,
    /// Of [`ALL`].
    let_in: AtomicU32,
    /// What was asked adds up to who comes in next: parts of one, of [`ALL`].
    turn: AtomicU32,
    /// When it changed last, in milliseconds of the clock.
    changed_at: AtomicU64,
}

impl Crowd {
    pub(super) fn new(clock: Clock) -> Self {
        Self {
            clock,
            asked: AtomicU32::new(0),
            let_in: AtomicU32::new(ALL),
            turn: AtomicU32::new(0),
            changed_at: AtomicU64::new(0),
        }
    }

    /// Whether one more is let in. Those who are turned away stand evenly among the others: of two at the door, one.
    pub(super) fn lets_in(&self) -> bool {
        self.asked.fetch_add(1, Ordering::Relaxed);
        let part = self.let_in.load(Ordering::Relaxed);
        part >= ALL || self.turn.fetch_add(part, Ordering::Relaxed) % ALL + part >= ALL
    }

    /// What was due came so late. The wait is as long as what is let in takes, so the part that fits is as much smaller as
    /// the wait was too long.
    pub(super) fn waited(&self, late: Duration) {
        let (before, now) = (self.changed_at.load(Ordering::Acquire), self.millis());
        let is_settled = Duration::from_millis(now.saturating_sub(before)) >= SETTLED;
        if !is_settled || self.changed_at.compare_exchange(before, now, Ordering::AcqRel, Ordering::Acquire).is_err() {
            return;
        }
        let is_crowded = self.asked.swap(0, Ordering::Relaxed) >= MANY && late > SOON;
        let part = self.let_in.load(Ordering::Relaxed);
        let next = if is_crowded { fitting(part, late).max(LEAST) } else { (part + STEP).min(ALL) };
        self.let_in.store(next, Ordering::Relaxed);
    }

    fn millis(&self) -> u64 {
        u64::try_from(self.clock.ticks().as_millis()).unwrap_or(u64::MAX)
    }
}

/// Never less than half of what it was: one long wait may be chance.
fn fitting(part: u32, late: Duration) -> u32 {
    let fits = u128::from(part) * SOON.as_millis() / late.as_millis().max(1);
    u32::try_from(fits).unwrap_or(part).max(part / 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, TimeDelta};

    const BEAT: TimeDelta = TimeDelta::milliseconds(50);
    const LONG: Duration = Duration::from_millis(100);

    fn door() -> (Crowd, Clock) {
        let clock = Clock::standing_at(DateTime::UNIX_EPOCH + TimeDelta::days(1));
        (Crowd::new(clock.clone()), clock)
    }

    fn let_in(crowd: &Crowd, asked: u32) -> u32 {
        (0..asked).map(|_| u32::from(crowd.lets_in())).sum()
    }

    #[test]
    fn while_everything_waits_some_are_turned_away_and_soon_after_nobody_is() {
        let (crowd, clock) = door();
        assert_eq!(let_in(&crowd, 1_000), 1_000);
        for expected in [500, 250, 125, 62] {
            clock.advance(BEAT);
            crowd.waited(LONG);
            crowd.waited(LONG);
            let entered = let_in(&crowd, 1_000);
            assert!(entered.abs_diff(expected) <= 1, "{entered} of 1000, {expected} expected");
        }
        for _ in 0..20 {
            clock.advance(BEAT);
            crowd.waited(LONG);
            assert!(let_in(&crowd, 1_000) >= 62, "some always are");
        }
        for _ in 0..40 {
            clock.advance(BEAT);
            crowd.waited(Duration::from_millis(5));
        }
        assert_eq!(let_in(&crowd, 1_000), 1_000);
    }

    #[test]
    fn as_many_as_fit_are_let_in() {
        let (crowd, clock) = door();
        let_in(&crowd, 1_000);
        clock.advance(BEAT);
        crowd.waited(Duration::from_millis(50));
        assert_eq!(let_in(&crowd, 256), 204, "four of five");
    }

    #[test]
    fn a_busy_machine_turns_away_nobody_where_few_ask() {
        let (crowd, clock) = door();
        for _ in 0..20 {
            assert_eq!(let_in(&crowd, MANY - 1), MANY - 1);
            clock.advance(BEAT);
            crowd.waited(Duration::from_secs(2));
        }
    }
}
