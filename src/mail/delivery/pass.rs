//! One pass over what is due: the only place that decides which mail is begun, and when it is enough.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use data_encoding::HEXLOWER;
use tokio::task::{Id, JoinError, JoinSet};
use tokio::time::{Instant, Interval, MissedTickBehavior, interval_at};

use super::super::outbox::{self, Due, Outcome};
use super::errand::{Errand, Fate, Idle, Landed, Settled};
use super::{Courier, Delivered, Relay};
use crate::db::{MailId, Timestamp};
use crate::error::{Error, Result};

/// Mails taken at once: few, so that a second worker finds some too and a crash delays few.
const BATCH: i64 = 64;
/// After this long without renewal, another worker may take the mails.
const LEASE: TimeDelta = TimeDelta::seconds(30);
/// A third of the lease, so that one late renewal does no harm.
const RENEW_AFTER: TimeDelta = TimeDelta::seconds(10);

/// One pass under one lease.
pub(super) struct Pass<'a> {
    relay: &'a mut Relay,
    errand: Arc<Errand>,
    connections: usize,
    look_every: Duration,
    /// When the lease was last renewed or begun.
    renewed_at: DateTime<Utc>,
    /// Mails in the air at once: fewer than `connections` when the relay wants it so.
    lanes: usize,
    /// Leased and not begun.
    waiting: VecDeque<Arc<Due>>,
    flying: HashMap<Id, Arc<Due>>,
    flights: JoinSet<Landed>,
    /// Whether more may be due.
    hungry: bool,
    /// No further mail is begun.
    halted: bool,
    trouble: Option<Error>,
    done: Delivered,
}

impl<'a> Pass<'a> {
    pub(super) fn new(courier: &Courier, relay: &'a mut Relay) -> Result<Self> {
        let mut lease = [0; 16];
        getrandom::fill(&mut lease).map_err(|error| Error::Broken(Box::new(error)))?;
        let errand = Arc::new(Errand {
            db: courier.db.clone(),
            clock: courier.clock.clone(),
            transport: Arc::clone(&courier.transport),
            sender: Arc::clone(&courier.sender),
            lease: HEXLOWER.encode(&lease).into(),
            stopping: courier.stopping.subscribe(),
            grace: courier.grace,
        });
        let (connections, look_every, renewed_at) = (courier.connections, courier.look_every, courier.clock.now());
        let (waiting, flying, flights) = (VecDeque::new(), HashMap::new(), JoinSet::new());
        let (halted, trouble, done) = (false, None, Delivered::default());
        let (lanes, hungry) = (connections, true);
        Ok(Self {
            relay,
            errand,
            connections,
            look_every,
            renewed_at,
            lanes,
            waiting,
            flying,
            flights,
            hungry,
            halted,
            trouble,
            done,
        })
    }

    pub(super) async fn run(mut self) -> Result<Delivered> {
        let mut look = every(self.look_every);
        loop {
            self.begin_more().await;
            if self.flights.is_empty() {
                return self.give_back().await;
            }
            tokio::select! {
                Some(landed) = self.flights.join_next_with_id() => match landed {
                    Ok((id, landed)) => self.land(id, landed),
                    Err(crash) => self.pick_up(&crash).await,
                },
                _ = look.tick() => {
                    self.hungry = true;
                    self.keep_lease().await;
                }
            }
        }
    }

    async fn begin_more(&mut self) {
        while !self.halted && !self.errand.is_stopping() && self.flying.len() < self.lanes {
            if self.relay.budget.left(self.errand.clock.now()) == 0 {
                break;
            }
            if self.waiting.is_empty() && self.hungry {
                self.claim().await;
            }
            let Some(mail) = self.waiting.pop_front() else { break };
            self.relay.budget.take(self.errand.clock.now());
            let task = Arc::clone(&self.errand).run(Arc::clone(&mail), self.relay.idle.pop());
            let id = self.flights.spawn(task).id();
            self.flying.insert(id, mail);
        }
    }

    async fn claim(&mut self) {
        let (lease, now) = (Arc::clone(&self.errand.lease), self.now());
        let most = i64::try_from(self.relay.budget.left(now.0)).unwrap_or(BATCH).min(BATCH);
        let claimed = self
            .errand
            .db
            .shown_soon()
            .write(move |conn| outbox::claim(conn, &lease, now, now.plus(LEASE), most))
            .await;
        match claimed {
            Ok(mails) => {
                // After a jump of the clock we are given our own mails once more: those in the air are on their way.
                let flying: Vec<MailId> = self.flying.values().map(|mail| mail.id).collect();
                self.waiting.extend(mails.into_iter().filter(|mail| !flying.contains(&mail.id)).map(Arc::new));
                self.hungry = !self.waiting.is_empty();
            }
            Err(error) => self.halt(error),
        }
    }

    /// Renews the lease when it is time to, and tries one connection more than the relay wanted before.
    async fn keep_lease(&mut self) {
        let now = self.errand.clock.now();
        // A clock that was set back is no reason to wait.
        if (TimeDelta::zero()..RENEW_AFTER).contains(&(now - self.renewed_at)) {
            return;
        }
        self.lanes = self.connections.min(self.lanes + 1);
        let (lease, until) = (Arc::clone(&self.errand.lease), Timestamp(now + LEASE));
        match self.errand.db.shown_soon().write(move |conn| outbox::renew(conn, &lease, until)).await {
            Ok(_) => self.renewed_at = now,
            Err(error) => tracing::warn!(%error, "the lease on waiting mail was not renewed"),
        }
    }

    fn land(&mut self, id: Id, landed: Landed) {
        let mail = self.flying.remove(&id);
        let now = self.errand.clock.now();
        self.relay.idle.extend(landed.connection.map(|connection| Idle::new(connection, now)));
        if matches!(landed.fate, Fate::Unwanted | Fate::Stopped | Fate::Undecided(_) | Fate::NoRelay(_)) {
            self.relay.budget.give_back();
        }
        match landed.fate {
            Fate::Answered(settled) => {
                self.relay.outage.end();
                self.count(settled);
            }
            Fate::Broke(settled, why) => {
                self.count(settled);
                if self.relay.outage.broken(now, &why) {
                    self.leave_relay();
                }
            }
            Fate::Unsendable(settled) => self.count(settled),
            Fate::Unwanted | Fate::Abandoned => {}
            Fate::Stopped => self.waiting.extend(mail),
            Fate::Undecided(error) => {
                self.waiting.extend(mail);
                self.halt(error);
            }
            Fate::NoRelay(why) => {
                if let Some(mail) = mail {
                    self.waiting.push_front(mail);
                }
                if self.flying.is_empty() && self.relay.idle.is_empty() {
                    self.relay.outage.begin(now, &why);
                    self.leave_relay();
                } else {
                    // It talks to us over fewer connections: many relays count them.
                    self.lanes = self.flying.len().max(1);
                }
            }
        }
    }

    /// Whatever crashed, this mail had a part in it: without an attempt it would crash us again and again.
    async fn pick_up(&mut self, crash: &JoinError) {
        if let Some(mail) = self.flying.remove(&crash.id()) {
            let settled =
                self.errand.settle(&mail, Outcome::Retry("sending it ended in a fault of ours".to_owned())).await;
            self.count(settled);
        }
    }

    async fn give_back(mut self) -> Result<Delivered> {
        let left: Vec<MailId> = self.waiting.iter().map(|mail| mail.id).collect();
        if !left.is_empty() {
            let lease = Arc::clone(&self.errand.lease);
            match self.errand.db.shown_soon().write(move |conn| outbox::give_back(conn, &lease, &left)).await {
                Ok(given_back) => self.done.given_back = given_back,
                Err(error) => self.halt(error),
            }
        }
        Idle::part_with(&mut self.relay.idle, self.errand.clock.now(), self.errand.is_stopping());
        self.trouble.map_or(Ok(self.done), Err)
    }

    fn leave_relay(&mut self) {
        self.halted = true;
        self.relay.idle.clear();
    }

    fn halt(&mut self, error: Error) {
        self.halted = true;
        self.trouble.get_or_insert(error);
    }

    fn count(&mut self, settled: Settled) {
        match settled {
            Settled::Sent => self.done.sent += 1,
            Settled::Retried => self.done.retried += 1,
            Settled::Failed => self.done.failed += 1,
        }
    }

    fn now(&self) -> Timestamp {
        Timestamp(self.errand.clock.now())
    }
}

fn every(period: Duration) -> Interval {
    let mut interval = interval_at(Instant::now() + period, period);
    interval.set_missed_tick_behavior(MissedTickBehavior::Delay);
    interval
}
