//! What a visitor asks for: everything that tells one visitors' page from another.

use crate::i18n::{Language, Wanted};
use crate::web::{App, Theme, kept_language, kept_zone};
use actix_web::dev::ServiceRequest;
use actix_web::http::Method;
use actix_web::http::header::{ACCEPT_LANGUAGE, COOKIE, HeaderValue};
use actix_web::web::Data;
use chrono_tz::Tz;
use quick_cache::sync::Cache;

/// Longer addresses are nobody's but a machine's.
const LONGEST_ADDRESS: usize = 300;
/// Browsers send some dozens of different Accept-Language headers in all.
const LANGUAGES: usize = 512;
const LONGEST_LANGUAGES: usize = 200;

/// What the rooms above say of it, registered as application data by the room that knows the routes.
#[derive(Debug, Clone, Copy)]
pub struct Open {
    /// Whether an address, without its language, is of a page that all visitors see alike.
    pub is_open: fn(&str) -> bool,
    /// Cookies that tell a person from others.
    pub personal: &'static [&'static str],
    /// The page that is made once for all members, and filled in for each.
    pub filled_in: &'static str,
}

/// A visitor's request.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Visit {
    /// Path and query as they were sent.
    address: String,
    language: Language,
    /// Whether the page has its reader's browser keep the language.
    keeps_language: bool,
    theme: Theme,
    zone: Option<Tz>,
}

/// The language that was found for an Accept-Language header: finding it takes longer than finding the page.
pub(super) struct Languages(Cache<String, Language>);

impl Languages {
    pub(super) fn new() -> Self {
        Self(Cache::new(LANGUAGES))
    }

    fn find(&self, header: &HeaderValue, site: Language) -> Language {
        let Ok(header) = header.to_str() else { return site };
        let choose = || Wanted { browser: Some(header), ..Wanted::default() }.choose(site);
        if header.len() > LONGEST_LANGUAGES {
            return choose();
        }
        if let Some(known) = self.0.get(header) {
            return known;
        }
        let found = choose();
        self.0.insert(header.to_owned(), found);
        found
    }
}

impl Visit {
    /// None if a person asks, or for something that is not kept.
    pub(super) fn of(request: &ServiceRequest, app: &App, languages: &Languages) -> Option<Self> {
        if *request.method() != Method::GET && *request.method() != Method::HEAD {
            return None;
        }
        let open = request.app_data::<Data<Open>>()?;
        let address = request.uri().path_and_query().filter(|address| address.as_str().len() <= LONGEST_ADDRESS)?;
        let (prefix, path) = match Language::split(address.path()) {
            Some((language, path)) => (Some(language), path),
            None => (None, address.path()),
        };
        if !(open.is_open)(path) {
            return None;
        }
        let has_cookies = request.headers().contains_key(COOKIE);
        if has_cookies {
            let cookies = request.request().cookies().ok()?;
            if cookies.iter().any(|cookie| open.personal.contains(&cookie.name())) {
                return None;
            }
        }
        let cookie = if has_cookies { kept_language(request.request()) } else { None };
        let browser = || {
            let header = request.headers().get(ACCEPT_LANGUAGE);
            header.map_or(app.config.language, |header| languages.find(header, app.config.language))
        };
        Some(Self {
            address: address.as_str().to_owned(),
            language: prefix.or(cookie).unwrap_or_else(browser),
            keeps_language: prefix.is_some() && prefix != cookie,
            theme: if has_cookies { Theme::of(request.request()) } else { Theme::Auto },
            zone: if has_cookies { kept_zone(request.request()) } else { None },
        })
    }

    /// In bytes.
    pub(super) fn weight(&self) -> u64 {
        u64::try_from(self.address.len()).unwrap_or(0)
    }
}
