//! How much of what somebody looks for a text has.

#![expect(clippy::cast_precision_loss, reason = "counts of rows and words stay far below 2^52")]

use super::terms::Term;
use super::tokens::Tokens;

/// What the pieces of a word are worth at most beside the word itself.
pub(super) const PIECES: f64 = 0.7;
/// What another word for the same is worth: so much that a title which says the very word is not before one that says more of
/// what is meant, and stands first where both say as much.
const OTHERWISE: f64 = 0.99;
/// And a word that is it but for one mistake in typing.
const MISSPELLED: f64 = 0.8;
/// And a word for the same in another language.
const ELSEWHERE: f64 = 0.6;
/// Fewer of its pieces are chance.
const ALIKE: f64 = 0.55;

/// How much a term says among so many texts, of which so many have it.
pub(super) fn rarity(texts: f64, with: f64) -> f64 {
    ((texts + 1.0) / (with + 0.5)).ln().max(0.1)
}

/// Of 1: the part of what is looked for that a text with these tokens has, each term by what it says.
pub(super) fn coverage(terms: &[(Term, f64)], tokens: &Tokens) -> f64 {
    let all: f64 = terms.iter().map(|(term, rarity)| term.weight * rarity).sum();
    let found: f64 = terms.iter().map(|(term, rarity)| term.weight * rarity * presence(term, tokens)).sum();
    if all > 0.0 { found / all } else { 0.0 }
}

/// What stands for a term as a whole, each with what it is worth of 1.
pub(super) fn worth(term: &Term) -> impl Iterator<Item = (&String, f64)> {
    let all = [
        (&term.tokens, 1.0),
        (&term.concepts, OTHERWISE),
        (&term.misspelled, MISSPELLED),
        (&term.elsewhere, ELSEWHERE),
    ];
    all.into_iter().flat_map(|(tokens, worth)| tokens.iter().map(move |token| (token, worth)))
}

/// Of 1: how much of one term stands in a text.
pub(super) fn presence(term: &Term, tokens: &Tokens) -> f64 {
    if term.tokens.iter().any(|token| tokens.contains(token)) {
        return 1.0;
    }
    if term.concepts.iter().any(|token| tokens.contains(token)) {
        return OTHERWISE;
    }
    if term.misspelled.iter().any(|token| tokens.contains(token)) {
        return MISSPELLED;
    }
    if term.elsewhere.iter().any(|token| tokens.contains(token)) {
        return ELSEWHERE;
    }
    let there = term.pieces.iter().filter(|piece| tokens.contains(*piece)).count();
    let part = there as f64 / term.pieces.len().max(1) as f64;
    if part < ALIKE { 0.0 } else { part * PIECES }
}
