//! HTTP for staff: what disappointed most, how many answered, and the lines of text.

use super::deciding;
use super::model::{Closing, Round, Stage, stage};
use super::queue::{self, Disappointing};
use super::staff_views::{HidePage, QueuePage, TextsPage};
use super::texts::{self, Line};
use super::words::{HIDDEN, REOPENED, SETTLED, SHOWN};
use super::{rounds, store, typed};
use crate::areas;
use crate::db::{Conn, ItemId, PostId, ReleaseId, Timestamp, UserId};
use crate::error::{Problems, Result};
use crate::logs::is_masked;
use crate::people::{self, Profile};
use crate::posts::{self, Post};
use crate::releases::{self, Release, ReleaseItem};
use crate::text::number;
use crate::web::{Cx, Flash, Kept, PageNumber, Pager, Sent, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use serde::Deserialize;
use std::collections::HashMap;

/// Where staff find what disappointed.
pub(super) const QUEUE: &str = "/staff/reports";
/// Lines on a page of the queue.
const LINES: i64 = 30;
/// Lines of text on a page.
const TEXTS: i64 = 30;
/// Reports of which it is told how many answered.
const ROUNDS: i64 = 12;

/// Which lines of the queue are wanted, and from where on.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    /// `yes` for what is dealt with.
    settled: String,
    page: String,
}

/// Why a line of text is hidden.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Hiding {
    pub reason: String,
}

/// What the page of the queue is made from.
pub(super) struct Queue {
    pub rows: Vec<Disappointing>,
    pub areas: Vec<areas::Area>,
    /// Where each line comes from.
    pub posts: HashMap<ItemId, Vec<Post>>,
    pub people: Vec<Profile>,
    /// The latest reports, each with how many answered, and whether it is open.
    pub rounds: Vec<(String, i64, bool)>,
}

/// GET `/staff/reports?settled=&page=`
pub(super) async fn queue(cx: Cx, _: Staff, Query(wanted): Query<Wanted>) -> Result<HttpResponse> {
    let (number, is_settled) = (PageNumber::parse(&wanted.page), wanted.settled == "yes");
    let (closing, now) = (Closing::of(&cx.app.config), cx.app.now());
    let read = move |conn: &mut Conn| {
        let (rows, more) = Pager::cut(queue::list(conn, is_settled, number.offset(LINES), LINES + 1)?, LINES);
        let who: Vec<UserId> = rows.iter().filter_map(|row| row.settled.map(|settled| settled.by)).collect();
        let found = Queue {
            areas: areas::list(conn)?,
            posts: posts_of(conn, &rows)?,
            people: people::profiles(conn, &who)?,
            rounds: turnout(conn, &closing, now)?,
            rows,
        };
        Ok((found, more))
    };
    let (found, more) = cx.app.read(read).await?;
    let pager = Pager::new(QUEUE, if is_settled { "settled=yes" } else { "" }, number, more);
    cx.html(&QueuePage::new(&cx, &found, is_settled, pager))
}

/// The posts that the lines come from.
fn posts_of(conn: &mut Conn, rows: &[Disappointing]) -> Result<HashMap<ItemId, Vec<Post>>> {
    let items: Vec<ItemId> = rows.iter().map(|row| row.item).collect();
    let origins = releases::posts_of(conn, &items)?;
    let ids: Vec<PostId> = origins.values().flatten().copied().collect();
    let there = if ids.is_empty() { Vec::new() } else { posts::list(conn, &ids)? };
    let of = |ids: Vec<PostId>| ids.iter().filter_map(|id| there.iter().find(|post| post.id == *id).cloned()).collect();
    Ok(origins.into_iter().map(|(item, ids)| (item, of(ids))).collect())
}

/// The latest reports, with how many answered, and whether answers are taken.
fn turnout(conn: &mut Conn, closing: &Closing, now: Timestamp) -> Result<Vec<(String, i64, bool)>> {
    let told = |(release, round): (Release, Round)| {
        let is_open = matches!(stage(&release, Some(&round), closing, now), Some(Stage::Open(_)));
        (release.version.unwrap_or_default(), round.people, is_open)
    };
    Ok(rounds::latest(conn, ROUNDS)?.into_iter().map(told).collect())
}

/// POST `/staff/reports/{version}/lines/{item}/settle`
pub(super) async fn settle(cx: Cx, staff: Staff, path: Path<(String, String)>) -> Result<HttpResponse> {
    let ((version, item), now) = (path.into_inner(), cx.app.now());
    let item = numbered::<ItemId>(&item)?;
    let done = cx.write_as_staff(move |conn| deciding::settle(conn, &staff, &version, item, now)).await?;
    Ok(cx.see_other(QUEUE, done.then_some(SETTLED)))
}

/// POST `/staff/reports/{version}/lines/{item}/reopen`
pub(super) async fn reopen(cx: Cx, staff: Staff, path: Path<(String, String)>) -> Result<HttpResponse> {
    let ((version, item), now) = (path.into_inner(), cx.app.now());
    let item = numbered::<ItemId>(&item)?;
    let done = cx.write_as_staff(move |conn| deciding::reopen(conn, &staff, &version, item, now)).await?;
    Ok(cx.see_other(QUEUE, done.then_some(REOPENED)))
}

/// What the page of the texts is made from.
pub(super) struct Texts {
    pub version: String,
    pub people: i64,
    pub lines: Vec<Line>,
    pub authors: Vec<Profile>,
    /// What each of them chose there, where that is a line of the release.
    pub about: HashMap<i64, ReleaseItem>,
}

/// GET `/staff/reports/{version}?page=`
pub(super) async fn texts(
    cx: Cx,
    _: Staff,
    version: Path<String>,
    Query(wanted): Query<Wanted>,
) -> Result<HttpResponse> {
    let number = PageNumber::parse(&wanted.page);
    let version = version.into_inner();
    let read = move |conn: &mut Conn| {
        let release = releases::by_version(conn, &version)?;
        let people = rounds::find(conn, release.id)?.map_or(0, |round| round.people);
        let (lines, more) = Pager::cut(texts::latest(conn, release.id, number.offset(TEXTS), TEXTS + 1)?, TEXTS);
        let authors: Vec<UserId> = lines.iter().map(|line| line.user_id).collect();
        let about = about(conn, release.id, &lines)?;
        let found =
            Texts { version: version.clone(), people, authors: people::profiles(conn, &authors)?, about, lines };
        Ok((found, more))
    };
    let (found, more) = cx.app.read(read).await?;
    let pager = Pager::new(&format!("{QUEUE}/{}", found.version), "", number, more);
    cx.html(&TextsPage::new(&cx, &found, pager))
}

/// What lines of text are about: the line of the release that their author chose in that cell.
fn about(conn: &mut Conn, release: ReleaseId, lines: &[Line]) -> Result<HashMap<i64, ReleaseItem>> {
    let chosen = store::chosen_lines(conn, release, lines)?;
    let items = releases::items(conn, release)?;
    let item = |(id, item): (i64, ItemId)| items.iter().find(|known| known.id == item).map(|item| (id, item.clone()));
    Ok(chosen.into_iter().filter_map(item).collect())
}

async fn line_at(cx: &Cx, id: i64) -> Result<(Line, String)> {
    let read = move |conn: &mut Conn| {
        let line = texts::get(conn, id)?;
        let version = releases::get(conn, line.release_id)?.version.unwrap_or_default();
        Ok((line, version))
    };
    cx.app.read(read).await
}

/// GET `/staff/reports/texts/{id}/hide`
pub(super) async fn ask_hide(cx: Cx, _: Staff, id: Path<String>) -> Result<HttpResponse> {
    let found = line_at(&cx, numbered::<i64>(&id)?).await?;
    cx.html(&HidePage::new(&cx, &found, &Hiding::default(), &Problems::default()))
}

/// POST `/staff/reports/texts/{id}/hide`
pub(super) async fn hide(cx: Cx, id: Path<String>, Sent(staff, hiding): Sent<Staff, Hiding>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&id)?, cx.app.now());
    let why = match typed::reason(&hiding.reason, cx.language()) {
        Ok(why) => why,
        Err(wrong) => return ask_again(&cx, id, &hiding, &wrong).await,
    };
    let says = HIDDEN.masked(is_masked(&hiding.reason, &why.0));
    let version = cx.app.write(move |conn| deciding::hide(conn, &staff, id, &why, now)).await?;
    Ok(back(&cx, &version, says))
}

async fn ask_again(cx: &Cx, id: i64, hiding: &Hiding, wrong: &Problems) -> Result<HttpResponse> {
    let found = line_at(cx, id).await?;
    cx.unprocessable(&HidePage::new(cx, &found, hiding, wrong))
}

/// The reason with what was typed when it could not be taken.
pub async fn hide_again(cx: Cx, id: i64, kept: Kept) -> Result<HttpResponse> {
    ask_again(&cx, id, &kept.read()?, &Problems::default()).await
}

/// POST `/staff/reports/texts/{id}/show`
pub(super) async fn show(cx: Cx, staff: Staff, id: Path<String>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&id)?, cx.app.now());
    let version = cx.app.write(move |conn| deciding::show(conn, &staff, id, now)).await?;
    Ok(back(&cx, &version, SHOWN))
}

fn back(cx: &Cx, version: &str, flash: Flash) -> HttpResponse {
    cx.see_other(&format!("{QUEUE}/{version}"), Some(flash))
}

/// The line of text to whose address the reason is sent why it is hidden.
pub fn text_at(path: &str) -> Option<i64> {
    path.strip_prefix(QUEUE)?.strip_prefix("/texts/")?.strip_suffix("/hide").and_then(number)
}
