//! A row of small bars: the votes of the last weeks, the highest week as high as the drawing.

use std::fmt::Write;

/// Weeks that are shown: a quarter of a year.
pub(super) const WEEKS: usize = 12;
/// From one bar to the next, how wide one is, and the highest, in the drawing's own units.
const STEP: usize = 4;
const WIDE: i64 = 3;
const HIGH: i64 = 16;

/// The bars as the path of an SVG of 48 by 16; a week with votes is never without a bar, one without votes always.
pub(super) fn path(weeks: &[i64]) -> String {
    let most = weeks.iter().copied().max().unwrap_or_default().max(1);
    let mut path = String::new();
    for (left, votes) in (0..).step_by(STEP).zip(weeks).filter(|(_, votes)| **votes > 0) {
        let high = (votes.saturating_mul(HIGH) / most).clamp(1, HIGH);
        // Writing into a string does not fail.
        let _ = write!(path, "M{left} {HIGH}v-{high}h{WIDE}v{high}z");
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_week_is_as_high_as_the_drawing_and_none_with_votes_is_flat() {
        assert_eq!(path(&[0, 0]), "");
        assert_eq!(path(&[1, 0, 1_000]), "M0 16v-1h3v1zM8 16v-16h3v16z");
        assert_eq!(path(&[i64::MAX]), "M0 16v-1h3v1z", "what cannot be is drawn small, not wrong");
    }
}
