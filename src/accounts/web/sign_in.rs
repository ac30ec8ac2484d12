//! Signing in over HTTP. What was typed in another form while a session ended comes along, and stands in that form
//! afterwards; nobody's words are sent by signing in.

use super::carrying::{Carrying, shown_again, shown_to};
use super::{BEGIN, NextQuery, forgotten, fulfil, waiting, welcome, with_next};
use crate::accounts::actions::{self, SignedIn};
use crate::accounts::device::{self, Device};
use crate::accounts::intent::{self, Intents};
use crate::accounts::password::Hasher;
use crate::accounts::session::Presented;
use crate::accounts::store::credentials::{self, Credentials};
use crate::accounts::token::NewSession;
use crate::accounts::views::{self, SignInPage};
use crate::accounts::words::SIGNED_IN;
use crate::accounts::{limits, mails, model};
use crate::db::{Conn, UserId};
use crate::error::{Error, Problem, Problems, Result};
use crate::mail::{self, Letterhead};
use crate::people;
use crate::web::{Again, Cx, Field, Form, Intent, Kept, Shown, Trap, is_over_soon, sentence_of, try_later};
use crate::wire::{Client, never_stored};
use actix_web::HttpResponse;
use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use serde::Deserialize;

/// The form, with what was typed in another one before it.
#[derive(Clone, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
pub(in crate::accounts) struct SignInForm {
    email: String,
    password: String,
    next: String,
    /// Whether they come from the other page and have filled in nothing yet.
    begins: bool,
    kept: Option<Kept>,
}

impl TryFrom<Vec<(String, String)>> for SignInForm {
    type Error = &'static str;

    fn try_from(pairs: Vec<(String, String)>) -> std::result::Result<Self, Self::Error> {
        let mut fields = Carrying::of(pairs)?;
        let begins = fields.take(BEGIN) == "1";
        let [email, password, next] = ["email", "password", "next"].map(|name| fields.take(name));
        if begins {
            // Of the page they come from.
            drop(["name", Trap::EMPTY, Trap::SHOWN].map(|name| fields.take(name)));
        }
        Ok(Self { email, password, next, begins, kept: fields.end()? })
    }
}

/// GET `/sign-in`
pub(in crate::accounts) async fn sign_in_page(
    cx: Cx,
    intents: Data<Intents>,
    intent: Intent,
    Query(query): Query<NextQuery>,
) -> Result<HttpResponse> {
    if cx.viewer.is_some() {
        return Ok(cx.see_other(intent::page_of(&query.next, &cx.ways), None));
    }
    let form = SignInForm { next: query.next, ..SignInForm::default() };
    let waits = waiting(&cx, &intents, &intent, &form.next).await?;
    cx.html(&sign_in_view(&cx, &form, waits, &Problems::default()))
}

/// The same page as the answer to a form of words that was sent by nobody: a session ends while somebody types.
pub fn sign_in_with(cx: Cx, kept: Kept) -> Shown {
    Box::pin(async move {
        let form = SignInForm { next: cx.ways.stands_on(kept.path()), kept: Some(kept), ..SignInForm::default() };
        let waits = Some(cx.l().accounts_sign_in_words_wait());
        let mut page = cx.html(&sign_in_view(&cx, &form, waits, &Problems::default()))?;
        *page.status_mut() = StatusCode::FORBIDDEN;
        Ok(never_stored(page))
    })
}

/// POST `/sign-in`
pub(in crate::accounts) async fn sign_in(
    cx: Cx,
    (client, device, intent): (Client, Device, Intent),
    (hasher, intents, again): (Data<Hasher>, Data<Intents>, Data<Again>),
    presented: Presented,
    Form(form): Form<SignInForm>,
) -> Result<HttpResponse> {
    if form.begins {
        // They come back from a new password, which signed them in.
        if let Some((viewer, kept)) = cx.viewer.clone().zip(form.kept.clone()) {
            let page = shown_to(&cx, &again, viewer, kept, cx.l().accounts_sign_in_words_back()).await;
            return Ok(page.unwrap_or_else(|| cx.see_other(intent::page_of(&form.next, &cx.ways), Some(SIGNED_IN))));
        }
        let waits = waits_for(&cx, &intents, &intent, &form).await?;
        return Ok(never_stored(cx.html(&sign_in_view(&cx, &form, waits, &Problems::default()))?));
    }
    match try_sign_in(&cx, (&client, &device), &hasher, presented, &form).await {
        Ok(signed_in) => {
            let device = device::cookie(&cx.app, signed_in.viewer.id)?;
            let mut response =
                match shown_again(&cx, &again, &signed_in, form.kept, cx.l().accounts_sign_in_words_back()).await {
                    Some(mut page) => {
                        // What was pressed before is done as well, so that it is nobody's who signs in later.
                        if intent.0.is_some() {
                            fulfil(&cx, &intents, &signed_in.viewer, &intent).await;
                            add(&mut page, &Intent::removal(&cx.app))?;
                        }
                        page
                    }
                    None => welcome(&cx, &intents, signed_in, (&intent, &form.next), SIGNED_IN).await,
                };
            add(&mut response, &device)?;
            Ok(response)
        }
        Err(Error::Invalid(problems)) => {
            let waits = waits_for(&cx, &intents, &intent, &form).await?;
            let mut view = sign_in_view(&cx, &form, waits, &problems);
            view.page = view.page.with_errors();
            Ok(never_stored(cx.unprocessable(&view)?))
        }
        // What was typed is not lost for that either.
        Err(error) if form.kept.is_some() && is_over_soon(&error) => {
            let waits = Some(sentence_of(&cx, &error));
            let mut page = cx.html(&sign_in_view(&cx, &form, waits, &Problems::default()))?;
            try_later(&mut page, &error);
            Ok(never_stored(page))
        }
        Err(error) => Err(error),
    }
}

pub(super) fn add(page: &mut HttpResponse, cookie: &Cookie<'_>) -> Result<()> {
    page.add_cookie(cookie).map_err(|error| Error::Broken(Box::new(error)))
}

/// What waits for somebody who could not be let in yet.
async fn waits_for(cx: &Cx, intents: &Intents, intent: &Intent, form: &SignInForm) -> Result<Option<String>> {
    match form.kept {
        Some(_) => Ok(Some(cx.l().accounts_sign_in_words_wait())),
        None => waiting(cx, intents, intent, &form.next).await,
    }
}

async fn try_sign_in(
    cx: &Cx,
    (client, device): (&Client, &Device),
    hasher: &Hasher,
    presented: Presented,
    form: &SignInForm,
) -> Result<SignedIn> {
    let mut problems = Problems::default();
    for (field, value) in [("email", form.email.trim()), ("password", &form.password)] {
        if value.is_empty() {
            problems.add(field, Problem::Missing);
        }
    }
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let email_key = model::email_key(&form.email);
    limits::by_network(&cx.app.limiter, client)?;
    let key = email_key.clone();
    let known = cx.app.read(move |conn| credentials_of(conn, &key)).await?;
    let device = known.as_ref().and_then(|known| device.of(known.user_id));
    if let Err(error) = limits::by_account(&cx.app.limiter, &email_key, client, device) {
        if limits::is_time_to_tell(&cx.app.limiter, &email_key) {
            tell_of_guesses(cx, known.map(|known| known.user_id));
        }
        return Err(error);
    }
    let stored = known.as_ref().map(|known| known.password_hash.as_str());
    let who = (format!("{email_key} {}", client.network), device.is_some());
    let right = hasher.let_in(&form.password, stored, who, cx.app.clock.ticks()).await?;
    let known = known.filter(|_| right).ok_or_else(|| Error::invalid("password", Problem::WrongPassword))?;
    let now = cx.app.now();
    let new = NewSession::draw(presented)?;
    cx.app.write_shown_soon(move |conn| actions::sign_in(conn, &known, &new, now)).await
}

/// Tells somebody, once a day, that their password is being guessed. The answer does not wait for it, or it would tell who is
/// a member.
fn tell_of_guesses(cx: &Cx, person: Option<UserId>) {
    let (Some(id), app, now) = (person, cx.app.clone(), cx.app.now()) else { return };
    actix_web::rt::spawn(async move {
        let told = async {
            let Some(person) = app.read(move |conn| Ok(people::by_id(conn, id)?)).await? else { return Ok(()) };
            let mail = mails::guessed(&Letterhead::of(&app), &person, now)?;
            app.write_shown_soon(move |conn| mail::enqueue(conn, &mail, now).map(drop)).await
        };
        if let Err(error) = told.await {
            tracing::warn!(%error, "nobody could be told that a password is being guessed");
        }
    });
}

fn credentials_of(conn: &mut Conn, email_key: &str) -> Result<Option<Credentials>> {
    let Some(person) = people::by_email(conn, email_key)? else { return Ok(None) };
    Ok(credentials::of(conn, person.id)?)
}

fn sign_in_view<'a>(cx: &'a Cx, form: &'a SignInForm, waits: Option<String>, problems: &Problems) -> SignInPage<'a> {
    SignInPage {
        page: cx.page(cx.l().accounts_sign_in_title()),
        waits,
        problems: views::told(problems, cx.l()),
        email: Field::new("email", form.email.as_str(), problems, cx.l()),
        password: Field::new("password", "", problems, cx.l()),
        next: &form.next,
        carried: form.kept.as_ref().map(Kept::carried).unwrap_or_default(),
        sign_up: with_next("/sign-up", &form.next),
        forgot: forgotten::way(&form.next),
    }
}
