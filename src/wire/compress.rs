//! Pages travel packed, but not next to a secret.
//!
//! Who can read the wire sees how long a packed answer is, and a guess that stands in the address gets shorter when it
//! repeats something on the page (the BREACH attack: our pages do carry their own address, in the links to other
//! languages). So an answer is packed only when all of this holds:
//!
//! - It answers GET or HEAD. What was typed into a form comes back only in the answer to POST.
//! - It is not `Cache-Control: no-store`. Pages that show somebody's e-mail address say so ([`super::never_stored`]),
//!   and every answer at an address with a `{token}` says so by itself ([`super::secure_headers`]): tokens are kept
//!   hashed or for mails only, so that no other page could show one.
//! - Nobody is signed in, or the browser does not say that another site asked (`Sec-Fetch-Site`). An attacker makes a
//!   browser ask a thousand times from a page of theirs; without a session, the answer is what anybody may read.
//!
//! Small answers stay as they are, as do streams, pictures, and what was packed before (static files).

use super::coding::{Coding, Effort};
use super::headers::is_never_stored;
use crate::people::Viewer;
use crate::web::ForVisitors;
use actix_web::body::{self, BodySize, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, VARY};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::{self, Bytes};
use actix_web::{HttpMessage, HttpRequest, HttpResponse};

/// Below this, in bytes, an answer fits one packet with its headers anyway.
pub(super) const LEAST: u64 = 1024;
/// From this, in bytes, packing leaves the thread that serves other people: it takes 0.75 ms with Brotli 5 (measured in an
/// optimised build), more than making most pages does. The front page's 28 kB take 0.37 ms, and the way to another
/// thread and back up to 0.03 ms, which is not worth a change of threads for every page.
pub(super) const LARGE: usize = 64 * 1024;
/// What a packed answer varies by.
pub(super) const CODINGS: &str = "accept-encoding";

/// What the request says about packing its answer.
struct Asked {
    coding: Coding,
    method: Method,
    by_another_site: bool,
}

impl Asked {
    fn by(request: &HttpRequest) -> Self {
        let from = request.headers().get(HeaderName::from_static("sec-fetch-site"));
        Self {
            coding: Coding::cheapest_for(request),
            method: request.method().clone(),
            by_another_site: from.is_some_and(|site| site == "cross-site" || site == "same-site"),
        }
    }

    fn may_be_packed(&self, answer: &ServiceResponse) -> bool {
        let signed_in = || answer.request().extensions().get::<Viewer>().is_some();
        (self.method == Method::GET || self.method == Method::HEAD)
            && !is_never_stored(answer.headers())
            // The page cache packs what it keeps.
            && answer.response().extensions().get::<ForVisitors>().is_none()
            && !(self.by_another_site && signed_in())
    }
}

/// Whether a page that is made for the reader of this request, which is GET, may be answered as gzip.
pub fn may_be_gzip(request: &HttpRequest) -> bool {
    let asked = Asked::by(request);
    asked.coding == Coding::Gzip && !asked.by_another_site
}

/// The middleware.
pub async fn pack(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let asked = Asked::by(request.request());
    let mut answer = next.call(request).await?.map_into_boxed_body();
    let is_confirmed = answer.status() == StatusCode::NOT_MODIFIED;
    if !(is_confirmed || is_plain_text(answer.headers())) || !asked.may_be_packed(&answer) {
        return Ok(answer);
    }
    if !varies_by_coding(answer.headers()) {
        answer.headers_mut().append(VARY, HeaderValue::from_static(CODINGS));
    }
    let large_enough = matches!(answer.response().body().size(), BodySize::Sized(size) if size >= LEAST);
    if is_confirmed || !large_enough || asked.coding == Coding::Plain {
        return Ok(answer);
    }
    let (request, answer) = answer.into_parts();
    let answer = if asked.method == Method::HEAD {
        // Without a body there is nothing to pack, and without packing no length to tell.
        encoded(answer.set_body(BoxBody::new(body::None::new())), asked.coding)
    } else {
        packed(answer, asked.coding).await
    };
    Ok(ServiceResponse::new(request, answer))
}

async fn packed(answer: HttpResponse, coding: Coding) -> HttpResponse {
    let (answer, body) = answer.into_parts();
    let plain = match body.try_into_bytes() {
        Ok(plain) => plain,
        Err(stream) => return answer.set_body(stream),
    };
    match off_the_thread(plain.clone(), coding).await {
        Some(packed) => encoded(answer.set_body(BoxBody::new(packed)), coding),
        None => answer.set_body(BoxBody::new(plain)),
    }
}

async fn off_the_thread(plain: Bytes, coding: Coding) -> Option<Vec<u8>> {
    if plain.len() < LARGE {
        return coding.pack(&plain, Effort::EachTime);
    }
    web::block(move || coding.pack(&plain, Effort::EachTime)).await.ok().flatten()
}

fn encoded(mut answer: HttpResponse, coding: Coding) -> HttpResponse {
    if let Some(name) = coding.name() {
        answer.headers_mut().insert(CONTENT_ENCODING, name);
    }
    answer
}

fn is_plain_text(headers: &HeaderMap) -> bool {
    let mime = headers.get(CONTENT_TYPE).and_then(|mime| mime.to_str().ok()).unwrap_or_default();
    let mime = mime.split(';').next().unwrap_or_default();
    let is_text = mime.starts_with("text/") || mime.ends_with("xml") || mime.ends_with("json");
    // Static files bring their own coding, which may be none.
    let has_chosen = headers.contains_key(CONTENT_ENCODING) || varies_by_coding(headers);
    is_text && !has_chosen
}

fn varies_by_coding(headers: &HeaderMap) -> bool {
    headers.get_all(VARY).any(|by| by == CODINGS)
}
