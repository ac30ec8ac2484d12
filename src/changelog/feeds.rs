//! The feeds of releases: `/releases.atom` and `/releases.json`, of everything or of `?train=`, `?line=` or
//! `?area=`.

use super::asked::InLanguage;
use super::feed::{self, About, Source};
use super::json_feed;
use super::part::Part;
use super::web::today;
use super::written::{as_is, for_one};
use crate::db::Conn;
use crate::error::Result;
use crate::web::Cx;
use actix_web::HttpResponse;
use actix_web::web::Query;
use serde::Deserialize;

#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    train: String,
    #[serde(default)]
    line: String,
    #[serde(default)]
    area: String,
    #[serde(flatten)]
    reading: InLanguage,
}

impl Asked {
    /// Says of an answer that it may be kept, where everything that its address asks for was read: beside a train or an area
    /// no line is. What is not for everybody is kept nowhere.
    fn kept(&self, cx: &Cx, source: &Source, answer: HttpResponse) -> HttpResponse {
        if !source.part.is_public() {
            return for_one(answer);
        }
        let asked = [&self.train, &self.line, &self.area].into_iter().filter(|word| !word.is_empty());
        if asked.count() < 2 { self.reading.kept(cx, answer) } else { answer }
    }
}

/// GET `/releases.atom`
pub(super) async fn atom(cx: Cx, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let (cx, source) = load(cx, &asked).await?;
    let body = feed::atom(&source, cx.l(), &about(&cx, &cx.base_url()))?;
    Ok(asked.kept(&cx, &source, as_is(&cx, "application/atom+xml; charset=utf-8", body)))
}

/// GET `/releases.json`
pub(super) async fn json(cx: Cx, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let (cx, source) = load(cx, &asked).await?;
    let body = json_feed::render(&source, cx.l(), &about(&cx, &cx.base_url()))?;
    Ok(asked.kept(&cx, &source, as_is(&cx, "application/feed+json", body)))
}

async fn load(cx: Cx, asked: &Asked) -> Result<(Cx, Source)> {
    let cx = asked.reading.read_by(cx);
    let words = [&asked.train, &asked.line, &asked.area].map(String::clone);
    let (who, reads, today) = (cx.viewer.clone(), cx.language(), today(&cx));
    let read = move |conn: &mut Conn| {
        let part = Part::find(conn, words.each_ref().map(String::as_str), who.as_ref())?;
        feed::load(conn, part, reads, today)
    };
    let source = cx.read(read).await?;
    Ok((cx, source))
}

fn about<'a>(cx: &'a Cx, links: &'a str) -> About<'a> {
    let config = &cx.app.config;
    About {
        language: cx.language(),
        site_name: &config.site_name,
        ids: &config.base_url,
        links,
        signer: &cx.app.signer,
        zone: config.schedule.zone,
    }
}
