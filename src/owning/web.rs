//! HTTP: the two verbs.

use super::actions;
use super::words::{DISOWNED, OWNED};
use crate::error::Result;
use crate::posts;
use crate::web::{Back, Cx, Flash, Form, Staff};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, post, resource};
use serde::Deserialize;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/{number}/own").route(post().to(own)))
        .service(resource("/posts/{number}/disown").route(post().to(disown)));
}

/// Whose it becomes, by their handle, instead of one's own, and whose the page showed it was; and where to go afterwards.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct OwnForm {
    to: String,
    seen: String,
    back: String,
}

/// POST `/posts/{number}/own`
async fn own(cx: Cx, staff: Staff, key: Path<String>, Form(form): Form<OwnForm>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let (now, back) = (cx.app.now(), Back::from(form.back).or(posts::address(id)));
    if form.to.is_empty() {
        cx.write_as_staff(move |conn| actions::own(conn, &staff, id, now)).await?;
        return Ok(cx.see_other(&back, Some(OWNED)));
    }
    cx.write_as_staff(move |conn| actions::hand_over(conn, &staff, id, (&form.to, &form.seen), now)).await?;
    Ok(cx.see_other(&back, Some(Flash::SAVED)))
}

/// POST `/posts/{number}/disown`
async fn disown(cx: Cx, staff: Staff, key: Path<String>, back: Back) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let now = cx.app.now();
    let was_own = cx.write_as_staff(move |conn| actions::disown(conn, &staff, id, now)).await?;
    Ok(cx.see_other(&back.or(posts::address(id)), was_own.then_some(DISOWNED)))
}
