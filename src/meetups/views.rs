//! The pages of meetups; those of their forms are in `forms` and `reasons`, of who is registered in `guests`, pictures in `shots`.

mod forms;
mod guests;
mod meetup;
mod reasons;
mod shots;

pub(super) use forms::{ConfirmPage, CorrectPage, DraftPage, PhotoPage, ReportPage, SurePage};
pub(super) use guests::{GuestsPage, PrintPage};
pub(super) use meetup::MeetupPage;
pub(super) use reasons::{ReasonPage, Why};

use super::model::{Kind, Meetup, State};
use super::places::{FEED, KEPT, MEETUPS, NEW};
use super::reading::{Kept, Listed};
use super::store::SHOWN;
use crate::db::Timestamp;
use crate::error::Refusal;
use crate::i18n::Messages;
use crate::web::{Cx, Page, Pager};
use askama::Template;
use chrono::Datelike;
use shots::Shot;

fn word(state: State, l: &Messages) -> String {
    match state {
        State::Proposed => l.meetups_state_proposed(),
        State::TurnedDown => l.meetups_state_turned_down(),
        State::Planned => l.meetups_state_planned(),
        State::CityVote => l.meetups_state_city_vote(),
        State::Announced => l.meetups_state_announced(),
        State::Running => l.meetups_state_running(),
        State::Over => l.meetups_state_over(),
        State::CalledOff => l.meetups_state_called_off(),
    }
}

/// The colours of the post's status that is most like it.
fn class(state: State) -> &'static str {
    match state {
        State::Proposed => "under_review",
        State::Planned | State::CityVote => "planned",
        State::Announced | State::Running => "in_progress",
        State::Over => "shipped",
        State::TurnedDown | State::CalledOff => "declined",
    }
}

fn kind(kind: Kind, l: &Messages) -> String {
    match kind {
        Kind::Official => l.meetups_kind_official(),
        Kind::Fans => l.meetups_kind_fans(),
    }
}

/// When it begins, where it is.
fn begins(page: &Page<'_>, meetup: &Meetup) -> String {
    meetup.starts_at.map_or_else(String::new, |at| page.l.moment(at.0, meetup.zone_or(page.site_zone)))
}

/// A meetup in a list.
pub(super) struct Row<'a> {
    meetup: &'a Meetup,
    state: State,
    /// The year in which it was, where that is another one than of the row above.
    year: String,
}

impl Row<'_> {
    fn word(&self, l: &Messages) -> String {
        word(self.state, l)
    }

    fn class(&self) -> &'static str {
        class(self.state)
    }

    fn begins(&self, page: &Page<'_>) -> String {
        begins(page, self.meetup)
    }

    /// The same moment for the machine.
    fn stamp(&self) -> String {
        self.meetup.starts_at.map(Timestamp::rfc3339).unwrap_or_default()
    }
}

/// How far one has come: once nobody votes on its city any more it is planned, as others are.
fn shown(meetup: &Meetup, is_voted: bool, now: Timestamp) -> State {
    match meetup.state(now) {
        State::CityVote if !is_voted => State::Planned,
        state => state,
    }
}

fn rows<'a>(meetups: &'a [Meetup], voted: &[i64], now: Timestamp) -> Vec<Row<'a>> {
    let row = |meetup: &'a Meetup| {
        let state = shown(meetup, voted.contains(&meetup.id), now);
        Row { meetup, state, year: String::new() }
    };
    meetups.iter().map(row).collect()
}

/// The same with the years in which they were.
fn by_year<'a>(page: &Page<'_>, meetups: &'a [Meetup], now: Timestamp) -> Vec<Row<'a>> {
    let mut last = None;
    let mut rows = rows(meetups, &[], now);
    for row in &mut rows {
        let zone = row.meetup.zone_or(page.site_zone);
        let year = row.meetup.starts_at.map(|at| at.0.with_timezone(&zone).year());
        if year != last {
            row.year = year.map(|year| year.to_string()).unwrap_or_default();
            last = year;
        }
    }
    rows
}

/// All meetups.
#[derive(Template)]
#[template(path = "meetups/meetups.html")]
pub(super) struct MeetupsPage<'a> {
    own: Vec<Row<'a>>,
    coming: Vec<Row<'a>>,
    planned: Vec<Row<'a>>,
    /// Those that were to come, and are called off.
    off: Vec<Row<'a>>,
    past: Vec<Row<'a>>,
    pager: Pager,
    feed: &'static str,
    new: &'static str,
    kept: &'static str,
    page: Page<'a>,
}

impl<'a> MeetupsPage<'a> {
    pub(super) fn new(cx: &'a Cx, listed: &'a Listed) -> Self {
        let (l, now) = (cx.l(), cx.app.now());
        let pager = Pager::new(MEETUPS, "", listed.number, listed.has_more);
        let page = cx.page(pager.title(l.meetups_title(), l)).with_description(&l.meetups_text());
        Self {
            own: rows(&listed.own, &listed.voted, now),
            coming: rows(&listed.coming, &[], now),
            planned: rows(&listed.planned, &listed.voted, now),
            off: rows(&listed.off, &[], now),
            past: by_year(&page, &listed.past, now),
            pager,
            feed: FEED,
            new: NEW,
            kept: KEPT,
            page,
        }
    }

    fn is_empty(&self) -> bool {
        [&self.coming, &self.planned, &self.off, &self.past].into_iter().all(Vec::is_empty)
    }
}

/// Why somebody proposes nothing now, in place of a form that could not be sent.
#[derive(Template)]
#[template(path = "meetups/full.html")]
pub(super) struct FullPage<'a> {
    page: Page<'a>,
    why: String,
    /// What of theirs waits for an answer.
    waiting: Vec<Row<'a>>,
    back: &'static str,
}

impl<'a> FullPage<'a> {
    pub(super) fn new(cx: &'a Cx, why: Refusal, waiting: &'a [Meetup]) -> Self {
        let l = cx.l();
        let waiting = rows(waiting, &[], cx.app.now());
        Self { page: cx.page(l.meetups_propose_title()), why: why.sentence(l), waiting, back: MEETUPS }
    }
}

/// What staff have to look at.
#[derive(Template)]
#[template(path = "meetups/kept.html")]
pub(super) struct KeptPage<'a> {
    page: Page<'a>,
    proposed: Vec<Row<'a>>,
    has_more_proposed: bool,
    planned: Vec<Row<'a>>,
    coming: Vec<Row<'a>>,
    off: Vec<Row<'a>>,
    left: Vec<Row<'a>>,
    asked: Vec<Shot<'a>>,
    new: &'static str,
}

impl<'a> KeptPage<'a> {
    pub(super) fn new(cx: &'a Cx, kept: &'a Kept) -> Self {
        let now = cx.app.now();
        Self {
            page: cx.page(cx.l().meetups_staff_title()),
            proposed: rows(&kept.proposed, &[], now),
            has_more_proposed: kept.has_more_proposed,
            planned: rows(&kept.planned, &kept.voted, now),
            coming: rows(&kept.coming, &[], now),
            off: rows(&kept.off, &[], now),
            left: rows(&kept.left, &kept.voted, now),
            asked: kept.asked.iter().map(|photo| Shot { photo }).collect(),
            new: NEW,
        }
    }

    /// That more proposals wait, where they do.
    fn more(&self) -> Option<String> {
        self.has_more_proposed.then(|| self.page.l.meetups_more_proposed(self.page.number(SHOWN)))
    }
}
