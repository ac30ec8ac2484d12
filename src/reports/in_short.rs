//! Reports that are closed, in short: how many answered, and which line most liked best. For places that tell of many releases, and
//! for programs; what is still open would be another thing at each look.

use super::model::Cell;
use crate::db::schema::{release_items, report_results, report_rounds};
use crate::db::{Conn, ItemId, ReleaseId};
use crate::error::Result;
use crate::i18n::Language;
use crate::releases::{self, ReleaseItem};
use diesel::prelude::*;
use std::collections::HashMap;

/// A report that is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Short {
    /// How many answered.
    pub people: i64,
    /// The line that most liked best, as its reader is told it, with how many; of a tie the first one.
    pub best: Option<(ReleaseItem, i64)>,
}

/// Those of these releases whose report is closed, and was answered at all, as somebody reads them. A few queries for all.
pub fn in_short(conn: &mut Conn, ids: &[ReleaseId], reads: Language) -> Result<HashMap<ReleaseId, Short>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let closed = report_rounds::table.filter(report_rounds::release_id.eq_any(ids));
    let closed = closed.filter(report_rounds::closed_at.is_not_null()).filter(report_rounds::people.gt(0_i64));
    let closed: Vec<(ReleaseId, i64)> = closed.select((report_rounds::release_id, report_rounds::people)).load(conn)?;
    let best = best_of(conn, &closed.iter().map(|(release, _)| *release).collect::<Vec<_>>())?;
    let items: Vec<ItemId> = best.values().map(|(item, _)| *item).collect();
    let told = told(conn, &items, reads)?;
    let short = |(release, people): (ReleaseId, i64)| {
        let of_line = |(item, people): &(ItemId, i64)| Some((told.get(item)?.clone(), *people));
        (release, Short { people, best: best.get(&release).and_then(of_line) })
    };
    Ok(closed.into_iter().map(short).collect())
}

/// The line that most liked best of each of these, with how many.
fn best_of(conn: &mut Conn, ids: &[ReleaseId]) -> Result<HashMap<ReleaseId, (ItemId, i64)>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = report_results::table.filter(report_results::release_id.eq_any(ids));
    let rows = rows.filter(report_results::cell.eq(Cell::Best));
    // The best one comes last, and stays.
    let rows = rows.order((report_results::people, report_results::choice.desc()));
    let rows: Vec<(ReleaseId, i64, i64)> =
        rows.select((report_results::release_id, report_results::choice, report_results::people)).load(conn)?;
    Ok(rows.into_iter().map(|(release, item, people)| (release, (ItemId(item), people))).collect())
}

/// Lines as somebody reads them.
fn told(conn: &mut Conn, ids: &[ItemId], reads: Language) -> Result<HashMap<ItemId, ReleaseItem>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let items: Vec<ReleaseItem> = release_items::table.filter(release_items::id.eq_any(ids)).load(conn)?;
    let texts = releases::texts_for(conn, ids, &[reads])?;
    Ok(items.into_iter().map(|item| (item.id, texts.item(item, reads))).collect())
}
