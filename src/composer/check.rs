//! What staff are asked about the lines of the coming release, in each language in which one is told.

use super::desk::{Desk, DeskItem};
use crate::i18n::Language;
use crate::posts::Kind;
use crate::releases::{self, Asked, Question};

/// What is asked about what the composer shows of a line: the original, and what it says in the language that was chosen.
pub(super) fn beside(desk: &Desk, line: &DeskItem, lang: Option<&Language>) -> Vec<Question> {
    let said = lang.and_then(|lang| Some((desk.translations.lines.said(line.item.id, *lang)?, &**lang)));
    let mut asked: Vec<Question> = [Some((&*line.item.wording, &*line.item.lang)), said]
        .into_iter()
        .flatten()
        .filter_map(|(text, lang)| question(line, text, lang))
        .collect();
    asked.dedup();
    asked
}

/// What is asked about words of a line; nothing about one that does not go out.
fn question(line: &DeskItem, text: &str, lang: &str) -> Option<Question> {
    if line.taken_back || line.item.withheld {
        return None;
    }
    let bugs = line.posts.iter().filter(|post| post.kind == Kind::Bug);
    let complaints: Vec<&str> = bugs.map(|post| &*post.title).collect();
    releases::question(&Asked { change: line.item.change, text, lang, complaints: &complaints })
}
