//! What is old goes: what is over at once, and what there may be very much of bit by bit.

use super::Worker;
use crate::db::{Conn, Timestamp};
use crate::error::Result;
use crate::{accounts, audit, inbox, leaving, mail, subscribers};

/// Old rows of one kind deleted in one tick: two thousand a second keep pace with what the largest site sends.
const PURGE: i64 = 1_000;

impl Worker {
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
