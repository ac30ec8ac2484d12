//! HTTP: the page, and the part of it that shows one post.

use super::acts::{self, ActsPage};
use super::also::Also;
use super::beside::{Around, Beside, BesidePage};
use super::filter::Filter;
use super::listing::{self, Look};
use super::views::Desk;
use super::words::TAKEN_BACK;
use super::{edits, log, merges, merging, moderating, pane, plan, saved, select};
use crate::audit::Hand;
use crate::comments::Eyes;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::posts;
use crate::web::{Back, Cx, Staff, in_short, numbered, safe_next};
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;

/// Where the desk is.
const DESK: &str = "/triage";

/// The room's routes.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource(DESK).route(get().to(desk)))
        .service(resource("/triage/acts").route(get().to(acts)))
        .service(resource("/triage/acts/{id}/undo").route(post().to(take_back)))
        .configure(select::routes)
        .configure(moderating::routes)
        .configure(merges::routes)
        .configure(merging::routes)
        .configure(saved::routes)
        .service(resource("/triage/{number}").route(get().to(beside)))
        .configure(edits::routes)
        .configure(log::routes)
        .configure(plan::routes);
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// The number of the post that was decided a moment ago.
    decided: String,
    /// The number of a saved view.
    view: String,
}

/// GET `/triage`
async fn desk(cx: Cx, staff: Staff, request: HttpRequest, asked: Query<Asked>) -> Result<HttpResponse> {
    if !asked.view.is_empty()
        && let Some(address) = saved::leads_to(&cx, &staff, &asked.view).await?
    {
        return Ok(cx.see_other(&address, None));
    }
    let filter = Filter::parse(request.query_string());
    if let Some(address) = in_short(request.query_string(), filter.address()) {
        return Ok(cx.see_other(&address, None));
    }
    if let Some(address) = named(&cx, &filter).await? {
        return Ok(cx.see_other(&address, None));
    }
    let now = cx.app.now();
    let look = Look { reader: staff.id, eyes: Eyes::of(Some(&staff)), now, week: cx.app.voting_week(now) };
    let decided = posts::number(&asked.decided);
    let read = move |conn: &mut Conn| {
        let found = listing::find(conn, filter, look, decided)?;
        let also = Also::find(conn, &found.lines, look)?;
        Ok((found, also))
    };
    let (found, also) = cx.app.read(read).await?;
    cx.html(&Desk::new(&cx, &found, &also))
}

/// Where a post stands whose number or address is looked for.
async fn named(cx: &Cx, filter: &Filter) -> Result<Option<String>> {
    let base_url = &cx.app.config.base_url;
    let named = filter.words.as_deref().and_then(|words| posts::named(posts::on_site(words, base_url)));
    let Some(id) = named else { return Ok(None) };
    let Some(post) = cx.app.read(move |conn| pane::answerable(conn, id)).await? else { return Ok(None) };
    // Whatever it was narrowed to: the number says which one it is.
    Ok(Some(Filter::parse("").in_status(post.status).beside(Some(id)).address()))
}

/// GET `/triage/acts`
async fn acts(cx: Cx, staff: Staff) -> Result<HttpResponse> {
    let now = cx.app.now();
    let lately = cx.app.read(move |conn| acts::lately(conn, staff.id, now)).await?;
    cx.html(&ActsPage::new(&cx, &lately))
}

/// POST `/triage/acts/{id}/undo`
async fn take_back(cx: Cx, staff: Staff, id: Path<String>, back: Back) -> Result<HttpResponse> {
    let (hand, id) = (Hand { by: staff.id, now: cx.app.now() }, numbered::<i64>(&id)?);
    let taken = cx.app.read(move |conn| acts::taken(conn, hand.by, id, hand.now)).await?;
    cx.app.write(move |conn| taken.take(conn, hand)).await?;
    Ok(cx.see_other(&back.or(acts::ACTS.to_owned()), Some(TAKEN_BACK)))
}

/// The addresses that the part of the page leads to.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct From {
    list: String,
    here: String,
    own: String,
    next: String,
}

/// GET `/triage/{number}`
async fn beside(cx: Cx, staff: Staff, key: Path<String>, from: Query<From>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let eyes = Eyes::of(Some(&staff));
    let read = move |conn: &mut _| match pane::answerable(conn, id)? {
        Some(post) => pane::look_at(conn, post, eyes),
        None => Err(Error::NotFound),
    };
    let seen = cx.app.read(read).await?;
    let way = |entered: &str| if safe_next(entered) == entered { entered.to_owned() } else { DESK.to_owned() };
    let around = Around { list: way(&from.list), here: way(&from.here), own: way(&from.own), next: way(&from.next) };
    cx.html(&BesidePage { page: cx.page(""), pane: Beside::new(&cx, &seen, around) })
}
