//! The tick: what happens without anybody asking. The release clock, credits, digests, mail, and tidying up.
//!
//! Every step is a small transaction that can be stopped and repeated anywhere, so that two workers, or one that is
//! killed, do each thing once.

use crate::accounts;
use crate::db::Timestamp;
use crate::digests;
use crate::error::{Error, Refusal, Result};
use crate::mail::{self, Courier, Letterhead, Sender, Transport};
use crate::releases::{self, Turned};
use crate::web::App;
use chrono::TimeDelta;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Between two looks at the clock and the outbox.
const PAUSE: Duration = Duration::from_millis(500);
/// People credited or written to in one transaction: short enough that a vote waits only milliseconds behind it.
const CHUNK: i64 = 200;
/// Between two rounds of tidying up.
const TIDY_EVERY: TimeDelta = TimeDelta::minutes(10);
/// Old mails deleted in one tick: two thousand a second keep pace with what the largest site sends.
const PURGE: i64 = 1_000;
/// Many more than are ever due at once: after a long sleep, two turns and a skipped week.
const MOST_TURNS: usize = 100;
/// Two million people; with more of them, the next tick goes on.
const MOST_CHUNKS: usize = 10_000;

/// The worker of one process.
pub struct Worker {
    app: Arc<App>,
    courier: Courier,
    stopping: Arc<AtomicBool>,
}

/// Ends a worker from outside.
#[derive(Clone)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Lets the step at hand finish, then ends.
    pub fn now(&self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

impl Worker {
    /// A worker over the application's database that sends through this transport.
    pub fn new(app: Arc<App>, transport: Transport) -> Self {
        let sender = Sender {
            address: app.config.mail_from.clone(),
            site_host: app.config.host(),
            site_name: app.config.site_name.clone(),
        };
        let courier = Courier::new(app.db.clone(), app.clock.clone(), transport, sender);
        Self { app, courier, stopping: Arc::new(AtomicBool::new(false)) }
    }

    /// The handle that ends it.
    pub fn stop(&self) -> Stop {
        Stop(Arc::clone(&self.stopping))
    }

    /// Works until it is stopped. A step that fails is logged and tried again at the next tick. A slow mail server holds
    /// up the mail, never the clock.
    pub async fn run(&self) {
        tokio::join!(self.keep_time(), self.keep_mailing());
    }

    /// Everything that is due now, until nothing is.
    pub async fn tick(&self) -> Result<()> {
        self.move_on().await?;
        self.courier.deliver_due().await?;
        Ok(())
    }

    async fn keep_time(&self) {
        let (mut tidied, mut old_mail): (Option<Timestamp>, bool) = (None, false);
        while self.goes_on() {
            if let Err(error) = self.move_on().await {
                tracing::error!(%error, "the release clock, credits or digests could not go on");
            }
            let now = self.app.now();
            if tidied.is_none_or(|at| now >= at.plus(TIDY_EVERY)) {
                self.sweep().await;
                (tidied, old_mail) = (Some(now), true);
            }
            if old_mail {
                old_mail = self.purge_some().await;
            }
            tokio::time::sleep(PAUSE).await;
        }
        self.courier.stop();
    }

    async fn keep_mailing(&self) {
        while self.goes_on() {
            if let Err(error) = self.courier.deliver_due().await {
                tracing::error!(%error, "mail could not go on");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// The three steps fail apart from one another; the first failure is told.
    async fn move_on(&self) -> Result<()> {
        let (clock, credits, digests) = (self.turn_clock().await, self.credit().await, self.digest().await);
        clock.and(credits).and(digests)
    }

    async fn turn_clock(&self) -> Result<()> {
        let (schedule, now) = (self.app.config.schedule, self.app.now());
        // A look first: nearly every tick finds nothing due and need not write.
        let idle =
            self.app.read(move |conn| Ok(releases::latest(conn)?.is_some_and(|release| release.is_idle(now)))).await?;
        if idle {
            return Ok(());
        }
        for _ in 0..MOST_TURNS {
            match self.app.write(move |conn| releases::turn(conn, &schedule, now)).await {
                Ok(Turned::Something) => tracing::info!("the release clock moved"),
                // Another worker was quicker.
                Ok(Turned::Nothing) | Err(Error::Rejected(Refusal::ReleaseNotThere)) => return Ok(()),
                Err(error) => return Err(error),
            }
        }
        Err(Error::broken("the release clock does not come to rest"))
    }

    async fn credit(&self) -> Result<()> {
        if self.app.read(releases::owes_credits).await? {
            let now = self.app.now();
            for _ in 0..MOST_CHUNKS {
                let more = self.app.write(move |conn| releases::record_some(conn, CHUNK, now)).await?;
                if !more || !self.goes_on() {
                    return Ok(());
                }
            }
            return Err(Error::broken("crediting does not come to an end within one tick"));
        }
        Ok(())
    }

    async fn digest(&self) -> Result<()> {
        if self.app.read(|conn| Ok(releases::undigested(conn)?.is_some())).await? {
            let (letterhead, now) = (Letterhead::of(&self.app), self.app.now());
            for _ in 0..MOST_CHUNKS {
                let letterhead = letterhead.clone();
                let more = self.app.write(move |conn| digests::enqueue_some(conn, &letterhead, CHUNK, now)).await?;
                if !more || !self.goes_on() {
                    return Ok(());
                }
            }
            return Err(Error::broken("writing digests does not come to an end within one tick"));
        }
        Ok(())
    }

    fn goes_on(&self) -> bool {
        !self.stopping.load(Ordering::SeqCst)
    }

    async fn sweep(&self) {
        let now = self.app.now();
        if let Err(error) = self.app.write(move |conn| accounts::sweep(conn, now)).await {
            tracing::error!(%error, "tidying up failed");
        }
    }

    /// One chunk of old mail goes; whether there may be more.
    async fn purge_some(&self) -> bool {
        let now = self.app.now();
        match self.app.write(move |conn| mail::purge(conn, now, PURGE)).await {
            Ok(purged) => i64::try_from(purged).is_ok_and(|purged| purged == PURGE),
            Err(error) => {
                tracing::error!(%error, "old mail was not deleted");
                false
            }
        }
    }
}
