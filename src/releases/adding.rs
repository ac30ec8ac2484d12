//! SQL that adds many items to a release at once, and what those carry that they were made from.

use super::model::NewItem;
use crate::db::{Conn, ItemId, ReleaseId, given, given_records, prepared};
use crate::error::{Error, Result};
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::HashMap;

/// Adds items, each at a place of its own, in one statement; their numbers, in the same order.
pub(super) fn insert_items(conn: &mut Conn, release: ReleaseId, items: &[NewItem]) -> Result<Vec<ItemId>> {
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let words = "INSERT INTO release_items (release_id, area_id, change, wording, lang, position, highlight, vote_count, \
                 people_count) SELECT CAST(? AS BIGINT), CAST(value ->> 'area_id' AS BIGINT), value ->> 'change', \
                 value ->> 'wording', value ->> 'lang', CAST(value ->> 'position' AS BIGINT), \
                 CAST(value ->> 'highlight' AS BOOLEAN), CAST(value ->> 'vote_count' AS BIGINT), 0 FROM given \
                 RETURNING position, id";
    let adding = given_records(items, prepared::<(BigInt, BigInt)>(words).bind::<BigInt, _>(release.0))?;
    let added: Vec<(i64, i64)> = adding.load(conn)?;
    // A database says them in whatever order.
    let by_place: HashMap<i64, i64> = added.into_iter().collect();
    let id_of = |item: &NewItem| by_place.get(&item.position).copied().map(ItemId);
    let ids: Option<Vec<ItemId>> = items.iter().map(id_of).collect();
    ids.filter(|_| by_place.len() == items.len()).ok_or_else(|| Error::broken("items that were added are not there"))
}

/// Has lines, which carry nothing, carry what those do that they were made from.
pub(super) fn carry(conn: &mut Conn, copies: &[(ItemId, ItemId)]) -> Result<()> {
    let statements = [
        "INSERT INTO item_links (item_id, kind, url) SELECT given.other, item_links.kind, item_links.url \
         FROM given INNER JOIN item_links ON item_links.item_id = given.one",
        "INSERT INTO item_devices (item_id, device_id) SELECT given.other, item_devices.device_id \
         FROM given INNER JOIN item_devices ON item_devices.item_id = given.one",
        "INSERT INTO item_engineers (item_id, position, name) \
         SELECT given.other, item_engineers.position, item_engineers.name \
         FROM given INNER JOIN item_engineers ON item_engineers.item_id = given.one",
        "INSERT INTO item_people (item_id, user_id, left_out) \
         SELECT given.other, item_people.user_id, item_people.left_out \
         FROM given INNER JOIN item_people ON item_people.item_id = given.one",
    ];
    if copies.is_empty() {
        return Ok(());
    }
    for words in statements {
        given(copies.iter().map(|(line, copy)| (line.0, copy.0)), prepared::<()>(words)).execute(conn)?;
    }
    Ok(())
}
