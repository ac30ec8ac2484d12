//! The page of how a release goes out on all devices.

use super::typed::TypedOverall;
use super::web::Found;
use super::{Overall, STATES};
use crate::i18n::Messages;
use crate::releases::{self, InLanguages, reason_label};
use crate::rollouts::shown::Shown;
use crate::rollouts::states::{States, states};
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
    others: InLanguages,
    problems: Vec<(&'static str, String)>,
    states: States,
    /// Said where it is not what was meant.
    changed: Option<String>,
}

impl<'a> OverallPage<'a> {
    pub(super) fn new(cx: &'a Cx, found: &'a Found, typed: &TypedOverall, shown: &Shown) -> Self {
        let (l, wrong, version) = (cx.l(), &shown.wrong, found.going.version.as_str());
        let (page, problems) = cx.page(l.rollouts_overall_title(version)).with_problems(wrong, label);
        let changed = shown.notice(version, l);
        let field = |name, value: &str| Field::new(name, value, wrong, l);
        Self {
            page: if changed.is_some() { page.with_errors() } else { page },
            all: releases::address(format_args!("{version}/devices")),
            here: found.here(),
            overall: found.said.as_ref().filter(|said| said.is_told()),
            seen: found.said.as_ref().map_or(0, Overall::token),
            state: field("state", &typed.state),
            percent: field("percent", &typed.percent),
            reason: field("reason", &typed.reason.text),
            others: typed.reason.fields(wrong, l),
            problems,
            states: states(&STATES, |state| state.word(l), &typed.state),
            changed,
        }
    }
}

fn label(l: &Messages, field: &str) -> String {
    match field {
        "state" => l.rollouts_state(),
        "percent" => l.rollouts_overall_percent_field(),
        other => reason_label(other, l).unwrap_or_else(|| l.rollouts_reason()),
    }
}
