//! What staff and members type of markets, checked.

use super::codes;
use super::kept::digest;
use super::model::{Gate, GateSaid, GateState, LAST_STAGE, NEXT};
use super::words::NO_CODE;
use crate::areas::{EnteredNames, Named};
use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::logs;
use crate::text::{self, language_of_any};
use serde::Deserialize;
use std::collections::HashSet;

/// Longest name, in characters.
const NAME_MAX: usize = 60;
/// Longest reason.
const REASON_MAX: usize = 300;

/// The form of a market; of one that is there its code stays.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
pub(super) struct Typed {
    pub names: EnteredNames,
    pub code: String,
    /// From 1 to 5, or empty.
    pub place: String,
    /// A digest of what the form showed.
    pub seen: String,
}

impl TryFrom<Vec<(String, String)>> for Typed {
    type Error = &'static str;

    fn try_from(pairs: Vec<(String, String)>) -> Result<Self, Self::Error> {
        let mut typed = Self::default();
        let mut seen = HashSet::new();
        for (key, value) in pairs {
            // Of two, which one would count?
            if !seen.insert(key.clone()) {
                return Err("a field that comes twice");
            }
            match key.as_str() {
                "code" => typed.code = value,
                "place" => typed.place = value,
                "seen" => typed.seen = value,
                _ if typed.names.take(&key, &value) => {}
                _ => return Err("a field that is none of a market"),
            }
        }
        Ok(typed)
    }
}

/// A market to be added; made of what was typed by [`NewMarket::parse`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMarket {
    pub(super) code: String,
    pub(super) named: Named,
}

impl NewMarket {
    /// Checks a code, of a country or a region, and its names.
    pub fn parse(code: &str, names: &EnteredNames) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let code = match codes::code(code) {
            None if code.trim().is_empty() => Err(Problem::Missing),
            known => known.ok_or(Problem::Refused(NO_CODE)),
        };
        let code = problems.check("code", code);
        match Named::parse(names, NAME_MAX) {
            Ok(called) => match code {
                Some(code) => Ok(Self { code, named: called }),
                None => Err(problems),
            },
            Err(wrong) => {
                for (field, problem) in wrong.iter() {
                    problems.add(field, problem.clone());
                }
                Err(problems)
            }
        }
    }
}

/// Checks the names of a market that is there, and its place among the next ones.
pub(super) fn changed(typed: &Typed) -> Result<(Named, Option<i64>), Problems> {
    let most = i64::try_from(NEXT).unwrap_or(i64::MAX);
    let place = match typed.place.as_str() {
        "" => Ok(None),
        place => {
            place.parse::<i64>().ok().filter(|place| (1..=most).contains(place)).map(Some).ok_or(Problem::UnknownChoice)
        }
    };
    let mut problems = Problems::default();
    let place = problems.check("place", place);
    match (Named::parse(&typed.names, NAME_MAX), place) {
        (Ok(named), Some(place)) => Ok((named, place)),
        (Ok(_), None) => Err(problems),
        (Err(wrong), _) => Err(wrong),
    }
}

/// A device as staff and members call it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct OfDevice {
    pub device: String,
}

/// A language by its tag.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct OfTongue {
    pub lang: String,
}

/// A line by its word, and its stage.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct OfLine {
    pub line: String,
    pub stage: String,
}

impl OfLine {
    /// The line's word and its stage.
    pub(super) fn checked(&self) -> Result<(String, i64), Problems> {
        let stage = self.stage.trim().parse::<i64>().ok().filter(|stage| (1..=LAST_STAGE).contains(stage));
        let mut problems = Problems::default();
        if self.line.is_empty() {
            problems.add("line", Problem::Missing);
        }
        let stage = problems.check("stage", stage.ok_or(Problem::UnknownChoice));
        match stage {
            Some(stage) if problems.is_empty() => Ok((self.line.clone(), stage)),
            _ => Err(problems),
        }
    }
}

/// How far each thing is, and why.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct TypedGates {
    certification: String,
    certification_reason: String,
    software: String,
    software_reason: String,
    infrastructure: String,
    infrastructure_reason: String,
    logistics: String,
    logistics_reason: String,
    language: String,
    language_reason: String,
    seen: String,
}

/// What staff say of all that has to be done before a line opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gates {
    /// Each once, in their order.
    pub(super) said: Vec<GateSaid>,
    /// A digest of what the form showed; empty where it does not matter.
    pub(super) seen: String,
}

impl Gates {
    /// Checks states and reasons, in the order of the gates; `reads` is the language its writer reads the site in. Everybody
    /// reads the reasons. What is blocked owes one.
    pub fn parse(typed: &[(Gate, &str, &str)], reads: Language) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let mut said = Vec::new();
        for (gate, state, reason) in typed {
            let (state_field, reason_field) = fields_of(*gate);
            let state = problems.check(state_field, GateState::parse(state).ok_or(Problem::UnknownChoice));
            let least = usize::from(state == Some(GateState::Blocked));
            let reason = text::text(reason, least, REASON_MAX).map(|reason| logs::mask_of_staff(&reason));
            let reason = reason.map_err(|problem| match problem {
                Problem::Missing | Problem::TooShort(_) => Problem::ReasonNeeded,
                other => other,
            });
            if let (Some(state), Some(reason)) = (state, problems.check(reason_field, reason)) {
                let lang = language_of_any(&reason, reads);
                said.push(GateSaid { gate: *gate, state, reason, lang });
            }
        }
        if problems.is_empty() { Ok(Self { said, seen: String::new() }) } else { Err(problems) }
    }
}

/// The fields of a form for the state of something and for its reason.
pub(super) fn fields_of(gate: Gate) -> (&'static str, &'static str) {
    match gate {
        Gate::Certification => ("certification", "certification_reason"),
        Gate::Software => ("software", "software_reason"),
        Gate::Infrastructure => ("infrastructure", "infrastructure_reason"),
        Gate::Logistics => ("logistics", "logistics_reason"),
        Gate::Language => ("language", "language_reason"),
    }
}

impl TypedGates {
    /// As it stands.
    pub(super) fn of(gates: &[GateSaid]) -> Self {
        let mut typed = Self { seen: digest(gates), ..Self::default() };
        for said in gates {
            let (state, reason) = (said.state.as_str().to_owned(), said.reason.clone());
            match said.gate {
                Gate::Certification => (typed.certification, typed.certification_reason) = (state, reason),
                Gate::Software => (typed.software, typed.software_reason) = (state, reason),
                Gate::Infrastructure => (typed.infrastructure, typed.infrastructure_reason) = (state, reason),
                Gate::Logistics => (typed.logistics, typed.logistics_reason) = (state, reason),
                Gate::Language => (typed.language, typed.language_reason) = (state, reason),
            }
        }
        typed
    }

    /// The same beside what somebody else said of them since the form showed it.
    pub(super) fn over(self, gates: &[GateSaid]) -> Self {
        Self { seen: digest(gates), ..self }
    }

    /// What was typed, in the order of the gates.
    pub(super) fn all(&self) -> [(Gate, &str, &str); 5] {
        [
            (Gate::Certification, &self.certification, &self.certification_reason),
            (Gate::Software, &self.software, &self.software_reason),
            (Gate::Infrastructure, &self.infrastructure, &self.infrastructure_reason),
            (Gate::Logistics, &self.logistics, &self.logistics_reason),
            (Gate::Language, &self.language, &self.language_reason),
        ]
    }

    /// By which the form says what it showed.
    pub(super) fn seen(&self) -> &str {
        &self.seen
    }

    pub(super) fn parse(&self, reads: Language) -> Result<Gates, Problems> {
        Gates::parse(&self.all(), reads).map(|gates| Gates { seen: self.seen.clone(), ..gates })
    }
}

/// Why a line opens although something is not done.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Opening {
    pub exception: String,
}

/// The same, checked; empty where nothing was said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exception {
    pub(super) reason: String,
    pub(super) lang: String,
}

impl Exception {
    /// Checks a reason that everybody reads, which may be empty; `reads` as of [`Gates::parse`].
    pub fn parse(reason: &str, reads: Language) -> Result<Self, Problems> {
        let (reason, lang) = logs::said_by_staff("exception", reason, (0, REASON_MAX), reads)?;
        Ok(Self { reason, lang })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_blocked_owes_a_reason_that_everybody_reads() {
        let typed = |state: &str, reason: &str| {
            let of = |gate: &Gate| (*gate, "done", "");
            let mut all: Vec<_> = Gate::ALL.iter().map(of).collect();
            all[3] = (Gate::Logistics, state, reason);
            Gates::parse(&all, Language::En)
        };
        assert_eq!(typed("blocked", " ").unwrap_err().of("logistics_reason"), Some(&Problem::ReasonNeeded));
        assert_eq!(typed("gone", "").unwrap_err().of("logistics"), Some(&Problem::UnknownChoice));
        let said = typed("blocked", "Customs keep it.").unwrap().said;
        assert_eq!((said[3].state, said[3].lang.as_str()), (GateState::Blocked, "en"));
        assert_eq!(said.iter().filter(|said| said.is_lacking()).count(), 1);
    }
}
