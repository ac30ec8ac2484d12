//! One chunk of each kind of long work, written with its cursor: claimed in the same write, or where something is prepared
//! outside of any, in a short one before.

use super::Worker;
use super::pace::Rows;
use crate::archive::{self, EARLIER_WORDS};
use crate::areas::{JOINING, REGROUPING};
use crate::bulk::{self, ANSWERING, TELLING_MANY};
use crate::comments::UNSAYING;
use crate::credits::{self, FORESIGHT};
use crate::db::{Conn, ReleaseId, Timestamp};
use crate::devices::MATCHING;
use crate::digests;
use crate::error::{Error, Refusal, Result};
use crate::events::{NOTING, TELLING};
use crate::inbox;
use crate::jobs::{self, Job, JobKind};
use crate::leaving::{self, ERASING, EXPORTING};
use crate::matching;
use crate::notices;
use crate::numbers::{COUNTING, COUNTING_DAYS};
use crate::pairing;
use crate::regrouping;
use crate::reindexing::{self, REINDEXING};
use crate::releases::{self, CREDITS, DIGESTS, ITEM_WORDS, LETTERS, RECALLING, WITHDRAWAL, WRITING};
use crate::rendering::{self, RENDERING};
use crate::rising::RISING;
use crate::subscribers;
use std::time::Instant;

/// In the order in which one leads to another.
pub(super) const KINDS: [JobKind; 24] = [
    ANSWERING,
    TELLING_MANY,
    TELLING,
    UNSAYING,
    NOTING,
    REGROUPING,
    JOINING,
    MATCHING,
    CREDITS,
    WITHDRAWAL,
    DIGESTS,
    WRITING,
    RECALLING,
    LETTERS,
    FORESIGHT,
    RENDERING,
    REINDEXING,
    ITEM_WORDS,
    EARLIER_WORDS,
    COUNTING,
    COUNTING_DAYS,
    RISING,
    ERASING,
    EXPORTING,
];

/// Holds the release that the next chunk is about before its job: as whoever stops its mails or recalls it does, so that neither
/// waits for what the other one holds.
fn hold_release(conn: &mut Conn, kind: JobKind, now: Timestamp) -> Result<()> {
    if kind == CREDITS || kind == DIGESTS {
        let release = jobs::next_subject(conn, kind, now)?;
        release.map(|release| releases::get_held(conn, ReleaseId(release))).transpose()?;
    }
    Ok(())
}

/// Takes mails back that wait with a title which is withheld by now.
fn withdraw(conn: &mut Conn, job: &Job, now: Timestamp) -> Result<()> {
    if subscribers::withdraw(conn, job, now)? { digests::withdraw(conn, job, digests::PROMISED, now) } else { Ok(()) }
}

/// Moves what belongs to a line that went into another one, and whom that one is mailed to from now on.
fn join_lines(conn: &mut Conn, job: &Job, most: i64, _: Timestamp) -> Result<()> {
    regrouping::join(conn, job, most, subscribers::move_to_line)
}

impl Worker {
    /// Does one chunk of a kind of work that waited; `false` when nothing of it waits any more.
    pub(super) async fn chunk(&self, kind: JobKind) -> Result<bool> {
        let (db, now) = (self.app.db.shown_soon(), self.app.now());
        if kind == WRITING && !self.app.db.read(move |conn| digests::may_be_written(conn, now)).await? {
            return Ok(false);
        }
        if kind == LETTERS && !self.app.db.read(move |conn| subscribers::may_be_written(conn, now)).await? {
            return Ok(false);
        }
        let done = match kind {
            REGROUPING => self.store(kind, &self.moves, regrouping::store).await,
            JOINING => self.store(kind, &self.moves, join_lines).await,
            CREDITS => {
                let hold = self.app.config.mail_hold;
                let record = move |conn: &mut Conn, job: &Job, most: i64, now: Timestamp| {
                    credits::record_chunk(conn, job, most, now)?;
                    releases::hold_mails(conn, ReleaseId(job.subject), hold, now)
                };
                self.store(kind, &self.credits, record).await
            }
            DIGESTS => self.store(kind, &self.promises, digests::promise).await,
            NOTING => self.store(kind, &self.entries, |conn, job, most, _| inbox::note(conn, job, most)).await,
            _ => match db.write(move |conn| jobs::claim(conn, kind, now)).await? {
                Some(job) => self.prepare_and_store(kind, job).await.map(|()| true),
                None => Ok(false),
            },
        };
        match done {
            // Another worker was quicker, and what this one wrote is undone.
            Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => Ok(true),
            other => other,
        }
    }

    /// A chunk of what is read, rendered or found first, or takes a single statement.
    async fn prepare_and_store(&self, kind: JobKind, job: Job) -> Result<()> {
        let (db, now) = (self.app.db.shown_soon(), self.app.now());
        match kind {
            WRITING => self.write_letters(job, digests::CHUNK, digests::read, digests::queue).await,
            RECALLING => self.write_letters(job, digests::CHUNK, digests::read_recall, digests::queue_recall).await,
            LETTERS => self.write_letters(job, subscribers::CHUNK, subscribers::read, subscribers::queue).await,
            FORESIGHT => self.foresee(job).await,
            WITHDRAWAL => db.write(move |conn| withdraw(conn, &job, now)).await,
            TELLING => self.write_letters(job, notices::CHUNK, notices::read, notices::queue).await,
            UNSAYING => db.write(move |conn| notices::unsay(conn, &job, now)).await,
            TELLING_MANY => self.write_letters(job, notices::CHUNK, notices::read_many, notices::queue_many).await,
            ANSWERING => self.answer_many(job).await,
            RENDERING => self.render_again(job).await,
            REINDEXING => self.index_again(job).await,
            ITEM_WORDS => self.index_items(job).await,
            EARLIER_WORDS => self.index_earlier_items(job).await,
            MATCHING => self.match_devices(job).await,
            COUNTING => self.count_week(job).await,
            COUNTING_DAYS => self.count_day(job).await,
            RISING => self.count_rises(job).await,
            ERASING => self.erase_some(job).await,
            EXPORTING => self.gather_some(job).await,
            JobKind(unknown) => Err(Error::broken(format!("no work of the kind {unknown} is known"))),
        }
    }

    /// Claims and stores a chunk of statements over sets, of as many rows as went quickly so far, in one write: a second one
    /// would wait for the disk once more. `false` when nothing of this kind waits.
    async fn store(
        &self,
        kind: JobKind,
        rows: &Rows,
        chunk: impl Fn(&mut Conn, &Job, i64, Timestamp) -> Result<()> + Send + 'static,
    ) -> Result<bool> {
        let (most, now, began) = (rows.get(), self.app.now(), Instant::now());
        let claim_and_store = move |conn: &mut Conn| {
            let began = Instant::now();
            hold_release(conn, kind, now)?;
            let Some(job) = jobs::claim(conn, kind, now)? else { return Ok(None) };
            chunk(conn, &job, most, now)?;
            Ok(Some(began.elapsed()))
        };
        let Some(work) = self.app.db.shown_soon().write(claim_and_store).await? else { return Ok(false) };
        let took = began.elapsed();
        rows.took(work, took.saturating_sub(work));
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        tracing::debug!(rows = most, micros, "a chunk of long work is stored");
        Ok(true)
    }

    async fn foresee(&self, job: Job) -> Result<()> {
        let asked = job.clone();
        let early = self.app.db.read(move |conn| credits::read_early(conn, &asked)).await?;
        self.app.db.shown_soon().write(move |conn| credits::store_early(conn, &job, &early)).await
    }

    async fn render_again(&self, job: Job) -> Result<()> {
        let asked = job.clone();
        let batch = self.app.db.read(move |conn| rendering::read(conn, &asked, rendering::CHUNK)).await?;
        let rendered = tokio::task::spawn_blocking(move || rendering::render(batch));
        let batch = rendered.await.map_err(|panic| Error::Broken(Box::new(panic)))?;
        self.app.db.shown_soon().write(move |conn| rendering::store(conn, &job, &batch)).await
    }

    async fn index_again(&self, job: Job) -> Result<()> {
        let asked = job.clone();
        let batch = self.app.db.read(move |conn| reindexing::read(conn, &asked)).await?;
        self.app.db.shown_soon().write(move |conn| reindexing::store(conn, &job, &batch)).await
    }

    async fn index_items(&self, job: Job) -> Result<()> {
        let asked = job.clone();
        let batch = self.app.db.read(move |conn| archive::read(conn, &asked)).await?;
        self.app.db.shown_soon().write(move |conn| archive::store(conn, &job, &batch)).await
    }

    async fn index_earlier_items(&self, job: Job) -> Result<()> {
        let asked = job.clone();
        let words = self.app.db.read(move |conn| archive::read_earlier(conn, &asked)).await?;
        self.app.db.shown_soon().write(move |conn| archive::store_earlier(conn, &job, words.as_ref())).await
    }

    async fn gather_some(&self, job: Job) -> Result<()> {
        let (asked, now) = (job.clone(), self.app.now());
        let batch = self.app.db.read(move |conn| leaving::read(conn, &asked)).await?;
        self.app.db.shown_soon().write(move |conn| leaving::keep(conn, &job, batch.as_ref(), now)).await
    }

    async fn answer_many(&self, job: Job) -> Result<()> {
        let asked = job.clone();
        let bulk = self.app.db.read(move |conn| bulk::read(conn, &asked)).await?;
        let prepared = tokio::task::spawn_blocking(move || bulk.map(bulk::prepare));
        let (chunk, now) = (prepared.await.map_err(|panic| Error::Broken(Box::new(panic)))?, self.app.now());
        self.app.db.shown_soon().write(move |conn| bulk::go_on(conn, &job, chunk.as_ref(), now)).await
    }

    async fn match_devices(&self, job: Job) -> Result<()> {
        let asked = job.clone();
        let batch = self.app.db.read(move |conn| matching::read(conn, &asked)).await?;
        self.app.db.shown_soon().write(move |conn| matching::store(conn, &job, &batch)).await
    }

    /// Finds the pairs of some posts; `false` when none waits. Whoever else does so at the same time finds the same.
    pub(super) async fn pair_some(&self) -> Result<bool> {
        let read = |conn: &mut Conn| {
            // Titles that are not in the index yet are like nothing.
            let may_read = pairing::is_waiting(conn)? && !jobs::is_unfinished(conn, REINDEXING)?;
            if may_read { pairing::read(conn).map(Some) } else { Ok(None) }
        };
        let Some(batch) = self.app.db.read(read).await? else { return Ok(false) };
        self.app.db.shown_soon().write(move |conn| pairing::keep(conn, &batch)).await?;
        Ok(true)
    }
}
