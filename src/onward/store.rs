//! SQL on `item_presses` and `release_referrals`.

use super::model::{Source, What};
use crate::db::schema::{item_presses, release_referrals};
use crate::db::{Conn, ItemId, ReleaseId, one_of, prepared};
use crate::error::Result;
use crate::releases::LinkKind;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// Adds presses of a link.
pub(super) fn add_presses(conn: &mut Conn, item: ItemId, kind: LinkKind, presses: i64) -> Result<()> {
    let words = "INSERT INTO item_presses (item_id, kind, presses) VALUES (?, ?, ?) \
                 ON CONFLICT (item_id, kind) DO UPDATE SET presses = item_presses.presses + excluded.presses";
    prepared::<()>(words).bind::<BigInt, _>(item).bind::<Text, _>(kind).bind::<BigInt, _>(presses).execute(conn)?;
    Ok(())
}

/// Adds presses on the page after an update.
pub(super) fn add_referrals(
    conn: &mut Conn,
    release: ReleaseId,
    (what, source): (What, Source),
    presses: i64,
) -> Result<()> {
    let words = "INSERT INTO release_referrals (release_id, what, source, presses) VALUES (?, ?, ?, ?) \
                 ON CONFLICT (release_id, what, source) DO UPDATE SET \
                 presses = release_referrals.presses + excluded.presses";
    prepared::<()>(words)
        .bind::<BigInt, _>(release)
        .bind::<Text, _>(what)
        .bind::<Text, _>(source)
        .bind::<BigInt, _>(presses)
        .execute(conn)?;
    Ok(())
}

/// How often links of these lines were pressed.
pub(super) fn presses_of(conn: &mut Conn, items: &[ItemId]) -> Result<Vec<(ItemId, LinkKind, i64)>> {
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let rows = item_presses::table.filter(one_of(item_presses::item_id, items.iter().map(|item| item.0)));
    Ok(rows.select((item_presses::item_id, item_presses::kind, item_presses::presses)).load(conn)?)
}

/// What was pressed on the page after the update to a release.
pub(super) fn referrals_of(conn: &mut Conn, release: ReleaseId) -> Result<Vec<(What, Source, i64)>> {
    let rows = release_referrals::table.filter(release_referrals::release_id.eq(release));
    let columns = (release_referrals::what, release_referrals::source, release_referrals::presses);
    Ok(rows.select(columns).load(conn)?)
}
