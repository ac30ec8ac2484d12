//! The pages of staff.

use super::queue::Disappointing;
use super::results_address;
use super::staff::{Hiding, QUEUE, Queue, Texts};
use super::texts::Line;
use crate::error::Problems;
use crate::people::Profile;
use crate::posts::{self, Post};
use crate::releases::{self, ReleaseItem};
use crate::web::{Cx, Field, Page, Pager, summary};
use askama::Template;

/// `/staff/reports`
#[derive(Template)]
#[template(path = "reports/queue.html")]
pub(super) struct QueuePage<'a> {
    page: Page<'a>,
    found: &'a Queue,
    is_settled: bool,
    pager: Pager,
}

impl<'a> QueuePage<'a> {
    pub(super) fn new(cx: &'a Cx, found: &'a Queue, is_settled: bool, pager: Pager) -> Self {
        let l = cx.l();
        Self { page: cx.page(pager.title(l.reports_staff_title(), l)), found, is_settled, pager }
    }

    fn area(&self, row: &Disappointing) -> String {
        let area = self.found.areas.iter().find(|area| area.id == row.area);
        area.map(|area| area.named.of(&self.page.lang).to_owned()).unwrap_or_default()
    }

    /// The words of a line; staff read what is withheld on its post.
    fn said(&self, row: &Disappointing) -> String {
        releases::told(&row.wording, row.withheld, self.page.l)
    }

    fn lang<'b>(&'b self, row: &'b Disappointing) -> &'b str {
        let theirs: &str = &self.page.lang;
        if row.withheld { theirs } else { &row.lang }
    }

    fn posts(&self, row: &Disappointing) -> &[Post] {
        self.found.posts.get(&row.item).map(Vec::as_slice).unwrap_or_default()
    }

    fn settled_by(&self, row: &Disappointing) -> Option<String> {
        let settled = row.settled?;
        let person = self.found.people.iter().find(|person| person.id == settled.by)?;
        Some(self.page.l.reports_settled_by(person.shown(self.page.l), self.page.day(&settled.at)))
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn post(&self, post: &Post) -> String {
        posts::address(post.slug())
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn release(&self, version: &str) -> String {
        releases::address(version)
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn results(&self, version: &str) -> String {
        results_address(version)
    }
}

/// `/staff/reports/{version}`
#[derive(Template)]
#[template(path = "reports/texts.html")]
pub(super) struct TextsPage<'a> {
    page: Page<'a>,
    found: &'a Texts,
    pager: Pager,
}

impl<'a> TextsPage<'a> {
    pub(super) fn new(cx: &'a Cx, found: &'a Texts, pager: Pager) -> Self {
        let l = cx.l();
        Self { page: cx.page(pager.title(l.reports_texts_of(&found.version), l)), found, pager }
    }

    fn author(&self, line: &Line) -> Option<&Profile> {
        self.found.authors.iter().find(|person| person.id == line.user_id)
    }

    fn about(&self, line: &Line) -> Option<&ReleaseItem> {
        self.found.about.get(&line.id)
    }

    fn question(&self, line: &Line) -> String {
        line.cell.question(self.page.l)
    }

    fn results(&self) -> String {
        results_address(&self.found.version)
    }
}

/// Why a line of text is hidden.
#[derive(Template)]
#[template(path = "reports/hide.html")]
pub(super) struct HidePage<'a> {
    page: Page<'a>,
    line: &'a Line,
    back: String,
    reason: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> HidePage<'a> {
    pub(super) fn new(cx: &'a Cx, (line, version): &'a (Line, String), hiding: &Hiding, wrong: &Problems) -> Self {
        let l = cx.l();
        let page = cx.page(l.reports_hide_title());
        Self {
            page: if wrong.is_empty() { page } else { page.with_errors() },
            line,
            back: format!("{QUEUE}/{version}"),
            reason: Field::new("reason", &hiding.reason, wrong, l),
            problems: summary(wrong, l, |_| l.moderation_reason()),
        }
    }
}
