//! The known issues of a release, for everybody; what is said of one, for staff.

use crate::audit::{self, Act, Trace};
use crate::db::Conn;
use crate::error::{Error, Problems, Refusal, Result};
use crate::known_issues::actions;
use crate::known_issues::listed::{self, One};
use crate::known_issues::model::{KnownIssue, workaround};
use crate::known_issues::views::{IssuePage, IssuesPage};
use crate::people::Viewer;
use crate::posts;
use crate::releases;
use crate::web::{Cx, Flash, Form, Kept, Sent, Staff};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Deserialize;

/// Which bug of which version a form is sent for.
pub fn below(path: &str) -> Option<(String, String)> {
    let mut parts = releases::version_in(path)?.split('/');
    let (version, issues, number) = (parts.next()?, parts.next()?, parts.next()?);
    let is_one = issues == "issues" && !number.is_empty() && parts.next().is_none();
    is_one.then(|| (version.to_owned(), number.to_owned()))
}

/// GET `/releases/{version}/issues`
pub(super) async fn list(cx: Cx, version: Path<String>) -> Result<HttpResponse> {
    let (version, is_staff) = (version.into_inner(), cx.viewer.as_ref().is_some_and(Viewer::is_staff));
    let found = cx.read(move |conn| listed::find(conn, version, is_staff)).await?;
    cx.html(&IssuesPage::new(&cx, &found))
}

/// What is said of a bug, as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Typed {
    workaround: String,
    /// The token of what the page showed, 0 for nothing.
    seen: String,
}

async fn find(cx: &Cx, (version, number): (String, String)) -> Result<One> {
    let post = posts::number(&number).ok_or(Error::NotFound)?;
    cx.app.read(move |conn| listed::one(conn, version, post)).await
}

/// GET `/releases/{version}/issues/{number}`
pub(super) async fn open(cx: Cx, _: Staff, key: Path<(String, String)>) -> Result<HttpResponse> {
    let one = find(&cx, key.into_inner()).await?;
    let there = one.said.as_ref().map_or("", |said| said.workaround.as_str());
    cx.html(&IssuePage::new(&cx, &one, there, &Problems::default()))
}

/// POST `/releases/{version}/issues/{number}`
pub(super) async fn say(cx: Cx, key: Path<(String, String)>, sent: Sent<Staff, Typed>) -> Result<HttpResponse> {
    let (Sent(staff, typed), key) = (sent, key.into_inner());
    let one = find(&cx, key.clone()).await?;
    let done = match workaround(&typed.workaround, cx.language()) {
        Ok((workaround, lang)) => {
            let (release_id, post_id, said_at) = (one.release.id, one.post.id, cx.app.now());
            let wanted = KnownIssue { release_id, post_id, workaround, lang, by_id: staff.id, said_at };
            write(&cx, &one, Some(wanted), (Act::KnownIssueSaid, &typed.seen)).await
        }
        Err(problem) => Err(Error::invalid("workaround", problem)),
    };
    match done {
        Ok(()) => Ok(cx.see_other(&here(&one.version), Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => cx.unprocessable(&IssuePage::new(&cx, &one, &typed.workaround, &wrong)),
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            // What was typed, and above it what somebody else has said meanwhile.
            let one = find(&cx, key).await?;
            let page = IssuePage::new(&cx, &one, &typed.workaround, &Problems::default());
            cx.html_with(StatusCode::CONFLICT, &page.changed_meanwhile())
        }
        Err(other) => Err(other),
    }
}

/// What was shown of a bug that is no longer to be known.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Shown {
    seen: String,
}

/// POST `/releases/{version}/issues/{number}/remove`
pub(super) async fn remove(
    cx: Cx,
    _: Staff,
    key: Path<(String, String)>,
    Form(shown): Form<Shown>,
) -> Result<HttpResponse> {
    let one = find(&cx, key.into_inner()).await?;
    write(&cx, &one, None, (Act::KnownIssueRemoved, &shown.seen)).await?;
    Ok(cx.see_other(&here(&one.version), Some(Flash::SAVED)))
}

fn here(version: &str) -> String {
    releases::address(format_args!("{version}/issues"))
}

async fn write(cx: &Cx, one: &One, wanted: Option<KnownIssue>, (act, seen): (Act, &str)) -> Result<()> {
    let (key, now, seen) = ((one.release.id, one.post.id), cx.app.now(), releases::seen_revision(seen));
    let version = one.version.clone();
    let write = move |conn: &mut Conn| {
        let (before, after) = actions::say(conn, key, wanted.as_ref(), seen, now)?;
        let trace = Trace::of(act).on(key.1).about(&version).from_to(before.told(), after.told());
        Ok(((), trace.keeping(&before, &after).if_changed()))
    };
    audit::write(cx, write).await
}

/// The page of a bug with what was typed when it could not be taken.
pub async fn form_again(cx: Cx, key: (String, String), kept: Kept) -> Result<HttpResponse> {
    let typed: Typed = kept.read()?;
    let one = find(&cx, key).await?;
    cx.html(&IssuePage::new(&cx, &one, &typed.workaround, &Problems::default()))
}
