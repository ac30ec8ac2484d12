//! A person's page over HTTP, and what tells the same elsewhere: the feed, the list for programs, the badge.

use super::feed::Frame;
use super::person::{self, Badge, Look, Person};
use super::views::PersonPage;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::people::{Profile, address, find_former};
use crate::web::{Cx, atom_answer, permanently, with_query};
use crate::wire::{SANDBOXED, SHOWN_ANYWHERE};
use actix_web::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, LOCATION};
use actix_web::web::{Path, ServiceConfig, get, resource};
use actix_web::{HttpRequest, HttpResponse};
use url::form_urlencoded::parse;

/// The room's routes of people. No handle has a dot in it that anybody could have chosen, so that what follows one says in
/// which form the page is wanted.
pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/people/{handle}.atom").route(get().to(atom)))
        .service(resource("/people/{handle}.json").route(get().to(json)))
        .service(resource("/people/{handle}.svg").route(get().to(badge)))
        .service(resource("/people/{handle}").route(get().to(person)));
}

/// GET `/people/{handle}`; a handle is one in any letter case.
async fn person(cx: Cx, request: HttpRequest, handle: Path<String>) -> Result<HttpResponse> {
    let look = Look::parse(request.query_string());
    let found = match find_person(&cx, handle.to_lowercase(), look).await {
        Err(Error::NotFound) => return led_on(&cx, &handle, "", &request).await,
        found => found?,
    };
    if let Some(answer) = elsewhere(&found.profile, &handle, "", &request) {
        return Ok(answer);
    }
    cx.open_html(&PersonPage::new(&cx, &found, look))
}

async fn find_person(cx: &Cx, handle: String, look: Look) -> Result<Person> {
    let (reader, reads, now) = (cx.viewer.clone(), cx.language(), cx.app.now());
    cx.read(move |conn| person::person(conn, &handle, look, (reader.as_ref(), reads), now)).await
}

/// The way to the address of a person, where it was asked for by another spelling of the handle.
fn elsewhere(profile: &Profile, asked: &str, ending: &str, request: &HttpRequest) -> Option<HttpResponse> {
    let there = || format!("{}{ending}", address(&profile.handle));
    (profile.handle != asked).then(|| permanently(&with_query(&there(), request.query_string())))
}

/// GET `/people/{handle}.atom`
async fn atom(cx: Cx, request: HttpRequest, handle: Path<String>) -> Result<HttpResponse> {
    let (reader, reads, asked) = (cx.viewer.clone(), cx.language(), handle.to_lowercase());
    let read = move |conn: &mut Conn| person::credited(conn, &asked, (reader.as_ref(), reads));
    let found = match cx.read(read).await {
        Err(Error::NotFound) => return led_on(&cx, &handle, ".atom", &request).await,
        found => found?,
    };
    if let Some(answer) = elsewhere(&found.profile, &handle, ".atom", &request) {
        return Ok(answer);
    }
    let (config, links) = (&cx.app.config, cx.base_url());
    let path = format!("{}.atom", address(&found.profile.handle));
    let (language, site_name, signer) = (cx.language(), &config.site_name, &cx.app.signer);
    let frame = Frame { language, site_name, links: &links, path: &path, signer };
    Ok(cx.for_visitors(atom_answer(found.atom(cx.l(), &frame)?)))
}

/// GET `/people/{handle}.json?page=`
async fn json(cx: Cx, request: HttpRequest, handle: Path<String>) -> Result<HttpResponse> {
    let number = Look::parse(request.query_string()).page;
    let (reader, reads, asked) = (cx.viewer.clone(), cx.language(), handle.to_lowercase());
    let read = move |conn: &mut Conn| person::listed(conn, &asked, number, (reader.as_ref(), reads));
    let found = match cx.read(read).await {
        Err(Error::NotFound) => return led_on(&cx, &handle, ".json", &request).await,
        found => found?,
    };
    if let Some(answer) = elsewhere(&found.profile, &handle, ".json", &request) {
        return Ok(answer);
    }
    let body = found.json((cx.l(), reads), &cx.base_url(), cx.app.config.schedule.zone)?;
    let answer = HttpResponse::Ok()
        .content_type("application/json; charset=utf-8")
        .insert_header((CACHE_CONTROL, "no-cache"))
        .body(body);
    Ok(cx.for_visitors(answer))
}

/// GET `/people/{handle}.svg?lang=`: the language that is named counts before every preference, since a badge stands among
/// the words of another site.
async fn badge(cx: Cx, request: HttpRequest, handle: Path<String>) -> Result<HttpResponse> {
    let (reader, asked) = (cx.viewer.clone(), handle.to_lowercase());
    let found = match cx.read(move |conn| Badge::find(conn, &asked, reader.as_ref())).await {
        Err(Error::NotFound) => return led_on(&cx, &handle, ".svg", &request).await,
        found => found?,
    };
    if let Some(answer) = elsewhere(&found.profile, &handle, ".svg", &request) {
        return Ok(answer);
    }
    let cx = match language_in(request.query_string()) {
        Some(language) => cx.reading(language),
        None => cx,
    };
    let picture = found.svg(cx.l(), &cx.app.config.site_name, cx.app.config.schedule.zone)?;
    let answer = HttpResponse::Ok()
        .content_type("image/svg+xml; charset=utf-8")
        .insert_header((CACHE_CONTROL, "no-cache"))
        .insert_header((CONTENT_SECURITY_POLICY, SANDBOXED))
        .insert_header(SHOWN_ANYWHERE)
        .body(picture);
    Ok(cx.for_visitors(answer))
}

fn language_in(query: &str) -> Option<Language> {
    parse(query.as_bytes()).find(|(key, _)| key == "lang").and_then(|(_, value)| value.parse().ok())
}

/// The way from a handle that somebody had to the one they have. No browser keeps it: after a year the handle may be somebody
/// else's. Who may not see the page does not learn the handle either.
async fn led_on(cx: &Cx, asked: &str, ending: &str, request: &HttpRequest) -> Result<HttpResponse> {
    let (reader, now, handle) = (cx.viewer.clone(), cx.app.now(), asked.to_lowercase());
    let whose = cx.read(move |conn| Ok(find_former(conn, &handle, now)?)).await?;
    let whose = whose.filter(|profile| profile.has_page_for(reader.as_ref())).ok_or(Error::NotFound)?;
    let to = with_query(&format!("{}{ending}", address(&whose.handle)), request.query_string());
    let kept = (CACHE_CONTROL, "private, no-cache");
    Ok(HttpResponse::Found().insert_header((LOCATION, to)).insert_header(kept).finish())
}
