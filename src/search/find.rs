//! SQL that asks the index. Each question reads a bounded number of its rows, however many posts there are: the rarest
//! tokens say most, and those that stand nearly everywhere are left out when there are rarer ones.

#![expect(clippy::cast_precision_loss, reason = "counts of rows and words stay far below 2^52")]

use super::completing::completed;
use super::question::Question;
use super::rank::{PIECES, coverage, presence, rarity};
use super::seen::{self, Budget, Counts, LOOKED_THROUGH, Reader};
use super::store::{TITLES, split};
use super::terms::{FILLER, Term};
use super::tokens::{EVERY, Tokens, Tongue, is_spelled};
use crate::db::{Conn, PostId, given, given_words, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

/// Rows of titles that one question may read, one for each title that holds a token.
const READ_OF_TITLES: i64 = 6_000;
/// Titles that are compared whole.
const COMPARED: usize = 60;
/// Posts that are looked at together, whether they may be shown: usually more than [`COMPARED`] may.
const LOOKED_AT: usize = 150;
/// Tokens of what somebody may have meant by one word: each word has one in every language with stems.
const FOR_EACH: usize = 24;
/// A title that has less of what is looked for is not like it. Of those that say the same in other words, more have less than
/// the 0.3 that research had; real requests are suggested as little in vain with this.
const LIKE: f64 = 0.25;
/// Nor are those that have less than this, but for the best: of titles that have little of it, several are more often wrong
/// than one of them is right. How good the best is says nothing of the others: beside one that says the very same in other
/// words, those that say it at greater length are still wanted.
const ALSO_LIKE: f64 = 0.5;
/// How much it counts that a title says little else.
const BESIDES: f64 = 0.1;
/// The part that is left of a title in another language than the question is asked in: whoever types a title may not read it.
const FOREIGN: f64 = 0.8;
/// The part of its weight that a word keeps which no other title has: it tells none of them from the others.
const UNKNOWN: f64 = 0.2;
/// The part of rows that a term keeps when SQL adds them up, in thousandths.
pub(super) const THOUSANDTHS: f64 = 1_000.0;

/// Whose titles are looked at, of the posts that everybody sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Titles {
    /// Also those of merged posts; of all that are one by now, the one title that is most like it.
    All,
    /// Those of posts that were neither merged nor declined.
    Standing,
}

/// As many are worth a look while somebody types, however little they are alike.
const FIRST: usize = 2;
/// Those behind them have this much: of real requests that nobody repeats, most of what was suggested in vain stood there
/// (73 suggestions in vain for 54 requests without this, some 52 with it, and as many siblings found).
const FURTHER_LIKE: f64 = 0.85;

/// A post whose title is like what was typed, and how much, of 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alike {
    /// The post, which everybody sees; it may be merged or closed.
    pub post: PostId,
    /// How much.
    pub likeness: f64,
}

impl Alike {
    /// How much, of a thousand.
    #[expect(clippy::cast_possible_truncation, reason = "likeness is at most 1")]
    pub fn per_thousand(&self) -> i64 {
        (self.likeness * 1_000.0) as i64
    }
}

/// Posts with titles like this one, the most alike first.
pub fn alike(conn: &mut Conn, question: &Question, titles: Titles) -> Result<Vec<Alike>> {
    let mut budget = Budget::new(LOOKED_THROUGH);
    let mut terms = completed(conn, question, Reader::Visitor, &mut budget)?.terms;
    let pieces: Tokens = terms.iter().flat_map(|term| term.pieces.iter().cloned()).collect();
    let counts = seen::in_titles(conn, terms.iter().flat_map(all_of), pieces.iter(), &mut budget)?;
    keep_likeliest(&mut terms, &counts);
    let weighed = |term: Term| {
        let says = said_by(&term, &counts, 0);
        (term, says)
    };
    let terms: Vec<(Term, f64)> = terms.into_iter().map(weighed).collect();
    let candidates = candidates(conn, &terms, &counts, titles)?;
    let candidates = tokens_of(conn, &candidates)?;
    Ok(most_alike(terms, question.tongue, &candidates, &counts))
}

/// Those of the candidates that are like what is looked for, the most alike first.
fn most_alike(
    mut terms: Vec<(Term, f64)>,
    tongue: Option<Tongue>,
    candidates: &[(PostId, Tokens)],
    counts: &Counts,
) -> Vec<Alike> {
    let same: HashSet<PostId> =
        candidates.iter().filter(|(_, tokens)| is_the_same(&terms, tokens)).map(|(post, _)| *post).collect();
    let others = || candidates.iter().filter(|(post, _)| !same.contains(post));
    for (term, says) in &mut terms {
        let is_told = others().any(|(_, tokens)| presence(term, tokens) > PIECES);
        *says = said_by(term, counts, same.len()) * if is_told { 1.0 } else { UNKNOWN };
    }
    let asked = asked(&terms);
    let is_foreign = |tokens: &Tokens| tongue.is_some_and(|tongue| tongue != Tongue::of_title(tokens));
    let alike = |(post, tokens): &(PostId, Tokens)| {
        let likeness = coverage(&terms, tokens) * (1.0 - BESIDES) + part_of(tokens, &asked) * BESIDES;
        Alike { post: *post, likeness: likeness * if is_foreign(tokens) { FOREIGN } else { 1.0 } }
    };
    let says_something = |term: &Term| term.weight > FILLER;
    let is_empty = !terms.iter().any(|(term, _)| says_something(term));
    // What half of all wishes say makes none of them like another.
    let is_evident = |tokens: &Tokens| {
        is_empty || terms.iter().any(|(term, _)| says_something(term) && presence(term, tokens) > 0.0)
    };
    let evident = candidates.iter().filter(|(_, tokens)| is_evident(tokens));
    let mut found: Vec<Alike> = evident.map(alike).collect();
    // Of two that are as much alike, the first one that was filed is the one that others were merged into.
    found.sort_by(|a, b| b.likeness.total_cmp(&a.likeness).then(a.post.cmp(&b.post)));
    let best = found.iter().find(|alike| !same.contains(&alike.post)).copied();
    found.retain(|alike| alike.likeness >= if best == Some(*alike) { LIKE } else { ALSO_LIKE });
    found
}

/// Those of the most alike, in their order, that are worth a look while somebody types a title.
pub fn worth_a_look(alike: &[Alike]) -> Vec<PostId> {
    let is_worth = |(place, alike): &(usize, &Alike)| *place < FIRST || alike.likeness >= FURTHER_LIKE;
    alike.iter().enumerate().filter(is_worth).map(|(_, alike)| alike.post).collect()
}

/// Whether a title has all that is looked for, and nothing else: beside it others must still be seen.
fn is_the_same(terms: &[(Term, f64)], tokens: &Tokens) -> bool {
    part_of(tokens, &asked(terms)) >= 1.0 && terms.iter().all(|(term, _)| presence(term, tokens) > PIECES)
}

/// Everything that is looked for.
fn asked(terms: &[(Term, f64)]) -> HashSet<&str> {
    terms.iter().flat_map(|(term, _)| all_of(term).chain(&term.pieces)).map(String::as_str).chain([EVERY]).collect()
}

/// Of 1: how much of what a title says is looked for.
fn part_of(tokens: &Tokens, asked: &HashSet<&str>) -> f64 {
    let there = tokens.iter().filter(|token| asked.contains(token.as_str())).count();
    there as f64 / tokens.len().max(1) as f64
}

/// How much a term says among the titles, but for so many that are the very question.
fn said_by(term: &Term, counts: &Counts, same: usize) -> f64 {
    let most = all_of(term).filter_map(|token| counts.get(token)).map(|count| count.seen).max().unwrap_or(0);
    let all = counts.get(EVERY).map_or(0, |count| count.seen);
    let but = |count: i64| (count as f64 - same as f64).max(0.0);
    rarity(but(all), but(most))
}

fn all_of(term: &Term) -> impl Iterator<Item = &String> {
    term.tokens.iter().chain(&term.concepts).chain(&term.misspelled)
}

/// The titles that have most of the rarest tokens, of those that may be shown: what is left out later would take the place
/// of others.
fn candidates(conn: &mut Conn, terms: &[(Term, f64)], counts: &Counts, titles: Titles) -> Result<Vec<PostId>> {
    let mut weights: HashMap<&String, f64> = HashMap::new();
    for (term, says) in terms {
        let whole = all_of(term).map(|token| (token, 1.0));
        let pieces = term.pieces.iter().map(|token| (token, 1.0 / term.pieces.len() as f64));
        for (token, part) in whole.chain(pieces) {
            let weight = weights.entry(token).or_default();
            *weight = weight.max(term.weight * says * part);
        }
    }
    let there = weights.into_iter().filter_map(|(token, weight)| Some((counts.get(token)?.rows, token, weight)));
    let mut there: Vec<(i64, &String, f64)> = there.filter(|(rows, ..)| *rows > 0).collect();
    there.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    let mut read = 0;
    let rarest = there.iter().take_while(|(rows, ..)| {
        read += rows;
        read <= READ_OF_TITLES
    });
    let rarest = rarest.count();
    if rarest == 0 {
        let Some((_, token, _)) = there.first() else { return Ok(Vec::new()) };
        let newest = newest_with(conn, token, TITLES, READ_OF_TITLES)?;
        return shown(conn, newest.into_iter().map(|post| (post.0, 0)), titles);
    }
    #[expect(clippy::cast_possible_truncation, reason = "a weight is below a hundred")]
    let rows = there.iter().take(rarest).map(|(_, token, weight)| ((*token).clone(), (weight * THOUSANDTHS) as i64, 0));
    let query = prepared::<(BigInt, BigInt)>(
        "SELECT titles.post_id, CAST(SUM(given.one) AS BIGINT) FROM given CROSS JOIN post_tokens titles \
         WHERE titles.token = given.word AND titles.part = ? GROUP BY titles.post_id",
    );
    let scored: Vec<(i64, i64)> = given_words(rows, query.bind::<BigInt, _>(TITLES)).load(conn)?;
    shown(conn, scored.into_iter(), titles)
}

/// Those of these posts, each with what its title has of the question, that may be shown and have the most of it; of all that
/// are one by now, the one that has most. So many are looked at together as are usually enough.
fn shown(conn: &mut Conn, scored: impl Iterator<Item = (i64, i64)>, titles: Titles) -> Result<Vec<PostId>> {
    let mut scored: Vec<(i64, i64)> = scored.collect();
    scored.sort_unstable_by_key(|(post, score)| Reverse((*score, *post)));
    let (mut families, mut found) = (HashSet::new(), Vec::new());
    for some in scored.chunks(LOOKED_AT) {
        let query = prepared::<(BigInt, BigInt, BigInt)>(
            "SELECT shown.id, COALESCE(shown.duplicate_of, shown.id), given.other \
             FROM given CROSS JOIN posts shown LEFT JOIN posts stays ON stays.id = shown.duplicate_of \
             WHERE shown.id = given.one AND shown.visibility = 'published' \
             AND COALESCE(stays.visibility, 'published') = 'published' \
             AND (? = 0 OR shown.status NOT IN ('duplicate', 'declined'))",
        );
        let query = query.bind::<BigInt, _>(i64::from(titles == Titles::Standing));
        let mut rows: Vec<(PostId, PostId, i64)> = given(some.iter().copied(), query).load(conn)?;
        rows.sort_unstable_by_key(|(post, stays, score)| Reverse((*score, post == stays, *post)));
        found.extend(rows.into_iter().filter(|(_, stays, _)| families.insert(*stays)).map(|(post, ..)| post));
        if found.len() >= COMPARED {
            found.truncate(COMPARED);
            break;
        }
    }
    Ok(found)
}

/// The newest posts with a token that many have.
pub(super) fn newest_with(conn: &mut Conn, token: &str, part: i64, most: i64) -> Result<Vec<PostId>> {
    let query = prepared::<BigInt>(
        "SELECT post_id FROM post_tokens WHERE token = ? AND part = ? ORDER BY post_id DESC, source DESC LIMIT ?",
    );
    let query = query.bind::<Text, _>(token).bind::<BigInt, _>(part).bind::<BigInt, _>(most);
    let mut posts: Vec<PostId> = query.load(conn)?;
    posts.dedup();
    Ok(posts)
}

/// The tokens of these posts' titles.
pub(super) fn tokens_of(conn: &mut Conn, posts: &[PostId]) -> Result<Vec<(PostId, Tokens)>> {
    let query = prepared::<(BigInt, Text)>(
        "SELECT words.post_id, words.tokens FROM given CROSS JOIN post_words words \
         WHERE words.post_id = given.one AND words.part = ? AND words.source = 0",
    );
    let rows: Vec<(PostId, String)> =
        given(posts.iter().map(|post| (post.0, 0)), query.bind::<BigInt, _>(TITLES)).load(conn)?;
    Ok(rows.into_iter().map(|(post, tokens)| (post, split(&tokens))).collect())
}

/// Of the words that somebody may have meant, those that stand most often: what others mistyped is among them, too. A word
/// that is too short to be stored with its mistakes is one of the rarer ones: `light` is no `flight` where it says more.
pub(super) fn keep_likeliest(terms: &mut [Term], counts: &Counts) {
    for term in terms {
        let often = |token: &String| counts.get(token).map_or(0, |count| count.seen);
        let own = if is_spelled(&term.word) { 0 } else { term.tokens.iter().map(often).max().unwrap_or(0) };
        let meant = std::mem::take(&mut term.misspelled).into_iter().map(|token| (often(&token), token));
        let mut meant: Vec<(i64, String)> = meant.filter(|(often, _)| *often > own).collect();
        meant.sort_unstable_by(|one, other| other.cmp(one));
        term.misspelled = meant.into_iter().take(FOR_EACH).map(|(_, token)| token).collect();
    }
}
