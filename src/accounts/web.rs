//! Signing out over HTTP, and what signing in and becoming a member have in common; the pages have files of their own.

mod address;
mod carrying;
mod forgotten;
mod links;
mod proof;
mod sessions;
mod settings;
mod sign_in;
mod sign_up;
mod staff;

use forgotten::{ask_reset, forgot_page, forgot_sent_page, reset, reset_page};
use links::{resend, verify, verify_page};
use settings::{change_password, save as save_settings, save_display, show as settings_page};
use sign_in::{sign_in, sign_in_page};
use sign_up::{sign_up, sign_up_page, sign_up_sent_page};
use staff::{appoint, set_up, set_up_page, show as staff_page, sure_to_dismiss};

use super::actions::{self, SignedIn};
use super::intent::{self, Intents};
use super::session::{self, Presented};
use super::token::Token;
use super::words::SIGNED_OUT;
use crate::error::Result;
use crate::people::Viewer;
use crate::web::{Cx, Flash, Intent};
use actix_web::HttpResponse;
use actix_web::web::{ServiceConfig, get, post, resource};
use serde::Deserialize;
use std::future::Future;
use std::time::Duration;

pub use proof::{expect_password, signed_out};
pub use settings::account;
pub use sign_in::sign_in_with;

/// Answers that must not tell whether an address is known take at least this long, whatever was written for them.
const STEADY: Duration = Duration::from_millis(200);

/// The field of the press that leads from signing in to becoming a member, or back, with what was typed elsewhere.
const BEGIN: &str = "begin";

/// Where somebody signs in.
pub const SIGN_IN: &str = "/sign-in";
/// Where somebody leaves the site, or stays after all.
pub const LEAVING: &str = "/settings/erase";

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/sign-up").route(get().to(sign_up_page)).route(post().to(sign_up)))
        .service(resource("/sign-up/sent").route(get().to(sign_up_sent_page)))
        .service(resource(SIGN_IN).route(get().to(sign_in_page)).route(post().to(sign_in)))
        .service(resource("/sign-out").route(post().to(sign_out)))
        .service(resource("/settings/sessions").route(get().to(sessions::show)))
        .service(resource("/settings/sessions/end").route(post().to(sessions::end_all)))
        .service(resource("/settings/sessions/{id}/end").route(post().to(sessions::end)))
        .service(resource("/settings/address").route(get().to(address::show)).route(post().to(address::ask)))
        .service(
            resource("/settings/address/{token}").route(get().to(address::link_page)).route(post().to(address::take)),
        )
        .service(resource("/verify").route(post().to(resend)))
        .service(resource("/verify/{token}").route(get().to(verify_page)).route(post().to(verify)))
        .service(resource("/password/forgot").route(get().to(forgot_page)).route(post().to(ask_reset)))
        .service(resource("/password/forgot/sent").route(get().to(forgot_sent_page)))
        .service(resource("/password/reset/{token}").route(get().to(reset_page)).route(post().to(reset)))
        .service(resource("/settings").route(get().to(settings_page)).route(post().to(save_settings)))
        .service(resource("/settings/display").route(post().to(save_display)))
        .service(resource("/settings/password").route(post().to(change_password)))
        .service(resource("/set-up/{token}").route(get().to(set_up_page)).route(post().to(set_up)))
        .service(resource("/staff").route(get().to(staff_page)).route(post().to(appoint)))
        .service(resource("/staff/{handle}/dismiss").route(get().to(sure_to_dismiss)));
}

/// Where somebody was going.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct NextQuery {
    next: String,
}

/// POST `/sign-out`
pub(super) async fn sign_out(cx: Cx, presented: Presented) -> Result<HttpResponse> {
    if let Some(session) = presented.session {
        cx.app.write(move |conn| actions::sign_out(conn, &session)).await?;
    }
    Ok(signed_out(&cx, "/", SIGNED_OUT))
}

/// Sets the cookie and leads on, to what was pressed before if there was something. The session is committed by then, and
/// an act that fails does not take it back. Whoever is about to leave is asked about that first.
async fn welcome(
    cx: &Cx,
    intents: &Intents,
    signed_in: SignedIn,
    (intent, next): (&Intent, &str),
    flash: Flash,
) -> HttpResponse {
    let SignedIn { token, viewer, leaves } = signed_in;
    if leaves {
        return signed_in_response(cx, (LEAVING, Some(flash)), &token, intent);
    }
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
async fn waiting(cx: &Cx, intents: &Intents, intent: &Intent, next: &str) -> Result<Option<String>> {
    let why = || (intents.why)(intent::page_of(next, &cx.ways)).map(|sentence| sentence(cx.l()));
    let Some(path) = intent.0.clone() else { return Ok(why()) };
    let about = intents.about;
    let waits = cx.app.read(move |conn| about(conn, &path)).await?;
    Ok(waits.map(|(title, sentence)| sentence(cx.l(), &title)).or_else(why))
}

/// The work, and no quicker than [`STEADY`].
async fn steady<T>(work: impl Future<Output = T>) -> T {
    tokio::join!(work, tokio::time::sleep(STEADY)).0
}

fn with_next(path: &str, next: &str) -> String {
    if next.is_empty() {
        return path.to_owned();
    }
    let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
    format!("{path}?next={next}")
}
