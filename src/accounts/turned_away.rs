//! Who was turned away because too many signed in at once. Whoever comes back is more likely a person than those who come
//! from a new network each time, and goes before them.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How long we wait for somebody to come back: the page asks for two seconds.
const LIFE: Duration = Duration::from_secs(30);
/// More are not noted: two hundred a second for as long as that.
const MOST: usize = 6_000;

/// Keys of those who were turned away, with the time.
#[derive(Default)]
pub(super) struct TurnedAway(Mutex<HashMap<String, Duration>>);

impl TurnedAway {
    /// Notes somebody, at this time.
    pub fn note(&self, who: String, now: Duration) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            all.retain(|_, since| *since + LIFE > now);
        }
        if all.len() < MOST {
            all.insert(who, now);
        }
    }

    /// Whether somebody was turned away a moment ago. Each time counts once.
    pub fn comes_back(&self, who: &str, now: Duration) -> bool {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.remove(who).is_some_and(|since| since + LIFE > now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_was_turned_away_comes_back_once_and_soon_and_a_flood_of_them_is_bounded() {
        let gate = TurnedAway::default();
        let at = Duration::from_secs;
        gate.note("ada".to_owned(), at(1));
        assert!(!gate.comes_back("berta", at(2)));
        assert!(gate.comes_back("ada", at(2)) && !gate.comes_back("ada", at(2)));
        gate.note("ada".to_owned(), at(1));
        assert!(!gate.comes_back("ada", at(40)));
        for number in 0..10_000 {
            gate.note(number.to_string(), at(50));
        }
        assert_eq!(gate.0.lock().unwrap().len(), MOST);
        gate.note("late".to_owned(), at(90));
        assert_eq!(gate.0.lock().unwrap().len(), 1);
    }
}
