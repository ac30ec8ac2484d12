//! What a form says of a picture that waits.

use super::along::ALT_MAX;
use super::storing::Name;
use crate::logs::{self, Found};
use crate::text;
use std::collections::BTreeSet;

/// What a picture shows, as it was typed and as it may be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Described {
    pub name: Name,
    pub typed: String,
    /// With everything masked that must not be published.
    pub alt: String,
}

impl Described {
    pub fn new(name: Name, value: &str) -> Self {
        let cut: String = value.chars().take(ALT_MAX).collect();
        let typed = text::line(&cut, 0, ALT_MAX).unwrap_or_default();
        Self { name, alt: logs::mask(&typed, &BTreeSet::new()).text, typed }
    }

    /// Leaves what is to stay as it is, and says what was found.
    pub fn keep(&mut self, keep: &BTreeSet<String>) -> Vec<Found> {
        let masked = logs::mask(&self.typed, keep);
        self.alt = masked.text;
        masked.hits
    }
}
