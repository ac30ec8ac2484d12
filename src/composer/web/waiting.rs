//! Having a release wait with a public reason, and letting it go on.

use super::{Button, HERE, act};
use crate::composer::desk;
use crate::composer::hand::Hand;
use crate::composer::views::Wait;
use crate::db::Conn;
use crate::error::{Error, Problems, Result};
use crate::releases::{self, Hold, Release, skip_reason};
use crate::text::language_of;
use crate::web::{Cx, Form, Sent, Staff};
use actix_web::HttpResponse;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct WaitForm {
    pub week: String,
    pub reason: String,
}

/// GET `/releases/next/wait`: everybody reads the reason, so there is a page for it.
pub(super) async fn ask(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let Some(release) = cx.app.read(desk::coming).await? else { return Ok(cx.see_other("/releases/next", None)) };
    cx.html(&Wait::new(cx.page(cx.l().releases_wait_title()), &release, "", &Problems::default()))
}

/// POST `/releases/next/wait`
pub(super) async fn wait(cx: Cx, Sent(staff, form): Sent<Staff, WaitForm>) -> Result<HttpResponse> {
    let waits = match skip_reason(&form.reason) {
        Ok(reason) => {
            let (hand, lang) = (Hand::of(&cx)?, language_of(&reason, cx.language()));
            let (by_id, held_at) = (staff.id, cx.app.now());
            let write = move |conn: &mut Conn, release: &Release| {
                let (reason, lang) = (reason.clone(), lang.clone());
                let hold = Hold { release_id: release.id, reason, lang, by_id, held_at };
                let (before, after) = releases::set_hold(conn, release.id, Some(&hold))?;
                hand.leaves_hold(conn, release, (&before, &after))
            };
            act(&cx, &form.week, write).await
        }
        Err(problem) => Err(Error::invalid("reason", problem)),
    };
    match waits {
        Ok(()) => Ok(cx.see_other(HERE, Some(releases::RELEASE_SAVED))),
        Err(Error::Invalid(problems)) => {
            let release = cx.app.read(desk::coming).await?.ok_or(Error::Rejected(releases::NOT_THERE))?;
            cx.unprocessable(&Wait::new(cx.page(cx.l().releases_wait_title()), &release, &form.reason, &problems))
        }
        Err(other) => Err(other),
    }
}

/// POST `/releases/next/go-on`
pub(super) async fn go_on(cx: Cx, _: Staff, Form(form): Form<Button>) -> Result<HttpResponse> {
    let hand = Hand::of(&cx)?;
    let write = move |conn: &mut Conn, release: &Release| {
        let (before, after) = releases::set_hold(conn, release.id, None)?;
        hand.leaves_hold(conn, release, (&before, &after))
    };
    act(&cx, &form.week, write).await?;
    Ok(cx.see_other(HERE, Some(releases::RELEASE_SAVED)))
}
