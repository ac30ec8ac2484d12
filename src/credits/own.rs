//! Which post of a line that was joined is somebody's own.

use crate::db::schema::{posts, votes};
use crate::db::{Conn, ItemId, PostId, UserId};
use crate::error::Result;
use crate::releases::Role;
use diesel::prelude::*;
use std::collections::HashMap;

/// Of items that come from several posts, the one by which each of these people shaped it: which they wrote, or else into
/// which theirs was merged, or else for which they voted; of several the first one. An item with one post is not among them.
pub fn own_posts(
    conn: &mut Conn,
    people: &[UserId],
    of_items: &HashMap<ItemId, Vec<PostId>>,
) -> Result<HashMap<(UserId, ItemId), PostId>> {
    let joined = || of_items.iter().filter(|(_, posts)| posts.len() > 1);
    let all: Vec<PostId> = joined().flat_map(|(_, posts)| posts).copied().collect();
    if all.is_empty() {
        return Ok(HashMap::new());
    }
    let shares = shares(conn, people, &all)?;
    let mut own = HashMap::new();
    for (item, posts) in joined() {
        for user in people {
            let theirs = posts.iter().filter_map(|post| Some((*shares.get(&(*user, *post))?, *post)));
            if let Some((_, post)) = theirs.min_by_key(|(role, _)| *role) {
                own.insert((*user, *item), post);
            }
        }
    }
    Ok(own)
}

/// How each of these people shaped each of these posts, if they did.
fn shares(conn: &mut Conn, people: &[UserId], all: &[PostId]) -> Result<HashMap<(UserId, PostId), Role>> {
    let by_them = || posts::table.filter(posts::author_id.eq_any(people));
    let wrote = by_them().filter(posts::id.eq_any(all)).select((posts::author_id, posts::id));
    let wrote: Vec<(UserId, PostId)> = wrote.load(conn)?;
    let merged = by_them().filter(posts::duplicate_of.eq_any(all.iter().map(|post| Some(*post))));
    let merged: Vec<(UserId, Option<PostId>)> = merged.select((posts::author_id, posts::duplicate_of)).load(conn)?;
    let merged = merged.into_iter().filter_map(|(user, post)| Some((user, post?)));
    let voted = votes::table.filter(votes::post_id.eq_any(all)).filter(votes::user_id.eq_any(people));
    let voted: Vec<(UserId, PostId)> = voted.select((votes::user_id, votes::post_id)).load(conn)?;
    let mut shares = HashMap::new();
    let found = [(Role::Reported, wrote), (Role::Seconded, merged.collect()), (Role::Voted, voted)];
    for (role, theirs) in found {
        for share in theirs {
            // What comes first is what counts.
            shares.entry(share).or_insert(role);
        }
    }
    Ok(shares)
}
