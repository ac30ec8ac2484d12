//! What lines of releases are found by, kept on `item_words`: those of a release once it is out, and those of all of them when
//! the site comes to know other rules, chunk by chunk, in the worker.

use super::before;
use crate::db::schema::{item_texts, item_words, release_items, releases};
use crate::db::{self, Conn, ItemId, ReleaseId, Timestamp, given_words, one_of, prepared};
use crate::error::Result;
use crate::jobs::{self, Cursor, Job};
use crate::releases::{ITEM_WORDS, State};
use crate::search::{RULES, Tokens, tokens_of_line};
use diesel::prelude::*;
use std::collections::HashMap;

/// Lines in one chunk: each says something in seven languages at most.
const CHUNK: i64 = 20;
/// The subject of the job that goes through all releases.
const ALL: i64 = 0;
/// The fact that says by which rules the lines of a site are found.
const FACT: &str = "item_word_rules";

/// A chunk that is ready to be stored.
pub struct Batch {
    lines: Vec<(ItemId, Tokens)>,
    /// Where the next chunk begins; nowhere when this is the last one.
    next: Option<Cursor>,
}

/// Begins to go through the lines of all releases, unless they are found by today's rules.
pub fn begin(conn: &mut Conn, now: Timestamp) -> Result<()> {
    before::begin(conn, now)?;
    if db::fact(conn, FACT)?.as_deref() == Some(RULES.to_string().as_str()) {
        return Ok(());
    }
    jobs::begin(conn, ITEM_WORDS, ALL, now)
}

/// Reads a chunk, and finds out what its lines are found by.
pub fn read(conn: &mut Conn, job: &Job) -> Result<Batch> {
    let release = if job.subject == ALL { next_out(conn, job.cursor.part)? } else { Some(ReleaseId(job.subject)) };
    let Some(release) = release else { return Ok(Batch { lines: Vec::new(), next: None }) };
    let after = if job.cursor.part == release.0 { job.cursor.place } else { 0 };
    let rows = release_items::table.filter(release_items::release_id.eq(release));
    let rows = rows.filter(release_items::id.gt(ItemId(after))).order(release_items::id).limit(CHUNK);
    let columns = (release_items::id, release_items::wording, release_items::lang);
    let rows: Vec<(ItemId, String, String)> = rows.select(columns).load(conn)?;
    let is_full = i64::try_from(rows.len()).is_ok_and(|length| length == CHUNK);
    let next = match rows.last() {
        Some((last, ..)) if is_full => Some(Cursor { part: release.0, place: last.0 }),
        _ if job.subject == ALL => Some(Cursor { part: release.0 + 1, place: 0 }),
        _ => None,
    };
    Ok(Batch { lines: found_by(conn, rows)?, next })
}

/// The first release that is out, by its number, from one on.
fn next_out(conn: &mut Conn, from: i64) -> Result<Option<ReleaseId>> {
    let out = releases::table.filter(releases::state.eq(State::Published)).filter(releases::id.ge(ReleaseId(from)));
    Ok(out.order(releases::id).select(releases::id).first(conn).optional()?)
}

/// What each of these lines is found by, in all languages in which it says something.
fn found_by(conn: &mut Conn, lines: Vec<(ItemId, String, String)>) -> Result<Vec<(ItemId, Tokens)>> {
    let rows = item_texts::table.filter(one_of(item_texts::item_id, lines.iter().map(|(id, ..)| id.0)));
    let texts: Vec<(ItemId, String, String)> =
        rows.select((item_texts::item_id, item_texts::text, item_texts::lang)).load(conn)?;
    let mut found: HashMap<ItemId, Tokens> = HashMap::new();
    for (id, text, lang) in lines.into_iter().chain(texts) {
        found.entry(id).or_default().extend(tokens_of_line(&text, &lang));
    }
    let mut found: Vec<(ItemId, Tokens)> = found.into_iter().collect();
    found.sort_unstable();
    Ok(found)
}

/// Stores a chunk, and with the last one of all releases by which rules they are found.
pub fn store(conn: &mut Conn, job: &Job, batch: &Batch) -> Result<()> {
    let there = item_words::item_id.eq_any(batch.lines.iter().map(|(item, _)| item.0));
    diesel::delete(item_words::table.filter(there)).execute(conn)?;
    let rows = batch.lines.iter().flat_map(|(item, tokens)| tokens.iter().map(|token| (token.clone(), item.0, 0)));
    let rows: Vec<(String, i64, i64)> = rows.collect();
    if !rows.is_empty() {
        // One that was taken out of its release meanwhile has no words.
        let words = "INSERT INTO item_words (token, item_id) SELECT given.word, given.one FROM given \
                     WHERE (SELECT 1 FROM release_items WHERE release_items.id = given.one) = 1 \
                     ON CONFLICT DO NOTHING";
        given_words(rows.into_iter(), prepared::<()>(words)).execute(conn)?;
    }
    if let Some(next) = batch.next {
        return jobs::advance(conn, job, next, i64::try_from(batch.lines.len()).unwrap_or(i64::MAX));
    }
    if job.subject == ALL {
        db::set_fact(conn, FACT, &RULES.to_string())?;
    }
    jobs::finish(conn, job)
}
