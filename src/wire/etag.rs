//! A page that has not changed is answered in one line. The tag is a hash of the bytes that were made, so it needs no
//! knowledge of what a page depends on; pages are byte-stable, so the same state gives the same tag. It spares the wire,
//! which is what readers wait for, not the work.

use super::headers::is_never_stored;
use actix_web::HttpResponse;
use actix_web::body::{self, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CONTENT_TYPE, ETAG, EntityTag, Header, HeaderMap, HeaderValue, IfNoneMatch};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// Hex digits of a tag: 96 bits, which nobody meets twice by accident.
const LENGTH: usize = 24;
const TAGGED: [&str; 3] = ["text/html", "application/atom+xml", "text/markdown"];

/// The middleware: tags pages, and answers 304 to who has the same bytes already. All other headers stay: what may be
/// kept, what it varies by, cookies, the policy.
pub async fn answer(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let reads = *request.method() == Method::GET || *request.method() == Method::HEAD;
    let known = IfNoneMatch::parse(&request).ok();
    let answer = next.call(request).await?.map_into_boxed_body();
    if !reads || answer.status() != StatusCode::OK || !is_tagged(answer.headers()) {
        return Ok(answer);
    }
    let (request, answer) = answer.into_parts();
    Ok(ServiceResponse::new(request, tagged(answer, known.as_ref())))
}

fn is_tagged(headers: &HeaderMap) -> bool {
    let mime = headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    TAGGED.iter().any(|tagged| mime.starts_with(tagged.as_bytes())) && !is_never_stored(headers)
}

fn tagged(answer: HttpResponse, known: Option<&IfNoneMatch>) -> HttpResponse {
    let (mut answer, body) = answer.into_parts();
    let bytes = match body.try_into_bytes() {
        Ok(bytes) => bytes,
        Err(stream) => return answer.set_body(stream),
    };
    let mut hash = HEXLOWER.encode(&Sha256::digest(&bytes));
    hash.truncate(LENGTH);
    // Weak: the same page packed in another way is the same page.
    let tag = EntityTag::new_weak(hash);
    if let Ok(value) = HeaderValue::from_str(&tag.to_string()) {
        answer.headers_mut().insert(ETAG, value);
    }
    let is_known = match known {
        Some(IfNoneMatch::Any) => true,
        Some(IfNoneMatch::Items(tags)) => tags.iter().any(|known| known.weak_eq(&tag)),
        None => false,
    };
    if !is_known {
        return answer.set_body(BoxBody::new(bytes));
    }
    *answer.status_mut() = StatusCode::NOT_MODIFIED;
    answer.headers_mut().remove(CONTENT_TYPE);
    answer.set_body(BoxBody::new(body::None::new()))
}
