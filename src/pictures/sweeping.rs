//! Files that no picture has any more, or never had: swept away once they are a day old. By then nobody is still about to
//! note them. With them the rows of pictures whose comment its author removed, and of those that were sent for a line which
//! has not shown them for a day. And pictures whose files are gone, as after a backup of the database alone.

use super::{for_awards, for_items, for_meetups, for_polls, store};
use crate::db::{Conn, Db, PostId, Timestamp};
use crate::error::Result;
use crate::files::{Name, Object, Pictures};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashSet;

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
    let asked = names.clone();
    let look = move |conn: &mut Conn| -> Result<_> {
        let (mut known, gone) = store::known(conn, &asked)?;
        known.extend(for_polls::known(conn, &asked)?);
        known.extend(for_awards::known(conn, &asked)?);
        known.extend(for_meetups::known(conn, &asked)?);
        Ok((known, gone, for_items::look(conn, &asked, now)?))
    };
    let (mut known, gone, sent) = db.read(look).await?;
    if !gone.is_empty() {
        db.write(move |conn| store::remove_all(conn, &gone)).await?;
    }
    let is_news = sent.is_news();
    known.extend(if is_news { db.write(move |conn| for_items::tend(conn, &names, now)).await? } else { sent.stay });
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

/// Whether there is a picture.
pub fn are_some(conn: &mut Conn) -> Result<bool> {
    Ok(!for_items::names_after(conn, "", 1)?.is_empty())
}

/// Pictures of which a file is not there: the first so many, by name, with the post on whose page they stand; none where staff
/// sent them for a line. For the command line: it holds the names of all files.
pub async fn missing(db: &Db, files: &Pictures, most: usize) -> Result<Vec<(String, Option<PostId>)>> {
    let (mut there, mut after): (HashSet<Object>, Option<Object>) = (HashSet::new(), None);
    loop {
        let found = files.list(after.as_ref(), CHUNK).await?;
        let is_last = found.len() < CHUNK;
        after = found.last().map(|file| file.object.clone());
        there.extend(found.into_iter().map(|file| file.object));
        if is_last {
            break;
        }
    }
    let (mut missing, mut last) = (Vec::new(), String::new());
    loop {
        let behind = last.clone();
        let rows = db.read(move |conn| for_items::names_after(conn, &behind, CHUNK)).await?;
        let Some((name, _)) = rows.last() else { return Ok(missing) };
        last.clone_from(name);
        let is_there = |text: &str| {
            let name = Name::parse(text);
            name.is_some_and(|name| Object::both(&name).iter().all(|object| there.contains(object)))
        };
        missing.extend(rows.into_iter().filter(|(name, _)| !is_there(name)));
        if missing.len() >= most {
            missing.truncate(most);
            return Ok(missing);
        }
    }
}
