//! Awards for feed readers, the latest first: an entry changes when staff change its words or its picture, or withdraw it.

use super::model::State;
use super::places::{AWARDS, FEED};
use super::reading::{self, Told};
use super::store;
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Result};
use crate::i18n::Language;
use crate::pictures::full_at;
use crate::web::{Cx, atom_answer, atom_text};
use actix_web::HttpResponse;
use askama::Template;

/// Awards in the feed.
const MOST: i64 = 30;

/// What the feed tells.
pub(super) fn source(conn: &mut Conn, reads: Language) -> Result<Vec<Told>> {
    let found = store::lately_presented(conn, MOST)?;
    reading::told(conn, found, reads)
}

#[derive(Template)]
#[template(path = "awards/feed.xml")]
struct Feed<'a> {
    lang: Language,
    title: String,
    id: String,
    /// What links begin with, the path of the feed, and that of the page.
    links: &'a str,
    path: &'static str,
    page: &'static str,
    site_name: &'a str,
    updated: Timestamp,
    entries: Vec<Entry>,
}

struct Entry {
    title: String,
    id: String,
    url: String,
    at: Timestamp,
    updated: Timestamp,
    html: String,
}

/// What an entry says.
#[derive(Template)]
#[template(path = "awards/entry.html")]
struct Content<'a> {
    told: &'a Told,
    votes: String,
    engineers: String,
    withdrawn: String,
    /// The whole address of the picture; empty where there is none.
    picture: String,
}

/// The answer that brings the feed.
pub(super) fn answer(cx: &Cx, awards: &[Told]) -> Result<HttpResponse> {
    let links = cx.base_url();
    let entries: Vec<Entry> = awards.iter().map(|told| entry(cx, &links, told)).collect::<Result<_>>()?;
    let feed = Feed {
        lang: cx.language(),
        title: cx.l().title_of_site(cx.l().awards_title(), cx.app.config.site_name.as_str()),
        id: cx.app.signer.urn("feed", FEED),
        links: &links,
        path: FEED,
        page: AWARDS,
        site_name: &cx.app.config.site_name,
        // Where there is none, nothing has changed since ever.
        updated: entries.iter().map(|entry| entry.updated).max().unwrap_or_else(|| Timestamp::from(0)),
        entries,
    };
    Ok(atom_answer(atom_text(&feed)?))
}

fn entry(cx: &Cx, links: &str, told: &Told) -> Result<Entry> {
    let (l, award) = (cx.l(), &told.award);
    let at = award.presented_at.unwrap_or(award.found_at);
    let changes = [award.changed_at, award.withdrawn_at];
    let is_withdrawn = told.state() == State::Withdrawn;
    let picture = award.picture.as_ref().filter(|_| !is_withdrawn);
    let content = Content {
        votes: l.awards_votes(told.highest(), l.counted(told.highest()), l.number(award.people)),
        engineers: told.people(l).filter(|_| !is_withdrawn).unwrap_or_default(),
        withdrawn: if is_withdrawn { l.awards_withdrawn_because() } else { String::new() },
        picture: picture.map_or_else(String::new, |name| format!("{links}{}", full_at(name))),
        told,
    };
    Ok(Entry {
        title: l.awards_entry(told.areas(l, cx.language()), told.version.as_str()),
        id: cx.app.signer.urn("feed", &format!("award {}", award.release_id.0)),
        url: format!("{links}{}", told.address()),
        at,
        updated: changes.into_iter().flatten().fold(at, Timestamp::max),
        html: content.render().map_err(|error| Error::Broken(Box::new(error)))?,
    })
}
