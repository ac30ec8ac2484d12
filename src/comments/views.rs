//! The page of a comment that could not be taken.

use crate::error::Problems;
use crate::logs::Found;
use crate::posts::{self, Post};
use crate::web::{Cx, Field, Page, summary};
use askama::Template;

/// The form shown again, or what was typed before signing in; otherwise it stands on the post's page.
#[derive(Template)]
#[template(path = "comments/form.html")]
pub(super) struct FormPage<'a> {
    page: Page<'a>,
    action: String,
    post_url: String,
    post_title: String,
    post_lang: String,
    reply_to: String,
    body: Field,
    /// What is masked in it.
    masked: Vec<Found>,
    problems: Vec<(&'static str, String)>,
}

impl<'a> FormPage<'a> {
    /// The form with what was entered and what is wrong with it.
    pub(super) fn new(cx: &'a Cx, post: &Post, body: &str, reply_to: &str, wrong: &Problems) -> Self {
        let l = cx.l();
        let page = cx.page(l.comments_title());
        Self {
            page: if wrong.is_empty() { page } else { page.with_errors() },
            action: posts::address(format_args!("{}/comments", post.id)),
            post_url: posts::address(post.slug()),
            post_title: post.title.clone(),
            post_lang: post.lang.clone(),
            reply_to: reply_to.to_owned(),
            body: Field::new("body", body, wrong, l),
            masked: Vec::new(),
            problems: summary(wrong, l, |_| l.comments_body()),
        }
    }

    /// The same, showing what is masked before it is stored.
    #[must_use]
    pub(super) fn masking(self, masked: Vec<Found>) -> Self {
        Self { masked, ..self }
    }
}
