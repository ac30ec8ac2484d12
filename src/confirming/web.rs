//! HTTP: the two verbs.

use super::actions;
use super::model::Confirmation;
use super::views::AskPage;
use super::words::{CONFIRMED, UNCONFIRMED, UNCONFIRMED_WITH_VOTE};
use crate::areas;
use crate::db::{Conn, PostId};
use crate::devices::{self, Device, Said};
use crate::error::{Error, Problems, Result};
use crate::posts::{self, PRESSES};
use crate::web::{Cx, Kept, Member, Sent};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/{number}/confirm").route(get().to(back_to_post)).route(post().to(confirm)))
        .service(resource("/posts/{number}/unconfirm").route(get().to(back_to_post)).route(post().to(unconfirm)));
}

/// The device in somebody's hand.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Typed {
    pub device: String,
    pub build: String,
}

/// POST `/posts/{number}/confirm`
async fn confirm(cx: Cx, key: Path<String>, sent: Sent<Member, Typed>) -> Result<HttpResponse> {
    let Sent(member, typed) = sent;
    cx.expect_unblocked()?;
    let (id, now) = (posts::numbered(&key)?, cx.app.now());
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let said = match Said::parse(&typed.device, &typed.build) {
        Ok(said) => said,
        Err(wrong) => return ask(&cx, &member, id, &typed, &wrong).await,
    };
    let (who, week) = (member.id, cx.app.voting_week(now));
    let look = move |conn: &mut Conn| {
        let device = devices::called(conn, said.device(), said.build())?;
        let called = device.as_ref().map_or_else(|| said.device().to_owned(), Device::called);
        let area = posts::get(conn, id)?.area_id;
        let line = areas::get(conn, area)?.line_id;
        let own = devices::of_person(conn, who)?.of_line(line);
        Ok((device, own.said_of(&called, said.build())))
    };
    let (device, said) = cx.app.read(look).await?;
    let confirmation = Confirmation::of(&said, device.as_ref(), now);
    let viewer = member.0.clone();
    let write = move |conn: &mut Conn| actions::confirm(conn, &viewer, id, &said, &confirmation, week);
    match cx.app.write_shown_soon(write).await {
        Ok(()) => Ok(cx.see_other(&posts::address(format_args!("{id}#devices")), Some(CONFIRMED))),
        Err(Error::Invalid(wrong)) => ask(&cx, &member, id, &typed, &wrong).await,
        Err(other) => Err(other),
    }
}

/// The form on a page of its own: with what is wrong, or with what was typed before signing in.
async fn ask(cx: &Cx, member: &Member, id: PostId, typed: &Typed, wrong: &Problems) -> Result<HttpResponse> {
    let viewer = member.0.clone();
    let post = cx.app.read(move |conn| posts::seen_by(conn, id, Some(&viewer))).await?;
    cx.unprocessable(&AskPage::new(cx, &post, typed, wrong))
}

/// The form with what was typed when it could not be taken, to be sent by another press.
pub async fn form_again(cx: Cx, post: PostId, kept: Kept) -> Result<HttpResponse> {
    let member = Member(cx.viewer.clone().ok_or(Error::SignInFirst)?);
    ask(&cx, &member, post, &kept.read()?, &Problems::default()).await
}

/// POST `/posts/{number}/unconfirm`
async fn unconfirm(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let now = cx.app.now();
    let week = cx.app.voting_week(now);
    let with_vote = cx.app.write_shown_soon(move |conn| actions::unconfirm(conn, &member, id, week, now)).await?;
    let flash = if with_vote { UNCONFIRMED_WITH_VOTE } else { UNCONFIRMED };
    Ok(cx.see_other(&posts::address(format_args!("{id}#devices")), Some(flash)))
}

/// GET of both: a reload after signing in.
async fn back_to_post(cx: Cx, key: Path<String>) -> Result<HttpResponse> {
    Ok(cx.see_other(&posts::address(format_args!("{}#devices", posts::numbered(&key)?)), None))
}
