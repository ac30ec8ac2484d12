//! Sentences and lists with markup in the middle. The words around it, their order and what stands between them belong
//! to the language: a template never glues them together.

use super::{Messages, plain};
use icu_list::parts::ELEMENT;
use std::fmt;
use writeable::{Part, PartsWrite, Writeable};

/// Stands for the markup while the sentence is made: no message, name or number has it.
const SLOT: &str = "\u{FFFC}";

/// A sentence in two pieces, for a value that has markup of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Around {
    /// What stands before the value.
    pub before: String,
    /// What stands after it.
    pub after: String,
}

impl Around {
    /// Makes the sentence with a slot for its value, as in `Around::of(|when| l.board_post_added(when))`.
    pub fn of(sentence: impl FnOnce(&str) -> String) -> Self {
        let whole = plain(&sentence(SLOT));
        let (before, after) = whole.split_once(SLOT).unwrap_or((&whole, ""));
        Self { before: before.to_owned(), after: after.to_owned() }
    }
}

impl Messages {
    /// Several names as people of the language list them, such as `Ada, Mia and 5 more`.
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        let words = items.iter().map(AsRef::as_ref);
        self.between(items).into_iter().zip(words).map(|(before, word)| before + word).collect()
    }

    /// Facts that stand beside each other in one line and are no sentence, such as `Monthly · yy.m`.
    pub fn beside(&self, facts: Vec<String>) -> String {
        facts.into_iter().reduce(|before, fact| self.words_beside(before, fact)).unwrap_or_default()
    }

    /// What stands before each of several names in such a list: nothing before the first, then commas, then a word.
    pub fn between<S: AsRef<str>>(&self, items: &[S]) -> Vec<String> {
        let mut found = Between { before: vec![String::new()], in_name: false };
        let written = self.formats.list.as_ref().map(|list| {
            let names: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
            list.format(names.iter()).write_to_parts(&mut found)
        });
        // One more than there are names: what would follow the last.
        found.before.pop();
        if matches!(written, Some(Ok(()))) && found.before.len() == items.len() {
            return found.before;
        }
        (0..items.len()).map(|number| if number == 0 { String::new() } else { ", ".to_owned() }).collect()
    }
}

/// Takes a formatted list apart: keeps what is not a name. Spanish says "e Inés", so that the names must be there.
struct Between {
    before: Vec<String>,
    in_name: bool,
}

impl fmt::Write for Between {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match self.before.last_mut() {
            Some(before) if !self.in_name => before.push_str(text),
            _ => {}
        }
        Ok(())
    }
}

impl PartsWrite for Between {
    type SubPartsWrite = Self;

    fn with_part(&mut self, part: Part, mut write: impl FnMut(&mut Self) -> fmt::Result) -> fmt::Result {
        if part != ELEMENT {
            return write(self);
        }
        self.in_name = true;
        let written = write(self);
        self.in_name = false;
        self.before.push(String::new());
        written
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Catalog, Language};

    #[test]
    fn names_are_listed_as_each_language_lists_them() {
        let catalog = Catalog::load();
        let table = [
            ("en", "Ada, Mia and Zoë"),
            ("de", "Ada, Mia und Zoë"),
            ("fr", "Ada, Mia et Zoë"),
            ("es", "Ada, Mia y Zoë"),
            ("nl", "Ada, Mia en Zoë"),
            ("zh-Hans", "Ada、Mia和Zoë"),
            ("zh-Hant", "Ada、Mia和Zoë"),
        ];
        assert_eq!(table.len(), Language::iter().len());
        for (tag, says) in table {
            let l = catalog.of(tag.parse().unwrap());
            assert_eq!(l.list(&["Ada", "Mia", "Zoë"]), says);
            assert_eq!(l.list(&["Ada"]), "Ada");
            assert_eq!(l.list::<&str>(&[]), "");
        }
        assert_eq!(catalog.of(Language::Es).list(&["Ada", "Inés"]), "Ada e Inés");
        // A name may read like what stands between names.
        assert_eq!(catalog.of(Language::En).between(&["and", ", ", "B"]), ["", ", ", " and "]);
    }

    #[test]
    fn facts_stand_beside_each_other() {
        let catalog = Catalog::load();
        let beside = |facts: &[&str]| {
            plain(&catalog.of(Language::En).beside(facts.iter().map(|fact| (*fact).to_owned()).collect()))
        };
        assert_eq!(beside(&["Monthly", "yy.m", "Router"]), "Monthly · yy.m · Router");
        assert_eq!((beside(&["Monthly"]), beside(&[])), ("Monthly".to_owned(), String::new()));
    }

    #[test]
    fn a_sentence_opens_where_its_value_stands() {
        let catalog = Catalog::load();
        let around = |language| Around::of(|count| catalog.of(language).votes(2, count));
        assert_eq!(around(Language::De), Around { before: String::new(), after: " Stimmen".to_owned() });
        assert_eq!(around(Language::ZhHans), Around { before: String::new(), after: "票".to_owned() });
        let bare = Around::of(|_| "nothing".to_owned());
        assert_eq!((bare.before.as_str(), bare.after.as_str()), ("nothing", ""));
    }
}
