//! What staff see of blocks: a part of a person's page, and the page of a form that could not be taken.

use super::actions::Standing;
use crate::error::Problems;
use crate::i18n::Messages;
use crate::people;
use crate::web::{Cx, Field, Page, summary};
use askama::Template;

/// The part of a person's page with which staff block; `blocking/panel.html` shows it.
pub struct Panel {
    /// How the person stands.
    pub standing: Standing,
    /// The last day, as it was entered.
    pub until: Field,
    /// The reason, as it was entered.
    pub reason: Field,
}

impl Panel {
    /// With an empty form.
    pub fn new(standing: Standing) -> Self {
        Self { standing, until: Field::default(), reason: Field::default() }
    }

    /// With what was entered and what is wrong with it.
    pub(super) fn again(standing: Standing, (until, reason): (&str, &str), wrong: &Problems, l: &Messages) -> Self {
        let field = |name, value: &str| Field::new(name, value, wrong, l);
        Self { standing, until: field("until", until), reason: field("reason", reason) }
    }

    /// The number of the block that runs; empty when none does.
    pub fn seen(&self) -> String {
        self.standing.running.as_ref().map_or_else(String::new, |(block, _)| block.id.to_string())
    }
}

/// The form shown again; otherwise it stands on the person's page.
#[derive(Template)]
#[template(path = "blocking/block.html")]
pub(super) struct BlockPage<'a> {
    page: Page<'a>,
    panel: Panel,
    person_url: String,
    problems: Vec<(&'static str, String)>,
}

impl<'a> BlockPage<'a> {
    /// The page of a panel with mistakes.
    pub(super) fn new(cx: &'a Cx, panel: Panel, wrong: &Problems) -> Self {
        let l = cx.l();
        let label = |field: &str| if field == "until" { l.blocking_until() } else { l.blocking_reason() };
        Self {
            page: cx.page(l.blocking_title()).with_errors(),
            person_url: people::address(&panel.standing.handle),
            problems: summary(wrong, l, label),
            panel,
        }
    }
}
