//! HTTP.

use super::actions;
use super::model::written;
use super::views::FormPage;
use super::words::{COMMENT_WAITS, COMMENTED};
use crate::db::{CommentId, Conn, PostId};
use crate::error::{Error, Problems, Result};
use crate::posts::{self, WRITING_BELOW};
use crate::web::{Cx, Kept, Member, Sent};
use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, post, resource};
use serde::Deserialize;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/posts/{number}/comments").route(post().to(comment)));
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct CommentForm {
    body: String,
    reply_to: String,
}

impl CommentForm {
    /// The comment it answers. A number that no page of ours has written is a comment that is not there.
    fn parent(&self) -> Result<Option<CommentId>> {
        match self.reply_to.as_str() {
            "" => Ok(None),
            number => number.parse().map(|number| Some(CommentId(number))).map_err(|_| Error::NotFound),
        }
    }
}

/// POST `/posts/{number}/comments`
async fn comment(cx: Cx, key: Path<String>, sent: Sent<Member, CommentForm>) -> Result<HttpResponse> {
    let Sent(member, form) = sent;
    cx.expect_unblocked()?;
    let id = posts::number(&key).ok_or(Error::NotFound)?;
    let parent = form.parent()?;
    cx.app.limiter.check(WRITING_BELOW, &member.id.to_string())?;
    match add(&cx, &member, id, parent, &form.body).await {
        Ok(place) => Ok(cx.see_other(&place, Some(if member.verified { COMMENTED } else { COMMENT_WAITS }))),
        Err(Error::Invalid(wrong)) => show_again(&cx, &member, id, &form, &wrong).await,
        Err(error) => Err(error),
    }
}

/// The address of the new comment.
async fn add(cx: &Cx, member: &Member, id: PostId, parent: Option<CommentId>, entered: &str) -> Result<String> {
    let (viewer, now, body) = (member.0.clone(), cx.app.now(), written(entered, cx.language())?);
    let add = move |conn: &mut Conn| {
        let post = posts::seen_by(conn, id, Some(&viewer))?;
        let comment = actions::comment(conn, viewer.id, id, parent, &body, now)?;
        Ok(posts::address(format_args!("{}?comment={comment}#comment-{comment}", post.slug())))
    };
    cx.app.write(add).await
}

/// The form with what was typed for a post when it could not be taken, to be sent by another press.
pub async fn form_again(cx: Cx, post: PostId, kept: Kept) -> Result<HttpResponse> {
    let member = Member(cx.viewer.clone().ok_or(Error::SignInFirst)?);
    show_again(&cx, &member, post, &kept.read()?, &Problems::default()).await
}

async fn show_again(
    cx: &Cx,
    member: &Member,
    id: PostId,
    form: &CommentForm,
    wrong: &Problems,
) -> Result<HttpResponse> {
    let viewer = member.0.clone();
    let post = cx.app.read(move |conn| posts::seen_by(conn, id, Some(&viewer))).await?;
    cx.unprocessable(&FormPage::new(cx, &post, &form.body, &form.reply_to, wrong))
}
