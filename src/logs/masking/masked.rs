//! A text without its secrets, and a list of them to look through.

use super::encoded::plainly;
use super::{Hit, Secret, find, repeated};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The most hits that are listed; all of them are masked all the same.
pub const MOST_REPORTED: usize = 200;
/// The most characters of a preview.
const AROUND: usize = 120;
/// What makes a version of the four numbers behind it.
const BUILD: &str = "build ";
/// Bytes of a digest that make a key.
const KEY: usize = 8;

/// A text as it may be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Masked {
    /// The text, with masks for all secrets that are not kept.
    pub text: String,
    /// The first [`MOST_REPORTED`] of them, in order.
    pub hits: Vec<Found>,
    /// How many there are in all, those that are kept as well.
    pub count: usize,
}

/// A secret that was found, without telling it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: Secret,
    /// Its line in the text, from 1.
    pub line: usize,
    /// Names it in a form that says which are kept: 16 hexadecimal digits of a SHA-256 of its kind and value, the same
    /// wherever it stands. It is for the writer alone: who knows what to expect could try all numbers.
    pub key: String,
    /// Its line with masks for it and all others, cut to 120 characters about it.
    pub around: String,
    /// What stands there now: its mask, or itself where it is kept.
    pub masked: String,
    /// Whether it stays, since its writer said so.
    pub is_kept: bool,
}

/// A text with masks for its secrets, but for those whose keys are in `keep`. [`Secret::may_be_kept`] says which are
/// masked whatever `keep` says. To mask a text again changes nothing.
pub fn mask(text: &str, keep: &BTreeSet<String>) -> Masked {
    mask_but(text, keep, |_| false)
}

/// What staff write as it may be published, with masks for all that [`Secret::may_be_told`] does not name: whoever copies a
/// line out of a private log should not publish what its author was kept from publishing.
pub fn mask_of_staff(text: &str) -> String {
    mask_but(text, &BTreeSet::new(), Secret::may_be_told).text
}

/// Texts that are published beside each other: each with masks for its secrets, and for the names of networks that any of
/// them tells. A description says without a label what the log beside it says with one.
pub fn mask_together<const N: usize>(texts: [&str; N], keep: &BTreeSet<String>) -> [Masked; N] {
    let found = texts.map(find);
    let names = repeated::names(&texts, &found);
    let mut found = found.into_iter();
    texts.map(|text| {
        let mut hits = found.next().unwrap_or_default();
        repeated::add(text, &names, &mut hits);
        masked_at(text, &hits, keep, |_| false)
    })
}

fn mask_but(text: &str, keep: &BTreeSet<String>, is_told: fn(Secret) -> bool) -> Masked {
    masked_at(text, &find(text), keep, is_told)
}

fn masked_at(text: &str, hits: &[Hit], keep: &BTreeSet<String>, is_told: fn(Secret) -> bool) -> Masked {
    let mut masked = Masked { text: String::with_capacity(text.len()), hits: Vec::new(), count: hits.len() };
    // The text with masks for all, for previews, and where each mask begins in it.
    let mut shown = String::with_capacity(text.len());
    let mut places = Vec::new();
    let mut from = 0;
    let mut line = 1;
    for hit in hits {
        let before = text.get(from..hit.at.start).unwrap_or_default();
        let itself = text.get(hit.at.clone()).unwrap_or_default();
        line += before.matches('\n').count();
        from = hit.at.end;
        masked.text.push_str(before);
        shown.push_str(before);
        let is_listed = masked.hits.len() < MOST_REPORTED;
        let key = if is_listed || !keep.is_empty() { key(hit, itself) } else { String::new() };
        let is_kept = is_told(hit.kind) || (hit.kind.may_be_kept() && keep.contains(&key));
        let now = if is_kept { itself } else { hit.kind.mask() };
        if is_listed {
            places.push(shown.len());
            let (kind, masked_as) = (hit.kind, now.to_owned());
            masked.hits.push(Found { kind, line, key, around: String::new(), masked: masked_as, is_kept });
        }
        masked.text.push_str(now);
        shown.push_str(hit.kind.mask());
    }
    let rest = text.get(from..).unwrap_or_default();
    masked.text.push_str(rest);
    shown.push_str(rest);
    for (found, place) in masked.hits.iter_mut().zip(places) {
        found.around = around(&shown, place, found.kind.mask());
    }
    masked
}

/// The same for what stands in the place of a build, where four numbers are a version.
pub fn mask_build(build: &str, keep: &BTreeSet<String>) -> Masked {
    let mut masked = mask(&format!("{BUILD}{build}"), keep);
    masked.text = masked.text.strip_prefix(BUILD).map(str::to_owned).unwrap_or(masked.text);
    masked
}

/// Whether a text that is stored has more masks than what was typed: its author should hear of it where no preview told.
pub fn is_masked(typed: &str, stored: &str) -> bool {
    let masks = |text: &str| Secret::ALL.iter().map(|kind| text.matches(kind.mask()).count()).sum::<usize>();
    masks(stored) > masks(typed)
}

/// What was found in several texts, each secret once, and no more than a form takes.
pub fn each_once(of: impl IntoIterator<Item = Found>) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for hit in of {
        if found.len() < MOST_REPORTED && found.iter().all(|known| known.key != hit.key) {
            found.push(hit);
        }
    }
    found
}

/// What is masked, line by line: one that is shown alike for all of its secrets is shown once.
pub fn by_line(hits: &[Found]) -> impl Iterator<Item = &[Found]> {
    hits.chunk_by(|one, next| one.line == next.line && one.around == next.around)
}

/// Lines that are shown at once; a phone shows the others by a press.
pub const AT_ONCE: usize = 6;

/// How many lines of [`by_line`] there are beside those that are shown at once.
pub fn further(hits: &[Found]) -> i64 {
    i64::try_from(by_line(hits).count().saturating_sub(AT_ONCE)).unwrap_or(i64::MAX)
}

/// The line about a mask, as much of it on both sides as there is room for.
fn around(shown: &str, place: usize, mask: &str) -> String {
    let (before, after) = shown.split_at_checked(place).unwrap_or_default();
    let after = after.get(mask.len()..).unwrap_or_default();
    let room = AROUND.saturating_sub(mask.chars().count());
    let before: Vec<char> = before.chars().rev().take(room).take_while(|c| *c != '\n').collect();
    let after: Vec<char> = after.chars().take(room).take_while(|c| *c != '\n').collect();
    // A side that is shorter than half leaves its room to the other.
    let half = room / 2;
    let ahead = before.len().min(half.max(room.saturating_sub(after.len())));
    let behind = after.len().min(room - ahead);
    let mut line: String = before.iter().take(ahead).rev().collect();
    line.push_str(mask);
    line.extend(after.iter().take(behind));
    line.trim().to_owned()
}

fn key(hit: &Hit, itself: &str) -> String {
    let digest = Sha256::digest(format!("{}\n{}", hit.kind.mask(), value(hit.kind, itself)));
    HEXLOWER.encode(digest.get(..KEY).unwrap_or_default())
}

/// A secret in the form that all its spellings share.
fn value(kind: Secret, itself: &str) -> String {
    let plain = plainly(itself);
    match kind {
        Secret::Token | Secret::Serial | Secret::Coordinates | Secret::Ssid => plain,
        Secret::Mail | Secret::Ip => plain.to_lowercase(),
        // Each byte of it may be written as a number of a program.
        Secret::Mac => alphanumeric(&plain.to_ascii_lowercase().replace("0x", "")),
        _ => alphanumeric(&plain.to_ascii_lowercase()),
    }
}

fn alphanumeric(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect()
}
