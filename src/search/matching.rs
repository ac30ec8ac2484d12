//! Posts in which words stand: title, text, what was added and what was said below.

#![expect(clippy::cast_precision_loss, reason = "counts of rows and words stay far below 2^52")]

use super::completing::completed;
use super::compounds::{taken_apart, with_longer};
use super::find::{keep_likeliest, newest_with};
use super::question::Question;
use super::rank::rarity;
use super::seen::{self, Budget, Count, Counts, LOOKED_THROUGH, Reader};
use super::store::TEXTS;
use super::terms::Term;
use super::tokens::EVERY;
use crate::db::{Conn, PostId, given_each, given_words, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::cmp::Reverse;
use std::collections::HashSet;

/// Posts that a list of what was found has at most.
pub const MOST: usize = 1_000;
/// Rows of texts that one question may read for its rarest terms, and posts that it may look the others up for.
const READ_OF_TEXTS: usize = 20_000;
/// The same where the answer is a part of a page that shows much else: on PostgreSQL, 3,000 take 10 ms for each token.
const READ_AT_ONCE: usize = 3_000;

/// Tokens of one term that stands nearly everywhere that are looked up one by one.
const FREQUENT: usize = 12;

/// How much a question may read.
#[derive(Debug, Clone, Copy)]
pub struct Effort {
    /// Rows that are looked through for some that the reader sees, before it is known which words stand anywhere.
    pub looked_through: i64,
    /// Rows of texts for the rarest words, and posts that the others are looked up for.
    pub read: usize,
}

impl Effort {
    /// Of whoever came to look for something.
    pub const WHOLE: Self = Self { looked_through: LOOKED_THROUGH, read: READ_OF_TEXTS };
    /// Of a page that is opened again and again: words that stand nearly everywhere are looked for in the newest posts.
    pub const QUICK: Self = Self { looked_through: LOOKED_THROUGH, read: READ_AT_ONCE };
}

/// What a question found.
#[derive(Debug, Clone)]
pub struct Found {
    /// The newest first.
    pub posts: Vec<PostId>,
    /// Whether these have some of the words, as no post that was looked through has all of them.
    pub is_partial: bool,
    /// Whether the words stand in so many posts that only the newest of them were looked through.
    pub is_cut: bool,
    /// What was looked for, with the words that were meant where one was mistyped.
    pub question: Question,
    /// See [`Effort::read`].
    pub(super) read: usize,
    /// What was looked for in titles, and how much each of it says.
    pub(super) terms: Vec<(Term, f64)>,
}

/// The posts that have each term of a question somewhere, or when there is none, those that have at least half of them.
/// Posts and comments count that the reader sees: that nobody else has a word tells nothing of what is hidden.
pub fn matching(conn: &mut Conn, question: &Question, reader: Reader, effort: Effort) -> Result<Found> {
    let mut budget = Budget::new(effort.looked_through);
    let question = completed(conn, question, reader, &mut budget)?.in_all_languages();
    let question = with_longer(conn, question, reader, &mut budget)?;
    let tokens = question.terms.iter().flat_map(Term::standing_for);
    let counts = seen::in_texts(conn, tokens, reader, &mut budget)?;
    let (mut question, counts) = taken_apart(conn, question, counts, reader, &mut budget)?;
    keep_likeliest(&mut question.terms, &counts);
    let mut terms: Vec<Wanted<'_>> = question.terms.iter().map(|term| Wanted::new(term, &counts)).collect();
    terms.sort_by_key(|wanted| wanted.texts);
    let is_whole = terms.iter().all(|wanted| wanted.texts > 0);
    let mut looking = Looking { conn, reader, read: effort.read, is_cut: false };
    let mut posts = if is_whole { looking.with_all(&terms)? } else { Vec::new() };
    let is_partial = posts.is_empty();
    if is_partial {
        terms.retain(|wanted| wanted.texts > 0);
        posts = looking.with_half(&terms)?;
    }
    let (is_partial, is_cut) = (is_partial && !posts.is_empty(), looking.is_cut);
    let all = counts.get(EVERY).map_or(0, |count| count.seen) as f64;
    let terms = terms.iter().map(|wanted| (wanted.term.clone(), rarity(all, wanted.texts as f64))).collect();
    Ok(Found { posts, is_partial, is_cut, question, read: effort.read, terms })
}

/// A term that is looked for in texts.
struct Wanted<'a> {
    term: &'a Term,
    /// What stands for it somewhere, the most frequent first.
    tokens: Vec<&'a String>,
    /// Texts that the reader sees in which one of these stands.
    texts: i64,
    /// Rows of texts in which one of these stands.
    rows: usize,
}

impl<'a> Wanted<'a> {
    fn new(term: &'a Term, counts: &Counts) -> Self {
        let count = |token: &String| counts.get(token).copied().unwrap_or_default();
        let mut tokens: Vec<(Count, &String)> = term.standing_for().map(|token| (count(token), token)).collect();
        tokens.retain(|(count, _)| count.seen > 0);
        tokens.sort_unstable_by(|one, other| (other.0.rows, other.1).cmp(&(one.0.rows, one.1)));
        tokens.dedup_by_key(|(_, token)| *token);
        Self {
            term,
            texts: tokens.iter().map(|(count, _)| count.seen).sum(),
            rows: tokens.iter().map(|(count, _)| usize::try_from(count.rows).unwrap_or(usize::MAX)).sum(),
            tokens: tokens.into_iter().map(|(_, token)| token).collect(),
        }
    }

    /// What stands for it most often, where each takes a statement.
    fn frequent(&self) -> &[&'a String] {
        self.tokens.get(..FREQUENT).unwrap_or(&self.tokens)
    }
}

/// One question, put to the database for a reader.
struct Looking<'a> {
    conn: &'a mut Conn,
    reader: Reader,
    /// See [`READ_OF_TEXTS`].
    read: usize,
    is_cut: bool,
}

impl Looking<'_> {
    /// How many of these, the rarest first, may be read whole.
    fn readable(&self, terms: &[Wanted<'_>]) -> usize {
        let mut read = 0;
        let rarest = terms.iter().take_while(|wanted| {
            read += wanted.rows;
            read <= self.read
        });
        rarest.count()
    }

    /// The posts that have all terms, which come the rarest first.
    fn with_all(&mut self, terms: &[Wanted<'_>]) -> Result<Vec<PostId>> {
        let rarest = self.readable(terms);
        let (first, others) = terms.split_at(rarest.max(1).min(terms.len()));
        let (mut posts, unseen) = match first {
            [] => return Ok(Vec::new()),
            [only] if rarest == 0 => (self.newest_with_any(only)?, Some(only)),
            several => (self.with_at_least(several, several.len())?, None),
        };
        // Terms that stand nearly everywhere are looked up for the posts that have the others.
        let most = self.read / others.len().max(1);
        if !others.is_empty() && posts.len() > most {
            self.is_cut = true;
            posts.truncate(most);
        }
        // Whether the reader sees where the first one stands is asked last, for the few that have the others as well.
        for wanted in others.iter().chain(unseen) {
            posts = self.those_with(wanted, posts)?;
        }
        Ok(posts)
    }

    /// Posts that have at least half of the terms, all of which stand somewhere.
    fn with_half(&mut self, terms: &[Wanted<'_>]) -> Result<Vec<PostId>> {
        match terms.split_at(self.readable(terms)) {
            ([], []) => Ok(Vec::new()),
            ([], [first, ..]) => {
                let newest = self.newest_with_any(first)?;
                self.those_with(first, newest)
            }
            (rarest, _) => self.with_at_least(rarest, rarest.len().div_ceil(2)),
        }
    }

    /// The newest posts with a term that stands in more texts than may be read, in texts that the reader sees or not.
    fn newest_with_any(&mut self, wanted: &Wanted<'_>) -> Result<Vec<PostId>> {
        self.is_cut = true;
        let most = i64::try_from(self.read / wanted.frequent().len().max(1)).unwrap_or(i64::MAX);
        let mut posts = Vec::new();
        for token in wanted.frequent() {
            posts.extend(newest_with(self.conn, token, TEXTS, most)?);
        }
        posts.sort_unstable_by_key(|post| Reverse(*post));
        posts.dedup();
        Ok(posts)
    }

    fn with_at_least(&mut self, terms: &[Wanted<'_>], least: usize) -> Result<Vec<PostId>> {
        let numbered = (0_i64..).zip(terms);
        let rows =
            numbered.flat_map(|(number, wanted)| wanted.tokens.iter().map(move |token| ((*token).clone(), number, 0)));
        let query = prepared::<BigInt>(
            "SELECT texts.post_id FROM given CROSS JOIN post_tokens texts WHERE texts.token = given.word AND texts.part = ? \
             AND (texts.source <= 0 OR (SELECT CASE WHEN said.visibility = 'published' \
             AND COALESCE(answered.visibility, 'published') IN ('published', 'removed') THEN 1 END \
             FROM comments said LEFT JOIN comments answered ON answered.id = said.parent_id \
             WHERE said.id = texts.source) = 1) \
             GROUP BY texts.post_id HAVING COUNT(DISTINCT given.one) >= ? AND (SELECT CASE \
             WHEN shown.visibility IN ('published', ?) OR shown.author_id = ? THEN 1 END \
             FROM posts shown WHERE shown.id = texts.post_id) = 1 ORDER BY texts.post_id DESC",
        );
        let (least, (seen, author)) = (i64::try_from(least).unwrap_or(i64::MAX), self.reader.sees());
        let query = query.bind::<BigInt, _>(TEXTS).bind::<BigInt, _>(least);
        Ok(given_words(rows, query.bind::<Text, _>(seen).bind::<BigInt, _>(author)).load(self.conn)?)
    }

    /// Those of these posts that have a term, in their order.
    fn those_with(&mut self, wanted: &Wanted<'_>, posts: Vec<PostId>) -> Result<Vec<PostId>> {
        let (seen, author) = self.reader.sees();
        let mut with = HashSet::new();
        for token in wanted.frequent() {
            let query = prepared::<BigInt>(
                "SELECT given.one FROM given WHERE (SELECT MAX(CASE WHEN texts.source <= 0 \
                 OR (SELECT CASE WHEN said.visibility = 'published' \
                 AND COALESCE(answered.visibility, 'published') IN ('published', 'removed') THEN 1 END \
                 FROM comments said LEFT JOIN comments answered ON answered.id = said.parent_id \
                 WHERE said.id = texts.source) = 1 THEN 1 END) FROM post_tokens texts WHERE texts.token = ? \
                 AND texts.part = ? AND texts.post_id = given.one) = 1 \
                 AND (SELECT CASE WHEN shown.visibility IN ('published', ?) OR shown.author_id = ? THEN 1 END \
                 FROM posts shown WHERE shown.id = given.one) = 1",
            );
            let query = query.bind::<Text, _>(token.as_str()).bind::<BigInt, _>(TEXTS);
            let query = query.bind::<Text, _>(seen).bind::<BigInt, _>(author);
            let without = posts.iter().filter(|post| !with.contains(*post)).map(|post| post.0);
            let found: Vec<PostId> = given_each(without, query).load(self.conn)?;
            with.extend(found);
        }
        Ok(posts.into_iter().filter(|post| with.contains(post)).collect())
    }
}
