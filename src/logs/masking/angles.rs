//! Places on the earth in degrees and minutes, in the sentences of receivers, and as codes of areas.

use super::line::{Line, is_digit, is_han, is_word};
use super::{Secret, Span};
use std::ops::Range;

/// Letters of the directions, in the languages of the site.
const DIRECTIONS: &str = "NSEWO";
/// The most digits of a number of degrees, minutes or seconds before and behind its point.
const DIGITS: usize = 5;
const DECIMALS: usize = 9;
/// Signs of a code of an area (Open Location Code), which is no word and no number.
const CODE: &str = "23456789CFGHJMPQRVWX";

pub(super) fn scan(line: &Line, spans: &mut Vec<Span>) {
    let mut place = 0;
    while place < line.len() {
        let found = if is_word(line.before(place)) { None } else { found(line, place) };
        place = found.as_ref().map_or_else(|| line.run(place, is_word), |at| at.end).max(place + 1);
        spans.extend(found.map(|at| (Secret::Coordinates, at)));
    }
}

fn found(line: &Line, place: usize) -> Option<Range<usize>> {
    if !line.at(place).is_ascii_alphanumeric() {
        return None;
    }
    both(line, place).or_else(|| sentence(line, place)).or_else(|| area(line, place)).map(|end| place..end)
}

/// Where one or both angles of a place end.
fn both(line: &Line, from: usize) -> Option<usize> {
    if let Some(end) =
        spaced(line, from, "NS").and_then(|end| spaced(line, line.bounded(end, 2, |c| matches!(c, ' ' | ',')), "EWO"))
    {
        return Some(end);
    }
    let (first, is_sure) = angle(line, from)?;
    let next = line.bounded(first, 3, |c| matches!(c, ' ' | ',' | ';' | '/' | '，' | '、'));
    let second = angle(line, next).map(|(end, _)| end);
    // Half of a place may be any angle.
    second.or((is_sure || is_han(line.before(from))).then_some(first))
}

/// Where an angle ends: degrees and minutes, with seconds or not, and the letter of its direction before or behind it; or
/// degrees with decimals and a letter. Tells also whether it says enough to be one of a place by itself.
fn angle(line: &Line, from: usize) -> Option<(usize, bool)> {
    let is_ahead = is_direction(line, from);
    let start = if is_ahead { line.bounded(from + 1, 1, |c| c == ' ') } else { from };
    let (whole, end) = number(line, start)?;
    let blank = line.bounded(end, 1, |c| c == ' ');
    let sign = match line.at(blank) {
        '°' => blank + 1,
        _ if line.starts(blank, "deg") && !is_word(line.at(blank + 3)) => blank + 3,
        _ => return None,
    };
    let minutes = part(line, sign, "'");
    let seconds = minutes.and_then(|end| part(line, end, "\"").or_else(|| part(line, end, "''")));
    let last = seconds.or(minutes).unwrap_or(sign);
    let letter = line.bounded(last, 1, |c| c == ' ');
    let is_behind = DIRECTIONS.contains(line.at(letter)) && !is_word(line.at(letter + 1));
    // Minutes are often left without their sign behind a letter: `N52°31.200`.
    let bare = if is_ahead && minutes.is_none() { number(line, line.bounded(sign, 1, |c| c == ' ')) } else { None };
    let has_decimals = end - start > whole + 2;
    let is_one = minutes.is_some() || bare.is_some() || (has_decimals && (is_ahead || is_behind));
    let end = match bare {
        Some((_, end)) => line.bounded(end, 1, |c| c == '\''),
        None if is_behind && !is_ahead => letter + 1,
        None => last,
    };
    (whole <= 3 && is_one).then_some((end, seconds.is_some() || is_ahead || is_behind))
}

/// Where an angle ends that has blanks for its signs: `52 31 12 N`.
fn spaced(line: &Line, from: usize, directions: &str) -> Option<usize> {
    let (whole, degrees) = number(line, from)?;
    let mut end = degrees;
    for _ in 0..2 {
        let next = if line.at(end) == ' ' { number(line, end + 1).filter(|(whole, _)| *whole <= 2) } else { None };
        end = next.map_or(end, |(_, end)| end);
    }
    let letter = line.bounded(end, 1, |c| c == ' ');
    let is_one = whole <= 3 && end > degrees && directions.contains(line.at(letter)) && !is_word(line.at(letter + 1));
    is_one.then_some(letter + 1)
}

/// Whether a letter of a direction stands before a number.
fn is_direction(line: &Line, at: usize) -> bool {
    let next = line.bounded(at + 1, 1, |c| c == ' ');
    DIRECTIONS.contains(line.at(at)) && is_digit(line.at(next))
}

/// Minutes or seconds, and their sign.
fn part(line: &Line, from: usize, sign: &str) -> Option<usize> {
    let (whole, end) = number(line, line.bounded(from, 1, |c| c == ' '))?;
    let at = line.bounded(end, 1, |c| c == ' ');
    (whole <= 2 && line.starts(at, sign)).then_some(at + sign.len())
}

/// How many digits a number has before its point, and where it ends.
fn number(line: &Line, from: usize) -> Option<(usize, usize)> {
    let whole = line.bounded(from, DIGITS + 1, is_digit);
    let is_decimal = matches!(line.at(whole), '.' | ',') && is_digit(line.at(whole + 1));
    let end = if is_decimal { line.bounded(whole + 1, DECIMALS, is_digit) } else { whole };
    (whole > from && whole - from <= DIGITS).then_some((whole - from, end))
}

/// Both angles in a sentence of a receiver (NMEA 0183): `4807.038,N,01131.000,E`.
fn sentence(line: &Line, from: usize) -> Option<usize> {
    let latitude = in_sentence(line, from, 4, "NS")?;
    if line.at(latitude) == ',' { in_sentence(line, latitude + 1, 5, "EW") } else { None }
}

fn in_sentence(line: &Line, from: usize, digits: usize, directions: &str) -> Option<usize> {
    let (whole, end) = number(line, from)?;
    let is_direction = line.at(end) == ',' && directions.contains(line.at(end + 1)) && !is_word(line.at(end + 2));
    (whole == digits && end > from + digits && is_direction).then_some(end + 2)
}

/// `8FVC9G8F+6X`, and `9G8F+6X` beside the name of a town.
fn area(line: &Line, from: usize) -> Option<usize> {
    let is_in = |c: char| CODE.contains(c);
    let plus = line.bounded(from, 9, is_in);
    let end = if line.at(plus) == '+' { line.bounded(plus + 1, 5, is_in) } else { plus };
    let is_length = matches!(plus - from, 4 | 8) && (3..=5).contains(&(end - plus));
    let is_mixed = line.chars(from..plus).any(is_digit) && line.chars(from..plus).any(|c| c.is_ascii_uppercase());
    (is_length && is_mixed && !is_word(line.at(end))).then_some(end)
}
