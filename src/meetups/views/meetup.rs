//! The page of a meetup.

use super::super::model::{Standing, State};
use super::super::reading::Found;
use super::super::store::{EDITS, Edit};
use super::super::words::place;
use super::{Shot, begins, class, kind, word};
use crate::db::Timestamp;
use crate::i18n::Around;
use crate::people::Profile;
use crate::polls;
use crate::web::{Cx, Page};
use askama::Template;
use chrono::TimeZone;
use std::collections::HashSet;

/// What a host changed, as staff read it: the lines that are not the same before and after.
struct Change<'a> {
    who: &'a Profile,
    at: Timestamp,
    before: String,
    after: String,
}

impl<'a> Change<'a> {
    fn of((edit, who): &'a (Edit, Profile)) -> Self {
        let lacking = |text: &str, there: &str| {
            let there: HashSet<&str> = there.lines().collect();
            text.lines().filter(|line| !there.contains(line)).collect::<Vec<_>>().join("\n")
        };
        let (before, after) = (edit.before.as_str(), edit.after.as_str());
        Self { who, at: edit.edited_at, before: lacking(before, after), after: lacking(after, before) }
    }
}

/// A meetup.
#[derive(Template)]
#[template(path = "meetups/meetup.html")]
pub(in super::super) struct MeetupPage<'a> {
    page: Page<'a>,
    found: &'a Found,
    state: State,
    now: Timestamp,
    shots: Vec<Shot<'a>>,
    changes: Vec<Change<'a>>,
}

impl<'a> MeetupPage<'a> {
    pub(in super::super) fn new(cx: &'a Cx, found: &'a Found) -> Self {
        let (meetup, now) = (&found.meetup, cx.app.now());
        Self {
            page: cx.page(meetup.title.as_str()).with_description(&meetup.about),
            found,
            state: super::shown(meetup, found.is_voted, now),
            now,
            shots: found.photos.iter().map(|photo| Shot { photo }).collect(),
            changes: found.edits.iter().map(Change::of).collect(),
        }
    }

    fn edits_text(&self) -> String {
        self.page.l.meetups_edits_text(self.page.number(EDITS))
    }

    fn word(&self) -> String {
        word(self.state, self.page.l)
    }

    fn class(&self) -> &'static str {
        class(self.state)
    }

    fn kind(&self) -> String {
        kind(self.found.meetup.kind, self.page.l)
    }

    fn begins(&self) -> String {
        begins(&self.page, &self.found.meetup)
    }

    /// From when to when, open where the beginning stands. The day is said once where it ends on the day it begins.
    fn span(&self) -> Around {
        let (l, meetup) = (self.page.l, &self.found.meetup);
        let zone = meetup.zone_or(self.page.site_zone);
        let day = meetup.starts_at.map(|at| at.0.with_timezone(&zone).date_naive());
        let ends = meetup.ends_at.map_or_else(String::new, |at| {
            let local = at.0.with_timezone(&zone);
            if day == Some(local.date_naive()) { local.format("%H:%M").to_string() } else { l.moment(at.0, zone) }
        });
        Around::of(|begins| l.meetups_span(begins, &ends, &meetup.zone))
    }

    /// The same beginning where the reader is, if that is another time.
    fn here(&self) -> Option<String> {
        let at = self.found.meetup.starts_at?;
        let here = self.page.moment(&at);
        (here != self.begins()).then(|| self.page.l.releases_your_time(here))
    }

    /// Which of two is meant where clocks go back over its beginning.
    fn of_two(&self) -> Option<String> {
        let at = self.found.meetup.starts_at?;
        let zone = self.found.meetup.zone_or(self.page.site_zone);
        let local = zone.from_local_datetime(&at.0.with_timezone(&zone).naive_local());
        let is_first = local.single().is_none() && local.earliest().is_some_and(|first| first == at.0);
        is_first.then(|| self.page.l.meetups_first_of_two())
    }

    /// What came of the poll on the city, in a sentence, for whoever takes it over.
    fn won(&self) -> Option<String> {
        let (city, was_tied) = self.found.won.as_ref()?;
        let l = self.page.l;
        Some(if *was_tied { l.meetups_won_tied(city.as_str()) } else { l.meetups_won(city.as_str()) })
    }

    /// Where it is, as far as that is known.
    fn place(&self) -> String {
        place(&self.found.meetup, self.page.l)
    }

    fn is_off(&self) -> bool {
        matches!(self.state, State::CalledOff | State::TurnedDown)
    }

    fn is_taken_off(&self) -> bool {
        self.found.meetup.off_list_at.is_some()
    }

    /// Whether the reader may withdraw what they proposed: staff turn it down.
    fn may_withdraw(&self) -> bool {
        self.is_proposed() && self.page.viewer.is_some_and(|viewer| viewer.id == self.found.meetup.host_id)
    }

    fn may_bring_back(&self) -> bool {
        self.page.for_staff() && self.found.meetup.comes_back(self.now).is_some()
    }

    fn may_take_off(&self) -> bool {
        !self.is_taken_off() && !matches!(self.state, State::Proposed | State::TurnedDown)
    }

    fn is_kept(&self) -> bool {
        self.found.meetup.is_kept_by(self.page.viewer)
    }

    fn is_proposed(&self) -> bool {
        self.state == State::Proposed
    }

    fn is_announced(&self) -> bool {
        self.found.meetup.announced_at.is_some()
    }

    fn may_edit(&self) -> bool {
        matches!(self.state, State::Proposed | State::Planned | State::CityVote | State::Announced)
    }

    fn may_announce(&self) -> bool {
        let meetup = &self.found.meetup;
        matches!(self.state, State::Planned | State::CityVote)
            && meetup.starts_at.is_some_and(|starts| starts > self.now)
            && !meetup.city.is_empty()
            && !meetup.venue.is_empty()
    }

    fn may_call_off(&self) -> bool {
        matches!(self.state, State::Planned | State::CityVote | State::Announced)
    }

    /// Whether it is to take place still, or is now: who gets a place matters no more after that.
    fn is_ahead(&self) -> bool {
        !matches!(self.state, State::Over | State::CalledOff | State::TurnedDown)
    }

    fn has_begun(&self) -> bool {
        self.found.meetup.has_begun(self.now)
    }

    /// How many of how many places are given, and how many people wait.
    fn places(&self) -> String {
        let places = &self.found.places;
        let (taken, all) = (self.page.number(places.taken), self.page.number(places.capacity));
        self.page.l.meetups_places(taken, all, self.page.number(places.waiting))
    }

    fn standing(&self) -> Option<Standing> {
        self.found.own.as_ref().map(|own| own.standing)
    }

    fn is_placed(&self) -> bool {
        self.standing() == Some(Standing::Placed)
    }

    fn is_registered(&self) -> bool {
        matches!(self.standing(), Some(Standing::Placed | Standing::Waiting | Standing::Held))
    }

    /// The code of the reader's place.
    fn code(&self) -> &str {
        self.found.own.as_ref().map_or("", |own| own.code.as_str())
    }

    /// How the reader stands to it, in a sentence.
    fn stands(&self) -> Option<String> {
        let l = self.page.l;
        Some(match self.standing()? {
            Standing::Placed => l.meetups_own_placed(),
            Standing::Waiting => l.meetups_own_waiting(self.page.number(self.found.before + 1)),
            Standing::Held => l.meetups_flash_waits(),
            Standing::Cancelled => l.meetups_own_cancelled(),
            Standing::Lapsed => l.meetups_own_lapsed(),
        })
    }

    /// Until when the reader is to confirm their place.
    fn confirm_by(&self) -> Option<String> {
        let own = self.found.own.as_ref().filter(|_| self.state == State::Announced)?;
        let until = own.confirm_by(&self.found.meetup)?;
        Some(self.page.l.meetups_confirm_by(self.page.moment(&until)))
    }

    /// From when on the reader may register, where that is still to come.
    fn opens(&self) -> Option<String> {
        let opens = self.found.meetup.opens_to(self.found.came_before)?;
        (opens > self.now).then(|| self.page.l.meetups_opens(self.page.moment(&opens)))
    }

    /// Whether the reader may register; a visitor signs in on the way.
    fn may_register(&self) -> bool {
        self.state == State::Announced
            && self.page.blocked.is_none()
            && !self.is_registered()
            && self.found.meetup.opens_to(self.found.came_before).is_some_and(|opens| opens <= self.now)
    }

    /// Whether the next one who registers waits.
    fn is_full(&self) -> bool {
        self.found.places.taken >= self.found.places.capacity || self.found.places.waiting > 0
    }

    /// Whether the reader is to look here by themselves, since no mail comes.
    fn is_unmailed(&self) -> bool {
        !self.found.is_mailed && (self.may_register() || (self.is_registered() && self.may_call_off()))
    }

    fn is_unconfirmed(&self) -> bool {
        self.page.viewer.is_some_and(|viewer| !viewer.verified)
    }

    /// What the poll on the city asks, and where.
    fn poll(&self) -> Option<(String, &str)> {
        self.found.poll.as_ref().map(|(poll, question)| (polls::address_of(*poll), question.as_str()))
    }

    /// The sentence that says so, open where the question stands.
    fn asks(&self) -> Around {
        Around::of(|question| self.page.l.meetups_poll(question))
    }

    /// Who gets a place.
    fn rules(&self) -> Vec<String> {
        let l = self.page.l;
        vec![
            l.meetups_rule_time(),
            l.meetups_rule_early(),
            l.meetups_rule_queue(),
            l.meetups_rule_confirm(),
            l.meetups_rule_given(),
            l.meetups_rule_address(),
            l.meetups_rule_seen(),
        ]
    }
}
