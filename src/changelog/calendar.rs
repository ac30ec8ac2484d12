//! The calendar: when this week freezes and goes out, which weeks follow, and what became of those before.

use super::views::{date, reason};
use super::web::{Asked, PAGE};
use crate::db::{Conn, Timestamp};
use crate::error::Result;
use crate::releases::{self, Calendar, Release, State};
use crate::trains::WEEKLY;
use crate::web::{Cx, Page, PageNumber, Pager};
use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;

/// Where it is.
pub(super) const HERE: &str = "/releases/calendar";

/// What the page shows.
struct Found {
    calendar: Calendar,
    past: Vec<Release>,
    pager: Pager,
}

/// `/releases/calendar`.
#[derive(Template)]
#[template(path = "changelog/calendar.html")]
struct CalendarPage<'a> {
    page: Page<'a>,
    calendar: Calendar,
    past: Vec<Release>,
    pager: Pager,
}

impl CalendarPage<'_> {
    /// The day of a release that went out then.
    fn date(&self, release: &Release, at: &Timestamp) -> String {
        date(&self.page, release, at)
    }

    /// Why a week was skipped.
    fn reason(&self, release: &Release) -> String {
        reason(&self.page, release)
    }

    /// The same moment where the reader is, if that is elsewhere.
    fn own_time(&self, at: &Timestamp) -> Option<String> {
        let page = &self.page;
        (page.zone != page.site_zone).then(|| page.l.releases_your_time(page.l.moment(at.0, page.zone)))
    }
}

async fn find(cx: &Cx, number: PageNumber) -> Result<Found> {
    let (schedule, now) = (cx.app.config.schedule, cx.app.now());
    let read = move |conn: &mut Conn| {
        let past = releases::past(conn, WEEKLY, number.offset(PAGE), PAGE + 1)?;
        Ok((releases::calendar(conn, WEEKLY, &schedule, now)?, past))
    };
    let (calendar, past) = cx.read(read).await?;
    let (past, more) = Pager::cut(past, PAGE);
    let pager = Pager::new(HERE, "", number, more);
    // What is to come stands on the first page.
    let calendar = if pager.previous.is_none() { calendar } else { Calendar::default() };
    Ok(Found { calendar, past, pager })
}

/// GET `/releases/calendar`
pub(super) async fn show(cx: Cx, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let Found { calendar, past, pager } = find(&cx, PageNumber::parse(&asked.page)).await?;
    let page = cx.page(pager.title(cx.l().releases_calendar_title(), cx.l()));
    cx.open_html(&CalendarPage { page, calendar, past, pager })
}
