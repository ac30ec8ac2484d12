//! Other addresses of the same page lead to it for good.

use actix_web::http::header::LOCATION;
use actix_web::{HttpRequest, HttpResponse};

/// The answer at an address that will always mean another one. A form sent there is sent on as it is.
pub fn permanently(to: &str) -> HttpResponse {
    HttpResponse::PermanentRedirect().insert_header((LOCATION, to)).finish()
}

/// The answer at an address that has a slash more than that of a page. What browsers would read as another site is none of
/// ours.
pub fn without_slash(request: &HttpRequest) -> Option<HttpResponse> {
    let path = request.path();
    let bare = path.trim_end_matches('/');
    let ours = bare.len() < path.len() && bare.starts_with('/') && !bare.starts_with("//") && !bare.contains('\\');
    ours.then(|| permanently(&with_query(bare, request.query_string())))
}

/// An address of a path and what is asked there.
pub fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// Bytes of a query that stand in the links of its page, of which there are dozens.
const LONG: usize = 2_000;

/// The address that says in short what a query asks, if the query is too long to be repeated in every link.
pub fn in_short(query: &str, address: String) -> Option<String> {
    (query.len() > LONG && address.len() < query.len()).then_some(address)
}

/// A query in which each key stands once, with what was said of it last; none when it is so already.
pub(super) fn said_last(query: &str) -> Option<String> {
    let keyed = |part: &'_ str| url::form_urlencoded::parse(part.as_bytes()).next().map(|(key, _)| key.into_owned());
    if !query.contains('&') {
        return None;
    }
    let parts: Vec<(Option<String>, &str)> = query.split('&').map(|part| (keyed(part), part)).collect();
    let mut last = std::collections::HashMap::new();
    for (place, (key, _)) in parts.iter().enumerate() {
        last.insert(key.as_deref(), place);
    }
    if last.len() == parts.len() {
        return None;
    }
    let kept =
        parts.iter().enumerate().filter(|(place, (key, _))| key.is_some() && last.get(&key.as_deref()) == Some(place));
    Some(kept.map(|(_, (_, part))| *part).collect::<Vec<_>>().join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn a_slash_more_leads_to_the_page_and_never_to_another_site() {
        let leads = |path: &str| {
            let answer = without_slash(&TestRequest::with_uri(path).to_http_request())?;
            assert_eq!(answer.status(), 308);
            Some(answer.headers().get(LOCATION)?.to_str().unwrap().to_owned())
        };
        assert_eq!(leads("/posts/1/").as_deref(), Some("/posts/1"));
        assert_eq!(leads("/roadmap//?a=1&b").as_deref(), Some("/roadmap?a=1&b"));
        for nowhere in ["/", "//", "/posts/1", "//elsewhere.example/", "///elsewhere.example//"] {
            assert_eq!(leads(nowhere), None, "{nowhere}");
        }
    }

    #[test]
    fn of_a_key_that_comes_twice_the_last_one_counts() {
        let table = [
            ("page=1&page=2", Some("page=2")),
            ("sort=new&page=1&sort=top", Some("page=1&sort=top")),
            ("p%61ge=1&page=2", Some("page=2")),
            ("a&a=1&&b=", Some("a=1&b=")),
            ("a=1&b=2", None),
            ("a=%FF", None),
            ("", None),
        ];
        for (query, expected) in table {
            assert_eq!(said_last(query).as_deref(), expected, "{query}");
        }
    }
}
