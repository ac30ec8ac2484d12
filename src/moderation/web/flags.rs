//! HTTP of what waits for staff: approving it; and of what was flagged: leaving it as it is, and looking at it again.

use crate::comments;
use crate::error::Result;
use crate::flagging;
use crate::moderation::approving;
use crate::moderation::words::{APPROVED, LEFT, REOPENED};
use crate::web::{Back, Cx, Form, Meant, Staff};
use actix_web::web::{ServiceConfig, post, resource};
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;

/// Its routes.
pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/{number}/approve").route(post().to(approve)))
        .service(resource("/posts/{number}/flags/dismiss").route(post().to(dismiss)))
        .service(resource("/posts/{number}/flags/reopen").route(post().to(reopen)))
        .service(resource("/comments/{id}/approve").route(post().to(approve)))
        .service(resource("/comments/{id}/flags/dismiss").route(post().to(dismiss)))
        .service(resource("/comments/{id}/flags/reopen").route(post().to(reopen)));
}

/// Where to go afterwards, and what was read.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct AsRead {
    back: String,
    seen: String,
}

/// POST `/posts/{number}/approve`, `/comments/{id}/approve`
async fn approve(cx: Cx, staff: Staff, request: HttpRequest, Form(form): Form<AsRead>) -> Result<HttpResponse> {
    let place = comments::place_at(&cx, &request).await?;
    let said = cx.app.read(move |conn| approving::said(conn, place)).await?;
    said.expect(&form.seen)?;
    let now = cx.app.now();
    cx.write_as_staff(move |conn| approving::approve(conn, &staff, place, &said, now)).await?;
    Ok(cx.see_other(&Back::from(form.back).or(comments::stands_at(place)), Some(APPROVED)))
}

/// POST `/posts/{number}/flags/dismiss`, `/comments/{id}/flags/dismiss`
async fn dismiss(cx: Cx, staff: Staff, request: HttpRequest, Form(form): Form<AsRead>) -> Result<HttpResponse> {
    let place = comments::place_at(&cx, &request).await?;
    let said = cx.app.read(move |conn| approving::said_and_flagged(conn, place)).await?;
    said.expect(&form.seen)?;
    let now = cx.app.now();
    cx.write_as_staff(move |conn| approving::leave(conn, &staff, place, &said, now)).await?;
    Ok(cx.see_other(&Back::from(form.back).or(comments::stands_at(place)), Some(LEFT)))
}

/// POST `/posts/{number}/flags/reopen`, `/comments/{id}/flags/reopen`
async fn reopen(cx: Cx, staff: Staff, request: HttpRequest, meant: Meant) -> Result<HttpResponse> {
    let (place, now, seen) = (comments::place_at(&cx, &request).await?, cx.app.now(), meant.seen()?);
    cx.write_as_staff(move |conn| flagging::reopen(conn, &staff, place, seen, now)).await?;
    Ok(cx.see_other(&meant.or(comments::stands_at(place)), Some(REOPENED)))
}
