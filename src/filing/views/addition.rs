//! The form of an addition.

use super::framed;
use crate::db::PostId;
use crate::error::Problems;
use crate::logs::Found;
use crate::posts::{self, Post};
use crate::web::{Cx, Field, Page, summary};
use askama::Template;

/// The form of an addition below a text that stays as it is.
#[derive(Template)]
#[template(path = "filing/addition.html")]
pub(in crate::filing) struct AdditionPage<'a> {
    page: Page<'a>,
    action: String,
    post_url: String,
    /// The post, whose people may be mentioned.
    number: PostId,
    title: String,
    title_lang: String,
    body: Field,
    /// What is masked in it.
    masked: Vec<Found>,
    /// Whether its author has just tried to change the text itself.
    instead: bool,
    problems: Vec<(&'static str, String)>,
}

impl<'a> AdditionPage<'a> {
    /// The form with what was entered and what is wrong with it.
    pub(in crate::filing) fn new(cx: &'a Cx, post: &Post, entered: &str, wrong: &Problems) -> Self {
        let l = cx.l();
        Self {
            page: framed(cx, l.filing_add_title(), wrong),
            action: posts::address(format_args!("{}/additions", post.id)),
            post_url: posts::address(post.slug()),
            number: post.id,
            title: post.title.clone(),
            title_lang: post.lang.clone(),
            body: Field::new("body", entered, wrong, l),
            masked: Vec::new(),
            instead: false,
            problems: summary(wrong, l, |_| l.filing_add_body()),
        }
    }

    /// The same, showing what is masked before it is added.
    #[must_use]
    pub(in crate::filing) fn masking(self, masked: Vec<Found>) -> Self {
        Self { masked, ..self }
    }

    /// The form with what was typed as a change that came too late.
    pub(in crate::filing) fn instead(cx: &'a Cx, post: &Post, typed: &str) -> Self {
        let shown = Self::new(cx, post, typed, &Problems::default());
        Self { page: shown.page.with_errors(), instead: true, ..shown }
    }
}
