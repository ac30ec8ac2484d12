//! The Atom feed of published releases: `/releases.atom` in the language that its reader's program asks for, as pages
//! have it, and `/de/releases.atom` in German with links that lead there. Ids are the same in every language and stay when
//! the site moves, so that a reader who changes the address meets no release twice.

use super::page::{Changelog, bare};
use crate::areas;
use crate::db::{Conn, ItemId, ReleaseId, Timestamp};
use crate::error::{Error, Result};
use crate::i18n::{Language, Messages, plain};
use crate::releases::{self, Release};
use crate::rollouts::Brief;
use crate::text::{legal, whole_html};
use crate::trains::WEEKLY;
use askama::Template;
use chrono::{DateTime, NaiveDate};

/// Releases in the feed.
const MOST: i64 = 20;

/// What one look at the database brings for the feed.
pub(super) struct Source {
    logs: Vec<Changelog>,
    /// What the feed is known by, since the first release.
    id: Option<String>,
    /// When the feed of a site without releases was last changed.
    opened: Option<Timestamp>,
}

/// The last published releases, each text in the language nearest to the one of the feed, on a day where the site is.
pub(super) fn load(conn: &mut Conn, reads: Language, today: NaiveDate) -> Result<Source> {
    let areas = areas::list(conn)?;
    let mut found = Vec::new();
    for release in releases::published(conn, WEEKLY, MOST)? {
        let items = releases::items(conn, release.id)?;
        found.push((release, items));
    }
    let ids: Vec<ItemId> = found.iter().flat_map(|(_, items)| items).map(|item| item.id).collect();
    let mut posts = releases::posts_of(conn, &ids)?;
    let texts = releases::texts_for(conn, &ids, &[reads])?;
    let ids: Vec<ReleaseId> = found.iter().map(|(release, _)| release.id).collect();
    let heads = releases::heads_for(conn, &ids, &[reads])?;
    let mut briefs = Brief::of_each(conn, &ids, today)?;
    let mut logs = Vec::with_capacity(found.len());
    for (release, items) in found {
        let theirs = items.iter().filter_map(|item| posts.remove_entry(&item.id)).collect();
        let items = items.into_iter().map(|item| texts.line(item, reads)).collect();
        let head = heads.head(&release, reads);
        let rollouts = briefs.remove(&release.id).unwrap_or_default();
        logs.push(Changelog { rollouts, ..bare(release, head, (items, theirs), &areas)? });
    }
    let id = releases::feed_id(conn)?;
    let latest = releases::latest(conn, WEEKLY)?;
    Ok(Source { logs, id, opened: latest.map(|Release { opened_at, .. }| opened_at) })
}

#[derive(Template)]
#[template(path = "changelog/feed.xml")]
struct Feed<'a> {
    l: &'a Messages,
    about: &'a About<'a>,
    id: String,
    updated: Timestamp,
    entries: Vec<FeedEntry>,
}

/// What the feed says of the site.
pub(super) struct About<'a> {
    pub language: Language,
    pub site_name: &'a str,
    /// The site's address: what the ids of feeds began with before they were drawn.
    pub ids: &'a str,
    /// What links begin with: the site's address, with the language that the feed's address began with.
    pub links: &'a str,
}

struct FeedEntry {
    title: String,
    id: String,
    /// Behind the site's address.
    path: String,
    published: Timestamp,
    /// When what it says was changed last.
    updated: Timestamp,
    content: String,
}

#[derive(Template)]
#[template(path = "changelog/feed_entry.html")]
struct Content<'a> {
    l: &'a Messages,
    lang: Language,
    links: &'a str,
    log: &'a Changelog,
    known_issues: String,
}

/// Renders the feed.
pub(super) fn render(source: &Source, l: &Messages, about: &About<'_>) -> Result<String> {
    let broken = |error| Error::Broken(Box::new(error));
    let mut entries = Vec::with_capacity(source.logs.len());
    for log in &source.logs {
        let (release, path) = (&log.release, releases::address(&log.version));
        let known_issues = whole_html(&release.known_issues_html, &format!("{}{path}", about.links));
        entries.push(FeedEntry {
            title: plain(&l.releases_heading(&log.version, release.week.0)),
            id: release.feed_id.clone().unwrap_or_else(|| format!("{}{path}", about.ids)),
            path,
            published: log.published_at,
            updated: release.amended_at.unwrap_or(log.published_at),
            content: Content { l, lang: about.language, links: about.links, log, known_issues }
                .render()
                .map_err(broken)?,
        });
    }
    let last = entries.iter().map(|entry| entry.updated).max();
    let updated = last.or(source.opened).unwrap_or(Timestamp(DateTime::UNIX_EPOCH));
    let id = source.id.clone().unwrap_or_else(|| format!("{}/releases.atom", about.ids));
    let feed = Feed { l, about, id, updated, entries };
    Ok(legal(&feed.render().map_err(broken)?))
}
