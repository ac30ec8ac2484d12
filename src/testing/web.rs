//! HTTP: the page of an area's testers, what they and staff press there, and what testers say of a post.

use super::model::{TestResult, Tester, Verdict, address_of_testers, removal};
use super::views::{AreasPage, AskPage, Found, RemovePage, Row, TestersPage};
use super::words::{FAILS, TAKEN_BACK, WORKS, invited, joined, left, removed};
use super::{actions, removing, results, store};
use crate::areas::{self, Area};
use crate::db::{Conn, PostId, UserId};
use crate::devices::{self, Device, Said};
use crate::error::{Error, Problem, Problems, Refusal, Result};
use crate::logs::is_masked;
use crate::people;
use crate::posts::{self, PRESSES};
use crate::web::{Cx, Flash, Form, Kept, Member, Sent, Staff, permanently};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/staff/testers").route(get().to(all)))
        .service(resource("/areas/{slug}/testers").route(get().to(open)))
        .service(resource("/areas/{slug}/testers/join").route(get().to(back)).route(post().to(join)))
        .service(resource("/areas/{slug}/testers/leave").route(get().to(back)).route(post().to(leave)))
        .service(resource("/areas/{slug}/testers/invite").route(get().to(back)).route(post().to(invite)))
        .service(resource("/areas/{slug}/testers/remove").route(get().to(removing::ask)).route(post().to(remove)))
        .service(resource("/posts/{number}/tested").route(get().to(back_to_post)).route(post().to(say)))
        .service(resource("/posts/{number}/tested/withdraw").route(get().to(back_to_post)).route(post().to(withdraw)));
}

/// Whom staff invite or admit.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Inviting {
    pub handle: String,
}

/// Somebody, by their handle.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Somebody {
    handle: String,
}

/// Whose words are taken back: one's own, or for staff somebody's, and why.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Removing {
    pub handle: String,
    pub reason: String,
}

/// Whether it works on the device in a tester's hand.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Typed {
    pub device: String,
    pub build: String,
    /// `yes` or `no`.
    pub works: String,
    /// What happens where it does not.
    pub reason: String,
}

fn area(conn: &mut Conn, slug: &str) -> Result<Area> {
    areas::find(conn, slug)?.ok_or(Error::NotFound)
}

/// Everybody of the group, and whoever looks, as they stand to it; the page shows staff alone who waits.
pub(super) fn find(conn: &mut Conn, slug: &str, who: Option<UserId>) -> Result<Found> {
    let area = area(conn, slug)?;
    let testers = store::of_area(conn, area.id)?;
    let ids: Vec<UserId> = testers.iter().map(|tester| tester.user_id).collect();
    let people = people::profiles(conn, &ids)?;
    let row = |tester: Tester| {
        let person = people.iter().find(|person| person.id == tester.user_id).cloned();
        person.map(|person| Row { tester, person })
    };
    Ok(Found {
        is_open: areas::is_offered(conn, &area)?,
        rows: testers.into_iter().filter_map(row).collect(),
        to_try: store::to_try(conn, area.id)?,
        own: who.map(|who| store::find(conn, area.id, who)).transpose()?.flatten(),
        area,
    })
}

/// GET `/staff/testers`
async fn all(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let (lines, counts) = cx.app.read(|conn| Ok((areas::offered(conn, None)?, store::by_area(conn)?))).await?;
    cx.html(&AreasPage::new(&cx, lines, counts))
}

/// GET `/areas/{slug}/testers`. Under the word it had before, an area leads to its address of today.
async fn open(cx: Cx, slug: Path<String>) -> Result<HttpResponse> {
    let (asked, who) = (slug.clone(), cx.viewer.as_ref().map(|viewer| viewer.id));
    let found = cx.read(move |conn| find(conn, &asked, who)).await?;
    if found.area.slug != *slug {
        return Ok(permanently(&address_of_testers(&found.area)));
    }
    cx.html(&TestersPage::new(&cx, &found, &Inviting::default(), &Problems::default()))
}

/// GET of what is pressed there: a reload after signing in.
async fn back(cx: Cx, slug: Path<String>) -> Result<HttpResponse> {
    let area = cx.app.read(move |conn| area(conn, &slug)).await?;
    Ok(cx.see_other(&address_of_testers(&area), None))
}

/// POST `/areas/{slug}/testers/join`
async fn join(cx: Cx, member: Member, slug: Path<String>) -> Result<HttpResponse> {
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let now = cx.app.now();
    let (area, standing) = cx
        .app
        .write(move |conn| {
            let area = area(conn, &slug)?;
            let standing = actions::join(conn, &member, area.id, now)?;
            Ok((area, standing))
        })
        .await?;
    Ok(cx.see_other(&address_of_testers(&area), Some(joined(standing))))
}

/// POST `/areas/{slug}/testers/leave`
async fn leave(cx: Cx, member: Member, slug: Path<String>) -> Result<HttpResponse> {
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let (area, was) = cx
        .app
        .write(move |conn| {
            let area = area(conn, &slug)?;
            let was = actions::leave(conn, &member, area.id)?;
            Ok((area, was))
        })
        .await?;
    Ok(cx.see_other(&address_of_testers(&area), was.map(left)))
}

/// POST `/areas/{slug}/testers/invite`
async fn invite(cx: Cx, slug: Path<String>, Sent(staff, typed): Sent<Staff, Inviting>) -> Result<HttpResponse> {
    let (now, asked, handle) = (cx.app.now(), slug.clone(), people::typed_handle(&typed.handle).to_owned());
    if handle.is_empty() {
        let mut wrong = Problems::default();
        wrong.add("handle", Problem::Missing);
        return ask_again(&cx, &slug, &typed, &wrong).await;
    }
    let invite = move |conn: &mut Conn| {
        let area = area(conn, &asked)?;
        let standing = actions::invite(conn, &staff, area.id, &handle, now)?;
        Ok((area, standing))
    };
    match cx.app.write(invite).await {
        Ok((area, standing)) => Ok(cx.see_other(&address_of_testers(&area), Some(invited(standing)))),
        Err(Error::Invalid(wrong)) => ask_again(&cx, &slug, &typed, &wrong).await,
        Err(other) => Err(other),
    }
}

/// The page with whom staff named when it could not be taken.
pub async fn invite_again(cx: Cx, slug: String, kept: Kept) -> Result<HttpResponse> {
    ask_again(&cx, &slug, &kept.read()?, &Problems::default()).await
}

async fn ask_again(cx: &Cx, slug: &str, typed: &Inviting, wrong: &Problems) -> Result<HttpResponse> {
    let (slug, who) = (slug.to_owned(), cx.viewer.as_ref().map(|viewer| viewer.id));
    let found = cx.app.read(move |conn| find(conn, &slug, who)).await?;
    cx.unprocessable(&TestersPage::new(cx, &found, typed, wrong))
}

/// POST `/areas/{slug}/testers/remove`
async fn remove(cx: Cx, staff: Staff, slug: Path<String>, Form(of): Form<Somebody>) -> Result<HttpResponse> {
    let now = cx.app.now();
    let (area, was) = cx
        .app
        .write(move |conn| {
            let area = area(conn, &slug)?;
            let was = actions::remove(conn, &staff, area.id, &of.handle, now)?;
            Ok((area, was))
        })
        .await?;
    Ok(cx.see_other(&address_of_testers(&area), was.map(removed)))
}

/// POST `/posts/{number}/tested`
async fn say(cx: Cx, key: Path<String>, Sent(member, typed): Sent<Member, Typed>) -> Result<HttpResponse> {
    cx.expect_unblocked()?;
    let (id, now) = (posts::numbered(&key)?, cx.app.now());
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let verdict = Verdict::parse(&typed.works, &typed.reason, cx.language());
    let (verdict, said) = match (verdict, Said::parse(&typed.device, &typed.build)) {
        (Ok(verdict), Ok(said)) => (verdict, said),
        (verdict, said) => {
            let mut wrong = verdict.err().unwrap_or_default();
            let of_device = said.err().unwrap_or_default();
            of_device.iter().for_each(|(field, problem)| wrong.add(field, problem.clone()));
            return ask(&cx, &member, id, &typed, &wrong).await;
        }
    };
    let masked = matches!(&verdict, Verdict::Fails(reason, _) if is_masked(&typed.reason, reason));
    let who = member.id;
    let look = move |conn: &mut Conn| {
        let device = devices::called(conn, said.device(), said.build())?;
        let called = device.as_ref().map_or_else(|| said.device().to_owned(), Device::called);
        let own = devices::of_person(conn, who)?;
        Ok((device, own.said_of(&called, said.build())))
    };
    let (device, said) = cx.app.read(look).await?;
    let result = TestResult::of(who, &said, device.as_ref(), verdict, now);
    let flash = if result.works() { WORKS } else { FAILS.masked(masked) };
    cx.app.write(move |conn| results::say(conn, &member, id, &said, &result)).await?;
    Ok(tested(&cx, id, Some(flash)))
}

/// The form on a page of its own: with what is wrong, or with what was typed before signing in.
async fn ask(cx: &Cx, member: &Member, id: PostId, typed: &Typed, wrong: &Problems) -> Result<HttpResponse> {
    let viewer = member.0.clone();
    let post = cx.app.read(move |conn| posts::seen_by(conn, id, Some(&viewer))).await?;
    cx.unprocessable(&AskPage::new(cx, &post, typed, wrong))
}

/// The form with what was typed when it could not be taken, to be sent by another press.
pub async fn tested_again(cx: Cx, post: PostId, kept: Kept) -> Result<HttpResponse> {
    let member = Member(cx.viewer.clone().ok_or(Error::SignInFirst)?);
    ask(&cx, &member, post, &kept.read()?, &Problems::default()).await
}

/// POST `/posts/{number}/tested/withdraw`
async fn withdraw(cx: Cx, key: Path<String>, Sent(member, typed): Sent<Member, Removing>) -> Result<HttpResponse> {
    let (id, now) = (posts::numbered(&key)?, cx.app.now());
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    if typed.handle.is_empty() || typed.handle == member.handle {
        let was_there = cx.app.write(move |conn| results::withdraw(conn, &member, id)).await?;
        return Ok(tested(&cx, id, was_there.then_some(TAKEN_BACK)));
    }
    if !member.is_staff() {
        return Err(Error::Forbidden(Refusal::STAFF_ONLY));
    }
    let why = match removal(&typed.reason, cx.language()) {
        Ok(why) => why,
        Err(wrong) => return ask_why(&cx, id, &typed, &wrong).await,
    };
    let handle = typed.handle;
    let remove = move |conn: &mut Conn| results::remove(conn, &member, (id, &handle), &why, now);
    let was_there = cx.app.write(remove).await?;
    Ok(tested(&cx, id, was_there.then_some(TAKEN_BACK)))
}

/// The question why, on a page of its own.
async fn ask_why(cx: &Cx, id: PostId, typed: &Removing, wrong: &Problems) -> Result<HttpResponse> {
    let post = cx.app.read(move |conn| posts::get(conn, id)).await?;
    cx.unprocessable(&RemovePage::new(cx, &post, typed, wrong))
}

/// The question why with what was typed when it could not be taken.
pub async fn removal_again(cx: Cx, post: PostId, kept: Kept) -> Result<HttpResponse> {
    ask_why(&cx, post, &kept.read()?, &Problems::default()).await
}

/// GET of both: a reload after signing in.
async fn back_to_post(cx: Cx, key: Path<String>) -> Result<HttpResponse> {
    Ok(tested(&cx, posts::numbered(&key)?, None))
}

fn tested(cx: &Cx, id: PostId, flash: Option<Flash>) -> HttpResponse {
    cx.see_other(&posts::address(format_args!("{id}#tested")), flash)
}
