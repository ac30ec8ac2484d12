//! Saying whether a bug is gone, and closing what that reopened.

use super::kept::SettledKept;
use super::model::Note;
use super::token::Asked;
use super::words::{CONFIRM_FIRST, NOT_REOPENED, NOT_THEIRS, SAME_MAILBOX};
use super::{reading, store};
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, PostId, Timestamp};
use crate::error::{Error, Result};
use crate::events::{self, NewEvent, What};
use crate::people::{self, Viewer};
use crate::posts;
use crate::releases;

/// Somebody says whether a bug is gone on their device. Said again it replaces what they said; the same twice is once. Most of
/// enough people who have it still reopen the matter, in the same write.
pub fn answer(conn: &mut Conn, asked: &Asked, gone: bool, now: Timestamp) -> Result<()> {
    // Whoever left is not asked any more, and has nowhere to sign in.
    let is_confirmed = match people::admit(conn, asked.person, now) {
        Err(Error::SignInFirst) => Err(Error::NotFound),
        other => other,
    }?;
    if !is_confirmed {
        return Err(Error::Rejected(CONFIRM_FIRST));
    }
    let (_, why) = reading::standing(conn, asked, now)?;
    if let Some(why) = why {
        return Err(Error::Rejected(why));
    }
    let key = (asked.release, asked.post);
    let before = store::said(conn, key, asked.person)?;
    if before == Some(gone) {
        return Ok(());
    }
    store::begin(conn, key)?;
    let (more, less) = if before.is_some() { (1, -1) } else { (1, 0) };
    store::count(conn, key, if gone { (more, less) } else { (less, more) })?;
    // Behind that count, which holds the row: of several who answer at this moment, one sees what all of them come to.
    if store::mailbox_has_answered(conn, key, asked.person)? {
        return Err(Error::Rejected(SAME_MAILBOX));
    }
    store::put(conn, asked, gone, now)?;
    let check = store::check(conn, key)?.ok_or(Error::NotFound)?;
    if check.reopened_at.is_none() && check.tally().reopens() && store::reopen(conn, key, now)? {
        tell_owners(conn, key, now)?;
    }
    Ok(())
}

/// Those who answer for its area hear of a matter that was reopened. What an event says was done by somebody stands there as done
/// by whoever had the release go out: nobody learns whose answer it was.
fn tell_owners(conn: &mut Conn, (release, post): store::Key, now: Timestamp) -> Result<()> {
    match releases::get(conn, release)?.published_by {
        Some(actor) => {
            let new = NewEvent { what: What::FixReopened, actor, post: Some(post), subject: release.0 };
            events::record(conn, &new, now).map(drop)
        }
        None => Ok(()),
    }
}

/// The same of somebody who is signed in, on the page of the bug; of which release. They have the bug, or it is refused.
pub(super) fn say(conn: &mut Conn, who: &Viewer, id: PostId, gone: bool, now: Timestamp) -> Result<Asked> {
    let asked = reading::asked_of(conn, who, id)?.ok_or(Error::Rejected(NOT_THEIRS))?;
    answer(conn, &asked, gone, now)?;
    Ok(asked)
}

/// Staff say something to a matter that was reopened, which everybody reads, and close it with that. Answers go on being counted,
/// and do not reopen it once more.
pub fn settle(conn: &mut Conn, by: &Viewer, id: PostId, note: &Note, now: Timestamp) -> Result<()> {
    people::expect_staff(conn, by.id)?;
    // Held, so that of two who close it at once one does.
    let post = posts::get_held(conn, id)?;
    let (check, version) = store::waiting_of(conn, post.id)?.ok_or(Error::Rejected(NOT_REOPENED))?;
    let key = (check.release_id, post.id);
    let before = SettledKept::of(conn, key)?;
    store::settle(conn, key, Some((note, by.id, now)))?;
    let trace = Trace::of(Act::FixSettled).on(id).about(version.unwrap_or_default()).from_to("", note.text.as_str());
    let after = SettledKept::of(conn, key)?;
    audit::record(conn, by.id, &trace.keeping(&before, &after), now)
}
