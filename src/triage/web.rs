//! Deciding and undoing.

mod checked;
mod closing;
mod merging;

pub use merging::{Meant, meant};

use super::model::{Decision, Verdict, read_shown, shown_of};
use super::views::{Decide, DecideForm};
use super::words::{DECIDED, DECIDED_PRIVATE, MERGED, NO_POST_SAYS, STILL_ASKED, UNDONE};
use super::{actions, store};
use crate::acceptance;
use crate::canned_answers::{self, Choice, Coming};
use crate::db::{Conn, DecisionId, PostId};
use crate::error::{Error, Problem, Problems, Refusal, Result};
use crate::i18n::plain;
use crate::logs::is_masked;
use crate::people::{self, Profile};
use crate::posts::{self, Post, Status, Visibility};
use crate::web::{Cx, Form, Kept, Sent, Staff, aside, safe_next};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, ServiceConfig, get, post, resource};
use checked::{checked, chosen};
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
pub struct DecisionForm {
    /// The status to reach.
    pub status: String,
    /// The public note.
    pub note: String,
    /// The ready-made answer that is sent where no note was typed.
    pub canned: String,
    /// The day on which a declined post is looked at again.
    pub revisit: String,
    /// What a duplicate goes into, by its number, its address or words of it.
    pub duplicate_of: String,
    /// Another post that is looked at instead, where one was shown; nothing is decided on it.
    pub other: String,
    /// Where to go on.
    pub next: String,
    /// What the page showed.
    pub seen: String,
    /// `ask` where fans who are asked about the post are not to be cut off unasked.
    pub question: String,
}

/// What staff send to take a decision back: in `seen` its row, as the button has it, or else what the page showed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct UndoForm {
    seen: String,
    next: String,
}

/// POST `/posts/{number}/decision`
async fn decide(
    cx: Cx,
    key: Path<String>,
    coming: Data<Coming>,
    sent: Sent<Staff, DecisionForm>,
) -> Result<HttpResponse> {
    let Sent(staff, mut form) = sent;
    let id = posts::numbered(&key)?;
    let canned = chosen(&cx, id, &form, **coming).await?;
    if let Some(answer) = canned.as_ref().filter(|_| form.note.trim().is_empty()) {
        form.note.clone_from(&answer.source);
    }
    let has_words_only = merging::names_none(&cx, &form);
    if has_words_only && let Some(page) = merging::ask(&cx, id, &form).await? {
        return Ok(page);
    }
    let own = cx.clone();
    let check = move || (checked(&own, &form, canned.as_ref()), form);
    let (checked, form) = aside(check).await?;
    let masked = checked.as_ref().is_ok_and(|verdict| is_masked(&form.note, &verdict.note.source));
    let decided = match checked {
        _ if has_words_only => Err(Error::invalid("duplicate_of", Problem::Refused(NO_POST_SAYS))),
        Ok(verdict) => record(&cx, staff, id, verdict, &form).await,
        Err(problems) => Err(Error::Invalid(problems)),
    };
    let is_merge = form.status == Status::Duplicate.as_str();
    match decided {
        Ok(true) => {
            let done = if is_merge { MERGED } else { DECIDED };
            Ok(cx.see_other(&after_decision(&form.next, id), Some(done.masked(masked))))
        }
        Ok(false) => Ok(cx.see_other(&after_decision(&form.next, id), Some(DECIDED_PRIVATE.masked(masked)))),
        Err(Error::Invalid(problems)) => ask_again(&cx, id, form, (&problems, false)).await,
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            ask_again(&cx, id, form, (&Problems::default(), true)).await
        }
        Err(error) if error.is(STILL_ASKED) => closing::ask(&cx, id, form).await,
        Err(other) => Err(other),
    }
}

/// Records a decision; whether it is public.
async fn record(cx: &Cx, staff: Staff, id: PostId, verdict: Verdict, form: &DecisionForm) -> Result<bool> {
    let (now, (seen, since), asks) = (cx.app.now(), shown(&form.seen)?, form.question == closing::ASK);
    let write = move |conn: &mut Conn| {
        actions::expect_status(conn, id, verdict.duplicate_of, seen)?;
        actions::expect_unanswered_since(conn, id, since)?;
        if asks {
            closing::expect_nothing_asked(conn, id, now)?;
        }
        actions::decide(conn, &staff, id, &verdict, now)?;
        Ok(posts::get(conn, id)?.visibility != Visibility::Private)
    };
    cx.write_as_staff(write).await
}

/// See [`read_shown`].
fn shown(seen: &str) -> Result<(Option<Status>, Option<i64>)> {
    read_shown(seen).ok_or(Error::Rejected(Refusal::CHANGED_MEANWHILE))
}

/// The form as it was entered, for the post as it is now: with what is wrong, or with what somebody else did meanwhile.
async fn ask_again(
    cx: &Cx,
    id: PostId,
    form: DecisionForm,
    (problems, refused): (&Problems, bool),
) -> Result<HttpResponse> {
    let read = move |conn: &mut Conn| Ok((latest(conn, id)?, acceptance::of_post(conn, id)?));
    let ((post, last, answers), points) = cx.app.read(read).await?;
    let l = cx.l();
    let stale = refused || !(form.seen.is_empty() || form.seen == post.status.as_str() || form.seen == shown_of(&post));
    let warning = stale.then(|| changed(cx, last));
    let entered = DecideForm::entered(&post, &answers, form, (problems, l)).done_when(&points);
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

/// A post, who decided on it last, and the ready-made answers.
fn latest(conn: &mut Conn, id: PostId) -> Result<(Post, Latest, Vec<Choice>)> {
    let (post, answers) = (posts::get(conn, id)?, canned_answers::choices(conn)?);
    let Some(last) = store::last_of(conn, id)? else { return Ok((post, None, answers)) };
    let who = people::profiles(conn, &[last.decided_by])?.pop();
    Ok((post, Some((last, who)), answers))
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
    let in_queue = ["/triage/acts", "/triage/merges", "/triage", "/staff/plan"]
        .iter()
        .filter_map(|page| next.strip_prefix(page))
        .any(|rest| rest.is_empty() || rest.starts_with(['?', '#']));
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
    let id = posts::numbered(&key)?;
    let (now, seen) = (cx.app.now(), form.seen.clone());
    let write = move |conn: &mut Conn| {
        expect_seen(conn, id, &seen)?;
        actions::undo(conn, &staff, id, now)
    };
    match cx.write_as_staff(write).await {
        Ok(()) => Ok(cx.see_other(&after(&form.next, id), Some(UNDONE))),
        // What it would take back people have counted on: the form asks why, with the status that it had.
        Err(Error::Invalid(problems)) => {
            let standing = cx.app.read(move |conn| store::standing(conn, id)).await?;
            let status = standing.map_or("", |last| last.from.as_str());
            let entered = DecisionForm { status: status.to_owned(), next: form.next, ..DecisionForm::default() };
            ask_again(&cx, id, entered, (&problems, false)).await
        }
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            let empty = DecisionForm { next: form.next, ..DecisionForm::default() };
            ask_again(&cx, id, empty, (&Problems::default(), true)).await
        }
        Err(other) => Err(other),
    }
}

/// Refuses to take something else back than the page showed; the post is held, and what it was merged into.
fn expect_seen(conn: &mut Conn, id: PostId, seen: &str) -> Result<()> {
    if let Ok(decision) = seen.parse() {
        actions::expect_status(conn, id, None, None)?;
        return actions::expect_standing(conn, id, DecisionId(decision));
    }
    let (seen, since) = shown(seen)?;
    actions::expect_status(conn, id, None, seen)?;
    actions::expect_unanswered_since(conn, id, since)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_leads_back_to_the_queue_it_was_taken_in_and_nowhere_else() {
        for place in [
            "/triage",
            "/triage/acts",
            "/triage/merges",
            "/triage#post-8",
            "/triage?page=2#post-8",
            "/staff/plan?line=phone#area-3",
        ] {
            assert_eq!(after(place, PostId(7)), place);
        }
        for other in ["", "post", "/triage?x=\r\nSet-Cookie: a", "//evil.example", "/triagex", "/staff/planx"] {
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
