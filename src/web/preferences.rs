//! How a reader wants pages shown on this device: light or dark, and in which time zone. Both live in cookies, for
//! visitors too; the page comes ready, so nothing flashes.

use crate::text_enum;
use actix_web::HttpRequest;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use chrono_tz::Tz;

const THEME: &str = "theme";
const ZONE: &str = "zone";
/// No zone has this name.
const ZONE_OF_SITE: &str = "site";

text_enum! {
    /// The colours of the pages.
    Theme {
        /// As the device has it.
        Auto => "auto",
        /// Dark on light.
        Light => "light",
        /// Light on dark.
        Dark => "dark",
    }
}

impl Theme {
    /// The one that this device keeps.
    pub fn of(request: &HttpRequest) -> Self {
        request.cookie(THEME).and_then(|cookie| Self::parse(cookie.value())).unwrap_or(Self::Auto)
    }
}

/// The zone a reader chose, or that the script of our pages found.
pub fn zone_of(request: &HttpRequest) -> Option<Tz> {
    request.cookie(ZONE).and_then(|cookie| cookie.value().parse().ok())
}

/// The cookie for a zone, or for the site's own. That is a word too: where there is no cookie, the script of our pages
/// writes the zone it finds, and would undo the choice.
pub fn zone_cookie(zone: Option<Tz>, https: bool) -> Cookie<'static> {
    kept(ZONE, zone.map_or(ZONE_OF_SITE, Tz::name), https).http_only(false).finish()
}

/// The cookie for a theme; the device's own choice needs none.
pub fn theme_cookie(theme: Theme, https: bool) -> Cookie<'static> {
    let mut cookie = kept(THEME, theme.as_str(), https).finish();
    if theme == Theme::Auto {
        cookie.make_removal();
    }
    cookie
}

fn kept(name: &'static str, value: &'static str, https: bool) -> actix_web::cookie::CookieBuilder<'static> {
    Cookie::build(name, value)
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(https)
        .max_age(Duration::days(365))
}
