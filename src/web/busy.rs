//! The short page for whoever came when there was too much to do, without the frame of others: making it takes a hundredth
//! of their time, and thousands a second may get it.

use super::{App, Cx, told};
use crate::error::{Error, Result};
use crate::i18n::{Language, Messages, Wanted, plain};
use actix_web::HttpResponse;
use actix_web::dev::ServiceRequest;
use actix_web::http::StatusCode;
use actix_web::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL};
use actix_web::web::Bytes;
use askama::Template;

const STATUS: StatusCode = StatusCode::SERVICE_UNAVAILABLE;

#[derive(Template)]
#[template(path = "errors/busy.html")]
struct BusyPage<'a> {
    l: &'a Messages,
    language: Language,
    theme: Option<&'static str>,
    title: String,
    stylesheet: &'a str,
    /// Where the language of the address leads home, such as `/de/`.
    home: String,
}

/// For a request that came as far as a room.
pub(super) fn page(cx: &Cx) -> HttpResponse {
    let page = cx.page(cx.l().error_busy());
    let template = BusyPage {
        l: cx.l(),
        language: page.lang,
        theme: page.chosen_theme(),
        title: page.head_title(),
        stylesheet: page.asset("site.css"),
        home: "/".to_owned(),
    };
    noted(cx.html_with(STATUS, &template))
}

/// For a request that is turned away before anything is done for it: in the language of its address, or of its browser.
pub fn at_the_door(app: &App, request: &ServiceRequest) -> HttpResponse {
    let of_address = Language::split(request.path()).map(|(language, _)| language);
    let browser = request.headers().get(ACCEPT_LANGUAGE).and_then(|header| header.to_str().ok());
    let language = of_address.unwrap_or_else(|| Wanted { browser, ..Wanted::default() }.choose(app.config.language));
    let body = kept(app, language, of_address.is_some());
    noted(body.map(|body| {
        HttpResponse::build(STATUS)
            .content_type("text/html; charset=utf-8")
            .insert_header((CACHE_CONTROL, "no-store"))
            .body(body)
    }))
}

fn kept(app: &App, language: Language, is_in_address: bool) -> Result<Bytes> {
    app.busy.0.get_or_insert_with(&(language, is_in_address), || {
        let l = app.catalog.of(language);
        let template = BusyPage {
            l,
            language,
            theme: None,
            title: plain(&l.title_of_site(l.error_busy(), app.config.site_name.as_str())),
            stylesheet: app.assets.path("site.css"),
            home: if is_in_address { format!("/{language}/") } else { "/".to_owned() },
        };
        template.render().map(Bytes::from).map_err(|error| Error::Broken(Box::new(error)))
    })
}

fn noted(page: Result<HttpResponse>) -> HttpResponse {
    let mut page = page.unwrap_or_else(|_| HttpResponse::new(STATUS));
    told::note(&mut page, &Error::Busy);
    page
}
