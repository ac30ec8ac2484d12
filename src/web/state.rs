//! What the whole process shares.

use super::short_pages::ShortPages;
use super::{Assets, Limiter, PressCounts, Signer};
use crate::cards::Frame;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Conn, Db, SIGNING_KEY, Timestamp, VotingWeek, fact};
use crate::error::{Error, Result};
use crate::i18n::{Catalog, Language};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// The application: passed to every handler, never global. It holds no mailer, since handlers only fill the outbox.
pub struct App {
    /// What was configured.
    pub config: Config,
    /// Where `now` comes from.
    pub clock: Clock,
    /// The database.
    pub db: Db,
    /// Every visible word.
    pub catalog: Catalog,
    /// Static files under their hashed names.
    pub assets: Arc<Assets>,
    /// Who did what how often.
    pub limiter: Arc<Limiter>,
    /// Signs what browsers keep for us.
    pub signer: Signer,
    /// What was pressed since it was stored last.
    pub presses: PressCounts,
    /// What whoever comes when there is too much to do is told.
    pub(super) busy: ShortPages,
    /// Whether this process is about to end.
    draining: AtomicBool,
    /// The next number of a request.
    requests: AtomicU64,
}

/// From one request's number to the next: odd, so that all numbers come before one comes again, and large, so that two
/// that follow each other look nothing alike (Weyl's sequence; 2^64 divided by the golden ratio).
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

impl App {
    /// Puts the pieces together around a database whose migrations are applied.
    pub fn new(config: Config, clock: Clock, db: Db) -> Result<Self> {
        let key = db.read_here(|conn| fact(conn, SIGNING_KEY))?;
        let signer = Signer::new(&key.ok_or_else(|| Error::broken("the database has no signing key"))?)?;
        let first = getrandom::u64().map_err(|error| Error::broken(format!("no randomness: {error}")))?;
        Ok(Self {
            signer,
            catalog: Catalog::load(),
            assets: Assets::load(),
            busy: ShortPages::default(),
            presses: PressCounts::default(),
            limiter: Arc::new(Limiter::new(config.limits, clock.clone())),
            config,
            clock,
            db,
            draining: AtomicBool::new(false),
            requests: AtomicU64::new(first),
        })
    }

    /// A number for a request, which no other one of this process has, and hardly one of another process.
    pub fn next_request(&self) -> u64 {
        self.requests.fetch_add(STEP, Ordering::Relaxed)
    }

    /// From now on others are asked to send requests elsewhere.
    pub fn drain(&self) {
        self.draining.store(true, Ordering::SeqCst);
    }

    /// Whether this process is about to end; it still answers.
    pub fn is_draining(&self) -> bool {
        self.draining.load(Ordering::SeqCst)
    }

    /// The present moment.
    pub fn now(&self) -> Timestamp {
        Timestamp(self.clock.now())
    }

    /// The voting week of a moment.
    pub fn voting_week(&self, at: Timestamp) -> VotingWeek {
        VotingWeek(self.config.schedule.voting_week(at.0))
    }

    /// In what cards of a language speak.
    pub fn frame(&self, language: Language) -> Frame<'_> {
        Frame { l: self.catalog.of(language), language, site_name: &self.config.site_name }
    }

    /// A request's read: [`Db::read_soon`].
    pub async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T> + Send + 'static,
    {
        self.db.read_soon(work).await
    }

    /// A request's write: [`Db::write_soon`].
    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Conn) -> Result<T> + Send + 'static,
    {
        self.db.write_soon(work).await
    }

    /// A request's write of what visitors' pages may be a second behind: [`Db::shown_soon`].
    pub async fn write_shown_soon<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Conn) -> Result<T> + Send + 'static,
    {
        self.db.shown_soon().write_soon(work).await
    }
}
