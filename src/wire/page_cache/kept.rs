//! One page as finished bytes, in each coding in which somebody wanted it.

use crate::web::ForVisitors;
use crate::wire::coding::{Coding, Effort};
use crate::wire::compress::{CODINGS, LARGE, LEAST};
use crate::wire::etag;
use crate::wire::hints;
use actix_web::HttpResponse;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::ServiceRequest;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderName, HeaderValue, IF_NONE_MATCH, VARY};
use actix_web::web::{self, Bytes};
use std::sync::{Arc, OnceLock};

/// What a page takes beside its bytes: its headers, its place.
const AROUND: u64 = 2_048;

/// How somebody wants a page.
pub(super) struct Wants {
    coding: Coding,
    /// What they have already.
    known: Option<HeaderValue>,
}

impl Wants {
    pub(super) fn of(request: &ServiceRequest) -> Self {
        Self { coding: Coding::wanted_by(request), known: request.headers().get(IF_NONE_MATCH).cloned() }
    }
}

/// An answer that is the same for every visitor.
pub(super) struct Page {
    headers: Vec<(HeaderName, HeaderValue)>,
    tag: HeaderValue,
    plain: Bytes,
    packed: Arc<Packed>,
}

/// Packed when somebody first wants that.
#[derive(Default)]
struct Packed {
    brotli: OnceLock<Option<Bytes>>,
    gzip: OnceLock<Option<Bytes>>,
}

impl Packed {
    fn slot(&self, coding: Coding) -> Option<&OnceLock<Option<Bytes>>> {
        match coding {
            Coding::Plain => None,
            Coding::Brotli => Some(&self.brotli),
            Coding::Gzip => Some(&self.gzip),
        }
    }
}

impl Page {
    /// Keeps an answer; one that is not for every visitor comes back as it is, and so does a stream. Where the page before has the same bytes, they need not be
    /// packed again.
    pub(super) fn of(answer: HttpResponse, before: Option<&Self>) -> Result<Self, Box<HttpResponse>> {
        if answer.extensions().get::<ForVisitors>().is_none() {
            return Err(Box::new(answer));
        }
        let (answer, body) = answer.into_parts();
        let plain = match body.try_into_bytes() {
            Ok(plain) => plain,
            Err(stream) => return Err(Box::new(answer.set_body(stream))),
        };
        let headers = answer.headers().iter().map(|(name, value)| (name.clone(), value.clone())).collect();
        let packed = before.filter(|before| before.plain == plain).map(|before| Arc::clone(&before.packed));
        Ok(Self { headers, tag: etag::of(&plain), plain, packed: packed.unwrap_or_default() })
    }

    /// In bytes; what is packed is less than half of what is not.
    pub(super) fn weight(&self) -> u64 {
        AROUND + u64::try_from(self.plain.len()).unwrap_or(u64::MAX / 4) * 2
    }

    /// The page in a coding, or that a reader has it already.
    pub(super) async fn answer(self: &Arc<Self>, wants: &Wants) -> HttpResponse {
        let coding = wants.coding;
        let is_known = wants.known.as_ref().is_some_and(|known| etag::names(known, &self.tag));
        let status = if is_known { StatusCode::NOT_MODIFIED } else { StatusCode::OK };
        let mut answer = HttpResponse::new(status);
        let headers = answer.headers_mut();
        for (name, value) in &self.headers {
            if !(is_known && (*name == CONTENT_TYPE || hints::is_one(name))) {
                headers.append(name.clone(), value.clone());
            }
        }
        headers.append(VARY, HeaderValue::from_static(CODINGS));
        headers.insert(ETAG, self.tag.clone());
        if is_known {
            return answer;
        }
        match self.packed(coding).await {
            Some(packed) => {
                if let Some(name) = coding.name() {
                    answer.headers_mut().insert(CONTENT_ENCODING, name);
                }
                answer.set_body(BoxBody::new(packed))
            }
            None => answer.set_body(BoxBody::new(self.plain.clone())),
        }
    }

    /// The bytes in a coding, where that makes them fewer.
    async fn packed(self: &Arc<Self>, coding: Coding) -> Option<Bytes> {
        let slot =
            self.packed.slot(coding).filter(|_| u64::try_from(self.plain.len()).is_ok_and(|size| size >= LEAST))?;
        if let Some(known) = slot.get() {
            return known.clone();
        }
        if self.plain.len() < LARGE {
            return self.pack(coding);
        }
        let page = Arc::clone(self);
        web::block(move || page.pack(coding)).await.ok().flatten()
    }

    fn pack(&self, coding: Coding) -> Option<Bytes> {
        let pack = || coding.pack(&self.plain, Effort::ForMany).map(Bytes::from);
        self.packed.slot(coding)?.get_or_init(pack).clone()
    }
}
