//! A post that nobody has answered, about to be finished without a word: asked once more.

use super::DecisionForm;
use super::closing::ASK;
use crate::db::{Conn, PostId};
use crate::error::Result;
use crate::posts::{self, Post, Status};
use crate::web::{Cx, Page};
use actix_web::HttpResponse;
use askama::Template;

/// The question, with a button that finishes it.
#[derive(Template)]
#[template(path = "triage/finishing.html")]
struct FinishingPage<'a> {
    page: Page<'a>,
    post: &'a Post,
    form: &'a DecisionForm,
    /// Where the step was chosen, with nothing done.
    back: String,
}

/// The page that asks, where the form wants it to and the post is still as it came.
pub(super) async fn ask(cx: &Cx, id: PostId, form: &DecisionForm) -> Result<Option<HttpResponse>> {
    let is_bare = form.status == Status::Ready.as_str() && form.note.trim().is_empty();
    if !is_bare || form.unanswered != ASK {
        return Ok(None);
    }
    let post = cx.app.read(move |conn: &mut Conn| posts::get(conn, id)).await?;
    if post.status != Status::Open {
        return Ok(None);
    }
    let (page, back) = (cx.page(cx.l().triage_finishing_title()), super::after(&form.next, id));
    cx.html(&FinishingPage { page, post: &post, form, back }).map(Some)
}
