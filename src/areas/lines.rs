//! What staff do with product lines.

use super::actions::{expect_some, free_word, shift_in};
use super::model::ProductLine;
use super::names::Named;
use super::words::{LINE_IS_MERGED, NAMESAKES};
use super::{merging, store};
use crate::db::{Conn, LineId, Timestamp, lock_setup};
use crate::error::{Error, Problem, Result};
use crate::jobs::{self, JobKind};

/// Moving what belongs to a line that was merged, and those who follow it; the subject is that line.
pub const JOINING: JobKind = JobKind("joining_lines");

/// Adds a line at the end.
pub(super) fn add(conn: &mut Conn, named: &Named) -> Result<LineId> {
    lock_setup(conn)?;
    expect_free(conn, named, None)?;
    let slug = free_word(&named.slug(), |word| store::is_line_word(conn, word))?;
    store::insert_line(conn, &slug, named)
}

pub(super) fn expect_free(conn: &mut Conn, named: &Named, but: Option<LineId>) -> Result<()> {
    let all = store::lines(conn)?;
    let mut others = all.iter().filter(|line| Some(line.id) != but);
    if let Some(field) = others.find_map(|line| named.field_of_name_in(&line.named)) {
        return Err(Error::invalid(field, Problem::Taken));
    }
    let is_full = but.is_none() && i64::try_from(all.len()).is_ok_and(|count| count >= store::MOST);
    if is_full { Err(Error::invalid("name", Problem::TooMuch)) } else { Ok(()) }
}

/// Gives a line another name, and with it another word in addresses; the one before leads on.
pub(super) fn rename(conn: &mut Conn, id: LineId, named: &Named) -> Result<()> {
    lock_setup(conn)?;
    let line = current(conn, id)?;
    expect_free(conn, named, Some(id))?;
    let wanted = named.slug();
    let slug = if line.named.slug() == wanted {
        line.slug.clone()
    } else {
        free_word(&wanted, |word| Ok(word != line.slug && store::is_word_of_another_line(conn, word, id)?))?
    };
    store::change_line(conn, &line, &slug, named)
}

/// Moves a line one place up or down; the way that it can go on.
pub(super) fn shift(conn: &mut Conn, id: LineId, is_up: bool) -> Result<&'static str> {
    lock_setup(conn)?;
    let line = current(conn, id)?;
    let all = store::lines(conn)?;
    let mut in_order: Vec<(LineId, i64)> = all.into_iter().map(|line| (line.id, line.position)).collect();
    let on = shift_in(&mut in_order, &(line.id, line.position), is_up);
    store::place_lines(conn, &in_order)?;
    Ok(on)
}

/// Offers the areas of a line for nothing new any more, or does so again.
pub(super) fn retire(conn: &mut Conn, id: LineId, is_retired: bool) -> Result<()> {
    lock_setup(conn)?;
    current(conn, id)?;
    store::set_line_retired(conn, id, is_retired)?;
    expect_some(conn)
}

/// Lets a line go into another one that is offered: its areas are there at once, links to it lead there, and the rest follows
/// chunk by chunk. Two areas of one name would then be in one line: staff merge or rename one of them first.
pub fn merge(conn: &mut Conn, from: LineId, into: &str, now: Timestamp) -> Result<ProductLine> {
    lock_setup(conn)?;
    current(conn, from)?;
    let into = store::find_line(conn, into)?.filter(|into| into.id != from && !into.is_retired);
    let into = into.ok_or_else(|| Error::invalid("into", Problem::UnknownChoice))?;
    let mut areas = store::list(conn)?;
    areas.retain(|area| area.merged_into.is_none());
    let of_line = |line: LineId| areas.iter().filter(move |area| area.line_id == line);
    if of_line(from).any(|area| of_line(into.id).any(|other| area.named.field_of_name_in(&other.named).is_some())) {
        return Err(Error::invalid("into", Problem::Refused(NAMESAKES)));
    }
    merging::merge_line(conn, from, into.id)?;
    jobs::begin(conn, JOINING, from.0, now)?;
    expect_some(conn)?;
    Ok(into)
}

/// A line that still is one.
fn current(conn: &mut Conn, id: LineId) -> Result<ProductLine> {
    let line = store::line(conn, id)?;
    if line.merged_into.is_some() { Err(Error::Rejected(LINE_IS_MERGED)) } else { Ok(line) }
}
