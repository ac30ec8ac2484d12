//! HTTP: of whom a member does not want to hear.

use super::super::ignoring;
use super::super::views::IgnoredPage;
use super::super::words::{HEEDED, IGNORED};
use crate::db::{Conn, UserId};
use crate::error::{Error, Result};
use crate::people;
use crate::web::{Back, Cx, Limit, Member};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, post, resource};

/// The list of them.
const LIST: &str = "/settings/ignored";

/// Presses of a member.
const PRESSES: Limit = Limit::new("ignoring", |limits| limits.votes);

/// The routes of this part.
pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource(LIST).route(get().to(list)))
        .service(resource("/people/{handle}/ignore").route(post().to(ignore)))
        .service(resource("/people/{handle}/unignore").route(post().to(heed)));
}

/// GET `/settings/ignored`
async fn list(cx: Cx, member: Member) -> Result<HttpResponse> {
    let user = member.id;
    let read = move |conn: &mut Conn| {
        let ignored = ignoring::ignored_by(conn, user)?;
        people::profiles(conn, &ignored)
    };
    let people = cx.app.read(read).await?;
    cx.html(&IgnoredPage { page: cx.page(cx.l().mentions_ignored_title()), people })
}

/// POST `/people/{handle}/ignore`
async fn ignore(cx: Cx, member: Member, handle: Path<String>, back: Back) -> Result<HttpResponse> {
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let (user, handle, now) = (member.id, handle.to_lowercase(), cx.app.now());
    let place = people::address(&handle);
    let ignore = move |conn: &mut Conn| {
        let other = find(conn, &handle)?;
        ignoring::ignore(conn, user, other, now)
    };
    cx.app.write(ignore).await?;
    Ok(cx.see_other(&back.or(place), Some(IGNORED)))
}

/// POST `/people/{handle}/unignore`
async fn heed(cx: Cx, member: Member, handle: Path<String>, back: Back) -> Result<HttpResponse> {
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let (user, handle) = (member.id, handle.to_lowercase());
    let place = people::address(&handle);
    let heed = move |conn: &mut Conn| {
        let other = find(conn, &handle)?;
        ignoring::heed(conn, user, other)
    };
    cx.app.write(heed).await?;
    Ok(cx.see_other(&back.or(place), Some(HEEDED)))
}

/// Whoever has a handle, also where their page is hidden: what they write is not.
fn find(conn: &mut Conn, handle: &str) -> Result<UserId> {
    let person = people::find_by_handle(conn, handle)?.filter(|person| !person.is_former());
    Ok(person.ok_or(Error::NotFound)?.id)
}
