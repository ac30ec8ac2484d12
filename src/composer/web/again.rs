//! The pages with what was typed when it could not be taken, to be saved by another press.

use super::picturing;
use super::skipping::SkipForm;
use super::waiting::WaitForm;
use super::{laid, week_of};
use crate::composer::changes::Changes;
use crate::composer::desk::Desk;
use crate::composer::previewing::composer;
use crate::composer::typed::{Refused, Typed};
use crate::composer::views::{Skip, Wait};
use crate::error::{Error, Problems, Result};
use crate::releases;
use crate::web::{Cx, Kept};
use actix_web::HttpResponse;

/// The composer, or the page that asks for the reason of a skipped week, or for the picture of a line. What was typed for a week that is over is of no use.
pub async fn form_again(cx: Cx, kept: Kept) -> Result<HttpResponse> {
    if kept.path().ends_with("/skip") {
        let form: SkipForm = kept.read()?;
        let desk = desk_of(&cx, &form.week).await?;
        return cx.html(&Skip::new(cx.page(cx.l().releases_skip_title()), &desk, &form.reason, &Problems::default()));
    }
    if kept.path().ends_with("/wait") {
        let form: WaitForm = kept.read()?;
        let desk = desk_of(&cx, &form.week).await?;
        let page = cx.page(cx.l().releases_wait_title());
        let there = (&desk.release, desk.hold.as_ref());
        return cx.html(&Wait::new(page, there, &form.reason, &Problems::default()));
    }
    if kept.path().ends_with("/picture") {
        return picturing::form_again(cx, kept).await;
    }
    let typed: Typed = kept.read()?;
    let desk = desk_of(&cx, &typed.week).await?;
    let mut page = composer(&cx, &desk, &typed, &Refused::default())?;
    page.changes = Some(Changes::since(&typed, &desk)).filter(Changes::is_any);
    cx.html(&page)
}

async fn desk_of(cx: &Cx, week: &str) -> Result<Desk> {
    let week = week_of(week)?;
    let desk = laid(cx).await?.filter(|desk| desk.release.week == week);
    desk.ok_or(Error::Rejected(releases::NOT_THERE))
}
