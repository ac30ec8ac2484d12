//! The calendar: when this week freezes and goes out, which weeks follow, and what became of those before.

use super::along::{Along, of_train};
use super::counting::CountForm;
use super::gone::no_week;
use super::views::{date, reason};
use super::web::{AskedOf, PAGE};
use super::words::{SKIP_DROPPED, SKIP_PLANNED};
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, Timestamp, UserId};
use crate::error::{Error, Problems, Result};
use crate::i18n::Messages;
use crate::people::Viewer;
use crate::releases::{
    self, Calendar, InLanguages, PlannedSkip, PlannedWeek, Reason, Release, State, TypedReason, reason_label,
};
use crate::trains::{self, Train, WEEKLY};
use crate::web::{Cx, Field, Flash, Form, Kept, Page, PageNumber, Pager, Sent, Staff};
use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;
use chrono::NaiveDate;
use serde::Deserialize;

/// Where it is.
pub(super) const HERE: &str = "/releases/calendar";

/// What the page shows.
struct Found {
    /// The train whose weeks they are, and those beside it.
    along: Along,
    calendar: Calendar,
    past: Vec<Release>,
    pager: Pager,
}

/// `/releases/calendar`.
#[derive(Template)]
#[template(path = "changelog/calendar.html")]
struct CalendarPage<'a> {
    page: Page<'a>,
    along: Along,
    calendar: Calendar,
    past: Vec<Release>,
    pager: Pager,
    /// For staff: which week they announce to be skipped, and why.
    day: Field,
    reason: Field,
    /// The same in each language.
    others: InLanguages,
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

    /// The word of the train in forms, unless that is the weekly one.
    fn train(&self) -> Option<&str> {
        self.along.train.as_ref().map(Train::word)
    }

    /// What the day of a week is called in the form.
    fn day_label(&self) -> String {
        let label = if self.along.train.is_none() { label } else { label_beside };
        label(self.page.l, "day")
    }

    /// What becomes of a reason.
    fn reason_hint(&self) -> String {
        let l = self.page.l;
        if self.along.train.is_none() { l.releases_skip_hint() } else { l.releases_wait_hint() }
    }

    /// Another page of the train.
    fn of_train(&self, page: &str) -> String {
        self.along.of_coming(page)
    }

    /// The calendar of another one.
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn of_other(&self, other: &Train) -> String {
        of_train(HERE, other)
    }

    /// Whether a form names a week.
    fn is_chosen(&self, week: &PlannedWeek) -> bool {
        week.day.to_string() == self.day.value
    }
}

/// The weeks of the train of a word, of which some are still to come.
async fn find(cx: &Cx, train: &str, number: PageNumber) -> Result<Found> {
    let (word, who, schedule, now) = (train.to_owned(), cx.viewer.clone(), cx.app.config.schedule, cx.app.now());
    let read = move |conn: &mut Conn| {
        let along = Along::of(conn, &word, &schedule, who.as_ref())?;
        if along.train.as_ref().is_some_and(|train| train.is_retired) {
            return Err(Error::NotFound);
        }
        let train = along.train.as_ref().map_or(WEEKLY, |train| train.id);
        let past = releases::past(conn, train, number.offset(PAGE), PAGE + 1)?;
        let calendar = releases::calendar(conn, train, &schedule, now)?;
        Ok((along, calendar, past))
    };
    let (mut along, calendar, past) = cx.read(read).await?;
    along.others.retain(|other| !other.is_retired);
    let (past, more) = Pager::cut(past, PAGE);
    let query = along.query();
    let pager = Pager::new(HERE, query.strip_prefix('?').unwrap_or_default(), number, more);
    // What is to come stands on the first page.
    let calendar = if pager.previous.is_none() { calendar } else { Calendar::default() };
    Ok(Found { along, calendar, past, pager })
}

fn view<'a>(cx: &'a Cx, found: Found, typed: &Typed<'_>, wrong: &Problems) -> CalendarPage<'a> {
    let l = cx.l();
    let train = found.along.train.as_ref();
    let title = train.map_or_else(|| l.releases_calendar_title(), |train| l.trains_calendar(train.called(l)));
    let named = if train.is_none() { label } else { label_beside };
    let (page, problems) = cx.page(found.pager.title(title, l)).with_problems(wrong, named);
    let field = |name, value: &str| Field::new(name, value, wrong, l);
    let is_owner = page.viewer.is_some_and(Viewer::is_owner);
    // The weeks of other trains have numbers that nobody sees.
    let is_counted = is_owner && train.is_none();
    let count = found.calendar.current.as_ref().filter(|_| is_counted).map(|release| {
        let form = typed.count.cloned().unwrap_or_else(|| CountForm::of(release, page.site_zone));
        let (number, friday) = (field("number", &form.number), field("friday", &form.friday));
        Count { release: form.release, number, friday }
    });
    CalendarPage {
        day: field("day", &typed.skip.day),
        reason: field("reason", &typed.skip.reason.text),
        others: typed.skip.reason.fields(wrong, l),
        count,
        page,
        along: found.along,
        calendar: found.calendar,
        past: found.past,
        pager: found.pager,
        problems,
    }
}

/// What a field is called where the train is not the weekly one.
fn label_beside(l: &Messages, field: &str) -> String {
    if field == "day" { l.releases_moments_publish_day() } else { label(l, field) }
}

fn label(l: &Messages, field: &str) -> String {
    match field {
        "day" => l.releases_calendar_week(),
        "number" => l.releases_count_number(),
        "friday" => l.releases_count_day(),
        other => reason_label(other, l).unwrap_or_else(|| l.releases_skip_reason()),
    }
}

/// GET `/releases/calendar?train=`
pub(super) async fn show(cx: Cx, Query(asked): Query<AskedOf>) -> Result<HttpResponse> {
    let found = find(&cx, &asked.train, PageNumber::parse(&asked.page)).await?;
    cx.open_html(&view(&cx, found, &Typed::default(), &Problems::default()))
}

/// The calendar with the reason that was typed when it could not be taken.
pub async fn calendar_again(cx: Cx, kept: Kept) -> Result<HttpResponse> {
    let typed = Typed { skip: kept.read()?, ..Typed::default() };
    match find(&cx, &typed.skip.train, PageNumber::default()).await {
        Ok(found) => cx.html(&view(&cx, found, &typed, &Problems::default())),
        Err(Error::NotFound) => no_week(&cx, &typed.skip.train, &typed.skip.reason).await,
        Err(other) => Err(other),
    }
}

/// The calendar with what was typed of the counter and what is wrong with it.
pub(super) async fn count_again(cx: &Cx, form: &CountForm, wrong: &Problems) -> Result<HttpResponse> {
    let found = find(cx, "", PageNumber::default()).await?;
    let typed = Typed { count: Some(form), ..Typed::default() };
    cx.unprocessable(&view(cx, found, &typed, wrong))
}

/// A week by its day, and why it is skipped.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct SkipForm {
    train: String,
    day: String,
    /// Refuses all other fields.
    #[serde(flatten)]
    reason: TypedReason,
}

/// POST `/releases/calendar/skip`
pub(super) async fn skip(cx: Cx, Sent(staff, form): Sent<Staff, SkipForm>) -> Result<HttpResponse> {
    let planned = match form.reason.parse(cx.language()) {
        Ok(reason) => plan(&cx, staff.id, (&form.train, &form.day, reason), (Act::ReleaseSkipPlanned, None)).await,
        Err(wrong) => Err(Error::Invalid(wrong)),
    };
    match planned {
        Ok(()) => Ok(done(&cx, &form.train, SKIP_PLANNED)),
        Err(Error::Invalid(wrong)) => match find(&cx, &form.train, PageNumber::default()).await {
            Ok(found) => cx.unprocessable(&view(&cx, found, &Typed { skip: form, ..Typed::default() }, &wrong)),
            Err(Error::NotFound) => no_week(&cx, &form.train, &form.reason).await,
            Err(other) => Err(other),
        },
        Err(error) if error.is(releases::NOT_THERE) => no_week(&cx, &form.train, &form.reason).await,
        Err(other) => Err(other),
    }
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct DayForm {
    train: String,
    day: String,
    /// The token of what the page showed.
    announced: String,
}

/// POST `/releases/calendar/unskip`
pub(super) async fn unskip(cx: Cx, staff: Staff, Form(form): Form<DayForm>) -> Result<HttpResponse> {
    let nothing = (form.train.as_str(), form.day.as_str(), Reason::default());
    match plan(&cx, staff.id, nothing, (Act::ReleaseSkipDropped, form.announced.parse().ok())).await {
        Ok(()) => Ok(done(&cx, &form.train, SKIP_DROPPED)),
        // It has begun since.
        Err(Error::Invalid(_)) => Err(Error::Rejected(releases::NOT_THERE)),
        Err(other) => Err(other),
    }
}

/// Back to the calendar of a train; of another one than the weekly no week is spoken of.
fn done(cx: &Cx, train: &str, told: Flash) -> HttpResponse {
    if train.is_empty() {
        return cx.see_other(HERE, Some(told));
    }
    cx.see_other(&format!("{HERE}?{}", trains::asked(train)), Some(Flash::SAVED))
}

/// Announces a week to be skipped, or to take place after all, with the token of what is dropped.
async fn plan(
    cx: &Cx,
    by_id: UserId,
    (train, day, reason): (&str, &str, Reason),
    (act, shown): (Act, Option<i64>),
) -> Result<()> {
    let (schedule, announced_at) = (cx.app.config.schedule, cx.app.now());
    let (word, day) = (train.to_owned(), day.to_owned());
    let write = move |conn: &mut Conn| {
        let train = trains::of_word(conn, &word)?;
        if train.is_retired {
            return Err(Error::Rejected(releases::NOT_THERE));
        }
        let (day, Reason { text: reason, lang, others }) = (day.clone(), reason.clone());
        let skip = PlannedSkip { train_id: train.id, day, reason, lang, by_id, announced_at, others };
        let (before, after) = releases::plan_skip(conn, &skip, act == Act::ReleaseSkipDropped, &schedule, shown)?;
        let about = format!("{} {}", train.word(), skip.day);
        let trace = Trace::of(act).about(about.trim_start()).from_to(before.reason(), after.reason());
        Ok(((), trace.keeping(&before, &after).if_changed()))
    };
    audit::write(cx, write).await
}
