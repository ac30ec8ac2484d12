//! What is old goes: what is over at once, and what there may be very much of bit by bit.

use super::Worker;
use crate::db::{Conn, Timestamp};
use crate::error::Result;
use crate::{accounts, audit, clusters, inbox, leaving, mail, subscribers};

/// Old rows of one kind deleted in one tick: two thousand a second keep pace with what the largest site sends.
const PURGE: i64 = 1_000;

/// Clusters whose week is over that are counted in one round: the next one comes soon.
const DUE: i64 = 100;

impl Worker {
    /// Votes that came together are set apart, those that nobody has decided about in their week count, and those of a withdrawn poll end
    /// with it. Each in a write of its
    /// own: one that fails holds up no other.
    pub(super) async fn tend_clusters(&self) {
        let (now, schedule) = (self.app.now(), self.app.config.schedule);
        let looked =
            self.app.db.read(move |conn| Ok((clusters::look(conn, now)?, clusters::due(conn, DUE, now)?))).await;
        let (found, due) = looked.unwrap_or_else(|error| {
            tracing::error!(%error, "nobody has looked for votes that came together");
            (Vec::new(), Vec::new())
        });
        for together in found {
            let apart = self.app.db.shown_soon().write(move |conn| clusters::set_apart(conn, &together, now)).await;
            told(apart, "votes that came together were set apart", "votes that came together were not set apart");
        }
        for id in due {
            let write = move |conn: &mut Conn| clusters::count_due(conn, id, &schedule, now);
            let counted = self.app.db.shown_soon().write(write).await;
            told(counted, "votes of a cluster count again", "votes of a cluster could not be counted");
        }
    }

    /// What ends by time, and of which there is never much.
    pub(super) async fn sweep(&self) {
        let now = self.app.now();
        let sweep = move |conn: &mut Conn| {
            let forgotten = subscribers::forget_unconfirmed(conn, now)? + leaving::forget_exports(conn, now)?;
            Ok(accounts::sweep(conn, now)? + audit::forget(conn, now)? + forgotten)
        };
        if let Err(error) = self.app.db.shown_soon().write(sweep).await {
            tracing::error!(%error, "tidying up failed");
        }
    }

    /// One chunk of old mail goes, and one of what has been kept in inboxes long enough; whether there may be more.
    pub(super) async fn purge_some(&self) -> bool {
        let mails = self.purge("mail", mail::purge).await;
        let entries = self.purge("inboxes", inbox::forget).await;
        mails || entries
    }

    async fn purge(&self, of: &'static str, some: fn(&mut Conn, Timestamp, i64) -> Result<usize>) -> bool {
        let now = self.app.now();
        match self.app.db.shown_soon().write(move |conn| some(conn, now, PURGE)).await {
            Ok(purged) => i64::try_from(purged).is_ok_and(|purged| purged == PURGE),
            Err(error) => {
                tracing::error!(%error, of, "what is old was not deleted");
                false
            }
        }
    }
}

/// Says what was done, or why not.
pub(super) fn told(done: Result<bool>, success: &'static str, failure: &'static str) {
    match done {
        Ok(true) => tracing::info!("{success}"),
        Ok(false) => {}
        Err(error) => tracing::error!(%error, "{failure}"),
    }
}
