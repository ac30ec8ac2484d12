//! HTTP: the two verbs.

use super::actions;
use super::words::{DISOWNED, OWNED};
use crate::error::{Error, Result};
use crate::posts;
use crate::web::{Back, Cx, Staff};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, post, resource};

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/{number}/own").route(post().to(own)))
        .service(resource("/posts/{number}/disown").route(post().to(disown)));
}

/// POST `/posts/{number}/own`
async fn own(cx: Cx, staff: Staff, key: Path<String>, back: Back) -> Result<HttpResponse> {
    let id = posts::number(&key).ok_or(Error::NotFound)?;
    let now = cx.app.now();
    cx.write_as_staff(move |conn| actions::own(conn, &staff, id, now)).await?;
    Ok(cx.see_other(&back.or(posts::address(id)), Some(OWNED)))
}

/// POST `/posts/{number}/disown`
async fn disown(cx: Cx, staff: Staff, key: Path<String>, back: Back) -> Result<HttpResponse> {
    let id = posts::number(&key).ok_or(Error::NotFound)?;
    cx.write_as_staff(move |conn| actions::disown(conn, &staff, id)).await?;
    Ok(cx.see_other(&back.or(posts::address(id)), Some(DISOWNED)))
}
