//! What somebody pressed before they were asked to sign in. Their browser keeps it for a while, with our mark on it: an
//! address alone asks for nothing, or a link from anybody would vote in the name of whoever follows it and signs in.

use super::{App, Ways};
use crate::error::Error;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::dev::Payload;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest};
use chrono::TimeDelta;
use std::convert::Infallible;
use std::future::{Ready, ready};

/// Long enough to find a password or to fill in the form of a new member.
const MINUTES: i64 = 30;
const PURPOSE: &str = "press";

/// The address that was pressed, such as `/posts/42/vote`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Intent(pub Option<String>);

impl FromRequest for Intent {
    type Error = Infallible;
    type Future = Ready<Result<Self, Infallible>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self(kept(request))))
    }
}

impl From<Infallible> for Error {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

impl Intent {
    /// Has the browser keep what was pressed where the address of the press says less than the form that was sent: this one
    /// says all of it, and ends as [`Ways::goes_on`] has it.
    pub fn kept_for(app: &App, path: &str) -> Cookie<'static> {
        cookie(app, path)
    }

    /// Takes the cookie back, once what was pressed is done or given up.
    pub fn removal(app: &App) -> Cookie<'static> {
        let mut cookie = with_value(app, String::new());
        cookie.make_removal();
        cookie
    }
}

/// Has the browser keep what was pressed.
pub(super) fn cookie(app: &App, path: &str) -> Cookie<'static> {
    let until = app.now().plus(TimeDelta::minutes(MINUTES));
    with_value(app, app.signer.sign(PURPOSE, path, until))
}

fn kept(request: &HttpRequest) -> Option<String> {
    let app = request.app_data::<Data<App>>()?;
    let cookie = request.cookie(name(app))?;
    let path = app.signer.open(PURPOSE, cookie.value(), app.now())?;
    Ways::of(request).goes_on(path).then(|| path.to_owned())
}

fn with_value(app: &App, value: String) -> Cookie<'static> {
    Cookie::build(name(app), value)
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(app.config.is_https())
        .max_age(Duration::minutes(MINUTES))
        .finish()
}

fn name(app: &App) -> &'static str {
    if app.config.is_https() { "__Host-press" } else { "press" }
}
