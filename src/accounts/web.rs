//! Sign-up, sign-in and sign-out over HTTP; `links` and `settings` hold the other pages.

mod links;
mod settings;
mod sign_up;
mod staff;

use links::{ask_reset, forgot_page, forgot_sent_page, resend, reset, reset_page, verify, verify_page};
use settings::{change_password, save as save_settings, save_display, show as settings_page};
use sign_up::{sign_up, sign_up_page, sign_up_sent_page};
use staff::{appoint, set_up, set_up_page, show as staff_page};

use super::actions::{self, SignedIn};
use super::device::{self, Device};
use super::intent::{self, Intents};
use super::limits;
use super::mails;
use super::model;
use super::password::Hasher;
use super::session::{self, Presented};
use super::store::credentials::{self, Credentials};
use super::token::{NewSession, Token};
use super::views::{self, SignInPage};
use super::words::{SIGNED_IN, SIGNED_OUT, SIGNED_OUT_EVERYWHERE};
use crate::db::{Conn, UserId};
use crate::error::{Error, Problem, Problems, Result};
use crate::mail::{self, Letterhead};
use crate::people;
use crate::people::Viewer;
use crate::web::{Cx, Field, Flash, Form, Intent, Member};
use crate::wire::Client;
use actix_web::HttpResponse;
use actix_web::web::{Data, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;
use std::future::Future;
use std::time::Duration;

/// Answers that must not tell whether an address is known take at least this long, whatever was written for them.
const STEADY: Duration = Duration::from_millis(200);

/// Where somebody signs in.
pub const SIGN_IN: &str = "/sign-in";

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/sign-up").route(get().to(sign_up_page)).route(post().to(sign_up)))
        .service(resource("/sign-up/sent").route(get().to(sign_up_sent_page)))
        .service(resource(SIGN_IN).route(get().to(sign_in_page)).route(post().to(sign_in)))
        .service(resource("/sign-out").route(post().to(sign_out)))
        .service(resource("/settings/sessions/end").route(post().to(sign_out_everywhere)))
        .service(resource("/verify").route(post().to(resend)))
        .service(resource("/verify/{token}").route(get().to(verify_page)).route(post().to(verify)))
        .service(resource("/password/forgot").route(get().to(forgot_page)).route(post().to(ask_reset)))
        .service(resource("/password/forgot/sent").route(get().to(forgot_sent_page)))
        .service(resource("/password/reset/{token}").route(get().to(reset_page)).route(post().to(reset)))
        .service(resource("/settings").route(get().to(settings_page)).route(post().to(save_settings)))
        .service(resource("/settings/display").route(post().to(save_display)))
        .service(resource("/settings/password").route(post().to(change_password)))
        .service(resource("/set-up/{token}").route(get().to(set_up_page)).route(post().to(set_up)))
        .service(resource("/staff").route(get().to(staff_page)).route(post().to(appoint)));
}

/// Where somebody was going.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct NextQuery {
    next: String,
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct SignInForm {
    email: String,
    password: String,
    next: String,
}

/// GET `/sign-in`
pub(super) async fn sign_in_page(
    cx: Cx,
    intents: Data<Intents>,
    intent: Intent,
    Query(query): Query<NextQuery>,
) -> Result<HttpResponse> {
    if cx.viewer.is_some() {
        return Ok(cx.see_other(intent::page_of(&query.next, &cx.ways), None));
    }
    let form = SignInForm { next: query.next, ..SignInForm::default() };
    let waits = waiting(&cx, &intents, &intent).await?;
    cx.html(&sign_in_view(&cx, &form, waits, &Problems::default()))
}

/// POST `/sign-in`
pub(super) async fn sign_in(
    cx: Cx,
    (client, device, intent): (Client, Device, Intent),
    (hasher, intents): (Data<Hasher>, Data<Intents>),
    Presented(old): Presented,
    Form(form): Form<SignInForm>,
) -> Result<HttpResponse> {
    match try_sign_in(&cx, (&client, &device), &hasher, old, &form).await {
        Ok(signed_in) => {
            let device = device::cookie(&cx.app, signed_in.viewer.id)?;
            let mut response = welcome(&cx, &intents, signed_in, (&intent, &form.next), SIGNED_IN).await;
            response.add_cookie(&device).map_err(|error| Error::Broken(Box::new(error)))?;
            Ok(response)
        }
        Err(Error::Invalid(problems)) => {
            let waits = waiting(&cx, &intents, &intent).await?;
            let mut view = sign_in_view(&cx, &form, waits, &problems);
            view.page = view.page.with_errors();
            cx.unprocessable(&view)
        }
        Err(error) => Err(error),
    }
}

async fn try_sign_in(
    cx: &Cx,
    (client, device): (&Client, &Device),
    hasher: &Hasher,
    old: Option<String>,
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
    let new = NewSession::draw(old)?;
    cx.app.write(move |conn| actions::sign_in(conn, &known, &new, now)).await
}

/// Tells somebody, once a day, that their password is being guessed. The answer does not wait for it, or it would tell who is
/// a member.
fn tell_of_guesses(cx: &Cx, person: Option<UserId>) {
    let (Some(id), app, now) = (person, cx.app.clone(), cx.app.now()) else { return };
    actix_web::rt::spawn(async move {
        let told = async {
            let Some(person) = app.read(move |conn| Ok(people::by_id(conn, id)?)).await? else { return Ok(()) };
            let mail = mails::guessed(&Letterhead::of(&app), &person, now)?;
            app.write(move |conn| mail::enqueue(conn, &mail, now).map(drop)).await
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

/// POST `/sign-out`
pub(super) async fn sign_out(cx: Cx, Presented(session): Presented) -> Result<HttpResponse> {
    if let Some(session) = session {
        cx.app.write(move |conn| actions::sign_out(conn, &session)).await?;
    }
    let mut response = cx.see_other_builder("/", Some(SIGNED_OUT));
    Ok(response.cookie(session::removal(&cx.app.config)).finish())
}

/// POST `/settings/sessions/end`: on all devices, this one included.
pub(super) async fn sign_out_everywhere(cx: Cx, member: Member) -> Result<HttpResponse> {
    let id = member.id;
    cx.app.write(move |conn| actions::sign_out_everywhere(conn, id)).await?;
    let mut response = cx.see_other_builder("/", Some(SIGNED_OUT_EVERYWHERE));
    Ok(response.cookie(session::removal(&cx.app.config)).finish())
}

/// Sets the cookie and leads on, to what was pressed before if there was something. The session is committed by then, and
/// an act that fails does not take it back.
async fn welcome(
    cx: &Cx,
    intents: &Intents,
    signed_in: SignedIn,
    (intent, next): (&Intent, &str),
    flash: Flash,
) -> HttpResponse {
    let SignedIn { token, viewer } = signed_in;
    let done = fulfil(cx, intents, &viewer, intent).await;
    let (page, flash) = done.unwrap_or_else(|| (intent::page_of(next, &cx.ways).to_owned(), flash));
    signed_in_response(cx, (&page, Some(flash)), &token, intent)
}

/// Leads on with the cookie of a session that begins; what was pressed before is done or given up.
fn signed_in_response(cx: &Cx, (to, flash): (&str, Option<Flash>), token: &Token, intent: &Intent) -> HttpResponse {
    let mut response = cx.see_other_builder(to, flash);
    if intent.0.is_some() {
        response.cookie(Intent::removal(&cx.app));
    }
    response.cookie(session::cookie(&cx.app.config, token)).finish()
}

/// Does what somebody pressed before they were asked to sign in; where that leads, and what is said there.
async fn fulfil(cx: &Cx, intents: &Intents, viewer: &Viewer, intent: &Intent) -> Option<(String, Flash)> {
    let (act, path, viewer) = (intents.act, intent.0.clone()?, viewer.clone());
    let now = cx.app.now();
    let week = cx.app.voting_week(now);
    match cx.app.write(move |conn| act(conn, &viewer, &path, week, now)).await {
        Ok(done) => done,
        Err(error) => {
            tracing::info!(%error, "what somebody wanted before signing in could not be done");
            None
        }
    }
}

/// What waits for somebody who is about to sign in, in a sentence.
async fn waiting(cx: &Cx, intents: &Intents, intent: &Intent) -> Result<Option<String>> {
    let Some(path) = intent.0.clone() else { return Ok(None) };
    let about = intents.about;
    let waits = cx.app.read(move |conn| about(conn, &path)).await?;
    Ok(waits.map(|(title, sentence)| sentence(cx.l(), &title)))
}

/// The work, and no quicker than [`STEADY`].
async fn steady<T>(work: impl Future<Output = T>) -> T {
    tokio::join!(work, tokio::time::sleep(STEADY)).0
}

fn sign_in_view<'a>(cx: &'a Cx, form: &'a SignInForm, waits: Option<String>, problems: &Problems) -> SignInPage<'a> {
    SignInPage {
        page: cx.page(cx.l().accounts_sign_in_title()),
        waits,
        problems: views::told(problems, cx.l()),
        email: Field::new("email", form.email.as_str(), problems, cx.l()),
        password: Field::new("password", "", problems, cx.l()),
        next: &form.next,
        sign_up: with_next("/sign-up", &form.next),
    }
}

fn with_next(path: &str, next: &str) -> String {
    if next.is_empty() {
        return path.to_owned();
    }
    let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
    format!("{path}?next={next}")
}
