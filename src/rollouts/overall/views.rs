//! The page of how a release goes out on all devices.

use super::typed::TypedOverall;
use super::web::Found;
use super::{Overall, STATES};
use crate::error::{Problems, Refusal};
use crate::i18n::Messages;
use crate::releases;
use crate::web::{Cx, Field, Page};
use askama::Template;

/// `/releases/{version}/rollout`.
#[derive(Template)]
#[template(path = "rollouts/overall.html")]
pub(super) struct OverallPage<'a> {
    page: Page<'a>,
    /// The page of all devices of the release.
    all: String,
    here: String,
    overall: Option<&'a Overall>,
    seen: i64,
    state: Field,
    percent: Field,
    reason: Field,
    problems: Vec<(&'static str, String)>,
    /// Said where somebody else has changed it since it was shown.
    changed: Option<String>,
}

impl<'a> OverallPage<'a> {
    pub(super) fn new(cx: &'a Cx, found: &'a Found, typed: &TypedOverall, wrong: &Problems) -> Self {
        let (l, version) = (cx.l(), found.version.as_str());
        let (page, problems) = cx.page(l.rollouts_overall_title(version)).with_problems(wrong, label);
        let field = |name, value: &str| Field::new(name, value, wrong, l);
        Self {
            page,
            all: releases::address(format_args!("{version}/devices")),
            here: found.here(),
            overall: found.said.as_ref().filter(|said| said.is_told()),
            seen: found.said.as_ref().map_or(0, Overall::token),
            state: field("state", &typed.state),
            percent: field("percent", &typed.percent),
            reason: field("reason", &typed.reason),
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
        STATES.iter().map(|state| (state.as_str(), state.word(l), state.as_str() == self.state.value)).collect()
    }
}

fn label(l: &Messages, field: &str) -> String {
    match field {
        "state" => l.rollouts_state(),
        "percent" => l.rollouts_overall_percent_field(),
        _ => l.rollouts_reason(),
    }
}
