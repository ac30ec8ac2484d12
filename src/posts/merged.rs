//! Posts that were merged into others: what belongs together, and where it ends.

use super::model::Post;
use super::store::get;
use crate::db::schema::posts;
use crate::db::{Conn, PostId};
use crate::error::{Error, Result};
use diesel::prelude::*;
use std::collections::HashSet;

/// A chain of merges that is longer than this leads nowhere: people do not merge a thousand times over.
const LONGEST_CHAIN: usize = 1_000;
/// Numbers read at once.
const PIECE: i64 = 1_000;

/// The numbers of the posts merged into one, directly or over others, those nearer first. Each post once, even where
/// merges were bent into a circle.
pub fn merged_into(conn: &mut Conn, id: PostId) -> Result<Vec<PostId>> {
    let mut all: Vec<PostId> = Vec::new();
    let mut seen = HashSet::from([id]);
    let mut targets = vec![id];
    while !targets.is_empty() {
        let mut next = Vec::new();
        for piece in targets.chunks(100) {
            next.extend(merged_into_these(conn, piece)?);
        }
        next.retain(|post| seen.insert(*post));
        all.extend(&next);
        targets = next;
    }
    Ok(all)
}

/// Piece by piece: there may be any number of them.
fn merged_into_these(conn: &mut Conn, targets: &[PostId]) -> Result<Vec<PostId>> {
    let mut all: Vec<PostId> = Vec::new();
    loop {
        let after = all.last().copied().unwrap_or(PostId(0));
        let merged = posts::table
            .filter(posts::duplicate_of.eq_any(targets.iter().map(|target| Some(*target))))
            .filter(posts::id.gt(after));
        let piece: Vec<PostId> = merged.order(posts::id).limit(PIECE).select(posts::id).load(conn)?;
        let is_last = i64::try_from(piece.len()).unwrap_or(PIECE) < PIECE;
        all.extend(piece);
        if is_last {
            return Ok(all);
        }
    }
}

/// Where votes and visitors of a merged post end up. Merges may follow one another, never in a circle; where somebody
/// bent them into one from outside, there is nothing at the end of it: not found, for pages, forms and follows alike, and
/// a line in the log.
pub fn resolve(conn: &mut Conn, id: PostId) -> Result<Post> {
    let mut post = get(conn, id)?;
    let mut seen = HashSet::from([id]);
    while let Some(target) = post.duplicate_of {
        if !seen.insert(target) || seen.len() > LONGEST_CHAIN {
            tracing::error!(post = id.0, "its merges lead nowhere; friday doctor names the circle");
            return Err(Error::NotFound);
        }
        post = get(conn, target)?;
    }
    Ok(post)
}
