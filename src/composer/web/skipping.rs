//! Skipping a week, with its public reason.

use super::{Along, act, gone, laid, still};
use crate::composer::hand::Hand;
use crate::composer::kinds::Kind;
use crate::composer::places::Place;
use crate::composer::views::Skip;
use crate::db::Conn;
use crate::error::{Error, Problems, Result};
use crate::releases::{self, Release, TypedReason, WeekKept};
use crate::trains;
use crate::web::{Cx, Sent, Staff};
use actix_web::HttpResponse;
use actix_web::web::Query;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct SkipForm {
    pub train: String,
    pub coming: String,
    pub week: String,
    /// Refuses all other fields.
    #[serde(flatten)]
    pub reason: TypedReason,
}

/// GET `/releases/next/skip`: everybody sees it at once, so the button asks.
pub(super) async fn ask(cx: Cx, _: Staff, Query(asked): Query<Along>) -> Result<HttpResponse> {
    let Some(desk) = laid(&cx, &asked.train).await? else {
        return Ok(cx.see_other(&Place::named(&asked.train).page("edit"), None));
    };
    cx.html(&Skip::new(cx.page(desk.kind().skip(cx.l())), &desk, &TypedReason::default(), &Problems::default()))
}

/// POST `/releases/next/skip`
pub(super) async fn skip(cx: Cx, Sent(_, form): Sent<Staff, SkipForm>) -> Result<HttpResponse> {
    let (schedule, now) = (cx.app.config.schedule, cx.app.now());
    let skipped = match form.reason.parse(cx.language()) {
        Ok(reason) => {
            let hand = Hand::of(&cx)?;
            let write = move |conn: &mut Conn, release: &Release| {
                let before = WeekKept::of(conn, release.id)?;
                releases::skip(conn, release.id, &reason, &schedule, now)?;
                hand.leaves_skipped(conn, release, &before, &reason.logged())?;
                trains::get(conn, release.train_id)
            };
            act(&cx, (&form.train, &form.coming, &form.week), write).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match skipped {
        Ok(train) => Ok(cx.see_other(&Place::of(&train).list(), Some(Kind::of(&train).skipped()))),
        Err(Error::Invalid(problems)) => {
            let Some(desk) = still(laid(&cx, &form.train).await)? else {
                let shown = (form.train.as_str(), form.coming.as_str(), form.week.as_str());
                return gone(&cx, shown, form.reason.words(cx.l())).await;
            };
            cx.unprocessable(&Skip::new(cx.page(desk.kind().skip(cx.l())), &desk, &form.reason, &problems))
        }
        Err(error) if error.is(releases::NOT_THERE) => {
            gone(&cx, (&form.train, &form.coming, &form.week), form.reason.words(cx.l())).await
        }
        Err(other) => Err(other),
    }
}
