//! SQL on `saved_views`.

use super::super::filter::Filter;
use super::super::words::TOO_MANY;
use crate::db::schema::saved_views;
use crate::db::{Conn, PortableExt, Timestamp, UserId};
use crate::error::{Error, Problem, Refusal, Result};
use diesel::prelude::*;
use serde::{Deserialize, Serialize};

/// A part of the desk under a name.
#[derive(Debug, Clone, diesel::Queryable)]
pub(in crate::desk) struct SavedView {
    pub id: i64,
    /// Whose it is.
    pub owner_id: UserId,
    pub name: String,
    /// The address of the part, from its beginning.
    pub address: String,
    /// Whether all of the staff see it.
    pub shared: bool,
}

impl SavedView {
    /// The part of the desk.
    pub(in crate::desk) fn filter(&self) -> Filter {
        Filter::parse(self.address.split_once('?').map_or("", |(_, query)| query))
    }
}

const COLUMNS: (saved_views::id, saved_views::owner_id, saved_views::name, saved_views::address, saved_views::shared) =
    (saved_views::id, saved_views::owner_id, saved_views::name, saved_views::address, saved_views::shared);

/// What is stored of a view beside whose it is and its name.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable, Serialize, Deserialize)]
pub(super) struct Stored {
    id: i64,
    address: String,
    shared: bool,
    created_at: Timestamp,
}

/// A view that its owner opens, or anybody when it is shared.
pub(super) fn get(conn: &mut Conn, id: i64, reader: UserId) -> Result<Option<SavedView>> {
    let row = saved_views::table.find(id);
    let may_open = saved_views::owner_id.eq(reader).or(saved_views::shared.eq(true));
    Ok(row.filter(may_open).select(COLUMNS).first(conn).optional()?)
}

/// One's own views, then those that others share, each by name.
pub(super) fn list(conn: &mut Conn, reader: UserId, (own_most, most): (i64, i64)) -> Result<Vec<SavedView>> {
    let own = saved_views::table.filter(saved_views::owner_id.eq(reader)).order(saved_views::name).limit(own_most);
    let mut all: Vec<SavedView> = own.select(COLUMNS).load(conn)?;
    let others = saved_views::table.filter(saved_views::shared.eq(true)).filter(saved_views::owner_id.ne(reader));
    let others: Vec<SavedView> =
        others.order((saved_views::name, saved_views::id)).limit(most).select(COLUMNS).load(conn)?;
    all.extend(others);
    Ok(all)
}

/// Keeps a part of the desk under a name; the same part again may be shared, or no longer. Another one of that name stays as
/// it is: others may open it. Says whether all of the staff saw it before.
pub(super) fn save(
    conn: &mut Conn,
    owner: UserId,
    (name, address, is_shared): (&str, &str, bool),
    most: i64,
    now: Timestamp,
) -> Result<bool> {
    let own = || saved_views::table.filter(saved_views::owner_id.eq(owner));
    let same = own().filter(saved_views::name.eq(name));
    let there: Option<(String, bool)> =
        same.select((saved_views::address, saved_views::shared)).first(conn).optional()?;
    if let Some((there, was_shared)) = there {
        if there != address {
            return Err(Error::invalid("name", Problem::Taken));
        }
        diesel::update(same).set(saved_views::shared.eq(is_shared)).execute(conn)?;
        return Ok(was_shared);
    }
    let there: i64 = own().count().get_result(conn)?;
    if there >= most {
        return Err(Error::invalid("name", Problem::Refused(TOO_MANY)));
    }
    let row = (
        saved_views::owner_id.eq(owner),
        saved_views::name.eq(name),
        saved_views::address.eq(address),
        saved_views::shared.eq(is_shared),
        saved_views::created_at.eq(now),
    );
    // Of two presses at once one is kept.
    diesel::insert_into(saved_views::table)
        .values(row)
        .on_conflict((saved_views::owner_id, saved_views::name))
        .do_nothing()
        .portable()
        .execute(conn)?;
    Ok(false)
}

/// Removes one's own.
pub(super) fn remove(conn: &mut Conn, id: i64, owner: UserId) -> Result<()> {
    diesel::delete(saved_views::table.find(id).filter(saved_views::owner_id.eq(owner))).execute(conn)?;
    Ok(())
}

/// What somebody keeps under a name.
pub(super) fn stored(conn: &mut Conn, owner: UserId, name: &str) -> Result<Option<Stored>> {
    let own = saved_views::table.filter(saved_views::owner_id.eq(owner)).filter(saved_views::name.eq(name));
    let columns = (saved_views::id, saved_views::address, saved_views::shared, saved_views::created_at);
    Ok(own.select(columns).first(conn).optional()?)
}

/// Has under somebody's name again what was there, under the number that it had, or nothing.
pub(super) fn put_back(conn: &mut Conn, (owner, name): (UserId, &str), view: Option<&Stored>, most: i64) -> Result<()> {
    let own = || saved_views::table.filter(saved_views::owner_id.eq(owner));
    diesel::delete(own().filter(saved_views::name.eq(name))).execute(conn)?;
    let Some(view) = view else { return Ok(()) };
    let others: i64 = own().count().get_result(conn)?;
    if others >= most {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    let row = (
        saved_views::id.eq(view.id),
        saved_views::owner_id.eq(owner),
        saved_views::name.eq(name),
        saved_views::address.eq(&view.address),
        saved_views::shared.eq(view.shared),
        saved_views::created_at.eq(view.created_at),
    );
    diesel::insert_into(saved_views::table).values(row).execute(conn)?;
    Ok(())
}

/// Removes the views of somebody who leaves that nobody else sees.
pub fn forget_views_of(conn: &mut Conn, owner: UserId) -> Result<()> {
    let own = saved_views::table.filter(saved_views::owner_id.eq(owner));
    diesel::delete(own.filter(saved_views::shared.eq(false))).execute(conn)?;
    Ok(())
}
