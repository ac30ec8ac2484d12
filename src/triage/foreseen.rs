//! What a merge would be refused for, before anybody presses.

use crate::db::{Conn, PostId};
use crate::error::{Error, Problem, Result};
use crate::posts::{self, Post, Status};

/// The post that a merge of this one really goes to, or why there is none: as [`super::decide`] says it, of posts that nobody
/// holds.
pub fn merge(conn: &mut Conn, post: &Post, into: PostId) -> Result<std::result::Result<Post, Problem>> {
    if let Err(why) = post.status.may_become(Status::Duplicate) {
        return Ok(Err(Problem::Refused(why)));
    }
    match posts::resolve(conn, into) {
        Ok(target) if target.id != post.id && target.is_public() => Ok(Ok(target)),
        Ok(_) | Err(Error::NotFound) => Ok(Err(Problem::NoSuchPost)),
        Err(other) => Err(other),
    }
}
