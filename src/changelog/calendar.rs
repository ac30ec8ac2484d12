//! The calendar: when this week freezes and goes out, which weeks follow, and what became of those before.

use super::counting::CountForm;
use super::views::{date, reason};
use super::web::{Asked, PAGE};
use super::words::{SKIP_DROPPED, SKIP_PLANNED};
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, Timestamp, UserId};
use crate::error::{Error, Problems, Result};
use crate::i18n::Messages;
use crate::people::Viewer;
use crate::releases::{self, Calendar, PlannedSkip, PlannedWeek, Release, State, skip_reason};
use crate::text::language_of;
use crate::trains::WEEKLY;
use crate::web::{Cx, Field, Form, Kept, Page, PageNumber, Pager, Sent, Staff};
use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use chrono::NaiveDate;
use serde::Deserialize;

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
    /// For staff: which week they announce to be skipped, and why.
    day: Field,
    reason: Field,
    /// For owners: from where weeks are counted.
    count: Option<Count>,
    problems: Vec<(&'static str, String)>,
}

/// The form of the counter.
struct Count {
    /// The revision of the release that it shows.
    release: String,
    number: Field,
    friday: Field,
}

/// What people typed in the forms of the page.
#[derive(Default)]
struct Typed<'a> {
    skip: SkipForm,
    count: Option<&'a CountForm>,
}

impl CalendarPage<'_> {
    /// The day of a release that went out then.
    fn date(&self, release: &Release, at: &Timestamp) -> String {
        date(&self.page, release, at)
    }

    /// Why a week was skipped, and in which language that is.
    fn why(&self, release: &Release) -> (String, String) {
        reason(&self.page, release)
    }

    /// The day for which one is announced.
    fn day_of(&self, skip: &PlannedSkip) -> String {
        skip.day.parse().map_or_else(|_| skip.day.clone(), |day: NaiveDate| self.page.l.calendar_date(day))
    }

    /// Whether a form names a week.
    fn is_chosen(&self, week: &PlannedWeek) -> bool {
        week.day.to_string() == self.day.value
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

fn view<'a>(cx: &'a Cx, found: Found, typed: &Typed<'_>, wrong: &Problems) -> CalendarPage<'a> {
    let l = cx.l();
    let (page, problems) = cx.page(found.pager.title(l.releases_calendar_title(), l)).with_problems(wrong, label);
    let field = |name, value: &str| Field::new(name, value, wrong, l);
    let is_owner = page.viewer.is_some_and(Viewer::is_owner);
    let count = found.calendar.current.as_ref().filter(|_| is_owner).map(|release| {
        let form = typed.count.cloned().unwrap_or_else(|| CountForm::of(release, page.site_zone));
        let (number, friday) = (field("number", &form.number), field("friday", &form.friday));
        Count { release: form.release, number, friday }
    });
    CalendarPage {
        day: field("day", &typed.skip.day),
        reason: field("reason", &typed.skip.reason),
        count,
        page,
        calendar: found.calendar,
        past: found.past,
        pager: found.pager,
        problems,
    }
}

fn label(l: &Messages, field: &str) -> String {
    match field {
        "day" => l.releases_calendar_week(),
        "number" => l.releases_count_number(),
        "friday" => l.releases_count_day(),
        _ => l.releases_skip_reason(),
    }
}

/// GET `/releases/calendar`
pub(super) async fn show(cx: Cx, Query(asked): Query<Asked>) -> Result<HttpResponse> {
    let found = find(&cx, PageNumber::parse(&asked.page)).await?;
    cx.open_html(&view(&cx, found, &Typed::default(), &Problems::default()))
}

/// The calendar with the reason that was typed when it could not be taken.
pub async fn calendar_again(cx: Cx, kept: Kept) -> Result<HttpResponse> {
    let typed = Typed { skip: kept.read()?, ..Typed::default() };
    let found = find(&cx, PageNumber::default()).await?;
    cx.html(&view(&cx, found, &typed, &Problems::default()))
}

/// The calendar with what was typed of the counter and what is wrong with it.
pub(super) async fn count_again(cx: &Cx, form: &CountForm, wrong: &Problems) -> Result<HttpResponse> {
    let found = find(cx, PageNumber::default()).await?;
    let typed = Typed { count: Some(form), ..Typed::default() };
    cx.unprocessable(&view(cx, found, &typed, wrong))
}

/// A week by its day, and why it is skipped.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct SkipForm {
    day: String,
    reason: String,
}

/// POST `/releases/calendar/skip`
pub(super) async fn skip(cx: Cx, Sent(staff, form): Sent<Staff, SkipForm>) -> Result<HttpResponse> {
    let planned = match skip_reason(&form.reason) {
        Ok(reason) => {
            let lang = language_of(&reason, cx.language());
            plan(&cx, staff.id, (&form.day, reason, lang), (Act::ReleaseSkipPlanned, None)).await
        }
        Err(problem) => Err(Error::invalid("reason", problem)),
    };
    match planned {
        Ok(()) => Ok(cx.see_other(HERE, Some(SKIP_PLANNED))),
        Err(Error::Invalid(wrong)) => {
            let found = find(&cx, PageNumber::default()).await?;
            cx.unprocessable(&view(&cx, found, &Typed { skip: form, ..Typed::default() }, &wrong))
        }
        Err(other) => Err(other),
    }
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct DayForm {
    day: String,
    /// The token of what the page showed.
    announced: String,
}

/// POST `/releases/calendar/unskip`
pub(super) async fn unskip(cx: Cx, staff: Staff, Form(form): Form<DayForm>) -> Result<HttpResponse> {
    let nothing = (form.day.as_str(), String::new(), String::new());
    match plan(&cx, staff.id, nothing, (Act::ReleaseSkipDropped, form.announced.parse().ok())).await {
        Ok(()) => Ok(cx.see_other(HERE, Some(SKIP_DROPPED))),
        // It has begun since.
        Err(Error::Invalid(_)) => Err(Error::Rejected(releases::NOT_THERE)),
        Err(other) => Err(other),
    }
}

/// Announces a week to be skipped, or to take place after all, with the token of what is dropped.
async fn plan(
    cx: &Cx,
    by_id: UserId,
    (day, reason, lang): (&str, String, String),
    (act, shown): (Act, Option<i64>),
) -> Result<()> {
    let (schedule, announced_at) = (cx.app.config.schedule, cx.app.now());
    let skip = PlannedSkip { train_id: WEEKLY, day: day.to_owned(), reason, lang, by_id, announced_at };
    let write = move |conn: &mut Conn| {
        let (before, after) = releases::plan_skip(conn, &skip, act == Act::ReleaseSkipDropped, &schedule, shown)?;
        let trace = Trace::of(act).about(&skip.day).from_to(before.reason(), after.reason());
        Ok(((), trace.keeping(&before, &after).if_changed()))
    };
    audit::write(cx, write).await
}
