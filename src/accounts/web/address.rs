//! Another e-mail address over HTTP: a link is asked for with the password, and opened in whichever browser.

use super::links::dead;
use super::proof::proven;
use super::settings::account;
use super::{SIGN_IN, steady};
use crate::accounts::actions;
use crate::accounts::arrivals::Arrivals;
use crate::accounts::mails::{self, LinkMail};
use crate::accounts::model;
use crate::accounts::password::Hasher;
use crate::accounts::token;
use crate::accounts::views::{self, AddressLinkPage, AddressPage};
use crate::accounts::words::{self, ADDRESS_ASKED, ADDRESS_CHANGED};
use crate::error::{Error, Problem, Problems, Result};
use crate::mail::{EmailAddress, Letterhead};
use crate::people::{self, Person};
use crate::web::{Cx, Field, Form, Member};
use crate::wire::{Client, never_stored};
use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use serde::Deserialize;

/// Where a link is asked for.
const HERE: &str = "/settings/address";

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(in crate::accounts) struct AddressForm {
    email: String,
    current: String,
}

/// GET `/settings/address`
pub(in crate::accounts) async fn show(cx: Cx, member: Member) -> Result<HttpResponse> {
    let account = account(&cx, &member).await?;
    // It shows the e-mail address.
    Ok(never_stored(cx.html(&view(&cx, &account, "", &Problems::default()))?))
}

/// POST `/settings/address`
pub(in crate::accounts) async fn ask(
    cx: Cx,
    client: Client,
    hasher: Data<Hasher>,
    member: Member,
    Form(form): Form<AddressForm>,
) -> Result<HttpResponse> {
    let account = account(&cx, &member).await?;
    match try_ask(&cx, &client, &hasher, &account, &form).await {
        Ok(()) => Ok(cx.see_other(HERE, Some(ADDRESS_ASKED))),
        Err(Error::Invalid(problems)) => {
            Ok(never_stored(cx.unprocessable(&view(&cx, &account, &form.email, &problems))?))
        }
        Err(error) => Err(error),
    }
}

async fn try_ask(cx: &Cx, client: &Client, hasher: &Hasher, account: &Person, form: &AddressForm) -> Result<()> {
    let mut problems = Problems::default();
    let address = problems.check("email", another(&form.email, account));
    let current = if form.current.is_empty() { Err(Problem::Missing) } else { Ok(()) };
    problems.check("current", current);
    let Some(address) = address.filter(|_| problems.is_empty()) else { return Err(Error::Invalid(problems)) };
    let checked = proven(cx, client, hasher, account, &form.current).await?;
    let (head, now, key) = (Letterhead::of(&cx.app), cx.app.now(), address.key());
    let ask = async {
        let known = cx.app.read(move |conn| Ok(people::by_email(conn, &key)?)).await?;
        let link = LinkMail::address(&head, account, &address)?;
        let known = known.map(|known| mails::address_in_use(&head, &known, now)).transpose()?;
        let ask = move |conn: &mut _| actions::ask_address(conn, &checked, (&address, &link), known.as_ref(), now);
        cx.app.write(ask).await
    };
    steady(ask).await
}

/// An address that is not the account's already.
fn another(typed: &str, account: &Person) -> Result<EmailAddress, Problem> {
    let address = model::email(typed)?;
    if address.key() == account.email_key { Err(Problem::Refused(words::SAME_ADDRESS)) } else { Ok(address) }
}

fn view<'a>(cx: &'a Cx, account: &'a Person, email: &str, problems: &Problems) -> AddressPage<'a> {
    let page = cx.page(cx.l().accounts_address_title());
    AddressPage {
        page: if problems.is_empty() { page } else { page.with_errors() },
        problems: views::told(problems, cx.l()),
        verified: account.verified_at.is_some(),
        present: &account.email,
        email: Field::new("email", email, problems, cx.l()),
        current: Field::new("current", "", problems, cx.l()),
    }
}

/// GET `/settings/address/{token}`
pub(in crate::accounts) async fn link_page(cx: Cx, token: Path<String>) -> Result<HttpResponse> {
    match opened(&cx, token::hash(&token)).await? {
        Some((person, address)) => {
            let page = cx.page(cx.l().accounts_address_link_button());
            let view = AddressLinkPage { page, handle: &person.handle, address: address.as_str(), token: &token };
            Ok(never_stored(cx.html(&view)?))
        }
        None => dead(&cx, words::LINK_EXPIRED, HERE),
    }
}

/// POST `/settings/address/{token}`
pub(in crate::accounts) async fn take(cx: Cx, arrivals: Data<Arrivals>, token: Path<String>) -> Result<HttpResponse> {
    let (link, now) = (token::hash(&token), cx.app.now());
    let Some((person, address)) = opened(&cx, link.clone()).await? else {
        return dead(&cx, words::LINK_EXPIRED, HERE);
    };
    let told = mails::address_changed(&Letterhead::of(&cx.app), &person, &address, now)?;
    let arrive = (*arrivals.get_ref(), cx.app.voting_week(now));
    match cx.app.write(move |conn| actions::take_address(conn, &link, &told, arrive, now)).await {
        Ok(()) => {
            let to = match &cx.viewer {
                Some(viewer) if viewer.id == person.id => HERE,
                Some(_) => "/",
                None => SIGN_IN,
            };
            Ok(cx.see_other(to, Some(ADDRESS_CHANGED)))
        }
        Err(error) if error.is(words::LINK_EXPIRED) => dead(&cx, words::LINK_EXPIRED, HERE),
        Err(error) => Err(error),
    }
}

async fn opened(cx: &Cx, link: String) -> Result<Option<(Person, EmailAddress)>> {
    let now = cx.app.now();
    cx.app.read(move |conn| actions::address_link(conn, &link, now)).await
}
