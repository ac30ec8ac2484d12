//! A member's own settings over HTTP.

use super::proof::proven;
use crate::accounts::model::{Display, Password, Settings};
use crate::accounts::password::Hasher;
use crate::accounts::session::{self, Presented};
use crate::accounts::store::credentials::Credentials;
use crate::accounts::token::NewSession;
use crate::accounts::views::{self, SettingsPage};
use crate::accounts::words::PASSWORD_CHANGED;
use crate::accounts::{actions, mails};
use crate::error::{Error, Problem, Problems, Result};
use crate::i18n::Language;
use crate::mail::Letterhead;
use crate::people::{self, Person};
use crate::web::{Cx, Field, Flash, Form, Member, language_cookie, theme_cookie, zone_cookie};
use crate::wire::{Client, never_stored};
use actix_web::HttpResponse;
use actix_web::web::Data;
use chrono_tz::Tz;
use serde::Deserialize;

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::accounts) struct SettingsForm {
    name: String,
    handle: String,
    name_hidden: String,
    profile_hidden: String,
}

impl SettingsForm {
    /// Whether the name is hidden, and the page.
    fn hides(&self) -> (bool, bool) {
        (!self.name_hidden.is_empty(), !self.profile_hidden.is_empty())
    }
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::accounts) struct DisplayForm {
    language: String,
    zone: String,
    theme: String,
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::accounts) struct PasswordForm {
    current: String,
    new: String,
}

/// What was sent and could not be taken.
#[derive(Default)]
struct Entered {
    you: Option<SettingsForm>,
    display: Option<DisplayForm>,
}

/// GET `/settings`
pub(in crate::accounts) async fn show(cx: Cx, member: Member) -> Result<HttpResponse> {
    let account = account(&cx, &member).await?;
    // It shows the e-mail address.
    Ok(never_stored(cx.html(&view(&cx, &account, &Entered::default(), &Problems::default()))?))
}

async fn show_again(cx: &Cx, member: &Member, entered: &Entered, problems: &Problems) -> Result<HttpResponse> {
    let account = account(cx, member).await?;
    Ok(never_stored(cx.unprocessable(&view(cx, &account, entered, problems))?))
}

/// POST `/settings`
pub(in crate::accounts) async fn save(cx: Cx, member: Member, Form(form): Form<SettingsForm>) -> Result<HttpResponse> {
    let (id, now) = (member.id, cx.app.now());
    let saved = match Settings::parse(&form.name, &form.handle, form.hides()) {
        Ok(new) => cx.app.write(move |conn| actions::save_settings(conn, id, &new, now)).await,
        Err(problems) => Err(Error::Invalid(problems)),
    };
    match saved {
        Ok(()) => Ok(cx.see_other("/settings", Some(Flash::SAVED))),
        Err(Error::Invalid(problems)) => {
            let entered = Entered { you: Some(form), ..Entered::default() };
            show_again(&cx, &member, &entered, &problems).await
        }
        Err(error) => Err(error),
    }
}

/// POST `/settings/display`: the language goes with the person, zone and theme stay on the device. The page comes back
/// in the language that was chosen, whichever its address began with.
pub(in crate::accounts) async fn save_display(
    cx: Cx,
    member: Member,
    Form(form): Form<DisplayForm>,
) -> Result<HttpResponse> {
    let Display { language, zone, theme } = match Display::parse(&form.language, &form.zone, &form.theme) {
        Ok(wanted) => wanted,
        Err(problems) => {
            let entered = Entered { display: Some(form), ..Entered::default() };
            return show_again(&cx, &member, &entered, &problems).await;
        }
    };
    let (id, https) = (member.id, cx.app.config.is_https());
    cx.app.write(move |conn| actions::choose_language(conn, id, language)).await?;
    let mut response = cx.see_other_builder(&format!("/{language}/settings"), Some(Flash::SAVED));
    response
        .cookie(language_cookie(language, https))
        .cookie(zone_cookie(zone, https))
        .cookie(theme_cookie(theme, https));
    Ok(response.finish())
}

/// POST `/settings/password`
pub(in crate::accounts) async fn change_password(
    cx: Cx,
    (client, presented): (Client, Presented),
    hasher: Data<Hasher>,
    member: Member,
    Form(form): Form<PasswordForm>,
) -> Result<HttpResponse> {
    let account = account(&cx, &member).await?;
    let (password, known) = match checked(&cx, &client, &hasher, &account, &form).await {
        Ok(checked) => checked,
        Err(Error::Invalid(problems)) => return show_again(&cx, &member, &Entered::default(), &problems).await,
        Err(error) => return Err(error),
    };
    let hash = hasher.hash(password.as_str()).await?;
    let now = cx.app.now();
    let told = mails::password_changed(&Letterhead::of(&cx.app), &account, now)?;
    let new = NewSession::draw(presented)?;
    let change = move |conn: &mut _| actions::change_password(conn, &known, &hash, (&told, &new), now);
    let signed_in = cx.app.write(change).await?;
    let mut response = cx.see_other_builder("/settings", Some(PASSWORD_CHANGED));
    Ok(response.cookie(session::cookie(&cx.app.config, &signed_in.token)).finish())
}

/// The new password and what the present one was checked against, if both fields are right.
async fn checked(
    cx: &Cx,
    client: &Client,
    hasher: &Hasher,
    account: &Person,
    form: &PasswordForm,
) -> Result<(Password, Credentials)> {
    let mut problems = Problems::default();
    let current = if form.current.is_empty() { Err(Problem::Missing) } else { Ok(()) };
    problems.check("current", current);
    let new = problems.check("new", Password::parse(&form.new, &[&account.email, &account.name]));
    let Some(new) = new.filter(|_| problems.is_empty()) else { return Err(Error::Invalid(problems)) };
    Ok((new, proven(cx, client, hasher, account, &form.current).await?))
}

/// The account of who is signed in.
pub async fn account(cx: &Cx, member: &Member) -> Result<Person> {
    let id = member.id;
    cx.app.read(move |conn| people::by_id(conn, id)?.ok_or(Error::SignInFirst)).await
}

fn view<'a>(cx: &'a Cx, account: &'a Person, entered: &Entered, problems: &Problems) -> SettingsPage<'a> {
    let l = cx.l();
    let page = cx.page(l.accounts_settings_title());
    let (name, handle, (name_hidden, profile_hidden)) = match &entered.you {
        Some(form) => (form.name.as_str(), form.handle.as_str(), form.hides()),
        None => (account.name.as_str(), account.handle.as_str(), (account.name_hidden, account.profile_hidden)),
    };
    let chosen = chosen_language(cx, account);
    let (language, zone, theme) = match &entered.display {
        Some(form) => (form.language.as_str(), form.zone.as_str(), form.theme.as_str()),
        None => (&*chosen, cx.chosen_zone().map_or("", Tz::name), page.theme.as_str()),
    };
    let field = |id: &str, value: &str| Field::new(id, value, problems, l);
    SettingsPage {
        problems: views::told(problems, l),
        verified: account.verified_at.is_some(),
        name: field("name", name),
        handle: field("handle", handle),
        name_hidden,
        profile_hidden,
        language: field("language", language),
        zone: field("zone", zone),
        theme: field("theme", theme),
        page: if problems.is_empty() { page } else { page.with_errors() },
        current: field("current", ""),
        new: field("new", ""),
        email: &account.email,
        own_page: &account.handle,
    }
}

/// What the person chose; whoever chose nothing finds the language of this page.
fn chosen_language(cx: &Cx, account: &Person) -> Language {
    account.language.as_deref().and_then(|tag| tag.parse().ok()).unwrap_or(cx.language())
}
