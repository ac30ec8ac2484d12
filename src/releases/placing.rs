//! The order of the lines under one heading.

use super::actions::{Saved, changed, expect};
use super::kept_items::JoinedKept;
use super::model::ReleaseItem;
use super::store;
use crate::db::schema::release_items;
use crate::db::{Conn, ItemId, ReleaseId};
use crate::error::{Error, Refusal, Result};
use diesel::prelude::*;

/// Where a line goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Before the one above it.
    Up,
    /// Behind the one below it.
    Down,
}

/// Lines that were moved, split or joined, as they were and as they are.
pub struct Regrouped {
    /// Whether that took an approval back.
    pub saved: Saved,
    /// Before.
    pub before: JoinedKept,
    /// Now.
    pub after: JoinedKept,
}

/// The lines that stand under one heading with this one, in their order, and its place among them; one that is left out was
/// changed meanwhile.
pub(super) fn beside(conn: &mut Conn, release: ReleaseId, item: ItemId) -> Result<(Vec<ReleaseItem>, usize)> {
    let mut lines = store::items(conn, release)?;
    let area = lines.iter().find(|line| line.id == item).map(|line| line.area_id);
    lines.retain(|line| Some(line.area_id) == area);
    let place = lines.iter().position(|line| line.id == item);
    Ok((lines, place.ok_or(Error::Rejected(Refusal::CHANGED_MEANWHILE))?))
}

/// The line behind one under its heading, or else the one before it; none where it is alone there. One that is left out is
/// refused, as in [`move_line`].
pub fn next_to(conn: &mut Conn, release: ReleaseId, item: ItemId) -> Result<Option<ItemId>> {
    let (lines, here) = beside(conn, release, item)?;
    let other = lines.get(here + 1).or_else(|| here.checked_sub(1).and_then(|above| lines.get(above)));
    Ok(other.map(|line| line.id))
}

/// Refuses a line that is left out, or was changed since a page showed it in this revision, as whoever presses twice would; a
/// script that does not say what it saw may go on. The release is held from here on.
pub fn expect_line(conn: &mut Conn, id: ReleaseId, item: ItemId, seen: Option<i64>) -> Result<()> {
    store::get_held(conn, id)?;
    let line = store::items_among(conn, id, &[item])?.pop().ok_or(Error::Rejected(Refusal::CHANGED_MEANWHILE))?;
    expect(line.revision, seen)
}

/// Counts a change to a line, so that what was shown before it is known.
pub(super) fn count_change(conn: &mut Conn, item: ItemId) -> Result<()> {
    let counted = release_items::revision.eq(release_items::revision + 1);
    diesel::update(release_items::table.filter(release_items::id.eq(item))).set(counted).execute(conn)?;
    Ok(())
}

/// Moves a line by one place; nothing happens at either end.
pub fn move_line(conn: &mut Conn, id: ReleaseId, item: ItemId, way: Way) -> Result<Option<Regrouped>> {
    let release = store::get_held(conn, id)?;
    release.may_be_edited().map_err(Error::Rejected)?;
    let (mut lines, here) = beside(conn, id, item)?;
    let there = match way {
        Way::Up => here.checked_sub(1),
        Way::Down => Some(here + 1).filter(|there| *there < lines.len()),
    };
    let Some(there) = there else { return Ok(None) };
    let places = apart(lines.iter().map(|line| line.position));
    lines.swap(here, there);
    let moved = lines.iter().zip(places).filter(|(line, place)| line.position != *place);
    let moved: Vec<(ItemId, i64)> = moved.map(|(line, place)| (line.id, place)).collect();
    let ids: Vec<ItemId> = moved.iter().map(|(line, _)| *line).collect();
    let before = JoinedKept::of(conn, id, &ids)?;
    for (line, place) in moved {
        set_place(conn, line, place)?;
    }
    let saved = changed(conn, &release)?;
    Ok(Some(Regrouped { saved, before, after: JoinedKept::of(conn, id, &ids)? }))
}

/// The same places, but each behind the one before: staff may give the same one twice.
fn apart(places: impl Iterator<Item = i64>) -> Vec<i64> {
    let mut last = i64::MIN;
    let mut next = |place: i64| {
        last = place.max(last.saturating_add(1));
        last
    };
    places.map(&mut next).collect()
}

fn set_place(conn: &mut Conn, item: ItemId, place: i64) -> Result<()> {
    let changes = (release_items::position.eq(place), release_items::revision.eq(release_items::revision + 1));
    diesel::update(release_items::table.filter(release_items::id.eq(item))).set(changes).execute(conn)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_one_place_are_told_apart() {
        assert_eq!(apart([10, 20, 30].into_iter()), [10, 20, 30]);
        assert_eq!(apart([10, 10, 10, 11, 40].into_iter()), [10, 11, 12, 13, 40]);
    }
}
