//! One network is answered so many requests at the same time: who keeps them all open keeps nobody else out. And so many
//! pages are made at the same time for everybody: whoever comes later is refused at once, which costs next to nothing,
//! instead of making all of them wait. A page for which many wait is made in any case.

use super::Client;
use crate::web::{App, ForMany, Ways};
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
    let page = if *request.method() == Method::GET { app.limiter.make_page(for_many).map(Some) } else { Ok(None) };
    let client = Client::from_request(request.request(), &mut Payload::None).await;
    match page.and_then(|page| Ok((page, app.limiter.enter(client?.network)?))) {
        Ok(place) => {
            let answer = next.call(request).await?.map_into_boxed_body();
            drop(place);
            Ok(answer)
        }
        Err(error) => Ok(request.error_response(error)),
    }
}
