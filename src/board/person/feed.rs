//! The Atom feed of a person: what carries their name, once it is out. Ids are made of the item and the person, so that they
//! stay whatever the person or the site is called.

use super::super::feed::{Entry, Frame, Head, urn, written};
use super::named;
use super::shaped::{Shaped, some};
use crate::db::Conn;
use crate::error::{Error, Result};
use crate::i18n::{Language, Messages};
use crate::people::{Profile, Viewer, address};
use crate::releases::{Role, recalled};
use askama::Template;

/// Entries of the feed.
const MOST: i64 = 20;

/// What one look at the database brings for the feed.
pub(in super::super) struct Credited {
    pub profile: Profile,
    /// The latest first.
    lines: Vec<Shaped>,
}

/// What carried the name of the person with a handle last, as this reader may see it, who reads this language.
pub(in super::super) fn credited(
    conn: &mut Conn,
    handle: &str,
    (reader, reads): (Option<&Viewer>, Language),
) -> Result<Credited> {
    let profile = named(conn, handle, reader)?;
    let without = recalled(conn)?;
    let lines = some(conn, profile.id, &without, (0, MOST), reads)?;
    Ok(Credited { profile, lines })
}

#[derive(Template)]
#[template(path = "board/credited.html")]
struct Content<'a> {
    l: &'a Messages,
    roles: &'a [Role],
    version: &'a str,
    links: &'a str,
}

impl Credited {
    /// The feed.
    pub(in super::super) fn atom(self, l: &Messages, frame: &Frame<'_>) -> Result<String> {
        let Self { profile, lines } = self;
        let entries = lines.iter().map(|shaped| entry(shaped, &profile, (l, frame))).collect::<Result<Vec<_>>>()?;
        let head = Head {
            title: l.title_of_site(l.person_feed_titled(profile.named(l)), frame.site_name),
            // Not by the handle, which may change.
            key: format!("person {}", profile.id),
            page: address(&profile.handle),
        };
        written(frame, head, entries, profile.created_at)
    }
}

fn entry(shaped: &Shaped, profile: &Profile, (l, frame): (&Messages, &Frame<'_>)) -> Result<Entry> {
    let line = &shaped.line;
    let version = line.version.as_deref().unwrap_or_default();
    let content = Content { l, roles: &shaped.roles, version, links: frame.links };
    let at = line.published_at.unwrap_or(profile.created_at);
    Ok(Entry {
        title: line.told(l),
        id: urn(frame, &format!("credit {} {}", line.item, profile.id)),
        url: format!("{}{}", frame.links, shaped.address),
        author: profile.named(l),
        lang: if line.withheld { String::new() } else { line.lang.clone() },
        at,
        updated: line.amended_at.unwrap_or(at).max(at),
        html: content.render().map_err(|error| Error::Broken(Box::new(error)))?,
    })
}
