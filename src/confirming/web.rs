//! HTTP: the two verbs.

use super::actions;
use super::views::AskPage;
use super::words::{CONFIRMED, UNCONFIRMED};
use crate::db::{Conn, PostId};
use crate::devices::{self, Said};
use crate::error::{Error, Result};
use crate::posts::{self, PRESSES};
use crate::web::{Cx, Form, Member};
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
async fn confirm(cx: Cx, member: Member, key: Path<String>, Form(typed): Form<Typed>) -> Result<HttpResponse> {
    cx.expect_unblocked()?;
    let (id, now) = (numbered(&key)?, cx.app.now());
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let own = match Said::parse(&typed.device, &typed.build) {
        Ok(own) => own,
        Err(wrong) => {
            let viewer = member.0.clone();
            let post = cx.app.read(move |conn| posts::seen_by(conn, id, Some(&viewer))).await?;
            return cx.unprocessable(&AskPage::new(&cx, &post, &typed, &wrong));
        }
    };
    let (said, week) = (own.clone(), cx.app.voting_week(now));
    let look = move |conn: &mut Conn| {
        let known = devices::recognised(conn, &said.device, &said.build)?;
        Ok(actions::heard(said.clone(), known.as_ref(), now))
    };
    let heard = cx.app.read(look).await?;
    let viewer = member.0.clone();
    cx.app.write(move |conn| actions::confirm(conn, &viewer, id, &heard, &own, week)).await?;
    Ok(cx.see_other(&posts::address(format_args!("{id}#devices")), Some(CONFIRMED)))
}

/// POST `/posts/{number}/unconfirm`
async fn unconfirm(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let id = numbered(&key)?;
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    cx.app.write(move |conn| actions::unconfirm(conn, &member, id)).await?;
    Ok(cx.see_other(&posts::address(format_args!("{id}#devices")), Some(UNCONFIRMED)))
}

/// GET of both: a reload after signing in.
async fn back_to_post(cx: Cx, key: Path<String>) -> Result<HttpResponse> {
    Ok(cx.see_other(&posts::address(format_args!("{}#devices", numbered(&key)?)), None))
}

fn numbered(key: &str) -> Result<PostId> {
    posts::number(key).ok_or(Error::NotFound)
}
