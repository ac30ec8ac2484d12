//! HTTP: what staff ask and make of it, and what fans answer.

use super::entered::{Draft, USUAL_DAYS, said};
use super::model::{Choice, Question, State};
use super::views::{AnswerPage, ConclusionPage, DraftPage, WithdrawPage};
use super::words::{
    ANSWERED, CHOOSE, CLOSED_NOW, CONCLUDED, DISCARDED, DRAFTED, NOT_CONCLUDED, NOT_OPEN, OPENED, TAKEN_BACK, WITHDRAWN,
};
use super::{actions, store};
use crate::db::{Conn, PostId};
use crate::error::{Error, Problem, Problems, Result};
use crate::logs::is_masked;
use crate::people::Viewer;
use crate::posts::{self, Post, WRITING_BELOW};
use crate::web::{Cx, Flash, Kept, Meant, Member, Sent, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/{number}/question").route(get().to(open_draft)).route(post().to(draft)))
        .service(resource("/questions/{id}/open").route(post().to(open)))
        .service(resource("/questions/{id}/close").route(post().to(close)))
        .service(resource("/questions/{id}/discard").route(post().to(discard)))
        .service(resource("/questions/{id}/withdraw").route(get().to(open_withdrawal)).route(post().to(withdraw)))
        .service(resource("/questions/{id}/conclusion").route(get().to(open_conclusion)).route(post().to(conclude)))
        .service(resource("/questions/{id}/conclusion/withdraw").route(post().to(take_conclusion_back)))
        .service(resource("/questions/{id}/answer").route(get().to(open_answer)).route(post().to(answer)))
        .service(resource("/questions/{id}/answer/withdraw").route(post().to(take_back)));
}

/// What is asked, options a line each, and for how many days.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Drafting {
    pub question: String,
    pub options: String,
    pub days: String,
}

/// What was chosen.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Answering {
    pub option: String,
}

/// Why it is withdrawn.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Withdrawing {
    pub reason: String,
}

/// What staff will do, and what else they say.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Concluding {
    pub option: String,
    pub conclusion: String,
}

/// The place on the post's page where its questions stand.
fn back(cx: &Cx, post: PostId, flash: Flash) -> HttpResponse {
    cx.see_other(&posts::address(format_args!("{post}#questions")), Some(flash))
}

/// A question that this person knows of, with its post and its options.
fn find(conn: &mut Conn, id: i64, who: Option<&Viewer>) -> Result<(Question, Post, Vec<Choice>)> {
    let question = store::get(conn, id)?;
    let post = posts::seen_by(conn, question.post_id, who)?;
    if question.may_be_read_by(who) { Ok((question, post, store::options_of(conn, id)?)) } else { Err(Error::NotFound) }
}

async fn found(cx: &Cx, id: i64) -> Result<(Question, Post, Vec<Choice>)> {
    let who = cx.viewer.clone();
    cx.app.read(move |conn| find(conn, id, who.as_ref())).await
}

/// GET `/posts/{number}/question`: the draft that is there, or an empty one.
async fn open_draft(cx: Cx, staff: Staff, key: Path<String>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let (post, asked) =
        cx.app.read(move |conn| Ok((posts::get(conn, id)?, store::of_post(conn, id, Some(&staff))?))).await?;
    let draft = asked.into_iter().find(|asked| asked.question.opened_at.is_none());
    let typed = match draft {
        Some(draft) => Drafting {
            question: draft.question.body,
            options: draft.options.iter().map(|option| option.label.as_str()).collect::<Vec<_>>().join("\n"),
            days: draft.question.days.to_string(),
        },
        None => Drafting { days: USUAL_DAYS.to_string(), ..Drafting::default() },
    };
    cx.html(&DraftPage::new(&cx, post, &typed, &Problems::default()))
}

/// POST `/posts/{number}/question`
async fn draft(cx: Cx, key: Path<String>, Sent(staff, typed): Sent<Staff, Drafting>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let draft = match Draft::parse(&typed.question, &typed.options, &typed.days, cx.language()) {
        Ok(draft) => draft,
        Err(wrong) => return ask_draft(&cx, id, &typed, &wrong).await,
    };
    let masked = is_masked(&typed.question, &draft.body)
        || draft.options.iter().any(|(option, _)| is_masked(&typed.options, option));
    let now = cx.app.now();
    cx.write_as_staff(move |conn| actions::draft(conn, &staff, id, &draft, now)).await?;
    Ok(back(&cx, id, DRAFTED.masked(masked)))
}

/// The draft with what was typed when it could not be taken.
pub async fn draft_again(cx: Cx, post: PostId, kept: Kept) -> Result<HttpResponse> {
    ask_draft(&cx, post, &kept.read()?, &Problems::default()).await
}

async fn ask_draft(cx: &Cx, id: PostId, typed: &Drafting, wrong: &Problems) -> Result<HttpResponse> {
    let post = cx.app.read(move |conn| posts::get(conn, id)).await?;
    cx.unprocessable(&DraftPage::new(cx, post, typed, wrong))
}

/// POST `/questions/{id}/open`
async fn open(cx: Cx, staff: Staff, key: Path<String>, meant: Meant) -> Result<HttpResponse> {
    let (id, now, seen) = (numbered::<i64>(&key)?, cx.app.now(), meant.seen()?);
    let write = move |conn: &mut Conn| {
        actions::expect_ended(conn, id, seen)?;
        actions::open(conn, &staff, id, now)
    };
    let post = cx.write_as_staff(write).await?;
    Ok(back(&cx, post, OPENED))
}

/// POST `/questions/{id}/close`
async fn close(cx: Cx, staff: Staff, key: Path<String>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    let post = cx.write_as_staff(move |conn| actions::close(conn, &staff, id, now)).await?;
    Ok(back(&cx, post, CLOSED_NOW))
}

/// POST `/questions/{id}/discard`
async fn discard(cx: Cx, staff: Staff, key: Path<String>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    let post = cx.write_as_staff(move |conn| actions::discard(conn, &staff, id, now)).await?;
    Ok(cx.see_other(&posts::address(post), Some(DISCARDED)))
}

/// GET `/questions/{id}/withdraw`
async fn open_withdrawal(cx: Cx, _: Staff, key: Path<String>) -> Result<HttpResponse> {
    let (question, post, _) = found(&cx, numbered::<i64>(&key)?).await?;
    cx.html(&WithdrawPage::new(&cx, (question, post), &Withdrawing::default(), &Problems::default()))
}

/// POST `/questions/{id}/withdraw`
async fn withdraw(cx: Cx, key: Path<String>, Sent(staff, typed): Sent<Staff, Withdrawing>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    let reason = match said("reason", &typed.reason, cx.language()) {
        Ok(reason) => reason,
        Err(wrong) => return ask_withdrawal(&cx, id, &typed, &wrong).await,
    };
    let says = WITHDRAWN.masked(is_masked(&typed.reason, &reason.0));
    let post = cx.write_as_staff(move |conn| actions::withdraw(conn, &staff, id, &reason, now)).await?;
    Ok(back(&cx, post, says))
}

/// The reason with what was typed when it could not be taken.
pub async fn withdrawal_again(cx: Cx, id: i64, kept: Kept) -> Result<HttpResponse> {
    ask_withdrawal(&cx, id, &kept.read()?, &Problems::default()).await
}

async fn ask_withdrawal(cx: &Cx, id: i64, typed: &Withdrawing, wrong: &Problems) -> Result<HttpResponse> {
    let (question, post, _) = found(cx, id).await?;
    cx.unprocessable(&WithdrawPage::new(cx, (question, post), typed, wrong))
}

/// GET `/questions/{id}/conclusion`: what is said there already, to say it better.
async fn open_conclusion(cx: Cx, _: Staff, key: Path<String>) -> Result<HttpResponse> {
    let all = found(&cx, numbered::<i64>(&key)?).await?;
    let chosen = all.2.iter().find(|option| option.is_chosen).map(|option| option.id.to_string());
    let typed = Concluding { option: chosen.unwrap_or_default(), conclusion: all.0.conclusion.clone() };
    cx.html(&ConclusionPage::new(&cx, all, &typed, &Problems::default()))
}

/// POST `/questions/{id}/conclusion`
async fn conclude(cx: Cx, key: Path<String>, Sent(staff, typed): Sent<Staff, Concluding>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    let chosen = match typed.option.as_str() {
        "" => None,
        option => Some(numbered::<i64>(option)?),
    };
    let said = match said("conclusion", &typed.conclusion, cx.language()) {
        Ok(said) => said,
        Err(wrong) => return ask_conclusion(&cx, id, &typed, &wrong).await,
    };
    let says = CONCLUDED.masked(is_masked(&typed.conclusion, &said.0));
    let post = cx.write_as_staff(move |conn| actions::conclude(conn, &staff, id, (chosen, &said), now)).await?;
    Ok(back(&cx, post, says))
}

/// POST `/questions/{id}/conclusion/withdraw`
async fn take_conclusion_back(cx: Cx, staff: Staff, key: Path<String>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    let post = cx.write_as_staff(move |conn| actions::take_conclusion_back(conn, &staff, id, now)).await?;
    Ok(back(&cx, post, NOT_CONCLUDED))
}

/// The conclusion with what was typed when it could not be taken.
pub async fn conclusion_again(cx: Cx, id: i64, kept: Kept) -> Result<HttpResponse> {
    ask_conclusion(&cx, id, &kept.read()?, &Problems::default()).await
}

async fn ask_conclusion(cx: &Cx, id: i64, typed: &Concluding, wrong: &Problems) -> Result<HttpResponse> {
    let all = found(cx, id).await?;
    cx.unprocessable(&ConclusionPage::new(cx, all, typed, wrong))
}

/// GET `/questions/{id}/answer`: on the post's page, where it stands.
async fn open_answer(cx: Cx, key: Path<String>) -> Result<HttpResponse> {
    let (question, ..) = found(&cx, numbered::<i64>(&key)?).await?;
    Ok(cx.see_other(&posts::address(format_args!("{}#questions", question.post_id)), None))
}

/// POST `/questions/{id}/answer`
async fn answer(cx: Cx, key: Path<String>, Sent(member, typed): Sent<Member, Answering>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    cx.expect_unblocked()?;
    cx.app.limiter.check(WRITING_BELOW, &member.id.to_string())?;
    if typed.option.is_empty() {
        let mut wrong = Problems::default();
        wrong.add("option", Problem::Refused(CHOOSE));
        return ask_answer(&cx, id, &typed, &wrong).await;
    }
    let option = numbered::<i64>(&typed.option)?;
    let post = cx.app.write(move |conn| actions::answer(conn, &member, id, option, now)).await?;
    Ok(back(&cx, post, ANSWERED))
}

/// The options with what was chosen when it could not be taken.
pub async fn answer_again(cx: Cx, id: i64, kept: Kept) -> Result<HttpResponse> {
    ask_answer(&cx, id, &kept.read()?, &Problems::default()).await
}

async fn ask_answer(cx: &Cx, id: i64, typed: &Answering, wrong: &Problems) -> Result<HttpResponse> {
    let all = found(cx, id).await?;
    if all.0.state(&all.1, cx.app.now()) != State::Open {
        return Err(Error::Rejected(NOT_OPEN));
    }
    cx.unprocessable(&AnswerPage::new(cx, all, typed, wrong))
}

/// POST `/questions/{id}/answer/withdraw`
async fn take_back(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    cx.app.limiter.check(WRITING_BELOW, &member.id.to_string())?;
    let (post, was_there) = cx.app.write(move |conn| actions::take_back(conn, &member, id, now)).await?;
    let here = posts::address(format_args!("{post}#questions"));
    Ok(cx.see_other(&here, was_there.then_some(TAKEN_BACK)))
}
