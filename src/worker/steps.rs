//! A step: a look at the clock and at what is due, then one chunk of each kind of long work that waits.

use super::chunks::KINDS;
use super::{Worker, pace};
use crate::bulk;
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Result};
use crate::jobs::{self, JobKind};
use crate::releases::{self, Turned};
use crate::schedule::Schedule;
use crate::trains::Train;
use std::time::Instant;

/// Many more than are ever due at once: after a long sleep, two turns and a skipped week.
const MOST_TURNS: usize = 100;
/// Chunks of each kind: hundreds of thousands of people; with more of them, the next tick goes on.
const MOST_CHUNKS: usize = 10_000;

impl Worker {
    /// Everything that is due, chunk by chunk, with a look at the clock between them.
    pub(super) async fn move_on(&self) -> Result<()> {
        for _ in 0..MOST_CHUNKS {
            if !self.step(true, false).await? || !self.goes_on() {
                return Ok(());
            }
        }
        Err(Error::broken("notices, credits and digests do not come to an end within one tick"))
    }

    /// The clock, unless it was looked at a moment ago, then one chunk of each kind of long work, so that a million mails hold
    /// up neither the clock nor each other, with a rest behind each chunk where people may be waiting. The parts fail apart from
    /// one another; the first failure is told. `false` when no chunk waits.
    pub(super) async fn step(&self, looks: bool, rests: bool) -> Result<bool> {
        let looked = if looks { self.look().await } else { Ok(()) };
        let mut first = looked.map(|()| false);
        for step in self.waiting().await?.into_iter().map(Some).chain([None]) {
            let began = Instant::now();
            let done = match step {
                Some(kind) => self.chunk(kind).await,
                None => self.pair_some().await,
            };
            if rests && matches!(done, Ok(true)) {
                tokio::time::sleep(pace::rest(began.elapsed(), self.app.db.has_one_writer())).await;
            }
            first = match (first, done) {
                (Ok(before), Ok(now)) => Ok(before || now),
                (Err(first), _) => Err(first),
                (Ok(_), Err(error)) => Err(error),
            };
        }
        first
    }

    /// The kinds of which a chunk waits, one question for all of them: where a server is asked, it takes longer than the answer.
    async fn waiting(&self) -> Result<Vec<JobKind>> {
        let now = self.app.now();
        self.app.db.read(move |conn: &mut Conn| jobs::waiting(conn, &KINDS, now)).await
    }

    /// Lets begin and end what the clock begins and ends.
    async fn look(&self) -> Result<()> {
        let clock = self
            .turn_clock()
            .await
            .and(self.close_polls().await)
            .and(self.keep_meetups().await)
            .and(self.close_reports().await)
            .and(self.find_awards().await);
        let telling = self.begin_telling().await;
        let counting = self.begin_counting().await.and(self.begin_rising().await).and(self.take_preview().await);
        clock.and(telling).and(counting)
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

    /// Answers to many posts are told some time after the last of them was given.
    async fn begin_telling(&self) -> Result<()> {
        let now = self.app.now();
        if !self.app.db.read(move |conn| bulk::is_telling_due(conn, now)).await? {
            return Ok(());
        }
        self.app.db.write(move |conn| bulk::begin_telling(conn, now)).await
    }
}
