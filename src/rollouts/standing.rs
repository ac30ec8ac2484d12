//! What staff say of a device itself: it is supported, suspended until a day, or has no more releases. It holds for the latest
//! release and for all that come until they say something else, so that nobody has to say it again each week.

mod actions;
mod kept;
mod store;
mod typed;
mod views;
mod web;

pub use kept::StandingKept;
pub(super) use store::{of_device, of_release};
pub(super) use web::{open, say};
pub use web::{standing_again, standing_at};

use super::model::{Rollout, State, last_day, on_day};
use crate::db::{DeviceId, ReleaseId, Timestamp, UserId};
use crate::i18n::{Language, Messages};
use crate::releases::{InOthers, logged};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What may be said: a device is never paused, since nothing of it goes out step by step.
const STATES: [State; 3] = [State::Rolling, State::Suspended, State::Ended];

/// What is said of a device from some release on.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable, Serialize, Deserialize)]
pub(super) struct Standing {
    /// Which device.
    pub(super) device_id: DeviceId,
    /// As staff said it.
    pub(super) state: State,
    /// Why, in plain text; everybody reads it. Empty while it is supported.
    pub(super) reason: String,
    /// The language of that, as a BCP 47 tag.
    pub(super) lang: String,
    /// The last day of a suspension where the site is, such as `2026-12-24`; none until staff say otherwise.
    pub(super) until: Option<String>,
    /// Releases that came out then or later are meant.
    pub(super) since: Timestamp,
    /// Who said so.
    pub(super) by_id: UserId,
    /// When.
    pub(super) said_at: Timestamp,
    /// Why, in other languages.
    #[serde(default)]
    pub(super) others: InOthers,
}

impl Standing {
    /// Why, and the language of that, as somebody reads it.
    fn why(&self, reads: Language) -> (&str, &str) {
        self.others.told((&self.reason, &self.lang), reads)
    }

    /// How it stands on a day: a suspension is over behind its last one.
    pub(super) fn state_on(&self, today: NaiveDate) -> State {
        on_day(self.state, self.until.as_deref(), today)
    }

    /// The last day of a suspension.
    fn ends_on(&self) -> Option<NaiveDate> {
        last_day(self.until.as_deref())
    }

    /// Whether a release that came out at a moment is meant, and stopped by it on a day.
    pub(super) fn stops(&self, out_at: Timestamp, today: NaiveDate) -> bool {
        out_at >= self.since && self.state_on(today) != State::Rolling
    }

    /// What holds for a release that came out at a moment, of which something else may be said on the device: the stricter of
    /// both.
    pub(super) fn over(
        &self,
        own: Option<Rollout>,
        (release_id, out_at): (ReleaseId, Timestamp),
        today: NaiveDate,
    ) -> Option<Rollout> {
        let is_milder = own.as_ref().is_none_or(|own| own.state_on(today) < self.state_on(today));
        if !self.stops(out_at, today) || !is_milder {
            return own;
        }
        Some(Rollout {
            release_id,
            device_id: self.device_id,
            state: self.state,
            percent: own.map_or(100, |own| own.percent),
            reason: self.reason.clone(),
            lang: self.lang.clone(),
            until: self.until.clone(),
            by_id: self.by_id,
            said_at: self.said_at,
            others: self.others.clone(),
        })
    }

    /// What a page that shows it says of it, so that nobody changes what they have not read: its moment, in microseconds.
    fn token(&self) -> i64 {
        self.said_at.micros()
    }

    /// Whether the other one says the same, whoever said it.
    fn says_as(&self, other: &Self) -> bool {
        let said = |of: &Self| (of.state, of.reason.clone(), of.until.clone(), of.others.clone());
        said(self) == said(other)
    }

    /// The same in one text, for the log: a line for each thing that is said.
    fn told(&self) -> String {
        let (until, reason) = (self.until.as_deref().unwrap_or_default(), logged(&self.reason, &self.others));
        let all = [self.state.as_str(), until, reason.as_str()];
        all.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

/// What a state is called where it is a device's own.
fn word(state: State, l: &Messages) -> String {
    if state == State::Rolling { l.rollouts_standing_supported() } else { state.word(l) }
}

#[cfg(test)]
mod tests;
