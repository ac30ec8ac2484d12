//! What the page of a poll shows, what others act by, and whether results say what was sealed.

use super::model::{Outcome, Poll, PollOption, winner};
use super::seal::{self, Sealed};
use super::store;
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Result};
use crate::people::Viewer;

/// Results that the doctor reads at once.
const CHUNK: i64 = 200;

/// A poll with what a reader may know of it.
pub(super) struct Found {
    pub poll: Poll,
    pub options: Vec<PollOption>,
    /// What the reader chose.
    pub own: Option<i64>,
    /// What they chose that waits for the confirmation of their address.
    pub waiting: Option<i64>,
    /// What they chose that is set apart until staff have looked.
    pub apart: Option<i64>,
    /// Its result, once that is sealed.
    pub sealed: Option<Sealed>,
}

impl Found {
    /// Whether the reader has chosen something, whether or not that counts yet.
    pub(super) fn has_chosen(&self) -> bool {
        self.own.is_some() || self.waiting.is_some() || self.apart.is_some()
    }
}

/// A poll as somebody may see it. Totals that nobody reads yet are not in it.
pub(super) fn find(conn: &mut Conn, id: i64, reader: Option<&Viewer>) -> Result<Found> {
    let poll = store::get(conn, id)?;
    if !poll.may_be_read_by(reader) {
        return Err(Error::NotFound);
    }
    let mut options = store::options_of(conn, id)?;
    if !poll.shows_totals() {
        for option in &mut options {
            option.people = 0;
        }
    }
    let (own, waiting, apart) = match reader {
        Some(reader) => (
            store::own_choice(conn, id, reader.id)?,
            store::waiting_choice(conn, id, reader.id)?,
            store::apart_choice(conn, id, reader.id)?,
        ),
        None => (None, None, None),
    };
    let sealed = if poll.closed_at.is_some() { store::result_of(conn, id)? } else { None };
    Ok(Found { poll, options, own, waiting, apart, sealed })
}

/// Polls that take votes at this moment, the one that closes first coming first, at most so many.
pub fn running(conn: &mut Conn, now: Timestamp, most: usize) -> Result<Vec<Poll>> {
    store::taking_votes(conn, now, i64::try_from(most).unwrap_or(i64::MAX))
}

/// How many polls take votes at this moment.
pub fn count_running(conn: &mut Conn, now: Timestamp) -> Result<i64> {
    store::count_taking_votes(conn, now)
}

/// What came of a poll, for a room that acts by it: once its result is sealed, and only where it was not withdrawn. Of options
/// with as many votes the first one won, as its page says.
pub fn outcome(conn: &mut Conn, id: i64) -> Result<Outcome> {
    let poll = store::get(conn, id)?;
    if poll.withdrawn_at.is_some() {
        return Ok(Outcome::Withdrawn);
    }
    if poll.closed_at.is_none() {
        return Ok(Outcome::Pending);
    }
    let options = store::options_of(conn, id)?;
    Ok(match winner(&options) {
        Some((option, was_tied)) => Outcome::Won { option: option.clone(), was_tied },
        None => Outcome::Nothing,
    })
}

/// A plain sentence for each poll whose result says something else than was sealed, and for each gap in the chain of results; at
/// most one more than so many, so that whoever tells them can say that there are more. Asked by the doctor, never by a page.
pub fn faults(conn: &mut Conn, most: usize) -> Result<Vec<String>> {
    let limit = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    let unsealed = store::unsealed(conn, limit)?.into_iter();
    let mut faults: Vec<String> = unsealed.map(|id| format!("poll {id} is closed and has no result")).collect();
    let (mut number, mut hash) = (0, String::new());
    while faults.len() <= most {
        let some = store::all_sealed(conn, number, CHUNK)?;
        if some.is_empty() {
            break;
        }
        for sealed in some {
            let is_next = sealed.number == number + 1 && sealed.previous == hash;
            faults.extend(wrong(conn, &sealed, is_next)?.map(|why| format!("poll {} {why}", sealed.poll_id)));
            (number, hash) = (sealed.number, sealed.hash);
        }
    }
    faults.truncate(most.saturating_add(1));
    Ok(faults)
}

/// What is wrong with a result; `is_next` says whether it names the one before it.
fn wrong(conn: &mut Conn, sealed: &Sealed, is_next: bool) -> Result<Option<&'static str>> {
    let poll = match store::get(conn, sealed.poll_id) {
        Err(Error::NotFound) => return Ok(Some("has a result and is not there")),
        poll => poll?,
    };
    let options = store::options_of(conn, sealed.poll_id)?;
    Ok(if seal::hash(&poll, &options, sealed)? != sealed.hash {
        Some("does not say what its result was sealed with")
    } else if seal::written(&options) != sealed.totals || poll.closed_at != Some(sealed.closed_at) {
        Some("does not have the totals of its sealed result")
    } else if !is_next {
        Some("has a result that does not follow the one before it")
    } else {
        None
    })
}
