//! Pages.

use super::model::{Choice, Subscriber};
use crate::areas::{Area, LineAreas, ProductLine};
use crate::web::{Field, Page};
use askama::Template;

/// What may be chosen, and what is.
pub(super) struct Offered {
    pub lines: Vec<LineAreas>,
    pub chosen: Choice,
}

impl Offered {
    pub(super) fn is_line(&self, line: &ProductLine) -> bool {
        self.chosen.area.is_none() && self.chosen.line == Some(line.id)
    }

    pub(super) fn is_area(&self, area: &Area) -> bool {
        self.chosen.area == Some(area.id)
    }
}

/// `/subscribe`.
#[derive(Template)]
#[template(path = "subscribers/ask.html")]
pub(super) struct AskPage<'a> {
    pub page: Page<'a>,
    pub problems: Vec<(&'static str, String)>,
    pub email: Field,
    pub offered: Offered,
}

/// `/subscribe/{token}`.
#[derive(Template)]
#[template(path = "subscribers/choices.html")]
pub(super) struct ChoicesPage<'a> {
    pub page: Page<'a>,
    pub subscriber: Subscriber,
    pub offered: Offered,
    /// Where somebody leaves.
    pub leave: String,
}

/// Behind the link in a mail: one button, and the same page when it is done.
#[derive(Template)]
#[template(path = "subscribers/leave.html")]
pub(super) struct LeavePage<'a> {
    pub page: Page<'a>,
    pub done: bool,
}
