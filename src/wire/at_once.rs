//! One network is answered so many requests at the same time: who keeps them all open keeps nobody else out. And so many
//! pages are made at the same time for everybody: whoever comes later is refused at once, which costs next to nothing,
//! instead of making all of them wait. A page for which many wait is made in any case. One that for a member is only filled in
//! takes a turn when it has to be made after all: else it costs hardly more than a refusal, and those who vote are not to be
//! turned away first.

use super::{Client, Open};
use crate::people::{Role, Viewer};
use crate::web::{App, ForMany, TurnLater, Ways};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpMessage};

/// The middleware: a place for its network, before anybody asks who it is.
pub async fn share(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let Some(app) = sharing(&request) else { return Ok(next.call(request).await?.map_into_boxed_body()) };
    let client = Client::from_request(request.request(), &mut Payload::None).await;
    match client.and_then(|client| app.limiter.enter(client.network)) {
        Ok(place) => {
            let answer = next.call(request).await?.map_into_boxed_body();
            drop(place);
            Ok(answer)
        }
        Err(error) => Ok(request.error_response(error)),
    }
}

/// The middleware: one of the pages that are made at the same time, once it is known who asks.
pub async fn take_turns(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let app = sharing(&request).filter(|_| *request.method() == Method::GET);
    let is_filled_in = is_filled_in(&request);
    if is_filled_in {
        request.extensions_mut().insert(TurnLater);
    }
    let for_many = request.extensions().contains::<ForMany>();
    let making = app.filter(|_| !is_filled_in).map(|app| app.limiter.make_page(for_many)).transpose();
    match making {
        Ok(making) => {
            let answer = next.call(request).await?.map_into_boxed_body();
            drop(making);
            Ok(answer)
        }
        Err(error) => Ok(request.error_response(error)),
    }
}

/// The application, but for what answers everybody alike: that costs next to nothing, and tells whether we live.
fn sharing(request: &ServiceRequest) -> Option<Data<App>> {
    let is_free = Ways::of(request.request()).is_for_all(request.path());
    request.app_data::<Data<App>>().filter(|_| !is_free).cloned()
}

/// Whether it is the page that is made once for all members, for one of them.
fn is_filled_in(request: &ServiceRequest) -> bool {
    let open = request.app_data::<Data<Open>>();
    open.is_some_and(|open| open.filled_in == request.path())
        && request.query_string().is_empty()
        && request.extensions().get::<Viewer>().is_some_and(|viewer| viewer.role == Role::Member)
}
