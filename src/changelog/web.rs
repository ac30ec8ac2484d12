//! Pages for everybody: past weeks, a changelog in HTML and Markdown, the feed.

use super::along::Along;
use super::card::PointedOut;
use super::chart::Chart;
use super::page::Changelog;
use super::qr::Qr;
use super::views::{ChangelogPage, Index};
use super::{before, calendar, counting, feeds, line_people, mails, people, recall, whole, written};
use crate::awards;
use crate::cards::Card;
use crate::db::{Conn, ReleaseId, Timestamp, TrainId, UserId};
use crate::earlier;
use crate::error::{Error, Result};
use crate::following::{self, FollowWider, Followed};
use crate::i18n::{Messages, plain};
use crate::known_issues::{self as issues, ToldIssue};
use crate::onward;
use crate::people::Viewer;
use crate::releases::{self, Mails, Pause, Release};
use crate::reports::{self, Brief as Report, Closing, Open};
use crate::rollouts::Brief;
use crate::trains::WEEKLY;
use crate::verifying::{self, Question};
use crate::web::{Cx, PageNumber, Pager};
use actix_web::HttpResponse;
use actix_web::web::{Path, Query, ServiceConfig, get, post, resource};
use chrono::NaiveDate;
use serde::Deserialize;

/// Pages that all visitors see alike, beside those of a release.
pub const PAGES: &[&str] = &["/releases", "/releases.atom", "/releases.json", calendar::HERE, before::HERE];
/// Weeks on a page of the list.
pub(super) const PAGE: i64 = 20;
/// Known bugs on the page of a release; all of them have one of their own.
const ISSUES: usize = 10;

/// The room's routes. A version begins with a digit, so that no word under `/releases/` is taken for one.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/releases").route(get().to(index)))
        .service(resource("/releases/earlier").route(get().to(before::index)))
        .service(resource("/releases/calendar").route(get().to(calendar::show)))
        .service(resource("/releases/calendar/skip").route(post().to(calendar::skip)))
        .service(resource("/releases/calendar/unskip").route(post().to(calendar::unskip)))
        .service(resource("/releases/calendar/count").route(post().to(counting::count)))
        .service(resource("/releases.atom").route(get().to(feeds::atom)))
        .service(resource("/releases.json").route(get().to(feeds::json)))
        .service(resource(r"/releases/{version:\d[^/]*}.md").route(get().to(written::markdown)))
        .service(resource(r"/releases/{version:\d[^/]*}.txt").route(get().to(written::plain_text)))
        .service(resource(r"/releases/{version:\d[^/]*}.bbcode").route(get().to(written::bbcode)))
        .service(resource(r"/releases/{version:\d[^/]*}.json").route(get().to(written::json)))
        .service(resource(r"/releases/{version:\d[^/]*}/people").route(get().to(people::show)))
        .service(resource(r"/releases/{version:\d[^/]*}/lines/{item}/people").route(get().to(line_people::show)))
        .service(resource(r"/releases/{version:\d[^/]*}/mails/stop").route(post().to(mails::stop)))
        .service(resource(r"/releases/{version:\d[^/]*}/mails/send").route(post().to(mails::send)))
        .service(
            resource(r"/releases/{version:\d[^/]*}/recall")
                .route(get().to(recall::ask))
                .route(post().to(recall::recall)),
        )
        .service(resource(r"/releases/{version:\d[^/]*}").route(get().to(changelog)));
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    pub page: String,
}

/// Which releases are asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct AskedOf {
    pub page: String,
    /// The word of a train; empty for the weekly one.
    pub train: String,
}

/// GET `/releases?train=`
async fn index(cx: Cx, Query(asked): Query<AskedOf>) -> Result<HttpResponse> {
    let number = PageNumber::parse(&asked.page);
    let (reads, schedule, who) = (cx.language(), cx.app.config.schedule, cx.viewer.clone());
    let (closing, now) = (Closing::of(&cx.app.config), cx.app.now());
    let read = move |conn: &mut Conn| {
        let along = Along::of(conn, &asked.train, &schedule, who.as_ref())?;
        let train = along.train.as_ref().map_or(WEEKLY, |train| train.id);
        let (weeks, more) = Pager::cut(releases::past(conn, train, number.offset(PAGE), PAGE + 1)?, PAGE);
        let ids: Vec<ReleaseId> = weeks.iter().map(|release| release.id).collect();
        let (heads, recalls) = (releases::heads_for(conn, &ids, &[reads])?, releases::recalls_among(conn, &ids)?);
        let told = |release: Release| {
            let (summary, notes_lang) = heads.head(&release, reads);
            Release { summary, notes_lang, ..release }
        };
        let has_earlier = !earlier::list(conn, 0, 1)?.is_empty();
        let follow = if along.ships() { follow(conn, who.as_ref())? } else { None };
        let report = match who.as_ref() {
            // Visitors all see the same page.
            Some(who) => owed(conn, train, who.id, (&closing, now))?,
            None => None,
        };
        Ok((weeks.into_iter().map(told).collect::<Vec<_>>(), along, more, (recalls, has_earlier, follow, report)))
    };
    let (releases, along, more, (recalls, has_earlier, follow, report)) = cx.read(read).await?;
    let query = along.query();
    let pager = Pager::new("/releases", query.strip_prefix('?').unwrap_or_default(), number, more);
    let page = cx.page(pager.title(along.title(cx.l()), cx.l()));
    // Of another train nobody is counted.
    let chart = if pager.previous.is_none() && along.train.is_none() { Chart::of(&releases) } else { None };
    cx.open_html(&Index { page, releases, recalls, along, chart, pager, has_earlier, follow, report })
}

/// The latest report of a train's releases that takes answers and that a member has not answered.
fn owed(conn: &mut Conn, train: TrainId, who: UserId, asked: (&Closing, Timestamp)) -> Result<Option<Open>> {
    let open = reports::open_of(conn, train, asked)?;
    Ok(reports::owed_of(conn, &open, who)?.cloned())
}

/// The button that follows all releases: those that ship, of which it tells.
fn follow(conn: &mut Conn, who: Option<&Viewer>) -> Result<Option<FollowWider>> {
    let following = following::is_followed(conn, &Followed::Releases, who.map(|who| who.id))?;
    Ok(following.map(|following| FollowWider { path: Followed::Releases.address(), following }))
}

/// A changelog and the versions before and after it.
struct Found {
    log: Changelog,
    /// For staff: what becomes of its mails.
    mails: Mails,
    before: Option<String>,
    after: Option<String>,
    /// What the reader is asked about its bugs.
    asked: Vec<Question>,
    /// None where not everybody reads of it.
    card: Option<Card>,
    /// What its report asks and tells.
    report: Option<Report>,
    /// The award of its week.
    award: Option<awards::Told>,
    /// The days behind it without a release.
    pauses: Vec<Pause>,
}

/// The day where the site is.
pub(super) fn today(cx: &Cx) -> NaiveDate {
    cx.app.now().0.with_timezone(&cx.app.config.schedule.zone).date_naive()
}

async fn find(cx: &Cx, version: String, pointed: PointedOut) -> Result<Found> {
    let (reads, hold, today, app) = (cx.language(), cx.app.config.mail_hold, today(cx), cx.app.clone());
    let (who, closing, now) = (cx.viewer.clone(), Closing::of(&cx.app.config), cx.app.now());
    let read = move |conn: &mut Conn| {
        let is_staff = who.as_ref().is_some_and(Viewer::is_staff);
        let mut log = whole::of_version(conn, &version, reads, who.as_ref())?;
        // What was recalled is on no device any more.
        if log.recall.is_none() {
            log.rollouts = Brief::of(conn, &log.release, today)?;
            log.bugs = bugs(conn, &log.release)?;
        }
        log.lead_on(conn, is_staff)?;
        let mails = if is_staff { releases::mails_of(conn, &log.release, hold)? } else { Mails::Go };
        let asked = match &who {
            Some(who) => verifying::of_reader(conn, &log.release, who.id, now)?,
            None => Vec::new(),
        };
        let (before, after) = releases::neighbours(conn, &log.release)?;
        let version = |release: Option<Release>| release.and_then(|release| release.version);
        let frame = app.frame(reads);
        let card = if log.is_public() { pointed.card(conn, &log.release, &frame)? } else { None };
        let card = card.or_else(|| log.card(&frame));
        let reader = who.as_ref().map(|who| who.id);
        let report = reports::brief(conn, &log.release, (reader, reads), (&closing, now))?;
        let award = awards::of_release(conn, &log.release, reads)?;
        let pauses = releases::pauses_after(conn, &log.release, &app.config.schedule, now)?;
        Ok(Found { log, mails, before: version(before), after: version(after), asked, card, report, award, pauses })
    };
    cx.read(read).await
}

/// The bugs that are known in a release, as many as its page shows.
fn bugs(conn: &mut Conn, release: &Release) -> Result<Vec<ToldIssue>> {
    let mut known = issues::told(conn, &[release])?.remove(&release.id).unwrap_or_default();
    known.truncate(ISSUES);
    Ok(known)
}

/// GET `/releases/{version}`
async fn changelog(cx: Cx, version: Path<String>, pointed: Query<PointedOut>) -> Result<HttpResponse> {
    let version = version.into_inner();
    let found = match find(&cx, version.clone(), pointed.into_inner()).await {
        Ok(found) => found,
        Err(Error::NotFound) => return before::show(&cx, version).await,
        Err(other) => return Err(other),
    };
    cx.html(&view(&cx, &found)).map(|page| cx.for_caches(page))
}

fn view<'a>(cx: &'a Cx, found: &'a Found) -> ChangelogPage<'a> {
    let page = cx.page(found.log.heading(cx.l())).with_card(found.card.clone());
    ChangelogPage {
        page: page.with_description(&about(&found.log, cx.l())),
        log: &found.log,
        mails: found.mails,
        report: found.report.as_ref(),
        award: found.award.as_ref(),
        before: found.before.clone(),
        after: found.after.clone(),
        asked: &found.asked,
        pauses: &found.pauses,
        // The same in every language, so that what is on paper opens in that of whoever reads it. Whoever scans it has the
        // phone in hand: it leads to what this release is for that.
        qr: Qr::of(&format!("{}{}?from=qr", cx.app.config.base_url, onward::address_after_update(&found.log.version))),
    }
}

/// What a release is about: what staff say at its head, or its first changes.
fn about(log: &Changelog, l: &Messages) -> String {
    if !log.summary.is_empty() {
        return log.summary.clone();
    }
    let below = log.below().into_iter().flat_map(|(_, entries)| entries);
    let told: Vec<String> = log.highlights().into_iter().chain(below).take(3).map(|entry| entry.item.told(l)).collect();
    plain(&l.beside(told))
}
