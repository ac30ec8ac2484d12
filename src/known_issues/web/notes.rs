//! The text that staff write of the known issues of a release that is out.

use super::issues::here;
use crate::audit::{self, Act, Trace};
use crate::db::Conn;
use crate::error::{Error, Problems, Refusal, Result};
use crate::i18n::Messages;
use crate::known_issues::issues_page::IssuesPage;
use crate::known_issues::listed::{self, Listed};
use crate::releases::{self, Notes, NotesKept};
use crate::rollouts::{Shown, recalled};
use crate::web::{Cx, Kept, Sent, Staff, TypedWords};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct NotesForm {
    known_issues: String,
    revision: String,
}

impl NotesForm {
    /// What was typed.
    fn words(&self, l: &Messages) -> Vec<TypedWords> {
        TypedWords::of([(l.releases_known_issues(), &*self.known_issues)])
    }
}

/// The known issues of a version as whoever asks sees them.
pub(super) async fn find(cx: &Cx, version: String) -> Result<Listed> {
    let (who, schedule, reads) = (cx.viewer.clone(), cx.app.config.schedule, cx.language());
    cx.read(move |conn| listed::find(conn, &version, (who.as_ref(), &schedule), reads)).await
}

/// POST `/releases/{version}/known-issues`
pub(super) async fn save(cx: Cx, version: Path<String>, sent: Sent<Staff, NotesForm>) -> Result<HttpResponse> {
    let Sent(_, form) = sent;
    let (version, wanted) = (version.to_string(), version.into_inner());
    let release = cx.app.read(move |conn| releases::by_version(conn, &wanted)).await?;
    let saved = match Notes::known_issues(&release, &form.known_issues, cx.language()) {
        Ok(notes) => {
            let seen = releases::seen_revision(&form.revision);
            let now = cx.app.now();
            let (before, after) = (release.known_issues.clone(), notes.known_issues.source.clone());
            let about = version.clone();
            let amend = move |conn: &mut Conn| {
                let was = NotesKept::known_issues(&releases::get(conn, release.id)?);
                releases::amend(conn, release.id, &notes, seen, now)?;
                let is = NotesKept::known_issues(&releases::get(conn, release.id)?);
                let trace = Trace::of(Act::ReleaseNoted).about(&about).from_to(&before, &after);
                Ok(((), trace.keeping(&was, &is).if_changed()))
            };
            audit::write(&cx, amend).await
        }
        Err(problems) => Err(Error::Invalid(problems)),
    };
    match saved {
        Ok(()) => Ok(cx.see_other(&here(&version), Some(releases::RELEASE_SAVED))),
        Err(Error::Invalid(problems)) => {
            let (found, shown) = (find(&cx, version).await?, Shown::at(false));
            cx.unprocessable(&IssuesPage::new(&cx, &found, &form.known_issues, (&shown, &problems)))
        }
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            // Both texts: what was typed in the form, and what somebody else has saved meanwhile.
            let (found, shown) = (find(&cx, version).await?, Shown::at(false));
            let page = IssuesPage::new(&cx, &found, &form.known_issues, (&shown, &Problems::default()));
            cx.html_with(StatusCode::CONFLICT, &page.beside_theirs(true))
        }
        Err(other) => recalled(&cx, &version, other, form.words(cx.l())).await,
    }
}

/// The page with the text that was typed when it could not be taken, to be saved by another press.
pub async fn notes_again(cx: Cx, version: String, kept: Kept) -> Result<HttpResponse> {
    let form: NotesForm = kept.read()?;
    let (found, shown) = (find(&cx, version).await?, Shown::at(false));
    if found.going.release.recalled_at.is_some() {
        let words = form.words(cx.l());
        return recalled(&cx, &found.going.version, Error::Rejected(releases::NOT_THERE), words).await;
    }
    let seen = releases::seen_revision(&form.revision);
    let is_stale = seen.is_some_and(|seen| seen != found.going.release.notes_revision);
    let page = IssuesPage::new(&cx, &found, &form.known_issues, (&shown, &Problems::default()));
    cx.html(&page.beside_theirs(is_stale))
}
