//! Which acts of a list were taken back by later ones in it.

use super::{about, kind_of};
use crate::audit::{Act, Entry, Kept};
use std::collections::{HashMap, HashSet};

/// The acts, of these with the latest first, that one after them took back. Each takes back one, and what was taken back
/// itself takes back nothing.
pub(super) fn of(entries: &[Entry], kept: &HashMap<i64, Kept>) -> HashSet<i64> {
    let (mut later, mut gone): (Vec<&Entry>, HashSet<i64>) = (Vec::new(), HashSet::new());
    for entry in entries {
        // The first after it comes first: the list goes back in time.
        if let Some(place) = later.iter().rposition(|one| takes_back(one, entry, kept)) {
            later.remove(place);
            gone.insert(entry.id);
        } else {
            later.push(entry);
        }
    }
    gone
}

fn takes_back(later: &Entry, entry: &Entry, kept: &HashMap<i64, Kept>) -> bool {
    if (later.post_id, about(later)) != (entry.post_id, about(entry)) {
        return false;
    }
    let both = kept.get(&later.id).zip(kept.get(&entry.id));
    if both.is_some_and(|(later, entry)| later.takes_back(entry)) {
        return true;
    }
    if kind_of(later.act) != kind_of(entry.act) {
        return false;
    }
    let is_turned = (&later.before, &later.after) == (&entry.after, &entry.before);
    match entry.act {
        Act::Decided => later.act == Act::Undone && is_turned,
        Act::Owned | Act::Disowned | Act::Corrected => is_turned,
        act => is_way_back(later.act) && !is_way_back(act),
    }
}

/// Acts that forms do which take another one back.
fn is_way_back(act: Act) -> bool {
    matches!(
        act,
        Act::Undone
            | Act::BulkUndone
            | Act::PostRestored
            | Act::PostUnlocked
            | Act::FlagsReopened
            | Act::VoteOnBehalfUndone
            | Act::PairAskedAgain
            | Act::CommentRestored
            | Act::Unblocked
    )
}
