//! Which post or comment an address is about, for rooms that do the same to both.

use super::store;
use crate::db::{CommentId, Conn, PostId};
use crate::error::{Error, Result};
use crate::posts::{self, Place};
use crate::web::{Cx, numbered};
use actix_web::HttpRequest;

/// What an address names by `number` or by `id`; of a comment, its post too.
pub async fn place_at(cx: &Cx, request: &HttpRequest) -> Result<Place> {
    let matched = request.match_info();
    match (matched.get("number"), matched.get("id")) {
        (Some(key), _) => Ok(Place { post: posts::numbered(key)?, comment: None }),
        (None, Some(id)) => place_of(cx, numbered::<CommentId>(id)?).await,
        (None, None) => Err(Error::NotFound),
    }
}

/// A comment with its post.
pub async fn place_of(cx: &Cx, id: CommentId) -> Result<Place> {
    let find = move |conn: &mut Conn| -> Result<PostId> { Ok(store::get(conn, id)?.post_id) };
    Ok(Place { post: cx.app.read(find).await?, comment: Some(id) })
}

/// Where it stands.
pub fn stands_at(place: Place) -> String {
    place.comment.map_or_else(|| posts::address(place.post), |id| super::model::address(place.post, id))
}
