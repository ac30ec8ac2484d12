//! Pages.

use super::before::Before;
use super::chain::{Cell, Fate, cells};
use super::filter::Filter;
use super::find::{Found, Line, Shown, Week};
use super::web::ARCHIVE;
use crate::changelog::why_skipped;
use crate::earlier::EarlierRelease;
use crate::i18n::{Around, Messages};
use crate::releases::Release;
use crate::web::{Page, Pager};
use askama::Template;
use chrono::NaiveDate;

/// `/releases/archive`.
#[derive(Template)]
#[template(path = "archive/archive.html")]
pub(super) struct ArchivePage<'a> {
    pub page: Page<'a>,
    pub found: Found,
    pub pager: Pager,
}

impl ArchivePage<'_> {
    /// A day in as little space as it takes.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    fn date(&self, day: &NaiveDate) -> String {
        self.page.l.calendar_date(*day)
    }

    /// When one from before this site went out.
    fn day_before(&self, release: &EarlierRelease) -> String {
        let l = self.page.l;
        release.day.map_or_else(|| l.changelog_day_unknown(), |day| l.calendar_date(day))
    }

    /// Why a week was skipped, and the language of that.
    fn why(&self, release: &Release) -> (String, String) {
        why_skipped(&self.page, release)
    }

    fn is_line(&self, slug: &str) -> bool {
        self.found.filter.line.as_deref() == Some(slug)
    }

    fn is_area(&self, slug: &str) -> bool {
        self.found.filter.area.as_deref() == Some(slug)
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    fn is_year(&self, year: &i32) -> bool {
        self.found.filter.year == Some(*year)
    }

    /// What was typed.
    fn words(&self) -> &str {
        self.found.filter.words.as_deref().unwrap_or_default()
    }

    /// Where the same words are looked for among posts.
    fn on_the_board(&self) -> String {
        Filter { words: self.found.filter.words.clone(), ..Filter::default() }.address("/")
    }

    /// How many of these weeks had a release, how many of them later than planned, and how many had none; each in words, and
    /// only where there are some.
    fn counted(&self, weeks: &[Week]) -> Vec<String> {
        let l = self.page.l;
        let count = |is: fn(Fate) -> bool| {
            let count = weeks.iter().filter(|week| is(week.fate)).count();
            (count > 0).then(|| (i64::try_from(count).unwrap_or(i64::MAX), l.counted(count)))
        };
        let out = count(|fate| fate != Fate::Skipped).map(|(count, shown)| l.archive_out(count, shown));
        let late = count(|fate| fate == Fate::Late).map(|(count, shown)| l.archive_late(count, shown));
        let none = count(|fate| fate == Fate::Skipped).map(|(count, shown)| l.archive_skipped(count, shown));
        [out, late, none].into_iter().flatten().collect()
    }

    /// The answer to when something shipped: the latest line of those that were looked for.
    fn answer(&self) -> Option<Answer> {
        let Shown::Lines(lines, before, _) = &self.found.shown else { return None };
        let is_asked = self.found.filter.words.is_some() && self.pager.number == 1;
        if !is_asked {
            return None;
        }
        let l = self.page.l;
        let answer = |version: String, day: NaiveDate, leads_to: String| {
            let around = Around::of(|version| l.archive_answer(version, l.calendar_day(day)));
            Answer { around, version, leads_to }
        };
        // What was recalled has not shipped.
        if let Some(line) = lines.iter().find(|line| !line.is_recalled) {
            return Some(answer(line.version.clone(), line.day, line.address()));
        }
        if let Some(line) = lines.first() {
            return Some(recalled(line, self.found.again.as_ref(), l));
        }
        let dated = |before: &Before| Some(answer(before.release.name.clone(), before.release.day?, before.address()));
        before.iter().find_map(dated)
    }
}

/// When something shipped: a sentence around a version, which leads to its line.
struct Answer {
    around: Around,
    version: String,
    leads_to: String,
}

/// What is said of a line of which every release was recalled, with the version that brings it once more, if one does.
fn recalled(line: &Line, again: Option<&(String, String)>, l: &Messages) -> Answer {
    if let Some((version, leads_to)) = again {
        let around = Around::of(|version| l.archive_recalled_ready(version));
        return Answer { around, version: version.clone(), leads_to: leads_to.clone() };
    }
    let around = Around::of(|version| l.archive_recalled(version));
    Answer { around, version: line.version.clone(), leads_to: line.address() }
}

impl Cell {
    /// The weeks of a year side by side, the earliest first.
    fn row(weeks: &[Week]) -> Vec<Self> {
        cells(&weeks.iter().rev().map(|week| week.fate).collect::<Vec<_>>())
    }
}
