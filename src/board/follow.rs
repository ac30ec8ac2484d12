//! Whether the reader follows the part of the board that is shown.

use super::listing::Place;
use crate::db::{Conn, UserId};
use crate::error::Result;
use crate::following::{self, FollowWider, Followed};

/// The button of an area or a line; none on the board of everything.
pub(super) fn of_place(conn: &mut Conn, place: &Place, reader: Option<UserId>) -> Result<Option<FollowWider>> {
    match place {
        Place::Everywhere => Ok(None),
        Place::Line(line) => of(conn, &Followed::Line(line.clone()), reader),
        Place::Area { area, .. } => of(conn, &Followed::Area(area.clone()), reader),
    }
}

/// The button of anything that is followed; none for oneself.
pub(super) fn of(conn: &mut Conn, what: &Followed, reader: Option<UserId>) -> Result<Option<FollowWider>> {
    let following = following::is_followed(conn, what, reader)?;
    Ok(following.map(|following| FollowWider { path: what.address(), following }))
}
