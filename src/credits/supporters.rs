//! Who stands behind posts without having written one of them.

use crate::db::{Conn, PostId, UserId};
use crate::error::Result;
use crate::{confirming, voting};
use std::collections::BTreeSet;

/// Those who voted for any of these posts or confirmed one, after a person, by id, each once and at most so many.
pub fn supporters_after(conn: &mut Conn, posts: &[PostId], after: UserId, most: i64) -> Result<Vec<UserId>> {
    let mut supporters = BTreeSet::new();
    for post in posts {
        // As many of each as of all: whoever comes behind the last of them is for the next chunk.
        supporters.extend(voting::voters_after(conn, *post, after, most)?);
        supporters.extend(confirming::confirmers_after(conn, *post, after, most)?);
    }
    Ok(supporters.into_iter().take(usize::try_from(most).unwrap_or(0)).collect())
}
