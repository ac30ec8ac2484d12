//! SQL on the users table; `sessions` and `links` hold the rest of the room's tables.

pub(super) mod links;
pub(super) mod sessions;

use super::model::Settings;
use crate::db::schema::users;
use crate::db::{Conn, PortableExt, Timestamp, UserId, columns};
use crate::i18n::Language;
use crate::web::{Role, Viewer};
use diesel::prelude::*;

/// A person with what only this room may know. It has no `Debug`: it holds an address and a password hash.
#[derive(Clone, Queryable, Selectable)]
#[diesel(table_name = users)]
pub struct Account {
    /// Who.
    pub id: UserId,
    /// Address as it was typed.
    pub email: String,
    /// Address as it is compared.
    pub email_key: String,
    /// Display name.
    pub name: String,
    /// Profile handle.
    pub handle: String,
    /// Argon2id.
    pub password_hash: String,
    /// What they may do.
    pub role: Role,
    /// When the address was confirmed.
    pub verified_at: Option<Timestamp>,
    /// Language of their mail.
    pub language: Option<String>,
    /// Whether releases name them.
    pub name_hidden: bool,
}

impl Account {
    /// As pages and handlers know them.
    pub fn viewer(&self) -> Viewer {
        Viewer {
            id: self.id,
            name: self.name.clone(),
            handle: self.handle.clone(),
            role: self.role,
            verified: self.verified_at.is_some(),
            language: self.language.clone(),
        }
    }
}

/// Somebody to be added.
pub struct NewAccount<'a> {
    pub email: &'a str,
    pub email_key: &'a str,
    pub name: &'a str,
    pub handle: &'a str,
    pub password_hash: &'a str,
    pub role: Role,
    pub verified_at: Option<Timestamp>,
    pub language: Option<&'a str>,
    pub created_at: Timestamp,
}

/// Adds a person; `false` when the address or the handle is in use.
pub fn insert_once(conn: &mut Conn, new: &NewAccount<'_>) -> QueryResult<bool> {
    let row = (
        users::email.eq(new.email),
        users::email_key.eq(new.email_key),
        users::name.eq(new.name),
        users::handle.eq(new.handle),
        users::password_hash.eq(new.password_hash),
        users::role.eq(new.role),
        users::verified_at.eq(new.verified_at),
        users::language.eq(new.language),
        users::name_hidden.eq(false),
        users::created_at.eq(new.created_at),
    );
    let added = diesel::insert_into(users::table).values(row).on_conflict_do_nothing().portable().execute(conn)?;
    Ok(added == 1)
}

/// A person by id.
pub fn by_id(conn: &mut Conn, id: UserId) -> QueryResult<Option<Account>> {
    users::table.find(id).select(columns::<Account>()).first(conn).optional()
}

/// A person by address.
pub fn by_email(conn: &mut Conn, email_key: &str) -> QueryResult<Option<Account>> {
    users::table.filter(users::email_key.eq(email_key)).select(columns::<Account>()).first(conn).optional()
}

/// Staff and owners, owners first.
pub fn staff(conn: &mut Conn) -> QueryResult<Vec<Account>> {
    let staff = users::table.filter(users::role.eq_any([Role::Staff, Role::Owner]));
    staff.order((users::role, users::name, users::id)).select(columns::<Account>()).load(conn)
}

/// Whether the site has an owner.
pub fn has_owner(conn: &mut Conn) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(users::table.filter(users::role.eq(Role::Owner)))).get_result(conn)
}

/// Whether somebody else has a handle.
pub fn handle_taken(conn: &mut Conn, handle: &str, by_other_than: UserId) -> QueryResult<bool> {
    let other = users::table.filter(users::handle.eq(handle)).filter(users::id.ne(by_other_than));
    diesel::select(diesel::dsl::exists(other)).get_result(conn)
}

/// Notes that a person's address is theirs; the first time counts.
pub fn set_verified(conn: &mut Conn, id: UserId, now: Timestamp) -> QueryResult<()> {
    let unverified = users::table.find(id).filter(users::verified_at.is_null());
    diesel::update(unverified).set(users::verified_at.eq(Some(now))).execute(conn).map(drop)
}

/// Changes what a person may change themselves.
pub fn set_settings(conn: &mut Conn, id: UserId, new: &Settings) -> QueryResult<()> {
    let changes = (users::name.eq(&new.name), users::handle.eq(&new.handle), users::name_hidden.eq(new.name_hidden));
    diesel::update(users::table.find(id)).set(changes).execute(conn).map(drop)
}

/// Changes the language of a person's pages and mails.
pub fn set_language(conn: &mut Conn, id: UserId, language: Language) -> QueryResult<()> {
    diesel::update(users::table.find(id)).set(users::language.eq(Some(&*language))).execute(conn).map(drop)
}

/// Changes a password; `false` when it was changed meanwhile.
pub fn set_password(conn: &mut Conn, account: &Account, password_hash: &str) -> QueryResult<bool> {
    let same = users::table.find(account.id).filter(users::password_hash.eq(&account.password_hash));
    Ok(diesel::update(same).set(users::password_hash.eq(password_hash)).execute(conn)? == 1)
}

/// Changes what a person may do.
pub fn set_role(conn: &mut Conn, id: UserId, role: Role) -> QueryResult<()> {
    diesel::update(users::table.find(id)).set(users::role.eq(role)).execute(conn).map(drop)
}
