//! What the site does after each release of the story: it credits, finds words, fills inboxes, and writes to whoever waits for it.

use crate::credits::{self, FORESIGHT};
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Result};
use crate::events::{NOTING, TELLING};
use crate::mail::Letterhead;
use crate::releases::{CREDITS, DIGESTS, ITEM_WORDS, LETTERS, RECALLING, WRITING};
use crate::{archive, digests, inbox, jobs, notices, subscribers, subscriptions};

/// Many more than a release of the story has lines and readers.
const MOST_STEPS: usize = 1_000;

/// Credits, words and mails of what was just published, and the answers before it.
pub(super) fn thank(conn: &mut Conn, head: &Letterhead, at: Timestamp) -> Result<()> {
    to_its_end("crediting", || {
        let Some(job) = jobs::claim(conn, CREDITS, at)? else { return Ok(false) };
        credits::record_chunk(conn, &job, credits::CHUNK, at).map(|()| true)
    })?;
    to_its_end("finding early votes", || {
        let Some(job) = jobs::claim(conn, FORESIGHT, at)? else { return Ok(false) };
        let early = credits::read_early(conn, &job)?;
        credits::store_early(conn, &job, &early).map(|()| true)
    })?;
    to_its_end("finding words", || {
        let Some(job) = jobs::claim(conn, ITEM_WORDS, at)? else { return Ok(false) };
        let batch = archive::read(conn, &job)?;
        archive::store(conn, &job, &batch).map(|()| true)
    })?;
    to_its_end("telling", || {
        let Some(job) = jobs::claim(conn, TELLING, at)? else { return Ok(false) };
        let mut batch = notices::read(conn, &job, notices::CHUNK)?;
        if !batch.strangers.is_empty() {
            subscriptions::greet(conn, &batch.strangers)?;
            batch = notices::read(conn, &job, notices::CHUNK)?;
        }
        notices::queue(conn, &job, &batch, &notices::render(&batch, head)?, at).map(|()| true)
    })?;
    to_its_end("noting", || {
        let Some(job) = jobs::claim(conn, NOTING, at)? else { return Ok(false) };
        inbox::note(conn, &job, inbox::CHUNK).map(|()| true)
    })?;
    to_its_end("promising digests", || {
        let Some(job) = jobs::claim(conn, DIGESTS, at)? else { return Ok(false) };
        digests::promise(conn, &job, digests::PROMISED, at).map(|()| true)
    })?;
    to_its_end("writing digests", || {
        let Some(job) = jobs::claim(conn, WRITING, at)? else { return Ok(false) };
        let mut batch = digests::read(conn, &job, digests::CHUNK)?;
        if !batch.strangers.is_empty() {
            subscriptions::greet(conn, &batch.strangers)?;
            batch = digests::read(conn, &job, digests::CHUNK)?;
        }
        digests::queue(conn, &job, &batch, &digests::render(&batch, head)?, at).map(|()| true)
    })?;
    to_its_end("telling of a recall", || {
        let Some(job) = jobs::claim(conn, RECALLING, at)? else { return Ok(false) };
        let batch = digests::read_recall(conn, &job, digests::CHUNK)?;
        let mails = digests::render_recall(&batch, head)?;
        digests::queue_recall(conn, &job, &batch, &mails, at).map(|()| true)
    })?;
    to_its_end("writing letters", || {
        let Some(job) = jobs::claim(conn, LETTERS, at)? else { return Ok(false) };
        let batch = subscribers::read(conn, &job, subscribers::CHUNK)?;
        subscribers::queue(conn, &job, &batch, &subscribers::render(&batch, head)?, at).map(|()| true)
    })
}

/// Repeats a step as long as it says that there is more.
fn to_its_end(what: &str, mut step: impl FnMut() -> Result<bool>) -> Result<()> {
    for _ in 0..MOST_STEPS {
        if !step()? {
            return Ok(());
        }
    }
    Err(Error::broken(format!("the demo's {what} does not come to an end")))
}
