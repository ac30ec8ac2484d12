//! Words of which mistakes are looked for, and which no text has any more: they take the place of those that are meant.

use super::counting::said;
use super::spelling::spellings;
use super::strays::Stretch;
use super::tokens::english_stem;
use crate::db::{Conn, given_words, prepared};
use crate::error::Result;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// Those among the next so many words behind one.
pub fn unused_words(conn: &mut Conn, behind: &str, most: i64) -> Result<Stretch<String>> {
    // Each word is one of its own spellings.
    let next = prepared::<Text>(
        "SELECT spelling FROM spellings WHERE spelling > ? AND word = spelling ORDER BY spelling LIMIT ?",
    );
    let words: Vec<String> = next.bind::<Text, _>(behind).bind::<BigInt, _>(most).load(conn)?;
    let (end, looked) = (words.last().cloned(), i64::try_from(words.len()).unwrap_or(most));
    Ok(Stretch { rows: unused(conn, words)?, looked, end })
}

/// Forgets those of them that still are. One that is written at the very same moment is learnt the next time.
pub fn forget_words(conn: &mut Conn, words: &[String]) -> Result<()> {
    for word in unused(conn, words.to_vec())? {
        let delete =
            prepared::<()>("DELETE FROM spellings WHERE spelling IN (SELECT given.word FROM given) AND word = ?");
        let rows = spellings(&word).into_iter().map(|spelling| (spelling, 0, 0));
        given_words(rows, delete.bind::<Text, _>(word)).execute(conn)?;
    }
    Ok(())
}

/// Every text has the English stems of its words.
fn unused(conn: &mut Conn, mut words: Vec<String>) -> Result<Vec<String>> {
    let there = said(conn, words.iter().map(|word| english_stem(word)))?;
    words.retain(|word| !there.contains(&english_stem(word)));
    Ok(words)
}
