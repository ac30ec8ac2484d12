//! What fans do with questions, and staff.

use super::super::actions::{self, Said};
use super::super::entered::{self, Asking};
use super::super::model::{Hour, HourQuestion};
use super::super::reading;
use super::super::store;
use super::super::views::{Above, HourPage, WordsPage};
use super::super::words::{
    ANSWER_TAKEN_BACK, ANSWERED, ASKED, NOT_AN_OWNER, RESTORED, SET_ASIDE, UNVOTED, VOTED, WITHDRAWN,
};
use crate::areas::Area;
use crate::db::Conn;
use crate::error::{Error, Problems, Result};
use crate::logs::is_masked;
use crate::people::Viewer;
use crate::posts::{PRESSES, WRITING_BELOW};
use crate::web::{Cx, Flash, Kept, Member, PageNumber, Sent, Staff, Trap, aside, numbered};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// Their routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/hours/{id}/questions").route(post().to(ask)))
        .service(resource("/hours/{id}/questions/{question}").route(get().to(lead)))
        .service(resource("/hours/{id}/questions/{question}/vote").route(post().to(vote)))
        .service(resource("/hours/{id}/questions/{question}/unvote").route(post().to(unvote)))
        .service(resource("/hours/{id}/questions/{question}/withdraw").route(post().to(withdraw)))
        .service(
            resource("/hours/{id}/questions/{question}/answer").route(get().to(open_answer)).route(post().to(answer)),
        )
        .service(
            resource("/hours/{id}/questions/{question}/set-aside")
                .route(get().to(open_set_aside))
                .route(post().to(set_aside)),
        )
        .service(resource("/hours/{id}/questions/{question}/restore").route(post().to(restore)));
}

/// What somebody asks.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Typed {
    body: String,
    /// What only a program fills in; see [`Trap`].
    website: String,
}

/// What staff say.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Answering {
    answer: String,
}

/// Why a question is set aside.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct SettingAside {
    reason: String,
}

type Keys = Path<(String, String)>;

fn ids_of(keys: &Keys) -> Result<(i64, i64)> {
    let (hour, question) = &**keys;
    Ok((numbered::<i64>(hour)?, numbered::<i64>(question)?))
}

/// GET `/hours/{id}/questions/{question}`: to its place on the page of the hour.
async fn lead(cx: Cx, keys: Keys) -> Result<HttpResponse> {
    let at = ids_of(&keys)?;
    let reader = cx.viewer.clone();
    let look = move |conn: &mut Conn| {
        let question = store::question(conn, at.0, at.1)?;
        if question.may_be_seen_by(reader.as_ref()) { actions::place_of(conn, at) } else { Err(Error::NotFound) }
    };
    let place = cx.app.read(look).await?;
    Ok(cx.see_other(&place, None))
}

/// POST `/hours/{id}/questions`
async fn ask(cx: Cx, key: Path<String>, Sent(member, typed): Sent<Member, Typed>) -> Result<HttpResponse> {
    cx.expect_unblocked()?;
    let (id, now) = (numbered::<i64>(&key)?, cx.app.now());
    cx.app.limiter.check(WRITING_BELOW, &member.id.to_string())?;
    let trap = Trap { website: typed.website.clone(), ..Trap::default() };
    if let Some(why) = trap.caught(now, cx.app.config.limits.fastest_form) {
        return show(&cx.warning_of(why), id, &typed, &Problems::default()).await;
    }
    let reads = cx.language();
    let (new, typed) = aside(move || (Asking::parse(&typed.body, reads), typed)).await?;
    let new = match new {
        Ok(new) => new,
        Err(wrong) => return show(&cx, id, &typed, &wrong).await,
    };
    let (first, says) = (cx.first_posts(), ASKED.masked(is_masked(&typed.body, &new.body)));
    let ask = move |conn: &mut Conn| {
        let question = actions::ask(conn, &member, id, (&new, first), now)?;
        actions::place_of(conn, (id, question))
    };
    match cx.app.write(ask).await {
        Ok(place) => Ok(cx.see_other(&place, Some(says))),
        Err(Error::Invalid(wrong)) => show(&cx, id, &typed, &wrong).await,
        Err(other) => Err(other),
    }
}

/// The page of the hour with what was typed.
async fn show(cx: &Cx, id: i64, typed: &Typed, wrong: &Problems) -> Result<HttpResponse> {
    let reader = cx.viewer.clone();
    let find = move |conn: &mut Conn| reading::find(conn, id, PageNumber::default(), reader.as_ref());
    let found = cx.app.read(find).await?;
    cx.unprocessable(&HourPage::new(cx, &found, &typed.body, wrong))
}

/// The page of the hour with what was typed when it could not be taken.
pub async fn ask_again(cx: Cx, id: i64, kept: Kept) -> Result<HttpResponse> {
    show(&cx, id, &kept.read()?, &Problems::default()).await
}

/// Does something with a question, and leads back to it.
async fn press<T, F>(cx: &Cx, at: (i64, i64), mut act: F, says: impl Fn(&T) -> Option<Flash>) -> Result<HttpResponse>
where
    T: Send + 'static,
    F: FnMut(&mut Conn) -> Result<T> + Send + 'static,
{
    let write = move |conn: &mut Conn| {
        let done = act(conn)?;
        Ok((done, actions::place_of(conn, at)?))
    };
    let (done, place) = cx.app.write(write).await?;
    Ok(cx.see_other(&place, says(&done)))
}

/// POST `/hours/{id}/questions/{question}/vote`
async fn vote(cx: Cx, member: Member, keys: Keys) -> Result<HttpResponse> {
    let (at, now) = (ids_of(&keys)?, cx.app.now());
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    press(&cx, at, move |conn| actions::vote(conn, &member, at, now), |()| Some(VOTED)).await
}

/// POST `/hours/{id}/questions/{question}/unvote`
async fn unvote(cx: Cx, member: Member, keys: Keys) -> Result<HttpResponse> {
    let (at, now) = (ids_of(&keys)?, cx.app.now());
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let says = |was_there: &bool| was_there.then_some(UNVOTED);
    press(&cx, at, move |conn| actions::unvote(conn, &member, at, now), says).await
}

/// POST `/hours/{id}/questions/{question}/withdraw`
async fn withdraw(cx: Cx, member: Member, keys: Keys) -> Result<HttpResponse> {
    let (at, now) = (ids_of(&keys)?, cx.app.now());
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let withdraw = move |conn: &mut Conn| {
        actions::withdraw(conn, &member, at, now)?;
        store::get(conn, at.0)
    };
    let hour = cx.app.write(withdraw).await?;
    Ok(cx.see_other(&hour.address(), Some(WITHDRAWN)))
}

/// A question with its hour, for staff.
async fn question_of(cx: &Cx, (hour, id): (i64, i64)) -> Result<(Hour, Area, HourQuestion)> {
    let read = move |conn: &mut Conn| {
        let question = store::question(conn, hour, id)?;
        let hour = store::get(conn, hour)?;
        let area = reading::area_today(conn, hour.area_id)?;
        Ok((hour, area, question))
    };
    cx.app.read(read).await
}

/// GET `/hours/{id}/questions/{question}/answer`: what is said there already, to say it better.
async fn open_answer(cx: Cx, staff: Staff, keys: Keys) -> Result<HttpResponse> {
    let (hour, area, question) = question_of(&cx, ids_of(&keys)?).await?;
    let (whose, who) = (area.id, staff.id);
    if !cx.app.read(move |conn| reading::may_answer(conn, whose, who)).await? {
        return Err(Error::Forbidden(NOT_AN_OWNER));
    }
    let above = Above::new(&cx, &hour, &area);
    cx.html(&WordsPage::answer(&cx, (above, &question), &question.answer, &Problems::default()))
}

/// POST `/hours/{id}/questions/{question}/answer`
async fn answer(cx: Cx, keys: Keys, Sent(staff, typed): Sent<Staff, Answering>) -> Result<HttpResponse> {
    let (at, now) = (ids_of(&keys)?, cx.app.now());
    let reads = cx.language();
    let (said, typed) = aside(move || (entered::answer(&typed.answer, reads), typed)).await?;
    let said = match said {
        Ok(said) => said,
        Err(wrong) => return show_answer(&cx, at, &typed, &wrong).await,
    };
    let by: Viewer = staff.0;
    let answered = ANSWERED.masked(is_masked(&typed.answer, &said.0));
    let says = |said: &Said| Some(if *said == Said::Answer { answered } else { ANSWER_TAKEN_BACK });
    press(&cx, at, move |conn| actions::answer(conn, &by, at, &said, now), says).await
}

async fn show_answer(cx: &Cx, at: (i64, i64), typed: &Answering, wrong: &Problems) -> Result<HttpResponse> {
    let (hour, area, question) = question_of(cx, at).await?;
    let above = Above::new(cx, &hour, &area);
    cx.unprocessable(&WordsPage::answer(cx, (above, &question), &typed.answer, wrong))
}

/// The answer with what was typed when it could not be taken.
pub async fn answer_again(cx: Cx, at: (i64, i64), kept: Kept) -> Result<HttpResponse> {
    show_answer(&cx, at, &kept.read()?, &Problems::default()).await
}

/// GET `/hours/{id}/questions/{question}/set-aside`
async fn open_set_aside(cx: Cx, _: Staff, keys: Keys) -> Result<HttpResponse> {
    let (hour, area, question) = question_of(&cx, ids_of(&keys)?).await?;
    let above = Above::new(&cx, &hour, &area);
    cx.html(&WordsPage::set_aside(&cx, (above, &question), &question.set_aside_reason, &Problems::default()))
}

/// POST `/hours/{id}/questions/{question}/set-aside`
async fn set_aside(cx: Cx, keys: Keys, Sent(staff, typed): Sent<Staff, SettingAside>) -> Result<HttpResponse> {
    let (at, now) = (ids_of(&keys)?, cx.app.now());
    let reason = match entered::reason(&typed.reason, cx.language()) {
        Ok(reason) => reason,
        Err(wrong) => return show_set_aside(&cx, at, &typed, &wrong).await,
    };
    let by: Viewer = staff.0;
    let says = SET_ASIDE.masked(is_masked(&typed.reason, &reason.0));
    press(&cx, at, move |conn| actions::set_aside(conn, &by, at, &reason, now), |()| Some(says)).await
}

async fn show_set_aside(cx: &Cx, at: (i64, i64), typed: &SettingAside, wrong: &Problems) -> Result<HttpResponse> {
    let (hour, area, question) = question_of(cx, at).await?;
    let above = Above::new(cx, &hour, &area);
    cx.unprocessable(&WordsPage::set_aside(cx, (above, &question), &typed.reason, wrong))
}

/// The reason with what was typed when it could not be taken.
pub async fn set_aside_again(cx: Cx, at: (i64, i64), kept: Kept) -> Result<HttpResponse> {
    show_set_aside(&cx, at, &kept.read()?, &Problems::default()).await
}

/// POST `/hours/{id}/questions/{question}/restore`
async fn restore(cx: Cx, staff: Staff, keys: Keys) -> Result<HttpResponse> {
    let (at, now) = (ids_of(&keys)?, cx.app.now());
    let by: Viewer = staff.0;
    press(&cx, at, move |conn| actions::restore(conn, &by, at, now), |()| Some(RESTORED)).await
}
