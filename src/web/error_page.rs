//! Every error becomes a status and a page with a plain sentence; what is inside stays in the log.

use super::{Cx, Page, again, busy, intent, told};
use crate::error::{Blocked, Error, Refusal};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{ALLOW, LOCATION, RETRY_AFTER};
use actix_web::http::{ConnectionType, Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, HttpResponse, ResponseError};
use askama::Template;

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        told::status(self)
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

/// The name of this request in the log, in its answer and on its error page.
#[derive(Debug, Clone)]
pub struct RequestId(pub String);

#[derive(Template)]
#[template(path = "errors/error.html")]
struct ErrorPage<'a> {
    page: Page<'a>,
    heading: String,
    sentence: String,
    /// The block of whoever may not do that, which says more than a sentence.
    block: Option<&'a Blocked>,
    request_id: Option<&'a str>,
    /// The post's page, when something on it was refused; a merged post leads on to where it went.
    post: Option<String>,
    /// Whether confirming the e-mail address helps.
    unconfirmed: bool,
    /// Whether it is for the owner, and other staff came there from the desk.
    is_of_owner: bool,
}

/// The middleware: fills the body of every answer that is an error.
pub async fn render(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    let status = response.status();
    let is_ours = response.response().error().is_some();
    let bodiless = response.headers().get("content-type").is_none();
    if !(is_ours || (bodiless && (status.is_client_error() || status.is_server_error()))) {
        return Ok(response);
    }
    let (request, answer) = response.into_parts();
    let page = match again::answer(&request, error_of(&answer)).await {
        Some(page) => page,
        None => page_for(&request, &answer),
    };
    Ok(ServiceResponse::new(request, page))
}

fn error_of(answer: &HttpResponse) -> Option<&Error> {
    answer.error().and_then(|error| error.as_error::<Error>())
}

fn page_for(request: &HttpRequest, answer: &HttpResponse) -> HttpResponse {
    let error = error_of(answer);
    let Ok(cx) = Cx::of(request) else { return HttpResponse::InternalServerError().finish() };
    if let Some(Error::SignInFirst) = error {
        let mut way = cx.see_other_builder(&cx.ways.over_sign_in(request), None);
        if request.method() == Method::POST && cx.ways.goes_on(request.path()) {
            way.cookie(intent::cookie(&cx.app, request.path()));
        }
        return way.finish();
    }
    // Whoever reloads the answer to a form asks for its address, which only takes forms.
    let form = cx.ways.stands_on(request.path());
    if answer.status() == StatusCode::METHOD_NOT_ALLOWED && request.method() == Method::GET && form != request.path() {
        return cx.see_other(&form, None);
    }
    let (heading, sentence) = told::words(&cx, answer.status(), error);
    if let Some(Error::Busy) = error {
        return busy::page(&cx);
    }
    let extensions = request.extensions();
    let id = extensions.get::<RequestId>().filter(|_| answer.status().is_server_error());
    let refused = matches!(error, Some(Error::Rejected(_) | Error::TooMany(_) | Error::Invalid(_) | Error::Blocked(_)));
    let page = cx.page(&*heading);
    let template = ErrorPage {
        is_of_owner: page.for_staff() && error.is_some_and(|error| error.is(Refusal::OWNER_ONLY)),
        page,
        heading,
        sentence,
        block: match error {
            Some(Error::Blocked(block)) => Some(block),
            _ => None,
        },
        request_id: id.map(|id| id.0.as_str()),
        post: (cx.ways.about)(request.path()).filter(|_| refused),
        unconfirmed: error.is_some_and(|error| error.is(Refusal::ENOUGH_WAITING)),
    };
    let mut page =
        cx.html_with(answer.status(), &template).unwrap_or_else(|_| HttpResponse::InternalServerError().finish());
    for name in [RETRY_AFTER, ALLOW, LOCATION] {
        if let Some(value) = answer.headers().get(&name) {
            page.headers_mut().insert(name, value.clone());
        }
    }
    if matches!(error, Some(Error::TooSlow)) {
        // Whatever still comes is nothing that we wait for.
        page.head_mut().set_connection_type(ConnectionType::Close);
    }
    if let Some(error) = error {
        told::note(&mut page, error);
    }
    page
}
