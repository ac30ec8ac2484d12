//! Mail on its way out: who is written to, and what becomes of it when relays misbehave.

mod chaos;
mod leases;
mod letters;
mod outbox;
mod pace;
mod real_process;
mod recipients;

pub use real_process::{LONG_AGO, the_binary_writes_to_everybody_once};

use crate::support::smtp_sink::{ReceivedMail, SmtpSink, decode};
use crate::support::{PATIENCE, TestApp};
use orange_friday::db::PostId;
use orange_friday::mail::{self, Timeouts, Transport, Waiting};
use orange_friday::people::Viewer;
use orange_friday::worker::Worker;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};

/// A worker that stays, as that of a running process does: it remembers that the relay was away.
struct Postman {
    worker: Arc<Worker>,
    runtime: Runtime,
}

impl Postman {
    /// One who waits this long for each answer; a greeting may always take its time, so that a slow machine is no relay
    /// that is away.
    fn new(app: &TestApp, sink: &SmtpSink, patience: Duration) -> Self {
        let timeouts = Timeouts { connect: PATIENCE, command: patience, after_dot: patience };
        let transport = Transport::parse(&sink.url()).unwrap().with_timeouts(timeouts);
        let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        Self { worker: Arc::new(Worker::new(Arc::clone(&app.app), transport).unwrap()), runtime }
    }

    fn tick(&self) {
        self.runtime.block_on(self.worker.tick()).unwrap();
    }

    /// Ends in the middle of its work, as by `kill -9`. Its threads have ended when this returns: whoever moves the clock
    /// afterwards moves it for nobody who is still at work.
    fn killed(self) {
        drop(self.runtime);
    }
}

/// A published week of one wish of Ada's that all of these voted for; their digests are not yet queued.
fn published_week(app: &TestApp, voters: &[&str]) -> (Vec<Viewer>, PostId) {
    app.areas(&["Camera"]);
    let (ada, grace) = (app.fan("Ada"), app.manager("Grace"));
    let post = app.finished(&ada, &grace, "Keep recording during calls", "camera");
    let people: Vec<Viewer> = voters.iter().map(|name| app.fan(name)).collect();
    for voter in &people {
        app.vote(voter, post);
    }
    assert_eq!(app.publish_by_the_clock(&grace), "26.11.20");
    (people, post)
}

/// The digests the relay took for an address.
fn digests_to(sink: &SmtpSink, address: &str) -> Vec<ReceivedMail> {
    let mut mails = sink.mails();
    mails.retain(|mail| mail.to == [address] && decode(&mail.data).header("precedence") == "bulk");
    mails
}

fn waiting(app: &TestApp) -> Waiting {
    app.read(|conn| mail::waiting(conn, app.now()))
}
