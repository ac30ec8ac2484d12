//! Security headers on every answer. Pages need nothing inline: the policy is `'self'` alone.
//!
//! What is only for the person who asked is never stored, and [`super::compress`] leaves it as it is: answers at an
//! address with a `{token}` by themselves, others by [`never_stored`].

use crate::web::App;
use actix_web::HttpResponse;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web::Data;

const ALWAYS: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()"),
];
/// The policy of what people uploaded: nothing at all may be done by it, whatever a browser takes it for.
pub const SANDBOXED: &str = "default-src 'none'; sandbox";
/// A picture that is made to stand on other sites and in mails says so by this header, and browsers show it there. Everything
/// else is for our own pages.
pub const SHOWN_ANYWHERE: (&str, &str) = ("cross-origin-resource-policy", "cross-origin");
/// Two years, as browsers' preload lists ask.
const OVER_TLS: (&str, &str) = ("strict-transport-security", "max-age=63072000; includeSubDomains");

/// The policy of a mail that staff look at: it is styled inside itself, as mails are, and nothing else may be done by it.
pub const AS_MAILED: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; \
                             frame-ancestors 'none'; sandbox";

const NEVER_STORED: &str = "private, no-store";

/// A page that shows what is only for the person who asked, such as an e-mail address.
pub fn never_stored(mut page: HttpResponse) -> HttpResponse {
    page.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(NEVER_STORED));
    page
}

/// Whether nobody may keep an answer.
pub(super) fn is_never_stored(headers: &HeaderMap) -> bool {
    let control = headers.get(CACHE_CONTROL).and_then(|control| control.to_str().ok());
    control.is_some_and(|control| control.contains("no-store"))
}

/// Whether an answer is no page of ours and is allowed less.
pub(super) fn is_apart(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_SECURITY_POLICY).is_some_and(|own| own == SANDBOXED || own == AS_MAILED)
}

/// What stands on every answer.
pub(super) fn add_always(headers: &mut HeaderMap) {
    for (name, value) in ALWAYS {
        let name = HeaderName::from_static(name);
        // What people uploaded, and a mail, is allowed less than our pages are.
        let is_less = name == CONTENT_SECURITY_POLICY && is_apart(headers);
        let is_shown = name == SHOWN_ANYWHERE.0 && headers.get(&name).is_some_and(|own| own == SHOWN_ANYWHERE.1);
        if !is_less && !is_shown {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
}

/// The middleware.
pub async fn secure(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let https = request.app_data::<Data<App>>().is_some_and(|app| app.config.is_https());
    let mut response = next.call(request).await?;
    let has_token = response.request().match_info().get("token").is_some();
    let headers = response.headers_mut();
    add_always(headers);
    if https {
        let (name, value) = OVER_TLS;
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if has_token {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(NEVER_STORED));
    }
    Ok(response)
}
