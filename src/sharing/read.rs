//! The card that the page of a thing has now.

use crate::cards::{Card, Frame, Kind};
use crate::db::{Conn, ItemId};
use crate::error::{Error, Result};
use crate::web::numbered;
use crate::{board, changelog, markets, polls, posts};
use chrono_tz::Tz;

/// The card of a kind by its key, as visitors see it; `zone` is the site's.
pub(super) fn card(conn: &mut Conn, (kind, key): (Kind, &str), frame: &Frame<'_>, zone: Tz) -> Result<Card> {
    // PostgreSQL takes no text with a NUL.
    if key.contains('\0') {
        return Err(Error::NotFound);
    }
    match kind {
        Kind::Site => Ok(frame.site()),
        Kind::Post => {
            let id = posts::numbered(key)?;
            posts::seen_by(conn, id, None)?.card(frame).ok_or(Error::NotFound)
        }
        Kind::Release => changelog::card_of_release(conn, key, frame),
        Kind::Week => board::card_of_week(conn, frame, zone),
        Kind::Area => board::card_of_area(conn, key, frame),
        Kind::Product => board::card_of_product(conn, key, frame),
        Kind::Poll => polls::card(conn, key, frame, zone),
        Kind::Market => markets::card(conn, key, frame),
        Kind::Person => board::card_of_person(conn, key, frame),
        Kind::Line => changelog::card_of_line(conn, numbered::<ItemId>(key)?, frame),
        Kind::Credit => {
            let (line, handle) = key.split_once('.').ok_or(Error::NotFound)?;
            changelog::card_of_credit(conn, numbered::<ItemId>(line)?, handle, frame)
        }
    }
}
