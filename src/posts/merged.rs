//! Posts that were merged into others: what belongs together, and where it ends.

use super::model::Post;
use super::store::get;
use crate::db::schema::posts;
use crate::db::{Conn, PostId, columns};
use crate::error::Result;
use diesel::prelude::*;

/// The numbers of the posts merged directly into one.
pub fn merged_directly(conn: &mut Conn, id: PostId) -> Result<Vec<PostId>> {
    let merged = posts::table.filter(posts::duplicate_of.eq(id));
    Ok(merged.order(posts::id).select(posts::id).load(conn)?)
}

/// The posts merged into one, directly or over others: one query for each step of the longest chain.
pub fn merged_into(conn: &mut Conn, id: PostId) -> Result<Vec<Post>> {
    let mut all: Vec<Post> = Vec::new();
    let mut targets = vec![id];
    while !targets.is_empty() {
        let merged = posts::table.filter(posts::duplicate_of.eq_any(targets.iter().map(|target| Some(*target))));
        let next: Vec<Post> = merged.order(posts::id).limit(1_000).select(columns::<Post>()).load(conn)?;
        targets = next.iter().map(|post| post.id).collect();
        all.extend(next);
    }
    Ok(all)
}

/// Where votes and visitors of a merged post end up. Merges may follow one another, never in a circle.
pub fn resolve(conn: &mut Conn, id: PostId) -> Result<Post> {
    let mut post = get(conn, id)?;
    while let Some(target) = post.duplicate_of {
        post = get(conn, target)?;
    }
    Ok(post)
}
