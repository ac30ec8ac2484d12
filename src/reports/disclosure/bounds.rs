//! Between which numbers a hidden one lies, as somebody can tell who reads all that is shown: it is at most what is left of its choice
//! beside the parts that show it, and at least what the others of its row, or of its choice, cannot make up.

use super::{FEW, Hidden, Row, hide_smallest, told};
use std::collections::BTreeMap;

/// How often rows and choices are gone through in turn, each time with what was found before. Whoever goes further finds little.
const ROUNDS: usize = 4;

/// The numbers between which one lies, both included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Span {
    low: i64,
    high: i64,
}

impl Span {
    /// The same, once it is known what it comes to together with others; `all` is where all of these lie.
    fn among(self, sum: i64, all: Self) -> Self {
        let (low, high) = (sum - (all.high - self.high), sum - (all.low - self.low));
        Self { low: self.low.max(low), high: self.high.min(high) }
    }

    /// Whether it may be below five, and may be another number as well; that it is nought says nothing of anybody.
    const fn may_be_few(self) -> bool {
        self.low < self.high && self.low < FEW && self.high > 0
    }

    /// Whether it is one below five, whichever.
    const fn is_few(self) -> bool {
        self.low > 0 && self.high < FEW
    }
}

/// The numbers of a row that are not shown, by their choices.
struct Unknown {
    /// What they come to together, which everybody can tell.
    sum: i64,
    spans: BTreeMap<i64, Span>,
}

impl Unknown {
    /// Of each choice at most so many.
    fn of(sum: i64, most: impl Iterator<Item = (i64, i64)>) -> Self {
        Self { sum, spans: most.map(|(choice, most)| (choice, Span { low: 0, high: most.min(sum) })).collect() }
    }

    /// What of a row is not shown: where a number is hidden, it is not shown either which are nought.
    fn of_row(row: &Row, hidden: &Hidden, left: &BTreeMap<i64, i64>) -> Self {
        let is_unknown = |choice: i64| !hidden.is_none() && (hidden.hides(choice) || row.of(choice) == 0);
        let unknown = left.iter().filter(|(choice, _)| is_unknown(**choice)).map(|(choice, left)| (*choice, *left));
        let sum = unknown.clone().map(|(choice, _)| row.of(choice)).sum();
        Self::of(sum, unknown)
    }

    /// Each is what the others of the row leave of their sum.
    fn narrow(&mut self) {
        let mut all = Span::default();
        for span in self.spans.values() {
            all = Span { low: all.low + span.low, high: all.high + span.high };
        }
        for span in self.spans.values_mut() {
            *span = span.among(self.sum, all);
        }
    }

    /// How many of them may be below five.
    fn may_be_few(&self) -> usize {
        self.spans.values().filter(|span| span.may_be_few()).count()
    }

    /// Whether one is known to be below five.
    fn is_told(&self) -> bool {
        self.spans.values().any(|span| span.is_few())
    }
}

/// Whether one number alone of a row may be below five, as soon as it is known how many are in it: it would be that one wherever
/// anything of the row is hidden. Asks nothing of what was chosen there, so that the answer says nothing of it.
pub(super) fn has_one_few(around: &Row, row: &Row) -> bool {
    let mut all = Unknown::of(row.people(), around.numbers.iter().map(|(choice, people)| (*choice, *people)));
    all.narrow();
    all.may_be_few() == 1
}

/// Hides all of a row in which one hidden number alone may be below five, or is known to be, and of the smallest part where that can be
/// told of those beside it; whether anything was to be hidden. Each time a part more is, so it comes to an end.
pub(super) fn hide_surrounded(around: &Row, rows: &[Row], hidden: &mut [Hidden]) -> bool {
    let mut unknown = unknown(around, rows, hidden);
    // Those who are in none of the parts come last.
    let mut is_told = unknown.pop().is_some_and(|rest| rest.is_told());
    let mut is_changed = false;
    for (unknown, hidden) in unknown.iter().zip(hidden.iter_mut()).filter(|(_, hidden)| !hidden.is_none()) {
        if hidden.is_all {
            is_told |= unknown.is_told();
        } else if unknown.is_told() || unknown.may_be_few() < 2 {
            hidden.is_all = true;
            is_changed = true;
        }
    }
    is_changed || (is_told && hide_smallest(rows, hidden))
}

/// What is not shown of each row, and of whoever is in none of them, as narrow as it can be told.
fn unknown(around: &Row, rows: &[Row], hidden: &[Hidden]) -> Vec<Unknown> {
    let left = around.numbers.iter().map(|(choice, all)| (*choice, all - told(*choice, rows, hidden)));
    let left: BTreeMap<i64, i64> = left.collect();
    let of_rows = rows.iter().zip(hidden).map(|(row, hidden)| Unknown::of_row(row, hidden, &left));
    let nowhere = around.people() - rows.iter().map(Row::people).sum::<i64>();
    let nowhere = Unknown::of(nowhere, left.iter().map(|(choice, left)| (*choice, *left)));
    let mut unknown: Vec<Unknown> = of_rows.chain([nowhere]).collect();
    for _ in 0..ROUNDS {
        unknown.iter_mut().for_each(Unknown::narrow);
        narrow_across(&mut unknown, &left);
    }
    unknown
}

/// Each is what the other parts leave of its choice.
fn narrow_across(unknown: &mut [Unknown], left: &BTreeMap<i64, i64>) {
    let mut all: BTreeMap<i64, Span> = BTreeMap::new();
    for (choice, span) in unknown.iter().flat_map(|unknown| &unknown.spans) {
        let sum = all.entry(*choice).or_default();
        *sum = Span { low: sum.low + span.low, high: sum.high + span.high };
    }
    for (choice, span) in unknown.iter_mut().flat_map(|unknown| &mut unknown.spans) {
        if let (Some(all), Some(left)) = (all.get(choice), left.get(choice)) {
            *span = span.among(*left, *all);
        }
    }
}
