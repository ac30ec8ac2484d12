//! SQL on `imported_posts`.

use super::model::Import;
use crate::db::schema::{self, imported_posts};
use crate::db::{Conn, PostId, Timestamp};
use crate::devices::{self, About};
use crate::error::Result;
use crate::filing::{looked_up, open_area, text_of};
use crate::people;
use crate::posts::{self, NewPost, Visibility};
use crate::text::digest;
use chrono::NaiveTime;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

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
    let area = open_area(conn, &import.draft.area)?;
    let day = import.date.map(|date| Timestamp(date.and_time(NaiveTime::MIN).and_utc()));
    let at = day.filter(|day| *day < now).unwrap_or(now);
    let draft = looked_up(conn, import.draft.clone())?;
    let new = NewPost { author, area, visibility: Visibility::Published, text: text_of(&draft) };
    let post = posts::insert(conn, &new, at)?;
    if draft.about != About::default() {
        devices::set(conn, post, &draft.about)?;
    }
    note(conn, &import.source, post)?;
    Ok(true)
}

/// What is wrong with a post that is asked for on these devices alone, where some of them are not here.
pub fn without_devices(conn: &mut Conn, named: &[String]) -> Result<Option<String>> {
    let (_, unknown) = devices::all_called(conn, named)?;
    Ok((!unknown.is_empty()).then(|| format!("only: no device here is called {}", unknown.join(", "))))
}

/// How many of them are here already, also under what an earlier version kept of them: only looking writes no digests.
pub fn count_known(conn: &mut Conn, imports: &[Import]) -> Result<usize> {
    let mut known = 0;
    for some in imports.chunks(AT_ONCE) {
        let sources = some.iter().map(|import| import.source.as_str());
        let there = imported_posts::table.filter(imported_posts::source.eq_any(sources)).count();
        known += usize::try_from(there.get_result::<i64>(conn)?).unwrap_or(0);
    }
    let wanted: HashSet<&str> = imports.iter().map(|import| import.source.as_str()).collect();
    let mut last = String::new();
    loop {
        let plain: Vec<String> = plain().filter(imported_posts::source.gt(&last)).limit(SOME).load(conn)?;
        known += plain.iter().filter(|source| wanted.contains(digest(&[source]).as_str())).count();
        match plain.into_iter().next_back() {
            Some(source) => last = source,
            None => return Ok(known),
        }
    }
}

/// The sources of those that are posts of this site, by the number in their address and their title.
pub fn of_here(conn: &mut Conn, imports: &[Import], base_url: &str) -> Result<HashSet<String>> {
    let mut here = HashSet::new();
    for some in imports.chunks(AT_ONCE) {
        let numbered = |import: &Import| posts::named(posts::on_site(&import.url, base_url));
        let named: Vec<(PostId, &Import)> = some.iter().filter_map(|one| Some((numbered(one)?, one))).collect();
        let numbers: Vec<PostId> = named.iter().map(|(number, _)| *number).collect();
        if numbers.is_empty() {
            continue;
        }
        let theirs = schema::posts::table.filter(schema::posts::id.eq_any(numbers));
        let titles: Vec<(PostId, String)> = theirs.select((schema::posts::id, schema::posts::title)).load(conn)?;
        let titles: HashMap<PostId, String> = titles.into_iter().collect();
        let own = named.iter().filter(|(number, import)| titles.get(number) == Some(&import.draft.title));
        here.extend(own.map(|(_, import)| import.source.clone()));
    }
    Ok(here)
}

/// Sources that an earlier version kept as they came: every address and every title has a colon, and no digest has one.
#[diesel::dsl::auto_type(no_type_alias)]
fn plain() -> _ {
    imported_posts::table
        .filter(imported_posts::source.like("%:%"))
        .select(imported_posts::source)
        .order(imported_posts::source)
}

/// Puts digests in the place of sources that were kept as they came, some of them, and says how many.
pub fn digest_some(conn: &mut Conn) -> Result<usize> {
    let sources: Vec<String> = plain().limit(SOME).load(conn)?;
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
