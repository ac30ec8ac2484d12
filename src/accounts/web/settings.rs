//! A member's own settings over HTTP.

use crate::accounts::actions;
use crate::accounts::model::{Password, Settings};
use crate::accounts::password::Hasher;
use crate::accounts::session;
use crate::accounts::store::{self, Account};
use crate::accounts::views::{self, SettingsPage};
use crate::error::{Error, Problem, Problems, Result};
use crate::mail::Letterhead;
use crate::web::{Cx, Field, Flash, Form, Limit, Member};
use actix_web::HttpResponse;
use actix_web::web::Data;
use serde::Deserialize;

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::accounts) struct SettingsForm {
    name: String,
    handle: String,
    name_hidden: String,
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::accounts) struct PasswordForm {
    current: String,
    new: String,
}

/// GET `/settings`
pub(in crate::accounts) async fn show(cx: Cx, member: Member) -> Result<HttpResponse> {
    let account = account(&cx, &member).await?;
    cx.html(&view(&cx, &account, None, &Problems::default()))
}

/// POST `/settings`
pub(in crate::accounts) async fn save(cx: Cx, member: Member, Form(form): Form<SettingsForm>) -> Result<HttpResponse> {
    let id = member.id;
    let saved = match Settings::parse(&form.name, &form.handle, !form.name_hidden.is_empty()) {
        Ok(new) => cx.app.write(move |conn| actions::save_settings(conn, id, &new)).await,
        Err(problems) => Err(Error::Invalid(problems)),
    };
    match saved {
        Ok(()) => Ok(cx.see_other("/settings", Some(Flash::Saved))),
        Err(Error::Invalid(problems)) => {
            let account = account(&cx, &member).await?;
            cx.unprocessable(&view(&cx, &account, Some(&form), &problems))
        }
        Err(error) => Err(error),
    }
}

/// POST `/settings/password`
pub(in crate::accounts) async fn change_password(
    cx: Cx,
    hasher: Data<Hasher>,
    member: Member,
    Form(form): Form<PasswordForm>,
) -> Result<HttpResponse> {
    let account = account(&cx, &member).await?;
    let password = match checked(&cx, &hasher, &account, &form).await {
        Ok(password) => password,
        Err(Error::Invalid(problems)) => return cx.unprocessable(&view(&cx, &account, None, &problems)),
        Err(error) => return Err(error),
    };
    let hash = hasher.hash(password.as_str()).await?;
    let (head, now) = (Letterhead::of(&cx.app), cx.app.now());
    let change = move |conn: &mut _| actions::change_password(conn, &account, &hash, &head, now);
    let signed_in = cx.app.write(change).await?;
    let mut response = cx.see_other_builder("/settings", Some(Flash::PasswordChanged));
    Ok(response.cookie(session::cookie(&cx.app.config, &signed_in.token)).finish())
}

/// The new password, if both fields are right. A stolen session must not become a way to guess the password.
async fn checked(cx: &Cx, hasher: &Hasher, account: &Account, form: &PasswordForm) -> Result<Password> {
    let mut problems = Problems::default();
    let current = if form.current.is_empty() { Err(Problem::Missing) } else { Ok(()) };
    problems.check("current", current);
    let new = problems.check("new", Password::parse(&form.new, &[&account.email, &account.name]));
    let Some(new) = new.filter(|_| problems.is_empty()) else { return Err(Error::Invalid(problems)) };
    cx.app.limiter.check(Limit::AccountByAddress, cx.address.as_str())?;
    cx.app.limiter.check(Limit::SignInByAccount, account.email_key.as_str())?;
    if hasher.verify(&form.current, Some(&account.password_hash)).await? {
        Ok(new)
    } else {
        Err(Error::invalid("current", Problem::WrongCurrentPassword))
    }
}

async fn account(cx: &Cx, member: &Member) -> Result<Account> {
    let id = member.id;
    cx.app.read(move |conn| store::by_id(conn, id)?.ok_or(Error::SignInFirst)).await
}

fn view<'a>(cx: &'a Cx, account: &'a Account, entered: Option<&SettingsForm>, problems: &Problems) -> SettingsPage<'a> {
    let l = cx.l();
    let page = cx.page(l.accounts_settings_title());
    let name = entered.map_or(&account.name, |form| &form.name);
    let handle = entered.map_or(&account.handle, |form| &form.handle);
    let field = |id: &str, value: &str| Field::new(id, value, problems, l);
    SettingsPage {
        page: if problems.is_empty() { page } else { page.with_errors() },
        mistakes: views::mistakes(problems, l),
        verified: account.verified_at.is_some(),
        name: field("name", name),
        handle: field("handle", handle),
        name_hidden: entered.map_or(account.name_hidden, |form| !form.name_hidden.is_empty()),
        current: field("current", ""),
        new: field("new", ""),
        email: &account.email,
        own_page: &account.handle,
    }
}
