//! What was counted in memory is added to what is stored.

use super::model::{Source, What};
use super::store;
use crate::db::{Conn, ItemId};
use crate::error::{Error, Result};
use crate::releases::{self, LinkKind, Release, State};
use crate::web::{App, Counted};
use std::sync::Arc;
use std::time::Duration;

/// Between two looks whether it is time.
const LOOK: Duration = Duration::from_secs(1);
/// So many looks make up a minute.
const LOOKS: u32 = 60;
/// Different things in one write.
const AT_ONCE: usize = 200;

/// Stores what this process has counted so far, in short writes. What cannot be stored is counted on, and stored the next time.
pub async fn store_counted(app: &App) -> Result<()> {
    let mut counted = app.presses.take();
    while !counted.is_empty() {
        let rest = counted.split_off(counted.len().min(AT_ONCE));
        let batch = counted.clone();
        if let Err(error) = app.db.shown_soon().write(move |conn| add(conn, &batch)).await {
            app.presses.give_back(counted);
            app.presses.give_back(rest);
            return Err(error);
        }
        counted = rest;
    }
    Ok(())
}

/// Stores it once a minute, in the process that counts, with or without a worker beside it.
pub async fn keep_stored(app: Arc<App>) {
    let mut looks = 0;
    loop {
        tokio::time::sleep(LOOK).await;
        looks += 1;
        if looks >= LOOKS || app.presses.is_full() {
            looks = 0;
            if let Err(error) = store_counted(&app).await {
                tracing::warn!(%error, "what was pressed could not be stored yet");
            }
        }
    }
}

/// Adds these numbers, in one write; what is not there any more, or not out, has none. In the order in which they come, which is
/// the same for everybody: nobody waits for somebody who waits for them.
pub fn add(conn: &mut Conn, counted: &[(Counted, i64)]) -> Result<()> {
    let mut last: Option<(&str, Option<Release>)> = None;
    for (pressed, times) in counted {
        let version = pressed.version.as_str();
        let release = match last.take() {
            Some((of, found)) if of == version => found,
            _ => out(conn, version)?,
        };
        if let Some(release) = &release {
            add_one(conn, release, pressed, *times)?;
        }
        last = Some((version, release));
    }
    Ok(())
}

fn add_one(conn: &mut Conn, release: &Release, pressed: &Counted, times: i64) -> Result<()> {
    if pressed.line == 0 {
        let (Some(what), Some(source)) = (What::parse(pressed.what), Source::parse(pressed.source)) else {
            return Ok(());
        };
        return store::add_referrals(conn, release.id, (what, source), times);
    }
    let item = releases::item(conn, ItemId(pressed.line))?.filter(|item| item.release_id == release.id);
    match (item, LinkKind::parse(pressed.what)) {
        (Some(item), Some(kind)) => store::add_presses(conn, item.id, kind, times),
        _ => Ok(()),
    }
}

/// The release of a version, if one is out or was.
fn out(conn: &mut Conn, version: &str) -> Result<Option<Release>> {
    match releases::by_version(conn, version) {
        Ok(release) => Ok(Some(release).filter(|release| release.state == State::Published)),
        Err(Error::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}
