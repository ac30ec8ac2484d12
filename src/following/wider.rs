//! Following more than a post: an area, a line, what a person shapes, all releases.

use super::words::{FOLLOWED_WIDER, ONESELF};
use crate::areas::{self, Area, ProductLine};
use crate::db::{Conn, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::i18n::{Language, Messages};
use crate::people::{self, Profile, Viewer};
use crate::subscriptions::{self, Wider};
use crate::web::Flash;

/// Where all releases stand.
const RELEASES: &str = "/releases";

/// What an address says that is followed: by a word of an area or a line, by a handle, or all releases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// An area.
    Area(String),
    /// A product line.
    Line(String),
    /// What a person shapes.
    Person(String),
    /// All releases.
    Releases,
}

impl Said {
    /// What an address is about, and what is done there: `/areas/camera/follow`.
    pub fn at(path: &str) -> Option<(Self, &str)> {
        let (about, verb) = path.rsplit_once('/')?;
        if about == RELEASES {
            return Some((Self::Releases, verb));
        }
        let (kind, word) = about.strip_prefix('/')?.split_once('/')?;
        if word.is_empty() || word.contains('/') {
            return None;
        }
        let word = word.to_owned();
        match kind {
            "areas" => Some((Self::Area(word), verb)),
            "lines" => Some((Self::Line(word), verb)),
            "people" => Some((Self::Person(word.to_lowercase()), verb)),
            _ => None,
        }
    }
}

/// Something that is followed beside posts.
#[derive(Debug, Clone)]
pub enum Followed {
    /// An area.
    Area(Box<Area>),
    /// A product line.
    Line(ProductLine),
    /// What a person shapes.
    Person(Profile),
    /// All releases.
    Releases,
}

impl Followed {
    /// Its address, below which it is followed.
    pub fn address(&self) -> String {
        match self {
            Self::Area(area) => area.address(),
            Self::Line(line) => line.address(),
            Self::Person(person) => people::address(&person.handle),
            Self::Releases => RELEASES.to_owned(),
        }
    }

    /// What it is called.
    pub fn name(&self, l: &Messages, language: &Language) -> String {
        match self {
            Self::Area(area) => area.named.of(language).to_owned(),
            Self::Line(line) => line.named.of(language).to_owned(),
            Self::Person(person) => person.shown(l),
            Self::Releases => l.releases_title(),
        }
    }

    fn what(&self) -> Wider {
        match self {
            Self::Area(area) => Wider::Area(area.id),
            Self::Line(line) => Wider::Line(line.id),
            Self::Person(person) => Wider::Person(person.id),
            Self::Releases => Wider::Releases,
        }
    }
}

/// What is said, under the word it has today; nothing that is not there.
fn find(conn: &mut Conn, said: &Said) -> Result<Option<Followed>> {
    Ok(match said {
        Said::Area(slug) => areas::find(conn, slug)?.map(|area| Followed::Area(Box::new(area))),
        Said::Line(slug) => areas::find_line(conn, slug)?.map(Followed::Line),
        Said::Person(handle) => people::find_by_handle(conn, handle)?.map(Followed::Person),
        Said::Releases => Some(Followed::Releases),
    })
}

/// The same that this reader may see: a page that is hidden from them is not to be followed either.
pub fn seen(conn: &mut Conn, said: &Said, reader: Option<&Viewer>) -> Result<Followed> {
    let found = find(conn, said)?.filter(|found| match found {
        Followed::Person(person) => person.has_page_for(reader),
        _ => true,
    });
    found.ok_or(Error::NotFound)
}

/// Hears of it from now on.
pub fn follow_wider(conn: &mut Conn, user: &Viewer, said: &Said, now: Timestamp) -> Result<Followed> {
    people::admit(conn, user.id, now)?;
    let found = seen(conn, said, Some(user))?;
    let what = found.what();
    if what == Wider::Person(user.id) {
        return Err(Error::Rejected(ONESELF));
    }
    subscriptions::follow_wider(conn, user.id, what, now)?;
    Ok(found)
}

/// Does not hear of it any more; also of somebody whose page is hidden by now.
pub fn unfollow_wider(conn: &mut Conn, user: UserId, said: &Said) -> Result<Followed> {
    let found = find(conn, said)?.ok_or(Error::NotFound)?;
    subscriptions::unfollow_wider(conn, user, found.what())?;
    Ok(found)
}

/// A press before signing in, done now: where it leads, and what is said there.
pub fn pressed(conn: &mut Conn, user: &Viewer, said: &Said, now: Timestamp) -> Result<(String, Flash)> {
    follow_wider(conn, user, said, now).map(|found| (found.address(), FOLLOWED_WIDER))
}

/// Whether a reader follows it; nothing of a visitor, and of oneself, whom nobody follows.
pub fn is_followed(conn: &mut Conn, found: &Followed, reader: Option<UserId>) -> Result<Option<bool>> {
    let what = found.what();
    match reader {
        None => Ok(Some(false)),
        Some(reader) if what == Wider::Person(reader) => Ok(None),
        Some(reader) => subscriptions::follows_wider(conn, reader, what).map(Some),
    }
}

/// Everything that somebody follows beside posts, as it is called today; in as many queries however much it is.
pub fn all_of(conn: &mut Conn, user: UserId) -> Result<Vec<Followed>> {
    let all = subscriptions::wider_of(conn, user)?;
    let needs_areas = all.iter().any(|what| matches!(what, Wider::Area(_) | Wider::Line(_)));
    let lines = if needs_areas { areas::by_line(conn)? } else { Vec::new() };
    let person = |what: &Wider| if let Wider::Person(person) = what { Some(*person) } else { None };
    let people = people::profiles(conn, &all.iter().filter_map(person).collect::<Vec<_>>())?;
    let named = |what: Wider| match what {
        Wider::Area(id) => {
            let area = lines.iter().flat_map(|line| &line.areas).find(|area| area.id == id);
            area.map(|area| Followed::Area(Box::new(area.clone())))
        }
        Wider::Line(id) => lines.iter().find(|line| line.line.id == id).map(|line| Followed::Line(line.line.clone())),
        Wider::Person(id) => people.iter().find(|person| person.id == id).cloned().map(Followed::Person),
        Wider::Releases => Some(Followed::Releases),
    };
    Ok(all.into_iter().filter_map(named).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_what_is_followed() {
        let said = |path| Said::at(path);
        assert_eq!(said("/areas/camera/follow"), Some((Said::Area("camera".to_owned()), "follow")));
        assert_eq!(said("/lines/phone/unfollow"), Some((Said::Line("phone".to_owned()), "unfollow")));
        assert_eq!(said("/people/Ada/follow"), Some((Said::Person("ada".to_owned()), "follow")));
        assert_eq!(said("/releases/follow"), Some((Said::Releases, "follow")));
        for other in
            ["/posts/42/follow", "/areas/camera/testers/join", "/areas//follow", "//areas/camera", "/areas", ""]
        {
            assert_eq!(said(other), None, "{other}");
        }
    }
}
