//! The only place that reads the wall clock, so that a test or the demo board can move time by hand.

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

/// Where `now` comes from: the system, or a moment that is moved by hand. Clones of a moved clock move together.
#[derive(Debug, Clone)]
pub struct Clock(Source);

#[derive(Debug, Clone)]
enum Source {
    /// The wall clock, and when this clock was made.
    System(Instant),
    /// Microseconds since 1970-01-01T00:00:00Z.
    Moved(Arc<AtomicI64>),
}

impl Clock {
    /// The wall clock.
    pub fn system() -> Self {
        Self(Source::System(Instant::now()))
    }

    /// A clock that stands at `at` until it is moved.
    pub fn standing_at(at: DateTime<Utc>) -> Self {
        Self(Source::Moved(Arc::new(AtomicI64::new(at.timestamp_micros()))))
    }

    /// The present moment, cut to microseconds: what both databases keep.
    #[expect(clippy::disallowed_methods, reason = "the one caller of Utc::now")]
    pub fn now(&self) -> DateTime<Utc> {
        match &self.0 {
            Source::System(_) => Utc::now().trunc_subsecs(6),
            Source::Moved(at) => DateTime::from_timestamp_micros(at.load(Ordering::SeqCst)).unwrap_or_default(),
        }
    }

    /// How much time has gone by since some moment that stays the same, for measuring how long ago something was: setting
    /// the machine's clock does not change it.
    pub fn ticks(&self) -> Duration {
        match &self.0 {
            Source::System(since) => since.elapsed(),
            Source::Moved(at) => Duration::from_micros(at.load(Ordering::SeqCst).try_into().unwrap_or(0)),
        }
    }

    /// Moves a standing clock forward; the system clock cannot be moved and stays as it is.
    pub fn advance(&self, by: TimeDelta) {
        if let Source::Moved(at) = &self.0 {
            at.fetch_add(by.num_microseconds().unwrap_or(0), Ordering::SeqCst);
        }
    }

    /// Sets a standing clock to `to`; the system clock stays as it is.
    pub fn set(&self, to: DateTime<Utc>) {
        if let Source::Moved(at) = &self.0 {
            at.store(to.timestamp_micros(), Ordering::SeqCst);
        }
    }
}
