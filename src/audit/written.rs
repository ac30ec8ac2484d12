//! A write of staff's that leaves its trace.

use super::store;
use super::trace::Trace;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::web::Cx;

/// A write of whoever is signed in, if they are of the staff at this moment, and the trace it leaves: none where nothing
/// changed.
pub async fn write<T, Left, F>(cx: &Cx, mut work: F) -> Result<T>
where
    T: Send + 'static,
    Left: Into<Option<Trace>>,
    F: FnMut(&mut Conn) -> Result<(T, Left)> + Send + 'static,
{
    let (by, now) = (cx.viewer.as_ref().ok_or(Error::SignInFirst)?.id, cx.app.now());
    let work = move |conn: &mut Conn| {
        let (done, trace) = work(conn)?;
        if let Some(trace) = trace.into() {
            store::record(conn, by, &trace, now)?;
        }
        Ok(done)
    };
    cx.write_as_staff(work).await
}
