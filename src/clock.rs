//! The only place that reads the wall clock, so that a test or the demo board can move time by hand.

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Where `now` comes from: the system, or a moment that is moved by hand. Clones of a moved clock move together.
#[derive(Debug, Clone)]
pub struct Clock(Source);

#[derive(Debug, Clone)]
enum Source {
    /// The wall clock, and when this clock was made.
    System(Instant),
    Moved(Arc<Mutex<Moved>>),
}

#[derive(Debug, Clone, Copy)]
struct Moved {
    /// Microseconds since 1970-01-01T00:00:00Z.
    at: i64,
    /// By how many microseconds it was set back, all in all.
    back: i64,
}

fn look(moved: &Mutex<Moved>) -> MutexGuard<'_, Moved> {
    moved.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Clock {
    /// The wall clock.
    pub fn system() -> Self {
        Self(Source::System(Instant::now()))
    }

    /// A clock that stands at `at` until it is moved.
    pub fn standing_at(at: DateTime<Utc>) -> Self {
        Self(Source::Moved(Arc::new(Mutex::new(Moved { at: at.timestamp_micros(), back: 0 }))))
    }

    /// The present moment, cut to microseconds: what both databases keep.
    #[expect(clippy::disallowed_methods, reason = "the one caller of Utc::now")]
    pub fn now(&self) -> DateTime<Utc> {
        match &self.0 {
            Source::System(_) => Utc::now().trunc_subsecs(6),
            Source::Moved(moved) => DateTime::from_timestamp_micros(look(moved).at).unwrap_or_default(),
        }
    }

    /// How much time has gone by since some moment that stays the same, for measuring how long ago something was: setting
    /// the machine's clock does not change it, and it never goes back. Of a clock that is moved forward, that time goes by.
    pub fn ticks(&self) -> Duration {
        match &self.0 {
            Source::System(since) => since.elapsed(),
            Source::Moved(moved) => {
                let Moved { at, back } = *look(moved);
                Duration::from_micros(at.saturating_add(back).try_into().unwrap_or(0))
            }
        }
    }

    /// Moves a standing clock forward; the system clock cannot be moved and stays as it is.
    pub fn advance(&self, by: TimeDelta) {
        self.move_to(|at| at.saturating_add(by.num_microseconds().unwrap_or(0)));
    }

    /// Sets a standing clock to `to`; the system clock stays as it is.
    pub fn set(&self, to: DateTime<Utc>) {
        self.move_to(|_| to.timestamp_micros());
    }

    fn move_to(&self, to: impl FnOnce(i64) -> i64) {
        if let Source::Moved(moved) = &self.0 {
            let mut moved = look(moved);
            let to = to(moved.at);
            moved.back = moved.back.saturating_add(moved.at.saturating_sub(to).max(0));
            moved.at = to;
        }
    }
}
