//! Who will be credited for a line as having written something, before it is out.

use crate::db::schema::posts;
use crate::db::{Conn, ItemId, PostId, UserId};
use crate::error::Result;
use crate::posts::Visibility;
use diesel::prelude::*;
use std::collections::HashMap;

/// Posts that are followed from one into the other: all but circles that somebody put in from outside.
const STEPS: usize = 20;
/// Merged posts that are looked at in each step.
const MOST: i64 = 2_000;

/// By line those who wrote its posts, and then those who wrote what was merged into them, directly or over others; each once.
#[expect(clippy::implicit_hasher, reason = "callers have what a read of the posts of items gives")]
pub fn proposed(conn: &mut Conn, of_items: &HashMap<ItemId, Vec<PostId>>) -> Result<HashMap<ItemId, Vec<UserId>>> {
    let mut all: Vec<PostId> = of_items.values().flatten().copied().collect();
    all.sort_unstable();
    all.dedup();
    if all.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = posts::table.filter(posts::id.eq_any(&all)).select((posts::id, posts::author_id));
    let wrote: HashMap<PostId, UserId> = rows.load::<(PostId, UserId)>(conn)?.into_iter().collect();
    // By post that stands, whoever wrote one that was merged into it; and into which of those each merged one went.
    let mut seconded: HashMap<PostId, Vec<UserId>> = HashMap::new();
    let mut stands: HashMap<PostId, PostId> = all.iter().map(|post| (*post, *post)).collect();
    let mut last = all;
    for _ in 0..STEPS {
        let merged = merged_into(conn, &last)?;
        last = Vec::with_capacity(merged.len());
        for (post, author, into, is_public) in merged {
            let Some(survivor) = stands.get(&into).copied() else { continue };
            if stands.contains_key(&post) {
                continue;
            }
            stands.insert(post, survivor);
            if is_public {
                seconded.entry(survivor).or_default().push(author);
            }
            last.push(post);
        }
        if last.is_empty() {
            break;
        }
    }
    let people = |of: &Vec<PostId>| {
        let mut people: Vec<UserId> = Vec::new();
        let authors = of.iter().filter_map(|post| wrote.get(post));
        for user in authors.chain(of.iter().filter_map(|post| seconded.get(post)).flatten()) {
            if !people.contains(user) {
                people.push(*user);
            }
        }
        people
    };
    Ok(of_items.iter().map(|(item, of)| (*item, people(of))).collect())
}

/// What was merged into these posts: each with its author, into which it was, and whether everybody may see it.
fn merged_into(conn: &mut Conn, into: &[PostId]) -> Result<Vec<(PostId, UserId, PostId, bool)>> {
    let rows = posts::table.filter(posts::duplicate_of.eq_any(into.iter().map(|post| Some(*post))));
    let columns = (posts::id, posts::author_id, posts::duplicate_of, posts::visibility);
    let rows: Vec<(PostId, UserId, Option<PostId>, Visibility)> = rows.limit(MOST).select(columns).load(conn)?;
    let known = |(post, author, into, seen): (PostId, UserId, Option<PostId>, Visibility)| {
        Some((post, author, into?, seen == Visibility::Published))
    };
    Ok(rows.into_iter().filter_map(known).collect())
}
