//! The language of an address: `/de/posts/1` is `/posts/1` in German, and its links stay in German. What an address asks
//! is tidied on the way: of a key that comes twice, the last one counts.

use super::moved::{permanently, said_last, with_query};
use super::{App, STATIC};
use crate::i18n::{Language, Wanted};
use crate::people::Viewer;
use actix_web::body::MessageBody;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_TYPE, HeaderMap, HeaderValue, LOCATION, VARY};
use actix_web::http::uri::{PathAndQuery, Uri};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{HttpMessage, HttpRequest};

const COOKIE: &str = "lang";
/// What is written in the reader's language: pages, feeds, a changelog in Markdown or for programs.
const IN_WORDS: [&str; 6] = [
    "text/html",
    "application/atom+xml",
    "text/markdown",
    "application/json",
    "application/feed+json",
    "text/plain; format=fixed",
];

/// The language an address began with.
#[derive(Clone, Copy)]
struct Prefix(Language);

/// The middleware: takes the language off the address before routing, and puts it before every redirect. The language
/// read last is kept in a cookie, so that an address without one opens in it.
pub async fn route(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    if let Some(query) = request.uri().query().and_then(said_last)
        && let Some(uri) = at(request.uri(), with_query(request.uri().path(), &query))
    {
        request.match_info_mut().get_mut().update(&uri);
        request.head_mut().uri = uri;
    }
    if let Some(to) = other_name(request.uri()) {
        return Ok(request.into_response(permanently(&to)).map_into_right_body());
    }
    let Some((language, uri)) = without_language(request.uri()) else {
        let mut response = next.call(request).await?;
        if IN_WORDS.iter().any(|mime| is_of(response.headers(), mime)) {
            response.headers_mut().append(VARY, HeaderValue::from_static("accept-language, cookie"));
        }
        return Ok(response.map_into_left_body());
    };
    request.extensions_mut().insert(Prefix(language));
    request.match_info_mut().get_mut().update(&uri);
    request.head_mut().uri = uri;
    let mut response = next.call(request).await?;
    let location = response.headers().get(LOCATION).and_then(|to| to.to_str().ok()).and_then(|to| under(language, to));
    if let Some(location) = location
        && let Ok(location) = HeaderValue::from_str(&location)
    {
        response.headers_mut().insert(LOCATION, location);
    }
    remember(&mut response, language);
    Ok(response.map_into_left_body())
}

/// The address in our name of its language, when it begins with another name of that: `/zh-CN/posts/1`, `/de-AT`.
fn other_name(uri: &Uri) -> Option<String> {
    let (language, path) = Language::split_other(uri.path())?;
    Some(with_query(&format!("/{language}{path}"), uri.query().unwrap_or_default()))
}

fn without_language(uri: &Uri) -> Option<(Language, Uri)> {
    let (language, path) = Language::split(uri.path())?;
    let target = with_query(path, uri.query().unwrap_or_default());
    Some((language, at(uri, target)?))
}

/// The address with another path and query.
fn at(uri: &Uri, target: String) -> Option<Uri> {
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::try_from(target).ok()?);
    Uri::from_parts(parts).ok()
}

/// An address of ours with the language before it, unless it has one or is the same in every language.
fn under(language: Language, path: &str) -> Option<String> {
    let ours = path.starts_with('/') && !path.starts_with("//") && !path.starts_with(STATIC);
    (ours && Language::split(path).is_none()).then(|| format!("/{language}{path}"))
}

fn is_of(headers: &HeaderMap, mime: &str) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|given| given.as_bytes().starts_with(mime.as_bytes()))
}

fn remember<B>(response: &mut ServiceResponse<B>, language: Language) {
    let known = response.request().cookie(COOKIE).is_some_and(|cookie| cookie.value() == &*language);
    let page = is_of(response.headers(), "text/html");
    let https = response.request().app_data::<Data<App>>().is_some_and(|app| app.config.is_https());
    // What a cache may hand to anybody is for nobody; the links of the page stay in its language anyway.
    let control = response.headers().get(CACHE_CONTROL).map(HeaderValue::as_bytes).unwrap_or_default();
    if page && !known && !control.starts_with(b"public") {
        // The value is plain ASCII, which a header takes in any case.
        let _ = response.response_mut().add_cookie(&cookie(language, https));
    }
}

/// The cookie that keeps a reader's language for a year.
pub fn cookie(language: Language, https: bool) -> Cookie<'static> {
    Cookie::build(COOKIE, language.to_string())
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(https)
        .max_age(Duration::days(365))
        .finish()
}

/// What a request's address began with, as it stands before every link of its page: `/de`, or nothing.
pub(super) fn prefix(request: &HttpRequest) -> String {
    request.extensions().get::<Prefix>().map_or_else(String::new, |prefix| format!("/{}", prefix.0))
}

/// What the reader read last on this device.
pub fn kept(request: &HttpRequest) -> Option<Language> {
    request.cookie(COOKIE).and_then(|cookie| cookie.value().parse().ok())
}

/// The reader's language.
pub(super) fn of(request: &HttpRequest, viewer: Option<&Viewer>, site: Language) -> Language {
    let cookie = request.cookie(COOKIE);
    let wanted = Wanted {
        address: request.extensions().get::<Prefix>().map(|prefix| prefix.0),
        cookie: cookie.as_ref().map(Cookie::value),
        member: viewer.and_then(|viewer| viewer.language.as_deref()),
        browser: request.headers().get(ACCEPT_LANGUAGE).and_then(|header| header.to_str().ok()),
    };
    wanted.choose(site)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_redirect_stays_in_the_language() {
        assert_eq!(under(Language::En, "/posts/1#comments").as_deref(), Some("/en/posts/1#comments"));
        assert_eq!(under(Language::En, "/en/posts/1"), None);
        assert_eq!(under(Language::En, "https://elsewhere.example/"), None);
        assert_eq!(under(Language::En, "//elsewhere.example/"), None);
    }
}
