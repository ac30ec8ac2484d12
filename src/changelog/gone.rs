//! The page for what was typed of something that is not coming any more: what became of it, and all that was typed, to be
//! copied from there.

use super::along::of_train;
use crate::db::Conn;
use crate::error::Result;
use crate::i18n::Messages;
use crate::releases;
use crate::trains;
use crate::web::{Cx, Page};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

/// Words that were typed somewhere.
pub struct Words {
    /// What their field is called.
    pub label: String,
    /// As they came.
    pub words: String,
}

impl Words {
    /// A reason; nothing where none was typed.
    pub fn of_reason(typed: &str, l: &Messages) -> Vec<Self> {
        let said = Some(typed).filter(|typed| !typed.trim().is_empty());
        said.map(|typed| Self { label: l.releases_skip_reason(), words: typed.to_owned() }).into_iter().collect()
    }
}

/// Any address to which such words were sent.
#[derive(Template)]
#[template(path = "changelog/gone.html")]
pub struct Gone<'a> {
    page: Page<'a>,
    /// Where the page above is, while it is there.
    above: Option<String>,
    /// What became of it.
    sentence: String,
    /// Where that is seen, and what it is called there.
    address: String,
    called: String,
    typed: Vec<Words>,
}

impl<'a> Gone<'a> {
    /// Tells what became of it, and where that is seen; `above` is the composer, if that is there still.
    pub fn new(
        page: Page<'a>,
        above: Option<String>,
        (sentence, address, called): (String, String, String),
        typed: Vec<Words>,
    ) -> Self {
        Self { page: page.with_errors(), above, sentence, address, called, typed }
    }
}

/// The page for a reason that was typed of a week of a train that has none to come any more; not found where there is no such
/// train.
pub(super) async fn no_week(cx: &Cx, train: &str, reason: &str) -> Result<HttpResponse> {
    let word = train.to_owned();
    let train = cx.app.read(move |conn: &mut Conn| trains::of_word(conn, &word)).await?;
    let l = cx.l();
    let sentence = if train.is_retired { l.releases_gone_retired() } else { releases::NOT_THERE.sentence(l) };
    let became = (sentence, of_train("/releases", &train), l.releases_title());
    let page = Gone::new(cx.page(l.error_conflict()), None, became, Words::of_reason(reason, l));
    cx.html_with(StatusCode::CONFLICT, &page)
}
