//! The rules of the answer.

use crate::rollouts::State;

/// From so many people on a device on, a bug is one that most will meet there.
pub(super) const MANY: i64 = 3;

/// What whoever asks has on the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Build {
    /// Nobody said.
    Untold,
    /// The latest release.
    Latest,
    /// One from before that.
    Older,
    /// Nothing that was out by then.
    Unknown,
}

impl Build {
    /// What was typed, where the latest release has this version. The number of a version tells which is older, also of one from
    /// before this site.
    pub(super) fn read(typed: &str, latest: &str) -> Self {
        if typed.is_empty() || latest.is_empty() {
            return Self::Untold;
        }
        if is_of(typed, latest) {
            return Self::Latest;
        }
        let Some(newest) = numbers(latest) else { return Self::Older };
        let named = pieces(typed).filter_map(numbers).find(|numbers| numbers.len() == newest.len());
        if named.is_some_and(|named| named < newest) { Self::Older } else { Self::Unknown }
    }
}

/// What is known of the latest release on a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Facts {
    /// Whether it was recalled.
    pub is_recalled: bool,
    /// How it stands there today.
    pub state: State,
    /// What whoever asks has there.
    pub build: Build,
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
    /// Nobody knows what is there.
    Unknown,
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
            Some(Facts { build: Build::Latest, .. }) => Self::Has,
            Some(Facts { state: State::Paused, .. }) => Self::Wait,
            Some(Facts { build: Build::Unknown, .. }) => Self::Unknown,
            Some(Facts { has_bugs: true, .. }) => Self::Mind,
            Some(Facts { state: State::Rolling, .. }) => Self::Yes,
        }
    }
}

/// Whether a build is of a version: one of its pieces is the version, and not the beginning of another one.
pub(super) fn is_of(build: &str, version: &str) -> bool {
    !version.is_empty() && pieces(build).any(|piece| piece == version)
}

/// The pieces of a build of which one may be a version.
fn pieces(build: &str) -> impl Iterator<Item = &str> {
    let pieces = build.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.'));
    pieces.map(|piece| piece.trim_matches('.'))
}

/// The numbers of a version that has nothing else.
fn numbers(version: &str) -> Option<Vec<u32>> {
    version.split('.').map(|number| number.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_staff_stopped_is_never_advised_and_each_rule_has_its_case() {
        assert_eq!(Answer::of(None), Answer::Nothing);
        for state in State::ALL.iter().copied() {
            let builds = [Build::Untold, Build::Latest, Build::Older, Build::Unknown];
            for (build, has_bugs) in builds.into_iter().flat_map(|build| [(build, false), (build, true)]) {
                let facts = Facts { is_recalled: false, state, build, has_bugs };
                let recalled = Answer::of(Some(Facts { is_recalled: true, ..facts }));
                assert!(matches!(recalled, Answer::Recalled | Answer::Ended), "{recalled:?}");
                let answer = Answer::of(Some(facts));
                let wanted = match (state, build, has_bugs) {
                    (State::Ended, ..) => Answer::Ended,
                    (State::Suspended, ..) => Answer::No,
                    (_, Build::Latest, _) => Answer::Has,
                    (State::Paused, ..) => Answer::Wait,
                    (State::Rolling, Build::Unknown, _) => Answer::Unknown,
                    (State::Rolling, _, true) => Answer::Mind,
                    (State::Rolling, _, false) => Answer::Yes,
                };
                assert_eq!(answer, wanted, "{state:?} {build:?} {has_bugs}");
            }
        }
    }

    #[test]
    fn a_build_is_older_than_the_latest_release_the_same_or_one_that_nobody_knows() {
        let table = [
            ("", Build::Untold),
            ("MIUI 26.11.20", Build::Latest),
            ("fuxi_26.11.13_13.0", Build::Older),
            ("23.7.21", Build::Older),
            ("26.11.27", Build::Unknown),
            ("V14.0.5.0.TMCCNXM", Build::Unknown),
            ("beta", Build::Unknown),
        ];
        for (typed, expected) in table {
            assert_eq!(Build::read(typed, "26.11.20"), expected, "{typed}");
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
