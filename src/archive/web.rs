//! HTTP.

use super::filter::Filter;
use super::find::{self, Reader, Shown};
use super::how_page;
use super::store;
use super::views::ArchivePage;
use crate::error::Result;
use crate::releases;
use crate::web::{Cx, Pager};
use actix_web::web::{ServiceConfig, get, post, resource};
use actix_web::{HttpRequest, HttpResponse};

/// Where it is.
pub(super) const ARCHIVE: &str = "/releases/archive";

/// Pages that all visitors see alike; what somebody looks for in the archive is theirs.
pub const PAGES: &[&str] = &["/how-it-works"];

/// The room's routes.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/releases/archive").route(get().to(archive)))
        .service(resource("/how-it-works").route(get().to(how_page::page)).route(post().to(how_page::choose)));
}

/// GET `/releases/archive`
async fn archive(cx: Cx, request: HttpRequest) -> Result<HttpResponse> {
    let (filter, number) = Filter::parse(request.query_string());
    if let Some(typed) = filter.only_words().map(str::to_owned) {
        let named = cx.read(move |conn| store::named(conn, &typed)).await?;
        if let Some(version) = named {
            return Ok(cx.see_other(&releases::address(version), None));
        }
    }
    let reader = Reader { reads: cx.language(), schedule: cx.app.config.schedule };
    let found = cx.read(move |conn| find::find(conn, filter, number, reader)).await?;
    let more = matches!(found.shown, Shown::Lines(_, _, true));
    let pager = Pager::new(ARCHIVE, &found.filter.query(), number, more);
    let page = cx.page(pager.title(cx.l().archive_title(), cx.l()));
    // Anybody may type anything here: nothing of it is kept for others.
    cx.html(&ArchivePage { page, found, pager })
}
