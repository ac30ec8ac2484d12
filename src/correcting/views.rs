//! The form.

use super::web::Typed;
use crate::areas::LineAreas;
use crate::error::Problems;
use crate::posts::{self, Kind, Post};
use crate::web::{Cx, Field, Page, summary};
use askama::Template;

/// `/posts/{number}/correct`
#[derive(Template)]
#[template(path = "correcting/form.html")]
pub(super) struct FormPage<'a> {
    page: Page<'a>,
    post: &'a Post,
    lines: Vec<LineAreas>,
    title: Field,
    kind: Field,
    area: Field,
    device: Field,
    build: Field,
    only: Field,
    back: String,
    seen: String,
    /// What somebody else did meanwhile.
    warning: Option<String>,
    problems: Vec<(&'static str, String)>,
}

impl<'a> FormPage<'a> {
    pub(super) fn new(
        cx: &'a Cx,
        (post, lines): (&'a Post, Vec<LineAreas>),
        typed: &Typed,
        wrong: &Problems,
        warning: Option<String>,
    ) -> Self {
        let l = cx.l();
        let page = cx.page(l.correcting_page_title());
        let field = |name, value: &str| Field::new(name, value, wrong, l);
        Self {
            page: if wrong.is_empty() && warning.is_none() { page } else { page.with_errors() },
            post,
            lines,
            title: field("title", &typed.title),
            kind: field("kind", &typed.kind),
            area: field("area", &typed.area),
            device: field("device", &typed.device),
            build: field("build", &typed.build),
            only: field("only", typed.only.as_deref().unwrap_or_default()),
            back: typed.back.clone(),
            seen: typed.seen.clone(),
            warning,
            problems: summary(wrong, l, |name| match name {
                "title" => l.filing_title(),
                "kind" => l.filing_kind(),
                "area" => l.filing_area(),
                "build" => l.filing_build(),
                "only" => l.filing_only(),
                _ => l.filing_device(),
            }),
        }
    }

    fn url(&self) -> String {
        posts::address(self.post.slug())
    }

    fn kinds() -> &'static [Kind] {
        Kind::ALL
    }
}
