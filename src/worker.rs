//! The tick: what happens without anybody asking. The release clock, credits, digests, mail, and tidying up.
//!
//! Every step is a small transaction that can be stopped and repeated anywhere, so that two workers, or one that is
//! killed, do each thing once.

mod chunks;
mod closing;
mod counting;
mod departures;
mod erasing;
mod gathering;
mod letters;
mod meeting;
mod pace;
mod previews;
mod steps;
mod tidying;

use crate::db::Timestamp;
use crate::error::Result;
use crate::files::{Object, Pictures};
use crate::mail::{Courier, Sender, Transport};
use crate::pictures::Swept;
use crate::releases::{self, WRITING};
use crate::web::App;
use crate::{credits, digests, inbox, jobs, onward, pictures, regrouping};
use chrono::TimeDelta;
use departures::Leaving;
use pace::Rows;
pub use pace::rest;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// Between two looks at the clock and the outbox.
const PAUSE: Duration = Duration::from_millis(500);
/// Between two rounds of tidying up.
const TIDY_EVERY: TimeDelta = TimeDelta::minutes(10);
/// Between two sweeps through all files of pictures.
const SWEEP_EVERY: TimeDelta = TimeDelta::hours(1);
/// Between two looks at what was approved: staff hear soon that they have to look again, and no tick reads a whole release.
const LOOK_EVERY: TimeDelta = TimeDelta::minutes(1);

/// The worker of one process.
pub struct Worker {
    app: Arc<App>,
    courier: Courier,
    stopping: Arc<AtomicBool>,
    /// Rows in a chunk of credits, and in one of promised digests.
    credits: Rows,
    promises: Rows,
    /// Posts in a chunk of those that go to another area.
    moves: Rows,
    /// People in a chunk of those whose inboxes something comes into.
    entries: Rows,
    files: Pictures,
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
    pub fn new(app: Arc<App>, transport: Transport) -> Result<Self> {
        let sender = Sender {
            address: app.config.mail_from.clone(),
            site_host: app.config.host(),
            site_name: app.config.site_name.clone(),
        };
        let pace = app.config.mail_pace;
        let transport = transport.with_mails_per_connection(pace.per_connection);
        let courier = Courier::new(app.db.clone(), app.clock.clone(), transport, sender)
            .with_connections(pace.connections)
            .with_budget(pace.per_minute);
        let rows = |most| Rows::up_to(most, app.db.has_one_writer());
        let (credits, promises) = (rows(credits::CHUNK), rows(digests::PROMISED));
        let (moves, entries) = (rows(regrouping::CHUNK), rows(inbox::CHUNK));
        let files = Pictures::open(&app.config.pictures)?;
        let stopping = Arc::new(AtomicBool::new(false));
        Ok(Self { app, courier, stopping, credits, promises, moves, entries, files })
    }

    /// The handle that ends it.
    pub fn stop(&self) -> Stop {
        Stop(Arc::clone(&self.stopping))
    }

    /// Works until it is stopped. A step that fails is logged and tried again at the next tick. A slow mail server holds
    /// up the mail, never the clock.
    pub async fn run(&self) {
        tokio::join!(self.keep_time(), self.keep_mailing(), self.keep_pictures());
    }

    /// Everything that is due now, until nothing is.
    pub async fn tick(&self) -> Result<()> {
        self.look_at_approvals().await?;
        onward::store_counted(&self.app).await?;
        loop {
            self.move_on().await?;
            let sent = self.deliver().await?.sent;
            let now = self.app.now();
            // Digests are written as those before them go out.
            let more = sent > 0 && self.app.db.read(move |conn| jobs::is_waiting(conn, WRITING, now)).await?;
            if !more || !self.goes_on() {
                return Ok(());
            }
        }
    }

    /// Everything that is to be tidied up now, until nothing is; [`Worker::run`] does it bit by bit.
    pub async fn tidy(&self) {
        self.sweep().await;
        self.tend_clusters().await;
        while self.purge_some().await && self.goes_on() {}
        let mut swept = self.sweep_pictures(None).await;
        while let Swept::UpTo(last) = &swept {
            swept = self.sweep_pictures(Some(last)).await;
        }
        let mut leaving = Leaving::After(None);
        while leaving != Leaving::Nobody && self.goes_on() {
            leaving = self.let_some_go(leaving).await;
        }
    }

    async fn keep_time(&self) {
        let (mut tidied, mut old_mail): (Option<Timestamp>, bool) = (None, false);
        let mut looked: Option<Timestamp> = None;
        let mut leaving = Leaving::Nobody;
        let mut turned: Option<Instant> = None;
        while self.goes_on() {
            // Not between each two chunks: a look is a dozen questions.
            let looks = turned.is_none_or(|at| at.elapsed() >= PAUSE);
            if looks {
                turned = Some(Instant::now());
            }
            let more = self.step(looks, true).await.unwrap_or_else(|error| {
                tracing::error!(%error, "the release clock, notices, credits or digests could not go on");
                false
            });
            let now = self.app.now();
            if looked.is_none_or(|at| now >= at.plus(LOOK_EVERY)) {
                looked = Some(now);
                if let Err(error) = self.look_at_approvals().await {
                    tracing::error!(%error, "what was approved could not be looked at");
                }
            }
            if tidied.is_none_or(|at| now >= at.plus(TIDY_EVERY)) {
                self.sweep().await;
                self.tend_clusters().await;
                (tidied, old_mail, leaving) = (Some(now), true, Leaving::After(None));
            }
            if old_mail {
                old_mail = self.purge_some().await;
            }
            leaving = self.let_some_go(leaving).await;
            if !more {
                tokio::time::sleep(PAUSE).await;
            }
        }
        self.courier.stop();
    }

    /// Files that nothing shows any more go, some every second, from the first to the last once an hour.
    async fn keep_pictures(&self) {
        let (mut begun, mut swept): (Option<Timestamp>, _) = (None, Swept::All);
        while self.goes_on() {
            let now = self.app.now();
            if swept == Swept::All && begun.is_none_or(|at| now >= at.plus(SWEEP_EVERY)) {
                (begun, swept) = (Some(now), self.sweep_pictures(None).await);
            } else if let Swept::UpTo(last) = &swept {
                swept = self.sweep_pictures(Some(last)).await;
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn sweep_pictures(&self, after: Option<&Object>) -> Swept {
        let swept = pictures::sweep(&self.app.db, &self.files, after, self.app.now()).await;
        swept.unwrap_or_else(|error| {
            tracing::error!(%error, "pictures could not be swept");
            Swept::All
        })
    }

    async fn keep_mailing(&self) {
        while self.goes_on() {
            if let Err(error) = self.deliver().await {
                tracing::error!(%error, "mail could not go on");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// An approval of something else than what would go out now lapses, so that staff see it before the hour.
    async fn look_at_approvals(&self) -> Result<()> {
        let now = self.app.now();
        for id in self.app.db.read(releases::changed_since).await? {
            if self.app.db.write(move |conn| releases::lapse(conn, id, now)).await? {
                tracing::info!("an approval lapsed");
            }
        }
        Ok(())
    }

    fn goes_on(&self) -> bool {
        !self.stopping.load(Ordering::SeqCst)
    }
}
