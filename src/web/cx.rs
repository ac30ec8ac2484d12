//! The request's context: everything a handler needs to answer with a page.

mod shared;

pub use shared::{ForMany, ForVisitors, TurnLater, just_written};

use super::{App, Flash, Flashes, Page, Theme, Ways, language, links, preferences, viewer};
use crate::cards::Frame;
use crate::config::FirstPosts;
use crate::db::Conn;
use crate::error::{Blocked, Error, Refusal, Result};
use crate::i18n::{Language, Messages};
use crate::people::{self, Viewer};
use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, LOCATION};
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, HttpResponseBuilder, web::Data};
use askama::Template;
use chrono_tz::Tz;
use std::future::{Ready, ready};

/// The cookie that carries a [`Flash`].
pub const FLASH: &str = "flash";
/// What the script of our pages sends with a form, to stay where it is.
const PARTS: &str = "x-parts";

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
    /// How many entries of their inbox are unread.
    unread: i64,
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
    for_many: Option<ForMany>,
    turn_later: Option<TurnLater>,
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
            unread: viewer::unread(request),
            path: request.path().to_owned(),
            flash: request.cookie(FLASH).and_then(|cookie| Flashes::named(request, cookie.value())),
            notice: None,
            wants_parts: request.headers().contains_key(PARTS),
            is_outline: false,
            has_just_written: request.cookie(shared::JUST_WRITTEN).is_some(),
            for_many: request.extensions().get::<ForMany>().copied(),
            turn_later: request.extensions().get::<TurnLater>().copied(),
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

    /// The same, where the address says in other words than at its beginning which language is read.
    #[must_use]
    pub fn reading(self, language: Language) -> Self {
        Self { language, prefix: format!("/{language}"), ..self }
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

    /// The same for links that lead to pages in one language, however this request's address began.
    pub fn base_url_in(&self, language: Language) -> String {
        format!("{}/{language}", self.app.config.base_url)
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

    /// The same, with why something was not taken.
    #[must_use]
    pub fn warning_of(self, why: Refusal) -> Self {
        let sentence = why.sentence(self.l());
        self.warning(sentence)
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
        if self.viewer.is_some() {
            self.app.read(work).await
        } else {
            self.app.db.read_public(self.for_many.is_some(), work).await
        }
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

    /// What becomes of the first thing that the reader writes: staff are no newcomers.
    pub fn first_posts(&self) -> FirstPosts {
        let is_staff = self.viewer.as_ref().is_some_and(Viewer::is_staff);
        if is_staff { FirstPosts::Published } else { self.app.config.first_posts }
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
            unread: self.unread,
            blocked: self.blocked.as_ref(),
            path: &self.path,
            flash: self.flash.map(|flash| (flash.text(l), flash.is_warning())),
            also: self.flash.filter(|flash| flash.is_masked()).map(|_| self.l().flash_masked()),
            notice: self.notice.as_ref().map(|(text, is_warning)| (text.as_str(), *is_warning)),
            zone: self.zone(),
            zone_is_own: self.zone.is_some(),
            site_zone: self.app.config.schedule.zone,
            assets: &self.app.assets,
            is_outline: self.is_outline,
            has_error: false,
            card: self.frame().site(),
            description: String::new(),
        }
    }

    /// In what the cards of this page speak.
    pub fn frame(&self) -> Frame<'_> {
        self.app.frame(self.language)
    }

    /// A page, 200.
    pub fn html(&self, template: &impl Template) -> Result<HttpResponse> {
        self.html_with(StatusCode::OK, template)
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
            let mut shown = self.flash_cookie(String::new());
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

    fn flash_cookie(&self, word: String) -> Cookie<'static> {
        Cookie::build(FLASH, word)
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .secure(self.app.config.is_https())
            .max_age(Duration::minutes(1))
            .finish()
    }
}
