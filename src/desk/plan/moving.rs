//! The page that asks why something is moved to next week.

use super::PLAN;
use crate::error::{Error, Refusal, Result};
use crate::posts::{self, Post, Status};
use crate::web::{Back, Cx, Field, Page, Staff};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct From {
    back: String,
}

/// The question; its form is that of an ordinary decision.
#[derive(Template)]
#[template(path = "desk/move.html")]
struct MovePage<'a> {
    page: Page<'a>,
    post: &'a Post,
    reason: Field,
    next: String,
}

/// GET `/posts/{number}/move`
pub(super) async fn ask(cx: Cx, _: Staff, key: Path<String>, from: Query<From>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let post = cx.app.read(move |conn| posts::get(conn, id)).await?;
    if !post.status.is_taken_back_by(Status::Planned) {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    let next = Back::from(from.into_inner().back).or(PLAN.to_owned());
    let page = cx.page(cx.l().planning_move_title());
    cx.html(&MovePage { page, post: &post, reason: Field::default(), next })
}
