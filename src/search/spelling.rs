//! Words with one mistake in typing: a letter left out, one too many, another one, or two changed over.
//!
//! Two words that differ by one such mistake have a form in common with at most one letter left out of each (Garbe,
//! "Symmetric Delete spelling correction", 2012), so that looking for it is a few look-ups by key.

use std::collections::BTreeSet;

/// A word, and the same with each of its letters left out.
pub(super) fn spellings(word: &str) -> BTreeSet<String> {
    let letters: Vec<char> = word.chars().collect();
    let without = |left_out: usize| letters.iter().enumerate().filter(move |(at, _)| *at != left_out).map(|(_, c)| *c);
    let mut all: BTreeSet<String> = (0..letters.len()).map(|left_out| without(left_out).collect()).collect();
    all.insert(word.to_owned());
    all
}

/// Whether one mistake in typing makes one of these words the other.
pub(super) fn is_one_mistake(one: &str, other: &str) -> bool {
    let (mut one, mut other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same_start = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    one.drain(..same_start);
    other.drain(..same_start);
    let same_end = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    one.truncate(one.len() - same_end);
    other.truncate(other.len() - same_end);
    match (one.as_slice(), other.as_slice()) {
        ([_], [] | [_]) | ([], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_mistake_is_no_more_and_no_less() {
        for typed in ["camra", "camerra", "camara", "caemra", "amera", "cameraa"] {
            assert!(is_one_mistake("camera", typed), "{typed}");
        }
        for typed in ["camera", "cmra", "cemara", "aremac", ""] {
            assert!(!is_one_mistake("camera", typed), "{typed}");
        }
    }

    proptest! {
        /// Whatever the mistake, the two words meet in one of their spellings.
        #[test]
        fn mistaken_words_meet(word in "[a-zé]{6,12}", at in 0_usize..12, letter in "[a-zé]", kind in 0..4) {
            let mut letters: Vec<char> = word.chars().collect();
            let (at, letter) = (at % letters.len(), letter.chars().next().unwrap_or('a'));
            match kind {
                0 => drop(letters.remove(at)),
                1 => letters.insert(at, letter),
                2 => letters[at] = letter,
                _ => { let next = (at + 1) % letters.len(); if next > at { letters.swap(at, next) } }
            }
            let typed: String = letters.into_iter().collect();
            prop_assume!(typed != word);
            prop_assert!(is_one_mistake(&word, &typed));
            prop_assert!(spellings(&word).intersection(&spellings(&typed)).next().is_some());
        }
    }
}
