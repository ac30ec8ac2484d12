//! The page of what fans reported: bars, and the same as numbers beside them.

use super::model::{Cell, Stage, address};
use super::results::{Chosen, Label, Results};
use crate::areas::ProductLine;
use crate::db::Timestamp;
use crate::devices::Device;
use crate::posts;
use crate::releases;
use crate::web::{Cx, Page};
use askama::Template;

/// The widest bar; a picture is as wide.
const WIDTH: i64 = 200;
/// Choices of a cell that stand open; the others unfold.
const FIRST: usize = 6;

/// A choice with its bar.
pub(super) struct Bar {
    pub label: String,
    pub lang: String,
    /// Where what was chosen stands.
    pub link: Option<String>,
    /// As it is written, or that it is not shown.
    pub people: String,
    /// Of [`WIDTH`]; nought where nobody chose it, and where that is not shown.
    pub width: i64,
}

/// A cell with its bars.
pub(super) struct Drawn {
    pub id: &'static str,
    pub question: String,
    /// Nothing of it is shown of this part.
    pub is_unshown: bool,
    /// Those that stand open.
    pub first: Vec<Bar>,
    /// Those that unfold.
    pub more: Vec<Bar>,
}

/// A part that may be looked at.
pub(super) struct PartOption {
    pub value: String,
    pub name: String,
    pub is_shown: bool,
}

/// `/releases/{version}/report/results`
#[derive(Template)]
#[template(path = "reports/results.html")]
pub(super) struct ResultsPage<'a> {
    page: Page<'a>,
    results: &'a Results,
    cells: Vec<Drawn>,
    parts: Vec<PartOption>,
}

impl<'a> ResultsPage<'a> {
    pub(super) fn new(cx: &'a Cx, results: &'a Results) -> Self {
        let page = cx.page(cx.l().reports_results_of(&results.version));
        let cells = results.cells.iter().filter(|(_, chosen)| !chosen.is_empty());
        let cells = cells.map(|(cell, chosen)| drawn(&page, results, *cell, chosen)).collect();
        let line = |line: &ProductLine| PartOption {
            value: format!("line-{}", line.slug),
            name: line.named.of(&cx.language()).to_owned(),
            is_shown: results.line.as_ref().is_some_and(|shown| shown.id == line.id),
        };
        let device = |device: &Device| PartOption {
            value: format!("device-{}", device.codename),
            name: device.called(),
            is_shown: results.device.as_ref().is_some_and(|shown| shown.id == device.id),
        };
        let parts = results.lines.iter().map(line).chain(results.devices.iter().map(device)).collect();
        Self { page, results, cells, parts }
    }

    fn open_until(&self) -> Option<&Timestamp> {
        match &self.results.stage {
            Stage::Open(until) => Some(until),
            Stage::Closed | Stage::Recalled => None,
        }
    }

    /// How many answered in the part, where that is shown.
    fn people(&self) -> Option<String> {
        self.results.people.map(|people| self.page.l.reports_people(people, self.page.counted(people)))
    }

    /// Whether nobody has answered.
    fn is_empty(&self) -> bool {
        self.results.people == Some(0)
    }

    fn is_recalled(&self) -> bool {
        self.results.release.recalled_at.is_some()
    }

    /// What the part is called that is shown, if it is one.
    fn part(&self) -> Option<String> {
        let device = self.results.device.as_ref().map(Device::called);
        device.or_else(|| self.results.line.as_ref().map(|line| line.named.of(&self.page.lang).to_owned()))
    }

    fn release(&self) -> String {
        releases::address(&self.results.version)
    }

    fn report(&self) -> String {
        address(&self.results.version)
    }
}

/// A cell as it is drawn: each bar as long as its share of the longest.
fn drawn(page: &Page<'_>, results: &Results, cell: Cell, chosen: &[Chosen]) -> Drawn {
    // What is not shown makes no other bar shorter either.
    let most = chosen.iter().filter_map(|chosen| chosen.people).max().unwrap_or_default().max(1);
    let bar = |chosen: &Chosen| {
        let (label, lang, link) = told(page, results, &chosen.label);
        Bar {
            label,
            lang,
            link,
            people: chosen.people.map_or_else(|| page.l.reports_not_shown(), |people| page.number(people)),
            width: chosen.people.map_or(0, |people| scaled(people, most)),
        }
    };
    let is_unshown = results.unshown.contains(&cell);
    let shown: &[Chosen] = if is_unshown { &[] } else { chosen };
    // One that would unfold alone stands open, too.
    let open = if shown.len() > FIRST + 1 { FIRST } else { shown.len() };
    let (first, more) = shown.split_at(open);
    Drawn {
        id: cell.as_str(),
        question: cell.question(page.l),
        is_unshown,
        first: first.iter().map(bar).collect(),
        more: more.iter().map(bar).collect(),
    }
}

/// What a choice is called, in which language, and where it leads.
fn told(page: &Page<'_>, results: &Results, label: &Label) -> (String, String, Option<String>) {
    match label {
        Label::Mood(mood) => (mood.word(page.l), page.lang.to_string(), None),
        Label::Line(item) => {
            let link = releases::address(&results.version);
            (item.told(page.l), item.told_lang(&page.lang).to_owned(), Some(link))
        }
        Label::Post(post) => (post.title.clone(), post.lang.clone(), Some(posts::address(post.slug()))),
        Label::Gone => (page.l.reports_gone(), page.lang.to_string(), None),
    }
}

/// As long as its part of the longest; whatever is not nothing can be seen.
fn scaled(people: i64, most: i64) -> i64 {
    let part = i128::from(people.max(0)) * i128::from(WIDTH) / i128::from(most);
    i64::try_from(part).unwrap_or(WIDTH).max(i64::from(people > 0) * 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_as_long_as_their_share_and_whatever_is_not_nothing_can_be_seen() {
        assert_eq!((scaled(0, 1), scaled(1, 1_000_000), scaled(5, 10), scaled(10, 10)), (0, 2, 100, WIDTH));
        assert_eq!(scaled(i64::MAX, i64::MAX), WIDTH);
    }
}
