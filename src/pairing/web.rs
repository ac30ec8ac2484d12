//! HTTP: the three answers that are no merge.

use super::actions;
use super::words::{APART, ASKED_AGAIN, PUT_OFF};
use crate::db::{Conn, PostId, Timestamp};
use crate::error::Result;
use crate::people::Viewer;
use crate::posts;
use crate::web::{Back, Cx, Flash, Meant, Staff};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, post, resource};

/// Where pairs are suggested.
const MERGES: &str = "/triage/merges";

/// The room's routes.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/triage/merges/{one}/{other}/no").route(post().to(no)))
        .service(resource("/triage/merges/{one}/{other}/later").route(post().to(later)))
        .service(resource("/triage/merges/{one}/{other}/again").route(post().to(again)));
}

/// Where an answer to a pair goes.
pub fn address(one: PostId, other: PostId, answer: &str) -> String {
    format!("{MERGES}/{one}/{other}/{answer}")
}

type Keys = Path<(String, String)>;

/// POST `/triage/merges/{one}/{other}/no`
async fn no(cx: Cx, staff: Staff, keys: Keys, back: Back) -> Result<HttpResponse> {
    answer(&cx, staff, (&keys, back), actions::refuse, APART).await
}

/// POST `/triage/merges/{one}/{other}/later`
async fn later(cx: Cx, staff: Staff, keys: Keys, back: Back) -> Result<HttpResponse> {
    answer(&cx, staff, (&keys, back), actions::put_off, PUT_OFF).await
}

/// POST `/triage/merges/{one}/{other}/again`
async fn again(cx: Cx, staff: Staff, keys: Keys, meant: Meant) -> Result<HttpResponse> {
    let (two, now, seen) = (both(&keys)?, cx.app.now(), meant.seen()?);
    cx.write_as_staff(move |conn| actions::ask_again(conn, &staff, two, seen, now)).await?;
    Ok(cx.see_other(&meant.or(MERGES.to_owned()), Some(ASKED_AGAIN)))
}

fn both(keys: &Keys) -> Result<(PostId, PostId)> {
    Ok((posts::numbered(&keys.0)?, posts::numbered(&keys.1)?))
}

async fn answer(
    cx: &Cx,
    staff: Staff,
    (keys, back): (&Keys, Back),
    act: fn(&mut Conn, &Viewer, (PostId, PostId), Timestamp) -> Result<()>,
    flash: Flash,
) -> Result<HttpResponse> {
    let (two, now) = (both(keys)?, cx.app.now());
    cx.write_as_staff(move |conn| act(conn, &staff, two, now)).await?;
    Ok(cx.see_other(&back.or(MERGES.to_owned()), Some(flash)))
}
