//! What staff see of blocks: a part of a person's page, and the page of a form that could not be taken.

use super::actions::Standing;
use super::looks::Look;
use crate::db::Timestamp;
use crate::error::Problems;
use crate::i18n::Messages;
use crate::people::{self, Block, Profile};
use crate::web::{Cx, Field, Page, Pager, summary};
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

/// What whoever is blocked reads of that, and asks for.
#[derive(Template)]
#[template(path = "blocking/own.html")]
pub(super) struct OwnPage<'a> {
    page: Page<'a>,
    block: Block,
    look: Option<Look>,
}

impl<'a> OwnPage<'a> {
    pub(super) fn new(cx: &'a Cx, block: Block, look: Option<Look>) -> Self {
        Self { page: cx.page(cx.l().blocking_own()), block, look }
    }
}

/// Somebody who asks for another look.
pub(super) struct AskedRow {
    pub person: Profile,
    pub asked_at: Timestamp,
}

impl AskedRow {
    /// Where staff answer.
    fn address(&self) -> String {
        look_at(&self.person.handle)
    }
}

fn look_at(handle: &str) -> String {
    format!("{}/block/look", people::address(handle))
}

/// Everybody who does.
#[derive(Template)]
#[template(path = "blocking/looks.html")]
pub(super) struct LooksPage<'a> {
    page: Page<'a>,
    rows: Vec<AskedRow>,
    /// Of how many who asked the block was lifted.
    rate: Option<String>,
    pager: Pager,
}

impl<'a> LooksPage<'a> {
    pub(super) fn new(cx: &'a Cx, rows: Vec<AskedRow>, (asked, lifted): (i64, i64), pager: Pager) -> Self {
        let l = cx.l();
        let page = cx.page(pager.title(l.blocking_looks(), l));
        let rate = (asked > 0).then(|| l.blocking_looks_rate(page.counted(asked), page.counted(lifted)));
        Self { page, rows, rate, pager }
    }
}

/// The form in which staff answer that a block stands, beside the button that lifts it.
#[derive(Template)]
#[template(path = "blocking/look.html")]
pub(super) struct LookPage<'a> {
    page: Page<'a>,
    standing: &'a Standing,
    look: Look,
    answer: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> LookPage<'a> {
    pub(super) fn new(cx: &'a Cx, standing: &'a Standing, look: Look, (answer, wrong): (&str, &Problems)) -> Self {
        let l = cx.l();
        let page = cx.page(l.blocking_look());
        Self {
            standing,
            look,
            answer: Field::new("answer", answer, wrong, l),
            problems: summary(wrong, l, |_| l.blocking_answer()),
            page: if wrong.is_empty() { page } else { page.with_errors() },
        }
    }

    fn person_url(&self) -> String {
        people::address(&self.standing.handle)
    }

    fn address(&self) -> String {
        look_at(&self.standing.handle)
    }
}
