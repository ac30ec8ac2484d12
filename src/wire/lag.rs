//! How long what is due waits on a thread that answers: a beat that should come every so often, and how late it does.

use crate::web::App;
use actix_web::rt;
use actix_web::web::Data;
use std::time::Duration;
use tokio::time::Instant;

/// Between two beats. They cost nothing beside anything else.
const BEAT: Duration = Duration::from_millis(50);

/// Begins to listen on the thread that calls it, as long as that lives.
pub fn listen(app: Data<App>) {
    rt::spawn(async move {
        loop {
            let due = Instant::now() + BEAT;
            tokio::time::sleep_until(due).await;
            app.limiter.waited(due.elapsed());
        }
    });
}
