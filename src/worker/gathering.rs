//! Mail goes out: what is due to one person in several notices is written as one before.

use super::Worker;
use crate::db::{Conn, UserId};
use crate::error::{Error, Refusal, Result};
use crate::mail::{Delivered, Letterhead};
use crate::notices;

/// How often the same people are looked at where something was taken back meanwhile; then their notices go one by one, an hour
/// between them.
const TRIES: usize = 3;

impl Worker {
    /// Lets everything go out that is due, for as long as the relay takes it.
    pub(super) async fn deliver(&self) -> Result<Delivered> {
        let gathered = self.gather().await;
        let delivered = self.courier.deliver_due().await;
        gathered.and(delivered)
    }

    async fn gather(&self) -> Result<()> {
        let (mut after, mut tries) = (UserId(0), 1);
        while self.goes_on() {
            let now = self.app.now();
            let gathered = self.app.db.read(move |conn| notices::read_together(conn, after, now)).await?;
            // Not before the relay takes it: what waits as mails of their own can be taken back one by one.
            if !gathered.is_empty() && !self.courier.is_ready().await {
                break;
            }
            let (next, letterhead) = (gathered.next, Letterhead::of(&self.app));
            let rendered = tokio::task::spawn_blocking(move || notices::render_together(&gathered, &letterhead));
            let joined = rendered.await.map_err(|panic| Error::Broken(Box::new(panic)))??;
            if !joined.is_empty() {
                let queue = move |conn: &mut Conn| notices::queue_together(conn, &joined, now);
                match self.app.db.shown_soon().write(queue).await {
                    Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
                        if tries < TRIES {
                            tries += 1;
                            continue;
                        }
                    }
                    queued => queued?,
                }
            }
            let Some(next) = next else { break };
            (after, tries) = (next, 1);
        }
        Ok(())
    }
}
