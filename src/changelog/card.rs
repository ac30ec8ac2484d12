//! What other sites show beside a link to a release, to a line of it, or to what somebody shaped there.

use super::page::{Changelog, heading_of};
use crate::cards::{Card, Frame};
use crate::credits;
use crate::db::{Conn, ItemId};
use crate::error::{Error, Result};
use crate::people;
use crate::releases::{self, Release, ReleaseItem};
use crate::trains;
use serde::Deserialize;

/// What a link to a release points out: one of its lines, and one of the people who shaped that.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct PointedOut {
    line: String,
    by: String,
}

impl PointedOut {
    /// The card of the line, if it stands in this release and says something; of a person who shaped it, theirs.
    pub(super) fn card(&self, conn: &mut Conn, release: &Release, frame: &Frame<'_>) -> Result<Option<Card>> {
        let Some(item) = self.line.parse().ok().map(ItemId) else { return Ok(None) };
        let item = releases::item(conn, item)?.filter(|item| item.release_id == release.id);
        match item {
            Some(item) if self.by.is_empty() => found(of_line(conn, item, frame)),
            Some(item) => found(of_credit(conn, item, &self.by.to_lowercase(), frame)),
            None => Ok(None),
        }
    }
}

fn found(card: Result<Card>) -> Result<Option<Card>> {
    match card {
        Ok(card) => Ok(Some(card)),
        Err(Error::NotFound) => Ok(None),
        Err(other) => Err(other),
    }
}

impl Changelog {
    /// The release's card.
    pub(super) fn card(&self, frame: &Frame<'_>) -> Card {
        frame.release(&self.version, &self.heading(frame.l), people(&self.release))
    }
}

/// All who shaped a release, as its page counts them; nobody while they are gathered, or once it was recalled.
fn people(release: &Release) -> i64 {
    let is_counted = trains::ships(release.train_id) && release.credited_at.is_some() && release.recalled_at.is_none();
    if is_counted { release.people_count } else { 0 }
}

/// The card of a published release.
pub fn card_of_release(conn: &mut Conn, version: &str, frame: &Frame<'_>) -> Result<Card> {
    let release = releases::by_version(conn, version)?;
    let heading = heading(conn, &release, frame)?;
    Ok(frame.release(version, &heading, people(&release)))
}

/// The card of a line of a published release.
pub fn card_of_line(conn: &mut Conn, item: ItemId, frame: &Frame<'_>) -> Result<Card> {
    let item = releases::item(conn, item)?.ok_or(Error::NotFound)?;
    of_line(conn, item, frame)
}

/// The same of somebody who shaped it and shows their name.
pub fn card_of_credit(conn: &mut Conn, item: ItemId, handle: &str, frame: &Frame<'_>) -> Result<Card> {
    let item = releases::item(conn, item)?.ok_or(Error::NotFound)?;
    of_credit(conn, item, handle, frame)
}

fn of_line(conn: &mut Conn, item: ReleaseItem, frame: &Frame<'_>) -> Result<Card> {
    let (item, release) = told(conn, item, frame)?;
    let heading = heading(conn, &release, frame)?;
    Ok(frame.line(item.id.0, heading, (&item.wording, &item.lang), people_of(&item)))
}

fn of_credit(conn: &mut Conn, item: ReleaseItem, handle: &str, frame: &Frame<'_>) -> Result<Card> {
    let (item, release) = told(conn, item, frame)?;
    let person = people::find_by_handle(conn, handle)?;
    let person = person.filter(|person| !person.name_hidden && !person.is_former()).ok_or(Error::NotFound)?;
    let theirs = credits::of_people(conn, release.id, &[person.id])?;
    if !theirs.iter().any(|(_, of, _)| *of == item.id) {
        return Err(Error::NotFound);
    }
    Ok(card_of_shaped(&item, (&person.handle, &person.name), frame))
}

/// The card of a line as it is told in the card's language, for somebody who shaped it, by their handle and name.
pub fn card_of_shaped(item: &ReleaseItem, who: (&str, &str), frame: &Frame<'_>) -> Card {
    frame.credit(item.id.0, who, (&item.wording, &item.lang), people_of(item))
}

/// The card of a release of the weekly train, once it is out.
pub fn card_of_weekly(release: &Release, frame: &Frame<'_>) -> Option<Card> {
    let version = release.version.as_deref().filter(|_| release.published_at.is_some())?;
    Some(frame.release(version, &heading_of(None, release, version, frame.l), people(release)))
}

/// The address of a release by which other sites show what somebody shaped there.
pub fn address_of_shaped(version: &str, item: ItemId, handle: &str) -> String {
    format!("{}?line={item}&by={handle}", releases::address(version))
}

/// A line in the language nearest to a card's, and its release; nothing of one that is not out, was taken back, or keeps its
/// words to itself.
fn told(conn: &mut Conn, item: ReleaseItem, frame: &Frame<'_>) -> Result<(ReleaseItem, Release)> {
    let release = releases::get(conn, item.release_id)?;
    if release.version.is_none() || release.recalled_at.is_some() || item.withheld {
        return Err(Error::NotFound);
    }
    let texts = releases::texts_for(conn, &[item.id], &[frame.language])?;
    Ok((texts.item(item, frame.language), release))
}

fn heading(conn: &mut Conn, release: &Release, frame: &Frame<'_>) -> Result<String> {
    let version = release.version.as_deref().ok_or(Error::NotFound)?;
    let is_weekly = trains::ships(release.train_id);
    let all = if is_weekly { Vec::new() } else { trains::all(conn)? };
    Ok(heading_of(all.iter().find(|train| train.id == release.train_id), release, version, frame.l))
}

fn people_of(item: &ReleaseItem) -> i64 {
    if item.credited_at.is_some() { item.people_count } else { 0 }
}
