//! Nobody waits for ever: a request that has no answer in its time gets 503. What it began may still be stored, as when
//! somebody closes a browser.

use crate::web::{App, comes_in_pieces};
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{HttpResponse, ResponseError};

/// When to come back, in seconds: whatever takes so long is hardly over before.
const COME_BACK_AFTER: &str = "10";

/// Outside of all that makes an answer. Layers lose sight of a request that is over, so its answer is complete in itself.
pub async fn answer(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let Some(app) = request.app_data::<Data<App>>() else { return next.call(request).await };
    let method = request.method().clone();
    let is_upload = comes_in_pieces(request.request());
    let time = app.limiter.time_for(method != Method::GET && method != Method::HEAD, is_upload);
    if let Ok(answer) = tokio::time::timeout(time, next.call(request)).await {
        return answer;
    }
    tracing::warn!(%method, seconds = time.as_secs(), "a request was not answered in its time");
    Err(Late.into())
}

/// There was no answer in time.
#[derive(Debug)]
struct Late;

impl std::fmt::Display for Late {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("This takes too long just now. Please try again in a moment.")
    }
}

impl ResponseError for Late {
    fn status_code(&self) -> StatusCode {
        StatusCode::SERVICE_UNAVAILABLE
    }

    fn error_response(&self) -> HttpResponse {
        let mut answer = HttpResponse::with_body(self.status_code(), self.to_string()).map_into_boxed_body();
        let headers = answer.headers_mut();
        super::headers::add_always(headers);
        for (name, value) in
            [(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "no-store"), (RETRY_AFTER, COME_BACK_AFTER)]
        {
            headers.insert(name, HeaderValue::from_static(value));
        }
        answer
    }
}
