//! What every page needs: the application's state, who is looking, forms and their errors, error pages, the origin
//! check, headers, limits, static files, and a short way over the wire. Knows no room above it.
//!
//! A handler takes a [`Cx`] (and a [`Member`], [`Staff`] or [`Owner`] where one is needed), calls one action inside
//! [`App::read`] or [`App::write`], and answers with [`Cx::html`] or [`Cx::see_other`].

mod assets;
mod client;
mod coding;
mod compress;
mod cx;
mod error_page;
mod etag;
mod flash;
mod form;
mod head;
mod headers;
mod hints;
mod language;
mod limits;
mod log;
mod origin;
mod page;
mod pagination;
mod preferences;
mod squeeze;
mod state;
mod viewer;

pub use assets::{Assets, serve as serve_asset};
pub use client::masked_address;
pub use compress::pack;
pub use cx::Cx;
pub use error_page::render as render_errors;
pub use etag::answer as answer_unchanged;
pub use flash::Flash;
pub use form::{FORM_LIMIT, Field, Form, named, safe_next, summary};
pub use head::answer as answer_head;
pub use headers::{never_stored, secure as secure_headers};
pub use hints::hint;
pub use language::{cookie as language_cookie, route as route_language};
pub use limits::{Limit, Limiter};
pub use log::record as record_requests;
pub use origin::guard as guard_origin;
pub use page::Page;
pub use pagination::{PageNumber, Pager};
pub use preferences::{Theme, choose_theme, theme_cookie, zone_cookie};
pub use state::App;
pub use viewer::{Member, Owner, Staff};
