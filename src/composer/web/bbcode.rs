//! The coming release as text for a forum, before it is out.

use super::Asked;
use crate::changelog::GoingBeside;
use crate::composer::desk::{self, Desk};
use crate::composer::previewing::as_bbcode;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::web::{Cx, Staff};
use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE};
use actix_web::web::Query;

/// GET `/releases/next/check.bbcode?lang=`; there is none before the release is frozen.
pub(super) async fn show(cx: Cx, _: Staff, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let (schedule, reads) = (cx.app.config.schedule, asked.lang.parse().unwrap_or(cx.language()));
    let read = move |conn: &mut Conn| {
        let Some(desk) = desk::lay(conn, &schedule)?.filter(Desk::is_frozen) else { return Ok(None) };
        let day = schedule.local_day(desk.release.publish_at.0);
        let beside = GoingBeside::of(conn, &desk.going_out(), reads, day)?;
        Ok(Some((desk, beside)))
    };
    let (desk, beside) = cx.app.read(read).await?.ok_or(Error::NotFound)?;
    let body = as_bbcode(&cx, &desk, beside, reads)?;
    // No cache between here and there keeps what only staff may read.
    Ok(HttpResponse::Ok()
        .content_type("text/plain; format=fixed; charset=utf-8")
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .insert_header((CONTENT_LANGUAGE, reads.to_string()))
        .body(body))
}
