//! From the outbox to the relay: a pass takes what is due, sends it over a few connections and settles each mail at once.
//!
//! The pass alone decides what happens next; each mail in the air is one task that owns its connection ([`errand`]). All
//! mails of a pass are under one lease, renewed while they wait, so that a slow relay never lets another worker take one.
//!
//! What a lease is worth, and how long a connection was left alone, is told by our clock. Real time is for what only
//! passes outside: how long a relay may be silent, how long we take to end, and how often we look.
//!
//! ## Decisions
//! - 2026-11-21: a pass goes on taking new mail while an old one hangs; otherwise one relay that says nothing for ten
//!   minutes after the final dot would hold up everybody's mail.
//! - 2026-11-21: each mail is asked for once more right before it is sent: it may have been cancelled, or this machine may
//!   have slept through its lease.

mod budget;
mod errand;
mod outage;
mod pass;

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tokio::sync::{Mutex, watch};
use tokio::time::Instant;

use super::message::{Mail, Sender, render};
use super::transport::{SendError, Transport};
use crate::clock::Clock;
use crate::db::Db;
use crate::error::Result;
use budget::Budget;
use errand::Idle;
use outage::Outage;
use pass::Pass;

/// Connections used at once unless told otherwise.
const CONNECTIONS: usize = 4;
/// How often, while mail is in the air, new mail is looked for, and whether the lease is to be renewed.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How long a mail in the air may take after we were told to stop.
const GRACE: Duration = Duration::from_secs(7);

/// What one pass did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Taken by the relay.
    pub sent: usize,
    /// To be tried again later.
    pub retried: usize,
    /// Given up.
    pub failed: usize,
    /// Left untouched: the relay is away, or we were told to stop.
    pub given_back: usize,
}

/// Brings the outbox to the relay. Share it in an [`Arc`]; it needs a tokio runtime with time and network.
pub struct Courier {
    db: Db,
    clock: Clock,
    transport: Arc<Transport>,
    sender: Arc<Sender>,
    connections: usize,
    look_every: Duration,
    grace: Duration,
    /// When we were told to stop.
    stopping: watch::Sender<Option<Instant>>,
    /// Held during a pass, so that passes of one courier come one after the other.
    relay: Mutex<Relay>,
}

/// What outlives a pass.
#[derive(Default)]
struct Relay {
    idle: Vec<Idle>,
    outage: Outage,
    budget: Budget,
}

impl Courier {
    /// A courier with four connections. It greets relays with the sender's host name.
    pub fn new(db: Db, clock: Clock, transport: Transport, sender: Sender) -> Self {
        let transport = Arc::new(transport.introduced_as(&sender.site_host));
        let (stopping, _) = watch::channel(None);
        let (sender, relay) = (Arc::new(sender), Mutex::default());
        let (connections, look_every, grace) = (CONNECTIONS, LOOK_EVERY, GRACE);
        Self { db, clock, transport, sender, connections, look_every, grace, stopping, relay }
    }

    /// Uses this many connections at once, at least one.
    #[must_use]
    pub fn with_connections(self, connections: usize) -> Self {
        Self { connections: connections.max(1), ..self }
    }

    /// Lets at most so many mails begin within a minute; any number where there is none.
    #[must_use]
    pub fn with_budget(mut self, per_minute: Option<u32>) -> Self {
        self.relay.get_mut().budget = Budget::of(per_minute);
        self
    }

    /// Whether the relay takes mail at this moment: where no connection to it is open, it is called. Not while it is left
    /// alone, nor where the budget of the minute is spent.
    pub async fn is_ready(&self) -> bool {
        let mut relay = self.relay.lock().await;
        let mut stopping = self.stopping.subscribe();
        let now = self.clock.now();
        let is_stopping = stopping.borrow().is_some();
        Idle::part_with(&mut relay.idle, now, is_stopping);
        if is_stopping || relay.outage.rests_at(now) || relay.budget.left(now) == 0 || self.sender.check().is_err() {
            return false;
        }
        if !relay.idle.is_empty() {
            return true;
        }
        tokio::select! {
            called = self.transport.connect() => match called {
                Ok(connection) => {
                    relay.idle.push(Idle::new(connection, now));
                    true
                }
                Err(away) => {
                    relay.outage.begin(now, away.text());
                    false
                }
            },
            _ = stopping.changed() => false,
        }
    }

    /// One pass: sends until nothing is due, or the budget of the minute is spent. Answers at once while the relay is left
    /// alone after it was away.
    ///
    /// Dropping the future is like a crash: what was in the air is repeated when its lease has ended. [`Courier::stop`]
    /// is the gentle way.
    pub async fn deliver_due(&self) -> Result<Delivered> {
        let mut relay = self.relay.lock().await;
        let stopping = self.stopping.borrow().is_some();
        Idle::part_with(&mut relay.idle, self.clock.now(), stopping);
        if stopping || relay.outage.rests_at(self.clock.now()) || relay.budget.left(self.clock.now()) == 0 {
            return Ok(Delivered::default());
        }
        if let Err(wrong) = self.sender.check() {
            // Our own fault: giving up everybody's mail for it would be a second one.
            relay.outage.begin(self.clock.now(), &wrong.to_string());
            return Ok(Delivered::default());
        }
        Pass::new(self, &mut relay)?.run().await
    }

    /// Lets no further mail begin. Mails in the air have seven seconds to land; the pass then gives back the rest and ends.
    pub fn stop(&self) {
        self.stopping.send_if_modified(|since| {
            let first = since.is_none();
            since.get_or_insert_with(Instant::now);
            first
        });
    }

    /// Sends one mail past the outbox: the operator's test of the way out.
    pub async fn send_one(&self, mail: Mail) -> std::result::Result<(), SendError> {
        let (envelope, bytes) = render(&mail, &self.sender, SystemTime::from(self.clock.now()))
            .map_err(|wrong| SendError::Permanent { code: None, text: wrong.to_string() })?;
        let mut connection = self.transport.connect().await?;
        connection.send(&envelope, &bytes, &mail.message_id).await?;
        connection.close().await;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
