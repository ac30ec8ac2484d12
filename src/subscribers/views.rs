//! Pages.

use super::model::{Choice, Subscriber};
use crate::areas::{Area, LineAreas, ProductLine};
use crate::error::Problems;
use crate::i18n::Messages;
use crate::web::{Field, Page};
use askama::Template;

/// What may be chosen, and what is.
pub(super) struct Offered {
    pub lines: Vec<LineAreas>,
    pub chosen: Choice,
    /// What is wrong with either, in words; empty when nothing is.
    pub wrong_line: String,
    pub wrong_area: String,
}

impl Offered {
    /// The same, with what was wrong with what was sent.
    pub(super) fn told(self, wrong: &Problems, l: &Messages) -> Self {
        let error = |name: &str| wrong.of(name).map(|problem| problem.sentence(l)).unwrap_or_default();
        Self { wrong_line: error("line"), wrong_area: error("area"), ..self }
    }

    /// Whether there is more than one line to choose among.
    pub(super) fn has_lines(&self) -> bool {
        self.lines.len() > 1 || self.chosen.line.is_some() || !self.wrong_line.is_empty()
    }

    pub(super) fn is_line(&self, line: &ProductLine) -> bool {
        self.chosen.line == Some(line.id)
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

/// `/subscribe` once a mail was asked for.
#[derive(Template)]
#[template(path = "subscribers/asked.html")]
pub(super) struct AskedPage<'a> {
    pub page: Page<'a>,
    /// Where another address is entered.
    pub again: &'static str,
}

/// `/subscribe/{token}`.
#[derive(Template)]
#[template(path = "subscribers/choices.html")]
pub(super) struct ChoicesPage<'a> {
    pub page: Page<'a>,
    pub problems: Vec<(&'static str, String)>,
    pub subscriber: Subscriber,
    pub offered: Offered,
    /// Where somebody leaves.
    pub leave: String,
}

/// How far somebody is who leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaving {
    /// They are asked.
    Asked,
    /// They just left.
    Done,
    /// Nobody is known by that link any more.
    Gone,
}

/// Behind the link in a mail: one button, and the same page when it is done.
#[derive(Template)]
#[template(path = "subscribers/leave.html")]
pub(super) struct LeavePage<'a> {
    pub page: Page<'a>,
    pub step: Leaving,
    /// Where mails are asked for once more.
    pub again: &'static str,
}
