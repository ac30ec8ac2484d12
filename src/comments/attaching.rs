//! Pictures that come with a comment.

use crate::db::{CommentId, Conn, Timestamp, UserId};
use crate::error::Result;
use crate::files::Kept;

/// Shows pictures with a comment, in the write that adds it. They are another room's, so it comes from above.
/// Says whether they are shown now.
#[derive(Clone, Copy)]
pub struct Attaching(pub fn(&mut Conn, CommentId, UserId, &[Kept], Timestamp) -> Result<bool>);
