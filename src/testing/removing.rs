//! Taking somebody out of those who test an area: asked before it is done.

use super::model::{Standing, address_of_testers};
use super::views::Row;
use super::web::find;
use crate::error::Result;
use crate::people::Profile;
use crate::web::{Cx, Page};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

/// Whom the page asks about.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Whom {
    handle: String,
}

#[derive(Template)]
#[template(path = "testing/removing.html")]
struct RemovingPage<'a> {
    page: Page<'a>,
    /// What the area is called.
    area: &'a str,
    person: &'a Profile,
    /// Where its testers are.
    here: String,
}

/// GET `/areas/{slug}/testers/remove?handle=`: staff are asked. Everybody else, and a reload after signing in, comes to the
/// testers.
pub(super) async fn ask(cx: Cx, slug: Path<String>, Query(whom): Query<Whom>) -> Result<HttpResponse> {
    let found = cx.app.read(move |conn| find(conn, &slug, None)).await?;
    let here = address_of_testers(&found.area);
    let is_meant = |row: &&Row| row.tester.standing == Standing::Joined && row.person.handle == whom.handle;
    let Some(row) = found.rows.iter().find(is_meant).filter(|_| cx.page("").for_staff()) else {
        return Ok(cx.see_other(&here, None));
    };
    let language = cx.language();
    let (page, area) = (cx.page(cx.l().testing_remove_ask(row.person.shown(cx.l()))), found.area.named.of(&language));
    cx.html(&RemovingPage { page, area, person: &row.person, here })
}
