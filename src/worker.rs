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
mod meeting;
mod pace;
mod previews;
mod tidying;

use crate::db::Timestamp;
use crate::error::{Error, Result};
use crate::files::{Object, Pictures};
use crate::mail::{Courier, Sender, Transport};
use crate::pictures::Swept;
use crate::releases::{self, Turned, WRITING};
use crate::schedule::Schedule;
use crate::trains::Train;
use crate::web::App;
use crate::{bulk, credits, digests, inbox, jobs, onward, pictures, regrouping};
use chrono::TimeDelta;
use chunks::KINDS;
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
/// Many more than are ever due at once: after a long sleep, two turns and a skipped week.
const MOST_TURNS: usize = 100;
/// Chunks of each kind: hundreds of thousands of people; with more of them, the next tick goes on.
const MOST_CHUNKS: usize = 10_000;

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
        let (credits, promises) = (Rows::up_to(credits::CHUNK), Rows::up_to(digests::PROMISED));
        let (moves, entries) = (Rows::up_to(regrouping::CHUNK), Rows::up_to(inbox::CHUNK));
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
        while self.goes_on() {
            let more = self.step(true).await.unwrap_or_else(|error| {
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

    /// Everything that is due, chunk by chunk, with a look at the clock between them.
    async fn move_on(&self) -> Result<()> {
        for _ in 0..MOST_CHUNKS {
            if !self.step(false).await? || !self.goes_on() {
                return Ok(());
            }
        }
        Err(Error::broken("notices, credits and digests do not come to an end within one tick"))
    }

    /// The clock, then one chunk of each kind of long work, so that a million mails hold up neither the clock nor each
    /// other, with a rest behind each chunk where people may be waiting. The steps fail apart from one another; the first
    /// failure is told. `false` when no chunk waits.
    async fn step(&self, rests: bool) -> Result<bool> {
        let clock = self
            .turn_clock()
            .await
            .and(self.close_polls().await)
            .and(self.keep_meetups().await)
            .and(self.close_reports().await)
            .and(self.find_awards().await);
        let telling = self.begin_telling().await;
        let counting = self.begin_counting().await.and(self.begin_rising().await).and(self.take_preview().await);
        let mut first = clock.and(telling).and(counting).map(|()| false);
        let steps = KINDS.map(Some).into_iter().chain([None]);
        for step in steps {
            let began = Instant::now();
            let done = match step {
                Some(kind) => self.chunk(kind).await,
                None => self.pair_some().await,
            };
            if rests && matches!(done, Ok(true)) {
                tokio::time::sleep(rest(began.elapsed())).await;
            }
            first = match (first, done) {
                (Ok(before), Ok(now)) => Ok(before || now),
                (Err(first), _) => Err(first),
                (Ok(_), Err(error)) => Err(error),
            };
        }
        first
    }

    async fn turn_clock(&self) -> Result<()> {
        let (schedule, now) = (self.app.config.schedule, self.app.now());
        // A look first: nearly every tick finds nothing due and need not write.
        let due = self.app.db.read(move |conn| releases::due(conn, &schedule, now)).await?;
        // One that cannot go on holds up no other.
        let mut turned = Ok(());
        for train in due {
            turned = turned.and(self.turn_train(&train, schedule, now).await);
        }
        turned
    }

    async fn turn_train(&self, train: &Train, schedule: Schedule, now: Timestamp) -> Result<()> {
        let id = train.id;
        for _ in 0..MOST_TURNS {
            match self.app.db.write(move |conn| releases::turn(conn, id, &schedule, now)).await {
                Ok(Turned::Something) => tracing::info!(train = train.slug, "the release clock moved"),
                Ok(Turned::Nothing) => return Ok(()),
                // Another worker was quicker.
                Err(error) if error.is(releases::NOT_THERE) => return Ok(()),
                Err(error) => return Err(error),
            }
        }
        Err(Error::broken(format!("the release clock of train {} does not come to rest", train.slug)))
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

    /// Answers to many posts are told some time after the last of them was given.
    async fn begin_telling(&self) -> Result<()> {
        let now = self.app.now();
        if !self.app.db.read(move |conn| bulk::is_telling_due(conn, now)).await? {
            return Ok(());
        }
        self.app.db.write(move |conn| bulk::begin_telling(conn, now)).await
    }

    fn goes_on(&self) -> bool {
        !self.stopping.load(Ordering::SeqCst)
    }
}
