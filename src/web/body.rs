//! Bodies of requests: each arrives within a time, or is not waited for.

use super::App;
use crate::config::Limits;
use crate::error::{Error, Problem, Result};
use actix_web::dev::Payload;
use actix_web::web::{Bytes, Data};
use actix_web::{FromRequest, HttpRequest};
use std::future::Future;
use std::pin::Pin;

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

/// Waits for a body as long as the site's limits allow.
pub(super) fn in_time<T, F>(request: &HttpRequest, read: F) -> impl Future<Output = Result<T>> + use<T, F>
where
    F: Future<Output = T>,
{
    let limit = request.app_data::<Data<App>>().map_or_else(|| Limits::default().body, |app| app.config.limits.body);
    async move { tokio::time::timeout(limit, read).await.map_err(|_| Error::TooSlow) }
}
