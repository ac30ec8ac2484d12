//! What is counted without anybody waiting for it and without anybody being remembered: how often something of a release was
//! pressed since this process stored that last. The numbers live here until a room above stores them; a process that is killed
//! meanwhile takes them along.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// With so many different things counted they are stored before their minute is over, so that a walk through all links of all
/// releases fills no memory.
const MANY: usize = 2_000;

/// What was pressed. Nothing in it is of a person, and it is made only of what was found to be there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Counted {
    /// The version of a release.
    pub version: String,
    /// The number of one of its lines; nought where it is about none of them.
    pub line: i64,
    /// The word of what was pressed.
    pub what: &'static str,
    /// The word of where whoever pressed came from; empty where that is not asked.
    pub source: &'static str,
}

/// How often each was pressed since the last time.
#[derive(Debug, Default)]
pub struct PressCounts(Mutex<BTreeMap<Counted, i64>>);

impl PressCounts {
    /// Counts one press.
    pub fn add(&self, pressed: Counted) {
        self.give_back(vec![(pressed, 1)]);
    }

    /// Everything so far, in one order whoever asks; from now on it is the caller's to store or to give back.
    #[must_use]
    pub fn take(&self) -> Vec<(Counted, i64)> {
        std::mem::take(&mut *self.counts()).into_iter().collect()
    }

    /// What could not be stored counts on.
    pub fn give_back(&self, counted: Vec<(Counted, i64)>) {
        let mut counts = self.counts();
        for (pressed, times) in counted {
            let count = counts.entry(pressed).or_default();
            *count = count.saturating_add(times);
        }
    }

    /// Whether so many different things are counted that they should be stored now.
    pub fn is_full(&self) -> bool {
        self.counts().len() >= MANY
    }

    fn counts(&self) -> MutexGuard<'_, BTreeMap<Counted, i64>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(line: i64) -> Counted {
        Counted { version: "26.11.20".to_owned(), line, what: "discussion", source: "" }
    }

    #[test]
    fn no_press_is_lost_or_counted_twice_while_others_take_and_give_back() {
        let presses = PressCounts::default();
        let stored = Mutex::new(0);
        std::thread::scope(|scope| {
            for line in 0..4 {
                let presses = &presses;
                scope.spawn(move || {
                    for _ in 0..500 {
                        presses.add(pressed(line));
                    }
                });
            }
            scope.spawn(|| {
                for round in 0..200 {
                    let taken = presses.take();
                    // Every other time storing it fails.
                    if round % 2 == 0 {
                        presses.give_back(taken);
                    } else {
                        *stored.lock().unwrap() += taken.iter().map(|(_, times)| times).sum::<i64>();
                    }
                }
            });
        });
        let left: i64 = presses.take().iter().map(|(_, times)| times).sum();
        assert_eq!(*stored.lock().unwrap() + left, 2_000);
        assert!(presses.take().is_empty() && !presses.is_full());
    }
}
