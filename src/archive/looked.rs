//! How much of what lines are found by one question looks through, whatever is typed: one bound of the rows that are read for all
//! of its words together. A page that did not look through all says so.

use crate::error::Result;
use crate::search::{Question, Tokens};
use std::collections::HashSet;
use std::hash::Hash;

/// Rows that are read for one question: all of a frequent word on a site that has been there for decades.
pub(super) const ROWS: i64 = 50_000;

/// Lines that were found, and whether not all were looked through.
pub(super) struct Said<T> {
    pub lines: HashSet<T>,
    pub is_cut: bool,
}

/// The lines that say everything which somebody looks for, as far as so many rows tell. `newest` gives at most so many that hold
/// a token, always the same.
pub(super) fn saying<C, T: Eq + Hash>(
    conn: &mut C,
    question: &Question,
    rows: i64,
    newest: impl Fn(&mut C, &str, i64) -> Result<Vec<T>>,
) -> Result<Said<T>> {
    let terms = question.any_of();
    let (mut left, mut is_cut, mut found) = (rows, false, None::<HashSet<T>>);
    for (place, any) in terms.iter().enumerate() {
        let most = share(left, terms.len() - place);
        let (said, read, is_whole) = holding(conn, any, most, &newest)?;
        left -= read;
        is_cut |= !is_whole;
        let both = match found {
            Some(found) => found.into_iter().filter(|line| said.contains(line)).collect(),
            None => said,
        };
        let is_over = both.is_empty();
        found = Some(both);
        if is_over {
            break;
        }
    }
    Ok(Said { lines: found.unwrap_or_default(), is_cut })
}

/// The lines that hold one of these tokens, how many rows were read for them, and whether those are all.
fn holding<C, T: Eq + Hash>(
    conn: &mut C,
    any: &Tokens,
    most: i64,
    newest: &impl Fn(&mut C, &str, i64) -> Result<Vec<T>>,
) -> Result<(HashSet<T>, i64, bool)> {
    let (mut said, mut read, mut is_whole) = (HashSet::new(), 0_i64, true);
    for (place, token) in any.iter().enumerate() {
        // Each by itself: the newest of one token are read off its index, and of several all would be sorted first.
        let part = share(most - read, any.len() - place);
        let lines = newest(conn, token, part)?;
        let count = i64::try_from(lines.len()).unwrap_or(i64::MAX);
        is_whole &= count < part;
        read = read.saturating_add(count);
        said.extend(lines);
    }
    Ok((said, read, is_whole))
}

/// What one of so many that are still to come may take of what is left.
fn share(left: i64, among: usize) -> i64 {
    (left / i64::try_from(among.max(1)).unwrap_or(i64::MAX)).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    /// What is found where the word `camera` stands in so many lines and `night` in the first of them, and how many rows were read.
    fn nights(lines: i64) -> (Vec<i64>, bool, usize) {
        let read = Cell::new(0_usize);
        let question = Question::of_lines("camera night");
        let said = saying(&mut (), &question, ROWS, |&mut (), token, most| {
            let lines: Vec<i64> = match token {
                "camera" => (1..=lines).rev().collect(),
                "night" => vec![1],
                _ => Vec::new(),
            };
            let newest: Vec<i64> = lines.into_iter().take(usize::try_from(most).unwrap()).collect();
            read.set(read.get() + newest.len());
            Ok(newest)
        });
        let said = said.unwrap();
        (said.lines.into_iter().collect(), said.is_cut, read.get())
    }

    #[test]
    fn a_frequent_word_is_read_up_to_a_bound_and_it_is_known_that_more_was_not() {
        assert_eq!(nights(100), (vec![1], false, 101));
        let (found, is_cut, read) = nights(1_000_000);
        assert!(found.is_empty() && is_cut, "the oldest line was not looked at");
        assert!(read <= usize::try_from(ROWS).unwrap(), "{read}");
    }
}
