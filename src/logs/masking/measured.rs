//! Numbers with a point that something measured, which look like those of a place.

use super::line::{Line, is_word};
use std::ops::Range;

/// What is measured in them, as it is written behind a number.
const UNITS: &[&str] = &[
    "ms", "us", "ns", "s", "sec", "secs", "seconds", "fps", "hz", "khz", "mhz", "ghz", "px", "dp", "kb", "mb", "gb",
    "mb/s", "%", "v", "mv", "ma", "mah", "mw", "毫秒", "秒", "帧", "幀",
];
/// Words before times of frames and of work.
const TIMES: &[&str] = &[
    "frame",
    "vsync",
    "fps",
    "jank",
    "render",
    "uptime",
    "duration",
    "elapsed",
    "latency",
    "interval",
    "period",
    "benchmark",
    "帧",
    "幀",
    "耗时",
    "耗時",
];
/// How far before its numbers such a word stands.
const AHEAD: usize = 24;
/// How many times the same digit ends a share of three or six.
const SAME: usize = 4;

/// Whether two numbers beside each other were measured, as what stands about them says.
pub(super) fn is_measured(line: &Line, at: &Range<usize>) -> bool {
    let words = line.small(at.start.saturating_sub(AHEAD)..at.start);
    TIMES.iter().any(|word| words.contains(word)) || has_unit(line, at.end)
}

/// A unit stands in small letters, or in two: one capital is that of a direction.
fn has_unit(line: &Line, end: usize) -> bool {
    let from = line.bounded(end, 3, |c| matches!(c, ' ' | ']' | ')'));
    let has = |unit: &&&str| line.starts(from, unit) && !is_word(line.at(from + unit.chars().count()));
    let found = UNITS.iter().find(has);
    found.is_some_and(|unit| unit.len() > 1 || !line.at(from).is_ascii_uppercase())
}

/// Whether decimals go on with one digit, as those of a share do: `16.666667`, `33.333333`.
pub(super) fn is_periodic(line: &Line, decimals: &Range<usize>) -> bool {
    let Some(before) = decimals.end.checked_sub(2).filter(|before| *before > decimals.start) else { return false };
    let digit = line.at(before);
    let same = line.chars(decimals.start..decimals.end - 1).rev().take_while(|c| *c == digit).count();
    let last = line.at(decimals.end - 1);
    // The last one may be rounded.
    same >= SAME && (last == digit || (digit == '6' && last == '7'))
}
