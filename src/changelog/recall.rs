//! Recalling a release that is out, with its public reason.

use super::words::{RECALLED, RECALLED_UNTOLD};
use crate::audit::{self, Act, Trace};
use crate::db::Conn;
use crate::error::{Error, Problems, Refusal, Result};
use crate::releases::{self, InLanguages, Mails, Reason, Release, TypedReason, reason_label, seen_revision};
use crate::text::Prose;
use crate::trains;
use crate::web::{Cx, Field, Kept, Page, Sent, Staff};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use askama::Template;
use serde::Deserialize;

/// `/releases/{version}/recall`.
#[derive(Template)]
#[template(path = "changelog/recall.html")]
struct RecallPage<'a> {
    page: Page<'a>,
    version: &'a str,
    /// Whom it concerns.
    reach: Reach,
    revision: i64,
    reason: Field,
    /// The same in each language.
    others: InLanguages,
    problems: Vec<(&'static str, String)>,
}

/// Whom a recall concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// Nobody's post shipped with it.
    Nobody,
    /// Posts shipped with it, and nobody was told: its mails wait or are stopped.
    Untold,
    /// People were told so.
    Told,
}

fn view<'a>(
    cx: &'a Cx,
    version: &'a str,
    (release, reach): &(Release, Reach),
    typed: &TypedReason,
    wrong: &Problems,
) -> RecallPage<'a> {
    let (reach, l) = (*reach, cx.l());
    let (page, problems) = cx
        .page(l.recalls_title(version))
        .with_problems(wrong, |l, name| reason_label(name, l).unwrap_or_else(|| l.releases_skip_reason()));
    RecallPage {
        page,
        version,
        reach,
        revision: release.revision,
        reason: Field::new("reason", typed.text.as_str(), wrong, l),
        others: typed.fields(wrong, l),
        problems,
    }
}

/// A release that can be recalled, and whom that concerns.
async fn find(cx: &Cx, version: &str) -> Result<Option<(Release, Reach)>> {
    let (wanted, who, hold) = (version.to_owned(), cx.viewer.clone(), cx.app.config.mail_hold);
    let read = move |conn: &mut Conn| {
        let release = releases::version_for(conn, &wanted, who.as_ref())?;
        let reach = match releases::mails_of(conn, &release, hold)? {
            _ if !trains::ships(conn, release.train_id)? => Reach::Nobody,
            Mails::Wait(_) | Mails::Stopped => Reach::Untold,
            Mails::Go => Reach::Told,
        };
        Ok((release, reach))
    };
    let found = cx.app.read(read).await?;
    Ok(Some(found).filter(|(release, _)| release.recalled_at.is_none()))
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct RecallForm {
    revision: String,
    /// Refuses all other fields.
    #[serde(flatten)]
    reason: TypedReason,
}

/// GET `/releases/{version}/recall`: nobody takes it back, so the button asks.
pub(super) async fn ask(cx: Cx, _: Staff, version: Path<String>) -> Result<HttpResponse> {
    let version = version.into_inner();
    match find(&cx, &version).await? {
        Some(found) => cx.html(&view(&cx, &version, &found, &TypedReason::default(), &Problems::default())),
        None => Ok(cx.see_other(&releases::address(&version), None)),
    }
}

/// POST `/releases/{version}/recall`
pub(super) async fn recall(cx: Cx, version: Path<String>, sent: Sent<Staff, RecallForm>) -> Result<HttpResponse> {
    let Sent(staff, form) = sent;
    let version = version.into_inner();
    let Some(found) = find(&cx, &version).await? else {
        return Ok(cx.see_other(&releases::address(&version), None));
    };
    let recalled = match form.reason.parse(cx.language()) {
        Ok(reason) => {
            let logged = reason.logged();
            let Reason { text, others, .. } = reason;
            let reason = Prose::recognised(text, cx.language());
            let (id, by, seen, now) = (found.0.id, staff.id, seen_revision(&form.revision), cx.app.now());
            let about = version.clone();
            let write = move |conn: &mut Conn| {
                releases::recall_told(conn, by, id, (&reason, &others), seen, now)?;
                let trace = Trace::of(Act::ReleaseRecalled).about(about.as_str()).from_to("", logged.as_str());
                Ok(((), trace))
            };
            audit::write(&cx, write).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match recalled {
        Ok(()) => {
            let flash = if found.1 == Reach::Told { RECALLED } else { RECALLED_UNTOLD };
            Ok(cx.see_other(&releases::address(&version), Some(flash)))
        }
        Err(Error::Invalid(wrong)) => cx.unprocessable(&view(&cx, &version, &found, &form.reason, &wrong)),
        Err(error) if error.is(releases::NOT_THERE) => moved_on(cx, &version, &form, releases::NOT_THERE).await,
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            moved_on(cx, &version, &form, Refusal::CHANGED_MEANWHILE).await
        }
        Err(other) => Err(other),
    }
}

/// Leads whoever pressed second to the release, as it was recalled meanwhile; else the page with what was typed.
async fn moved_on(cx: Cx, version: &str, form: &RecallForm, why: Refusal) -> Result<HttpResponse> {
    let Some(found) = find(&cx, version).await? else {
        return Ok(cx.see_other(&releases::address(version), None));
    };
    let cx = cx.warning_of(why);
    cx.html_with(StatusCode::CONFLICT, &view(&cx, version, &found, &form.reason, &Problems::default()))
}

/// The page with the reason that was typed when it could not be taken, to be sent by another press.
pub async fn recall_again(cx: Cx, version: String, kept: Kept) -> Result<HttpResponse> {
    let form: RecallForm = kept.read()?;
    let Some(found) = find(&cx, &version).await? else {
        return Ok(cx.see_other(&releases::address(&version), None));
    };
    cx.html(&view(&cx, &version, &found, &form.reason, &Problems::default()))
}
