//! The page of what is said of a device.

use super::typed::TypedStanding;
use super::web::Found;
use super::{STATES, Standing, word};
use crate::error::{Problems, Refusal};
use crate::i18n::Messages;
use crate::rollouts::model::State;
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
    until: Field,
    problems: Vec<(&'static str, String)>,
    /// Said where somebody else has changed it since it was shown.
    changed: Option<String>,
}

impl<'a> StandingPage<'a> {
    pub(super) fn new(cx: &'a Cx, found: &'a Found, typed: &TypedStanding, today: NaiveDate, wrong: &Problems) -> Self {
        let (l, said) = (cx.l(), found.said.as_ref());
        let title = l.rollouts_standing_title(found.device.called());
        let (page, problems) = cx.page(title).with_problems(wrong, label);
        let field = |name, value: &str| Field::new(name, value, wrong, l);
        let state = said.map_or(State::Rolling, |said| said.state_on(today));
        let stopped = said.filter(|_| state != State::Rolling);
        Self {
            page,
            device: format!("/staff/devices/{}", found.device.id),
            here: found.here(),
            now: word(state, l),
            is_stopped: stopped.is_some(),
            last: stopped.and_then(Standing::ends_on).map(|day| l.rollouts_until(l.calendar_date(day))),
            why: stopped.map(|said| (&*said.reason, &*said.lang)),
            seen: said.map_or(0, Standing::token),
            state: field("state", &typed.state),
            reason: field("reason", &typed.reason),
            until: field("until", &typed.until),
            problems,
            changed: None,
        }
    }

    /// The same, saying that somebody else was there first.
    pub(super) fn changed_meanwhile(self) -> Self {
        let changed = Some(Refusal::CHANGED_MEANWHILE.sentence(self.page.l));
        Self { page: self.page.with_errors(), changed, ..self }
    }

    /// The states with their words, and whether each is chosen.
    fn states(&self) -> Vec<(&'static str, String, bool)> {
        let l = self.page.l;
        STATES.iter().map(|state| (state.as_str(), word(*state, l), state.as_str() == self.state.value)).collect()
    }
}

fn label(l: &Messages, field: &str) -> String {
    match field {
        "state" => l.rollouts_state(),
        "reason" => l.rollouts_reason(),
        _ => l.rollouts_until_field(),
    }
}
