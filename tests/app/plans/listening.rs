//! What the application asks its databases, written down on each of its connections.

use crate::support::{Engine, TestApp};
use diesel::connection::{Connection, InstrumentationEvent};
use orange_friday::db::Conn;
use std::collections::BTreeSet;
use std::num::NonZero;
use std::sync::{Arc, Barrier, Mutex};
use std::thread;

/// Connections of the application under test.
const POOL: usize = 4;
/// Those that read, with the one that is kept for what many wait for.
const READERS: usize = POOL + 1;

/// What was asked, each statement once.
pub(super) type Seen = Arc<Mutex<BTreeSet<String>>>;

fn recorder(seen: &Seen) -> impl FnMut(InstrumentationEvent<'_>) + Send + 'static {
    let seen = Arc::clone(seen);
    move |event: InstrumentationEvent<'_>| {
        if let InstrumentationEvent::StartQuery { query, .. } = event {
            let text = query.to_string();
            let sql = text.split(" -- binds: ").next().unwrap_or_default().trim().to_owned();
            seen.lock().unwrap().insert(sql);
        }
    }
}

/// Listens on every connection the application has.
pub(super) fn listen(app: &TestApp) -> Seen {
    let seen = Seen::default();
    let together = Barrier::new(READERS);
    thread::scope(|scope| {
        for _ in 0..READERS {
            scope.spawn(|| {
                app.read(|conn| {
                    // Only when all are taken at once is it certain that each was met.
                    together.wait();
                    conn.set_instrumentation(recorder(&seen));
                    Ok(())
                });
            });
        }
    });
    if app.engine == Engine::Sqlite {
        listen_at_glances(app, &seen);
    }
    let writers = if app.engine == Engine::Postgres { POOL } else { 1 };
    let together = Arc::new(Barrier::new(writers));
    thread::scope(|scope| {
        for _ in 0..writers {
            let (for_writer, together) = (Arc::clone(&seen), Arc::clone(&together));
            scope.spawn(move || {
                app.write(move |conn| {
                    together.wait();
                    conn.set_instrumentation(recorder(&for_writer));
                    Ok(())
                });
            });
        }
    });
    seen
}

/// Each thread that answers finds a connection free for what it asks by keys.
fn listen_at_glances(app: &TestApp, seen: &Seen) {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let together = Arc::new(Barrier::new(threads));
    thread::scope(|scope| {
        for _ in 0..threads {
            let (for_glances, together) = (Arc::clone(seen), Arc::clone(&together));
            let listen = move |conn: &mut Conn| {
                together.wait();
                conn.set_instrumentation(recorder(&for_glances));
                Ok(())
            };
            scope.spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
                runtime.block_on(app.app.db.glance(listen)).unwrap();
            });
        }
    });
}
