//! The page on which staff look once more, and its buttons, also by the version that is planned.

use super::publishing::{Waits, is_unanswered};
use super::{Along, Asked, act, checked, laid};
use crate::audit::Act;
use crate::composer::changes::Changes;
use crate::composer::check::{Ahead, CheckPage};
use crate::composer::desk::{self, Desk};
use crate::composer::hand::Hand;
use crate::composer::mailing::{Hearing, Mailing, Sample, Sampled};
use crate::composer::places::Place;
use crate::composer::previewing::said_beside;
use crate::composer::typed::Typed;
use crate::composer::words::{APPROVED, KEPT, NOT_FROZEN};
use crate::db::{AreaId, Conn, ItemId, PostId, Timestamp, WeekNumber};
use crate::error::{Error, Problem, Refusal, Result};
use crate::i18n::Language;
use crate::known_issues;
use crate::mail::Letterhead;
use crate::people::{Recipient, Viewer};
use crate::releases::{self, Approval, ApprovalKept, Coming, Keep, Parts, Question, Release, ReleaseItem, Why};
use crate::rollouts::{Brief, Left};
use crate::trains;
use crate::web::{Cx, Form, Page, Staff, numbered};
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
    /// It was to be published over questions that nobody answered.
    Unanswered,
    /// It was to be approved so.
    Unapproved,
}

/// What the version in an address is.
enum Named {
    /// The release that is coming with the train of a word, in this week.
    Coming(String, WeekNumber),
    /// One that is out.
    Out(String),
    /// Neither; the train that has such versions. What no train calls a release so is not found.
    Other(String),
}

async fn named(cx: &Cx, version: &str) -> Result<Named> {
    let (schedule, version) = (cx.app.config.schedule, version.to_owned());
    let read = move |conn: &mut Conn| {
        match releases::by_version(conn, &version) {
            Ok(Release { version: Some(version), .. }) => return Ok(Named::Out(version)),
            Ok(_) | Err(Error::NotFound) => {}
            Err(other) => return Err(other),
        }
        if let Some(Coming { release, version: planned }) = releases::coming_as(conn, &version, &schedule)? {
            let word = trains::get(conn, release.train_id)?.word().to_owned();
            let is_it = planned == version;
            return Ok(if is_it { Named::Coming(word, release.week) } else { Named::Other(word) });
        }
        let train = trains::giving(conn, &version)?.ok_or(Error::NotFound)?;
        Ok(Named::Other(train.word().to_owned()))
    };
    cx.app.read(read).await
}

/// GET `/releases/next/check?train=&lang=`
pub(super) async fn show(cx: Cx, _: Staff, mailing: Data<Mailing>, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    page(&cx, &mailing, (&asked.train, asked.lang.parse().ok()), Occasion::Asked).await
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
        Named::Coming(train, _) => page(&cx, &mailing, (&train, lang), Occasion::Asked).await,
        Named::Out(version) => Ok(cx.see_other(&releases::address(version), None)),
        Named::Other(train) => page(&cx, &mailing, (&train, lang), Occasion::Other).await,
    }
}

/// The page; there is none before the release is frozen.
pub(super) async fn page(
    cx: &Cx,
    mailing: &Mailing,
    (train, lang): (&str, Option<Language>),
    occasion: Occasion<'_>,
) -> Result<HttpResponse> {
    let Some((desk, ahead)) = look(cx, mailing, (train, lang)).await? else {
        return match occasion {
            Occasion::Asked => Ok(cx.see_other(&Place::named(train).page("edit"), Some(NOT_FROZEN))),
            Occasion::Other | Occasion::Changed(_) | Occasion::Unanswered | Occasion::Unapproved => {
                Err(Error::Rejected(releases::NOT_THERE))
            }
        };
    };
    let reads = lang.unwrap_or(cx.language());
    let readers = Page { l: cx.app.catalog.of(reads), lang: reads, ..cx.page("") };
    let mut page = CheckPage::new((cx.page(cx.l().checking_title()), readers), &desk, &ahead, lang);
    match occasion {
        Occasion::Asked => return cx.html(&page),
        Occasion::Other => page.is_other = true,
        Occasion::Changed(shown) => page.changes = Some(Changes::since(shown, &desk)),
        Occasion::Unanswered => page.is_unanswered = true,
        Occasion::Unapproved => page.is_unapproved = true,
    }
    page.page = page.page.with_errors();
    let is_asked = page.is_unanswered || page.is_unapproved;
    let status = if is_asked { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::CONFLICT };
    cx.html_with(status, &page)
}

async fn look(cx: &Cx, mailing: &Mailing, (train, lang): (&str, Option<Language>)) -> Result<Option<(Desk, Ahead)>> {
    let (train, schedule, now) = (train.to_owned(), cx.app.config.schedule, cx.app.now());
    let (all, reads) = (*mailing, lang.unwrap_or(cx.language()));
    let read = move |conn: &mut Conn| {
        let Some(desk) = desk::lay(conn, &train, &schedule)?.filter(Desk::is_frozen) else { return Ok(None) };
        let parts = Parts::of(conn, &desk.release)?;
        let mailed = if desk.kind().ships() { Some(mailed(conn, &all, &desk, now)?) } else { None };
        let devices = Brief::of(conn, &desk.release, schedule.local_day(desk.release.publish_at.0))?;
        let left = Left::of(conn, &desk.release)?;
        let issues = known_issues::told(conn, &[&desk.release])?.remove(&desk.release.id).unwrap_or_default();
        let by_hand = releases::out_now(conn, &desk.release, &schedule, now)?;
        Ok(Some((desk, parts, mailed, (devices, left, issues, by_hand))))
    };
    let Some((desk, parts, mailed, (devices, left, issues, by_hand))) = cx.app.read(read).await? else {
        return Ok(None);
    };
    let said = said_beside(cx, &desk, reads);
    let sample = sample(cx, mailing, &desk)?;
    Ok(Some((desk, Ahead { parts, mailed, devices, issues, sample, said, now: by_hand, left })))
}

/// How many people get a mail, and of those without an account.
fn mailed(conn: &mut Conn, mailing: &Mailing, desk: &Desk, now: Timestamp) -> Result<(Hearing, Hearing)> {
    let lines = desk.items.iter().filter(|line| !line.taken_back);
    let lines: Vec<(ItemId, Vec<PostId>)> = lines.map(|line| (line.item.id, line.live_posts())).collect();
    let digested = (mailing.digested)(conn, &lines)?;
    let going = desk.items.iter().filter(|line| !line.taken_back && !line.item.withheld);
    let areas: Vec<AreaId> = going.map(|line| line.item.area_id).collect();
    let subscribers = (mailing.subscribers)(conn, &areas, &digested.people, now)?;
    Ok((digested.hearing(), subscribers))
}

/// GET `/releases/next/check/sample?train=`: what somebody is mailed, as programs show it that read HTML. It is no page of ours,
/// and stands by itself, so that no page has to allow what mails are written with. A train that ships nothing has none.
pub(super) async fn show_sample(
    cx: Cx,
    _: Staff,
    mailing: Data<Mailing>,
    Query(asked): Query<Along>,
) -> Result<HttpResponse> {
    let desk = laid(&cx, &asked.train).await?.filter(Desk::is_frozen).ok_or(Error::NotFound)?;
    let sample = sample(&cx, &mailing, &desk)?.ok_or(Error::NotFound)?;
    let mut answer = HttpResponse::Ok();
    answer.content_type("text/html; charset=utf-8").insert_header((CONTENT_SECURITY_POLICY, AS_MAILED));
    Ok(never_stored(answer.body(sample.html)))
}

/// What somebody is mailed, as whoever looks reads it; with a train that ships nothing nobody is.
fn sample(cx: &Cx, mailing: &Mailing, desk: &Desk) -> Result<Option<Sample>> {
    if !desk.kind().ships() {
        return Ok(None);
    }
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

/// Approves what the page showed. What is asked about its lines is answered before, or whoever approves says that they go out as
/// they are: by its hour nobody is asked any more.
pub(super) async fn approve(cx: Cx, mailing: &Mailing, staff: Viewer, shown: &Typed) -> Result<HttpResponse> {
    if !shown.as_is && is_unanswered(&cx, shown, Waits::MayBe).await? {
        return page(&cx, mailing, (&shown.train, shown.lang), Occasion::Unapproved).await;
    }
    let (now, seen, digest, hand) = (cx.app.now(), shown.release, shown.digest.clone(), Hand::of(&cx)?);
    let write = move |conn: &mut Conn, release: &Release| {
        releases::expect_shown(conn, release.id, digest.as_deref())?;
        releases::approve(conn, &staff, release.id, &Approval { seen }, now)?;
        let before = ApprovalKept::of(conn, release.id)?.before(release);
        hand.leaves_approval(conn, Act::ReleaseApproved, release, &before)
    };
    match act(&cx, shown.of(), write).await {
        Ok(()) => Ok(cx.see_other(&checked(shown), Some(APPROVED))),
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            page(&cx, mailing, (&shown.train, shown.lang), Occasion::Changed(shown)).await
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
        Named::Coming(train, week) => {
            fill_in(&mut shown, train, week);
            if shown.digest.is_none() {
                return Ok(cx.see_other(&checked(&shown), None));
            }
            approve(cx, &mailing, staff, &shown).await
        }
        Named::Out(_) => Err(Error::Rejected(releases::NOT_THERE)),
        Named::Other(train) => page(&cx, &mailing, (&train, shown.lang), Occasion::Other).await,
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
        Named::Coming(train, week) => {
            fill_in(&mut shown, train, week);
            super::publishing::publish(cx, staff, mailing, Form(shown)).await
        }
        Named::Out(version) => Ok(cx.see_other(&releases::address(version), None)),
        Named::Other(train) => page(&cx, &mailing, (&train, shown.lang), Occasion::Other).await,
    }
}

/// The version in the address says which train is meant, and which week where the form does not.
fn fill_in(shown: &mut Typed, train: String, week: WeekNumber) {
    shown.train = train;
    if shown.week.is_empty() {
        shown.week = week.to_string();
    }
}

/// A line that is to stay as it is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct KeepForm {
    train: String,
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
    let item = numbered::<ItemId>(&path)?;
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
    act(&cx, (&form.train, &form.coming, &form.week), write).await?;
    let page = Place::named(&form.train).page_in("check", form.page.parse().ok());
    Ok(cx.see_other(&format!("{page}#item-{item}"), Some(KEPT)))
}
