//! The chart above the list of releases: two rows of bars over the same weeks, people above, changes below. Pure
//! geometry in whole pixels of its own, so that the same releases always give the same picture.

use crate::releases::Release;

/// Releases in the chart, at most.
const MOST: usize = 12;
/// The picture; a phone shows it pixel by pixel.
const WIDTH: i64 = 320;
/// The widest bar and the gap that is left between two.
const BAR: i64 = 36;
const GAP: i64 = 6;
/// The highest bar.
const HEIGHT: i64 = 56;
/// Where the bars of people and those of changes stand.
const PEOPLE_BASE: i64 = 92;
const LINES_BASE: i64 = 190;
/// So many bars leave room for the name of each; of more only the first and the last are named.
const ALL_NAMED: usize = 4;
/// Below it a number is narrower than its bar's place, and all are written; otherwise only the highest.
const SHORT: i64 = 1_000;

/// What the last releases brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chart {
    /// The oldest first.
    pub bars: Vec<Bar>,
}

/// A release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bar {
    pub version: String,
    /// Left edge, middle and width of its bars.
    pub x: i64,
    pub middle: i64,
    pub width: i64,
    pub people: Column,
    pub lines: Column,
    /// Whether its version stands below it.
    pub named: bool,
}

/// A number and the bar that shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Column {
    pub value: i64,
    pub top: i64,
    pub height: i64,
    /// Whether the number stands above it.
    pub written: bool,
}

impl Chart {
    /// The last of these releases, latest first as the list has them; none when there are not two to compare. Skipped
    /// weeks brought nothing, nor did what was recalled, and until a release is credited nobody knows how many shaped it.
    pub(super) fn of(releases: &[Release]) -> Option<Self> {
        let stands = |release: &&Release| release.credited_at.is_some() && release.recalled_at.is_none();
        let credited = releases.iter().filter(stands);
        let mut shown: Vec<(&str, i64, i64)> = credited
            .filter_map(|release| Some((release.version.as_deref()?, release.people_count, release.item_count)))
            .take(MOST)
            .collect();
        shown.reverse();
        (shown.len() > 1).then(|| Self { bars: bars(&shown) })
    }

    /// Where the bars of people stand.
    pub(super) const fn people_base() -> i64 {
        PEOPLE_BASE
    }

    /// Where the bars of changes stand.
    pub(super) const fn lines_base() -> i64 {
        LINES_BASE
    }
}

fn bars(shown: &[(&str, i64, i64)]) -> Vec<Bar> {
    let count = shown.len();
    let place = WIDTH / i64::try_from(count).unwrap_or(WIDTH).max(1);
    let width = (place - GAP).clamp(1, BAR);
    let people = columns(shown.iter().map(|(_, people, _)| *people), PEOPLE_BASE);
    let lines = columns(shown.iter().map(|(_, _, lines)| *lines), LINES_BASE);
    let places = (0..).map(|number: i64| number * place + place / 2);
    let last = count.saturating_sub(1);
    let each = shown.iter().zip(people).zip(lines).zip(places).enumerate();
    each.map(|(number, (((shown, people), lines), middle))| Bar {
        version: shown.0.to_owned(),
        x: middle - width / 2,
        middle,
        width,
        people,
        lines,
        named: count <= ALL_NAMED || number == 0 || number == last,
    })
    .collect()
}

fn columns(values: impl Iterator<Item = i64> + Clone, base: i64) -> Vec<Column> {
    let highest = values.clone().max().unwrap_or_default().max(1);
    let mut highest_written = false;
    values
        .map(|value| {
            let written = highest < SHORT || (value == highest && !highest_written);
            highest_written |= value == highest;
            let height = scaled(value, highest);
            Column { value, top: base - height, height, written }
        })
        .collect()
}

/// As high as its part of the highest; whatever is not nothing can be seen.
fn scaled(value: i64, highest: i64) -> i64 {
    let part = i128::from(value.max(0)) * i128::from(HEIGHT) / i128::from(highest);
    i64::try_from(part).unwrap_or(HEIGHT).max(i64::from(value > 0) * 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{ReleaseId, Timestamp, WeekNumber};
    use crate::releases::{InOthers, State};
    use crate::trains::WEEKLY;

    /// A release of a week that so many people shaped with so many lines.
    fn release(week: i64, people: i64, lines: i64) -> Release {
        let at = Timestamp(chrono::DateTime::UNIX_EPOCH);
        Release {
            id: ReleaseId(week),
            train_id: WEEKLY,
            week: WeekNumber(week),
            state: State::Published,
            version: Some(format!("26.1.{week}")),
            summary: String::new(),
            known_issues: String::new(),
            known_issues_html: String::new(),
            notes_lang: String::new(),
            opened_at: at,
            cutoff_at: at,
            publish_at: at,
            frozen_at: None,
            approved_by: None,
            approved_at: None,
            published_by: None,
            published_at: Some(at),
            skip_reason: None,
            item_count: lines,
            people_count: people,
            credited_at: Some(at),
            digested_at: None,
            revision: 0,
            notes_revision: 0,
            feed_id: None,
            amended_at: None,
            day: None,
            planned_at: None,
            recalled_at: None,
            skip_told: InOthers::default(),
        }
    }

    fn heights(chart: &Chart, of: fn(&Bar) -> Column) -> Vec<i64> {
        chart.bars.iter().map(|bar| of(bar).height).collect()
    }

    #[test]
    fn one_release_is_no_chart_and_two_are() {
        assert_eq!(Chart::of(&[]), None);
        assert_eq!(Chart::of(&[release(1, 5, 5)]), None);
        let chart = Chart::of(&[release(2, 10, 3), release(1, 5, 6)]).unwrap();
        let versions: Vec<&str> = chart.bars.iter().map(|bar| bar.version.as_str()).collect();
        assert_eq!(versions, ["26.1.1", "26.1.2"], "the oldest stands first");
        assert_eq!(heights(&chart, |bar| bar.people), [28, 56]);
        assert_eq!(heights(&chart, |bar| bar.lines), [56, 28]);
        assert!(chart.bars.iter().all(|bar| bar.named && bar.width == BAR));
        assert!(chart.bars.iter().all(|bar| bar.people.top + bar.people.height == PEOPLE_BASE));
    }

    #[test]
    fn skipped_and_uncredited_weeks_are_left_out() {
        let skipped = Release { state: State::Skipped, version: None, ..release(4, 0, 0) };
        let fresh = Release { credited_at: None, ..release(3, 0, 5) };
        let chart = Chart::of(&[skipped, fresh, release(2, 2, 2), release(1, 1, 1)]).unwrap();
        assert_eq!(chart.bars.len(), 2);
    }

    #[test]
    fn twelve_stand_side_by_side_and_a_thirteenth_does_not() {
        let many: Vec<Release> = (1..=13).rev().map(|week| release(week, week, 1)).collect();
        let chart = Chart::of(&many).unwrap();
        assert_eq!(chart.bars.len(), 12);
        assert_eq!(chart.bars[0].version, "26.1.2", "the oldest is left out");
        assert!(chart.bars[0].x >= 0 && chart.bars[11].x + chart.bars[11].width <= WIDTH);
        assert!(chart.bars.windows(2).all(|pair| pair[0].x + pair[0].width + GAP <= pair[1].x));
        let named: Vec<bool> = chart.bars.iter().map(|bar| bar.named).collect();
        assert!(named[0] && named[11] && named[1..11].iter().all(|named| !named));
        assert!(chart.bars.iter().all(|bar| bar.people.written));
    }

    #[test]
    fn nothing_has_no_height_and_little_can_be_seen() {
        let zeros = Chart::of(&[release(2, 0, 0), release(1, 0, 0)]).unwrap();
        assert_eq!((heights(&zeros, |bar| bar.people), heights(&zeros, |bar| bar.lines)), (vec![0, 0], vec![0, 0]));
        let little = Chart::of(&[release(2, 999, 0), release(1, 1, 0)]).unwrap();
        assert_eq!(heights(&little, |bar| bar.people), [2, 56]);
    }

    #[test]
    fn of_long_numbers_only_the_highest_is_written_once() {
        let chart = Chart::of(&[release(3, i64::MAX, 1), release(2, i64::MAX, 1), release(1, 12_345, 1)]).unwrap();
        let written: Vec<bool> = chart.bars.iter().map(|bar| bar.people.written).collect();
        assert_eq!(written, [false, true, false]);
        assert_eq!(heights(&chart, |bar| bar.people), [2, 56, 56]);
        assert!(chart.bars.iter().all(|bar| bar.lines.written));
    }
}
