//! With which trains posts went besides the one that is shown.

use super::model::State;
use crate::db::schema::{item_posts, release_items, releases};
use crate::db::{Conn, ItemId, PostId, TrainId, WeekNumber};
use crate::error::Result;
use diesel::prelude::*;
use std::collections::HashMap;

/// The releases of other trains than this one that are out with these posts, and were not recalled: each by its train and its
/// version, the earlier one of a train first.
pub fn ways(conn: &mut Conn, posts: &[PostId], but: TrainId) -> Result<HashMap<PostId, Vec<(TrainId, String)>>> {
    let of_posts = item_posts::table.filter(item_posts::post_id.eq_any(posts)).filter(item_posts::held_back.eq(false));
    let of_posts: Vec<(ItemId, PostId)> = of_posts.select((item_posts::item_id, item_posts::post_id)).load(conn)?;
    // Asked for by their numbers: see `origins`.
    let lines = release_items::table
        .inner_join(releases::table)
        .filter(release_items::id.eq_any(of_posts.iter().map(|(line, _)| *line)))
        .filter(releases::train_id.ne(but))
        .filter(releases::state.eq(State::Published))
        .filter(releases::recalled_at.is_null());
    let columns = (releases::train_id, releases::week, release_items::id, releases::version);
    let mut lines: Vec<(TrainId, WeekNumber, ItemId, Option<String>)> = lines.select(columns).load(conn)?;
    lines.sort_unstable();
    let mut posts_of: HashMap<ItemId, Vec<PostId>> = HashMap::new();
    for (line, post) in of_posts {
        posts_of.entry(line).or_default().push(post);
    }
    let mut ways: HashMap<PostId, Vec<(TrainId, String)>> = HashMap::new();
    for (train, _, line, version) in lines {
        let Some(version) = version else { continue };
        for post in posts_of.get(&line).into_iter().flatten() {
            ways.entry(*post).or_default().push((train, version.clone()));
        }
    }
    Ok(ways)
}
