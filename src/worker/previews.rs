//! What the coming release will have is kept once, some days before.

use super::Worker;
use crate::announcing;
use crate::error::Result;

impl Worker {
    /// Takes the preview of the coming release at its hour.
    pub(super) async fn take_preview(&self) -> Result<()> {
        let config = &self.app.config;
        let (schedule, moment, now) = (config.schedule, config.preview, self.app.now());
        // A look first, as everywhere.
        if !self.app.db.read(move |conn| announcing::is_due(conn, (&schedule, moment), now)).await? {
            return Ok(());
        }
        self.app.db.write(move |conn| announcing::take(conn, (&schedule, moment), now)).await
    }
}
