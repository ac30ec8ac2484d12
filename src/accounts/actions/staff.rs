//! How a site gets its owner and staff. There is no account by default.

use super::role::RoleKept;
use super::{Newcomer, SignedIn, add, begin};
use crate::accounts::model::{self, SET_UP_LIFE, SignUp};
use crate::accounts::store::links::{self, NewLink};
use crate::accounts::store::sessions;
use crate::accounts::token::{NewSession, Purpose, Token};
use crate::accounts::words;
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, Lockable, Timestamp, UserId, lock};
use crate::error::{Error, Problem, Problems, Refusal, Result};
use crate::i18n::Messages;
use crate::people::{self, Person, Role};

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
        address: None,
        mailbox: None,
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
    super::expect_no_pose("name", &name)?;
    let (verified_at, language) = (Some(now), None);
    let person = Newcomer { email: &email, name: &name, role, hash: password_hash, verified_at, language };
    match add(conn, &person, now)? {
        Some(account) => Ok(account.id),
        None => Err(Error::invalid("email", Problem::Taken)),
    }
}

/// Who changes a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// An owner, from a page, which makes no owners.
    Owner(UserId),
    /// Whoever has the server.
    CommandLine,
}

/// How an appointment ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Appointed {
    /// The person has the role.
    Done,
    /// Nobody is found.
    Nobody,
    /// The address is not confirmed, so it may be somebody else's.
    Unconfirmed,
    /// Somebody who is blocked does not act for the site.
    Blocked,
    /// A site never loses its last owner.
    LastOwner,
}

impl Appointed {
    /// Why the person does not have the role, if they do not.
    pub fn mistake(self, l: &Messages) -> Option<String> {
        match self {
            Self::Done => None,
            Self::Nobody => Some(l.accounts_staff_nobody()),
            Self::Unconfirmed => Some(l.accounts_staff_unconfirmed()),
            Self::Blocked => Some(l.accounts_staff_blocked()),
            Self::LastOwner => Some(l.accounts_staff_last_owner()),
        }
    }
}

/// Gives a person a role. Their sessions end, so that it holds at once and everywhere. All owners are held meanwhile: of two
/// who dismiss each other, or themselves, at the same moment one stays.
pub fn appoint(conn: &mut Conn, by: By, whom: &Whom, role: Role, now: Timestamp) -> Result<Appointed> {
    let Some(found) = find_person(conn, whom)? else { return Ok(Appointed::Nobody) };
    let mut held: Vec<i64> = people::owners(conn)?.into_iter().map(|owner| owner.0).collect();
    held.push(found.id.0);
    lock(conn, Lockable::Users, &held)?;
    let owners = people::owners(conn)?;
    if let By::Owner(actor) = by {
        if !owners.contains(&actor) {
            return Err(Error::Forbidden(Refusal::OWNER_ONLY));
        }
        if role == Role::Owner {
            return Err(Error::invalid("role", Problem::UnknownChoice));
        }
    }
    let person = people::by_id(conn, found.id)?.filter(|person| !person.is_former());
    let Some(person) = person else { return Ok(Appointed::Nobody) };
    if person.role == role {
        return Ok(Appointed::Done);
    }
    if person.verified_at.is_none() {
        return Ok(Appointed::Unconfirmed);
    }
    if people::running_block(conn, person.id, now)?.is_some() {
        return Ok(Appointed::Blocked);
    }
    if owners == [person.id] {
        return Ok(Appointed::LastOwner);
    }
    people::set_role(conn, person.id, role)?;
    sessions::delete_all(conn, person.id)?;
    let (from, to) = (person.role.as_str(), role.as_str());
    match by {
        By::Owner(actor) => {
            let of = |role| RoleKept { person: person.id, role };
            let trace = Trace::of(Act::Appointed).about(&person.handle).from_to(from, to);
            audit::record(conn, actor, &trace.keeping(&of(person.role), &of(role)), now)?;
        }
        By::CommandLine => record_command(conn, Act::RoleGiven, person.id, (from, to), now)?,
    }
    Ok(Appointed::Done)
}

/// [`add_person`] from the command line, whose additions to the staff stand in the log.
pub fn add_from_command_line(
    conn: &mut Conn,
    (name, email): (&str, &str),
    role: Role,
    password_hash: &str,
    now: Timestamp,
) -> Result<UserId> {
    let id = add_person(conn, name, email, role, password_hash, now)?;
    if role.is_staff() {
        record_command(conn, Act::PersonAdded, id, ("", role.as_str()), now)?;
    }
    Ok(id)
}

/// The command line acts for the first of the owners, and for whoever becomes that; as long as there is no staff, nobody would
/// look it up.
pub(super) fn record_command(
    conn: &mut Conn,
    act: Act,
    whom: UserId,
    (from, to): (&str, &str),
    now: Timestamp,
) -> Result<()> {
    let Some(person) = people::by_id(conn, whom)? else { return Ok(()) };
    let itself = Some(person.id).filter(|_| person.role.is_staff());
    let Some(by) = people::owners(conn)?.first().copied().or(itself) else { return Ok(()) };
    audit::record(conn, by, &Trace::of(act).about(&person.handle).from_to(from, to), now)
}

/// Whom somebody means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    /// By an address, which finds whoever confirmed it.
    Email(String),
    /// By a handle in any letter case, which finds also those who did not confirm theirs.
    Handle(String),
}

/// The person who is meant.
pub fn find_person(conn: &mut Conn, whom: &Whom) -> Result<Option<Person>> {
    Ok(match whom {
        Whom::Email(email) => people::by_email(conn, &model::email_key(email))?,
        Whom::Handle(handle) => people::by_handle(conn, &handle.to_lowercase())?.filter(|person| !person.is_former()),
    })
}
