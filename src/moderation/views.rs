//! The page on which a reason is asked for again; otherwise its form stands beside what is to be hidden.

use crate::error::Problems;
use crate::web::{Cx, Field, Page, summary};
use askama::Template;

/// A reason that could not be taken.
#[derive(Template)]
#[template(path = "moderation/form.html")]
pub(super) struct FormPage<'a> {
    page: Page<'a>,
    action: String,
    /// Where it stands, to go back.
    place: String,
    /// Who reads the reason.
    hint: String,
    reason: Field,
    /// Where to go afterwards.
    back: String,
    /// What it takes back, if it takes something back.
    seen: String,
    /// What the button says.
    send: String,
    problems: Vec<(&'static str, String)>,
}

impl<'a> FormPage<'a> {
    /// The form with what was entered and what is wrong with it.
    pub(super) fn new(
        cx: &'a Cx,
        (title, hint): (String, String),
        (action, place): (String, String),
        (entered, back): (&str, &str),
        wrong: &Problems,
    ) -> Self {
        let l = cx.l();
        Self {
            page: cx.page(title).with_errors(),
            action,
            place,
            hint,
            send: l.moderation_hide(),
            back: back.to_owned(),
            seen: String::new(),
            reason: Field::new("reason", entered, wrong, l),
            problems: summary(wrong, l, |_| l.moderation_reason()),
        }
    }

    /// The same with other words on its button.
    #[must_use]
    pub(super) fn saying(self, send: String) -> Self {
        Self { send, ..self }
    }

    /// The same, which takes back what was seen.
    #[must_use]
    pub(super) fn over(self, seen: &str) -> Self {
        Self { seen: seen.to_owned(), ..self }
    }
}
