//! What names a device and its build in a pasted text: fingerprints, properties of the system, and the beginning of a bug
//! report.
//!
//! What a text says in one place is completed by what it says in others. Where two places differ, the fingerprint is
//! right before single properties, and what stands first is right before what follows.

mod fingerprint;
mod properties;
mod version;

#[cfg(test)]
mod tests;

pub use version::{is_build, region_of};

/// The most of a text that is read, in bytes: properties stand at the beginning of what people paste.
const MOST: usize = 64 * 1_024;
/// The most characters of a value.
const LONGEST: usize = 100;

/// A device and its build, as far as a text names them. Each value is of at most 100 printable characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// The name of the device among those who build for it: `fuxi`.
    pub codename: Option<String>,
    /// What is printed on its box, or the number of its model: `Xiaomi 13`, `2211133C`.
    pub model: Option<String>,
    /// The version of the system: `OS1.0.5.0.UMCCNXM`, `V14.0.5.0.TMCCNXM`, or another's.
    pub build: Option<String>,
    /// Where it is sold, in two letters as Xiaomi writes them: `CN`, `MI` for the whole world, `EU`, `IN`, `RU`, `ID`, `TW`,
    /// `TR`, `JP`, `KR`.
    pub region: Option<String>,
}

/// What the first 64 kB of a text name, if anything.
pub fn read(text: &str) -> Option<Named> {
    let text = beginning(text);
    let from_properties = properties::read(text);
    let print = from_properties.fingerprint.as_deref().and_then(fingerprint::read).or_else(|| fingerprint::find(text));
    let mut named = from_properties.named(print);
    if named.build.is_none() {
        named.build = version::find(text).map(str::to_owned);
    }
    named.region = named.build.as_deref().and_then(region_of).map(str::to_owned).or(named.region);
    (named != Named::default()).then_some(named)
}

pub(super) fn beginning(text: &str) -> &str {
    let end = (0..=MOST.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    text.get(..end).unwrap_or_default()
}

/// A value without what is around it, if anybody can read it.
fn value(written: &str) -> Option<String> {
    let value = written.trim().trim_matches(['\'', '"']).trim();
    let is_readable = |c: char| !c.is_control() && !is_unseen(c) && !matches!(c, '<' | '>' | '\u{FFFD}');
    let is_nothing = value.is_empty() || matches!(value, "unknown" | "null" | "none" | "(unknown)" | "UNKNOWN");
    let is_value = !is_nothing && value.chars().take(LONGEST + 1).count() <= LONGEST && value.chars().all(is_readable);
    is_value.then(|| value.to_owned())
}

/// Characters that do not show, or turn the direction of those that do.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}'
    )
}
