//! SQL on `imported_posts`.

use super::model::Import;
use crate::areas;
use crate::db::schema::imported_posts;
use crate::db::{Conn, PortableExt, PostId, Timestamp};
use crate::error::{Error, Problem, Result};
use crate::people;
use crate::posts::{self, NewPost};
use chrono::NaiveTime;
use diesel::prelude::*;

/// Posts stored at once: a write stays short beside those of people.
pub const CHUNK: usize = 20;

/// What came of a chunk.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Done {
    /// Posts that were added.
    pub added: usize,
    /// Posts that were here already.
    pub known: usize,
}

/// Adds posts, each once.
pub fn store(conn: &mut Conn, imports: &[Import], now: Timestamp) -> Result<Done> {
    let author = people::owner(conn)?;
    let mut done = Done::default();
    for import in imports {
        if is_known(conn, &import.source)? {
            done.known += 1;
            continue;
        }
        let area = areas::find(conn, &import.draft.area)?;
        let area = area.ok_or_else(|| Error::invalid("area", Problem::UnknownChoice))?.id;
        let day = import.date.map(|date| Timestamp(date.and_time(NaiveTime::MIN).and_utc()));
        let at = day.filter(|day| *day < now).unwrap_or(now);
        let new = NewPost { author, area, waits: false, text: crate::filing::text_of(&import.draft) };
        let post = posts::insert(conn, &new, at)?;
        note(conn, &import.source, post)?;
        done.added += 1;
    }
    Ok(done)
}

fn is_known(conn: &mut Conn, source: &str) -> Result<bool> {
    let known = imported_posts::table.filter(imported_posts::source.eq(source));
    Ok(diesel::select(diesel::dsl::exists(known)).get_result(conn)?)
}

fn note(conn: &mut Conn, source: &str, post: PostId) -> Result<()> {
    let row = (imported_posts::source.eq(source), imported_posts::post_id.eq(post));
    diesel::insert_into(imported_posts::table).values(row).portable().execute(conn)?;
    Ok(())
}
