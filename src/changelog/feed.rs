//! The Atom feed of published releases: `/releases.atom` in the language that its reader's program asks for, as pages
//! have it, and `/de/releases.atom` in German with links that lead there. Ids are the same in every language and stay when
//! the site moves, so that a reader who changes the address meets no release twice.

use super::beside::Issue;
use super::page::{Changelog, Entry, bare};
use super::part::Part;
use crate::announcing::{self, Words};
use crate::areas;
use crate::db::{AreaId, Conn, ItemId, ReleaseId, Timestamp};
use crate::error::{Error, Result};
use crate::i18n::{Around, Language, Messages, plain};
use crate::known_issues;
use crate::releases::{self, Release, ReleaseItem};
use crate::rollouts::Brief;
use crate::text::whole_html;
use crate::trains::{self, WEEKLY};
use crate::web::{Signer, atom_text};
use askama::Template;
use chrono::{DateTime, NaiveDate, SecondsFormat};
use chrono_tz::Tz;

/// Releases in the feed.
const MOST: i64 = 20;
/// What the ids of feeds of parts are made for.
const PARTS: &str = "releases";

/// What one look at the database brings for the feed.
pub(super) struct Source {
    pub part: Part,
    logs: Vec<Changelog>,
    /// What the feed of everything is known by, since the first release.
    id: Option<String>,
    /// When the feed of a site without releases was last changed.
    opened: Option<Timestamp>,
}

/// The last published releases with a line of this part, each text in the language nearest to the one of the feed,
/// on a day where the site is.
pub(super) fn load(conn: &mut Conn, part: Part, reads: Language, today: NaiveDate) -> Result<Source> {
    let areas = areas::list(conn)?;
    let within: Vec<AreaId> = areas.iter().filter(|area| part.holds(area)).map(|area| area.id).collect();
    let out = match &part {
        Part::Whole => releases::published(conn, WEEKLY, MOST)?,
        Part::Train(train) => releases::published(conn, train.id, MOST)?,
        Part::Line(_) | Part::Area(_) => {
            releases::published_in(conn, &within, usize::try_from(MOST).unwrap_or(usize::MAX))?
        }
    };
    let mut found = Vec::new();
    for release in out {
        let mut items = releases::items(conn, release.id)?;
        items.retain(|item| within.contains(&item.area_id));
        found.push((release, items));
    }
    let ids: Vec<ItemId> = found.iter().flat_map(|(_, items)| items).map(|item| item.id).collect();
    let mut posts = releases::posts_of(conn, &ids)?;
    let mut carries = releases::shown_by(conn, &ids)?;
    let texts = releases::texts_for(conn, &ids, &[reads])?;
    let answers = releases::answers(conn, &ids)?;
    let ids: Vec<ReleaseId> = found.iter().map(|(release, _)| release.id).collect();
    let heads = releases::heads_for(conn, &ids, &[reads])?;
    let mut recalls = releases::recalls_among(conn, &ids)?;
    let all: Vec<&Release> = found.iter().map(|(release, _)| release).collect();
    let mut briefs = Brief::of_each(conn, &all, today)?;
    let mut issues = known_issues::told(conn, &all)?;
    let announced = announcing::template(conn, reads)?;
    let trains = trains::all(conn)?;
    let mut logs = Vec::with_capacity(found.len());
    for (release, items) in found {
        let theirs = items.iter().filter_map(|item| posts.remove_entry(&item.id)).collect();
        let items: Vec<ReleaseItem> = items.into_iter().map(|item| texts.item(item, reads)).collect();
        let whys = items.iter().filter_map(|item| Some((item.id, answers.why(item)?))).collect();
        let head = (heads.head(&release, reads), heads.known(&release, reads));
        let recall = recalls.remove(&release.id).map(|recall| recall.read_in(reads));
        // What was recalled is on no device any more.
        let rollouts = briefs.remove(&release.id).filter(|_| recall.is_none()).unwrap_or_default();
        let known = issues.remove(&release.id).filter(|_| recall.is_none()).unwrap_or_default();
        let issues = known.iter().map(|issue| Issue::of(issue, reads)).collect();
        let train = trains.iter().find(|train| train.id == release.train_id && train.id != WEEKLY).cloned();
        let bare = bare(release, head, (items, theirs), &areas)?;
        let announced = announced.clone();
        let mut log = Changelog { train, rollouts, issues, recall, announced, whys, ..bare };
        for entry in log.groups.iter_mut().flat_map(|group| &mut group.entries) {
            entry.carry(&mut carries);
        }
        logs.push(log);
    }
    let id = releases::feed_id(conn)?;
    let of = if let Part::Train(train) = &part { train.id } else { WEEKLY };
    let latest = releases::latest(conn, of)?;
    Ok(Source { part, logs, id, opened: latest.map(|Release { opened_at, .. }| opened_at) })
}

#[derive(Template)]
#[template(path = "changelog/feed.xml")]
struct Feed<'a> {
    about: &'a About<'a>,
    told: &'a ToldFeed,
    /// Where it stands itself.
    path: String,
}

/// A feed in the words of a language, for every format.
pub(super) struct ToldFeed {
    pub title: String,
    pub id: String,
    pub updated: Timestamp,
    pub entries: Vec<FeedEntry>,
}

/// What the feed says of the site.
pub(super) struct About<'a> {
    pub language: Language,
    pub site_name: &'a str,
    /// The site's address: what the ids of feeds began with before they were drawn.
    pub ids: &'a str,
    /// What links begin with: the site's address, with the language that the feed's address began with.
    pub links: &'a str,
    pub signer: &'a Signer,
    /// The site's.
    pub zone: Tz,
}

/// A release in a feed.
pub(super) struct FeedEntry {
    pub title: String,
    pub id: String,
    /// Behind the site's address.
    pub path: String,
    /// With the distance from UTC where the site is: readers are shown the day after which a release is named.
    pub published: String,
    /// When what it says was changed last.
    pub updated: Timestamp,
    /// HTML.
    pub content: String,
}

#[derive(Template)]
#[template(path = "changelog/feed_entry.html")]
struct Content<'a> {
    l: &'a Messages,
    lang: Language,
    links: &'a str,
    log: &'a Changelog,
    known_issues: String,
    /// What it says beside its changes.
    said: Words,
}

impl Content<'_> {
    /// What stands around the words of a line: the devices on which alone it is true.
    fn on(&self, entry: &Entry) -> Around {
        let names = entry.carries.device_names();
        let on = |words: &str| self.l.changelog_on(words, self.l.list(&names));
        Around::of(|words| if names.is_empty() { words.to_owned() } else { on(words) })
    }
}

/// Says the feed. One of a part has ids of its own: programs that read several take entries of one id for the same.
pub(super) fn tell(source: &Source, l: &Messages, about: &About<'_>) -> Result<ToldFeed> {
    let broken = |error| Error::Broken(Box::new(error));
    let part = source.part.key();
    let mut entries = Vec::with_capacity(source.logs.len());
    for log in &source.logs {
        let (release, path) = (&log.release, releases::address(&log.version));
        let heading = log.heading(l);
        let heading = if log.recall.is_some() { l.recalls_feed(heading) } else { heading };
        let known_issues = whole_html(&log.known.html, &format!("{}{path}", about.links));
        let known = release.feed_id.clone().unwrap_or_else(|| format!("{}{path}", about.ids));
        let said = log.announced.of_release(release, l, &l.calendar_day(log.day(about.zone)));
        let id = match &part {
            Some(part) => about.signer.urn(PARTS, &format!("{part} {known}")),
            None => known,
        };
        entries.push(FeedEntry {
            title: plain(&heading),
            id,
            path,
            published: log.published_at.0.with_timezone(&about.zone).to_rfc3339_opts(SecondsFormat::Secs, true),
            updated: release.amended_at.unwrap_or(log.published_at),
            content: Content { l, lang: about.language, links: about.links, log, known_issues, said }
                .render()
                .map_err(broken)?,
        });
    }
    let last = entries.iter().map(|entry| entry.updated).max();
    let updated = last.or(source.opened).unwrap_or(Timestamp(DateTime::UNIX_EPOCH));
    let title = source
        .part
        .name(about.language, l)
        .map_or_else(|| l.releases_feed_title(about.site_name), |name| l.changelog_feed_of_part(about.site_name, name));
    let own = || source.id.clone().unwrap_or_else(|| format!("{}/releases.atom", about.ids));
    let id = part.map_or_else(own, |part| about.signer.urn(PARTS, &part));
    Ok(ToldFeed { title, id, updated, entries })
}

/// The feed in Atom.
pub(super) fn atom(source: &Source, l: &Messages, about: &About<'_>) -> Result<String> {
    let told = tell(source, l, about)?;
    let path = format!("/releases.atom{}", source.part.query());
    let feed = Feed { about, told: &told, path };
    atom_text(&feed)
}
