//! The page of what is said of a device.

use super::typed::TypedStanding;
use super::web::Found;
use super::{STATES, Standing, word};
use crate::i18n::Messages;
use crate::releases::{InLanguages, reason_label};
use crate::rollouts::model::State;
use crate::rollouts::shown::Shown;
use crate::rollouts::states::{States, states};
use crate::web::{Cx, Field, Page};
use askama::Template;
use chrono::NaiveDate;

/// `/staff/devices/{id}/state`.
#[derive(Template)]
#[template(path = "rollouts/standing.html")]
pub(super) struct StandingPage<'a> {
    page: Page<'a>,
    /// The page of the device itself.
    device: String,
    here: String,
    /// How it stands now, in words.
    now: String,
    is_stopped: bool,
    last: Option<String>,
    /// Why, and the language of that.
    why: Option<(&'a str, &'a str)>,
    seen: i64,
    state: Field,
    reason: Field,
    others: InLanguages,
    until: Field,
    problems: Vec<(&'static str, String)>,
    states: States,
    /// Said where it is not what was meant.
    changed: Option<String>,
}

impl<'a> StandingPage<'a> {
    pub(super) fn new(cx: &'a Cx, found: &'a Found, typed: &TypedStanding, today: NaiveDate, shown: &Shown) -> Self {
        let (l, wrong, said) = (cx.l(), &shown.wrong, found.said.as_ref());
        let title = l.rollouts_standing_title(found.device.called());
        let (page, problems) = cx.page(title).with_problems(wrong, label);
        // A device has no version that could be another one.
        let changed = shown.notice("", l);
        let field = |name, value: &str| Field::new(name, value, wrong, l);
        let state = said.map_or(State::Rolling, |said| said.state_on(today));
        let stopped = said.filter(|_| state != State::Rolling);
        Self {
            page: if changed.is_some() { page.with_errors() } else { page },
            device: format!("/staff/devices/{}", found.device.id),
            here: found.here(),
            now: word(state, l),
            is_stopped: stopped.is_some(),
            last: stopped.and_then(Standing::ends_on).map(|day| l.rollouts_until(l.calendar_date(day))),
            why: stopped.map(|said| said.why(cx.language())),
            seen: said.map_or(0, Standing::token),
            state: field("state", &typed.state),
            reason: field("reason", &typed.reason.text),
            others: typed.reason.fields(wrong, l),
            until: field("until", &typed.until),
            problems,
            states: states(&STATES, |state| word(state, l), &typed.state),
            changed,
        }
    }
}

fn label(l: &Messages, field: &str) -> String {
    match field {
        "state" => l.rollouts_state(),
        "reason" => l.rollouts_reason(),
        other => reason_label(other, l).unwrap_or_else(|| l.rollouts_until_field()),
    }
}
