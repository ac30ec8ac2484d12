//! HTTP: the pages of meetups, and a place there; what is written of one is in `drafting`, what is done by those who keep one in
//! `keeping`, by staff alone in `staff`, who is registered in `guests`, pictures in `photos`, the ways back in `returning`.

mod drafting;
mod guests;
mod keeping;
mod photos;
mod returning;
mod staff;

pub(super) use drafting::Drafting;
pub(super) use keeping::Reasoning;
pub use keeping::{form_again, is_form, is_form_of_staff};
pub(super) use staff::Correcting;

use super::link::Asked;
use super::model::Standing;
use super::places::{address_of, confirming};
use super::views::{ConfirmPage, KeptPage, MeetupPage, MeetupsPage};
use super::words::{CANCELLED, CONFIRMED};
use super::{actions, calendar, reading, store};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::people::Viewer;
use crate::posts::PRESSES;
use crate::web::{Cx, Member, PageNumber, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/meetups").route(get().to(all)))
        .service(resource("/meetups.ics").route(get().to(all_told)))
        .service(resource("/staff/meetups").route(get().to(kept)))
        .configure(drafting::routes)
        .configure(keeping::routes)
        .configure(guests::routes)
        .configure(staff::routes)
        .configure(returning::routes)
        .configure(photos::routes)
        .service(resource("/meetups/{id}").route(get().to(open)))
        .service(resource("/meetups/{id}/calendar.ics").route(get().to(told)))
        .service(resource("/meetups/{id}/register").route(post().to(register)))
        .service(resource("/meetups/{id}/cancel").route(post().to(cancel)))
        .service(resource("/meetups/{id}/confirm").route(post().to(confirm)))
        .service(resource("/meetups/{id}/confirm/{token}").route(get().to(ask_linked)).route(post().to(linked)));
}

/// Which page of a list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Listing {
    page: String,
}

/// GET `/meetups`
async fn all(cx: Cx, Query(asked): Query<Listing>) -> Result<HttpResponse> {
    let (number, now, reader) = (PageNumber::parse(&asked.page), cx.app.now(), cx.viewer.clone());
    let listed = cx.read(move |conn| reading::list(conn, number, reader.as_ref(), now)).await?;
    cx.open_html(&MeetupsPage::new(&cx, &listed))
}

/// GET `/staff/meetups`
async fn kept(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let now = cx.app.now();
    let kept = cx.app.read(move |conn| reading::kept(conn, now)).await?;
    cx.html(&KeptPage::new(&cx, &kept))
}

/// GET `/meetups.ics`
async fn all_told(cx: Cx) -> Result<HttpResponse> {
    let now = cx.app.now();
    let meetups = cx.read(move |conn| calendar::source(conn, now)).await?;
    Ok(cx.for_visitors(calendar::answer(&cx, &meetups)))
}

/// GET `/meetups/{id}/calendar.ics`
async fn told(cx: Cx, key: Path<String>) -> Result<HttpResponse> {
    let id = numbered::<i64>(&key)?;
    let meetup = cx.read(move |conn| calendar::one(conn, id)).await?;
    Ok(calendar::answer(&cx, &meetup))
}

/// GET `/meetups/{id}`
async fn open(cx: Cx, key: Path<String>) -> Result<HttpResponse> {
    let (id, reader, now) = (numbered::<i64>(&key)?, cx.viewer.clone(), cx.app.now());
    let found = cx.read(move |conn| reading::find(conn, id, reader.as_ref(), now)).await?;
    cx.open_html(&MeetupPage::new(&cx, &found))
}

/// POST `/meetups/{id}/register`
async fn register(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let registered = cx.app.write(move |conn| actions::register(conn, &member, id, now)).await?;
    Ok(cx.see_other(&address_of(id), Some(registered.flash())))
}

/// Nobody hears of a proposal by its number.
fn expect_readable(conn: &mut Conn, id: i64, who: &Viewer) -> Result<()> {
    if store::get(conn, id)?.may_be_read_by(Some(who)) { Ok(()) } else { Err(Error::NotFound) }
}

/// POST `/meetups/{id}/cancel`
async fn cancel(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let write = move |conn: &mut Conn| {
        expect_readable(conn, id, &member)?;
        actions::cancel(conn, &member, id, now)
    };
    let was_there = cx.app.write(write).await?;
    Ok(cx.see_other(&address_of(id), was_there.then_some(CANCELLED)))
}

/// POST `/meetups/{id}/confirm`
async fn confirm(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let write = move |conn: &mut Conn| {
        expect_readable(conn, id, &member)?;
        actions::confirm(conn, member.id, id, now)
    };
    cx.app.write(write).await?;
    Ok(cx.see_other(&address_of(id), Some(CONFIRMED)))
}

/// What a link of a mail asks, if it is one of ours and of this meetup.
fn asked(cx: &Cx, id: i64, token: &str) -> Result<Asked> {
    Asked::read(&cx.app.signer, token).filter(|asked| asked.meetup == id).ok_or(Error::NotFound)
}

/// GET `/meetups/{id}/confirm/{token}`: changes nothing, because mail scanners open every link.
async fn ask_linked(cx: Cx, keys: Path<(String, String)>) -> Result<HttpResponse> {
    let (key, token) = keys.into_inner();
    let id = numbered::<i64>(&key)?;
    let asked = asked(&cx, id, &token)?;
    let read = move |conn: &mut Conn| {
        let own = store::find(conn, id, asked.person)?.ok_or(Error::NotFound)?;
        Ok((store::get(conn, id)?, own))
    };
    let (meetup, own) = cx.app.read(read).await?;
    let (l, has_place) = (cx.l(), own.standing == Standing::Placed && meetup.called_off_at.is_none());
    let (said, may_press) = if has_place && !asked.is_of(&meetup) {
        (l.meetups_link_outdated(), false)
    } else if has_place && own.is_confirmed(&meetup) {
        (l.meetups_is_confirmed(), false)
    } else if has_place && own.confirm_by(&meetup).is_some() {
        (l.meetups_confirm_text(), true)
    } else {
        // Before they are asked there is nothing to press.
        (l.meetups_refused_no_place(), false)
    };
    cx.html(&ConfirmPage::new(&cx, &meetup, confirming(id, &token), (said, may_press)))
}

/// POST of the same, also of whoever is not signed in.
async fn linked(cx: Cx, keys: Path<(String, String)>) -> Result<HttpResponse> {
    let (key, token) = keys.into_inner();
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    let asked = asked(&cx, id, &token)?;
    cx.app.write(move |conn| actions::confirm_linked(conn, asked, now)).await?;
    Ok(cx.see_other(&confirming(id, &token), Some(CONFIRMED)))
}
