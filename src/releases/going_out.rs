//! What of a frozen release goes out: all but what was taken back since the cutoff.

use super::{origins, store, words};
use crate::db::{Conn, ItemId, Lockable, PostId, ReleaseId, lock};
use crate::error::{Error, Result};
use crate::posts::{self, Status};
use std::collections::{BTreeSet, HashSet};

/// What goes out.
pub(super) struct GoingOut {
    /// How many items.
    pub items: usize,
    /// The posts that they come from, each once.
    pub posts: Vec<PostId>,
}

/// Leaves posts out that are not finished or not public any more, and items with them that come from no others; an item
/// without a post stays. The posts are held from here on. A release of which nothing is left is refused.
pub(super) fn leave_out_what_was_taken_back(conn: &mut Conn, release: ReleaseId) -> Result<GoingOut> {
    let items: Vec<ItemId> = store::items(conn, release)?.iter().map(|item| item.id).collect();
    let of_items = origins::posts_of(conn, &items)?;
    let all: BTreeSet<PostId> = of_items.values().flatten().copied().collect();
    // Held before they are looked at: a merge that is under way comes first as a whole, with its votes and its author.
    let held: Vec<i64> = all.iter().map(|post| post.0).collect();
    lock(conn, Lockable::Posts, &held)?;
    let (live, lost): (Vec<PostId>, Vec<PostId>) = {
        let all: Vec<PostId> = all.into_iter().collect();
        let ready = posts::list(conn, &all)?.into_iter().filter(|it| it.status == Status::Ready && it.is_public());
        let ready: HashSet<PostId> = ready.map(|post| post.id).collect();
        all.into_iter().partition(|post| ready.contains(post))
    };
    let goes = |item: &ItemId| {
        let posts = of_items.get(item);
        posts.is_none_or(|posts| posts.iter().any(|post| live.binary_search(post).is_ok()))
    };
    let going: Vec<ItemId> = items.into_iter().filter(goes).collect();
    if going.is_empty() {
        return Err(Error::Rejected(words::EMPTY));
    }
    store::keep_items(conn, release, &going)?;
    origins::remove(conn, &going, &lost)?;
    Ok(GoingOut { items: going.len(), posts: live })
}
