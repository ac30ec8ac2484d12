//! The pages on which staff compose the coming release. Every form says which release it was shown for, so that a page left
//! open over a publication changes nothing of the next one.

mod again;
mod bbcode;
mod beside;
mod check;
mod keeping;
mod moments;
mod picturing;
mod publishing;
mod regrouping;
mod skipping;
mod waiting;

pub use again::form_again;
use keeping::{keep, shown_again};
pub(super) use moments::MomentsForm;

use super::desk::{self, Desk};
use super::gone::{Gone, Words};
use super::hand::Hand;
use super::mailing::Mailing;
use super::meant::Meant;
use super::previewing::composer;
use super::translating::{HERE, here};
use super::typed::{FORM_LIMIT, Refused, Typed};
use super::views::Freeze;
use super::words::{APPROVAL_LAPSED, FROZEN, LEFT_OUT, SKIPPED, TAKEN_IN, WITHDRAWN};
use crate::audit::Act;
use crate::db::{Conn, ItemId};
use crate::error::{Error, Problem, Result};
use crate::releases::{self, ApprovalKept, Edits, ItemKept, Release, Saved, State, WeekKept};
use crate::web::{Cx, Flash, Form, Sent, Staff};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The routes of the composer.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/releases/next/edit").route(get().to(edit)))
        .service(resource("/releases/next/freeze").route(get().to(sure_to_freeze)).route(post().to(freeze)))
        .service(resource("/releases/next/late").route(post().to(late)))
        .service(resource("/releases/next/notes").route(post().to(notes)))
        .service(resource("/releases/next/items/{id}/keep").route(post().to(check::keep)))
        .service(resource("/releases/next/items/{id}/leave-out").route(post().to(leave_out)))
        .service(resource("/releases/next/items/{id}/up").route(post().to(regrouping::up)))
        .service(resource("/releases/next/items/{id}/down").route(post().to(regrouping::down)))
        .service(resource("/releases/next/items/{id}/split").route(post().to(regrouping::split)))
        .service(resource("/releases/next/items/{id}/join").route(post().to(regrouping::join)))
        .service(
            resource("/releases/next/items/{id}/picture")
                .route(get().to(picturing::ask))
                .route(post().to(picturing::set)),
        )
        .service(resource("/releases/next/approve").route(post().to(approve)))
        .service(resource("/releases/next/hold").route(post().to(withdraw_approval)))
        .service(resource("/releases/next/skip").route(get().to(skipping::ask)).route(post().to(skipping::skip)))
        .service(resource("/releases/next/wait").route(get().to(waiting::ask)).route(post().to(waiting::wait)))
        .service(resource("/releases/next/go-on").route(post().to(waiting::go_on)))
        .service(resource("/releases/next/moments").route(get().to(moments::ask)).route(post().to(moments::move_to)))
        .service(resource("/releases/next/check").route(get().to(check::show)))
        .service(resource("/releases/next/check.bbcode").route(get().to(bbcode::show)))
        .service(resource("/releases/next/check/sample").route(get().to(check::show_sample)))
        .configure(beside::routes)
        .service(resource(r"/releases/{version:\d[^/]*}/check").route(get().to(check::show_version)))
        .service(resource(r"/releases/{version:\d[^/]*}/approve").route(post().to(check::approve_version)))
        .service(resource(r"/releases/{version:\d[^/]*}/publish").route(post().to(check::publish_version)))
        .service(
            resource("/releases/next/publish").route(get().to(publishing::ask)).route(post().to(publishing::publish)),
        );
}

/// The form of the whole release.
type Whole = Sent<Staff, Typed, FORM_LIMIT>;

/// A button.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Button {
    coming: String,
    week: String,
}

/// What a page of the composer shows beside the originals.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    lang: String,
}

/// GET `/releases/next/edit?lang=`. Looking opens no week: the clock does, within a second of the first start.
async fn edit(cx: Cx, _: Staff, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let Some(desk) = laid(&cx).await? else { return Ok(cx.see_other("/releases/next", None)) };
    let shown = Typed { lang: asked.lang.parse().ok(), ..Typed::default() };
    cx.html(&composer(&cx, &desk, &shown, &Refused::default())?)
}

/// The desk as it is; none when no week is open yet.
async fn laid(cx: &Cx) -> Result<Option<Desk>> {
    let schedule = cx.app.config.schedule;
    cx.app.read(move |conn| desk::lay(conn, &schedule)).await
}

/// The desk of the release that a page showed, as it said by its row and week; none when that is not the coming one any more.
async fn desk_of(cx: &Cx, shown: (&str, &str)) -> Result<Option<Desk>> {
    let Ok(meant) = Meant::read(shown) else { return Ok(None) };
    Ok(laid(cx).await?.filter(|desk| meant.is(&desk.release)))
}

/// Does something with the release that a page showed, as it said by its row and week.
async fn act<T: Send + 'static>(
    cx: &Cx,
    shown: (&str, &str),
    mut act: impl FnMut(&mut Conn, &Release) -> Result<T> + Send + 'static,
) -> Result<T> {
    let meant = Meant::read(shown)?;
    let write = move |conn: &mut Conn| {
        let release = meant.still_coming(conn)?;
        act(conn, &release)
    };
    cx.write_as_staff(write).await
}

/// Tells what became of the release that a page showed, with what was typed there.
async fn gone(cx: &Cx, shown: (&str, &str), typed: Vec<Words>) -> Result<HttpResponse> {
    let release = match Meant::read(shown) {
        Ok(meant) => cx.app.read(move |conn| meant.find(conn)).await?,
        Err(_) => None,
    };
    let page = Gone::new(cx.page(cx.l().error_conflict()), release.as_ref(), typed);
    cx.html_with(StatusCode::CONFLICT, &page)
}

/// What to say of a change that was saved.
fn told(saved: Saved) -> Flash {
    saying(saved, releases::RELEASE_SAVED)
}

/// What happened, unless an approval lapsed with it.
fn saying(saved: Saved, happened: Flash) -> Flash {
    match saved {
        Saved::AsBefore => happened,
        Saved::ApprovalLapsed => APPROVAL_LAPSED,
    }
}

/// GET `/releases/next/freeze`: a frozen release does not collect again, so the button asks.
async fn sure_to_freeze(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let Some(desk) = laid(&cx).await?.filter(|desk| !desk.is_frozen()) else {
        return Ok(cx.see_other(HERE, None));
    };
    cx.html(&Freeze { page: cx.page(cx.l().releases_freeze_title()), desk: &desk })
}

/// POST `/releases/next/freeze`
async fn freeze(cx: Cx, _: Staff, Form(form): Form<Button>) -> Result<HttpResponse> {
    let (schedule, now) = (cx.app.config.schedule, cx.app.now());
    let hand = Hand::of(&cx)?;
    let frozen = act(&cx, (&form.coming, &form.week), move |conn, release| {
        let before = WeekKept::of(conn, release.id)?;
        releases::freeze(conn, release.id, &schedule, now)?;
        // A week with nothing finished was skipped instead.
        let is_frozen = releases::get(conn, release.id)?.state == State::Frozen;
        if is_frozen {
            hand.leaves(conn, Act::ReleaseFrozen, release, ("", ""))?;
        } else {
            hand.leaves_skipped(conn, release, &before, "")?;
        }
        Ok(is_frozen)
    });
    let flash = if frozen.await? { FROZEN } else { SKIPPED };
    Ok(cx.see_other(HERE, Some(flash)))
}

/// POST `/releases/next/late`
async fn late(cx: Cx, Sent(_, typed): Whole) -> Result<HttpResponse> {
    let hand = Hand::of(&cx)?;
    let take_in = move |conn: &mut Conn, release: &Release, edits: &Edits| {
        let saved = releases::edit(conn, release.id, edits)?;
        let lines = |conn: &mut Conn| -> Result<Vec<ItemId>> {
            Ok(releases::items(conn, release.id)?.into_iter().map(|item| item.id).collect())
        };
        let there = lines(conn)?;
        let saved = saved.and(releases::take_in_late(conn, release.id)?);
        let mut joined = lines(conn)?;
        joined.retain(|line| !there.contains(line));
        if joined.is_empty() {
            return Ok(Some(told(saved)));
        }
        hand.leaves_joined(conn, release, &joined)?;
        Ok(Some(saying(saved, TAKEN_IN)))
    };
    keep(&cx, &typed, None, &here(typed.lang), take_in).await
}

fn save(conn: &mut Conn, release: &Release, edits: &Edits) -> Result<Option<Flash>> {
    releases::edit(conn, release.id, edits).map(|saved| Some(told(saved)))
}

/// The same on the way to another page.
fn save_on_the_way(conn: &mut Conn, release: &Release, edits: &Edits) -> Result<Option<Flash>> {
    let saved = releases::edit(conn, release.id, edits)?;
    Ok((saved == Saved::ApprovalLapsed).then_some(APPROVAL_LAPSED))
}

/// POST `/releases/next/notes`, also on the way to a page that asks whether one is sure.
async fn notes(cx: Cx, Sent(_, typed): Whole) -> Result<HttpResponse> {
    let check = super::check::here(typed.lang);
    let picture = super::picturing::asked(&typed.then);
    let page = match &*typed.then {
        "" => return keep(&cx, &typed, None, &here(typed.lang), save).await,
        "freeze" => "/releases/next/freeze",
        "publish" => &*check,
        "skip" => "/releases/next/skip",
        "moments" => "/releases/next/moments",
        "devices" => "/releases/next/devices",
        "wait" => "/releases/next/wait",
        _ => picture.as_deref().ok_or_else(|| Error::invalid("form", Problem::Unreadable))?,
    };
    keep(&cx, &typed, None, page, save_on_the_way).await
}

fn item_id(path: &Path<String>) -> Result<ItemId> {
    path.parse().map(ItemId).map_err(|_| Error::NotFound)
}

/// POST `/releases/next/items/{id}/leave-out`
async fn leave_out(cx: Cx, path: Path<String>, Sent(_, typed): Whole) -> Result<HttpResponse> {
    let (id, hand) = (item_id(&path)?, Hand::of(&cx)?);
    let leave_out = move |conn: &mut Conn, release: &Release, edits: &Edits| {
        let saved = releases::edit(conn, release.id, edits)?;
        let left_out = releases::before(conn, release.id, &[id])?.remove(&id).map(|item| item.text);
        let before = ItemKept::of(conn, release.id, id)?;
        let saved = saved.and(releases::leave_out(conn, release.id, id)?);
        hand.leaves_out(conn, release, (id, &before, &left_out.unwrap_or_default()))?;
        Ok(Some(saying(saved, LEFT_OUT)))
    };
    // To the line that stands in its place.
    let beside = match Meant::read(typed.of()) {
        Ok(meant) => {
            let beside = move |conn: &mut Conn| {
                let release = meant.still_coming(conn)?;
                releases::next_to(conn, release.id, id)
            };
            cx.app.read(beside).await
        }
        Err(unread) => Err(unread),
    };
    let back = match beside {
        Ok(Some(line)) => regrouping::back(&typed, line),
        // Somebody left it out meanwhile, or the release is out, which is told below.
        Ok(None) | Err(Error::Rejected(_)) => here(typed.lang),
        Err(other) => return Err(other),
    };
    keep(&cx, &typed, Some(id), &back, leave_out).await
}

/// POST `/releases/next/approve`, from the page that shows everything once more. What comes from another page is kept, and
/// leads there.
async fn approve(cx: Cx, mailing: Data<Mailing>, Sent(Staff(staff), typed): Whole) -> Result<HttpResponse> {
    if typed.digest.is_some() {
        return check::approve(cx, &mailing, staff, &typed).await;
    }
    keep(&cx, &typed, None, &super::check::here(typed.lang), save_on_the_way).await
}

/// POST `/releases/next/hold`: takes the approval back, in whose way nothing stands that was typed. A release is put on hold
/// with a reason by `/releases/next/wait`.
async fn withdraw_approval(cx: Cx, Sent(_, typed): Whole) -> Result<HttpResponse> {
    let hand = Hand::of(&cx)?;
    let withdraw = move |conn: &mut Conn, release: &Release| {
        let before = ApprovalKept::of(conn, release.id)?;
        releases::withdraw_approval(conn, release.id)?;
        if release.approved_by.is_some() {
            hand.leaves_approval(conn, Act::ApprovalWithdrawn, release, &before)?;
        }
        Ok(())
    };
    let withdrawn = |conn: &mut Conn, release: &Release, edits: &Edits| {
        releases::edit(conn, release.id, edits)?;
        Ok(Some(WITHDRAWN))
    };
    match act(&cx, typed.of(), withdraw).await {
        Ok(()) => keep(&cx, &typed, None, &here(typed.lang), withdrawn).await,
        Err(error) if error.is(releases::NOT_THERE) => shown_again(&cx, &typed, &Refused::default()).await,
        Err(other) => Err(other),
    }
}
