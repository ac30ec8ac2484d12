//! HTTP: the list and the forms of staff, and an answer filled in for a post.

use super::kept::AnswerKept;
use super::model::NewAnswer;
use super::typed::{FORM_LIMIT, Removal, Typed};
use super::using::{self, Coming};
use super::views::{FormPage, ListPage};
use super::words::{IS_GONE, REMOVED};
use super::{actions, store};
use crate::audit::{self, Act, Trace};
use crate::db::Conn;
use crate::error::{Error, Problems, Refusal, Result};
use crate::posts;
use crate::text::number;
use crate::web::{Cx, Flash, Form, Kept, Sent, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_LANGUAGE, ContentType};
use actix_web::web::{Data, Path, ServiceConfig, get, post, resource};

/// The list.
pub(super) const ANSWERS: &str = "/staff/answers";
/// Where a new answer is sent, and the page on which its form stands.
pub const FORM: (&str, &str) = (ANSWERS, "/staff/answers/new");

/// The room's routes.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource(ANSWERS).route(get().to(list)).route(post().to(add)))
        .service(resource("/staff/answers/new").route(get().to(begin)))
        .service(resource("/staff/answers/{id}").route(get().to(open)).route(post().to(change)))
        .service(resource("/staff/answers/{id}/remove").route(post().to(remove)))
        .service(resource("/posts/{number}/answers/{id}").route(get().to(filled)));
}

/// The form of an answer.
type Whole = Sent<Staff, Typed, FORM_LIMIT>;

/// GET `/staff/answers`
async fn list(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let read = |conn: &mut Conn| Ok((store::choices(conn)?, store::languages(conn)?));
    let (answers, languages) = cx.app.read(read).await?;
    cx.html(&ListPage::new(&cx, answers, &languages))
}

/// GET `/staff/answers/new`
async fn begin(cx: Cx, _: Staff) -> Result<HttpResponse> {
    cx.html(&FormPage::new(&cx, None, &Typed::default(), &Problems::default()))
}

/// POST `/staff/answers`
async fn add(cx: Cx, Sent(_, typed): Whole) -> Result<HttpResponse> {
    let added = match NewAnswer::parse(&typed.entered) {
        Ok(new) => {
            let add = move |conn: &mut Conn| {
                let id = actions::add(conn, &new)?;
                let answer = store::find(conn, id)?.ok_or(Error::NotFound)?;
                let trace = Trace::of(Act::AnswerAdded).about(&new.name).from_to("", answer.told());
                Ok(((), trace.keeping(&AnswerKept::none(&answer), &AnswerKept::of(&answer))))
            };
            audit::write(&cx, add).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match added {
        Ok(()) => Ok(cx.see_other(ANSWERS, Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => cx.unprocessable(&FormPage::new(&cx, None, &typed, &wrong)),
        Err(error) => Err(error),
    }
}

/// GET `/staff/answers/{id}`
async fn open(cx: Cx, _: Staff, id: Path<String>) -> Result<HttpResponse> {
    let id = numbered::<i64>(&id)?;
    let answer = cx.app.read(move |conn| store::find(conn, id)).await?.ok_or(Error::NotFound)?;
    cx.html(&FormPage::new(&cx, Some(id), &Typed::of(&answer), &Problems::default()))
}

/// POST `/staff/answers/{id}`
async fn change(cx: Cx, id: Path<String>, Sent(_, typed): Whole) -> Result<HttpResponse> {
    let id = numbered::<i64>(&id)?;
    let seen = revision(&typed.seen);
    let changed = match (NewAnswer::parse(&typed.entered), seen) {
        (Ok(new), Some(seen)) => {
            let change = move |conn: &mut Conn| {
                let (before, after) = actions::change(conn, id, seen, &new)?;
                let trace = Trace::of(Act::AnswerChanged).about(&before.choice.name);
                let is_changed = (&before.choice, &before.texts) != (&after.choice, &after.texts);
                let trace = trace.from_to(before.told_beside(&after), after.told_beside(&before));
                Ok(((), is_changed.then(|| trace.keeping(&AnswerKept::of(&before), &AnswerKept::of(&after)))))
            };
            audit::write(&cx, change).await
        }
        (Ok(_), None) => Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)),
        (Err(wrong), _) => Err(Error::Invalid(wrong)),
    };
    match changed {
        Ok(()) => Ok(cx.see_other(ANSWERS, Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => cx.unprocessable(&FormPage::new(&cx, Some(id), &typed, &wrong)),
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) || matches!(error, Error::NotFound) => {
            conflict(&cx, id, &typed).await
        }
        Err(error) => Err(error),
    }
}

/// What was typed beside what somebody else made of the answer meanwhile; of one that is gone, as a new one.
async fn conflict(cx: &Cx, id: i64, typed: &Typed) -> Result<HttpResponse> {
    let page = match cx.app.read(move |conn| store::find(conn, id)).await? {
        Some(now) => {
            let warning = Refusal::CHANGED_MEANWHILE.sentence(cx.l());
            FormPage::new(cx, Some(id), typed, &Problems::default()).over(&now, warning)
        }
        None => FormPage::new(cx, None, typed, &Problems::default()).warned(IS_GONE.sentence(cx.l())),
    };
    cx.html_with(StatusCode::CONFLICT, &page)
}

/// POST `/staff/answers/{id}/remove`
async fn remove(cx: Cx, _: Staff, id: Path<String>, Form(form): Form<Removal>) -> Result<HttpResponse> {
    let id = numbered::<i64>(&id)?;
    let seen = revision(&form.seen);
    let remove = move |conn: &mut Conn| {
        let seen = seen.ok_or(Error::Rejected(Refusal::CHANGED_MEANWHILE))?;
        let before = actions::remove(conn, id, seen)?;
        let trace = Trace::of(Act::AnswerRemoved).about(&before.choice.name).from_to(before.told(), "");
        Ok(((), trace.keeping(&AnswerKept::of(&before), &AnswerKept::none(&before))))
    };
    audit::write(&cx, remove).await?;
    Ok(cx.see_other(ANSWERS, Some(REMOVED)))
}

/// GET `/posts/{number}/answers/{id}`: the text, for whoever answers to change it before it is sent.
async fn filled(cx: Cx, _: Staff, keys: Path<(String, String)>, coming: Data<Coming>) -> Result<HttpResponse> {
    let (key, id) = keys.into_inner();
    let (post, id) = (posts::numbered(&key)?, numbered::<i64>(&id)?);
    let around = (**coming, cx.app.config.schedule);
    let found = cx.app.read(move |conn| using::chosen(conn, id, post, around)).await?;
    let filled = found.ok_or(Error::NotFound)?.fill(&cx.app.catalog);
    let mut answer = HttpResponse::Ok();
    answer.insert_header(ContentType::plaintext()).insert_header((CONTENT_LANGUAGE, filled.language.as_ref()));
    Ok(answer.body(filled.source))
}

/// The answer that a form is sent to, if the address is that of one; the inner one is the one that is changed.
pub fn at(path: &str) -> Option<Option<i64>> {
    match path.strip_prefix(ANSWERS)? {
        "" => Some(None),
        below => below.strip_prefix('/').and_then(number).map(Some),
    }
}

/// The form of an answer with what was typed when it could not be taken.
pub async fn form_again(cx: Cx, id: Option<i64>, kept: Kept) -> Result<HttpResponse> {
    let typed = kept.read()?;
    cx.unprocessable(&FormPage::new(&cx, id, &typed, &Problems::default()))
}

fn revision(seen: &str) -> Option<i64> {
    seen.parse().ok()
}
