//! JSON, for programs. What stands here stays: a change that could break a reader counts the format up.

pub(super) mod all;
mod confirmed;
mod devices;
mod paused;
mod people;
mod picture;
mod report;

use super::Frame;
use crate::changelog::beside::Issue;
use crate::changelog::told::{Line, Thanks, Told, Way, Words};
use crate::db::{PostId, Timestamp};
use crate::devices::Device;
use crate::error::{Error, Result};
use crate::groups::FanGroup;
use crate::posts::{self, Status};
use crate::releases::{self, Change, LinkKind, State, Why};
use confirmed::{Confirmed, confirmed};
use devices::{OnAll, Stands, on_all, stands};
use paused::{Paused, paused};
use people::{People, people};
use picture::{Picture, picture};
use report::{Reported, reported};
use serde::Serialize;
use std::borrow::Cow;

/// The number of this format.
const FORMAT: u32 = 1;
/// The state of a release that was out.
const RECALLED: &str = "recalled";

#[derive(Serialize)]
struct Release<'a> {
    format: u32,
    id: Option<&'a str>,
    version: &'a str,
    week: Option<i64>,
    title: &'a str,
    /// `published` or `recalled`: one that is not out is not here.
    state: &'static str,
    /// The day on which it went out where the site was.
    day: Option<String>,
    /// Not there for one from before this site.
    published_at: Option<String>,
    amended_at: Option<String>,
    url: String,
    /// In which it was asked for; each text has its own.
    language: String,
    /// Why it was recalled, if it was.
    recall: Option<Text<'a>>,
    /// What every release says at its head; not there where it says nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    greeting: Option<Text<'a>>,
    summary: Option<Text<'a>>,
    headings: Vec<Heading<'a>>,
    known_issues: Option<Text<'a>>,
    /// How it stands on all devices; not there where it goes out to everybody of whom nothing else is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    rollout: Option<OnAll<'a>>,
    /// Those of which something is said or that have packages; not there where none have.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    devices: Vec<Stands<'a>>,
    /// Bugs that are known in it; not there where none are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    issues: Vec<Known<'a>>,
    /// What fans reported on it, once that is closed; not there before.
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<Reported<'a>>,
    /// The days behind it without a release, of the latest one; not there where none are announced.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pauses: Vec<Paused<'a>>,
    /// Not there while they are gathered, or wait.
    thanks: Option<People<'a>>,
    /// What every release says at its end; not there where it says nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    closing: Option<Text<'a>>,
}

#[derive(Serialize)]
struct Text<'a> {
    text: &'a str,
    /// Not there when unknown.
    lang: Option<Cow<'a, str>>,
}

#[derive(Serialize)]
struct Heading<'a> {
    name: &'a str,
    lines: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    url: String,
    /// Not there for a note.
    kind: Option<Change>,
    /// The day that the line says of itself, where it was announced with one.
    date: Option<&'a str>,
    text: &'a str,
    lang: Option<&'a str>,
    highlight: bool,
    posts: Vec<Post>,
    people: People<'a>,
    /// The groups that it credits; not there where it credits none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    groups: Vec<Group<'a>>,
    /// On which alone it is true; not there where it is for all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    devices: Vec<OnDevice<'a>>,
    /// Who built it, as staff name them; not there where they name nobody.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    builders: Vec<&'a str>,
    /// Where its readers learn more; not there where it leads nowhere.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    links: Vec<LeadsTo<'a>>,
    /// What it looks like; not there where it shows none.
    #[serde(skip_serializing_if = "Option::is_none")]
    picture: Option<Picture<'a>>,
    /// Why it names nothing; not there where nobody says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<Why>,
    /// The releases of other trains that are out with its posts; not there where none are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    ways: Vec<Other<'a>>,
    /// What those who had its bugs say; not there while few do.
    #[serde(skip_serializing_if = "Option::is_none")]
    confirmations: Option<Confirmed>,
}

#[derive(Serialize)]
struct Group<'a> {
    name: &'a str,
    lang: &'a str,
    url: String,
}

#[derive(Serialize)]
struct Other<'a> {
    /// The word of the train in addresses.
    train: &'a str,
    version: &'a str,
    url: String,
}

#[derive(Serialize)]
struct OnDevice<'a> {
    codename: &'a str,
    name: String,
}

#[derive(Serialize)]
struct Known<'a> {
    post: Post,
    title: Option<Text<'a>>,
    status: Status,
    /// The later version by which it was fixed; not there where it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    fixed_in: Option<&'a str>,
    /// On which alone it is met; not there where it is on all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    devices: Vec<OnDevice<'a>>,
    /// Not there where nothing helps.
    workaround: Option<Text<'a>>,
}

#[derive(Serialize)]
struct LeadsTo<'a> {
    kind: LinkKind,
    url: &'a str,
}

#[derive(Serialize)]
struct Post {
    number: i64,
    url: String,
}
/// Renders a release.
pub(super) fn render(told: &Told, frame: &Frame<'_>) -> Result<String> {
    serde_json::to_string(&of(told, frame)).map_err(|error| Error::Broken(Box::new(error)))
}

fn of<'a>(told: &'a Told, frame: &Frame<'_>) -> Release<'a> {
    let page = frame.whole(&releases::address(&told.version));
    let headings = told.headings.iter().map(|heading| Heading {
        name: &heading.name,
        lines: heading.lines.iter().map(|line| entry(line, &page, frame)).collect(),
    });
    let thanks = match &told.thanks {
        None | Some(Thanks::Gathering | Thanks::Waiting) => None,
        Some(Thanks::People { count, named, .. }) => Some(people(*count, named, frame)),
    };
    let language = frame.lang.to_string();
    Release {
        format: FORMAT,
        id: told.id.as_deref(),
        version: &told.version,
        week: told.week,
        title: &told.title,
        state: if told.recall.is_some() { RECALLED } else { State::Published.as_str() },
        day: told.day.as_ref().map(ToString::to_string),
        published_at: told.published_at.map(Timestamp::rfc3339),
        amended_at: told.amended_at.map(Timestamp::rfc3339),
        language: language.clone(),
        recall: told.recall.as_ref().and_then(text),
        greeting: beside(&told.greeting, &language),
        summary: text(&told.summary),
        headings: headings.collect(),
        known_issues: text(&told.known_issues),
        rollout: told.beside.overall.as_ref().map(on_all),
        devices: told.beside.devices.iter().map(stands).collect(),
        issues: told.beside.issues.iter().map(|issue| known(issue, frame)).collect(),
        report: told.beside.report.as_ref().map(|short| reported(short, &told.version, frame)),
        pauses: told.beside.pauses.iter().map(paused).collect(),
        thanks,
        closing: beside(&told.closing, &language),
        url: page.clone(),
    }
}

fn text(words: &Words) -> Option<Text<'_>> {
    (!words.text.is_empty()).then(|| Text { text: &words.text, lang: lang(words).map(Cow::Borrowed) })
}

/// What stands beside the changes, in the language in which the whole is told.
fn beside<'a>(words: &'a str, lang: &str) -> Option<Text<'a>> {
    (!words.is_empty()).then(|| Text { text: words, lang: Some(Cow::Owned(lang.to_owned())) })
}

fn lang(words: &Words) -> Option<&str> {
    Some(words.lang.as_str()).filter(|lang| !lang.is_empty())
}

fn entry<'a>(line: &'a Line, page: &str, frame: &Frame<'_>) -> Entry<'a> {
    let carries = &line.carries;
    let count = line.more.saturating_add(i64::try_from(line.shaped.len()).unwrap_or(i64::MAX));
    Entry {
        url: format!("{page}#{}", line.anchor),
        kind: line.change,
        date: line.said_on.as_deref(),
        text: &line.words.text,
        lang: lang(&line.words),
        highlight: line.highlight.is_some(),
        posts: line.posts.iter().map(|id| post(*id, frame)).collect(),
        people: people(count, &line.shaped, frame),
        groups: line.groups.iter().map(|it| group(it, frame)).collect(),
        devices: carries.devices.iter().map(on_device).collect(),
        builders: carries.engineers.iter().map(String::as_str).collect(),
        links: carries.links.iter().map(|link| LeadsTo { kind: link.kind, url: &link.url }).collect(),
        picture: carries.picture.as_ref().map(|shown| picture(shown, frame)),
        why: line.why,
        ways: line.ways.iter().map(|way| other(way, frame)).collect(),
        confirmations: line.fixed.and_then(confirmed),
    }
}

fn group<'a>(group: &'a FanGroup, frame: &Frame<'_>) -> Group<'a> {
    Group { name: &group.name, lang: &group.lang, url: frame.whole(&group.address()) }
}

fn other<'a>(way: &'a Way, frame: &Frame<'_>) -> Other<'a> {
    Other { train: &way.train, version: &way.version, url: frame.whole(&way.path()) }
}

fn post(id: PostId, frame: &Frame<'_>) -> Post {
    Post { number: id.0, url: frame.whole(&posts::address(id)) }
}

fn on_device(device: &Device) -> OnDevice<'_> {
    OnDevice { codename: &device.codename, name: device.called() }
}

fn known<'a>(issue: &'a Issue, frame: &Frame<'_>) -> Known<'a> {
    Known {
        post: post(issue.post, frame),
        title: text(&issue.title),
        status: issue.status,
        fixed_in: issue.fixed.as_deref(),
        devices: issue.on.iter().map(on_device).collect(),
        workaround: text(&issue.workaround),
    }
}
