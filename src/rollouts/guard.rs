//! Whether a package is for a device: what its name says of devices, of where they are sold, and of versions. A package of
//! another device may keep a phone from starting, so that a name which says two things is refused, too.

use super::model::Download;
use crate::logs::region_of;
use percent_encoding::percent_decode_str;
use std::iter;
use url::Url;

/// The version of a package has at least so many numbers; that of Android, which stands behind it, often has fewer.
const NUMBERS: usize = 3;
/// Words for where a device is sold, as they stand in names of packages.
const REGIONS: &[(&str, &str)] = &[
    ("global", "GLOBAL"),
    ("mi", "GLOBAL"),
    ("eea", "EU"),
    ("eu", "EU"),
    ("cn", "CN"),
    ("in", "IN"),
    ("ru", "RU"),
    ("id", "ID"),
    ("tw", "TW"),
    ("tr", "TR"),
    ("jp", "JP"),
    ("kr", "KR"),
];

/// Words for a branch in names of packages, and the branches that they may mean: what is no stable release yet is called `dev` or
/// `beta`, whoever gets it.
const BRANCHES: &[(&str, &[Branch])] = &[
    ("stable", &[Branch::Stable]),
    ("weekly", &[Branch::Weekly]),
    ("daily", &[Branch::Daily]),
    ("closed", &[Branch::Daily]),
    ("internal", &[Branch::Daily]),
    ("alpha", &[Branch::Daily]),
    ("beta", &[Branch::Weekly, Branch::Daily]),
    ("dev", &[Branch::Weekly, Branch::Daily]),
    ("developer", &[Branch::Weekly, Branch::Daily]),
];
/// What stands behind the version of a release for developers: `V14.0.26.11.20.DEV` is 26.11.20 for version 14.0.
const FOR_DEVELOPERS: &str = ".dev";
/// The numbers of its own version behind that of the system.
const OWN_NUMBERS: usize = 3;

/// What kind of releases a train has, and for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Branch {
    /// One a week, for everybody who wants to see what comes.
    Weekly,
    /// One a day, for those who test.
    Daily,
    /// Few, for everybody.
    Stable,
}

impl Branch {
    /// That of a train: as its word in addresses says, or else as often as it goes. One that goes out once a month is for
    /// everybody.
    pub(super) fn of(slug: &str, rhythm: &str) -> Option<Self> {
        split(slug).iter().map(String::as_str).chain([rhythm]).find_map(|word| match word {
            "weekly" => Some(Self::Weekly),
            "daily" | "closed" | "internal" | "alpha" => Some(Self::Daily),
            "monthly" | "stable" => Some(Self::Stable),
            _ => None,
        })
    }
}

/// What a package is to be for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meant<'a> {
    /// The codename of the device.
    pub codename: &'a str,
    /// Where it is sold; empty for everywhere.
    pub region: &'a str,
    /// The version of the release.
    pub version: &'a str,
    /// Of which branch it is, if that is known.
    pub branch: Option<Branch>,
}

/// What a name says of the device that is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Says {
    /// It names it, and no other one.
    Device,
    /// It names no device that the site knows.
    Nothing,
}

/// Why a package is none for the device that is meant: its name says something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Against {
    /// The codename of another device.
    Device(String),
    /// Where it is not sold.
    Region(String),
    /// A word for another branch.
    Branch(String),
    /// A version of another release or branch.
    Version(String),
}

/// Looks at the name of a package, or at what an address where it lies says; `known` are the codenames of all devices.
pub(super) fn judge(name: &str, meant: &Meant<'_>, known: &[String]) -> Result<Says, Against> {
    let words = words(name, known);
    let found = named(&words, known);
    if let Some(other) = found.iter().find(|found| found.codename != meant.codename) {
        return Err(Against::Device(other.codename.to_owned()));
    }
    if let Some(region) = region_in(name, &words, &found)
        && !meant.region.is_empty()
        && region != region_name(meant.region)
    {
        return Err(Against::Region(region.to_owned()));
    }
    if let Some(word) = other_branch(&words, &found, meant.branch) {
        return Err(Against::Branch(word));
    }
    match other_version(name, meant.version) {
        Some(other) => Err(Against::Version(other)),
        None => Ok(if found.is_empty() { Says::Nothing } else { Says::Device }),
    }
}

/// The version that a name says where it is not that of the release.
pub(super) fn other_version(name: &str, version: &str) -> Option<String> {
    let (versions, own) = (versions(name), numbers(version));
    versions.first().filter(|_| !versions.contains(&own)).cloned()
}

/// What in an address may be the name of a package, as it is read by whoever follows it: the last part of the path that says
/// anything, whatever is asked, and what stands behind the hash.
pub(super) fn names_in(url: &Url) -> Vec<String> {
    let read = |part: &str| percent_decode_str(part).decode_utf8_lossy().into_owned();
    let last = url.path_segments().and_then(|parts| parts.rev().map(read).find(|part| says_anything(part)));
    let asked = url.query_pairs().flat_map(|(key, value)| [key.into_owned(), value.into_owned()]);
    let all = last.into_iter().chain(asked).chain(url.fragment().map(read));
    all.filter(|name| says_anything(name)).collect()
}

/// The version that a package, or an address where it lies, names where it is not that of the release: that may have gone out
/// under another one than was planned.
pub(super) fn names_other(download: &Download, version: &str) -> Option<String> {
    let links = download.links.lines().filter_map(|link| Url::parse(link).ok());
    let mut names = iter::once(download.file_name.clone()).chain(links.flat_map(|link| names_in(&link)));
    names.find_map(|name| other_version(&name, version))
}

fn says_anything(part: &str) -> bool {
    part.contains(char::is_alphanumeric)
}

/// A device in a name: from which word to which.
#[derive(Debug, Clone, Copy)]
struct Found<'a> {
    codename: &'a str,
    from: usize,
    to: usize,
}

/// All devices that a name names. Of two where the one is a part of the other, such as `fuxi` and `fuxi_eea`, it is the longer;
/// of two that share a part it is both.
fn named<'a>(words: &[String], known: &'a [String]) -> Vec<Found<'a>> {
    let mut found: Vec<Found<'a>> = Vec::new();
    for codename in known {
        let parts = split(codename);
        if parts.is_empty() {
            continue;
        }
        for (from, run) in words.windows(parts.len()).enumerate() {
            if run == parts {
                found.push(Found { codename: codename.as_str(), from, to: from + parts.len() });
            }
        }
    }
    let is_within = |inner: &Found<'_>, outer: &Found<'_>| {
        outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from
    };
    let all = found.clone();
    found.retain(|one| !all.iter().any(|other| is_within(one, other)));
    found.sort_by_key(|one| one.from);
    found
}

/// The words of a name, in small letters. One that is a codename with a region behind it, such as `FUXIEEAGlobal`, is taken apart.
fn words(name: &str, known: &[String]) -> Vec<String> {
    let mut words = Vec::new();
    for word in split(name) {
        match word.strip_suffix("global").filter(|device| !device.is_empty()) {
            Some(device) => words.extend(taken_apart(device, known).unwrap_or_else(|| vec![word.clone()])),
            None => words.push(word),
        }
    }
    words
}

/// The words of a codename with a region behind it and `global` behind that.
fn taken_apart(device: &str, known: &[String]) -> Option<Vec<String>> {
    let is_known = |device: &str| known.iter().find(|codename| split(codename).concat() == device);
    let with_region = || {
        let mut regions = REGIONS.iter().map(|(word, _)| *word).filter(|word| *word != "global");
        regions.find_map(|region| Some((is_known(device.strip_suffix(region)?)?, Some(region))))
    };
    let (codename, region) = match is_known(device) {
        Some(codename) => (codename, None),
        None => with_region()?,
    };
    let mut words = split(codename);
    words.extend(region.map(str::to_owned));
    words.push("global".to_owned());
    Some(words)
}

fn split(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect()
}

/// Where a package is sold: a word behind the device or before `global`, or the letters of a stable build.
fn region_in(name: &str, words: &[String], found: &[Found<'_>]) -> Option<&'static str> {
    let of_word = |at: usize| {
        let word = words.get(at)?;
        REGIONS.iter().find(|(known, _)| known == word).map(|(_, region)| *region)
    };
    let is_global = |at: usize| words.get(at).is_some_and(|word| word == "global");
    // The region that a codename ends in stands before `global`, too.
    let said = |at: usize| {
        let before = at.checked_sub(1).filter(|_| is_global(at)).and_then(of_word);
        before.or_else(|| of_word(at))
    };
    let is_part = |at: usize| found.iter().any(|found| (found.from..found.to).contains(&at));
    let behind = found.iter().find_map(|found| said(found.to));
    let alone = || (0..words.len()).filter(|at| is_global(*at) && !is_part(*at)).find_map(said);
    let of_build = || pieces(name).find_map(|piece| region_of(piece).map(region_name_of_build));
    behind.or_else(alone).or_else(of_build)
}

fn region_name_of_build(region: &'static str) -> &'static str {
    if region == "MI" { "GLOBAL" } else { region }
}

/// A word that stands for another branch, and is no part of the name of a device.
fn other_branch(words: &[String], found: &[Found<'_>], branch: Option<Branch>) -> Option<String> {
    let branch = branch?;
    let is_part = |at: usize| found.iter().any(|found| (found.from..found.to).contains(&at));
    let free = words.iter().enumerate().filter(|(at, _)| !is_part(*at)).map(|(_, word)| word);
    let mut others = free.filter(|word| {
        let meant = BRANCHES.iter().find(|(known, _)| known == word).map(|(_, meant)| *meant);
        meant.is_some_and(|meant| !meant.contains(&branch))
    });
    others.next().cloned()
}

/// Xiaomi writes MI for the whole world.
fn region_name(region: &str) -> String {
    let region = region.to_uppercase();
    if region == "MI" { "GLOBAL".to_owned() } else { region }
}

/// The versions in a name.
fn versions(name: &str) -> Vec<String> {
    let versions = pieces(name).map(|piece| {
        let numbers = numbers(piece);
        let parts: Vec<&str> = numbers.split('.').collect();
        let is_longer = piece.to_ascii_lowercase().ends_with(FOR_DEVELOPERS) && parts.len() > OWN_NUMBERS;
        let skipped = if is_longer { parts.len() - OWN_NUMBERS } else { 0 };
        parts.get(skipped..).unwrap_or_default().join(".")
    });
    versions.filter(|version| version.split('.').count() >= NUMBERS).collect()
}

/// Runs of letters, digits and dots.
fn pieces(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).map(|piece| piece.trim_matches('.'))
}

/// The numbers at the beginning of a version, with dots between them: `14.0.5.0` of `V14.0.5.0.TMCCNXM`.
fn numbers(version: &str) -> String {
    let bare = version.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    bare.split('.').take_while(is_number).collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests;
