//! Letting what waited for staff be seen, and leaving what was flagged as it is: as it was read.

use super::approved::Approved;
use super::words;
use crate::audit::{self, Act, Trace};
use crate::comments::Comment;
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Refusal, Result};
use crate::events::{self, NewEvent, What};
use crate::filing::MOST_ADDITIONS;
use crate::flagging::{self, FlagsSeen};
use crate::people::Viewer;
use crate::pictures::{self, Picture};
use crate::posts::{self, Addition, Place, Post, PostText, Visibility};
use crate::{comments, text, triage};

/// What something says and shows, as it was read before staff settle it, each in a line of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said(Vec<String>);

impl Said {
    /// All of a post that everybody sees, or will. A pasted log is long: nobody changes it without that being noted in
    /// when the text was edited.
    pub fn of_post(post: &Post, text: &PostText, pictures: &[Picture], additions: &[Addition]) -> Self {
        let words = format!("{:?}", (&post.title, &text.body, &text.device, &text.build, post.area_id, text.edited_at));
        let added = additions.iter().map(|addition| format!("{:?}", addition.id));
        Self(std::iter::once(words).chain(pictures.iter().map(shown)).chain(added).collect())
    }

    /// All of a comment.
    pub fn of_comment(comment: &Comment, pictures: &[Picture]) -> Self {
        Self(std::iter::once(format!("{:?}", comment.body)).chain(pictures.iter().map(shown)).collect())
    }

    /// With what members say of it.
    #[must_use]
    pub fn flagged(mut self, flags: FlagsSeen) -> Self {
        self.0.push(format!("{flags:?}"));
        self
    }

    /// In a short word, for a form to bring back.
    pub fn word(&self) -> String {
        text::digest(&self.0.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// Refuses if a form brings back another word. A script that does not say what it read may go on.
    pub(super) fn expect(&self, seen: &str) -> Result<()> {
        if seen.is_empty() || seen == self.word() { Ok(()) } else { Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)) }
    }

    /// Refuses if something else is there by now.
    fn expect_still(&self, there: &Self) -> Result<()> {
        if self == there { Ok(()) } else { Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)) }
    }
}

/// A picture, and what its author says that it shows.
fn shown(picture: &Picture) -> String {
    format!("{:?}", (&picture.name, &picture.alt))
}

/// What stands at a place now.
pub(super) fn said(conn: &mut Conn, place: Place) -> Result<Said> {
    if let Some(id) = place.comment {
        let pictures = pictures::of_comments(conn, &[id])?.remove(&id).unwrap_or_default();
        return Ok(Said::of_comment(&comments::get(conn, id)?, &pictures));
    }
    let id = place.post;
    let pictures = pictures::of_posts(conn, &[id])?.remove(&id).unwrap_or_default();
    let most = i64::try_from(MOST_ADDITIONS).unwrap_or(i64::MAX);
    let additions = posts::additions_of(conn, id, most)?;
    Ok(Said::of_post(&posts::get(conn, id)?, &posts::text_of(conn, id)?, &pictures, &additions))
}

/// The same with its flags, if it ever had any.
pub(super) fn said_and_flagged(conn: &mut Conn, place: Place) -> Result<Said> {
    let said = said(conn, place)?;
    Ok(match flagging::flags_seen(conn, place)? {
        Some(flags) => said.flagged(flags),
        None => said,
    })
}

/// Everybody sees it from now on, and what its author writes next at once. It is refused when it says something else by then.
pub(super) fn approve(conn: &mut Conn, actor: &Viewer, place: Place, read: &Said, now: Timestamp) -> Result<()> {
    let post = posts::get_held(conn, place.post)?;
    read.expect_still(&said(conn, place)?)?;
    let before = Approved::of(conn, place)?;
    let act = match place.comment {
        None => {
            is_held(post.visibility)?;
            triage::hold_lately(conn, post.id)?;
            posts::set_visibility(conn, &post, Visibility::Published)?;
            // As long as the approval may be a slip, nobody hears of the post either.
            let not_before = now.plus(What::Approved.is_told_after());
            posts::note_appearance(conn, (post.id, post.author_id, post.area_id), not_before, now)?;
            Act::PostApproved
        }
        Some(id) => {
            let comment = comments::get_held(conn, id)?;
            is_held(comment.visibility)?;
            comments::approve(conn, &comment, now)?;
            Act::CommentApproved
        }
    };
    let subject = place.comment.map_or(0, |comment| comment.0);
    let event = NewEvent { what: What::Approved, actor: actor.id, post: Some(place.post), subject };
    events::record(conn, &event, now)?;
    let about = place.comment.map(comments::below).unwrap_or_default();
    let trace = Trace::of(act).on(place.post).about(about).keeping(&before, &Approved::of(conn, place)?);
    audit::record(conn, actor.id, &trace, now)
}

fn is_held(seen: Visibility) -> Result<()> {
    if seen == Visibility::Held { Ok(()) } else { Err(Error::Rejected(words::NOT_HELD)) }
}

/// What was flagged stays as it is, unless it says something else by then, or more is said of it.
pub(super) fn leave(conn: &mut Conn, actor: &Viewer, place: Place, read: &Said, now: Timestamp) -> Result<()> {
    posts::get_held(conn, place.post)?;
    read.expect_still(&said_and_flagged(conn, place)?)?;
    flagging::dismiss(conn, actor, place, now)
}
