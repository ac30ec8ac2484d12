//! HTTP: the one page.

use super::filter::Filter;
use super::listing::{self, Look};
use super::views::Desk;
use crate::error::Result;
use crate::posts;
use crate::web::{Cx, Staff};
use actix_web::web::{Query, ServiceConfig, get, resource};
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;

/// The room's routes.
pub fn routes(config: &mut ServiceConfig) {
    config.service(resource("/triage").route(get().to(desk)));
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// The number of the post that was decided a moment ago.
    decided: String,
}

/// GET `/triage`
async fn desk(cx: Cx, staff: Staff, request: HttpRequest, asked: Query<Asked>) -> Result<HttpResponse> {
    let filter = Filter::parse(request.query_string());
    let now = cx.app.now();
    let look = Look { reader: staff.id, now, week: cx.app.voting_week(now) };
    let decided = posts::number(&asked.decided);
    let found = cx.app.read(move |conn| listing::find(conn, filter, look, decided)).await?;
    cx.html(&Desk::new(&cx, &found))
}
