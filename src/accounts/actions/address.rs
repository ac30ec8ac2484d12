//! Another e-mail address for an account: asked for with the password, and taken by a link that was mailed there.

use super::links::are_enough;
use crate::accounts::arrivals::Arrivals;
use crate::accounts::mails::LinkMail;
use crate::accounts::model::ADDRESS_LIFE;
use crate::accounts::store::credentials::{self, Credentials};
use crate::accounts::store::links::{self, NewLink};
use crate::accounts::token::Purpose;
use crate::accounts::words;
use crate::db::{Conn, Lockable, Timestamp, UserId, VotingWeek, lock, lock_mailbox};
use crate::error::{Error, Result};
use crate::mail::{self, EmailAddress, NewMail};
use crate::people::{self, Person};
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use std::time::Duration;

/// Keeps a link to another address for somebody whose password was just found right, and mails it there. Where the address is
/// a member's, that member is told of it instead, and nobody learns the link; what is kept, and counted, is the same. To one
/// mailbox go no more links than to one person, whoever asks for them, and whoever asked for too many or was not the first to
/// ask is told the same.
pub fn ask_address(
    conn: &mut Conn,
    checked: &Credentials,
    (address, link): (&EmailAddress, &LinkMail),
    known: Option<&NewMail>,
    now: Timestamp,
) -> Result<()> {
    let id = checked.user_id;
    // Held while links are counted: presses from everywhere at once mail no more than presses one after another.
    lock(conn, Lockable::Users, &[id.0])?;
    // The password may have been changed while it was being checked.
    if credentials::of(conn, id)?.is_none_or(|known| known.password_hash != checked.password_hash) {
        return Err(Error::Rejected(words::PASSWORD_CHANGED_MEANWHILE));
    }
    if confirmed(conn, id)?.is_none() {
        return Err(Error::Rejected(words::CONFIRM_FIRST));
    }
    let (mailbox, own) = (people::mailbox(&address.key()), links::living(conn, id, Purpose::Address, now)?.len());
    // Of two who ask at once, the second one counts what the first one keeps.
    lock_mailbox(conn, &mailbox)?;
    if are_enough(own) || are_enough(links::living_to(conn, Purpose::Address, &mailbox, now)?) {
        return Err(Error::TooMany(Duration::from_secs(3600)));
    }
    let row = NewLink {
        token_hash: &link.token_hash,
        user_id: Some(id),
        purpose: Purpose::Address,
        next: None,
        address: Some(address.as_str()),
        mailbox: Some(&mailbox),
        created_at: now,
        expires_at: now.plus(ADDRESS_LIFE),
    };
    links::insert(conn, &row)?;
    let mail = match people::by_email(conn, &address.key())? {
        Some(_) => known,
        None => Some(&link.mail),
    };
    mail.map_or(Ok(()), |mail| mail::enqueue(conn, mail, now).map(drop))
}

/// Whose living link it is, and to which address it changes theirs; looking uses nothing up.
pub fn address_link(conn: &mut Conn, link: &str, now: Timestamp) -> Result<Option<(Person, EmailAddress)>> {
    let Some((Some(id), Some(address))) = links::peek_address(conn, link, now)? else { return Ok(None) };
    let Some(person) = confirmed(conn, id)? else { return Ok(None) };
    let address =
        EmailAddress::parse(&address).ok_or_else(|| Error::broken("a link to what is no address was kept"))?;
    Ok(Some((person, address)))
}

/// Gives an account the address to which its link was mailed. The old one is told; all other links of the account end, and
/// what waits to be mailed goes to the new one. Votes that waited for another account of the mailbox, theirs or one that they
/// leave, count. With what was refused, the link stays as it was.
pub fn take_address(
    conn: &mut Conn,
    link: &str,
    told: &NewMail,
    (arrivals, week): (Arrivals, VotingWeek),
    now: Timestamp,
) -> Result<()> {
    let dead = || Error::Rejected(words::LINK_EXPIRED);
    let (person, _) = address_link(conn, link, now)?.ok_or_else(dead)?;
    lock(conn, Lockable::Users, &[person.id.0])?;
    // Another window may have been quicker, until the person was held.
    let (person, address) = address_link(conn, link, now)?.ok_or_else(dead)?;
    let key = address.key();
    // The one that is left, too: whoever comes to it at this moment either sees that this account went, or is seen by it. In this
    // order, so that two who change places do not wait for each other.
    let mut both = [people::mailbox(&person.email_key), people::mailbox(&key)];
    both.sort_unstable();
    for mailbox in &both {
        lock_mailbox(conn, mailbox)?;
    }
    let (left, mailbox) = (people::kept_mailbox(conn, &person.email_key)?, people::kept_mailbox(conn, &key)?);
    if people::by_email(conn, &key)?.is_some_and(|other| other.id != person.id) {
        return Err(Error::Rejected(words::ADDRESS_IN_USE));
    }
    if mailbox != left && people::mailbox_taken(conn, &mailbox, person.id)? {
        return Err(Error::Rejected(words::MAILBOX_IN_USE));
    }
    let changed = people::set_address(conn, person.id, (address.as_str(), &key, &mailbox));
    let changed = changed.map_err(|error| match error {
        // Somebody was quicker.
        DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => Error::Rejected(words::ADDRESS_IN_USE),
        other => other.into(),
    })?;
    if !changed {
        return Err(dead());
    }
    mail::lift_suppression(conn, &key)?;
    links::delete_all_of(conn, &[person.id])?;
    mail::move_of(conn, person.id, address.as_str())?;
    mail::enqueue(conn, told, now)?;
    (arrivals.moved)(conn, &person.viewer(), &left, week, now)
}

/// The person, if their address is confirmed and they are still there.
fn confirmed(conn: &mut Conn, id: UserId) -> Result<Option<Person>> {
    Ok(people::by_id(conn, id)?.filter(|person| person.verified_at.is_some() && !person.is_former()))
}
