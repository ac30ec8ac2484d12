//! A relay for tests: it takes mail on a local port, keeps it, and misbehaves as its script and the recipients' names say.
//!
//! Recipients whose local part begins with one of these get special treatment; a number of times where [`Script::times`] says so:
//!
//! - `r451-`, `r550-`, … are answered with that code: 4xx so many times and then accepted, 5xx always, 421 hangs up as well;
//! - `dot452-`, `dot554-`, … likewise, but only after the final dot;
//! - `policy` is refused with 550 5.7.1, always;
//! - `hang` is never answered;
//! - `drop_after_dot` has its mail taken and the connection closed without an answer, so many times.

mod decoded;
mod talk;

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use tokio::sync::oneshot;

pub use decoded::{Decoded, decode};

/// How the relay behaves; the default is a willing one.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own, and a test names the one it turns")]
pub struct Script {
    /// How often a recipient that recovers is refused or dropped first.
    pub times: usize,
    /// Mails beyond so many are taken and never answered.
    pub answers: usize,
    /// Waited before every reply.
    pub delay: Duration,
    /// Greets with 421 and hangs up.
    pub refuse_banner: bool,
    /// Never greets.
    pub stall_banner: bool,
    /// Offers PIPELINING.
    pub pipelining: bool,
    /// Offers SMTPUTF8.
    pub smtputf8: bool,
    /// Wants this user name and password before any mail.
    pub login: Option<(String, String)>,
}

impl Default for Script {
    fn default() -> Self {
        let delay = Duration::ZERO;
        Self {
            times: 1,
            answers: usize::MAX,
            delay,
            refuse_banner: false,
            stall_banner: false,
            pipelining: true,
            smtputf8: false,
            login: None,
        }
    }
}

/// A mail the relay took.
#[derive(Debug, Clone)]
pub struct ReceivedMail {
    /// The envelope's sender.
    pub from: String,
    /// The envelope's recipients.
    pub to: Vec<String>,
    /// The mail without SMTP's dots; bytes that are not UTF-8 are replaced.
    pub data: String,
    /// The Message-ID without angle brackets.
    pub message_id: String,
}

#[derive(Default)]
struct Shared {
    script: Mutex<Script>,
    mails: Mutex<Vec<ReceivedMail>>,
    arrived: Condvar,
    attempts: Mutex<HashMap<String, usize>>,
    conversations: AtomicUsize,
}

/// A running relay; it stops when dropped.
pub struct SmtpSink {
    shared: Arc<Shared>,
    port: u16,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl SmtpSink {
    /// Starts a relay on a free port, on a thread of its own.
    #[expect(clippy::expect_used, reason = "a test without its relay cannot go on")]
    pub fn start() -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("a bound port").port();
        listener.set_nonblocking(true).expect("a listener for tokio");
        let shared = Arc::new(Shared::default());
        let (stop, stopped) = oneshot::channel::<()>();
        let for_thread = Arc::clone(&shared);
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async {
                tokio::select! {
                    _ = stopped => {}
                    () = talk::accept(listener, for_thread) => {}
                }
            });
        });
        Self { shared, port, stop: Some(stop), thread: Some(thread) }
    }

    /// What to configure: `smtp://127.0.0.1:PORT`.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// Changes the behaviour from the next connection on.
    pub fn script(&self, script: Script) {
        *locked(&self.shared.script) = script;
    }

    /// All mails taken so far, oldest first.
    pub fn mails(&self) -> Vec<ReceivedMail> {
        locked(&self.shared.mails).clone()
    }

    /// The mails, once there are `n`; fails the test when they do not come in time.
    pub fn wait_for(&self, n: usize, timeout: Duration) -> Vec<ReceivedMail> {
        let mails = locked(&self.shared.mails);
        let waited = self.shared.arrived.wait_timeout_while(mails, timeout, |mails| mails.len() < n);
        let (mails, _) = waited.unwrap_or_else(PoisonError::into_inner);
        assert!(mails.len() >= n, "{} of {n} mails came within {timeout:?}", mails.len());
        mails.clone()
    }

    /// How many connections were opened.
    pub fn conversations(&self) -> usize {
        self.shared.conversations.load(Ordering::SeqCst)
    }

    /// How often this address was named as a recipient.
    pub fn attempts(&self, address: &str) -> usize {
        locked(&self.shared.attempts).get(&format!("r:{address}")).copied().unwrap_or(0)
    }
}

impl Drop for SmtpSink {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A panic over there is not this test's failure.
            let _ = thread.join();
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
