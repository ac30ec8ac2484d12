//! What a release says as words in one language: the one model of every format that is no page. A format decides how a
//! heading, a line and a name are written, and nothing else; so all of them say the same, in the same order.

use super::beside::Beside;
use super::page::{Changelog, Entry, Group};
use crate::db::{PostId, Timestamp};
use crate::earlier::{EarlierLine, EarlierRelease};
use crate::groups::FanGroup;
use crate::i18n::{Language, Messages, plain};
use crate::people::Profile;
use crate::releases::{self, Change, Shown, Why};
use crate::trains::Train;
use crate::verifying::Tally;
use chrono::NaiveDate;
use chrono_tz::Tz;

/// Words and their language, as a BCP 47 tag; empty when unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Words {
    pub text: String,
    pub lang: String,
}

/// A release.
pub(super) struct Told {
    /// What feed readers know it by.
    pub id: Option<String>,
    /// As it stands in its address.
    pub version: String,
    /// What it is called in words.
    pub title: String,
    pub week: Option<i64>,
    /// The day on which it went out where the site was, unless nobody knows.
    pub day: Option<NaiveDate>,
    /// Unless it is from before this site.
    pub published_at: Option<Timestamp>,
    pub amended_at: Option<Timestamp>,
    /// Why it was recalled, if it was.
    pub recall: Option<Words>,
    /// What staff have every release say in the language in which it is told, before its lines and behind its thanks.
    pub greeting: String,
    pub closing: String,
    pub summary: Words,
    pub headings: Vec<Heading>,
    pub beside: Beside,
    /// Markdown.
    pub known_issues: Words,
    /// None where nobody is known who shaped it.
    pub thanks: Option<Thanks>,
}

/// Lines below one heading.
pub(super) struct Heading {
    pub name: String,
    pub lines: Vec<Line>,
}

/// One change.
pub(super) struct Line {
    /// What its address on the page of the release ends in.
    pub anchor: String,
    /// None for a note.
    pub change: Option<Change>,
    /// The day that it says of itself, such as `11-07`.
    pub said_on: Option<String>,
    pub words: Words,
    /// Where it stands among the highlights, if it is one.
    pub highlight: Option<(i64, i64)>,
    pub posts: Vec<PostId>,
    /// The first of those who shaped it.
    pub shaped: Vec<Profile>,
    /// How many more did, those who hide their name among them.
    pub more: i64,
    /// The groups that it credits.
    pub groups: Vec<FanGroup>,
    /// The devices on which alone it is true, who built it, and where its readers learn more.
    pub carries: Shown,
    /// Why it names nothing, where staff say so.
    pub why: Option<Why>,
    /// The releases of other trains that are out with its posts.
    pub ways: Vec<Way>,
    /// What people say of its bugs, if they do.
    pub fixed: Option<Tally>,
}

/// A release of another train that is out with the posts of a line.
pub(super) struct Way {
    /// The word of the train in addresses.
    pub train: String,
    pub version: String,
    /// What the release is called in words.
    pub title: String,
}

impl Way {
    /// Its address on this site.
    pub(super) fn path(&self) -> String {
        releases::address(&self.version)
    }
}

impl Line {
    /// Its words as a format writes words, with the devices on which alone it is true behind them.
    pub(super) fn said(&self, l: &Messages, write: impl Fn(&str) -> String) -> String {
        let words = write(&self.words.text);
        let devices: Vec<String> = self.carries.device_names().iter().map(|name| write(name)).collect();
        if devices.is_empty() { words } else { l.changelog_on(words, l.list(&devices)) }
    }
}

/// Who is thanked.
pub(super) enum Thanks {
    /// They are still being gathered.
    Gathering,
    /// It was recalled, and its credits wait.
    Waiting,
    /// So many shaped it, of whom these are named and so many are not.
    People { count: i64, named: Vec<Profile>, more: i64 },
}

impl Told {
    /// A published release in the language of `l`; `zone` is the site's.
    pub(super) fn of(log: &Changelog, beside: Beside, (l, lang): (&Messages, Language), zone: Tz) -> Self {
        let release = &log.release;
        let thanks = if log.recall.is_some() {
            Thanks::Waiting
        } else if release.credited_at.is_none() {
            Thanks::Gathering
        } else {
            Thanks::People { count: release.people_count, named: log.thanked.clone(), more: log.thanked_more() }
        };
        let said = log.announced.of_release(release, l, &l.calendar_day(log.day(zone)));
        let heading = |group: &Group| Heading {
            name: group.area.of(&lang).to_owned(),
            lines: group.entries.iter().map(|entry| line(entry, log, (l, lang))).collect(),
        };
        Self {
            id: release.feed_id.clone(),
            version: log.version.clone(),
            title: plain(&log.heading(l)),
            week: log.train.is_none().then_some(release.week.0),
            day: Some(log.day(zone)),
            published_at: Some(log.published_at),
            amended_at: release.amended_at,
            recall: log.recall.as_ref().map(|recall| Words { text: recall.reason.clone(), lang: recall.lang.clone() }),
            greeting: plain(&said.greeting),
            closing: plain(&said.closing),
            summary: Words { text: log.summary.clone(), lang: log.summary_lang.clone() },
            headings: log.groups.iter().map(heading).collect(),
            beside,
            known_issues: Words { text: log.known.source.clone(), lang: log.known.lang.clone() },
            // Whoever shaped what a train says once more is thanked where it shipped.
            thanks: log.ships().then_some(thanks),
        }
    }

    /// A release from before this site: its lines below their headings in the order in which they were announced, so that a
    /// heading may stand there twice.
    pub(super) fn earlier(release: EarlierRelease, lines: Vec<EarlierLine>, l: &Messages) -> Self {
        let title = release.week.map_or_else(|| release.name.clone(), |week| l.releases_heading(&release.name, week));
        let mut headings: Vec<Heading> = Vec::new();
        for line in lines {
            let name = if line.heading.is_empty() { l.changelog_other() } else { line.heading.clone() };
            match headings.last_mut().filter(|heading| heading.name == name) {
                Some(heading) => heading.lines.push(earlier_line(line)),
                None => headings.push(Heading { name, lines: vec![earlier_line(line)] }),
            }
        }
        Self {
            id: None,
            version: release.version,
            title: plain(&title),
            week: release.week,
            day: release.day,
            published_at: None,
            amended_at: None,
            recall: None,
            greeting: String::new(),
            closing: String::new(),
            summary: Words::default(),
            headings,
            beside: Beside::default(),
            known_issues: Words::default(),
            thanks: None,
        }
    }

    /// The lines that stand at the top too, in their order.
    pub(super) fn highlights(&self) -> Vec<&Line> {
        let mut highlights: Vec<&Line> = self.headings.iter().flat_map(|heading| &heading.lines).collect();
        highlights.retain(|line| line.highlight.is_some());
        highlights.sort_by_key(|line| line.highlight);
        highlights
    }
}

fn line(entry: &Entry, log: &Changelog, (l, lang): (&Messages, Language)) -> Line {
    let item = &entry.item;
    Line {
        anchor: entry.anchor.clone(),
        change: Some(item.change),
        said_on: None,
        words: Words { text: plain(&item.told(l)), lang: item.told_lang(&lang).to_owned() },
        highlight: item.highlight.then_some((item.position, item.id.0)),
        posts: entry.posts.clone(),
        shaped: entry.shaped.clone(),
        more: entry.more,
        groups: entry.groups.clone(),
        carries: entry.carries.clone(),
        why: log.why(entry).copied(),
        ways: entry.ways.iter().map(|(version, train)| way(version, train, l)).collect(),
        fixed: entry.fixed,
    }
}

fn earlier_line(line: EarlierLine) -> Line {
    Line {
        anchor: format!("line-{}", line.position),
        change: line.change,
        said_on: Some(line.said_on).filter(|day| !day.is_empty()),
        words: Words { text: line.said.text, lang: line.said.lang },
        highlight: None,
        posts: Vec::new(),
        shaped: Vec::new(),
        more: 0,
        groups: Vec::new(),
        carries: Shown::default(),
        why: None,
        ways: Vec::new(),
        fixed: None,
    }
}

fn way(version: &str, train: &Train, l: &Messages) -> Way {
    let title = plain(&l.trains_heading(train.called(l), version));
    Way { train: train.slug.clone(), version: version.to_owned(), title }
}

/// A kind as changelogs that are read elsewhere call it.
pub(super) fn announced(change: Change, l: &Messages) -> String {
    match change {
        Change::New => l.changelog_new(),
        Change::Improved => l.changelog_improved(),
        Change::Fixed => l.changelog_fixed(),
    }
}
