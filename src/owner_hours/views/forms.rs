//! The pages of forms that staff fill in.

use super::super::entered::{FURTHEST, LONGEST, SHORTEST};
use super::super::model::{Hour, HourQuestion};
use super::super::reading::Planned;
use super::super::web::{Announcing, Moving};
use super::HourRow;
use crate::areas::{Area, LineAreas};
use crate::error::Problems;
use crate::i18n::Messages;
use crate::web::{Cx, Field, Page};
use askama::Template;

/// When an hour is, as it is typed.
pub(in super::super) struct TimeFields {
    day: Field,
    time: Field,
    minutes: Field,
}

impl TimeFields {
    fn new((day, time, minutes): (&str, &str, &str), wrong: &Problems, l: &Messages) -> Self {
        let field = |name, value: &str| Field::new(name, value, wrong, l);
        Self { day: field("day", day), time: field("time", time), minutes: field("minutes", minutes) }
    }

    /// In which zone the time is.
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn zone_hint(&self, page: &Page<'_>) -> String {
        page.l.owner_hours_zone(page.site_zone.name())
    }

    /// From when on, and until when.
    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn day_hint(&self, page: &Page<'_>) -> String {
        page.l.owner_hours_day_hint(page.number(FURTHEST))
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    fn minutes_hint(&self, page: &Page<'_>) -> String {
        page.l.owner_hours_minutes_hint(page.number(SHORTEST), page.number(LONGEST))
    }
}

fn label(l: &Messages, field: &str) -> String {
    match field {
        "area" => l.board_filter_area(),
        "day" => l.owner_hours_day(),
        "time" => l.owner_hours_time(),
        "minutes" => l.owner_hours_length(),
        _ => l.owner_hours_note(),
    }
}

/// What staff announce.
#[derive(Template)]
#[template(path = "owner_hours/staff.html")]
pub(in super::super) struct StaffPage<'a> {
    page: Page<'a>,
    coming: Vec<HourRow<'a>>,
    lines: &'a [LineAreas],
    area: Field,
    times: TimeFields,
    said: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> StaffPage<'a> {
    pub(in super::super) fn new(cx: &'a Cx, planned: &'a Planned, typed: &Announcing, wrong: &Problems) -> Self {
        let (l, now) = (cx.l(), cx.app.now());
        let (page, problems) = cx.page(l.owner_hours_staff_title()).with_problems(wrong, label);
        Self {
            coming: planned.coming.iter().map(|listed| HourRow::of(listed, now)).collect(),
            lines: &planned.lines,
            area: Field::new("area", &typed.area, wrong, l),
            times: TimeFields::new((&typed.day, &typed.time, &typed.minutes), wrong, l),
            said: Field::new("note", &typed.note, wrong, l),
            page,
            problems,
        }
    }
}

/// An hour, where a form leads back to it.
pub(in super::super) struct Above {
    url: String,
    name: String,
}

impl Above {
    pub(in super::super) fn new(cx: &Cx, hour: &Hour, area: &Area) -> Self {
        Self { url: hour.address(), name: super::title(cx, hour, area) }
    }
}

/// Where staff move an hour.
#[derive(Template)]
#[template(path = "owner_hours/move.html")]
pub(in super::super) struct MovePage<'a> {
    page: Page<'a>,
    above: Above,
    times: TimeFields,
    problems: Vec<(&'static str, String)>,
}

impl<'a> MovePage<'a> {
    pub(in super::super) fn new(cx: &'a Cx, above: Above, typed: &Moving, wrong: &Problems) -> Self {
        let l = cx.l();
        let (page, problems) = cx.page(l.owner_hours_move_title()).with_problems(wrong, label);
        let times = TimeFields::new((&typed.day, &typed.time, &typed.minutes), wrong, l);
        Self { page, above, times, problems }
    }
}

/// Where staff write something: an answer, or a reason.
#[derive(Template)]
#[template(path = "owner_hours/words.html")]
pub(in super::super) struct WordsPage<'a> {
    page: Page<'a>,
    above: Above,
    /// Where it is sent.
    action: String,
    /// The question that it is about.
    about: Option<&'a HourQuestion>,
    /// The name of the field.
    name: &'static str,
    said: Field,
    text: String,
    label: String,
    hint: String,
    button: String,
    problems: Vec<(&'static str, String)>,
}

impl<'a> WordsPage<'a> {
    /// Why an hour is called off.
    pub(in super::super) fn call_off(cx: &'a Cx, above: Above, reason: &str, wrong: &Problems) -> Self {
        let l = cx.l();
        let page = cx.page(l.owner_hours_call_off_title());
        let (page, problems) = page.with_problems(wrong, |l, _| l.moderation_reason());
        Self {
            page,
            action: format!("{}/call-off", above.url),
            above,
            about: None,
            name: "reason",
            said: Field::new("reason", reason, wrong, l),
            text: l.owner_hours_call_off_text(),
            label: l.moderation_reason(),
            hint: l.owner_hours_call_off_hint(),
            button: l.owner_hours_call_off(),
            problems,
        }
    }

    /// What is said to a question.
    pub(in super::super) fn answer(
        cx: &'a Cx,
        (above, about): (Above, &'a HourQuestion),
        answer: &str,
        wrong: &Problems,
    ) -> Self {
        let l = cx.l();
        let page = cx.page(l.owner_hours_answer_title());
        let (page, problems) = page.with_problems(wrong, |l, _| l.owner_hours_answer_label());
        Self {
            page,
            above,
            action: format!("{}/answer", about.address()),
            about: Some(about),
            name: "answer",
            said: Field::new("answer", answer, wrong, l),
            text: l.owner_hours_answer_text(),
            label: l.owner_hours_answer_label(),
            hint: l.owner_hours_answer_hint(),
            button: l.owner_hours_answer(),
            problems,
        }
    }

    /// Why a question is set aside.
    pub(in super::super) fn set_aside(
        cx: &'a Cx,
        (above, about): (Above, &'a HourQuestion),
        reason: &str,
        wrong: &Problems,
    ) -> Self {
        let l = cx.l();
        let page = cx.page(l.owner_hours_set_aside_title());
        let (page, problems) = page.with_problems(wrong, |l, _| l.moderation_reason());
        Self {
            page,
            above,
            action: format!("{}/set-aside", about.address()),
            about: Some(about),
            name: "reason",
            said: Field::new("reason", reason, wrong, l),
            text: l.owner_hours_set_aside_text(),
            label: l.moderation_reason(),
            hint: l.owner_hours_set_aside_hint(),
            button: l.owner_hours_set_aside(),
            problems,
        }
    }
}
