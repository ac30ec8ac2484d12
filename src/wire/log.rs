//! One line a request: method, route, status, time. Never the path itself (it may hold a token), an address, a cookie
//! or a body. A page from the page cache is no line: there may be ten thousands a second, and `serve` tells their number.

use super::page_cache::FromMemory;
use crate::web::{App, RequestId, Surplus};
use actix_web::HttpMessage;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web::Data;
use std::sync::Arc;
use std::time::Instant;

/// The middleware.
pub async fn record(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let number = request.app_data::<Data<App>>().map_or(0, |app| app.next_request());
    let id = format!("{number:016x}");
    request.extensions_mut().insert(RequestId(id.clone()));
    let start = Instant::now();
    let mut response = next.call(request).await?;
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), value);
    }
    if response.response().extensions().get::<FromMemory>().is_some() {
        return Ok(response);
    }
    let status = response.status();
    let route = response.request().match_pattern().unwrap_or_else(|| "none".to_owned());
    let method = response.request().method().clone();
    let took_us = u64::try_from(start.elapsed().as_micros()).unwrap_or(u64::MAX);
    if response.response().extensions().get::<Surplus>().is_some() {
        // The load would grow with a line for each.
        let limiter = response.request().app_data::<Data<App>>().map(|app| Arc::clone(&app.limiter));
        if let Some(refused) = limiter.and_then(|limiter| limiter.count_surplus()) {
            tracing::warn!(refused, "more requests at once than can be answered");
        }
    } else if status.is_server_error() {
        // Left by the error page; the error itself is gone by now.
        let extensions = response.response().extensions();
        let error = extensions.get::<String>().map_or("", String::as_str);
        tracing::error!(id, %method, route, status = status.as_u16(), took_us, error, "request failed");
        drop(extensions);
    } else {
        tracing::info!(id, %method, route, status = status.as_u16(), took_us, "request");
    }
    Ok(response)
}
