//! With which trains posts went: beside the one that is shown, and after a release in which a bug is known.

use super::model::{Release, State};
use crate::db::schema::{item_posts, release_items, releases};
use crate::db::{Conn, ItemId, PostId, Timestamp, TrainId, WeekNumber};
use crate::error::Result;
use crate::trains;
use diesel::prelude::*;
use std::collections::HashMap;

/// A release that is out with a post, and was not recalled.
struct Out {
    train: TrainId,
    week: WeekNumber,
    version: String,
    at: Option<Timestamp>,
}

/// An item of a release that is out: its train and week, itself, its version, and when it went out.
type Gone = (TrainId, WeekNumber, ItemId, Option<String>, Option<Timestamp>);

/// The releases that are out with each of these posts: those of a train beside each other, the earlier one first.
fn out_with(conn: &mut Conn, posts: &[PostId]) -> Result<HashMap<PostId, Vec<Out>>> {
    if posts.is_empty() {
        return Ok(HashMap::new());
    }
    let of_posts = item_posts::table.filter(item_posts::post_id.eq_any(posts)).filter(item_posts::held_back.eq(false));
    let of_posts: Vec<(ItemId, PostId)> = of_posts.select((item_posts::item_id, item_posts::post_id)).load(conn)?;
    // Asked for by their numbers: see `origins`.
    let items = release_items::table
        .inner_join(releases::table)
        .filter(release_items::id.eq_any(of_posts.iter().map(|(item, _)| *item)))
        .filter(releases::state.eq(State::Published))
        .filter(releases::recalled_at.is_null());
    let columns = (releases::train_id, releases::week, release_items::id, releases::version, releases::published_at);
    let mut items: Vec<Gone> = items.select(columns).load(conn)?;
    items.sort_unstable();
    let mut posts_of: HashMap<ItemId, Vec<PostId>> = HashMap::new();
    for (item, post) in of_posts {
        posts_of.entry(item).or_default().push(post);
    }
    let mut out: HashMap<PostId, Vec<Out>> = HashMap::new();
    for (train, week, item, version, at) in items {
        let Some(version) = version else { continue };
        for post in posts_of.get(&item).into_iter().flatten() {
            out.entry(*post).or_default().push(Out { train, week, version: version.clone(), at });
        }
    }
    Ok(out)
}

/// The releases of all trains but this one that are out with these posts, and were not recalled: each by its train and its
/// version, the earlier one of a train first.
pub fn ways(
    conn: &mut Conn,
    posts: &[PostId],
    but: Option<TrainId>,
) -> Result<HashMap<PostId, Vec<(TrainId, String)>>> {
    let mut ways: HashMap<PostId, Vec<(TrainId, String)>> = HashMap::new();
    for (post, out) in out_with(conn, posts)? {
        let others = out.into_iter().filter(|out| Some(out.train) != but).map(|out| (out.train, out.version));
        let others: Vec<(TrainId, String)> = others.collect();
        if !others.is_empty() {
            ways.insert(post, others);
        }
    }
    Ok(ways)
}

/// The releases by which bugs were fixed.
pub struct Fixes {
    of_bugs: HashMap<PostId, Vec<Out>>,
    /// The trains that ship.
    shipping: Vec<TrainId>,
}

impl Fixes {
    /// Of these bugs.
    pub fn of(conn: &mut Conn, posts: &[PostId]) -> Result<Self> {
        Ok(Self { of_bugs: out_with(conn, posts)?, shipping: trains::shipping(conn)? })
    }

    /// The version by which a bug was fixed for those who have a release: that of the first later one of its own train, or where
    /// none has it yet, of the first of the train that ships which came out after it.
    pub fn after(&self, post: PostId, release: &Release) -> Option<&str> {
        let out = self.of_bugs.get(&post)?;
        let own = out.iter().find(|out| out.train == release.train_id && out.week > release.week);
        let ships = || {
            let came_out = release.published_at?;
            out.iter().find(|out| self.shipping.contains(&out.train) && out.at.is_some_and(|at| at > came_out))
        };
        own.or_else(ships).map(|out| out.version.as_str())
    }
}
