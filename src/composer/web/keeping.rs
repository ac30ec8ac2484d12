//! What was typed anywhere on the page is kept by whatever button was pressed, whole or not at all.

use super::{act, desk_of, gone};
use crate::composer::changes::Changes;
use crate::composer::gone::typed_words;
use crate::composer::hand::{Hand, Was};
use crate::composer::meant::Meant;
use crate::composer::previewing::composer;
use crate::composer::typed::{Refused, Typed};
use crate::composer::writing::Site;
use crate::db::{Conn, ItemId};
use crate::error::{Problem, Refusal, Result};
use crate::releases::{self, Before, Edits, Release};
use crate::web::{Cx, Flash, aside};
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
/// shows what was typed again, with what is wrong or with what somebody else did meanwhile. Of an item that is being left out,
/// no words are kept.
pub(super) async fn keep_and(
    cx: &Cx,
    (typed, leaving): (&Typed, Option<ItemId>),
    back: &str,
    mut with: impl FnMut(&mut Conn, &Release, &Edits) -> Result<Option<Flash>> + Send + 'static,
    mut more: impl FnMut(&mut Conn, &Release, Option<Flash>) -> Result<Option<Flash>> + Send + 'static,
) -> Result<HttpResponse> {
    let Some(prepared) = prepare(cx, typed, leaving).await? else {
        return shown_again(cx, typed, &Refused::default()).await;
    };
    let Prepared { before, edits, mut refused } = prepared;
    let is_gone = typed.ids().iter().any(|item| !before.contains_key(item) && leaving != Some(*item));
    if refused.is_empty() && !is_gone {
        let hand = Hand::of(cx)?;
        let work = move |conn: &mut Conn, release: &Release| {
            let was = Was::of(conn, release, &edits)?;
            let done = with(conn, release, &edits)?;
            hand.leaves_edits(conn, release, (was, &before), &edits)?;
            more(conn, release, done)
        };
        match act(cx, typed.of(), work).await {
            Ok(flash) => return Ok(cx.see_other(back, flash)),
            Err(error) if error.is(Refusal::CHANGED_MEANWHILE) || error.is(releases::NOT_THERE) => {}
            // Somebody else took the last place at the top since it was looked at.
            Err(error) if error.is(releases::TOO_MANY_AT_TOP) => {
                let prepared = prepare(cx, typed, leaving).await?;
                refused = prepared.map(|prepared| prepared.refused).unwrap_or_default();
            }
            Err(other) => return Err(other),
        }
    }
    shown_again(cx, typed, &refused).await
}

/// What was typed and could not be kept: over what the release says now, with what is wrong or what somebody else did
/// meanwhile; or, once it is not the coming one any more, beside what became of it.
pub(super) async fn shown_again(cx: &Cx, typed: &Typed, refused: &Refused) -> Result<HttpResponse> {
    let Some(desk) = desk_of(cx, typed.of()).await? else {
        return gone(cx, typed.of(), typed_words(typed, cx.l())).await;
    };
    let mut page = composer(cx, &desk, typed, refused)?;
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

/// Checks what was typed over what the release says now; nothing where that is not the coming one any more.
async fn prepare(cx: &Cx, typed: &Typed, leaving: Option<ItemId>) -> Result<Option<Prepared>> {
    let Ok(meant) = Meant::read(typed.of()) else { return Ok(None) };
    let ids = typed.ids();
    let named = typed.names(leaving);
    let beyond = named.beyond;
    let before = move |conn: &mut Conn| {
        let release = meant.still_coming(conn)?;
        let before = releases::before(conn, release.id, &ids)?;
        let site = Site::read(conn, release.id, &named)?;
        Ok((release, before, site))
    };
    let (release, before, site) = match cx.app.read(before).await {
        Ok(found) => found,
        Err(error) if error.is(releases::NOT_THERE) => return Ok(None),
        Err(other) => return Err(other),
    };
    if let Some(line) = beyond {
        let mut refused = Refused::default();
        refused.items.entry(Some(line)).or_default().add("credit", Problem::TooMuch);
        return Ok(Some(Prepared { before, edits: Edits::default(), refused }));
    }
    // A whole release may be typed here.
    let (own, reads) = (typed.clone(), cx.language());
    let check = move || (own.prepare((&release, &before), &site, reads), before);
    let ((mut edits, mut refused), before) = aside(check).await?;
    if let Some(leaving) = leaving {
        edits.items.retain(|(item, ..)| *item != leaving);
        edits.translated.items.retain(|(item, ..)| *item != leaving);
        refused.items.remove(&Some(leaving));
        refused.texts.retain(|field, _| !field.starts_with(&format!("text-{leaving}-")));
    }
    Ok(Some(Prepared { before, edits, refused }))
}
