//! How a release goes out on all devices at once: to how many of them, or paused, with one public reason. Where something
//! stricter is said of a device, that holds there.

mod actions;
mod kept;
mod store;
mod typed;
mod views;
mod web;

pub use kept::OverallKept;
pub(super) use store::{of_release, of_releases, take_over, telling};
pub(super) use web::{open, say};
pub use web::{overall_again, overall_at};

use super::model::{Rollout, State};
use crate::db::{DeviceId, ReleaseId, Timestamp, UserId};
use crate::i18n::{Language, Messages};
use crate::releases::{InOthers, logged};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What may be said: a release that nobody may install is recalled.
const STATES: [State; 2] = [State::Rolling, State::Paused];

/// What is said of a release on all devices.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable, Serialize, Deserialize)]
pub struct Overall {
    /// Which release.
    pub(super) release_id: ReleaseId,
    /// As staff said it.
    pub state: State,
    /// How many of a hundred devices it goes out to, from 1.
    pub percent: i64,
    /// Why, in plain text; everybody reads it. Empty while it goes out.
    pub reason: String,
    /// The language of that, as a BCP 47 tag.
    pub lang: String,
    /// Who said so.
    pub(super) by_id: UserId,
    /// When.
    pub(super) said_at: Timestamp,
    /// Why, in other languages.
    #[serde(default)]
    pub(super) others: InOthers,
}

impl Overall {
    /// Why, and the language of that, as somebody reads it.
    pub fn why(&self, reads: Language) -> (&str, &str) {
        self.others.told((&self.reason, &self.lang), reads)
    }

    /// The same with the reason as somebody reads it.
    #[must_use]
    pub fn read_in(mut self, reads: Language) -> Self {
        let (reason, lang) = self.why(reads);
        (self.reason, self.lang) = (reason.to_owned(), lang.to_owned());
        self
    }

    /// Whether it is anything but that it goes out to everybody.
    pub(super) fn is_told(&self) -> bool {
        self.state != State::Rolling || self.percent < 100
    }

    /// Whether it goes out to nobody more for now.
    pub fn is_stopped(&self) -> bool {
        self.state != State::Rolling
    }

    /// How many it goes out to, in words, where that is not all of them.
    pub fn part(&self, l: &Messages) -> Option<String> {
        (self.percent < 100).then(|| l.rollouts_overall_percent(l.number(self.percent)))
    }

    /// What holds on a device of which something else may be said: the stricter of both, and the fewer of them.
    pub(super) fn over(&self, own: Option<Rollout>, device_id: DeviceId, today: NaiveDate) -> Rollout {
        let percent = own.as_ref().map_or(100, |own| own.percent).min(self.percent);
        match own {
            Some(own) if own.state_on(today) >= self.state => Rollout { percent, ..own },
            _ => Rollout {
                release_id: self.release_id,
                device_id,
                state: self.state,
                percent,
                reason: self.reason.clone(),
                lang: self.lang.clone(),
                until: None,
                by_id: self.by_id,
                said_at: self.said_at,
                others: self.others.clone(),
            },
        }
    }

    /// What a page that shows it says of it, so that nobody changes what they have not read: its moment, in microseconds.
    fn token(&self) -> i64 {
        self.said_at.micros()
    }

    /// Whether the other one says the same, whoever said it.
    fn says_as(&self, other: &Self) -> bool {
        let said = |of: &Self| (of.state, of.percent, of.reason.clone(), of.others.clone());
        said(self) == said(other)
    }

    /// The same in one text, for the log: a line for each thing that is said.
    fn told(&self) -> String {
        let (percent, reason) = (format!("{}%", self.percent), logged(&self.reason, &self.others));
        let all = [self.state.as_str(), percent.as_str(), reason.as_str()];
        all.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_what_is_said_of_a_release_and_of_a_device_the_stricter_holds_and_fewer_get_it() {
        let today = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
        let (release_id, device_id, by_id, said_at) = (ReleaseId(1), DeviceId(1), UserId(1), Timestamp::from(7));
        let (reason, lang) = ("Calls break off.".to_owned(), "en".to_owned());
        for state in STATES {
            let (reason, lang, others) = (reason.clone(), lang.clone(), InOthers::default());
            let overall = Overall { release_id, state, percent: 20, reason, lang, by_id, said_at, others };
            let alone = overall.over(None, device_id, today);
            assert_eq!((alone.state, alone.percent), (state, 20));
            for own in State::ALL.iter().copied() {
                for percent in [10, 50] {
                    let (reason, lang, until) = ("It does not start.".to_owned(), "en".to_owned(), None);
                    let said = Rollout {
                        release_id,
                        device_id,
                        state: own,
                        percent,
                        reason,
                        lang,
                        until,
                        by_id,
                        said_at,
                        others: InOthers::default(),
                    };
                    let own = said;
                    let held = overall.over(Some(own.clone()), device_id, today);
                    assert_eq!((held.state, held.percent), (own.state.max(state), percent.min(20)));
                    assert_eq!(held.reason == own.reason, own.state >= state, "the reason of the stricter one");
                }
            }
        }
    }
}
