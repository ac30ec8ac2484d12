//! The same figures week after week, each drawn and as a table.

use super::super::chart::{self, Bar};
use super::super::days::Day;
use super::super::read::Week;
use super::facts::time;
use crate::web::Page;

/// A chart and its table.
pub(super) struct Drawn {
    pub id: &'static str,
    pub title: String,
    /// What the picture shows, for those who do not see it.
    pub said: String,
    /// What the filled part of a bar is.
    pub filled: Option<String>,
    pub bars: Vec<Bar>,
    /// The highest bar, in words.
    pub highest: String,
    pub first: String,
    pub last: String,
    /// Where the name of the last week ends.
    pub last_end: i64,
    /// Of the column with the weeks or days, and of those behind it.
    pub head: String,
    pub heads: Vec<String>,
    /// The week or day, and what stands in the columns; the latest first.
    pub rows: Vec<(String, Vec<String>)>,
}

/// What a chart is of: a number of each week or day with the part of it that is filled.
struct Plan<'a, Span> {
    id: &'static str,
    title: String,
    filled: Option<String>,
    of: fn(&Span) -> Option<(i64, i64)>,
    word: &'a dyn Fn(i64) -> String,
    heads: Vec<String>,
    cells: &'a dyn Fn(&Span) -> Vec<String>,
}

/// What stands below the bars.
trait Named {
    fn name(&self, page: &Page<'_>) -> String;
    fn head(page: &Page<'_>) -> String;
    fn said(page: &Page<'_>, between: [&str; 2], highest: &str) -> String;
}

impl Named for Week {
    fn name(&self, page: &Page<'_>) -> String {
        page.release_date(&self.ends)
    }

    fn head(page: &Page<'_>) -> String {
        page.l.numbers_column_week()
    }

    fn said(page: &Page<'_>, [first, last]: [&str; 2], highest: &str) -> String {
        page.l.numbers_chart_said(first, last, highest)
    }
}

impl Named for Day {
    fn name(&self, page: &Page<'_>) -> String {
        page.release_date(&self.begins)
    }

    fn head(page: &Page<'_>) -> String {
        page.l.numbers_column_day()
    }

    fn said(page: &Page<'_>, [first, last]: [&str; 2], highest: &str) -> String {
        page.l.numbers_chart_said_days(first, last, highest)
    }
}

/// Those of what is counted of all; none of no week.
pub(super) fn of(page: &Page<'_>, weeks: &[Week]) -> Vec<Drawn> {
    let l = page.l;
    let number = |number: i64| page.number(number);
    let as_time = |seconds: i64| time(page, seconds);
    let maybe = |seconds: Option<i64>| seconds.map_or_else(|| "–".to_owned(), as_time);
    let two = |one: i64, other: i64| vec![number(one), number(other)];
    let plans: [Plan<'_, Week>; 5] = [
        Plan {
            id: "to-ship",
            title: l.numbers_to_ship(),
            filled: None,
            of: |week| Some((week.figures.to_ship?, 0)),
            word: &as_time,
            heads: vec![l.numbers_column_middle(), l.numbers_column_shipped()],
            cells: &|week| vec![maybe(week.figures.to_ship), number(week.figures.shipped)],
        },
        Plan {
            id: "to-answer",
            title: l.numbers_to_answer(),
            filled: None,
            of: |week| Some((week.figures.to_answer?, 0)),
            word: &as_time,
            heads: vec![l.numbers_column_middle(), l.numbers_column_answered()],
            cells: &|week| vec![maybe(week.figures.to_answer), number(week.figures.answered)],
        },
        Plan {
            id: "fans",
            title: l.numbers_fans(),
            filled: Some(l.numbers_column_fans()),
            of: |week| Some((week.figures.shipped, week.figures.from_fans)),
            word: &number,
            heads: vec![l.numbers_column_fans(), l.numbers_column_items()],
            cells: &|week| two(week.figures.from_fans, week.figures.shipped),
        },
        Plan {
            id: "returned",
            title: l.numbers_returned(),
            filled: Some(l.numbers_column_returned()),
            of: |week| Some((week.figures.voters, week.figures.returned)),
            word: &number,
            heads: vec![l.numbers_column_returned(), l.numbers_column_voters()],
            cells: &|week| two(week.figures.returned, week.figures.voters),
        },
        Plan {
            id: "waiting",
            title: l.numbers_waiting(),
            filled: None,
            of: |week| Some((week.figures.waiting, 0)),
            word: &number,
            heads: vec![l.numbers_column_posts()],
            cells: &|week| vec![number(week.figures.waiting)],
        },
    ];
    plans.into_iter().filter_map(|plan| drawn(page, weeks, plan)).collect()
}

/// What is counted by the day; none of no day.
pub(super) fn of_days(page: &Page<'_>, days: &[Day]) -> Vec<Drawn> {
    let l = page.l;
    let number = |number: i64| page.number(number);
    let plans: [Plan<'_, Day>; 5] = [
        Plan {
            id: "waiting",
            title: l.numbers_waiting(),
            filled: None,
            of: |day| Some((day.counts.waiting, 0)),
            word: &number,
            heads: vec![l.numbers_column_posts()],
            cells: &|day| vec![number(day.counts.waiting)],
        },
        Plan {
            id: "answered",
            title: l.numbers_first_answers(),
            filled: None,
            of: |day| Some((day.counts.answered, 0)),
            word: &number,
            heads: vec![l.numbers_column_answered()],
            cells: &|day| vec![number(day.counts.answered)],
        },
        Plan {
            id: "filed",
            title: l.numbers_filed(),
            filled: None,
            of: |day| Some((day.counts.filed, 0)),
            word: &number,
            heads: vec![l.numbers_column_posts()],
            cells: &|day| vec![number(day.counts.filed)],
        },
        Plan {
            id: "votes",
            title: l.numbers_votes(),
            filled: None,
            of: |day| Some((day.counts.votes, 0)),
            word: &number,
            heads: vec![l.numbers_votes()],
            cells: &|day| vec![number(day.counts.votes)],
        },
        Plan {
            id: "fans",
            title: l.numbers_fans(),
            filled: Some(l.numbers_column_fans()),
            of: |day| Some((day.counts.shipped, day.counts.from_fans)),
            word: &number,
            heads: vec![l.numbers_column_fans(), l.numbers_column_items()],
            cells: &|day| vec![number(day.counts.from_fans), number(day.counts.shipped)],
        },
    ];
    plans.into_iter().filter_map(|plan| drawn(page, days, plan)).collect()
}

/// The reader's own minutes at the desk.
pub(super) fn own(page: &Page<'_>, weeks: &[Week]) -> Option<Drawn> {
    let number = |number: i64| page.number(number);
    let plan: Plan<'_, Week> = Plan {
        id: "minutes",
        title: page.l.numbers_own(),
        filled: None,
        of: |week| Some((week.minutes, 0)),
        word: &number,
        heads: vec![page.l.numbers_column_minutes()],
        cells: &|week| vec![number(week.minutes)],
    };
    drawn(page, weeks, plan)
}

fn drawn<Span: Named>(page: &Page<'_>, spans: &[Span], plan: Plan<'_, Span>) -> Option<Drawn> {
    let values: Vec<Option<(i64, i64)>> = spans.iter().map(plan.of).collect();
    let (first, last) = (spans.first()?.name(page), spans.last()?.name(page));
    let highest = chart::highest(&values).map_or_else(|| "–".to_owned(), plan.word);
    Some(Drawn {
        id: plan.id,
        title: plan.title,
        said: Span::said(page, [&first, &last], &highest),
        filled: plan.filled.map(|what| page.l.numbers_chart_filled(what)),
        bars: chart::bars(&values),
        last_end: chart::last_end(values.len()),
        highest,
        first,
        last,
        head: Span::head(page),
        heads: plan.heads,
        rows: spans.iter().rev().map(|span| (span.name(page), (plan.cells)(span))).collect(),
    })
}
