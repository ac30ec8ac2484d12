//! Fingerprints: `brand/product/device:release/id/incremental:type/tags` (Android Compatibility Definition, 3.2.2).

use super::{Named, value};

/// The most bytes of a fingerprint. Its definition allows fewer.
const LONGEST: usize = 300;
/// The most characters of a version of Android.
const RELEASE: usize = 12;
/// Names of products that many devices share.
const SHARED: &[&str] = &["generic", "generic_arm64", "mainline"];

/// The first fingerprint anywhere in a text.
pub(super) fn find(text: &str) -> Option<Named> {
    text.split(|c: char| c.is_whitespace() || matches!(c, '\'' | '"' | '[' | ']' | '=' | ',' | '(' | ')' | '`'))
        .filter(|word| word.len() <= LONGEST && word.contains('/'))
        .find_map(read)
}

/// The parts of a fingerprint.
pub(super) fn read(print: &str) -> Option<Named> {
    let print = print.trim().trim_matches(['\'', '"']);
    if print.len() > LONGEST || !print.bytes().all(|b| b.is_ascii_graphic()) {
        return None;
    }
    // What a label put right before it goes with the first colon: `fingerprint:Xiaomi/…`.
    let slash = print.find('/')?;
    let brand = print.get(..slash)?.rsplit(':').next()?;
    let mut parts = print.get(slash + 1..)?.split(':');
    let (names, version, kind) = (parts.next()?, parts.next()?, parts.next()?);
    let (product, device) = names.split_once('/')?;
    let mut version = version.splitn(3, '/');
    let (release, id, incremental) = (version.next()?, version.next()?, version.next()?);
    let (variant, tags) = kind.split_once('/')?;
    let is_name =
        |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-.+".contains(&b));
    let is_release = release.len() <= RELEASE && is_name(release);
    let is_one = [brand, product, device, id, incremental, tags].into_iter().all(is_name)
        && is_release
        && matches!(variant, "user" | "userdebug" | "eng");
    if !is_one {
        return None;
    }
    Some(Named {
        codename: value(device).filter(|name| !SHARED.contains(&name.as_str())),
        model: None,
        build: value(incremental),
        region: None,
    })
}
