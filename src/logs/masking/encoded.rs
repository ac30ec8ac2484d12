//! Characters that are written in an encoding: `%3A` of links, `\u0022` of JSON and programs, `&quot;` of HTML, and `[.]` of
//! people who want no link made of an address.
//!
//! A line is read as it is written first, and then as what it says: a secret between two encoded quotation marks has no
//! letters of them beside it any more, and one that is encoded itself is seen. What the first reading finds is masked all
//! the same, so that decoding never hides anything.

use super::line::{Line, is_digit, is_hex, is_word};
use std::ops::Range;

/// How often an encoding is read inside another: `%253A` of a link in a link, `\\\"` of JSON in JSON in JSON.
pub(super) const LAYERS: usize = 3;
/// The longest markup in a number.
const MARKUP: usize = 40;
/// A character that does not show.
const UNSEEN: char = '\u{200B}';
/// The most digits of a character's number in HTML.
const NUMBER: usize = 7;
/// Names of characters in HTML that stand in or beside a secret, in small letters. Those that do not show are one here.
const NAMED: &[(&str, char)] = &[
    ("&quot;", '"'),
    ("&amp;", '&'),
    ("&lt;", '<'),
    ("&gt;", '>'),
    ("&apos;", '\''),
    ("&nbsp;", ' '),
    ("&tab;", ' '),
    ("&newline;", ' '),
    ("&commat;", '@'),
    ("&colon;", ':'),
    ("&semi;", ';'),
    ("&period;", '.'),
    ("&comma;", ','),
    ("&equals;", '='),
    ("&percnt;", '%'),
    ("&plus;", '+'),
    ("&num;", '#'),
    ("&sol;", '/'),
    ("&bsol;", '\\'),
    ("&lowbar;", '_'),
    ("&hyphen;", '-'),
    ("&dash;", '-'),
    ("&ndash;", '-'),
    ("&minus;", '-'),
    ("&lpar;", '('),
    ("&rpar;", ')'),
    ("&lsqb;", '['),
    ("&lbrack;", '['),
    ("&rsqb;", ']'),
    ("&rbrack;", ']'),
    ("&lcub;", '{'),
    ("&rcub;", '}'),
    ("&shy;", '\u{AD}'),
    ("&zwj;", '\u{200D}'),
    ("&zwnj;", '\u{200C}'),
    ("&zerowidthspace;", '\u{200B}'),
];

/// Signs in brackets between the parts of an address: `192[.]168[.]1[.]20`.
const BRACKETED: &[(&str, char)] =
    &[("[.]", '.'), ("(.)", '.'), ("{.}", '.'), ("[dot]", '.'), ("(dot)", '.'), ("[:]", ':'), ("(:)", ':')];

/// The line as it says; none where nothing in it is encoded.
pub(super) fn decoded(line: &Line) -> Option<Line> {
    line.reread(character)
}

/// The same with the signs of markup as they are written: at the end of a number they are none of it. None where no number
/// has any.
pub(super) fn with_markup(line: &Line) -> Option<Line> {
    let has_markup = (0..line.len()).any(|at| markup_at(line, at).is_some());
    if has_markup { line.reread(escaped) } else { None }
}

/// A text in its plainest form, without any encoding.
pub(super) fn plainly(text: &str) -> String {
    let mut line = Line::of(text, 0);
    for _ in 0..LAYERS {
        let Some(inner) = decoded(&line) else { break };
        line = inner;
    }
    line.chars(0..line.len()).collect()
}

/// The character that is encoded at a place, and in how many signs.
fn character(line: &Line, at: usize) -> Option<(char, usize)> {
    escaped(line, at).or_else(|| markup_at(line, at))
}

fn escaped(line: &Line, at: usize) -> Option<(char, usize)> {
    match line.at(at) {
        '%' => percent(line, at),
        '\\' => escape(line, at),
        '&' => entity(line, at),
        '[' | '(' | '{' => bracketed(line, at),
        _ => None,
    }
}

fn markup_at(line: &Line, at: usize) -> Option<(char, usize)> {
    let is_sign = matches!(line.at(at), '*' | '_' | '~' | '`' | '<');
    if is_sign && is_digit(line.before(at)) { markup(line, at) } else { None }
}

/// `%` and two digits for each byte of a character in UTF-8 (RFC 3986, 2.1), or `%u0040` as scripts once wrote it.
fn percent(line: &Line, at: usize) -> Option<(char, usize)> {
    if line.starts(at, "%u") {
        return Some((char::from_u32(number(line, at + 2..at + 6)?)?, 6));
    }
    let byte = |at: usize| if line.at(at) == '%' { u8::try_from(number(line, at + 1..at + 3)?).ok() } else { None };
    let length = match byte(at)? {
        0..=0x7F => 1,
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let bytes: Vec<u8> = (0..length).map_while(|place| byte(at + place * 3)).collect();
    let c = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    Some((c, length * 3))
}

/// A backslash and what it stands before, as JSON, programs and Markdown escape it.
fn escape(line: &Line, at: usize) -> Option<(char, usize)> {
    match line.at(at + 1) {
        'n' | 'r' | 't' | 'b' | 'f' => Some((' ', 2)),
        'u' => Some((char::from_u32(number(line, at + 2..at + 6)?)?, 6)),
        'x' => Some((char::from_u32(number(line, at + 2..at + 4)?)?, 4)),
        c => c.is_ascii_punctuation().then_some((c, 2)),
    }
}

/// Markup in a number, which does not show: `**3523194**87574913`, `86173206<!-- -->0011315`.
fn markup(line: &Line, at: usize) -> Option<(char, usize)> {
    let sign = line.at(at);
    let end = if line.starts(at, "<!--") {
        (at + 4..at + MARKUP).find(|end| line.ends(*end, "-->"))?
    } else if sign == '<' {
        let name = line.bounded(at + 1, 12, |c| is_word(c) || c == '/');
        if name > at + 1 && line.at(name) == '>' { name + 1 } else { return None }
    } else {
        line.bounded(at, 3, |c| c == sign)
    };
    let is_sure = sign == '<' || end > at + 1 || sign == '*';
    (is_sure && is_digit(line.at(end))).then_some((UNSEEN, end - at))
}

fn bracketed(line: &Line, at: usize) -> Option<(char, usize)> {
    let (written, c) = BRACKETED.iter().find(|(written, _)| line.starts(at, written))?;
    (is_word(line.before(at)) && is_word(line.at(at + written.len()))).then_some((*c, written.len()))
}

/// A character of HTML, by its name or its number.
fn entity(line: &Line, at: usize) -> Option<(char, usize)> {
    if line.at(at + 1) != '#' {
        let known = NAMED.iter().find(|(name, _)| line.starts(at, name));
        return known.map(|(name, c)| (*c, name.len()));
    }
    let is_hexadecimal = line.starts(at + 2, "x");
    let from = at + if is_hexadecimal { 3 } else { 2 };
    let end = line.bounded(from, NUMBER, if is_hexadecimal { is_hex } else { is_digit });
    if end == from || line.at(end) != ';' {
        return None;
    }
    let radix = if is_hexadecimal { 16 } else { 10 };
    let code = u32::from_str_radix(&line.small(from..end), radix).ok()?;
    Some((char::from_u32(code)?, end + 1 - at))
}

/// The number that hexadecimal digits stand for, if there is one at each of these places.
fn number(line: &Line, at: Range<usize>) -> Option<u32> {
    at.map(|place| line.at(place).to_digit(16)).try_fold(0, |number, digit| Some(number * 16 + digit?))
}
