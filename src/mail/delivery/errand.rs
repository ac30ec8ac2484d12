//! One mail on its way: asked for once more, sent over a connection of its own, settled at once.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until};

use super::super::message::{Mail, Sender, render};
use super::super::outbox::{self, Due, MailKind, Outcome};
use super::super::transport::{Connection, SendError, Transport};
use crate::clock::Clock;
use crate::db::{Db, Timestamp};
use crate::error::{Error, Result};

/// An answer that was not noted is a mail sent twice, so noting it is tried for longer than a lease lasts.
const NOTE_AGAIN_AFTER_MS: [u64; 7] = [50, 200, 1_000, 2_000, 4_000, 8_000, 16_000];
/// A connection left alone for longer is asked whether it is still there.
const STILL_WARM: TimeDelta = TimeDelta::seconds(2);
/// A connection left alone for longer is given up: relays have better uses for it.
const LONGEST_IDLE: TimeDelta = TimeDelta::seconds(30);

/// A connection between two mails.
pub(super) struct Idle {
    connection: Connection,
    since: DateTime<Utc>,
}

impl Idle {
    pub(super) fn new(connection: Connection, since: DateTime<Utc>) -> Self {
        Self { connection, since }
    }

    /// Says good-bye to the connections nobody has used for long, or to all.
    pub(super) fn part_with(connections: &mut Vec<Self>, now: DateTime<Utc>, all: bool) {
        for idle in connections.extract_if(.., |idle| all || now - idle.since > LONGEST_IDLE) {
            tokio::spawn(idle.connection.close());
        }
    }

    async fn woken(mut self, now: DateTime<Utc>) -> Option<Connection> {
        // After a clock was set back nobody knows how long it was.
        let warm = (TimeDelta::zero()..STILL_WARM).contains(&(now - self.since));
        let awake = warm || self.connection.answers().await;
        awake.then_some(self.connection)
    }
}

/// What all mails of a pass share.
pub(super) struct Errand {
    pub(super) db: Db,
    pub(super) clock: Clock,
    pub(super) transport: Arc<Transport>,
    pub(super) sender: Arc<Sender>,
    pub(super) lease: Arc<str>,
    pub(super) stopping: watch::Receiver<Option<Instant>>,
    pub(super) grace: Duration,
}

/// How a mail came back.
pub(super) struct Landed {
    pub(super) fate: Fate,
    /// What another mail may use.
    pub(super) connection: Option<Connection>,
}

/// What became of a mail, and what it tells about the relay.
pub(super) enum Fate {
    /// The relay said something about this mail.
    Answered(Settled),
    /// The conversation broke, for the reason given; the mail paid with an attempt.
    Broke(Settled, String),
    /// It cannot be built.
    Unsendable(Settled),
    /// Cancelled, or taken over by another worker, before we began.
    Unwanted,
    /// We stopped waiting for the relay's answer; its lease will end by itself.
    Abandoned,
    /// Not begun: we were told to stop.
    Stopped,
    /// Not begun: the database did not say whether it is still wanted.
    Undecided(Error),
    /// Not begun: no connection was to be had.
    NoRelay(String),
}

/// Where a settled mail is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Settled {
    Sent,
    Retried,
    Failed,
}

impl From<Fate> for Landed {
    fn from(fate: Fate) -> Self {
        Self { fate, connection: None }
    }
}

impl Errand {
    /// Sends one mail.
    pub(super) async fn run(self: Arc<Self>, due: Arc<Due>, idle: Option<Idle>) -> Landed {
        let mail = self.compose(&due);
        let (envelope, bytes) = match render(&mail, &self.sender, SystemTime::from(due.created_at.0)) {
            Ok(rendered) => rendered,
            Err(wrong) => {
                let settled = self.settle(&due, Outcome::Failed(wrong.to_string())).await;
                let connection = idle.map(|idle| idle.connection);
                return Landed { fate: Fate::Unsendable(settled), connection };
            }
        };
        let connected = tokio::select! {
            biased;
            () = self.told_to_stop() => return Fate::Stopped.into(),
            connected = self.connect(idle) => connected,
        };
        let mut connection = match connected {
            Ok(connection) => connection,
            Err(error) => return Fate::NoRelay(error.to_string()).into(),
        };
        match self.still_ours(&due).await {
            Ok(true) if self.is_stopping() => return Landed { fate: Fate::Stopped, connection: Some(connection) },
            Ok(true) => {}
            Ok(false) => return Landed { fate: Fate::Unwanted, connection: Some(connection) },
            Err(error) => return Landed { fate: Fate::Undecided(error), connection: Some(connection) },
        }
        let answer = tokio::select! {
            answer = connection.send(&envelope, &bytes, &mail.message_id) => answer,
            () = self.grace_is_over() => {
                tracing::warn!(message_id = due.message_id, "stopped before the relay answered for a mail: it is repeated");
                return Fate::Abandoned.into();
            }
        };
        self.conclude(&due, answer, connection).await
    }

    async fn conclude(&self, due: &Due, answer: std::result::Result<(), SendError>, connection: Connection) -> Landed {
        let fate = match answer {
            Ok(()) => Fate::Answered(self.settle(due, Outcome::Sent).await),
            Err(error @ SendError::Temporary { .. }) => {
                Fate::Answered(self.settle(due, Outcome::Retry(error.to_string())).await)
            }
            Err(error @ SendError::Permanent { .. }) => {
                Fate::Answered(self.settle(due, Outcome::Failed(error.to_string())).await)
            }
            Err(SendError::Connection { text }) => {
                return Fate::Broke(self.settle(due, Outcome::Retry(text.clone())).await, text).into();
            }
        };
        if connection.is_usable() {
            return Landed { fate, connection: Some(connection) };
        }
        tokio::spawn(connection.close());
        fate.into()
    }

    fn compose(&self, due: &Due) -> Mail {
        Mail {
            message_id: self.sender.message_id(&due.message_id),
            to: due.to_address.clone(),
            to_name: Some(due.to_name.clone()),
            subject: due.subject.clone(),
            text: due.text.clone(),
            html: due.html.clone(),
            unsubscribe_url: due.unsubscribe_url.clone(),
            bulk: matches!(due.kind, MailKind::Digest | MailKind::Letter),
        }
    }

    async fn connect(&self, idle: Option<Idle>) -> std::result::Result<Connection, SendError> {
        if let Some(idle) = idle
            && let Some(connection) = idle.woken(self.clock.now()).await
        {
            return Ok(connection);
        }
        self.transport.connect().await
    }

    async fn still_ours(&self, due: &Due) -> Result<bool> {
        let (lease, id, now) = (Arc::clone(&self.lease), due.id, Timestamp(self.clock.now()));
        self.db.read(move |conn| outbox::holds(conn, &lease, id, now)).await
    }

    /// Notes how an attempt ended.
    pub(super) async fn settle(&self, due: &Due, outcome: Outcome) -> Settled {
        let settled = match &outcome {
            Outcome::Sent => Settled::Sent,
            Outcome::Retry(reason) if !due.is_last_attempt() => {
                tracing::info!(message_id = due.message_id, reason, "a mail will be tried again");
                Settled::Retried
            }
            Outcome::Retry(reason) | Outcome::Failed(reason) => {
                tracing::warn!(message_id = due.message_id, reason, "a mail was given up");
                Settled::Failed
            }
        };
        let mut waits = NOTE_AGAIN_AFTER_MS.iter();
        while let Err(error) = self.note(due, &outcome).await {
            let Some(wait) = waits.next().filter(|_| !self.grace_has_passed()) else {
                tracing::error!(message_id = due.message_id, %error, "how a mail went was not noted: it is repeated");
                break;
            };
            sleep(Duration::from_millis(*wait)).await;
        }
        settled
    }

    async fn note(&self, due: &Due, outcome: &Outcome) -> Result<()> {
        let (lease, due, outcome) = (Arc::clone(&self.lease), due.clone(), outcome.clone());
        let (id, now) = (due.message_id.clone(), Timestamp(self.clock.now()));
        if !self.db.shown_soon().write(move |conn| outbox::settle(conn, &lease, &due, &outcome, now)).await? {
            tracing::info!(message_id = id, "a mail was cancelled or taken over while it was sent");
        }
        Ok(())
    }

    pub(super) fn is_stopping(&self) -> bool {
        self.stopping.borrow().is_some()
    }

    fn grace_has_passed(&self) -> bool {
        self.stopping.borrow().is_some_and(|since| since.elapsed() > self.grace)
    }

    async fn told_to_stop(&self) {
        // An error means that the courier itself is gone.
        let _ = self.stopping.clone().wait_for(Option::is_some).await;
    }

    async fn grace_is_over(&self) {
        self.told_to_stop().await;
        let since = *self.stopping.borrow();
        sleep_until(since.unwrap_or_else(Instant::now) + self.grace).await;
    }
}
