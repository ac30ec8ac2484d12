//! Polls and reports whose time is over: each is sealed or closed in a write of its own. And what comes of the votes of a report
//! that is closed.

use super::Worker;
use super::tidying::told;
use crate::error::Result;
use crate::{awards, clusters, polls, reports};

impl Worker {
    /// Seals what is due, whether its moment is now or was while nobody worked. One that cannot be sealed holds up no other.
    pub(super) async fn close_polls(&self) -> Result<()> {
        let now = self.app.now();
        // A look first, as everywhere.
        let due = self.app.db.read(move |conn| polls::due(conn, now)).await?;
        if due.is_empty() {
            return Ok(());
        }
        self.look_at_last_votes(&due).await;
        let mut closed = Ok(());
        for id in due {
            let sealed = self.app.db.write(move |conn| polls::close(conn, id, now)).await;
            if let Ok(true) = sealed {
                tracing::info!(poll = id, "a poll was closed");
            }
            closed = closed.and(sealed.map(drop));
        }
        closed
    }

    /// What came together in the last minutes of polls that are due is noted, so that staff hear of it. A look that fails, or a write,
    /// holds up no result.
    async fn look_at_last_votes(&self, due: &[i64]) {
        let (now, polls) = (self.app.now(), due.to_vec());
        let looked = self.app.db.read(move |conn| clusters::look_in(conn, &polls, now)).await;
        let found = looked.unwrap_or_else(|error| {
            tracing::error!(%error, "nobody has looked at the last votes of polls");
            Vec::new()
        });
        for together in found {
            let noted = self.app.db.write(move |conn| clusters::note_late(conn, &together, now)).await;
            told(
                noted,
                "votes came together as a poll closed",
                "votes that came together as a poll closed were not noted",
            );
        }
    }

    /// Reports whose hour has come are closed, each in a write of its own.
    pub(super) async fn close_reports(&self) -> Result<()> {
        let (now, mut all) = (self.app.now(), Ok(()));
        for release in self.app.db.read(move |conn| reports::due(conn, now)).await? {
            // One that cannot be closed holds up no other.
            let closed = self.app.db.write(move |conn| reports::close(conn, release, now)).await;
            if let Ok(true) = closed {
                tracing::info!(release = release.0, "a report was closed");
            }
            all = all.and(closed.map(drop));
        }
        all
    }

    /// Finds what comes of the best-loved votes of reports that are closed: the award of their week.
    pub(super) async fn find_awards(&self) -> Result<()> {
        let (now, zone) = (self.app.now(), self.app.config.schedule.zone);
        let mut all = Ok(());
        for release in self.app.db.read(awards::due).await? {
            let found = self.app.db.write(move |conn| awards::find(conn, release, zone, now)).await;
            if let Ok(true) = found {
                tracing::info!(release = release.0, "the award of a release was found");
            }
            all = all.and(found.map(drop));
        }
        all
    }
}
