//! `Db::write`: groups of writes, failures and panics among them.

use super::at_once;
use crate::support::{PATIENCE, TestApp, on_each_engine};
use orange_friday::db::{fact, set_fact};
use orange_friday::error::{Error, Refusal, Result};
use std::future::poll_fn;
use std::pin::pin;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Barrier, Mutex};
use std::task::Poll;

fn stored(app: &TestApp, key: &str) -> bool {
    app.read(|conn| fact(conn, key)).is_some()
}

#[test]
fn many_writes_at_once_are_all_stored() {
    on_each_engine(|app| {
        let write = |number: usize| -> Result<()> {
            app.app.db.write_here(move |conn| set_fact(conn, &format!("fact {number}"), "stored"))
        };
        let work = (0..200).map(|number| Box::new(move || write(number)) as Box<dyn FnOnce() -> Result<()> + Send>);
        assert!(at_once(work.collect()).iter().all(Result::is_ok));
        assert!((0..200).all(|number| stored(app, &format!("fact {number}"))));
    });
}

/// A write that tells as soon as it is in the queue.
async fn once_it_waits<T>(tell: Sender<()>, write: impl Future<Output = T>) -> T {
    let mut write = pin!(write);
    let at_once = poll_fn(|cx| Poll::Ready(write.as_mut().poll(cx))).await;
    tell.send(()).unwrap();
    match at_once {
        Poll::Ready(done) => done,
        Poll::Pending => write.await,
    }
}

/// While one write is held up, the others gather behind it and are committed together: some of them fail, some panic
/// with a transaction of their own half done.
#[test]
fn a_write_that_fails_or_panics_takes_back_only_itself() {
    on_each_engine(|app| {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let (held, gate) = (Arc::new(Barrier::new(2)), Arc::new(Mutex::new(())));
        let closed = gate.lock().unwrap();
        let first = {
            let (app, held, gate) = (Arc::clone(&app.app), Arc::clone(&held), Arc::clone(&gate));
            runtime.spawn(async move {
                app.write(move |conn| {
                    held.wait();
                    drop(gate.lock());
                    set_fact(conn, "first", "stored")
                })
                .await
            })
        };
        held.wait();
        let (waits, waiting) = channel();
        let writes: Vec<_> = (0..30)
            .map(|number| {
                let app = Arc::clone(&app.app);
                let waits = waits.clone();
                runtime.spawn(once_it_waits(waits, async move {
                    app.write(move |conn| {
                        set_fact(conn, &format!("write {number}"), "stored")?;
                        match number % 5 {
                            0 => Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)),
                            1 => diesel::Connection::transaction(conn, |conn| {
                                set_fact(conn, &format!("inner {number}"), "stored")?;
                                panic!("a write of the test panics, as it should")
                            }),
                            2 => set_fact(conn, "shared", &"x".repeat(number)),
                            _ => Ok(()),
                        }
                    })
                    .await
                }))
            })
            .collect();
        for _ in 0..30 {
            waiting.recv_timeout(PATIENCE).unwrap();
        }
        drop(closed);
        runtime.block_on(async {
            first.await.unwrap().unwrap();
            for (number, write) in writes.into_iter().enumerate() {
                let outcome = write.await.unwrap();
                match number % 5 {
                    0 => assert!(outcome.as_ref().is_err_and(|why| why.is(Refusal::CHANGED_MEANWHILE)), "{outcome:?}"),
                    1 => assert!(matches!(outcome, Err(Error::Broken(_))), "{outcome:?}"),
                    _ => assert!(outcome.is_ok(), "{number}: {outcome:?}"),
                }
            }
        });
        assert!(stored(app, "first"));
        for number in 0..30 {
            assert_eq!(stored(app, &format!("write {number}")), number % 5 > 1, "{number}");
            assert!(!stored(app, &format!("inner {number}")), "{number}");
        }
        // And the door still opens.
        app.write(|conn| set_fact(conn, "after", "stored"));
        assert!(stored(app, "after"));
    });
}
