//! The ways back, each with a page before it that says what happens: a host withdraws a proposal, staff bring a meetup back.

use super::super::actions;
use super::super::model::State;
use super::super::places::{MEETUPS, address_of};
use super::super::views::SurePage;
use super::super::words::{BROUGHT_BACK, NOT_YOURS, NOTHING_BACK, SETTLED, WITHDRAWN};
use super::keeping::found;
use crate::error::{Error, Result};
use crate::posts::PRESSES;
use crate::web::{Cx, Meant, Member, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, post, resource};

/// Their routes.
pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/meetups/{id}/withdraw").route(get().to(ask_withdraw)).route(post().to(withdraw)))
        .service(resource("/meetups/{id}/bring-back").route(get().to(ask_bring_back)).route(post().to(bring_back)));
}

/// GET `/meetups/{id}/withdraw`
async fn ask_withdraw(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let (meetup, _) = found(&cx, numbered::<i64>(&key)?, &member).await?;
    if meetup.host_id != member.id {
        return Err(Error::Forbidden(NOT_YOURS));
    }
    if meetup.state(cx.app.now()) != State::Proposed {
        return Err(Error::Rejected(SETTLED));
    }
    cx.html(&SurePage::withdrawing(&cx, &meetup))
}

/// POST `/meetups/{id}/withdraw`
async fn withdraw(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    // Whoever proposes and withdraws at will is slowed down.
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    cx.app.write(move |conn| actions::withdraw(conn, &member, id, now)).await?;
    Ok(cx.see_other(MEETUPS, Some(WITHDRAWN)))
}

/// GET `/meetups/{id}/bring-back`
async fn ask_bring_back(cx: Cx, staff: Staff, key: Path<String>) -> Result<HttpResponse> {
    let (meetup, _) = found(&cx, numbered::<i64>(&key)?, &staff).await?;
    let back = meetup.comes_back(cx.app.now()).ok_or(Error::Rejected(NOTHING_BACK))?;
    cx.html(&SurePage::bringing_back(&cx, &meetup, back))
}

/// POST `/meetups/{id}/bring-back`
async fn bring_back(cx: Cx, staff: Staff, key: Path<String>, meant: Meant) -> Result<HttpResponse> {
    let (id, seen, now) = (numbered::<i64>(&key)?, meant.seen()?, cx.app.now());
    let is_back = cx.app.write(move |conn| actions::bring_back(conn, &staff, (id, seen), now)).await?;
    Ok(cx.see_other(&address_of(id), is_back.then_some(BROUGHT_BACK)))
}
