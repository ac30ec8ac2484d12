//! The request's context: everything a handler needs to answer with a page.

use super::{App, Flash, Flashes, Outline, Page, Theme, Ways, language, links, page, preferences, viewer};
use crate::db::{Conn, UserId};
use crate::error::{Blocked, Error, Result};
use crate::i18n::{Language, Messages};
use crate::people::{self, Role, Viewer};
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, HeaderValue, LOCATION, VARY};
use actix_web::{FromRequest, HttpRequest, HttpResponse, HttpResponseBuilder, web::Data};
use askama::Template;
use chrono_tz::Tz;
use std::future::{Ready, ready};

/// The cookie that carries a [`Flash`].
pub const FLASH: &str = "flash";
/// The cookie of whoever has just written something: for as long as pages that members share may be older than that.
const JUST_WRITTEN: &str = "wrote";
/// Longer than any of those is old ([`crate::web::Cx::outlined`]), in seconds.
const JUST_WRITTEN_FOR: i64 = 3;
/// What is hidden or corrected has left every cache that keeps to this within a minute. A browser asks each time.
const FOR_CACHES: &str = "public, max-age=0, s-maxage=30, stale-while-revalidate=30";
/// What the script of our pages sends with a form, to stay where it is.
const PARTS: &str = "x-parts";

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

/// What belongs to this request.
#[derive(Clone)]
pub struct Cx {
    /// The application.
    pub app: Data<App>,
    /// Who is looking, if somebody signed in.
    pub viewer: Option<Viewer>,
    /// Until when and why they are blocked.
    pub blocked: Option<Blocked>,
    /// Which addresses belong together.
    pub ways: Ways,
    path: String,
    here: String,
    language: Language,
    prefix: String,
    theme: Theme,
    zone: Option<Tz>,
    flash: Option<Flash>,
    notice: Option<(String, bool)>,
    wants_parts: bool,
    is_outline: bool,
    has_just_written: bool,
}

impl FromRequest for Cx {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        // No address of ours has a NUL in it, and PostgreSQL cannot be asked for a text with one.
        if request.path().contains("%00") {
            return ready(Err(Error::NotFound));
        }
        ready(Self::of(request))
    }
}

impl Cx {
    /// The context of a request.
    pub(super) fn of(request: &HttpRequest) -> Result<Self> {
        let app = request.app_data::<Data<App>>().ok_or_else(|| Error::broken("no App with the request"))?.clone();
        let (viewer, ways) = (viewer::of(request), Ways::of(request));
        Ok(Self {
            language: language::of(request, viewer.as_ref(), app.config.language),
            prefix: language::prefix(request),
            here: ways.page_of(request),
            ways,
            theme: Theme::of(request),
            zone: preferences::zone_of(request),
            viewer,
            blocked: viewer::blocked(request),
            path: request.path().to_owned(),
            flash: request.cookie(FLASH).and_then(|cookie| Flashes::named(request, cookie.value())),
            notice: None,
            wants_parts: request.headers().contains_key(PARTS),
            is_outline: false,
            has_just_written: request.cookie(JUST_WRITTEN).is_some(),
            app,
        })
    }

    /// The messages in the reader's language.
    pub fn l(&self) -> &Messages {
        self.app.catalog.of(self.language)
    }

    /// The reader's language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The zone in which the reader sees times.
    pub fn zone(&self) -> Tz {
        self.zone.unwrap_or(self.app.config.schedule.zone)
    }

    /// The zone that the reader chose, if it is not the site's own.
    pub fn chosen_zone(&self) -> Option<Tz> {
        self.zone
    }

    /// What stands before the paths of links that leave this site's pages, such as those of a feed: the site's address,
    /// and the language when this request's address began with one.
    pub fn base_url(&self) -> String {
        format!("{}{}", self.app.config.base_url, self.prefix)
    }

    /// Whether the parts of the page that a press changes are wanted, instead of the way to a whole page.
    pub fn wants_parts(&self) -> bool {
        self.wants_parts
    }

    /// The same, for a page that first says something its reader has to know.
    #[must_use]
    pub fn saying(self, notice: String) -> Self {
        Self { notice: Some((notice, false)), ..self }
    }

    /// The same, for a page that first says what is wrong.
    #[must_use]
    pub fn warning(self, notice: String) -> Self {
        Self { notice: Some((notice, true)), ..self }
    }

    /// The same, for the page of a form that is sent to this address, once this person has signed in.
    #[must_use]
    pub fn of_form(self, path: &str, viewer: Viewer) -> Self {
        Self { here: self.ways.stands_on(path), path: path.to_owned(), viewer: Some(viewer), ..self }
    }

    /// What a page shows. Visitors may see what was so a second ago, as [`crate::db::Db::read_public`] says; whoever signed
    /// in sees everything, and so what they did themselves.
    pub async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut Conn) -> Result<T> + Clone + Send + 'static,
    {
        if self.viewer.is_some() { self.app.read(work).await } else { self.app.db.read_public(work).await }
    }

    /// [`App::write`] by whoever is signed in, if they are of the staff at that moment too: a role ends at once, also for a
    /// request that was under way.
    pub async fn write_as_staff<T, F>(&self, mut work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnMut(&mut Conn) -> Result<T> + Send + 'static,
    {
        let who = self.viewer.as_ref().ok_or(Error::SignInFirst)?.id;
        let write = move |conn: &mut Conn| {
            people::expect_staff(conn, who)?;
            work(conn)
        };
        self.app.write(write).await
    }

    /// Keeps a form from whoever is blocked: nobody types what will be refused. The act itself asks once more, in its write.
    pub fn expect_unblocked(&self) -> Result<()> {
        self.blocked.clone().map_or(Ok(()), |blocked| Err(Error::Blocked(Box::new(blocked))))
    }

    /// The frame of a page with this title.
    pub fn page(&self, title: impl Into<String>) -> Page<'_> {
        let title = title.into();
        let l = self.l();
        Page {
            l,
            lang: self.language,
            here: &self.here,
            prefix: &self.prefix,
            theme: self.theme,
            title: crate::i18n::plain(&title),
            site_name: &self.app.config.site_name,
            base_url: &self.app.config.base_url,
            viewer: self.viewer.as_ref(),
            blocked: self.blocked.as_ref(),
            path: &self.path,
            flash: self.flash.map(|flash| (flash.text(l), flash.is_warning())),
            notice: self.notice.as_ref().map(|(text, is_warning)| (text.as_str(), *is_warning)),
            zone: self.zone(),
            zone_is_own: self.zone.is_some(),
            site_zone: self.app.config.schedule.zone,
            assets: &self.app.assets,
            is_outline: self.is_outline,
            has_error: false,
        }
    }

    /// A page, 200.
    pub fn html(&self, template: &impl Template) -> Result<HttpResponse> {
        self.html_with(StatusCode::OK, template)
    }

    /// [`Cx::html`] of a page that all visitors see alike.
    pub fn open_html(&self, template: &impl Template) -> Result<HttpResponse> {
        self.html(template).map(|page| self.for_visitors(page))
    }

    /// The context of a page of this address as any member sees it, if the reader is one of whom nothing more is to be said:
    /// their page is that one, filled in. Whoever has just written something gets a page that is made after it.
    pub fn outlined(&self) -> Option<Self> {
        let viewer = self.viewer.as_ref().filter(|viewer| viewer.role == Role::Member)?;
        if self.has_just_written || self.blocked.is_some() || self.flash.is_some() || self.notice.is_some() {
            return None;
        }
        let nobody = Viewer { id: UserId(0), name: String::new(), handle: String::new(), ..viewer.clone() };
        Some(Self { viewer: Some(nobody), is_outline: true, ..self.clone() })
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

    /// The page of the reader, 200.
    pub fn filled(&self, outline: &Outline, is_pressed: impl Fn(i64) -> bool) -> Result<HttpResponse> {
        let viewer = self.viewer.as_ref().ok_or(Error::SignInFirst)?;
        let account = links::keep(&self.prefix, page::account(viewer, false));
        let mut answer = HttpResponse::Ok();
        answer.content_type("text/html; charset=utf-8").insert_header((CACHE_CONTROL, "private, no-cache"));
        Ok(answer.body(outline.fill(&account, &viewer.handle, is_pressed)))
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

    /// A form shown again with its errors, 422.
    pub fn unprocessable(&self, template: &impl Template) -> Result<HttpResponse> {
        self.html_with(StatusCode::UNPROCESSABLE_ENTITY, template)
    }

    /// A page with another status.
    pub fn html_with(&self, status: StatusCode, template: &impl Template) -> Result<HttpResponse> {
        let body = template.render().map_err(|error| Error::Broken(Box::new(error)))?;
        let mut response = HttpResponse::build(status);
        response.content_type("text/html; charset=utf-8").insert_header((CACHE_CONTROL, "private, no-cache"));
        if self.flash.is_some() {
            let mut shown = self.flash_cookie("");
            shown.make_removal();
            response.cookie(shown);
        }
        Ok(response.body(links::keep(&self.prefix, body)))
    }

    /// 303 to a page of ours, with a word to show there.
    pub fn see_other(&self, to: &str, flash: Option<Flash>) -> HttpResponse {
        self.see_other_builder(to, flash).finish()
    }

    /// [`Cx::see_other`] for answers that also set cookies.
    pub fn see_other_builder(&self, to: &str, flash: Option<Flash>) -> HttpResponseBuilder {
        let mut response = HttpResponse::SeeOther();
        response.insert_header((LOCATION, to)).insert_header((CACHE_CONTROL, "no-store"));
        if let Some(flash) = flash {
            response.cookie(self.flash_cookie(flash.word()));
        }
        response
    }

    fn flash_cookie(&self, word: &'static str) -> Cookie<'static> {
        Cookie::build(FLASH, word)
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(self.app.config.is_https())
            .max_age(Duration::minutes(1))
            .finish()
    }
}
