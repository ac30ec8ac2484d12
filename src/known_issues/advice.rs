//! The rules of the answer.

use crate::rollouts::State;

/// From so many people on a device on, a bug is one that most will meet there.
pub(super) const MANY: i64 = 3;

/// What is known of the latest release on a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Facts {
    /// Whether it was recalled.
    pub is_recalled: bool,
    /// How it stands there today.
    pub state: State,
    /// Whether whoever asks has it already.
    pub has_it: bool,
    /// Whether there are open bugs that many confirmed there.
    pub has_bugs: bool,
}

/// Whether to update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// Nothing is out.
    Nothing,
    /// There are no more releases for the device.
    Ended,
    /// It was recalled.
    Recalled,
    /// It is suspended there.
    No,
    /// It is there already.
    Has,
    /// It is paused there.
    Wait,
    /// Yes, with open bugs.
    Mind,
    /// Yes.
    Yes,
}

impl Answer {
    /// The first rule that applies.
    pub(super) fn of(latest: Option<Facts>) -> Self {
        match latest {
            None => Self::Nothing,
            Some(Facts { state: State::Ended, .. }) => Self::Ended,
            Some(Facts { is_recalled: true, .. }) => Self::Recalled,
            Some(Facts { state: State::Suspended, .. }) => Self::No,
            Some(Facts { has_it: true, .. }) => Self::Has,
            Some(Facts { state: State::Paused, .. }) => Self::Wait,
            Some(Facts { has_bugs: true, .. }) => Self::Mind,
            Some(Facts { state: State::Rolling, .. }) => Self::Yes,
        }
    }
}

/// Whether a build is of a version: one of its pieces is the version, and not the beginning of another one.
pub(super) fn is_of(build: &str, version: &str) -> bool {
    let pieces = build.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.'));
    !version.is_empty() && pieces.map(|piece| piece.trim_matches('.')).any(|piece| piece == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_staff_stopped_is_never_advised_and_each_rule_has_its_case() {
        assert_eq!(Answer::of(None), Answer::Nothing);
        for state in State::ALL.iter().copied() {
            for (has_it, has_bugs) in [(false, false), (false, true), (true, false), (true, true)] {
                let facts = Facts { is_recalled: false, state, has_it, has_bugs };
                let recalled = Answer::of(Some(Facts { is_recalled: true, ..facts }));
                assert!(matches!(recalled, Answer::Recalled | Answer::Ended), "{recalled:?}");
                let answer = Answer::of(Some(facts));
                let wanted = match (state, has_it, has_bugs) {
                    (State::Ended, ..) => Answer::Ended,
                    (State::Suspended, ..) => Answer::No,
                    (_, true, _) => Answer::Has,
                    (State::Paused, ..) => Answer::Wait,
                    (State::Rolling, _, true) => Answer::Mind,
                    (State::Rolling, _, false) => Answer::Yes,
                };
                assert_eq!(answer, wanted, "{state:?} {has_it} {has_bugs}");
            }
        }
    }

    #[test]
    fn a_build_is_of_a_version_that_it_names_whole() {
        for build in ["26.11.20", "MIUI 26.11.20", "fuxi_26.11.20_13.0", " 26.11.20. "] {
            assert!(is_of(build, "26.11.20"), "{build}");
        }
        for build in ["", "26.11.2", "26.11.20.1", "126.11.20", "V14.0.5.0.TMCCNXM"] {
            assert!(!is_of(build, "26.11.20"), "{build}");
        }
    }
}
