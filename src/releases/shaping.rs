//! A post that becomes two lines, and two lines that become one.

use super::actions::changed;
use super::kept_items::JoinedKept;
use super::model::{MOST_ITEMS, NewItem};
use super::placing::{Regrouped, beside};
use super::texts::{self, Text};
use super::{origins, store, words};
use crate::db::schema::release_items;
use crate::db::{Conn, ItemId, PostId, ReleaseId, given_each, prepared};
use crate::error::{Error, Problem, Refusal, Result};
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// Makes a second line of the posts of one, right behind it, with its words in all languages until staff word it better.
pub fn split(conn: &mut Conn, id: ReleaseId, item: ItemId) -> Result<Regrouped> {
    let release = store::get_held(conn, id)?;
    release.may_be_edited().map_err(Error::Rejected)?;
    let line = store::items_among(conn, id, &[item])?.pop().ok_or(Error::Rejected(Refusal::CHANGED_MEANWHILE))?;
    let posts = origins::posts_of(conn, &[item])?.remove(&item).unwrap_or_default();
    // What repeats the title of a hidden post is not said once more.
    if posts.is_empty() || line.withheld {
        return Err(Error::Rejected(words::NOT_THERE));
    }
    expect_room(conn, id)?;
    let twin = NewItem {
        area_id: line.area_id,
        change: line.change,
        wording: line.wording,
        lang: line.lang,
        position: line.position,
        highlight: false,
        vote_count: line.vote_count,
    };
    let twin = store::insert_item(conn, id, &twin)?;
    origins::replace(conn, twin, &posts)?;
    let said = texts::of_items(conn, &[item])?.remove(&item).unwrap_or_default();
    let said: Vec<Text> = said.into_iter().map(|text| Text { revision: 1, ..text }).collect();
    texts::put(conn, &said.iter().map(|there| (twin, there)).collect::<Vec<_>>())?;
    let after = JoinedKept::of(conn, id, &[twin])?;
    Ok(Regrouped { saved: changed(conn, &release)?, before: after.absent(), after })
}

/// Refuses one more line than a release has room for.
pub(super) fn expect_room(conn: &mut Conn, id: ReleaseId) -> Result<()> {
    let is_full = store::items(conn, id)?.len() >= MOST_ITEMS;
    if is_full { Err(Error::invalid("form", Problem::TooMuch)) } else { Ok(()) }
}

/// The posts of a line and of the one above it, each once; nothing where it is the first one.
fn posts_of_both(conn: &mut Conn, id: ReleaseId, item: ItemId) -> Result<Option<(ItemId, Vec<PostId>)>> {
    let (lines, place) = beside(conn, id, item)?;
    let Some(above) = place.checked_sub(1).and_then(|above| lines.get(above)) else { return Ok(None) };
    let mut of_lines = origins::posts_of(conn, &[above.id, item])?;
    let mut posts = of_lines.remove(&above.id).unwrap_or_default();
    for post in of_lines.remove(&item).unwrap_or_default() {
        if !posts.contains(&post) {
            posts.push(post);
        }
    }
    Ok(Some((above.id, posts)))
}

/// How many people voted for a line or for the one above it, each counted once: before they are joined, for [`join`].
pub fn voters_of_both(conn: &mut Conn, id: ReleaseId, item: ItemId) -> Result<i64> {
    let posts = posts_of_both(conn, id, item)?.map(|(_, posts)| posts).unwrap_or_default();
    if posts.is_empty() {
        return Ok(0);
    }
    let query = prepared::<BigInt>(
        "SELECT COUNT(DISTINCT votes.user_id) FROM given CROSS JOIN votes WHERE votes.post_id = given.one",
    );
    let voters: Vec<i64> = given_each(posts.iter().map(|post| post.0), query).load(conn)?;
    Ok(voters.first().copied().unwrap_or_default())
}

/// Makes a line part of the one above it, which keeps its words and comes from the posts of both; nothing happens to the
/// first one. `voters` are those of both.
pub fn join(conn: &mut Conn, id: ReleaseId, item: ItemId, voters: i64) -> Result<Option<Regrouped>> {
    let release = store::get_held(conn, id)?;
    release.may_be_edited().map_err(Error::Rejected)?;
    let Some((above, posts)) = posts_of_both(conn, id, item)? else { return Ok(None) };
    let both = [above, item];
    let before = JoinedKept::of(conn, id, &both)?;
    store::delete_these(conn, id, &[item])?;
    origins::replace(conn, above, &posts)?;
    let changes = (release_items::vote_count.eq(voters), release_items::revision.eq(release_items::revision + 1));
    diesel::update(release_items::table.filter(release_items::id.eq(above))).set(changes).execute(conn)?;
    let saved = changed(conn, &release)?;
    Ok(Some(Regrouped { saved, before, after: JoinedKept::of(conn, id, &both)? }))
}
