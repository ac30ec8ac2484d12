//! Whether the database can be used now: asked by whoever balances the load, as often as it likes, and tried now and then.

use super::{Db, Timestamp, pending, try_writing};
use crate::error::{Error, Result};
use chrono::TimeDelta;
use tokio::sync::Mutex;

/// A site that is asked by many still writes no more often than this for it.
const READY_FOR: TimeDelta = TimeDelta::seconds(5);
/// Shorter, so that a recovery shows.
const AWAY_FOR: TimeDelta = TimeDelta::seconds(1);

/// The last verdict; held while the next one is found, so that everybody who asks meanwhile waits for that one.
#[derive(Default)]
pub(super) struct Readiness(Mutex<Option<Verdict>>);

struct Verdict {
    at: Timestamp,
    /// Why it is not ready.
    fault: Option<String>,
}

impl Verdict {
    fn holds(&self, now: Timestamp) -> bool {
        let age = now.0 - self.at.0;
        // Those who asked a little earlier may come to wait behind those who asked later.
        age.abs() < if self.fault.is_none() { READY_FOR } else { AWAY_FOR }
    }

    fn answer(&self) -> Result<()> {
        self.fault.as_ref().map_or(Ok(()), |fault| Err(Error::Unavailable(fault.clone())))
    }
}

impl Db {
    /// Whether it can be read and written, and is migrated; an answer is good for a few seconds, for everybody.
    pub async fn ready(&self, now: Timestamp) -> Result<()> {
        let mut last = self.readiness.0.lock().await;
        if let Some(verdict) = last.as_ref().filter(|verdict| verdict.holds(now)) {
            return verdict.answer();
        }
        let fault = match self.try_out().await {
            Ok(()) => None,
            Err(Error::Unavailable(why)) => Some(why),
            Err(other) => Some(other.to_string()),
        };
        last.insert(Verdict { at: now, fault }).answer()
    }

    async fn try_out(&self) -> Result<()> {
        if self.read(pending).await? {
            return Err(Error::Unavailable("migrations are missing".to_owned()));
        }
        self.shown_soon().write(try_writing).await
    }
}
