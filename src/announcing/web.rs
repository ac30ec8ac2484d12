//! HTTP: announcements for staff, and the preview for everybody.

use super::kept::AnnouncementKept;
use super::model::{EnteredTexts, Part, Template, Texts};
use super::preview::Preview;
use super::texts::Format;
use super::views::{FormPage, ListPage, PreviewPage};
use super::{actions, preview, store};
use crate::audit::{self, Act, Trace};
use crate::db::Conn;
use crate::error::{Error, Problems, Refusal, Result};
use crate::i18n::Language;
use crate::releases::{self, Release};
use crate::trains::WEEKLY;
use crate::web::{Cx, Flash, Kept, Sent, Staff};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE};
use actix_web::web::{Path, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The list.
const ALL: &str = "/staff/announcements";
/// The page of the preview.
const PREVIEW: &str = "/releases/next/preview";
/// Pages that all visitors see alike.
pub const PAGES: &[&str] =
    &[PREVIEW, "/releases/next/preview.md", "/releases/next/preview.txt", "/releases/next/preview.bbcode"];
/// What the button says that shows how the words read.
const LOOK: &str = "look";

/// The room's routes.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/staff/announcements").route(get().to(list)))
        .service(resource("/staff/announcements/{lang}").route(get().to(open)).route(post().to(change)))
        .service(resource("/releases/next/preview").route(get().to(show)))
        .service(resource("/releases/next/preview.md").route(get().to(markdown)))
        .service(resource("/releases/next/preview.txt").route(get().to(plain_text)))
        .service(resource("/releases/next/preview.bbcode").route(get().to(bbcode)));
}

/// The words as they were typed, the revision that was shown, and the button that was pressed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Typed {
    greeting: String,
    closing: String,
    preview: String,
    pub(super) seen: String,
    step: String,
}

impl Typed {
    /// What is there.
    fn of_template(template: &Template) -> Self {
        let text = |part| template.texts.get(part).to_owned();
        Self {
            greeting: text(Part::Greeting),
            closing: text(Part::Closing),
            preview: text(Part::Preview),
            seen: template.revision.to_string(),
            step: String::new(),
        }
    }

    /// What was typed for a part.
    pub(super) fn of(&self, part: Part) -> &str {
        match part {
            Part::Greeting => &self.greeting,
            Part::Closing => &self.closing,
            Part::Preview => &self.preview,
        }
    }

    fn parse(&self) -> std::result::Result<Texts, Problems> {
        Texts::parse(&EnteredTexts { greeting: &self.greeting, closing: &self.closing, preview: &self.preview })
    }
}

/// GET `/staff/announcements`
async fn list(cx: Cx, _: Staff) -> Result<HttpResponse> {
    let said = cx.app.read(store::templates).await?;
    let of = |language: &Language| (*language, said.of(*language).cloned().unwrap_or_default());
    let languages = Language::iter().map(of).collect();
    cx.html(&ListPage { page: cx.page(cx.l().announcing_title()), languages })
}

/// What is said in a language, and the last release.
async fn find(cx: &Cx, language: Language) -> Result<(Template, Option<Release>)> {
    let read = move |conn: &mut Conn| {
        let last = releases::published(conn, WEEKLY, 1)?.into_iter().next();
        Ok((store::template(conn, language)?, last))
    };
    cx.app.read(read).await
}

/// GET `/staff/announcements/{lang}`
async fn open(cx: Cx, _: Staff, lang: Path<String>) -> Result<HttpResponse> {
    let language = language_of(&lang).ok_or(Error::NotFound)?;
    let (template, last) = find(&cx, language).await?;
    let page = FormPage::new(&cx, language, &Typed::of_template(&template), &Problems::default());
    cx.html(&page.reading(&cx, &template, last.as_ref()))
}

/// POST `/staff/announcements/{lang}`
async fn change(cx: Cx, lang: Path<String>, Sent(_, typed): Sent<Staff, Typed>) -> Result<HttpResponse> {
    let language = language_of(&lang).ok_or(Error::NotFound)?;
    let texts = match typed.parse() {
        Ok(texts) => texts,
        Err(wrong) => return cx.unprocessable(&FormPage::new(&cx, language, &typed, &wrong)),
    };
    if typed.step == LOOK {
        let (_, last) = find(&cx, language).await?;
        let template = Template { texts, revision: 0 };
        let page = FormPage::new(&cx, language, &typed, &Problems::default());
        return cx.html(&page.reading(&cx, &template, last.as_ref()));
    }
    let seen = typed.seen.parse::<i64>().ok();
    let write = move |conn: &mut Conn| {
        let seen = seen.ok_or(Error::Rejected(Refusal::CHANGED_MEANWHILE))?;
        let (before, after) = actions::change(conn, language, seen, &texts)?;
        let trace = Trace::of(Act::AnnouncementWorded).about(language.to_string());
        let trace = trace.from_to(before.texts.told(), after.texts.told());
        let kept = (AnnouncementKept::of(language, &before), AnnouncementKept::of(language, &after));
        Ok(((), trace.keeping(&kept.0, &kept.1).if_changed()))
    };
    match audit::write(&cx, write).await {
        Ok(()) => Ok(cx.see_other(ALL, Some(Flash::SAVED))),
        Err(error) if error.is(Refusal::CHANGED_MEANWHILE) => {
            let (now, last) = find(&cx, language).await?;
            let warning = Refusal::CHANGED_MEANWHILE.sentence(cx.l());
            let page = FormPage::new(&cx, language, &typed, &Problems::default()).over(&now, warning);
            cx.html_with(StatusCode::CONFLICT, &page.reading(&cx, &now, last.as_ref()))
        }
        Err(error) => Err(error),
    }
}

async fn find_preview(cx: &Cx) -> Result<Option<Preview>> {
    let (reads, config) = (cx.language(), &cx.app.config);
    let (schedule, moment) = (config.schedule, config.preview);
    cx.read(move |conn| preview::read(conn, reads, (&schedule, moment))).await
}

/// GET `/releases/next/preview`
async fn show(cx: Cx) -> Result<HttpResponse> {
    let found = find_preview(&cx).await?;
    cx.open_html(&PreviewPage::new(&cx, found.as_ref()))
}

/// GET `/releases/next/preview.md`
async fn markdown(cx: Cx) -> Result<HttpResponse> {
    as_text(&cx, Format::Markdown).await
}

/// GET `/releases/next/preview.txt`
async fn plain_text(cx: Cx) -> Result<HttpResponse> {
    as_text(&cx, Format::Text).await
}

/// GET `/releases/next/preview.bbcode`
async fn bbcode(cx: Cx) -> Result<HttpResponse> {
    as_text(&cx, Format::Bbcode).await
}

async fn as_text(cx: &Cx, format: Format) -> Result<HttpResponse> {
    let found = find_preview(cx).await?;
    let page = format!("{}{PREVIEW}", cx.base_url());
    let body = found.and_then(|preview| format.render(cx, &preview, &page)).ok_or(Error::NotFound)?;
    let mut answer = HttpResponse::Ok();
    answer.content_type(format.mime()).insert_header((CACHE_CONTROL, "no-cache"));
    answer.insert_header((CONTENT_LANGUAGE, cx.language().to_string()));
    Ok(cx.for_visitors(answer.body(body)))
}

/// The language whose form is sent to an address, if it is that of one.
pub fn at(path: &str) -> Option<Language> {
    language_of(path.strip_prefix(ALL)?.strip_prefix('/')?)
}

/// The form of an announcement with what was typed when it could not be taken.
pub async fn form_again(cx: Cx, language: Language, kept: Kept) -> Result<HttpResponse> {
    let typed: Typed = kept.read()?;
    cx.html(&FormPage::new(&cx, language, &typed, &Problems::default()))
}

/// Written as the site writes it, and in no other way: each has one address.
fn language_of(tag: &str) -> Option<Language> {
    Language::iter().copied().find(|language| language.to_string() == tag)
}
