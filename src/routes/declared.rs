//! What rooms declare of themselves and rooms below them have to know, gathered where all rooms are known.

use crate::web::Flash;
use crate::{accounts, comments, composer, filing, following, releases, triage, voting};

/// Everything that is said after a redirect.
pub const FLASHES: &[&[Flash]] = &[
    &[Flash::SAVED],
    accounts::FLASHES,
    comments::FLASHES,
    composer::FLASHES,
    filing::FLASHES,
    following::FLASHES,
    releases::FLASHES,
    triage::FLASHES,
    voting::FLASHES,
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_rooms_say_the_same_word() {
        let mut words = BTreeSet::new();
        for flash in FLASHES.iter().copied().flatten() {
            assert!(words.insert(flash.word()), "{} is said twice", flash.word());
        }
        assert!(words.len() > 15, "the check sees too little: {words:?}");
    }
}
