//! A person's page over HTTP.

use super::filter::Filter;
use super::people::{self, Person};
use super::views::PersonPage;
use crate::error::Result;
use crate::people::address;
use crate::web::{Cx, PageNumber, permanently, with_query};
use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};

/// GET `/people/{handle}`; a handle is one in any letter case.
pub(super) async fn person(cx: Cx, request: HttpRequest, handle: Path<String>) -> Result<HttpResponse> {
    let number = Filter::parse(request.query_string()).page;
    let found = find_person(&cx, handle.to_lowercase(), number).await?;
    if found.profile.handle != *handle {
        return Ok(permanently(&with_query(&address(&found.profile.handle), request.query_string())));
    }
    cx.open_html(&PersonPage::new(&cx, &found, number))
}

async fn find_person(cx: &Cx, handle: String, number: PageNumber) -> Result<Person> {
    let (reader, reads, now) = (cx.viewer.clone(), cx.language(), cx.app.now());
    cx.read(move |conn| people::person(conn, &handle, number, (reader.as_ref(), reads), now)).await
}
