//! Words that some write as one and others apart: `faceunlock`, and `Akku` in `Akkuanzeige`. Where a question has them apart,
//! its terms know the whole already.

use super::question::Question;
use super::seen::{self, Budget, Counts, Reader};
use super::terms::{FILLER, Term, terms};
use super::tokens::stems_of;
use crate::db::{Conn, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// Letters of the shortest half of a word, and of the shortest word that may be two.
const HALF: usize = 3;
const WHOLE: usize = 7;
/// Letters from which on a word, and what its ending leaves of it, is looked for at the beginning of others.
const BEGINNING: usize = 4;
/// Words of one question of which longer or shorter ones are looked for.
const WORDS: usize = 4;
/// Longer words that are looked for beside those of a question, and among how many that anybody wrote.
const LONGER: usize = 20;
const WRITTEN: i64 = 200;
/// Before the stems of languages that write words together.
const WRITTEN_TOGETHER: [&str; 2] = ["d~", "n~"];

fn is_word(term: &Term, letters: usize) -> bool {
    term.word.chars().count() >= letters && term.word.chars().all(char::is_alphabetic) && !term.pieces.is_empty()
}

/// Whether a stem is of a language that writes words together, and long enough: of `alle` there is left what many begin with.
fn begins_others(token: &str) -> bool {
    let stem = WRITTEN_TOGETHER.iter().find_map(|mark| token.strip_prefix(mark));
    stem.is_some_and(|stem| stem.chars().count() >= BEGINNING)
}

/// The same question, which also finds longer words of German and Dutch that begin with one of it.
pub(super) fn with_longer(
    conn: &mut Conn,
    mut question: Question,
    reader: Reader,
    budget: &mut Budget,
) -> Result<Question> {
    let numbered = question.terms.iter().enumerate();
    let words = numbered.filter(|(_, term)| is_word(term, BEGINNING) && term.weight > FILLER).take(WORDS);
    let beginnings = words.flat_map(|(number, term)| {
        let together = term.tokens.iter().filter(|token| begins_others(token));
        together.map(move |token| (number, token.clone()))
    });
    let beginnings: Vec<(usize, String)> = beginnings.collect();
    let mut longer: Vec<(i64, String, usize)> = Vec::new();
    for (number, beginning) in beginnings {
        // Each by itself: asked as one, PostgreSQL walks through all tokens there are.
        let query = prepared::<(BigInt, Text)>(
            "SELECT texts, token FROM token_counts WHERE token >= ? AND token < ? ORDER BY texts DESC, token LIMIT ?",
        );
        let end = format!("{beginning}{}", char::MAX);
        let query = query.bind::<Text, _>(beginning).bind::<Text, _>(end).bind::<BigInt, _>(WRITTEN);
        let rows: Vec<(i64, String)> = query.load(conn)?;
        longer.extend(rows.into_iter().map(|(texts, token)| (texts, token, number)));
    }
    if longer.is_empty() {
        return Ok(question);
    }
    longer.sort_unstable_by(|one, other| (other.0, &one.1).cmp(&(one.0, &other.1)));
    longer.truncate(usize::try_from(WRITTEN).unwrap_or(usize::MAX));
    let seen = seen::in_texts(conn, longer.iter().map(|(_, token, _)| token), reader, budget)?;
    let often = |token: &String| seen.get(token).map_or(0, |count| count.seen);
    let mut longer: Vec<(i64, usize, String)> =
        longer.into_iter().map(|(_, token, number)| (often(&token), number, token)).collect();
    longer.retain(|(often, ..)| *often > 0);
    longer.sort_unstable_by(|one, other| other.cmp(one));
    for (_, number, token) in longer.into_iter().take(LONGER) {
        if let Some(term) = question.terms.get_mut(number) {
            term.elsewhere.insert(token);
        }
    }
    Ok(question)
}

/// The same question with two terms in the place of a word that nobody wrote, if both its halves are words that somebody
/// did; and the counts of all that stands for its terms then.
pub(super) fn taken_apart(
    conn: &mut Conn,
    question: Question,
    known: Counts,
    reader: Reader,
    budget: &mut Budget,
) -> Result<(Question, Counts)> {
    let is_seen = |token: &String| known.get(token).is_some_and(|count| count.seen > 0);
    let is_unknown = |term: &&Term| is_word(term, WHOLE) && !term.standing_for().any(is_seen);
    let unknown: Vec<String> = question.terms.iter().filter(is_unknown).take(WORDS).map(|it| it.word.clone()).collect();
    if unknown.is_empty() {
        return Ok((question, known));
    }
    let halves: Vec<(String, String)> = unknown.iter().flat_map(|word| halves(word)).collect();
    let stems: Vec<String> =
        halves.iter().flat_map(|(one, other)| [one, other]).flat_map(|half| stems_of(half)).collect();
    let there = seen::in_texts(conn, stems.iter(), reader, budget)?;
    let often = |half: &str| {
        let texts = stems_of(half).iter().filter_map(|stem| there.get(stem)).map(|count| count.seen).max();
        texts.unwrap_or(0)
    };
    let mut apart = Vec::with_capacity(question.terms.len() + 1);
    for term in question.terms {
        let parts = if unknown.contains(&term.word) { self::halves(&term.word) } else { Vec::new() };
        let rarer = |(one, other): &(String, String)| often(one).min(often(other));
        match parts.into_iter().max_by_key(rarer).filter(|parts| rarer(parts) > 0) {
            Some((one, other)) => apart.extend(terms(&format!("{one} {other}"))),
            None => apart.push(term),
        }
    }
    let question = Question { terms: apart, ..question }.in_all_languages();
    let tokens = question.terms.iter().flat_map(Term::standing_for);
    let known = seen::in_texts(conn, tokens, reader, budget)?;
    Ok((question, known))
}

/// All ways to take a word apart.
fn halves(word: &str) -> Vec<(String, String)> {
    let letters: Vec<char> = word.chars().collect();
    let cuts = HALF..=letters.len().saturating_sub(HALF);
    let halves = cuts.filter_map(|at| letters.split_at_checked(at));
    halves.map(|(one, other)| (one.iter().collect(), other.iter().collect())).collect()
}
