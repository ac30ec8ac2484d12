//! Digits in groups, as people and programs lay out long numbers.

use super::line::{Line, is_digit};
use std::ops::Range;

/// The most digits that are read of groups.
const MOST: usize = 20;
/// Signs between groups, and the most of them between two.
const SIGNS: &str = " -/.:_,;|";
const GAP: usize = 3;

/// Where groups stand, one after the other.
pub(super) type Groups = [Range<usize>];

/// The groups of digits from a place on, whatever signs stand between them, a few more than the longest number has.
pub(super) fn chain(line: &Line, from: usize) -> Vec<Range<usize>> {
    let mut groups = Vec::new();
    let mut count = 0;
    let mut place = from;
    while count <= MOST {
        let end = line.bounded(place, MOST + 1, is_digit);
        if end == place {
            break;
        }
        groups.push(place..end);
        count += end - place;
        place = line.bounded(end, GAP, |c| SIGNS.contains(c));
        if place == end {
            break;
        }
    }
    groups
}

/// The first groups that have so many digits together, and those behind them.
pub(super) fn summed(groups: &Groups, digits: usize) -> Option<(&Groups, &Groups)> {
    let mut sum = 0;
    let last = groups.iter().position(|group| {
        sum += group.len();
        sum >= digits
    })?;
    if sum == digits { groups.split_at_checked(last + 1) } else { None }
}

/// Where groups begin and end.
pub(super) fn whole(groups: &Groups) -> Range<usize> {
    groups.first().map_or(0, |first| first.start)..groups.last().map_or(0, |last| last.end)
}

/// Whether the same signs stand between all groups.
pub(super) fn is_even(line: &Line, groups: &Groups) -> bool {
    let gaps = || groups.windows(2).filter_map(|pair| Some(pair.first()?.end..pair.last()?.start));
    let Some(first) = gaps().next() else { return true };
    gaps().all(|gap| line.chars(gap).eq(line.chars(first.clone())))
}

/// Whether nothing goes on groups on either side with the sign that stands between them.
pub(super) fn is_alone(line: &Line, groups: &Groups, behind: &Groups) -> bool {
    let [first, second, ..] = groups else { return behind.is_empty() };
    let gap = || line.chars(first.end..second.start);
    let goes_on = behind.first().is_some_and(|next| line.chars(whole(groups).end..next.start).eq(gap()));
    let width = second.start - first.end;
    let before = first.start.checked_sub(width + 1);
    let went_before = before.is_some_and(|at| is_digit(line.at(at)) && line.chars(at + 1..first.start).eq(gap()));
    !goes_on && !went_before
}

/// The ends of the groups of a number that `is_in` names, each with how many signs it has up to there. No more are read than
/// `most`.
pub(super) fn groups(line: &Line, from: usize, most: usize, is_in: fn(char) -> bool) -> Vec<(usize, usize)> {
    let mut groups = Vec::new();
    let mut count = 0;
    let mut place = from;
    loop {
        let read = line.bounded(place, most + 1, is_in) - place;
        count += read;
        place += read;
        if read == 0 || count > most {
            return groups;
        }
        groups.push((place, count));
        let gap = line.bounded(place, 3, is_between) - place;
        let signs = line.chars(place..place + gap).filter(|c| *c != '(' && *c != ')' && *c != ' ').count();
        // Two blanks are the next column of a table.
        let is_wide = line.starts(place, "  ");
        if gap == 0 || signs > 1 || is_wide {
            return groups;
        }
        place += gap;
    }
}

fn is_between(c: char) -> bool {
    matches!(c, ' ' | '-' | '.' | '/' | '(' | ')')
}
