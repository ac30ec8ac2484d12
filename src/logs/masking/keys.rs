//! Private keys, which stand in several lines (RFC 7468). What begins and ends them stays, so that a reader sees what was there.

use super::{Hit, Secret};

/// What the first line of one ends with, and what the last begins with.
const NAMES: &[&str] = &["PRIVATE KEY-----", "PRIVATE KEY BLOCK-----"];
const LAST: &str = "-----END";
/// The most bytes of a key.
const LONGEST: usize = 16_384;
/// The fewest signs of a line of a key whose end is missing.
const LINE: usize = 16;

/// The lines of all private keys, in order.
pub(super) fn scan(text: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut from = 0;
    while let Some(body) = body(text, from) {
        let mut place = body;
        let rest = text.get(body..).unwrap_or_default();
        let last = within(rest).find(LAST);
        let lines = last.map_or(rest, |last| rest.get(..last).unwrap_or_default()).split_inclusive('\n');
        for (number, line) in lines.enumerate() {
            let is_first = number == 0 && line.trim().is_empty();
            if last.is_none() && !is_first && !is_of_key(line) {
                break;
            }
            hits.extend(piece(line, place));
            place += line.len();
        }
        from = place.max(body);
    }
    hits
}

/// Where the next key begins behind its first line.
fn body(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    let ends = NAMES.iter().filter_map(|name| rest.find(name).map(|at| from + at + name.len()));
    ends.min()
}

/// As much of a text as a key may have.
fn within(text: &str) -> &str {
    text.get(..text.floor_char_boundary(LONGEST)).unwrap_or_default()
}

fn is_of_key(line: &str) -> bool {
    let line = line.trim();
    let is_base = line.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'='));
    is_base && (line.len() >= LINE || (line.ends_with('=') && !line.is_empty()))
}

/// What is masked of a line: all but what is around its first and its last letter or digit. Nothing but masks is none.
fn piece(line: &str, at: usize) -> Option<Hit> {
    let is_around = |c: char| !c.is_ascii_alphanumeric() && !matches!(c, '+' | '/' | '=');
    // The end of a line may be spelled in a string.
    let start = line.trim_start_matches("\\r").trim_start_matches("\\n").trim_start_matches(is_around);
    let inner = start.trim_end_matches(is_around);
    let inner = inner.strip_suffix("\\n").unwrap_or(inner);
    let said = Secret::ALL.iter().fold(inner.to_owned(), |text, kind| text.replace(kind.mask(), ""));
    let from = at + line.len() - start.len();
    let is_said = said.contains(|c: char| c.is_ascii_alphanumeric()) && !inner.starts_with('‹');
    is_said.then_some(Hit { kind: Secret::Token, at: from..from + inner.len() })
}
