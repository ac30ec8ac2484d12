//! The known issues of a release, for everybody; what is said of one, for staff, and all of one that is coming.

use super::notes;
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, DeviceId};
use crate::devices;
use crate::error::{Error, Problem, Problems, Result};
use crate::known_issues::actions;
use crate::known_issues::issues_page::IssuesPage;
use crate::known_issues::listed::{self, One};
use crate::known_issues::model::KnownIssue;
use crate::known_issues::typed::{Typed, Wanted};
use crate::known_issues::views::IssuePage;
use crate::posts;
use crate::releases;
use crate::rollouts::{Shown, recalled};
use crate::web::{Cx, Flash, Form, Kept, Sent, Staff};
use actix_web::HttpResponse;
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
    let shown = Shown::at(found.going.is_other);
    let entered = &found.going.release.known_issues;
    shown.answer(&cx, &IssuesPage::new(&cx, &found, entered, (&shown, &Problems::default())))
}

async fn find(cx: &Cx, (version, number): (String, String)) -> Result<One> {
    let post = posts::numbered(&number)?;
    let (who, schedule) = (cx.viewer.clone(), cx.app.config.schedule);
    cx.app.read(move |conn| listed::one(conn, &version, post, (who.as_ref(), &schedule))).await
}

/// The page with what was typed.
fn page(cx: &Cx, one: &One, typed: &Typed, shown: &Shown) -> Result<HttpResponse> {
    shown.answer(cx, &IssuePage::new(cx, one, typed, shown))
}

/// GET `/releases/{version}/issues/{number}`
pub(super) async fn open(cx: Cx, _: Staff, key: Path<(String, String)>) -> Result<HttpResponse> {
    let one = find(&cx, key.into_inner()).await?;
    page(&cx, &one, &Typed::of(one.said.as_ref(), &one.devices), &Shown::at(one.going.is_other))
}

/// Finds the devices that were named.
async fn found(cx: &Cx, wanted: Wanted) -> Result<(Wanted, Vec<DeviceId>)> {
    let names = wanted.devices.clone();
    let (devices, unknown) = cx.app.read(move |conn| devices::all_called(conn, &names)).await?;
    if let Some(name) = unknown.into_iter().next() {
        return Err(Error::invalid("devices", Problem::RefusedOf(vec![name], devices::UNKNOWN)));
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
    if one.going.is_other {
        return page(&cx, &one, &typed, &Shown::at(true));
    }
    let wanted = match typed.parsed(cx.language()) {
        Ok(wanted) => found(&cx, wanted).await,
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    let done = match wanted {
        Ok((Wanted { workaround, lang, texts, .. }, devices)) => {
            let (release_id, post_id, said_at) = (one.going.release.id, one.post.id, cx.app.now());
            let by_id = staff.id;
            let wanted = KnownIssue { release_id, post_id, workaround, lang, by_id, said_at, texts, devices };
            write(&cx, &one, Some(wanted), (Act::KnownIssueSaid, &typed.seen)).await
        }
        Err(other) => Err(other),
    };
    match done {
        Ok(()) => Ok(cx.see_other(&here(&one.going.version), Some(Flash::SAVED))),
        Err(error) => {
            let shown = match Shown::after(error) {
                Ok(shown) => shown,
                Err(other) => return recalled(&cx, &one.going.version, other, typed.words(cx.l())).await,
            };
            // What was typed, and above it what is said by now.
            let one = find(&cx, key).await?;
            page(&cx, &one, &typed, &shown)
        }
    }
}

/// Of a bug that is no longer to be known.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Removal {
    /// The token of what the page showed.
    seen: String,
}

/// POST `/releases/{version}/issues/{number}/remove`
pub(super) async fn remove(
    cx: Cx,
    _: Staff,
    key: Path<(String, String)>,
    Form(removal): Form<Removal>,
) -> Result<HttpResponse> {
    let one = find(&cx, key.into_inner()).await?;
    if one.going.is_other {
        return page(&cx, &one, &Typed::of(one.said.as_ref(), &one.devices), &Shown::at(true));
    }
    write(&cx, &one, None, (Act::KnownIssueRemoved, &removal.seen)).await?;
    Ok(cx.see_other(&here(&one.going.version), Some(Flash::SAVED)))
}

pub(super) fn here(version: &str) -> String {
    releases::address(format_args!("{version}/issues"))
}

async fn write(cx: &Cx, one: &One, wanted: Option<KnownIssue>, (act, seen): (Act, &str)) -> Result<()> {
    let (key, now, seen) = ((one.going.release.id, one.post.id), cx.app.now(), releases::seen_revision(seen));
    let version = one.going.version.clone();
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
    if one.going.release.recalled_at.is_some() {
        let words = typed.words(cx.l());
        return recalled(&cx, &one.going.version, Error::Rejected(releases::NOT_THERE), words).await;
    }
    page(&cx, &one, &typed, &Shown::at(one.going.is_other))
}
