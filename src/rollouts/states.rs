//! States as a form has them chosen.

use super::model::State;

/// The states that may be said with their words, and whether each is chosen.
pub(super) type States = Vec<(&'static str, String, bool)>;

/// Those of a form in which a word is chosen.
pub(super) fn states(all: &[State], word: impl Fn(State) -> String, chosen: &str) -> States {
    all.iter().map(|state| (state.as_str(), word(*state), state.as_str() == chosen)).collect()
}
