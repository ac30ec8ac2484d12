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
