//! Skipping a week, with its public reason.

use super::{HERE, act, gone, laid};
use crate::composer::gone::typed_reason;
use crate::composer::hand::Hand;
use crate::composer::views::Skip;
use crate::composer::words::SKIPPED;
use crate::db::Conn;
use crate::error::{Error, Problems, Result};
use crate::releases::{self, Release, WeekKept, skip_reason};
use crate::web::{Cx, Sent, Staff};
use actix_web::HttpResponse;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct SkipForm {
    pub coming: String,
    pub week: String,
    pub reason: String,
}

/// GET `/releases/next/skip`: everybody sees it at once, so the button asks.
pub(super) async fn ask(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let Some(desk) = laid(&cx).await? else { return Ok(cx.see_other(HERE, None)) };
    cx.html(&Skip::new(cx.page(cx.l().releases_skip_title()), &desk, "", &Problems::default()))
}

/// POST `/releases/next/skip`
pub(super) async fn skip(cx: Cx, Sent(_, form): Sent<Staff, SkipForm>) -> Result<HttpResponse> {
    let (schedule, now) = (cx.app.config.schedule, cx.app.now());
    let skipped = match skip_reason(&form.reason) {
        Ok(reason) => {
            let hand = Hand::of(&cx)?;
            let write = move |conn: &mut Conn, release: &Release| {
                let before = WeekKept::of(conn, release.id)?;
                releases::skip(conn, release.id, &reason, &schedule, now)?;
                hand.leaves_skipped(conn, release, &before, &reason)
            };
            act(&cx, (&form.coming, &form.week), write).await
        }
        Err(problem) => Err(Error::invalid("reason", problem)),
    };
    match skipped {
        Ok(()) => Ok(cx.see_other("/releases", Some(SKIPPED))),
        Err(Error::Invalid(problems)) => {
            let desk = laid(&cx).await?.ok_or(Error::Rejected(releases::NOT_THERE))?;
            cx.unprocessable(&Skip::new(cx.page(cx.l().releases_skip_title()), &desk, &form.reason, &problems))
        }
        Err(error) if error.is(releases::NOT_THERE) => {
            gone(&cx, (&form.coming, &form.week), typed_reason(&form.reason, cx.l())).await
        }
        Err(other) => Err(other),
    }
}
