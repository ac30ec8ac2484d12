//! The same feed as JSON Feed 1.1 (<https://www.jsonfeed.org/version/1.1/>), with the ids of the Atom feed.

use super::feed::{About, FeedEntry, Source, tell};
use crate::error::{Error, Result};
use crate::i18n::{Messages, plain};
use crate::text::legal;
use serde::Serialize;

const VERSION: &str = "https://jsonfeed.org/version/1.1";

#[derive(Serialize)]
struct Whole {
    version: &'static str,
    title: String,
    home_page_url: String,
    feed_url: String,
    language: String,
    authors: [Author; 1],
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Author {
    name: String,
}

#[derive(Serialize)]
struct Item {
    id: String,
    url: String,
    title: String,
    content_html: String,
    date_published: String,
    date_modified: String,
}

/// Renders the feed.
pub(super) fn render(source: &Source, l: &Messages, about: &About<'_>) -> Result<String> {
    let told = tell(source, l, about)?;
    let item = |entry: FeedEntry| Item {
        id: entry.id,
        url: format!("{}{}", about.links, entry.path),
        title: entry.title,
        content_html: legal(&plain(&entry.content)),
        date_published: entry.published,
        date_modified: entry.updated.rfc3339(),
    };
    let feed = Whole {
        version: VERSION,
        title: plain(&told.title),
        home_page_url: format!("{}/releases", about.links),
        feed_url: format!("{}/releases.json{}", about.links, source.part.query()),
        language: about.language.to_string(),
        authors: [Author { name: about.site_name.to_owned() }],
        items: told.entries.into_iter().map(item).collect(),
    };
    serde_json::to_string(&feed).map_err(|error| Error::Broken(Box::new(error)))
}
