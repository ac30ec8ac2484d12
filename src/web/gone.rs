//! The page for what was typed of something that is not there any more: what became of it, and all that was typed, to be
//! copied from there.

use super::Page;
use askama::Template;

/// Words that were typed somewhere.
pub struct TypedWords {
    /// What their field is called.
    pub label: String,
    /// As they came.
    pub words: String,
}

impl TypedWords {
    /// Those of these fields, each with what it is called, in which something was typed.
    pub fn of<'t>(fields: impl IntoIterator<Item = (String, &'t str)>) -> Vec<Self> {
        let said = fields.into_iter().filter(|(_, typed)| !typed.trim().is_empty());
        said.map(|(label, typed)| Self { label, words: typed.to_owned() }).collect()
    }
}

/// Any address to which such words were sent.
#[derive(Template)]
#[template(path = "parts/gone.html")]
pub struct Gone<'a> {
    page: Page<'a>,
    /// Where the page above is, while it is there, and what it is called.
    above: Option<(String, String)>,
    /// What became of it.
    sentence: String,
    /// Where that is seen, and what it is called there.
    address: String,
    called: String,
    typed: Vec<TypedWords>,
}

impl<'a> Gone<'a> {
    /// Tells what became of it, and where that is seen, with what that is called; `above` is the page from which whoever typed it
    /// came, with what that is called, if it is there still.
    pub fn new(
        page: Page<'a>,
        above: Option<(String, String)>,
        (sentence, address, called): (String, String, String),
        typed: Vec<TypedWords>,
    ) -> Self {
        Self { page: page.with_errors(), above, sentence, address, called, typed }
    }
}
