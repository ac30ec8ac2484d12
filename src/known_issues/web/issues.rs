//! The known issues of a release, for everybody; what is said of one, for staff.

use super::notes;
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, DeviceId};
use crate::devices;
use crate::error::{Error, Problem, Problems, Refusal, Result};
use crate::known_issues::actions;
use crate::known_issues::issues_page::IssuesPage;
use crate::known_issues::listed::{self, One};
use crate::known_issues::model::KnownIssue;
use crate::known_issues::typed::{Typed, Wanted};
use crate::known_issues::views::IssuePage;
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
    let found = notes::find(&cx, version.into_inner()).await?;
    cx.html(&IssuesPage::new(&cx, &found, &found.release.known_issues, &Problems::default()))
}

async fn find(cx: &Cx, (version, number): (String, String)) -> Result<One> {
    let post = posts::number(&number).ok_or(Error::NotFound)?;
    cx.app.read(move |conn| listed::one(conn, version, post)).await
}

/// GET `/releases/{version}/issues/{number}`
pub(super) async fn open(cx: Cx, _: Staff, key: Path<(String, String)>) -> Result<HttpResponse> {
    let one = find(&cx, key.into_inner()).await?;
    let typed = Typed::of(one.said.as_ref(), &one.devices);
    cx.html(&IssuePage::new(&cx, &one, &typed, &Problems::default()))
}

/// Finds the devices that were named.
async fn found(cx: &Cx, wanted: Wanted) -> Result<(Wanted, Vec<DeviceId>)> {
    let names = wanted.devices.clone();
    let (devices, unknown) = cx.app.read(move |conn| devices::all_called(conn, &names)).await?;
    if let Some(name) = unknown.into_iter().next() {
        return Err(Error::invalid("devices", Problem::RefusedOf(name, devices::UNKNOWN)));
    }
    let mut ids: Vec<DeviceId> = devices.into_iter().map(|device| device.id).collect();
    ids.sort_unstable();
    ids.dedup();
    Ok((wanted, ids))
}

/// POST `/releases/{version}/issues/{number}`
pub(super) async fn say(cx: Cx, key: Path<(String, String)>, sent: Sent<Staff, Typed>) -> Result<HttpResponse> {
    let (Sent(staff, typed), key) = (sent, key.into_inner());
    let one = find(&cx, key.clone()).await?;
    let wanted = match typed.parsed(cx.language()) {
        Ok(wanted) => found(&cx, wanted).await,
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    let done = match wanted {
        Ok((Wanted { workaround, lang, texts, .. }, devices)) => {
            let (release_id, post_id, said_at) = (one.release.id, one.post.id, cx.app.now());
            let by_id = staff.id;
            let wanted = KnownIssue { release_id, post_id, workaround, lang, by_id, said_at, texts, devices };
            write(&cx, &one, Some(wanted), (Act::KnownIssueSaid, &typed.seen)).await
        }
        Err(other) => Err(other),
    };
    match done {
        Ok(()) => Ok(cx.see_other(&here(&one.version), Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => cx.unprocessable(&IssuePage::new(&cx, &one, &typed, &wrong)),
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            // What was typed, and above it what somebody else has said meanwhile.
            let one = find(&cx, key).await?;
            let page = IssuePage::new(&cx, &one, &typed, &Problems::default());
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

pub(super) fn here(version: &str) -> String {
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
    cx.html(&IssuePage::new(&cx, &one, &typed, &Problems::default()))
}
