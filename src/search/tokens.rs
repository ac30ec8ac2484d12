//! What a text is found by.

#![expect(clippy::cast_precision_loss, reason = "counts of rows and words stay far below 2^52")]

use super::concepts;
use super::plain::{is_filler, is_stop};
use super::words::{LONGEST, Part, bigrams, parts, trigrams};
use snowball_stemmers_rs::{Algorithm, Stemmer};
use std::collections::BTreeSet;

/// Tokens of one text that are kept; what a longer one says after them finds nothing.
pub(super) const MOST: usize = 400;
/// Words and runs of a text that are looked at: a long one that says the same again and again takes no longer than this.
const PARTS: usize = 1_500;
/// Before three letters of a word, which are no word.
const PIECE: char = '*';
/// Before the name of what words mean.
const CONCEPT: char = '=';
/// Every text has it, so that its count is the number of texts.
pub(super) const EVERY: &str = "#";
/// Long words of one text of which mistakes are looked for: each takes a dozen rows and more when it is new.
pub(super) const WORDS: usize = 100;
/// Letters from which on a word may be typed with a mistake in it and is found all the same.
const SPELLED: usize = 6;

/// The tokens of one text, each once.
pub type Tokens = BTreeSet<String>;

/// What one text is found by: work of the processor, done before a write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub(super) tokens: Tokens,
    /// Its long words as they are written.
    pub(super) words: BTreeSet<String>,
}

/// What a post is found by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostEntry {
    /// Of the title, with pieces of its words.
    pub(super) title: Entry,
    /// Of title and body together.
    pub(super) text: Entry,
}

impl PostEntry {
    /// Of a post in a language, as a BCP 47 tag.
    pub fn of(title: &str, body: &str, lang: &str) -> Self {
        Self { title: collect(title, lang, true), text: collect(&format!("{title}\n{body}"), lang, false) }
    }
}

impl Entry {
    /// Of a text in a language, as a BCP 47 tag. It has no pieces, of which a few texts would have all there are.
    pub fn of(text: &str, lang: &str) -> Self {
        collect(text, lang, false)
    }
}

fn collect(text: &str, lang: &str, pieces: bool) -> Entry {
    let stemmers = stemmers_for(lang);
    let (mut tokens, mut words) = (Tokens::from([EVERY.to_owned()]), Vec::new());
    for part in parts(text).into_iter().take(PARTS) {
        if tokens.len() >= MOST {
            break;
        }
        match part {
            Part::Run(run) => {
                tokens.extend(bigrams(&run));
                tokens.extend(concepts::in_run(&run).into_iter().map(|(name, _)| concept(&name)));
            }
            Part::Word(word) => {
                if !is_stop(&word) {
                    tokens.extend(stemmers.into_iter().flatten().map(|language| language.stem(&word)));
                    if pieces {
                        tokens.extend(pieces_of(&word));
                    }
                }
                words.push(word);
            }
        }
    }
    tokens.extend(concepts::in_words(&words, concepts::columns_of(lang)).into_iter().map(|(name, _)| concept(&name)));
    let spelled: BTreeSet<String> = words.into_iter().filter(|word| is_spelled(word) && !is_stop(word)).collect();
    Entry { tokens, words: spelled.into_iter().take(WORDS).collect() }
}

/// Whether a mistake in a word is looked for. A number that differs in one digit is another number.
pub(super) fn is_spelled(word: &str) -> bool {
    word.chars().count() >= SPELLED && word.chars().all(char::is_alphabetic)
}

pub(super) fn concept(name: &str) -> String {
    format!("{CONCEPT}{}", name.replace(' ', "-"))
}

/// The name of what a token says that words mean; none of any other token.
pub(super) fn meaning(token: &str) -> Option<&str> {
    token.strip_prefix(CONCEPT)
}

fn pieces_of(word: &str) -> impl Iterator<Item = String> {
    trigrams(word).into_iter().map(|letters| format!("{PIECE}{letters}"))
}

/// A language with stems.
#[derive(Clone, Copy)]
struct Stemming {
    algorithm: Algorithm,
    /// Before each of its stems: what is a stem in one language is another word in the next. English, of which there is
    /// some in every text, has none.
    mark: &'static str,
}

impl Stemming {
    fn stem(self, word: &str) -> String {
        format!("{}{}", self.mark, Stemmer::create(self.algorithm).stem(word))
    }
}

const ENGLISH: Stemming = Stemming { algorithm: Algorithm::English, mark: "" };
const GERMAN: Stemming = Stemming { algorithm: Algorithm::German, mark: "d~" };
const SPANISH: Stemming = Stemming { algorithm: Algorithm::Spanish, mark: "e~" };
const FRENCH: Stemming = Stemming { algorithm: Algorithm::French, mark: "f~" };
const DUTCH: Stemming = Stemming { algorithm: Algorithm::Dutch, mark: "n~" };

/// Whoever searches writes in any language of the site, and often in one that two words do not tell.
const LANGUAGES: [Stemming; 5] = [ENGLISH, GERMAN, SPANISH, FRENCH, DUTCH];

/// That of a BCP 47 tag, and English. Words among Han are English mostly, as are those of languages that nobody here reads.
fn stemmers_for(lang: &str) -> [Option<Stemming>; 2] {
    let own = match lang.split('-').next() {
        Some("de") => Some(GERMAN),
        Some("es") => Some(SPANISH),
        Some("fr") => Some(FRENCH),
        Some("nl") => Some(DUTCH),
        _ => None,
    };
    [own, Some(ENGLISH)]
}

/// The stems that a word has in a text of this language.
pub(super) fn stems_in(lang: &str, word: &str) -> Tokens {
    stemmers_for(lang).into_iter().flatten().map(|language| language.stem(word)).collect()
}

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

/// The stems that a word has in the languages of this site.
pub(super) fn stems_of(word: &str) -> Tokens {
    LANGUAGES.into_iter().map(|language| language.stem(word)).collect()
}

/// What somebody looks for, in their order, each once.
pub(super) fn terms(question: &str) -> Vec<Term> {
    let (mut terms, mut words): (Vec<Term>, Vec<Term>) = (Vec::new(), Vec::new());
    for part in parts(question) {
        match part {
            Part::Run(run) => {
                let mut pairs: Vec<Term> = bigrams(&run).iter().map(|pair| pair_of(pair)).collect();
                for (name, chars) in concepts::in_run(&run) {
                    // A pair begins at each character but the last, which is only in the one before.
                    let start = chars.start.min(pairs.len().saturating_sub(1));
                    let within = start..chars.end.saturating_sub(1).max(start + 1);
                    belong(pairs.get_mut(within).unwrap_or_default(), &name);
                }
                terms.append(&mut pairs);
            }
            Part::Word(word) => words.push(word_of(&word)),
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
