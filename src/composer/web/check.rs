//! The page on which staff look once more, and its buttons, also by the version that is planned.

use super::{Asked, HERE, act, item_id};
use crate::audit::Act;
use crate::composer::changes::Changes;
use crate::composer::check::{Ahead, CheckPage, here};
use crate::composer::desk::{self, Desk};
use crate::composer::hand::Hand;
use crate::composer::mailing::{Mailing, Sample, Sampled};
use crate::composer::previewing::said_beside;
use crate::composer::typed::Typed;
use crate::composer::words::{APPROVED, KEPT};
use crate::db::{AreaId, Conn, ItemId, PostId, WeekNumber};
use crate::error::{Error, Problem, Refusal, Result};
use crate::i18n::Language;
use crate::mail::Letterhead;
use crate::people::{Recipient, Viewer};
use crate::releases::{self, Approval, ApprovalKept, Keep, Parts, Question, Release, ReleaseItem, Why};
use crate::rollouts::Brief;
use crate::trains::WEEKLY;
use crate::web::{Cx, Form, Staff};
use crate::wire::{AS_MAILED, never_stored};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::CONTENT_SECURITY_POLICY;
use actix_web::web::{Data, Path, Query};
use serde::Deserialize;

/// What the page is shown for.
pub(super) enum Occasion<'a> {
    /// Somebody looks.
    Asked,
    /// The address names a version that is not planned any more.
    Other,
    /// A button was pressed over something else.
    Changed(&'a Typed),
}

/// What the version in an address is.
enum Named {
    /// The release that is coming.
    Coming(WeekNumber),
    /// One that is out.
    Out(String),
    /// Neither.
    Other,
}

async fn named(cx: &Cx, version: &str) -> Result<Named> {
    let (schedule, version) = (cx.app.config.schedule, version.to_owned());
    let read = move |conn: &mut Conn| {
        if let Some(release) = desk::coming(conn)? {
            let planned = releases::coming_version(conn, WEEKLY, &schedule)?;
            if planned.as_ref() == Some(&version) {
                return Ok(Named::Coming(release.week));
            }
        }
        match releases::by_version(conn, &version) {
            Ok(release) => Ok(release.version.map_or(Named::Other, Named::Out)),
            Err(Error::NotFound) => Ok(Named::Other),
            Err(other) => Err(other),
        }
    };
    cx.app.read(read).await
}

/// GET `/releases/next/check?lang=`
pub(super) async fn show(cx: Cx, _: Staff, mailing: Data<Mailing>, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    page(&cx, &mailing, asked.lang.parse().ok(), Occasion::Asked).await
}

/// GET `/releases/{version}/check?lang=`, with the version that is planned.
pub(super) async fn show_version(
    cx: Cx,
    _: Staff,
    version: Path<String>,
    mailing: Data<Mailing>,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse> {
    let lang = asked.lang.parse().ok();
    match named(&cx, &version).await? {
        Named::Coming(_) => page(&cx, &mailing, lang, Occasion::Asked).await,
        Named::Out(version) => Ok(cx.see_other(&releases::address(version), None)),
        Named::Other => page(&cx, &mailing, lang, Occasion::Other).await,
    }
}

/// The page; there is none before the release is frozen.
pub(super) async fn page(
    cx: &Cx,
    mailing: &Mailing,
    lang: Option<Language>,
    occasion: Occasion<'_>,
) -> Result<HttpResponse> {
    let Some((desk, ahead)) = look(cx, mailing, lang).await? else {
        return match occasion {
            Occasion::Asked => Ok(cx.see_other(HERE, None)),
            Occasion::Other | Occasion::Changed(_) => Err(Error::Rejected(releases::NOT_THERE)),
        };
    };
    let mut page = CheckPage::new(cx.page(cx.l().checking_title()), &desk, &ahead, lang);
    match occasion {
        Occasion::Asked => return cx.html(&page),
        Occasion::Other => page.is_other = true,
        Occasion::Changed(shown) => page.changes = Some(Changes::since(shown, &desk)),
    }
    page.page = page.page.with_errors();
    cx.html_with(StatusCode::CONFLICT, &page)
}

async fn look(cx: &Cx, mailing: &Mailing, lang: Option<Language>) -> Result<Option<(Desk, Ahead)>> {
    let (schedule, now) = (cx.app.config.schedule, cx.app.now());
    let Mailing { digested, subscribers, .. } = *mailing;
    let read = move |conn: &mut Conn| {
        let Some(desk) = desk::lay(conn, &schedule)?.filter(Desk::is_frozen) else { return Ok(None) };
        let lines = desk.items.iter().filter(|line| !line.taken_back);
        let lines: Vec<(ItemId, Vec<PostId>)> = lines.map(|line| (line.item.id, line.live_posts())).collect();
        let parts = Parts::of(conn, &desk.release)?;
        let digested = digested(conn, &lines)?;
        let going = desk.items.iter().filter(|line| !line.taken_back && !line.item.withheld);
        let areas: Vec<AreaId> = going.map(|line| line.item.area_id).collect();
        let subscribers = subscribers(conn, &areas, &digested.people, now)?;
        let devices = Brief::of(conn, &desk.release, schedule.local_day(desk.release.publish_at.0))?;
        let left = releases::left_behind(conn, &desk.release)?.map(|week| week.week);
        Ok(Some((desk, parts, (digested.hearing(), subscribers), (devices, left))))
    };
    let Some((desk, parts, (hearing, subscribers), (devices, left))) = cx.app.read(read).await? else {
        return Ok(None);
    };
    let said = said_beside(cx, &desk, lang.unwrap_or(cx.language()));
    let sample = sample(cx, mailing, &desk)?;
    Ok(Some((desk, Ahead { parts, hearing, subscribers, devices, sample, said, left })))
}

/// GET `/releases/next/check/sample`: what somebody is mailed, as programs show it that read HTML. It is no page of ours, and
/// stands by itself, so that no page has to allow what mails are written with.
pub(super) async fn show_sample(cx: Cx, _: Staff, mailing: Data<Mailing>) -> Result<HttpResponse> {
    let schedule = cx.app.config.schedule;
    let read = move |conn: &mut Conn| Ok(desk::lay(conn, &schedule)?.filter(Desk::is_frozen));
    let desk = cx.app.read(read).await?.ok_or(Error::NotFound)?;
    let sample = sample(&cx, &mailing, &desk)?.ok_or(Error::NotFound)?;
    let mut answer = HttpResponse::Ok();
    answer.content_type("text/html; charset=utf-8").insert_header((CONTENT_SECURITY_POLICY, AS_MAILED));
    Ok(never_stored(answer.body(sample.html)))
}

/// What somebody is mailed, as whoever looks reads it.
fn sample(cx: &Cx, mailing: &Mailing, desk: &Desk) -> Result<Option<Sample>> {
    let viewer = cx.viewer.as_ref().ok_or(Error::SignInFirst)?;
    let lines = desk.items.iter().filter(|line| !line.taken_back);
    let lines: Vec<(ReleaseItem, Option<PostId>)> =
        lines.map(|line| (line.item.clone(), line.live_posts().first().copied())).collect();
    let release = desk.going_out();
    let recipient = Recipient {
        id: viewer.id,
        name: viewer.name.clone(),
        address: String::new(),
        language: Some(cx.language().to_string()),
    };
    let (texts, announced) = (&desk.translations.items, &desk.announced);
    let sampled = Sampled { release: &release, lines: &lines, texts, announced };
    (mailing.sample)(&Letterhead::of(&cx.app), &recipient, sampled)
}

/// Approves what the page showed.
pub(super) async fn approve(cx: Cx, mailing: &Mailing, staff: Viewer, shown: &Typed) -> Result<HttpResponse> {
    let (now, seen, digest, hand) = (cx.app.now(), shown.release, shown.digest.clone(), Hand::of(&cx)?);
    let write = move |conn: &mut Conn, release: &Release| {
        releases::expect_shown(conn, release.id, digest.as_deref())?;
        releases::approve(conn, &staff, release.id, &Approval { seen }, now)?;
        let before = ApprovalKept::of(conn, release.id)?.before(release);
        hand.leaves_approval(conn, Act::ReleaseApproved, release, &before)
    };
    match act(&cx, shown.of(), write).await {
        Ok(()) => Ok(cx.see_other(&here(shown.lang), Some(APPROVED))),
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            page(&cx, mailing, shown.lang, Occasion::Changed(shown)).await
        }
        Err(other) => Err(other),
    }
}

/// POST `/releases/{version}/approve`. Who does not say what they saw is led to where it is seen.
pub(super) async fn approve_version(
    cx: Cx,
    Staff(staff): Staff,
    version: Path<String>,
    mailing: Data<Mailing>,
    Form(mut shown): Form<Typed>,
) -> Result<HttpResponse> {
    match named(&cx, &version).await? {
        Named::Coming(_) if shown.digest.is_none() => Ok(cx.see_other(&here(shown.lang), None)),
        Named::Coming(week) => {
            fill_in(&mut shown, week);
            approve(cx, &mailing, staff, &shown).await
        }
        Named::Out(_) => Err(Error::Rejected(releases::NOT_THERE)),
        Named::Other => page(&cx, &mailing, shown.lang, Occasion::Other).await,
    }
}

/// POST `/releases/{version}/publish`
pub(super) async fn publish_version(
    cx: Cx,
    staff: Staff,
    version: Path<String>,
    mailing: Data<Mailing>,
    Form(mut shown): Form<Typed>,
) -> Result<HttpResponse> {
    match named(&cx, &version).await? {
        Named::Coming(week) => {
            fill_in(&mut shown, week);
            super::publishing::publish(cx, staff, mailing, Form(shown)).await
        }
        Named::Out(version) => Ok(cx.see_other(&releases::address(version), None)),
        Named::Other => page(&cx, &mailing, shown.lang, Occasion::Other).await,
    }
}

/// The version in the address says which week is meant, where the form does not.
fn fill_in(shown: &mut Typed, week: WeekNumber) {
    if shown.week.is_empty() {
        shown.week = week.to_string();
    }
}

/// A line that is to stay as it is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct KeepForm {
    coming: String,
    week: String,
    /// The language of the words.
    lang: String,
    question: String,
    digest: String,
    why: String,
    /// The language in which the page was shown.
    page: String,
}

/// POST `/releases/next/items/{id}/keep`
pub(super) async fn keep(cx: Cx, staff: Staff, path: Path<String>, Form(form): Form<KeepForm>) -> Result<HttpResponse> {
    let item = item_id(&path)?;
    let unreadable = || Error::invalid("form", Problem::Unreadable);
    let question = Question::parse(&form.question).ok_or_else(unreadable)?;
    let why = Why::parse(&form.why).filter(|_| question.owes_why());
    if question.owes_why() && why.is_none() {
        return Err(Error::invalid("why", Problem::UnknownChoice));
    }
    let (hand, by, now) = (Hand::of(&cx)?, staff.id, cx.app.now());
    let kept = Keep { item, lang: form.lang, question, shown: form.digest, why };
    let write = move |conn: &mut Conn, release: &Release| {
        let words = releases::keep_as_it_is(conn, release.id, &kept, (by, now))?;
        hand.leaves(conn, Act::ItemKept, release, ("", &words))
    };
    act(&cx, (&form.coming, &form.week), write).await?;
    let back = format!("{}#item-{item}", here(form.page.parse().ok()));
    Ok(cx.see_other(&back, Some(KEPT)))
}
