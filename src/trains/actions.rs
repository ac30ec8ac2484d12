//! What staff do with trains. A site has few of them, and each act looks at all.

use super::model::{Train, WEEKLY};
use super::store::{self, MOST};
use super::typed::{NewTrain, Typed};
use super::words::{NAME_TAKEN, OF_SETTINGS, SAME_VERSIONS};
use crate::db::{Conn, TrainId, lock_setup};
use crate::error::{Error, Problem, Refusal, Result};

/// Adds a train; the clock opens its first week.
pub(super) fn add(conn: &mut Conn, new: &NewTrain) -> Result<TrainId> {
    lock_setup(conn)?;
    let all = store::all(conn)?;
    if i64::try_from(all.len()).is_ok_and(|count| count >= MOST) {
        return Err(Error::invalid("name", Problem::TooMuch));
    }
    expect_free(&all, new, None)?;
    store::insert(conn, &new.word(), new)
}

/// Changes a train; gives it as it was and as it is. Its release that collects keeps its moments. In addresses it keeps its
/// word. What somebody else made of it since the form showed it is not written over.
pub(super) fn change(conn: &mut Conn, id: TrainId, new: &NewTrain, typed: &Typed) -> Result<(Train, Train)> {
    lock_setup(conn)?;
    let before = own(conn, id)?;
    if typed.is_stale(&before) {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    expect_free(&store::all(conn)?, new, Some(id))?;
    store::set(conn, id, new)?;
    Ok((before, store::get(conn, id)?))
}

/// Lets nothing go with a train any more, or does so again; gives it as it was.
pub(super) fn retire(conn: &mut Conn, id: TrainId, is_retired: bool) -> Result<Train> {
    lock_setup(conn)?;
    let before = own(conn, id)?;
    store::set_retired(conn, id, is_retired)?;
    Ok(before)
}

/// A train whose clock is its own: not the weekly one.
pub(super) fn own(conn: &mut Conn, id: TrainId) -> Result<Train> {
    if id == WEEKLY { Err(Error::Rejected(OF_SETTINGS)) } else { store::get(conn, id) }
}

/// Refuses a name that another train has, or that is the word of another one in addresses, and versions that could be those of
/// another one, also of one that is retired: its releases are out.
pub(super) fn expect_free(all: &[Train], new: &NewTrain, but: Option<TrainId>) -> Result<()> {
    let others = || all.iter().filter(|train| Some(train.id) != but);
    let word = new.word();
    if others().any(|train| train.slug == word || (!train.name.is_empty() && new.is_called(&train.name))) {
        return Err(Error::invalid("name", Problem::Refused(NAME_TAKEN)));
    }
    let scheme = new.scheme.to_string();
    if others().any(|train| train.scheme == scheme) {
        return Err(Error::invalid("word", Problem::Refused(SAME_VERSIONS)));
    }
    Ok(())
}
