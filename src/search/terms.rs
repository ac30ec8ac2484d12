//! What somebody looks for, word by word.

#![expect(clippy::cast_precision_loss, reason = "counts of words stay far below 2^52")]

use super::concepts;
use super::plain::{has_particle, is_filler, is_stop};
use super::tokens::{Tokens, concept, pieces_of, stems_of};
use super::words::{LONGEST, Part, bigrams, name_and_number, parts};

/// A word or a pair of characters that somebody looks for.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Term {
    /// Any of these is it.
    pub tokens: Tokens,
    /// Any of these is another word for it, or the one that it makes with the word beside it.
    pub concepts: Tokens,
    /// Any of these is a word for it in another language, where that is looked for.
    pub elsewhere: Tokens,
    /// Any of these is it with one mistake in typing.
    pub misspelled: Tokens,
    /// Most of these are nearly it.
    pub pieces: Tokens,
    /// How much it says, of 1, before it is known how rare it is.
    pub weight: f64,
    /// As it stands in a text, folded.
    pub word: String,
}

/// Letters of a word that may be written as one with the word beside it.
const JOINED: usize = 3;

impl Term {
    /// What stands for it in a text, which has no pieces.
    pub(super) fn standing_for(&self) -> impl Iterator<Item = &String> {
        self.tokens.iter().chain(&self.concepts).chain(&self.misspelled).chain(&self.elsewhere)
    }
}

/// Terms of one question that are looked for.
pub(super) const TERMS: usize = 24;
/// What a pair of characters weighs: a word of Chinese has one or two.
const PAIR: f64 = 0.7;
/// What a word weighs that half of all wishes have.
pub(super) const FILLER: f64 = 0.15;

/// What somebody looks for, in their order, each once.
pub(super) fn terms(question: &str) -> Vec<Term> {
    let (mut terms, mut words): (Vec<Term>, Vec<Term>) = (Vec::new(), Vec::new());
    for part in parts(question) {
        match part {
            Part::Run(run) => terms.append(&mut pairs_of(&run)),
            // However they are written: the text may have them apart.
            Part::Word(word) => match name_and_number(&word) {
                Some((name, number)) => words.extend([name, number].map(|part| part_of(part, &word))),
                None => words.push(word_of(&word)),
            },
        }
    }
    let plain: Vec<String> = words.iter().map(|term| term.word.clone()).collect();
    for (name, range) in concepts::in_words(&plain, concepts::ALL) {
        belong(words.get_mut(range).unwrap_or_default(), &name);
    }
    join(&mut words);
    terms.append(&mut words);
    // Nobody looks for "the", unless there is nothing else.
    if terms.iter().any(|term| !is_stop(&term.word)) {
        terms.retain(|term| !is_stop(&term.word));
    }
    let mut terms = each_once(terms);
    terms.truncate(TERMS);
    terms
}

/// The pairs of a run, with what they mean. Those that mean nothing, and have a particle in them, or of whose characters only
/// one belongs to what is said, hold words together: of `夜里亮度低`, `里亮` is no word. They say little.
fn pairs_of(run: &str) -> Vec<Term> {
    let mut pairs: Vec<Term> = bigrams(run).iter().map(|pair| pair_of(pair)).collect();
    // A pair begins at each character but the last, which is only in the one before.
    let last = pairs.len().saturating_sub(1);
    let said = concepts::in_run(run);
    for (name, chars) in &said {
        let start = chars.start.min(last);
        let within = start..chars.end.saturating_sub(1).max(start + 1);
        belong(pairs.get_mut(within).unwrap_or_default(), name);
    }
    let is_said = |at: usize| said.iter().any(|(_, chars)| chars.len() > 1 && chars.contains(&at));
    for (at, pair) in pairs.iter_mut().enumerate().filter(|(_, pair)| pair.concepts.is_empty()) {
        if has_particle(&pair.word) || is_said(at) || is_said(at + 1) {
            pair.weight = pair.weight.min(FILLER);
        }
    }
    pairs
}

/// A word that is said again may have a meaning only there, beside another one.
fn each_once(terms: Vec<Term>) -> Vec<Term> {
    let mut once: Vec<Term> = Vec::new();
    for term in terms {
        match once.iter_mut().find(|known| known.word == term.word) {
            Some(known) => {
                known.weight = known.weight.min(term.weight);
                known.concepts.extend(term.concepts);
            }
            None => once.push(term),
        }
    }
    once
}

/// Terms that say one thing together, each a part of it.
fn belong(terms: &mut [Term], name: &str) {
    let parts = terms.len() as f64;
    for term in terms {
        term.concepts.insert(concept(name));
        term.weight = term.weight.min(1.0 / parts.sqrt());
    }
}

/// Words that may be written as one: `flash light`.
fn join(words: &mut [Term]) {
    for at in 1..words.len() {
        let Some([one, other]) = words.get_mut(at - 1..=at) else { continue };
        let is_part = |term: &Term| term.word.chars().count() >= JOINED && term.word.chars().all(char::is_alphabetic);
        if is_part(one) && is_part(other) && !is_stop(&one.word) && !is_stop(&other.word) {
            let whole: String = one.word.chars().chain(other.word.chars()).take(LONGEST).collect();
            let whole = stems_of(&whole);
            one.concepts.extend(whole.iter().cloned());
            other.concepts.extend(whole);
        }
    }
}

fn pair_of(pair: &str) -> Term {
    let weight = if is_filler(pair) { FILLER } else { PAIR };
    Term {
        tokens: Tokens::from([pair.to_owned()]),
        concepts: Tokens::new(),
        elsewhere: Tokens::new(),
        misspelled: Tokens::new(),
        pieces: Tokens::new(),
        weight,
        word: pair.to_owned(),
    }
}

/// A name or a number that is written as one with the other.
fn part_of(part: &str, whole: &str) -> Term {
    let (part, whole) = (word_of(part), word_of(whole));
    // Another number has most letters of the whole.
    let pieces = if part.word.chars().all(char::is_numeric) { Tokens::new() } else { whole.pieces };
    Term { concepts: whole.tokens, pieces, weight: part.weight / 2.0_f64.sqrt(), ..part }
}

/// A word that is looked for.
pub(super) fn word_of(word: &str) -> Term {
    let weight = if is_filler(word) { FILLER } else { 1.0 };
    Term {
        tokens: stems_of(word),
        concepts: Tokens::new(),
        elsewhere: Tokens::new(),
        misspelled: Tokens::new(),
        pieces: pieces_of(word).collect(),
        weight,
        word: word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_between_words_say_little() {
        let says = |question: &str| -> Vec<String> {
            terms(question).into_iter().filter(|term| term.weight > FILLER).map(|term| term.word).collect()
        };
        assert_eq!(says("夜里亮度低的"), ["夜里", "亮度"]);
        assert_eq!(says("通知栏图标"), ["通知", "知栏", "图标"]);
        assert_eq!(says("很慢"), ["很慢"], "of what is said, a particle takes nothing away");
        assert_eq!(says("应用程式"), [""; 0], "half of all wishes are about one");
    }
}
