//! Files that no picture has any more, or never had: swept away once they are a day old. By then nobody is still about to
//! note them.

use super::store;
use crate::db::{Db, Timestamp};
use crate::error::Result;
use crate::files::{Object, Pictures};
use chrono::{DateTime, TimeDelta, Utc};

/// How old a file is that may be swept away.
const OLD: TimeDelta = TimeDelta::days(1);
/// Files that are looked at in one go.
const CHUNK: usize = 500;

/// How far a sweep has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Swept {
    /// So far; there are more.
    UpTo(Object),
    /// Everything was looked at.
    All,
}

/// Looks at some files behind one of them, and takes those away that no picture has.
pub async fn sweep(db: &Db, files: &Pictures, after: Option<&Object>, now: Timestamp) -> Result<Swept> {
    let found = files.list(after, CHUNK).await?;
    let old = now.plus(-OLD).0;
    let names = found.iter().map(|file| file.object.name.as_str().to_owned()).collect::<Vec<_>>();
    let known = db.read(move |conn| store::known(conn, &names)).await?;
    for file in &found {
        let is_known = known.iter().any(|name| name == file.object.name.as_str());
        if !is_known && DateTime::<Utc>::from(file.put_at) < old {
            files.remove(&file.object).await?;
            tracing::info!("a picture that nothing shows was swept away");
        }
    }
    Ok(match found.last() {
        Some(last) if found.len() == CHUNK => Swept::UpTo(last.object.clone()),
        _ => Swept::All,
    })
}
