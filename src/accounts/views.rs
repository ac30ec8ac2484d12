//! The room's pages.

mod own;

pub use own::{AddressLinkPage, AddressPage, SessionRow, SessionsPage};

use super::arrivals::Waiting;
use super::model::zones;
use crate::db::Timestamp;
use crate::error::Problems;
use crate::i18n::Messages;
use crate::people::{Person, Role};
use crate::web::{Field, Page, summary};
use askama::Template;

/// What is wrong with a form, for the summary above it: the field's id and a sentence.
pub type Told = Vec<(&'static str, String)>;

/// The summary of a form's problems.
pub fn told(problems: &Problems, l: &Messages) -> Told {
    summary(problems, l, |field| label(field, l))
}

/// What a field is called.
pub fn label(field: &str, l: &Messages) -> String {
    match field {
        "name" => l.accounts_name(),
        "email" => l.accounts_email(),
        "handle" => l.accounts_settings_handle(),
        "language" => l.accounts_settings_language(),
        "zone" => l.accounts_settings_zone(),
        "theme" => l.foot_theme(),
        "current" => l.accounts_settings_current(),
        "new" => l.accounts_settings_new(),
        "role" => l.accounts_staff_role(),
        _ => l.accounts_password(),
    }
}

/// Name, address and password of somebody new.
pub struct NewPerson {
    pub name: Field,
    pub email: Field,
    pub password: Field,
}

#[derive(Template)]
#[template(path = "accounts/sign_up.html")]
pub struct SignUpPage<'a> {
    pub page: Page<'a>,
    pub problems: Told,
    /// What waits, in a sentence.
    pub waits: Option<String>,
    pub new: NewPerson,
    pub next: &'a str,
    /// When it was shown, in seconds since 1970; empty where it does not matter.
    pub shown: String,
    /// What was typed in another form, as hidden fields.
    pub carried: Vec<(String, String)>,
    pub sign_in: String,
}

impl SignUpPage<'_> {
    /// As it is shown for the first time.
    #[must_use]
    pub fn shown_at(self, now: Timestamp) -> Self {
        Self { shown: now.0.timestamp().to_string(), ..self }
    }
}

#[derive(Template)]
#[template(path = "accounts/set_up.html")]
pub struct SetUpPage<'a> {
    pub page: Page<'a>,
    pub problems: Told,
    pub new: NewPerson,
    pub token: &'a str,
}

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
pub struct SignInPage<'a> {
    pub page: Page<'a>,
    pub problems: Told,
    /// What goes on after signing in.
    pub waits: Option<String>,
    pub email: Field,
    pub password: Field,
    pub next: &'a str,
    /// Hidden fields with what was typed in another form.
    pub carried: Vec<(String, String)>,
    pub sign_up: String,
    /// Where a link for a new password is asked for.
    pub forgot: String,
}

/// A page that only says something.
#[derive(Template)]
#[template(path = "accounts/sent.html")]
pub struct SentPage<'a> {
    pub page: Page<'a>,
    pub heading: String,
    pub sentences: Vec<String>,
    /// Where to go on meanwhile, for somebody new.
    pub next: Option<String>,
}

#[derive(Template)]
#[template(path = "accounts/verify.html")]
pub struct VerifyPage<'a> {
    pub page: Page<'a>,
    pub problems: Told,
    /// Display name of whoever signed up.
    pub name: &'a str,
    /// For password managers: whose password it is.
    pub email: &'a str,
    /// What appears with the confirmation.
    pub waiting: Waiting,
    /// To be chosen, unless this browser is the one that signed up.
    pub password: Option<Field>,
    pub token: &'a str,
}

#[derive(Template)]
#[template(path = "accounts/dead_link.html")]
pub struct DeadLinkPage<'a> {
    pub page: Page<'a>,
    pub sentence: String,
    /// Where to ask for a new one.
    pub again: &'a str,
}

#[derive(Template)]
#[template(path = "accounts/forgot.html")]
pub struct ForgotPage<'a> {
    pub page: Page<'a>,
    pub problems: Told,
    /// That what was typed in another form is kept.
    pub waits: Option<String>,
    pub email: Field,
    pub next: &'a str,
    /// What was typed in another form before, as hidden fields.
    pub carried: Vec<(String, String)>,
}

/// That a link was mailed, with what was typed before, which is sent on from here.
#[derive(Template)]
#[template(path = "accounts/kept.html")]
pub struct KeptPage<'a> {
    pub page: Page<'a>,
    pub heading: String,
    pub sentences: Vec<String>,
    pub next: &'a str,
    pub carried: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "accounts/reset.html")]
pub struct ResetPage<'a> {
    pub page: Page<'a>,
    pub problems: Told,
    pub password: Field,
    /// For password managers: whose password it is.
    pub email: &'a str,
    pub token: &'a str,
}

#[derive(Template)]
#[template(path = "accounts/settings.html")]
pub struct SettingsPage<'a> {
    pub page: Page<'a>,
    pub problems: Told,
    pub verified: bool,
    pub name: Field,
    pub handle: Field,
    pub name_hidden: bool,
    pub profile_hidden: bool,
    pub language: Field,
    pub zone: Field,
    pub theme: Field,
    pub current: Field,
    pub new: Field,
    /// For password managers: whose password it is.
    pub email: &'a str,
    /// Handle as it is now.
    pub own_page: &'a str,
}

impl SettingsPage<'_> {
    fn zones() -> impl Iterator<Item = &'static str> {
        zones()
    }
}

/// A person of the staff.
pub struct StaffRow {
    pub name: String,
    pub handle: String,
    pub email: String,
    /// The role, in words.
    pub role: String,
    /// The role they are dismissed to: staff leave it, an owner stays staff, the last one stays an owner.
    pub goes_to: Option<Role>,
}

impl StaffRow {
    /// The row of a person of a site with so many owners.
    pub fn new(person: Person, owners: usize, l: &Messages) -> Self {
        let Person { name, handle, email, role, .. } = person;
        let goes_to = match role {
            Role::Owner if owners > 1 => Some(Role::Staff),
            Role::Staff => Some(Role::Member),
            _ => None,
        };
        Self { name, handle, email, role: role_name(role, l), goes_to }
    }

    /// The page that asks before they are dismissed.
    fn dismissal(&self) -> String {
        format!("/staff/{}/dismiss", self.handle)
    }
}

/// `/staff/{handle}/dismiss`.
#[derive(Template)]
#[template(path = "accounts/dismiss.html")]
pub struct DismissPage<'a> {
    pub page: Page<'a>,
    pub person: &'a StaffRow,
    /// The role they are dismissed to.
    pub goes_to: &'a Role,
}

#[derive(Template)]
#[template(path = "accounts/staff.html")]
pub struct StaffPage<'a> {
    pub page: Page<'a>,
    pub problems: Told,
    pub people: Vec<StaffRow>,
    pub email: Field,
    pub role: Field,
    /// Roles to appoint to: word and name.
    pub choices: Vec<(&'static str, String)>,
}

/// The roles that somebody can be appointed to.
pub fn choices(l: &Messages) -> Vec<(&'static str, String)> {
    [Role::Staff, Role::Member].into_iter().map(|role| (role.as_str(), role_name(role, l))).collect()
}

/// What a role is called.
pub fn role_name(role: Role, l: &Messages) -> String {
    match role {
        Role::Member => l.accounts_role_member(),
        Role::Staff => l.accounts_role_staff(),
        Role::Owner => l.accounts_role_owner(),
    }
}
