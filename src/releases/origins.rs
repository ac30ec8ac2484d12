//! Where items come from, on `item_posts`: an item that was joined has several posts, one that staff wrote has none, and a
//! post may stand in several releases. One that was held back, being hidden when its item went out, counts only where it is
//! hidden again or comes back.

use super::model::State;
use crate::db::schema::{item_posts, release_items, releases};
use crate::db::{Conn, ItemId, PostId, ReleaseId, Timestamp, TrainId, given, given_records, one_of, prepared};
use crate::error::Result;
use crate::trains::{self, WEEKLY};
use diesel::prelude::*;
use std::collections::HashMap;

/// The posts of each of these items in their order; an item without a post is not among them.
pub fn posts_of(conn: &mut Conn, items: &[ItemId]) -> Result<HashMap<ItemId, Vec<PostId>>> {
    let rows = item_posts::table.filter(one_of(item_posts::item_id, items.iter().map(|item| item.0)));
    let rows = rows.filter(item_posts::held_back.eq(false));
    let columns = (item_posts::item_id, item_posts::position, item_posts::post_id);
    let mut rows: Vec<(ItemId, i64, PostId)> = rows.select(columns).load(conn)?;
    // Sorted here: the database would walk through the items of all releases in this order.
    rows.sort_unstable();
    let mut posts: HashMap<ItemId, Vec<PostId>> = HashMap::new();
    for (item, _, post) in rows {
        posts.entry(item).or_default().push(post);
    }
    Ok(posts)
}

/// The posts of these items, also those that were held back, but for one.
pub(super) fn others_of(conn: &mut Conn, items: &[ItemId], but: PostId) -> Result<Vec<(ItemId, PostId)>> {
    let rows = item_posts::table.filter(item_posts::item_id.eq_any(items)).filter(item_posts::post_id.ne(but));
    Ok(rows.select((item_posts::item_id, item_posts::post_id)).load(conn)?)
}

/// The items in which a post stands, in whatever release, also those from which it was held back.
pub(super) fn items_of(conn: &mut Conn, post: PostId) -> Result<Vec<ItemId>> {
    Ok(item_posts::table.filter(item_posts::post_id.eq(post)).select(item_posts::item_id).load(conn)?)
}

/// When a release went out, its number, an item of it, its version and its train: in the order in which they went out.
type Shipped = (Option<Timestamp>, ReleaseId, ItemId, Option<String>, TrainId);

/// By which version each of these posts shipped: that of the latest published release of a train that ships in which it
/// stands and which was not recalled.
pub fn version_of(conn: &mut Conn, posts: &[PostId]) -> Result<HashMap<PostId, String>> {
    let of_posts = item_posts::table.filter(item_posts::post_id.eq_any(posts)).filter(item_posts::held_back.eq(false));
    let of_posts: Vec<(ItemId, PostId)> = of_posts.select((item_posts::item_id, item_posts::post_id)).load(conn)?;
    // Asked for by their numbers: in one query with the posts, a database may walk through the items of all releases.
    let items = release_items::table
        .inner_join(releases::table)
        .filter(release_items::id.eq_any(of_posts.iter().map(|(item, _)| *item)))
        .filter(releases::state.eq(State::Published))
        .filter(releases::recalled_at.is_null());
    let columns = (releases::published_at, releases::id, release_items::id, releases::version, releases::train_id);
    let mut items: Vec<Shipped> = items.select(columns).load(conn)?;
    if items.iter().any(|(.., train)| *train != WEEKLY) {
        let shipping = trains::shipping(conn)?;
        items.retain(|(.., train)| shipping.contains(train));
    }
    items.sort_unstable();
    let mut posts_of: HashMap<ItemId, Vec<PostId>> = HashMap::new();
    for (item, post) in of_posts {
        posts_of.entry(item).or_default().push(post);
    }
    let mut versions = HashMap::new();
    // Of several the last one stays.
    for (_, _, item, version, _) in items {
        let Some(version) = version else { continue };
        versions.extend(posts_of.get(&item).into_iter().flatten().map(|post| (*post, version.clone())));
    }
    Ok(versions)
}

/// The version of each of these releases that are out.
pub fn versions_of(conn: &mut Conn, ids: &[ReleaseId]) -> Result<HashMap<ReleaseId, String>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = releases::table.filter(releases::id.eq_any(ids)).select((releases::id, releases::version));
    let rows: Vec<(ReleaseId, Option<String>)> = rows.load(conn)?;
    Ok(rows.into_iter().filter_map(|(id, version)| Some((id, version?))).collect())
}

/// The items of a release before one of its own, by number, that come from one of the same posts, which was split.
pub fn twins_before(conn: &mut Conn, (release, item): (ReleaseId, ItemId), posts: &[PostId]) -> Result<Vec<ItemId>> {
    if posts.is_empty() {
        return Ok(Vec::new());
    }
    let twins = item_posts::table
        .inner_join(release_items::table)
        .filter(item_posts::post_id.eq_any(posts))
        .filter(item_posts::item_id.lt(item))
        .filter(item_posts::held_back.eq(false))
        .filter(release_items::release_id.eq(release));
    Ok(twins.select(item_posts::item_id).distinct().load(conn)?)
}

/// Has items come from posts that nothing was said of so far, each from one.
pub(super) fn begin(conn: &mut Conn, posts: &[(ItemId, PostId)]) -> Result<()> {
    if posts.is_empty() {
        return Ok(());
    }
    let words = "INSERT INTO item_posts (item_id, post_id, position) SELECT given.one, given.other, 0 FROM given";
    given(posts.iter().map(|(item, post)| (item.0, post.0)), prepared::<()>(words)).execute(conn)?;
    Ok(())
}

/// Has items, which have none, come from these posts, each with its place.
pub(super) fn put(conn: &mut Conn, rows: &[(ItemId, PostId, i64)]) -> Result<()> {
    let words = "INSERT INTO item_posts (item_id, post_id, position) SELECT CAST(value ->> 0 AS BIGINT), \
                 CAST(value ->> 1 AS BIGINT), CAST(value ->> 2 AS BIGINT) FROM given";
    if !rows.is_empty() {
        given_records(rows, prepared::<()>(words))?.execute(conn)?;
    }
    Ok(())
}

/// Has an item come from these posts in this order, and from no others.
pub(super) fn replace(conn: &mut Conn, item: ItemId, posts: &[PostId]) -> Result<()> {
    diesel::delete(item_posts::table.filter(item_posts::item_id.eq(item))).execute(conn)?;
    let rows: Vec<(ItemId, PostId, i64)> =
        posts.iter().zip(0_i64..).map(|(post, place)| (item, *post, place)).collect();
    put(conn, &rows)
}

/// The items of a release in which one of these posts stands, each with it.
pub(super) fn standing(conn: &mut Conn, release: ReleaseId, posts: &[PostId]) -> Result<Vec<(ItemId, PostId)>> {
    if posts.is_empty() {
        return Ok(Vec::new());
    }
    let there = item_posts::table
        .inner_join(release_items::table)
        .filter(item_posts::post_id.eq_any(posts))
        .filter(release_items::release_id.eq(release));
    Ok(there.select((item_posts::item_id, item_posts::post_id)).load(conn)?)
}

/// Has these items know these posts without coming from them.
pub(super) fn hold_back(conn: &mut Conn, items: &[ItemId], posts: &[PostId]) -> Result<()> {
    if items.is_empty() || posts.is_empty() {
        return Ok(());
    }
    let there = item_posts::table.filter(item_posts::item_id.eq_any(items));
    let there = there.filter(item_posts::post_id.eq_any(posts));
    diesel::update(there).set(item_posts::held_back.eq(true)).execute(conn)?;
    Ok(())
}

/// Has these items come from none of these posts any more, but for those that are held back.
pub(super) fn remove(conn: &mut Conn, items: &[ItemId], posts: &[PostId]) -> Result<()> {
    if posts.is_empty() {
        return Ok(());
    }
    let there = item_posts::table.filter(item_posts::item_id.eq_any(items)).filter(item_posts::held_back.eq(false));
    diesel::delete(there.filter(item_posts::post_id.eq_any(posts))).execute(conn)?;
    Ok(())
}
