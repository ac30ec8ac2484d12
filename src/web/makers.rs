//! How many pages are made at the same time. When all that is asked of this process waits, making fewer of them is what
//! helps: what is kept, and a refusal, cost next to nothing and need the cores at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// A wait from which on fewer pages are made: with one more like it an answer comes later than the tenth of a second in
/// which it seems to come at once (Nielsen, Usability Engineering, 1993). A hundred members' pages at once make 25 ms.
const LATE: Duration = Duration::from_millis(60);
/// So many are always made: even in the longest rush some get one.
const LEAST: usize = 2;

/// Pages that are being made, and how many may be.
#[derive(Debug)]
pub(super) struct Makers {
    now: AtomicUsize,
    most: AtomicUsize,
    /// How many may be while nothing waits.
    usual: usize,
}

/// A page that is being made.
#[derive(Debug)]
pub struct Making(Arc<Makers>);

impl Drop for Making {
    fn drop(&mut self) {
        self.0.now.fetch_sub(1, Ordering::AcqRel);
    }
}

impl Makers {
    pub(super) fn new(usual: usize) -> Self {
        Self { now: AtomicUsize::new(0), most: AtomicUsize::new(usual), usual }
    }

    pub(super) fn now(&self) -> usize {
        self.now.load(Ordering::Acquire)
    }

    /// One more, until it is dropped; nothing when there are enough, unless it must be made in any case.
    pub(super) fn begin(self: &Arc<Self>, in_any_case: bool) -> Option<Making> {
        let making = Making(Arc::clone(self));
        let before = self.now.fetch_add(1, Ordering::AcqRel);
        (in_any_case || before < self.most.load(Ordering::Acquire)).then_some(making)
    }

    /// What was due came so late. Fewer by a quarter after a wait, one more after none: the rule by which computers share a
    /// line fairly (additive increase, multiplicative decrease; Chiu and Jain, 1989).
    pub(super) fn waited(&self, late: Duration) {
        let most = self.most.load(Ordering::Acquire);
        let next =
            if late > LATE { (most - most.div_ceil(4)).max(LEAST.min(self.usual)) } else { (most + 1).min(self.usual) };
        self.most.store(next, Ordering::Release);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fewer_pages_are_made_while_everything_waits_but_never_none() {
        let makers = Arc::new(Makers::new(8));
        let begin = |count: usize| (0..count).map_while(|_| makers.begin(false)).collect::<Vec<_>>();
        let all = begin(9);
        assert_eq!(all.len(), 8);
        makers.waited(Duration::from_millis(70));
        drop(all);
        assert_eq!(begin(9).len(), 6);
        for _ in 0..20 {
            makers.waited(Duration::from_secs(1));
        }
        let few = begin(9);
        assert_eq!(few.len(), 2);
        assert!(makers.begin(true).is_some());
        drop(few);
        for _ in 0..20 {
            makers.waited(Duration::from_millis(50));
        }
        assert_eq!(begin(9).len(), 8);
    }
}
