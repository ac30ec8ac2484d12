//! HTTP: how a release goes out on all devices, for staff.

use super::typed::TypedOverall;
use super::views::OverallPage;
use super::{Overall, actions, store};
use crate::audit::{self, Act, Trace};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::releases;
use crate::rollouts::going::{Going, going};
use crate::rollouts::recalled::recalled;
use crate::rollouts::shown::{Shown, today};
use crate::web::{Cx, Flash, Kept, Sent, Staff};
use actix_web::HttpResponse;
use actix_web::web::Path;

/// Of which version a form is sent to an address.
pub fn overall_at(path: &str) -> Option<String> {
    let version = releases::version_in(path)?.strip_suffix("/rollout")?;
    (!version.is_empty() && !version.contains('/')).then(|| version.to_owned())
}

/// What the page shows.
pub(super) struct Found {
    pub going: Going,
    pub said: Option<Overall>,
}

impl Found {
    /// Its address.
    pub(super) fn here(&self) -> String {
        releases::address(format_args!("{}/rollout", self.going.version))
    }
}

async fn find(cx: &Cx, version: String) -> Result<Found> {
    let (schedule, who) = (cx.app.config.schedule, cx.viewer.clone());
    let read = move |conn: &mut Conn| {
        let going = going(conn, &version, (who.as_ref(), &schedule))?;
        Ok(Found { said: store::of_release(conn, going.release.id)?, going })
    };
    cx.app.read(read).await
}

/// The page with what was typed.
fn page(cx: &Cx, found: &Found, typed: &TypedOverall, shown: &Shown) -> Result<HttpResponse> {
    shown.answer(cx, &OverallPage::new(cx, found, typed, shown))
}

/// GET `/releases/{version}/rollout`
pub(in crate::rollouts) async fn open(cx: Cx, _: Staff, version: Path<String>) -> Result<HttpResponse> {
    let found = find(&cx, version.into_inner()).await?;
    page(&cx, &found, &TypedOverall::of(found.said.as_ref()), &Shown::at(found.going.is_other))
}

/// POST `/releases/{version}/rollout`
pub(in crate::rollouts) async fn say(
    cx: Cx,
    version: Path<String>,
    sent: Sent<Staff, TypedOverall>,
) -> Result<HttpResponse> {
    let (Sent(staff, typed), version) = (sent, version.into_inner());
    let found = match find(&cx, version.clone()).await {
        Ok(found) => found,
        Err(error) => return recalled(&cx, &version, error, typed.reason.words(cx.l())).await,
    };
    if found.going.is_other {
        return page(&cx, &found, &typed, &Shown::at(true));
    }
    let done = match typed.parsed(cx.language(), today(&cx)) {
        Ok(wanted) => {
            let overall = Overall {
                release_id: found.going.release.id,
                state: wanted.state,
                percent: wanted.percent,
                reason: wanted.reason,
                lang: wanted.lang,
                by_id: staff.id,
                said_at: cx.app.now(),
                others: wanted.others,
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
        Err(error) => match Shown::after(error) {
            // What was typed in the form, and above it what is said by now.
            Ok(shown) => page(&cx, &find(&cx, version).await?, &typed, &shown),
            Err(other) => recalled(&cx, &version, other, typed.reason.words(cx.l())).await,
        },
    }
}

/// The page with what was typed when it could not be taken.
pub async fn overall_again(cx: Cx, version: String, kept: Kept) -> Result<HttpResponse> {
    let typed: TypedOverall = kept.read()?;
    match find(&cx, version.clone()).await {
        Ok(found) => page(&cx, &found, &typed, &Shown::at(found.going.is_other)),
        Err(error) => recalled(&cx, &version, error, typed.reason.words(cx.l())).await,
    }
}
