//! The rules for names, handles, addresses and passwords, and how long sessions and links live. Pure.

use super::first_tries::FIRST_TRIES;
use crate::db::Timestamp;
use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::mail::EmailAddress;
use crate::people::Role;
use crate::web::{Theme, safe_next};
use chrono::TimeDelta;
use chrono_tz::{TZ_VARIANTS, Tz};

/// Longest display name.
pub const NAME_LIMIT: usize = 50;
/// Shortest and longest handle.
pub const HANDLE_LENGTH: (usize, usize) = (3, 30);
/// Shortest and longest password.
pub const PASSWORD_LENGTH: (usize, usize) = (8, 200);
/// Links of one purpose that a person may have at once: more requests send no more mail.
pub const LIVE_LINKS: usize = 5;
/// A session is noted as seen at most this often.
pub const SEEN_EVERY: TimeDelta = TimeDelta::hours(1);
/// No session lives longer than this, however busy.
pub const SESSION_DAYS: i64 = 90;

/// How long a confirmation link works.
pub const VERIFY_LIFE: TimeDelta = TimeDelta::hours(24);
/// How long a password link works.
pub const RESET_LIFE: TimeDelta = TimeDelta::hours(1);
/// How long a link to another address works.
pub const ADDRESS_LIFE: TimeDelta = TimeDelta::hours(24);
/// How long the owner's set-up link works.
pub const SET_UP_LIFE: TimeDelta = TimeDelta::hours(24);

/// When a session ends unless it is seen again. A stolen staff session can do more harm, so it goes stale in a day.
pub fn session_end(role: Role, created_at: Timestamp, seen_at: Timestamp) -> Timestamp {
    let idle = if role >= Role::Staff { TimeDelta::hours(24) } else { TimeDelta::days(14) };
    seen_at.plus(idle).min(created_at.plus(TimeDelta::days(SESSION_DAYS)))
}

/// A password that may be chosen. It has no `Debug`.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    /// Checks a new password; `about` is what everybody knows of the person: address, name. It is kept in Unicode's composed
    /// form, so that it is the same from every keyboard.
    pub fn parse(text: &str, about: &[&str]) -> Result<Self, Problem> {
        let text = &*crate::text::composed(text);
        let length = text.chars().count();
        match length {
            0 => Err(Problem::Missing),
            _ if length < PASSWORD_LENGTH.0 => Err(Problem::TooShort(PASSWORD_LENGTH.0)),
            _ if length > PASSWORD_LENGTH.1 => Err(Problem::TooLong(PASSWORD_LENGTH.1)),
            _ if is_first_try(text, about) => Err(Problem::CommonPassword),
            _ => Ok(Self(text.to_owned())),
        }
    }

    /// The password.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_first_try(text: &str, about: &[&str]) -> bool {
    let bare = |text: &str| -> String { text.to_lowercase().split_whitespace().collect() };
    let password = bare(text);
    let one_character = password.chars().all(|c| password.starts_with(c));
    let own = about.iter().map(|known| bare(known)).any(|known| {
        let local = known.split('@').next().unwrap_or_default();
        password == known || password == local
    });
    one_character || own || FIRST_TRIES.contains(&password.as_str())
}

/// A display name.
pub fn name(text: &str) -> Result<String, Problem> {
    crate::text::name(text, NAME_LIMIT)
}

/// An e-mail address.
pub fn email(text: &str) -> Result<EmailAddress, Problem> {
    if text.trim().is_empty() {
        return Err(Problem::Missing);
    }
    EmailAddress::parse(text).ok_or(Problem::NotAnAddress)
}

/// The form by which an account is looked up and counted, also for text that is no address. Control characters become
/// blanks: `PostgreSQL` cannot even be asked for a text with a NUL in it.
pub fn email_key(text: &str) -> String {
    if let Some(address) = EmailAddress::parse(text) {
        return address.key();
    }
    let shown = text.trim().chars().take(254).map(|c| if c.is_control() { ' ' } else { c });
    shown.collect::<String>().to_lowercase()
}

/// A handle as a person enters it: brought into shape rather than refused for a capital or a space.
pub fn handle(text: &str) -> Result<String, Problem> {
    let handle = shaped(text);
    match handle.len() {
        0 => Err(Problem::Missing),
        length if length < HANDLE_LENGTH.0 => Err(Problem::TooShort(HANDLE_LENGTH.0)),
        length if length > HANDLE_LENGTH.1 => Err(Problem::TooLong(HANDLE_LENGTH.1)),
        _ => Ok(handle),
    }
}

/// The handle a new person gets. Names of which nothing can be spelled leave nothing to build one from: those are fans.
pub fn handle_from(name: &str) -> String {
    let cut: String = shaped(name).chars().take(HANDLE_LENGTH.1).collect();
    let base = cut.trim_matches('-');
    match base.len() {
        0 => "fan".to_owned(),
        length if length < HANDLE_LENGTH.0 => format!("fan-{base}"),
        _ => base.to_owned(),
    }
}

/// The handle with a number behind it, for when somebody else has it.
pub fn numbered(handle: &str, number: u32) -> String {
    let suffix = format!("-{number}");
    let room = HANDLE_LENGTH.1 - suffix.len();
    let cut: String = handle.chars().take(room).collect();
    format!("{}{suffix}", cut.trim_end_matches('-'))
}

fn shaped(text: &str) -> String {
    crate::text::latin(text)
}

/// Somebody who wants to become a member.
#[derive(Clone)]
pub struct SignUp {
    /// Where their mail goes.
    pub email: EmailAddress,
    /// Display name.
    pub name: String,
    /// Where they were going.
    pub next: Option<String>,
    /// What they read here, and so the language of their mail.
    pub language: Language,
}

impl SignUp {
    /// Checks the form of a new person; `language` is that of the page it stands on.
    pub fn parse(
        name: &str,
        email: &str,
        password: &str,
        next: &str,
        language: Language,
    ) -> Result<(Self, Password), Problems> {
        let mut problems = Problems::default();
        let checked_name = problems.check("name", self::name(name));
        let checked_email = problems.check("email", self::email(email));
        let checked_password = problems.check("password", Password::parse(password, &[email, name]));
        let next = Some(safe_next(next)).filter(|next| *next != "/").map(str::to_owned);
        match (checked_name, checked_email, checked_password) {
            (Some(name), Some(email), Some(password)) => Ok((Self { email, name, next, language }, password)),
            _ => Err(problems),
        }
    }
}

/// What a person may change about themselves.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Display name.
    pub name: String,
    /// Profile handle.
    pub handle: String,
    /// Whether releases name them.
    pub name_hidden: bool,
    /// Whether their page is there for them and for staff alone.
    pub profile_hidden: bool,
}

impl Settings {
    /// Checks the form; what is hidden is the name, and the page.
    pub fn parse(name: &str, handle: &str, (name_hidden, profile_hidden): (bool, bool)) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let name = problems.check("name", self::name(name));
        let handle = problems.check("handle", self::handle(handle));
        match (name, handle) {
            (Some(name), Some(handle)) => Ok(Self { name, handle, name_hidden, profile_hidden }),
            _ => Err(problems),
        }
    }
}

/// How a person wants to see the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Display {
    /// Of the pages on this device, and of the mails.
    pub language: Language,
    /// In which times are shown on this device; none is the site's.
    pub zone: Option<Tz>,
    /// Light or dark on this device.
    pub theme: Theme,
}

impl Display {
    /// Checks the form.
    pub fn parse(language: &str, zone: &str, theme: &str) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let language = problems.check("language", language.parse().map_err(|_| Problem::UnknownChoice));
        let zone = problems.check("zone", self::zone(zone));
        let theme = problems.check("theme", Theme::parse(theme).ok_or(Problem::UnknownChoice));
        match (language, zone, theme) {
            (Some(language), Some(zone), Some(theme)) => Ok(Self { language, zone, theme }),
            _ => Err(problems),
        }
    }
}

/// A time zone as a person enters it: in any case, and with blanks for the low lines that nobody types.
fn zone(text: &str) -> Result<Option<Tz>, Problem> {
    let name = text.split_whitespace().collect::<Vec<_>>().join("_");
    if name.is_empty() {
        return Ok(None);
    }
    let found = TZ_VARIANTS.iter().find(|zone| zone.name().eq_ignore_ascii_case(&name));
    found.copied().map(Some).ok_or(Problem::UnknownZone)
}

/// The zones to choose from, by a continent or ocean and a place. All others are understood as well: old names, names
/// of countries, offsets, and places below places, whose list would double the page.
pub fn zones() -> impl Iterator<Item = &'static str> {
    const PARTS: [&str; 10] =
        ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];
    let in_list =
        |name: &&str| name.split_once('/').is_some_and(|(part, place)| PARTS.contains(&part) && !place.contains('/'));
    TZ_VARIANTS.iter().map(|zone| zone.name()).filter(in_list)
}

#[cfg(test)]
mod tests;
