//! Where somebody is signed in, over HTTP, and signing out there.

use super::signed_out;
use crate::accounts::actions;
use crate::accounts::agent;
use crate::accounts::session::Presented;
use crate::accounts::store::sessions::{self, Listed};
use crate::accounts::token;
use crate::accounts::views::{SessionRow, SessionsPage};
use crate::accounts::words::{SESSION_ENDED, SIGNED_OUT, SIGNED_OUT_EVERYWHERE};
use crate::error::Result;
use crate::web::{Cx, Member};
use crate::wire::never_stored;
use actix_web::HttpResponse;
use actix_web::web::Path;

/// Where they are listed.
const HERE: &str = "/settings/sessions";

/// GET `/settings/sessions`
pub(in crate::accounts) async fn show(cx: Cx, member: Member, presented: Presented) -> Result<HttpResponse> {
    let (id, now) = (member.id, cx.app.now());
    let living = cx.app.read(move |conn| Ok(sessions::listed(conn, id, now)?)).await?;
    let mut rows: Vec<SessionRow> = living.iter().map(|session| row(&cx, session, &presented)).collect();
    // The sort keeps the order of the others.
    rows.sort_by_key(|row| !row.is_this);
    let page = cx.page(cx.l().accounts_sessions_title());
    Ok(never_stored(cx.html(&SessionsPage { page, rows })?))
}

fn row(cx: &Cx, session: &Listed, presented: &Presented) -> SessionRow {
    SessionRow {
        id: token::public_id(&session.token_hash),
        is_this: presented.session.as_ref() == Some(&session.token_hash),
        device: agent::told(&session.device, cx.l()),
        created_at: session.created_at,
        seen_at: session.seen_at,
    }
}

/// POST `/settings/sessions/{id}/end`: the one that sends it signs out.
pub(in crate::accounts) async fn end(
    cx: Cx,
    member: Member,
    presented: Presented,
    which: Path<String>,
) -> Result<HttpResponse> {
    let (id, now) = (member.id, cx.app.now());
    let ended = cx.app.write(move |conn| actions::end_session(conn, id, &which, now)).await?;
    if ended.is_some() && ended == presented.session {
        return Ok(signed_out(&cx, "/", SIGNED_OUT));
    }
    Ok(cx.see_other(HERE, Some(SESSION_ENDED)))
}

/// POST `/settings/sessions/end`: on all devices, this one included.
pub(in crate::accounts) async fn end_all(cx: Cx, member: Member) -> Result<HttpResponse> {
    let id = member.id;
    cx.app.write(move |conn| actions::sign_out_everywhere(conn, id)).await?;
    Ok(signed_out(&cx, "/", SIGNED_OUT_EVERYWHERE))
}
