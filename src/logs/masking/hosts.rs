//! Addresses on the internet in the names of hosts: `ip-10-0-0-12`, `host82-94-1-17.dsl.example.net`, `17.1.94.82.in-addr.arpa`.

use super::line::{Line, is_digit, is_word};
use super::network::octets;
use super::{Secret, Span};
use std::ops::Range;

/// Beginnings of names that are made of an address.
const MADE: &[&str] = &["ip-", "ec2-"];
/// The most signs of the address, and of what follows it in its name.
const LONGEST: usize = 15;
const REST: usize = 120;
/// Ends of names of files.
const FILES: &[&str] =
    &["zip", "gz", "xz", "tar", "log", "txt", "img", "apk", "jar", "so", "png", "jpg", "mp4", "xml", "bin"];

pub(super) fn scan(line: &Line, spans: &mut Vec<Span>) {
    let mut place = 0;
    while place < line.len() {
        let end = line.run(place, is_digit);
        let found = if end > place { address(line, place, line.at(end)) } else { None };
        place = found.as_ref().map_or(end, |at| at.end).max(place + 1);
        spans.extend(found.map(|at| (Secret::Ip, at)));
    }
}

fn address(line: &Line, from: usize, sign: char) -> Option<Range<usize>> {
    let before = line.before(from);
    let goes_on = matches!(before, '-' | '.') && from.checked_sub(2).is_some_and(|at| is_digit(line.at(at)));
    let is_home = sign == '-' && line.starts(from, "192-168-");
    let is_made = is_home || (sign == '-' && MADE.iter().any(|name| line.ends(from, name)));
    if !matches!(sign, '-' | '.') || (goes_on && !is_made) {
        return None;
    }
    let mut end = line.bounded(from, LONGEST + 1, |c| is_digit(c) || c == sign);
    if line.before(end) == sign {
        end -= 1;
    }
    let [first, ..] = octets(&line.small(from..end), sign)?;
    let is_named = match sign {
        '-' => is_made || is_domain(line, end),
        _ => is_domain(line, end) && !is_word(before) && !matches!(before, '-' | '_'),
    };
    let goes_on = is_word(line.at(end)) || (matches!(line.at(end), '-' | '_') && is_word(line.at(end + 1)));
    (first != 0 && is_named && !goes_on).then_some(from..end)
}

/// Whether the names of two domains follow, or more, in small letters.
fn is_domain(line: &Line, end: usize) -> bool {
    let to = line.bounded(end, REST, |c| is_word(c) || matches!(c, '.' | '-'));
    let rest: String = line.chars(end..to).collect();
    let Some(domains) = rest.trim_end_matches('.').strip_prefix('.') else { return false };
    let last = domains.rsplit('.').next().unwrap_or_default();
    let is_name = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_lowercase()) && !name.contains(|c: char| c.is_ascii_uppercase())
    };
    domains.contains('.') && domains.split('.').all(is_name) && last.len() > 1 && !FILES.contains(&last)
}
