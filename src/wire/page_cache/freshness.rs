//! How old a page may be, and what it is measured by.

use super::turn::Turn;
use crate::db::Timestamp;
use crate::error::Error;
use crate::web::App;
use crate::wire::wake_ups::urgently;
use chrono::TimeDelta;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

/// A page may tell of the clock, whatever is written: when something closes, until when something holds.
const LONGEST: TimeDelta = TimeDelta::seconds(10);

/// How long a look at the database may take, with the wait for it: pages are not kept meanwhile, and made for whoever asks.
const PATIENCE: Duration = Duration::from_secs(1);

/// Looks of others for whose end a request waits.
const LOOKS: u32 = 3;

/// How far visitors' pages may be behind what others write, and votes.
#[derive(Debug, Clone, Copy)]
pub struct Freshness {
    /// The database is asked this often whether it is still as it was.
    look_every: TimeDelta,
    /// A page of another state may be this old.
    rush: TimeDelta,
}

impl Freshness {
    /// A second. The database is asked five times in it, so that most pages are younger.
    pub const SECOND: Self = Self { look_every: TimeDelta::milliseconds(200), rush: TimeDelta::seconds(1) };
    /// Not at all: the database is asked at every request.
    pub const EXACT: Self = Self { look_every: TimeDelta::zero(), rush: TimeDelta::zero() };
}

/// The state of things at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// What this process wrote until then.
    generation: u64,
    /// How often the database was found changed until then.
    changes: u64,
    at: Timestamp,
}

/// Looks at the database now and then, never more than one request at a time.
pub(super) struct Watch {
    freshness: Freshness,
    /// What the database said when it was asked last.
    state: Turn<Option<String>>,
    changes: AtomicU64,
    /// When that began, in microseconds; never to begin with.
    looked_at: AtomicI64,
}

impl Watch {
    pub(super) fn new(freshness: Freshness) -> Self {
        Self { freshness, state: Turn::new(None), changes: AtomicU64::new(0), looked_at: AtomicI64::new(i64::MIN) }
    }

    /// How things stand now: whoever reads after this sees at least that.
    pub(super) async fn mark(&self, app: &App, now: Timestamp) -> Result<Mark, Error> {
        let generation = app.db.generation();
        let age = self.age_of_look(now);
        if age >= self.freshness.look_every {
            tokio::time::timeout(PATIENCE, self.look(app, now, age)).await.map_err(|_| Error::Busy)??;
        }
        Ok(Mark { generation, changes: self.changes.load(Ordering::Acquire), at: now })
    }

    async fn look(&self, app: &App, now: Timestamp, age: TimeDelta) -> Result<(), Error> {
        let mut state = if age + self.freshness.look_every < self.freshness.rush {
            // As long as the last look is young enough others need not wait for the next one.
            let Some(state) = self.state.take() else { return Ok(()) };
            state
        } else {
            let mut looks = 0;
            loop {
                if let Some(state) = self.state.take_or_wait().await {
                    break state;
                }
                looks += 1;
                if self.age_of_look(now) < self.freshness.look_every {
                    return Ok(());
                }
                // They fail.
                if looks == LOOKS {
                    return Err(Error::Busy);
                }
            }
        };
        // Somebody else may have looked just before.
        if self.age_of_look(now) < self.freshness.look_every {
            return Ok(());
        }
        let found = urgently(app.db.state()).await?;
        if state.replace(Some(found)) {
            self.changes.fetch_add(1, Ordering::AcqRel);
        }
        self.looked_at.store(now.0.timestamp_micros(), Ordering::Release);
        Ok(())
    }

    /// A clock that was put back counts as late.
    fn age_of_look(&self, now: Timestamp) -> TimeDelta {
        let age = now.0.timestamp_micros().saturating_sub(self.looked_at.load(Ordering::Acquire));
        TimeDelta::microseconds(if age < 0 { i64::MAX / 2 } else { age.min(i64::MAX / 2) })
    }

    /// Whether a page that was begun at a mark may be shown at another one.
    pub(super) fn holds(&self, made: &Mark, now: &Mark) -> bool {
        made.generation == now.generation && (now.at.0 - made.at.0).abs() < self.longest(made, now)
    }

    /// Whether a page that still holds will soon not.
    pub(super) fn ages(&self, made: &Mark, now: &Mark) -> bool {
        (now.at.0 - made.at.0).abs() * 2 > self.longest(made, now)
    }

    fn longest(&self, made: &Mark, now: &Mark) -> TimeDelta {
        if made.changes == now.changes { LONGEST } else { self.freshness.rush }
    }
}
