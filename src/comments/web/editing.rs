//! HTTP of one's own comment: changing it, removing it.

use super::CommentForm;
use crate::comments::editing;
use crate::comments::model::{Comment, address, written};
use crate::comments::store::{self, Eyes, Under};
use crate::comments::views::{FormPage, RemovePage};
use crate::comments::words::{COMMENT_EDITED, COMMENT_REMOVED};
use crate::db::{CommentId, Conn};
use crate::error::{Error, Problems, Result};
use crate::people::Viewer;
use crate::posts::{self, Post, WRITING_BELOW};
use crate::web::{Cx, Kept, Member, Sent, aside, numbered};
use actix_web::HttpResponse;
use actix_web::web::Path;

/// GET `/comments/{id}/edit`
pub(super) async fn open(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    cx.expect_unblocked()?;
    let (post, comment) = own(&cx, &member, numbered::<CommentId>(&key)?, true).await?;
    let page = FormPage::changing(&cx, &post, comment.id, &comment.body, &Problems::default());
    cx.html(&page.seen_by(comment.visibility))
}

/// POST `/comments/{id}/edit`
pub(super) async fn edit(cx: Cx, key: Path<String>, sent: Sent<Member, CommentForm>) -> Result<HttpResponse> {
    let Sent(member, form) = sent;
    cx.expect_unblocked()?;
    let id = numbered::<CommentId>(&key)?;
    let (post, _) = own(&cx, &member, id, true).await?;
    cx.app.limiter.check(WRITING_BELOW, &member.id.to_string())?;
    let reads = cx.language();
    let (written, form) = aside(move || (written(&form.body, &form.choices.keep, reads), form)).await?;
    let text = match written {
        Ok((_, found)) if form.choices.is_news(&found) => {
            let page = FormPage::changing(&cx, &post, id, &form.body, &Problems::default());
            return cx.html(&page.masking(found));
        }
        Ok((text, _)) => text,
        Err(Error::Invalid(wrong)) => {
            return cx.unprocessable(&FormPage::changing(&cx, &post, id, &form.body, &wrong));
        }
        Err(error) => return Err(error),
    };
    let (viewer, now) = (member.0.clone(), cx.app.now());
    let change = move |conn: &mut Conn| {
        seen(conn, id, &viewer)?;
        editing::edit(conn, viewer.id, id, &text, now)
    };
    cx.app.write(change).await?;
    Ok(cx.see_other(&address(post.id, id), Some(COMMENT_EDITED)))
}

/// The form with what was typed when it could not be taken, to be sent by another press.
pub async fn edit_form_again(cx: Cx, id: CommentId, kept: Kept) -> Result<HttpResponse> {
    let member = Member(cx.viewer.clone().ok_or(Error::SignInFirst)?);
    let (post, _) = own(&cx, &member, id, true).await?;
    let form: CommentForm = kept.read()?;
    cx.unprocessable(&FormPage::changing(&cx, &post, id, &form.body, &Problems::default()))
}

/// GET `/comments/{id}/remove`: what it was, and what becomes of it.
pub(super) async fn ask(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let (post, comment) = own(&cx, &member, numbered::<CommentId>(&key)?, false).await?;
    let id = comment.id;
    let replies = cx.app.read(move |conn| store::count_replies(conn, Eyes::default(), &[id])).await?;
    cx.html(&RemovePage::new(&cx, &post, comment, replies.into_values().sum()))
}

/// POST `/comments/{id}/remove`
pub(super) async fn remove(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let id = numbered::<CommentId>(&key)?;
    let (viewer, now) = (member.0.clone(), cx.app.now());
    let take = move |conn: &mut Conn| {
        let comment = store::get(conn, id)?;
        let post = posts::seen_by(conn, comment.post_id, Some(&viewer))?;
        // Whose it is may press twice; to others it is there only if they see it.
        if comment.author_id != viewer.id {
            seen(conn, id, &viewer)?;
        }
        editing::remove(conn, viewer.id, id, now)?;
        Ok(posts::address(format_args!("{}#comments", post.slug())))
    };
    let place = cx.app.write(take).await?;
    Ok(cx.see_other(&place, Some(COMMENT_REMOVED)))
}

/// A comment on a post that this person sees, if they see it too.
fn seen(conn: &mut Conn, id: CommentId, who: &Viewer) -> Result<(Post, Comment)> {
    let below = store::get(conn, id)?.post_id;
    let post = posts::seen_by(conn, below, Some(who))?;
    let under = Under { post: post.id, merged: false, eyes: Eyes::of(Some(who)) };
    Ok((post, store::find(conn, under, id)?.ok_or(Error::NotFound)?))
}

/// One's own comment, with its post; one that is to be changed, if that may be.
async fn own(cx: &Cx, member: &Member, id: CommentId, changes: bool) -> Result<(Post, Comment)> {
    let viewer = member.0.clone();
    let read = move |conn: &mut Conn| {
        let (post, comment) = seen(conn, id, &viewer)?;
        comment.may_be_changed_by(viewer.id)?;
        if changes {
            editing::expect_open(conn, &comment)?;
        }
        Ok((post, comment))
    };
    cx.app.read(read).await
}
