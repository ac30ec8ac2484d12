//! What many requests ask at the same moment, asked together. Where the database is a server, each statement is a round
//! trip and each transaction a wait for a disk: for a hundred requests they cost hardly more than for one.
//!
//! A thread takes whatever has come while it was at the database, and nobody waits for others to come.

use super::connection::{Conn, Purpose};
use super::lane::Lane;
use super::replica::impatient;
use super::transaction::{Db, tried_again_here};
use crate::error::{Error, Result};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{SyncSender, TrySendError, sync_channel};
use std::time::{Duration, Instant};
use tokio::sync::oneshot;

/// More than these that wait are refused as [`Error::Busy`].
const WAITING: usize = 1_024;
/// Where more wait than are asked for together, only so many as are answered in this time, at the pace of those before.
const SOON: Duration = Duration::from_millis(100);
/// Asked for in one transaction. For votes that is about 5 ms; more of them gain little and make the first one wait.
const TOGETHER: usize = 128;

struct Waiting<Asked, Answer> {
    asked: Asked,
    caller: oneshot::Sender<Result<Answer>>,
}

/// A handle to a thread that asks for many at once; it ends when the last handle is gone.
pub struct Gathered<Asked, Answer> {
    queue: SyncSender<Waiting<Asked, Answer>>,
    pace: Arc<Pace>,
}

/// How many wait, and how long it takes to answer some of them.
#[derive(Default)]
struct Pace {
    waiting: AtomicUsize,
    /// Those that were asked together last, in microseconds.
    took: AtomicU64,
}

impl Pace {
    /// Whether one more is answered soon.
    fn allows(&self) -> bool {
        let before = u64::try_from(self.waiting.load(Ordering::Relaxed) / TOGETHER).unwrap_or(u64::MAX);
        before == 0 || Duration::from_micros(before.saturating_mul(self.took.load(Ordering::Relaxed))) < SOON
    }

    fn took(&self, time: Duration) {
        self.took.store(u64::try_from(time.as_micros()).unwrap_or(u64::MAX), Ordering::Relaxed);
    }
}

impl<Asked, Answer> Gathered<Asked, Answer>
where
    Asked: Send + Sync + 'static,
    Answer: Send + 'static,
{
    /// One answer; [`Error::Busy`] at once where too many wait already.
    pub async fn ask(&self, asked: Asked) -> Result<Answer> {
        if !self.pace.allows() {
            return Err(Error::Busy);
        }
        let (caller, answer) = oneshot::channel();
        self.pace.waiting.fetch_add(1, Ordering::Relaxed);
        let sent = self.queue.try_send(Waiting { asked, caller });
        if sent.is_err() {
            self.pace.waiting.fetch_sub(1, Ordering::Relaxed);
        }
        match sent {
            Ok(()) => answer.await.unwrap_or_else(|_| Err(Error::broken("what was asked together panicked"))),
            Err(TrySendError::Full(_)) => Err(Error::Busy),
            Err(TrySendError::Disconnected(_)) => Err(Error::broken("nobody asks for many at once any more")),
        }
    }

    /// Starts the thread. `answer` tells all of them in their order.
    fn start(name: &str, answer: impl Fn(Arc<[Asked]>) -> Result<Vec<Answer>> + Send + 'static) -> Result<Self> {
        let (queue, waiting) = sync_channel(WAITING);
        let thread = std::thread::Builder::new().name(name.to_owned());
        let pace = Arc::new(Pace::default());
        let kept = Arc::clone(&pace);
        let serve = move || {
            while let Ok(first) = waiting.recv() {
                let all: Vec<_> = std::iter::once(first).chain(waiting.try_iter()).take(TOGETHER).collect();
                let (began, together) = (Instant::now(), all.len());
                // Whoever asked sees their caller dropped; the thread is there for the next.
                drop(catch_unwind(AssertUnwindSafe(|| serve(all, &answer))));
                kept.took(began.elapsed());
                kept.waiting.fetch_sub(together, Ordering::Relaxed);
            }
        };
        thread.spawn(serve).map_err(|error| Error::Broken(Box::new(error)))?;
        Ok(Self { queue, pace })
    }
}

fn serve<Asked, Answer>(all: Vec<Waiting<Asked, Answer>>, answer: &impl Fn(Arc<[Asked]>) -> Result<Vec<Answer>>) {
    let (asked, callers): (Vec<Asked>, Vec<_>) = all.into_iter().map(|one| (one.asked, one.caller)).unzip();
    // Callers may have gone: nothing is done about it.
    match answer(asked.into()) {
        Ok(answers) => callers.into_iter().zip(answers).for_each(|(caller, answer)| drop(caller.send(Ok(answer)))),
        Err(error) => {
            if !matches!(error, Error::Busy | Error::Contention) {
                tracing::warn!(together = callers.len(), %error, "what was asked together failed");
            }
            for caller in callers {
                drop(caller.send(Err(of_all(&error))));
            }
        }
    }
}

/// What went wrong for all of them, told to each.
fn of_all(error: &Error) -> Error {
    match error {
        Error::Busy => Error::Busy,
        Error::Contention => Error::Contention,
        Error::Broken(what) => Error::broken(what.to_string()),
        Error::Unavailable(what) => Error::Unavailable(what.clone()),
        other => Error::Unavailable(other.to_string()),
    }
}

impl Db {
    /// Looks for many at once, with a connection of its own; none on `SQLite`, where [`Db::glance`] costs less.
    pub fn gather_reads<Asked, Answer>(
        &self,
        name: &str,
        look: impl Fn(&mut Conn, &[Asked]) -> Result<Vec<Answer>> + Send + 'static,
    ) -> Result<Option<Gathered<Asked, Answer>>>
    where
        Asked: Send + Sync + 'static,
        Answer: Send + 'static,
    {
        let Some(url) = self.server() else { return Ok(None) };
        let lane = Lane::single(&impatient(url), Purpose::Read);
        let answer = move |asked: Arc<[Asked]>| lane.run_here(Purpose::Read, |conn| look(conn, &asked));
        Gathered::start(name, answer).map(Some)
    }

    /// Writes many at once, for [`Db::shown_soon`]: with a connection of its own, or on `SQLite` as one of the writes of
    /// its writer, which commits them with whatever else waits, but parses, plans and begins each for itself.
    pub fn gather_writes<Asked, Answer>(
        &self,
        name: &str,
        write: impl Fn(&mut Conn, &[Asked]) -> Result<Vec<Answer>> + Send + Sync + 'static,
    ) -> Result<Gathered<Asked, Answer>>
    where
        Asked: Send + Sync + 'static,
        Answer: Send + 'static,
    {
        if let Some(url) = self.server() {
            let lane = Lane::single(&impatient(url), Purpose::Write);
            return Gathered::start(name, move |asked| tried_again_here(&lane, |conn: &mut Conn| write(conn, &asked)));
        }
        let (db, write) = (self.shown_soon(), Arc::new(write));
        Gathered::start(name, move |asked| {
            let write = Arc::clone(&write);
            db.write_here(move |conn| write(conn, &asked))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicU32;
    use std::sync::mpsc::channel;

    #[tokio::test]
    async fn what_comes_meanwhile_is_asked_together_and_each_gets_their_own_answer() {
        let (go, gate) = channel::<()>();
        let (seen, sizes) = channel();
        let doubled = Gathered::start("doubling", move |asked: Arc<[u32]>| {
            seen.send(asked.len()).unwrap();
            gate.recv().ok();
            Ok(asked.iter().map(|number| number * 2).collect())
        });
        let (doubled, began) = (Arc::new(doubled.unwrap()), Arc::new(AtomicU32::new(0)));
        let ask = |number| {
            let (doubled, began) = (Arc::clone(&doubled), Arc::clone(&began));
            tokio::spawn(async move {
                began.fetch_add(1, Ordering::Relaxed);
                doubled.ask(number).await
            })
        };
        let all_have_asked = async |count| {
            while began.load(Ordering::Relaxed) < count {
                tokio::task::yield_now().await;
            }
        };
        let mut asked = vec![ask(0)];
        all_have_asked(1).await;
        assert_eq!(sizes.recv().unwrap(), 1, "nobody waits for others to come");
        asked.extend((1..=200).map(ask));
        all_have_asked(201).await;
        drop(go);
        for (number, asked) in (0..).zip(asked) {
            assert_eq!(asked.await.unwrap().unwrap(), number * 2);
        }
        assert_eq!(sizes.try_iter().collect::<Vec<_>>(), [TOGETHER, 200 - TOGETHER]);
    }

    #[tokio::test]
    async fn a_fault_is_told_to_each_and_the_next_is_answered() {
        let fails = Gathered::start("failing", |asked: Arc<[&str]>| match asked.first() {
            Some(&"panic") => panic!("as a test of it"),
            Some(&"busy") => Err(Error::Busy),
            Some(&"away") => Err(Error::Unavailable("nobody answers".to_owned())),
            Some(&"broken") => Err(Error::broken("the disk is full")),
            _ => Ok(asked.to_vec()),
        });
        let fails = fails.unwrap();
        assert!(matches!(fails.ask("panic").await, Err(Error::Broken(_))));
        assert!(matches!(fails.ask("busy").await, Err(Error::Busy)));
        assert!(matches!(fails.ask("broken").await, Err(Error::Broken(_))));
        assert!(matches!(fails.ask("away").await, Err(Error::Unavailable(_))));
        assert_eq!(fails.ask("well").await.unwrap(), "well");
    }

    #[test]
    fn more_than_are_asked_together_wait_only_where_they_are_answered_soon() {
        let pace = Pace::default();
        let allows = |waiting| {
            pace.waiting.store(waiting, Ordering::Relaxed);
            pace.allows()
        };
        pace.took(Duration::from_secs(1));
        assert_eq!([TOGETHER - 1, TOGETHER].map(allows), [true, false]);
        pace.took(Duration::from_millis(30));
        assert_eq!([TOGETHER, 4 * TOGETHER - 1, 4 * TOGETHER].map(allows), [true, true, false]);
    }
}
