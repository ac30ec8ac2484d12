//! How much long work does at once, and how long it rests then: people's writes come first.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

/// How much longer a chunk's write may take than the smallest one, which has the disk's flush in it too, and so takes as long
/// as a vote: just as long, within these bounds. A vote that comes behind it waits twice as long then, however quick the disk
/// is; with less than the first nothing would be done but flushing.
const SHORTEST_GOAL: Duration = Duration::from_millis(1);
const LONGEST_GOAL: Duration = Duration::from_millis(4);
/// Rows of a chunk where even few take long: with fewer, little more is done than claiming the next ones.
const SMALLEST: i64 = 50;
/// The longest rest: a write that took longer met something else, such as a backup.
const LONGEST_REST: Duration = Duration::from_secs(1);

/// How many rows a chunk of one kind has: as many as the machine at hand stores while a vote waits for its disk.
pub(super) struct Rows {
    now: AtomicI64,
    most: i64,
}

impl Rows {
    /// Half of the most to begin with.
    pub(super) fn up_to(most: i64) -> Self {
        Self { now: AtomicI64::new((most / 2).max(SMALLEST)), most }
    }

    pub(super) fn get(&self) -> i64 {
        self.now.load(Ordering::Relaxed)
    }

    /// Fewer next time when a chunk took too long, a few more when it did not; half when it took far too long.
    pub(super) fn took(&self, chunk: Duration, smallest: Duration) {
        let (rows, beyond) = (self.get(), chunk.saturating_sub(smallest));
        let goal = smallest.clamp(SHORTEST_GOAL, LONGEST_GOAL);
        let next = if beyond > goal * 2 {
            rows / 2
        } else if beyond > goal {
            rows - rows / 8
        } else {
            rows + rows / 8
        };
        self.now.store(next.clamp(SMALLEST, self.most), Ordering::Relaxed);
    }
}

/// The rest after a chunk: as long as it took, so that the writer is busy with long work half of the time at most.
pub fn rest(took: Duration) -> Duration {
    took.min(LONGEST_REST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chunk_grows_to_what_the_machine_stores_in_time_and_shrinks_when_it_becomes_slow() {
        let (rows, flush) = (Rows::up_to(1_000), Duration::from_millis(9));
        // One row in 20 µs, then in a millisecond.
        let next = |each: Duration| {
            let took = each * u32::try_from(rows.get()).unwrap();
            rows.took(took + flush, flush);
            rows.get()
        };
        let quick: Vec<i64> = (0..60).map(|_| next(Duration::from_micros(20))).collect();
        assert!(quick[20..].iter().all(|rows| (150..=230).contains(rows)), "{quick:?}");
        let slow: Vec<i64> = (0..10).map(|_| next(Duration::from_millis(1))).collect();
        assert_eq!(slow[9], SMALLEST);
        let quick_disk: Vec<i64> = (0..60)
            .map(|_| {
                let took = Duration::from_micros(20) * u32::try_from(rows.get()).unwrap();
                rows.took(took + flush / 6, flush / 6);
                rows.get()
            })
            .collect();
        assert!(quick_disk[20..].iter().all(|rows| (50..=90).contains(rows)), "{quick_disk:?}");
        let quicker: Vec<i64> = (0..60).map(|_| next(Duration::ZERO)).collect();
        assert_eq!(quicker[59], 1_000);
    }
}
