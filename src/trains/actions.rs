//! What staff do with trains. A site has few of them, and each act looks at all.

use super::model::{Train, WEEKLY};
use super::store::{self, MOST};
use super::typed::{NewTrain, Typed};
use super::words::{LINE_STAYS, LINE_TAKEN, NAME_TAKEN, OF_SETTINGS, SAME_VERSIONS};
use crate::areas::{self, LINE_IS_MERGED};
use crate::db::{Conn, LineId, TrainId, lock_setup};
use crate::error::{Error, Problem, Refusal, Result};

/// Adds a train; the clock opens its first week.
pub fn add(conn: &mut Conn, new: &NewTrain) -> Result<TrainId> {
    lock_setup(conn)?;
    let all = store::all(conn)?;
    if i64::try_from(all.len()).is_ok_and(|count| count >= MOST) {
        return Err(Error::invalid("name", Problem::TooMuch));
    }
    expect_free(&all, new, None)?;
    expect_line(conn, &all, new.line, None).map_err(in_form)?;
    store::insert(conn, &new.word(), new)
}

/// Changes a train; gives it as it was and as it is. Its release that collects keeps its moments. In addresses it keeps its
/// word. What somebody else made of it since the form showed it is not written over.
pub(super) fn change(conn: &mut Conn, id: TrainId, new: &NewTrain, typed: &Typed) -> Result<(Train, Train)> {
    lock_setup(conn)?;
    let before = own(conn, id)?;
    if typed.is_stale(&before, &store::lines(conn)?) {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    expect_change(conn, &before, new).map_err(in_form)?;
    store::set(conn, id, new)?;
    Ok((before, store::get(conn, id)?))
}

/// Lets nothing go with a train any more, or does so again; gives it as it was.
pub(super) fn retire(conn: &mut Conn, id: TrainId, is_retired: bool) -> Result<Train> {
    lock_setup(conn)?;
    let before = own(conn, id)?;
    if !is_retired {
        let all = store::all(conn)?;
        expect_line(conn, &all, before.line_id, Some(id))?;
    }
    store::set_retired(conn, id, is_retired)?;
    Ok(before)
}

/// A train whose clock is its own: not the weekly one.
pub(super) fn own(conn: &mut Conn, id: TrainId) -> Result<Train> {
    if id == WEEKLY { Err(Error::Rejected(OF_SETTINGS)) } else { store::get(conn, id) }
}

/// Refuses what a train cannot become: see [`expect_free`] and [`expect_line`]. The line stays once a release of it is out:
/// whether that shipped is known by it.
pub(super) fn expect_change(conn: &mut Conn, before: &Train, new: &NewTrain) -> Result<()> {
    let all = store::all(conn)?;
    expect_free(&all, new, Some(before))?;
    if before.line_id != new.line {
        // A release of it that goes out at this moment comes first, or finds the line.
        store::hold_versions(conn)?;
        if store::has_gone(conn, before.id)? {
            return Err(Error::Rejected(LINE_STAYS));
        }
    }
    if before.is_retired { Ok(()) } else { expect_line(conn, &all, new.line, Some(before.id)) }
}

/// Refuses a line for which another train goes that is not retired, and one that went into another line.
pub(super) fn expect_line(conn: &mut Conn, all: &[Train], line: Option<LineId>, but: Option<TrainId>) -> Result<()> {
    if let Some(line) = line
        && areas::line(conn, line)?.merged_into.is_some()
    {
        return Err(Error::Rejected(LINE_IS_MERGED));
    }
    let is_taken = |train: &Train| !train.is_retired && Some(train.id) != but && train.line_id == line;
    if line.is_some() && all.iter().any(is_taken) { Err(Error::Rejected(LINE_TAKEN)) } else { Ok(()) }
}

/// What is wrong with the line, at its field.
fn in_form(error: Error) -> Error {
    let said = [LINE_STAYS, LINE_TAKEN].into_iter().find(|said| error.is(*said));
    said.map_or(error, |said| Error::invalid("line", Problem::Refused(said)))
}

/// Refuses a name that another train has, or a new one that is the word of another one in addresses, and versions that could be
/// those of another one, also of one that is retired: its releases are out. A train keeps its name whatever its word is: there
/// are some whose word was numbered, since another one had it.
fn expect_free(all: &[Train], new: &NewTrain, before: Option<&Train>) -> Result<()> {
    let others = || all.iter().filter(|train| before.is_none_or(|own| train.id != own.id));
    let word = new.word();
    let is_renamed = before.is_none_or(|own| own.name != new.name);
    let has_word = |train: &Train| is_renamed && train.slug == word;
    if others().any(|train| has_word(train) || (!train.name.is_empty() && new.is_called(&train.name))) {
        return Err(Error::invalid("name", Problem::Refused(NAME_TAKEN)));
    }
    let scheme = new.scheme.to_string();
    if others().any(|train| train.scheme == scheme) {
        return Err(Error::invalid("word", Problem::Refused(SAME_VERSIONS)));
    }
    Ok(())
}
