//! Trains in addresses and forms: by their words. Of the weekly one nothing is said there, so that its pages are those without
//! a train.

use super::model::{Train, WEEKLY};
use super::store;
use crate::db::Conn;
use crate::error::{Error, Result};
use url::form_urlencoded::byte_serialize;

impl Train {
    /// Its word in addresses and forms; empty for the weekly one.
    pub fn word(&self) -> &str {
        if self.id == WEEKLY { "" } else { &self.slug }
    }
}

/// The train of a word, or without one the weekly one, also one with which nothing goes any more; not found where no train has
/// it.
pub fn of_word(conn: &mut Conn, word: &str) -> Result<Train> {
    if word.is_empty() { store::get(conn, WEEKLY) } else { store::called(conn, word) }
}

/// The same of a train with which something still goes; not found where nothing does any more.
pub fn going(conn: &mut Conn, word: &str) -> Result<Train> {
    let train = of_word(conn, word)?;
    if train.is_retired { Err(Error::NotFound) } else { Ok(train) }
}

/// The train that calls its releases like this version, if something still goes with it.
pub fn giving(conn: &mut Conn, version: &str) -> Result<Option<Train>> {
    for train in store::all(conn)? {
        if !train.is_retired && train.scheme()?.day_of(version).is_some() {
            return Ok(Some(train));
        }
    }
    Ok(None)
}

/// What an address asks that is about the train of a word; empty for the weekly one.
pub fn asked(word: &str) -> String {
    let encoded: String = byte_serialize(word.as_bytes()).collect();
    if encoded.is_empty() { encoded } else { format!("train={encoded}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_nothing_of_the_weekly_train_and_takes_any_word_of_another() {
        assert_eq!(asked(""), "");
        assert_eq!(asked("stable"), "train=stable");
        assert_eq!(asked("每月&a=b"), "train=%E6%AF%8F%E6%9C%88%26a%3Db");
    }
}
