//! Links in mails: confirm an address, choose a new password. Each works once; looking at it uses nothing up.

use super::{SignedIn, begin, new_password};
use crate::accounts::mails;
use crate::accounts::model::{LIVE_LINKS, RESET_LIFE, VERIFY_LIFE};
use crate::accounts::store::links::{self, NewLink};
use crate::accounts::store::{self, Account};
use crate::accounts::token::{self, Purpose, Token};
use crate::db::{Conn, Timestamp, UserId};
use crate::error::{Error, Refusal, Result};
use crate::mail::{self, Letterhead};
use chrono::TimeDelta;
use std::time::Duration;

/// What somebody who opens a link finds.
pub enum LinkState {
    /// It works; whose it is (nobody's yet: the owner's set-up).
    Live(Option<Box<Account>>),
    /// Used up, unknown or too old.
    Dead,
}

/// Looks at a link and leaves it as it is: mail scanners open every one of them.
pub fn link_state(conn: &mut Conn, word: &str, purpose: Purpose, now: Timestamp) -> Result<LinkState> {
    Ok(match links::peek(conn, &token::hash(word), purpose, now)? {
        None => LinkState::Dead,
        Some((None, _)) => LinkState::Live(None),
        Some((Some(id), _)) => {
            store::by_id(conn, id)?.map_or(LinkState::Dead, |account| LinkState::Live(Some(Box::new(account))))
        }
    })
}

/// Confirms an address and signs its owner in; says where they were going when they signed up.
pub fn verify(conn: &mut Conn, word: &str, old: Option<&str>, now: Timestamp) -> Result<(SignedIn, Option<String>)> {
    let (id, next) = take(conn, word, Purpose::Verify, now)?;
    store::set_verified(conn, id, now)?;
    // Whoever signed in before the address was confirmed may not be the one who owns it.
    store::sessions::delete_all(conn, id)?;
    links::delete_of(conn, id, Purpose::Verify)?;
    let account = store::by_id(conn, id)?.ok_or(Error::NotFound)?;
    Ok((begin(conn, &account, old, now)?, next))
}

/// Mails a fresh confirmation link, to the same destination as the last one. Who has enough of them must wait; who is
/// confirmed already gets none.
pub fn resend_link(conn: &mut Conn, id: UserId, head: &Letterhead, now: Timestamp) -> Result<()> {
    let account = store::by_id(conn, id)?.ok_or(Error::NotFound)?;
    if account.verified_at.is_some() {
        return Ok(());
    }
    let living = links::living(conn, id, Purpose::Verify, now)?;
    if is_enough(living.len()) {
        return Err(Error::TooMany(Duration::from_secs(3600)));
    }
    let next = living.into_iter().next().flatten();
    send_verify(conn, &account, next.as_deref(), head, now)
}

pub(super) fn send_verify(
    conn: &mut Conn,
    account: &Account,
    next: Option<&str>,
    head: &Letterhead,
    now: Timestamp,
) -> Result<()> {
    let token = draw(conn, account, Purpose::Verify, next, VERIFY_LIFE, now)?;
    mail::enqueue(conn, &mails::verify(head, account, &token)?, now)?;
    Ok(())
}

/// Mails a link for a new password, if somebody has this address; the caller cannot tell.
pub fn ask_reset(conn: &mut Conn, email_key: &str, head: &Letterhead, now: Timestamp) -> Result<()> {
    let Some(account) = store::by_email(conn, email_key)? else { return Ok(()) };
    if is_enough(links::living(conn, account.id, Purpose::Reset, now)?.len()) {
        return Ok(());
    }
    let token = draw(conn, &account, Purpose::Reset, None, RESET_LIFE, now)?;
    mail::enqueue(conn, &mails::reset(head, &account, &token)?, now)?;
    Ok(())
}

/// Sets a new password by a link from a mail. That the link arrived proves the address, so it is confirmed as well.
pub fn reset_password(conn: &mut Conn, word: &str, hash: &str, head: &Letterhead, now: Timestamp) -> Result<SignedIn> {
    let (id, _) = take(conn, word, Purpose::Reset, now)?;
    let account = store::by_id(conn, id)?.ok_or(Error::NotFound)?;
    if !store::set_password(conn, &account, hash)? {
        return Err(Error::Rejected(Refusal::ChangedMeanwhile));
    }
    store::set_verified(conn, id, now)?;
    links::delete_of(conn, id, Purpose::Verify)?;
    new_password(conn, id, head, now)
}

fn take(conn: &mut Conn, word: &str, purpose: Purpose, now: Timestamp) -> Result<(UserId, Option<String>)> {
    match links::take(conn, &token::hash(word), purpose, now)? {
        Some((Some(id), next)) => Ok((id, next)),
        _ => Err(Error::Rejected(Refusal::LinkExpired)),
    }
}

fn draw(
    conn: &mut Conn,
    account: &Account,
    purpose: Purpose,
    next: Option<&str>,
    life: TimeDelta,
    now: Timestamp,
) -> Result<Token> {
    let token = Token::draw()?;
    let link = NewLink {
        token_hash: &token.hash(),
        user_id: Some(account.id),
        purpose,
        next,
        created_at: now,
        expires_at: now.plus(life),
    };
    links::insert(conn, &link)?;
    Ok(token)
}

fn is_enough(links: usize) -> bool {
    links >= LIVE_LINKS
}
