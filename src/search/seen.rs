//! How often words stand in texts that a reader sees. What they may not see is in the index as well, and in its counts: a
//! question that was answered by those would tell which words it has.
//!
//! Texts are looked at one by one up to [`COUNTED`], and only when more of them are seen do the index's own counts say
//! how many more, to the next power of two. They also say what it costs to read a token's rows, which is no answer.
//!
//! What is looked through for all that is not seen is bounded for a question as a whole. A token of which only the newest
//! rows were, and none of those is seen, is taken for one that stands somewhere: whoever reads its rows leaves out what
//! may not be seen, and nobody is told of texts that are seen that they are not there.

use super::store::{TEXTS, TITLES};
use super::tokens::EVERY;
use crate::db::{Conn, UserId, given_words, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::collections::{BTreeSet, HashMap};

/// Texts of one token that are counted one by one.
const COUNTED: i64 = 32;
/// Rows that are looked through for some that are seen, of all tokens of one question.
pub(super) const LOOKED_THROUGH: i64 = 100_000;

/// What a question may still look through. Where little is left, of each token a few rows more than are counted.
#[derive(Debug)]
pub(super) struct Budget {
    left: i64,
}

impl Budget {
    pub(super) fn new(rows: i64) -> Self {
        Self { left: rows }
    }

    /// How many rows of each token are looked through, the newest, of tokens that have so many: all of the rare ones, and of
    /// the others what is left, in equal parts. Half of the budget stays for what the same question asks later.
    fn take(&mut self, mut rows: Vec<i64>) -> i64 {
        rows.sort_unstable();
        let most = self.left / 2;
        let (mut left, mut of_each) = (most, most);
        let mut tokens = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        for many in rows {
            let part = left / tokens.max(1);
            if many > part {
                (left, of_each) = (0, part);
                break;
            }
            left -= many;
            tokens -= 1;
        }
        self.left -= most - left;
        of_each.max(COUNTED + 1)
    }
}

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
    /// From how many were counted one by one among so many of the rows.
    fn new(counted: i64, rows: i64, looked_through: i64) -> Self {
        let all = || i64::try_from(rows.max(counted).unsigned_abs().next_power_of_two()).unwrap_or(i64::MAX);
        let is_unknown = counted == 0 && rows > looked_through;
        Self { seen: if counted > COUNTED || is_unknown { all() } else { counted }, rows }
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
    budget: &mut Budget,
) -> Result<Counts> {
    let tokens: Vec<(String, i64, i64)> = with_every(tokens).collect();
    let query = "SELECT there.titles FROM given CROSS JOIN token_counts there WHERE there.token = given.word";
    let most = budget.take(given_words(tokens.iter().cloned(), prepared::<BigInt>(query)).load(conn)?);
    let query = prepared::<(Text, BigInt, BigInt, BigInt)>(
        "SELECT there.token, given.one, CASE given.one WHEN 0 THEN 0 ELSE \
         (SELECT COUNT(*) FROM (SELECT 1 FROM (SELECT post_tokens.post_id FROM post_tokens \
         WHERE post_tokens.token = there.token AND post_tokens.part = ? ORDER BY post_tokens.post_id DESC LIMIT ?) titles \
         WHERE (SELECT CASE WHEN shown.visibility = 'published' AND shown.duplicate_of IS NULL THEN 1 END \
         FROM posts shown WHERE shown.id = titles.post_id) = 1 LIMIT ?) seen) END, there.titles \
         FROM given CROSS JOIN token_counts there WHERE there.token = given.word",
    );
    let query = query.bind::<BigInt, _>(TITLES).bind::<BigInt, _>(most).bind::<BigInt, _>(COUNTED + 1);
    let pieces = pieces.map(|piece| (piece.clone(), 0, 0));
    let rows: Vec<(String, i64, i64, i64)> = given_words(tokens.into_iter().chain(pieces), query).load(conn)?;
    // Nobody asks where pieces are seen.
    let count = |is_token: i64, counted: i64, rows: i64| {
        if is_token == 0 { Count { seen: 0, rows } } else { Count::new(counted, rows, most) }
    };
    Ok(rows.into_iter().map(|(token, is_token, counted, rows)| (token, count(is_token, counted, rows))).collect())
}

/// How often these tokens, and [`EVERY`], stand in texts that a reader sees.
pub(super) fn in_texts<'a>(
    conn: &mut Conn,
    tokens: impl Iterator<Item = &'a String>,
    reader: Reader,
    budget: &mut Budget,
) -> Result<Counts> {
    let tokens: Vec<(String, i64, i64)> = with_every(tokens).collect();
    let query = "SELECT there.texts FROM given CROSS JOIN token_counts there WHERE there.token = given.word";
    let most = budget.take(given_words(tokens.iter().cloned(), prepared::<BigInt>(query)).load(conn)?);
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
    let query = query.bind::<BigInt, _>(TEXTS).bind::<BigInt, _>(most);
    let query = query.bind::<Text, _>(seen).bind::<BigInt, _>(author).bind::<BigInt, _>(COUNTED + 1);
    let rows: Vec<(String, i64, i64)> = given_words(tokens.into_iter(), query).load(conn)?;
    Ok(rows.into_iter().map(|(token, counted, rows)| (token, Count::new(counted, rows, most))).collect())
}

fn with_every<'a>(tokens: impl Iterator<Item = &'a String>) -> impl Iterator<Item = (String, i64, i64)> {
    let all: BTreeSet<String> = tokens.cloned().chain([EVERY.to_owned()]).collect();
    all.into_iter().map(|token| (token, 1, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_looks_through_a_bounded_number_of_rows_the_rare_tokens_first() {
        let mut budget = Budget::new(1_000);
        assert_eq!(budget.take(vec![30, 100, 90]), 500, "there is room for all");
        assert_eq!(budget.left, 780);
        assert_eq!(budget.take(vec![9_000, 90, 8_000]), 150, "those with many share what the others leave");
        assert_eq!(budget.left, 390);
        for _ in 0..20 {
            assert!(budget.take(vec![9_000; 4]) > COUNTED);
        }
        assert!(budget.left >= 0);
        assert_eq!(Budget::new(0).take(Vec::new()), COUNTED + 1);
    }

    #[test]
    fn a_token_of_which_nothing_is_seen_stands_nowhere_only_once_all_was_looked_through() {
        assert_eq!(Count::new(0, 40, 40).seen, 0);
        assert_eq!(Count::new(0, 41, 40).seen, 64);
        assert_eq!(Count::new(3, 41, 40).seen, 3);
        assert_eq!(Count::new(COUNTED + 1, 41, 40).seen, 64);
    }
}
