//! The cookie that says who is signed in, and the middleware that finds the person behind it.

use super::agent;
use super::model::{SEEN_EVERY, SESSION_DAYS};
use super::store::{sessions, sessions::Found};
use super::token::{self, Token};
use crate::config::Config;
use crate::db::{Conn, Gathered, Timestamp};
use crate::error::{Blocked, Error, Result};
use crate::people::Viewer;
use crate::unread::Unread;
use crate::web::{App, Ways};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::header::USER_AGENT;
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use std::future::{Ready, ready};

/// The cookie of a session on a site without TLS.
pub const COOKIE: &str = "sid";
/// Browsers take a cookie of this kind only over TLS, and from no other host.
pub const COOKIE_OVER_TLS: &str = "__Host-sid";

fn cookie_name(config: &Config) -> &'static str {
    if config.is_https() { COOKIE_OVER_TLS } else { COOKIE }
}

/// The cookie of a session.
pub(super) fn cookie(config: &Config, token: &Token) -> Cookie<'static> {
    Cookie::build(cookie_name(config), token.as_str().to_owned())
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(config.is_https())
        .max_age(Duration::days(SESSION_DAYS))
        .finish()
}

/// Takes the cookie back.
pub(super) fn removal(config: &Config) -> Cookie<'static> {
    let mut cookie = cookie_with_nothing(config);
    cookie.make_removal();
    cookie
}

fn cookie_with_nothing(config: &Config) -> Cookie<'static> {
    Cookie::build(cookie_name(config), "")
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(config.is_https())
        .finish()
}

/// What a request says of where it comes from.
#[derive(Clone)]
pub(super) struct Presented {
    /// The hash of its session, whether that still lives or not.
    pub session: Option<String>,
    /// The browser and the system, as [`agent`] stores them.
    pub device: String,
}

impl FromRequest for Presented {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let user_agent = request.headers().get(USER_AGENT).and_then(|said| said.to_str().ok());
        let device = user_agent.map(agent::device_of).unwrap_or_default();
        ready(Ok(Self { session: presented(request), device }))
    }
}

fn presented(request: &HttpRequest) -> Option<String> {
    let app = request.app_data::<Data<App>>()?;
    request.cookie(cookie_name(&app.config)).map(|cookie| token::hash(cookie.value()))
}

/// The middleware: leaves the [`Viewer`] of a living session with the request, how much is [`Unread`] in their inbox, and
/// [`Blocked`] where they are.
pub async fn identify(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> std::result::Result<ServiceResponse<BoxBody>, actix_web::Error> {
    match find(request.request()).await {
        Ok(Some((viewer, blocked, unread))) => {
            request.extensions_mut().insert(viewer);
            request.extensions_mut().insert(unread);
            if let Some(blocked) = blocked {
                request.extensions_mut().insert(blocked);
            }
        }
        Ok(None) => {}
        Err(error) => return Ok(request.error_response(error)),
    }
    Ok(next.call(request).await?.map_into_boxed_body())
}

/// Where sessions are looked up.
pub struct Sessions(Option<Gathered<String, Option<Found>>>);

impl Sessions {
    /// Starts what looks for many at once, where that pays.
    pub fn start(app: &App) -> Result<Self> {
        let clock = app.clock.clone();
        let find_all =
            move |conn: &mut Conn, hashes: &[String]| Ok(sessions::find_all(conn, hashes, Timestamp(clock.now()))?);
        app.db.gather_reads("sessions", find_all).map(Self)
    }

    async fn find(&self, app: &App, hash: String, now: Timestamp) -> Result<Option<Found>> {
        match &self.0 {
            Some(gathered) => gathered.ask(hash).await,
            None => app.db.glance(move |conn| Ok(sessions::find(conn, &hash, now)?)).await,
        }
    }
}

async fn find(request: &HttpRequest) -> Result<Option<(Viewer, Option<Blocked>, Unread)>> {
    if Ways::of(request).is_for_all(request.path()) {
        return Ok(None);
    }
    let (Some(app), Some(hash)) = (request.app_data::<Data<App>>(), presented(request)) else { return Ok(None) };
    let sessions = request.app_data::<Data<Sessions>>();
    let sessions = sessions.ok_or_else(|| Error::broken("no Sessions with the request"))?;
    let now = app.now();
    let found = sessions.find(app, hash, now).await?;
    let Some(found) = found else { return Ok(None) };
    let person = (found.viewer.clone(), found.blocked.clone(), Unread(found.unread));
    if now.0 - found.seen_at.0 >= SEEN_EVERY {
        note_seen(app.clone(), found);
    }
    Ok(Some(person))
}

/// Nobody waits for this, and nobody is turned away when it fails: the next request tries again.
fn note_seen(app: Data<App>, found: Found) {
    actix_web::rt::spawn(async move {
        let now = app.now();
        if let Err(error) = app.write_shown_soon(move |conn| Ok(sessions::note_seen(conn, &found, now)?)).await {
            tracing::warn!(%error, "a session could not be noted as seen");
        }
    });
}
