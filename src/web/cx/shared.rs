//! Pages that are not one reader's alone: those that all visitors see alike, those that members share, those that caches on
//! the way may keep.

use super::Cx;
use crate::db::UserId;
use crate::error::{Error, Result};
use crate::people::{Role, Viewer};
use crate::web::makers::Making;
use crate::web::{Outline, Theme, links};
use actix_web::HttpResponse;
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING, HeaderValue, VARY};
use askama::Template;
use chrono_tz::Tz;
use std::sync::Arc;

/// The cookie of whoever has just written something: for as long as pages that members share may be older than that.
pub(super) const JUST_WRITTEN: &str = "wrote";
/// Longer than any of those is old ([`crate::web::Cx::outlined`]), in seconds.
const JUST_WRITTEN_FOR: i64 = 3;
/// What is hidden or corrected has left every cache that keeps to this within a minute. A browser asks each time.
const FOR_CACHES: &str = "public, max-age=0, s-maxage=30";

/// Has a member's browser say for a moment that they have just written something.
pub fn just_written(https: bool) -> Cookie<'static> {
    Cookie::build(JUST_WRITTEN, "1")
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(https)
        .max_age(Duration::seconds(JUST_WRITTEN_FOR))
        .finish()
}

/// Left with an answer that is the same for every visitor who asks in this language, colours and zone.
#[derive(Debug, Clone, Copy)]
pub struct ForVisitors;

/// Left with a request for a page for which many others wait.
#[derive(Debug, Clone, Copy)]
pub struct ForMany;

/// Left with a request for a page that is mostly there and only filled in: what has to be made after all takes its turn then
/// ([`Cx::turn`]).
#[derive(Debug, Clone, Copy)]
pub struct TurnLater;

impl Cx {
    /// [`Cx::html`] of a page that all visitors see alike.
    pub fn open_html(&self, template: &impl Template) -> Result<HttpResponse> {
        self.html(template).map(|page| self.for_visitors(page))
    }

    /// A turn among the pages that are made at the same time, for what turns out to have to be made; nothing where the request
    /// has one. [`Error::Busy`] where there is none, unless many wait for it.
    pub fn turn(&self, for_many: bool) -> Result<Option<Making>> {
        self.turn_later.map(|TurnLater| self.app.limiter.make_page(for_many)).transpose()
    }

    /// The context of a page of this address as any member sees it, if the reader is one of whom nothing more is to be said:
    /// their page is that one, filled in. Whoever has just written something gets a page that is made after it.
    pub fn outlined(&self) -> Option<Self> {
        let viewer = self.viewer.as_ref().filter(|viewer| viewer.role == Role::Member)?;
        if self.has_just_written || self.blocked.is_some() || self.flash.is_some() || self.notice.is_some() {
            return None;
        }
        let nobody = Viewer { id: UserId(0), name: String::new(), handle: String::new(), ..viewer.clone() };
        Some(Self { viewer: Some(nobody), unread: 0, is_outline: true, ..self.clone() })
    }

    /// Everything that tells one outline of a page from another.
    pub fn look(&self) -> String {
        let verified = self.viewer.as_ref().is_some_and(|viewer| viewer.verified);
        let zone = self.zone.map_or("", Tz::name);
        format!("{} {} {} {zone} {verified} {}", self.prefix, self.language, self.theme.as_str(), self.here)
    }

    /// The outline that a page is, for those who fill it in later.
    pub fn outline(&self, template: &impl Template) -> Result<Option<Outline>> {
        let page = template.render().map_err(|error| Error::Broken(Box::new(error)))?;
        Ok(Outline::of(&links::keep(&self.prefix, page)))
    }

    /// The page of the reader, 200; as gzip where `packed` allows it, which then costs no packing.
    pub async fn filled(
        &self,
        outline: &Arc<Outline>,
        packed: bool,
        is_pressed: impl Fn(i64) -> bool,
    ) -> Result<HttpResponse> {
        let viewer = self.viewer.as_ref().ok_or(Error::SignInFirst)?;
        let account = links::keep(&self.prefix, self.page("").own(viewer));
        let mut answer = HttpResponse::Ok();
        answer.content_type("text/html; charset=utf-8").insert_header((CACHE_CONTROL, "private, no-cache"));
        let gzip = if packed { Outline::gzip(outline).await } else { None };
        Ok(match gzip.and_then(|gzip| gzip.fill(&account, &viewer.handle, &is_pressed)) {
            Some(body) => {
                answer.insert_header((CONTENT_ENCODING, "gzip")).insert_header((VARY, "accept-encoding")).body(body)
            }
            None => answer.body(outline.fill(&account, &viewer.handle, is_pressed)),
        })
    }

    /// Says of an answer that it may be kept for other visitors, where it was made for one: it must show nothing but what the
    /// address asks for, in a language, colours and a zone.
    pub fn for_visitors(&self, mut answer: HttpResponse) -> HttpResponse {
        if self.viewer.is_none() && self.flash.is_none() && self.notice.is_none() {
            answer.extensions_mut().insert(ForVisitors);
        }
        answer
    }

    /// [`Cx::for_visitors`], and where the address alone says everything of an answer, its language too, caches between us and
    /// the reader may keep it for a moment. For what is published and hardly changes.
    pub fn for_caches(&self, answer: HttpResponse) -> HttpResponse {
        let mut answer = self.for_visitors(answer);
        let is_plain = self.theme == Theme::Auto && self.zone.is_none() && !self.prefix.is_empty();
        if is_plain && answer.extensions().get::<ForVisitors>().is_some() {
            answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(FOR_CACHES));
            answer.headers_mut().append(VARY, HeaderValue::from_static("cookie"));
        }
        answer
    }
}
