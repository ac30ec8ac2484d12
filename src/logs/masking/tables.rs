//! Values under their labels: in the columns of a table, and below a heading or a line that is nothing but a label.

use super::line::{CELL, Line, is_word};
use super::{Hit, Span, joined, labels, rows, shown};
use std::ops::Range;

/// The most columns that a page shows of a table.
const COLUMNS: usize = 20;
/// The most signs of a label, and of a value below it.
const LABEL: usize = 48;
const VALUE: usize = 128;
/// The most lines without a word between a heading and what stands below it: blank ones, those under it, fences of code.
const APART: usize = 3;

/// A label and the line in which it stands.
type Label = (usize, Range<usize>);

/// What labels say of what stands under them, in lines that are masked already: the number of its line, and the hit.
pub(super) fn scan(lines: &[Line]) -> Vec<(usize, Hit)> {
    let mut found = Vec::new();
    let mut number = 0;
    while let Some(line) = lines.get(number) {
        let rule = lines.get(number + 1).map_or(Rule::None, rule);
        if rule == Rule::Table && line.chars(0..line.len()).any(|c| c == '|') {
            number = in_table(lines, number, &mut found);
            continue;
        }
        if let Some(label) = heading(line, rule).filter(|at| announces(line, at)) {
            under(lines, &(number, label), &mut found);
        }
        number += 1;
    }
    found.append(&mut rows::scan(lines));
    found
}

/// Whether a line parts the head of a table from its rows.
pub(super) fn is_rule(line: &Line) -> bool {
    rule(line) == Rule::Table
}

/// What a line of signs makes of the one above it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rule {
    None,
    Heading,
    Table,
}

fn rule(line: &Line) -> Rule {
    let inner = line.inner();
    let is_row = |signs: &str| !inner.is_empty() && line.run(inner.start, |c| signs.contains(c)) >= inner.end;
    let has = |sign: char| line.chars(inner.clone()).any(|c| c == sign);
    match () {
        () if is_row("-") || is_row("=") => Rule::Heading,
        () if is_row("|-: ") && has('-') && (has('|') || has(':')) => Rule::Table,
        () => Rule::None,
    }
}

/// Reads a table from its head on, and says where it ends.
fn in_table(lines: &[Line], head: usize, found: &mut Vec<(usize, Hit)>) -> usize {
    let labels: Vec<(usize, Range<usize>)> = lines
        .get(head)
        .map(|line| cells(line).into_iter().enumerate().filter(|(_, at)| announces(line, at)).collect())
        .unwrap_or_default();
    let rows = lines.iter().enumerate().skip(head + 2).take_while(|(_, line)| !line.inner().is_empty());
    let mut end = head + 2;
    for (number, line) in rows {
        row(number, line, found);
        let cells = if labels.is_empty() { Vec::new() } else { cells(line) };
        for (label, value) in labels.iter().filter_map(|(column, label)| Some((label, cells.get(*column)?))) {
            pair(lines, &(head, label.clone()), &(number, value.clone()), |_, _| true, found);
        }
        end = number + 1;
    }
    if let Some(line) = lines.get(head) {
        row(head, line, found);
    }
    end
}

/// A row in which a label stands before its value. Those that begin with `|` are known by themselves.
fn row(number: usize, line: &Line, found: &mut Vec<(usize, Hit)>) {
    if line.at(line.inner().start) == '|' {
        return;
    }
    if let Some(row) = shown::row(line) {
        let hits = told(&row).into_iter().map(|(kind, at)| (number, Hit { kind, at: row.bytes(at) }));
        found.extend(hits);
    }
}

/// The cells of a row, without the blanks about them.
fn cells(line: &Line) -> Vec<Range<usize>> {
    let inner = line.inner();
    let mut cells = Vec::new();
    let mut place = inner.start + usize::from(line.at(inner.start) == '|');
    while place < inner.end && cells.len() < COLUMNS {
        let end = line.run(place, |c| c != '|').min(inner.end);
        let from = line.run(place, |c| c == ' ').min(end);
        let blanks = line.chars(from..end).rev().take_while(|c| *c == ' ').count();
        cells.push(from..end - blanks);
        place = end + 1;
    }
    cells
}

/// Where the words of a heading stand: behind `#`, in emphasis, over a line, or before a colon at the end.
fn heading(line: &Line, rule: Rule) -> Option<Range<usize>> {
    let inner = line.inner();
    let from = body(line, inner.start);
    let is_one = match (line.at(from), line.before(inner.end)) {
        ('#', _) => line.at(line.run(from, |c| c == '#')) == ' ',
        ('*' | '_' | '~' | '`' | '<', '*' | '_' | '~' | '`' | '>') | (_, ':') => true,
        _ => rule == Rule::Heading,
    };
    let at = line.run(from, |c| matches!(c, '#' | ' '))..inner.end;
    (is_one && at.start < at.end && at.len() <= LABEL).then_some(at)
}

/// Past the signs of a list or a quotation.
fn body(line: &Line, from: usize) -> usize {
    let is_mark = |at: usize| {
        matches!(line.at(at), ' ' | '>') || (matches!(line.at(at), '-' | '+' | '*') && line.at(at + 1) == ' ')
    };
    let most = from + LABEL;
    (from..most).find(|at| !is_mark(*at)).unwrap_or(most)
}

fn announces(line: &Line, at: &Range<usize>) -> bool {
    at.len() <= LABEL && labels::announces(line, at)
}

/// The value below a heading, if it is all of the first line with words.
fn under(lines: &[Line], label: &Label, found: &mut Vec<(usize, Hit)>) {
    let is_fence = |line: &Line, from: usize| line.starts(from, "```") || line.starts(from, "~~~");
    for (number, line) in lines.iter().enumerate().skip(label.0 + 1).take(APART + 1) {
        let inner = line.inner();
        let from = body(line, inner.start);
        let is_empty = from >= inner.end || is_fence(line, from) || rule(line) != Rule::None;
        if !is_empty {
            if inner.end - from <= VALUE && line.at(from) != '#' {
                pair(lines, label, &(number, from..inner.end), is_last, found);
            }
            return;
        }
    }
}

/// Whether no words stand behind a place.
fn is_last(line: &Line, at: &Range<usize>) -> bool {
    !line.chars(at.end..line.len()).any(|c| is_word(c) || c.is_alphanumeric())
}

/// What a label says of a value, both as they are shown, where it is one that `is_taken`.
fn pair(
    lines: &[Line],
    label: &Label,
    value: &Label,
    is_taken: fn(&Line, &Range<usize>) -> bool,
    found: &mut Vec<(usize, Hit)>,
) {
    let Some((above, below)) = lines.get(label.0).zip(lines.get(value.0)) else { return };
    let written = Line::beside((above, label.1.clone()), (below, value.1.clone()));
    let shown = shown::shown(&written).unwrap_or(written);
    let cell = shown.run(0, |c| c != CELL);
    let hits = told(&shown).into_iter().filter(|(_, at)| at.start > cell && is_taken(&shown, at));
    found.extend(hits.map(|(kind, at)| (value.0, Hit { kind, at: shown.bytes(at) })));
}

fn told(line: &Line) -> Vec<Span> {
    let mut spans = Vec::new();
    labels::scan(line, &mut spans);
    joined(spans)
}
