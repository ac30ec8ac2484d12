//! HTTP: the page behind a link, the answers, and what staff do about what was reopened.

use super::model::{Check, Tally, note};
use super::token::{Asked, LINK};
use super::views::{LinkPage, ReopenedPage, Row, SettlePage};
use super::words::{GONE, NOT_REOPENED, REMAINS, SETTLED};
use super::{actions, reading, store};
use crate::db::{Conn, PostId};
use crate::error::{Error, Problem, Problems, Result};
use crate::logs::is_masked;
use crate::posts::{self, PRESSES, Post};
use crate::releases;
use crate::web::{Cx, Flash, Form, Kept, Member, PageNumber, Pager, Sent, Staff};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// Where staff see what was reopened.
const QUEUE: &str = "/staff/reopened";
/// Matters on a page of it.
const PAGE: i64 = 50;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/fixed/{token}").route(get().to(ask)).route(post().to(answer)))
        .service(resource("/posts/{number}/fixed").route(get().to(back_to_post)).route(post().to(say)))
        .service(resource("/posts/{number}/reopened").route(get().to(settling)).route(post().to(settle)))
        .service(resource(QUEUE).route(get().to(queue)));
}

/// Whether it is gone.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Answering {
    /// `yes` or `no`.
    answer: String,
    /// `release` where it was pressed on the page of one.
    at: String,
}

impl Answering {
    fn parse(&self) -> Result<bool> {
        match self.answer.as_str() {
            "yes" => Ok(true),
            "no" => Ok(false),
            _ => Err(Error::invalid("answer", Problem::UnknownChoice)),
        }
    }
}

fn said(gone: bool) -> Flash {
    if gone { GONE } else { REMAINS }
}

/// GET `/fixed/{token}`: changes nothing, because mail scanners open every link.
async fn ask(cx: Cx, token: Path<String>) -> Result<HttpResponse> {
    let asked = Asked::read(&cx.app.signer, &token).ok_or(Error::NotFound)?;
    let now = cx.app.now();
    let (question, why) = cx.app.read(move |conn| reading::of_link(conn, asked, now)).await?;
    cx.html(&LinkPage::new(&cx, &question, why))
}

/// POST `/fixed/{token}`
async fn answer(cx: Cx, token: Path<String>, Form(form): Form<Answering>) -> Result<HttpResponse> {
    let token = token.into_inner();
    let asked = Asked::read(&cx.app.signer, &token).ok_or(Error::NotFound)?;
    let gone = form.parse()?;
    cx.app.limiter.check(PRESSES, &asked.person.to_string())?;
    let now = cx.app.now();
    cx.app.write_shown_soon(move |conn| actions::answer(conn, &asked, gone, now)).await?;
    Ok(cx.see_other(&format!("{LINK}{token}"), Some(said(gone))))
}

/// POST `/posts/{number}/fixed`
async fn say(cx: Cx, member: Member, key: Path<String>, Form(form): Form<Answering>) -> Result<HttpResponse> {
    cx.expect_unblocked()?;
    let (id, gone) = (posts::numbered(&key)?, form.parse()?);
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let (now, is_at_release) = (cx.app.now(), form.at == "release");
    let write = move |conn: &mut Conn| {
        let asked = actions::say(conn, &member, id, gone, now)?;
        Ok(if is_at_release { releases::get(conn, asked.release)?.version } else { None })
    };
    let version = cx.app.write_shown_soon(write).await?;
    let place = match version {
        Some(version) => format!("{}#fixed", releases::address(version)),
        None => posts::address(format_args!("{id}#fixed")),
    };
    Ok(cx.see_other(&place, Some(said(gone))))
}

/// GET of the same: a reload after signing in.
async fn back_to_post(cx: Cx, key: Path<String>) -> Result<HttpResponse> {
    Ok(cx.see_other(&posts::address(format_args!("{}#fixed", posts::numbered(&key)?)), None))
}

/// Which page of the list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    page: String,
}

/// GET `/staff/reopened`
async fn queue(cx: Cx, _: Staff, Query(wanted): Query<Wanted>) -> Result<HttpResponse> {
    let number = PageNumber::parse(&wanted.page);
    let read = move |conn: &mut Conn| {
        let (waiting, more) = Pager::cut(store::reopened(conn, number.offset(PAGE), PAGE + 1)?, PAGE);
        let ids: Vec<PostId> = waiting.iter().map(|(check, _)| check.post_id).collect();
        let posts = posts::list(conn, &ids)?;
        let row = |(check, version): (Check, Option<String>)| row(&posts, check, version);
        Ok((waiting.into_iter().filter_map(row).collect::<Vec<Row>>(), more))
    };
    let (rows, more) = cx.app.read(read).await?;
    cx.html(&ReopenedPage::new(&cx, rows, Pager::new(QUEUE, "", number, more)))
}

fn row(posts: &[Post], check: Check, version: Option<String>) -> Option<Row> {
    let post = posts.iter().find(|post| post.id == check.post_id)?.clone();
    Some(Row { check, version, post })
}

/// What staff say to it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Settling {
    pub note: String,
}

/// A matter that was reopened and waits for staff.
fn matter(conn: &mut Conn, id: PostId) -> Result<(Post, Tally)> {
    let post = posts::get(conn, id)?;
    let (check, _) = store::waiting_of(conn, id)?.ok_or(Error::Rejected(NOT_REOPENED))?;
    Ok((post, check.tally()))
}

/// GET `/posts/{number}/reopened`
async fn settling(cx: Cx, _: Staff, key: Path<String>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let (post, tally) = cx.app.read(move |conn| matter(conn, id)).await?;
    cx.html(&SettlePage::new(&cx, (&post, tally), &Settling::default(), &Problems::default()))
}

/// POST `/posts/{number}/reopened`
async fn settle(cx: Cx, key: Path<String>, Sent(staff, typed): Sent<Staff, Settling>) -> Result<HttpResponse> {
    let (id, now) = (posts::numbered(&key)?, cx.app.now());
    let note = match note(&typed.note, cx.language()) {
        Ok(note) => note,
        Err(wrong) => return settle_again(&cx, id, &typed, &wrong).await,
    };
    let says = SETTLED.masked(is_masked(&typed.note, &note.text));
    match cx.write_as_staff(move |conn| actions::settle(conn, &staff, id, &note, now)).await {
        Ok(()) => Ok(cx.see_other(&posts::address(format_args!("{id}#fixed")), Some(says))),
        // Somebody else was quicker, or the release was recalled: what was typed is still theirs.
        Err(error) if error.is(NOT_REOPENED) => {
            let post = cx.app.read(move |conn| posts::get(conn, id)).await?;
            let page = SettlePage::new(&cx, (&post, Tally::default()), &typed, &Problems::default());
            cx.html_with(StatusCode::CONFLICT, &page.over(NOT_REOPENED))
        }
        Err(error) => Err(error),
    }
}

async fn settle_again(cx: &Cx, id: PostId, typed: &Settling, wrong: &Problems) -> Result<HttpResponse> {
    let (post, tally) = cx.app.read(move |conn| matter(conn, id)).await?;
    cx.unprocessable(&SettlePage::new(cx, (&post, tally), typed, wrong))
}

/// The form with what was typed when it could not be taken.
pub async fn settled_again(cx: Cx, post: PostId, kept: Kept) -> Result<HttpResponse> {
    settle_again(&cx, post, &kept.read()?, &Problems::default()).await
}
