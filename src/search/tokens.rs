//! What a text is found by.

use super::concepts;
use super::plain::{is_stop, spoken};
use super::words::{Part, apart, bigrams, last_of, parts, trigrams};
use crate::text::is_eastern;
use snowball_stemmers_rs::{Algorithm, Stemmer};
use std::collections::BTreeSet;

/// Tokens of one title that are kept.
pub(super) const MOST_OF_TITLE: usize = 400;
/// Tokens of one text that are kept; what a longer one says after them finds nothing. Each is a row: so many are stored
/// within a few hundredths of a second, for which others wait. They are some 2,500 characters of Chinese, or all the words
/// of the longest text in a language with an alphabet, of which few are new after the first thousand.
pub(super) const MOST: usize = 2_000;
/// Words and runs of a text that are looked at: a long one that says the same again and again takes no longer than this.
const PARTS: usize = 4_000;
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
        let text = collect(&format!("{title}\n{body}"), lang, Whole::Text);
        Self { title: collect(title, lang, Whole::Title), text }
    }

    /// The rows that it takes.
    pub fn rows(&self) -> usize {
        self.title.rows() + self.text.rows()
    }
}

impl Entry {
    /// Of a text in a language, as a BCP 47 tag. It has no pieces, of which a few texts would have all there are.
    pub fn of(text: &str, lang: &str) -> Self {
        collect(text, lang, Whole::Text)
    }

    /// The rows that it takes.
    pub fn rows(&self) -> usize {
        self.tokens.len()
    }
}

/// What is taken apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whole {
    /// With pieces of its words.
    Title,
    Text,
}

fn collect(text: &str, lang: &str, whole: Whole) -> Entry {
    let stemmers = stemmers_for(lang);
    let most = if whole == Whole::Title { MOST_OF_TITLE } else { MOST };
    let (mut tokens, mut words) = (Tokens::from([EVERY.to_owned()]), Vec::new());
    for part in parts(text).into_iter().take(PARTS) {
        if tokens.len() >= most {
            break;
        }
        match part {
            Part::Run(run) => {
                tokens.extend(bigrams(&run));
                if whole == Whole::Text {
                    tokens.extend(last_of(&run));
                }
                tokens.extend(concepts::in_run(&run).into_iter().map(|(name, _)| concept(&name)));
            }
            Part::Word(word) => {
                let stems = |word: &str| -> Tokens {
                    stemmers.into_iter().flatten().map(|language| language.stem(word)).collect()
                };
                if !is_stop(&word) {
                    tokens.extend(stems(&word));
                    if whole == Whole::Title {
                        tokens.extend(pieces_of(&word));
                    }
                }
                let parts = apart(word);
                if parts.len() > 1 {
                    tokens.extend(parts.iter().flat_map(|part| stems(part)));
                }
                words.extend(parts);
            }
        }
    }
    tokens.extend(concepts::in_words(&words, concepts::columns_of(lang)).into_iter().map(|(name, _)| concept(&name)));
    Entry { tokens, words: first_spelled(words) }
}

/// Of the words of a text the first ones of which mistakes are looked for: those of its title, and how a report begins.
fn first_spelled(words: Vec<String>) -> BTreeSet<String> {
    let mut first = BTreeSet::new();
    for word in words.into_iter().filter(|word| is_spelled(word) && !is_stop(word)) {
        if first.len() == WORDS {
            break;
        }
        first.insert(word);
    }
    first
}

/// Whether a mistake in a word is looked for. A number that differs in one digit is another number.
pub(super) fn is_spelled(word: &str) -> bool {
    has_letters(word, SPELLED)
}

/// Whether a word that somebody looks for may be mistyped of one of which mistakes are looked for: a letter may be missing.
pub(super) fn may_be_mistyped(word: &str) -> bool {
    has_letters(word, SPELLED - 1)
}

fn has_letters(word: &str, least: usize) -> bool {
    word.chars().count() >= least && word.chars().all(char::is_alphabetic)
}

pub(super) fn concept(name: &str) -> String {
    format!("{CONCEPT}{}", name.replace(' ', "-"))
}

/// The name of what a token says that words mean; none of any other token.
pub(super) fn meaning(token: &str) -> Option<&str> {
    token.strip_prefix(CONCEPT)
}

pub(super) fn pieces_of(word: &str) -> impl Iterator<Item = String> {
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

/// A language as far as words tell it: its place among [`LANGUAGES`], and behind them what is written in Han.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tongue(usize);

impl Tongue {
    const HAN: Self = Self(LANGUAGES.len());

    /// That of what somebody typed; none where its words do not tell.
    pub(super) fn of_question(typed: &str) -> Option<Self> {
        let parts = parts(typed);
        if parts.iter().any(|part| matches!(part, Part::Run(run) if run.chars().count() > 1)) {
            return Some(Self::HAN);
        }
        let words = parts.iter().filter_map(|part| match part {
            Part::Word(word) => Some(word.as_str()),
            Part::Run(_) => None,
        });
        spoken(words).map(Self)
    }

    /// That of a title: in all languages but English, stems have a mark.
    pub(super) fn of_title(tokens: &Tokens) -> Self {
        let has = |mark: &str| !mark.is_empty() && tokens.iter().any(|token| token.starts_with(mark));
        let by_stems = LANGUAGES.iter().position(|language| has(language.mark));
        let is_han = || tokens.iter().any(|token| token.starts_with(is_eastern));
        by_stems.map_or_else(|| if is_han() { Self::HAN } else { Self(0) }, Self)
    }
}

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

/// The stem that a word has in a text of any language.
pub(super) fn english_stem(word: &str) -> String {
    ENGLISH.stem(word)
}

/// The stems that a word has in the languages of this site.
pub(super) fn stems_of(word: &str) -> Tokens {
    LANGUAGES.into_iter().map(|language| language.stem(word)).collect()
}
