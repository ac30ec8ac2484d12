//! Finished posts that get their line before the cutoff, so that staff can word it, in each language, and see what it will say. It
//! stands in the release that collects as any line of a frozen one; at the cutoff the others come in behind it.

use super::actions::changed;
use super::going_out::GoesWith;
use super::model::{self, Release, State};
use super::{adding, coming_back, origins, shaping, store};
use crate::areas;
use crate::db::{Conn, ItemId, Lockable, PostId, ReleaseId, given, lock, prepared};
use crate::error::{Error, Refusal, Result};
use crate::posts::{self, Post};
use crate::trains;
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// Has a finished post have its line now, behind those that are there; none where it has one. It is refused for what does not go
/// with the release, for a release that is frozen already, and where a line of a recalled release comes back with the post,
/// which has its words.
pub fn take_in_early(conn: &mut Conn, id: ReleaseId, post: PostId) -> Result<Option<ItemId>> {
    let release = store::get_held(conn, id)?;
    lock(conn, Lockable::Posts, &[post.0])?;
    let there = store::items(conn, id)?;
    let lines: Vec<ItemId> = there.iter().map(|item| item.id).collect();
    let standing: HashSet<PostId> = origins::posts_of(conn, &lines)?.into_values().flatten().collect();
    if standing.contains(&post) {
        return Ok(None);
    }
    let found = posts::get(conn, post)?;
    let collects = release.state == State::Collecting && trains::ships(conn, release.train_id)?;
    let back = coming_back::waiting(conn, &release, &standing)?;
    let comes_back = back.iter().any(|(_, posts)| posts.contains(&post));
    if !collects || comes_back || !GoesWith::of(conn, &release)?.takes(&found) {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    shaping::expect_room(conn, id)?;
    let areas: Vec<_> = areas::list(conn)?.into_iter().map(|area| area.id).collect();
    let last = there.iter().map(|item| item.position).max().unwrap_or(0);
    let mut items: Vec<_> =
        model::items_from(std::slice::from_ref(&found), &areas, 0).into_iter().map(|(_, item)| item).collect();
    for item in &mut items {
        item.position += last;
    }
    let added = adding::insert_items(conn, id, &items)?.first().copied();
    if let Some(item) = added {
        origins::begin(conn, &[(item, post)])?;
        changed(conn, &release)?;
    }
    Ok(added)
}

/// At the cutoff has lines that were there before it count the votes of their posts as all others do.
pub(super) fn count_again(conn: &mut Conn, release: &Release) -> Result<()> {
    let items = store::items(conn, release.id)?;
    if items.is_empty() {
        return Ok(());
    }
    let ids: Vec<ItemId> = items.iter().map(|item| item.id).collect();
    let of_items = origins::posts_of(conn, &ids)?;
    let mut all: Vec<PostId> = of_items.values().flatten().copied().collect();
    all.sort_unstable();
    all.dedup();
    let posts: HashMap<PostId, Post> = posts::list(conn, &all)?.into_iter().map(|post| (post.id, post)).collect();
    let counted = items.iter().filter_map(|item| {
        let own: Vec<&Post> = of_items.get(&item.id)?.iter().filter_map(|post| posts.get(post)).collect();
        Some((item.id.0, coming_back::votes(item.vote_count, &own))).filter(|(_, votes)| *votes != item.vote_count)
    });
    let counted: Vec<(i64, i64)> = counted.collect();
    if !counted.is_empty() {
        let words = "UPDATE release_items SET vote_count = given.other FROM given WHERE release_items.id = given.one";
        given(counted.into_iter(), prepared::<()>(words)).execute(conn)?;
    }
    Ok(())
}
