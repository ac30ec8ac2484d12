//! Dumps of parcels, as `service call iphonesubinfo 1` prints them:
//!
//! ```text
//!   0x00000000: 00000000 0000000f 00350033 00390036 '........3.5.6.9.'
//!   0x00000010: 00380033 00330030 00360035 00330034 '3.8.0.3.5.6.4.3.'
//!   0x00000020: 00300038 00000039                   '8.0.9...        '
//! ```
//!
//! The number is written twice and over several lines, so that these are found before each line is read by itself. A mask
//! has no bytes, and no row goes on another with a mask between them: what is masked only ever makes runs of digits
//! shorter, and each that is long enough was found before.

use super::numbers::is_luhn;
use super::{Hit, Secret};
use std::ops::Range;

/// Bytes in a row, and in each of its words.
const ROW: usize = 16;
const WORD: usize = 4;
/// Digits of a word.
const DIGITS: usize = WORD * 2;
/// The most characters between the words that are read and the text.
const STRUCK: usize = 64;
/// The fewest digits of a number of a device, a subscriber or a card.
const FEWEST: usize = 15;
/// What stands before the text of a row, and is often something else after a while in editors and browsers.
const QUOTES: &[&str] =
    &["'", "\"", "`", "|", "‘", "’", "“", "&#39;", "&#x27;", "&apos;", "&quot;", "%27", "\\'", "\\u0027"];

/// Bytes of a row, none where they are not known.
type Bytes = [Option<u8>; ROW];

/// A row of a dump.
struct Row {
    start: usize,
    address: u32,
    /// Where each word stands in the text, and what the words say.
    words: Vec<usize>,
    bytes: Bytes,
    /// Where the column of text begins, and what it says. A dot is a byte that has no character.
    column: usize,
    shown: Bytes,
}

/// The digits of all numbers in dumps, in order.
pub(super) fn scan(text: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut dump: Vec<Row> = Vec::new();
    for (at, _) in text.match_indices("0x") {
        let Some(row) = row(text, at) else { continue };
        if !dump.last().is_some_and(|last| goes_on(text, last, &row)) {
            in_dump(&dump, &mut hits);
            dump.clear();
        }
        dump.push(row);
    }
    in_dump(&dump, &mut hits);
    hits.sort_by_key(|hit| hit.at.start);
    hits
}

/// Whether a row follows another.
fn goes_on(text: &str, last: &Row, row: &Row) -> bool {
    let is_masked = || text.get(last.start..row.start).is_none_or(|between| between.contains('‹'));
    row.address.checked_sub(last.address) == u32::try_from(ROW).ok() && !is_masked()
}

/// `0x00000010:`, up to four words, and the same as text.
fn row(text: &str, at: usize) -> Option<Row> {
    let address = word(text, at + 2)?;
    let mut rest = text.get(at + 2 + DIGITS..)?.strip_prefix(':')?;
    let place = |rest: &str| text.len() - rest.len();
    let mut row = Row { start: at, address, words: Vec::new(), bytes: [None; ROW], column: 0, shown: [None; ROW] };
    for bytes in row.bytes.as_chunks_mut::<WORD>().0 {
        rest = rest.trim_start_matches([' ', '\t']);
        let from = place(rest);
        let after = rest.get(DIGITS..).unwrap_or_default();
        let is_last = after.is_empty() || after.starts_with([' ', '\t', '\r', '\n', ')']) || quoted(after).is_some();
        let Some(word) = word(text, from).filter(|_| is_last) else { break };
        *bytes = word.to_le_bytes().map(Some);
        row.words.push(from);
        rest = after;
    }
    if let Some(column) = behind_words(rest) {
        row.column = place(column);
        row.shown = shown(column);
    }
    Some(row)
}

/// The column of text behind the words, of which some may be struck out.
fn behind_words(rest: &str) -> Option<&str> {
    let is_struck =
        |c: char| c.is_ascii_hexdigit() || matches!(c, ' ' | '\t' | '.' | '…' | '*' | '-' | '_' | '?' | 'x' | 'X');
    let quote = rest.chars().take(STRUCK).take_while(|c| is_struck(*c)).map(char::len_utf8).sum();
    let (struck, column) = rest.split_at_checked(quote)?;
    // The next row has a column of its own.
    quoted(column).filter(|_| !struck.contains("0x"))
}

/// Eight hexadecimal digits.
fn word(text: &str, at: usize) -> Option<u32> {
    let digits = text.get(at..at + DIGITS)?;
    let is_word = digits.bytes().all(|b| b.is_ascii_hexdigit());
    u32::from_str_radix(digits, 16).ok().filter(|_| is_word)
}

/// What follows a quotation mark.
fn quoted(text: &str) -> Option<&str> {
    QUOTES.iter().find_map(|quote| text.strip_prefix(quote))
}

/// The text of a row: 16 characters before a quotation mark, or as many as there are before anything else.
fn shown(column: &str) -> Bytes {
    let mut shown = [None; ROW];
    let is_whole = column.as_bytes().get(ROW) == Some(&b'\'');
    let is_shown = |b: &u8| (*b == b' ' || b.is_ascii_graphic()) && (is_whole || !b"'\"`|&".contains(b));
    let read = column.bytes().take(ROW).take_while(is_shown);
    shown.iter_mut().zip(read).for_each(|(cell, b)| *cell = Some(b));
    let length = shown.iter().flatten().count();
    let is_masked = column.get(length..).is_some_and(|rest| length < ROW && rest.starts_with('‹'));
    if is_masked { [None; ROW] } else { shown }
}

/// The hits in rows that follow each other. Both columns are masked where either tells a number.
fn in_dump(dump: &[Row], hits: &mut Vec<Hit>) {
    let mut kinds = vec![None; dump.len() * ROW];
    let columns: [fn(&Row) -> Bytes; 2] = [|row| row.bytes, |row| row.shown];
    for column in columns {
        let cells: Vec<Option<u8>> = dump.iter().flat_map(column).collect();
        // Text of 16 bits for each character, and of 8.
        for step in [2, 1] {
            for (kind, at) in numbers(&cells, step) {
                kinds.iter_mut().take(at.end).skip(at.start).for_each(|cell| *cell = Some(kind));
            }
        }
    }
    for (row, kinds) in dump.iter().zip(kinds.as_chunks::<ROW>().0) {
        in_row(row, kinds, hits);
    }
}

fn in_row(row: &Row, kinds: &[Option<Secret>; ROW], hits: &mut Vec<Hit>) {
    let mut places = kinds.iter().enumerate().filter_map(|(place, kind)| kind.map(|kind| (place, kind)));
    let Some((first, kind)) = places.next() else { return };
    let last = places.next_back().map_or(first, |(last, _)| last);
    let words = row.words.get(first / WORD..row.words.len().min(last / WORD + 1)).unwrap_or_default();
    if let (Some(from), Some(to)) = (words.first(), words.last()) {
        hits.push(Hit { kind, at: *from..to + DIGITS });
    }
    let length = row.shown.iter().flatten().count();
    if first < length {
        hits.push(Hit { kind, at: row.column + first..row.column + length.min(last + 1) });
    }
}

/// Runs of digits that are long enough, with so many bytes for each.
fn numbers(cells: &[Option<u8>], step: usize) -> Vec<(Secret, Range<usize>)> {
    let cell = |place: usize| cells.get(place).copied().flatten();
    let is_digit = |place: usize| cell(place).is_some_and(|b| b.is_ascii_digit());
    let is_nothing = |place: usize| matches!(cell(place), Some(0 | b'.'));
    let mut numbers = Vec::new();
    let mut place = 0;
    while place < cells.len() {
        let mut next = place;
        let mut digits = String::new();
        while is_digit(next) && (digits.is_empty() || step == 1 || is_nothing(next - 1)) {
            digits.extend(cell(next).map(char::from));
            next += step;
        }
        let end = (next + 1).saturating_sub(step).max(place + 1);
        if digits.len() >= FEWEST && digits.bytes().any(|b| b != b'0') {
            numbers.push((kind(&digits), place..end));
        }
        place = end;
    }
    numbers
}

/// What a number of 15 digits and more is.
fn kind(digits: &str) -> Secret {
    let is_card = digits.starts_with("89") && digits.len() > FEWEST;
    let is_subscriber = digits.len() == FEWEST && !is_luhn(digits.chars());
    if is_card || is_subscriber { Secret::IccidImsi } else { Secret::Imei }
}
