//! HTTP: the page, and the table for other programs.

use super::filter::Filter;
use super::read::{self, Asks};
use super::table;
use super::views::NumbersPage;
use crate::db::Conn;
use crate::error::Result;
use crate::web::{Cx, Staff};
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, VARY};
use actix_web::web::{ServiceConfig, get, resource};
use actix_web::{HttpRequest, HttpResponse};

/// Where the numbers are, and where they are as a table.
pub(super) const NUMBERS: &str = "/staff/numbers";
pub(super) const CSV: &str = "/staff/numbers.csv";

/// The room's routes.
pub fn routes(config: &mut ServiceConfig) {
    config.service(resource(NUMBERS).route(get().to(page))).service(resource(CSV).route(get().to(as_table)));
}

fn asks(cx: &Cx, staff: &Staff) -> Asks {
    Asks { reader: staff.id, now: cx.app.now(), schedule: cx.app.config.schedule }
}

/// GET `/staff/numbers`
async fn page(cx: Cx, staff: Staff, request: HttpRequest) -> Result<HttpResponse> {
    let (filter, asks) = (Filter::parse(request.query_string()), asks(&cx, &staff));
    let found = cx.app.read(move |conn| read::find(conn, &filter, asks)).await?;
    cx.html(&NumbersPage::new(&cx, &found))
}

/// GET `/staff/numbers.csv`
async fn as_table(cx: Cx, staff: Staff, request: HttpRequest) -> Result<HttpResponse> {
    let (filter, asks) = (Filter::parse(request.query_string()), asks(&cx, &staff));
    // Written where it is read: a year of all areas takes a moment.
    let write = move |conn: &mut Conn| {
        if filter.is_daily {
            table::written_by_day(&read::days_table(conn, &filter, asks)?, &asks.schedule)
        } else {
            table::written(&read::table(conn, &filter, asks)?, &asks.schedule)
        }
    };
    let table = cx.app.read(write).await?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        // No cache between here and there keeps what only staff may read.
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .insert_header((VARY, "cookie"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"numbers.csv\""))
        .body(table))
}
