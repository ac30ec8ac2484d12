//! Bodies of requests: each arrives within a time, or is not waited for.

use super::App;
use crate::config::Limits;
use crate::error::{Error, Problem, Result};
use actix_web::dev::Payload;
use actix_web::web::{Bytes, BytesMut, Data};
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use futures_util::StreamExt;
use std::future::Future;
use std::pin::Pin;

/// The largest form we read, in bytes: the longest post in a script of three bytes a character, each sent as `%XX`.
pub const FORM_LIMIT: usize = 256 * 1024;
/// What browsers say of a form.
const FORM: &str = "application/x-www-form-urlencoded";

/// A body that is no form, as it came.
pub struct Body(pub Bytes);

impl FromRequest for Body {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let read = in_time(request, Bytes::from_request(request, payload));
        Box::pin(async move { read.await?.map(Self).map_err(|_| Error::invalid("form", Problem::TooMuch)) })
    }
}

/// Whether a request says that it brings a form.
pub(super) fn is_form(request: &HttpRequest) -> bool {
    request.content_type().eq_ignore_ascii_case(FORM)
}

/// Bytes of a body that are passed over because there is no room for them.
const PASSED_OVER: usize = 16 * 1024 * 1024;

/// The whole of a form, of at most so many bytes. What is more is read all the same and forgotten, so that the browser gets to
/// our answer.
pub(super) async fn whole(mut body: Payload, most: usize) -> Result<Bytes> {
    let (mut bytes, mut passed) = (BytesMut::new(), 0);
    while let Some(piece) = body.next().await {
        let piece = piece.map_err(|_| Error::invalid("form", Problem::Unreadable))?;
        if passed == 0 && bytes.len() + piece.len() <= most {
            bytes.extend_from_slice(&piece);
            continue;
        }
        passed += piece.len();
        if passed > PASSED_OVER {
            break;
        }
    }
    if passed > 0 { Err(Error::invalid("form", Problem::FormTooLarge(most))) } else { Ok(bytes.freeze()) }
}

/// Waits for a body as long as the site's limits allow.
pub(super) fn in_time<T, F>(request: &HttpRequest, read: F) -> impl Future<Output = Result<T>> + use<T, F>
where
    F: Future<Output = T>,
{
    let limit = request.app_data::<Data<App>>().map_or_else(|| Limits::default().body, |app| app.config.limits.body);
    async move { tokio::time::timeout(limit, read).await.map_err(|_| Error::TooSlow) }
}
