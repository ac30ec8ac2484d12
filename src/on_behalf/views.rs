//! The page on which staff vote for somebody, with the votes that were cast so.

use super::model::OnBehalf;
use super::web::Typed;
use crate::error::Problems;
use crate::people::Profile;
use crate::posts::{self, Post};
use crate::web::{Cx, Field, Page, summary};
use askama::Template;

/// A vote that was cast for somebody, with who they are.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub vote: OnBehalf,
    pub voter: Option<Profile>,
    pub by: Option<Profile>,
}

#[derive(Template)]
#[template(path = "on_behalf/form.html")]
pub(super) struct FormPage<'a> {
    page: Page<'a>,
    post: Post,
    rows: Vec<Row>,
    email: Field,
    source: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> FormPage<'a> {
    pub(super) fn new(cx: &'a Cx, (post, rows): (Post, Vec<Row>), typed: &Typed, wrong: &Problems) -> Self {
        let l = cx.l();
        let page = cx.page(l.on_behalf_title());
        Self {
            page: if wrong.is_empty() { page } else { page.with_errors() },
            post,
            rows,
            email: Field::new("email", &typed.email, wrong, l),
            source: Field::new("source", &typed.source, wrong, l),
            problems: summary(
                wrong,
                l,
                |name| {
                    if name == "email" { l.on_behalf_email() } else { l.on_behalf_source() }
                },
            ),
        }
    }

    fn url(&self) -> String {
        posts::address(self.post.slug())
    }

    fn takes_votes(&self) -> bool {
        self.post.accepts_votes().is_ok()
    }
}
