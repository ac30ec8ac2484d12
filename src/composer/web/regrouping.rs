//! Lines that change their places, become two or one, or are left out; what was typed anywhere on the page is kept first.

use super::keeping::{keep, keep_and};
use super::{Whole, here, save, saying};
use crate::audit::Act;
use crate::composer::hand::Hand;
use crate::composer::meant::Meant;
use crate::composer::typed::Typed;
use crate::composer::words::{APPROVAL_LAPSED, LEFT_OUT, LINE_MOVED, LINE_SPLIT, LINES_JOINED};
use crate::db::{Conn, ItemId};
use crate::error::{Error, Result};
use crate::releases::{self, Above, Edits, ItemKept, Regrouped, Release, Saved, Way};
use crate::web::{Cx, Flash, Sent, numbered};
use actix_web::HttpResponse;
use actix_web::web::Path;

/// POST `/releases/next/items/{id}/up`
pub(super) async fn up(cx: Cx, path: Path<String>, Sent(_, typed): Whole) -> Result<HttpResponse> {
    place(&cx, numbered::<ItemId>(&path)?, &typed, Way::Up).await
}

/// POST `/releases/next/items/{id}/down`
pub(super) async fn down(cx: Cx, path: Path<String>, Sent(_, typed): Whole) -> Result<HttpResponse> {
    place(&cx, numbered::<ItemId>(&path)?, &typed, Way::Down).await
}

async fn place(cx: &Cx, id: ItemId, typed: &Typed, way: Way) -> Result<HttpResponse> {
    let hand = Hand::of(cx)?;
    let more = move |conn: &mut Conn, release: &Release, done: Option<Flash>| {
        let Some(lines) = releases::move_line(conn, release.id, id, way)? else { return Ok(done) };
        hand.leaves_regrouped(conn, (Act::ItemMoved, release), &lines, ("", ""))?;
        Ok(Some(told(&lines, done, LINE_MOVED)))
    };
    keep_and(cx, (typed, None), &back(typed, id), saving(typed, id), more).await
}

/// Saves what was typed, unless the line was changed since the page was shown: a second press of one page does nothing more.
fn saving(
    typed: &Typed,
    id: ItemId,
) -> impl FnMut(&mut Conn, &Release, &Edits) -> Result<Option<Flash>> + Send + use<> + 'static {
    let seen = typed.shown.get(&id).copied();
    move |conn: &mut Conn, release: &Release, edits: &Edits| {
        releases::expect_line(conn, release.id, id, seen)?;
        save(conn, release, edits)
    }
}

/// POST `/releases/next/items/{id}/split`
pub(super) async fn split(cx: Cx, path: Path<String>, Sent(_, typed): Whole) -> Result<HttpResponse> {
    let (id, hand) = (numbered::<ItemId>(&path)?, Hand::of(&cx)?);
    let more = move |conn: &mut Conn, release: &Release, done: Option<Flash>| {
        let said = said(conn, release, id)?;
        let lines = releases::split(conn, release.id, id)?;
        hand.leaves_regrouped(conn, (Act::ItemSplit, release), &lines, ("", &said))?;
        Ok(Some(told(&lines, done, LINE_SPLIT)))
    };
    keep_and(&cx, (&typed, None), &back(&typed, id), saving(&typed, id), more).await
}

/// POST `/releases/next/items/{id}/join`: with the line above it. Its own words are in the log of what staff did.
pub(super) async fn join(cx: Cx, path: Path<String>, Sent(_, typed): Whole) -> Result<HttpResponse> {
    let (id, hand) = (numbered::<ItemId>(&path)?, Hand::of(&cx)?);
    // Who voted is counted before the write: there may be very many.
    let above = match Meant::read(typed.of()) {
        Ok(meant) => {
            let above = move |conn: &mut Conn| {
                let release = meant.still_coming(conn)?;
                releases::above(conn, release.id, id)
            };
            cx.app.read(above).await
        }
        Err(unread) => Err(unread),
    };
    let above = match above {
        Ok(above) => above,
        // Somebody left the line out meanwhile, or the release is out, which is told below.
        Err(Error::Rejected(_)) => Above::default(),
        Err(other) => return Err(other),
    };
    let more = move |conn: &mut Conn, release: &Release, done: Option<Flash>| {
        let said = said(conn, release, id)?;
        let Some(lines) = releases::join(conn, release.id, id, above)? else { return Ok(done) };
        hand.leaves_regrouped(conn, (Act::ItemsJoined, release), &lines, (&said, ""))?;
        Ok(Some(told(&lines, done, LINES_JOINED)))
    };
    // To the line that both are now.
    let back = above.line.map_or_else(|| here(&typed), |line| back(&typed, line));
    keep_and(&cx, (&typed, None), &back, save, more).await
}

/// POST `/releases/next/items/{id}/leave-out`
pub(super) async fn leave_out(cx: Cx, path: Path<String>, Sent(_, typed): Whole) -> Result<HttpResponse> {
    let (id, hand) = (numbered::<ItemId>(&path)?, Hand::of(&cx)?);
    let leave_out = move |conn: &mut Conn, release: &Release, edits: &Edits| {
        let saved = releases::edit(conn, release.id, edits)?;
        let left_out = releases::before(conn, release.id, &[id])?.remove(&id).map(|item| item.text);
        let before = ItemKept::of(conn, release.id, id)?;
        let saved = saved.and(releases::leave_out(conn, release.id, id)?);
        hand.leaves_out(conn, release, (id, &before, &left_out.unwrap_or_default()))?;
        Ok(Some(saying(saved, LEFT_OUT)))
    };
    // To the line that stands in its place.
    let beside = match Meant::read(typed.of()) {
        Ok(meant) => {
            let beside = move |conn: &mut Conn| {
                let release = meant.still_coming(conn)?;
                releases::next_to(conn, release.id, id)
            };
            cx.app.read(beside).await
        }
        Err(unread) => Err(unread),
    };
    let back = match beside {
        Ok(Some(line)) => back(&typed, line),
        // Somebody left it out meanwhile, or the release is out, which is told below.
        Ok(None) | Err(Error::Rejected(_)) => here(&typed),
        Err(other) => return Err(other),
    };
    keep(&cx, &typed, Some(id), &back, leave_out).await
}

/// What a line says.
fn said(conn: &mut Conn, release: &Release, id: ItemId) -> Result<String> {
    Ok(releases::before(conn, release.id, &[id])?.remove(&id).map(|line| line.text).unwrap_or_default())
}

/// What to say of it; an approval that lapsed with it, or with the words that were typed, comes first.
fn told(lines: &Regrouped, done: Option<Flash>, happened: Flash) -> Flash {
    let has_lapsed = lines.saved == Saved::ApprovalLapsed || done.is_some_and(Flash::is_warning);
    if has_lapsed { APPROVAL_LAPSED } else { happened }
}

/// The page where the line stands: there are many.
fn back(typed: &Typed, id: ItemId) -> String {
    let here = here(typed);
    format!("{here}#item-{id}")
}
