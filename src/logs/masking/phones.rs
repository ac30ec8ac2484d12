//! Numbers that ring, known by the ways in which they are written.

use super::groups::{Groups, chain, groups, is_alone, is_even, summed, whole};
use super::line::{Line, is_digit, is_word};
use super::numbers::is_inside;
use super::values::is_date;
use super::{Secret, Span};
use std::ops::Range;

/// Signs between the groups of a number that rings.
const SIGNS: &str = " -./";
/// How numbers in North America are written.
const AMERICAN: &[&[usize]] = &[&[3, 3, 4], &[1, 3, 3, 4]];
/// And in Spain, where they begin with 6 to 9.
const SPANISH: &[usize] = &[3, 2, 2, 2];
/// Codes of countries (ITU-T E.164) behind 00, in which most of those live who write them so.
const COUNTRIES: &[&str] = &[
    "30", "31", "32", "33", "34", "351", "352", "36", "39", "40", "41", "42", "43", "44", "45", "46", "47", "48", "49",
    "52", "54", "55", "56", "57", "60", "62", "63", "65", "66", "7", "81", "82", "84", "852", "86", "886", "90", "91",
];
/// How many digits a number has that begins with the 0 of a trunk line.
const NATIONAL: std::ops::RangeInclusive<usize> = 9..=12;
/// What is counted in numbers as long as those of mobile phones in China.
const UNITS: &[&str] =
    &["b", "bytes", "byte", "kb", "kib", "ns", "us", "ms", "nanos", "nanoseconds", "字节", "毫秒", "纳秒"];
/// Ends of names for the same.
const COUNTED: &[&str] =
    &["time", "timestamp", "nanos", "ns", "ms", "us", "size", "bytes", "elapsed", "total", "free", "duration"];

pub(super) fn scan(line: &Line, spans: &mut Vec<Span>) {
    abroad(line, spans);
    let mut place = 0;
    while place < line.len() {
        let end = line.run(place, is_digit);
        let found = match line.at(place) {
            '(' => in_brackets(line, place),
            _ if end > place => solid(line, &(place..end)).or_else(|| grouped(line, place)),
            _ => None,
        };
        spans.extend(found.map(|at| (Secret::Phone, at)));
        place = end.max(place + 1);
    }
}

/// Numbers with the code of a country.
pub(super) fn abroad(line: &Line, spans: &mut Vec<Span>) {
    let pluses = (0..line.len()).filter(|place| line.at(*place) == '+');
    spans.extend(pluses.filter_map(|plus| international(line, plus)).map(|at| (Secret::Phone, at)));
}

/// `+`, and 8 to 15 digits in groups. The code of a country never begins with 0 (ITU-T E.164).
fn international(line: &Line, plus: usize) -> Option<Range<usize>> {
    let from = plus + 1 + usize::from(line.at(plus + 1) == '(');
    let is_free = !is_word(line.before(plus)) && is_digit(line.at(from)) && line.at(from) != '0';
    if !is_free {
        return None;
    }
    let groups = groups(line, from, 16, is_digit);
    let (end, count) = groups.iter().rfind(|(_, count)| *count <= 15).copied()?;
    let is_code = line.before(plus) == '(' && line.chars(from..end).any(|c| c == ')');
    let start = if is_code { plus - 1 } else { plus };
    ((8..=15).contains(&count) && !is_word(line.at(end))).then_some(start..end)
}

/// A mobile number in China, with the code of the country or without.
fn solid(line: &Line, at: &Range<usize>) -> Option<Range<usize>> {
    let is_one = match at.len() {
        11 => is_mobile(line, at.start) && !is_counted(line, at),
        13 => line.starts(at.start, "86") && is_mobile(line, at.start + 2),
        15 => line.starts(at.start, "0086") && is_mobile(line, at.start + 4),
        _ => false,
    };
    (is_one && !is_inside(line, at.start) && !is_word(line.at(at.end))).then(|| at.clone())
}

/// `(415) 555-2671`.
fn in_brackets(line: &Line, from: usize) -> Option<Range<usize>> {
    let area = from + 1..from + 4;
    let rest = line.run(from + 5, |c| c == ' ');
    let is_area = line.chars(area.clone()).all(is_digit) && line.at(area.end) == ')' && rest <= from + 6;
    let at = |place: usize| line.at(rest + place);
    let is_rest = (0..8).all(|place| is_digit(at(place)) != (place == 3)) && SIGNS.contains(at(3));
    let is_one = is_area && is_rest && is_american(line.at(area.start)) && is_american(at(0));
    (is_one && !is_word(at(8)) && !is_word(line.before(from))).then_some(from..rest + 8)
}

fn is_american(first: char) -> bool {
    matches!(first, '2'..='9')
}

/// Groups of digits that are laid out as a number that rings.
fn grouped(line: &Line, from: usize) -> Option<Range<usize>> {
    let end = line.bounded(from, 6, is_digit);
    // Most digits of a log begin no such number: that is seen at once.
    let is_first = match end - from {
        1 => line.at(from) == '1' && line.at(end) != ' ',
        3 => true,
        2..=5 => line.at(from) == '0',
        _ => line.starts(from, "00"),
    };
    if !is_first || is_inside(line, from) {
        return None;
    }
    let chain = chain(line, from);
    let european = || national(line, &chain).or_else(|| spanish(line, &chain));
    let far = || coded(line, &chain);
    mobile(line, &chain).or_else(|| american(line, &chain)).or_else(european).or_else(far)
}

/// A mobile number in China in its groups.
fn mobile(line: &Line, chain: &Groups) -> Option<Range<usize>> {
    let (groups, _) = summed(chain, 11)?;
    let at = whole(groups);
    let is_laid_out = groups.iter().map(Range::len).eq([3, 4, 4]);
    (is_laid_out && is_mobile(line, at.start) && is_free(line, groups)).then_some(at)
}

/// `612 34 56 78`.
fn spanish(line: &Line, chain: &Groups) -> Option<Range<usize>> {
    let (groups, behind) = summed(chain, 9)?;
    let at = whole(groups);
    let is_laid_out = groups.iter().map(Range::len).eq(SPANISH.iter().copied());
    let is_one = is_laid_out && matches!(line.at(at.start), '6'..='9') && is_free(line, groups);
    (is_one && is_alone(line, groups, behind)).then_some(at)
}

/// `415-555-2671`, but not with blanks, as any numbers in a table.
fn american(line: &Line, chain: &Groups) -> Option<Range<usize>> {
    let (groups, behind) = summed(chain, 10).or_else(|| summed(chain, 11))?;
    let is_laid_out = AMERICAN.iter().any(|layout| groups.iter().map(Range::len).eq(layout.iter().copied()));
    let parts = groups.get(groups.len().checked_sub(3)?..)?;
    let are_first = parts.iter().take(2).all(|group| is_american(line.at(group.start)));
    let at = whole(groups);
    let is_blank = line.at(groups.first()?.end) == ' ';
    let is_country = groups.len() == 3 || line.at(at.start) == '1';
    let is_one = is_laid_out && are_first && !is_blank && is_country;
    (is_one && is_free(line, groups) && is_alone(line, groups, behind)).then_some(at)
}

/// 0, the rest of the code of an area or of mobile phones, and the number: `0151 2345678`, `06 12 34 56 78`.
fn national(line: &Line, chain: &Groups) -> Option<Range<usize>> {
    let first = chain.first()?;
    if line.at(first.start) != '0' || !matches!(line.at(first.start + 1), '1'..='9') || !(2..=5).contains(&first.len())
    {
        return None;
    }
    let near = |pair: &Groups| {
        pair.first()
            .zip(pair.last())
            .is_some_and(|(one, next)| next.start == one.end + 1 && SIGNS.contains(line.at(one.end)))
    };
    let count = 1 + chain.windows(2).take_while(|pair| near(pair)).count();
    let (groups, behind) = chain.split_at_checked(count)?;
    let at = whole(groups);
    let digits: usize = groups.iter().map(Range::len).sum();
    // The first sign may be another one: `0151/234 56 78`.
    let is_laid_out = groups.len() > 1 && groups.iter().all(|group| group.len() > 1) && is_even(line, groups.get(1..)?);
    let is_decimal = line.at(first.end) == '.' && groups.len() < 3;
    let is_one =
        NATIONAL.contains(&digits) && is_laid_out && !is_decimal && !is_day(line, groups) && !is_row(line, groups);
    let is_end = !is_word(line.at(at.end)) && !has_unit(line, at.end);
    (is_one && is_end && is_alone(line, groups, behind)).then_some(at)
}

/// 00, the code of a country, and the rest: `0049 171 1234567`.
fn coded(line: &Line, chain: &Groups) -> Option<Range<usize>> {
    let at = whole(chain);
    let digits: String = line.chars(at.clone()).filter(|c| is_digit(*c)).collect();
    let is_code = digits.strip_prefix("00").is_some_and(|rest| COUNTRIES.iter().any(|code| rest.starts_with(code)));
    let is_written = line.chars(at.clone()).all(|c| is_digit(c) || SIGNS.contains(c));
    // Numbers that are filled up with zeros are none.
    let is_filled = chain.iter().skip(1).any(|group| line.at(group.start) == '0');
    let is_one = is_code && is_written && !is_filled && (11..=15).contains(&digits.len());
    (is_one && !is_word(line.at(at.end)) && !has_unit(line, at.end)).then_some(at)
}

/// Whether groups are a day, or a day and a time: `05.11.2026`, `05-11-10-15-32`.
fn is_day(line: &Line, groups: &Groups) -> bool {
    let at = whole(groups);
    let numbers: Vec<u32> = groups.iter().filter_map(|group| line.small(group.clone()).parse().ok()).collect();
    let is_time = matches!(numbers.as_slice(), [1..=12, 1..=31, 0..=23, 0..=59, 0..=59])
        || matches!(numbers.as_slice(), [1..=31, 1..=12, 0..=23, 0..=59, 0..=59]);
    is_date(line, &at) || (is_time && line.at(groups.first().map_or(0, |first| first.end)) != ' ')
}

/// Whether each group is one more than that before, as in a list: `01 02 03 04 05`.
fn is_row(line: &Line, groups: &Groups) -> bool {
    let numbers: Vec<u32> = groups.iter().filter_map(|group| line.small(group.clone()).parse().ok()).collect();
    numbers.windows(2).all(|pair| pair.first().zip(pair.last()).is_some_and(|(one, next)| one + 1 == *next))
}

/// Whether single signs between them are all the same, and no digits go on behind a hyphen.
fn is_free(line: &Line, groups: &Groups) -> bool {
    let Some([first, second]) = groups.get(..2) else { return false };
    let is_signed = second.start == first.end + 1 && SIGNS.contains(line.at(first.end));
    let end = whole(groups).end;
    let goes_on = is_word(line.at(end)) || (line.at(end) == '-' && is_digit(line.at(end + 1)));
    is_signed && is_even(line, groups) && !goes_on
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
