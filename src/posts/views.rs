//! Pages of the room.

use super::area::Line;
use super::model::{Entered, Post};
use crate::error::Problems;
use crate::i18n::{Messages, plain};
use crate::web::{Cx, Field, Page};
use askama::Template;

/// The form of a post: a new one, or one's own to change.
#[derive(Template)]
#[template(path = "posts/form.html")]
pub(super) struct FormPage<'a> {
    page: Page<'a>,
    /// Where it is sent.
    action: String,
    /// The post that is changed.
    post_url: Option<String>,
    kind: Field,
    title: Field,
    body: Field,
    area: Field,
    device: Field,
    build: Field,
    lines: Vec<Line>,
    problems: Vec<(&'static str, String)>,
}

impl<'a> FormPage<'a> {
    /// The form with what was entered and what is wrong with it.
    pub(super) fn new(
        cx: &'a Cx,
        changed: Option<&Post>,
        entered: &Entered<'_>,
        lines: Vec<Line>,
        wrong: &Problems,
    ) -> Self {
        let l = cx.l();
        let field = |name, value: &str| Field::new(name, value, wrong, l);
        let title = if changed.is_some() { l.posts_edit_title() } else { l.posts_new_title() };
        let post_url = changed.map(|post| format!("/posts/{}", post.slug()));
        Self {
            page: framed(cx, title, wrong),
            action: changed.map_or_else(|| "/posts".to_owned(), |post| format!("/posts/{}/edit", post.id)),
            post_url,
            kind: field("kind", entered.kind),
            title: field("title", entered.title),
            body: field("body", entered.body),
            area: field("area", entered.area),
            device: field("device", entered.device),
            build: field("build", entered.build),
            lines,
            problems: summary(l, wrong),
        }
    }
}

/// Areas of the ROM, for staff.
#[derive(Template)]
#[template(path = "posts/areas.html")]
pub(super) struct AreasPage<'a> {
    page: Page<'a>,
    lines: Vec<Line>,
    name: Field,
    product_line: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> AreasPage<'a> {
    /// The list with the form below it.
    pub(super) fn new(cx: &'a Cx, lines: Vec<Line>, name: &str, product_line: &str, wrong: &Problems) -> Self {
        let l = cx.l();
        Self {
            page: framed(cx, l.posts_areas_title(), wrong),
            lines,
            name: Field::new("name", name, wrong, l),
            product_line: Field::new("line", product_line, wrong, l),
            problems: summary(l, wrong),
        }
    }
}

fn framed<'a>(cx: &'a Cx, title: String, wrong: &Problems) -> Page<'a> {
    let page = cx.page(title);
    if wrong.is_empty() { page } else { page.with_errors() }
}

/// The sentences above the form name their fields: away from them "Please fill this in" says nothing.
fn summary(l: &Messages, wrong: &Problems) -> Vec<(&'static str, String)> {
    let told =
        |(field, problem): &(&'static str, _)| (*field, plain(&l.posts_problem(label(l, field), l.problem(problem))));
    wrong.iter().map(told).collect()
}

fn label(l: &Messages, field: &str) -> String {
    match field {
        "kind" => l.posts_kind_label(),
        "title" => l.posts_title(),
        "body" => l.posts_body(),
        "area" => l.posts_area(),
        "device" => l.posts_device(),
        "name" => l.posts_areas_name(),
        "line" => l.posts_areas_line(),
        _ => l.posts_build(),
    }
}
