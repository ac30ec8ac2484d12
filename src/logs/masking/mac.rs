//! Addresses of network and Bluetooth adapters.

use super::line::{Line, is_digit, is_hex, is_word};
use super::{Secret, Span};
use std::ops::{Range, RangeInclusive};

/// Pairs in an address, or one more where a number stands right beside it. More are the digest of a certificate.
const PAIRS: RangeInclusive<usize> = 6..=7;
/// Addresses that are nobody's: none, everybody's, and what Android tells apps instead of its own.
const NOBODYS: &[&str] = &["000000000000", "ffffffffffff", "020000000000"];

pub(super) fn scan(line: &Line, spans: &mut Vec<Span>) {
    for sign in [':', '-', '_'] {
        paired(line, sign, spans);
    }
    dotted(line, spans);
}

/// Six pairs with the same sign between them, but not of many more.
fn paired(line: &Line, sign: char, spans: &mut Vec<Span>) {
    let mut first = 0;
    let mut count = 0;
    let mut place = 0;
    while place <= line.len() {
        let end = line.run(place, is_word);
        let is_pair = end == place + 2 && is_hex(line.at(place)) && is_hex(line.at(place + 1));
        if is_pair {
            first = if count == 0 { place } else { first };
            count += 1;
        }
        let goes_on = is_pair && line.at(end) == sign;
        if !goes_on {
            let last = if is_pair { end } else { place.saturating_sub(1) };
            spans.extend(
                (PAIRS.contains(&count) && is_somebodys(line, first..last, sign)).then_some((Secret::Mac, first..last)),
            );
            count = 0;
        }
        place = end + 1;
    }
}

fn is_somebodys(line: &Line, at: Range<usize>, sign: char) -> bool {
    let digits: String = line.chars(at).filter(|c| is_hex(*c)).map(|c| c.to_ascii_lowercase()).collect();
    !NOBODYS.contains(&digits.as_str()) && (sign == ':' || !is_time(&digits))
}

/// Whether twelve digits are the parts of a day and a time: `26-11-20-10-15-32`.
fn is_time(digits: &str) -> bool {
    let part = |number: usize| digits.get(number * 2..number * 2 + 2).and_then(|pair| pair.parse::<u8>().ok());
    let parts = [part(0), part(1), part(2), part(3), part(4), part(5)];
    matches!(parts, [Some(_), Some(1..=12), Some(1..=31), Some(0..=23), Some(0..=59), Some(0..=59)])
}

/// Three groups of four with dots between them, as routers write them. Without a letter it may be any number.
fn dotted(line: &Line, spans: &mut Vec<Span>) {
    let mut place = 0;
    while place < line.len() {
        let end = line.run(place, |c| is_word(c) || c == '.');
        let text = place..if line.before(end) == '.' { end - 1 } else { end };
        if text.len() == 14 {
            let small = line.small(text.clone());
            let is_one = small.split('.').all(|group| group.len() == 4 && group.chars().all(is_hex));
            let is_number = small.chars().all(|c| is_digit(c) || c == '.');
            if is_one && !is_number && is_somebodys(line, text.clone(), '.') && small.chars().any(is_digit) {
                spans.push((Secret::Mac, text));
            }
        }
        place = end.max(place) + 1;
    }
}
