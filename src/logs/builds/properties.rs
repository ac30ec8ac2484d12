//! Properties of the system, as in `build.prop`, as `getprop` prints them, and the lines at the beginning of a bug report.

use super::{Named, value};

/// What is kept of a text: for each, the place of its name among those that say the same, and its value.
type Kept = Option<(usize, String)>;

/// Names of properties that say the same, the best first.
const CODENAME: &[&str] = &[
    "ro.product.device",
    "ro.product.vendor.device",
    "ro.product.system.device",
    "ro.build.product",
    "ro.product.name",
    "ro.product.board",
];
const MODEL: &[&str] = &[
    "ro.product.marketname",
    "ro.product.vendor.marketname",
    "ro.product.odm.marketname",
    "ro.product.model",
    "ro.product.vendor.model",
    "ro.product.system.model",
];
const BUILD: &[&str] = &[
    "ro.mi.os.version.incremental",
    "ro.lineage.version",
    "ro.build.version.incremental",
    "ro.system.build.version.incremental",
    "ro.build.display.id",
    "build",
    "ro.miui.ui.version.name",
];
const REGION: &[&str] = &["ro.miui.region", "ro.miui.build.region"];
const FINGERPRINT: &[&str] =
    &["ro.build.fingerprint", "build fingerprint", "ro.system.build.fingerprint", "ro.vendor.build.fingerprint"];
/// Names of ROMs that say more of a build than its number does.
const OURS: usize = 2;
/// Lines that stand at the beginning of a bug report only; without one of them, `Build:` is a word.
const REPORT: &[&str] =
    &["== dumpstate", "build fingerprint", "bootloader", "radio", "kernel", "sdk version", "command line"];

/// What the properties of a text say.
#[derive(Default)]
pub(super) struct Properties {
    codename: Kept,
    model: Kept,
    build: Kept,
    region: Kept,
    /// The fingerprint as it is written.
    pub fingerprint: Option<String>,
    fingerprint_name: usize,
}

impl Properties {
    /// All that is known, with what a fingerprint says. A ROM of fans names itself in a property of its own; its fingerprint
    /// is often that of the maker's.
    pub(super) fn named(self, print: Option<Named>) -> Named {
        let print = print.unwrap_or_default();
        let is_ours = self.build.as_ref().is_some_and(|(name, _)| *name < OURS);
        let said = |kept: Kept| kept.map(|(_, value)| value);
        let build = said(self.build);
        Named {
            codename: print.codename.or(said(self.codename)),
            model: said(self.model),
            build: if is_ours { build } else { print.build.or(build) },
            region: said(self.region),
        }
    }
}

/// Reads each line by itself.
pub(super) fn read(text: &str) -> Properties {
    let is_report = text.lines().any(|line| {
        let line = line.trim_start().to_ascii_lowercase();
        REPORT.iter().any(|name| line.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with(':')))
    });
    let mut properties = Properties::default();
    for (name, written) in text.lines().filter_map(property) {
        let name = name.to_ascii_lowercase();
        if name == "build" && !is_report {
            continue;
        }
        let place = |names: &[&str]| names.iter().position(|known| *known == name);
        let kept = [
            (place(CODENAME), &mut properties.codename),
            (place(MODEL), &mut properties.model),
            (place(BUILD), &mut properties.build),
            (place(REGION), &mut properties.region),
        ];
        for (place, kept) in kept {
            keep(kept, place, written);
        }
        let print =
            place(FINGERPRINT).filter(|place| properties.fingerprint.is_none() || *place < properties.fingerprint_name);
        if let Some(place) = print {
            properties.fingerprint = Some(written.to_owned());
            properties.fingerprint_name = place;
        }
    }
    properties.region = properties.region.filter(|(_, region)| is_region(region));
    properties
}

/// Keeps a value that is better named than the one so far.
fn keep(kept: &mut Kept, place: Option<usize>, written: &str) {
    let Some(place) = place.filter(|place| kept.as_ref().is_none_or(|(best, _)| place < best)) else { return };
    if let Some(value) = value(written) {
        *kept = Some((place, value));
    }
}

/// The name and the value of `name=value`, `[name]: [value]` or `Name: value`.
fn property(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    if let Some(inner) = line.strip_prefix('[') {
        let (name, rest) = inner.split_once(']')?;
        let value = rest.trim_start().strip_prefix(':')?.trim().strip_prefix('[')?;
        return Some((name.trim(), value.strip_suffix(']').unwrap_or(value)));
    }
    let sign = line.find([':', '='])?;
    let (name, value) = line.split_at_checked(sign)?;
    Some((name.trim_end(), value.get(1..)?))
}

/// Two or three letters, or `GLOBAL`.
fn is_region(region: &str) -> bool {
    matches!(region.len(), 2 | 3 | 6) && region.bytes().all(|b| b.is_ascii_uppercase())
}
