//! The layer that counts.

use super::model::{Expected, pressed};
use crate::i18n::Language;
use crate::web::{App, Counted, Limit};
use crate::wire::Client;
use actix_web::body::MessageBody;
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::header::HeaderMap;
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest};

/// Presses of one network that are counted: what goes beyond them leads on and counts for nothing.
const COUNTED: Limit = Limit::new("onward", |limits| limits.votes);

/// What browsers call a page that they fetch before anybody asks for it, and where they say so.
const AHEAD: &[(&str, &[&str])] =
    &[("sec-purpose", &["prefetch", "prerender"]), ("purpose", &["prefetch", "preview"]), ("x-moz", &["prefetch"])];

/// The middleware: it stands around the page cache, and before anything changes method and path of a request.
pub async fn count(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let press = press_of(&request);
    let response = next.call(request).await?;
    if let Some((counted, expected)) = press
        && is_as_expected(response.status(), expected)
        && let Some(app) = response.request().app_data::<Data<App>>()
        && is_few(response.request(), app)
    {
        app.presses.add(counted);
    }
    Ok(response)
}

/// Whether so few presses of the same network were counted lately that one more is.
fn is_few(request: &HttpRequest, app: &App) -> bool {
    let client = Client::from_request(request, &mut Payload::None).into_inner();
    client.is_ok_and(|client| app.limiter.check(COUNTED, &client.network).is_ok())
}

fn press_of(request: &ServiceRequest) -> Option<(Counted, Expected)> {
    let method = request.method();
    if !(method == Method::GET || method == Method::POST) || is_ahead(request.headers()) {
        return None;
    }
    let path = Language::split(request.path()).map_or_else(|| request.path(), |(_, path)| path);
    pressed(method == Method::POST, path, request.query_string())
}

/// Whether nobody has asked for it yet.
fn is_ahead(headers: &HeaderMap) -> bool {
    AHEAD.iter().any(|(name, words)| {
        let said = headers.get(*name).and_then(|value| value.to_str().ok()).map(str::to_ascii_lowercase);
        said.is_some_and(|said| words.iter().any(|word| said.contains(word)))
    })
}

fn is_as_expected(status: StatusCode, expected: Expected) -> bool {
    match expected {
        Expected::Page => status == StatusCode::OK || status == StatusCode::NOT_MODIFIED,
        Expected::Way => status == StatusCode::SEE_OTHER,
        Expected::Heard => status == StatusCode::NO_CONTENT,
    }
}
