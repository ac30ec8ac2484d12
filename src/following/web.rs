//! HTTP: the two verbs.

mod wider;

use super::actions;
use super::views::{FollowButton, Parts};
use super::words::UNFOLLOWED;
use crate::db::Conn;
use crate::error::Result;
use crate::posts::{self, PRESSES};
use crate::web::{Back, Cx, Flash, Member};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, post, resource};

/// The last word of the address to press, `/posts/42/follow`.
pub const PRESS: &str = "follow";

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/{number}/follow").route(get().to(back_to_post)).route(post().to(follow)))
        .service(resource("/posts/{number}/unfollow").route(post().to(unfollow)))
        .configure(wider::routes);
}

/// POST `/posts/{number}/follow`
async fn follow(cx: Cx, member: Member, key: Path<String>, back: Back) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let (user, now) = (member.id, cx.app.now());
    let follow = move |conn: &mut Conn| Ok((actions::follow(conn, user, id, now)?, actions::said_to(conn, user)?));
    let (followed, said) = cx.app.write_shown_soon(follow).await?;
    told(&cx, FollowButton { number: followed, following: true }, &back, said)
}

/// POST `/posts/{number}/unfollow`
async fn unfollow(cx: Cx, member: Member, key: Path<String>, back: Back) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    cx.app.limiter.check(PRESSES, &member.id.to_string())?;
    let user = member.id;
    let left = cx.app.write_shown_soon(move |conn| actions::unfollow(conn, user, id)).await?;
    told(&cx, FollowButton { number: left, following: false }, &back, UNFOLLOWED)
}

/// The page on which the button stood, or the button as it is there now.
fn told(cx: &Cx, follow: FollowButton, back: &Back, flash: Flash) -> Result<HttpResponse> {
    if cx.wants_parts() {
        cx.html(&Parts { page: cx.page("").saying(flash), follow })
    } else {
        Ok(cx.see_other(&back.or(posts::address(follow.number)), Some(flash)))
    }
}

/// GET `/posts/{number}/follow`: where a press that could not go on after signing in ends.
async fn back_to_post(cx: Cx, key: Path<String>) -> Result<HttpResponse> {
    Ok(cx.see_other(&posts::address(posts::numbered(&key)?), None))
}
