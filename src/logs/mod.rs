//! What people paste out of their devices: what must not be published is masked, and which device and build it came from is
//! read. Pure, and linear in what is pasted.

mod builds;
mod masking;

pub use builds::{Named, read};
use std::collections::BTreeSet;

/// A text with masks for the numbers of devices and SIM cards, for where nobody is asked what may stay; none when it has none
/// of them.
pub fn without_numbers(text: &str) -> Option<String> {
    let all = mask(text, &BTreeSet::new());
    if all.hits.iter().all(|hit| hit.kind.may_be_kept()) && all.count == all.hits.len() {
        return None;
    }
    let kept: BTreeSet<String> = all.hits.into_iter().filter(|hit| hit.kind.may_be_kept()).map(|hit| hit.key).collect();
    Some(mask(text, &kept).text)
}

pub use masking::{Found, MOST_REPORTED, Masked, Secret, mask};
