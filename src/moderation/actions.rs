//! Hiding, and letting be seen again.

use super::kept::SightKept;
use super::model::{Act, Moderation, Reason};
use super::store;
use super::words;
use crate::audit::{self, Hand, Trace};
use crate::db::{CommentId, Conn, PostId, Timestamp, UserId};
use crate::error::{Error, Result, expect_meant};
use crate::events::{self, NewEvent, What};
use crate::people::{self, Viewer};
use crate::posts::{self, Place, Visibility};
use crate::{comments, correcting, flagging, mail, releases, triage};

/// Hides a post from everybody but its author and staff. Mails about it that still wait are not sent: see the event.
pub fn hide_post(conn: &mut Conn, actor: &Viewer, id: PostId, reason: &Reason, now: Timestamp) -> Result<()> {
    change_post(conn, id, &Step { actor: actor.id, turn: Turn::Hide, reason, now })
}

/// Lets everybody see a hidden post again, which is hidden by the act that was seen. A reason is its author's to read.
pub fn restore_post(
    conn: &mut Conn,
    actor: &Viewer,
    id: PostId,
    (seen, reason): (Option<i64>, &Reason),
    now: Timestamp,
) -> Result<()> {
    change_post(conn, id, &Step { actor: actor.id, turn: Turn::Restore(seen), reason, now })
}

/// Hides a comment, with the replies below it, from everybody but its author and staff. Gives its post.
pub fn hide_comment(conn: &mut Conn, actor: &Viewer, id: CommentId, reason: &Reason, now: Timestamp) -> Result<PostId> {
    change_comment(conn, id, &Step { actor: actor.id, turn: Turn::Hide, reason, now })
}

/// Lets everybody see a hidden comment again, which is hidden by the act that was seen. Gives its post.
pub fn restore_comment(
    conn: &mut Conn,
    actor: &Viewer,
    id: CommentId,
    (seen, reason): (Option<i64>, &Reason),
    now: Timestamp,
) -> Result<PostId> {
    change_comment(conn, id, &Step { actor: actor.id, turn: Turn::Restore(seen), reason, now })
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
    actor: UserId,
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
            && last.moderated_by == self.actor
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

    /// Does it and records it.
    fn take(&self, conn: &mut Conn, place: Place) -> Result<()> {
        let before = SightKept::of(conn, place)?;
        if !self.carry_out(conn, place, before.visibility(), true)? {
            return Ok(());
        }
        let act = match (self.turn, place.comment) {
            (Turn::Hide, None) => audit::Act::PostHidden,
            (Turn::Restore(_), None) => audit::Act::PostRestored,
            (Turn::Hide, Some(_)) => audit::Act::CommentHidden,
            (Turn::Restore(_), Some(_)) => audit::Act::CommentRestored,
        };
        let trace = Trace::of(act).on(place.post).about(place.comment.map(comments::below).unwrap_or_default());
        let trace = match self.turn {
            // It is shown again by its form, which says which act that takes back.
            Turn::Hide => trace.from_to("", &self.reason.text),
            Turn::Restore(_) => {
                trace.from_to(before.reason(), &self.reason.text).keeping(&before, &SightKept::of(conn, place)?)
            }
        };
        audit::record(conn, self.actor, &trace, self.now)
    }

    /// Does it, if it is not done already; whether it was not. What is no news its author is not told.
    fn carry_out(&self, conn: &mut Conn, place: Place, seen: Visibility, is_news: bool) -> Result<bool> {
        let Some(to) = self.to(conn, place, seen)? else { return Ok(false) };
        match place.comment {
            None => self.show_post(conn, place.post, to)?,
            Some(id) => {
                let comment = comments::get(conn, id)?;
                comments::set_visibility(conn, &comment, to, self.now)?;
            }
        }
        self.note(conn, place, seen, is_news)?;
        Ok(true)
    }

    fn show_post(&self, conn: &mut Conn, id: PostId, to: Visibility) -> Result<()> {
        let post = posts::get(conn, id)?;
        triage::hold_lately(conn, id)?;
        posts::set_visibility(conn, &post, to)?;
        let mut titles = correcting::former_titles(conn, id)?;
        titles.push(post.title.clone());
        releases::withhold(conn, &post, &titles, to != Visibility::Published, self.now)
    }

    fn note(&self, conn: &mut Conn, place: Place, was: Visibility, is_news: bool) -> Result<()> {
        // Of what is shown again no mail that still waits says that it is hidden.
        if let (Turn::Restore(_), Some(last)) = (self.turn, store::last_of(conn, place)?) {
            mail::cancel_keys(conn, &[last.mail_key()], self.now)?;
        }
        let subject = store::record(conn, place, (self.act(), self.reason), was, self.actor, self.now)?;
        let what = match (self.turn, place.comment) {
            (Turn::Hide, None) => What::PostHidden,
            (Turn::Restore(_), None) => What::PostRestored,
            (Turn::Hide, Some(_)) => What::CommentHidden,
            (Turn::Restore(_), Some(_)) => What::CommentRestored,
        };
        let event = NewEvent { what, actor: self.actor, post: Some(place.post), subject };
        if what == What::CommentHidden && !is_news {
            events::record_untold(conn, &event, self.now)?
        } else {
            events::record(conn, &event, self.now)?
        };
        if what == What::PostHidden && is_news {
            // Mails to others are stopped at once; its author hears of it later, by an event of its own.
            events::record(conn, &NewEvent { what: What::HiddenOfAuthor, ..event }, self.now)?;
        }
        // What was flagged was flagged rightly, or was not.
        match self.turn {
            Turn::Hide => flagging::settle_hidden(conn, self.actor, place, self.now),
            Turn::Restore(_) => flagging::settle_restored(conn, place, self.now),
        }
    }
}

fn change_post(conn: &mut Conn, id: PostId, step: &Step<'_>) -> Result<()> {
    people::expect_staff(conn, step.actor)?;
    releases::hold_with(conn, id)?;
    posts::get_held(conn, id)?;
    step.take(conn, Place { post: id, comment: None })
}

fn change_comment(conn: &mut Conn, id: CommentId, step: &Step<'_>) -> Result<PostId> {
    people::expect_staff(conn, step.actor)?;
    let post = comments::get_held(conn, id)?.post_id;
    step.take(conn, Place { post, comment: Some(id) })?;
    Ok(post)
}

/// Hides again what was shown again, for the reason it had, or shows it again; that is recorded by whoever takes an act back.
pub(super) fn turn_back(conn: &mut Conn, place: Place, reason: Option<&Reason>, hand: Hand) -> Result<()> {
    let nothing = Reason::default();
    let turn = if reason.is_some() { Turn::Hide } else { Turn::Restore(None) };
    let step = Step { actor: hand.by, turn, reason: reason.unwrap_or(&nothing), now: hand.now };
    let seen = SightKept::of(conn, place)?.visibility();
    let is_news = match reason {
        Some(reason) => !store::was_told(conn, place, &reason.text)?,
        None => true,
    };
    step.carry_out(conn, place, seen, is_news)?;
    Ok(())
}
