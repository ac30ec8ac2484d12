//! What staff do with polls.

use super::super::actions;
use super::super::entered::{self, Draft, Typed, USUAL_DAYS};
use super::super::model::{Poll, PollOption, State, Totals};
use super::super::places::{address_of, done_at, option_in};
use super::super::store;
use super::super::views::{DraftPage, OpenPage, WithdrawPage};
use super::super::words::{DISCARDED, DRAFTED, FIXED, IS_WITHDRAWN, NOT_OPENED, OPENED, WITHDRAWN};
use super::{KEPT, by, picturing};
use crate::error::{Error, Problems, Refusal, Result};
use crate::logs::is_masked;
use crate::web::{Cx, Gone, Kept, Meant, Sent, Staff, TypedWords, numbered};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use chrono::TimeDelta;
use serde::Deserialize;

/// Their routes.
pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/staff/polls/new").route(get().to(open_new)).route(post().to(draft)))
        .service(resource("/polls/{id}/edit").route(get().to(open_edit)).route(post().to(edit)))
        .service(resource("/polls/{id}/open").route(get().to(ask_open)).route(post().to(open)))
        .service(resource("/polls/{id}/discard").route(post().to(discard)))
        .service(resource("/polls/{id}/withdraw").route(get().to(open_withdrawal)).route(post().to(withdraw)));
}

/// Where a new draft is sent.
const NEW: &str = "/staff/polls/new";

/// What staff write of a poll; options a line each.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in super::super) struct Drafting {
    pub purpose: String,
    pub question: String,
    pub note: String,
    pub options: String,
    pub totals: String,
    pub day: String,
    pub time: String,
    /// Which state of the draft the page showed.
    pub seen: String,
}

impl Drafting {
    fn typed(&self) -> Typed<'_> {
        Typed {
            purpose: &self.purpose,
            question: &self.question,
            note: &self.note,
            options: &self.options,
            totals: &self.totals,
            day: &self.day,
            time: &self.time,
        }
    }

    fn parse(&self, cx: &Cx) -> Result<Draft, Problems> {
        Draft::parse(&self.typed(), &cx.app.config.schedule, (cx.language(), cx.app.now()))
    }

    /// A draft as it is.
    fn of(cx: &Cx, poll: &Poll, options: &[PollOption]) -> Self {
        let (day, time) = cx.app.config.schedule.as_typed(poll.closes_at.0);
        Self {
            purpose: poll.purpose.as_str().to_owned(),
            question: poll.question.clone(),
            note: poll.note.clone(),
            options: options.iter().map(|option| option.label.as_str()).collect::<Vec<_>>().join("\n"),
            totals: poll.totals.as_str().to_owned(),
            day,
            time,
            seen: poll.revision.to_string(),
        }
    }

    /// Whether something of it is masked in what was made of it.
    fn is_masked_in(&self, draft: &Draft) -> bool {
        is_masked(&self.question, &draft.question)
            || is_masked(&self.note, &draft.note)
            || draft.options.iter().any(|(option, _)| is_masked(&self.options, option))
    }
}

/// Why it is withdrawn.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Withdrawing {
    reason: String,
}

async fn found(cx: &Cx, id: i64) -> Result<(Poll, Vec<PollOption>)> {
    cx.app.read(move |conn| Ok((store::get(conn, id)?, store::options_of(conn, id)?))).await
}

/// A poll that is a draft still.
async fn found_draft(cx: &Cx, id: i64) -> Result<(Poll, Vec<PollOption>)> {
    let found = found(cx, id).await?;
    if found.0.opened_at.is_none() { Ok(found) } else { Err(Error::Rejected(FIXED)) }
}

/// GET `/staff/polls/new`
async fn open_new(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let schedule = &cx.app.config.schedule;
    let (day, _) = schedule.as_typed(cx.app.now().plus(TimeDelta::days(USUAL_DAYS)).0);
    let typed =
        Drafting { day, time: "17:00".to_owned(), totals: Totals::Hidden.as_str().to_owned(), ..Drafting::default() };
    cx.html(&DraftPage::new(&cx, (NEW, KEPT), &typed, &Problems::default()))
}

/// POST `/staff/polls/new`
async fn draft(cx: Cx, Sent(staff, typed): Sent<Staff, Drafting>) -> Result<HttpResponse> {
    let draft = match typed.parse(&cx) {
        Ok(draft) => draft,
        Err(wrong) => return cx.unprocessable(&DraftPage::new(&cx, (NEW, KEPT), &typed, &wrong)),
    };
    let (says, now, staff) = (DRAFTED.masked(typed.is_masked_in(&draft)), cx.app.now(), by(staff));
    let id = cx.write_as_staff(move |conn| actions::draft(conn, &staff, &draft, now)).await?;
    Ok(cx.see_other(&address_of(id), Some(says)))
}

/// GET `/polls/{id}/edit`
async fn open_edit(cx: Cx, _: Staff, key: Path<String>) -> Result<HttpResponse> {
    let (poll, options) = found_draft(&cx, numbered::<i64>(&key)?).await?;
    let typed = Drafting::of(&cx, &poll, &options);
    show_edit(&cx, &poll, &typed, None)
}

/// The form of a draft: with what is wrong where it could not be taken.
fn show_edit(cx: &Cx, poll: &Poll, typed: &Drafting, wrong: Option<&Problems>) -> Result<HttpResponse> {
    let none = Problems::default();
    let (action, back) = (format!("{}/edit", poll.address()), poll.address());
    let page = DraftPage::new(cx, (&action, &back), typed, wrong.unwrap_or(&none));
    if wrong.is_some() { cx.unprocessable(&page) } else { cx.html(&page) }
}

/// POST `/polls/{id}/edit`
async fn edit(cx: Cx, key: Path<String>, Sent(staff, typed): Sent<Staff, Drafting>) -> Result<HttpResponse> {
    let (id, now, staff) = (numbered::<i64>(&key)?, cx.app.now(), by(staff));
    let (poll, _) = found(&cx, id).await?;
    if poll.opened_at.is_some() {
        return opened(&cx, id, &typed).await;
    }
    let draft = match typed.parse(&cx) {
        Ok(draft) => draft,
        Err(wrong) => return show_edit(&cx, &poll, &typed, Some(&wrong)),
    };
    let seen = Meant::of("", &typed.seen).seen()?;
    let says = DRAFTED.masked(typed.is_masked_in(&draft));
    match cx.write_as_staff(move |conn| actions::edit(conn, &staff, (id, seen), &draft, now)).await {
        Ok(()) => Ok(cx.see_other(&address_of(id), Some(says))),
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => changed(cx, id, typed).await,
        Err(error) if error.is(FIXED) => opened(&cx, id, &typed).await,
        Err(error) => Err(error),
    }
}

/// The form with what was typed, once somebody else changed the draft: whoever sends it now knows that.
async fn changed(cx: Cx, id: i64, typed: Drafting) -> Result<HttpResponse> {
    let (poll, _) = found_draft(&cx, id).await?;
    let cx = cx.warning_of(Refusal::CHANGED_MEANWHILE);
    let typed = Drafting { seen: poll.revision.to_string(), ..typed };
    let (action, back) = (format!("{}/edit", poll.address()), poll.address());
    let page = DraftPage::new(&cx, (&action, &back), &typed, &Problems::default());
    cx.html_with(StatusCode::CONFLICT, &page)
}

/// What was typed of a draft that is none any more, to be copied.
async fn opened(cx: &Cx, id: i64, typed: &Drafting) -> Result<HttpResponse> {
    let l = cx.l();
    let typed = [
        (l.polls_question(), typed.question.as_str()),
        (l.polls_note(), typed.note.as_str()),
        (l.polls_options(), typed.options.as_str()),
    ];
    too_late(cx, id, FIXED, TypedWords::of(typed)).await
}

/// What became of a poll, with what was typed, to be copied.
async fn too_late(cx: &Cx, id: i64, why: Refusal, typed: Vec<TypedWords>) -> Result<HttpResponse> {
    let (poll, _) = found(cx, id).await?;
    let l = cx.l();
    let above = Some((KEPT.to_owned(), l.polls_staff_title()));
    let became = (why.sentence(l), poll.address(), poll.question);
    cx.html_with(StatusCode::CONFLICT, &Gone::new(cx.page(l.error_conflict()), above, became, typed))
}

/// GET `/polls/{id}/open`: what becomes unchangeable.
async fn ask_open(cx: Cx, _: Staff, key: Path<String>) -> Result<HttpResponse> {
    let (poll, options) = found_draft(&cx, numbered::<i64>(&key)?).await?;
    cx.html(&OpenPage::new(&cx, &poll, &options))
}

/// POST `/polls/{id}/open`
async fn open(cx: Cx, staff: Staff, key: Path<String>, meant: Meant) -> Result<HttpResponse> {
    let (id, now, seen, staff) = (numbered::<i64>(&key)?, cx.app.now(), meant.seen()?, by(staff));
    cx.write_as_staff(move |conn| actions::open(conn, &staff, (id, seen), now)).await?;
    Ok(cx.see_other(&address_of(id), Some(OPENED)))
}

/// POST `/polls/{id}/discard`
async fn discard(cx: Cx, staff: Staff, key: Path<String>) -> Result<HttpResponse> {
    let (id, now, staff) = (numbered::<i64>(&key)?, cx.app.now(), by(staff));
    cx.write_as_staff(move |conn| actions::discard(conn, &staff, id, now)).await?;
    Ok(cx.see_other(KEPT, Some(DISCARDED)))
}

/// GET `/polls/{id}/withdraw`
async fn open_withdrawal(cx: Cx, _: Staff, key: Path<String>) -> Result<HttpResponse> {
    let (poll, _) = found(&cx, numbered::<i64>(&key)?).await?;
    if poll.state(cx.app.now()) == State::Draft {
        return Err(Error::Rejected(NOT_OPENED));
    }
    cx.html(&WithdrawPage::new(&cx, &poll, "", &Problems::default()))
}

/// POST `/polls/{id}/withdraw`
async fn withdraw(cx: Cx, key: Path<String>, Sent(staff, typed): Sent<Staff, Withdrawing>) -> Result<HttpResponse> {
    let (id, now, staff) = (numbered::<i64>(&key)?, cx.app.now(), by(staff));
    let reason = match entered::reason(&typed.reason, cx.language()) {
        Ok(reason) => reason,
        Err(wrong) => return ask_reason(&cx, id, &typed, &wrong).await,
    };
    let says = WITHDRAWN.masked(is_masked(&typed.reason, &reason.0));
    match cx.write_as_staff(move |conn| actions::withdraw(conn, &staff, id, &reason, now)).await {
        Ok(()) => Ok(cx.see_other(&address_of(id), Some(says))),
        // Somebody else was quicker: what was typed is still theirs.
        Err(error) if error.is(IS_WITHDRAWN) => {
            let words = TypedWords::of([(cx.l().moderation_reason(), typed.reason.as_str())]);
            too_late(&cx, id, IS_WITHDRAWN, words).await
        }
        Err(error) => Err(error),
    }
}

async fn ask_reason(cx: &Cx, id: i64, typed: &Withdrawing, wrong: &Problems) -> Result<HttpResponse> {
    let (poll, _) = found(cx, id).await?;
    cx.unprocessable(&WithdrawPage::new(cx, &poll, &typed.reason, wrong))
}

/// Whether a form of this address goes back to whoever typed it.
pub fn is_form(path: &str) -> bool {
    path == NEW
        || done_at(path)
            .is_some_and(|(_, verb)| matches!(verb, "edit" | "withdraw") || option_of_picture(verb).is_some())
}

/// The option whose picture is sent to an address below that of its poll.
fn option_of_picture(verb: &str) -> Option<i64> {
    option_in(verb).filter(|(_, verb)| *verb == "picture").map(|(option, _)| option)
}

/// The form with what was typed when it could not be taken.
pub async fn form_again(cx: Cx, kept: Kept) -> Result<HttpResponse> {
    match done_at(kept.path()) {
        Some((id, "edit")) => {
            let (poll, _) = found_draft(&cx, id).await?;
            let typed: Drafting = kept.read()?;
            show_edit(&cx, &poll, &typed, Some(&Problems::default()))
        }
        Some((id, verb)) => match option_of_picture(verb) {
            Some(option) => picturing::form_again(&cx, (id, option), &kept).await,
            None => ask_reason(&cx, id, &kept.read()?, &Problems::default()).await,
        },
        None => cx.unprocessable(&DraftPage::new(&cx, (NEW, KEPT), &kept.read()?, &Problems::default())),
    }
}
