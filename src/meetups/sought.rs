//! Meetups for other pages: those that fans can take part in next, and those that say what somebody looks for.

use super::model::Meetup;
use super::places::address_of;
use super::store;
use crate::db::{Conn, Timestamp};
use crate::error::Result;
use crate::search::Wanted;

/// Meetups that are looked through, the latest ones: a site has some dozen a year.
const LOOKED_THROUGH: i64 = 300;

/// A meetup that says what somebody looks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sought {
    /// Its page.
    pub address: String,
    /// What it is called, and the city.
    pub text: String,
    /// The language of what it is called.
    pub lang: String,
}

/// Meetups whose title and city say all that is looked for, the latest one first, at most so many. None of them is a proposal,
/// turned down, not announced yet or called off.
pub fn sought(conn: &mut Conn, wanted: &Wanted, most: usize) -> Result<Vec<Sought>> {
    let announced = store::lately_announced(conn, LOOKED_THROUGH)?.into_iter();
    let all = announced.map(|(id, title, lang, city)| Sought {
        address: address_of(id),
        text: format!("{title} · {city}"),
        lang,
    });
    Ok(all.filter(|meetup| wanted.is_said(&meetup.text, &meetup.lang)).take(most).collect())
}

/// Those that fans can take part in, at most so many: first those in which everybody may register, then those whose city is
/// voted on, then those that open later.
pub fn next(conn: &mut Conn, now: Timestamp, most: usize) -> Result<Vec<Meetup>> {
    let limit = i64::try_from(most).unwrap_or(i64::MAX);
    let mut next = store::open_to_all(conn, now, limit)?;
    next.extend(store::voted_on(conn, limit, now)?);
    next.extend(store::opening_later(conn, now, limit)?);
    next.truncate(most);
    Ok(next)
}

/// The next one in which everybody may register.
pub fn next_open(conn: &mut Conn, now: Timestamp) -> Result<Option<Meetup>> {
    Ok(store::open_to_all(conn, now, 1)?.pop())
}
