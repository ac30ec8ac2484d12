//! What goes on over the ends of lines: a number that a mail or a screen broke in two, and a label above its value, as the
//! pages of settings show them.
//!
//! Lines that have been masked are read together twice, with a blank for each end and with nothing. Of what is found so, only
//! what holds an end of a line is taken, and what is a whole line under its label.

use super::line::{Line, is_digit, is_hex};
use super::numbers::is_issued;
use super::{Hit, Secret, Span, iban, joined, labels, mac, mail, network, numbers, phones, places, shown};

/// How much of a long line is read with the next.
const EDGE: usize = 64;
/// The fewest digits of an IMEI on each side where it is broken without a blank and has no label.
const HALF: usize = 4;
/// What stands at the end of one line or the beginning of the next where a number goes on.
const SIGNS: &str = ":-./,@+(_";

/// What is looked for over the ends of lines.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// The numbers of devices and accounts, of which a half may look like another number.
    Numbers,
    All,
}

/// What is found over the ends of lines that are masked already: the number of the line of each part, and the part.
pub(super) fn scan(text: &str, lines: &[Line], asked: Asked) -> Vec<(usize, Hit)> {
    let mut found = Vec::new();
    let mut from = 0;
    while from < lines.len() {
        let mut to = from + 1;
        // A line in the middle is read whole, or else the seam ends in it.
        while lines
            .get(to - 1)
            .zip(lines.get(to))
            .is_some_and(|(one, next)| is_open(one, next) && (to == from + 1 || one.len() <= EDGE * 2))
        {
            to += 1;
        }
        let is_broken = to > from + 1;
        if let Some(part) = lines.get(from..to).filter(|_| is_broken) {
            in_seam(text, part, from, asked, &mut found);
        }
        // The last line may be the first of the next seam.
        from = if is_broken { to - 1 } else { to };
    }
    found
}

/// Whether something may go on over the end of a line.
fn is_open(one: &Line, next: &Line) -> bool {
    let (body, below) = (one.inner(), next.inner());
    let is_number = |c: char| is_hex(c) || SIGNS.contains(c);
    let goes_on = is_number(one.before(body.end)) && is_number(next.at(below.start));
    let is_value = below.len() <= EDGE && next.chars(below.clone()).any(is_digit);
    !body.is_empty() && !below.is_empty() && (goes_on || is_value || iban::is_begun(one))
}

fn in_seam(text: &str, lines: &[Line], first: usize, asked: Asked, found: &mut Vec<(usize, Hit)>) {
    let mut hits: Vec<Hit> = Vec::new();
    for blank in [Some(' '), None] {
        let known = hits.len();
        let seam = Line::seam(lines, blank, EDGE);
        let mut spans: Vec<Span> = Vec::new();
        read(&seam, asked, &mut spans);
        // Signs of Markdown about the parts do not show.
        if let Some(shown) = shown::shown(&seam) {
            let mut within = Vec::new();
            read(&shown, asked, &mut within);
            spans.extend(within.into_iter().map(|(kind, at)| (kind, seam.signs(&shown.bytes(at)))));
        }
        let taken = joined(spans).into_iter().filter(|span| is_taken(text, &seam, span, blank.is_some()));
        for hit in taken.map(|(kind, at)| Hit { kind, at: seam.bytes(at) }) {
            // What was found with a blank goes before.
            let before = hits.get(..known).unwrap_or_default();
            let next = before.get(before.partition_point(|known| known.at.end <= hit.at.start));
            if next.is_none_or(|next| next.at.start >= hit.at.end) {
                hits.push(hit);
            }
        }
    }
    hits.sort_by_key(|hit| hit.at.start);
    parts(lines, first, &hits, found);
}

fn read(seam: &Line, asked: Asked, spans: &mut Vec<Span>) {
    labels::scan(seam, spans);
    numbers::scan(seam, spans);
    iban::scan(seam, spans);
    if asked == Asked::All {
        mac::scan(seam, spans);
        network::scan(seam, spans);
        mail::scan(seam, spans);
        phones::abroad(seam, spans);
        places::scan(seam, spans);
    }
    let is_asked = |kind: Secret| asked == Asked::All || matches!(kind, Secret::Imei | Secret::Iban);
    spans.retain(|(kind, _)| is_asked(*kind));
}

/// The part of each hit that stands in each line.
fn parts(lines: &[Line], first: usize, hits: &[Hit], found: &mut Vec<(usize, Hit)>) {
    let mut number = 0;
    for hit in hits {
        while lines.get(number).is_some_and(|line| line.bytes(0..line.len()).end <= hit.at.start) {
            number += 1;
        }
        for (place, line) in lines.iter().enumerate().skip(number) {
            let inner = line.bytes(line.inner());
            let at = inner.start.max(hit.at.start)..inner.end.min(hit.at.end);
            if at.start >= at.end {
                break;
            }
            found.push((first + place, Hit { kind: hit.kind, at }));
        }
    }
}

/// Whether what was found is due to the lines being read together.
fn is_taken(text: &str, seam: &Line, (kind, at): &Span, has_blank: bool) -> bool {
    let bytes = seam.bytes(at.clone());
    let inside = text.get(bytes.clone()).unwrap_or_default();
    if !inside.contains('\n') {
        let before = text
            .get(..bytes.start)
            .unwrap_or_default()
            .trim_end_matches(shown::SIGNS)
            .trim_end_matches([' ', '\t', '>']);
        let after = text.get(bytes.end..).unwrap_or_default().trim_start_matches(shown::SIGNS);
        let after = after.trim_start_matches([' ', '\t', '.', '\r']);
        let is_line = before.ends_with('\n') && (after.is_empty() || after.starts_with('\n'));
        return has_blank && is_line && inside.contains(is_digit);
    }
    let is_labelled = || {
        let label = seam.small(at.start.saturating_sub(12)..at.start);
        // A MEID of digits alone is an IMEI.
        label.contains("imei") || label.contains("meid")
    };
    let parts = || inside.split('\n').map(|part| part.chars().filter(|c| is_digit(*c)).count());
    let breaks_at = |before: &str, after: &str| {
        inside.split('\n').zip(inside.split('\n').skip(1)).any(|(one, next)| {
            one.trim_end().ends_with(|c: char| before.contains(c))
                || next.trim_start_matches([' ', '\t', '>']).starts_with(|c: char| after.contains(c))
        })
    };
    match kind {
        Secret::Imei => is_labelled() || (is_issued(seam, at) && (has_blank || parts().all(|digits| digits >= HALF))),
        // Both check themselves, or are of a form that nothing else has.
        Secret::Mac | Secret::Iban => true,
        Secret::IccidImsi | Secret::Meid | Secret::Phone => has_blank,
        Secret::Coordinates => has_blank && breaks_at(",;", ""),
        Secret::Ip => !has_blank && (breaks_at(".", ".") || inside.contains(':')),
        Secret::Mail => !has_blank && breaks_at("@", ""),
        Secret::Token | Secret::AndroidId | Secret::Serial | Secret::Ssid => false,
    }
}
