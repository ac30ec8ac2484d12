//! A cookie that says on which devices somebody has signed in before: guesses from elsewhere do not lock them out there, and
//! when many sign in at once they come first. It opens nothing by itself.

use crate::db::UserId;
use crate::error::{Error, Result};
use crate::web::App;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::dev::Payload;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest};
use chrono::TimeDelta;
use std::convert::Infallible;
use std::future::{Ready, ready};

/// Longer than anybody stays away and comes back the same.
const DAYS: i64 = 180;
const PURPOSE: &str = "device";

/// What the device of a request is known for: a person's number and a random word, by which its guesses are counted.
#[derive(Clone, Default)]
pub(super) struct Device(Option<String>);

impl FromRequest for Device {
    type Error = Infallible;
    type Future = Ready<std::result::Result<Self, Infallible>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self(known(request))))
    }
}

impl Device {
    /// Its name, if this person has signed in on it before.
    pub fn of(&self, person: UserId) -> Option<&str> {
        let name = self.0.as_deref()?;
        let (id, _) = name.split_once('.')?;
        (id.parse() == Ok(person.0)).then_some(name)
    }
}

/// The cookie of a device on which somebody has just signed in.
pub(super) fn cookie(app: &App, person: UserId) -> Result<Cookie<'static>> {
    let word = getrandom::u64().map_err(|error| Error::broken(format!("no random numbers: {error}")))?;
    let until = app.now().plus(TimeDelta::days(DAYS));
    let value = app.signer.sign(PURPOSE, &format!("{person}.{word:016x}"), until);
    let cookie = Cookie::build(name(app), value).path("/").http_only(true).same_site(SameSite::Lax);
    Ok(cookie.secure(app.config.is_https()).max_age(Duration::days(DAYS)).finish())
}

fn known(request: &HttpRequest) -> Option<String> {
    let app = request.app_data::<Data<App>>()?;
    let cookie = request.cookie(name(app))?;
    app.signer.open(PURPOSE, cookie.value(), app.now()).map(str::to_owned)
}

fn name(app: &App) -> &'static str {
    if app.config.is_https() { "__Host-device" } else { "device" }
}
