//! What somebody looks for, taken apart before the database is asked.

use super::concepts::{in_other_languages, in_parts};
use super::fold::fold;
use super::spelling::spellings;
use super::terms::{Term, terms};
use super::tokens::{Tokens, Tongue, concept, may_be_mistyped, meaning};
use crate::text::is_eastern;

/// Characters of a question that are read: what somebody types is shorter, what somebody pastes is found by its beginning.
pub(super) const LONGEST: usize = 200;
/// Characters that one may come apart into.
const DECOMPOSED: usize = 4;

/// Of the characters that stand by themselves as many are looked for at the beginning of pairs: each takes two questions.
const BEGINNINGS: usize = 4;

/// What somebody looks for.
#[derive(Debug, Clone)]
pub struct Question {
    pub(super) terms: Vec<Term>,
    /// Forms of its long words that they may have in common with words in which they are mistyped.
    pub(super) spellings: Tokens,
    /// Han characters, kana or syllables that stand by themselves, and that pairs begin with.
    pub(super) beginnings: Tokens,
    /// The language in which it is asked, where its words tell.
    pub(super) tongue: Option<Tongue>,
}

impl Question {
    /// From what was typed.
    pub fn of(typed: &str) -> Self {
        // Folded before it is cut: a syllable of Korean may come as three characters.
        let typed: String = typed.chars().take(LONGEST * DECOMPOSED).collect();
        let typed: String = fold(&typed).chars().take(LONGEST).collect();
        let terms = terms(&typed);
        let spelled = terms.iter().map(|term| &term.word).filter(|word| may_be_mistyped(word));
        let is_one = |word: &&String| word.chars().count() == 1 && word.chars().all(is_eastern);
        let beginnings = terms.iter().map(|term| &term.word).filter(is_one).take(BEGINNINGS).cloned().collect();
        let spellings = spelled.flat_map(|word| spellings(word)).collect();
        Self { tongue: Tongue::of_question(&typed), spellings, terms, beginnings }
    }

    /// The same, of which words of other languages for what is meant are looked for, too; but for what only a part of a word
    /// means: in the language in which somebody asks it may be none.
    pub(super) fn in_all_languages(mut self) -> Self {
        for term in &mut self.terms {
            let of_parts: Tokens = in_parts(&term.word).iter().map(|name| concept(name)).collect();
            let whole = term.concepts.iter().filter(|token| !of_parts.contains(*token));
            let meant = whole.filter_map(|token| meaning(token));
            term.elsewhere.extend(meant.flat_map(in_other_languages).map(|name| concept(&name)));
        }
        self
    }

    /// Whether there is nothing in it that could be found.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}
