//! What people do with their account, one function a verb, each meant to run inside one write.

mod address;
mod links;
mod role;
mod staff;

pub(super) use address::{address_link, ask_address, take_address};
pub(super) use links::{LinkState, link_state};
pub use links::{Proof, ask_reset, resend_link, reset_password, verify};
pub use role::{RoleKept, step_down};
pub use staff::{
    Appointed, By, Whom, add_from_command_line, add_person, appoint, find_person, owner_setup_link, set_up_owner,
};

use super::mails::SignUpMails;
use super::model::{self, Settings, SignUp};
use super::networks;
use super::store::credentials::{self, Credentials};
use super::store::{self, sessions};
use super::token::{self, NewSession, Purpose, Token};
use super::words;
use crate::audit::Act;
use crate::db::{Conn, Lockable, Timestamp, UserId, lock, lock_mailbox};
use crate::error::{Error, Problem, Result};
use crate::i18n::Language;
use crate::mail::{self, EmailAddress, NewMail};
use crate::people::{self, NewPerson, Person, Role, Viewer};
use diesel::result::{DatabaseErrorKind, Error as DieselError};

/// Handles that are tried with a small number before one is drawn.
const SMALL_NUMBERS: std::ops::RangeInclusive<u32> = 2..=5;
/// How often a number is drawn for a handle; there are 900,000.
const DRAWS: usize = 20;

/// Somebody whose session just began.
pub struct SignedIn {
    /// The word for their cookie.
    pub token: Token,
    /// Who.
    pub viewer: Viewer,
    /// Whether they are about to leave: they are asked first whether they stay.
    pub leaves: bool,
}

/// Adds somebody new, signs them in and mails them a confirmation link. Until they open it the address is not theirs: others
/// may sign up with it too, and whoever is a member under it stays so and gets a mail that says what happened, at most one
/// a day. The caller cannot tell the difference.
pub fn sign_up(
    conn: &mut Conn,
    new: &SignUp,
    hash: &str,
    (mails, session): (&SignUpMails, &NewSession),
    now: Timestamp,
) -> Result<SignedIn> {
    let language = Some(new.language);
    let person = Newcomer { email: &new.email, name: &new.name, role: Role::Member, hash, verified_at: None, language };
    // However often somebody signs up with an address, from wherever at once, its owner is not mailed without end.
    let mailbox = people::mailbox(&new.email.key());
    lock_mailbox(conn, &mailbox)?;
    let sends = !links::are_enough(store::links::living_to(conn, Purpose::Verify, &mailbox, now)?);
    let added = add(conn, &person, now)?.ok_or_else(|| Error::broken("an address that nobody has was taken"))?;
    links::send_verify(conn, &added, new.next.as_deref(), (mails, sends), now)?;
    begin(conn, &added, session, now)
}

/// Begins a session for somebody whose password was just found right, and ends the one this browser had.
pub fn sign_in(conn: &mut Conn, checked: &Credentials, new: &NewSession, now: Timestamp) -> Result<SignedIn> {
    let wrong = || Error::invalid("password", Problem::WrongPassword);
    // Held: whoever changes the password at this moment either has changed it here already, or ends the session that begins.
    lock(conn, Lockable::Users, &[checked.user_id.0])?;
    // The password may have been changed while it was being checked.
    let known = credentials::of(conn, checked.user_id)?;
    known.filter(|known| known.password_hash == checked.password_hash).ok_or_else(wrong)?;
    let person = people::by_id(conn, checked.user_id)?.filter(|person| !person.is_former()).ok_or_else(wrong)?;
    begin(conn, &person, new, now)
}

/// Ends every session of a person.
pub fn sign_out_everywhere(conn: &mut Conn, id: UserId) -> Result<()> {
    Ok(sessions::delete_all(conn, id)?)
}

/// Ends every session of a person, and every link of theirs.
pub fn end_all(conn: &mut Conn, id: UserId) -> Result<()> {
    sessions::delete_all(conn, id)?;
    Ok(store::links::delete_all_of(conn, &[id])?)
}

/// Ends a session.
pub fn sign_out(conn: &mut Conn, session: &str) -> Result<()> {
    Ok(sessions::delete(conn, session)?)
}

/// Ends the session of a person that their list calls so; the hash of it, if there was one. One that ended before is no
/// mistake.
pub(super) fn end_session(conn: &mut Conn, id: UserId, public_id: &str, now: Timestamp) -> Result<Option<String>> {
    let living = sessions::listed(conn, id, now)?;
    let Some(session) = living.into_iter().find(|session| token::public_id(&session.token_hash) == public_id) else {
        return Ok(None);
    };
    sessions::delete(conn, &session.token_hash)?;
    Ok(Some(session.token_hash))
}

/// Refuses a name or a handle that reads as if whoever bears it were of the staff.
pub(super) fn expect_no_pose(field: &'static str, name: &str) -> Result<()> {
    if people::poses_as_staff(name) { Err(Error::invalid(field, Problem::StaffWord)) } else { Ok(()) }
}

/// Refuses a name or a handle that would be taken for somebody's of the staff but this person.
pub fn expect_unlike_staff(conn: &mut Conn, field: &'static str, name: &str, but: Option<UserId>) -> Result<()> {
    expect_no_pose(field, name)?;
    match people::staff_like(conn, name, but)? {
        Some(_) => Err(Error::invalid(field, Problem::LikeStaff)),
        None => Ok(()),
    }
}

/// Changes name, handle, whether releases name the person and whether others see their page. Nobody comes to be called like
/// somebody of the staff. The handle before leads to the new one for a year, and is nobody else's meanwhile.
pub fn save_settings(conn: &mut Conn, id: UserId, new: &Settings, now: Timestamp) -> Result<()> {
    let taken = || Error::invalid("handle", Problem::Taken);
    // Held while handles are counted: the same press twice gives one up once.
    lock(conn, Lockable::Users, &[id.0])?;
    let known = people::by_id(conn, id)?.ok_or(Error::SignInFirst)?;
    for (field, name, before) in [("name", &new.name, &known.name), ("handle", &new.handle, &known.handle)] {
        if name != before {
            expect_unlike_staff(conn, field, name, Some(id))?;
        }
    }
    if people::handle_taken(conn, &new.handle, Some(id), now)? {
        return Err(taken());
    }
    if new.handle != known.handle && !people::keep_handle(conn, id, (&known.handle, &new.handle), now)? {
        return Err(Error::invalid("handle", Problem::Refused(words::ENOUGH_HANDLES)));
    }
    people::rename(conn, id, &new.name, &new.handle, new.name_hidden).map_err(|error| match error {
        // Somebody was quicker.
        DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, _) => taken(),
        other => other.into(),
    })?;
    Ok(people::set_profile_hidden(conn, id, new.profile_hidden)?)
}

/// Chooses the language of a person's pages and mails.
pub fn choose_language(conn: &mut Conn, id: UserId, language: Language) -> Result<()> {
    Ok(people::set_language(conn, id, language)?)
}

/// Changes a password that was just checked, ends every session, begins a new one here and tells the person by mail.
pub fn change_password(
    conn: &mut Conn,
    checked: &Credentials,
    hash: &str,
    (told, new): (&NewMail, &NewSession),
    now: Timestamp,
) -> Result<SignedIn> {
    lock(conn, Lockable::Users, &[checked.user_id.0])?;
    if !credentials::replace(conn, checked, hash, now)? {
        return Err(Error::Rejected(words::PASSWORD_CHANGED_MEANWHILE));
    }
    new_password(conn, checked.user_id, (told, new), now)
}

/// Forgets sessions, links and handles kept for somebody that have ended by time; says how many.
pub fn sweep(conn: &mut Conn, now: Timestamp) -> Result<usize> {
    let ended = sessions::sweep(conn, now)? + store::links::sweep(conn, now)?;
    Ok(ended + people::free_handles(conn, now)? + networks::sweep(conn, now)?)
}

/// Replaces a password, whichever it was, for whoever has the server: every session ends, as after every change. The person
/// is told by mail, where there is an address that is known to be theirs.
pub fn set_password(conn: &mut Conn, id: UserId, hash: &str, told: Option<&NewMail>, now: Timestamp) -> Result<()> {
    lock(conn, Lockable::Users, &[id.0])?;
    credentials::set(conn, id, hash, now)?;
    end_what_the_old_one_opened(conn, id)?;
    staff::record_command(conn, Act::PasswordSet, id, ("", ""), now)?;
    told.map_or(Ok(()), |told| mail::enqueue(conn, told, now).map(drop))
}

fn end_what_the_old_one_opened(conn: &mut Conn, id: UserId) -> Result<()> {
    sessions::delete_all(conn, id)?;
    store::links::delete_of(conn, id, Purpose::Reset)?;
    Ok(store::links::delete_of(conn, id, Purpose::Address)?)
}

/// What follows every change of a password by its owner.
fn new_password(conn: &mut Conn, id: UserId, (told, new): (&NewMail, &NewSession), now: Timestamp) -> Result<SignedIn> {
    end_what_the_old_one_opened(conn, id)?;
    let person = people::by_id(conn, id)?.ok_or(Error::NotFound)?;
    let signed_in = begin(conn, &person, new, now)?;
    mail::enqueue(conn, told, now)?;
    Ok(signed_in)
}

/// Whichever way it came to that: nobody is signed in as a former member.
fn begin(conn: &mut Conn, person: &Person, new: &NewSession, now: Timestamp) -> Result<SignedIn> {
    if person.is_former() {
        return Err(Error::SignInFirst);
    }
    if let Some(old) = &new.old {
        sessions::delete(conn, old)?;
    }
    sessions::insert(conn, new, (person.id, person.role), now)?;
    Ok(SignedIn { token: new.token.clone(), viewer: person.viewer(), leaves: person.leaving_at.is_some() })
}

struct Newcomer<'a> {
    email: &'a EmailAddress,
    name: &'a str,
    role: Role,
    hash: &'a str,
    verified_at: Option<Timestamp>,
    /// None is the site's own, whichever that will be.
    language: Option<Language>,
}

/// Adds a person under the first free handle; `None` when the address is to be confirmed and is somebody's already.
fn add(conn: &mut Conn, person: &Newcomer<'_>, now: Timestamp) -> Result<Option<Person>> {
    let email_key = person.email.key();
    let is_taken = |conn: &mut Conn| -> Result<bool> {
        Ok(person.verified_at.is_some() && people::by_email(conn, &email_key)?.is_some())
    };
    if is_taken(conn)? {
        return Ok(None);
    }
    let mut mailbox = people::mailbox(&email_key);
    if person.verified_at.is_some() {
        lock_mailbox(conn, &mailbox)?;
        mailbox = people::kept_mailbox(conn, &email_key)?;
    }
    let base = model::handle_from(person.name);
    let drawn = || (0..DRAWS).filter_map(|_| getrandom::u32().ok()).map(|random| 100_000 + random % 900_000);
    let numbered = SMALL_NUMBERS.chain(drawn()).map(|number| model::numbered(&base, number));
    for handle in std::iter::once(base.clone()).chain(numbered) {
        let new = NewPerson {
            email: person.email.as_str(),
            email_key: &email_key,
            mailbox: &mailbox,
            name: person.name,
            handle: &handle,
            role: person.role,
            verified_at: person.verified_at,
            language: person.language.as_deref(),
            created_at: now,
        };
        if let Some(id) = people::insert_once(conn, &new)? {
            credentials::insert(conn, id, person.hash, now)?;
            if person.verified_at.is_some() {
                mail::lift_suppression(conn, &email_key)?;
            }
            return Ok(people::by_id(conn, id)?);
        }
        // Somebody was quicker; or the handle is in use.
        if is_taken(conn)? {
            return Ok(None);
        }
    }
    Err(Error::broken("no free handle was found"))
}
