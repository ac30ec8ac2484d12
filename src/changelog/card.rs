//! What other sites show beside a link to a release, to a line of it, or to what somebody shaped there.

use super::page::{Changelog, heading_of};
use crate::cards::{Card, Frame};
use crate::credits;
use crate::db::{Conn, ItemId};
use crate::error::{Error, Result};
use crate::people::{self, Profile};
use crate::releases::{self, Release, ReleaseItem};
use crate::text::number;
use crate::trains::{self, Train, WEEKLY};
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
        let Some(item) = number(&self.line).map(ItemId) else { return Ok(None) };
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
    /// The release's card, if everybody reads of it.
    pub(super) fn card(&self, frame: &Frame<'_>) -> Option<Card> {
        let card = card_of_published(&self.release, self.train.as_ref(), frame);
        card.filter(|_| self.is_public())
    }
}

/// The card of a published release, if everybody reads of it.
pub fn card_of_release(conn: &mut Conn, version: &str, frame: &Frame<'_>) -> Result<Card> {
    let release = releases::version_for(conn, version, None)?;
    let train = train_of(conn, &release)?;
    card_of_published(&release, train.as_ref(), frame).ok_or(Error::NotFound)
}

/// The card of a release of a train, or without one of the weekly train, once it is out. It has all who shaped that, as the page
/// counts them: nobody while they are gathered, once it was recalled, or where it ships nothing.
pub fn card_of_published(release: &Release, train: Option<&Train>, frame: &Frame<'_>) -> Option<Card> {
    let version = release.version.as_deref().filter(|_| release.published_at.is_some())?;
    let ships = train.is_none_or(Train::ships);
    let is_counted = ships && release.credited_at.is_some() && release.recalled_at.is_none();
    let people = if is_counted { release.people_count } else { 0 };
    Some(frame.release(version, &heading_of(train, release, version, frame.l), people))
}

/// What a release goes with, unless that is the weekly train.
pub fn train_of(conn: &mut Conn, release: &Release) -> Result<Option<Train>> {
    if release.train_id == WEEKLY { Ok(None) } else { trains::get(conn, release.train_id).map(Some) }
}

/// The card of a line of a published release, if everybody reads of it.
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
    Ok(card_of_shaped(&item, &person, frame))
}

/// The card of a line as it is told in the card's language, for somebody who shaped it and shows their name.
pub fn card_of_shaped(item: &ReleaseItem, who: &Profile, frame: &Frame<'_>) -> Card {
    frame.credit(item.id.0, (&who.handle, &who.named(frame.l)), (&item.wording, &item.lang), people_of(item))
}

/// The address of a release by which other sites show what somebody shaped there.
pub fn address_of_shaped(version: &str, item: ItemId, handle: &str) -> String {
    format!("{}?line={item}&by={handle}", releases::address(version))
}

/// A line in the language nearest to a card's, and its release; nothing of one that is not out, is for testers, was taken back,
/// or keeps its words to itself.
fn told(conn: &mut Conn, item: ReleaseItem, frame: &Frame<'_>) -> Result<(ReleaseItem, Release)> {
    let version = releases::get(conn, item.release_id)?.version.ok_or(Error::NotFound)?;
    let release = releases::version_for(conn, &version, None)?;
    if release.recalled_at.is_some() || item.withheld {
        return Err(Error::NotFound);
    }
    let texts = releases::texts_for(conn, &[item.id], &[frame.language])?;
    Ok((texts.item(item, frame.language), release))
}

fn heading(conn: &mut Conn, release: &Release, frame: &Frame<'_>) -> Result<String> {
    let version = release.version.as_deref().ok_or(Error::NotFound)?;
    let train = train_of(conn, release)?;
    Ok(heading_of(train.as_ref(), release, version, frame.l))
}

fn people_of(item: &ReleaseItem) -> i64 {
    if item.credited_at.is_some() { item.people_count } else { 0 }
}
