//! A person's page over HTTP.

use super::filter::Filter;
use super::people::{self, Person};
use super::views::PersonPage;
use crate::error::{Error, Result};
use crate::people::{address, find_former};
use crate::web::{Cx, PageNumber, permanently, with_query};
use actix_web::http::header::{CACHE_CONTROL, LOCATION};
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};

/// GET `/people/{handle}`; a handle is one in any letter case.
pub(super) async fn person(cx: Cx, request: HttpRequest, handle: Path<String>) -> Result<HttpResponse> {
    let number = Filter::parse(request.query_string()).page;
    let found = match find_person(&cx, handle.to_lowercase(), number).await {
        Err(Error::NotFound) => return led_on(&cx, handle.to_lowercase(), request.query_string()).await,
        found => found?,
    };
    if found.profile.handle != *handle {
        return Ok(permanently(&with_query(&address(&found.profile.handle), request.query_string())));
    }
    cx.open_html(&PersonPage::new(&cx, &found, number))
}

async fn find_person(cx: &Cx, handle: String, number: PageNumber) -> Result<Person> {
    let (reader, reads, now) = (cx.viewer.clone(), cx.language(), cx.app.now());
    cx.read(move |conn| people::person(conn, &handle, number, (reader.as_ref(), reads), now)).await
}

/// The way from a handle that somebody had to the one they have. No browser keeps it: after a year the handle may be somebody
/// else's. Who may not see the page does not learn the handle either.
async fn led_on(cx: &Cx, handle: String, query: &str) -> Result<HttpResponse> {
    let (reader, now) = (cx.viewer.clone(), cx.app.now());
    let whose = cx.read(move |conn| Ok(find_former(conn, &handle, now)?)).await?;
    let whose = whose.filter(|profile| profile.has_page_for(reader.as_ref())).ok_or(Error::NotFound)?;
    let to = with_query(&address(&whose.handle), query);
    let kept = (CACHE_CONTROL, "private, no-cache");
    Ok(HttpResponse::Found().insert_header((LOCATION, to)).insert_header(kept).finish())
}
