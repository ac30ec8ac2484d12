//! Which addresses belong together: what the rooms above declare of theirs, and what follows from it.

use actix_web::HttpRequest;
use actix_web::http::Method;
use actix_web::web::Data;

/// What rooms declare of their addresses, registered as application data by the room that knows the routes.
#[derive(Debug, Clone, Copy)]
pub struct Ways {
    /// Where somebody signs in; `?next=` is where they were going.
    pub sign_in: &'static str,
    /// The last words of addresses whose press goes on after signing in.
    pub presses: &'static [&'static str],
    /// The page of the thing that an address is about.
    pub about: fn(&str) -> Option<String>,
    /// Addresses that take a form, with the page on which it stands where that is not the page above.
    pub forms: &'static [(&'static str, &'static str)],
    /// Beginnings of addresses that other sites may send to: a token in them says who it is.
    pub from_anywhere: &'static [&'static str],
    /// Beginnings of addresses that are answered the same whoever asks, so that nobody asks who it is.
    pub without_person: &'static [&'static str],
}

impl Ways {
    const NONE: Self =
        Self { sign_in: "/", presses: &[], about: |_| None, forms: &[], from_anywhere: &[], without_person: &[] };

    /// Those of the application that a request came to.
    pub fn of(request: &HttpRequest) -> Self {
        request.app_data::<Data<Self>>().map_or(Self::NONE, |ways| *ways.get_ref())
    }

    /// Whether a press on this address goes on after signing in.
    pub fn goes_on(&self, path: &str) -> bool {
        path.rsplit_once('/').is_some_and(|(_, last)| self.presses.contains(&last))
    }

    /// Whether other sites may send to this address.
    pub fn is_open(&self, path: &str) -> bool {
        self.from_anywhere.iter().any(|beginning| path.starts_with(beginning))
    }

    /// Whether this address answers everybody alike.
    pub fn is_for_all(&self, path: &str) -> bool {
        self.without_person.iter().any(|beginning| path.starts_with(beginning))
    }

    /// The page on which the form stands that is sent to an address.
    pub fn stands_on(&self, path: &str) -> String {
        let declared = || self.forms.iter().find(|(form, _)| *form == path).map(|(_, page)| (*page).to_owned());
        let above =
            || path.rsplit_once('/').map_or("/", |(page, _)| if page.is_empty() { "/" } else { page }).to_owned();
        (self.about)(path).or_else(declared).unwrap_or_else(above)
    }

    /// The path and query of a page; for a form sent to us, those of the page it stands on.
    pub(super) fn page_of(&self, request: &HttpRequest) -> String {
        if request.method() == Method::GET { whole(request) } else { self.stands_on(request.path()) }
    }

    /// The way to the sign-in page, and back to the page on which something was pressed.
    pub(super) fn over_sign_in(&self, request: &HttpRequest) -> String {
        let next: String = url::form_urlencoded::byte_serialize(self.page_of(request).as_bytes()).collect();
        format!("{}?next={next}", self.sign_in)
    }
}

fn whole(request: &HttpRequest) -> String {
    match request.query_string() {
        "" => request.path().to_owned(),
        query => format!("{}?{query}", request.path()),
    }
}
