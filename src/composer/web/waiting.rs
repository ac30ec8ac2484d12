//! Having a release wait with a public reason, and letting it go on.

use super::{Along, act, gone, still};
use crate::composer::desk;
use crate::composer::hand::Hand;
use crate::composer::places::Place;
use crate::composer::views::Wait;
use crate::composer::words::{GOES_ON, WAITS};
use crate::db::Conn;
use crate::error::{Error, Problems, Refusal, Result};
use crate::releases::{self, Hold, Reason, Release, TypedReason};
use crate::web::{Cx, Form, Sent, Staff};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct WaitForm {
    pub train: String,
    pub coming: String,
    pub week: String,
    /// The token of the hold that the page showed, 0 for none.
    pub held: String,
    /// Refuses all other fields.
    #[serde(flatten)]
    pub reason: TypedReason,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct GoOnForm {
    train: String,
    coming: String,
    week: String,
    held: String,
}

/// The release of the train of a word that may be put on hold, and the hold that stands.
async fn waits(cx: &Cx, train: &str) -> Result<Option<(Release, Option<Hold>)>> {
    let train = train.to_owned();
    cx.app.read(move |conn| there(conn, &train)).await
}

fn there(conn: &mut Conn, train: &str) -> Result<Option<(Release, Option<Hold>)>> {
    let Some((_, release)) = desk::coming(conn, train)? else { return Ok(None) };
    let hold = releases::hold_of(conn, release.id)?;
    Ok(Some((release, hold)))
}

/// GET `/releases/next/wait`: everybody reads the reason, so there is a page for it.
pub(super) async fn ask(cx: Cx, _: Staff, Query(asked): Query<Along>) -> Result<HttpResponse> {
    let place = Place::named(&asked.train);
    let Some((release, hold)) = waits(&cx, &asked.train).await? else {
        return Ok(cx.see_other(&place.public(), None));
    };
    let page = cx.page(cx.l().releases_wait_title());
    cx.html(&Wait::new(page, (place, &release, hold.as_ref()), &TypedReason::default(), &Problems::default()))
}

/// POST `/releases/next/wait`
pub(super) async fn wait(cx: Cx, Sent(staff, form): Sent<Staff, WaitForm>) -> Result<HttpResponse> {
    let waits_now = match form.reason.parse(cx.language()) {
        Ok(reason) => {
            let hand = Hand::of(&cx)?;
            let (by_id, held_at, shown) = (staff.id, cx.app.now(), form.held.parse().ok());
            let write = move |conn: &mut Conn, release: &Release| {
                let Reason { text: reason, lang, others } = reason.clone();
                let hold = Hold { release_id: release.id, reason, lang, by_id, held_at, others };
                let (before, after) = releases::set_hold(conn, release.id, Some(&hold), shown)?;
                hand.leaves_hold(conn, release, (&before, &after))
            };
            act(&cx, (&form.train, &form.coming, &form.week), write).await
        }
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    let place = Place::named(&form.train);
    let shown = (form.train.as_str(), form.coming.as_str(), form.week.as_str());
    let (status, problems) = match waits_now {
        Ok(()) => return Ok(cx.see_other(&place.page("edit"), Some(WAITS))),
        Err(Error::Invalid(problems)) => (StatusCode::UNPROCESSABLE_ENTITY, problems),
        // Somebody else put it on hold, or let it go on: their reason stands above what was typed.
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => (StatusCode::CONFLICT, Problems::default()),
        Err(error) if error.is(releases::NOT_THERE) => {
            return gone(&cx, shown, form.reason.words(cx.l())).await;
        }
        Err(other) => return Err(other),
    };
    let Some((release, hold)) = still(waits(&cx, &form.train).await)? else {
        return gone(&cx, shown, form.reason.words(cx.l())).await;
    };
    let page = cx.page(cx.l().releases_wait_title()).with_errors();
    cx.html_with(status, &Wait::new(page, (place, &release, hold.as_ref()), &form.reason, &problems))
}

/// POST `/releases/next/go-on`. A page that shows another hold than the one that stands ends none.
pub(super) async fn go_on(cx: Cx, _: Staff, Form(form): Form<GoOnForm>) -> Result<HttpResponse> {
    let (hand, shown) = (Hand::of(&cx)?, form.held.parse().ok());
    let write = move |conn: &mut Conn, release: &Release| {
        let (before, after) = releases::set_hold(conn, release.id, None, shown)?;
        hand.leaves_hold(conn, release, (&before, &after))
    };
    act(&cx, (&form.train, &form.coming, &form.week), write).await?;
    Ok(cx.see_other(&Place::named(&form.train).page("edit"), Some(GOES_ON)))
}
