//! HTTP: what everybody can take part in.

use super::super::views::TakingPartPage;
use super::{When, read};
use crate::error::Result;
use crate::web::Cx;
use actix_web::HttpResponse;
use actix_web::web::{ServiceConfig, get, resource};

/// Its route.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/taking-part").route(get().to(page)));
}

/// GET `/taking-part`
async fn page(cx: Cx) -> Result<HttpResponse> {
    let when = When::of(&cx.app.config, cx.language(), cx.app.now());
    let reader = cx.viewer.as_ref().map(|viewer| viewer.id);
    let found = cx.read(move |conn| read(conn, &when, reader)).await?;
    cx.open_html(&TakingPartPage::new(&cx, &found))
}
