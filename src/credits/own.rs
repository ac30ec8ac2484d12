//! To which of its posts an item leads somebody.

use crate::db::schema::{posts, votes};
use crate::db::{Conn, ItemId, PostId, UserId};
use crate::error::Result;
use crate::releases::{Role, posts_of};
use diesel::prelude::*;
use std::collections::HashMap;

/// Where items lead people.
#[derive(Debug)]
pub struct Leads {
    /// The first post of each item that has any.
    pub first: HashMap<ItemId, PostId>,
    /// Of an item with several, the post by which somebody shaped it: which they wrote, or else into which theirs was merged,
    /// or else for which they voted; of several such the first one.
    pub own: HashMap<(UserId, ItemId), PostId>,
}

impl Leads {
    /// Where these items lead these people.
    pub fn read(conn: &mut Conn, people: &[UserId], items: &[ItemId]) -> Result<Self> {
        let of_items = posts_of(conn, items)?;
        let joined = || of_items.iter().filter(|(_, posts)| posts.len() > 1);
        let all: Vec<PostId> = joined().flat_map(|(_, posts)| posts).copied().collect();
        let shares = if all.is_empty() { HashMap::new() } else { shares(conn, people, &all)? };
        let mut own = HashMap::new();
        for (item, posts) in joined() {
            for user in people {
                let theirs = posts.iter().filter_map(|post| Some((*shares.get(&(*user, *post))?, *post)));
                if let Some((_, post)) = theirs.min_by_key(|(role, _)| *role) {
                    own.insert((*user, *item), post);
                }
            }
        }
        let first = of_items.iter().filter_map(|(item, posts)| Some((*item, *posts.first()?))).collect();
        Ok(Self { first, own })
    }

    /// To the person's own post, or else to the first; none where an item has no post.
    pub fn of(&self, user: UserId, item: ItemId) -> Option<PostId> {
        self.own.get(&(user, item)).or_else(|| self.first.get(&item)).copied()
    }
}

/// How each of these people shaped each of these posts, if they did.
fn shares(conn: &mut Conn, people: &[UserId], all: &[PostId]) -> Result<HashMap<(UserId, PostId), Role>> {
    let by_them = || posts::table.filter(posts::author_id.eq_any(people));
    let wrote = by_them().filter(posts::id.eq_any(all)).select((posts::author_id, posts::id));
    let wrote: Vec<(UserId, PostId)> = wrote.load(conn)?;
    let merged = by_them().filter(posts::duplicate_of.eq_any(all.iter().map(|post| Some(*post))));
    let merged: Vec<(UserId, Option<PostId>)> = merged.select((posts::author_id, posts::duplicate_of)).load(conn)?;
    let merged = merged.into_iter().filter_map(|(user, post)| Some((user, post?))).collect();
    let voted = votes::table.filter(votes::post_id.eq_any(all)).filter(votes::user_id.eq_any(people));
    let voted: Vec<(UserId, PostId)> = voted.select((votes::user_id, votes::post_id)).load(conn)?;
    let mut shares = HashMap::new();
    let found: [(Role, Vec<(UserId, PostId)>); 3] =
        [(Role::Reported, wrote), (Role::Seconded, merged), (Role::Voted, voted)];
    for (role, theirs) in found {
        for share in theirs {
            // What comes first is what counts.
            shares.entry(share).or_insert(role);
        }
    }
    Ok(shares)
}
