//! HTTP of what is shown again, with a reason if staff give one.

use super::to_comment;
use crate::comments;
use crate::db::{CommentId, Conn, PostId};
use crate::error::{Problems, Result};
use crate::logs::is_masked;
use crate::moderation::actions;
use crate::moderation::model::Reason;
use crate::moderation::views::FormPage;
use crate::moderation::words::RESTORED;
use crate::posts;
use crate::web::{Cx, Kept, Meant, Sent, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// Its routes.
pub(super) fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/{number}/restore").route(post().to(restore_post)))
        .service(resource("/comments/{id}/restore").route(get().to(to_comment)).route(post().to(restore_comment)));
}

/// Why, where to go afterwards, and by which act it was hidden as the form was shown.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct RestoreForm {
    reason: String,
    back: String,
    seen: String,
}

/// POST `/posts/{number}/restore`
async fn restore_post(cx: Cx, key: Path<String>, Sent(staff, form): Sent<Staff, RestoreForm>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let reason = match Reason::parse_if_any(&form.reason, cx.language()) {
        Ok(reason) => reason,
        Err(wrong) => return ask_again(&cx, Thing::Post(id), &form, &wrong).await,
    };
    let (now, says) = (cx.app.now(), RESTORED.masked(is_masked(&form.reason, &reason.text)));
    let meant = Meant::of(&form.back, &form.seen);
    let seen = meant.seen()?;
    cx.app.write(move |conn| actions::restore_post(conn, &staff, id, (seen, &reason), now)).await?;
    Ok(cx.see_other(&meant.or(posts::address(id)), Some(says)))
}

/// POST `/comments/{id}/restore`
async fn restore_comment(
    cx: Cx,
    key: Path<String>,
    Sent(staff, form): Sent<Staff, RestoreForm>,
) -> Result<HttpResponse> {
    let id = numbered::<CommentId>(&key)?;
    let reason = match Reason::parse_if_any(&form.reason, cx.language()) {
        Ok(reason) => reason,
        Err(wrong) => return ask_again(&cx, Thing::Comment(id), &form, &wrong).await,
    };
    let (now, says) = (cx.app.now(), RESTORED.masked(is_masked(&form.reason, &reason.text)));
    let meant = Meant::of(&form.back, &form.seen);
    let seen = meant.seen()?;
    let post = cx.app.write(move |conn| actions::restore_comment(conn, &staff, id, (seen, &reason), now)).await?;
    Ok(cx.see_other(&meant.or(comments::address(post, id)), Some(says)))
}

/// What is shown again.
#[derive(Debug, Clone, Copy)]
enum Thing {
    Post(PostId),
    Comment(CommentId),
}

/// The form of a post with a reason that could not be taken, for staff.
pub async fn restore_post_again(cx: Cx, id: PostId, kept: Kept) -> Result<HttpResponse> {
    ask_again(&cx, Thing::Post(id), &kept.read()?, &Problems::default()).await
}

/// The same of a comment.
pub async fn restore_comment_again(cx: Cx, id: CommentId, kept: Kept) -> Result<HttpResponse> {
    ask_again(&cx, Thing::Comment(id), &kept.read()?, &Problems::default()).await
}

async fn ask_again(cx: &Cx, thing: Thing, form: &RestoreForm, wrong: &Problems) -> Result<HttpResponse> {
    let look = move |conn: &mut Conn| match thing {
        Thing::Post(id) => Ok(posts::get(conn, id)?.id),
        Thing::Comment(id) => Ok(comments::get(conn, id)?.post_id),
    };
    let post: PostId = cx.app.read(look).await?;
    let ways = match thing {
        Thing::Post(id) => (posts::address(format_args!("{id}/restore")), posts::address(id)),
        Thing::Comment(id) => (format!("{}/restore", comments::below(id)), comments::address(post, id)),
    };
    let words = (cx.l().moderation_restore(), cx.l().moderation_restore_hint());
    let page = FormPage::new(cx, words, ways, (&form.reason, &form.back), wrong);
    cx.unprocessable(&page.saying(cx.l().moderation_restore()).over(&form.seen))
}
