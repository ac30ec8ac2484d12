//! One network is answered so many requests at the same time: who keeps them all open keeps nobody else out. And so many
//! reads for pages go on at the same time for everybody ([`as_page`]): whoever comes later is refused at once, which costs
//! little, instead of making all of them wait. A page for which many wait is made in any case.

use super::Client;
use super::page_cache::ForMany;
use crate::web::{App, Ways, as_page};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpMessage};

/// The middleware.
pub async fn share(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    // What answers everybody alike costs next to nothing, and tells whether we live.
    let is_free = Ways::of(request.request()).is_for_all(request.path());
    let Some(app) = request.app_data::<Data<App>>().filter(|_| !is_free).cloned() else {
        return Ok(next.call(request).await?.map_into_boxed_body());
    };
    let for_many = request.extensions().contains::<ForMany>();
    let is_page = *request.method() == Method::GET;
    let client = Client::from_request(request.request(), &mut Payload::None).await;
    match client.and_then(|client| app.limiter.enter(client.network)) {
        Ok(place) => {
            let answer = next.call(request);
            let answer = if is_page { as_page(for_many, answer).await } else { answer.await };
            drop(place);
            Ok(answer?.map_into_boxed_body())
        }
        Err(error) => Ok(request.error_response(error)),
    }
}
