//! At the door: while all that is asked of this process waits for long, a part of it is turned away before anything is done
//! for it. Forms are not: what somebody wrote is worth waiting for, and has a bounded queue of its own.

use crate::web::{App, Ways, busy_at_the_door};
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::web::Data;

/// The middleware.
pub async fn answer<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    let is_read = *request.method() == Method::GET || *request.method() == Method::HEAD;
    let is_free = !is_read || Ways::of(request.request()).is_for_all(request.path());
    let app = request.app_data::<Data<App>>().filter(|app| !is_free && !app.limiter.lets_in());
    let Some(app) = app else { return Ok(next.call(request).await?.map_into_left_body()) };
    let mut answer = busy_at_the_door(app, &request);
    super::headers::add_always(answer.headers_mut());
    Ok(request.into_response(answer).map_into_right_body())
}
