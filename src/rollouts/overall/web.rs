//! HTTP: how a release goes out on all devices, for staff.

use super::typed::TypedOverall;
use super::views::OverallPage;
use super::{Overall, actions, store};
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, ReleaseId};
use crate::error::{Error, Problems, Refusal, Result};
use crate::releases;
use crate::rollouts::web::{going, today};
use crate::web::{Cx, Flash, Kept, Sent, Staff};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

/// Of which version a form is sent to an address.
pub fn overall_at(path: &str) -> Option<String> {
    let version = releases::version_in(path)?.strip_suffix("/rollout")?;
    (!version.is_empty() && !version.contains('/')).then(|| version.to_owned())
}

/// What the page shows.
pub(super) struct Found {
    release: ReleaseId,
    pub version: String,
    pub said: Option<Overall>,
}

impl Found {
    /// Its address.
    pub(super) fn here(&self) -> String {
        releases::address(format_args!("{}/rollout", self.version))
    }
}

async fn find(cx: &Cx, version: String) -> Result<Found> {
    let (schedule, who) = (cx.app.config.schedule, cx.viewer.clone());
    let read = move |conn: &mut Conn| {
        let release = going(conn, &version, (who.as_ref(), &schedule))?.id;
        Ok(Found { said: store::of_release(conn, release)?, release, version })
    };
    cx.app.read(read).await
}

/// GET `/releases/{version}/rollout`
pub(in crate::rollouts) async fn open(cx: Cx, _: Staff, version: Path<String>) -> Result<HttpResponse> {
    let found = find(&cx, version.into_inner()).await?;
    cx.html(&OverallPage::new(&cx, &found, &TypedOverall::of(found.said.as_ref()), &Problems::default()))
}

/// POST `/releases/{version}/rollout`
pub(in crate::rollouts) async fn say(
    cx: Cx,
    version: Path<String>,
    sent: Sent<Staff, TypedOverall>,
) -> Result<HttpResponse> {
    let (Sent(staff, typed), version) = (sent, version.into_inner());
    let found = find(&cx, version.clone()).await?;
    let done = match typed.parsed(cx.language(), today(&cx)) {
        Ok(wanted) => {
            let overall = Overall {
                release_id: found.release,
                state: wanted.state,
                percent: wanted.percent,
                reason: wanted.reason,
                lang: wanted.lang,
                by_id: staff.id,
                said_at: cx.app.now(),
            };
            let (seen, about) = (releases::seen_revision(&typed.seen), version.clone());
            let write = move |conn: &mut Conn| {
                let (before, after) = actions::say(conn, &overall, seen)?;
                let trace = Trace::of(Act::ReleaseRollout).about(&about).from_to(before.told(), after.told());
                Ok(((), trace.keeping(&before, &after).if_changed()))
            };
            audit::write(&cx, write).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match done {
        Ok(()) => Ok(cx.see_other(&found.here(), Some(Flash::SAVED))),
        Err(Error::Invalid(wrong)) => cx.unprocessable(&OverallPage::new(&cx, &found, &typed, &wrong)),
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            // What was typed in the form, and above it what somebody else has said meanwhile.
            let found = find(&cx, version).await?;
            let page = OverallPage::new(&cx, &found, &typed, &Problems::default());
            cx.html_with(StatusCode::CONFLICT, &page.changed_meanwhile())
        }
        Err(other) => Err(other),
    }
}

/// The page with what was typed when it could not be taken.
pub async fn overall_again(cx: Cx, version: String, kept: Kept) -> Result<HttpResponse> {
    let typed: TypedOverall = kept.read()?;
    let found = find(&cx, version).await?;
    cx.html(&OverallPage::new(&cx, &found, &typed, &Problems::default()))
}
