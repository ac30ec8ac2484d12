//! Whether the reader follows the part of the board that is shown.

use super::listing::Place;
use crate::db::{Conn, PostId, UserId};
use crate::error::Result;
use crate::following::{self, FollowWider, Followed};
use crate::people::Viewer;
use crate::posts;
use crate::subscriptions;

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

/// Whether the reader is told of answers to a post, or asked for that on a post merged into it; and whether the digest tells
/// them what ships.
pub(super) fn of_post(conn: &mut Conn, id: PostId, reader: &Viewer) -> Result<(bool, bool)> {
    let merged = posts::merged_into(conn, id)?;
    let following = subscriptions::is_following(conn, id, &merged, reader.id)?;
    Ok((following, subscriptions::preferences(conn, reader.id)?.digest))
}
