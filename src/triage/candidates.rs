//! Posts that a merge may go into, found by words, a number or an address.

use super::model::target_number;
use crate::db::{Conn, PostId};
use crate::error::Result;
use crate::posts::{self, Post, Status};
use crate::search::{self, Effort, Question, Reader, Titles};
use std::collections::HashMap;

/// As many as a person looks through.
const SHOWN: usize = 8;

/// Candidates for a post: what was typed names one of them or stands in them; of nothing, those with a title like its own.
/// A merged one as the one that it ends up in.
pub(super) fn candidates(conn: &mut Conn, id: PostId, entered: &str) -> Result<Vec<Post>> {
    let own = posts::get(conn, id)?;
    let found = match target_number(entered) {
        Some(number) => vec![number],
        None if entered.trim().is_empty() => alike(conn, &own.title)?,
        None => {
            let found = search::matching(conn, &Question::of(entered), Reader::Visitor, Effort::QUICK)?;
            // Of many that are one by now, one: the others would take its place, and that of all else.
            let best = found.best_first(conn, found.posts.clone())?;
            let mut best = posts::survivors(conn, &best)?;
            best.truncate(SHOWN * 4);
            best.extend(alike(conn, entered)?);
            best
        }
    };
    let ends = posts::survivors(conn, &found)?;
    let may_be_target = |post: &Post| post.is_public() && post.status != Status::Duplicate && post.id != id;
    let mut known: HashMap<PostId, Post> =
        posts::list(conn, &ends)?.into_iter().filter(may_be_target).map(|post| (post.id, post)).collect();
    Ok(ends.iter().filter_map(|end| known.remove(end)).take(SHOWN).collect())
}

fn alike(conn: &mut Conn, title: &str) -> Result<Vec<PostId>> {
    Ok(search::alike(conn, &Question::of(title), Titles::All)?.into_iter().map(|alike| alike.post).collect())
}
