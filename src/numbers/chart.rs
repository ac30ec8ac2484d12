//! The bars of a chart, a week each: a number, and the part of it that is filled. Whole pixels of its own, so
//! that the same weeks always give the same picture.

/// The picture, the line on which bars stand, and the highest bar.
const WIDTH: i64 = 320;
const BASE: i64 = 104;
const HEIGHT: i64 = 84;
/// The widest bar.
const BAR: i64 = 20;

/// A week's bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bar {
    pub x: i64,
    pub width: i64,
    pub top: i64,
    pub height: i64,
    /// The part within it, from below.
    pub inner_top: i64,
    pub inner_height: i64,
}

/// Bars of weeks, each with its part; a week without a number has an empty place.
pub(super) fn bars(weeks: &[Option<(i64, i64)>]) -> Vec<Bar> {
    let highest = highest(weeks).unwrap_or_default().max(1);
    let place = WIDTH / i64::try_from(weeks.len()).unwrap_or(WIDTH).max(1);
    let width = (place - if place > 8 { 3 } else { 1 }).clamp(1, BAR);
    let lefts = (0..).map(|number: i64| number * place + (place - width) / 2);
    let bar = |(x, (value, part)): (i64, (i64, i64))| {
        let (height, inner_height) = (scaled(value, highest), scaled(part, highest));
        Bar { x, width, top: BASE - height, height, inner_top: BASE - inner_height, inner_height }
    };
    lefts.zip(weeks).filter_map(|(x, week)| Some((x, (*week)?))).map(bar).collect()
}

/// The highest number.
pub(super) fn highest(weeks: &[Option<(i64, i64)>]) -> Option<i64> {
    weeks.iter().flatten().map(|(value, _)| *value).max()
}

/// Where the name of the last week ends, beneath its bar.
pub(super) fn last_end(count: usize) -> i64 {
    let count = i64::try_from(count).unwrap_or(WIDTH).max(1);
    WIDTH / count * count
}

/// As high as its part of the highest; whatever is not nothing can be seen.
fn scaled(value: i64, highest: i64) -> i64 {
    let part = i128::from(value.max(0)) * i128::from(HEIGHT) / i128::from(highest);
    i64::try_from(part).unwrap_or(HEIGHT).max(i64::from(value > 0) * 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_fits_and_what_is_not_nothing_can_be_seen() {
        let weeks: Vec<_> = (0..52).map(|week| (week != 3).then_some((week * 1_000, i64::from(week > 0)))).collect();
        let bars = bars(&weeks);
        assert_eq!(bars.len(), 51, "a week of which nothing is known has no bar");
        assert!(bars.windows(2).all(|pair| pair[0].x + pair[0].width < pair[1].x));
        let last = bars[50];
        assert!(last.x + last.width <= last_end(52) && last_end(52) <= WIDTH);
        assert_eq!((bars[0].height, last.height, last.inner_height, last.top), (0, HEIGHT, 2, BASE - HEIGHT));
    }

    #[test]
    fn no_weeks_are_no_bars_and_few_are_not_wide() {
        assert_eq!(bars(&[]), []);
        assert_eq!(bars(&[Some((i64::MAX, i64::MAX))])[0].width, BAR);
    }
}
