//! Numbers of bank accounts, in groups or not: a country, two digits that check the rest, and as many signs as its banks use.

use super::line::{Line, is_digit, is_word};
use super::{Secret, Span};
use std::ops::Range;

/// The countries of ISO 13616, as its registry has them, and how many signs a number has in each.
const COUNTRIES: &[(&str, usize)] = &[
    ("NO", 15),
    ("BE", 16),
    ("DK FI FO GL NL SD", 18),
    ("MK SI", 19),
    ("AT BA EE KZ LT LU XK", 20),
    ("CH HR LI LV", 21),
    ("BG BH CR DE GB GE IE ME RS VA", 22),
    ("AE GI IL IQ OM SO TL", 23),
    ("AD CZ ES MD PK RO SA SE SK TN VG", 24),
    ("LY PT ST", 25),
    ("IS TR", 26),
    ("BI DJ FR GR IT MC MR SM", 27),
    ("AL AZ BY CY DO GT HU LB NI PL SV", 28),
    ("BR EG PS QA UA", 29),
    ("JO KW MU YE", 30),
    ("MT SC", 31),
    ("LC", 32),
    ("RU", 33),
];
/// The fewest signs of a number, and those of its country and its check digits.
const SHORTEST: usize = 15;
const HEAD: usize = 4;
/// The most signs of the part of a number before the end of a line, with those between its groups.
const MOST: usize = 44;

pub(super) fn scan(line: &Line, spans: &mut Vec<Span>) {
    if line.len() < SHORTEST {
        return;
    }
    let mut word = 0;
    let mut free = 0;
    for (place, c) in line.chars(0..line.len()).enumerate() {
        if !is_word(c) {
            word = place + 1;
        } else if place + 1 == word + HEAD && word >= free && is_digit(c) {
            let found = account(line, word);
            free = found.as_ref().map_or(free, |at| at.end);
            spans.extend(found.map(|at| (Secret::Iban, at)));
        }
    }
}

/// Whether a number may begin at the end of a line and go on in the next: its country, its check digits, and nothing behind
/// them that is none of it.
pub(super) fn is_begun(line: &Line) -> bool {
    let inner = line.inner();
    let most = inner.len().min(MOST);
    let end = inner.end - usize::from(is_between(line.before(inner.end)));
    let is_head = |from: usize| {
        let signs = || line.chars(from..from + HEAD);
        let is_one = signs().take(2).all(|c| c.is_ascii_alphabetic()) && signs().skip(2).all(is_digit);
        is_one && from + HEAD <= end && !is_word(line.before(from))
    };
    let is_part = |place: &usize| is_word(line.at(*place)) || is_between(line.at(*place));
    (inner.end - most..end).rev().take_while(is_part).any(is_head)
}

/// Whether a sign may stand between two groups.
fn is_between(c: char) -> bool {
    matches!(c, ' ' | '-' | '.')
}

/// The number that begins at a place, with a blank, a hyphen or a point between its groups.
fn account(line: &Line, from: usize) -> Option<Range<usize>> {
    // Typed by hand, it may be small throughout.
    let is_small = line.at(from).is_ascii_lowercase();
    let country: String =
        line.chars(from..from + 2).map(|c| if is_small { c.to_ascii_uppercase() } else { c }).collect();
    let (_, length) = COUNTRIES.iter().find(|(known, _)| known.split(' ').any(|known| known == country))?;
    let mut signs = Vec::with_capacity(*length);
    let mut place = from;
    while signs.len() < *length {
        let c = line.at(place);
        let is_letter = if is_small { c.is_ascii_lowercase() } else { c.is_ascii_uppercase() };
        if is_letter || is_digit(c) {
            signs.push(c);
        } else if !is_between(c) || !is_word(line.before(place)) {
            return None;
        }
        place += 1;
    }
    (!is_word(line.at(place)) && is_checked(&signs)).then_some(from..place)
}

/// Whether the first signs check the others: behind these, and with numbers for letters, they leave one by 97 (ISO 7064).
pub(super) fn is_checked(signs: &[char]) -> bool {
    let Some((head, rest)) = signs.split_at_checked(HEAD) else { return false };
    let values = rest.iter().chain(head).filter_map(|c| c.to_digit(36));
    let left = values.fold(0, |sum, value| (sum * if value > 9 { 100 } else { 10 } + value) % 97);
    left == 1 && head.iter().skip(2).all(char::is_ascii_digit)
}
