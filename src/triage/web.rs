//! Deciding and undoing.

mod merging;

use super::model::{Decision, Verdict};
use super::views::{Decide, DecideForm};
use super::words::{DECIDED, UNDONE};
use super::{actions, store};
use crate::db::{Conn, PostId};
use crate::error::{Error, Problems, Refusal, Result};
use crate::i18n::plain;
use crate::people::{self, Profile};
use crate::posts::{self, Post, Status};
use crate::web::{Cx, Form, Kept, Sent, Staff, safe_next};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The room's routes.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/posts/{number}/candidates").route(get().to(merging::list)))
        .service(resource("/posts/{number}/decision").route(post().to(decide)))
        .service(resource("/posts/{number}/decision/undo").route(post().to(undo)));
}

/// What staff send with a decision.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct DecisionForm {
    status: String,
    note: String,
    duplicate_of: String,
    next: String,
    seen: String,
}

/// What staff send to take a decision back.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct UndoForm {
    seen: String,
    next: String,
}

/// POST `/posts/{number}/decision`
async fn decide(cx: Cx, key: Path<String>, sent: Sent<Staff, DecisionForm>) -> Result<HttpResponse> {
    let Sent(staff, form) = sent;
    let id = posts::number(&key).ok_or(Error::NotFound)?;
    if merging::names_none(&form)
        && let Some(page) = merging::ask(&cx, id, &form).await?
    {
        return Ok(page);
    }
    let decided = match Verdict::parse(&form.status, &form.note, &form.duplicate_of, cx.language()) {
        Ok(verdict) => record(&cx, staff, id, verdict, &form.seen).await,
        Err(problems) => Err(Error::Invalid(problems)),
    };
    match decided {
        Ok(()) => Ok(cx.see_other(&after_decision(&form.next, id), Some(DECIDED))),
        Err(Error::Invalid(problems)) => ask_again(&cx, id, form, (&problems, false)).await,
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            ask_again(&cx, id, form, (&Problems::default(), true)).await
        }
        Err(other) => Err(other),
    }
}

async fn record(cx: &Cx, staff: Staff, id: PostId, verdict: Verdict, seen: &str) -> Result<()> {
    let (now, seen) = (cx.app.now(), shown(seen)?);
    let write = move |conn: &mut Conn| {
        actions::expect_status(conn, id, verdict.duplicate_of, seen)?;
        actions::decide(conn, &staff, id, &verdict, now).map(drop)
    };
    cx.write_as_staff(write).await
}

/// The status that a form says its page showed, if it says any. No page shows one that there is not.
fn shown(seen: &str) -> Result<Option<Status>> {
    match Status::parse(seen) {
        None if !seen.is_empty() => Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)),
        status => Ok(status),
    }
}

/// The form as it was entered, for the post as it is now: with what is wrong, or with what somebody else did meanwhile.
async fn ask_again(
    cx: &Cx,
    id: PostId,
    form: DecisionForm,
    (problems, refused): (&Problems, bool),
) -> Result<HttpResponse> {
    let (post, last) = cx.app.read(move |conn| latest(conn, id)).await?;
    let l = cx.l();
    let stale = refused || !(form.seen.is_empty() || form.seen == post.status.as_str());
    let warning = stale.then(|| changed(cx, last));
    let entered = DecideForm::entered(&post, [form.status, form.note, form.duplicate_of, form.next], problems, l);
    let page = cx.page(l.triage_decide_title(&post.title));
    let page = if stale || !problems.is_empty() { page.with_errors() } else { page };
    let status = if stale { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let problems = DecideForm::summary(problems, l);
    cx.html_with(status, &Decide { page, post: &post, form: entered, warning, problems })
}

/// The form of a decision with what was typed when it could not be taken, to be sent by another press.
pub async fn form_again(cx: Cx, post: PostId, kept: Kept) -> Result<HttpResponse> {
    ask_again(&cx, post, kept.read()?, (&Problems::default(), false)).await
}

type Latest = Option<(Decision, Option<Profile>)>;

/// A post, and who decided on it last.
fn latest(conn: &mut Conn, id: PostId) -> Result<(Post, Latest)> {
    let post = posts::get(conn, id)?;
    let Some(last) = store::last_of(conn, id)? else { return Ok((post, None)) };
    let who = people::profiles(conn, &[last.decided_by])?.pop();
    Ok((post, Some((last, who))))
}

/// What somebody did while a form was being filled in: who, what and when.
fn changed(cx: &Cx, last: Latest) -> String {
    let l = cx.l();
    let Some((last, Some(who))) = last else { return Refusal::CHANGED_MEANWHILE.sentence(l) };
    let (name, status, moment) = (who.named(l), last.to.word(l), cx.page("").soon(&last.decided_at));
    plain(&match last.to {
        Status::Shipped => l.triage_changed_shipped(moment),
        _ if last.undoes.is_some() => l.triage_changed_undone(name, status, moment),
        _ => l.triage_changed(name, status, moment),
    })
}

/// The place in the queue that a form was sent from, or the post's page.
fn after(next: &str, id: PostId) -> String {
    let in_queue = next
        .strip_prefix("/triage")
        .is_some_and(|rest| rest.is_empty() || rest == "/acts" || rest.starts_with(['?', '#']));
    if in_queue && safe_next(next) == next { next.to_owned() } else { posts::address(id) }
}

/// [`after`]; the queue then offers to take the decision back, as the post's page does anyway.
fn after_decision(next: &str, id: PostId) -> String {
    let place = after(next, id);
    if !place.starts_with("/triage") {
        return place;
    }
    let (page, row) = place.split_once('#').map_or((&*place, String::new()), |(page, row)| (page, format!("#{row}")));
    let mark = if page.contains('?') { '&' } else { '?' };
    format!("{page}{mark}decided={id}{row}")
}

/// POST `/posts/{number}/decision/undo`
async fn undo(cx: Cx, staff: Staff, key: Path<String>, Form(form): Form<UndoForm>) -> Result<HttpResponse> {
    let id = posts::number(&key).ok_or(Error::NotFound)?;
    let (now, seen) = (cx.app.now(), form.seen.clone());
    let write = move |conn: &mut Conn| {
        actions::expect_status(conn, id, None, shown(&seen)?)?;
        actions::undo(conn, &staff, id, now)
    };
    match cx.write_as_staff(write).await {
        Ok(()) => Ok(cx.see_other(&after(&form.next, id), Some(UNDONE))),
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            let empty = DecisionForm { next: form.next, ..DecisionForm::default() };
            ask_again(&cx, id, empty, (&Problems::default(), true)).await
        }
        Err(other) => Err(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_leads_back_to_the_queue_it_was_taken_in_and_nowhere_else() {
        for place in
            ["/triage", "/triage/acts", "/triage#post-8", "/triage?sort=age&area=camera", "/triage?page=2#post-8"]
        {
            assert_eq!(after(place, PostId(7)), place);
        }
        for other in ["", "post", "/triage?x=\r\nSet-Cookie: a", "//evil.example", "/triagex"] {
            assert_eq!(after(other, PostId(7)), "/posts/7", "{other:?}");
            assert_eq!(after_decision(other, PostId(7)), "/posts/7", "{other:?}");
        }
    }

    #[test]
    fn the_queue_is_told_what_was_decided_last() {
        let table = [
            ("/triage", "/triage?decided=7"),
            ("/triage#post-8", "/triage?decided=7#post-8"),
            ("/triage?page=2#post-8", "/triage?page=2&decided=7#post-8"),
        ];
        for (next, expected) in table {
            assert_eq!(after_decision(next, PostId(7)), expected);
        }
    }
}
