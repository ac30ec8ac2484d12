//! Publishing a release by hand, before its hour or without an approval.

use super::{HERE, act};
use crate::audit::Act;
use crate::composer::changes::Changes;
use crate::composer::desk::{self, Desk};
use crate::composer::hand::Hand;
use crate::composer::typed::Typed;
use crate::composer::views::Publish;
use crate::composer::words::PUBLISHED;
use crate::db::{Conn, WeekNumber};
use crate::error::{Error, Refusal, Result};
use crate::releases::{self, Release, State};
use crate::trains::WEEKLY;
use crate::web::{Cx, Form, Staff};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;

/// GET `/releases/next/publish`
pub(super) async fn ask(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let Some(desk) = cx.app.read(desk::lay).await?.filter(Desk::is_frozen) else {
        return Ok(cx.see_other(HERE, None));
    };
    cx.html(&Publish { page: cx.page(cx.l().releases_publish_title()), desk: &desk, changes: None })
}

/// POST `/releases/next/publish`. Whoever presses second is led to what the first one published.
pub(super) async fn publish(cx: Cx, staff: Staff, Form(shown): Form<Typed>) -> Result<HttpResponse> {
    let (schedule, now, seen) = (cx.app.config.schedule, cx.app.now(), shown.release);
    let hand = Hand::of(&cx)?;
    let write = move |conn: &mut Conn, release: &Release| {
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
            let desk = cx.app.read(desk::lay).await?.ok_or(error)?;
            let page = cx.page(cx.l().releases_publish_title()).with_errors();
            cx.html_with(
                StatusCode::CONFLICT,
                &Publish { page, desk: &desk, changes: Some(Changes::since(&shown, &desk)) },
            )
        }
        Err(other) => Err(other),
    }
}
