//! A release as text for other places: `/releases/{version}.md`, `.txt`, `.bbcode` and `.json`.

use super::asked::InLanguage;
use super::formats::{Format, Frame};
use super::page;
use super::told::Told;
use crate::error::Result;
use crate::web::Cx;
use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, HeaderValue, VARY};
use actix_web::web::{Path, Query};

/// GET `/releases/{version}.md`
pub(super) async fn markdown(cx: Cx, version: Path<String>, asked: Query<InLanguage>) -> Result<HttpResponse> {
    answer(cx, version.into_inner(), asked.into_inner(), Format::Markdown).await
}

/// GET `/releases/{version}.txt`
pub(super) async fn plain_text(cx: Cx, version: Path<String>, asked: Query<InLanguage>) -> Result<HttpResponse> {
    answer(cx, version.into_inner(), asked.into_inner(), Format::Text).await
}

/// GET `/releases/{version}.bbcode`
pub(super) async fn bbcode(cx: Cx, version: Path<String>, asked: Query<InLanguage>) -> Result<HttpResponse> {
    answer(cx, version.into_inner(), asked.into_inner(), Format::Bbcode).await
}

/// GET `/releases/{version}.json`
pub(super) async fn json(cx: Cx, version: Path<String>, asked: Query<InLanguage>) -> Result<HttpResponse> {
    answer(cx, version.into_inner(), asked.into_inner(), Format::Json).await
}

async fn answer(cx: Cx, version: String, asked: InLanguage, format: Format) -> Result<HttpResponse> {
    let cx = asked.read_by(cx);
    let reads = cx.language();
    let log = cx.read(move |conn| page::of_version(conn, &version, reads)).await?;
    let (config, links) = (&cx.app.config, cx.base_url());
    let told = Told::of(&log, (cx.l(), reads), config.schedule.zone);
    let frame = Frame { l: cx.l(), lang: reads, site_name: &config.site_name, links: &links };
    let body = format.render(&told, &frame)?;
    Ok(asked.kept(&cx, as_is(&cx, format.mime(), body)))
}

/// Text that is no page, in the language that it says it is in. Where the address does not say it, it was chosen by what the
/// browser sent.
pub(super) fn as_is(cx: &Cx, mime: &'static str, body: String) -> HttpResponse {
    let mut answer = HttpResponse::Ok()
        .content_type(mime)
        .insert_header((CACHE_CONTROL, "no-cache"))
        .insert_header((CONTENT_LANGUAGE, cx.language().to_string()))
        .body(body);
    // Of other types the middleware says so.
    if mime.starts_with("text/plain") && cx.base_url() == cx.app.config.base_url {
        answer.headers_mut().append(VARY, HeaderValue::from_static("accept-language, cookie"));
    }
    answer
}
