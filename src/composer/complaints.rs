//! What bugs are called, and were before somebody changed that: a line that is still worded so says what was broken.

use crate::correcting;
use crate::db::{Conn, PostId};
use crate::edits;
use crate::error::Result;
use crate::posts::{Kind, Post};
use std::collections::HashMap;

/// Titles of before that are looked at, of all bugs of a release together.
const MOST: i64 = 1_000;

/// The titles that each of these posts has and had, those of them that are bugs.
pub(super) fn of<'a>(conn: &mut Conn, posts: impl Iterator<Item = &'a Post>) -> Result<HashMap<PostId, Vec<String>>> {
    let bugs = posts.filter(|post| post.kind == Kind::Bug);
    let mut titles: HashMap<PostId, Vec<String>> = bugs.map(|post| (post.id, vec![post.title.clone()])).collect();
    if titles.is_empty() {
        return Ok(titles);
    }
    let mut bugs: Vec<PostId> = titles.keys().copied().collect();
    bugs.sort_unstable();
    let mut former = edits::former_titles(conn, &bugs, MOST)?;
    former.extend(correcting::titles_before(conn, &bugs, MOST)?);
    for (post, title) in former {
        if let Some(known) = titles.get_mut(&post).filter(|known| !known.contains(&title)) {
            known.push(title);
        }
    }
    Ok(titles)
}
