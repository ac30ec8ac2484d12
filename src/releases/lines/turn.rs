//! Lines put back as they were: in a few statements, however many they are, and never beside what took their place.

use super::{ItemKept, Line, words_of};
use crate::db::{Conn, ItemId, PostId, ReleaseId};
use crate::error::{Error, Refusal, Result};
use crate::posts;
use crate::releases::model::ReleaseItem;
use crate::releases::{origins, returning, store, texts};
use std::collections::HashMap;

/// What becomes of lines that are put as they were: those that go, and those that come instead.
pub(super) struct Turn {
    gone: Vec<ItemId>,
    come: Vec<Line>,
}

impl Turn {
    /// From what each line is to be and what it is; nothing where what somebody did since stands in the way.
    pub(super) fn of(conn: &mut Conn, release: ReleaseId, changes: &[(&ItemKept, &ItemKept)]) -> Result<Option<Self>> {
        let ids: Vec<ItemId> = changes.iter().map(|(line, _)| line.id).collect();
        let known = store::items_among(conn, release, &ids)?;
        let known: HashMap<ItemId, i64> = known.into_iter().map(|item| (item.id, item.revision)).collect();
        let mut said = texts::of_items(conn, &ids)?;
        let (mut turn, mut back) = (Self { gone: Vec::new(), come: Vec::with_capacity(changes.len()) }, Vec::new());
        for &(line, there) in changes {
            let now = said.remove(&line.id).unwrap_or_default();
            if let Some(gone) = &there.item {
                // A line that goes takes nobody's words along that were written since.
                if line.item.is_none() && words_of(&now) != words_of(&gone.texts) {
                    return Ok(None);
                }
                turn.gone.push(line.id);
            }
            let Some(kept) = &line.item else { continue };
            // What it says in other languages goes out and comes back with it, and stays where it is merely worded.
            let texts = if there.item.is_some() {
                now
            } else {
                back.push(kept);
                kept.texts.clone()
            };
            let revision = known.get(&line.id).copied().or(there.revision()).or(line.revision()).unwrap_or(0) + 1;
            let item = ReleaseItem { revision, ..kept.item.clone() };
            turn.come.push(Line { item, texts, posts: kept.posts.clone(), beside: kept.beside.clone() });
        }
        let is_replaced = turn.replaces(conn, release, &back)?;
        Ok((!is_replaced).then_some(turn))
    }

    /// Whether what was left out was taken in late since, as a line of its own. What stood beside it then, and comes from the
    /// same post, may stand beside it again.
    fn replaces(&self, conn: &mut Conn, release: ReleaseId, back: &[&Line]) -> Result<bool> {
        let posts: Vec<PostId> = back.iter().flat_map(|line| line.posts.iter().copied()).collect();
        let standing = by_post(origins::standing(conn, release, &posts)?.into_iter());
        let is_new = |line: &Line, other: &ItemId| !line.beside.contains(other) && !self.gone.contains(other);
        let others = |line: &Line| beside(line.item.id, &line.posts, &standing);
        Ok(back.iter().any(|line| others(line).iter().any(|other| is_new(line, other))))
    }

    /// Does it, in a release that is held.
    pub(super) fn take(conn: &mut Conn, release: ReleaseId, changes: &[(&ItemKept, &ItemKept)]) -> Result<()> {
        let turn = Self::of(conn, release, changes)?.ok_or(Error::Rejected(Refusal::CHANGED_MEANWHILE))?;
        store::delete_these(conn, release, &turn.gone)?;
        put_all(conn, turn.come)?;
        store::count_change(conn, release)
    }
}

/// Has lines stand in their release, where they do not: a few statements, however many they are.
pub(in crate::releases) fn put_all(conn: &mut Conn, mut lines: Vec<Line>) -> Result<()> {
    let posts: Vec<PostId> = lines.iter().flat_map(|line| line.posts.iter().copied()).collect();
    let mut hidden = if posts.is_empty() { Vec::new() } else { posts::list(conn, &posts)? };
    hidden.retain(|post| !post.is_public());
    let hidden: HashMap<PostId, String> = hidden.into_iter().map(|post| (post.id, post.title)).collect();
    for line in &mut lines {
        line.item.withheld = line.is_withheld(&hidden);
    }
    let items: Vec<ReleaseItem> = lines.iter().map(|line| line.item.clone()).collect();
    returning::put_items(conn, &items)?;
    let of_line = |line: &Line| -> Vec<(ItemId, PostId, i64)> {
        line.posts.iter().zip(0_i64..).map(|(post, place)| (line.item.id, *post, place)).collect()
    };
    origins::put(conn, &lines.iter().flat_map(of_line).collect::<Vec<_>>())?;
    let texts = lines.iter().flat_map(|line| line.texts.iter().map(|there| (line.item.id, there)));
    texts::put(conn, &texts.collect::<Vec<_>>())
}

/// By post the lines in which it stands.
pub(super) type Standing = HashMap<PostId, Vec<ItemId>>;

/// The lines in which a post of this one stands, too.
pub(super) fn beside(line: ItemId, posts: &[PostId], standing: &Standing) -> Vec<ItemId> {
    let there = posts.iter().filter_map(|post| standing.get(post)).flatten().copied();
    let mut beside: Vec<ItemId> = there.filter(|other| *other != line).collect();
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
