//! The bars of a result, an option each, from the left. Whole pixels of its own, so that the same numbers always give the same
//! picture.

/// Where bars begin, behind the number of the option, and the longest one; behind it there is room for how many.
const LEFT: i64 = 26;
const LONGEST: i64 = 220;
/// From one bar to the next, and how thick each is.
const STEP: i64 = 28;
const THICK: i64 = 18;

/// The bar of an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) struct Bar {
    pub left: i64,
    pub top: i64,
    pub width: i64,
    pub thick: i64,
    /// Where the line of its texts is, and where how many begins.
    pub line: i64,
    pub behind: i64,
}

/// A bar for each number.
pub(super) fn bars(numbers: &[i64]) -> Vec<Bar> {
    let highest = numbers.iter().copied().max().unwrap_or_default().max(1);
    let tops = (0..).map(|place: i64| place * STEP + 2);
    let bar = |(top, number): (i64, &i64)| {
        let width = scaled(*number, highest);
        Bar { left: LEFT, top, width, thick: THICK, line: top + THICK - 5, behind: LEFT + width + 6 }
    };
    tops.zip(numbers).map(bar).collect()
}

/// How high a picture of so many bars is.
pub(super) fn height(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(1).max(1) * STEP
}

/// As long as its part of the highest; whatever is not nothing can be seen.
fn scaled(number: i64, highest: i64) -> i64 {
    let part = i128::from(number.max(0)) * i128::from(LONGEST) / i128::from(highest);
    i64::try_from(part).unwrap_or(LONGEST).max(i64::from(number > 0) * 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_is_the_longest_and_what_is_not_nothing_can_be_seen() {
        let bars = bars(&[i64::MAX, 1, 0, i64::MAX / 2]);
        assert_eq!(bars.iter().map(|bar| bar.width).collect::<Vec<_>>(), [LONGEST, 2, 0, LONGEST / 2 - 1]);
        assert!(bars.windows(2).all(|pair| pair[0].top + pair[0].thick < pair[1].top));
        assert!(bars[3].top + THICK <= height(4) && bars[0].behind < 320);
        assert_eq!(super::bars(&[0, 0]).iter().map(|bar| bar.width).sum::<i64>(), 0);
    }
}
