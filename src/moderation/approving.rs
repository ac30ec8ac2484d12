//! Letting what waited for staff be seen.

use super::words;
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Result};
use crate::people::Viewer;
use crate::posts::{self, Place, Visibility};
use crate::{comments, triage};

/// Everybody sees it from now on, and what its author writes next at once.
pub(super) fn approve(conn: &mut Conn, actor: &Viewer, place: Place, now: Timestamp) -> Result<()> {
    let act = match place.comment {
        None => {
            let post = posts::get_held(conn, place.post)?;
            is_held(post.visibility)?;
            triage::hold_lately(conn, post.id)?;
            posts::set_visibility(conn, &post, Visibility::Published)?;
            Act::PostApproved
        }
        Some(id) => {
            let comment = comments::get_held(conn, id)?;
            is_held(comment.visibility)?;
            comments::approve(conn, &comment, now)?;
            Act::CommentApproved
        }
    };
    let about = place.comment.map(comments::below).unwrap_or_default();
    audit::record(conn, actor.id, &Trace::of(act).on(place.post).about(about), now)
}

fn is_held(seen: Visibility) -> Result<()> {
    if seen == Visibility::Held { Ok(()) } else { Err(Error::Rejected(words::NOT_HELD)) }
}
