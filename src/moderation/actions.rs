//! Hiding, and letting be seen again.

use super::model::{Act, Moderation, Reason};
use super::store;
use super::words;
use crate::audit::{self, Trace};
use crate::db::{CommentId, Conn, PostId, Timestamp};
use crate::error::{Error, Refusal, Result};
use crate::events::{self, NewEvent, What};
use crate::people::{self, Viewer};
use crate::posts::{self, Place, Visibility};
use crate::{comments, correcting, flagging, releases, triage};

/// Hides a post from everybody but its author and staff. Mails about it that still wait are not sent: see the event.
pub fn hide_post(conn: &mut Conn, actor: &Viewer, id: PostId, reason: &Reason, now: Timestamp) -> Result<()> {
    change_post(conn, id, &Step { actor, act: Act::Hidden, reason, now })
}

/// Lets everybody see a hidden post again.
pub fn restore_post(conn: &mut Conn, actor: &Viewer, id: PostId, now: Timestamp) -> Result<()> {
    change_post(conn, id, &Step { actor, act: Act::Restored, reason: &Reason::default(), now })
}

/// Hides a comment, with the replies below it, from everybody but its author and staff. Gives its post.
pub fn hide_comment(conn: &mut Conn, actor: &Viewer, id: CommentId, reason: &Reason, now: Timestamp) -> Result<PostId> {
    change_comment(conn, id, &Step { actor, act: Act::Hidden, reason, now })
}

/// Lets everybody see a hidden comment again. Gives its post.
pub fn restore_comment(conn: &mut Conn, actor: &Viewer, id: CommentId, now: Timestamp) -> Result<PostId> {
    change_comment(conn, id, &Step { actor, act: Act::Restored, reason: &Reason::default(), now })
}

/// One act of moderation about to be done.
struct Step<'a> {
    actor: &'a Viewer,
    act: Act,
    reason: &'a Reason,
    now: Timestamp,
}

impl Step<'_> {
    /// How people see it before and after.
    fn turns(&self) -> (Visibility, Visibility) {
        match self.act {
            Act::Hidden => (Visibility::Published, Visibility::Hidden),
            _ => (Visibility::Hidden, Visibility::Published),
        }
    }

    fn refusal(&self) -> Refusal {
        match self.act {
            Act::Hidden => words::NOT_SEEN,
            _ => words::NOT_HIDDEN,
        }
    }

    /// Whether this is a press that has done its work already: a double tap.
    fn is_done(&self, last: &Moderation) -> bool {
        last.act == self.act
            && last.moderated_by == self.actor.id
            && last.reason == self.reason.text
            && last.moderated_at > self.now.plus(-posts::SAME_PRESS)
    }

    /// Whether there is something to do, given how people see it now.
    fn is_due(&self, conn: &mut Conn, place: Place, now_seen: Visibility) -> Result<bool> {
        // What waits for staff is answered by hiding it, too.
        if now_seen == self.turns().0 || (self.act == Act::Hidden && now_seen == Visibility::Held) {
            return Ok(true);
        }
        let is_done = store::last_of(conn, place)?.is_some_and(|last| self.is_done(&last));
        if is_done { Ok(false) } else { Err(Error::Rejected(self.refusal())) }
    }

    /// What was flagged was flagged rightly.
    fn settle(&self, conn: &mut Conn, place: Place) -> Result<()> {
        if self.act == Act::Hidden { flagging::settle_hidden(conn, self.actor, place, self.now) } else { Ok(()) }
    }

    fn note(&self, conn: &mut Conn, place: Place) -> Result<()> {
        let subject = store::record(conn, place, (self.act, self.reason), self.actor.id, self.now)?;
        let what = match (self.act, place.comment) {
            (Act::Hidden, None) => What::PostHidden,
            (_, None) => What::PostRestored,
            (Act::Hidden, Some(_)) => What::CommentHidden,
            (_, Some(_)) => What::CommentRestored,
        };
        let event = NewEvent { what, actor: self.actor.id, post: Some(place.post), subject };
        events::record(conn, &event, self.now)?;
        let act = match what {
            What::PostHidden => audit::Act::PostHidden,
            What::PostRestored => audit::Act::PostRestored,
            What::CommentHidden => audit::Act::CommentHidden,
            _ => audit::Act::CommentRestored,
        };
        let about = place.comment.map(comments::below).unwrap_or_default();
        let trace = Trace::of(act).on(place.post).about(about).from_to("", &self.reason.text);
        audit::record(conn, self.actor.id, &trace, self.now)
    }
}

fn change_post(conn: &mut Conn, id: PostId, step: &Step<'_>) -> Result<()> {
    people::expect_staff(conn, step.actor.id)?;
    let post = posts::get_held(conn, id)?;
    let place = Place { post: id, comment: None };
    if !step.is_due(conn, place, post.visibility)? {
        return Ok(());
    }
    let to = step.turns().1;
    triage::hold_lately(conn, id)?;
    posts::set_visibility(conn, &post, to)?;
    let mut titles = correcting::former_titles(conn, id)?;
    titles.push(post.title.clone());
    releases::withhold(conn, &post, &titles, to == Visibility::Hidden, step.now)?;
    step.note(conn, place)?;
    step.settle(conn, place)
}

fn change_comment(conn: &mut Conn, id: CommentId, step: &Step<'_>) -> Result<PostId> {
    people::expect_staff(conn, step.actor.id)?;
    let comment = comments::get_held(conn, id)?;
    let post = comment.post_id;
    let place = Place { post, comment: Some(id) };
    if step.is_due(conn, place, comment.visibility)? {
        comments::set_visibility(conn, &comment, step.turns().1)?;
        step.note(conn, place)?;
        step.settle(conn, place)?;
    }
    Ok(post)
}
