//! Refuses requests that another site made in a person's name.
//!
//! Unsafe methods must say that they come from here: `Sec-Fetch-Site`, else `Origin`, else `Referer`. Pages hold no
//! token for it, so that they stay byte-stable; the session cookie is `SameSite=Lax` besides.

use crate::error::{Error, Refusal};
use crate::people::Viewer;
use crate::web::{self, App, Ways};
use actix_web::HttpMessage;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderMap, ORIGIN, REFERER};
use actix_web::middleware::Next;
use actix_web::web::Data;

const CROSS_SITE: Refusal = Refusal::new("cross-site", |l| l.refused_cross_site());

/// The middleware.
pub async fn guard(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let base_url = request.app_data::<Data<App>>().map(|app| app.config.base_url.clone());
    let safe = request.method().is_safe();
    if safe
        || Ways::of(request.request()).is_open(request.path())
        || base_url.is_some_and(|base| from_here(request.headers(), &base))
    {
        let mut answer = next.call(request).await?.map_into_boxed_body();
        if !safe && answer.status().as_u16() < 400 {
            say_just_written(&mut answer);
        }
        return Ok(answer);
    }
    Ok(request.error_response(Error::Forbidden(CROSS_SITE)))
}

/// What a member did is on the next page that they see, whoever made that page and when.
fn say_just_written(answer: &mut ServiceResponse) {
    let https = answer.request().app_data::<Data<App>>().is_some_and(|app| app.config.is_https());
    if answer.request().extensions().get::<Viewer>().is_some() {
        // The value is plain ASCII, which a header takes in any case.
        let _ = answer.response_mut().add_cookie(&web::just_written(https));
    }
}

fn from_here(headers: &HeaderMap, base_url: &str) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"));
    if let Some(site) = text("sec-fetch-site") {
        return site == "same-origin";
    }
    if let Some(origin) = text(ORIGIN.as_str()) {
        return origin == base_url;
    }
    text(REFERER.as_str()).and_then(|referer| referer.strip_prefix(base_url)).is_some_and(|rest| rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::http::header::{HeaderName, HeaderValue};

    #[test]
    fn only_a_page_of_ours_may_send_forms() {
        let here = "https://friday.example";
        let table = [
            (vec![("sec-fetch-site", "same-origin"), ("origin", "https://evil.example")], true),
            (vec![("sec-fetch-site", "cross-site"), ("origin", here)], false),
            (vec![("sec-fetch-site", "same-site")], false),
            (vec![("sec-fetch-site", "none")], false),
            (vec![("origin", here)], true),
            (vec![("origin", "null"), ("referer", "https://friday.example/x")], false),
            (vec![("origin", "https://friday.example.evil")], false),
            (vec![("referer", "https://friday.example/posts/1")], true),
            (vec![("referer", "https://friday.example.evil/")], false),
            (vec![("referer", "https://friday.example")], false),
            (vec![], false),
        ];
        for (sent, allowed) in table {
            let headers: HeaderMap = sent
                .iter()
                .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
                .collect();
            assert_eq!(from_here(&headers, here), allowed, "{sent:?}");
        }
    }
}
