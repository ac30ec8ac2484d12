//! The pages with what was typed when it could not be taken, to be saved by another press.

use super::skipping::SkipForm;
use super::still_laid;
use super::waiting::WaitForm;
use crate::composer::changes::Changes;
use crate::composer::previewing::composer;
use crate::composer::typed::{Refused, Typed};
use crate::composer::views::{Skip, Wait};
use crate::error::{Problems, Result};
use crate::web::{Cx, Kept};
use actix_web::HttpResponse;

/// The composer, or the page that asks for the reason of a skipped week. What was typed for a week that is over is of no use.
pub async fn form_again(cx: Cx, kept: Kept) -> Result<HttpResponse> {
    if kept.path().ends_with("/skip") {
        let form: SkipForm = kept.read()?;
        let desk = still_laid(&cx, (&form.train, &form.week)).await?;
        let page = cx.page(desk.kind().skip(cx.l()));
        return cx.html(&Skip::new(page, &desk, &form.reason, &Problems::default()));
    }
    if kept.path().ends_with("/wait") {
        let form: WaitForm = kept.read()?;
        let desk = still_laid(&cx, (&form.train, &form.week)).await?;
        let page = cx.page(cx.l().releases_wait_title());
        let there = (desk.place(), &desk.release, desk.hold.as_ref());
        return cx.html(&Wait::new(page, there, &form.reason, &Problems::default()));
    }
    let typed: Typed = kept.read()?;
    let desk = still_laid(&cx, typed.meant()).await?;
    let mut page = composer(&cx, &desk, &typed, &Refused::default())?;
    page.changes = Some(Changes::since(&typed, &desk)).filter(Changes::is_any);
    cx.html(&page)
}
