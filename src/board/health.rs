//! Do the tables say the same as one another? Asked by the doctor, never by a page.

mod circles;
mod counters;
mod index;
mod pointers;

use crate::awards;
use crate::db::Conn;
use crate::error::Result;
use crate::polls;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

/// A plain sentence for each fault, at most so many of a kind.
pub fn faults(conn: &mut Conn, most: usize) -> Result<Vec<String>> {
    let mut faults = counters::faults(conn, most)?;
    faults.extend(index::faults(conn, most)?);
    faults.extend(pointers::faults(conn, most)?);
    faults.extend(circles::faults(conn, most)?);
    faults.extend(cut(polls::faults(conn, most)?, most));
    faults.extend(cut(awards::faults(conn, most)?, most));
    Ok(faults)
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Text)]
    about: String,
}

/// What a query finds, as `about`, told in sentences; its `$1` is how many it may find.
fn told(conn: &mut Conn, query: &str, most: usize, tell: impl Fn(&str) -> String) -> Result<Vec<String>> {
    let one_more = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    let found: Vec<Found> = diesel::sql_query(query).bind::<BigInt, _>(one_more).load(conn)?;
    Ok(cut(found.iter().map(|row| tell(&row.about)).collect(), most))
}

/// At most so many; that there are more is said of the last one.
fn cut(mut faults: Vec<String>, most: usize) -> Vec<String> {
    let has_more = faults.len() > most;
    faults.truncate(most);
    if let Some(last) = faults.last_mut().filter(|_| has_more) {
        last.push_str(", and there are more like this");
    }
    faults
}
