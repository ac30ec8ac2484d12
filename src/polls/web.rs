//! HTTP: the pages of polls and the vote; what staff do is in `staff`, pictures of options in `picturing`.

mod picturing;
mod staff;

pub(super) use staff::Drafting;
pub use staff::{form_again, is_form};

use super::listing;
use super::model::State;
use super::places::{POLLS, address_of, press_of};
use super::reading::{self, Found};
use super::views::{PollPage, PollsPage};
use super::words::{CHOOSE, CLOSED, TAKEN_BACK};
use super::{actions, feed};
use crate::db::Conn;
use crate::error::{Error, Problem, Problems, Result};
use crate::people::Viewer;
use crate::posts::PRESSES;
use crate::text::number;
use crate::web::{Cx, Form, Intent, Member, PageNumber, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// Where staff keep them.
const KEPT: &str = "/staff/polls";

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/polls").route(get().to(all)))
        .service(resource("/polls.atom").route(get().to(told)))
        .service(resource(KEPT).route(get().to(kept)))
        .service(resource("/polls/{id}").route(get().to(open)))
        .service(resource("/polls/{id}/vote").route(post().to(vote)))
        .service(resource("/polls/{id}/vote/withdraw").route(post().to(take_back)))
        .configure(staff::routes)
        .configure(picturing::routes);
}

/// Which page of a list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    page: String,
}

/// What was chosen.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Voting {
    option: String,
}

/// GET `/polls`
async fn all(cx: Cx, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let number = PageNumber::parse(&asked.page);
    let polls = cx.read(move |conn| listing::polls(conn, number, false)).await?;
    cx.open_html(&PollsPage::new(&cx, &polls, POLLS))
}

/// GET `/staff/polls`
async fn kept(cx: Cx, _: Staff, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let number = PageNumber::parse(&asked.page);
    let polls = cx.read(move |conn| listing::polls(conn, number, true)).await?;
    cx.html(&PollsPage::new(&cx, &polls, KEPT))
}

/// GET `/polls.atom`
async fn told(cx: Cx) -> Result<HttpResponse> {
    let source = cx.read(feed::source).await?;
    Ok(cx.for_visitors(feed::answer(&cx, &source)?))
}

async fn find(cx: &Cx, id: i64) -> Result<Found> {
    let reader = cx.viewer.clone();
    cx.read(move |conn| reading::find(conn, id, reader.as_ref())).await
}

/// GET `/polls/{id}`
async fn open(cx: Cx, key: Path<String>) -> Result<HttpResponse> {
    let found = find(&cx, numbered::<i64>(&key)?).await?;
    cx.open_html(&PollPage::new(&cx, &found, "", &Problems::default()))
}

/// POST `/polls/{id}/vote`: of a visitor, whose browser keeps the choice until they have signed in or signed up.
async fn vote(cx: Cx, key: Path<String>, Form(typed): Form<Voting>) -> Result<HttpResponse> {
    let id = numbered::<i64>(&key)?;
    let Some(viewer) = cx.viewer.clone() else { return Ok(over_sign_in(&cx, id, &typed)) };
    cx.expect_unblocked()?;
    cx.app.limiter.check(PRESSES, &viewer.id.to_string())?;
    if typed.option.is_empty() {
        return choose(&cx, id).await;
    }
    let (option, now) = (numbered::<i64>(&typed.option)?, cx.app.now());
    let cast = move |conn: &mut Conn| actions::vote(conn, &viewer, (id, option), now);
    let cast = cx.app.write(cast).await?;
    Ok(cx.see_other(&address_of(id), Some(cast.flash())))
}

/// POST `/polls/{id}/vote/withdraw`
async fn take_back(cx: Cx, Member(reader): Member, key: Path<String>) -> Result<HttpResponse> {
    cx.app.limiter.check(PRESSES, &reader.id.to_string())?;
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    let was_there = cx.app.write(move |conn| actions::take_back(conn, &reader, id, now)).await?;
    Ok(cx.see_other(&address_of(id), was_there.then_some(TAKEN_BACK)))
}

/// To where a visitor signs in, and back to the poll; what they chose is cast then.
fn over_sign_in(cx: &Cx, id: i64, typed: &Voting) -> HttpResponse {
    let next: String = url::form_urlencoded::byte_serialize(address_of(id).as_bytes()).collect();
    let mut way = cx.see_other_builder(&format!("{}?next={next}", cx.ways.sign_in), None);
    if let Some(option) = number(&typed.option) {
        way.cookie(Intent::kept_for(&cx.app, &press_of(id, option)));
    }
    way.finish()
}

/// The page once more, for whoever chose nothing.
async fn choose(cx: &Cx, id: i64) -> Result<HttpResponse> {
    let found = find(cx, id).await?;
    if found.poll.state(cx.app.now()) != State::Open {
        return Err(Error::Rejected(CLOSED));
    }
    let mut wrong = Problems::default();
    wrong.add("option", Problem::Refused(CHOOSE));
    cx.unprocessable(&PollPage::new(cx, &found, "", &wrong))
}

/// Whoever may keep polls.
fn by(staff: Staff) -> Viewer {
    staff.0
}
