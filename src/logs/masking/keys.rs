//! Private keys, which stand in several lines (RFC 7468). What begins and ends them stays, so that a reader sees what was there.

use super::{Hit, Secret};

/// What the first line of one ends with, and what the last begins with.
const NAME: &str = "PRIVATE KEY";
const ENDS: &[&str] = &["-----", " BLOCK-----"];
const LAST: &str = "-----END";
/// The most bytes of a key.
const LONGEST: usize = 16_384;
/// The fewest signs of a line of a key whose end is missing.
const LINE: usize = 16;

/// The lines of all private keys, in order.
pub(super) fn scan(text: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut from = 0;
    let mut lasts = text.match_indices(LAST).map(|(at, _)| at).peekable();
    for (at, _) in text.match_indices(NAME) {
        let name_end = at + NAME.len();
        let rest = text.get(name_end..).unwrap_or_default();
        let Some(end) = ENDS.iter().find(|end| rest.starts_with(**end)) else { continue };
        let body = name_end + end.len();
        while lasts.next_if(|last| *last < body).is_some() {}
        if body >= from {
            let last = lasts.peek().filter(|last| **last - body <= LONGEST);
            from = in_key(text, body, last.copied(), &mut hits);
        }
    }
    hits
}

/// Adds what is masked of a key, and says where it ends.
fn in_key(text: &str, body: usize, last: Option<usize>, hits: &mut Vec<Hit>) -> usize {
    let mut place = body;
    let most = text.len().min(body + LONGEST);
    let end = last.or_else(|| (body..=most).rev().find(|at| text.is_char_boundary(*at)));
    let lines = text.get(body..end.unwrap_or(body)).unwrap_or_default();
    for (number, line) in lines.split_inclusive('\n').enumerate() {
        let is_first = number == 0 && line.trim().is_empty();
        if last.is_none() && !is_first && !is_of_key(line) {
            break;
        }
        hits.extend(piece(line, place));
        place += line.len();
    }
    place
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
