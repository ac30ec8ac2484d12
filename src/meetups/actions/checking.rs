//! The door: who has come, by their code or their name.

use super::super::model::{Guest, Meetup, Standing};
use super::super::store;
use super::super::words::{NOBODY, NOT_NOW, SEVERAL};
use super::kept;
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Problem, Result};
use crate::people::{Viewer, typed_handle};

/// A code as somebody types it, without what stands between its letters.
fn code_of(typed: &str) -> String {
    typed.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect()
}

/// Checks somebody in who has a place, by their code, their handle or their name; who. The same twice is the same.
pub fn check_in(conn: &mut Conn, who: &Viewer, id: i64, typed: &str, now: Timestamp) -> Result<i64> {
    let meetup = open(conn, who, id, now)?;
    let guest = found(conn, meetup.id, typed.trim())?;
    if guest.checked_in_at.is_none() {
        store::set_checked_in(conn, guest.id, Some(now))?;
    }
    Ok(guest.id)
}

fn open(conn: &mut Conn, who: &Viewer, id: i64, now: Timestamp) -> Result<Meetup> {
    let meetup = kept(conn, who, id, now)?;
    if meetup.checks_in(now) { Ok(meetup) } else { Err(Error::Rejected(NOT_NOW)) }
}

fn found(conn: &mut Conn, meetup: i64, typed: &str) -> Result<Guest> {
    if typed.is_empty() || typed.contains('\0') {
        return Err(Error::invalid("code", Problem::Missing));
    }
    if let Some(guest) = store::by_code(conn, meetup, &code_of(typed))? {
        return Ok(guest);
    }
    let mut named = store::guests_named(conn, meetup, typed_handle(typed))?.into_iter();
    match (named.next(), named.next()) {
        (Some(guest), None) => Ok(guest),
        (Some(_), Some(_)) => Err(Error::invalid("code", Problem::Refused(SEVERAL))),
        (None, _) => Err(Error::invalid("code", Problem::Refused(NOBODY))),
    }
}

/// Takes it back that somebody has come, by their code.
pub(in super::super) fn undo_check_in(
    conn: &mut Conn,
    who: &Viewer,
    id: i64,
    code: &str,
    now: Timestamp,
) -> Result<()> {
    let meetup = open(conn, who, id, now)?;
    let guest = store::by_code(conn, meetup.id, &code_of(code))?.filter(|guest| guest.standing == Standing::Placed);
    let guest = guest.ok_or(Error::NotFound)?;
    store::set_checked_in(conn, guest.id, None)
}

#[cfg(test)]
mod tests {
    use super::code_of;

    #[test]
    fn a_code_is_typed_in_any_way() {
        assert_eq!(code_of(" abc-d3f "), "ABCD3F");
        assert_eq!(code_of("陈"), "");
    }
}
