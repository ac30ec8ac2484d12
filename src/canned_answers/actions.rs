//! What staff do with ready-made answers. A site has few of them, and each act looks at all.

use super::model::{Answer, NewAnswer};
use super::store::{self, MOST};
use super::words::ENOUGH;
use crate::db::{Conn, lock_setup};
use crate::error::{Error, Problem, Result};

/// Adds an answer.
pub fn add(conn: &mut Conn, new: &NewAnswer) -> Result<i64> {
    lock_setup(conn)?;
    let all = store::choices(conn)?;
    if i64::try_from(all.len()).is_ok_and(|count| count >= MOST) {
        return Err(Error::invalid("name", Problem::Refused(ENOUGH)));
    }
    expect_free(conn, new, None)?;
    store::insert(conn, new)
}

/// Changes an answer that has been changed so many times; gives it as it was and as it is.
pub(super) fn change(conn: &mut Conn, id: i64, seen: i64, new: &NewAnswer) -> Result<(Answer, Answer)> {
    lock_setup(conn)?;
    let before = get(conn, id)?;
    expect_free(conn, new, Some(id))?;
    store::replace(conn, id, seen, new)?;
    Ok((before, get(conn, id)?))
}

/// Removes an answer that has been changed so many times; gives it as it was.
pub(super) fn remove(conn: &mut Conn, id: i64, seen: i64) -> Result<Answer> {
    lock_setup(conn)?;
    let before = get(conn, id)?;
    store::remove(conn, id, seen)?;
    Ok(before)
}

fn get(conn: &mut Conn, id: i64) -> Result<Answer> {
    store::find(conn, id)?.ok_or(Error::NotFound)
}

/// Refuses a name that another one has: nobody could tell them apart where they are chosen.
pub(super) fn expect_free(conn: &mut Conn, new: &NewAnswer, but: Option<i64>) -> Result<()> {
    let mut others = store::choices(conn)?.into_iter().filter(|other| Some(other.id) != but);
    if others.any(|other| new.is_called(&other.name)) {
        return Err(Error::invalid("name", Problem::Taken));
    }
    Ok(())
}
