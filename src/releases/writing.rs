//! Lines that staff write without a post: what they did that nobody asked for.

use super::model::{Change, NewItem, Release, State};
use super::wording::WORDING_MAX;
use super::{origins, shaping, store, words};
use crate::areas::Area;
use crate::db::schema::release_items;
use crate::db::{AreaId, Conn, ItemId};
use crate::error::{Error, Problem, Problems, Result};
use crate::i18n::Language;
use crate::logs::mask_of_staff;
use crate::text::{language_of, line};
use crate::trains;
use diesel::prelude::*;

/// A line without a post; made only by [`NewLine::parse`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLine {
    text: String,
    lang: String,
    change: Change,
    area: AreaId,
}

/// The same as it is typed.
#[derive(Debug, Clone, Copy, Default)]
pub struct EnteredLine<'a> {
    /// One sentence.
    pub text: &'a str,
    /// `new`, `improved` or `fixed`.
    pub change: &'a str,
    /// The word of an area.
    pub area: &'a str,
}

impl NewLine {
    /// Checks what was typed; `areas` are those of the site, also under words of before, and `reads` is the writer's language.
    pub fn parse(entered: &EnteredLine<'_>, areas: &[Area], reads: Language) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let text = problems.check("line", line(entered.text, 1, WORDING_MAX).map(|said| mask_of_staff(&said)));
        let change = problems.check("line_change", Change::parse(entered.change).ok_or(Problem::UnknownChoice));
        let area = problems.check("line_area", area_in(entered.area, areas));
        match (text, change, area) {
            (Some(text), Some(change), Some(area)) => Ok(Self { lang: language_of(&text, reads), text, change, area }),
            _ => Err(problems),
        }
    }
}

/// The area of a word, or the one that took it over; one that is retired may keep its lines, and gets no new ones.
fn area_in(word: &str, areas: &[Area]) -> Result<AreaId, Problem> {
    let found = areas.iter().find(|area| area.slug == word);
    let found = match found.and_then(|area| area.merged_into) {
        Some(into) => areas.iter().find(|area| area.id == into),
        None => found,
    };
    found.filter(|area| !area.is_retired).map(|area| area.id).ok_or(Problem::UnknownChoice)
}

/// Adds it behind all other lines of a release that is held: a frozen one, or one of a train that ships before its cutoff, at
/// which what is finished comes in behind it. The same press again is the same line: then nothing is added. Gives whether it
/// was.
pub(super) fn add(conn: &mut Conn, release: &Release, line: &NewLine) -> Result<bool> {
    let is_open = match release.state {
        State::Frozen => true,
        // Another train takes in lines that are written already, which this one could repeat.
        State::Collecting => trains::ships(conn, release.train_id)?,
        State::Published | State::Skipped => false,
    };
    if !is_open {
        return Err(Error::Rejected(words::NOT_THERE));
    }
    if is_there(conn, release, line)? {
        return Ok(false);
    }
    shaping::expect_room(conn, release.id)?;
    let last = store::items(conn, release.id)?.iter().map(|item| item.position).max().unwrap_or(0);
    let item = NewItem {
        area_id: line.area,
        change: line.change,
        wording: line.text.clone(),
        lang: line.lang.clone(),
        position: last + 10,
        highlight: false,
        vote_count: 0,
    };
    store::insert_item(conn, release.id, &item)?;
    Ok(true)
}

/// Whether a line without a post says just this already, of the same area and kind.
fn is_there(conn: &mut Conn, release: &Release, line: &NewLine) -> Result<bool> {
    let same = release_items::table
        .filter(release_items::release_id.eq(release.id))
        .filter(release_items::wording.eq(&line.text))
        .filter(release_items::area_id.eq(line.area))
        .filter(release_items::change.eq(line.change));
    let same: Vec<ItemId> = same.select(release_items::id).load(conn)?;
    let of_posts = origins::posts_of(conn, &same)?;
    Ok(same.iter().any(|item| !of_posts.contains_key(item)))
}
