//! Publishing a release by hand, before its hour or without an approval.

use super::act;
use super::check::{self, Occasion};
use crate::audit::Act;
use crate::composer::check::here;
use crate::composer::hand::Hand;
use crate::composer::mailing::Mailing;
use crate::composer::typed::Typed;
use crate::composer::words::PUBLISHED;
use crate::db::{Conn, WeekNumber};
use crate::error::{Error, Refusal, Result};
use crate::releases::{self, Release, State};
use crate::trains::WEEKLY;
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
    match act(&cx, &shown.week, write).await {
        Ok(version) => Ok(cx.see_other(&releases::address(version), Some(PUBLISHED))),
        Err(error) if error.is(releases::NOT_THERE) => {
            let week = WeekNumber(shown.week.parse().unwrap_or(0));
            let there = cx.app.read(move |conn| releases::of_week(conn, WEEKLY, week)).await?;
            let version = there.filter(|release| release.state == State::Published).and_then(|there| there.version);
            let version = version.ok_or(Error::Rejected(releases::NOT_THERE))?;
            Ok(cx.see_other(&releases::address(version), None))
        }
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            check::page(&cx, &mailing, shown.lang, Occasion::Changed(&shown)).await
        }
        Err(other) => Err(other),
    }
}
