//! A post that becomes two lines, and two lines that become one.

use super::actions::changed;
use super::carried::Carried;
use super::kept_items::JoinedKept;
use super::model::{MOST_ITEMS, NewItem};
use super::placing::{Regrouped, beside, count_change};
use super::texts::{self, Text};
use super::{carried, coming_back, credited, origins, pictured, store, words};
use crate::db::schema::release_items;
use crate::db::{Conn, ItemId, PostId, ReleaseId, given_each, prepared};
use crate::error::{Error, Problem, Refusal, Result};
use diesel::prelude::*;
use diesel::sql_types::BigInt;

/// Makes a second line of the posts of one, right behind it, with its words in all languages until staff word it better, and
/// with what it carries but its picture: it is true on the same devices, and whoever is left out is left out of both.
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
    // The page from which it was split is not that of what stands there now.
    count_change(conn, item)?;
    origins::replace(conn, twin, &posts)?;
    let said = texts::of_items(conn, &[item])?.remove(&item).unwrap_or_default();
    let said: Vec<Text> = said.into_iter().map(|text| Text { revision: 1, ..text }).collect();
    texts::put(conn, &said.iter().map(|there| (twin, there)).collect::<Vec<_>>())?;
    if let Some(carries) = carried::carried_by(conn, &[item])?.remove(&item) {
        carried::put(conn, twin, &Carried { picture: None, ..carries })?;
    }
    let from = coming_back::origins_of(conn, &[item])?.remove(&item).unwrap_or_default();
    coming_back::put(conn, &from.into_iter().map(|from| (twin, from)).collect::<Vec<_>>())?;
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

/// What a line is to be joined with, looked up before that: for [`join`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Above {
    /// The line above it; none where it is the first one.
    pub line: Option<ItemId>,
    /// How many people voted for one of both, each counted once.
    pub voters: i64,
}

/// The line above one, and who voted for either.
pub fn above(conn: &mut Conn, id: ReleaseId, item: ItemId) -> Result<Above> {
    let Some((line, posts)) = posts_of_both(conn, id, item)? else { return Ok(Above::default()) };
    if posts.is_empty() {
        return Ok(Above { line: Some(line), voters: 0 });
    }
    let query = prepared::<BigInt>(
        "SELECT COUNT(DISTINCT votes.user_id) FROM given CROSS JOIN votes WHERE votes.post_id = given.one",
    );
    let voters: Vec<i64> = given_each(posts.iter().map(|post| post.0), query).load(conn)?;
    Ok(Above { line: Some(line), voters: voters.first().copied().unwrap_or_default() })
}

/// Makes a line part of the one above it, which keeps its words and what it carries, and comes from the posts of both; whom
/// staff credit or leave out of either, they do of both; without a picture of its own it gets that of the other. What either says
/// once more of a recalled release, it does. Nothing happens to the first one. Refused where another line is above
/// it by now, and where both are true on different devices: of one line nobody could tell which part holds where.
pub fn join(conn: &mut Conn, id: ReleaseId, item: ItemId, expected: Above) -> Result<Option<Regrouped>> {
    let release = store::get_held(conn, id)?;
    release.may_be_edited().map_err(Error::Rejected)?;
    let Some((above, posts)) = posts_of_both(conn, id, item)? else { return Ok(None) };
    if expected.line != Some(above) {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    let both = [above, item];
    let mut carried = carried::carried_by(conn, &both)?;
    let mut devices = both.map(|line| carried.remove(&line).unwrap_or_default().devices).into_iter();
    if devices.next() != devices.next() {
        return Err(Error::Rejected(words::OTHER_DEVICES));
    }
    let before = JoinedKept::of(conn, id, &both)?;
    let mut people = credited::credited(conn, &both)?;
    let mut pictures = pictured::of_items(conn, &both)?;
    let people = credited::of_both(people.remove(&above).unwrap_or_default(), people.remove(&item).unwrap_or_default());
    let mut from = coming_back::origins_of(conn, &both)?;
    let (there, mut from) = (from.remove(&above).unwrap_or_default(), from.remove(&item).unwrap_or_default());
    from.retain(|line| !there.contains(line));
    store::delete_these(conn, id, &[item])?;
    coming_back::put(conn, &from.into_iter().map(|from| (above, from)).collect::<Vec<_>>())?;
    origins::replace(conn, above, &posts)?;
    credited::clear(conn, above)?;
    credited::put(conn, above, &people)?;
    if let (None, Some(picture)) = (pictures.remove(&above), pictures.remove(&item)) {
        pictured::put(conn, above, &picture)?;
    }
    let voters = release_items::vote_count.eq(expected.voters);
    let changes = (voters, release_items::revision.eq(release_items::revision + 1));
    diesel::update(release_items::table.filter(release_items::id.eq(above))).set(changes).execute(conn)?;
    let saved = changed(conn, &release)?;
    Ok(Some(Regrouped { saved, before, after: JoinedKept::of(conn, id, &both)? }))
}
