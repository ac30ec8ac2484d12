//! Connections to a server's database beside the application's.

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use std::sync::{Mutex, PoisonError};

/// Kept while a story lasts: a server takes longer to get to know a new one than to answer most of what stories ask. What
/// changes rows without the checks that keep them has one of its own, since a server forgets what it has planned for a
/// connection that turns them off.
#[derive(Default)]
pub struct Beside {
    pub asking: Kept,
    pub changing: Kept,
}

/// One of them.
#[derive(Default)]
pub struct Kept(Mutex<Option<PgConnection>>);

impl Kept {
    /// Works over it; what was set for the work is as before afterwards.
    pub fn on_server<T>(&self, url: &str, work: impl FnOnce(&mut PgConnection) -> T) -> T {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A story may have ended every connection that there was, and one that failed in its work is not as before.
        let alive = kept.take().and_then(|mut conn| conn.batch_execute("SELECT 1").is_ok().then_some(conn));
        let mut conn = alive.unwrap_or_else(|| PgConnection::establish(url).unwrap());
        let done = work(&mut conn);
        if conn.batch_execute("RESET ALL").is_ok() {
            *kept = Some(conn);
        }
        done
    }
}
