//! SQL on `users`.

use super::model::{NewPerson, Person, Role, former_handle, gone};
use super::{former, left};
use crate::db::schema::{blocks, users};
use crate::db::{Conn, PortableExt, Timestamp, UserId, columns};
use crate::error::Result;
use crate::i18n::Language;
use diesel::prelude::*;

/// Adds a person; `None` when the handle is in use or kept for somebody, or the confirmed address is in use.
pub fn insert_once(conn: &mut Conn, new: &NewPerson<'_>) -> QueryResult<Option<UserId>> {
    if handle_taken(conn, new.handle, None, new.created_at)? {
        return Ok(None);
    }
    let row = (
        users::email.eq(new.email),
        users::email_key.eq(new.email_key),
        users::mailbox.eq(new.mailbox),
        users::name.eq(new.name),
        users::handle.eq(new.handle),
        users::role.eq(new.role),
        users::verified_at.eq(new.verified_at),
        users::language.eq(new.language),
        users::name_hidden.eq(false),
        users::created_at.eq(new.created_at),
    );
    let added = diesel::insert_into(users::table).values(row).on_conflict_do_nothing().returning(users::id);
    added.portable().get_result(conn).optional()
}

/// A person by id.
pub fn by_id(conn: &mut Conn, id: UserId) -> QueryResult<Option<Person>> {
    users::table.find(id).select(columns::<Person>()).first(conn).optional()
}

/// The person who confirmed this address. Others may have signed up with it; until they show that it is theirs, it is
/// nobody's.
pub fn by_email(conn: &mut Conn, email_key: &str) -> QueryResult<Option<Person>> {
    let theirs = users::table.filter(users::email_key.eq(email_key)).filter(users::verified_at.is_not_null());
    theirs.filter(users::erased_at.is_null()).select(columns::<Person>()).first(conn).optional()
}

/// Staff and owners, owners first.
pub fn staff(conn: &mut Conn) -> QueryResult<Vec<Person>> {
    let staff = users::table.filter(users::role.eq_any([Role::Staff, Role::Owner]));
    staff.order((users::role, users::name, users::id)).select(columns::<Person>()).load(conn)
}

/// All owners, in the order of their ids.
pub fn owners(conn: &mut Conn) -> QueryResult<Vec<UserId>> {
    let mut owners: Vec<UserId> = users::table.filter(users::role.eq(Role::Owner)).select(users::id).load(conn)?;
    // They are few. To have them in this order, a database may go through all people in it.
    owners.sort_unstable();
    Ok(owners)
}

/// The person with a handle, with their address; a former member too, of whom staff may still take away what they said.
pub fn by_handle(conn: &mut Conn, handle: &str) -> QueryResult<Option<Person>> {
    // PostgreSQL takes no text with a NUL.
    if handle.contains('\0') {
        return Ok(None);
    }
    users::table.filter(users::handle.eq(handle)).select(columns::<Person>()).first(conn).optional()
}

/// Whether the site has an owner.
pub fn has_owner(conn: &mut Conn) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(users::table.filter(users::role.eq(Role::Owner)))).get_result(conn)
}

/// Whether somebody other than this person has a handle, or had it and keeps it from others.
pub fn handle_taken(conn: &mut Conn, handle: &str, by_other_than: Option<UserId>, now: Timestamp) -> QueryResult<bool> {
    let bearer = users::table.filter(users::handle.eq(handle)).select(users::id);
    let whose: Option<UserId> = bearer.first(conn).optional()?;
    // In this order: of one that is given up at this moment, either still has a row.
    Ok(whose.is_some_and(|whose| Some(whose) != by_other_than) || former::is_kept(conn, handle, by_other_than, now)?)
}

/// Whether somebody other than this person has confirmed an address of a mailbox, given as it is kept, or had before they left.
pub fn mailbox_taken(conn: &mut Conn, mailbox: &str, by_other_than: UserId) -> QueryResult<bool> {
    let theirs = users::table.filter(users::mailbox.eq(mailbox)).filter(users::verified_at.is_not_null());
    diesel::select(diesel::dsl::exists(theirs.filter(users::id.ne(by_other_than)))).get_result(conn)
}

/// Changes the address of a person who has confirmed one, with the mailbox as it is kept: the new one counts as confirmed.
/// Whether there is such a person; an address that somebody else has confirmed is a violation of what is unique.
pub fn set_address(conn: &mut Conn, id: UserId, (email, email_key, mailbox): (&str, &str, &str)) -> QueryResult<bool> {
    let theirs = users::table.find(id).filter(users::verified_at.is_not_null()).filter(users::erased_at.is_null());
    let changes = (users::email.eq(email), users::email_key.eq(email_key), users::mailbox.eq(mailbox));
    Ok(diesel::update(theirs).set(changes).execute(conn)? > 0)
}

/// Notes that a person's address is theirs, with the mailbox as it is kept; the first time counts.
pub fn set_verified(conn: &mut Conn, id: UserId, mailbox: &str, now: Timestamp) -> QueryResult<()> {
    let unverified = users::table.find(id).filter(users::verified_at.is_null());
    let changes = (users::verified_at.eq(Some(now)), users::mailbox.eq(mailbox));
    diesel::update(unverified).set(changes).execute(conn).map(drop)
}

/// Changes how a person is called, and whether releases say so.
pub fn rename(conn: &mut Conn, id: UserId, name: &str, handle: &str, name_hidden: bool) -> QueryResult<()> {
    let changes = (users::name.eq(name), users::handle.eq(handle), users::name_hidden.eq(name_hidden));
    diesel::update(users::table.find(id)).set(changes).execute(conn).map(drop)
}

/// Hides the page of a person from everybody but them and staff, or shows it again.
pub fn set_profile_hidden(conn: &mut Conn, id: UserId, is_hidden: bool) -> QueryResult<()> {
    diesel::update(users::table.find(id)).set(users::profile_hidden.eq(is_hidden)).execute(conn).map(drop)
}

/// Notes when the erasure is carried out for which a person asked, or that they stay.
pub fn set_leaving(conn: &mut Conn, id: UserId, at: Option<Timestamp>) -> QueryResult<()> {
    let there = users::table.find(id).filter(users::erased_at.is_null());
    diesel::update(there).set(users::leaving_at.eq(at)).execute(conn).map(drop)
}

/// Empties the row of a person, which becomes that of a former member: whatever refers to it stays, and so do all counts.
/// What lets them in, and what else is theirs alone, the other rooms remove before. Of a confirmed address a code of its mailbox
/// stays. Whether it was theirs until now.
pub fn erase(conn: &mut Conn, id: UserId, now: Timestamp) -> Result<bool> {
    former::forget_of(conn, id)?;
    let known = users::table.find(id).filter(users::erased_at.is_null()).select((users::email_key, users::verified_at));
    let known: Option<(String, Option<Timestamp>)> = known.first(conn).optional()?;
    let Some((email_key, verified_at)) = known else { return Ok(false) };
    let address = gone(id);
    let mailbox = if verified_at.is_some() { left::keep_code(conn, &email_key)? } else { address.clone() };
    let changes = (
        users::email.eq(&address),
        users::email_key.eq(&address),
        users::mailbox.eq(&mailbox),
        users::name.eq(""),
        users::handle.eq(former_handle(id)),
        users::role.eq(Role::Member),
        // `verified_at` stays, since votes count by it.
        users::language.eq(None::<&str>),
        users::name_hidden.eq(true),
        users::profile_hidden.eq(true),
        users::leaving_at.eq(None::<Timestamp>),
        users::erased_at.eq(Some(now)),
    );
    let there = users::table.find(id).filter(users::erased_at.is_null());
    Ok(diesel::update(there).set(changes).execute(conn)? > 0)
}

/// Changes the language of a person's pages and mails.
pub fn set_language(conn: &mut Conn, id: UserId, language: Language) -> QueryResult<()> {
    diesel::update(users::table.find(id)).set(users::language.eq(Some(&*language))).execute(conn).map(drop)
}

/// Changes what a person may do.
pub fn set_role(conn: &mut Conn, id: UserId, role: Role) -> QueryResult<()> {
    diesel::update(users::table.find(id)).set(users::role.eq(role)).execute(conn).map(drop)
}

/// Removes people of whom nothing is left in any room; their blocks that are over go with them.
pub fn remove(conn: &mut Conn, ids: &[UserId]) -> QueryResult<usize> {
    diesel::delete(blocks::table.filter(blocks::user_id.eq_any(ids))).execute(conn)?;
    diesel::delete(users::table.filter(users::id.eq_any(ids))).execute(conn)
}
