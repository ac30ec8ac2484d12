//! Pages of the room.

use super::area::Line;
use super::model::{Entered, Post};
use crate::db::PostId;
use crate::error::Problems;
use crate::i18n::Messages;
use crate::web::{Cx, Field, Page, summary};
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
    lang: Field,
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
            title: field("title", entered.title).in_language(entered.lang),
            body: field("body", entered.body).in_language(entered.lang),
            area: field("area", entered.area),
            device: field("device", entered.device),
            build: field("build", entered.build),
            lang: field("lang", entered.lang),
            lines,
            problems: summary(wrong, l, |field| label(l, field)),
        }
    }
}

/// What the shared part `parts/follow.html` shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FollowButton {
    /// The post.
    pub number: PostId,
    /// Whether the reader is told of its answers.
    pub following: bool,
}

/// What pressing Follow changes on a page, for the script that stays there.
#[derive(Template)]
#[template(path = "posts/parts.html")]
pub(super) struct Parts<'a> {
    pub page: Page<'a>,
    pub follow: FollowButton,
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
            problems: summary(wrong, l, |field| label(l, field)),
        }
    }
}

fn framed<'a>(cx: &'a Cx, title: String, wrong: &Problems) -> Page<'a> {
    let page = cx.page(title);
    if wrong.is_empty() { page } else { page.with_errors() }
}

fn label(l: &Messages, field: &str) -> String {
    match field {
        "kind" => l.posts_kind_label(),
        "title" => l.posts_title(),
        "body" => l.posts_body(),
        "area" => l.posts_area(),
        "lang" => l.posts_lang(),
        "device" => l.posts_device(),
        "name" => l.posts_areas_name(),
        "line" => l.posts_areas_line(),
        _ => l.posts_build(),
    }
}
