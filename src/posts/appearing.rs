//! When everybody sees a post for the first time: whoever it mentions hears of it, and those who follow its area or line.

use super::{mentions, store};
use crate::areas;
use crate::db::{AreaId, Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::events::{self, NewEvent, What};
use crate::subscriptions::{self, Wider};

/// Whoever follows an area may follow its line, and the other way round: what both hear of.
pub fn around(conn: &mut Conn, area: AreaId) -> Result<[Wider; 2]> {
    Ok([Wider::Area(area), Wider::Line(areas::get(conn, area)?.line_id)])
}

/// Records that a post appeared, of which nobody hears before a moment. Where it mentions nobody, and nobody follows its area or
/// line, there is nothing to tell.
pub fn note_appearance(
    conn: &mut Conn,
    (post, author, area): (PostId, UserId, AreaId),
    not_before: Timestamp,
    now: Timestamp,
) -> Result<()> {
    mentions::tell_all(conn, (post, author), not_before, now)?;
    let around = around(conn, area)?;
    if !subscriptions::is_any_followed(conn, &around)? {
        return Ok(());
    }
    let event = NewEvent { what: What::Appeared, actor: author, post: Some(post), subject: post.0 };
    events::record_later(conn, &event, not_before, now).map(drop)
}

/// Shows everybody the posts of a person that waited for the confirmation of their address.
pub fn publish_waiting(conn: &mut Conn, author: UserId, now: Timestamp) -> Result<()> {
    let waiting = store::pending(conn, author)?;
    store::publish_waiting(conn, author)?;
    for (post, area) in waiting {
        note_appearance(conn, (post, author, area), now, now)?;
    }
    Ok(())
}
