//! SQL on `imported_posts`.

use super::model::Import;
use crate::areas;
use crate::db::schema::imported_posts;
use crate::db::{Conn, PostId, Timestamp};
use crate::error::{Error, Problem, Result};
use crate::filing::text_of;
use crate::people;
use crate::posts::{self, NewPost, Visibility};
use crate::text::digest;
use chrono::NaiveTime;
use diesel::prelude::*;

/// Sources that are looked for in one statement.
const AT_ONCE: usize = 500;
/// Sources that are changed in one write.
const SOME: i64 = 500;

/// Adds a post, and says whether it was not here already. Each has a write of its own: the counts of its words are taken
/// in their order, as by everybody who files meanwhile.
pub fn store(conn: &mut Conn, import: &Import, now: Timestamp) -> Result<bool> {
    let author = people::owner(conn)?;
    if is_known(conn, &import.source)? {
        return Ok(false);
    }
    let area = areas::find(conn, &import.draft.area)?;
    let area = area.ok_or_else(|| Error::invalid("area", Problem::UnknownChoice))?.id;
    let day = import.date.map(|date| Timestamp(date.and_time(NaiveTime::MIN).and_utc()));
    let at = day.filter(|day| *day < now).unwrap_or(now);
    let new = NewPost { author, area, visibility: Visibility::Published, text: text_of(&import.draft) };
    let post = posts::insert(conn, &new, at)?;
    note(conn, &import.source, post)?;
    Ok(true)
}

/// How many of them are here already.
pub fn count_known(conn: &mut Conn, imports: &[Import]) -> Result<usize> {
    let mut known = 0;
    for some in imports.chunks(AT_ONCE) {
        let sources = some.iter().map(|import| import.source.as_str());
        let there = imported_posts::table.filter(imported_posts::source.eq_any(sources)).count();
        known += usize::try_from(there.get_result::<i64>(conn)?).unwrap_or(0);
    }
    Ok(known)
}

/// Puts digests in the place of sources that were kept as they came, some of them, and says how many.
pub fn digest_some(conn: &mut Conn) -> Result<usize> {
    // Every address and every title that was kept has a colon, and no digest has one.
    let plain = imported_posts::table.filter(imported_posts::source.like("%:%")).select(imported_posts::source);
    let sources: Vec<String> = plain.order(imported_posts::source).limit(SOME).load(conn)?;
    for source in &sources {
        let row = imported_posts::table.filter(imported_posts::source.eq(source));
        diesel::update(row).set(imported_posts::source.eq(digest(&[source]))).execute(conn)?;
    }
    Ok(sources.len())
}

fn is_known(conn: &mut Conn, source: &str) -> Result<bool> {
    let known = imported_posts::table.filter(imported_posts::source.eq(source));
    Ok(diesel::select(diesel::dsl::exists(known)).get_result(conn)?)
}

fn note(conn: &mut Conn, source: &str, post: PostId) -> Result<()> {
    let row = (imported_posts::source.eq(source), imported_posts::post_id.eq(post));
    diesel::insert_into(imported_posts::table).values(row).execute(conn)?;
    Ok(())
}
