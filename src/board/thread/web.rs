//! HTTP: names to choose from while one is typed.

use super::people_like;
use crate::error::Result;
use crate::people::Profile;
use crate::posts;
use crate::web::{Cx, Limit, Member, Page};
use actix_web::HttpResponse;
use actix_web::web::{Query, ServiceConfig, get, resource};
use askama::Template;
use serde::Deserialize;

/// Looks for people while a name is typed, by member.
const LOOKS: Limit = Limit::new("people-in-thread", |limits| limits.searches);

/// The routes of this part.
pub(in super::super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/suggestions/people").route(get().to(suggest)));
}

/// In which thread, and what somebody typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Looked {
    post: String,
    q: String,
}

/// People of a thread as a list to choose from; nothing where nobody is like that.
#[derive(Template)]
#[template(path = "board/thread.html")]
struct Offered<'a> {
    page: Page<'a>,
    people: Vec<Profile>,
    /// How many there are, for who hears the page.
    said: String,
}

/// GET `/suggestions/people`
async fn suggest(cx: Cx, Member(reader): Member, looked: Query<Looked>) -> Result<HttpResponse> {
    cx.app.limiter.check(LOOKS, &reader.id.to_string())?;
    let Looked { post, q } = looked.into_inner();
    let id = posts::numbered(&post)?;
    let people = cx.app.read(move |conn| people_like(conn, id, &q, &reader)).await?;
    let page = cx.page("");
    let count = i64::try_from(people.len()).unwrap_or_default();
    let said = page.l.mentions_count(count, page.counted(count));
    cx.html(&Offered { page, people, said })
}
