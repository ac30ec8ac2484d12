//! Names of networks once more, without a label: what a log says with one, its writer says in a sentence beside it.

use super::encoded::plainly;
use super::{Hit, Secret};
use std::cmp::Reverse;
use std::ops::Range;

/// The most spellings of names that are looked for. A log of a scan has more names, of which its writer has one.
const MOST: usize = 8;
/// The fewest characters of a name that is looked for.
const FEWEST: usize = 3;
/// Characters from here on are of scripts without blanks between words.
const WITHOUT_BLANKS: char = '\u{2E80}';
/// Names that are words of every other bug, in small letters.
const ORDINARY: &[&str] = &[
    "android", "default", "free", "guest", "home", "hotspot", "hyperos", "internet", "miui", "network", "office",
    "phone", "poco", "public", "redmi", "router", "test", "wi-fi", "wifi", "wireless", "wlan", "xiaomi",
];

/// The names of networks that were found in texts, each once, the longest first.
pub(super) fn names(texts: &[&str], found: &[Vec<Hit>]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (text, hits) in texts.iter().zip(found) {
        for hit in hits.iter().filter(|hit| hit.kind == Secret::Ssid) {
            let written = text.get(hit.at.clone()).unwrap_or_default();
            for name in [written, &plainly(written)].map(str::trim) {
                if names.len() < MOST && is_telling(name) && names.iter().all(|known| known != name) {
                    names.push(name.to_owned());
                }
            }
        }
    }
    names.sort_by_key(|name| Reverse(name.len()));
    names
}

/// Adds where these names stand as words, outside what is found already. Hits stay in order.
pub(super) fn add(text: &str, names: &[String], hits: &mut Vec<Hit>) {
    for name in names {
        let places = text.match_indices(name.as_str()).map(|(from, _)| from..from + name.len());
        let more: Vec<Hit> = places
            .filter(|at| is_apart(text, at) && !is_known(hits, at))
            .map(|at| Hit { kind: Secret::Ssid, at })
            .collect();
        hits.extend(more);
        hits.sort_by_key(|hit| hit.at.start);
    }
}

/// Whether a name is more than a word that stands everywhere, and is no part of a mask.
fn is_telling(name: &str) -> bool {
    let is_word = name.chars().count() >= FEWEST && name.chars().any(char::is_alphabetic);
    let is_masks = Secret::ALL.iter().any(|kind| kind.mask().contains(name)) || name.contains(['‹', '›']);
    is_word && !is_masks && !ORDINARY.contains(&name.to_ascii_lowercase().as_str())
}

fn is_known(hits: &[Hit], at: &Range<usize>) -> bool {
    let next = hits.get(hits.partition_point(|hit| hit.at.end <= at.start));
    next.is_some_and(|next| next.at.start < at.end)
}

/// Whether no word goes on at either end.
fn is_apart(text: &str, at: &Range<usize>) -> bool {
    let goes_on = |one: Option<char>, next: Option<char>| {
        let is_of_word = |c: char| c.is_alphanumeric() && c < WITHOUT_BLANKS;
        one.is_some_and(is_of_word) && next.is_some_and(is_of_word)
    };
    let [before, inside, after] =
        [0..at.start, at.clone(), at.end..text.len()].map(|at| text.get(at).unwrap_or_default());
    !goes_on(before.chars().next_back(), inside.chars().next())
        && !goes_on(inside.chars().next_back(), after.chars().next())
}
