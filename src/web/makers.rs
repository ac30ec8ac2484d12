//! How many pages are made at the same time. When all that is asked of this process waits, or when those that are made
//! wait for one another, making fewer of them is what helps: what is kept, and a refusal, cost next to nothing and need the
//! cores at once.

use crate::clock::Clock;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;

/// A wait from which on fewer pages are made: with one more like it an answer comes later than the tenth of a second in
/// which it seems to come at once (Nielsen, Usability Engineering, 1993). From 25 ms on no more requests were answered in a
/// rush, and half as many that read one post.
const LATE: Duration = Duration::from_millis(60);
/// The same of a page from the door on.
const LONG: Duration = Duration::from_millis(40);
/// Of the usual number this part is always made, one in so many: in a rush they wait for threads that answer more than for
/// cores. On two cores, with two of the usual 64 a third of those who asked for one fan's post got it, with eight two thirds,
/// and nobody was answered later.
const LEAST: usize = 8;

/// Pages that are being made, and how many may be.
#[derive(Debug)]
pub(super) struct Makers {
    clock: Clock,
    now: AtomicUsize,
    most: AtomicUsize,
    /// How many may be while nothing waits.
    usual: usize,
    /// When there were last to be fewer, in milliseconds of the clock.
    fewer_at: AtomicU64,
}

/// A page that is being made.
#[derive(Debug)]
pub struct Making {
    makers: Arc<Makers>,
    since: Duration,
}

impl Drop for Making {
    fn drop(&mut self) {
        let others = self.makers.now.fetch_sub(1, Ordering::AcqRel).saturating_sub(1);
        // A page that is long by itself is no reason: fewer of others would not make it shorter.
        if others > 0 && self.makers.clock.ticks().saturating_sub(self.since) > LONG {
            self.makers.fewer();
        }
    }
}

impl Makers {
    pub(super) fn new(usual: usize, clock: Clock) -> Self {
        Self { clock, now: AtomicUsize::new(0), most: AtomicUsize::new(usual), usual, fewer_at: AtomicU64::new(0) }
    }

    pub(super) fn now(&self) -> usize {
        self.now.load(Ordering::Acquire)
    }

    /// One more, until it is dropped; nothing when there are enough, unless it must be made in any case.
    pub(super) fn begin(self: &Arc<Self>, in_any_case: bool) -> Option<Making> {
        let making = Making { makers: Arc::clone(self), since: self.clock.ticks() };
        let before = self.now.fetch_add(1, Ordering::AcqRel);
        (in_any_case || before < self.most.load(Ordering::Acquire)).then_some(making)
    }

    /// What was due came so late. Fewer by a quarter after a wait, one more after none: the rule by which computers share a
    /// line fairly (additive increase, multiplicative decrease; Chiu and Jain, 1989).
    pub(super) fn waited(&self, late: Duration) {
        if late > LATE {
            self.fewer();
        } else if self.since_fewer() > LONG {
            let most = self.most.load(Ordering::Acquire);
            self.most.store((most + 1).min(self.usual), Ordering::Release);
        }
    }

    /// Pages that were begun together end together: they count once.
    fn fewer(&self) {
        let (before, now) = (self.fewer_at.load(Ordering::Acquire), self.millis());
        let is_new = Duration::from_millis(now.saturating_sub(before)) >= LONG;
        if is_new && self.fewer_at.compare_exchange(before, now, Ordering::AcqRel, Ordering::Acquire).is_ok() {
            let most = self.most.load(Ordering::Acquire);
            self.most.store((most - most.div_ceil(4)).max(self.usual.div_ceil(LEAST)), Ordering::Release);
        }
    }

    fn since_fewer(&self) -> Duration {
        Duration::from_millis(self.millis().saturating_sub(self.fewer_at.load(Ordering::Acquire)))
    }

    fn millis(&self) -> u64 {
        u64::try_from(self.clock.ticks().as_millis()).unwrap_or(u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, TimeDelta};

    const BEAT: TimeDelta = TimeDelta::milliseconds(50);

    fn eight() -> (Arc<Makers>, Clock) {
        let clock = Clock::standing_at(DateTime::UNIX_EPOCH + TimeDelta::days(1));
        (Arc::new(Makers::new(8, clock.clone())), clock)
    }

    fn begin(makers: &Arc<Makers>, count: usize) -> Vec<Making> {
        (0..count).map_while(|_| makers.begin(false)).collect()
    }

    #[test]
    fn fewer_pages_are_made_while_everything_waits_but_never_none() {
        let (makers, clock) = eight();
        let all = begin(&makers, 9);
        assert_eq!(all.len(), 8);
        makers.waited(Duration::from_millis(70));
        drop(all);
        assert_eq!(begin(&makers, 9).len(), 6);
        for _ in 0..20 {
            clock.advance(BEAT);
            makers.waited(Duration::from_secs(1));
        }
        let few = begin(&makers, 9);
        assert_eq!(few.len(), 1);
        assert!(makers.begin(true).is_some());
        drop(few);
        for _ in 0..20 {
            clock.advance(BEAT);
            makers.waited(Duration::from_millis(50));
        }
        assert_eq!(begin(&makers, 9).len(), 8);
    }

    #[test]
    fn pages_that_take_long_together_make_fewer_and_one_alone_does_not() {
        let (makers, clock) = eight();
        let alone = begin(&makers, 1);
        clock.advance(TimeDelta::seconds(1));
        drop(alone);
        assert_eq!(begin(&makers, 9).len(), 8);
        let all = begin(&makers, 8);
        clock.advance(BEAT);
        drop(all);
        assert_eq!(begin(&makers, 9).len(), 6, "eight that end together count once");
    }
}
