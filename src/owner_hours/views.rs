//! The pages of hours; those of their forms are in `forms`.

mod forms;

pub(super) use forms::{Above, MovePage, StaffPage, WordsPage};

use super::model::{HOURS, Hour, HourQuestion, State};
use super::reading::{Found, Hours, Listed};
use crate::areas::Area;
use crate::db::Timestamp;
use crate::error::Problems;
use crate::i18n::{Around, Messages};
use crate::people::Profile;
use crate::web::{Cx, Field, Page, Pager, summary};
use askama::Template;

/// An hour in a list.
pub(super) struct HourRow<'a> {
    hour: &'a Hour,
    area: &'a Area,
    state: State,
}

impl<'a> HourRow<'a> {
    fn of(listed: &'a Listed, now: Timestamp) -> Self {
        Self { hour: &listed.hour, area: &listed.area, state: listed.hour.state(now) }
    }

    fn word(&self, l: &Messages) -> String {
        word(self.state, l)
    }

    fn class(&self) -> &'static str {
        class(self.state)
    }

    fn minutes(&self, page: &Page<'_>) -> String {
        minutes(page, self.hour)
    }
}

fn word(state: State, l: &Messages) -> String {
    match state {
        State::Announced => l.owner_hours_announced(),
        State::Running => l.owner_hours_running(),
        State::Over => l.owner_hours_over(),
        State::CalledOff => l.owner_hours_called_off(),
    }
}

/// The colours of the post's status that is most like it.
fn class(state: State) -> &'static str {
    match state {
        State::Announced => "planned",
        State::Running => "in_progress",
        State::Over => "shipped",
        State::CalledOff => "declined",
    }
}

/// All hours.
#[derive(Template)]
#[template(path = "owner_hours/hours.html")]
pub(super) struct HoursPage<'a> {
    page: Page<'a>,
    coming: Vec<HourRow<'a>>,
    past: Vec<HourRow<'a>>,
    pager: Pager,
}

impl<'a> HoursPage<'a> {
    pub(super) fn new(cx: &'a Cx, hours: &'a Hours) -> Self {
        let (l, now) = (cx.l(), cx.app.now());
        let pager = Pager::new(HOURS, "", hours.number, hours.has_more);
        Self {
            page: cx.page(pager.title(l.owner_hours_title(), l)).with_description(&l.owner_hours_text()),
            coming: hours.coming.iter().map(|listed| HourRow::of(listed, now)).collect(),
            past: hours.past.iter().map(|listed| HourRow::of(listed, now)).collect(),
            pager,
        }
    }
}

/// A question as its reader sees it.
pub(super) struct QuestionRow<'a> {
    question: &'a HourQuestion,
    /// Who asks.
    author: Option<&'a Profile>,
    /// Who answered.
    by: Option<&'a Profile>,
    /// Whether the reader voted for it.
    voted: bool,
    /// Whether it is the reader's.
    is_own: bool,
}

impl<'a> QuestionRow<'a> {
    fn of(page: &Page<'_>, found: &'a Found, question: &'a HourQuestion) -> Self {
        Self {
            author: found.person(question.author_id),
            by: question.answered_by.and_then(|by| found.person(by)),
            voted: found.own.contains(&question.id),
            is_own: page.viewer.is_some_and(|viewer| viewer.id == question.author_id),
            question,
        }
    }

    /// "12 votes", open where the number stands.
    fn votes(&self, page: &Page<'_>) -> Around {
        page.votes(&self.question.votes)
    }
}

/// An hour.
#[derive(Template)]
#[template(path = "owner_hours/hour.html")]
pub(super) struct HourPage<'a> {
    page: Page<'a>,
    found: &'a Found,
    state: State,
    rows: Vec<QuestionRow<'a>>,
    aside: Vec<QuestionRow<'a>>,
    body: Field,
    problems: Vec<(&'static str, String)>,
    pager: Pager,
    /// Whether its questions may be answered.
    has_begun: bool,
    /// Whether its time is over, called off or not.
    has_ended: bool,
}

impl<'a> HourPage<'a> {
    pub(super) fn new(cx: &'a Cx, found: &'a Found, body: &str, wrong: &Problems) -> Self {
        let (l, now) = (cx.l(), cx.app.now());
        let pager = Pager::new(&found.hour.address(), "", found.number, found.has_more);
        let page = cx.page(pager.title(title(cx, &found.hour, &found.area), l));
        let row = |question: &'a HourQuestion| QuestionRow::of(&page, found, question);
        Self {
            state: found.hour.state(now),
            rows: found.questions.iter().map(row).collect(),
            aside: found.aside.iter().map(row).collect(),
            body: Field::new("body", body, wrong, l),
            problems: summary(wrong, l, |_| l.owner_hours_question()),
            has_begun: found.hour.has_begun(now),
            has_ended: found.hour.ends_at <= now,
            page: if wrong.is_empty() { page } else { page.with_errors() },
            found,
            pager,
        }
    }

    fn word(&self) -> String {
        word(self.state, self.page.l)
    }

    fn class(&self) -> &'static str {
        class(self.state)
    }

    fn minutes(&self) -> String {
        minutes(&self.page, &self.found.hour)
    }

    /// Who answers.
    fn owners(&self) -> String {
        let l = self.page.l;
        let names: Vec<String> = self.found.owners.iter().map(|owner| owner.shown(l)).collect();
        if names.is_empty() { l.owner_hours_answered_by_staff() } else { l.owner_hours_answered_by(l.list(&names)) }
    }

    /// Whether fans ask and vote.
    fn is_open(&self) -> bool {
        self.state.is_open()
    }

    /// Whether the reader may; a visitor signs in first.
    fn may(&self) -> bool {
        self.is_open() && self.page.blocked.is_none() && self.page.viewer.is_none_or(|viewer| viewer.verified)
    }

    /// Whether their address comes first.
    fn is_unconfirmed(&self) -> bool {
        self.is_open() && self.page.viewer.is_some_and(|viewer| !viewer.verified)
    }

    fn is_called_off(&self) -> bool {
        self.state == State::CalledOff
    }

    /// Whether staff may still move it.
    fn may_be_moved(&self) -> bool {
        self.state == State::Announced
    }

    /// Whether staff may let it take place after all.
    fn may_be_held(&self) -> bool {
        self.is_called_off() && !self.has_ended
    }
}

/// "60 minutes".
fn minutes(page: &Page<'_>, hour: &Hour) -> String {
    page.l.owner_hours_minutes(page.number(hour.minutes()))
}

/// What an hour is called: the area and the day.
fn title(cx: &Cx, hour: &Hour, area: &Area) -> String {
    let l = cx.l();
    l.owner_hours_title_of(area.named.of(&cx.language()), l.date(hour.starts_at.0, cx.zone()))
}
