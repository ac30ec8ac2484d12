//! The threads that hash. They are their own, so that everything else goes before them: a flood of sign-ins takes what the
//! processor has left, and whoever reads the board hardly notices.

use crate::error::{Error, Result};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use tokio::sync::oneshot;

type Job = Box<dyn FnOnce() + Send>;

/// How much the threads let others go before them: beside one that wants the same core, Linux leaves them a tenth of it
/// (`sched(7)`: each step is a quarter of the weight).
#[cfg(target_os = "linux")]
const NICE: i32 = 10;

/// Threads that wait for work. They end when this is dropped.
pub(super) struct Threads(Sender<Job>);

impl Threads {
    /// So many of them.
    pub(super) fn start(count: usize) -> Result<Self> {
        let (sender, receiver) = channel::<Job>();
        let receiver = Arc::new(Mutex::new(receiver));
        for number in 0..count {
            let receiver = Arc::clone(&receiver);
            let named = thread::Builder::new().name(format!("hashing-{number}"));
            named.spawn(move || serve(&receiver)).map_err(|error| Error::Broken(Box::new(error)))?;
        }
        Ok(Self(sender))
    }

    /// Does one piece of work on one of them.
    pub(super) async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let (tell, told) = oneshot::channel();
        // Whoever asked may have gone.
        let job = move || drop(tell.send(work()));
        self.0.send(Box::new(job)).map_err(|_| Error::broken("no thread hashes any more"))?;
        told.await.map_err(|_| Error::broken("hashing a password panicked"))
    }
}

fn serve(jobs: &Mutex<Receiver<Job>>) {
    stand_back();
    loop {
        let next = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(job) = next else { return };
        // Whoever waits is told; the thread is there for the next.
        drop(catch_unwind(AssertUnwindSafe(job)));
    }
}

/// On Linux the priority that a thread sets is its own; elsewhere it would be that of the whole program.
#[cfg(target_os = "linux")]
fn stand_back() {
    if let Err(error) = rustix::process::setpriority_process(None, NICE) {
        tracing::debug!(%error, "hashing goes on at the priority of everything else");
    }
}

#[cfg(not(target_os = "linux"))]
fn stand_back() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_thread_outlives_what_panics_on_it() {
        let threads = Threads::start(1).unwrap();
        for _ in 0..3 {
            let panicked = threads.run(|| -> u8 { panic!("as a test of it") }).await;
            assert!(panicked.is_err());
        }
        assert_eq!(threads.run(|| 7).await.unwrap(), 7);
    }

    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn the_threads_stand_back_and_nobody_else() {
        let threads = Threads::start(1).unwrap();
        let own = |()| rustix::process::getpriority_process(None).unwrap();
        let before = own(());
        assert_eq!(threads.run(move || own(())).await.unwrap(), before.max(NICE));
        assert_eq!(own(()), before);
    }
}
