//! HTTP: the report of a release and its results. What staff look at is in `staff`.

use super::actions::{self, Said};
use super::choices::{self, Offered};
use super::model::{Answer, Closing, Round, Stage, results_address, stage};
use super::results::{self, PartName};
use super::results_page::ResultsPage;
use super::store::{self, Report};
use super::texts::{self, Line};
use super::typed::{self, Entered};
use super::views::ReportPage;
use super::words::{CLOSED, COUNTED, RECALLED, WAITS};
use super::{rounds, staff};
use crate::db::{Conn, Timestamp};
use crate::error::{Error, Problems, Result};
use crate::i18n::Language;
use crate::people::Viewer;
use crate::posts::WRITING_BELOW;
use crate::releases::{self, Release};
use crate::web::{Cx, Kept, Member, Sent};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use serde::Deserialize;

/// The room's routes. A version begins with a digit, as for the pages of releases.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource(r"/releases/{version:\d[^/]*}/report").route(get().to(open)).route(post().to(send)))
        .service(resource(r"/releases/{version:\d[^/]*}/report/results").route(get().to(show)))
        .service(resource("/staff/reports").route(get().to(staff::queue)))
        .service(resource("/staff/reports/{version}").route(get().to(staff::texts)))
        .service(resource("/staff/reports/{version}/lines/{item}/settle").route(post().to(staff::settle)))
        .service(resource("/staff/reports/{version}/lines/{item}/reopen").route(post().to(staff::reopen)))
        .service(
            resource("/staff/reports/texts/{id}/hide").route(get().to(staff::ask_hide)).route(post().to(staff::hide)),
        )
        .service(resource("/staff/reports/texts/{id}/show").route(post().to(staff::show)));
}

/// What the page of a report is made from.
pub(super) struct Found {
    pub release: Release,
    pub version: String,
    pub stage: Stage,
    pub offered: Offered,
    /// What the reader said before.
    pub own: Option<Report>,
    pub lines: Vec<Line>,
}

/// A report as somebody finds it.
pub(super) fn find(
    conn: &mut Conn,
    version: &str,
    (who, reads): (Option<&Viewer>, Language),
    (closing, now): (&Closing, Timestamp),
) -> Result<Found> {
    let release = releases::version_for(conn, version, who)?;
    let round: Option<Round> = rounds::find(conn, release.id)?;
    let stage = stage(&release, round.as_ref(), closing, now).ok_or(Error::NotFound)?;
    let (own, lines) = match who {
        Some(who) => (store::find(conn, release.id, who.id)?, texts::of_person(conn, release.id, who.id)?),
        None => (None, Vec::new()),
    };
    let before: Option<Answer> = own.map(|own| own.answer);
    let offered = choices::offered(conn, &release, (who.map(|who| who.id), before), reads)?;
    Ok(Found { version: version.to_owned(), release, stage, offered, own, lines })
}

async fn found(cx: &Cx, version: String) -> Result<Found> {
    let (who, reads, closing, now) = (cx.viewer.clone(), cx.language(), Closing::of(&cx.app.config), cx.app.now());
    cx.read(move |conn: &mut Conn| find(conn, &version, (who.as_ref(), reads), (&closing, now))).await
}

/// GET `/releases/{version}/report`: the form, with what the reader said before; once nobody answers any more, that, or the results.
async fn open(cx: Cx, version: Path<String>) -> Result<HttpResponse> {
    let found = found(&cx, version.into_inner()).await?;
    if !matches!(found.stage, Stage::Open(_)) && found.own.is_none() {
        return Ok(cx.see_other(&results_address(&found.version), None));
    }
    let entered = said_before(&found);
    cx.html(&ReportPage::new(&cx, &found, &entered, &Problems::default()))
}

/// The form as its reader sent it last.
fn said_before(found: &Found) -> Entered {
    let mut entered = found.own.map(|own| Entered::of(own.answer)).unwrap_or_default();
    for line in &found.lines {
        entered.say(line.cell, &line.body);
    }
    entered
}

/// POST `/releases/{version}/report`
async fn send(cx: Cx, version: Path<String>, Sent(member, entered): Sent<Member, Entered>) -> Result<HttpResponse> {
    cx.expect_unblocked()?;
    cx.app.limiter.check(WRITING_BELOW, &member.id.to_string())?;
    let found = found(&cx, version.into_inner()).await?;
    match found.stage {
        Stage::Open(_) => {}
        Stage::Closed => return Err(Error::Rejected(CLOSED)),
        Stage::Recalled => return Err(Error::Rejected(RECALLED)),
    }
    let parsed = match typed::parse(&entered, &found.offered, cx.language()) {
        Ok(parsed) => parsed,
        Err(wrong) => return cx.unprocessable(&ReportPage::new(&cx, &found, &entered, &wrong)),
    };
    let is_masked = parsed.is_masked;
    let said = Said::of(found.release.id, parsed);
    let (closing, now) = (Closing::of(&cx.app.config), cx.app.now());
    let is_counted = cx.app.write_shown_soon(move |conn| actions::say(conn, &member, &said, &closing, now)).await?;
    let flash = if is_counted { COUNTED } else { WAITS };
    Ok(cx.see_other(&results_address(&found.version), Some(flash.masked(is_masked))))
}

/// The form with what was tapped when it could not be taken, to be sent by another press.
pub async fn form_again(cx: Cx, version: String, kept: Kept) -> Result<HttpResponse> {
    let entered: Entered = kept.read()?;
    let found = found(&cx, version).await?;
    if !matches!(found.stage, Stage::Open(_)) {
        return Err(Error::Rejected(CLOSED));
    }
    cx.html(&ReportPage::new(&cx, &found, &entered, &Problems::default()))
}

/// Whose results are wanted.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    /// `line-` and the word of a product line, or `device-` and a codename.
    of: String,
}

impl Wanted {
    fn part(&self) -> PartName {
        let word = |before: &str| self.of.strip_prefix(before).unwrap_or_default().to_owned();
        PartName { line: word("line-"), device: word("device-") }
    }
}

/// GET `/releases/{version}/report/results?of=`
async fn show(cx: Cx, version: Path<String>, Query(wanted): Query<Wanted>) -> Result<HttpResponse> {
    let (who, reads, closing, now) = (cx.viewer.clone(), cx.language(), Closing::of(&cx.app.config), cx.app.now());
    let (version, part) = (version.into_inner(), wanted.part());
    let read = move |conn: &mut Conn| results::read(conn, (&version, &part), (who.as_ref(), reads), (&closing, now));
    let results = cx.read(read).await?;
    cx.html(&ResultsPage::new(&cx, &results))
}
