//! The beginning of a log that was pasted into a post.

use crate::db::{Conn, PostId};
use crate::error::Result;
use crate::posts;

/// Characters of a log that stand on the page, folded.
const LOG: i32 = 3_000;

/// As much of a post's log as stands on its page, and whether it goes on.
pub(super) fn beginning(conn: &mut Conn, post: PostId) -> Result<Option<(String, bool)>> {
    Ok(posts::beginning_of_log(conn, post, LOG)?.map(cut))
}

fn cut(log: String) -> (String, bool) {
    let most = usize::try_from(LOG).unwrap_or(usize::MAX);
    match log.char_indices().nth(most) {
        Some((at, _)) => (log.get(..at).unwrap_or_default().to_owned(), true),
        None => (log, false),
    }
}
