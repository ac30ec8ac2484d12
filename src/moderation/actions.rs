//! Hiding, and letting be seen again.

use super::model::{Act, Moderation, Reason};
use super::store;
use super::words;
use crate::audit::{self, Trace};
use crate::db::{CommentId, Conn, PostId, Timestamp};
use crate::error::{Error, Result, expect_meant};
use crate::events::{self, NewEvent, What};
use crate::people::{self, Viewer};
use crate::posts::{self, Place, Visibility};
use crate::{comments, correcting, flagging, mail, releases, triage};

/// Hides a post from everybody but its author and staff. Mails about it that still wait are not sent: see the event.
pub fn hide_post(conn: &mut Conn, actor: &Viewer, id: PostId, reason: &Reason, now: Timestamp) -> Result<()> {
    change_post(conn, id, &Step { actor, turn: Turn::Hide, reason, now })
}

/// Lets everybody see a hidden post again, which is hidden by the act that was seen. A reason is its author's to read.
pub fn restore_post(
    conn: &mut Conn,
    actor: &Viewer,
    id: PostId,
    (seen, reason): (Option<i64>, &Reason),
    now: Timestamp,
) -> Result<()> {
    change_post(conn, id, &Step { actor, turn: Turn::Restore(seen), reason, now })
}

/// Hides a comment, with the replies below it, from everybody but its author and staff. Gives its post.
pub fn hide_comment(conn: &mut Conn, actor: &Viewer, id: CommentId, reason: &Reason, now: Timestamp) -> Result<PostId> {
    change_comment(conn, id, &Step { actor, turn: Turn::Hide, reason, now })
}

/// Lets everybody see a hidden comment again, which is hidden by the act that was seen. Gives its post.
pub fn restore_comment(
    conn: &mut Conn,
    actor: &Viewer,
    id: CommentId,
    (seen, reason): (Option<i64>, &Reason),
    now: Timestamp,
) -> Result<PostId> {
    change_comment(conn, id, &Step { actor, turn: Turn::Restore(seen), reason, now })
}

/// What is done to the sight of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Hide,
    /// With the row of the act that is taken back, if the button says it.
    Restore(Option<i64>),
}

/// One act of moderation about to be done.
struct Step<'a> {
    actor: &'a Viewer,
    turn: Turn,
    reason: &'a Reason,
    now: Timestamp,
}

impl Step<'_> {
    fn act(&self) -> Act {
        match self.turn {
            Turn::Hide => Act::Hidden,
            Turn::Restore(_) => Act::Restored,
        }
    }

    /// Whether this is a press that has done its work already: a double tap.
    fn is_done(&self, last: &Moderation) -> bool {
        last.act == self.act()
            && last.moderated_by == self.actor.id
            && last.reason == self.reason.text
            && last.moderated_at > self.now.plus(-posts::SAME_PRESS)
    }

    /// How people are to see it, given how they do now; nothing if that is done already. What is shown again is seen by those
    /// who saw it before.
    fn to(&self, conn: &mut Conn, place: Place, seen: Visibility) -> Result<Option<Visibility>> {
        let last = store::last_of(conn, place)?;
        match (self.turn, seen) {
            (Turn::Hide, Visibility::Published | Visibility::Held | Visibility::Private) => {
                Ok(Some(Visibility::Hidden))
            }
            (Turn::Restore(seen), Visibility::Hidden) => {
                expect_meant(seen, last.as_ref().map(|last| last.id))?;
                Ok(Some(last.map_or(Visibility::Published, |last| last.was)))
            }
            _ if last.is_some_and(|last| self.is_done(&last)) => Ok(None),
            (Turn::Hide, _) => Err(Error::Rejected(words::NOT_SEEN)),
            (Turn::Restore(_), _) => Err(Error::Rejected(words::NOT_HIDDEN)),
        }
    }

    fn note(&self, conn: &mut Conn, place: Place, was: Visibility) -> Result<()> {
        // Of what is shown again no mail that still waits says that it is hidden.
        if let (Turn::Restore(_), Some(last)) = (self.turn, store::last_of(conn, place)?) {
            mail::cancel_keys(conn, &[last.mail_key()], self.now)?;
        }
        let subject = store::record(conn, place, (self.act(), self.reason), was, self.actor.id, self.now)?;
        let (what, act) = match (self.turn, place.comment) {
            (Turn::Hide, None) => (What::PostHidden, audit::Act::PostHidden),
            (Turn::Restore(_), None) => (What::PostRestored, audit::Act::PostRestored),
            (Turn::Hide, Some(_)) => (What::CommentHidden, audit::Act::CommentHidden),
            (Turn::Restore(_), Some(_)) => (What::CommentRestored, audit::Act::CommentRestored),
        };
        let event = NewEvent { what, actor: self.actor.id, post: Some(place.post), subject };
        events::record(conn, &event, self.now)?;
        if what == What::PostHidden {
            // Mails to others are stopped at once; its author hears of it later, by an event of its own.
            events::record(conn, &NewEvent { what: What::HiddenOfAuthor, ..event }, self.now)?;
        }
        let about = place.comment.map(comments::below).unwrap_or_default();
        let trace = Trace::of(act).on(place.post).about(about).from_to("", &self.reason.text);
        audit::record(conn, self.actor.id, &trace, self.now)?;
        // What was flagged was flagged rightly, or was not.
        match self.turn {
            Turn::Hide => flagging::settle_hidden(conn, self.actor, place, self.now),
            Turn::Restore(_) => flagging::settle_restored(conn, place, self.now),
        }
    }
}

fn change_post(conn: &mut Conn, id: PostId, step: &Step<'_>) -> Result<()> {
    people::expect_staff(conn, step.actor.id)?;
    let post = posts::get_held(conn, id)?;
    let place = Place { post: id, comment: None };
    let Some(to) = step.to(conn, place, post.visibility)? else { return Ok(()) };
    triage::hold_lately(conn, id)?;
    posts::set_visibility(conn, &post, to)?;
    let mut titles = correcting::former_titles(conn, id)?;
    titles.push(post.title.clone());
    releases::withhold(conn, &post, &titles, to != Visibility::Published, step.now)?;
    step.note(conn, place, post.visibility)
}

fn change_comment(conn: &mut Conn, id: CommentId, step: &Step<'_>) -> Result<PostId> {
    people::expect_staff(conn, step.actor.id)?;
    let comment = comments::get_held(conn, id)?;
    let post = comment.post_id;
    let place = Place { post, comment: Some(id) };
    if let Some(to) = step.to(conn, place, comment.visibility)? {
        comments::set_visibility(conn, &comment, to)?;
        step.note(conn, place, comment.visibility)?;
    }
    Ok(post)
}
