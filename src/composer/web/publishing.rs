//! Publishing a release by hand, before its hour or without an approval.

use super::check::{self, Occasion};
use super::{Along, act, still};
use crate::audit::Act;
use crate::composer::check::open;
use crate::composer::desk::{self, Desk};
use crate::composer::hand::Hand;
use crate::composer::kinds::Kind;
use crate::composer::mailing::Mailing;
use crate::composer::meant::{Meant, Told};
use crate::composer::places::Place;
use crate::composer::typed::Typed;
use crate::db::Conn;
use crate::error::{Refusal, Result};
use crate::releases::{self, Parts, Release, State};
use crate::trains;
use crate::web::{Cx, Form, Staff};
use actix_web::HttpResponse;
use actix_web::web::{Data, Query};

/// GET `/releases/next/publish`: what is asked there is asked on the page that shows everything once more.
pub(super) async fn ask(cx: Cx, _: Staff, Query(asked): Query<Along>) -> Result<HttpResponse> {
    Ok(cx.see_other(&Place::named(&asked.train).page("check"), None))
}

/// POST `/releases/next/publish`. Whoever presses second is led to what the first one published. What is asked about its lines is
/// answered before, or whoever publishes says that they go out as they are.
pub(super) async fn publish(
    cx: Cx,
    staff: Staff,
    mailing: Data<Mailing>,
    Form(shown): Form<Typed>,
) -> Result<HttpResponse> {
    if !shown.as_is && is_unanswered(&cx, &shown, Waits::Never).await? {
        return check::page(&cx, &mailing, (&shown.train, shown.lang), Occasion::Unanswered).await;
    }
    let digest = shown.digest.clone();
    let (schedule, now, seen) = (cx.app.config.schedule, cx.app.now(), shown.release);
    let hand = Hand::of(&cx)?;
    let write = move |conn: &mut Conn, release: &Release| {
        releases::expect_shown(conn, release.id, digest.as_deref())?;
        let version = releases::publish(conn, staff.id, release.id, seen, &schedule, now)?;
        hand.leaves(conn, Act::ReleasePublished, release, ("", &version))?;
        Ok((version, Kind::of(&trains::get(conn, release.train_id)?).published()))
    };
    let error = match act(&cx, shown.of(), write).await {
        Ok((version, flash)) => return Ok(cx.see_other(&releases::address(version), Some(flash))),
        Err(error) => error,
    };
    let is_changed = error.is(Refusal::CHANGED_MEANWHILE);
    // Whoever waited for the one who published it finds a release that is no more what was shown.
    if (is_changed || error.is(releases::NOT_THERE))
        && let Some(version) = published(&cx, shown.of()).await?
    {
        return Ok(cx.see_other(&releases::address(version), None));
    }
    if !is_changed {
        return Err(error);
    }
    check::page(&cx, &mailing, (&shown.train, shown.lang), Occasion::Changed(&shown)).await
}

/// Whether what a button is for may be done while the release waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Waits {
    /// It may.
    MayBe,
    /// That is told first.
    Never,
}

/// Whether something is asked about what a page showed, and nobody has answered that or approved it so. What cannot go out, or
/// was changed since, is told as that.
pub(super) async fn is_unanswered(cx: &Cx, shown: &Typed, waits: Waits) -> Result<bool> {
    let Ok(meant) = Meant::read(shown.of()) else { return Ok(false) };
    let (train, schedule) = (shown.train.clone(), cx.app.config.schedule);
    let (seen, digest) = (shown.release, shown.digest.clone());
    let read = move |conn: &mut Conn| {
        let goes =
            |desk: &Desk| meant.is(&desk.release) && desk.is_frozen() && (waits == Waits::MayBe || desk.hold.is_none());
        let Some(desk) = still(desk::lay(conn, &train, &schedule))?.filter(goes) else { return Ok(false) };
        if desk.approver.is_some() || seen.is_some_and(|seen| seen != desk.release.revision) || open(&desk).is_empty() {
            return Ok(false);
        }
        Ok(match &digest {
            Some(digest) => Parts::of(conn, &desk.release)?.as_str() == digest,
            None => true,
        })
    };
    cx.app.read(read).await
}

/// The version of a release that a page showed, as it told, if it has gone out already.
async fn published(cx: &Cx, shown: Told<'_>) -> Result<Option<String>> {
    let Ok(meant) = Meant::read(shown) else { return Ok(None) };
    let there = cx.app.read(move |conn| meant.find(conn)).await?;
    Ok(there.filter(|release| release.state == State::Published).and_then(|there| there.version))
}
