//! Posts in which words stand: title, text, what was added and what was said below.

#![expect(clippy::cast_precision_loss, reason = "counts of rows and words stay far below 2^52")]

use super::find::{Counts, completed, counts, newest_with, tokens_of};
use super::question::Question;
use super::rank::{coverage, rarity};
use super::store::TEXTS;
use super::tokens::{EVERY, Term, Tokens};
use crate::db::{Conn, PostId, given, given_words, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::collections::{HashMap, HashSet};

/// Posts that one question finds; of more, the newest.
pub const MOST: i64 = 1_000;
/// Rows of texts that one question may read for its rarest terms.
const READ_OF_TEXTS: i64 = 20_000;

/// What a question found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The best first: whose titles have most of what was asked for, and of those that have as much, the newest.
    pub posts: Vec<PostId>,
    /// Whether no post has all of the words, and these have some of them.
    pub is_partial: bool,
    /// Whether there are more, older ones.
    pub is_cut: bool,
}

/// The posts that have each term of a question somewhere, or when there is none, those that have at least half of them.
/// Posts and comments count that everybody sees: that nobody else has a word tells nothing of what is hidden.
pub fn matching(conn: &mut Conn, question: &Question) -> Result<Found> {
    let terms = completed(conn, question)?;
    let counts = counts(conn, terms.iter().flat_map(tokens_for))?;
    let mut terms: Vec<(i64, Term)> = terms.into_iter().map(|term| (texts_with(&term, &counts), term)).collect();
    terms.sort_by_key(|(texts, _)| *texts);
    let is_whole = terms.iter().all(|(texts, _)| *texts > 0);
    let mut posts = if is_whole { with_all(conn, &terms)? } else { Vec::new() };
    let is_partial = posts.is_empty();
    if is_partial {
        terms.retain(|(texts, _)| *texts > 0);
        posts = with_half(conn, &terms)?;
    }
    let most = usize::try_from(MOST).unwrap_or(usize::MAX);
    let is_cut = posts.len() > most;
    posts.truncate(most);
    let posts = best_first(conn, &terms, &counts, &posts)?;
    Ok(Found { is_partial: is_partial && !posts.is_empty(), is_cut, posts })
}

/// What stands for a term in a text, which has no pieces.
fn tokens_for(term: &Term) -> impl Iterator<Item = &String> {
    term.tokens.iter().chain(&term.concepts).chain(&term.misspelled)
}

fn texts_with(term: &Term, counts: &Counts) -> i64 {
    tokens_for(term).filter_map(|token| counts.get(token)).map(|count| count.texts).sum()
}

/// How many of these, the rarest first, may be read whole.
fn readable(terms: &[(i64, Term)]) -> usize {
    let mut read = 0;
    let rarest = terms.iter().take_while(|(texts, _)| {
        read += texts;
        read <= READ_OF_TEXTS
    });
    rarest.count()
}

/// The newest posts that have all terms, one more than are wanted. Terms come the rarest first.
fn with_all(conn: &mut Conn, terms: &[(i64, Term)]) -> Result<Vec<PostId>> {
    let rarest = readable(terms);
    let (first, others) = terms.split_at(rarest.max(1).min(terms.len()));
    let mut posts = match first {
        [] => return Ok(Vec::new()),
        [(_, only)] if rarest == 0 => newest_with_any(conn, only)?,
        several => with_at_least(conn, several, several.len())?,
    };
    // Terms that stand nearly everywhere are looked up for the few posts that have the others.
    for (_, term) in others {
        posts = those_with(conn, term, &posts)?;
    }
    Ok(posts)
}

/// The newest posts that have at least half of the terms that stand anywhere.
fn with_half(conn: &mut Conn, terms: &[(i64, Term)]) -> Result<Vec<PostId>> {
    match terms.split_at(readable(terms)) {
        ([], []) => Ok(Vec::new()),
        ([], [(_, first), ..]) => newest_with_any(conn, first),
        (rarest, _) => with_at_least(conn, rarest, rarest.len().div_ceil(2)),
    }
}

fn newest_with_any(conn: &mut Conn, term: &Term) -> Result<Vec<PostId>> {
    let mut posts = Vec::new();
    for token in tokens_for(term) {
        posts.extend(newest_with(conn, token, TEXTS, MOST + 1)?);
    }
    posts.sort_unstable_by(|a, b| b.cmp(a));
    posts.dedup();
    those_with(conn, term, &posts)
}

fn with_at_least(conn: &mut Conn, terms: &[(i64, Term)], least: usize) -> Result<Vec<PostId>> {
    let numbered = (0_i64..).zip(terms);
    let rows = numbered.flat_map(|(number, (_, term))| tokens_for(term).map(move |token| (token.clone(), number, 0)));
    let query = prepared::<BigInt>(
        "SELECT texts.post_id FROM given CROSS JOIN post_tokens texts WHERE texts.token = given.word AND texts.part = ? \
         AND (texts.source <= 0 OR EXISTS (SELECT 1 FROM comments said LEFT JOIN comments answered \
         ON answered.id = said.parent_id WHERE said.id = texts.source AND said.visibility = 'published' \
         AND COALESCE(answered.visibility, 'published') IN ('published', 'removed'))) \
         GROUP BY texts.post_id HAVING COUNT(DISTINCT given.one) >= ? AND EXISTS (SELECT 1 FROM posts shown \
         WHERE shown.id = texts.post_id AND shown.visibility = 'published') ORDER BY texts.post_id DESC LIMIT ?",
    );
    let least = i64::try_from(least).unwrap_or(i64::MAX);
    let query = query.bind::<BigInt, _>(TEXTS).bind::<BigInt, _>(least).bind::<BigInt, _>(MOST + 1);
    Ok(given_words(rows, query).load(conn)?)
}

/// Those of these posts that have a term, in their order.
fn those_with(conn: &mut Conn, term: &Term, posts: &[PostId]) -> Result<Vec<PostId>> {
    let mut with = HashSet::new();
    for token in tokens_for(term) {
        let query = prepared::<BigInt>(
            "SELECT given.one FROM given WHERE EXISTS (SELECT 1 FROM post_tokens texts WHERE texts.token = ? \
             AND texts.part = ? AND texts.post_id = given.one \
             AND (texts.source <= 0 OR EXISTS (SELECT 1 FROM comments said LEFT JOIN comments answered \
             ON answered.id = said.parent_id WHERE said.id = texts.source AND said.visibility = 'published' \
             AND COALESCE(answered.visibility, 'published') IN ('published', 'removed')))) \
             AND EXISTS (SELECT 1 FROM posts shown WHERE shown.id = given.one AND shown.visibility = 'published')",
        );
        let query = query.bind::<Text, _>(token.as_str()).bind::<BigInt, _>(TEXTS);
        let found: Vec<PostId> = given(posts.iter().map(|post| (post.0, 0)), query).load(conn)?;
        with.extend(found);
    }
    Ok(posts.iter().copied().filter(|post| with.contains(post)).collect())
}

/// Posts by how much of the question their titles have; of those that have as much, the newest first.
fn best_first(conn: &mut Conn, terms: &[(i64, Term)], counts: &Counts, posts: &[PostId]) -> Result<Vec<PostId>> {
    let all = counts.get(EVERY).map_or(0, |count| count.texts) as f64;
    let says = |(texts, term): &(i64, Term)| (term.clone(), rarity(all, *texts as f64));
    let terms: Vec<(Term, f64)> = terms.iter().map(says).collect();
    let titles: HashMap<PostId, Tokens> = tokens_of(conn, posts)?.into_iter().collect();
    let none = Tokens::new();
    let likeness = |post: &PostId| coverage(&terms, titles.get(post).unwrap_or(&none));
    let mut posts: Vec<(f64, PostId)> = posts.iter().map(|post| (likeness(post), *post)).collect();
    posts.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
    Ok(posts.into_iter().map(|(_, post)| post).collect())
}
