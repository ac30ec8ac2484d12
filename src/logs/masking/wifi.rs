//! Names of Wi-Fi networks behind their labels, as Android and `wpa_supplicant` write them: `SSID: "…"`, `ssid=…`, `SSID '…'`.

use super::labels::Gap;
use super::line::{Line, MASK, is_word};
use super::values::{ENDS, is_nothing, is_prose, trimmed};
use std::ops::Range;

/// The most signs of a name: 32 bytes, each of which may be written as an escape.
const MOST: usize = 128;
/// The fewest signs of a name without quotation marks.
const FEWEST: usize = 2;
/// What stands in the place of a name when there is none, or it may be any.
const NONE: &[&str] = &["any", "unknown ssid", "<unknown ssid>", "hidden network"];

type At = Option<Range<usize>>;

/// The name between quotation marks, or the word behind `:` and `=`.
pub(super) fn name(line: &Line, gap: &Gap) -> At {
    let told = gap.quote.filter(|_| gap.is_hard || !gap.is_cell).and_then(|quote| quoted(line, gap, quote));
    told.or_else(|| if gap.is_hard { bare(line, gap) } else { None })
}

fn quoted(line: &Line, gap: &Gap, quote: char) -> At {
    // Right behind the label it is an apostrophe: `the SSID's channel`.
    let is_open = gap.is_hard || !is_word(line.before(gap.to.saturating_sub(1)));
    // Where there is no name, the quotation mark closed it.
    let is_empty = matches!(line.at(gap.to), ',' | ')' | '}' | ']');
    let end = line.bounded(gap.to, MOST, |c| c != quote && c != MASK);
    let at = trimmed(line, gap.to..end, "\\");
    (is_open && !is_empty && line.at(end) == quote && is_name(line, &at)).then_some(at)
}

fn bare(line: &Line, gap: &Gap) -> At {
    let is_part = |c: char| {
        c.is_ascii_graphic()
            && !matches!(c, ',' | ';' | ':' | '=' | '"' | '\'' | '`' | '&' | '|' | '<' | '>' | '(' | ')' | '{' | '}')
    };
    let end = line.bounded(gap.to, MOST, is_part);
    let at = trimmed(line, gap.to..end, ENDS);
    // Another label may follow where there is no name, or what a program calls.
    let is_other = matches!(line.at(end), '=' | ':' | '(' | '{');
    let is_one = at.len() >= FEWEST && line.chars(at.clone()).any(|c| c.is_ascii_alphabetic());
    (is_one && !is_other && is_name(line, &at) && !is_prose(line, gap, &at)).then_some(at)
}

/// Whether these signs say what a network is called.
pub(super) fn is_name(line: &Line, at: &Range<usize>) -> bool {
    !at.is_empty() && !is_nothing(line, at) && !NONE.contains(&line.small(at.clone()).as_str())
}
