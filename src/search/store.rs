//! SQL that keeps the index: rows change by what a text has more or less than before.

use super::spelling::spellings;
use super::tokens::{Entry, PostEntry, Tokens};
use crate::db::schema::post_words;
use crate::db::{Bound, CommentId, Conn, PostId, Prepared, given_words, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::collections::{BTreeMap, BTreeSet};

/// The part of titles, with pieces of words.
pub(super) const TITLES: i64 = 0;
/// The part of texts.
pub(super) const TEXTS: i64 = 1;

/// A text below a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// What its author added, by number.
    Addition(i64),
    /// What somebody said.
    Comment(CommentId),
}

impl Source {
    pub(super) fn number(self) -> i64 {
        match self {
            Self::Addition(id) => -id,
            Self::Comment(id) => id.0,
        }
    }

    /// Nothing of the number of the post's own text.
    pub(super) fn of(number: i64) -> Option<Self> {
        match number {
            0 => None,
            ..0 => Some(Self::Addition(-number)),
            _ => Some(Self::Comment(CommentId(number))),
        }
    }
}

/// Where a text stands.
#[derive(Debug, Clone, Copy)]
struct Place {
    post: i64,
    part: i64,
    source: i64,
}

/// Lets a post be found by its title and its text as they are now. The post is held, or new.
pub fn put_post(conn: &mut Conn, post: PostId, entry: &PostEntry) -> Result<()> {
    let mut counts = Counts::default();
    counts.replace(conn, Place { post: post.0, part: TITLES, source: 0 }, &entry.title.tokens)?;
    counts.replace(conn, Place { post: post.0, part: TEXTS, source: 0 }, &entry.text.tokens)?;
    counts.store(conn)?;
    learn(conn, &entry.text.words)
}

/// Does the same once more for a post that may be in the index, or half of it: what should be there is, whatever
/// `post_words` says, and counting anew is to follow ([`super::miscounted`]).
pub fn put_post_again(conn: &mut Conn, post: PostId, entry: &PostEntry) -> Result<()> {
    let mut counts = Counts::that_are_made_later();
    counts.replace(conn, Place { post: post.0, part: TITLES, source: 0 }, &entry.title.tokens)?;
    counts.replace(conn, Place { post: post.0, part: TEXTS, source: 0 }, &entry.text.tokens)?;
    learn(conn, &entry.text.words)
}

/// [`put_post_again`], for something that was said below a post.
pub fn put_text_again(conn: &mut Conn, post: PostId, source: Source, entry: &Entry) -> Result<()> {
    let at = Place { post: post.0, part: TEXTS, source: source.number() };
    Counts::that_are_made_later().replace(conn, at, &entry.tokens)?;
    learn(conn, &entry.words)
}

/// Lets a post be found by something that was said below it.
pub fn put_text(conn: &mut Conn, post: PostId, source: Source, entry: &Entry) -> Result<()> {
    let mut counts = Counts::default();
    counts.replace(conn, Place { post: post.0, part: TEXTS, source: source.number() }, &entry.tokens)?;
    counts.store(conn)?;
    learn(conn, &entry.words)
}

/// Forgets posts that are removed, with all that stands below them.
pub fn remove_posts(conn: &mut Conn, posts: &[PostId]) -> Result<()> {
    let there = || post_words::table.filter(post_words::post_id.eq_any(posts.iter().map(|post| post.0)));
    let places: Vec<(i64, i64, i64)> =
        there().select((post_words::post_id, post_words::part, post_words::source)).load(conn)?;
    let mut counts = Counts::default();
    for (post, part, source) in places {
        counts.replace(conn, Place { post, part, source }, &Tokens::new())?;
    }
    diesel::delete(there()).execute(conn)?;
    counts.store(conn)
}

/// Forgets what was said below posts.
pub fn remove_texts(conn: &mut Conn, texts: &[(PostId, Source)]) -> Result<()> {
    let mut counts = Counts::default();
    for (post, source) in texts {
        let at = Place { post: post.0, part: TEXTS, source: source.number() };
        counts.replace(conn, at, &Tokens::new())?;
        diesel::delete(post_words::table.find((at.post, at.part, at.source))).execute(conn)?;
    }
    counts.store(conn)
}

/// How many titles and texts more, or less, have each token. Stored at once at the end, in the order of the tokens: two
/// that write the same ones wait for each other, and never in a circle.
#[derive(Default)]
struct Counts {
    changes: BTreeMap<String, (i64, i64)>,
    /// Whether they are counted anew afterwards, and `post_words` is not to be believed.
    later: bool,
}

impl Counts {
    fn that_are_made_later() -> Self {
        Self { later: true, ..Self::default() }
    }

    /// Changes what stands at a place into these tokens.
    fn replace(&mut self, conn: &mut Conn, at: Place, tokens: &Tokens) -> Result<()> {
        let there = post_words::table.find((at.post, at.part, at.source)).select(post_words::tokens);
        let before: Option<String> = there.first(conn).optional()?;
        let before = split(before.as_deref().unwrap_or_default());
        let gone: Vec<&String> = before.difference(tokens).collect();
        let come: Vec<&String> = tokens.iter().filter(|token| self.later || !before.contains(*token)).collect();
        self.add(at.part, &gone, -1);
        self.add(at.part, &come, 1);
        if !gone.is_empty() {
            let delete = prepared::<()>(
                "DELETE FROM post_tokens WHERE token IN (SELECT word FROM given) AND part = ? AND post_id = ? AND source = ?",
            );
            given_words(rows(&gone), at.bound_to(delete)).execute(conn)?;
        }
        if !come.is_empty() {
            let insert = prepared::<()>(
                "INSERT INTO post_tokens (token, part, post_id, source) SELECT word, ?, ?, ? FROM given WHERE TRUE \
                 ON CONFLICT DO NOTHING",
            );
            given_words(rows(&come), at.bound_to(insert)).execute(conn)?;
        }
        if gone.is_empty() && come.is_empty() {
            return Ok(());
        }
        let listed = tokens.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
        let upsert = prepared::<()>(
            "INSERT INTO post_words (part, post_id, source, tokens) VALUES (?, ?, ?, ?) \
             ON CONFLICT (post_id, part, source) DO UPDATE SET tokens = excluded.tokens",
        );
        at.bound_to(upsert).bind::<Text, _>(listed).execute(conn)?;
        Ok(())
    }

    fn add(&mut self, part: i64, tokens: &[&String], texts: i64) {
        for token in tokens {
            let counted = self.changes.entry((*token).clone()).or_default();
            *(if part == TITLES { &mut counted.0 } else { &mut counted.1 }) += texts;
        }
    }

    fn store(self, conn: &mut Conn) -> Result<()> {
        let changed = self.changes.into_iter().filter(|(_, counts)| *counts != (0, 0));
        let rows = changed.map(|(token, (titles, texts))| (token, titles, texts));
        let upsert = prepared::<()>(
            "INSERT INTO token_counts (token, titles, texts) SELECT word, one, other FROM given WHERE TRUE ORDER BY word \
             ON CONFLICT (token) DO UPDATE SET titles = token_counts.titles + excluded.titles, \
             texts = token_counts.texts + excluded.texts",
        );
        given_words(rows, upsert).execute(conn)?;
        Ok(())
    }
}

type AtPlace<Before> = Bound<Bound<Bound<Before, BigInt, i64>, BigInt, i64>, BigInt, i64>;

impl Place {
    /// The values for a statement that asks for part, post and source.
    fn bound_to<Row>(self, words: Prepared<Row, ()>) -> Prepared<Row, AtPlace<()>> {
        words.bind::<BigInt, _>(self.part).bind::<BigInt, _>(self.post).bind::<BigInt, _>(self.source)
    }
}

/// Tokens as they stand in `post_words`.
pub(super) fn split(tokens: &str) -> Tokens {
    tokens.split(' ').filter(|token| !token.is_empty()).map(str::to_owned).collect()
}

fn rows(tokens: &[&String]) -> impl Iterator<Item = (String, i64, i64)> {
    tokens.iter().map(|token| ((*token).clone(), 0, 0)).collect::<Vec<_>>().into_iter()
}

/// Remembers how words are written that nobody wrote before.
fn learn(conn: &mut Conn, words: &BTreeSet<String>) -> Result<()> {
    let known = prepared::<Text>(
        "SELECT given.word FROM given WHERE EXISTS (SELECT 1 FROM spellings known WHERE known.spelling = given.word \
         AND known.word = given.word)",
    );
    let known: Vec<String> = given_words(words.iter().map(|word| (word.clone(), 0, 0)), known).load(conn)?;
    for word in words.iter().filter(|word| !known.contains(word)) {
        let insert = prepared::<()>(
            "INSERT INTO spellings (spelling, word) SELECT given.word, ? FROM given WHERE TRUE ON CONFLICT DO NOTHING",
        );
        let rows = spellings(word).into_iter().map(|spelling| (spelling, 0, 0));
        given_words(rows, insert.bind::<Text, _>(word.clone())).execute(conn)?;
    }
    Ok(())
}
