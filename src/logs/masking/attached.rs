//! The serial number in a line of `adb devices`: a word, and what the device is doing.

use super::line::{Line, is_digit, is_word};
use super::{Secret, Span};

/// What a device is doing.
const STATES: &[&str] = &["device", "recovery", "sideload", "fastboot", "unauthorized", "offline", "bootloader"];
/// What more such a line says.
const MORE: &[&str] = &["product:", "usb:", "transport_id:"];
/// How far from the end of a line its first word may stand, and the longest state.
const REST: usize = 400;
const STATE: usize = 12;

pub(super) fn scan(line: &Line) -> Option<Span> {
    // The line may be quoted, or printed by a program behind its name and a time.
    let beginning = line.run(0, |c| matches!(c, ' ' | '>' | '|' | '-' | '*' | '`'));
    let behind = (line.len().saturating_sub(REST).max(beginning)..line.len())
        .rev()
        .find(|place| line.at(*place) == ' ' && matches!(line.before(*place), ':' | '>' | '|' | ')'));
    [Some(beginning), behind.map(|place| place + 1)].into_iter().flatten().find_map(|from| listed(line, from))
}

fn listed(line: &Line, from: usize) -> Option<Span> {
    let from = line.bounded(from, STATE, |c| c == ' ');
    let to = line.bounded(from, 25, |c| is_word(c) || c == '-');
    let state = line.run(to, |c| c == ' ');
    let end = line.bounded(state, STATE + 1, is_word);
    let rest = line.run(end, |c| matches!(c, ' ' | '`'));
    let is_listed = STATES.contains(&line.small(state..end).as_str());
    let is_last = rest == line.len() || MORE.iter().any(|key| line.starts(rest, key));
    let is_number =
        (6..=24).contains(&(to - from)) && line.chars(from..to).any(is_digit) && !line.starts(from, "emulator-");
    (state > to && is_listed && is_last && is_number).then_some((Secret::Serial, from..to))
}
