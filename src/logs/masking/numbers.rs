//! Numbers that are known by themselves: of devices, of SIM cards, and those that ring.

use super::line::{Line, is_digit, is_hex, is_word};
use super::{Secret, Span};
use std::ops::Range;

/// How the 15 digits of an IMEI are written in groups that mean something, with any signs between them.
const PARTS: &[&[usize]] = &[&[2, 6, 6, 1], &[6, 2, 6, 1], &[8, 6, 1]];
/// How they are written in groups for the eye.
const DEVICE: &[&[usize]] = &[&[14, 1], &[3, 3, 3, 3, 3], &[5, 5, 5], &[4, 4, 4, 3], &[3, 4, 4, 4], &[2, 4, 4, 4, 1]];
/// How they are shown where each takes 16 bits.
const SINGLE: &[&[usize]] = &[&[1; 15]];
/// How the digits of a SIM card are.
const CARD: &[&[usize]] =
    &[&[4, 4, 4, 4, 4], &[4, 4, 4, 4, 3], &[5, 5, 5, 5], &[5, 5, 5, 4], &[6, 4, 4, 4, 1], &[6, 4, 4, 4, 2]];
/// How a mobile number in China is.
const MOBILE: &[&[usize]] = &[&[3, 4, 4]];
/// The first digits of an IMEI name who gave it out (GSMA TS.06). Numbers in groups are none without them.
const ISSUERS: &[&str] = &["01", "33", "35", "44", "45", "49", "50", "51", "52", "53", "54", "86", "91", "98", "99"];
/// What is counted in numbers as long as those of mobile phones in China.
const UNITS: &[&str] =
    &["b", "bytes", "byte", "kb", "kib", "ns", "us", "ms", "nanos", "nanoseconds", "字节", "毫秒", "纳秒"];
/// Ends of names for the same.
const COUNTED: &[&str] =
    &["time", "timestamp", "nanos", "ns", "ms", "us", "size", "bytes", "elapsed", "total", "free", "duration"];

pub(super) fn scan(line: &Line, spans: &mut Vec<Span>) {
    let mut place = 0;
    while place < line.len() {
        let c = line.at(place);
        if is_digit(c) {
            let end = line.run(place, is_digit);
            spans.extend(solid(line, place..end).or_else(|| grouped(line, place)));
            place = end;
        } else if c == '+' {
            spans.extend(international(line, place));
            place += 1;
        } else {
            place += 1;
        }
    }
    hexadecimal(line, spans);
}

/// Digits without anything between them.
fn solid(line: &Line, at: Range<usize>) -> Option<Span> {
    let is_named = line.ends(at.start, "imei");
    if (is_inside(line, at.start) && !is_named) || is_word(line.at(at.end)) {
        return None;
    }
    let digits = || line.chars(at.clone());
    let kind = match at.len() {
        15 if is_luhn(digits()) && digits().any(|c| c != '0') => Secret::Imei,
        19 | 20 if line.starts(at.start, "89") && is_luhn(digits()) => Secret::IccidImsi,
        11 if is_mobile(line, at.start) && !is_counted(line, &at) => Secret::Phone,
        13 if line.starts(at.start, "86") && is_mobile(line, at.start + 2) => Secret::Phone,
        15 if line.starts(at.start, "0086") && is_mobile(line, at.start + 4) => Secret::Phone,
        _ => return None,
    };
    Some((kind, at))
}

/// Groups of digits that are laid out as one number.
fn grouped(line: &Line, from: usize) -> Option<Span> {
    if is_inside(line, from) {
        return None;
    }
    let fits = |layouts: &[&[usize]], is_one: &dyn Fn(&Range<usize>) -> bool| {
        layouts.iter().filter_map(|layout| laid_out(line, from, layout)).find(|at| is_one(at))
    };
    let is_checked = |at: &Range<usize>| is_luhn(line.chars(at.clone()));
    let is_device = |at: &Range<usize>| {
        let issuer: String = line.chars(at.clone()).filter(|c| is_digit(*c)).take(2).collect();
        ISSUERS.contains(&issuer.as_str()) && is_checked(at)
    };
    let is_single = |at: &Range<usize>| {
        let is_dotted = line.at(from + 1) == '.' && !(line.at(at.end) == '.' && is_digit(line.at(at.end + 1)));
        is_dotted && is_device(at)
    };
    let is_card = |at: &Range<usize>| line.starts(from, "89") && is_checked(at);
    let device = fits(PARTS, &is_device).or_else(|| fits(DEVICE, &is_device)).or_else(|| fits(SINGLE, &is_single));
    let card = || fits(CARD, &is_card).map(|at| (Secret::IccidImsi, at));
    let mobile = || fits(MOBILE, &|_| is_mobile(line, from)).map(|at| (Secret::Phone, at));
    device.map(|at| (Secret::Imei, at)).or_else(card).or_else(mobile)
}

/// Where groups of these lengths end, with the same sign between all of them unless they are parts that mean something.
fn laid_out(line: &Line, from: usize, layout: &[usize]) -> Option<Range<usize>> {
    let longest: usize = layout.iter().sum();
    let is_mixed = PARTS.contains(&layout);
    let mut between = None;
    let mut place = from;
    for (number, length) in layout.iter().enumerate() {
        if number > 0 {
            let sign = line.at(place);
            let is_same = *between.get_or_insert(sign) == sign || is_mixed;
            if !matches!(sign, ' ' | '-' | '/' | '.') || !is_same {
                return None;
            }
            place += 1;
        }
        let digits = line.bounded(place, longest, is_digit) - place;
        if digits != *length {
            return None;
        }
        place += length;
    }
    let goes_on = is_word(line.at(place)) || (line.at(place) == '-' && is_digit(line.at(place + 1)));
    (!goes_on).then_some(from..place)
}

/// `+`, and 8 to 15 digits in groups. The code of a country never begins with 0 (ITU-T E.164).
fn international(line: &Line, plus: usize) -> Option<Span> {
    let from = plus + 1 + usize::from(line.at(plus + 1) == '(');
    let is_free = !is_word(line.before(plus)) && is_digit(line.at(from)) && line.at(from) != '0';
    if !is_free {
        return None;
    }
    let groups = groups(line, from, 16);
    let (end, count) = groups.iter().rfind(|(_, count)| *count <= 15).copied()?;
    let is_code = line.before(plus) == '(' && line.chars(from..end).any(|c| c == ')');
    let start = if is_code { plus - 1 } else { plus };
    ((8..=15).contains(&count) && !is_word(line.at(end))).then_some((Secret::Phone, start..end))
}

/// The ends of the groups of a number, each with the digits up to it. No more digits are read than `most`.
pub(super) fn groups(line: &Line, from: usize, most: usize) -> Vec<(usize, usize)> {
    let mut groups = Vec::new();
    let mut count = 0;
    let mut place = from;
    loop {
        let read = line.chars(place..(place + most + 1).min(line.len())).take_while(|c| is_digit(*c)).count();
        count += read;
        place += read;
        if read == 0 || count > most {
            return groups;
        }
        groups.push((place, count));
        let gap = line.chars(place..(place + 3).min(line.len())).take_while(|c| is_between(*c)).count();
        let signs = line.chars(place..place + gap).filter(|c| *c != '(' && *c != ')' && *c != ' ').count();
        // Two blanks are the next column of a table.
        let is_wide = line.starts(place, "  ");
        if gap == 0 || signs > 1 || is_wide {
            return groups;
        }
        place += gap;
    }
}

fn is_between(c: char) -> bool {
    matches!(c, ' ' | '-' | '.' | '/' | '(' | ')')
}

/// Whether digits go on a word, or are the decimals of a number.
fn is_inside(line: &Line, from: usize) -> bool {
    let before = line.before(from);
    is_word(before) || (before == '.' && from.checked_sub(2).is_some_and(|at| is_digit(line.at(at))))
}

/// A mobile number in China: 1, a digit from 3 on, and nine more (numbering plan of the MIIT).
fn is_mobile(line: &Line, from: usize) -> bool {
    line.at(from) == '1' && matches!(line.at(from + 1), '3'..='9')
}

/// Whether a unit follows, with or without a blank.
pub(super) fn has_unit(line: &Line, end: usize) -> bool {
    let unit = end + usize::from(line.at(end) == ' ');
    UNITS.iter().any(|name| line.starts(unit, name) && !is_word(line.at(unit + name.chars().count())))
}

/// Whether a number is so many bytes or nanoseconds: its unit follows, or its name says so.
fn is_counted(line: &Line, at: &Range<usize>) -> bool {
    let mut name = at.start;
    while matches!(line.before(name), ' ' | ':' | '=' | '"') && at.start - name < 4 {
        name -= 1;
    }
    let is_decimal = line.at(at.end) == '.' && is_digit(line.at(at.end + 1));
    has_unit(line, at.end) || is_decimal || (name < at.start && COUNTED.iter().any(|end| line.ends(name, end)))
}

/// Words of 14 hexadecimal digits that begin as the MEID of a device does, with A0 to FF.
fn hexadecimal(line: &Line, spans: &mut Vec<Span>) {
    let mut place = 0;
    while place < line.len() {
        let end = line.run(place, is_word);
        if end - place == 14 {
            let digits = || line.chars(place..end);
            let is_first = matches!(line.at(place), 'a'..='f' | 'A'..='F');
            if is_first && digits().all(is_hex) && digits().any(is_digit) {
                spans.push((Secret::Meid, place..end));
            }
        }
        place = end.max(place) + 1;
    }
}

/// Whether the last digit checks the others (ISO/IEC 7812-1, annex B). What is no digit is passed over.
pub(super) fn is_luhn(digits: impl DoubleEndedIterator<Item = char>) -> bool {
    let digits = digits.rev().filter_map(|c| c.to_digit(10)).enumerate();
    let sum: u32 = digits
        .map(|(place, digit)| match (place % 2, digit * 2) {
            (0, _) => digit,
            (_, twice @ 10..) => twice - 9,
            (_, twice) => twice,
        })
        .sum();
    sum.is_multiple_of(10)
}
