//! What a program drew by lot, as tokens are, and nobody thought of.

use super::line::Line;
use std::ops::Range;

/// The fewest digits among letters, or letters of a case.
const MIXED: usize = 4;

/// Whether nobody thought of this: many digits among letters, or letters of both cases that turn far more often than in names
/// of programs.
pub(super) fn is_drawn(line: &Line, at: &Range<usize>) -> bool {
    let kinds = kinds(line, at);
    let count = |wanted: char| kinds.iter().filter(|kind| **kind == wanted).count();
    let (small, capital, digits) = (count('a'), count('A'), count('0'));
    let is_turning = turns(&kinds, 45) && small >= MIXED && capital >= MIXED && digits > 0;
    (digits >= MIXED && small + capital >= MIXED) || is_turning
}

/// The same in a sentence, where a year may stand in a name.
pub(super) fn is_drawn_clearly(line: &Line, at: &Range<usize>) -> bool {
    is_drawn(line, at) && turns(&kinds(line, at), 30)
}

/// For each sign, one of its kind.
fn kinds(line: &Line, at: &Range<usize>) -> Vec<char> {
    let kind = |c: char| match c {
        'a'..='z' => 'a',
        'A'..='Z' => 'A',
        '0'..='9' => '0',
        _ => '-',
    };
    line.chars(at.clone()).map(kind).collect()
}

/// Whether in a hundred signs so many are of another kind than that before.
fn turns(kinds: &[char], least: usize) -> bool {
    let turns = kinds.windows(2).filter(|pair| pair.first() != pair.last()).count();
    turns * 100 >= kinds.len() * least
}
