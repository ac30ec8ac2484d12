//! HTTP: the pages of hours, and what staff do with an hour; what is done with its questions is in `questions`.

mod questions;

pub use questions::{answer_again, ask_again, set_aside_again};

use super::entered::{self, Announcement, Times, USUAL};
use super::model::{HOURS, Hour};
use super::reading::{self, Found};
use super::views::{Above, HourPage, HoursPage, MovePage, StaffPage, WordsPage};
use super::words::{ANNOUNCED, CALLED_OFF_NOW, HELD, MOVED};
use super::{actions, store};
use crate::areas::Area;
use crate::db::Conn;
use crate::error::{Error, Problems, Result};
use crate::logs::is_masked;
use crate::web::{Cx, Form, Kept, PageNumber, Sent, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/hours").route(get().to(all)))
        .service(resource("/staff/hours").route(get().to(open_staff)).route(post().to(announce)))
        .service(resource("/hours/{id}").route(get().to(open)))
        .service(resource("/hours/{id}/move").route(get().to(open_move)).route(post().to(reschedule)))
        .service(resource("/hours/{id}/call-off").route(get().to(open_call_off)).route(post().to(call_off)))
        .service(resource("/hours/{id}/hold").route(post().to(hold)))
        .configure(questions::routes);
}

/// Which page of a list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    page: String,
}

/// What staff announce.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Announcing {
    pub area: String,
    pub day: String,
    pub time: String,
    pub minutes: String,
    pub note: String,
}

/// When it is to be instead.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Moving {
    pub day: String,
    pub time: String,
    pub minutes: String,
}

/// Why it is called off.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct CallingOff {
    reason: String,
}

/// GET `/hours`
async fn all(cx: Cx, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let (number, now) = (PageNumber::parse(&asked.page), cx.app.now());
    let hours = cx.read(move |conn| reading::hours(conn, number, now)).await?;
    cx.open_html(&HoursPage::new(&cx, &hours))
}

/// GET `/hours/{id}`
async fn open(cx: Cx, key: Path<String>, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let found = find(&cx, numbered::<i64>(&key)?, PageNumber::parse(&asked.page)).await?;
    cx.open_html(&HourPage::new(&cx, &found, "", &Problems::default()))
}

async fn find(cx: &Cx, id: i64, number: PageNumber) -> Result<Found> {
    let reader = cx.viewer.clone();
    cx.read(move |conn| reading::find(conn, id, number, reader.as_ref())).await
}

/// An hour and its area, for staff.
async fn hour_of(cx: &Cx, id: i64) -> Result<(Hour, Area)> {
    let read = move |conn: &mut Conn| {
        let hour = store::get(conn, id)?;
        let area = reading::area_today(conn, hour.area_id)?;
        Ok((hour, area))
    };
    cx.app.read(read).await
}

/// GET `/staff/hours`
async fn open_staff(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let now = cx.app.now();
    let planned = cx.app.read(move |conn| reading::planned(conn, now)).await?;
    let typed = Announcing { minutes: USUAL.to_string(), ..Announcing::default() };
    cx.html(&StaffPage::new(&cx, &planned, &typed, &Problems::default()))
}

/// POST `/staff/hours`
async fn announce(cx: Cx, Sent(staff, typed): Sent<Staff, Announcing>) -> Result<HttpResponse> {
    let now = cx.app.now();
    let times = Times::parse((&typed.day, &typed.time, &typed.minutes), &cx.app.config.schedule, now);
    let new = match Announcement::parse((&typed.area, &typed.note), times, cx.language()) {
        Ok(new) => new,
        Err(wrong) => return ask_announcement(&cx, &typed, &wrong).await,
    };
    let says = ANNOUNCED.masked(is_masked(&typed.note, &new.note));
    match cx.write_as_staff(move |conn| actions::announce(conn, &staff, &new, now)).await {
        Ok(id) => Ok(cx.see_other(&format!("{HOURS}/{id}"), Some(says))),
        Err(Error::Invalid(wrong)) => ask_announcement(&cx, &typed, &wrong).await,
        Err(other) => Err(other),
    }
}

async fn ask_announcement(cx: &Cx, typed: &Announcing, wrong: &Problems) -> Result<HttpResponse> {
    let now = cx.app.now();
    let planned = cx.app.read(move |conn| reading::planned(conn, now)).await?;
    cx.unprocessable(&StaffPage::new(cx, &planned, typed, wrong))
}

/// The announcement with what was typed when it could not be taken.
pub async fn announce_again(cx: Cx, kept: Kept) -> Result<HttpResponse> {
    ask_announcement(&cx, &kept.read()?, &Problems::default()).await
}

/// GET `/hours/{id}/move`
async fn open_move(cx: Cx, _: Staff, key: Path<String>) -> Result<HttpResponse> {
    let (hour, area) = hour_of(&cx, numbered::<i64>(&key)?).await?;
    let (day, time) = cx.app.config.schedule.as_typed(hour.starts_at.0);
    let typed = Moving { day, time, minutes: hour.minutes().to_string() };
    cx.html(&MovePage::new(&cx, Above::new(&cx, &hour, &area), &typed, &Problems::default()))
}

/// POST `/hours/{id}/move`
async fn reschedule(cx: Cx, staff: Staff, key: Path<String>, Form(typed): Form<Moving>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    let times = match Times::parse((&typed.day, &typed.time, &typed.minutes), &cx.app.config.schedule, now) {
        Ok(times) => times,
        Err(wrong) => return ask_move(&cx, id, &typed, &wrong).await,
    };
    match cx.write_as_staff(move |conn| actions::reschedule(conn, &staff, id, times, now)).await {
        Ok(()) => Ok(cx.see_other(&format!("{HOURS}/{id}"), Some(MOVED))),
        Err(Error::Invalid(wrong)) => ask_move(&cx, id, &typed, &wrong).await,
        Err(other) => Err(other),
    }
}

async fn ask_move(cx: &Cx, id: i64, typed: &Moving, wrong: &Problems) -> Result<HttpResponse> {
    let (hour, area) = hour_of(cx, id).await?;
    cx.unprocessable(&MovePage::new(cx, Above::new(cx, &hour, &area), typed, wrong))
}

/// GET `/hours/{id}/call-off`
async fn open_call_off(cx: Cx, _: Staff, key: Path<String>) -> Result<HttpResponse> {
    let (hour, area) = hour_of(&cx, numbered::<i64>(&key)?).await?;
    cx.html(&WordsPage::call_off(&cx, Above::new(&cx, &hour, &area), &hour.reason, &Problems::default()))
}

/// POST `/hours/{id}/call-off`
async fn call_off(cx: Cx, key: Path<String>, Sent(staff, typed): Sent<Staff, CallingOff>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    let reason = match entered::reason(&typed.reason, cx.language()) {
        Ok(reason) => reason,
        Err(wrong) => return ask_reason(&cx, id, &typed, &wrong).await,
    };
    let says = CALLED_OFF_NOW.masked(is_masked(&typed.reason, &reason.0));
    cx.write_as_staff(move |conn| actions::call_off(conn, &staff, id, &reason, now)).await?;
    Ok(cx.see_other(&format!("{HOURS}/{id}"), Some(says)))
}

async fn ask_reason(cx: &Cx, id: i64, typed: &CallingOff, wrong: &Problems) -> Result<HttpResponse> {
    let (hour, area) = hour_of(cx, id).await?;
    cx.unprocessable(&WordsPage::call_off(cx, Above::new(cx, &hour, &area), &typed.reason, wrong))
}

/// The reason with what was typed when it could not be taken.
pub async fn call_off_again(cx: Cx, id: i64, kept: Kept) -> Result<HttpResponse> {
    ask_reason(&cx, id, &kept.read()?, &Problems::default()).await
}

/// POST `/hours/{id}/hold`
async fn hold(cx: Cx, staff: Staff, key: Path<String>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    cx.write_as_staff(move |conn| actions::hold(conn, &staff, id, now)).await?;
    Ok(cx.see_other(&format!("{HOURS}/{id}"), Some(HELD)))
}
