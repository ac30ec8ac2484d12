//! A text of some paragraphs, ready to be stored.

use super::{language_of, to_html};
use crate::i18n::Language;

/// Markdown as somebody wrote it, the same as safe HTML, and the language it is in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prose {
    /// Markdown as written, checked by [`super::text`].
    pub source: String,
    /// The same as safe HTML.
    pub html: String,
    /// A BCP 47 tag; empty when unknown.
    pub lang: String,
}

/// A text as a table has it, by its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The row.
    pub id: i64,
    /// Markdown as written.
    pub source: String,
    /// The same as HTML, once it is rendered.
    pub html: String,
}

impl Prose {
    /// A text in a language that is known.
    pub fn in_language(source: String, lang: String) -> Self {
        Self { html: to_html(&source), source, lang }
    }

    /// A text whose language is recognised; `reads` is the one its writer reads the site in. Nothing is in no language.
    pub fn recognised(source: String, reads: Language) -> Self {
        if source.is_empty() {
            return Self::default();
        }
        let lang = language_of(&source, reads);
        Self::in_language(source, lang)
    }
}
