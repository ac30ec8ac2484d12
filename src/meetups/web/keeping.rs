//! What those do who keep a meetup; what they write of it is in `drafting`.

use super::super::actions;
use super::super::entered;
use super::super::model::{Meetup, State};
use super::super::places::{MEETUPS, NEW, address_of, done_at};
use super::super::reading;
use super::super::store::{self, Place};
use super::super::views::{DraftPage, ReasonPage, ReportPage, Why};
use super::super::words::{ANNOUNCED, CALLED_OFF, CITY_TIED, IS_OFF};
use super::drafting::show_edit;
use super::photos;
use super::staff::correct_again;
use crate::db::Conn;
use crate::error::{Error, Problems, Refusal, Result};
use crate::logs::is_masked;
use crate::people::Viewer;
use crate::web::{Cx, Flash, Kept, Member, Sent, numbered};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// Their routes.
pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/meetups/{id}/announce").route(post().to(announce)))
        .service(resource("/meetups/{id}/city").route(post().to(take_city)))
        .service(resource("/meetups/{id}/call-off").route(get().to(ask_call_off)).route(post().to(call_off)))
        .service(resource("/meetups/{id}/report").route(get().to(open_report)).route(post().to(report)));
}

/// Why it is turned down, called off or taken off the list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in super::super) struct Reasoning {
    pub reason: String,
    /// Which state of the meetup the page showed, where the act is meant for what stands there.
    pub seen: String,
}

impl Reasoning {
    /// Nothing yet, of a meetup as it is.
    pub(super) fn of(meetup: &Meetup) -> Self {
        Self { reason: String::new(), seen: meetup.sequence.to_string() }
    }
}

/// How it was.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Reporting {
    report: String,
}

/// A meetup with its places, for whoever keeps it.
pub(super) async fn found(cx: &Cx, id: i64, keeper: &Viewer) -> Result<(Meetup, Place)> {
    let keeper = keeper.clone();
    cx.app.read(move |conn| Ok((reading::for_keeper(conn, id, &keeper)?, store::places_of(conn, id)?))).await
}

/// The form of a reason with what is wrong with it.
pub(super) async fn ask_reason(
    cx: &Cx,
    (id, why): (i64, Why),
    keeper: &Viewer,
    typed: &Reasoning,
    wrong: &Problems,
) -> Result<HttpResponse> {
    let (meetup, _) = found(cx, id, keeper).await?;
    cx.unprocessable(&ReasonPage::new(cx, (&meetup, why), typed, wrong))
}

/// The same with what was typed, once something was in its way: whoever sends it again knows that.
pub(super) async fn reason_refused(
    cx: Cx,
    (id, why): (i64, Why),
    keeper: &Viewer,
    typed: Reasoning,
    because: Refusal,
) -> Result<HttpResponse> {
    let (meetup, _) = found(&cx, id, keeper).await?;
    let cx = cx.warning_of(because);
    let typed = Reasoning { seen: seen_again(&meetup, &typed.seen, because), ..typed };
    let page = ReasonPage::new(&cx, (&meetup, why), &typed, &Problems::default());
    cx.html_with(StatusCode::CONFLICT, &page)
}

/// For which state of a meetup a form is sent that comes back refused: where others changed it, the page has said so.
pub(super) fn seen_again(meetup: &Meetup, seen: &str, why: Refusal) -> String {
    if why == Refusal::CHANGED_MEANWHILE { meetup.sequence.to_string() } else { seen.to_owned() }
}

/// POST `/meetups/{id}/announce`
async fn announce(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    cx.app.write(move |conn| actions::announce(conn, &member, id, now)).await?;
    Ok(cx.see_other(&address_of(id), Some(ANNOUNCED)))
}

/// POST `/meetups/{id}/city`
async fn take_city(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    let was_tied = cx.app.write(move |conn| actions::take_city(conn, &member, id, now)).await?;
    Ok(cx.see_other(&address_of(id), Some(if was_tied { CITY_TIED } else { Flash::SAVED })))
}

/// GET `/meetups/{id}/call-off`
async fn ask_call_off(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let (meetup, _) = found(&cx, numbered::<i64>(&key)?, &member).await?;
    if !matches!(meetup.state(cx.app.now()), State::Planned | State::CityVote | State::Announced) {
        return Err(Error::Rejected(IS_OFF));
    }
    cx.html(&ReasonPage::new(&cx, (&meetup, Why::CallOff), &Reasoning::default(), &Problems::default()))
}

/// POST `/meetups/{id}/call-off`
async fn call_off(cx: Cx, key: Path<String>, Sent(member, typed): Sent<Member, Reasoning>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    let reason = match entered::reason(&typed.reason, cx.language()) {
        Ok(reason) => reason,
        Err(wrong) => return ask_reason(&cx, (id, Why::CallOff), &member, &typed, &wrong).await,
    };
    let (says, keeper) = (CALLED_OFF.masked(is_masked(&typed.reason, &reason.0)), member.0.clone());
    match cx.app.write(move |conn| actions::call_off(conn, &member, id, &reason, now)).await {
        Ok(()) => Ok(cx.see_other(&address_of(id), Some(says))),
        Err(Error::Rejected(because)) => reason_refused(cx, (id, Why::CallOff), &keeper, typed, because).await,
        Err(other) => Err(other),
    }
}

/// GET `/meetups/{id}/report`
async fn open_report(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let id = numbered::<i64>(&key)?;
    let read = move |conn: &mut Conn| Ok((reading::for_keeper(conn, id, &member)?, store::report_of(conn, id)?));
    let (meetup, before) = cx.app.read(read).await?;
    cx.html(&ReportPage::new(&cx, &meetup, &before.unwrap_or_default().source, &Problems::default()))
}

/// POST `/meetups/{id}/report`
async fn report(cx: Cx, key: Path<String>, Sent(member, typed): Sent<Member, Reporting>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    let said = match entered::report(&typed.report, cx.language()) {
        Ok(said) => said,
        Err(wrong) => {
            let (meetup, _) = found(&cx, id, &member).await?;
            return cx.unprocessable(&ReportPage::new(&cx, &meetup, &typed.report, &wrong));
        }
    };
    let (says, keeper) = (Flash::SAVED.masked(is_masked(&typed.report, &said.source)), member.0.clone());
    match cx.app.write(move |conn| actions::report(conn, &member, id, &said, now)).await {
        Ok(()) => Ok(cx.see_other(&address_of(id), Some(says))),
        // What was typed is still theirs.
        Err(Error::Rejected(why)) => {
            let (meetup, _) = found(&cx, id, &keeper).await?;
            let cx = cx.warning_of(why);
            let page = ReportPage::new(&cx, &meetup, &typed.report, &Problems::default());
            cx.html_with(StatusCode::CONFLICT, &page)
        }
        Err(other) => Err(other),
    }
}

/// Whether a form of this address goes back to whoever typed it.
pub fn is_form(path: &str) -> bool {
    path == NEW || done_at(path).is_some_and(|(_, verb)| matches!(verb, "edit" | "call-off" | "report" | "photos"))
}

/// The same of those that staff alone send.
pub fn is_form_of_staff(path: &str) -> bool {
    done_at(path).is_some_and(|(_, verb)| matches!(verb, "turn-down" | "take-off" | "correct"))
}

/// The form with what was typed when it could not be taken.
pub async fn form_again(cx: Cx, kept: Kept) -> Result<HttpResponse> {
    let keeper = cx.viewer.clone().ok_or(Error::SignInFirst)?;
    let none = Problems::default();
    match done_at(kept.path()) {
        Some((id, "edit")) => {
            let (meetup, _) = found(&cx, id, &keeper).await?;
            show_edit(&cx, &meetup, &kept.read()?, Some(&none))
        }
        Some((id, "correct")) => correct_again(&cx, id, &keeper, &kept.read()?, &none).await,
        Some((id, "report")) => {
            let (meetup, _) = found(&cx, id, &keeper).await?;
            let typed: Reporting = kept.read()?;
            cx.unprocessable(&ReportPage::new(&cx, &meetup, &typed.report, &none))
        }
        Some((id, "photos")) => photos::form_again(&cx, id, &keeper, &kept).await,
        Some((id, verb)) => ask_reason(&cx, (id, Why::of(verb)), &keeper, &kept.read()?, &none).await,
        None => cx.unprocessable(&DraftPage::new(&cx, (NEW, MEETUPS), &kept.read()?, &none)),
    }
}
