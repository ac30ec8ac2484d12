//! What is asked of whom, and what was said, as pages and digests show it.

use super::model::{Check, Note, Tally, ends, is_fixed, refusal};
use super::store;
use super::token::Asked;
use crate::db::{Conn, DeviceId, PostId, Timestamp, UserId};
use crate::devices::{self, Device};
use crate::error::{Error, Refusal, Result};
use crate::people::Viewer;
use crate::posts::{self, Kind, Post};
use crate::releases::{self, Release};
use crate::trains;
use std::collections::{BTreeSet, HashMap};

/// The question to one person about one bug of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Whom it asks of what.
    pub asked: Asked,
    /// The address of the bug.
    pub url: String,
    /// Its title.
    pub title: String,
    /// The language of that, as a BCP 47 tag.
    pub lang: String,
    /// What their device is called, if the site knows it.
    pub device: Option<String>,
    /// Until when it is asked.
    pub until: Timestamp,
    /// What they said: whether it is gone.
    pub said: Option<bool>,
}

impl Question {
    fn new(asked: Asked, post: &Post, until: Timestamp, devices: &[Device]) -> Self {
        let device = devices.iter().find(|device| Some(device.id) == asked.device).map(Device::called);
        let url = posts::address(post.slug());
        Self { asked, url, title: post.title.clone(), lang: post.lang.clone(), device, until, said: None }
    }
}

/// The bugs of a release of which it is asked at a moment, in no order, and until when. What another release has by now is asked
/// there.
fn asked_in(conn: &mut Conn, release: &Release, now: Timestamp) -> Result<Option<(Vec<Post>, Timestamp)>> {
    let Some(until) = ends(release).filter(|until| now < *until && release.recalled_at.is_none()) else {
        return Ok(None);
    };
    if !trains::ships(conn, release.train_id)? {
        return Ok(None);
    }
    let items: Vec<_> = releases::items(conn, release.id)?.into_iter().map(|item| item.id).collect();
    let all: BTreeSet<PostId> = releases::posts_of(conn, &items)?.into_values().flatten().collect();
    let all: Vec<PostId> = all.into_iter().collect();
    let shipped = releases::version_of(conn, &all)?;
    let is_here = |post: &Post| is_fixed(post) && shipped.get(&post.id) == release.version.as_ref();
    let bugs: Vec<Post> = posts::list(conn, &all)?.into_iter().filter(is_here).collect();
    Ok((!bugs.is_empty()).then_some((bugs, until)))
}

/// What these people are asked about the bugs of a release, those of each by the number of the bug.
pub fn of_people(
    conn: &mut Conn,
    release: &Release,
    people: &[UserId],
    now: Timestamp,
) -> Result<HashMap<UserId, Vec<Question>>> {
    let Some((bugs, until)) = asked_in(conn, release, now)? else { return Ok(HashMap::new()) };
    let ids: Vec<PostId> = bugs.iter().map(|post| post.id).collect();
    let had = store::had_by(conn, &ids, people)?;
    let devices = devices_of(conn, had.iter().filter_map(|(.., device)| *device))?;
    let mut questions: HashMap<UserId, Vec<Question>> = HashMap::new();
    for (person, post, device) in had {
        let Some(post) = bugs.iter().find(|bug| bug.id == post) else { continue };
        let asked = Asked { person, post: post.id, release: release.id, device };
        questions.entry(person).or_default().push(Question::new(asked, post, until, &devices));
    }
    Ok(questions)
}

fn devices_of(conn: &mut Conn, ids: impl Iterator<Item = DeviceId>) -> Result<Vec<Device>> {
    let ids: BTreeSet<DeviceId> = ids.collect();
    let ids: Vec<DeviceId> = ids.into_iter().collect();
    if ids.is_empty() { Ok(Vec::new()) } else { devices::of_ids(conn, &ids) }
}

/// What a reader is asked about the bugs of a release, with what they said.
pub fn of_reader(conn: &mut Conn, release: &Release, reader: UserId, now: Timestamp) -> Result<Vec<Question>> {
    let Some(mut questions) = of_people(conn, release, &[reader], now)?.remove(&reader) else {
        return Ok(Vec::new());
    };
    let said = store::said_of(conn, release.id, reader)?;
    for question in &mut questions {
        question.said = said.get(&question.asked.post).copied();
    }
    Ok(questions)
}

/// What is known of a bug that a release fixed: what people say, what staff say to that, and what the reader is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    /// The bug.
    pub number: PostId,
    /// What people say.
    pub tally: Tally,
    /// What staff say to that.
    pub note: Option<Note>,
    /// What the reader is asked, also where the time for that is over.
    pub question: Option<Question>,
}

/// What is known of a post that shipped by a version; nothing where it is no bug or nothing is said or asked of it.
pub fn of_post(conn: &mut Conn, post: &Post, version: Option<&str>, reader: Option<&Viewer>) -> Result<Option<Fixed>> {
    let Some(version) = version.filter(|_| is_fixed(post)) else { return Ok(None) };
    let release = releases::by_version(conn, version)?;
    let check = store::check(conn, (release.id, post.id))?;
    let question = match reader {
        Some(reader) => question(conn, post, &release, reader.id)?,
        None => None,
    };
    if check.is_none() && question.is_none() {
        return Ok(None);
    }
    let tally = check.as_ref().map(Check::tally).unwrap_or_default();
    Ok(Some(Fixed { number: post.id, tally, note: check.and_then(|check| check.said()), question }))
}

fn question(conn: &mut Conn, post: &Post, release: &Release, reader: UserId) -> Result<Option<Question>> {
    let Some(until) = ends(release) else { return Ok(None) };
    let Some((person, post_id, device)) = store::had_by(conn, &[post.id], &[reader])?.pop() else { return Ok(None) };
    let devices = devices_of(conn, device.into_iter())?;
    let asked = Asked { person, post: post_id, release: release.id, device };
    let said = store::said(conn, (release.id, post.id), reader)?;
    Ok(Some(Question { said, ..Question::new(asked, post, until, &devices) }))
}

/// What a signed-in person answers where they press on the page of a bug: of the release by which it shipped last.
pub(super) fn asked_of(conn: &mut Conn, who: &Viewer, id: PostId) -> Result<Option<Asked>> {
    let post = posts::seen_by(conn, id, Some(who))?;
    if post.kind != Kind::Bug {
        return Ok(None);
    }
    let Some(release) = latest(conn, id)? else { return Ok(None) };
    let had = store::had_by(conn, &[id], &[who.id])?.pop();
    Ok(had.map(|(person, post, device)| Asked { person, post, release: release.id, device }))
}

/// The release by which a post shipped last, unless that was recalled.
fn latest(conn: &mut Conn, id: PostId) -> Result<Option<Release>> {
    match releases::version_of(conn, &[id])?.remove(&id) {
        Some(version) => releases::by_version(conn, &version).map(Some),
        None => Ok(None),
    }
}

/// What a link asks at a moment, and why nobody answers it any more, if so.
pub(super) fn of_link(conn: &mut Conn, asked: Asked, now: Timestamp) -> Result<(Question, Option<Refusal>)> {
    let (post, why) = standing(conn, &asked, now)?;
    let release = releases::get(conn, asked.release)?;
    let until = ends(&release).ok_or(Error::NotFound)?;
    let devices = devices_of(conn, asked.device.into_iter())?;
    let said = store::said(conn, (asked.release, asked.post), asked.person)?;
    Ok((Question { said, ..Question::new(asked, &post, until, &devices) }, why))
}

/// The bug that a question is about, and why nobody answers it any more, if so. Of one that not everybody sees there is none.
pub(super) fn standing(conn: &mut Conn, asked: &Asked, now: Timestamp) -> Result<(Post, Option<Refusal>)> {
    let post = posts::get(conn, asked.post)?;
    if !post.is_public() {
        return Err(Error::NotFound);
    }
    let release = releases::get(conn, asked.release)?;
    let latest = releases::version_of(conn, &[post.id])?.remove(&post.id);
    let why = refusal(&post, &release, latest.as_deref(), now);
    Ok((post, why))
}
