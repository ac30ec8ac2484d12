//! Releases from before this site: `/releases/earlier`, and each of them where one of ours would stand.

use super::told::Told;
use super::web::{Asked, PAGE};
use crate::db::Conn;
use crate::earlier::{self, EarlierRelease};
use crate::error::Result;
use crate::web::{Cx, Page, PageNumber, Pager};
use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;

/// The list of them.
pub(super) const HERE: &str = "/releases/earlier";

/// `/releases/earlier`.
#[derive(Template)]
#[template(path = "changelog/earlier.html")]
struct List<'a> {
    page: Page<'a>,
    releases: Vec<EarlierRelease>,
    pager: Pager,
}

impl List<'_> {
    /// When one went out.
    fn day(&self, release: &EarlierRelease) -> String {
        let l = self.page.l;
        release.day.map_or_else(|| l.changelog_day_unknown(), |day| l.calendar_date(day))
    }
}

/// One of them.
#[derive(Template)]
#[template(path = "changelog/earlier_release.html")]
struct One<'a> {
    page: Page<'a>,
    told: Told,
    lines: i64,
}

impl One<'_> {
    /// When it went out.
    fn day(&self) -> String {
        let l = self.page.l;
        self.told.day.map_or_else(|| l.changelog_day_unknown(), |day| l.calendar_day(day))
    }
}

/// GET `/releases/earlier`
pub(super) async fn index(cx: Cx, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let number = PageNumber::parse(&asked.page);
    let read = move |conn: &mut Conn| Ok(Pager::cut(earlier::list(conn, number.offset(PAGE), PAGE + 1)?, PAGE));
    let (releases, more) = cx.read(read).await?;
    let pager = Pager::new(HERE, "", number, more);
    let page = cx.page(pager.title(cx.l().changelog_earlier(), cx.l()));
    cx.open_html(&List { page, releases, pager })
}

/// The page of one, where none of ours has its version.
pub(super) async fn show(cx: &Cx, version: String) -> Result<HttpResponse> {
    let reads = cx.language();
    let (release, lines) = cx.read(move |conn| earlier::find(conn, &version, reads)).await?;
    let count = release.lines;
    let told = Told::earlier(release, lines, cx.l());
    let page = One { page: cx.page(told.title.clone()), told, lines: count };
    cx.html(&page).map(|page| cx.for_caches(page))
}
