//! HTTP: the page, and the two verbs.

use super::actions;
use super::model::Flag;
use super::views::FlagPage;
use super::words::{FLAGGED, TAKEN_BACK};
use crate::comments;
use crate::db::{CommentId, PostId};
use crate::error::{Error, Problems, Result};
use crate::logs::is_masked;
use crate::posts::{self, Place, WRITING_BELOW};
use crate::web::{Cx, Flash, Kept, Member, Sent, Trap};
use actix_web::web::{ServiceConfig, get, post, resource};
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/{number}/flag").route(get().to(open)).route(post().to(flag)))
        .service(resource("/posts/{number}/unflag").route(post().to(take_back)))
        .service(resource("/comments/{id}/flag").route(get().to(open)).route(post().to(flag)))
        .service(resource("/comments/{id}/unflag").route(post().to(take_back)));
}

/// Why, and what else is to be said.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Typed {
    pub reason: String,
    pub note: String,
    /// What only a program fills in, and when the form was shown; see [`Trap`].
    website: String,
    shown: String,
}

/// Below which the addresses of its forms are.
pub(super) fn below(place: Place) -> String {
    place.comment.map_or_else(|| posts::address(place.post), comments::below)
}

/// GET of both.
async fn open(cx: Cx, member: Member, request: HttpRequest) -> Result<HttpResponse> {
    cx.expect_unblocked()?;
    let place = comments::place_at(&cx, &request).await?;
    let viewer = member.0;
    let seen = cx.app.read(move |conn| actions::flaggable(conn, place, &viewer)).await?;
    cx.html(&FlagPage::new(&cx, seen, &Typed::default(), &Problems::default()).shown_at(cx.app.now()))
}

async fn show(cx: &Cx, member: &Member, place: Place, typed: &Typed, wrong: &Problems) -> Result<HttpResponse> {
    let viewer = member.0.clone();
    let seen = cx.app.read(move |conn| actions::flaggable(conn, place, &viewer)).await?;
    let page = FlagPage::new(cx, seen, typed, wrong);
    if wrong.is_empty() { cx.html(&page) } else { cx.unprocessable(&page) }
}

/// POST of both.
async fn flag(cx: Cx, request: HttpRequest, sent: Sent<Member, Typed>) -> Result<HttpResponse> {
    let Sent(member, typed) = sent;
    cx.expect_unblocked()?;
    let place = comments::place_at(&cx, &request).await?;
    cx.app.limiter.check(WRITING_BELOW, &member.id.to_string())?;
    let trap = Trap { website: typed.website.clone(), shown: typed.shown.clone() };
    if let Some(why) = trap.caught(cx.app.now(), cx.app.config.limits.fastest_form) {
        let viewer = member.0.clone();
        let seen = cx.app.read(move |conn| actions::flaggable(conn, place, &viewer)).await?;
        let cx = cx.warning_of(why);
        return cx.unprocessable(&FlagPage::new(&cx, seen, &typed, &Problems::default()));
    }
    let new = match Flag::parse((&typed.reason, &typed.note), cx.language()) {
        Ok(new) => new,
        Err(wrong) => return show(&cx, &member, place, &typed, &wrong).await,
    };
    let says = FLAGGED.masked(is_masked(&typed.note, &new.note));
    let (viewer, now) = (member.0, cx.app.now());
    cx.app.write(move |conn| actions::flag(conn, &viewer, place, &new, now)).await?;
    Ok(back(&cx, place, says))
}

/// POST `/posts/{number}/unflag`, `/comments/{id}/unflag`
async fn take_back(cx: Cx, member: Member, request: HttpRequest) -> Result<HttpResponse> {
    let place = comments::place_at(&cx, &request).await?;
    cx.app.limiter.check(WRITING_BELOW, &member.id.to_string())?;
    let viewer = member.0;
    cx.app.write(move |conn| actions::take_back(conn, &viewer, place)).await?;
    Ok(back(&cx, place, TAKEN_BACK))
}

fn back(cx: &Cx, place: Place, flash: Flash) -> HttpResponse {
    cx.see_other(&comments::stands_at(place), Some(flash))
}

/// The form of a post with what was typed when it could not be taken.
pub async fn post_form_again(cx: Cx, id: PostId, kept: Kept) -> Result<HttpResponse> {
    again(cx, Place { post: id, comment: None }, kept).await
}

/// The form of a comment with what was typed when it could not be taken.
pub async fn comment_form_again(cx: Cx, id: CommentId, kept: Kept) -> Result<HttpResponse> {
    let place = comments::place_of(&cx, id).await?;
    again(cx, place, kept).await
}

async fn again(cx: Cx, place: Place, kept: Kept) -> Result<HttpResponse> {
    let member = Member(cx.viewer.clone().ok_or(Error::SignInFirst)?);
    show(&cx, &member, place, &kept.read()?, &Problems::default()).await
}
