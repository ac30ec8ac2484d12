//! HTTP: the pages of markets, and what fans press there. What staff do is in `staff`.

use super::codes;
use super::model::Market;
use super::reading::{self, Found};
use super::typed::{OfDevice, OfTongue};
use super::views::{MarketPage, MarketsPage};
use super::words::{NO_DEVICE, NOT_OFFERED, OFFERED, UNWANTED};
use super::{actions, helping, staff, store};
use crate::accounts::SIGN_IN;
use crate::db::{Conn, DeviceId};
use crate::devices;
use crate::error::{Error, Problem, Problems, Result};
use crate::posts::PRESSES;
use crate::text;
use crate::web::{Cx, Form, Member, PageNumber, numbered, permanently};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/markets").route(get().to(list)))
        .service(resource("/markets/{code}").route(get().to(open)))
        .service(resource("/markets/{code}/want").route(get().to(back)).route(post().to(want)))
        .service(resource("/markets/{code}/want/withdraw").route(post().to(unwant)))
        .service(resource("/markets/{code}/translate").route(get().to(back)).route(post().to(translate)))
        .service(resource("/markets/{code}/translate/withdraw").route(get().to(back)).route(post().to(untranslate)))
        .service(resource("/markets/{code}/test").route(get().to(back)).route(post().to(test)))
        .service(resource("/markets/{code}/test/withdraw").route(get().to(back)).route(post().to(untest)))
        .service(resource("/staff/markets").route(get().to(staff::list)).route(post().to(staff::add)))
        .service(resource("/staff/markets/{id}").route(get().to(staff::open)).route(post().to(staff::change)))
        .service(resource("/staff/markets/{id}/remove").route(post().to(staff::remove)))
        .service(resource("/staff/markets/{id}/devices").route(post().to(staff::add_device)))
        .service(resource("/staff/markets/{id}/devices/remove").route(post().to(staff::remove_device)))
        .service(resource("/staff/markets/{id}/lines").route(post().to(staff::plan)))
        .service(
            resource("/staff/markets/{id}/lines/{line}")
                .route(get().to(staff::open_plan))
                .route(post().to(staff::say_gates)),
        )
        .service(resource("/staff/markets/{id}/lines/{line}/open").route(post().to(staff::open_line)))
        .service(resource("/staff/markets/{id}/lines/{line}/close").route(post().to(staff::close_line)))
        .service(resource("/staff/markets/{id}/lines/{line}/remove").route(post().to(staff::unplan)));
}

/// Which part of the list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
    page: String,
}

/// Longest name that is looked for, in characters.
const Q_MAX: usize = 60;

/// GET `/markets?q=&page=`
async fn list(cx: Cx, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let reader = cx.viewer.as_ref().map(|viewer| viewer.id);
    let all = cx.read(move |conn: &mut Conn| reading::all(conn, reader)).await?;
    // What is longer is no market's name.
    let q = text::line(&asked.q, 0, Q_MAX).unwrap_or_default();
    cx.open_html(&MarketsPage::new(&cx, &all, &q, PageNumber::parse(&asked.page)))
}

/// GET `/markets/{code}`
async fn open(cx: Cx, code: Path<String>) -> Result<HttpResponse> {
    let code = code.into_inner();
    let found = find(&cx, code.clone()).await?;
    // In other letters it is the same market.
    if code != found.market.code {
        return Ok(permanently(&found.market.address()));
    }
    cx.open_html(&MarketPage::new(&cx, &found, ("", ""), &Problems::default()))
}

async fn find(cx: &Cx, code: String) -> Result<Found> {
    let reader = cx.viewer.as_ref().map(|viewer| viewer.id);
    cx.read(move |conn: &mut Conn| reading::open(conn, &code, reader)).await
}

/// GET of what is pressed there: a reload after signing in.
async fn back(cx: Cx, code: Path<String>) -> Result<HttpResponse> {
    let market = cx.app.read(move |conn| store::find(conn, &code)).await?;
    Ok(cx.see_other(&market.address(), None))
}

/// POST `/markets/{code}/want`
async fn want(cx: Cx, member: Member, code: Path<String>) -> Result<HttpResponse> {
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let now = cx.app.now();
    let want = move |conn: &mut Conn| actions::pressed(conn, &member, &code, now);
    let (address, said) = cx.app.write(want).await?;
    Ok(cx.see_other(&address, Some(said)))
}

/// POST `/markets/{code}/want/withdraw`
async fn unwant(cx: Cx, code: Path<String>) -> Result<HttpResponse> {
    let Some(viewer) = cx.viewer.clone() else {
        // Not `Member`: signing in would go on with the press, which is the opposite of what was pressed.
        let market = cx.app.read(move |conn| store::find(conn, &code)).await?;
        return Ok(cx.see_other(&format!("{SIGN_IN}?next={}", market.address()), None));
    };
    cx.app.limiter.check(PRESSES, &viewer.id.to_string())?;
    let unwant = move |conn: &mut Conn| {
        let market = store::find(conn, &code)?;
        let was_there = actions::unwant(conn, &viewer, &market)?;
        Ok((market, was_there))
    };
    let (market, was_there): (Market, bool) = cx.app.write(unwant).await?;
    Ok(cx.see_other(&market.address(), was_there.then_some(UNWANTED)))
}

/// POST `/markets/{code}/translate`
async fn translate(cx: Cx, member: Member, code: Path<String>, Form(of): Form<OfTongue>) -> Result<HttpResponse> {
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let (code, now) = (code.into_inner(), cx.app.now());
    let offered = match codes::tongue(&of.lang) {
        Some((tag, _)) => {
            let code = code.clone();
            let offer = move |conn: &mut Conn| {
                let market = store::find(conn, &code)?;
                helping::offer_translation(conn, &member, &market, tag, now)?;
                Ok(market)
            };
            cx.app.write(offer).await
        }
        None if of.lang.is_empty() => Err(Error::invalid("lang", Problem::Missing)),
        None => Err(Error::invalid("lang", Problem::UnknownChoice)),
    };
    offered_or_again(&cx, code, offered, (&of.lang, "")).await
}

/// POST `/markets/{code}/test`
async fn test(cx: Cx, member: Member, code: Path<String>, Form(of): Form<OfDevice>) -> Result<HttpResponse> {
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let (code, now) = (code.into_inner(), cx.app.now());
    let offered = match devices::line_of_device(&of.device) {
        Ok(called) if called.is_empty() => Err(Error::invalid("device", Problem::Missing)),
        Ok(called) => {
            let code = code.clone();
            let offer = move |conn: &mut Conn| {
                let market = store::find(conn, &code)?;
                let refused = || Error::invalid("device", Problem::Refused(NO_DEVICE));
                let device = devices::called(conn, &called, "")?.ok_or_else(refused)?;
                helping::offer_test(conn, &member, &market, device.id, now)?;
                Ok(market)
            };
            cx.app.write(offer).await
        }
        Err(problem) => Err(Error::invalid("device", problem)),
    };
    offered_or_again(&cx, code, offered, ("", &of.device)).await
}

/// The way back to the market, or its page with what was typed and what is wrong with it.
async fn offered_or_again(cx: &Cx, code: String, offered: Result<Market>, typed: (&str, &str)) -> Result<HttpResponse> {
    match offered {
        Ok(market) => Ok(cx.see_other(&market.address(), Some(OFFERED))),
        Err(Error::Invalid(wrong)) => {
            let found = find(cx, code).await?;
            cx.unprocessable(&MarketPage::new(cx, &found, typed, &wrong))
        }
        Err(error) => Err(error),
    }
}

/// POST `/markets/{code}/translate/withdraw`
async fn untranslate(cx: Cx, member: Member, code: Path<String>, Form(of): Form<OfTongue>) -> Result<HttpResponse> {
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let (tag, _) = codes::tongue(&of.lang).ok_or(Error::NotFound)?;
    let withdraw = move |conn: &mut Conn| {
        let market = store::find(conn, &code)?;
        let was_there = helping::withdraw_translation(conn, &member, &market, tag)?;
        Ok((market, was_there))
    };
    let (market, was_there): (Market, bool) = cx.app.write(withdraw).await?;
    Ok(cx.see_other(&market.address(), was_there.then_some(NOT_OFFERED)))
}

/// POST `/markets/{code}/test/withdraw`
async fn untest(cx: Cx, member: Member, code: Path<String>, Form(of): Form<OfDevice>) -> Result<HttpResponse> {
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let device = numbered::<DeviceId>(&of.device)?;
    let withdraw = move |conn: &mut Conn| {
        let market = store::find(conn, &code)?;
        let was_there = helping::withdraw_test(conn, &member, &market, device)?;
        Ok((market, was_there))
    };
    let (market, was_there): (Market, bool) = cx.app.write(withdraw).await?;
    Ok(cx.see_other(&market.address(), was_there.then_some(NOT_OFFERED)))
}
