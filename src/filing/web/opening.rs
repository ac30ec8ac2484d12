//! HTTP of a private bug that its author lets everybody see.

use crate::db::Conn;
use crate::error::{Error, Result};
use crate::filing::actions;
use crate::filing::views::OpenPage;
use crate::filing::words::{self, NOT_PRIVATE, OPENED};
use crate::posts::{self, Visibility};
use crate::web::{Cx, Member};
use actix_web::HttpResponse;
use actix_web::web::Path;

/// GET `/posts/{number}/open`: what everybody will see then.
pub(super) async fn ask(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    cx.expect_unblocked()?;
    let (viewer, id) = (member.0, posts::numbered(&key)?);
    let read = move |conn: &mut Conn| {
        let post = posts::seen_by(conn, id, Some(&viewer))?;
        if post.author_id != viewer.id {
            return Err(Error::Forbidden(posts::NOT_YOURS));
        }
        if post.visibility != Visibility::Private {
            return Err(Error::Rejected(NOT_PRIVATE));
        }
        if post.duplicate_of.is_some() {
            return Err(Error::Rejected(posts::MERGED));
        }
        Ok((posts::beginning_of_log(conn, id, 1)?.is_some(), post))
    };
    let (has_log, post) = cx.app.read(read).await?;
    cx.html(&OpenPage::new(&cx, post, has_log))
}

/// POST `/posts/{number}/open`
pub(super) async fn open(cx: Cx, member: Member, key: Path<String>) -> Result<HttpResponse> {
    let (viewer, id) = (member.0, posts::numbered(&key)?);
    let (now, first) = (cx.app.now(), cx.first_posts());
    let write = move |conn: &mut Conn| {
        posts::seen_by(conn, id, Some(&viewer))?;
        actions::open(conn, viewer.id, id, first, now)
    };
    let post = cx.app.write(write).await?;
    let flash = if post.is_public() { OPENED } else { words::filed(post.visibility) };
    Ok(cx.see_other(&posts::address(post.slug()), Some(flash)))
}
