//! HTTP: what staff see of clusters and decide, and the press with which somebody asks for another look.

use super::model::{About, Cluster, Verdict};
use super::views::{ClusterPage, Elsewhere, ListPage, Row};
use super::words::{ASKED, COUNTED, DECIDED, LEFT_OUT, NOT_APART};
use super::{actions, store};
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::{Error, Problem, Problems, Result};
use crate::logs::is_masked;
use crate::people::{self, Profile};
use crate::polls;
use crate::posts::{self, PRESSES};
use crate::text::number;
use crate::web::{Cx, Form, Kept, Member, PageNumber, Pager, Sent, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;
use std::collections::HashMap;

/// Where staff see clusters.
pub(super) const LIST: &str = "/staff/clusters";
/// Where somebody sees their votes.
const OWN: &str = "/me/votes";
/// Clusters on a page.
const PAGE: i64 = 50;
/// Decided ones below them.
const DECIDED_SHOWN: i64 = 20;
/// People who are named.
const NAMED: usize = 50;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource(LIST).route(get().to(list)))
        .service(resource("/staff/clusters/{id}").route(get().to(show)).route(post().to(decide)))
        .service(resource("/me/votes/look").route(get().to(back)).route(post().to(ask)));
}

/// The cluster at whose address a form was sent.
pub fn number_in(path: &str) -> Option<i64> {
    path.strip_prefix(LIST)?.strip_prefix('/').and_then(number)
}

/// Which page of the list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    page: String,
}

/// GET `/staff/clusters`
async fn list(cx: Cx, _: Staff, Query(wanted): Query<Wanted>) -> Result<HttpResponse> {
    let (number, now) = (PageNumber::parse(&wanted.page), cx.app.now());
    let read = move |conn: &mut Conn| {
        let (waiting, more) = Pager::cut(store::list_waiting(conn, number.offset(PAGE), PAGE + 1)?, PAGE);
        let decided = store::list_decided(conn, DECIDED_SHOWN)?;
        let shown = waiting.len();
        let mut all = rows(conn, waiting.into_iter().chain(decided).collect(), now)?;
        let decided = all.split_off(shown.min(all.len()));
        Ok((all, more, decided, store::tally(conn)?))
    };
    let (waiting, more, decided, tally) = cx.app.read(read).await?;
    cx.html(&ListPage::new(&cx, (waiting, decided), tally, Pager::new(LIST, "", number, more)))
}

/// Each with what its post or its poll is called.
fn rows(conn: &mut Conn, clusters: Vec<Cluster>, now: Timestamp) -> Result<Vec<Row>> {
    let ids: Vec<PostId> = clusters.iter().filter_map(|cluster| cluster.post_id).collect();
    let posts: HashMap<PostId, (String, String)> =
        posts::list(conn, &ids)?.into_iter().map(|post| (post.id, (post.title, post.lang))).collect();
    let ids: Vec<i64> = clusters.iter().filter_map(|cluster| cluster.poll_id).collect();
    let open = polls::open_of(conn, &ids, now)?;
    let polls = polls::questions_of(conn, &ids)?;
    let row = |cluster: Cluster| {
        let called = match cluster.about() {
            About::Post(post) => posts.get(&post),
            About::Poll(poll) => polls.get(&poll),
        };
        let (title, lang) = called.cloned().unwrap_or_default();
        Row { may_change: cluster.may_change(&open), cluster, title, lang }
    };
    Ok(clusters.into_iter().map(row).collect())
}

/// What staff type.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Deciding {
    /// `count` or `leave-out`.
    pub verdict: String,
    pub reason: String,
}

/// What is shown of a cluster: itself, what it is about, whose votes it is of, as far as they are named, and where else several of them
/// have voted.
pub(super) struct Shown {
    pub row: Row,
    pub people: Vec<Profile>,
    pub elsewhere: Vec<Elsewhere>,
    pub is_further: bool,
}

fn shown(conn: &mut Conn, id: i64, now: Timestamp) -> Result<Shown> {
    let cluster = store::find(conn, id)?.ok_or(Error::NotFound)?;
    let mut voters = store::people_of(conn, id)?;
    voters.truncate(NAMED);
    let elsewhere = elsewhere(conn, &voters, cluster.post_id, now)?;
    let row = rows(conn, vec![cluster], now)?.pop().ok_or(Error::NotFound)?;
    let is_further = store::is_further(conn, id)?;
    Ok(Shown { people: people::profiles(conn, &voters)?, row, elsewhere, is_further })
}

/// Where else several of these people have voted.
fn elsewhere(conn: &mut Conn, voters: &[UserId], besides: Option<PostId>, now: Timestamp) -> Result<Vec<Elsewhere>> {
    let voted = store::elsewhere(conn, voters, besides, now)?;
    let ids: Vec<PostId> = voted.iter().map(|(post, _)| *post).collect();
    let posts = posts::list(conn, &ids)?;
    let told = |(id, people): (PostId, i64)| {
        let post = posts.iter().find(|post| post.id == id)?;
        Some(Elsewhere { url: posts::address(id), title: post.title.clone(), lang: post.lang.clone(), people })
    };
    Ok(voted.into_iter().filter_map(told).collect())
}

/// GET `/staff/clusters/{id}`
async fn show(cx: Cx, _: Staff, key: Path<String>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    let shown = cx.app.read(move |conn| shown(conn, id, now)).await?;
    cx.html(&ClusterPage::new(&cx, &shown, &Deciding::default(), &Problems::default()))
}

/// POST `/staff/clusters/{id}`
async fn decide(cx: Cx, key: Path<String>, Sent(staff, typed): Sent<Staff, Deciding>) -> Result<HttpResponse> {
    let (id, now, schedule) = (numbered::<i64>(&key)?, cx.app.now(), cx.app.config.schedule);
    let counts = match typed.verdict.as_str() {
        "count" => true,
        "leave-out" => false,
        _ => return Err(Error::invalid("verdict", Problem::UnknownChoice)),
    };
    let verdict = match Verdict::parse(counts, &typed.reason, cx.language()) {
        Ok(verdict) => verdict,
        Err(wrong) => return decide_again(&cx, id, &typed, &wrong).await,
    };
    let says = if counts { COUNTED } else { LEFT_OUT };
    let says = says.masked(is_masked(&typed.reason, &verdict.reason));
    let write = move |conn: &mut Conn| actions::decide(conn, &staff, id, (&verdict, &schedule), now);
    match cx.write_as_staff(write).await {
        Ok(()) => Ok(cx.see_other(LIST, Some(says))),
        // Somebody else was quicker: what was typed is still theirs.
        Err(error) if error.is(DECIDED) => {
            let shown = cx.app.read(move |conn| shown(conn, id, now)).await?;
            let page = ClusterPage::new(&cx, &shown, &typed, &Problems::default());
            cx.html_with(StatusCode::CONFLICT, &page.over(DECIDED))
        }
        Err(error) => Err(error),
    }
}

async fn decide_again(cx: &Cx, id: i64, typed: &Deciding, wrong: &Problems) -> Result<HttpResponse> {
    let now = cx.app.now();
    let shown = cx.app.read(move |conn| shown(conn, id, now)).await?;
    cx.unprocessable(&ClusterPage::new(cx, &shown, typed, wrong))
}

/// The form with what was typed when it could not be taken.
pub async fn form_again(cx: Cx, id: i64, kept: Kept) -> Result<HttpResponse> {
    decide_again(&cx, id, &kept.read()?, &Problems::default()).await
}

/// Which of somebody's votes is meant; where that is not said the one that was set apart last.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Asking {
    cluster: String,
}

/// POST `/me/votes/look`
async fn ask(cx: Cx, member: Member, Form(typed): Form<Asking>) -> Result<HttpResponse> {
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let id = match typed.cluster.as_str() {
        "" => None,
        number => Some(number.parse().map_err(|_| Error::Rejected(NOT_APART))?),
    };
    let now = cx.app.now();
    cx.app.write(move |conn| actions::ask(conn, &member, id, now)).await?;
    Ok(cx.see_other(OWN, Some(ASKED)))
}

/// GET of the same: a reload after signing in.
async fn back(cx: Cx) -> Result<HttpResponse> {
    Ok(cx.see_other(OWN, None))
}
