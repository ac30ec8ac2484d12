//! What feed readers know releases by. An id is drawn at publication and stays: one that is made of the site's address
//! changes with it, and every reader would be shown every release once more.

use super::WITHDRAWAL;
use super::actions::write_notes;
use super::address::address;
use super::model::State;
use super::wording::Notes;
use super::{origins, returning, store, texts, words};
use crate::db::schema::{release_items, releases};
use crate::db::{self, AreaId, Conn, ItemId, PostId, ReleaseId, Timestamp};
use crate::error::{Error, Result};
use crate::jobs;
use crate::posts::{self, Post};
use diesel::prelude::*;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::fmt::Write;

/// The fact that holds the feed's own id.
const FEED: &str = "feed_id";

/// The id of the feed, once something was published.
pub fn feed_id(conn: &mut Conn) -> Result<Option<String>> {
    db::fact(conn, FEED)
}

/// Releases that were published before ids were drawn keep those they were known by: the address of their page at this
/// site's address of today. Does nothing where every release has an id.
pub fn keep_feed_ids(conn: &mut Conn, base_url: &str) -> Result<()> {
    let bare = releases::table.filter(releases::state.eq(State::Published)).filter(releases::feed_id.is_null());
    let bare: Vec<(ReleaseId, Option<String>)> = bare.select((releases::id, releases::version)).load(conn)?;
    if !bare.is_empty() && feed_id(conn)?.is_none() {
        db::set_fact(conn, FEED, &format!("{base_url}/releases.atom"))?;
    }
    for (id, version) in bare {
        let known = format!("{base_url}{}", address(version.unwrap_or_default()));
        let row = releases::table.filter(releases::id.eq(id)).filter(releases::feed_id.is_null());
        diesel::update(row).set(releases::feed_id.eq(Some(known))).execute(conn)?;
    }
    Ok(())
}

/// An id for a release that is about to be published. With the first one the feed gets its own.
pub(super) fn begin(conn: &mut Conn) -> Result<String> {
    if feed_id(conn)?.is_none() {
        db::set_fact(conn, FEED, &urn()?)?;
    }
    urn()
}

/// Changes the known issues of a release that is out; feeds say when that was. Of one that was recalled nothing more is said: it
/// is refused.
pub fn amend(conn: &mut Conn, id: ReleaseId, notes: &Notes, seen: Option<i64>, now: Timestamp) -> Result<()> {
    let before = store::get_held(conn, id)?;
    if before.recalled_at.is_some() {
        return Err(Error::Rejected(words::NOT_THERE));
    }
    write_notes(conn, id, notes, seen)?;
    let after = store::get(conn, id)?;
    if after.state == State::Published && after.notes_revision != before.notes_revision {
        returning::set_amended(conn, id, now)?;
    }
    Ok(())
}

/// Notes that something said beside a release that is out has changed; feeds say when that was.
pub fn touch(conn: &mut Conn, id: ReleaseId, now: Timestamp) -> Result<()> {
    if store::get(conn, id)?.state == State::Published { returning::set_amended(conn, id, now) } else { Ok(()) }
}

/// Lines that merely repeat the title of a post which is hidden keep it to themselves, and say it again when the post comes
/// back; one that repeats it in another language does, too. Feeds say when that was; digests that wait with the title are
/// taken back and written once more. `titles` are those that the post has and had.
pub fn withhold(conn: &mut Conn, post: &Post, titles: &[String], is_hidden: bool, now: Timestamp) -> Result<()> {
    let mut of_post = origins::items_of(conn, post.id)?;
    if !is_hidden {
        retain_shown(conn, &mut of_post, post.id)?;
    }
    let translated = if is_hidden { texts::saying(conn, &of_post, titles)? } else { Vec::new() };
    let items = release_items::table.filter(release_items::id.eq_any(of_post));
    let items = items.filter(release_items::withheld.ne(is_hidden));
    let changes = release_items::withheld.eq(is_hidden);
    let columns = (release_items::id, release_items::release_id);
    let found: Vec<(ItemId, ReleaseId)> = if is_hidden {
        let repeating = release_items::wording.eq_any(titles).or(release_items::id.eq_any(translated));
        let repeating = items.filter(repeating);
        diesel::update(repeating).set(changes).returning(columns).get_results(conn)?
    } else {
        diesel::update(items).set(changes).returning(columns).get_results(conn)?
    };
    if is_hidden {
        for (item, _) in &found {
            jobs::begin_again(conn, WITHDRAWAL, item.0, now)?;
        }
    }
    let within: Vec<ReleaseId> = found.into_iter().map(|(_, release)| release).collect();
    let out = releases::table.filter(releases::id.eq_any(within)).filter(releases::state.eq(State::Published));
    diesel::update(out).set(releases::amended_at.eq(Some(now))).execute(conn)?;
    Ok(())
}

/// Leaves items out that come from another post, too, which is hidden still.
fn retain_shown(conn: &mut Conn, items: &mut Vec<ItemId>, back: PostId) -> Result<()> {
    let others = origins::others_of(conn, items, back)?;
    if others.is_empty() {
        return Ok(());
    }
    let posts: Vec<PostId> = others.iter().map(|(_, post)| *post).collect();
    let hidden = posts::list(conn, &posts)?.into_iter().filter(|post| !post.is_public());
    let hidden: HashSet<PostId> = hidden.map(|post| post.id).collect();
    let silent: HashSet<ItemId> =
        others.into_iter().filter(|(_, post)| hidden.contains(post)).map(|(item, _)| item).collect();
    items.retain(|item| !silent.contains(item));
    Ok(())
}

/// Lets the releases that are still to come say of a post what staff corrected in it: its area, and its title where the item
/// merely repeats that; what repeats it in another language says nothing any more. An approval of what stood there before
/// lapses.
pub fn follow_correction(conn: &mut Conn, before: &Post, title: &str, area: AreaId) -> Result<()> {
    let coming = releases::table.filter(releases::state.eq_any([State::Collecting, State::Frozen]));
    let coming: Vec<ReleaseId> = coming.select(releases::id).load(conn)?;
    let of_post = origins::items_of(conn, before.id)?;
    let items = || {
        let items = release_items::table.filter(release_items::id.eq_any(&of_post));
        items.filter(release_items::release_id.eq_any(&coming))
    };
    let moved = items().filter(release_items::area_id.ne(area));
    let moved = diesel::update(moved).set(release_items::area_id.eq(area)).returning(release_items::release_id);
    let moved: Vec<ReleaseId> = moved.get_results(conn)?;
    let repeating = items().filter(release_items::wording.eq(&before.title)).filter(release_items::wording.ne(title));
    let changes = (release_items::wording.eq(title), release_items::revision.eq(release_items::revision + 1));
    let worded = diesel::update(repeating).set(changes).returning(release_items::release_id);
    let worded: Vec<ReleaseId> = worded.get_results(conn)?;
    let mut cleared: Vec<ReleaseId> = Vec::new();
    if title != before.title {
        let there = items().select((release_items::id, release_items::release_id));
        let there: HashMap<ItemId, ReleaseId> = there.load::<(ItemId, ReleaseId)>(conn)?.into_iter().collect();
        let ids: Vec<ItemId> = there.keys().copied().collect();
        let silent = texts::clear(conn, &ids, std::slice::from_ref(&before.title))?;
        cleared.extend(silent.iter().filter_map(|item| there.get(item).copied()));
    }
    // In the order of their numbers, as whoever corrects something else does.
    let touched: BTreeSet<ReleaseId> = moved.into_iter().chain(worded).chain(cleared).collect();
    for release in touched {
        store::count_change(conn, release)?;
    }
    Ok(())
}

/// The items of a release that keep the title of a hidden post to themselves.
pub fn withheld(conn: &mut Conn, release: ReleaseId) -> Result<Vec<ItemId>> {
    let items = release_items::table.filter(release_items::release_id.eq(release));
    let mut withheld: Vec<ItemId> =
        items.filter(release_items::withheld.eq(true)).select(release_items::id).load(conn)?;
    // Sorted here: few of them are, and the database would walk through the items of all releases in this order.
    withheld.sort();
    Ok(withheld)
}

/// A random UUID (RFC 9562, version 4) as an address of its own kind.
fn urn() -> Result<String> {
    let drawn = u128::from(getrandom::u64().map_err(lost)?) << 64 | u128::from(getrandom::u64().map_err(lost)?);
    let marked = drawn & !(0xF << 76) & !(0x3 << 62) | (0x4 << 76) | (0x2 << 62);
    let mut urn = String::from("urn:uuid");
    let mut joint = ':';
    for (shift, digits) in [(96, 8), (80, 4), (64, 4), (48, 4), (0, 12)] {
        let part = (marked >> shift) & ((1 << (digits * 4)) - 1);
        write!(urn, "{joint}{part:0digits$x}").map_err(|error| Error::Broken(Box::new(error)))?;
        joint = '-';
    }
    Ok(urn)
}

fn lost(error: getrandom::Error) -> Error {
    Error::broken(format!("no randomness: {error}"))
}

#[cfg(test)]
mod tests {
    use super::urn;

    #[test]
    fn an_id_is_a_random_uuid_and_no_two_are_the_same() {
        let (one, other) = (urn().unwrap(), urn().unwrap());
        assert_ne!(one, other);
        let parts: Vec<&str> = one.strip_prefix("urn:uuid:").unwrap().split('-').collect();
        assert_eq!(parts.iter().map(|part| part.len()).collect::<Vec<_>>(), [8, 4, 4, 4, 12], "{one}");
        assert!(parts.concat().chars().all(|c| c.is_ascii_hexdigit()), "{one}");
        assert!(parts[2].starts_with('4') && parts[3].starts_with(['8', '9', 'a', 'b']), "{one}");
    }
}
