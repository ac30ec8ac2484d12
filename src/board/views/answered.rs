//! The answers of a week.

use super::super::answered::Answers;
use crate::posts::{Kind, Status};
use crate::web::{Cx, Page};
use askama::Template;

/// The ten most-voted posts that staff answered.
#[derive(Template)]
#[template(path = "board/answers.html")]
pub(in super::super) struct AnswersPage<'a> {
    page: Page<'a>,
    found: &'a Answers,
}

impl<'a> AnswersPage<'a> {
    /// Of the week that runs.
    pub(in super::super) fn of_this_week(cx: &'a Cx, found: &'a Answers) -> Self {
        Self { page: cx.page(cx.l().board_answers_title()).with_description(&cx.l().board_answers_text()), found }
    }

    /// Of a week that is called by its first day.
    pub(in super::super) fn new(cx: &'a Cx, found: &'a Answers) -> Self {
        let begins = cx.page("").release_date(&found.week.begins);
        let page = cx.page(cx.l().board_answers_title_of(begins));
        Self { page: page.with_description(&cx.l().board_answers_text()), found }
    }

    /// From one publication to the next.
    fn span(&self) -> String {
        let week = &self.found.week;
        self.page.l.board_answers_span(self.page.release_date(&week.begins), self.page.release_date(&week.ends))
    }
}
