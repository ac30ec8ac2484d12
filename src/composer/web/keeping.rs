//! What was typed anywhere on the page is kept by whatever button was pressed, whole or not at all.

use super::{act, still_laid, week_of};
use crate::composer::changes::Changes;
use crate::composer::desk;
use crate::composer::hand::{Hand, Was};
use crate::composer::previewing::composer;
use crate::composer::typed::{Refused, Typed};
use crate::composer::writing::Site;
use crate::db::{Conn, ItemId};
use crate::error::{Error, Refusal, Result};
use crate::releases::{self, Before, Edits, Release};
use crate::web::{Cx, Flash};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use std::collections::HashMap;

/// Does something with the release and what was typed of it, and nothing more; see [`keep_and`].
pub(super) async fn keep(
    cx: &Cx,
    typed: &Typed,
    leaving: Option<ItemId>,
    back: &str,
    with: impl FnMut(&mut Conn, &Release, &Edits) -> Result<Option<Flash>> + Send + 'static,
) -> Result<HttpResponse> {
    keep_and(cx, (typed, leaving), back, with, |_, _, done| Ok(done)).await
}

/// Does something with the release and what was typed of it, and something more once that is kept, then goes `back`; or
/// shows the composer again, with what is wrong or with what somebody else did meanwhile. Of an item that is being left out,
/// no words are kept.
pub(super) async fn keep_and(
    cx: &Cx,
    (typed, leaving): (&Typed, Option<ItemId>),
    back: &str,
    mut with: impl FnMut(&mut Conn, &Release, &Edits) -> Result<Option<Flash>> + Send + 'static,
    mut more: impl FnMut(&mut Conn, &Release, Option<Flash>) -> Result<Option<Flash>> + Send + 'static,
) -> Result<HttpResponse> {
    let Prepared { before, edits, mut refused } = prepare(cx, typed, leaving).await?;
    let is_gone = typed.ids().iter().any(|item| !before.contains_key(item) && leaving != Some(*item));
    if refused.is_empty() && !is_gone {
        let hand = Hand::of(cx)?;
        let work = move |conn: &mut Conn, release: &Release| {
            let was = Was::of(conn, release, &edits)?;
            let done = with(conn, release, &edits)?;
            hand.leaves_edits(conn, release, (was, &before), &edits)?;
            more(conn, release, done)
        };
        match act(cx, typed.meant(), work).await {
            Ok(flash) => return Ok(cx.see_other(back, flash)),
            Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {}
            // Somebody else took the last place at the top since it was looked at.
            Err(error) if error.is(releases::TOO_MANY_AT_TOP) => refused = prepare(cx, typed, leaving).await?.refused,
            Err(other) => return Err(other),
        }
    }
    let desk = still_laid(cx, typed.meant()).await?;
    let mut page = composer(cx, &desk, typed, &refused)?;
    if !refused.is_empty() {
        return cx.unprocessable(&page);
    }
    page.page = page.page.with_errors();
    page.changes = Some(Changes::since(typed, &desk));
    cx.html_with(StatusCode::CONFLICT, &page)
}

/// What was typed, checked.
struct Prepared {
    /// What the items that it is about say.
    before: HashMap<ItemId, Before>,
    edits: Edits,
    refused: Refused,
}

/// Checks what was typed over what the release says now.
async fn prepare(cx: &Cx, typed: &Typed, leaving: Option<ItemId>) -> Result<Prepared> {
    let (train, week, ids) = (typed.train.clone(), week_of(&typed.week)?, typed.ids());
    let (names_devices, handles) = typed.names();
    let before = move |conn: &mut Conn| {
        let release = desk::still_coming(conn, (&train, week))?;
        let before = releases::before(conn, release.id, &ids)?;
        let site = Site::read(conn, release.id, (names_devices, handles.as_slice()))?;
        Ok((release, before, site))
    };
    let (release, before, site) = cx.app.read(before).await?;
    let (mut edits, mut refused) = typed.prepare((&release, &before), &site, cx.language());
    if let Some(leaving) = leaving {
        edits.items.retain(|(item, ..)| *item != leaving);
        edits.translated.items.retain(|(item, ..)| *item != leaving);
        refused.items.remove(&Some(leaving));
        refused.texts.retain(|field, _| !field.starts_with(&format!("text-{leaving}-")));
    }
    Ok(Prepared { before, edits, refused })
}
