//! The page behind a link, the parts of other pages, and what staff see of what was reopened.

use super::model::{Check, Tally};
use super::reading::{Fixed, Question};
use super::web::Settling;
use crate::db::PostId;
use crate::error::{Problems, Refusal};
use crate::i18n::Messages;
use crate::posts::{self, Post};
use crate::web::{Cx, Field, Page, Pager, summary};
use askama::Template;

impl Question {
    /// "Is it gone on your Pine 3?"
    pub fn sentence(&self, l: &Messages) -> String {
        match &self.device {
            Some(device) => l.verifying_ask_on(device.as_str()),
            None => l.verifying_ask(),
        }
    }

    /// What they said, if they did.
    pub fn own(&self, l: &Messages) -> Option<String> {
        self.said.map(|gone| if gone { l.verifying_said_gone() } else { l.verifying_said_remains() })
    }

    /// Until when they may say so, or change it.
    pub fn told_until(&self, page: &Page<'_>) -> String {
        page.l.verifying_until(page.release_day(&self.until))
    }
}

impl Tally {
    /// "12 of 15 confirm that it is gone"; of few it is said that they are few, and of none nothing.
    pub fn sentence(self, page: &Page<'_>) -> Option<String> {
        let (gone, all) = (page.counted(self.gone), page.counted(self.people()));
        match self.people() {
            0 => None,
            _ if self.is_enough() => Some(page.l.verifying_confirmed(self.gone, gone, all)),
            _ => Some(page.l.verifying_few()),
        }
    }
}

/// The part of a bug's page that says whether it is gone, and asks those who had it.
#[derive(Debug, Clone)]
pub struct FixedPanel {
    /// The bug.
    pub number: PostId,
    /// What is known of it.
    pub fixed: Fixed,
    /// Whether the reader may answer now.
    pub may: bool,
}

impl FixedPanel {
    /// For whoever looks, now; nothing where there is nothing to show: a question that is over and that nobody answered.
    pub fn of(cx: &Cx, fixed: Option<Fixed>) -> Option<Self> {
        let (fixed, now) = (fixed?, cx.app.now());
        let may = cx.blocked.is_none() && fixed.question.as_ref().is_some_and(|question| now < question.until);
        let is_something = may || fixed.note.is_some() || fixed.tally.people() > 0;
        is_something.then_some(Self { number: fixed.number, may, fixed })
    }

    /// What people say, in a sentence.
    pub fn sentence(&self, page: &Page<'_>) -> Option<String> {
        self.fixed.tally.sentence(page)
    }
}

/// Behind the link in a mail.
#[derive(Template)]
#[template(path = "verifying/link.html")]
pub(super) struct LinkPage<'a> {
    page: Page<'a>,
    question: &'a Question,
    /// Why nobody answers any more.
    why: Option<String>,
}

impl<'a> LinkPage<'a> {
    pub(super) fn new(cx: &'a Cx, question: &'a Question, why: Option<Refusal>) -> Self {
        let l = cx.l();
        Self { page: cx.page(question.sentence(l)), question, why: why.map(|why| why.sentence(l)) }
    }
}

/// A matter that waits for staff.
pub(super) struct Row {
    pub check: Check,
    pub version: Option<String>,
    pub post: Post,
}

impl Row {
    fn url(&self) -> String {
        posts::address(self.post.slug())
    }

    fn told(&self, page: &Page<'_>) -> Option<String> {
        self.check.tally().sentence(page)
    }
}

/// What was reopened and waits for staff.
#[derive(Template)]
#[template(path = "verifying/reopened.html")]
pub(super) struct ReopenedPage<'a> {
    page: Page<'a>,
    rows: Vec<Row>,
    pager: Pager,
}

impl<'a> ReopenedPage<'a> {
    pub(super) fn new(cx: &'a Cx, rows: Vec<Row>, pager: Pager) -> Self {
        let l = cx.l();
        Self { page: cx.page(pager.title(l.verifying_queue(), l)), rows, pager }
    }
}

/// The form with which staff close a matter.
#[derive(Template)]
#[template(path = "verifying/settle.html")]
pub(super) struct SettlePage<'a> {
    page: Page<'a>,
    post: &'a Post,
    /// What people say.
    told: Option<String>,
    note: Field,
    problems: Vec<(&'static str, String)>,
    /// Why the form comes back though nothing in it is wrong.
    warning: Option<String>,
}

impl<'a> SettlePage<'a> {
    pub(super) fn new(cx: &'a Cx, (post, tally): (&'a Post, Tally), typed: &Settling, wrong: &Problems) -> Self {
        let l = cx.l();
        let page = cx.page(l.verifying_settle());
        Self {
            told: tally.sentence(&page),
            post,
            note: Field::new("note", &typed.note, wrong, l),
            problems: summary(wrong, l, |_| l.verifying_note()),
            warning: None,
            page: if wrong.is_empty() { page } else { page.with_errors() },
        }
    }

    /// The same where it cannot be sent any more.
    pub(super) fn over(mut self, why: Refusal) -> Self {
        self.warning = Some(why.sentence(self.page.l));
        self.page = self.page.with_errors();
        self
    }

    fn url(&self) -> String {
        posts::address(self.post.slug())
    }
}
