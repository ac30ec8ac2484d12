//! A person's page: what carries their name, by release, what is under way, and what they filed; and to themselves what they
//! have on this site.

mod badge;
mod feed;
mod filed;
mod going;
mod json;
mod shaped;

pub(super) use badge::Badge;
pub(super) use feed::credited;
pub(super) use json::listed;
pub(super) use shaped::Shipped;

use super::cards::{Card, Top};
use super::follow;
use crate::awards::{self, Title};
use crate::blocking::{self, Standing};
use crate::credits::{self, Shares};
use crate::db::{Conn, Timestamp, UserId};
use crate::devices;
use crate::error::{Error, Result};
use crate::following::{FollowWider, Followed};
use crate::i18n::Language;
use crate::people::{self, Profile, Viewer};
use crate::subscriptions;
use crate::voting;
use crate::web::PageNumber;
use url::form_urlencoded::parse;

/// What of a person's page is looked at: what they shaped, or all that they filed; and which page of that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    pub is_filed: bool,
    pub page: PageNumber,
}

impl Look {
    /// The query, without the page, that leads to all that somebody filed.
    pub(super) const FILED: &'static str = "list=filed";

    /// Reads a query. What we do not know is passed over, as on the board.
    pub(super) fn parse(query: &str) -> Self {
        let mut look = Self { is_filed: false, page: PageNumber::default() };
        for (key, value) in parse(query.as_bytes()) {
            match key.as_ref() {
                "list" => look.is_filed = value == "filed",
                "page" => look.page = PageNumber::parse(&value),
                _ => {}
            }
        }
        look
    }

    /// The query without the page.
    pub(super) fn query(self) -> &'static str {
        if self.is_filed { Self::FILED } else { "" }
    }

    /// Whether it is the page that says something of everything.
    pub(super) fn is_first(self) -> bool {
        !self.is_filed && self.page == PageNumber::default()
    }
}

/// A person as their page shows them.
pub(super) struct Person {
    pub profile: Profile,
    /// What they shaped; none when they hide their part from this reader.
    pub part: Option<Part>,
    /// What they have on this site, for themselves alone.
    pub own: Option<Own>,
    /// Whether they are blocked, for staff; none of staff.
    pub standing: Option<Standing>,
    /// The button that follows what they shape; none on one's own page.
    pub follow: Option<FollowWider>,
    /// Whether the reader does not want to hear of them; nothing of a visitor, and of oneself.
    pub ignored: Option<bool>,
}

/// What somebody shaped.
pub(super) struct Part {
    /// How much carries their name.
    pub shares: Shares,
    /// How many of their votes were early.
    pub early: i64,
    /// Their last titles, on the first page.
    pub titles: Vec<Title>,
    /// A page of what they shaped, by release.
    pub releases: Vec<Shipped>,
    /// What is under way of what they asked for.
    pub going: Vec<Card>,
    /// What they filed: the newest, or a page of all of it.
    pub filed: Top,
    /// Whether the list that is looked at goes on.
    pub has_more: bool,
}

/// What nobody but oneself is shown: what somebody carries is nobody else's business.
pub(super) struct Own {
    /// What their devices are called, the one that was named last first.
    pub devices: Vec<String>,
    /// Votes of theirs that do not count yet.
    pub held: i64,
}

/// The person with a handle, as this reader may see them; nobody, where the page is hidden from them.
pub(super) fn find(conn: &mut Conn, handle: &str, reader: Option<&Viewer>) -> Result<Profile> {
    let found = people::find_by_handle(conn, handle)?;
    found.filter(|profile| profile.has_page_for(reader)).ok_or(Error::NotFound)
}

/// The same where it is told in another place than the page: nobody, too, where they do not want to be named to this reader.
fn named(conn: &mut Conn, handle: &str, reader: Option<&Viewer>) -> Result<Profile> {
    let profile = find(conn, handle, reader)?;
    if profile.is_named_for(reader) { Ok(profile) } else { Err(Error::NotFound) }
}

/// The person with a handle, as this reader may see them, who reads this language.
pub(super) fn person(
    conn: &mut Conn,
    handle: &str,
    look: Look,
    (reader, reads): (Option<&Viewer>, Language),
    now: Timestamp,
) -> Result<Person> {
    let profile = find(conn, handle, reader)?;
    let part = if profile.is_named_for(reader) { Some(part(conn, profile.id, look, reads)?) } else { None };
    let is_own = reader.is_some_and(|reader| reader.id == profile.id);
    let own = if is_own { Some(own(conn, profile.id)?) } else { None };
    let for_staff = reader.is_some_and(Viewer::is_staff);
    let standing = if for_staff { blocking::standing(conn, profile.id, now)? } else { None };
    // Of whom nobody is told what they shape there is nothing to follow.
    let is_told = part.is_some() && !profile.name_hidden && !profile.is_former();
    let followed = Followed::Person(profile.clone());
    let follow = if is_told { follow::of(conn, &followed, reader.map(|reader| reader.id))? } else { None };
    let ignored = match reader.filter(|reader| reader.id != profile.id && !profile.is_former()) {
        Some(reader) => Some(subscriptions::is_ignoring(conn, reader.id, profile.id)?),
        None => None,
    };
    Ok(Person { profile, part, own, standing, follow, ignored })
}

fn part(conn: &mut Conn, user: UserId, look: Look, reads: Language) -> Result<Part> {
    let (shares, early) = (credits::shares_of(conn, user)?, credits::early_votes_of(conn, user)?);
    let (lines, more_lines) =
        if look.is_filed { (Vec::new(), false) } else { shaped::page(conn, user, look.page, reads)? };
    let titles = if look.is_first() { awards::titles_of(conn, user)? } else { Vec::new() };
    let going = if look.is_first() { going::of(conn, user)? } else { Vec::new() };
    let filed = if look.is_filed {
        filed::page(conn, user, look.page)?
    } else if look.is_first() {
        filed::newest(conn, user)?
    } else {
        Top::default()
    };
    let has_more = if look.is_filed { filed.has_more } else { more_lines };
    Ok(Part { shares, early, titles, releases: shaped::by_release(lines), going, filed, has_more })
}

fn own(conn: &mut Conn, user: UserId) -> Result<Own> {
    let devices = devices::of_person(conn, user)?.0.into_iter().map(|own| own.device).collect();
    Ok(Own { devices, held: voting::count_held(conn, user)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_never_refused() {
        let shaped = |page: &str| Look { is_filed: false, page: PageNumber::parse(page) };
        for (asked, look) in [
            ("", shaped("1")),
            ("page=3&sort=new", shaped("3")),
            ("list=votes&page=x", shaped("1")),
            ("list=filed&page=2", Look { is_filed: true, page: PageNumber::parse("2") }),
        ] {
            assert_eq!(Look::parse(asked), look, "{asked}");
        }
        assert!(shaped("1").is_first() && !shaped("2").is_first() && !Look::parse(Look::FILED).is_first());
    }
}
