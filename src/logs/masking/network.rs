//! Addresses on the internet and in private networks. Those that are the same for everybody stay: a device's own, and groups.

use super::line::{Line, is_digit, is_hex, is_word};
use super::versions::{is_one, names_one};
use super::{Secret, Span};
use std::collections::BTreeSet;
use std::net::Ipv6Addr;
use std::ops::Range;

/// The longest address of version 4, and of version 6 with what may stand beside it.
const LONGEST: usize = 15;
const LONGEST_6: usize = 48;
/// The longest of version 6 alone.
const ADDRESS_6: usize = 39;
/// A number of a version is seldom as high.
const HIGH: u8 = 100;
/// The shortest of version 6, `fe80::1`, and of version 4.
const SHORTEST_6: usize = 7;
const SHORTEST: usize = 7;
/// Digits of an address and of a port in the tables of the kernel.
const SOCKET: usize = 8;
const PORT: usize = 4;

pub(super) fn scan(line: &Line, spans: &mut Vec<Span>) {
    let mut addresses: Vec<(Range<usize>, [u8; 4])> = Vec::new();
    // How versions begin that the line names.
    let mut versions = BTreeSet::new();
    let mut place = 0;
    // Where the last version ended, on which another may follow.
    let mut version = None;
    while place < line.len() {
        let end = line.run(place, |c| is_word(c) || c == '.');
        if let Some((at, octets)) = version_4(line, place..end) {
            if may_be_version(line, &at, octets) && is_one(line, at.start, version) {
                version = Some(at.end);
                versions.insert(beginning(octets));
            } else {
                addresses.push((at, octets));
            }
        }
        place = end + 1;
    }
    // `1.2.3.5` in a line with version 1.2.3.4 is another one.
    addresses.retain(|(at, octets)| !may_be_version(line, at, *octets) || !versions.contains(&beginning(*octets)));
    spans.extend(addresses.into_iter().map(|(at, _)| (Secret::Ip, at)));
    place = 0;
    while place < line.len() {
        let end = line.run(place, |c| is_hex(c) || c == ':');
        let whole = in_hex(line, place..end).or_else(|| socket(line, place..end));
        if whole.is_none() {
            within(line, place..end, spans);
        }
        spans.extend(whole);
        place = end + 1;
    }
}

/// The address in a run of hexadecimal digits and colons, if it is as long as one.
fn in_hex(line: &Line, run: Range<usize>) -> Option<Span> {
    let is_length = (SHORTEST_6..=LONGEST_6).contains(&run.len());
    let is_one = is_length && line.chars(run.clone()).filter(|c| *c == ':').count() >= 2;
    if is_one { version_6(line, run) } else { None }
}

/// An address as one number behind its label, in hexadecimal or decimal digits: `0xC0A80114`, `3232235796`.
pub(super) fn number(line: &Line, from: usize) -> Option<Range<usize>> {
    let is_hexadecimal = line.starts(from, "0x");
    let (start, radix) = if is_hexadecimal { (from + 2, 16) } else { (from, 10) };
    let end = line.bounded(start, 11, if is_hexadecimal { is_hex } else { is_digit });
    let is_length = if is_hexadecimal { 7..=8 } else { 8..=10 }.contains(&(end - start));
    let is_whole = !(is_word(line.at(end)) || line.at(end) == '.' && is_digit(line.at(end + 1)));
    let address = u32::from_str_radix(&line.small(start..end), radix).ok()?;
    (is_length && is_whole && is_told_in_both(address)).then_some(from..end)
}

/// The address before a port in a table of connections, beside another one: `1401A8C0:8D2C 0101A8C0:01BB`.
fn socket(line: &Line, at: Range<usize>) -> Option<Span> {
    let is_one = |at: Range<usize>| {
        let port = at.start + SOCKET;
        at.len() == SOCKET + 1 + PORT && line.at(port) == ':' && line.chars(at).filter(|c| *c == ':').count() == 1
    };
    let is_part = |c: char| is_hex(c) || c == ':';
    let width = SOCKET + 1 + PORT;
    let next = at.end + 1..line.bounded(at.end + 1, width + 1, is_part);
    let before = at.start.saturating_sub(width + 1)..at.start.saturating_sub(1);
    let is_beside = (line.at(at.end) == ' ' && is_one(next)) || (line.before(at.start) == ' ' && is_one(before));
    let address = at.start..at.start + SOCKET;
    let number = u32::from_str_radix(&line.small(address.clone()), 16).ok()?;
    (is_one(at) && is_beside && is_told_in_both(number)).then_some((Secret::Ip, address))
}

/// Whether an address may lead to a person, whichever of its bytes comes first in a number.
fn is_told_in_both(address: u32) -> bool {
    let is_own = |[first, .., last]: [u8; 4]| (first == 127 && last == 1) || first == 0;
    let octets = address.to_be_bytes();
    !is_own(octets) && !is_own(address.to_le_bytes()) && octets != [255; 4]
}

/// Addresses in a longer run, with colons between them and numbers that are not of them: the longest at each place.
fn within(line: &Line, run: Range<usize>, spans: &mut Vec<Span>) {
    let mut from = run.start;
    while from < run.end {
        let group = line.run(from, is_hex);
        let is_first = group == from + 4 || line.starts(from, "64:ff9b:");
        let is_apart = |end: usize| is_hex(line.before(end)) && !is_word(line.at(end)) && !is_word(line.before(from));
        let ends = (from + SHORTEST_6)..=run.end.min(from + ADDRESS_6);
        let mut parts = ends.rev().filter(|end| is_first && is_apart(*end)).map(|end| from..end);
        let address = parts.find(|at| is_given(line, at.clone()));
        from = address.as_ref().map_or(group, |at| at.end).max(from) + 1;
        spans.extend(address.map(|at| (Secret::Ip, at)));
    }
}

/// Four numbers in a whole run of letters, digits and dots: `14.0.5.0.TMCCNXM` and `1.2.3.4.5` are versions.
fn version_4(line: &Line, run: Range<usize>) -> Option<(Range<usize>, [u8; 4])> {
    let is_named = |name: &&&str| line.starts(run.start, name) && is_digit(line.at(run.start + name.len()));
    let named = ["ip", "v"].iter().find(is_named).map_or(0, |name| name.len());
    let dots = line.chars(run.clone()).rev().take_while(|c| *c == '.').count();
    let at = run.start + named..run.end - dots;
    if at.len() > LONGEST || at.len() < SHORTEST || !is_digit(line.at(at.start)) {
        return None;
    }
    let is_net = line.at(at.end) == '/' && is_digit(line.at(at.end + 1));
    let is_suffixed = line.at(at.end) == '-' && line.at(at.end + 1).is_ascii_alphabetic();
    let octets = octets(&line.small(at.clone()), '.')?;
    let is_told = is_told(octets, is_net) && !is_release(octets);
    let is_version = is_suffixed || names_one(line, at.end);
    (is_told && (!may_be_version(line, &at, octets) || !is_version)).then_some((at, octets))
}

/// The numbers by which two versions are of the same program.
fn beginning([first, second, ..]: [u8; 4]) -> [u8; 2] {
    [first, second]
}

/// Whether words may make a version of this: none has two numbers as high as those of most addresses, and none is one of a
/// network at home.
fn may_be_version(line: &Line, at: &Range<usize>, octets: [u8; 4]) -> bool {
    octets.iter().filter(|octet| **octet >= HIGH).count() < 2 && !line.starts(at.start, "192.168.")
}

/// Whether this is a day and which release of it, as this site counts them: `26.11.20.2`.
fn is_release(octets: [u8; 4]) -> bool {
    matches!(octets, [20..=39, 1..=12, 1..=31, 1..=9])
}

/// The four numbers of an address, of which some may be filled up with zeros.
pub(super) fn octets(text: &str, sign: char) -> Option<[u8; 4]> {
    let is_number = |part: &&str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let numbers: Vec<u8> = text.split(sign).filter(is_number).filter_map(|part| part.parse().ok()).collect();
    let octets = <[u8; 4]>::try_from(numbers).ok()?;
    (text.matches(sign).count() == 3).then_some(octets)
}

/// Whether an address may lead to a person. None that ends in 0 is given to one, and versions often do; but that of a network
/// does, too.
fn is_told([first, .., last]: [u8; 4], is_net: bool) -> bool {
    !matches!(first, 0 | 127 | 224..) && (last != 0 || is_net)
}

/// An address of version 6 in a run of hexadecimal digits and colons. On each side there may be the colon of a label, a
/// port, or letters of the next word.
fn version_6(line: &Line, run: Range<usize>) -> Option<Span> {
    let Range { start, end } = run;
    let is_colon = |c: char| c == ':';
    let back =
        |from: usize, is_in: fn(char) -> bool| from - line.chars(start..from).rev().take_while(|c| is_in(*c)).count();
    let after = line.run(start, is_colon);
    let starts = [start, after, line.run(line.run(after, is_hex), is_colon)];
    let before = back(end, |c| c == ':');
    let ends = [end, before, back(back(before, is_hex), |c| c == ':')];
    let mut parts = starts.into_iter().flat_map(|start| ends.map(|end| start..end));
    let is_apart = |at: &Range<usize>| !is_word(line.before(at.start)) && !is_word(line.at(at.end));
    parts.find(|at| is_apart(at) && is_given(line, at.clone())).map(|at| (Secret::Ip, at))
}

/// Whether this is an address out of those that are given to networks and adapters (IANA: `2000::/3`, `fc00::/7`,
/// `fe80::/10`, `64:ff9b::/96` and `::ffff:0:0/96`). One of `fe80::/10` is valid in a house only, but often made from the number of the adapter.
fn is_given(line: &Line, at: Range<usize>) -> bool {
    let text = line.small(at);
    let segments = text.parse().ok().map(|address: Ipv6Addr| address.segments());
    // `fe80::1` is a router, in all houses.
    let is_routers = matches!(segments, Some([0xFE80, 0, 0, 0, 0, 0, 0, 0..=0xFF]));
    let is_ours = matches!(
        segments,
        Some(
            [0x2000..=0x3FFF | 0xFC00..=0xFDFF | 0xFE80..=0xFEBF, ..]
            | [0x64, 0xFF9B, ..]
            | [0, 0, 0, 0, 0, 0xFFFF, ..],
        )
    );
    is_ours && !is_routers && text.chars().any(is_digit)
}
