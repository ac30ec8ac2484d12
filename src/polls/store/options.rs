//! SQL on `poll_options`.

use super::super::kept::Offered;
use super::super::model::PollOption;
use crate::db::Conn;
use crate::db::schema::poll_options;
use crate::error::{Error, Result};
use crate::files::Kept;
use diesel::prelude::*;
use std::collections::HashMap;

/// The options of a poll, in their order.
pub fn options_of(conn: &mut Conn, poll: i64) -> Result<Vec<PollOption>> {
    // A dozen at most.
    Ok(poll_options::table
        .filter(poll_options::poll_id.eq(poll))
        .order((poll_options::position, poll_options::id))
        .load(conn)?)
}

/// The options of each of these polls, in their order.
pub(in super::super) fn options_of_each(conn: &mut Conn, polls: &[i64]) -> Result<HashMap<i64, Vec<PollOption>>> {
    let mut each: HashMap<i64, Vec<PollOption>> = HashMap::new();
    if polls.is_empty() {
        return Ok(each);
    }
    let all = poll_options::table.filter(poll_options::poll_id.eq_any(polls));
    let all: Vec<PollOption> =
        all.order((poll_options::poll_id, poll_options::position, poll_options::id)).load(conn)?;
    for option in all {
        each.entry(option.poll_id).or_default().push(option);
    }
    Ok(each)
}

/// The option of a number in a poll.
pub(in super::super) fn option(conn: &mut Conn, poll: i64, id: i64) -> Result<PollOption> {
    let found = poll_options::table.find(id).filter(poll_options::poll_id.eq(poll)).first(conn).optional()?;
    found.ok_or(Error::NotFound)
}

/// Adds an option.
pub(in super::super) fn insert_option(
    conn: &mut Conn,
    poll: i64,
    position: i64,
    (label, lang): &(String, String),
) -> Result<()> {
    let row = (
        poll_options::poll_id.eq(poll),
        poll_options::position.eq(position),
        poll_options::label.eq(label),
        poll_options::lang.eq(lang),
    );
    diesel::insert_into(poll_options::table).values(row).execute(conn)?;
    Ok(())
}

/// Has an option again, under the number that it had.
pub(in super::super) fn insert_option_again(conn: &mut Conn, poll: i64, option: &Offered) -> Result<()> {
    let row = (
        poll_options::id.eq(option.id),
        poll_options::poll_id.eq(poll),
        poll_options::position.eq(option.position),
        poll_options::label.eq(&option.label),
        poll_options::lang.eq(&option.lang),
    );
    diesel::insert_into(poll_options::table).values(row).execute(conn)?;
    Ok(())
}

/// Moves an option to its place.
pub(in super::super) fn place_option(conn: &mut Conn, id: i64, position: i64) -> Result<()> {
    diesel::update(poll_options::table.find(id)).set(poll_options::position.eq(position)).execute(conn)?;
    Ok(())
}

/// Removes options.
pub(in super::super) fn remove_options(conn: &mut Conn, ids: &[i64]) -> Result<()> {
    diesel::delete(poll_options::table.filter(poll_options::id.eq_any(ids))).execute(conn)?;
    Ok(())
}

/// Gives an option this picture, or none.
pub(in super::super) fn set_picture(conn: &mut Conn, id: i64, picture: Option<&Kept>) -> Result<()> {
    let (width, height) = picture.map_or((0, 0), |kept| kept.small);
    let changes = (
        poll_options::picture.eq(picture.map(|kept| kept.name.as_str())),
        poll_options::small_width.eq(i64::from(width)),
        poll_options::small_height.eq(i64::from(height)),
    );
    diesel::update(poll_options::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// Says what the picture of an option shows.
pub(in super::super) fn set_alt(conn: &mut Conn, id: i64, alt: &str) -> Result<()> {
    diesel::update(poll_options::table.find(id)).set(poll_options::alt.eq(alt)).execute(conn)?;
    Ok(())
}

/// Counts that so many more, or fewer, chose an option.
pub(in super::super) fn count(conn: &mut Conn, id: i64, by: i64) -> Result<()> {
    diesel::update(poll_options::table.find(id))
        .set(poll_options::people.eq(poll_options::people + by))
        .execute(conn)?;
    Ok(())
}
