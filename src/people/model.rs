//! Who somebody is, as rooms need to know it.

use crate::db::schema::users;
use crate::db::{Timestamp, UserId};
use crate::i18n::Messages;
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

/// What the addresses of people's pages begin with.
const BELOW: &str = "/people/";

/// The address of somebody's page.
pub fn address(handle: &str) -> String {
    format!("{BELOW}{handle}")
}

/// The handle in the address of somebody's page.
pub fn handle_in(path: &str) -> Option<&str> {
    path.strip_prefix(BELOW).filter(|handle| !handle.contains('/'))
}

/// The handle that somebody typed, also behind an @ or as the end of an address.
pub fn typed_handle(typed: &str) -> &str {
    typed.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default().trim_start_matches('@')
}

/// The handle of a former member. It has a dot in it, which no handle has that somebody can choose or is given.
pub fn former_handle(id: UserId) -> String {
    format!("former.{id}")
}

/// What stands where the address of a former member stood: nobody's, and another one for each, since confirmed addresses
/// differ.
pub(super) fn gone(id: UserId) -> String {
    format!("gone/{id}")
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

impl Role {
    /// Staff or owner.
    pub fn is_staff(self) -> bool {
        self >= Self::Staff
    }
}

impl Viewer {
    /// Staff or owner.
    pub fn is_staff(&self) -> bool {
        self.role.is_staff()
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
    /// Whether their page is there for them and for staff alone.
    pub profile_hidden: bool,
    /// When the erasure that they asked for is carried out; none stays.
    pub leaving_at: Option<Timestamp>,
    /// When it was: this is a former member.
    pub erased_at: Option<Timestamp>,
}

impl Person {
    /// Whether nobody stands behind this any more.
    pub fn is_former(&self) -> bool {
        self.erased_at.is_some()
    }

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

/// What the spellings of one mailbox have in common, given the lower-cased address: providers deliver `ada+rom@…` to `ada@…`,
/// and some pass over dots or are known under several names. One mailbox has one vote.
pub fn mailbox(email_key: &str) -> String {
    let Some((local, domain)) = email_key.rsplit_once('@') else { return email_key.to_owned() };
    let base = local.split_once('+').map_or(local, |(base, _)| base);
    let base = if base.is_empty() { local } else { base };
    let domain = PROVIDERS.iter().find(|(other, _)| *other == domain).map_or(domain, |(_, name)| name);
    if DOTLESS.contains(&domain) { format!("{}@{domain}", base.replace('.', "")) } else { format!("{base}@{domain}") }
}

/// Other names of a provider's domain, under which the same mailbox is reached (their help pages, November 2026). The
/// migration that filled the column knows the same.
const PROVIDERS: [(&str, &str); 7] = [
    ("googlemail.com", "gmail.com"),
    ("protonmail.com", "proton.me"),
    ("pm.me", "proton.me"),
    ("me.com", "icloud.com"),
    ("mac.com", "icloud.com"),
    ("ya.ru", "yandex.ru"),
    ("yandex.com", "yandex.ru"),
];
/// Providers that pass over dots before the @.
const DOTLESS: [&str; 2] = ["gmail.com", "proton.me"];

/// Somebody to be added.
pub struct NewPerson<'a> {
    /// Address as it was typed.
    pub email: &'a str,
    /// Address as it is compared.
    pub email_key: &'a str,
    /// Its mailbox, as it is kept.
    pub mailbox: &'a str,
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

/// What everybody may know of a person. Whoever shows it hides the name of those who asked for that, and leads to the page of
/// nobody who hides it.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable, diesel::Selectable)]
#[diesel(table_name = users)]
pub struct Profile {
    /// Who.
    pub id: UserId,
    /// Display name; empty of a former member. What is shown is [`Profile::shown`].
    pub name: String,
    /// Handle in the address of their page.
    pub handle: String,
    /// Whether they want to be named.
    pub name_hidden: bool,
    /// Since when they are here.
    pub created_at: Timestamp,
    /// What they may do: staff are marked wherever their name stands, so that nobody takes a fan for one of them.
    pub role: Role,
    /// Whether their page is there for them and for staff alone.
    pub profile_hidden: bool,
    /// When their account was erased: this is a former member.
    pub erased_at: Option<Timestamp>,
}

impl Profile {
    /// The name as it is shown: of somebody whose account was erased it only says that.
    pub fn shown(&self, l: &Messages) -> String {
        if self.is_former() { l.people_former() } else { self.name.clone() }
    }

    /// Whether nobody stands behind this any more.
    pub fn is_former(&self) -> bool {
        self.erased_at.is_some()
    }

    /// Whether the name leads to a page that everybody may see.
    pub fn is_linked(&self) -> bool {
        self.has_page_for(None)
    }

    /// Whether this reader may see the page: a hidden one is there for whose it is and for staff.
    pub fn has_page_for(&self, reader: Option<&Viewer>) -> bool {
        !self.is_former() && (!self.profile_hidden || self.is_known_to(reader))
    }

    /// Whether this reader may read on the page how the person is called, and what they shaped.
    pub fn is_named_for(&self, reader: Option<&Viewer>) -> bool {
        !self.name_hidden || self.is_known_to(reader)
    }

    fn is_known_to(&self, reader: Option<&Viewer>) -> bool {
        reader.is_some_and(|reader| reader.id == self.id || reader.is_staff())
    }

    /// Whether the name is marked; `parts/who.html` does it where there is markup.
    pub fn is_staff(&self) -> bool {
        self.role.is_staff()
    }

    /// The name as it stands in a sentence, with the mark of staff: `Grace (staff)`.
    pub fn named(&self, l: &Messages) -> String {
        self.marked(self.shown(l), l)
    }

    /// The same with the name as it has to be written in some format.
    pub fn marked(&self, name: String, l: &Messages) -> String {
        if self.is_staff() { l.people_staff_named(name) } else { name }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spellings_of_one_mailbox_are_one_mailbox() {
        for spelling in ["ada.lovelace@gmail.com", "adalovelace+rom@gmail.com", "a.d.a.lovelace+x+y@googlemail.com"] {
            assert_eq!(mailbox(spelling), "adalovelace@gmail.com", "{spelling}");
        }
        assert_eq!(mailbox("ada+rom@example.org"), "ada@example.org");
        assert_ne!(
            mailbox("a.da@example.org"),
            mailbox("ada@example.org"),
            "elsewhere a dot is a letter like any other"
        );
        assert_eq!(mailbox("+@example.org"), "+@example.org");
        assert_eq!(mailbox("nobody"), "nobody");
    }
}
