//! SQL that adds many items to a release at once.

use super::model::NewItem;
use crate::db::{Conn, ItemId, ReleaseId, given_records, prepared};
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
