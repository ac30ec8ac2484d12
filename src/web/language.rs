//! The language of an address: `/de/posts/1` is `/posts/1` in German, and its links stay in German.

use super::{App, STATIC};
use crate::i18n::{Language, Wanted};
use crate::people::Viewer;
use actix_web::body::MessageBody;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{ACCEPT_LANGUAGE, CONTENT_TYPE, HeaderMap, HeaderValue, LOCATION, VARY};
use actix_web::http::uri::{PathAndQuery, Uri};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{HttpMessage, HttpRequest};

const COOKIE: &str = "lang";
/// What is written in the reader's language: pages, the feed, a changelog in Markdown.
const IN_WORDS: [&str; 3] = ["text/html", "application/atom+xml", "text/markdown"];

/// The language an address began with.
#[derive(Clone, Copy)]
struct Prefix(Language);

/// The middleware: takes the language off the address before routing, and puts it before every redirect. The language
/// read last is kept in a cookie, so that an address without one opens in it.
pub async fn route(
    mut request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let Some((language, uri)) = without_language(request.uri()) else {
        let mut response = next.call(request).await?;
        if IN_WORDS.iter().any(|mime| is_of(response.headers(), mime)) {
            response.headers_mut().append(VARY, HeaderValue::from_static("accept-language, cookie"));
        }
        return Ok(response);
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
    Ok(response)
}

fn without_language(uri: &Uri) -> Option<(Language, Uri)> {
    let (language, path) = Language::split(uri.path())?;
    let target = uri.query().map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::try_from(target).ok()?);
    Some((language, Uri::from_parts(parts).ok()?))
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
    if page && !known {
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

/// A page with `prefix` before each of its links and forms to this site. It is done to the finished page, where no link
/// can be forgotten, and where people's own text cannot look like a tag: it is escaped.
pub(super) fn keep(prefix: &str, html: String) -> String {
    if prefix.is_empty() {
        return html;
    }
    let mut kept = String::with_capacity(html.len() + html.len() / 32);
    let mut parts = html.split("=\"/");
    let mut before = parts.next().unwrap_or_default();
    kept.push_str(before);
    for part in parts {
        let address = before.ends_with("href") || before.ends_with("action");
        let elsewhere = part.starts_with('/') || part.starts_with("static/") || has_language(part);
        kept.push_str("=\"");
        if address && !elsewhere {
            kept.push_str(prefix);
        }
        kept.push('/');
        kept.push_str(part);
        before = part;
    }
    kept
}

/// Whether the rest of an attribute, after its first slash, begins with a language.
fn has_language(rest: &str) -> bool {
    let end = rest.find(['/', '"', '?', '#']).unwrap_or(rest.len());
    rest.get(..end).is_some_and(|word| word.parse::<Language>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_link_and_form_stays_in_the_language_and_nothing_else_changes() {
        let table = [
            (r#"<a href="/posts/1">"#, r#"<a href="/de/posts/1">"#),
            (r#"<a class="x" href="/">"#, r#"<a class="x" href="/de/">"#),
            (r#"<form method="post" action="/posts">"#, r#"<form method="post" action="/de/posts">"#),
            (r#"<button formaction="/x">"#, r#"<button formaction="/de/x">"#),
            (r#"<link href="/static/site.css">"#, r#"<link href="/static/site.css">"#),
            (r#"<a href="//elsewhere.example">"#, r#"<a href="//elsewhere.example">"#),
            (r#"<a href="https://elsewhere.example/">"#, r#"<a href="https://elsewhere.example/">"#),
            (r#"<a href="/fr/posts/1" hreflang="fr">"#, r#"<a href="/fr/posts/1" hreflang="fr">"#),
            (r#"<input value="/posts/1">"#, r#"<input value="/posts/1">"#),
            ("href=&#34;/posts/1&#34; ä=", "href=&#34;/posts/1&#34; ä="),
        ];
        for (page, expected) in table {
            assert_eq!(keep("/de", page.to_owned()), expected);
            assert_eq!(keep("", page.to_owned()), page);
        }
    }

    #[test]
    fn a_redirect_stays_in_the_language() {
        assert_eq!(under(Language::En, "/posts/1#comments").as_deref(), Some("/en/posts/1#comments"));
        assert_eq!(under(Language::En, "/en/posts/1"), None);
        assert_eq!(under(Language::En, "https://elsewhere.example/"), None);
        assert_eq!(under(Language::En, "//elsewhere.example/"), None);
    }
}
