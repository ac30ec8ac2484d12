//! What of a release was changed since a page of it was opened. Nobody is recorded with it; what it was is seen from the
//! revisions that the page showed.

use super::desk::{Desk, DeskItem};
use super::typed::Typed;

/// What differs, in the order of the release.
pub(super) struct Changes<'a> {
    /// Whether its summary or known issues do.
    pub notes: bool,
    /// Lines that were worded or placed anew.
    pub reworded: Vec<&'a DeskItem>,
    /// Lines that were not there.
    pub added: Vec<&'a DeskItem>,
    /// How many lines were left out.
    pub left_out: usize,
}

impl<'a> Changes<'a> {
    /// What differs between what a page showed and what is there now. A page that showed no lines misses none.
    pub(super) fn since(shown: &Typed, desk: &'a Desk) -> Self {
        let lines = || desk.items.iter().filter(|_| !shown.shown.is_empty());
        let seen = |line: &DeskItem| shown.shown.get(&line.item.id).copied();
        let is_there = |id: &_| desk.items.iter().any(|line| line.item.id == *id);
        Self {
            notes: shown.notes.is_stale(&desk.release),
            reworded: lines().filter(|line| seen(line).is_some_and(|seen| seen != line.item.revision)).collect(),
            added: lines().filter(|line| seen(line).is_none()).collect(),
            left_out: shown.shown.keys().filter(|id| !is_there(id)).count(),
        }
    }

    /// Whether it is known what it was.
    pub(super) fn is_any(&self) -> bool {
        self.notes || !self.reworded.is_empty() || !self.added.is_empty() || self.left_out > 0
    }
}
