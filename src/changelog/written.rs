//! A release as text for other places: `/releases/{version}.md`, `.txt`, `.bbcode` and `.json`.

use super::asked::InLanguage;
use super::beside::{Beside, Off};
use super::formats::{self, Format, Frame};
use super::page::Changelog;
use super::told::Told;
use super::web::today;
use super::whole;
use crate::db::{Conn, Timestamp};
use crate::earlier::{self, EarlierLine, EarlierRelease};
use crate::error::{Error, Result};
use crate::i18n::{Language, Messages};
use crate::people::Viewer;
use crate::releases;
use crate::schedule::Schedule;
use crate::web::Cx;
use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, HeaderValue};
use actix_web::web::{Path, Query};
use chrono::NaiveDate;
use chrono_tz::Tz;

/// GET `/releases/{version}.md`
pub(super) async fn markdown(cx: Cx, version: Path<String>, asked: Query<InLanguage>) -> Result<HttpResponse> {
    answer(cx, version.into_inner(), asked.into_inner(), Format::Markdown).await
}

/// GET `/releases/{version}.txt`
pub(super) async fn plain_text(cx: Cx, version: Path<String>, asked: Query<InLanguage>) -> Result<HttpResponse> {
    answer(cx, version.into_inner(), asked.into_inner(), Format::Text).await
}

/// GET `/releases/{version}.bbcode`
pub(super) async fn bbcode(cx: Cx, version: Path<String>, asked: Query<InLanguage>) -> Result<HttpResponse> {
    answer(cx, version.into_inner(), asked.into_inner(), Format::Bbcode).await
}

/// GET `/releases/{version}.json`, with `?lang=all` in all languages at once.
pub(super) async fn json(cx: Cx, version: Path<String>, asked: Query<InLanguage>) -> Result<HttpResponse> {
    if asked.is_all() {
        return in_all(cx, version.into_inner(), asked.into_inner()).await;
    }
    answer(cx, version.into_inner(), asked.into_inner(), Format::Json).await
}

/// What stands at the address of a version.
#[expect(clippy::large_enum_variant, reason = "seven at most, and gone once the text is written")]
enum Found {
    Ours(Box<Changelog>, Beside),
    Earlier(EarlierRelease, Vec<EarlierLine>),
}

impl Found {
    /// In each of these languages, in their order.
    fn load(
        conn: &mut Conn,
        (version, who): (&str, Option<&Viewer>),
        languages: &[Language],
        (today, schedule, now): (NaiveDate, &Schedule, Timestamp),
    ) -> Result<Vec<Self>> {
        let logs = match whole::in_each(conn, version, languages, who) {
            Ok(logs) => logs,
            Err(Error::NotFound) => {
                let (release, lines) = earlier::find_in_each(conn, version, languages)?;
                return Ok(lines.into_iter().map(|lines| Self::Earlier(release.clone(), lines)).collect());
            }
            Err(other) => return Err(other),
        };
        // What was recalled is on no device any more.
        let mut beside = match logs.first().filter(|log| log.recall.is_none()) {
            Some(log) => {
                let pauses = releases::pauses_after(conn, &log.release, schedule, now)?;
                let mut beside = Beside::in_each(conn, &log.release, languages, today)?;
                for (beside, reads) in beside.iter_mut().zip(languages) {
                    beside.pauses = pauses.iter().map(|pause| Off::of(pause, *reads)).collect();
                }
                beside.into_iter()
            }
            None => Vec::new().into_iter(),
        };
        let ours = |log: Changelog| Self::Ours(Box::new(log), beside.next().unwrap_or_default());
        Ok(logs.into_iter().map(ours).collect())
    }

    /// Whether everybody reads of it.
    fn is_public(&self) -> bool {
        match self {
            Self::Ours(log, _) => log.is_public(),
            Self::Earlier(..) => true,
        }
    }

    /// The same in words.
    fn told(self, (l, lang): (&Messages, Language), zone: Tz) -> Told {
        match self {
            Self::Ours(log, beside) => Told::of(&log, beside, (l, lang), zone),
            Self::Earlier(release, items) => Told::earlier(release, items, l),
        }
    }
}

/// The release in each language, as programs read it.
async fn in_all(cx: Cx, version: String, asked: InLanguage) -> Result<HttpResponse> {
    let (today, who) = (today(&cx), cx.viewer.clone());
    let (schedule, now) = (cx.app.config.schedule, cx.app.now());
    let read = move |conn: &mut Conn| {
        let languages: Vec<Language> = Language::iter().copied().collect();
        let found = Found::load(conn, (version.as_str(), who.as_ref()), &languages, (today, &schedule, now))?;
        Ok(languages.into_iter().zip(found).collect::<Vec<(Language, Found)>>())
    };
    let found = cx.read(read).await?;
    let is_public = found.iter().all(|(_, found)| found.is_public());
    let (config, catalog) = (&cx.app.config, &cx.app.catalog);
    // Links lead to pages in the same language, as those of each that is asked for alone.
    let told = |(lang, found): (Language, Found)| {
        (lang, found.told((catalog.of(lang), lang), config.schedule.zone), cx.base_url_in(lang))
    };
    let told: Vec<(Language, Told, String)> = found.into_iter().map(told).collect();
    let frame = |lang: Language, links| Frame { l: catalog.of(lang), lang, site_name: &config.site_name, links };
    let framed: Vec<(&Told, Frame<'_>)> =
        told.iter().map(|(lang, told, links)| (told, frame(*lang, links.as_str()))).collect();
    let languages: Vec<String> = Language::iter().map(ToString::to_string).collect();
    let body = formats::in_all_languages(&framed)?;
    let answer = HttpResponse::Ok()
        .content_type(Format::Json.mime())
        .insert_header((CACHE_CONTROL, "no-cache"))
        .insert_header((CONTENT_LANGUAGE, languages.join(",")))
        .body(body);
    Ok(if is_public { asked.kept(&cx, answer) } else { for_one(answer) })
}

async fn answer(cx: Cx, version: String, asked: InLanguage, format: Format) -> Result<HttpResponse> {
    let cx = asked.read_by(cx);
    let (reads, today, who) = (cx.language(), today(&cx), cx.viewer.clone());
    let (schedule, now) = (cx.app.config.schedule, cx.app.now());
    let read = move |conn: &mut Conn| {
        let found = Found::load(conn, (version.as_str(), who.as_ref()), &[reads], (today, &schedule, now))?.pop();
        found.ok_or(Error::NotFound)
    };
    let found = cx.read(read).await?;
    let is_public = found.is_public();
    let (config, links) = (&cx.app.config, cx.base_url());
    let told = found.told((cx.l(), reads), config.schedule.zone);
    let frame = Frame { l: cx.l(), lang: reads, site_name: &config.site_name, links: &links };
    let body = format.render(&told, &frame)?;
    let answer = as_is(&cx, format.mime(), body);
    Ok(if is_public { asked.kept(&cx, answer) } else { for_one(answer) })
}

/// An answer that is for whoever asked alone.
pub(super) fn for_one(mut answer: HttpResponse) -> HttpResponse {
    answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    answer
}

/// Text that is no page, with the language that it is in.
pub(super) fn as_is(cx: &Cx, mime: &'static str, body: String) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(mime)
        .insert_header((CACHE_CONTROL, "no-cache"))
        .insert_header((CONTENT_LANGUAGE, cx.language().to_string()))
        .body(body)
}
