//! The last week in sentences, each with how it differs from the week before.

use super::super::model::Figures;
use super::super::read::Week;
use crate::web::Page;

/// What one figure says.
pub(super) struct Fact {
    pub term: String,
    pub said: String,
    /// How it differs, where there is something to compare.
    pub change: Option<String>,
}

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// A time in whole minutes below an hour, in hours below two days, else in days.
pub(super) fn time(page: &Page<'_>, seconds: i64) -> String {
    let rounded = |unit: i64| (seconds + unit / 2) / unit;
    match seconds {
        ..HOUR => page.l.numbers_minutes(rounded(MINUTE), page.counted(rounded(MINUTE))),
        HOUR..172_800 => page.l.numbers_hours(rounded(HOUR), page.counted(rounded(HOUR))),
        _ => page.l.numbers_days(rounded(DAY), page.counted(rounded(DAY))),
    }
}

/// The part of items that came from fans, in whole percent.
fn share(figures: &Figures) -> Option<i64> {
    (figures.shipped > 0).then(|| (figures.from_fans * 100 + figures.shipped / 2) / figures.shipped)
}

/// More, less or the same as the week before; `much` says how much.
fn change(page: &Page<'_>, now: Option<i64>, before: Option<i64>, much: impl Fn(i64) -> String) -> Option<String> {
    let difference = now? - before?;
    Some(match difference {
        0 => page.l.numbers_same(),
        1.. => page.l.numbers_more(much(difference)),
        _ => page.l.numbers_less(much(-difference)),
    })
}

/// The five figures of a week.
pub(super) fn of(page: &Page<'_>, week: &Week, before: Option<&Week>) -> Vec<Fact> {
    let (l, now, before) = (page.l, &week.figures, before.map(|week| &week.figures));
    let differs = |of: fn(&Figures) -> Option<i64>, much: &dyn Fn(i64) -> String| {
        change(page, of(now), before.and_then(of), much)
    };
    let said_time = |seconds: Option<i64>, count: i64, none: String| {
        let said = |seconds| l.numbers_time_of(count, time(page, seconds), page.counted(count));
        seconds.map_or(none, said)
    };
    let (as_time, as_number) = (|much| time(page, much), |much: i64| page.number(much));
    let fans = share(now).map_or_else(
        || l.numbers_ship_none(),
        |share| {
            let (fans, all) = (page.number(now.from_fans), page.counted(now.shipped));
            l.numbers_fans_said(now.shipped, page.number(share), fans, all)
        },
    );
    let voters = if now.voters == 0 {
        l.numbers_voters_none()
    } else {
        l.numbers_voters_said(now.voters, page.number(now.returned), page.counted(now.voters))
    };
    let fact = |term: String, said: String, change: Option<String>| Fact { term, said, change };
    vec![
        fact(
            l.numbers_to_ship(),
            said_time(now.to_ship, now.shipped, l.numbers_ship_none()),
            differs(|figures| figures.to_ship, &as_time),
        ),
        fact(
            l.numbers_to_answer(),
            said_time(now.to_answer, now.answered, l.numbers_answer_none()),
            differs(|figures| figures.to_answer, &as_time),
        ),
        fact(l.numbers_fans(), fans, differs(share, &|much| l.numbers_points(much, page.counted(much)))),
        fact(l.numbers_returned(), voters, differs(|figures| Some(figures.returned), &as_number)),
        fact(
            l.numbers_waiting(),
            l.numbers_posts(now.waiting, page.counted(now.waiting)),
            differs(|figures| Some(figures.waiting), &as_number),
        ),
    ]
}
