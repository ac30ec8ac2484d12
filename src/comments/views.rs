//! The pages of a comment that could not be taken, is changed, or is about to be removed.

use super::model::{Comment, address, below};
use crate::db::{CommentId, PostId};
use crate::error::Problems;
use crate::files::Chosen;
use crate::logs::Found;
use crate::posts::{self, Post, Visibility};
use crate::web::{Cx, Field, PICTURE, Page, summary};
use askama::Template;

/// The form shown again, or what was typed before signing in; otherwise it stands on the post's page.
#[derive(Template)]
#[template(path = "comments/form.html")]
pub(super) struct FormPage<'a> {
    page: Page<'a>,
    /// The post in whose thread it stands.
    post: PostId,
    action: String,
    post_url: String,
    post_title: String,
    post_lang: String,
    reply_to: String,
    /// Whether it is for staff alone: `yes`, or nothing.
    private: String,
    /// What is to be known before it is sent.
    hint: String,
    /// What the button says.
    send: String,
    body: Field,
    picture: Field,
    /// Pictures that came along, and what did not; none where what is there is changed.
    chosen: Option<Chosen>,
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
            post: post.id,
            action: posts::address(format_args!("{}/comments", post.id)),
            post_url: posts::address(post.slug()),
            post_title: post.title.clone(),
            post_lang: post.lang.clone(),
            reply_to: reply_to.to_owned(),
            private: String::new(),
            hint: String::new(),
            send: l.comments_send(),
            body: Field::new("body", body, wrong, l),
            picture: Field::new(PICTURE, "", wrong, l),
            chosen: Some(Chosen::default()),
            masked: Vec::new(),
            problems: summary(wrong, l, |id| if id == PICTURE { l.pictures_files() } else { l.comments_body() }),
        }
    }

    /// The form of one's own comment, with what it says, or was to say and what is wrong with that.
    pub(super) fn changing(cx: &'a Cx, post: &Post, id: CommentId, body: &str, wrong: &Problems) -> Self {
        let l = cx.l();
        let mut form = Self::new(cx, post, body, "", wrong);
        form.page.title = l.comments_edit_title();
        Self {
            action: format!("{}/edit", below(id)),
            post_url: address(post.id, id),
            hint: l.comments_edit_hint(),
            send: l.comments_save(),
            chosen: None,
            ..form
        }
    }

    /// The same for one that these see: who sees that it was changed, and who reads what stood there.
    #[must_use]
    pub(super) fn seen_by(self, seen: Visibility) -> Self {
        let l = self.page.l;
        let hint = match seen {
            Visibility::Pending | Visibility::Held => String::new(),
            Visibility::Private => l.comments_edit_hint_private(),
            _ => l.comments_edit_hint(),
        };
        Self { hint, ..self }
    }

    /// The same for who asked that only staff see it.
    #[must_use]
    pub(super) fn keeping_private(self, private: &str) -> Self {
        Self { private: private.to_owned(), ..self }
    }

    /// The same, with the pictures that came along.
    #[must_use]
    pub(super) fn with(self, chosen: Chosen) -> Self {
        Self { chosen: Some(chosen), ..self }
    }

    /// The same, showing what is masked before it is stored.
    #[must_use]
    pub(super) fn masking(self, masked: Vec<Found>) -> Self {
        Self { masked, ..self }
    }
}

/// What one is about to remove.
#[derive(Template)]
#[template(path = "comments/remove.html")]
pub(super) struct RemovePage<'a> {
    page: Page<'a>,
    post_title: String,
    post_lang: String,
    post_url: String,
    comment: Comment,
    replies: i64,
}

impl<'a> RemovePage<'a> {
    pub(super) fn new(cx: &'a Cx, post: &Post, comment: Comment, replies: i64) -> Self {
        Self {
            page: cx.page(cx.l().comments_remove_title()),
            post_title: post.title.clone(),
            post_lang: post.lang.clone(),
            post_url: address(post.id, comment.id),
            comment,
            replies,
        }
    }
}
