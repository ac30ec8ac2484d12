//! Lines of releases for whoever looks for words on this site, and not in the archive alone.

use super::filter::Filter;
use super::find::{Line, Reader, lines};
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::Language;
use crate::schedule::Schedule;
use crate::search::Stretch;
use crate::web::PageNumber;

/// A line that says what somebody looks for.
#[derive(Debug, Clone)]
pub struct Sought {
    /// Its address on the page of its release.
    pub address: String,
    /// What it says in the language that is read, with what is looked for marked.
    pub text: Vec<Stretch>,
    /// The language of that, as a BCP 47 tag.
    pub lang: String,
    /// With which release it went out.
    pub version: String,
}

/// Lines that say all of what was typed, those of the latest releases first, at most so many; what was recalled is none of them.
/// The archive looks through as much for its own page.
pub fn sought(
    conn: &mut Conn,
    typed: &str,
    (reads, schedule): (Language, Schedule),
    most: usize,
) -> Result<Vec<Sought>> {
    let filter = Filter { words: Some(typed.to_owned()), ..Filter::default() };
    let (found, _, _) = lines(conn, &filter, None, PageNumber::default(), Reader { reads, schedule })?;
    let told =
        |line: Line| Sought { address: line.address(), lang: line.item.lang, text: line.text, version: line.version };
    Ok(found.into_iter().filter(|line| !line.is_recalled).take(most).map(told).collect())
}
