//! What people paste out of their devices: what must not be published is masked, which device and build it came from is
//! read, and which crash it tells of. Pure, and linear in what is pasted.

mod builds;
mod crash;
mod masking;
mod of_staff;

pub use builds::{Named, is_build, read, region_of};
pub use crash::crash_in;
pub use of_staff::said_by_staff;
use std::collections::BTreeSet;

/// The longest device or build that a person types, in characters.
pub const DEVICE_MAX: usize = 80;

/// Whether a text says on which device it was made.
pub fn names_device(text: &str) -> bool {
    read(text).is_some_and(|named| named.codename.or(named.model).is_some())
}

/// Device and build: as they were typed, or what a pasted fingerprint, `build.prop` or bug report in one of these texts says
/// of them. A fingerprint typed as the device or the build stands for both. The build of a text that names another device than
/// the one that was typed is not that one's.
pub fn completed(device: &str, build: &str, texts: &[&str]) -> (String, String) {
    let (device, build) = (device.trim(), build.trim());
    let whole = [build, device].into_iter().find_map(|typed| read(typed).filter(|_| typed.contains('/')));
    let cut = |told: Option<String>| told.unwrap_or_default().chars().take(DEVICE_MAX).collect::<String>();
    let said = |named: &Named| (cut(named.codename.clone().or(named.model.clone())), cut(named.build.clone()));
    if let Some(named) = whole {
        let (of_device, of_build) = said(&named);
        let device = if device.is_empty() || device.contains('/') { of_device } else { device.to_owned() };
        return (device, if of_build.is_empty() { build.to_owned() } else { of_build });
    }
    let Some(named) = texts.iter().find_map(|text| read(text)) else { return (device.to_owned(), build.to_owned()) };
    let (of_device, of_build) = said(&named);
    let is_it = |name: &Option<String>| name.as_deref().is_some_and(|name| plain(name) == plain(device));
    let is_same = device.is_empty() || of_device.is_empty() || is_it(&named.codename) || is_it(&named.model);
    let build = if build.is_empty() && is_same { of_build } else { build.to_owned() };
    (if device.is_empty() { of_device } else { device.to_owned() }, build)
}

/// Letters and digits of a name, in small letters.
fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What somebody says of the secrets in what they typed, as their form sends it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// Keys of what they were shown.
    pub seen: BTreeSet<String>,
    /// Keys of what is to stay as it is, though it looks like a secret.
    pub keep: BTreeSet<String>,
}

/// The longest key that a form sends, in bytes; others name nothing.
const KEY: usize = 16;

impl Choices {
    /// Takes a field of a form, which may come several times; `false` when it is none of these.
    pub fn take(&mut self, field: &str, value: &str) -> bool {
        let keys = match field {
            "seen" => &mut self.seen,
            "keep" => &mut self.keep,
            _ => return false,
        };
        let is_key = keys.len() < MOST_REPORTED && value.len() <= KEY;
        if is_key {
            keys.insert(value.to_owned());
        }
        is_key
    }

    /// Whether something was found that its author has not been shown.
    pub fn is_news(&self, found: &[Found]) -> bool {
        found.iter().any(|found| !self.seen.contains(&found.key))
    }
}

pub use masking::{
    AT_ONCE, Found, MOST_REPORTED, Masked, Secret, by_line, each_once, further, is_masked, mask, mask_build,
    mask_of_staff, mask_together,
};
