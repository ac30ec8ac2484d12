//! What staff type of a release on all devices, checked and ready to be stored.

use super::{Overall, STATES};
use crate::error::Problems;
use crate::i18n::Language;
use crate::releases::TypedReason;
use crate::rollouts::model::State;
use crate::rollouts::typed::{TypedRollout, Wanted};
use chrono::NaiveDate;
use serde::Deserialize;

/// What is said of all devices, as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(in crate::rollouts) struct TypedOverall {
    pub state: String,
    pub percent: String,
    /// The token of what the page showed, 0 for nothing.
    pub seen: String,
    /// Refuses all other fields.
    #[serde(flatten)]
    pub reason: TypedReason,
}

impl TypedOverall {
    /// As it is said now; a release begins with all devices.
    pub(super) fn of(said: Option<&Overall>) -> Self {
        match said {
            Some(said) => Self {
                state: said.state.as_str().to_owned(),
                percent: said.percent.to_string(),
                reason: TypedReason::said(&said.reason, &said.others),
                seen: said.token().to_string(),
            },
            None => Self {
                state: State::Rolling.as_str().to_owned(),
                percent: "100".to_owned(),
                seen: "0".to_owned(),
                ..Self::default()
            },
        }
    }

    /// Checks it on a day as what is said of one device, and tells all problems at once.
    pub(super) fn parsed(&self, reads: Language, today: NaiveDate) -> Result<Wanted, Problems> {
        let state = State::parse(&self.state).filter(|state| STATES.contains(state));
        let typed = TypedRollout {
            state: state.map(State::as_str).unwrap_or_default().to_owned(),
            percent: self.percent.clone(),
            reason: self.reason.clone(),
            ..TypedRollout::default()
        };
        Wanted::parse(&typed, reads, today)
    }
}
