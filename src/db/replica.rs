//! A replica: another server that follows the primary, and may answer visitors as long as it is close behind.
//!
//! A thread watches. Five times a second it asks the primary how far its log goes and the replica how far it has got in it:
//! once it is past what the primary said at a moment, it shows everything that was answered until that moment. Pages come
//! from it when that moment is no longer ago than a second, and not before the last write of this process that must be
//! seen. Whether it is slow, away or another site's database, the primary answers meanwhile, and nobody restarts anything.

use super::connection::{Conn, Purpose};
use super::lane::Lane;
use super::sealed::{self, Sealed};
use super::site::{SIGNING_KEY, fact};
use crate::config::DatabaseUrl;
use crate::error::{Error, Result};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable};
use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

/// Between two looks.
const LOOK_EVERY: Duration = Duration::from_millis(200);
/// What a visitor may not have seen yet is no older than this.
const MOST_BEHIND: Duration = Duration::from_secs(1);
/// A page takes milliseconds; whoever waits longer than this for the replica asks the primary.
const PATIENCE: Duration = Duration::from_secs(1);
/// What the primary said in the last minutes is remembered for a replica that catches up.
const REMEMBERED: usize = 600;
/// A server that vanished from the network is given up in seconds, not in the two hours that TCP would wait. As libpq names
/// them: seconds, and the last in milliseconds.
const GIVES_UP: [(&str, &str); 5] = [
    ("connect_timeout", "2"),
    ("keepalives_idle", "2"),
    ("keepalives_interval", "1"),
    ("keepalives_count", "3"),
    ("tcp_user_timeout", "4000"),
];

/// The replica, as this process sees it. The watch ends when the last handle is gone.
#[derive(Clone)]
pub(super) struct Replica {
    lane: Lane,
    seen: Arc<Seen>,
}

/// Moments are microseconds since `start`; none is later than those that a process reaches.
struct Seen {
    start: Instant,
    /// It shows everything that was answered until then; 0 when nothing is known of it.
    shows: AtomicU64,
    /// It must show everything that was answered until then.
    must_show: AtomicU64,
    /// Whether the log has been told that it follows.
    told: AtomicBool,
}

impl Seen {
    fn now(&self) -> u64 {
        u64::try_from(self.start.elapsed().as_micros()).unwrap_or(u64::MAX)
    }

    fn is_good(&self) -> bool {
        let shows = self.shows.load(Ordering::SeqCst);
        let behind = u64::try_from(MOST_BEHIND.as_micros()).unwrap_or(u64::MAX);
        shows > self.must_show.load(Ordering::SeqCst) && self.now().saturating_sub(shows) <= behind
    }
}

impl Replica {
    /// Begins to watch.
    pub(super) fn follow(primary: &DatabaseUrl, url: &DatabaseUrl, connections: u32) -> Result<Self> {
        let url = impatient(url);
        let (start, told) = (Instant::now(), AtomicBool::new(true));
        let seen = Arc::new(Seen { start, shows: AtomicU64::new(0), must_show: AtomicU64::new(0), told });
        let watch = Watch {
            seen: Arc::downgrade(&seen),
            primary: Side::of(impatient(primary)),
            replica: Side::of(url.clone()),
            said: VecDeque::new(),
            is_ours: false,
        };
        std::thread::Builder::new()
            .name("replica-watch".to_owned())
            .spawn(move || watch.run())
            .map_err(|error| Error::Broken(Box::new(error)))?;
        Ok(Self { lane: Lane::to_replica(&url, connections), seen })
    }

    /// Whether it may be asked now.
    pub(super) fn is_good(&self) -> bool {
        self.seen.is_good()
    }

    /// The moment until which it shows everything, by its own count.
    pub(super) fn shows(&self) -> u64 {
        self.seen.shows.load(Ordering::SeqCst)
    }

    /// From now on it is asked only once it shows everything that was answered before.
    pub(super) fn must_show_all_until_now(&self) {
        self.seen.must_show.fetch_max(self.seen.now(), Ordering::SeqCst);
    }

    /// The answer to a read, if it may be asked and has one.
    pub(super) async fn ask(&self, work: sealed::Read) -> Option<Sealed> {
        if !self.is_good() {
            return None;
        }
        let _place = self.lane.place().ok()?;
        match tokio::time::timeout(PATIENCE, self.lane.run(work)).await {
            Ok(Ok(answer)) => return Some(answer),
            // It is not there yet, or the replica ended a read that stood in the way of what it has to replay.
            Ok(Err(Error::NotFound | Error::Contention | Error::Busy)) => return None,
            Ok(Err(error)) => tracing::debug!(%error, "the replica did not answer"),
            Err(_) => tracing::debug!("the replica did not answer in time"),
        }
        // Nobody else waits for it before the watch has seen it again.
        self.seen.shows.store(0, Ordering::SeqCst);
        None
    }
}

/// The address of a server for whoever would rather be told soon that it does not answer.
pub(super) fn impatient(url: &DatabaseUrl) -> DatabaseUrl {
    let DatabaseUrl::Postgres(text) = url else { return url.clone() };
    let Ok(mut parsed) = url::Url::parse(text) else { return url.clone() };
    let known: Vec<String> = parsed.query_pairs().map(|(name, _)| name.into_owned()).collect();
    let missing = GIVES_UP.iter().filter(|(name, _)| !known.iter().any(|known| known == name));
    parsed.query_pairs_mut().extend_pairs(missing);
    DatabaseUrl::Postgres(parsed.into())
}

/// One of the two servers, for whoever compares them.
struct Side {
    url: DatabaseUrl,
    conn: Option<Conn>,
}

impl Side {
    fn of(url: DatabaseUrl) -> Self {
        Self { url, conn: None }
    }

    /// Asks, over a new connection when the last one failed.
    fn ask<T>(&mut self, question: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
        let mut conn = self.conn.take().map_or_else(|| Conn::open(&self.url, Purpose::Read), Ok)?;
        let answer = conn.run(Purpose::Read, question)?;
        self.conn = Some(conn);
        Ok(answer)
    }
}

#[derive(QueryableByName)]
struct Position {
    #[diesel(sql_type = Bool)]
    follows: bool,
    #[diesel(sql_type = Nullable<BigInt>)]
    bytes: Option<i64>,
}

/// How far the log of a server goes, in bytes: what it has written, or as a replica what it shows.
fn position(conn: &mut Conn) -> Result<Position> {
    let position = "SELECT pg_is_in_recovery() AS follows, (CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() \
         ELSE pg_current_wal_lsn() END - '0/0'::pg_lsn)::bigint AS bytes";
    Ok(diesel::sql_query(position).get_result(conn)?)
}

struct Watch {
    seen: Weak<Seen>,
    primary: Side,
    replica: Side,
    /// Moments, and how far the primary's log went then; the earliest first.
    said: VecDeque<(u64, i64)>,
    /// Whether the replica is one of this database. Asked again when it was away.
    is_ours: bool,
}

impl Watch {
    fn run(mut self) {
        while let Some(seen) = self.seen.upgrade() {
            let looked = self.look(&seen);
            if looked.is_err() {
                seen.shows.store(0, Ordering::SeqCst);
                self.is_ours = false;
            }
            let good = looked.is_ok() && self.said.len() < 5;
            if seen.told.swap(good, Ordering::SeqCst) != good {
                match looked {
                    Ok(()) if good => tracing::info!("the replica follows: visitors read there"),
                    Ok(()) => tracing::warn!("the replica is behind: visitors read the primary"),
                    Err(error) => tracing::warn!(%error, "the replica cannot be used: visitors read the primary"),
                }
            }
            drop(seen);
            std::thread::sleep(LOOK_EVERY);
        }
    }

    fn look(&mut self, seen: &Seen) -> Result<()> {
        if !self.is_ours {
            expect_same(&mut self.primary, &mut self.replica)?;
            self.is_ours = true;
        }
        // Before the question: what was answered by now is in the log that the answer measures.
        let now = seen.now();
        let primary = self.primary.ask(position)?;
        if let (false, Some(bytes)) = (primary.follows, primary.bytes) {
            self.said.push_back((now, bytes));
        }
        if self.said.len() > REMEMBERED {
            self.said.pop_front();
        }
        let replica = self.replica.ask(position)?;
        let Some(reached) = replica.bytes.filter(|_| replica.follows) else {
            return Err(Error::broken("it is no replica any more"));
        };
        while let Some((moment, _)) = self.said.front().copied().filter(|(_, bytes)| *bytes <= reached) {
            seen.shows.store(moment, Ordering::SeqCst);
            self.said.pop_front();
        }
        Ok(())
    }
}

/// Refuses a server that is no replica, or one of another site.
fn expect_same(primary: &mut Side, replica: &mut Side) -> Result<()> {
    let key = |conn: &mut Conn| fact(conn, SIGNING_KEY);
    if !replica.ask(position)?.follows {
        return Err(Error::broken("it is no replica: it can be written"));
    }
    if primary.ask(key)? != replica.ask(key)? {
        return Err(Error::broken("it is a replica of another site"));
    }
    Ok(())
}

/// What is wrong with a replica now, for the doctor; none when it shows what the primary has.
pub fn fault(primary: &DatabaseUrl, replica: &DatabaseUrl) -> Option<String> {
    let (mut primary, mut replica) = (Side::of(impatient(primary)), Side::of(impatient(replica)));
    let mut behind = || -> Result<Option<i64>> {
        expect_same(&mut primary, &mut replica)?;
        let wanted = primary.ask(position)?.bytes.unwrap_or_default();
        let since = Instant::now();
        loop {
            let missing = wanted - replica.ask(position)?.bytes.unwrap_or_default();
            if missing <= 0 || since.elapsed() > MOST_BEHIND {
                return Ok(Some(missing).filter(|missing| *missing > 0));
            }
            std::thread::sleep(LOOK_EVERY / 10);
        }
    };
    match behind() {
        Ok(None) => None,
        Ok(Some(missing)) => Some(format!("it is behind by more than a second, and {missing} bytes")),
        Err(error) => Some(error.to_string()),
    }
}
