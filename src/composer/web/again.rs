//! The pages with what was typed when it could not be taken, to be saved by another press.

use super::picturing;
use super::skipping::SkipForm;
use super::waiting::WaitForm;
use super::{desk_of, gone};
use crate::composer::changes::Changes;
use crate::composer::gone::typed_words;
use crate::composer::previewing::composer;
use crate::composer::typed::{Refused, Typed};
use crate::composer::views::{Skip, Wait};
use crate::error::{Problems, Result};
use crate::web::{Cx, Kept};
use actix_web::HttpResponse;

/// The composer, or the page that asks for the reason of a skipped week or of a hold, or for the picture of a line; or, once the
/// release is not the coming one any more, the page that says so, with what was typed.
pub async fn form_again(cx: Cx, kept: Kept) -> Result<HttpResponse> {
    if kept.path().ends_with("/skip") {
        let SkipForm { train, coming, week, reason } = kept.read()?;
        let Some(desk) = desk_of(&cx, (&train, &coming, &week)).await? else {
            return gone(&cx, (&train, &coming, &week), reason.words(cx.l())).await;
        };
        let page = cx.page(desk.kind().skip(cx.l()));
        return cx.html(&Skip::new(page, &desk, &reason, &Problems::default()));
    }
    if kept.path().ends_with("/wait") {
        let WaitForm { train, coming, week, reason, .. } = kept.read()?;
        let Some(desk) = desk_of(&cx, (&train, &coming, &week)).await? else {
            return gone(&cx, (&train, &coming, &week), reason.words(cx.l())).await;
        };
        let page = cx.page(cx.l().releases_wait_title());
        let there = (desk.place(), &desk.release, desk.hold.as_ref());
        return cx.html(&Wait::new(page, there, &reason, &Problems::default()));
    }
    if kept.path().ends_with("/picture") {
        return picturing::form_again(cx, kept).await;
    }
    let typed: Typed = kept.read()?;
    let Some(desk) = desk_of(&cx, typed.of()).await? else {
        return gone(&cx, typed.of(), typed_words(&typed, cx.l())).await;
    };
    let mut page = composer(&cx, &desk, &typed, &Refused::default())?;
    page.changes = Some(Changes::since(&typed, &desk)).filter(Changes::is_any);
    cx.html(&page)
}
