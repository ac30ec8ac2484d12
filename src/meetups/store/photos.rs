//! SQL on `meetup_photos`.

use crate::db::schema::meetup_photos as photos;
use crate::db::{Conn, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::files::Kept;
use diesel::prelude::*;

/// Pictures about which somebody asked, that staff see at once.
const MOST_ASKED: i64 = 50;

/// A picture of a meetup.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub(in super::super) struct Photo {
    pub id: i64,
    pub meetup_id: i64,
    /// What its files are called.
    pub picture: String,
    /// What it shows.
    pub alt: String,
    /// In pixels, of the small one.
    pub small_width: i64,
    pub small_height: i64,
    pub added_by: UserId,
    pub added_at: Timestamp,
    /// When somebody asked to take it down, as long as staff have not looked at that.
    pub asked_at: Option<Timestamp>,
    pub hidden_at: Option<Timestamp>,
}

/// The pictures of a meetup, hidden ones among them.
pub(in super::super) fn photos_of(conn: &mut Conn, meetup: i64) -> Result<Vec<Photo>> {
    // A dozen at most.
    Ok(photos::table.filter(photos::meetup_id.eq(meetup)).order(photos::id).load(conn)?)
}

/// A picture of a meetup.
pub(in super::super) fn photo(conn: &mut Conn, (meetup, id): (i64, i64)) -> Result<Photo> {
    let found = photos::table.find(id).filter(photos::meetup_id.eq(meetup)).first(conn).optional()?;
    found.ok_or(Error::NotFound)
}

/// How many there are, hidden ones among them.
pub(in super::super) fn count_photos(conn: &mut Conn, meetup: i64) -> Result<i64> {
    Ok(photos::table.filter(photos::meetup_id.eq(meetup)).count().get_result(conn)?)
}

/// Pictures that somebody asked to take down, the first one asked about first.
pub(in super::super) fn asked_about(conn: &mut Conn) -> Result<Vec<Photo>> {
    let asked = photos::table.filter(photos::asked_at.is_not_null());
    Ok(asked.order((photos::asked_at, photos::id)).limit(MOST_ASKED).load(conn)?)
}

/// Adds a picture.
pub(in super::super) fn insert_photo(
    conn: &mut Conn,
    meetup: i64,
    (kept, alt): (&Kept, &str),
    (by, now): (UserId, Timestamp),
) -> Result<()> {
    let row = (
        photos::meetup_id.eq(meetup),
        photos::picture.eq(kept.name.as_str()),
        photos::alt.eq(alt),
        photos::small_width.eq(i64::from(kept.small.0)),
        photos::small_height.eq(i64::from(kept.small.1)),
        photos::added_by.eq(by),
        photos::added_at.eq(now),
    );
    diesel::insert_into(photos::table).values(row).execute(conn)?;
    Ok(())
}

/// Somebody asks to take a picture down; who asked first counts.
pub(in super::super) fn ask_down(conn: &mut Conn, id: i64, now: Timestamp) -> Result<()> {
    let seen = photos::table.filter(photos::id.eq(id)).filter(photos::asked_at.is_null());
    diesel::update(seen.filter(photos::hidden_at.is_null())).set(photos::asked_at.eq(Some(now))).execute(conn)?;
    Ok(())
}

/// It is looked at, whatever came of it.
pub(in super::super) fn settle_asked(conn: &mut Conn, id: i64) -> Result<()> {
    diesel::update(photos::table.find(id)).set(photos::asked_at.eq(None::<Timestamp>)).execute(conn)?;
    Ok(())
}

/// Has it asked about and hidden since these moments again, or not.
pub(in super::super) fn put_photo(
    conn: &mut Conn,
    id: i64,
    asked: Option<Timestamp>,
    hidden: Option<Timestamp>,
) -> Result<()> {
    let changes = (photos::asked_at.eq(asked), photos::hidden_at.eq(hidden));
    diesel::update(photos::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// Hides a picture, or shows it again.
pub(in super::super) fn set_hidden(conn: &mut Conn, id: i64, at: Option<Timestamp>) -> Result<()> {
    diesel::update(photos::table.find(id)).set(photos::hidden_at.eq(at)).execute(conn)?;
    settle_asked(conn, id)
}
