//! What of a frozen release goes out: all but what was taken back since the cutoff.

use super::model::{Release, ReleaseItem};
use super::{origins, store, words};
use crate::db::schema::release_items;
use crate::db::{Conn, ItemId, Lockable, PostId, ReleaseId, lock};
use crate::error::{Error, Result};
use crate::posts::{self, Post, Status};
use crate::schedule::Rhythm;
use crate::trains;
use diesel::prelude::*;
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
pub(super) fn leave_out_what_was_taken_back(conn: &mut Conn, release: &Release) -> Result<GoingOut> {
    let items = store::items(conn, release.id)?;
    let ids: Vec<ItemId> = items.iter().map(|item| item.id).collect();
    let of_items = origins::posts_of(conn, &ids)?;
    let all: BTreeSet<PostId> = of_items.values().flatten().copied().collect();
    // Held before they are looked at: a merge that is under way comes first as a whole, with its votes and its author.
    let held: Vec<i64> = all.iter().map(|post| post.0).collect();
    lock(conn, Lockable::Posts, &held)?;
    let all: Vec<PostId> = all.into_iter().collect();
    let there = posts::list(conn, &all)?;
    let statuses = goes_with(conn, release)?;
    let hidden: HashSet<PostId> = there.iter().filter(|post| !post.is_public()).map(|post| post.id).collect();
    let ready: HashSet<PostId> = there.iter().filter(|post| is_live(post, statuses)).map(|post| post.id).collect();
    let (live, lost): (Vec<PostId>, Vec<PostId>) = all.into_iter().partition(|post| ready.contains(post));
    let goes = |item: &ItemId| {
        let posts = of_items.get(item);
        posts.is_none_or(|posts| posts.iter().any(|post| live.binary_search(post).is_ok()))
    };
    let going: Vec<ItemId> = ids.into_iter().filter(goes).collect();
    if going.is_empty() {
        return Err(Error::Rejected(words::EMPTY));
    }
    store::keep_items(conn, release.id, &going)?;
    let withheld: Vec<ItemId> = items.iter().filter(|item| item.withheld).map(|item| item.id).collect();
    let unseen: Vec<PostId> = lost.iter().copied().filter(|post| hidden.contains(post)).collect();
    origins::hold_back(conn, &withheld, &unseen)?;
    origins::remove(conn, &going, &lost)?;
    Ok(GoingOut { items: going.len(), posts: live })
}

/// The items of a release that go out as things are, in their order, each with those of its posts that do.
pub fn goes_out(conn: &mut Conn, release: &Release) -> Result<Vec<(ReleaseItem, Vec<PostId>)>> {
    let items = store::items(conn, release.id)?;
    let ids: Vec<ItemId> = items.iter().map(|item| item.id).collect();
    let mut of_items = origins::posts_of(conn, &ids)?;
    let all: BTreeSet<PostId> = of_items.values().flatten().copied().collect();
    let there = posts::list(conn, &all.into_iter().collect::<Vec<_>>())?;
    let statuses = goes_with(conn, release)?;
    let live: HashSet<PostId> = there.iter().filter(|post| is_live(post, statuses)).map(|post| post.id).collect();
    let going = |item: ReleaseItem| match of_items.remove(&item.id) {
        None => Some((item, Vec::new())),
        Some(mut posts) => {
            posts.retain(|post| live.contains(post));
            (!posts.is_empty()).then_some((item, posts))
        }
    };
    Ok(items.into_iter().filter_map(going).collect())
}

/// Holds the posts of a release, in the order of their numbers: a merge that is under way comes first as a whole.
pub(super) fn hold_posts(conn: &mut Conn, release: &Release) -> Result<()> {
    let ids: Vec<ItemId> = store::items(conn, release.id)?.iter().map(|item| item.id).collect();
    let all: BTreeSet<i64> = origins::posts_of(conn, &ids)?.into_values().flatten().map(|post| post.0).collect();
    Ok(lock(conn, Lockable::Posts, &all.into_iter().collect::<Vec<_>>())?)
}

/// Holds the releases that may say something else once a post is changed: those that are coming and those in which it stands.
/// To be called before the post is held, since whatever has a release go out holds that first.
pub fn hold_with(conn: &mut Conn, post: PostId) -> Result<()> {
    let items = origins::items_of(conn, post)?;
    let of_items = release_items::table.filter(release_items::id.eq_any(items)).select(release_items::release_id);
    let of_items: Vec<ReleaseId> = of_items.load(conn)?;
    let coming = store::coming(conn)?.into_iter().map(|release| release.id);
    let all: BTreeSet<i64> = coming.chain(of_items).map(|release| release.0).collect();
    Ok(lock(conn, Lockable::Releases, &all.into_iter().collect::<Vec<_>>())?)
}

/// Whether a post still goes out: it is public, and finished.
fn is_live(post: &Post, statuses: &[Status]) -> bool {
    post.is_public() && statuses.contains(&post.status)
}

/// The statuses of posts that go with a release. What has shipped already may go with a train that ships nothing; a monthly one
/// says nothing else, so that what is recalled leaves it.
fn goes_with(conn: &mut Conn, release: &Release) -> Result<&'static [Status]> {
    if trains::ships(release.train_id) {
        return Ok(&[Status::Ready]);
    }
    match trains::get(conn, release.train_id)?.rhythm()? {
        Rhythm::Monthly => Ok(&[Status::Shipped]),
        Rhythm::Daily | Rhythm::Weekly => Ok(&[Status::Ready, Status::Shipped]),
    }
}
