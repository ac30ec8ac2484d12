//! Links in mails: confirm an address, choose a new password. Each works once; looking at it uses nothing up.

use super::{SignedIn, begin, new_password};
use crate::accounts::arrivals::Arrivals;
use crate::accounts::mails::{LinkMail, SignUpMails};
use crate::accounts::model::{LIVE_LINKS, RESET_LIFE, VERIFY_LIFE};
use crate::accounts::store::links::{self, NewLink};
use crate::accounts::store::{self, credentials};
use crate::accounts::token::{NewSession, Purpose};
use crate::accounts::words;
use crate::db::{Conn, Lockable, Timestamp, UserId, VotingWeek, lock, lock_mailbox};
use crate::error::{Error, Result};
use crate::mail::{self, NewMail};
use crate::people::{self, Person};
use chrono::TimeDelta;
use diesel::result::{DatabaseErrorKind, Error as DieselError};
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

/// How whoever opens a confirmation link shows that the account is theirs as well as the address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// Their browser is the one that signed up: its password stands.
    SameBrowser(UserId),
    /// They chose a password just now, of which this is the hash; the one before opens nothing. Whoever signed up may have
    /// been somebody else.
    NewPassword(String),
}

/// Confirms an address and signs its owner in; says where they were going when they signed up. What they wrote meanwhile
/// appears, and their votes count. Whoever is blocked, in this account or in another one of the mailbox, confirms when that is
/// over, and what waits goes on waiting.
pub fn verify(
    conn: &mut Conn,
    (link, proof): (&str, &Proof),
    new: &NewSession,
    (arrivals, week): (Arrivals, VotingWeek),
    now: Timestamp,
) -> Result<(SignedIn, Option<String>)> {
    let (id, next) = take(conn, link, Purpose::Verify, now)?;
    people::admit(conn, id, now)?;
    let account = people::by_id(conn, id)?.ok_or(Error::NotFound)?;
    lock_mailbox(conn, &people::mailbox(&account.email_key))?;
    let mailbox = people::kept_mailbox(conn, &account.email_key)?;
    people::expect_unblocked(conn, &mailbox, id, now)?;
    if people::by_email(conn, &account.email_key)?.is_some() {
        return Err(Error::Rejected(words::ALREADY_CONFIRMED));
    }
    match proof {
        Proof::SameBrowser(whose) if *whose == id => {}
        Proof::SameBrowser(_) => return Err(Error::Rejected(words::LINK_EXPIRED)),
        Proof::NewPassword(hash) => credentials::set(conn, id, hash, now)?,
    }
    people::set_verified(conn, id, &mailbox, now).map_err(|error| match error {
        // Another link to the same address was quicker.
        DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => Error::Rejected(words::ALREADY_CONFIRMED),
        other => other.into(),
    })?;
    mail::lift_suppression(conn, &account.email_key)?;
    // Whoever signed in before the address was confirmed may not be the one who owns it.
    store::sessions::delete_all(conn, id)?;
    links::delete_of(conn, id, Purpose::Verify)?;
    let account = people::by_id(conn, id)?.ok_or(Error::NotFound)?;
    let signed_in = begin(conn, &account, new, now)?;
    (arrivals.publish)(conn, &signed_in.viewer, week, now)?;
    Ok((signed_in, next))
}

/// Mails a fresh confirmation link, to the same destination as the last one. Who has enough of them must wait; who is
/// confirmed already gets none.
pub fn resend_link(conn: &mut Conn, id: UserId, mails: &SignUpMails, now: Timestamp) -> Result<()> {
    let account = people::by_id(conn, id)?.ok_or(Error::NotFound)?;
    if account.verified_at.is_some() {
        return Ok(());
    }
    lock(conn, Lockable::Users, &[id.0])?;
    let living = links::living(conn, id, Purpose::Verify, now)?;
    if are_enough(living.len()) {
        return Err(Error::TooMany(Duration::from_secs(3600)));
    }
    let next = living.into_iter().next().flatten();
    send_verify(conn, &account, next.as_deref(), (mails, true), now)
}

/// Keeps a confirmation link and mails it. Where the address is a member's, the member is told of it instead, and nobody
/// learns the link; what is kept, and counted, is the same.
pub(super) fn send_verify(
    conn: &mut Conn,
    account: &Person,
    next: Option<&str>,
    (mails, sends): (&SignUpMails, bool),
    now: Timestamp,
) -> Result<()> {
    let to = people::mailbox(&account.email_key);
    let link = (&*mails.confirm.token_hash, Some(&*to));
    keep(conn, account.id, link, (Purpose::Verify, VERIFY_LIFE), next, now)?;
    let mail = match people::by_email(conn, &account.email_key)? {
        Some(_) => mails.known.clone(),
        // The mail learns only now who they are.
        None => Some(NewMail { user_id: Some(account.id), ..mails.confirm.mail.clone() }),
    };
    if let Some(mail) = mail.filter(|_| sends) {
        mail::enqueue(conn, &mail, now)?;
    }
    Ok(())
}

/// Mails a link for a new password, unless the person has enough of them. It leads on to where they were going.
pub fn ask_reset(conn: &mut Conn, id: UserId, link: &LinkMail, next: Option<&str>, now: Timestamp) -> Result<()> {
    // Held while links are counted: presses from everywhere at once mail no more than presses one after another.
    lock(conn, Lockable::Users, &[id.0])?;
    if are_enough(links::living(conn, id, Purpose::Reset, now)?.len()) {
        return Ok(());
    }
    keep(conn, id, (&link.token_hash, None), (Purpose::Reset, RESET_LIFE), next, now)?;
    mail::enqueue(conn, &link.mail, now)?;
    Ok(())
}

/// Sets a new password by a link from a mail, which goes to confirmed addresses only. Says where they were going.
pub fn reset_password(
    conn: &mut Conn,
    link: &str,
    hash: &str,
    (told, new): (&NewMail, &NewSession),
    now: Timestamp,
) -> Result<(SignedIn, Option<String>)> {
    let (id, next) = take(conn, link, Purpose::Reset, now)?;
    lock(conn, Lockable::Users, &[id.0])?;
    let account = people::by_id(conn, id)?.ok_or(Error::NotFound)?;
    let known = credentials::of(conn, account.id)?.ok_or(Error::NotFound)?;
    if !credentials::replace(conn, &known, hash, now)? {
        return Err(Error::Rejected(words::PASSWORD_CHANGED_MEANWHILE));
    }
    Ok((new_password(conn, id, (told, new), now)?, next))
}

fn take(conn: &mut Conn, link: &str, purpose: Purpose, now: Timestamp) -> Result<(UserId, Option<String>)> {
    match links::take(conn, link, purpose, now)? {
        Some((Some(id), next)) => Ok((id, next)),
        _ => Err(Error::Rejected(words::LINK_EXPIRED)),
    }
}

fn keep(
    conn: &mut Conn,
    id: UserId,
    (token_hash, mailbox): (&str, Option<&str>),
    (purpose, life): (Purpose, TimeDelta),
    next: Option<&str>,
    now: Timestamp,
) -> Result<()> {
    let (user_id, expires_at) = (Some(id), now.plus(life));
    let row = NewLink { token_hash, user_id, purpose, next, address: None, mailbox, created_at: now, expires_at };
    Ok(links::insert(conn, &row)?)
}

pub(super) fn are_enough(links: usize) -> bool {
    links >= LIVE_LINKS
}
