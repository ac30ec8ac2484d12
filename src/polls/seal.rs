//! What is kept of a result: everything that was decided about, what came of it, and a hash over that and the result before.

use super::model::{Poll, PollOption, turnout};
use crate::db::Timestamp;
use crate::error::{Error, Result};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// What came of a poll, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub(super) struct Sealed {
    /// Its place in the chain, from 1.
    pub number: i64,
    /// Of which poll.
    pub poll_id: i64,
    /// Each option with how many chose it.
    pub totals: String,
    /// How many voted.
    pub turnout: i64,
    /// When it was sealed.
    pub closed_at: Timestamp,
    /// The hash of the result before; empty of the first one.
    pub previous: String,
    /// The hash of all of this and of what the poll says.
    pub hash: String,
}

/// The result of a poll behind the last one of the chain.
pub(super) fn seal(
    poll: &Poll,
    options: &[PollOption],
    last: Option<(i64, String)>,
    closed_at: Timestamp,
) -> Result<Sealed> {
    let (number, previous) = last.map_or((1, String::new()), |(number, hash)| (number + 1, hash));
    let mut sealed = Sealed {
        number,
        poll_id: poll.id,
        totals: written(options),
        turnout: turnout(options),
        closed_at,
        previous,
        hash: String::new(),
    };
    sealed.hash = hash(poll, options, &sealed)?;
    Ok(sealed)
}

/// Each option, by its number, with how many chose it.
pub(super) fn written(options: &[PollOption]) -> String {
    let each: Vec<String> = options.iter().map(|option| format!("{}:{}", option.id, option.people)).collect();
    each.join(" ")
}

/// The hash that a result has where everything is as it was sealed. Moments are told in microseconds, which both databases
/// keep, and texts in JSON, in which no two lists of them are written alike.
pub(super) fn hash(poll: &Poll, options: &[PollOption], sealed: &Sealed) -> Result<String> {
    let asked = (
        (poll.id, poll.purpose, &poll.question, &poll.lang, &poll.note, &poll.note_lang),
        (poll.totals, poll.closes_at.micros(), poll.opened_at.map(Timestamp::micros)),
    );
    let offered: Vec<_> = options
        .iter()
        .map(|option| (option.id, option.position, &option.label, &option.lang, &option.picture, &option.alt))
        .collect();
    let told = (sealed.number, &sealed.previous, &sealed.totals, sealed.turnout, sealed.closed_at.micros());
    let all = serde_json::to_string(&(asked, offered, told)).map_err(|error| Error::Broken(Box::new(error)))?;
    Ok(HEXLOWER.encode(&Sha256::digest(all.as_bytes())))
}
