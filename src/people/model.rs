//! Who somebody is, as rooms need to know it.

use crate::db::schema::users;
use crate::db::{Timestamp, UserId};
use crate::text_enum;

text_enum! {
    /// What a person may do; each may do what the one before may.
    Role {
        /// Files, votes, comments.
        Member => "member",
        /// Decides and releases.
        Staff => "staff",
        /// Appoints staff.
        Owner => "owner",
    }
}

/// The address of somebody's page.
pub fn address(handle: &str) -> String {
    format!("/people/{handle}")
}

/// The signed-in person, as far as pages and handlers need to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewer {
    /// Who.
    pub id: UserId,
    /// Display name.
    pub name: String,
    /// Profile handle.
    pub handle: String,
    /// What they may do.
    pub role: Role,
    /// Whether the e-mail address is confirmed.
    pub verified: bool,
    /// The language they chose, as a BCP 47 tag.
    pub language: Option<String>,
}

impl Viewer {
    /// Staff or owner.
    pub fn is_staff(&self) -> bool {
        self.role >= Role::Staff
    }

    /// Owner.
    pub fn is_owner(&self) -> bool {
        self.role >= Role::Owner
    }
}

/// A person with their address. It has no `Debug`, so that no log holds one by accident.
#[derive(Clone, diesel::Queryable, diesel::Selectable)]
#[diesel(table_name = users)]
pub struct Person {
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
    /// What they may do.
    pub role: Role,
    /// When the address was confirmed.
    pub verified_at: Option<Timestamp>,
    /// Language of their mail, as a BCP 47 tag; the site's own when they chose none.
    pub language: Option<String>,
    /// Whether releases name them.
    pub name_hidden: bool,
}

impl Person {
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
pub struct NewPerson<'a> {
    /// Address as it was typed.
    pub email: &'a str,
    /// Address as it is compared.
    pub email_key: &'a str,
    /// Display name.
    pub name: &'a str,
    /// Profile handle.
    pub handle: &'a str,
    /// What they may do.
    pub role: Role,
    /// When the address was confirmed, if it is.
    pub verified_at: Option<Timestamp>,
    /// None is the site's own language, whichever that will be.
    pub language: Option<&'a str>,
    /// Now.
    pub created_at: Timestamp,
}

/// Somebody to write to. It has no `Debug`: it holds an address.
#[derive(Clone, diesel::Queryable)]
pub struct Recipient {
    /// Who.
    pub id: UserId,
    /// Display name.
    pub name: String,
    /// Address.
    pub address: String,
    /// Language of their mail; the site's own when they chose none.
    pub language: Option<String>,
}

/// What everybody may know of a person. Whoever shows it hides the name of those who asked for that.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Profile {
    /// Who.
    pub id: UserId,
    /// Display name.
    pub name: String,
    /// Handle in the address of their page.
    pub handle: String,
    /// Whether they want to be named.
    pub name_hidden: bool,
    /// Since when they are here.
    pub created_at: Timestamp,
}
