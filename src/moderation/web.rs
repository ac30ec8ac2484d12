//! HTTP.

mod flags;
mod restoring;

pub use restoring::{restore_comment_again, restore_post_again};

use super::model::Reason;
use super::views::FormPage;
use super::words::{HIDDEN, LOCKED, UNLOCKED};
use super::{actions, locking};
use crate::comments;
use crate::db::{CommentId, Conn, PostId};
use crate::error::{Problems, Result};
use crate::logs::is_masked;
use crate::posts;
use crate::web::{Back, Cx, Kept, Meant, Sent, Staff, numbered};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The room's routes. The address of a form leads back to where the form stands, for whoever reloads an answer.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/{number}/hide").route(post().to(hide_post)))
        .service(resource("/posts/{number}/lock").route(post().to(lock)))
        .service(resource("/posts/{number}/unlock").route(post().to(unlock)))
        .configure(flags::routes)
        .configure(restoring::routes)
        .service(resource("/comments/{id}/hide").route(get().to(to_comment)).route(post().to(hide_comment)));
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct HideForm {
    reason: String,
    /// Where to go afterwards.
    back: String,
}

/// POST `/posts/{number}/hide`
async fn hide_post(cx: Cx, key: Path<String>, Sent(staff, form): Sent<Staff, HideForm>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let reason = match Reason::parse(&form.reason, cx.language()) {
        Ok(reason) => reason,
        Err(wrong) => return ask_about_post(&cx, id, &form, &wrong).await,
    };
    let (now, says) = (cx.app.now(), HIDDEN.masked(is_masked(&form.reason, &reason.text)));
    cx.app.write(move |conn| actions::hide_post(conn, &staff, id, &reason, now)).await?;
    Ok(cx.see_other(&Back::from(form.back).or(posts::address(id)), Some(says)))
}

/// The form of a post with a reason that could not be taken, for staff.
pub async fn post_form_again(cx: Cx, id: PostId, kept: Kept) -> Result<HttpResponse> {
    ask_about_post(&cx, id, &kept.read()?, &Problems::default()).await
}

async fn ask_about_post(cx: &Cx, id: PostId, form: &HideForm, wrong: &Problems) -> Result<HttpResponse> {
    cx.app.read(move |conn| posts::get(conn, id)).await?;
    let ways = (posts::address(format_args!("{id}/hide")), posts::address(id));
    cx.unprocessable(&FormPage::new(
        cx,
        (cx.l().moderation_hide_post(), cx.l().moderation_reason_hint_post()),
        ways,
        (&form.reason, &form.back),
        wrong,
    ))
}

/// POST `/posts/{number}/lock`
async fn lock(cx: Cx, key: Path<String>, Sent(staff, form): Sent<Staff, HideForm>) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let reason = match Reason::parse(&form.reason, cx.language()) {
        Ok(reason) => reason,
        Err(wrong) => return ask_about_lock(&cx, id, &form, &wrong).await,
    };
    let (now, says) = (cx.app.now(), LOCKED.masked(is_masked(&form.reason, &reason.text)));
    cx.write_as_staff(move |conn| locking::lock(conn, &staff, id, &reason, now)).await?;
    Ok(cx.see_other(&posts::address(format_args!("{id}#comments")), Some(says)))
}

/// The form of closed comments with a reason that could not be taken, for staff.
pub async fn lock_form_again(cx: Cx, id: PostId, kept: Kept) -> Result<HttpResponse> {
    ask_about_lock(&cx, id, &kept.read()?, &Problems::default()).await
}

async fn ask_about_lock(cx: &Cx, id: PostId, form: &HideForm, wrong: &Problems) -> Result<HttpResponse> {
    cx.app.read(move |conn| posts::get(conn, id)).await?;
    let ways = (posts::address(format_args!("{id}/lock")), posts::address(id));
    let words = (cx.l().moderation_lock_post(), cx.l().moderation_lock_hint());
    cx.unprocessable(
        &FormPage::new(cx, words, ways, (&form.reason, &form.back), wrong).saying(cx.l().moderation_lock()),
    )
}

/// POST `/posts/{number}/unlock`
async fn unlock(cx: Cx, staff: Staff, key: Path<String>, meant: Meant) -> Result<HttpResponse> {
    let id = posts::numbered(&key)?;
    let (now, seen) = (cx.app.now(), meant.seen()?);
    cx.write_as_staff(move |conn| locking::unlock(conn, &staff, id, seen, now)).await?;
    Ok(cx.see_other(&meant.or(posts::address(format_args!("{id}#comments"))), Some(UNLOCKED)))
}

/// POST `/comments/{id}/hide`
async fn hide_comment(cx: Cx, key: Path<String>, Sent(staff, form): Sent<Staff, HideForm>) -> Result<HttpResponse> {
    let id = numbered::<CommentId>(&key)?;
    let reason = match Reason::parse(&form.reason, cx.language()) {
        Ok(reason) => reason,
        Err(wrong) => return ask_about_comment(&cx, id, &form, &wrong).await,
    };
    let (now, says) = (cx.app.now(), HIDDEN.masked(is_masked(&form.reason, &reason.text)));
    let post = cx.app.write(move |conn| actions::hide_comment(conn, &staff, id, &reason, now)).await?;
    Ok(cx.see_other(&Back::from(form.back).or(comments::address(post, id)), Some(says)))
}

/// The form of a comment with a reason that could not be taken, for staff.
pub async fn comment_form_again(cx: Cx, id: CommentId, kept: Kept) -> Result<HttpResponse> {
    ask_about_comment(&cx, id, &kept.read()?, &Problems::default()).await
}

async fn ask_about_comment(cx: &Cx, id: CommentId, form: &HideForm, wrong: &Problems) -> Result<HttpResponse> {
    let post = cx.app.read(move |conn| Ok(comments::get(conn, id)?.post_id)).await?;
    let ways = (format!("{}/hide", comments::below(id)), comments::address(post, id));
    cx.unprocessable(&FormPage::new(
        cx,
        (cx.l().moderation_hide_comment(), cx.l().moderation_reason_hint_comment()),
        ways,
        (&form.reason, &form.back),
        wrong,
    ))
}

/// GET `/comments/{id}/…`
async fn to_comment(cx: Cx, _: Staff, key: Path<String>) -> Result<HttpResponse> {
    let id = numbered::<CommentId>(&key)?;
    let find = move |conn: &mut Conn| -> Result<PostId> { Ok(comments::get(conn, id)?.post_id) };
    let post = cx.app.read(find).await?;
    Ok(cx.see_other(&comments::address(post, id), None))
}
