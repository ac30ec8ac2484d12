//! The values behind labels. Each function says where the value ends, if something of its kind stands there.

use super::drawn::{is_drawn, is_drawn_clearly};
use super::groups::groups;
use super::labels::Gap;
use super::line::{CELL, Line, MASK, is_digit, is_hex, is_word};
use super::numbers::is_luhn;
use super::phones::has_unit;
use std::ops::{Range, RangeInclusive};

/// Words in the place of a value that tell nothing.
const NOTHING: &[&str] = &[
    "null",
    "nil",
    "none",
    "true",
    "false",
    "unknown",
    "undefined",
    "empty",
    "n/a",
    "yes",
    "no",
    "set",
    "unset",
    "missing",
    "invalid",
    "expired",
    "redacted",
    "hidden",
    "removed",
    "masked",
    "xxx",
    "void",
    "leer",
    "vide",
    "vacio",
    "leeg",
    "string",
    "error",
    "ok",
    "failed",
];
/// The most signs of a value between quotation marks.
const QUOTED: usize = 1_000;
/// How far the first `=` of a cookie is looked for.
const COOKIE: usize = 200;
/// The most signs of the name of an object.
const OBJECT: usize = 100;
/// Signs at the end of a value that belong to what is around it.
pub(super) const ENDS: &str = ".,;:!?)]}-/_\\";
/// The fewest signs of a token.
const TOKEN: usize = 4;
/// The fewest signs of a password, and of one in a sentence.
const PASSWORD: usize = 3;
const SAID: usize = 6;
/// The fewest signs of a key.
const KEY: usize = 16;
/// The first signs of a value tell whether it is one. Only then it is read to its end, and goes on behind that: no sign is
/// read again for each label before it.
const FIRST: usize = 128;

type At = Option<Range<usize>>;

/// So many digits, in groups or not: 15 with a right check digit first of all.
pub(super) fn digits(line: &Line, from: usize, count: RangeInclusive<usize>) -> At {
    let groups = groups(line, from, count.end() + 1, is_digit);
    let fits: Vec<_> = groups.iter().filter(|(_, digits)| count.contains(digits)).collect();
    let checked = fits.iter().find(|(end, digits)| *digits == 15 && is_luhn(line.chars(from..*end)));
    checked.or(fits.first()).map(|(end, _)| from..*end).filter(|at| !is_word(line.at(at.end)))
}

/// 18 to 22 digits of a card, of which the last may be the `F` that fills the last byte up.
pub(super) fn card(line: &Line, from: usize) -> At {
    let solid = line.bounded(from, 23, is_hex);
    if (18..=22).contains(&(solid - from)) && !is_word(line.at(solid)) {
        return Some(from..solid);
    }
    let groups = groups(line, from, 22, is_digit);
    groups.iter().rfind(|(_, digits)| (18..=22).contains(digits)).map(|(end, _)| from..*end)
}

/// 14 hexadecimal digits with or without a check digit, 18 decimal ones, or the 8 or 11 of an ESN. In groups, only the
/// longer ones: a word may follow that has letters of them.
pub(super) fn meid(line: &Line, from: usize) -> At {
    let end = line.bounded(from, 19, is_hex);
    let is_length = matches!(end - from, 8 | 11 | 14 | 15 | 18);
    let solid = (is_length && !is_word(line.at(end))).then_some(from..end);
    let groups = groups(line, from, 18, is_hex);
    let fits = |(end, count): &&(usize, usize)| matches!(count, 14 | 15 | 18) && !is_word(line.at(*end));
    let longest = groups.iter().rfind(fits).map(|(end, _)| from..*end);
    longest.or(solid).filter(|at| line.chars(at.clone()).any(is_digit))
}

/// A word with a digit in it. Behind a property of the system, as behind `:`, it may be shorter than in prose.
pub(super) fn serial(line: &Line, gap: &Gap) -> At {
    let end = line.bounded(gap.to, 65, |c| is_word(c) || matches!(c, '-' | '_' | '/' | '.'));
    let at = trimmed(line, gap.to..end, ENDS);
    let fewest = if gap.is_hard { 5 } else { 6 };
    let is_value = at.len() >= fewest
        && at.len() <= 64
        && line.chars(at.clone()).any(is_digit)
        && is_word(line.at(at.start))
        && !is_date(line, &at)
        && line.chars(at.clone()).filter(|c| *c == '.').count() < 2
        && !line.starts(at.start, "0x");
    is_value.then_some(at)
}

/// 7 to 15 digits in groups, but no date. In prose behind a word like `phone` (`is_sure` is false), only what is as
/// long as a number with its area, or written as one: `0151 2345678`, `+49 …`.
pub(super) fn phone(line: &Line, from: usize, is_sure: bool) -> At {
    let start = line.run(from, |c| matches!(c, '+' | '('));
    let groups = groups(line, start, 15, is_digit);
    let (end, count) = *groups.last()?;
    let at = from..end;
    let is_unit = is_word(line.at(end)) || line.at(end) == '_' || has_unit(line, end);
    let is_written = matches!(line.at(from), '+' | '(') || count >= 9;
    let is_one = (7..=15).contains(&count) && (is_sure || is_written);
    (is_one && !is_unit && !is_date(line, &(start..end)) && !is_time(line, end)).then_some(at)
}

/// 8 hexadecimal digits or more, with or without hyphens.
pub(super) fn android_id(line: &Line, from: usize) -> At {
    let end = line.bounded(from, 80, |c| is_hex(c) || c == '-');
    let at = trimmed(line, from..end, ENDS);
    let digits = line.chars(at.clone()).filter(|c| *c != '-').count();
    let is_nothing = line.chars(at.clone()).all(|c| matches!(c, '0' | '-'));
    let is_value = (8..=64).contains(&digits) && line.chars(at.clone()).any(is_digit) && !is_nothing;
    (is_value && !is_word(line.at(end)) && !is_date(line, &at)).then_some(at)
}

/// A word of the signs that tokens are made of. Tokens of windows, which logs are full of, are none.
pub(super) fn token(line: &Line, gap: &Gap) -> At {
    let is_part = |c: char| {
        is_word(c) || matches!(c, '-' | '.' | '_' | '~' | '+' | '/' | '=' | '%' | ':' | '|' | '!' | '*' | '$' | '\\')
    };
    let end = line.run(gap.to, is_part);
    let at = trimmed(line, gap.to..end, ENDS);
    let is_object =
        matches!(line.at(end), '{' | '@') || line.starts(at.start, "android.") || line.starts(at.start, "0x");
    // A long value is always one: it was read to its end, and is not read again for the next label in it.
    let is_object = is_object && at.len() < OBJECT;
    let is_value = at.len() >= TOKEN && !is_object && !is_nothing(line, &at) && !is_prose(line, gap, &at);
    is_value.then_some(at)
}

/// What stands between quotation marks, or else all until a blank: people choose any sign.
pub(super) fn password(line: &Line, gap: &Gap) -> At {
    value(line, gap, usize::MAX)
}

/// The same, of which no more signs are read than `most` where there are no quotation marks.
fn value(line: &Line, gap: &Gap, most: usize) -> At {
    // The folder in which a program runs is called so, too.
    if line.at(gap.to) == '/' {
        return None;
    }
    let quoted = gap.quote.and_then(|quote| {
        let end = gap.to + line.chars(gap.to..(gap.to + QUOTED).min(line.len())).position(|c| c == quote)?;
        let is_masked = line.chars(gap.to..end).any(|c| c == MASK);
        (!is_masked).then_some(gap.to..end)
    });
    let at = quoted.unwrap_or_else(|| {
        let is_of = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '\'' | '`' | '&' | '<' | '>');
        trimmed(line, gap.to..line.bounded(gap.to, most, is_of), ".,;)]}")
    });
    (at.len() >= PASSWORD && !is_nothing(line, &at) && !is_prose(line, gap, &at)).then_some(at)
}

/// What somebody says in a sentence: no word, but one with a digit, and none of these signs.
pub(super) fn said(line: &Line, gap: &Gap, without: &[char]) -> At {
    let first = value(line, gap, FIRST)?;
    let is_one = first.len() >= SAID && is_mixed(line, &first);
    if is_one && line.chars(first).all(|c| !without.contains(&c)) { password(line, gap) } else { None }
}

/// What stands alone in a cell of a table or under a heading, with a digit in it: most other words there say what it is about.
pub(super) fn cell(line: &Line, gap: &Gap) -> At {
    let is_of = |c: char| c.is_ascii_graphic();
    let first = trimmed(line, gap.to..line.bounded(gap.to, FIRST, is_of), "\"'`,;");
    let is_one = first.len() >= SAID && line.chars(first.clone()).any(is_digit) && !is_date(line, &first);
    let end = line.run(first.end, is_of);
    let is_alone = matches!(line.at(line.bounded(end, 2, |c| c == ' ')), CELL | '\n');
    (is_one && is_alone && line.at(first.start) != '/').then_some(first.start..end)
}

/// Whether there are both digits and letters.
pub(super) fn is_mixed(line: &Line, at: &Range<usize>) -> bool {
    let has = |is_in: fn(char) -> bool| line.chars(at.clone()).any(is_in);
    has(is_digit) && has(|c| c.is_ascii_alphabetic())
}

/// Digits and letters, many of each, as no word has them.
pub(super) fn key(line: &Line, gap: &Gap) -> At {
    let is_part = |c: char| is_word(c) || matches!(c, '-' | '_' | '+' | '/' | '=' | '%');
    let end = line.bounded(gap.to, FIRST, is_part);
    let at = trimmed(line, gap.to..end, ENDS);
    let is_drawn = if gap.is_hard { is_drawn } else { is_drawn_clearly };
    let is_one = is_drawn(line, &at) && !line.starts(at.start, "0x") && line.at(end) != '.';
    (at.len() >= KEY && is_one).then(|| trimmed(line, gap.to..line.run(end, is_part), ENDS))
}

/// Four to eight digits, but not what everybody tries first.
pub(super) fn pin(line: &Line, from: usize) -> At {
    let end = line.bounded(from, 9, is_digit);
    let is_length = (4..=8).contains(&(end - from));
    (is_length && !is_word(line.at(end)) && line.at(end) != '.' && !is_usual(line, from..end)).then_some(from..end)
}

/// Whether four to six digits are all the same or one more than that before: `0000`, `1234`.
fn is_usual(line: &Line, at: Range<usize>) -> bool {
    let digits: Vec<u32> = line.chars(at).filter_map(|c| c.to_digit(10)).collect();
    let goes_by = |step: u32| digits.windows(2).all(|pair| pair.first().map(|one| one + step) == pair.last().copied());
    digits.len() <= 6 && (goes_by(0) || goes_by(1))
}

/// All cookies of a line, of which the first is a name and a value.
pub(super) fn cookies(line: &Line, gap: &Gap) -> At {
    let is_one = line.chars(gap.to..(gap.to + COOKIE).min(line.len())).take_while(|c| *c != MASK && *c != ' ');
    if !is_one.into_iter().any(|c| c == '=') {
        return None;
    }
    let end = line.run(gap.to, |c| !matches!(c, '"' | '\'' | '`' | MASK | CELL));
    Some(trimmed(line, gap.to..end, " "))
}

/// The word behind a scheme, or a long word by itself.
pub(super) fn authorization(line: &Line, gap: &Gap) -> At {
    let schemes = ["bearer ", "basic ", "digest ", "token ", "oauth ", "hmac ", "negotiate "];
    let scheme = schemes.iter().find(|scheme| line.starts(gap.to, scheme));
    let from = line.run(gap.to + scheme.map_or(0, |scheme| scheme.len()), |c| c == ' ');
    let end = if scheme.is_some_and(|scheme| *scheme == "digest ") {
        line.run(from, |c| !matches!(c, MASK | CELL))
    } else {
        line.run(from, |c| c.is_ascii_graphic() && !matches!(c, '"' | '\'' | '`' | '<' | '>'))
    };
    let at = trimmed(line, from..end, ENDS);
    let fewest = if scheme.is_some() { TOKEN } else { 16 };
    (at.len() >= fewest && !is_nothing(line, &at)).then_some(at)
}

/// One number with so many decimals or more.
pub(super) fn degrees(line: &Line, from: usize, decimals: usize) -> At {
    let start = from + usize::from(matches!(line.at(from), '-' | '+'));
    let dot = line.bounded(start, 4, is_digit);
    let end = line.bounded(dot + 1, 32, is_digit);
    let is_number = (1..=3).contains(&(dot - start)) && line.at(dot) == '.' && end > dot + decimals;
    (is_number && !is_word(line.at(end)) && !has_unit(line, end)).then_some(from..end)
}

/// Degrees without their point, in so many digits.
pub(super) fn scaled(line: &Line, from: usize, digits: RangeInclusive<usize>) -> At {
    let start = from + usize::from(matches!(line.at(from), '-' | '+'));
    let end = line.bounded(start, 11, is_digit);
    let is_whole = !(is_word(line.at(end)) || line.at(end) == '.' && is_digit(line.at(end + 1)));
    (digits.contains(&(end - start)) && is_whole && !has_unit(line, end)).then_some(from..end)
}

/// Without the signs at the end that belong to the sentence.
pub(super) fn trimmed(line: &Line, at: Range<usize>, signs: &str) -> Range<usize> {
    let extra = line.chars(at.clone()).rev().take_while(|c| signs.contains(*c)).count();
    at.start..at.end.saturating_sub(extra).max(at.start)
}

/// Whether this says that there is no value, or hides it.
pub(super) fn is_nothing(line: &Line, at: &Range<usize>) -> bool {
    let is_hidden = line.chars(at.clone()).all(|c| matches!(c, '*' | 'x' | 'X' | '.' | '-' | '?' | '#' | '_'));
    is_hidden || (at.len() < 16 && NOTHING.contains(&line.small(at.clone()).as_str()))
}

/// Whether this is a word of a sentence: `Password: the field is empty`.
pub(super) fn is_prose(line: &Line, gap: &Gap, at: &Range<usize>) -> bool {
    let is_before_word = line.at(at.end) == ' ' && line.at(at.end + 1).is_alphabetic();
    gap.is_spaced && gap.quote.is_none() && is_before_word && line.chars(at.clone()).all(|c| c.is_ascii_alphabetic())
}

/// Whether groups of digits are a day: `2026-11-20`, `20.11.2026`.
pub(super) fn is_date(line: &Line, at: &Range<usize>) -> bool {
    let text = line.small(at.start..at.end.min(at.start + 11));
    let is_numeric = text.chars().all(|c| is_digit(c) || matches!(c, '-' | '.' | '/' | ' '));
    let is_year = |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    let is_part = |part: &str| part.len() < 3 && part.parse().is_ok_and(|number: u8| (1..=31).contains(&number));
    match text.split(['-', '.', '/', ' ']).collect::<Vec<_>>().as_slice() {
        [first, one, other, ..] if is_numeric && is_part(one) => {
            (is_year(first) && is_part(other)) || (is_part(first) && is_year(other))
        }
        _ => false,
    }
}

/// Whether what ends here was the first part of a time.
fn is_time(line: &Line, end: usize) -> bool {
    line.at(end) == ':' && is_digit(line.at(end + 1))
}
