//! Secrets behind a label: `[ro.serialno]: [a1b2c3d4]`, `IMEI 1 = …`, `"token":"…"`, `手机号：…`.

use super::line::{CELL, Line, MASK, is_digit, is_han, is_word};
use super::names::{CHINESE, Says, says, says_behind};
use super::{Secret, Span, attached, mac, network, values, wifi};
use std::ops::Range;

/// The last signs of a name that are looked at.
const LONGEST: usize = 40;
/// The most signs between a label and its value.
const WIDEST: usize = 40;
/// Words that may stand between a label and its value. They say nothing.
const FILLERS: &[&str] = &[
    "sim", "slot", "code", "card", "id", "string", "addr", "address", "sv", "software", "version", "dec", "hex",
    "decimal",
];
/// The same, which say that a number follows.
const NUMBERS: &[&str] = &["number", "no", "nr", "nummer", "numero", "num"];
/// The same, which say that the value follows.
const TELLING: &[&str] = &["is", "ist", "lautet", "est", "es", "luidt"];

/// What stands between a label and its value.
pub(super) struct Gap {
    /// Where the value begins.
    pub to: usize,
    /// Whether a `:` or `=` stands there, or the end of a tag.
    pub is_hard: bool,
    /// What a word there says that follows.
    pub follows: Option<Follows>,
    /// Whether a blank stands right before the value, as in prose.
    pub is_spaced: bool,
    /// The quotation mark before the value.
    pub quote: Option<char>,
    /// Whether the value is in the next cell of a table, or under a heading.
    pub is_cell: bool,
}

/// What the word before a value says that follows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Follows {
    Number,
    Value,
}

pub(super) fn scan(line: &Line, spans: &mut Vec<Span>) {
    let mut name = String::with_capacity(LONGEST);
    let mut place = 0;
    while place < line.len() {
        let end = line.run(place, is_name);
        let label = if end > place { latin(line, place, end, &mut name) } else { chinese(line, place) };
        let Some((says, behind)) = label else {
            place = end.max(place + 1);
            continue;
        };
        let found = value(line, says, behind);
        // Goes on behind the value, so that no value is read for every label in it.
        place = found.as_ref().map_or(behind, |(_, at)| at.end).max(place + 1);
        spans.extend(found);
    }
    spans.extend(attached::scan(line));
}

/// Whether there is a label among these signs.
pub(super) fn announces(line: &Line, at: &Range<usize>) -> bool {
    let mut name = String::with_capacity(LONGEST);
    let mut place = at.start;
    while place < at.end {
        let end = line.run(place, is_name).min(at.end);
        let label = if end > place { latin(line, place, end, &mut name) } else { chinese(line, place) };
        if label.is_some() {
            return true;
        }
        place = end.max(place + 1);
    }
    false
}

/// What the name says that ends these signs.
pub(super) fn last(line: &Line, at: &Range<usize>) -> Option<Says> {
    let length = line.chars(at.clone()).rev().take(LONGEST).take_while(|c| is_name(*c)).count();
    if length > 0 {
        return latin(line, at.end - length, at.end, &mut String::new()).map(|(says, _)| says);
    }
    let ends = |place| chinese(line, place).filter(|(_, end)| *end == at.end);
    at.clone().find_map(ends).map(|(says, _)| says)
}

fn is_name(c: char) -> bool {
    is_word(c) || matches!(c, '_' | '.' | '-')
}

/// What a name says, and where its value may begin.
fn latin(line: &Line, from: usize, end: usize, name: &mut String) -> Option<(Says, usize)> {
    name.clear();
    let last = line.chars(end.saturating_sub(LONGEST).max(from)..end);
    name.extend(last.filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
    // A name may begin with the hyphen of a command: `adb -s`.
    let word = line.bounded(from, end - from, |c| !is_word(c));
    let phrase = says_behind(name, |before| line.ends(from, before));
    phrase.or_else(|| says(name, |length| begins(line, word..end, length))).map(|says| (says, end))
}

/// Whether a word of so many letters begins in a name before its end: behind a sign, or with a capital behind a small letter.
fn begins(line: &Line, name: Range<usize>, length: usize) -> bool {
    let letters = name.clone().rev().filter(|place| is_word(line.at(*place)));
    letters.clone().nth(length - 1).is_some_and(|at| {
        let before = line.before(at);
        at == name.start || !is_word(before) || (before.is_ascii_lowercase() && line.at(at).is_ascii_uppercase())
    })
}

fn chinese(line: &Line, from: usize) -> Option<(Says, usize)> {
    if !is_han(line.at(from)) {
        return None;
    }
    let known = CHINESE.iter().find(|(label, _)| line.starts(from, label));
    known.map(|(label, says)| (*says, from + label.chars().count()))
}

fn value(line: &Line, says: Says, label_end: usize) -> Option<Span> {
    let is_wordy = !matches!(
        says,
        Says::Password | Says::Token | Says::Session | Says::Key | Says::Cookie | Says::Authorization | Says::Ssid
    );
    let gap = gap(line, label_end, is_wordy);
    let is_told = gap.is_hard || gap.is_cell || is_han(line.before(label_end));
    let (kind, at) = match says {
        Says::Imei => (Secret::Imei, values::digits(line, gap.to, 14..=16)),
        Says::Imsi => (Secret::IccidImsi, values::digits(line, gap.to, 14..=15)),
        Says::Iccid => (Secret::IccidImsi, values::card(line, gap.to)),
        Says::Meid => meid(line, values::meid(line, gap.to)),
        Says::MeidDecimal => (Secret::Meid, values::digits(line, gap.to, 18..=18)),
        Says::Serial => (Secret::Serial, values::serial(line, &gap)),
        Says::ShortSerial => {
            (Secret::Serial, values::serial(line, &gap).filter(|at| gap.is_hard || values::is_mixed(line, at)))
        }
        Says::PhoneNumber => (Secret::Phone, values::phone(line, gap.to, true)),
        Says::Phone => (Secret::Phone, values::phone(line, gap.to, is_told || gap.follows == Some(Follows::Number))),
        Says::Mac => (Secret::Mac, mac::labelled(line, &gap, true)),
        Says::Adapter => (Secret::Mac, mac::labelled(line, &gap, false)),
        Says::Password | Says::Token | Says::Session if gap.is_cell => (Secret::Token, values::cell(line, &gap)),
        Says::Ssid => (Secret::Ssid, wifi::name(line, &gap)),
        Says::Ip if gap.is_hard || gap.is_cell => (Secret::Ip, network::number(line, gap.to)),
        Says::AndroidId => (Secret::AndroidId, values::android_id(line, gap.to)),
        Says::Token if gap.is_hard => (Secret::Token, values::token(line, &gap)),
        // What a label of a process is called so, too: `u:r:init:s0`.
        Says::Session if gap.is_hard => (Secret::Token, values::said(line, &gap, &[':'])),
        Says::Key if gap.is_hard => (Secret::Token, values::key(line, &gap)),
        Says::Password if gap.is_hard => (Secret::Token, values::password(line, &gap)),
        Says::Token if gap.follows.is_some() => (Secret::Token, values::said(line, &gap, &['.'])),
        Says::Token | Says::Key if gap.is_spaced || gap.is_cell => (Secret::Token, values::key(line, &gap)),
        Says::Password if gap.is_spaced || gap.quote.is_some() => (Secret::Token, values::said(line, &gap, &['.'])),
        Says::Pin if gap.is_hard || gap.is_cell => (Secret::Token, values::pin(line, gap.to)),
        Says::Cookie if gap.is_hard || gap.is_cell => (Secret::Token, values::cookies(line, &gap)),
        Says::Authorization if gap.is_hard || gap.is_cell => (Secret::Token, values::authorization(line, &gap)),
        Says::Degrees => {
            let degrees = values::degrees(line, gap.to, if is_told { 2 } else { 4 });
            // In millionths, as receivers count them.
            let scaled = || values::scaled(line, gap.to, 7..=9).filter(|_| gap.is_hard);
            (Secret::Coordinates, degrees.or_else(scaled))
        }
        Says::Scaled if gap.is_hard => (Secret::Coordinates, values::scaled(line, gap.to, 6..=10)),
        _ => return None,
    };
    at.map(|at| (kind, at))
}

/// The number of a CDMA device. Of 14 digits or 15 and no letter, it is what the same device has for its IMEI, which never
/// stays.
fn meid(line: &Line, at: Option<Range<usize>>) -> (Secret, Option<Range<usize>>) {
    let is_imei = at.as_ref().is_some_and(|at| {
        let signs = || line.chars(at.clone()).filter(|c| is_word(*c));
        signs().all(is_digit) && matches!(signs().count(), 14 | 15)
    });
    (if is_imei { Secret::Imei } else { Secret::Meid }, at)
}

/// Reads what stands between a label and its value: signs, the number of a slot, and words that say nothing.
fn gap(line: &Line, from: usize, is_wordy: bool) -> Gap {
    let mut gap = Gap { to: from, is_hard: false, follows: None, is_spaced: false, quote: None, is_cell: false };
    let end = from + WIDEST;
    while gap.to < end {
        let place = gap.to;
        let c = line.at(place);
        let next = line.at(place + 1);
        let width = match c {
            '\\' if matches!(next, 'n' | 'r' | 't') && is_word(line.at(place + 2)) => 2,
            ' ' | '\\' | ']' | '[' | ')' | '(' | '<' | '"' | '\'' | '`' | '→' => 1,
            '/' if is_wordy => 1,
            CELL if !gap.is_cell => {
                gap.is_cell = true;
                1
            }
            ':' | '=' => {
                gap.is_hard = true;
                1
            }
            '>' => {
                gap.is_hard |= next != ' ';
                1
            }
            '.' if is_word(line.before(place)) && !is_word(next) => 1,
            '#' | '-' if matches!(next, ' ' | '>' | ':') => 1,
            c if is_wordy && is_digit(c) && !gap.is_hard && !is_word(next) && next != MASK => {
                usize::from(is_slot(line, place))
            }
            c if is_word(c) => filler(line, place, is_wordy, &mut gap),
            '是' | '为' | '為' => {
                gap.is_hard |= is_word(next);
                1
            }
            '地' | '址' | '号' | '码' | '號' | '碼' | '卡' | '槽' if is_wordy => 1,
            _ => 0,
        };
        if width == 0 {
            break;
        }
        gap.is_spaced = c == ' ';
        gap.quote = matches!(c, '"' | '\'' | '`').then_some(c);
        gap.to += width;
    }
    gap
}

/// Whether a digit by itself is the number of a slot: more signs of a label follow, or a longer number.
fn is_slot(line: &Line, place: usize) -> bool {
    let next = line.run(place + 1, |c| matches!(c, ' ' | ':' | '=' | ')' | ']' | '"'));
    next > place + 1 && line.at(next) != MASK
}

/// The width of a word that says nothing but that something follows.
fn filler(line: &Line, from: usize, is_wordy: bool, gap: &mut Gap) -> usize {
    let longest = 8;
    let end = line.bounded(from, longest + 1, is_word);
    let word = line.small(from..end);
    let is_one_of = |words: &[&str]| words.contains(&word.as_str());
    let number = (is_wordy && is_one_of(NUMBERS)).then_some(Follows::Number);
    let follows = number.or_else(|| is_one_of(TELLING).then_some(Follows::Value));
    gap.follows = gap.follows.or(follows);
    if follows.is_some() || (is_wordy && is_one_of(FILLERS)) { end - from } else { 0 }
}
