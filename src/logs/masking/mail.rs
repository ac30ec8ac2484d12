//! Addresses of mailboxes. Prompts, mentions and versions have an `@`, too.

use super::line::{Line, MASK, is_digit, is_han, is_hex, is_word};
use super::{Secret, Span};
use std::ops::Range;

/// The longest name before the `@`, and the longest host (RFC 5321, 4.5.3.1).
const NAME: usize = 64;
const HOST: usize = 253;
/// The longest address in the place of a host, and the shortest.
const ADDRESS: usize = 45;
const SHORTEST: usize = 7;
/// Ends of hosts that are names of files and of services.
const FILES: &[&str] = &[
    "service", "png", "jpg", "jpeg", "webp", "apk", "jar", "xml", "dex", "odex", "vdex", "art", "oat", "cpp", "java",
    "rc",
];
/// Ends of hosts in Chinese, of those that have mailboxes.
const CHINESE: &[&str] =
    &["中国", "中國", "公司", "网络", "網絡", "香港", "台湾", "台灣", "在线", "新加坡", "商标", "网址", "集团"];

pub(super) fn scan(line: &Line, spans: &mut Vec<Span>) {
    for at in 0..line.len() {
        let sign = match line.at(at) {
            '@' => at..at + 1,
            '%' if line.starts(at, "%40") => at..at + 3,
            _ => continue,
        };
        spans.extend(address(line, &sign));
    }
}

/// The address about an `@`, which links spell `%40`.
fn address(line: &Line, sign: &Range<usize>) -> Option<Span> {
    let is_chinese = is_han(line.at(sign.end));
    let host = numeric(line, sign.end).or_else(|| host(line, sign.end, is_chinese))?;
    if let Some(from) = quoted(line, sign.start) {
        return Some((Secret::Mail, from..host.end));
    }
    let is_named_so = is_chinese && is_han(line.before(sign.start));
    let is_name = |c: char| {
        is_word(c)
            || matches!(c, '.' | '_' | '+' | '-' | '\'' | '!' | '~' | '#')
            || (is_named_so && is_han(c))
            || is_latin(c)
    };
    let window = sign.start.saturating_sub(NAME)..sign.start;
    let length = line.chars(window).rev().take_while(|c| is_name(*c)).count();
    let start = sign.start - length;
    // Quotation marks and dots about an address are not of it.
    let from =
        start + line.chars(start..sign.start).take_while(|c| !is_word(*c) && !is_latin(*c) && !is_han(*c)).count();
    let is_mention = from == sign.start || line.before(start) == '@';
    let is_machine = line.starts(from, "git@") || is_object(line, from..sign.start, &host);
    (!is_mention && !is_machine).then_some((Secret::Mail, from..host.end))
}

/// Where a name in quotation marks begins that ends at a place (RFC 5321, 4.1.2).
fn quoted(line: &Line, end: usize) -> Option<usize> {
    let last = end.checked_sub(1).filter(|last| line.at(*last) == '"')?;
    let window = last.saturating_sub(NAME)..last;
    let length = line.chars(window).rev().position(|c| matches!(c, '"' | MASK))?;
    let from = last - length - 1;
    (length > 0 && line.at(from) == '"').then_some(from)
}

/// A host that is an address: `[82.94.1.17]`.
fn numeric(line: &Line, from: usize) -> Option<Range<usize>> {
    let end = line.bounded(from + 1, ADDRESS, |c| is_hex(c) || matches!(c, '.' | ':'));
    let is_one = line.at(from) == '[' && line.at(end) == ']' && end > from + SHORTEST;
    is_one.then_some(from..end + 1)
}

/// A letter of an alphabet, which may stand in a name or a host.
pub(super) fn is_latin(c: char) -> bool {
    !c.is_ascii() && c.is_alphabetic() && !is_han(c) && !matches!(c, '\u{3040}'..='\u{30FF}') && c != MASK
}

/// The host behind an `@`: words with dots between them, of which the last is none of digits.
fn host(line: &Line, from: usize, is_chinese: bool) -> Option<Range<usize>> {
    let is_part = |c: char| is_word(c) || matches!(c, '.' | '-') || is_latin(c) || (is_chinese && is_han(c));
    let mut end = line.bounded(from, HOST, is_part);
    while matches!(line.before(end), '.' | '-') && end > from {
        end -= 1;
    }
    let text = line.small(from..end);
    let (first, rest) = text.split_once('.')?;
    let last = rest.rsplit('.').next().unwrap_or(rest);
    let is_named = last.chars().count() >= 2 && last.chars().next().is_some_and(char::is_alphabetic);
    // `audio@7.0-impl.so` is a version, `icon@2x.png` a size.
    let is_version = first.chars().all(is_digit) && rest.starts_with(is_digit);
    let is_chinese_end = last.is_ascii() || !is_chinese || CHINESE.iter().any(|known| last.starts_with(known));
    (!first.is_empty() && is_named && !is_version && is_chinese_end && !FILES.contains(&last)).then_some(from..end)
}

/// Whether this is an object of a program, `android.view.View@1a2b3c.run`.
fn is_object(line: &Line, name: Range<usize>, host: &Range<usize>) -> bool {
    let digits = line.chars(host.clone()).take_while(|c| is_hex(*c)).count();
    let is_number = (5..=8).contains(&digits) && line.at(host.start + digits) == '.';
    let class = line.chars(name.clone()).rev().take_while(|c| *c != '.').count();
    let is_class = class < name.len() && line.at(name.end - class).is_ascii_uppercase();
    is_number && is_class && line.chars(host.start..host.start + digits).any(is_digit)
}
