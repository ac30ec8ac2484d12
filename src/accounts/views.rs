//! The room's pages.

use super::store::Account;
use crate::error::Problems;
use crate::i18n::Messages;
use crate::web::{Field, Page, Role};
use askama::Template;

/// What is wrong with a form, for the summary above it: the field's id and a sentence.
pub type Mistakes = Vec<(&'static str, String)>;

/// The summary of a form's problems.
pub fn mistakes(problems: &Problems, l: &Messages) -> Mistakes {
    problems.iter().map(|(field, problem)| (*field, l.problem(problem))).collect()
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
    pub mistakes: Mistakes,
    pub new: NewPerson,
    pub next: &'a str,
    pub sign_in: String,
}

#[derive(Template)]
#[template(path = "accounts/set_up.html")]
pub struct SetUpPage<'a> {
    pub page: Page<'a>,
    pub mistakes: Mistakes,
    pub new: NewPerson,
    pub token: &'a str,
}

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
pub struct SignInPage<'a> {
    pub page: Page<'a>,
    pub mistakes: Mistakes,
    pub email: Field,
    pub password: Field,
    pub next: &'a str,
    pub sign_up: String,
}

/// A page that only says something.
#[derive(Template)]
#[template(path = "accounts/sent.html")]
pub struct SentPage<'a> {
    pub page: Page<'a>,
    pub heading: String,
    pub sentences: Vec<String>,
}

#[derive(Template)]
#[template(path = "accounts/verify.html")]
pub struct VerifyPage<'a> {
    pub page: Page<'a>,
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
    pub mistakes: Mistakes,
    pub email: Field,
}

#[derive(Template)]
#[template(path = "accounts/reset.html")]
pub struct ResetPage<'a> {
    pub page: Page<'a>,
    pub mistakes: Mistakes,
    pub password: Field,
    /// For password managers: whose password it is.
    pub email: &'a str,
    pub token: &'a str,
}

#[derive(Template)]
#[template(path = "accounts/settings.html")]
pub struct SettingsPage<'a> {
    pub page: Page<'a>,
    pub mistakes: Mistakes,
    pub verified: bool,
    pub name: Field,
    pub handle: Field,
    pub name_hidden: bool,
    pub current: Field,
    pub new: Field,
    /// For password managers: whose password it is.
    pub email: &'a str,
    /// Handle as it is now.
    pub own_page: &'a str,
}

/// A person of the staff.
pub struct StaffRow {
    pub name: String,
    pub handle: String,
    pub email: String,
    /// The role, in words.
    pub role: String,
    /// Owners are not dismissed from a page.
    pub may_go: bool,
}

impl StaffRow {
    /// The row of a person.
    pub fn new(account: Account, l: &Messages) -> Self {
        let may_go = account.role == Role::Staff;
        let Account { name, handle, email, role, .. } = account;
        Self { name, handle, email, role: role_name(role, l), may_go }
    }
}

#[derive(Template)]
#[template(path = "accounts/staff.html")]
pub struct StaffPage<'a> {
    pub page: Page<'a>,
    pub mistakes: Mistakes,
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

fn role_name(role: Role, l: &Messages) -> String {
    match role {
        Role::Member => l.accounts_role_member(),
        Role::Staff => l.accounts_role_staff(),
        Role::Owner => l.accounts_role_owner(),
    }
}
