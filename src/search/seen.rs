//! How often words stand in texts that a reader sees. What they may not see is in the index as well, and in its counts: a
//! question that was answered by those would tell which words it has.
//!
//! Texts are looked at one by one up to [`COUNTED`], and only when more of them are seen do the index's own counts say
//! how many more, to the next power of two. They also say what it costs to read a token's rows, which is no answer.

use super::store::{TEXTS, TITLES};
use super::tokens::EVERY;
use crate::db::{Conn, UserId, given_words, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::collections::{BTreeSet, HashMap};

/// Texts of one token that are counted one by one.
const COUNTED: i64 = 32;
/// Rows of one token that are looked through for some that are seen, the newest.
const LOOKED_THROUGH: i64 = 20_000;

/// Who looks for something: what they find beside what everybody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// Nothing.
    Visitor,
    /// What they wrote themselves.
    Member(UserId),
    /// What is private.
    Staff,
}

impl Reader {
    /// A further visibility whose posts are found, and the author of whom all are.
    pub(super) fn sees(self) -> (&'static str, i64) {
        match self {
            Self::Visitor => ("published", 0),
            Self::Member(author) => ("published", author.0),
            Self::Staff => ("private", 0),
        }
    }
}

/// How often a token stands.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Count {
    /// Titles or texts that have it and are seen, of titles those of posts that were not merged.
    pub seen: i64,
    /// Rows that the index has of it.
    pub rows: i64,
}

impl Count {
    /// From how many were counted one by one.
    fn new(counted: i64, rows: i64) -> Self {
        let all = || i64::try_from(rows.max(counted).unsigned_abs().next_power_of_two()).unwrap_or(i64::MAX);
        Self { seen: if counted > COUNTED { all() } else { counted }, rows }
    }
}

/// Counts of tokens; those that stand nowhere are not among them.
pub(super) type Counts = HashMap<String, Count>;

/// How often these tokens, and [`EVERY`], stand in titles; of pieces of words, how many rows there are. What a post is seen
/// by is asked in a way that no database turns into a walk through all posts.
pub(super) fn in_titles<'a>(
    conn: &mut Conn,
    tokens: impl Iterator<Item = &'a String>,
    pieces: impl Iterator<Item = &'a String>,
) -> Result<Counts> {
    let query = prepared::<(Text, BigInt, BigInt)>(
        "SELECT there.token, CASE given.one WHEN 0 THEN 0 ELSE \
         (SELECT COUNT(*) FROM (SELECT 1 FROM (SELECT post_tokens.post_id FROM post_tokens \
         WHERE post_tokens.token = there.token AND post_tokens.part = ? ORDER BY post_tokens.post_id DESC LIMIT ?) titles \
         WHERE (SELECT CASE WHEN shown.visibility = 'published' AND shown.duplicate_of IS NULL THEN 1 END \
         FROM posts shown WHERE shown.id = titles.post_id) = 1 LIMIT ?) seen) END, there.titles \
         FROM given CROSS JOIN token_counts there WHERE there.token = given.word",
    );
    let query = query.bind::<BigInt, _>(TITLES).bind::<BigInt, _>(LOOKED_THROUGH).bind::<BigInt, _>(COUNTED + 1);
    let pieces = pieces.map(|piece| (piece.clone(), 0, 0));
    let rows: Vec<(String, i64, i64)> = given_words(with_every(tokens).chain(pieces), query).load(conn)?;
    Ok(rows.into_iter().map(|(token, counted, rows)| (token, Count::new(counted, rows))).collect())
}

/// How often these tokens, and [`EVERY`], stand in texts that a reader sees.
pub(super) fn in_texts<'a>(
    conn: &mut Conn,
    tokens: impl Iterator<Item = &'a String>,
    reader: Reader,
) -> Result<Counts> {
    let query = prepared::<(Text, BigInt, BigInt)>(
        "SELECT there.token, (SELECT COUNT(*) FROM (SELECT 1 FROM (SELECT post_tokens.post_id, post_tokens.source \
         FROM post_tokens WHERE post_tokens.token = there.token AND post_tokens.part = ? \
         ORDER BY post_tokens.post_id DESC, post_tokens.source DESC LIMIT ?) texts \
         WHERE (SELECT CASE WHEN shown.visibility IN ('published', ?) OR shown.author_id = ? THEN 1 END \
         FROM posts shown WHERE shown.id = texts.post_id) = 1 \
         AND (texts.source <= 0 OR (SELECT CASE WHEN said.visibility = 'published' \
         AND COALESCE(answered.visibility, 'published') IN ('published', 'removed') THEN 1 END \
         FROM comments said LEFT JOIN comments answered ON answered.id = said.parent_id \
         WHERE said.id = texts.source) = 1) LIMIT ?) seen), there.texts \
         FROM given CROSS JOIN token_counts there WHERE there.token = given.word",
    );
    let (seen, author) = reader.sees();
    let query = query.bind::<BigInt, _>(TEXTS).bind::<BigInt, _>(LOOKED_THROUGH);
    let query = query.bind::<Text, _>(seen).bind::<BigInt, _>(author).bind::<BigInt, _>(COUNTED + 1);
    let rows: Vec<(String, i64, i64)> = given_words(with_every(tokens), query).load(conn)?;
    Ok(rows.into_iter().map(|(token, counted, rows)| (token, Count::new(counted, rows))).collect())
}

fn with_every<'a>(tokens: impl Iterator<Item = &'a String>) -> impl Iterator<Item = (String, i64, i64)> {
    let all: BTreeSet<String> = tokens.cloned().chain([EVERY.to_owned()]).collect();
    all.into_iter().map(|token| (token, 1, 0))
}
