//! A page that has not changed is answered in one line. The tag is a hash of the bytes that were made, so it needs no
//! knowledge of what a page depends on; pages are byte-stable, so the same state gives the same tag. It spares the wire,
//! which is what readers wait for, not the work.

use super::headers::is_never_stored;
use crate::web::ForVisitors;
use actix_web::HttpResponse;
use actix_web::body::{self, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderMap, HeaderValue, IF_NONE_MATCH};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use twox_hash::XxHash3_128;

/// Of a tag: 96, which nobody meets twice by accident.
const BITS: u128 = (1 << 96) - 1;
/// What is written for readers and their programs. Plain text that says how its lines end is a changelog; the rest of it is
/// short and for machines.
const TAGGED: [&str; 8] = [
    "text/html",
    "application/atom+xml",
    "text/markdown",
    "application/json",
    "application/feed+json",
    // Programs ask for a calendar again and again; its entries say when they changed, not when they were asked for.
    "text/calendar",
    "text/plain; format=fixed",
    // A picture made of what the database says; those among the static files have no such parameter.
    "image/svg+xml; charset=utf-8",
];

/// The middleware: tags pages, and answers 304 to who has the same bytes already. All other headers stay: what may be
/// kept, what it varies by, cookies, the policy.
pub async fn answer(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let reads = *request.method() == Method::GET || *request.method() == Method::HEAD;
    let known = request.headers().get(IF_NONE_MATCH).cloned();
    let answer = next.call(request).await?.map_into_boxed_body();
    // The page cache tags what it keeps.
    let is_kept = answer.response().extensions().get::<ForVisitors>().is_some();
    if !reads || is_kept || answer.status() != StatusCode::OK || !is_tagged(answer.headers()) {
        return Ok(answer);
    }
    let (request, answer) = answer.into_parts();
    Ok(ServiceResponse::new(request, tagged(answer, known.as_ref())))
}

fn is_tagged(headers: &HeaderMap) -> bool {
    let mime = headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    TAGGED.iter().any(|tagged| mime.starts_with(tagged.as_bytes())) && !is_never_stored(headers)
}

fn tagged(answer: HttpResponse, known: Option<&HeaderValue>) -> HttpResponse {
    let (mut answer, body) = answer.into_parts();
    let bytes = match body.try_into_bytes() {
        Ok(bytes) => bytes,
        Err(stream) => return answer.set_body(stream),
    };
    let tag = of(&bytes);
    let is_known = known.is_some_and(|known| names(known, &tag));
    answer.headers_mut().insert(ETAG, tag);
    if !is_known {
        return answer.set_body(BoxBody::new(bytes));
    }
    *answer.status_mut() = StatusCode::NOT_MODIFIED;
    for of_the_body in [CONTENT_TYPE, CONTENT_ENCODING] {
        answer.headers_mut().remove(of_the_body);
    }
    answer.set_body(BoxBody::new(body::None::new()))
}

/// The tag of a page. Weak: the same page packed in another way is the same page (only a member's board that
/// was put together packed has another one, and is sent once more). The hash is no secret and need not
/// withstand anybody: two versions of one address that share a tag would harm only those who have the first.
pub(super) fn of(bytes: &[u8]) -> HeaderValue {
    let tag = format!("W/\"{:024x}\"", XxHash3_128::oneshot(bytes) & BITS);
    HeaderValue::from_str(&tag).unwrap_or(HeaderValue::from_static("W/\"\""))
}

/// Whether what a reader knows (`If-None-Match`) names a tag.
pub(super) fn names(known: &HeaderValue, tag: &HeaderValue) -> bool {
    if known == tag {
        return true;
    }
    let Ok(known) = known.to_str() else { return false };
    let tag = tag.to_str().unwrap_or_default().trim_start_matches("W/");
    known.split(',').map(str::trim).any(|known| known == "*" || known.trim_start_matches("W/") == tag)
}
