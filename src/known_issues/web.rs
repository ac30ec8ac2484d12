//! HTTP: the page of a device, and the known issues of a release.

mod issues;
mod notes;

pub use issues::{below, form_again};
pub use notes::notes_again;

use super::index::{self, Wanted};
use super::index_page::IndexPage;
use super::views::DevicePage;
use super::{reading, taking_over};
use crate::areas;
use crate::audit::{self, Act, Trace};
use crate::db::Conn;
use crate::error::Result;
use crate::logs::DEVICE_MAX;
use crate::web::{Cx, Flash, PageNumber, Staff};
use crate::{releases, rollouts};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The room's routes.
pub fn routes(cfg: &mut ServiceConfig) {
    cfg.service(resource("/devices").route(get().to(index)))
        .service(resource("/devices/{codename}").route(get().to(show)))
        .service(resource(r"/releases/{version:\d[^/]*}/issues").route(get().to(issues::list)))
        .service(resource(r"/releases/{version:\d[^/]*}/known-issues").route(post().to(notes::save)))
        .service(
            resource(r"/releases/{version:\d[^/]*}/issues/{number}")
                .route(get().to(issues::open))
                .route(post().to(issues::say)),
        )
        .service(resource(r"/releases/{version:\d[^/]*}/issues/{number}/remove").route(post().to(issues::remove)))
        .service(resource(r"/releases/{version:\d[^/]*}/take-over").route(post().to(take_over)));
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// What whoever asks has on the device.
    build: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct LookedFor {
    q: String,
    line: String,
    page: String,
}

/// GET `/devices`
async fn index(cx: Cx, Query(asked): Query<LookedFor>) -> Result<HttpResponse> {
    let today = cx.app.now().0.with_timezone(&cx.app.config.schedule.zone).date_naive();
    let q = asked.q.chars().filter(|c| !c.is_control()).take(DEVICE_MAX).collect();
    let line = asked.line.chars().filter(|c| !c.is_control()).take(DEVICE_MAX).collect();
    let wanted = Wanted { q, line, page: PageNumber::parse(&asked.page) };
    let who = cx.viewer.as_ref().map(|viewer| viewer.id);
    let read = move |conn: &mut Conn| {
        // A line may have another word by now, or have gone into another one; one that is not there is all of them.
        let line = areas::find_line(conn, &wanted.line)?.map(|line| line.slug).unwrap_or_default();
        let wanted = Wanted { line, ..wanted };
        Ok((index::find(conn, &wanted, (who, today))?, wanted))
    };
    let (index, wanted) = cx.read(read).await?;
    cx.html(&IndexPage::new(&cx, &index, &wanted))
}

/// POST `/releases/{version}/take-over`: what was prepared for a week that was skipped goes with the release that is coming.
async fn take_over(cx: Cx, Staff(staff): Staff, version: Path<String>) -> Result<HttpResponse> {
    let (version, schedule) = (version.into_inner(), cx.app.config.schedule);
    let back = releases::address(format_args!("{version}/devices"));
    let going = cx.app.read(move |conn| rollouts::named(conn, &version, (Some(&staff), &schedule))).await?;
    if going.is_other {
        // Says where that is now, with the same button.
        return Ok(cx.see_other(&back, None));
    }
    let write = move |conn: &mut Conn| {
        taking_over::take_over(conn, going.release.id)?;
        Ok(((), Some(Trace::of(Act::PreparedTakenOver).about(&going.version))))
    };
    audit::write(&cx, write).await?;
    Ok(cx.see_other(&back, Some(Flash::SAVED)))
}

/// GET `/devices/{codename}`
async fn show(cx: Cx, codename: Path<String>, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let codename = codename.into_inner();
    let today = cx.app.now().0.with_timezone(&cx.app.config.schedule.zone).date_naive();
    let reads = cx.language();
    let found = cx.read(move |conn| reading::find(conn, &codename, today, reads)).await?;
    cx.html(&DevicePage::new(&cx, &found, &asked.build, today))
}
