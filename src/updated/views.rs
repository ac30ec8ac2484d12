//! Pages.

use super::model::Named;
use super::reading::{Ahead, Found};
use crate::devices::Device;
use crate::onward::{self, What};
use crate::releases::day_out;
use crate::rollouts::{Rollout, State};
use crate::text::shortened;
use crate::web::{Cx, Page};
use askama::Template;
use chrono::NaiveDate;

/// How much of what an address says of a version is repeated, in characters.
const SAID: usize = 40;

/// `/updated/{version}` of a release that is out.
#[derive(Template)]
#[template(path = "updated/updated.html")]
pub(super) struct UpdatedPage<'a> {
    page: Page<'a>,
    found: &'a Found,
    named: &'a Named,
    /// The day on which it went out, for programs and in words.
    iso: String,
    day: String,
    lines: i64,
    state: Option<Row>,
    broken: String,
    report: String,
    sign_in: String,
    shared: String,
}

/// What staff say of it on the device, as `rollouts/said.html` shows it.
struct Row {
    state: String,
    is_stopped: bool,
    percent: Option<String>,
    until: Option<String>,
    reason: String,
    lang: String,
}

impl Row {
    fn of(said: &Rollout, today: NaiveDate, page: &Page<'_>) -> Self {
        let (state, l) = (said.state_on(today), page.l);
        let is_stopped = state != State::Rolling;
        let until = said.ends_on().filter(|_| is_stopped);
        Self {
            state: state.word(l),
            is_stopped,
            percent: said.part_on(today).map(|part| l.rollouts_percent(l.number(part))),
            until: until.map(|day| l.rollouts_until(l.calendar_date(day))),
            reason: if is_stopped { said.reason.clone() } else { String::new() },
            lang: said.lang.clone(),
        }
    }
}

impl<'a> UpdatedPage<'a> {
    pub(super) fn new(cx: &'a Cx, found: &'a Found, named: &'a Named, today: NaiveDate) -> Self {
        let page = cx.page(cx.l().updated_title(&found.version));
        let release = &found.release;
        let out = release.published_at.unwrap_or(release.publish_at);
        let day = day_out(release.day.as_deref(), out, page.site_zone);
        let goes_on = |what| format!("{}{}", onward::goes_on(&found.version, what), named.query());
        Self {
            iso: day.to_string(),
            day: page.l.calendar_day(day),
            lines: release.item_count,
            state: found.said.as_ref().map(|said| Row::of(said, today, &page)),
            broken: goes_on(What::Broken),
            report: goes_on(What::Report),
            sign_in: goes_on(What::SignIn),
            shared: goes_on(What::Share),
            page,
            found,
            named,
        }
    }

    /// What the device is called, if the site knows it.
    fn called(&self) -> Option<String> {
        self.found.device.as_ref().map(Device::called)
    }

    /// What the address calls a device that the site does not know.
    fn unknown(&self) -> Option<&str> {
        let named = self.found.device.is_none() && !self.named.device.is_empty();
        named.then_some(self.named.device.as_str())
    }

    /// How many lines are for other devices alone.
    fn other_lines(&self) -> usize {
        self.found.others.len()
    }

    /// Whether everybody reads of it, so that it may be shown around.
    fn is_shared(&self) -> bool {
        self.found.recall.is_none() && self.found.train.is_public()
    }

    /// Whether whoever shaped it is named: where its posts shipped with it, and it stands.
    fn names_people(&self) -> bool {
        self.found.recall.is_none() && self.found.train.ships()
    }

    /// Whether the names are still being gathered.
    fn gathers(&self) -> bool {
        self.found.release.credited_at.is_none()
    }
}

/// `/updated/{version}` of a release that is coming.
#[derive(Template)]
#[template(path = "updated/coming.html")]
pub(super) struct ComingPage<'a> {
    page: Page<'a>,
    ahead: &'a Ahead,
}

impl<'a> ComingPage<'a> {
    pub(super) fn new(cx: &'a Cx, ahead: &'a Ahead) -> Self {
        Self { page: cx.page(cx.l().updated_coming_title(&ahead.version)), ahead }
    }
}

/// `/updated/{version}` where nobody knows that.
#[derive(Template)]
#[template(path = "updated/unknown.html")]
pub(super) struct UnknownPage<'a> {
    page: Page<'a>,
    /// The version of the latest release.
    latest: Option<&'a str>,
    /// What leads to its page with the same device.
    query: String,
}

impl<'a> UnknownPage<'a> {
    pub(super) fn new(cx: &'a Cx, version: &str, latest: Option<&'a str>, named: &Named) -> Self {
        Self { page: cx.page(cx.l().updated_unknown_title(shortened(version, SAID))), latest, query: named.query() }
    }
}
