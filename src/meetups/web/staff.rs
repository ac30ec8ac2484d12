//! What staff alone do: answer a proposal, correct what a meetup says, and take it off the list.

use super::super::actions;
use super::super::entered::{self, Correction};
use super::super::places::{KEPT, address_of};
use super::super::views::{CorrectPage, ReasonPage, Why};
use super::super::words::{APPROVED, TAKEN_OFF, TURNED_DOWN};
use super::keeping::{Reasoning, ask_reason, found, reason_refused, seen_again};
use crate::error::{Error, Problems, Refusal, Result};
use crate::logs::is_masked;
use crate::people::Viewer;
use crate::web::{Cx, Flash, Meant, Sent, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// Their routes.
pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/meetups/{id}/approve").route(post().to(approve)))
        .service(resource("/meetups/{id}/turn-down").route(get().to(ask_turn_down)).route(post().to(turn_down)))
        .service(resource("/meetups/{id}/correct").route(get().to(open_correct)).route(post().to(correct)))
        .service(resource("/meetups/{id}/take-off").route(get().to(ask_take_off)).route(post().to(take_off)));
}

/// What a meetup is called and what happens there.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in super::super) struct Correcting {
    pub title: String,
    pub about: String,
    /// Which state of the meetup the page showed.
    pub seen: String,
}

/// POST `/meetups/{id}/approve`
async fn approve(cx: Cx, staff: Staff, key: Path<String>, meant: Meant) -> Result<HttpResponse> {
    let (id, seen, now) = (numbered::<i64>(&key)?, meant.seen()?, cx.app.now());
    cx.app.write(move |conn| actions::approve(conn, &staff, (id, seen), now)).await?;
    Ok(cx.see_other(&address_of(id), Some(APPROVED)))
}

/// GET `/meetups/{id}/turn-down`
async fn ask_turn_down(cx: Cx, staff: Staff, key: Path<String>) -> Result<HttpResponse> {
    let (meetup, _) = found(&cx, numbered::<i64>(&key)?, &staff).await?;
    cx.html(&ReasonPage::new(&cx, (&meetup, Why::TurnDown), &Reasoning::of(&meetup), &Problems::default()))
}

/// POST `/meetups/{id}/turn-down`
async fn turn_down(cx: Cx, key: Path<String>, Sent(staff, typed): Sent<Staff, Reasoning>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    let reason = match entered::reason(&typed.reason, cx.language()) {
        Ok(reason) => reason,
        Err(wrong) => return ask_reason(&cx, (id, Why::TurnDown), &staff, &typed, &wrong).await,
    };
    let (seen, keeper) = (Meant::of("", &typed.seen).seen()?, staff.0.clone());
    let says = TURNED_DOWN.masked(is_masked(&typed.reason, &reason.0));
    match cx.app.write(move |conn| actions::turn_down(conn, &staff, (id, seen), &reason, now)).await {
        Ok(()) => Ok(cx.see_other(KEPT, Some(says))),
        Err(Error::Rejected(because)) => reason_refused(cx, (id, Why::TurnDown), &keeper, typed, because).await,
        Err(other) => Err(other),
    }
}

/// GET `/meetups/{id}/take-off`
async fn ask_take_off(cx: Cx, staff: Staff, key: Path<String>) -> Result<HttpResponse> {
    let (meetup, _) = found(&cx, numbered::<i64>(&key)?, &staff).await?;
    cx.html(&ReasonPage::new(&cx, (&meetup, Why::TakeOff), &Reasoning::of(&meetup), &Problems::default()))
}

/// POST `/meetups/{id}/take-off`
async fn take_off(cx: Cx, key: Path<String>, Sent(staff, typed): Sent<Staff, Reasoning>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    let reason = match entered::reason(&typed.reason, cx.language()) {
        Ok(reason) => reason,
        Err(wrong) => return ask_reason(&cx, (id, Why::TakeOff), &staff, &typed, &wrong).await,
    };
    let (seen, keeper) = (Meant::of("", &typed.seen).seen()?, staff.0.clone());
    let says = TAKEN_OFF.masked(is_masked(&typed.reason, &reason.0));
    match cx.app.write(move |conn| actions::take_off(conn, &staff, (id, seen), &reason, now)).await {
        Ok(()) => Ok(cx.see_other(&address_of(id), Some(says))),
        Err(Error::Rejected(because)) => reason_refused(cx, (id, Why::TakeOff), &keeper, typed, because).await,
        Err(other) => Err(other),
    }
}

/// GET `/meetups/{id}/correct`
async fn open_correct(cx: Cx, staff: Staff, key: Path<String>) -> Result<HttpResponse> {
    let (meetup, _) = found(&cx, numbered::<i64>(&key)?, &staff).await?;
    let (title, about) = (meetup.title.clone(), meetup.about.clone());
    let typed = Correcting { title, about, seen: meetup.sequence.to_string() };
    cx.html(&CorrectPage::new(&cx, &meetup, &typed, &Problems::default()))
}

/// POST `/meetups/{id}/correct`
async fn correct(cx: Cx, key: Path<String>, Sent(staff, typed): Sent<Staff, Correcting>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    let said = match Correction::parse((&typed.title, &typed.about), cx.language()) {
        Ok(said) => said,
        Err(wrong) => return correct_again(&cx, id, &staff, &typed, &wrong).await,
    };
    let (seen, keeper) = (Meant::of("", &typed.seen).seen()?, staff.0.clone());
    let says = Flash::SAVED.masked(is_masked(&typed.title, &said.title) || is_masked(&typed.about, &said.about));
    match cx.app.write(move |conn| actions::correct(conn, &staff, (id, seen), &said, now)).await {
        Ok(()) => Ok(cx.see_other(&address_of(id), Some(says))),
        Err(Error::Rejected(why)) => correction_refused(cx, id, &keeper, typed, why).await,
        Err(other) => Err(other),
    }
}

/// The form with what was typed, once somebody else changed the meetup: whoever sends it again knows that.
async fn correction_refused(cx: Cx, id: i64, keeper: &Viewer, typed: Correcting, why: Refusal) -> Result<HttpResponse> {
    let (meetup, _) = found(&cx, id, keeper).await?;
    let cx = cx.warning_of(why);
    let typed = Correcting { seen: seen_again(&meetup, &typed.seen, why), ..typed };
    cx.html_with(StatusCode::CONFLICT, &CorrectPage::new(&cx, &meetup, &typed, &Problems::default()))
}

/// The form with what is wrong in it.
pub(super) async fn correct_again(
    cx: &Cx,
    id: i64,
    keeper: &Viewer,
    typed: &Correcting,
    wrong: &Problems,
) -> Result<HttpResponse> {
    let (meetup, _) = found(cx, id, keeper).await?;
    cx.unprocessable(&CorrectPage::new(cx, &meetup, typed, wrong))
}
