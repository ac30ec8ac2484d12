//! Chunks that are mails: read, rendered outside of any write, and put into the outbox.

use super::Worker;
use crate::db::{Conn, Timestamp, UserId};
use crate::digests;
use crate::error::{Error, Result};
use crate::jobs::Job;
use crate::mail::{Letterhead, NewMail};
use crate::notices;
use crate::subscribers;
use crate::subscriptions;

/// What the mails of a chunk are made from.
pub(super) trait Letters: Send + 'static {
    /// Those who need a token for their links before anything is written to them.
    fn strangers(&self) -> &[UserId];
    fn render(&self, letterhead: &Letterhead) -> Result<Vec<NewMail>>;
}

impl Letters for notices::Batch {
    fn strangers(&self) -> &[UserId] {
        &self.strangers
    }

    fn render(&self, letterhead: &Letterhead) -> Result<Vec<NewMail>> {
        notices::render(self, letterhead)
    }
}

impl Letters for notices::ManyBatch {
    fn strangers(&self) -> &[UserId] {
        &self.strangers
    }

    fn render(&self, letterhead: &Letterhead) -> Result<Vec<NewMail>> {
        notices::render_many(self, letterhead)
    }
}

impl Letters for digests::Batch {
    fn strangers(&self) -> &[UserId] {
        &self.strangers
    }

    fn render(&self, letterhead: &Letterhead) -> Result<Vec<NewMail>> {
        digests::render(self, letterhead)
    }
}

impl Letters for digests::RecallBatch {
    /// Whoever was told has one.
    fn strangers(&self) -> &[UserId] {
        &[]
    }

    fn render(&self, letterhead: &Letterhead) -> Result<Vec<NewMail>> {
        digests::render_recall(self, letterhead)
    }
}

impl Letters for subscribers::Batch {
    /// Those without an account have a token of their own from the start.
    fn strangers(&self) -> &[UserId] {
        &[]
    }

    fn render(&self, letterhead: &Letterhead) -> Result<Vec<NewMail>> {
        subscribers::render(self, letterhead)
    }
}

impl Worker {
    /// Writes a chunk of mails, of at most so many people.
    pub(super) async fn write_letters<B: Letters + Sync>(
        &self,
        job: Job,
        most: i64,
        read: fn(&mut Conn, &Job, i64) -> Result<B>,
        queue: fn(&mut Conn, &Job, &B, &[NewMail], Timestamp) -> Result<()>,
    ) -> Result<()> {
        let asked = job.clone();
        let mut batch = self.app.db.read(move |conn| read(conn, &asked, most)).await?;
        if !batch.strangers().is_empty() {
            let strangers = batch.strangers().to_vec();
            self.app.db.shown_soon().write(move |conn| subscriptions::greet(conn, &strangers)).await?;
            let asked = job.clone();
            batch = self.app.db.read(move |conn| read(conn, &asked, most)).await?;
        }
        let (letterhead, now) = (Letterhead::of(&self.app), self.app.now());
        let rendered = tokio::task::spawn_blocking(move || {
            let mails = batch.render(&letterhead)?;
            Ok::<_, Error>((batch, mails))
        });
        let (batch, mails) = rendered.await.map_err(|panic| Error::Broken(Box::new(panic)))??;
        self.app.db.shown_soon().write(move |conn| queue(conn, &job, &batch, &mails, now)).await
    }
}
