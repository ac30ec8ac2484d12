//! The pages on which staff compose the coming release. Every form says which week it was shown for, so that a page left
//! open over a publication changes nothing of the next week.

use super::desk::{self, Desk};
use super::views::{Composer, Conflict, Entered, Freeze, Publish, Skip};
use super::words::{APPROVAL_LAPSED, APPROVED, FROZEN, PUBLISHED, SKIPPED};
use crate::db::{Conn, ItemId, WeekNumber};
use crate::error::{Error, Problems, Refusal, Result};
use crate::releases::{self, Approval, EnteredWording, Notes, Release, Saved, State, Wording, skip_reason};
use crate::web::{Cx, Flash, Form, Staff};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

const HERE: &str = "/releases/next/edit";

/// The routes of the composer.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource(HERE).route(get().to(edit)))
        .service(resource("/releases/next/freeze").route(get().to(sure_to_freeze)).route(post().to(freeze)))
        .service(resource("/releases/next/late").route(post().to(late)))
        .service(resource("/releases/next/notes").route(post().to(notes)))
        .service(resource("/releases/next/items/{id}").route(post().to(item)))
        .service(resource("/releases/next/items/{id}/leave-out").route(post().to(leave_out)))
        .service(resource("/releases/next/approve").route(post().to(approve)))
        .service(resource("/releases/next/hold").route(post().to(hold)))
        .service(resource("/releases/next/skip").route(get().to(sure_to_skip)).route(post().to(skip)))
        .service(resource("/releases/next/publish").route(get().to(sure_to_publish)).route(post().to(publish)));
}

/// A button.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Button {
    week: String,
    /// The revision of the release that the page showed.
    release: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct NotesForm {
    week: String,
    /// The revision of the notes that the form showed, and that of the release.
    revision: String,
    release: String,
    summary: Option<String>,
    known_issues: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct ItemForm {
    week: String,
    revision: String,
    line: String,
    change: String,
    position: String,
    highlight: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct SkipForm {
    week: String,
    reason: String,
}

impl ItemForm {
    fn entered(&self) -> EnteredWording<'_> {
        EnteredWording { line: &self.line, change: &self.change, position: &self.position, highlight: &self.highlight }
    }
}

/// GET `/releases/next/edit`. Looking opens no week: the clock does, within a second of the first start.
async fn edit(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let Some(desk) = cx.app.read(desk::lay).await? else { return Ok(cx.see_other("/releases/next", None)) };
    cx.html(&Composer::new(cx.page(cx.l().releases_composer_title()), &desk, &Entered::Nothing, &Problems::default()))
}

/// Does something with the release of the week a page showed.
async fn act<T: Send + 'static>(
    cx: &Cx,
    week: &str,
    mut act: impl FnMut(&mut Conn, &Release) -> Result<T> + Send + 'static,
) -> Result<T> {
    let week = week.parse().map(WeekNumber).map_err(|_| Error::Rejected(releases::NOT_THERE))?;
    let write = move |conn: &mut Conn| {
        let release = desk::still_coming(conn, week)?;
        act(conn, &release)
    };
    cx.app.write(write).await
}

/// Back to the composer, or the composer again with what is wrong, or with what somebody else did meanwhile.
async fn answer(cx: &Cx, done: Result<Flash>, entered: Entered, conflict: Conflict) -> Result<HttpResponse> {
    let (problems, conflict) = match done {
        Ok(flash) => return Ok(cx.see_other(HERE, Some(flash))),
        Err(Error::Invalid(problems)) => (problems, Conflict::Nothing),
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => (Problems::default(), conflict),
        Err(other) => return Err(other),
    };
    let desk = cx.app.read(desk::lay).await?.ok_or(Error::Rejected(releases::NOT_THERE))?;
    let mut page = Composer::new(cx.page(cx.l().releases_composer_title()), &desk, &entered, &problems);
    if conflict == Conflict::Nothing {
        return cx.unprocessable(&page);
    }
    page.page = page.page.with_errors();
    page.conflict = conflict;
    cx.html_with(StatusCode::CONFLICT, &page)
}

/// What to say of a change that was saved.
fn told(saved: Saved) -> Flash {
    match saved {
        Saved::AsBefore => releases::RELEASE_SAVED,
        Saved::ApprovalLapsed => APPROVAL_LAPSED,
    }
}

/// GET `/releases/next/freeze`: a frozen release does not collect again, so the button asks.
async fn sure_to_freeze(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let Some(desk) = cx.app.read(desk::lay).await?.filter(|desk| !desk.is_frozen()) else {
        return Ok(cx.see_other(HERE, None));
    };
    cx.html(&Freeze { page: cx.page(cx.l().releases_freeze_title()), desk: &desk })
}

/// POST `/releases/next/freeze`
async fn freeze(cx: Cx, _: Staff, Form(form): Form<Button>) -> Result<HttpResponse> {
    let (schedule, now) = (cx.app.config.schedule, cx.app.now());
    let frozen = act(&cx, &form.week, move |conn, release| {
        releases::freeze(conn, release.id, &schedule, now)?;
        // A week with nothing finished was skipped instead.
        Ok(releases::of_week(conn, release.week)?.is_some_and(|release| release.state == State::Frozen))
    });
    let flash = if frozen.await? { FROZEN } else { SKIPPED };
    Ok(cx.see_other(HERE, Some(flash)))
}

/// POST `/releases/next/late`
async fn late(cx: Cx, _: Staff, Form(form): Form<Button>) -> Result<HttpResponse> {
    let saved = act(&cx, &form.week, |conn, release| releases::take_in_late(conn, release.id)).await?;
    Ok(cx.see_other(HERE, Some(told(saved))))
}

impl NotesForm {
    /// Both texts, if the form has them.
    fn notes(&self, cx: &Cx) -> Result<Option<(Notes, Option<i64>)>> {
        let (Some(summary), Some(known)) = (&self.summary, &self.known_issues) else { return Ok(None) };
        let notes = Notes::parse(summary, known, cx.language()).map_err(Error::Invalid)?;
        Ok(Some((notes, releases::seen_revision(&self.revision))))
    }

    fn entered(self) -> Entered {
        match (self.summary, self.known_issues) {
            (Some(summary), Some(known)) => Entered::Notes(summary, known),
            _ => Entered::Nothing,
        }
    }
}

/// POST `/releases/next/notes`
async fn notes(cx: Cx, _: Staff, Form(mut form): Form<NotesForm>) -> Result<HttpResponse> {
    form.summary.get_or_insert_default();
    form.known_issues.get_or_insert_default();
    let done = match form.notes(&cx) {
        Ok(Some((notes, seen))) => {
            act(&cx, &form.week, move |conn, release| releases::write_notes(conn, release.id, &notes, seen)).await
        }
        Ok(None) => Ok(Saved::AsBefore),
        Err(error) => Err(error),
    };
    answer(&cx, done.map(told), form.entered(), Conflict::Notes).await
}

fn item_id(path: &Path<String>) -> Result<ItemId> {
    path.parse().map(ItemId).map_err(|_| Error::NotFound)
}

/// POST `/releases/next/items/{id}`. Back to the item: there are many.
async fn item(cx: Cx, _: Staff, path: Path<String>, Form(form): Form<ItemForm>) -> Result<HttpResponse> {
    let id = item_id(&path)?;
    let before = cx.app.read(move |conn| releases::before(conn, id)).await?;
    let done = match Wording::parse(&form.entered(), &before, cx.language()) {
        Ok(wording) => {
            let seen = releases::seen_revision(&form.revision);
            act(&cx, &form.week, move |conn, release| releases::word_item(conn, release.id, id, &wording, seen)).await
        }
        Err(problems) => Err(Error::Invalid(problems)),
    };
    let entered = Entered::Item(id, [form.line, form.change, form.position], !form.highlight.is_empty());
    match done {
        Ok(saved) => Ok(cx.see_other(&format!("{HERE}#item-{id}"), Some(told(saved)))),
        refused => answer(&cx, refused.map(told), entered, Conflict::Item(id)).await,
    }
}

/// POST `/releases/next/items/{id}/leave-out`
async fn leave_out(cx: Cx, _: Staff, path: Path<String>, Form(form): Form<Button>) -> Result<HttpResponse> {
    let id = item_id(&path)?;
    let saved = act(&cx, &form.week, move |conn, release| releases::leave_out(conn, release.id, id)).await?;
    Ok(cx.see_other(HERE, Some(told(saved))))
}

/// POST `/releases/next/approve`. The button stands in the form of the notes, so that words typed there are kept.
async fn approve(cx: Cx, staff: Staff, Form(form): Form<NotesForm>) -> Result<HttpResponse> {
    let now = cx.app.now();
    let done = match form.notes(&cx) {
        Ok(notes) => {
            let approval = Approval { seen: releases::seen_revision(&form.release), notes };
            act(&cx, &form.week, move |conn, release| releases::approve(conn, &staff, release.id, &approval, now)).await
        }
        Err(error) => Err(error),
    };
    let conflict = Conflict::Release(releases::seen_revision(&form.revision));
    answer(&cx, done.map(|()| APPROVED), form.entered(), conflict).await
}

/// POST `/releases/next/hold`
async fn hold(cx: Cx, _: Staff, Form(form): Form<Button>) -> Result<HttpResponse> {
    act(&cx, &form.week, |conn, release| releases::hold(conn, release.id)).await?;
    Ok(cx.see_other(HERE, Some(releases::RELEASE_SAVED)))
}

/// GET `/releases/next/skip`: a skipped week does not come back, so the button asks.
async fn sure_to_skip(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let Some(desk) = cx.app.read(desk::lay).await? else { return Ok(cx.see_other(HERE, None)) };
    cx.html(&Skip::new(cx.page(cx.l().releases_skip_title()), &desk, "", &Problems::default()))
}

/// POST `/releases/next/skip`
async fn skip(cx: Cx, _: Staff, Form(form): Form<SkipForm>) -> Result<HttpResponse> {
    let (schedule, now) = (cx.app.config.schedule, cx.app.now());
    let skipped = match skip_reason(&form.reason) {
        Ok(reason) => {
            let write =
                move |conn: &mut Conn, release: &Release| releases::skip(conn, release.id, &reason, &schedule, now);
            act(&cx, &form.week, write).await
        }
        Err(problem) => Err(Error::invalid("reason", problem)),
    };
    match skipped {
        Ok(()) => Ok(cx.see_other("/releases", Some(SKIPPED))),
        Err(Error::Invalid(problems)) => {
            let desk = cx.app.read(desk::lay).await?.ok_or(Error::Rejected(releases::NOT_THERE))?;
            cx.unprocessable(&Skip::new(cx.page(cx.l().releases_skip_title()), &desk, &form.reason, &problems))
        }
        Err(other) => Err(other),
    }
}

/// GET `/releases/next/publish`
async fn sure_to_publish(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let Some(desk) = cx.app.read(desk::lay).await?.filter(Desk::is_frozen) else {
        return Ok(cx.see_other(HERE, None));
    };
    cx.html(&Publish { page: cx.page(cx.l().releases_publish_title()), desk: &desk })
}

/// POST `/releases/next/publish`. Whoever presses second is led to what the first one published.
async fn publish(cx: Cx, staff: Staff, Form(form): Form<Button>) -> Result<HttpResponse> {
    let (schedule, now, seen) = (cx.app.config.schedule, cx.app.now(), releases::seen_revision(&form.release));
    let write =
        move |conn: &mut Conn, release: &Release| releases::publish(conn, staff.id, release.id, seen, &schedule, now);
    match act(&cx, &form.week, write).await {
        Ok(version) => Ok(cx.see_other(&format!("/releases/{version}"), Some(PUBLISHED))),
        Err(error) if error.is(releases::NOT_THERE) => {
            let week = WeekNumber(form.week.parse().unwrap_or(0));
            let there = cx.app.read(move |conn| releases::of_week(conn, week)).await?;
            let version = there.filter(|release| release.state == State::Published).and_then(|there| there.version);
            let version = version.ok_or(Error::Rejected(releases::NOT_THERE))?;
            Ok(cx.see_other(&format!("/releases/{version}"), None))
        }
        Err(other) => Err(other),
    }
}
