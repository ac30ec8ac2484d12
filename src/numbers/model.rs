//! What is counted of a week.

use crate::db::{AreaId, LineId, Timestamp};
use crate::schedule::Schedule;
use crate::text_enum;
use chrono::TimeDelta;
use std::collections::{BTreeMap, HashMap};

/// What ships so long after the end of a week still counts in it.
const LATE: TimeDelta = TimeDelta::days(1);

text_enum! {
    /// What numbers are about.
    Scope {
        /// Everything.
        Site => "site",
        /// A product line.
        Line => "line",
        /// An area.
        Area => "area",
    }
}

/// One thing that numbers are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct About {
    pub scope: Scope,
    /// Which one; 0 of the site.
    pub id: i64,
}

impl About {
    pub const SITE: Self = Self { scope: Scope::Site, id: 0 };

    pub fn line(line: LineId) -> Self {
        Self { scope: Scope::Line, id: line.0 }
    }

    pub fn area(area: AreaId) -> Self {
        Self { scope: Scope::Area, id: area.0 }
    }
}

/// The numbers of a week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, diesel::Queryable)]
pub(super) struct Figures {
    /// Items that were released, and how many of them somebody wrote who is not of the staff.
    pub shipped: i64,
    pub from_fans: i64,
    /// Seconds from filing to the release, in the middle of all.
    pub to_ship: Option<i64>,
    /// Posts that were answered for the first time.
    pub answered: i64,
    /// Seconds from filing to that answer, in the middle of all.
    pub to_answer: Option<i64>,
    /// People who voted, and how many of them had done so in an earlier week.
    pub voters: i64,
    pub returned: i64,
    /// Open posts that nobody had answered as the week ended.
    pub waiting: i64,
}

/// The moments of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub begins: Timestamp,
    /// The first moment after it.
    pub ends: Timestamp,
}

impl Span {
    pub fn of(schedule: &Schedule, week: i64) -> Self {
        let begins = |week| Timestamp(schedule.voting_week_begins(week));
        Self { begins: begins(week), ends: begins(week.saturating_add(1)) }
    }

    /// From when on releases count in it, and until when: then it can be counted.
    pub fn of_releases(self) -> Self {
        Self { begins: self.begins.plus(LATE), ends: self.ends.plus(LATE) }
    }
}

/// The week in which a release counts that went out at a moment.
pub(super) fn week_of_release(schedule: &Schedule, out: Timestamp) -> i64 {
    schedule.voting_week(out.plus(-LATE).0)
}

/// The last week that can be counted.
pub(super) fn last_over(schedule: &Schedule, now: Timestamp) -> i64 {
    schedule.voting_week(now.plus(-LATE).0) - 1
}

/// What counts in an area: it, its line, the site.
pub(super) fn around(lines: &HashMap<AreaId, LineId>, area: AreaId) -> impl Iterator<Item = About> + use<> {
    let line = lines.get(&area).copied().map(About::line);
    [Some(About::area(area)), line, Some(About::SITE)].into_iter().flatten()
}

/// Numbers of everything that something counts for.
#[derive(Debug, Default)]
pub(super) struct Tally {
    lines: HashMap<AreaId, LineId>,
    pub figures: BTreeMap<About, Figures>,
}

impl Tally {
    /// Nothing yet; by the line of each area.
    pub fn new(lines: HashMap<AreaId, LineId>) -> Self {
        Self { lines, figures: BTreeMap::new() }
    }

    fn each(&mut self, area: AreaId, add: impl Fn(&mut Figures)) {
        for about in around(&self.lines, area) {
            add(self.figures.entry(about).or_default());
        }
    }

    /// Released items: area, seconds since they were filed, and whether a fan wrote them.
    pub fn ship(&mut self, items: &[(AreaId, i64, bool)]) {
        for (area, _, from_fan) in items {
            self.each(*area, |figures| {
                figures.shipped += 1;
                figures.from_fans += i64::from(*from_fan);
            });
        }
        for (about, seconds) in self.waits(items.iter().map(|(area, seconds, _)| (*area, *seconds))) {
            self.figures.entry(about).or_default().to_ship = middle(seconds);
        }
    }

    /// First answers: area, and seconds since the post was filed.
    pub fn answer(&mut self, posts: &[(AreaId, i64)]) {
        for (area, _) in posts {
            self.each(*area, |figures| figures.answered += 1);
        }
        for (about, seconds) in self.waits(posts.iter().copied()) {
            self.figures.entry(about).or_default().to_answer = middle(seconds);
        }
    }

    fn waits(&self, each: impl Iterator<Item = (AreaId, i64)>) -> BTreeMap<About, Vec<i64>> {
        let mut waits: BTreeMap<About, Vec<i64>> = BTreeMap::new();
        for (area, seconds) in each {
            for about in around(&self.lines, area) {
                waits.entry(about).or_default().push(seconds);
            }
        }
        waits
    }

    /// Posts that wait, by their areas.
    pub fn wait(&mut self, areas: &[AreaId]) {
        for area in areas {
            self.each(*area, |figures| figures.waiting += 1);
        }
    }

    /// Somebody who voted in these areas, once for each thing around them.
    pub fn vote(&mut self, areas: &[AreaId], has_returned: bool) {
        let mut all: Vec<About> = areas.iter().flat_map(|area| around(&self.lines, *area)).collect();
        all.sort_unstable();
        all.dedup();
        for about in all {
            let figures = self.figures.entry(about).or_default();
            figures.voters += 1;
            figures.returned += i64::from(has_returned);
        }
    }
}

/// The value in the middle; of an even number, halfway between the two.
fn middle(mut values: Vec<i64>) -> Option<i64> {
    values.sort_unstable();
    let upper = values.get(values.len() / 2)?;
    if values.len() % 2 == 1 {
        return Some(*upper);
    }
    let lower = values.get(values.len() / 2 - 1)?;
    Some(lower + (upper - lower) / 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::Moment;

    #[test]
    fn the_middle_is_where_as_many_are_below_as_above() {
        for (values, wanted) in
            [(&[][..], None), (&[5], Some(5)), (&[9, 1], Some(5)), (&[1, 100, 2], Some(2)), (&[4, 1, 3, 2], Some(2))]
        {
            assert_eq!(middle(values.to_vec()), wanted, "{values:?}");
        }
    }

    #[test]
    fn whoever_votes_in_two_areas_of_a_line_is_one_voter_of_it() {
        let mut tally = Tally::new(HashMap::from([(AreaId(1), LineId(7)), (AreaId(2), LineId(7))]));
        tally.vote(&[AreaId(1), AreaId(2)], true);
        tally.vote(&[AreaId(2)], false);
        let of = |about: About| (tally.figures[&about].voters, tally.figures[&about].returned);
        assert_eq!(of(About::SITE), (2, 1));
        assert_eq!(of(About::line(LineId(7))), (2, 1));
        assert_eq!((of(About::area(AreaId(1))), of(About::area(AreaId(2)))), ((1, 1), (2, 1)));
    }

    #[test]
    fn a_week_ends_with_its_release_and_is_over_a_day_later() {
        let moment = |text| Moment::parse(text).unwrap();
        let schedule = Schedule::weekly(chrono_tz::UTC, moment("Thu 18:00"), moment("Fri 17:00"));
        let at = |text: &str| Timestamp(text.parse().unwrap());
        let week = schedule.voting_week(at("2026-11-19T00:00:00Z").0);
        let span = Span::of(&schedule, week);
        assert_eq!((span.begins, span.ends), (at("2026-11-13T17:00:00Z"), at("2026-11-20T17:00:00Z")));
        assert_eq!(span.of_releases().ends, at("2026-11-21T17:00:00Z"));
        assert_eq!(last_over(&schedule, at("2026-11-21T16:59:59Z")), week - 1);
        assert_eq!(last_over(&schedule, at("2026-11-21T17:00:00Z")), week);
        assert_eq!(week_of_release(&schedule, at("2026-11-20T17:00:00Z")), week);
        assert_eq!(week_of_release(&schedule, at("2026-11-21T17:00:00Z")), week + 1);
    }
}
