//! Items put back as they were: in a few statements, however many they are, and never beside what took their place.

use super::{ItemKept, WholeItem, words_of};
use crate::db::{Conn, ItemId, PostId, ReleaseId};
use crate::error::{Error, Refusal, Result};
use crate::posts;
use crate::releases::model::ReleaseItem;
use crate::releases::{answers, at_top, carried, coming_back, origins, returning, store, texts};
use std::collections::HashMap;

/// What becomes of items that are put as they were: those that go, and those that come instead.
pub(super) struct Turn {
    gone: Vec<ItemId>,
    come: Vec<WholeItem>,
}

impl Turn {
    /// From what each item is to be and what it is; nothing where what somebody did since stands in the way.
    pub(super) fn of(conn: &mut Conn, release: ReleaseId, changes: &[(&ItemKept, &ItemKept)]) -> Result<Option<Self>> {
        let ids: Vec<ItemId> = changes.iter().map(|(wanted, _)| wanted.id).collect();
        let known = store::items_among(conn, release, &ids)?;
        let known: HashMap<ItemId, i64> = known.into_iter().map(|item| (item.id, item.revision)).collect();
        let mut said = texts::of_items(conn, &ids)?;
        let mut answered = answers::of_items(conn, &ids)?;
        let (mut turn, mut back) = (Self { gone: Vec::new(), come: Vec::with_capacity(changes.len()) }, Vec::new());
        for &(wanted, there) in changes {
            let now = said.remove(&wanted.id).unwrap_or_default();
            if let Some(gone) = &there.item {
                // An item that goes takes nobody's words along that were written since.
                if wanted.item.is_none() && words_of(&now) != words_of(&gone.texts) {
                    return Ok(None);
                }
                turn.gone.push(wanted.id);
            }
            let Some(kept) = &wanted.item else { continue };
            // What it says in other languages goes out and comes back with it, and stays where it is merely worded; so does what
            // staff answered about it.
            let (texts, answers) = if there.item.is_some() {
                (now, answered.remove(&wanted.id).unwrap_or_default())
            } else {
                back.push(kept);
                (kept.texts.clone(), kept.answers.clone())
            };
            let revision = known.get(&wanted.id).copied().or(there.revision()).or(wanted.revision()).unwrap_or(0) + 1;
            let item = ReleaseItem { revision, ..kept.item.clone() };
            turn.come.push(WholeItem { item, texts, answers, ..kept.clone() });
        }
        let is_replaced = turn.replaces(conn, release, &back)?;
        Ok((!is_replaced).then_some(turn))
    }

    /// Whether what was left out was taken in late since, as an item of its own. What stood beside it then, and comes from the
    /// same post, may stand beside it again.
    fn replaces(&self, conn: &mut Conn, release: ReleaseId, back: &[&WholeItem]) -> Result<bool> {
        let posts: Vec<PostId> = back.iter().flat_map(|kept| kept.posts.iter().copied()).collect();
        let standing = by_post(origins::standing(conn, release, &posts)?.into_iter());
        let is_new = |kept: &WholeItem, other: &ItemId| !kept.beside.contains(other) && !self.gone.contains(other);
        let others = |kept: &WholeItem| beside(kept.item.id, &kept.posts, &standing);
        Ok(back.iter().any(|kept| others(kept).iter().any(|other| is_new(kept, other))))
    }

    /// Does it, in a release that is held.
    pub(super) fn take(conn: &mut Conn, release: ReleaseId, changes: &[(&ItemKept, &ItemKept)]) -> Result<()> {
        let turn = Self::of(conn, release, changes)?.ok_or(Error::Rejected(Refusal::CHANGED_MEANWHILE))?;
        let there = at_top::at_top(conn, release)?;
        let is_raised = turn.come.iter().any(|kept| kept.item.highlight && !there.contains(&kept.item.id));
        store::delete_these(conn, release, &turn.gone)?;
        put_all(conn, turn.come)?;
        if is_raised {
            at_top::expect_room(conn, release)?;
        }
        store::count_change(conn, release)
    }
}

/// Has items stand in their release, where they do not: a few statements, however many they are.
pub(in crate::releases) fn put_all(conn: &mut Conn, mut all: Vec<WholeItem>) -> Result<()> {
    let posts: Vec<PostId> = all.iter().flat_map(|kept| kept.posts.iter().copied()).collect();
    let mut hidden = if posts.is_empty() { Vec::new() } else { posts::list(conn, &posts)? };
    hidden.retain(|post| !post.is_public());
    let hidden: HashMap<PostId, String> = hidden.into_iter().map(|post| (post.id, post.title)).collect();
    for kept in &mut all {
        kept.item.withheld = kept.is_withheld(&hidden);
    }
    let items: Vec<ReleaseItem> = all.iter().map(|kept| kept.item.clone()).collect();
    returning::put_items(conn, &items)?;
    let posts_of = |kept: &WholeItem| -> Vec<(ItemId, PostId, i64)> {
        kept.posts.iter().zip(0_i64..).map(|(post, place)| (kept.item.id, *post, place)).collect()
    };
    origins::put(conn, &all.iter().flat_map(posts_of).collect::<Vec<_>>())?;
    let from = all.iter().flat_map(|kept| kept.back_from.iter().map(|from| (kept.item.id, *from)));
    coming_back::put(conn, &from.collect::<Vec<_>>())?;
    // Few carry anything, or were asked about.
    for kept in &all {
        carried::put(conn, kept.item.id, &kept.carried)?;
        answers::put(conn, kept.item.id, &kept.answers)?;
    }
    let texts = all.iter().flat_map(|kept| kept.texts.iter().map(|there| (kept.item.id, there)));
    texts::put(conn, &texts.collect::<Vec<_>>())
}

/// By post the items in which it stands.
pub(super) type Standing = HashMap<PostId, Vec<ItemId>>;

/// The items in which a post of this one stands, too.
pub(super) fn beside(item: ItemId, posts: &[PostId], standing: &Standing) -> Vec<ItemId> {
    let there = posts.iter().filter_map(|post| standing.get(post)).flatten().copied();
    let mut beside: Vec<ItemId> = there.filter(|other| *other != item).collect();
    beside.sort_unstable();
    beside.dedup();
    beside
}

/// The same for each post, of items with their posts.
pub(super) fn by_post(pairs: impl Iterator<Item = (ItemId, PostId)>) -> Standing {
    let mut standing = Standing::new();
    for (item, post) in pairs {
        standing.entry(post).or_default().push(item);
    }
    standing
}
