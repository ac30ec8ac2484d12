//! Work of the processor beside the threads that answer.

use crate::error::{Error, Result};
use actix_web::rt::task::spawn_blocking;

/// Does work of the processor on a thread of its own: a thread that answers has other requests, which would wait for it.
pub async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    spawn_blocking(work).await.map_err(|panic| Error::Broken(Box::new(panic)))
}
