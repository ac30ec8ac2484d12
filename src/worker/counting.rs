//! The numbers for the staff: a week is counted once it is over, chunk by chunk.

use super::Worker;
use crate::error::Result;
use crate::jobs::Job;
use crate::numbers;

impl Worker {
    /// Begins to count the latest week that is over and not counted, one week at a time.
    pub(super) async fn begin_counting(&self) -> Result<()> {
        let (schedule, now) = (self.app.config.schedule, self.app.now());
        // A look first: nearly every tick finds nothing to count and need not write.
        if !self.app.db.read(move |conn| numbers::is_due(conn, &schedule, now)).await? {
            return Ok(());
        }
        self.app.db.shown_soon().write(move |conn| numbers::begin_due(conn, &schedule, now)).await
    }

    pub(super) async fn count_week(&self, job: Job) -> Result<()> {
        let (schedule, now, asked) = (self.app.config.schedule, self.app.now(), job.clone());
        let batch = self.app.db.read(move |conn| numbers::read_chunk(conn, &asked, &schedule)).await?;
        self.app.db.shown_soon().write(move |conn| numbers::store_chunk(conn, &job, &batch, now)).await
    }
}
