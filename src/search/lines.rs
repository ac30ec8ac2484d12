//! What lines of changelogs are found by. They are short, and in a table of their own, which the archive keeps: every word of
//! what somebody looks for is to stand in the line, in whichever language it is told.

use super::find::newest_with;
use super::question::Question;
use super::store::TITLES;
use super::tokens::{EVERY, Entry, Tokens};
use super::words::{Part, parts};
use crate::db::{Conn, PostId};
use crate::error::Result;
use std::collections::BTreeSet;

/// What a line in a language, as a BCP 47 tag, is found by; each character of a script without spaces by itself, too.
pub fn tokens_of_line(text: &str, lang: &str) -> Tokens {
    let Entry { mut tokens, .. } = Entry::of(text, lang);
    tokens.remove(EVERY);
    for part in parts(text) {
        if let Part::Run(run) = part {
            tokens.extend(run.chars().map(String::from));
        }
    }
    tokens
}

/// The newest posts that have a token in their title, at most so many, whoever sees them.
pub fn titled(conn: &mut Conn, token: &str, most: i64) -> Result<Vec<PostId>> {
    newest_with(conn, token, TITLES, most)
}

impl Question {
    /// From what was typed to find lines of changelogs, in whichever language they say it.
    pub fn of_lines(typed: &str) -> Self {
        Self::of(typed).in_all_languages()
    }

    /// Each thing that is looked for, as the tokens any of which is it.
    pub fn any_of(&self) -> Vec<BTreeSet<String>> {
        self.terms.iter().map(|term| term.standing_for().cloned().collect()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(typed: &str, line: &str, lang: &str) -> bool {
        let tokens = tokens_of_line(line, lang);
        let asked = Question::of_lines(typed).any_of();
        !asked.is_empty() && asked.iter().all(|any| any.iter().any(|token| tokens.contains(token)))
    }

    #[test]
    fn a_line_is_found_by_its_words_in_each_script_and_not_by_one_that_it_lacks() {
        assert!(finds("recording calls", "Calls: keeps recording during a call", "en"));
        assert!(finds("通知栏", "优化 通知栏图标显示效果", "zh-Hans"));
        assert!(finds("通知欄", "优化 通知栏图标显示效果", "zh-Hans"), "the other script");
        assert!(finds("栏", "优化 通知栏图标显示效果", "zh-Hans"), "one character within");
        assert!(finds("dark mode", "Dunkelmodus nach Zeitplan", "de"), "another language's word for it");
        assert!(!finds("recording camera", "Calls: keeps recording during a call", "en"));
        assert!(!finds("", "Calls: keeps recording during a call", "en"));
    }
}
