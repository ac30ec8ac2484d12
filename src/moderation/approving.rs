//! Letting what waited for staff be seen.

use super::approved::Approved;
use super::words;
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Refusal, Result};
use crate::people::Viewer;
use crate::posts::{self, Place, Visibility};
use crate::{comments, text, triage};

/// What something says, as it was read before it is approved: its title, if it has one, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    title: String,
    body: String,
}

impl Said {
    /// Of a post, or a comment.
    pub fn new(title: &str, body: &str) -> Self {
        Self { title: title.to_owned(), body: body.to_owned() }
    }

    /// In a short word, for a form to bring back.
    pub fn word(&self) -> String {
        text::digest(&[&self.title, &self.body])
    }
}

/// What waits at a place says now.
pub(super) fn said(conn: &mut Conn, place: Place) -> Result<Said> {
    Ok(match place.comment {
        Some(id) => Said::new("", &comments::get(conn, id)?.body),
        None => Said::new(&posts::get(conn, place.post)?.title, &posts::text_of(conn, place.post)?.body),
    })
}

/// Everybody sees it from now on, and what its author writes next at once. It is refused when it says something else by then.
pub(super) fn approve(conn: &mut Conn, actor: &Viewer, place: Place, read: &Said, now: Timestamp) -> Result<()> {
    let post = posts::get_held(conn, place.post)?;
    if said(conn, place)? != *read {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    let before = Approved::of(conn, place)?;
    let act = match place.comment {
        None => {
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
    let trace = Trace::of(act).on(place.post).about(about).keeping(&before, &Approved::of(conn, place)?);
    audit::record(conn, actor.id, &trace, now)
}

fn is_held(seen: Visibility) -> Result<()> {
    if seen == Visibility::Held { Ok(()) } else { Err(Error::Rejected(words::NOT_HELD)) }
}
