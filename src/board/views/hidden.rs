//! A post that staff hid.

use crate::moderation::Moderation;
use crate::web::{Cx, Page};
use askama::Template;

/// What is left of a post that staff hid, for whoever may not see it: why, and nothing of the post.
#[derive(Template)]
#[template(path = "board/hidden.html")]
pub(in super::super) struct HiddenPost<'a> {
    page: Page<'a>,
    why: &'a Moderation,
}

impl<'a> HiddenPost<'a> {
    /// The page for readers of this language.
    pub(in super::super) fn new(cx: &'a Cx, why: &'a Moderation) -> Self {
        Self { page: cx.page(cx.l().moderation_gone()).with_errors(), why }
    }
}
