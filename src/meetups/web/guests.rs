//! Who is registered, and the door.

use super::super::actions;
use super::super::places::address_of;
use super::super::reading;
use super::super::views::{GuestsPage, PrintPage};
use super::super::words::CHECKED_IN;
use super::Listing;
use crate::error::{Error, Problems, Result};
use crate::people::Viewer;
use crate::web::{Cx, Flash, Form, Member, PageNumber, numbered};
use crate::wire::never_stored;
use actix_web::HttpResponse;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// Their routes.
pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/meetups/{id}/guests").route(get().to(placed)))
        .service(resource("/meetups/{id}/waiting").route(get().to(waiting)))
        .service(resource("/meetups/{id}/print").route(get().to(print)))
        .service(resource("/meetups/{id}/check-in").route(post().to(check_in)))
        .service(resource("/meetups/{id}/check-in/undo").route(post().to(undo)));
}

/// Who is there.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct AtDoor {
    code: String,
}

/// Of a host who is blocked nobody is told who comes; staff are not blocked.
async fn guests(cx: &Cx, keeper: &Viewer, key: &str, (page, is_waiting): (&str, bool)) -> Result<reading::Guests> {
    cx.expect_unblocked()?;
    let (id, keeper, number) = (numbered::<i64>(key)?, keeper.clone(), PageNumber::parse(page));
    cx.app.read(move |conn| reading::guests(conn, (id, &keeper), (number, is_waiting))).await
}

/// GET `/meetups/{id}/guests`
async fn placed(cx: Cx, member: Member, key: Path<String>, Query(asked): Query<Listing>) -> Result<HttpResponse> {
    let found = guests(&cx, &member, &key, (&asked.page, false)).await?;
    Ok(never_stored(cx.html(&GuestsPage::new(&cx, &found, "", &Problems::default()))?))
}

/// GET `/meetups/{id}/waiting`
async fn waiting(cx: Cx, member: Member, key: Path<String>, Query(asked): Query<Listing>) -> Result<HttpResponse> {
    let found = guests(&cx, &member, &key, (&asked.page, true)).await?;
    Ok(never_stored(cx.html(&GuestsPage::new(&cx, &found, "", &Problems::default()))?))
}

/// GET `/meetups/{id}/print`
async fn print(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    cx.expect_unblocked()?;
    let id = numbered::<i64>(&key)?;
    let found = cx.app.read(move |conn| reading::printed(conn, id, &member)).await?;
    Ok(never_stored(cx.html(&PrintPage::new(&cx, &found))?))
}

/// POST `/meetups/{id}/check-in`
async fn check_in(cx: Cx, member: Member, key: Path<String>, Form(typed): Form<AtDoor>) -> Result<HttpResponse> {
    let (id, now, keeper, code) = (numbered::<i64>(&key)?, cx.app.now(), member.0.clone(), typed.code.clone());
    match cx.app.write(move |conn| actions::check_in(conn, &keeper, id, &code, now)).await {
        Ok(_) => Ok(cx.see_other(&format!("{}/guests", address_of(id)), Some(CHECKED_IN))),
        Err(Error::Invalid(wrong)) => {
            let found = guests(&cx, &member, &key, ("", false)).await?;
            Ok(never_stored(cx.unprocessable(&GuestsPage::new(&cx, &found, &typed.code, &wrong))?))
        }
        Err(other) => Err(other),
    }
}

/// POST `/meetups/{id}/check-in/undo`
async fn undo(cx: Cx, member: Member, key: Path<String>, Form(typed): Form<AtDoor>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    cx.app.write(move |conn| actions::undo_check_in(conn, &member, id, &typed.code, now)).await?;
    Ok(cx.see_other(&format!("{}/guests", address_of(id)), Some(Flash::SAVED)))
}
