//! What stands in braces in a text, and what takes its place.

use crate::error::Problem;
use crate::text::{Piece, misfits, pieces};
use crate::text_enum;

/// Wrong ones that are told at once.
const MOST_TOLD: usize = 5;

text_enum! {
    /// What is filled in from the post.
    Placeholder {
        /// Its title.
        Title => "title",
        /// Its number.
        Number => "number",
        /// The name of its author.
        Author => "author",
        /// The area it is in.
        Area => "area",
        /// The version of the coming release.
        Version => "version",
    }
}

/// What is wrong with the braces of a text, if anything is: a word that nothing stands for, or one that lacks a brace. Other
/// braces are words, as in code.
pub(super) fn wrong_braces(text: &str) -> Option<Problem> {
    let is_known = |word: &str| Placeholder::parse(word).is_some();
    let found = misfits(text, is_known);
    let wrong = found.iter().filter(|misfit| misfit.is_closed || is_known(misfit.word));
    let mut wrong: Vec<String> = wrong.map(|misfit| misfit.written.to_owned()).collect();
    wrong.dedup();
    wrong.truncate(MOST_TOLD);
    let known = || Placeholder::ALL.iter().map(|placeholder| format!("{{{}}}", placeholder.as_str())).collect();
    (!wrong.is_empty()).then(|| Problem::Braces(wrong, known()))
}

/// The placeholders of a text, in their order.
pub(super) fn names(text: &str) -> impl Iterator<Item = Placeholder> {
    pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Words(_) => None,
        Piece::Named(word) => Placeholder::parse(word),
    })
}

/// The text with what stands for its placeholders. What is put in is not read again.
pub(super) fn filled(text: &str, stands_for: impl Fn(Placeholder) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Words(words) => out.push_str(words),
            // One of a version that knew more stays as it is.
            Piece::Named(word) => {
                out.push_str(&Placeholder::parse(word).map_or_else(|| format!("{{{word}}}"), &stands_for));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_braces_are_filled_in_once_and_other_braces_stay() {
        let stands_for = |placeholder: Placeholder| match placeholder {
            Placeholder::Title => "{number}".to_owned(),
            other => other.as_str().to_uppercase(),
        };
        for (text, expected) in [
            ("", ""),
            ("{title} by { author }", "{number} by AUTHOR"),
            ("{area}{version}", "AREAVERSION"),
            ("{ \"a\": {number} } {", "{ \"a\": NUMBER } {"),
            ("{{number}}", "{NUMBER}"),
            ("{} {\n} }{", "{} {\n} }{"),
        ] {
            assert_eq!(wrong_braces(text), None, "{text}");
            assert_eq!(filled(text, stands_for), expected, "{text}");
        }
        for unknown in ["{titel}", "a {Title}", "{标题}", "{the title}", "{x}"] {
            assert!(wrong_braces(unknown).is_some(), "{unknown}");
            assert_eq!(filled(unknown, stands_for), unknown);
        }
        for broken in ["In {version.", "In version}", "{ title"] {
            assert!(wrong_braces(broken).is_some(), "{broken}");
        }
    }
}
