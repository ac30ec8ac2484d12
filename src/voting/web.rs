//! HTTP: the two verbs.

use super::actions;
use super::together::{Press, Votes};
use super::views::{Parts, VoteButton};
use super::words::WITHDRAWN;
use crate::accounts::SIGN_IN;
use crate::db::{Conn, PostId};
use crate::error::Result;
use crate::people::Viewer;
use crate::posts::{self, PRESSES};
use crate::subscriptions;
use crate::web::{Back, Cx, Flash, Member};
use actix_web::HttpResponse;
use actix_web::web::{Data, Path, ServiceConfig, get, post, resource};

/// The last word of the address to press, `/posts/42/vote`.
pub const PRESS: &str = "vote";

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/{number}/vote").route(get().to(back_to_post)).route(post().to(cast)))
        .service(resource("/posts/{number}/vote/withdraw").route(post().to(withdraw)));
}

/// POST `/posts/{number}/vote`
async fn cast(cx: Cx, votes: Data<Votes>, member: Member, key: Path<String>, back: Back) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let at = cx.app.now();
    let press = Press { voter: member.0.clone(), post: id, week: cx.app.voting_week(at), at };
    let cast = votes.cast(&cx.app, press).await?;
    let user = member.id;
    let digest = cx.app.read(move |conn| Ok(subscriptions::preferences(conn, user)?.digest)).await?;
    told(&cx, &member, id, back.or(posts::address(id)), cast.flash(digest)).await
}

/// POST `/posts/{number}/vote/withdraw`
async fn withdraw(cx: Cx, key: Path<String>, back: Back) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let Some(voter) = cx.viewer.clone() else {
        // Not `Member`: signing in would go on with the vote, which is the opposite of what was pressed.
        return Ok(cx.see_other(&format!("{SIGN_IN}?next={}", posts::address(id)), None));
    };
    cx.app.limiter.check(PRESSES, &voter.id.to_string())?;
    let (viewer, now) = (voter.clone(), cx.app.now());
    let week = cx.app.voting_week(now);
    cx.app.write_shown_soon(move |conn| actions::withdraw(conn, &viewer, id, week, now)).await?;
    told(&cx, &voter, id, back.or(posts::address(id)), WITHDRAWN).await
}

/// The page on which the button stood, or the button as it is there now.
async fn told(cx: &Cx, voter: &Viewer, id: PostId, back: String, flash: Flash) -> Result<HttpResponse> {
    if !cx.wants_parts() {
        return Ok(cx.see_other(&back, Some(flash)));
    }
    let voter = voter.id;
    let read = move |conn: &mut Conn| Ok((posts::get(conn, id)?, actions::own_votes(conn, voter, &[id])?.remove(&id)));
    let (post, own) = cx.app.read(read).await?;
    let vote = VoteButton::new(&post, own, back).for_blocked(cx.blocked.is_some());
    cx.html(&Parts { page: cx.page("").saying(flash), vote })
}

/// GET `/posts/{number}/vote`: a reload after signing in, or a press that could not go on.
async fn back_to_post(cx: Cx, key: Path<String>) -> Result<HttpResponse> {
    Ok(cx.see_other(&posts::address(posts::numbered(&key)?), None))
}
