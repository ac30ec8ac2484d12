//! Addresses of network and Bluetooth adapters.

use super::labels::Gap;
use super::line::{Line, is_digit, is_hex, is_word};
use super::phones::has_unit;
use super::{Secret, Span};
use std::ops::{Range, RangeInclusive};

/// Pairs in an address, or one more where a number stands right beside it.
const PAIRS: RangeInclusive<usize> = 6..=7;
/// The same with colons: firewalls print both ends and the kind of a frame as one, `MAC=…:…:08:00`, and there may be a
/// number on each side. Sixteen and more are the digest of a certificate.
const COLONS: RangeInclusive<usize> = 6..=15;
/// Hexadecimal digits of an address, and how many of them stand in each group behind a label.
const DIGITS: usize = 12;
const GROUPS: &[usize] = &[12, 6, 4, 2];
/// Addresses that are nobody's: none, everybody's, and what Android tells apps instead of its own.
const NOBODYS: &[&str] = &["000000000000", "ffffffffffff", "020000000000"];

pub(super) fn scan(line: &Line, spans: &mut Vec<Span>) {
    for sign in [':', '-', '_', '.'] {
        paired(line, sign, spans);
    }
    shortened(line, spans);
    for sign in ['.', '-', ':'] {
        in_fours(line, sign, spans);
    }
}

/// Six pairs with the same sign between them, but not of many more.
fn paired(line: &Line, sign: char, spans: &mut Vec<Span>) {
    let pairs = if sign == ':' { COLONS } else { PAIRS };
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
                (pairs.contains(&count) && is_somebodys(line, first..last, sign)).then_some((Secret::Mac, first..last)),
            );
            count = 0;
        }
        place = end + 1;
    }
}

fn is_somebodys(line: &Line, at: Range<usize>, sign: char) -> bool {
    let digits: String = line.chars(at).filter(|c| is_hex(*c)).map(|c| c.to_ascii_lowercase()).collect();
    // Many numbers without a letter are times or counts, and a row of ones is a mask.
    let is_long = digits.len() > PAIRS.end() * 2;
    let is_nothing = digits.bytes().all(|b| b.is_ascii_digit()) || digits.bytes().all(|b| b == b'f');
    let is_nobodys = NOBODYS.contains(&digits.as_str()) || (is_long && is_nothing);
    let is_mixed = digits.bytes().any(|b| b.is_ascii_digit()) && digits.bytes().any(|b| b.is_ascii_alphabetic());
    !is_nobodys && (sign == ':' || !is_time(&digits)) && (sign != '.' || is_mixed)
}

/// Six bytes with colons between them, of which some have no 0 before their only digit: `a4:5e:6:0:c1:d2`. Without a letter
/// they may be any numbers.
fn shortened(line: &Line, spans: &mut Vec<Span>) {
    let mut place = 0;
    while place < line.len() {
        let end = line.run(place, |c| is_word(c) || c == ':');
        if (11..=17).contains(&(end - place)) {
            let is_mixed =
                line.chars(place..end).any(is_digit) && line.chars(place..end).any(|c| c.is_ascii_alphabetic());
            let most_are_long = end - place >= 14;
            spans.extend(
                bytes(line, place).filter(|at| at.end == end && is_mixed && most_are_long).map(|at| (Secret::Mac, at)),
            );
        }
        place = end.max(place) + 1;
    }
}

/// Six groups of one or two hexadecimal digits with colons or hyphens between them.
fn bytes(line: &Line, from: usize) -> Option<Range<usize>> {
    let mut place = from;
    let mut sign = None;
    for number in 0..*PAIRS.start() {
        if number > 0 {
            let between = line.at(place);
            if !matches!(between, ':' | '-') || *sign.get_or_insert(between) != between {
                return None;
            }
            place += 1;
        }
        let end = line.bounded(place, 3, is_hex);
        if !(1..=2).contains(&(end - place)) {
            return None;
        }
        place = end;
    }
    let goes_on = is_word(line.at(place)) || (Some(line.at(place)) == sign && is_hex(line.at(place + 1)));
    (!goes_on).then_some(from..place)
}

/// Whether twelve digits are the parts of a day and a time: `26-11-20-10-15-32`.
fn is_time(digits: &str) -> bool {
    let part = |number: usize| digits.get(number * 2..number * 2 + 2).and_then(|pair| pair.parse::<u8>().ok());
    let parts = [part(0), part(1), part(2), part(3), part(4), part(5)];
    matches!(parts, [Some(_), Some(1..=12), Some(1..=31), Some(0..=23), Some(0..=59), Some(0..=59)])
}

/// Whether twelve digits are a day with its century and a time without seconds.
fn is_minute(digits: &str) -> bool {
    digits.strip_prefix("20").is_some_and(|rest| is_time(&format!("{rest}00")))
}

/// Three groups of four with the same sign between them, as routers write them. Without a letter it may be any number.
fn in_fours(line: &Line, sign: char, spans: &mut Vec<Span>) {
    let mut place = 0;
    while place < line.len() {
        let end = line.run(place, |c| is_word(c) || c == sign);
        let text = place..if line.before(end) == sign { end - 1 } else { end };
        if text.len() == 14 {
            let small = line.small(text.clone());
            let is_one = small.split(sign).all(|group| group.len() == 4 && group.chars().all(is_hex));
            let is_number = small.chars().all(|c| is_digit(c) || c == sign);
            if is_one && !is_number && is_somebodys(line, text.clone(), sign) && small.chars().any(is_digit) {
                spans.push((Secret::Mac, text));
            }
        }
        place = end.max(place) + 1;
    }
}

/// The address behind a label: twelve digits, or groups of them with the same signs between all, as programs print bytes.
/// Behind the name of an adapter (`is_sure` is false) what may be another number is none.
pub(super) fn labelled(line: &Line, gap: &Gap, is_sure: bool) -> Option<Range<usize>> {
    let from = line.bounded(gap.to, 4, |c| matches!(c, '{' | '[' | ' '));
    let is_short = |at: &Range<usize>| at.len() < DIGITS + 5 && line.chars(at.clone()).any(|c| is_hex(c) && c != '0');
    if let Some(at) = bytes(line, from).filter(|at| is_sure && is_short(at)) {
        return Some(at);
    }
    let (width, at) = GROUPS.iter().find_map(|width| Some((*width, in_groups(line, from, *width, DIGITS / width)?)))?;
    let most = if width == 2 { *COLONS.end() } else { DIGITS / width };
    if in_groups(line, from, width, most + 1).is_some() {
        return None;
    }
    let small = line.small(at.clone()).replace("0x", "");
    let digits: String = small.chars().filter(|c| is_hex(*c)).collect();
    if NOBODYS.contains(&digits.as_str()) || !digits.chars().any(is_digit) {
        return None;
    }
    let end = at.end;
    let goes_on = matches!(line.at(end), ' ' | ',') && (is_digit(line.at(end + 1)) || line.at(end + 1) == ' ');
    let is_number = !gap.is_hard || goes_on || has_unit(line, end) || is_time(&digits) || is_minute(&digits);
    let is_one = match (digits.chars().all(is_digit), width == DIGITS) {
        (false, _) => true,
        (true, true) => is_sure || !is_number,
        // A list of channels, say; three groups with dots are as routers write addresses.
        (true, false) => is_sure && (!is_number || (width == 4 && line.at(at.start + 4) == '.')),
    };
    is_one.then_some(at)
}

/// So many groups of hexadecimal digits of a width, each with or without `0x` before it.
fn in_groups(line: &Line, from: usize, width: usize, count: usize) -> Option<Range<usize>> {
    let mut place = from;
    let mut between = None;
    for number in 0..count {
        if number > 0 {
            let end = line.bounded(place, 2, |c| matches!(c, ' ' | ',' | '.' | ':' | ';' | '-' | '_' | '|'));
            let sign = (line.at(place), end - place);
            if end == place || *between.get_or_insert(sign) != sign {
                return None;
            }
            place = end;
        }
        place += if line.starts(place, "0x") { 2 } else { 0 };
        let end = line.bounded(place, width + 1, is_hex);
        if end != place + width || is_word(line.at(end)) {
            return None;
        }
        place = end;
    }
    let start = from + if line.starts(from, "0x") { 2 } else { 0 };
    Some(start..place)
}
