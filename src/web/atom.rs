//! Atom feeds as answers.

use crate::error::{Error, Result};
use crate::i18n::plain;
use crate::text::legal;
use actix_web::HttpResponse;
use actix_web::http::header::CACHE_CONTROL;
use askama::Template;

/// The text of a feed. It holds neither the marks that isolate arguments nor what XML may not hold.
pub fn atom_text(feed: &impl Template) -> Result<String> {
    let text = feed.render().map_err(|error| Error::Broken(Box::new(error)))?;
    Ok(legal(&plain(&text)))
}

/// The answer that brings the text of a feed.
pub fn atom_answer(text: String) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("application/atom+xml; charset=utf-8")
        .insert_header((CACHE_CONTROL, "no-cache"))
        .body(text)
}
