//! How a site gets its owner and staff. There is no account by default.

use super::{Newcomer, SignedIn, add, begin};
use crate::accounts::model::{self, SET_UP_LIFE, SignUp};
use crate::accounts::store::links::{self, NewLink};
use crate::accounts::store::sessions;
use crate::accounts::token::{NewSession, Purpose, Token};
use crate::accounts::words;
use crate::db::{Conn, Timestamp, UserId};
use crate::error::{Error, Problem, Problems, Refusal, Result};
use crate::people::{self, Role, Viewer};

/// The address under which the first owner sets the site up with this word, for the console; `None` when there is an
/// owner. An older link stops working.
pub fn owner_setup_link(conn: &mut Conn, base_url: &str, token: &Token, now: Timestamp) -> Result<Option<String>> {
    if people::has_owner(conn)? {
        return Ok(None);
    }
    links::take_all(conn, Purpose::OwnerSetup, now)?;
    let link = NewLink {
        token_hash: token.hash(),
        user_id: None,
        purpose: Purpose::OwnerSetup,
        next: None,
        created_at: now,
        expires_at: now.plus(SET_UP_LIFE),
    };
    links::insert(conn, &link)?;
    Ok(Some(format!("{base_url}/set-up/{}", token.as_str())))
}

/// Makes the first owner by the link from the console.
pub fn set_up_owner(
    conn: &mut Conn,
    link: &str,
    new: &SignUp,
    hash: &str,
    session: &NewSession,
    now: Timestamp,
) -> Result<SignedIn> {
    // All links go at once: of two people with two links, one becomes the owner.
    let gone = links::take_all(conn, Purpose::OwnerSetup, now)?;
    if people::has_owner(conn)? {
        return Err(Error::Rejected(words::OWNER_EXISTS));
    }
    if !gone.iter().any(|gone| gone == link) {
        return Err(Error::Rejected(words::LINK_EXPIRED));
    }
    let owner = Newcomer {
        email: &new.email,
        name: &new.name,
        role: Role::Owner,
        hash,
        verified_at: Some(now),
        language: Some(new.language),
    };
    let account = add(conn, &owner, now)?.ok_or_else(|| Error::invalid("email", Problem::Taken))?;
    begin(conn, &account, session, now)
}

/// Adds a person whose address is taken as confirmed: for the command line and the demo board.
pub fn add_person(
    conn: &mut Conn,
    name: &str,
    email: &str,
    role: Role,
    password_hash: &str,
    now: Timestamp,
) -> Result<UserId> {
    let mut problems = Problems::default();
    let name = problems.check("name", model::name(name));
    let email = problems.check("email", model::email(email));
    let (Some(name), Some(email)) = (name, email) else { return Err(Error::Invalid(problems)) };
    let (verified_at, language) = (Some(now), None);
    let person = Newcomer { email: &email, name: &name, role, hash: password_hash, verified_at, language };
    match add(conn, &person, now)? {
        Some(account) => Ok(account.id),
        None => Err(Error::invalid("email", Problem::Taken)),
    }
}

/// How an appointment ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Appointed {
    /// The person has the role.
    Done,
    /// Nobody has this address.
    Nobody,
    /// The address is not confirmed, so it may be somebody else's.
    Unconfirmed,
    /// Owners are not changed from a page, so that a site cannot lose its last one.
    IsOwner,
}

/// Appoints or dismisses a person. Their sessions end, so that the new role holds at once and everywhere.
pub fn appoint(conn: &mut Conn, actor: &Viewer, email: &str, role: Role) -> Result<Appointed> {
    if !actor.is_owner() {
        return Err(Error::Forbidden(Refusal::OWNER_ONLY));
    }
    if role == Role::Owner {
        return Err(Error::invalid("role", Problem::UnknownChoice));
    }
    let Some(account) = people::by_email(conn, &model::email_key(email))? else { return Ok(Appointed::Nobody) };
    match account.role {
        Role::Owner => return Ok(Appointed::IsOwner),
        same if same == role => return Ok(Appointed::Done),
        _ if account.verified_at.is_none() => return Ok(Appointed::Unconfirmed),
        _ => {}
    }
    people::set_role(conn, account.id, role)?;
    sessions::delete_all(conn, account.id)?;
    Ok(Appointed::Done)
}
