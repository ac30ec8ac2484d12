//! Publishing a release by hand, before its hour or without an approval.

use super::act;
use super::check::{self, Occasion};
use crate::audit::Act;
use crate::composer::check::here;
use crate::composer::hand::Hand;
use crate::composer::mailing::Mailing;
use crate::composer::meant::Meant;
use crate::composer::typed::Typed;
use crate::composer::words::PUBLISHED;
use crate::db::Conn;
use crate::error::{Refusal, Result};
use crate::releases::{self, Release, State};
use crate::web::{Cx, Form, Staff};
use actix_web::HttpResponse;
use actix_web::web::Data;

/// GET `/releases/next/publish`: what is asked there is asked on the page that shows everything once more.
pub(super) async fn ask(cx: Cx, _: Staff) -> Result<HttpResponse> {
    Ok(cx.see_other(&here(None), None))
}

/// POST `/releases/next/publish`. Whoever presses second is led to what the first one published.
pub(super) async fn publish(
    cx: Cx,
    staff: Staff,
    mailing: Data<Mailing>,
    Form(shown): Form<Typed>,
) -> Result<HttpResponse> {
    let digest = shown.digest.clone();
    let (schedule, now, seen) = (cx.app.config.schedule, cx.app.now(), shown.release);
    let hand = Hand::of(&cx)?;
    let write = move |conn: &mut Conn, release: &Release| {
        releases::expect_shown(conn, release.id, digest.as_deref())?;
        let version = releases::publish(conn, staff.id, release.id, seen, &schedule, now)?;
        hand.leaves(conn, Act::ReleasePublished, release, ("", &version))?;
        Ok(version)
    };
    let error = match act(&cx, shown.of(), write).await {
        Ok(version) => return Ok(cx.see_other(&releases::address(version), Some(PUBLISHED))),
        Err(error) => error,
    };
    let is_changed = error.is(Refusal::CHANGED_MEANWHILE);
    // Whoever waited for the one who published it finds a release that is no more what was shown.
    if (is_changed || error.is(releases::NOT_THERE))
        && let Some(version) = published(&cx, shown.of()).await?
    {
        return Ok(cx.see_other(&releases::address(version), None));
    }
    if is_changed { check::page(&cx, &mailing, shown.lang, Occasion::Changed(&shown)).await } else { Err(error) }
}

/// The version of a release that a page showed, as it said by its row and week, if it has gone out already.
async fn published(cx: &Cx, shown: (&str, &str)) -> Result<Option<String>> {
    let Ok(meant) = Meant::read(shown) else { return Ok(None) };
    let there = cx.app.read(move |conn| meant.find(conn)).await?;
    Ok(there.filter(|release| release.state == State::Published).and_then(|there| there.version))
}
