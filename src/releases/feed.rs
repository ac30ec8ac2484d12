//! The Atom feed of published releases.

use super::model::Release;
use super::page::{Changelog, bare};
use super::store;
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Result};
use crate::i18n::{Language, Messages, plain};
use crate::posts::area;
use askama::Template;
use chrono::DateTime;

/// Releases in the feed.
const MOST: i64 = 20;

/// What one look at the database brings for the feed.
pub(super) struct Source {
    logs: Vec<Changelog>,
    /// When the feed of a site without releases was last changed.
    opened: Option<Timestamp>,
}

/// The last published releases.
pub(super) fn load(conn: &mut Conn) -> Result<Source> {
    let areas = area::list(conn)?;
    let mut logs = Vec::new();
    for release in store::published(conn, MOST)? {
        let items = store::items(conn, release.id)?;
        logs.push(bare(release, items, &areas)?);
    }
    Ok(Source { logs, opened: store::latest(conn)?.map(|Release { opened_at, .. }| opened_at) })
}

#[derive(Template)]
#[template(path = "releases/feed.xml")]
struct Feed<'a> {
    l: &'a Messages,
    lang: Language,
    site_name: &'a str,
    base_url: &'a str,
    updated: Timestamp,
    entries: Vec<FeedEntry>,
}

struct FeedEntry {
    title: String,
    url: String,
    updated: Timestamp,
    content: String,
}

#[derive(Template)]
#[template(path = "releases/feed_entry.html")]
struct Content<'a> {
    l: &'a Messages,
    base_url: &'a str,
    log: &'a Changelog,
}

/// Renders the feed.
pub(super) fn render(source: &Source, l: &Messages, lang: Language, site_name: &str, base_url: &str) -> Result<String> {
    let broken = |error| Error::Broken(Box::new(error));
    let mut entries = Vec::with_capacity(source.logs.len());
    for log in &source.logs {
        entries.push(FeedEntry {
            title: plain(&l.releases_heading(&log.version, log.release.week)),
            url: format!("{base_url}/releases/{}", log.version),
            updated: log.published_at,
            content: Content { l, base_url, log }.render().map_err(broken)?,
        });
    }
    let first = entries.first().map(|entry| entry.updated);
    let updated = first.or(source.opened).unwrap_or(Timestamp(DateTime::UNIX_EPOCH));
    let feed = Feed { l, lang, site_name, base_url, updated, entries };
    Ok(legal(&feed.render().map_err(broken)?))
}

/// XML 1.0 allows only these characters, even escaped ones.
fn legal(text: &str) -> String {
    let is_legal =
        |c: &char| !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}') || matches!(c, '\t' | '\n' | '\r');
    text.chars().filter(is_legal).collect()
}

#[cfg(test)]
mod tests {
    use super::legal;

    #[test]
    fn characters_that_xml_forbids_are_gone() {
        assert_eq!(legal("a\u{0}b\u{8}\tc\n\u{FFFF}深"), "ab\tc\n深");
    }
}
