//! How much long work does at once, and how long it rests then: people's writes come first.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

/// How long a chunk may work where it holds up all other writes: as long as the disk's flush behind it, within these bounds. A
/// vote that comes behind it waits twice as long then, however quick the disk is; with less than the first nothing would be done
/// but flushing.
const SHORTEST_GOAL: Duration = Duration::from_millis(1);
const LONGEST_GOAL: Duration = Duration::from_millis(4);
/// The same where other writes go on beside it, and each statement is a round trip to a server: less than half of what a chunk
/// may hold its own rows for.
const GOAL_BESIDE_OTHERS: Duration = Duration::from_millis(20);
/// Rows of a chunk where even few take long: with fewer, little more is done than claiming the next ones.
const SMALLEST: i64 = 50;
/// The longest rest: a write that took longer met something else, such as a backup.
const LONGEST_REST: Duration = Duration::from_secs(1);

/// How many rows a chunk of one kind has: as many as the machine at hand stores in time.
pub(super) struct Rows {
    now: AtomicI64,
    most: i64,
    /// Whether nothing else is written meanwhile.
    is_alone: bool,
}

impl Rows {
    /// Half of the most to begin with. `is_alone` says whether a write holds up all others.
    pub(super) fn up_to(most: i64, is_alone: bool) -> Self {
        Self { now: AtomicI64::new((most / 2).max(SMALLEST)), most, is_alone }
    }

    pub(super) fn get(&self) -> i64 {
        self.now.load(Ordering::Relaxed)
    }

    /// Fewer next time when the work of a chunk took too long, a few more when it did not; half when it took far too long.
    /// `flush` is how long it took beyond, until it was safe.
    pub(super) fn took(&self, work: Duration, flush: Duration) {
        let rows = self.get();
        let goal = if self.is_alone { flush.clamp(SHORTEST_GOAL, LONGEST_GOAL) } else { GOAL_BESIDE_OTHERS };
        let next = if work > goal * 2 {
            rows / 2
        } else if work > goal {
            rows - rows / 8
        } else {
            rows + rows / 8
        };
        self.now.store(next.clamp(SMALLEST, self.most), Ordering::Relaxed);
    }
}

/// The rest after a chunk, for which `is_alone` says whether it held up all other writes: then twice as long as it took, so that of
/// three votes two come upon none. Elsewhere others are written beside it, and a quarter leaves the server some time for them.
pub fn rest(took: Duration, is_alone: bool) -> Duration {
    let rest = if is_alone { took * 2 } else { took / 4 };
    rest.min(LONGEST_REST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chunk_grows_to_what_the_machine_stores_in_time_and_shrinks_when_it_becomes_slow() {
        let (rows, flush) = (Rows::up_to(1_000, true), Duration::from_millis(9));
        // One row in 20 µs, then in a millisecond.
        let next = |rows: &Rows, each: Duration, flush: Duration| {
            rows.took(each * u32::try_from(rows.get()).unwrap(), flush);
            rows.get()
        };
        let micros = Duration::from_micros;
        let quick: Vec<i64> = (0..60).map(|_| next(&rows, micros(20), flush)).collect();
        assert!(quick[20..].iter().all(|rows| (150..=230).contains(rows)), "{quick:?}");
        let slow: Vec<i64> = (0..10).map(|_| next(&rows, Duration::from_millis(1), flush)).collect();
        assert_eq!(slow[9], SMALLEST);
        let quick_disk: Vec<i64> = (0..60).map(|_| next(&rows, micros(20), flush / 6)).collect();
        assert!(quick_disk[20..].iter().all(|rows| (50..=90).contains(rows)), "{quick_disk:?}");
        let quicker: Vec<i64> = (0..60).map(|_| next(&rows, Duration::ZERO, flush)).collect();
        assert_eq!(quicker[59], 1_000);
        let beside = Rows::up_to(2_000, false);
        let server: Vec<i64> = (0..60).map(|_| next(&beside, micros(20), flush / 6)).collect();
        assert!(server[20..].iter().all(|rows| (800..=1_130).contains(rows)), "{server:?}");
    }
}
