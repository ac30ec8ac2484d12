//! What the posts say that were merged into the one of a page.

use super::super::look::Look;
use crate::db::{Conn, PostId};
use crate::error::Result;
use crate::filing::MOST_ADDITIONS;
use crate::posts::{self, Addition, Post, PostText};
use crate::web::{PageNumber, Pager};
use std::collections::HashMap;

/// Merged posts on a page: each may say as much as a post may.
const PAGE: i64 = 5;

/// A page of merged posts.
pub(in super::super) struct Merged {
    pub page: PageNumber,
    pub posts: Vec<MergedPost>,
    pub has_more: bool,
    /// On all pages.
    pub total: i64,
}

/// A merged post with what it says.
pub(in super::super) struct MergedPost {
    pub post: Post,
    pub text: Option<PostText>,
    pub additions: Vec<Addition>,
}

impl MergedPost {
    /// What the button says that takes the merge apart: that it is one, and since when, since it may be merged anew.
    pub(in super::super) fn seen(&self) -> String {
        format!("{}.{}", self.post.status.as_str(), self.post.status_changed_at.micros())
    }
}

/// The page that was asked for, or the one with the post whose address led here.
pub(super) fn merged(conn: &mut Conn, id: PostId, look: Look, total: i64) -> Result<Merged> {
    if total == 0 {
        return Ok(Merged { page: PageNumber::default(), posts: Vec::new(), has_more: false, total });
    }
    let page = match (look.merged_page, look.merged) {
        (Some(page), _) => page,
        (None, Some(merged)) => page_of(conn, id, merged, total)?,
        (None, None) => PageNumber::default(),
    };
    let (found, has_more) = Pager::cut(posts::family_of(conn, id, page.offset(PAGE), PAGE + 1)?, PAGE);
    let ids: Vec<PostId> = found.iter().map(|post| post.id).collect();
    let mut texts = posts::texts_of(conn, &ids)?;
    let mut additions = additions(conn, &ids)?;
    let whole = |post: Post| MergedPost {
        text: texts.remove(&post.id),
        additions: additions.remove(&post.id).unwrap_or_default(),
        post,
    };
    Ok(Merged { page, posts: found.into_iter().map(whole).collect(), has_more, total })
}

/// An address can hold any number: one beyond the last leads to the last page.
fn page_of(conn: &mut Conn, id: PostId, merged: PostId, total: i64) -> Result<PageNumber> {
    let before = posts::family_before(conn, id, merged)?;
    Ok(PageNumber::after(before.min(total - 1), PAGE))
}

fn additions(conn: &mut Conn, ids: &[PostId]) -> Result<HashMap<PostId, Vec<Addition>>> {
    let most = i64::try_from(ids.len() * MOST_ADDITIONS).unwrap_or(i64::MAX);
    let mut of_each: HashMap<PostId, Vec<Addition>> = HashMap::new();
    for (post, addition) in posts::additions_of_each(conn, ids, most)? {
        of_each.entry(post).or_default().push(addition);
    }
    Ok(of_each)
}
