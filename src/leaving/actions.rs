//! What somebody does: leave, stay after all, ask for what is stored about them.

use super::words::TOO_LATE;
use super::{ERASING, EXPORTING, store};
use crate::accounts;
use crate::db::{Conn, Lockable, Timestamp, UserId, lock};
use crate::error::{Error, Result};
use crate::mail::{self, MailKind, NewMail};
use crate::people::{self, Person};
use crate::{jobs, subscriptions};
use chrono::TimeDelta;

/// How long somebody who leaves may stay after all.
pub(super) const WEEK: TimeDelta = TimeDelta::days(7);
/// Between two times that somebody has their data gathered.
pub(super) const AGAIN: TimeDelta = TimeDelta::days(1);

/// Lets somebody leave, whose password was just checked. The same press twice is one. Whoever is of the staff leaves that
/// too; the only owner is refused.
pub(super) fn leave(conn: &mut Conn, id: UserId, told: &NewMail, now: Timestamp) -> Result<()> {
    // Holds the person.
    accounts::step_down(conn, id, now)?;
    if there(conn, id)?.leaving_at.is_some() {
        return Ok(());
    }
    let at = now.plus(WEEK);
    people::set_leaving(conn, id, Some(at))?;
    jobs::begin_later(conn, ERASING, id.0, at, now)?;
    accounts::end_all(conn, id)?;
    // Waits for a write that queues mails to them at this moment, so that those are among the ones taken back.
    let (wanted, _) = subscriptions::wishes(conn, id)?;
    subscriptions::set_wishes(conn, id, wanted, now)?;
    for kind in [MailKind::Digest, MailKind::Notice] {
        mail::cancel(conn, id, kind, now)?;
    }
    mail::enqueue(conn, told, now).map(drop)
}

/// Lets somebody stay who was about to leave, unless the worker has begun to erase.
pub(super) fn stay(conn: &mut Conn, id: UserId) -> Result<()> {
    lock(conn, Lockable::Users, &[id.0])?;
    if there(conn, id)?.leaving_at.is_none() {
        return Ok(());
    }
    if !jobs::cancel(conn, ERASING, id.0)? {
        return Err(Error::Rejected(TOO_LATE));
    }
    Ok(people::set_leaving(conn, id, None)?)
}

/// Has everything gathered that is stored about somebody; whether it is from now on. What was asked for within a day stands.
pub(super) fn ask_export(conn: &mut Conn, id: UserId, now: Timestamp) -> Result<bool> {
    lock(conn, Lockable::Users, &[id.0])?;
    if store::export_of(conn, id)?.is_some_and(|export| export.asked_at > now.plus(-AGAIN)) {
        return Ok(false);
    }
    store::begin(conn, id, now)?;
    jobs::begin_again(conn, EXPORTING, id.0, now)?;
    Ok(true)
}

fn there(conn: &mut Conn, id: UserId) -> Result<Person> {
    people::by_id(conn, id)?.filter(|person| !person.is_former()).ok_or(Error::SignInFirst)
}
