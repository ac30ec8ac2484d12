//! What people paste out of their devices: what must not be published is masked, and which device and build it came from is
//! read. Pure, and linear in what is pasted.

mod builds;
mod masking;

pub use builds::{Named, is_build, read, region_of};
use std::collections::BTreeSet;

/// The longest device or build that a person types, in characters.
pub const DEVICE_MAX: usize = 80;

/// Device and build: as they were typed, or what a pasted fingerprint, `build.prop` or bug report in one of these texts says
/// of them. A fingerprint typed as the build stands for both.
pub fn completed(device: String, build: String, texts: &[&str]) -> (String, String) {
    let as_build = read(&build);
    let is_whole = as_build.is_some();
    let Some(named) = as_build.or_else(|| texts.iter().find_map(|text| read(text))) else { return (device, build) };
    let told = |told: Option<String>| told.unwrap_or_default().chars().take(DEVICE_MAX).collect::<String>();
    let (of_device, of_build) = (told(named.codename.or(named.model)), told(named.build));
    let build = if of_build.is_empty() || !(is_whole || build.is_empty()) { build } else { of_build };
    (if device.is_empty() { of_device } else { device }, build)
}

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
