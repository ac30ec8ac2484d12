//! What a browser may fetch before it has read the page: the style sheet and the script at once, and for visitors the
//! page they are about to open.
//!
//! Only visitors: a member's page is made for them, and members are few. `static/speculation.json` names the pages that
//! only read; it leaves out links to another language, since opening such a page changes the reader's language.

use super::headers::is_apart;
use crate::people::Viewer;
use crate::web::App;
use actix_web::HttpMessage;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CONTENT_TYPE, HeaderName, HeaderValue, LINK};
use actix_web::middleware::Next;
use actix_web::web::Data;

const SPECULATION: &str = "speculation-rules";

/// The middleware.
pub async fn hint(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let app = request.app_data::<Data<App>>().cloned();
    let mut answer = next.call(request).await?;
    let mime = answer.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    let is_page = mime.starts_with(b"text/html") && !is_apart(answer.headers());
    let Some(app) = app.filter(|_| is_page) else { return Ok(answer) };
    let is_visitor = answer.request().extensions().get::<Viewer>().is_none();
    if let Ok(link) = HeaderValue::from_str(&preloads(&app)) {
        answer.headers_mut().insert(LINK, link);
    }
    let rules = app.assets.find("speculation.json").filter(|_| is_visitor && answer.status().is_success());
    if let Some(rules) = rules
        && let Ok(rules) = HeaderValue::from_str(&format!("\"{rules}\""))
    {
        answer.headers_mut().insert(HeaderName::from_static(SPECULATION), rules);
    }
    Ok(answer)
}

/// Whether a header is a hint: who has the page already has followed it.
pub(super) fn is_one(name: &HeaderName) -> bool {
    *name == LINK || name.as_str() == SPECULATION
}

fn preloads(app: &App) -> String {
    let style = app.assets.find("site.css").map(|path| format!("<{path}>; rel=preload; as=style"));
    let script = app.assets.find("site.js").map(|path| format!("<{path}>; rel=modulepreload"));
    style.into_iter().chain(script).collect::<Vec<_>>().join(", ")
}
