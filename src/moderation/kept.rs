//! How something is seen, and whether comments are closed, so that showing it again and opening them can be taken back.

use super::model::{Act, Moderation, Reason};
use super::{actions, locking, store};
use crate::audit::{Hand, Whole};
use crate::db::{CommentId, Conn, PostId, Timestamp};
use crate::error::Result;
use crate::posts::{self, Place, Visibility};
use crate::{comments, flagging, releases};
use serde::{Deserialize, Serialize};

/// What staff said when they hid or closed something.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Why {
    reason: String,
    lang: String,
    was: Visibility,
}

impl Why {
    /// Of the last act, if it is one that has a reason.
    fn of(last: Option<&Moderation>) -> Option<Self> {
        let last = last.filter(|last| matches!(last.act, Act::Hidden | Act::Locked))?;
        Some(Self { reason: last.reason.clone(), lang: last.lang.clone(), was: last.was })
    }

    fn said(&self) -> Reason {
        Reason { text: self.reason.clone(), lang: self.lang.clone() }
    }
}

/// How people see a post or a comment.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SightKept {
    post: PostId,
    comment: Option<CommentId>,
    visibility: Visibility,
    /// What staff did last about that, by its row.
    by: Option<i64>,
    /// Why it is hidden, where it is.
    why: Option<Why>,
    /// Whether it was flagged, and that rightly.
    is_upheld: bool,
    /// When staff settled its flags, in microseconds since 1970.
    settled_at: Option<i64>,
}

impl SightKept {
    /// As it is now.
    pub(super) fn of(conn: &mut Conn, place: Place) -> Result<Self> {
        let visibility = match place.comment {
            None => posts::get(conn, place.post)?.visibility,
            Some(id) => comments::get(conn, id)?.visibility,
        };
        let last = store::last_of(conn, place)?;
        Ok(Self {
            post: place.post,
            comment: place.comment,
            visibility,
            by: last.as_ref().map(|last| last.id),
            why: Why::of(last.as_ref()).filter(|_| visibility == Visibility::Hidden),
            is_upheld: flagging::is_upheld(conn, place)?,
            settled_at: flagging::settled_at(conn, place)?.map(Timestamp::micros),
        })
    }

    /// Why it is hidden; nothing of what is seen.
    pub(super) fn reason(&self) -> &str {
        self.why.as_ref().map_or("", |why| &why.reason)
    }

    /// How people see it.
    pub(super) fn visibility(&self) -> Visibility {
        self.visibility
    }

    fn place(&self) -> Place {
        Place { post: self.post, comment: self.comment }
    }
}

impl Whole for SightKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        if self.comment.is_none() {
            releases::hold_with(conn, self.post)?;
        }
        posts::get_held(conn, self.post).map(drop)
    }

    /// Hidden for the same reason it is the same; what is seen is so by the very act, since a colleague may have hidden it and
    /// shown it again, or dismissed its flags.
    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let now = Self::of(conn, self.place())?;
        let is_same = if self.why.is_some() {
            now.why == self.why
        } else {
            (now.by, now.settled_at) == (self.by, self.settled_at)
        };
        Ok(is_same && now.visibility == self.visibility)
    }

    fn put(&self, conn: &mut Conn, _: &Self, hand: Hand) -> Result<()> {
        let reason = self.why.as_ref().map(Why::said);
        actions::turn_back(conn, self.place(), reason.as_ref(), hand)?;
        if self.is_upheld { flagging::uphold(conn, self.place()) } else { Ok(()) }
    }
}

/// Whether the comments of a post are closed.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LockKept {
    post: PostId,
    /// What staff did last about that, by its row.
    by: Option<i64>,
    /// Why they are closed, where they are.
    why: Option<Why>,
}

impl LockKept {
    /// As it is now.
    pub(super) fn of(conn: &mut Conn, post: PostId) -> Result<Self> {
        let is_locked = posts::get(conn, post)?.locked;
        let last = store::lock_of(conn, post)?;
        let by = last.as_ref().map(|last| last.id);
        Ok(Self { post, by, why: Why::of(last.as_ref()).filter(|_| is_locked) })
    }

    /// Why they are closed; nothing where they are open.
    pub(super) fn reason(&self) -> &str {
        self.why.as_ref().map_or("", |why| &why.reason)
    }
}

impl Whole for LockKept {
    fn hold(&self, conn: &mut Conn) -> Result<()> {
        posts::get_held(conn, self.post).map(drop)
    }

    fn stands(&self, conn: &mut Conn) -> Result<bool> {
        let now = Self::of(conn, self.post)?;
        Ok(if self.why.is_some() { now.why == self.why } else { now.why.is_none() && now.by == self.by })
    }

    fn put(&self, conn: &mut Conn, _: &Self, hand: Hand) -> Result<()> {
        let reason = self.why.as_ref().map(Why::said);
        locking::turn_back(conn, self.post, reason.as_ref(), hand)
    }
}
