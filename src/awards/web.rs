//! HTTP: the archive of awards and its feed. What staff do is in `staff`.

use super::reading::{self, Told};
use super::views::AwardsPage;
use super::{feed, staff, store};
use crate::db::Conn;
use crate::error::Result;
use crate::web::Cx;
use actix_web::HttpResponse;
use actix_web::web::{Query, ServiceConfig, get, resource};
use serde::Deserialize;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/awards").route(get().to(archive)))
        .service(resource("/awards.atom").route(get().to(told)))
        .configure(staff::routes);
}

/// Which year.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    year: String,
}

/// GET `/awards?year=`: without a year, or with one that is none, the latest of which there are awards.
async fn archive(cx: Cx, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let reads = cx.language();
    let read = move |conn: &mut Conn| {
        let years = store::years(conn)?;
        let wanted = asked.year.parse::<i64>().ok().filter(|year| years.contains(year));
        let Some(year) = wanted.or_else(|| years.first().copied()) else { return Ok((years, None, Vec::new())) };
        let found = store::of_year(conn, year)?;
        let mut awards = reading::told(conn, found, reads)?;
        awards.retain(|told: &Told| told.state().is_public());
        Ok((years, Some(year), awards))
    };
    let (years, year, awards) = cx.read(read).await?;
    cx.open_html(&AwardsPage::new(&cx, (&years, year), &awards))
}

/// GET `/awards.atom`
async fn told(cx: Cx) -> Result<HttpResponse> {
    let reads = cx.language();
    let awards = cx.read(move |conn| feed::source(conn, reads)).await?;
    Ok(cx.for_visitors(feed::answer(&cx, &awards)?))
}
