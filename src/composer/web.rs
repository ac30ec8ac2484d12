//! The pages on which staff compose the coming release of a train. Every form says for which release it was shown, so that a page
//! left open over a publication changes nothing of the next one.

mod again;
mod bbcode;
mod check;
mod early;
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
use super::gone::what_became;
use super::hand::Hand;
use super::kinds::Kind;
use super::mailing::Mailing;
use super::meant::{Meant, Told};
use super::places::Place;
use super::previewing::composer;
use super::typed::{FORM_LIMIT, Refused, Typed};
use super::views::Freeze;
use super::words::{APPROVAL_LAPSED, FROZEN, TAKEN_IN, WITHDRAWN};
use crate::audit::Act;
use crate::db::{Conn, ItemId};
use crate::error::{Error, Problem, Result};
use crate::releases::{self, ApprovalKept, Edits, Release, Saved, State, WeekKept};
use crate::trains;
use crate::web::{Cx, Flash, Form, Sent, Staff, TypedWords};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The routes of the composer.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/releases/next/edit").route(get().to(edit)))
        .service(resource("/releases/next/freeze").route(get().to(sure_to_freeze)).route(post().to(freeze)))
        .service(resource("/releases/next/late").route(post().to(late)))
        .service(resource("/releases/next/posts/{number}/take-in").route(post().to(early::take_in)))
        .service(resource("/releases/next/notes").route(post().to(notes)))
        .service(resource("/releases/next/items/{id}/keep").route(post().to(check::keep)))
        .service(resource("/releases/next/items/{id}/leave-out").route(post().to(regrouping::leave_out)))
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
    train: String,
    coming: String,
    week: String,
}

/// Of which train a page is asked for; an empty word is the weekly one.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Along {
    train: String,
}

/// What a page of the composer shows beside the originals.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    train: String,
    lang: String,
}

/// GET `/releases/next/edit?train=&lang=`. Looking opens no week: the clock does, within a second of the first start.
async fn edit(cx: Cx, _: Staff, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let Some(desk) = laid(&cx, &asked.train).await? else {
        return Ok(cx.see_other(&Place::named(&asked.train).public(), None));
    };
    let shown = Typed { lang: asked.lang.parse().ok(), ..Typed::default() };
    cx.html(&composer(&cx, &desk, &shown, &Refused::default())?)
}

/// The desk of the train of a word as it is; none when no week of it is open yet.
async fn laid(cx: &Cx, train: &str) -> Result<Option<Desk>> {
    let (train, schedule) = (train.to_owned(), cx.app.config.schedule);
    cx.app.read(move |conn| desk::lay(conn, &train, &schedule)).await
}

/// The desk of the release that a page showed, as it told; none when that is not the coming one any more.
async fn desk_of(cx: &Cx, shown: Told<'_>) -> Result<Option<Desk>> {
    let Ok(meant) = Meant::read(shown) else { return Ok(None) };
    let (train, ..) = shown;
    Ok(still(laid(cx, train).await)?.filter(|desk| meant.is(&desk.release)))
}

/// What is there of the train of a form; none where nothing goes with that any more. One that never was is not found by [`gone`].
fn still<T>(found: Result<Option<T>>) -> Result<Option<T>> {
    match found {
        Err(Error::NotFound) => Ok(None),
        found => found,
    }
}

/// Does something with the release that a page showed, as it told.
async fn act<T: Send + 'static>(
    cx: &Cx,
    shown: Told<'_>,
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
async fn gone(cx: &Cx, shown: Told<'_>, typed: Vec<TypedWords>) -> Result<HttpResponse> {
    let (meant, (train, ..)) = (Meant::read(shown).ok(), shown);
    let word = train.to_owned();
    let read = move |conn: &mut Conn| {
        let is_retired = trains::of_word(conn, &word)?.is_retired;
        let release = meant.map(|meant| meant.find(conn)).transpose()?.flatten();
        Ok((release, is_retired))
    };
    let (release, is_retired) = cx.app.read(read).await?;
    let page = cx.page(cx.l().error_conflict());
    let page = what_became(page, &Place::named(train), (release.as_ref(), is_retired), typed);
    cx.html_with(StatusCode::CONFLICT, &page)
}

/// The composer, as a page of it was shown.
fn here(shown: &Typed) -> String {
    Place::named(&shown.train).page_in("edit", shown.lang)
}

/// The page that shows everything once more, likewise.
fn checked(shown: &Typed) -> String {
    Place::named(&shown.train).page_in("check", shown.lang)
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
async fn sure_to_freeze(cx: Cx, _: Staff, Query(asked): Query<Along>) -> Result<HttpResponse> {
    let Some(desk) = laid(&cx, &asked.train).await?.filter(|desk| !desk.is_frozen()) else {
        return Ok(cx.see_other(&Place::named(&asked.train).page("edit"), None));
    };
    cx.html(&Freeze { page: cx.page(cx.l().releases_freeze_title()), desk: &desk })
}

/// POST `/releases/next/freeze`
async fn freeze(cx: Cx, _: Staff, Form(form): Form<Button>) -> Result<HttpResponse> {
    let (schedule, now) = (cx.app.config.schedule, cx.app.now());
    let hand = Hand::of(&cx)?;
    let frozen = act(&cx, (&form.train, &form.coming, &form.week), move |conn, release| {
        let before = WeekKept::of(conn, release.id)?;
        releases::freeze(conn, release.id, &schedule, now)?;
        // A week with nothing finished was skipped instead.
        let is_frozen = releases::get(conn, release.id)?.state == State::Frozen;
        if is_frozen {
            hand.leaves(conn, Act::ReleaseFrozen, release, ("", ""))?;
        } else {
            hand.leaves_skipped(conn, release, &before, "")?;
        }
        let kind = Kind::of(&trains::get(conn, release.train_id)?);
        Ok(if is_frozen { FROZEN } else { kind.skipped() })
    });
    let flash = frozen.await?;
    Ok(cx.see_other(&Place::named(&form.train).page("edit"), Some(flash)))
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
    keep(&cx, &typed, None, &here(&typed), take_in).await
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
    let place = Place::named(&typed.train);
    let page = match &*typed.then {
        "" => return keep(&cx, &typed, None, &here(&typed), save).await,
        "publish" => checked(&typed),
        then @ ("freeze" | "skip" | "moments" | "devices" | "wait") => place.page(then),
        then => place.picture_asked(then).ok_or_else(|| Error::invalid("form", Problem::Unreadable))?,
    };
    keep(&cx, &typed, None, &page, save_on_the_way).await
}

/// POST `/releases/next/approve`, from the page that shows everything once more. What comes from another page is kept, and
/// leads there.
async fn approve(cx: Cx, mailing: Data<Mailing>, Sent(Staff(staff), typed): Whole) -> Result<HttpResponse> {
    if typed.digest.is_some() {
        return check::approve(cx, &mailing, staff, &typed).await;
    }
    keep(&cx, &typed, None, &checked(&typed), save_on_the_way).await
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
        Ok(()) => keep(&cx, &typed, None, &here(&typed), withdrawn).await,
        Err(error) if error.is(releases::NOT_THERE) => shown_again(&cx, &typed, &Refused::default()).await,
        Err(other) => Err(other),
    }
}
