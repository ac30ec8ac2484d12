//! What staff read as numbers, counted chunk by chunk: a week and a day once they are over, and what posts have risen by once an
//! hour.

use super::Worker;
use crate::error::Result;
use crate::jobs::Job;
use crate::{numbers, rising};

impl Worker {
    /// Begins to count the latest week and the latest day that are over and not counted, one of each at a time.
    pub(super) async fn begin_counting(&self) -> Result<()> {
        let (schedule, now) = (self.app.config.schedule, self.app.now());
        // A look first: nearly every tick finds nothing to count and need not write.
        if !self.app.db.read(move |conn| numbers::is_due(conn, &schedule, now)).await? {
            return Ok(());
        }
        self.app.db.shown_soon().write(move |conn| numbers::begin_due(conn, &schedule, now)).await
    }

    pub(super) async fn count_week(&self, job: Job) -> Result<()> {
        let (schedule, asked) = (self.app.config.schedule, job.clone());
        let batch = self.app.db.read(move |conn| numbers::read_chunk(conn, &asked, &schedule)).await?;
        self.app.db.shown_soon().write(move |conn| numbers::store_chunk(conn, &job, &batch)).await
    }

    pub(super) async fn count_day(&self, job: Job) -> Result<()> {
        let (schedule, asked) = (self.app.config.schedule, job.clone());
        let batch = self.app.db.read(move |conn| numbers::read_day_chunk(conn, &asked, &schedule)).await?;
        self.app.db.shown_soon().write(move |conn| numbers::store_day_chunk(conn, &job, &batch)).await
    }

    /// Begins to count what posts have risen by, once an hour and at the start.
    pub(super) async fn begin_rising(&self) -> Result<()> {
        let now = self.app.now();
        // A look first, here too.
        if !self.app.db.read(move |conn| rising::is_due(conn, now)).await? {
            return Ok(());
        }
        self.app.db.shown_soon().write(move |conn| rising::begin_due(conn, now)).await
    }

    pub(super) async fn count_rises(&self, job: Job) -> Result<()> {
        let (schedule, asked) = (self.app.config.schedule, job.clone());
        let batch = self.app.db.read(move |conn| rising::read_chunk(conn, &asked, &schedule)).await?;
        self.app.db.shown_soon().write(move |conn| rising::store_chunk(conn, &job, &batch)).await
    }
}
