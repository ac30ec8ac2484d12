//! HTTP: following more than a post, by the address of what is followed.

use super::super::views::{FollowWider, WiderParts};
use super::super::wider::{self, Followed, Said};
use super::super::words::{FOLLOWED_WIDER, UNFOLLOWED_WIDER};
use crate::error::{Error, Result};
use crate::posts::PRESSES;
use crate::web::{Back, Cx, Flash, Member};
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use actix_web::{HttpRequest, HttpResponse};

/// The routes of all four.
pub(in super::super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/areas/{slug}/follow").route(get().to(lead_back)).route(post().to(follow)))
        .service(resource("/areas/{slug}/unfollow").route(post().to(unfollow)))
        .service(resource("/lines/{slug}/follow").route(get().to(lead_back)).route(post().to(follow)))
        .service(resource("/lines/{slug}/unfollow").route(post().to(unfollow)))
        .service(resource("/people/{handle}/follow").route(get().to(lead_back)).route(post().to(follow)))
        .service(resource("/people/{handle}/unfollow").route(post().to(unfollow)))
        .service(resource("/releases/follow").route(get().to(lead_back)).route(post().to(follow)))
        .service(resource("/releases/unfollow").route(post().to(unfollow)));
}

/// What an address is about: the word in it, if there is one, as it reads unescaped.
fn said(request: &HttpRequest, word: Option<Path<String>>) -> Result<Said> {
    let (said, _) = Said::at(request.path()).ok_or(Error::NotFound)?;
    let word = word.map(Path::into_inner);
    Ok(match (said, word) {
        (Said::Area(_), Some(word)) => Said::Area(word),
        (Said::Line(_), Some(word)) => Said::Line(word),
        (Said::Person(_), Some(word)) => Said::Person(word.to_lowercase()),
        (said, _) => said,
    })
}

/// POST `/areas/{slug}/follow`, `/lines/{slug}/follow`, `/people/{handle}/follow`, `/releases/follow`
async fn follow(
    cx: Cx,
    member: Member,
    (request, word): (HttpRequest, Option<Path<String>>),
    back: Back,
) -> Result<HttpResponse> {
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let (said, user, now) = (said(&request, word)?, member.0, cx.app.now());
    let followed = cx.app.write_shown_soon(move |conn| wider::follow_wider(conn, &user, &said, now)).await?;
    told(&cx, &followed, true, &back, FOLLOWED_WIDER)
}

/// POST of the same with `unfollow`
async fn unfollow(
    cx: Cx,
    member: Member,
    (request, word): (HttpRequest, Option<Path<String>>),
    back: Back,
) -> Result<HttpResponse> {
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let (said, user) = (said(&request, word)?, member.id);
    let left = cx.app.write_shown_soon(move |conn| wider::unfollow_wider(conn, user, &said)).await?;
    told(&cx, &left, false, &back, UNFOLLOWED_WIDER)
}

/// The page on which the button stood, or the button as it is there now.
fn told(cx: &Cx, what: &Followed, following: bool, back: &Back, flash: Flash) -> Result<HttpResponse> {
    if cx.wants_parts() {
        let follow = FollowWider { path: what.address(), following };
        cx.html(&WiderParts { page: cx.page("").saying(flash), follow })
    } else {
        Ok(cx.see_other(&back.or(what.address()), Some(flash)))
    }
}

/// GET of each `follow`: where a press that could not go on after signing in ends.
async fn lead_back(cx: Cx, request: HttpRequest, word: Option<Path<String>>) -> Result<HttpResponse> {
    let (said, reader) = (said(&request, word)?, cx.viewer.clone());
    let found = cx.read(move |conn| wider::seen(conn, &said, reader.as_ref())).await?;
    Ok(cx.see_other(&found.address(), None))
}
