//! The weeks of a year side by side: which had a release, which had one later than planned, and which had none. Pure geometry
//! in whole pixels of its own, so that the same weeks always give the same picture.

use chrono::{Datelike, NaiveDate};

/// The picture; a phone shows it pixel by pixel.
const WIDTH: i64 = 320;
/// The widest place of a week, and the gap that is left between two.
const WIDEST: i64 = 24;
const GAP: i64 = 2;
/// Where all of them stand, and how high a release is that came as planned.
const BASE: i64 = 32;
const HIGH: i64 = 28;
const LOW: i64 = 14;

/// What became of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// A release went out on its day, or before.
    Out,
    /// A release went out on a later day.
    Late,
    /// There was none.
    Skipped,
}

impl Fate {
    /// That of a week with a release on one day that was planned for another.
    pub(super) fn of(out: NaiveDate, planned: NaiveDate) -> Self {
        if out > planned { Self::Late } else { Self::Out }
    }
}

/// A week in the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    pub x: i64,
    pub width: i64,
    pub top: i64,
    /// Nothing where there was no release.
    pub height: i64,
}

impl Cell {
    /// Where all of them stand.
    pub(super) const fn base() -> i64 {
        BASE
    }
}

/// Weeks, the earliest first.
pub(super) fn cells(fates: &[Fate]) -> Vec<Cell> {
    let place = (WIDTH / i64::try_from(fates.len()).unwrap_or(WIDTH).max(1)).clamp(1, WIDEST);
    let width = (place - GAP).max(1);
    let cell = |(fate, number): (&Fate, i64)| {
        let height = match fate {
            Fate::Out => HIGH,
            Fate::Late => LOW,
            Fate::Skipped => 0,
        };
        Cell { x: number * place, width, top: BASE - height, height }
    };
    fates.iter().zip(0..).map(cell).collect()
}

/// The years from one day to another, the latest first; no more than a century of them.
pub(super) fn years(first: NaiveDate, last: NaiveDate) -> Vec<i32> {
    (first.year()..=last.year()).rev().take(100).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_of_weeks_stands_side_by_side_within_the_picture() {
        assert!(cells(&[]).is_empty());
        let three = cells(&[Fate::Out, Fate::Skipped, Fate::Late]);
        assert_eq!(three.iter().map(|cell| (cell.x, cell.height)).collect::<Vec<_>>(), [(0, 28), (24, 0), (48, 14)]);
        assert!(three.iter().all(|cell| cell.top + cell.height == Cell::base() && cell.width == 22));
        for weeks in [1, 26, 53, 54, 200] {
            let cells = cells(&vec![Fate::Out; weeks]);
            assert!(cells.windows(2).all(|pair| pair[0].x + pair[0].width <= pair[1].x), "{weeks}");
            assert!(cells.last().is_some_and(|last| last.x + last.width <= WIDTH), "{weeks}");
        }
    }

    #[test]
    fn years_are_told_from_the_latest_to_the_first() {
        let day = |year| NaiveDate::from_ymd_opt(year, 12, 31).unwrap();
        assert_eq!(years(day(2024), day(2026)), [2026, 2025, 2024]);
        assert_eq!(years(day(2026), day(2026)), [2026]);
        assert_eq!(years(day(0), day(2026)).len(), 100);
    }

    #[test]
    fn what_comes_a_day_later_is_late_and_what_comes_before_its_day_is_not() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        assert_eq!(Fate::of(day(20), day(20)), Fate::Out);
        assert_eq!(Fate::of(day(19), day(20)), Fate::Out);
        assert_eq!(Fate::of(day(21), day(20)), Fate::Late);
    }
}
