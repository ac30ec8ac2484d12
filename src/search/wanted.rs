//! What somebody looks for among short texts that have no index: titles of which a site has some hundred.
//!
//! Taking a title apart takes some hundredths of a millisecond, which would be felt with every search where there are hundreds.
//! What it is found by depends on its words alone, so that it is remembered, and never out of date.

use super::lines::tokens_of_line;
use super::mark::{Stretch, marked};
use super::question::Question;
use super::tokens::Tokens;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

/// Texts that are remembered, some kilobytes each at most; then it begins anew.
const REMEMBERED: usize = 2_000;

type Remembered = HashMap<(String, String), Arc<Tokens>>;

/// What texts in a language are found by.
static TAKEN_APART: LazyLock<Mutex<Remembered>> = LazyLock::new(Mutex::default);

/// What somebody looks for, of which a text is to say all.
#[derive(Debug, Clone)]
pub struct Wanted {
    question: Question,
    any: Vec<BTreeSet<String>>,
}

impl Wanted {
    /// From what was typed, in whichever language a text says it.
    pub fn of(typed: &str) -> Self {
        let question = Question::of_lines(typed);
        Self { any: question.any_of(), question }
    }

    /// Whether a text in a language, as a BCP 47 tag, says all of it.
    pub fn is_said(&self, text: &str, lang: &str) -> bool {
        if self.any.is_empty() {
            return false;
        }
        let tokens = taken_apart(text, lang);
        self.any.iter().all(|any| any.iter().any(|token| tokens.contains(token)))
    }

    /// A text in a language, in stretches of which those are marked that are looked for.
    pub fn marked(&self, text: &str, lang: &str) -> Vec<Stretch> {
        marked(text, lang, &self.question)
    }
}

fn taken_apart(text: &str, lang: &str) -> Arc<Tokens> {
    let key = (text.to_owned(), lang.to_owned());
    let remembered = || TAKEN_APART.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(tokens) = remembered().get(&key) {
        return Arc::clone(tokens);
    }
    // Others search meanwhile; who takes the same text apart finds the same.
    let tokens = Arc::new(tokens_of_line(text, lang));
    let mut all = remembered();
    if all.len() >= REMEMBERED {
        all.clear();
    }
    all.insert(key, Arc::clone(&tokens));
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_found_by_its_words_again_and_again_and_not_by_one_that_it_lacks() {
        let title = "What shall the winter wallpapers be called?";
        for _ in 0..2 {
            assert!(Wanted::of("wallpaper winter").is_said(title, "en"));
            assert!(!Wanted::of("wallpaper summer").is_said(title, "en"));
            assert!(!Wanted::of("").is_said(title, "en") && !Wanted::of("?").is_said(title, "en"));
        }
        assert!(Wanted::of("壁纸").is_said("冬季壁纸叫什么？", "zh-Hans"));
        assert!(Wanted::of("壁紙").is_said("冬季壁纸叫什么？", "zh-Hans"), "the other script");
        let marked = Wanted::of("winter").marked(title, "en");
        assert_eq!(
            marked.iter().filter(|part| part.is_found).map(|part| part.text.as_str()).collect::<Vec<_>>(),
            ["winter"]
        );
        for number in 0..=REMEMBERED {
            assert!(Wanted::of("poll").is_said(&format!("Poll {number}"), "en"));
        }
        assert!(taken_apart(title, "en").len() > 3);
    }
}
