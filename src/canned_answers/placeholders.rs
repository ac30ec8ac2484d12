//! What stands in braces in a text, and what takes its place.

use crate::text::{Piece, pieces};
use crate::text_enum;

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

/// Whether every placeholder of a text is one that there is.
pub(super) fn knows_all(text: &str) -> bool {
    pieces(text).iter().all(|piece| match piece {
        Piece::Words(_) => true,
        Piece::Named(word) => Placeholder::parse(word).is_some(),
    })
}

/// Whether a text speaks of one post: what stands for a placeholder of it differs from post to post.
pub(super) fn speaks_of_one(text: &str) -> bool {
    pieces(text).iter().any(|piece| match piece {
        Piece::Words(_) => false,
        Piece::Named(word) => Placeholder::parse(word).is_some_and(|named| named != Placeholder::Version),
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
            assert!(knows_all(text), "{text}");
            assert_eq!(filled(text, stands_for), expected, "{text}");
        }
        for unknown in ["{titel}", "a {Title}", "{标题}", "{the title}", "{x}"] {
            assert!(!knows_all(unknown), "{unknown}");
            assert_eq!(filled(unknown, stands_for), unknown);
        }
    }
}
