//! What is told of a meetup afterwards: its report, and pictures, added with the word of whoever does that all who are seen
//! consent, and taken down where somebody asks.

use super::super::kept::PhotoKept;
use super::super::store;
use super::super::words::{ENOUGH_PHOTOS, NOT_BEGUN};
use super::{expect_listed, kept, note, record};
use crate::audit::{Act, Trace};
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Result};
use crate::files::Kept;
use crate::people::{self, Viewer};
use crate::text::Prose;

/// Pictures of one meetup, hidden ones among them.
pub(in super::super) const MOST_PHOTOS: i64 = 12;

/// Says how it was, from its beginning on; nothing takes the report away.
pub fn report(conn: &mut Conn, who: &Viewer, id: i64, said: &Prose, now: Timestamp) -> Result<()> {
    let meetup = kept(conn, who, id, now)?;
    if !meetup.has_begun(now) {
        return Err(Error::Rejected(NOT_BEGUN));
    }
    expect_listed(who, &meetup)?;
    let before = store::report_of(conn, id)?.unwrap_or_default();
    store::set_report(conn, id, (said, who.id), now)?;
    note(conn, who, (Act::MeetupKept, &before.source, &said.source), &meetup, now)
}

/// Adds a picture, from the beginning of the meetup on.
pub(in super::super) fn add_photo(
    conn: &mut Conn,
    who: &Viewer,
    id: i64,
    (picture, alt): (&Kept, &str),
    now: Timestamp,
) -> Result<()> {
    let meetup = kept(conn, who, id, now)?;
    if !meetup.has_begun(now) {
        return Err(Error::Rejected(NOT_BEGUN));
    }
    expect_listed(who, &meetup)?;
    if store::count_photos(conn, id)? >= MOST_PHOTOS {
        return Err(Error::Rejected(ENOUGH_PHOTOS));
    }
    store::insert_photo(conn, id, (picture, alt), (who.id, now))
}

/// Somebody asks to have a picture taken down; staff are shown that until they have looked at it.
pub(in super::super) fn ask_down(conn: &mut Conn, at: (i64, i64), now: Timestamp) -> Result<()> {
    let meetup = store::get(conn, at.0)?;
    let photo = store::photo(conn, at)?;
    if photo.hidden_at.is_some() || !meetup.may_be_read_by(None) {
        return Err(Error::NotFound);
    }
    store::ask_down(conn, photo.id, now)
}

/// Hides a picture, which its host may; shows it again, which staff may.
pub(in super::super) fn set_hidden(
    conn: &mut Conn,
    who: &Viewer,
    at: (i64, i64),
    is_hidden: bool,
    now: Timestamp,
) -> Result<()> {
    if !is_hidden {
        people::expect_staff(conn, who.id)?;
    }
    let meetup = kept(conn, who, at.0, now)?;
    let photo = store::photo(conn, at)?;
    // The same press twice.
    if photo.hidden_at.is_some() == is_hidden {
        return Ok(());
    }
    store::set_hidden(conn, photo.id, is_hidden.then_some(now))?;
    let said = |is_hidden: bool| if is_hidden { "hidden" } else { "shown" };
    let after = store::photo(conn, at)?;
    let trace = Trace::of(Act::MeetupPhoto).from_to(said(!is_hidden), said(is_hidden));
    let trace = trace.keeping(&PhotoKept::of(&photo), &PhotoKept::of(&after));
    record(conn, who, trace, &meetup, now)
}

/// Staff looked at what somebody asked of a picture, and it stays.
pub(in super::super) fn keep_photo(conn: &mut Conn, who: &Viewer, at: (i64, i64), now: Timestamp) -> Result<()> {
    people::expect_staff(conn, who.id)?;
    // Held, as whoever hides it at this moment holds it: what the log keeps is what was there.
    let meetup = store::held(conn, at.0)?;
    let photo = store::photo(conn, at)?;
    if photo.asked_at.is_none() {
        return Ok(());
    }
    store::settle_asked(conn, photo.id)?;
    let after = store::photo(conn, at)?;
    let trace = Trace::of(Act::MeetupPhoto).from_to("asked", "shown");
    record(conn, who, trace.keeping(&PhotoKept::of(&photo), &PhotoKept::of(&after)), &meetup, now)
}
