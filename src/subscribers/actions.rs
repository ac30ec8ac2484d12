//! What somebody does: ask for mails, confirm and choose, leave.

use super::model::{Asking, Choice};
use super::{mails, store};
use crate::db::{Conn, Timestamp, lock_mailbox};
use crate::error::{Error, Result};
use crate::mail::{self, NewMail};
use crate::people;
use crate::releases;
use crate::trains;
use chrono::TimeDelta;

/// Releases of a train whose mails may still wait: those of the last weeks.
const WAITING: i64 = 8;

/// How long an address that nobody confirms gets links: three, one a day, and then none until it is forgotten.
const LINKS: TimeDelta = TimeDelta::days(3);

/// Addresses of one mailbox that get links before they are confirmed, besides the one that is spelt as the mailbox is: whoever
/// spells that of somebody else in a hundred ways has it mailed no hundred times.
const SPELLINGS: i64 = 5;

/// Asks for mails to an address, which gets a link, once a day at most unless it left, and a few in all before it is confirmed;
/// one where whoever had an account with it left the site.
/// What it was asked for before holds where it is confirmed.
pub(super) fn ask(conn: &mut Conn, new: &Asking, mail: &NewMail, now: Timestamp) -> Result<()> {
    let mailbox = people::mailbox(&new.key);
    // Of two who ask at once, the second one counts what the first one asked for.
    lock_mailbox(conn, &mailbox)?;
    store::insert_once(conn, new, now)?;
    // Somebody asked for the same address at this moment, or the address left: the link of this mail is none.
    let Some(there) = store::by_key(conn, &new.key)?.filter(|there| there.token == new.token) else { return Ok(()) };
    if there.confirmed_at.is_none() {
        store::ask_again(conn, there.id, new)?;
        let is_first = there.asked_at.micros() == now.micros();
        if now >= there.asked_at.plus(LINKS) || (!is_first && mail::is_suppressed(conn, &new.key)?) {
            return Ok(());
        }
        if new.key != mailbox && store::waiting_before(conn, there.id, &mailbox)? >= SPELLINGS {
            return Ok(());
        }
    }
    mail::enqueue(conn, mail, now).map(drop)
}

/// Confirms an address, and sets what its owner wants to hear of.
pub(super) fn choose(conn: &mut Conn, token: &str, choice: Choice, lang: &str, now: Timestamp) -> Result<()> {
    if !store::choose(conn, token, choice, lang)? {
        return Err(Error::NotFound);
    }
    if let Some(there) = store::by_token(conn, token)? {
        mail::lift_suppression(conn, &there.email_key)?;
    }
    store::confirm(conn, token, now)
}

/// Forgets somebody, and takes the mails back that wait for them, those about a recall too. Who is not there any more has left
/// before.
pub(super) fn leave(conn: &mut Conn, token: &str, now: Timestamp) -> Result<()> {
    let Some(id) = store::delete(conn, token)? else { return Ok(()) };
    let mut out = Vec::new();
    for train in trains::shipping(conn)? {
        out.extend(releases::published(conn, train, WAITING)?);
    }
    let told = out.iter().map(|release| mails::key(release.id, id));
    // Of old releases too: few are recalled, and at any time.
    let recalled = releases::recalled(conn)?;
    let keys: Vec<String> = told.chain(recalled.iter().map(|release| mails::recall_key(*release, id))).collect();
    mail::cancel_keys(conn, &keys, now).map(drop)
}
