//! Links in mails: confirm an address, choose a new password. Each works once; looking at it uses nothing up.

use super::{SignedIn, begin, new_password};
use crate::accounts::mails::LinkMail;
use crate::accounts::model::{LIVE_LINKS, RESET_LIFE, VERIFY_LIFE};
use crate::accounts::store::links::{self, NewLink};
use crate::accounts::store::{self, credentials};
use crate::accounts::token::{NewSession, Purpose};
use crate::accounts::words;
use crate::db::{Conn, Lockable, Timestamp, UserId, lock};
use crate::error::{Error, Refusal, Result};
use crate::mail::{self, NewMail};
use crate::people::{self, Person};
use chrono::TimeDelta;
use std::time::Duration;

/// What somebody who opens a link finds.
pub enum LinkState {
    /// It works; whose it is (nobody's yet: the owner's set-up).
    Live(Option<Box<Person>>),
    /// Used up, unknown or too old.
    Dead,
}

/// Looks at a link by the hash of its word and leaves it as it is: mail scanners open every one of them.
pub fn link_state(conn: &mut Conn, hash: &str, purpose: Purpose, now: Timestamp) -> Result<LinkState> {
    Ok(match links::peek(conn, hash, purpose, now)? {
        None => LinkState::Dead,
        Some((None, _)) => LinkState::Live(None),
        Some((Some(id), _)) => {
            people::by_id(conn, id)?.map_or(LinkState::Dead, |account| LinkState::Live(Some(Box::new(account))))
        }
    })
}

/// Confirms an address and signs its owner in; says where they were going when they signed up.
pub fn verify(conn: &mut Conn, link: &str, new: &NewSession, now: Timestamp) -> Result<(SignedIn, Option<String>)> {
    let (id, next) = take(conn, link, Purpose::Verify, now)?;
    people::set_verified(conn, id, now)?;
    // Whoever signed in before the address was confirmed may not be the one who owns it.
    store::sessions::delete_all(conn, id)?;
    links::delete_of(conn, id, Purpose::Verify)?;
    let account = people::by_id(conn, id)?.ok_or(Error::NotFound)?;
    Ok((begin(conn, &account, new, now)?, next))
}

/// Mails a fresh confirmation link, to the same destination as the last one. Who has enough of them must wait; who is
/// confirmed already gets none.
pub fn resend_link(conn: &mut Conn, id: UserId, link: &LinkMail, now: Timestamp) -> Result<()> {
    let account = people::by_id(conn, id)?.ok_or(Error::NotFound)?;
    if account.verified_at.is_some() {
        return Ok(());
    }
    lock(conn, Lockable::Users, &[id.0])?;
    let living = links::living(conn, id, Purpose::Verify, now)?;
    if is_enough(living.len()) {
        return Err(Error::TooMany(Duration::from_secs(3600)));
    }
    let next = living.into_iter().next().flatten();
    send_verify(conn, id, next.as_deref(), link, now)
}

pub(super) fn send_verify(
    conn: &mut Conn,
    id: UserId,
    next: Option<&str>,
    link: &LinkMail,
    now: Timestamp,
) -> Result<()> {
    send(conn, id, link, Purpose::Verify, next, VERIFY_LIFE, now)
}

/// Mails a link for a new password, unless the person has enough of them.
pub fn ask_reset(conn: &mut Conn, id: UserId, link: &LinkMail, now: Timestamp) -> Result<()> {
    // Held while links are counted: presses from everywhere at once mail no more than presses one after another.
    lock(conn, Lockable::Users, &[id.0])?;
    if is_enough(links::living(conn, id, Purpose::Reset, now)?.len()) {
        return Ok(());
    }
    send(conn, id, link, Purpose::Reset, None, RESET_LIFE, now)
}

/// Sets a new password by a link from a mail. That the link arrived proves the address, so it is confirmed as well.
pub fn reset_password(
    conn: &mut Conn,
    link: &str,
    hash: &str,
    (told, new): (&NewMail, &NewSession),
    now: Timestamp,
) -> Result<SignedIn> {
    let (id, _) = take(conn, link, Purpose::Reset, now)?;
    let account = people::by_id(conn, id)?.ok_or(Error::NotFound)?;
    let known = credentials::of(conn, account.id)?.ok_or(Error::NotFound)?;
    if !credentials::replace(conn, &known, hash, now)? {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    people::set_verified(conn, id, now)?;
    links::delete_of(conn, id, Purpose::Verify)?;
    new_password(conn, id, (told, new), now)
}

fn take(conn: &mut Conn, link: &str, purpose: Purpose, now: Timestamp) -> Result<(UserId, Option<String>)> {
    match links::take(conn, link, purpose, now)? {
        Some((Some(id), next)) => Ok((id, next)),
        _ => Err(Error::Rejected(words::LINK_EXPIRED)),
    }
}

fn send(
    conn: &mut Conn,
    id: UserId,
    link: &LinkMail,
    purpose: Purpose,
    next: Option<&str>,
    life: TimeDelta,
    now: Timestamp,
) -> Result<()> {
    let row = NewLink {
        token_hash: &link.token_hash,
        user_id: Some(id),
        purpose,
        next,
        created_at: now,
        expires_at: now.plus(life),
    };
    links::insert(conn, &row)?;
    // Of somebody who was added in this write, the mail learns only now who they are.
    mail::enqueue(conn, &NewMail { user_id: Some(id), ..link.mail.clone() }, now)?;
    Ok(())
}

fn is_enough(links: usize) -> bool {
    links >= LIVE_LINKS
}
