//! The badge of a person, to stand on other sites: a small picture that says how much carries their name.

use super::named;
use crate::credits;
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Messages, plain};
use crate::people::{Profile, Viewer};
use crate::text::is_eastern;
use askama::Template;
use chrono_tz::Tz;

/// How wide a letter is taken to be, in pixels at the badge's size, and one of Han, kana or hangul. What is wider or narrower
/// is set to that width by whoever draws it.
const LETTER: usize = 7;
const EASTERN: usize = 13;
/// Pixels on each side of the words.
const BESIDE: usize = 6;
/// Pixels of a round corner, as the picture has them.
const ROUND: usize = 4;

/// What a badge says of somebody.
pub(in super::super) struct Badge {
    pub profile: Profile,
    /// Items that carry the name.
    count: i64,
}

/// The picture.
#[derive(Template)]
#[template(path = "board/badge.svg", escape = "html")]
struct Picture<'a> {
    /// Both, for those who do not see them.
    title: String,
    site: Words<'a>,
    said: Words<'a>,
    width: usize,
}

/// Words, with where they begin and how wide they are.
struct Words<'a> {
    text: &'a str,
    at: usize,
    wide: usize,
}

impl Badge {
    /// That of the person with a handle, as this reader may see it.
    pub(in super::super) fn find(conn: &mut Conn, handle: &str, reader: Option<&Viewer>) -> Result<Self> {
        let profile = named(conn, handle, reader)?;
        let count = credits::shares_of(conn, profile.id)?.items;
        Ok(Self { profile, count })
    }

    /// The picture. Whoever has no name on anything yet is somebody who joined, in a year of the site's.
    pub(in super::super) fn svg(&self, l: &Messages, site_name: &str, zone: Tz) -> Result<String> {
        let said = if self.count > 0 {
            l.person_badge_lines(self.count, l.counted(self.count))
        } else {
            l.person_badge_joined(self.profile.created_at.0.with_timezone(&zone).format("%Y").to_string())
        };
        let (site_name, said) = (plain(site_name), plain(&said));
        let (left, right) = (wide(&site_name), wide(&said));
        let picture = Picture {
            title: plain(&l.title_of_site(said.as_str(), site_name.as_str())),
            site: Words { text: &site_name, at: BESIDE, wide: left },
            said: Words { text: &said, at: left + 3 * BESIDE, wide: right },
            width: left + right + 4 * BESIDE,
        };
        picture.render().map_err(|error| Error::Broken(Box::new(error)))
    }
}

fn wide(words: &str) -> usize {
    words.chars().map(|letter| if is_eastern(letter) { EASTERN } else { LETTER }).sum()
}

impl Picture<'_> {
    /// Where the second half begins.
    fn half(&self) -> usize {
        self.site.wide + 2 * BESIDE
    }

    /// Where its round corners begin.
    fn edge(&self) -> usize {
        self.width - ROUND
    }
}
