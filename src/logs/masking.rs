//! Secrets in pasted logs and texts: numbers of devices, cards, accounts and people, addresses, places, names of networks and
//! tokens.
//!
//! ## Decisions
//! - A mask is its name in single angle quotation marks, `‹IMEI›`. `[IMEI]` would become a link before `(` or with a
//!   definition below, `<IMEI>` is HTML, `*` and `_` are emphasis; U+2039 and U+203A mean nothing to Markdown, HTML,
//!   mentions and the makers of links, wherever they stand.
//! - Each line is read by itself, so that a wrong guess never spreads and the work is linear. Only what is written in several
//!   lines is read over them: dumps of parcels, private keys, and what goes on over the end of a line.
//! - What is written in an encoding is read as it is written and as what it says; what either reading finds is masked.
//! - 2026-11-29: Markdown is read as it is written and as it is shown (`shown`): without the signs of emphasis, of code and of
//!   links, with one sign between the cells of a table. Labels above their values, in a heading or the head of a table, are
//!   read with them (`tables`).
//! - A line is read again with its hits as masks until nothing is found: what is found in a masked text was found before.
//!   A line in which that does not end soon is masked as a whole.
//! - What stands behind a label is told by its first signs, and read to its end only if it is a secret, behind which reading
//!   goes on: no sign is read again for each label before it. `tests::cost` counts what is read.
//! - 2026-11-29: staff may tell a mailbox, a number that rings and an address in a network in what they write; all else is
//!   masked there as everywhere, without asking, and so is what a member says of what they flag. An answer that says
//!   `‹IMEI›` can be taken back and worded anew; a number that was published cannot.
//! - 2026-11-29: the name of a Wi-Fi and the number of a bank account are secrets as well: maps of networks tell where a name
//!   is sent from, and nobody needs an account to understand a bug.
//! - 2026-11-30: only an IMEI never stays. What looks like the number of an account, a card or a CDMA device is often a word of
//!   a program, and its writer is shown it; a MEID of digits alone is an IMEI without its last digit, and told as one.
//! - 2026-11-30: the name of a Wi-Fi that one text tells is masked in those beside it (`repeated`), where it has no label.
//! - Where two hits overlap they become one, since half a secret may be enough of it.

mod angles;
mod attached;
mod calls;
mod drawn;
mod encoded;
mod groups;
mod hosts;
mod iban;
mod keys;
mod labels;
mod line;
mod mac;
mod mail;
mod masked;
mod measured;
mod names;
mod network;
mod numbers;
mod parcels;
mod phones;
mod places;
mod repeated;
mod rows;
mod seams;
mod secret;
mod shown;
mod spoken;
mod tables;
mod tokens;
mod values;
mod versions;
mod wifi;
mod work;

#[cfg(test)]
mod tests;

pub use masked::{
    AT_ONCE, Found, MOST_REPORTED, Masked, by_line, each_once, further, is_masked, mask, mask_build, mask_of_staff,
    mask_together,
};
pub use secret::Secret;

use line::Line;
use seams::Asked;
use std::ops::Range;

/// How often a line is read again with its hits as masks.
const ROUNDS: usize = 4;

/// The fewest signs of a line in which something is found: a label and its value have six, an address `a@b.cc` as well.
const SHORTEST: usize = 5;

/// One secret in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub kind: Secret,
    /// Where it stands, in bytes of the text, on boundaries of characters.
    pub at: Range<usize>,
}

/// A hit as places in a [`Line`].
type Span = (Secret, Range<usize>);

/// All secrets of a text, in order, never overlapping.
pub fn find(text: &str) -> Vec<Hit> {
    let mut lines = Vec::new();
    let mut found: Vec<Vec<Hit>> = Vec::new();
    let mut offset = 0;
    let mut before = parcels::scan(text);
    before.append(&mut keys::scan(text));
    before.sort_by_key(|hit| hit.at.start);
    let mut before = before.as_slice();
    for text in text.split_inclusive('\n') {
        let end = offset + text.len();
        let (here, later) = before.split_at(before.partition_point(|hit| hit.at.start < end));
        let mut line = Line::of(text.trim_end_matches(['\n', '\r']), offset);
        let mut hits = Vec::new();
        line.cover(&spans(&line, here), &mut hits);
        lines.push(line);
        found.push(hits);
        before = later;
        offset = end;
    }
    // Half of the number of a device may look like another number, which could be kept.
    over_lines(text, &mut lines, &mut found, Asked::Numbers);
    for (line, hits) in lines.iter_mut().zip(&mut found) {
        cover(line, &[], hits);
    }
    over_lines(text, &mut lines, &mut found, Asked::All);
    let mut hits: Vec<Hit> = found.into_iter().flatten().collect();
    hits.sort_by_key(|hit| hit.at.start);
    hits
}

/// Masks what goes on over the ends of lines, and what is found in these lines then.
fn over_lines(text: &str, lines: &mut [Line], found: &mut [Vec<Hit>], asked: Asked) {
    for round in 0..=ROUNDS {
        let mut broken = seams::scan(text, lines, asked);
        if asked == Asked::All {
            broken.append(&mut tables::scan(lines));
        }
        broken.sort_by_key(|(number, hit)| (*number, hit.at.start));
        if broken.is_empty() {
            break;
        }
        for parts in broken.chunk_by(|(one, _), (next, _)| one == next) {
            let number = parts.first().map_or(0, |(number, _)| *number);
            let hits: Vec<Hit> = parts.iter().map(|(_, hit)| hit.clone()).collect();
            let Some((line, found)) = lines.get_mut(number).zip(found.get_mut(number)) else { continue };
            if round < ROUNDS {
                cover(line, &hits, found);
            } else {
                whole(line, found);
            }
        }
    }
}

/// Where hits stand in a line, joined where they overlap.
fn spans(line: &Line, hits: &[Hit]) -> Vec<Span> {
    joined(hits.iter().map(|hit| (hit.kind, line.signs(&hit.at))).collect())
}

/// Masks these hits in a line, and all that is found in it.
fn cover(line: &mut Line, before: &[Hit], found: &mut Vec<Hit>) {
    let mut spans = spans(line, before);
    if spans.is_empty() && line.len() < SHORTEST {
        return;
    }
    for _ in 0..=ROUNDS {
        line.cover(&spans, found);
        spans = scan(line);
        if spans.is_empty() {
            return;
        }
    }
    whole(line, found);
}

/// Masks a line as a whole.
fn whole(line: &mut Line, found: &mut Vec<Hit>) {
    found.clear();
    line.cover(&[(Secret::Token, 0..line.len())], found);
}

/// What one reading of a line finds, as it is written and as what it says, in order and joined where it overlaps.
fn scan(line: &Line) -> Vec<Span> {
    let mut spans = Vec::new();
    as_written(line, &mut spans);
    let mut within = |said: &Line| {
        let mut found = Vec::new();
        as_written(said, &mut found);
        spans.extend(found.into_iter().map(|(kind, at)| (kind, line.signs(&said.bytes(at)))));
    };
    shown::shown(line).iter().for_each(&mut within);
    for decoded in [encoded::decoded, encoded::with_markup] {
        let mut inner = decoded(line);
        for _ in 0..encoded::LAYERS {
            let Some(said) = inner else { break };
            within(&said);
            shown::shown(&said).iter().for_each(&mut within);
            inner = decoded(&said);
        }
    }
    joined(spans)
}

fn as_written(line: &Line, spans: &mut Vec<Span>) {
    labels::scan(line, spans);
    numbers::scan(line, spans);
    phones::scan(line, spans);
    calls::scan(line, spans);
    mac::scan(line, spans);
    network::scan(line, spans);
    hosts::scan(line, spans);
    mail::scan(line, spans);
    spoken::scan(line, spans);
    places::scan(line, spans);
    angles::scan(line, spans);
    tokens::scan(line, spans);
    iban::scan(line, spans);
}

fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.retain(|(_, at)| at.start < at.end);
    spans.sort_by_key(|(kind, at)| (at.start, *kind));
    let mut apart: Vec<Span> = Vec::with_capacity(spans.len());
    for (kind, at) in spans {
        match apart.last_mut() {
            Some((of, last)) if at.start < last.end => {
                *of = kind.min(*of);
                last.end = last.end.max(at.end);
            }
            _ => apart.push((kind, at)),
        }
    }
    apart
}
