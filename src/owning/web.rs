//! HTTP: the two verbs.

use super::actions;
use super::words::{DISOWNED, OWNED};
use crate::error::{Error, Result};
use crate::posts;
use crate::web::{Back, Cx, Form, Staff};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, post, resource};
use serde::Deserialize;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/{number}/own").route(post().to(own)))
        .service(resource("/posts/{number}/disown").route(post().to(disown)));
}

/// Whose it becomes, by their handle, instead of one's own; and where to go afterwards.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct OwnForm {
    to: String,
    back: String,
}

/// POST `/posts/{number}/own`
async fn own(cx: Cx, staff: Staff, key: Path<String>, Form(form): Form<OwnForm>) -> Result<HttpResponse> {
    let id = posts::number(&key).ok_or(Error::NotFound)?;
    let (now, to) = (cx.app.now(), Some(form.to).filter(|to| !to.is_empty()));
    cx.write_as_staff(move |conn| actions::own(conn, &staff, id, to.as_deref(), now)).await?;
    Ok(cx.see_other(&Back::from(form.back).or(posts::address(id)), Some(OWNED)))
}

/// POST `/posts/{number}/disown`
async fn disown(cx: Cx, staff: Staff, key: Path<String>, back: Back) -> Result<HttpResponse> {
    let id = posts::number(&key).ok_or(Error::NotFound)?;
    let now = cx.app.now();
    cx.write_as_staff(move |conn| actions::disown(conn, &staff, id, now)).await?;
    Ok(cx.see_other(&back.or(posts::address(id)), Some(DISOWNED)))
}
