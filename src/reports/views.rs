//! The page on which a release is reported on.

use super::choices::{Awaited, OfferedLine};
use super::model::{Cell, Mood, Stage, results_address};
use super::texts::Line;
use super::typed::{Entered, text_field};
use super::web::Found;
use crate::db::Timestamp;
use crate::devices::Device;
use crate::error::Problems;
use crate::releases;
use crate::web::{Cx, Field, Page, summary};
use askama::Template;

/// Lines that stand open; the others unfold.
const FIRST: usize = 4;

/// What may be tapped in a cell.
pub(super) struct Choice {
    pub value: String,
    pub label: String,
    pub lang: String,
    /// What stands before it: of a line its area, and what kind of change it is.
    pub notes: Vec<String>,
    pub is_chosen: bool,
}

/// A cell of the form.
pub(super) struct FormCell {
    pub id: &'static str,
    pub question: String,
    pub error: String,
    /// The choices that stand open, the one that is chosen among them.
    pub first: Vec<Choice>,
    /// Those that unfold.
    pub more: Vec<Choice>,
    /// Whether nothing may be chosen, and whether nothing is.
    pub may_be_none: bool,
    pub is_none: bool,
    pub text_id: &'static str,
    pub text: Field,
    /// Why staff hid the line of text, with its language.
    pub hidden: Option<(String, String)>,
}

/// `/releases/{version}/report`
#[derive(Template)]
#[template(path = "reports/report.html")]
pub(super) struct ReportPage<'a> {
    page: Page<'a>,
    found: &'a Found,
    cells: Vec<FormCell>,
    problems: Vec<(&'static str, String)>,
}

impl<'a> ReportPage<'a> {
    pub(super) fn new(cx: &'a Cx, found: &'a Found, entered: &Entered, wrong: &Problems) -> Self {
        let l = cx.l();
        let page = cx.page(l.reports_of(&found.version));
        let page = if wrong.is_empty() { page } else { page.with_errors() };
        let label = |field: &str| match field {
            "mood" => l.reports_mood(),
            "best" => l.reports_best(),
            "worst" => l.reports_worst(),
            "awaited" => l.reports_awaited(),
            _ => l.reports_text(),
        };
        let cells = Cell::FOUR.into_iter().map(|cell| form_cell(cx, found, (cell, entered), wrong)).collect();
        Self { page, found, cells, problems: summary(wrong, l, label) }
    }

    /// Until when answers are taken.
    fn open_until(&self) -> Option<&Timestamp> {
        match &self.found.stage {
            Stage::Open(until) => Some(until),
            Stage::Closed | Stage::Recalled => None,
        }
    }

    fn is_recalled(&self) -> bool {
        self.found.stage == Stage::Recalled
    }

    /// The device that the answer counts for.
    fn device(&self) -> Option<String> {
        self.found.offered.device.as_ref().map(Device::called)
    }

    /// Whether what the reader said waits for their address.
    fn waits(&self) -> bool {
        self.found.own.is_some_and(|own| !own.counted)
    }

    fn release(&self) -> String {
        releases::address(&self.found.version)
    }

    fn results(&self) -> String {
        results_address(&self.found.version)
    }
}

/// A cell with its choices.
fn form_cell(cx: &Cx, found: &Found, (cell, entered): (Cell, &Entered), wrong: &Problems) -> FormCell {
    let l = cx.l();
    let chosen = entered.chosen(cell);
    let choices = choices(cx, found, cell, chosen);
    // One that would unfold alone stands open, too.
    let folds = |place: usize, choice: &Choice| place >= FIRST && !choice.is_chosen;
    let folded = choices.iter().enumerate().filter(|(place, choice)| folds(*place, choice)).count();
    let open = if cell == Cell::Mood || folded < 2 { choices.len() } else { FIRST };
    // What is chosen is never folded away.
    let place = |(place, choice): &(usize, Choice)| *place < open || choice.is_chosen;
    let (first, more): (Vec<_>, Vec<_>) = choices.into_iter().enumerate().partition(place);
    let only = |choices: Vec<(usize, Choice)>| choices.into_iter().map(|(_, choice)| choice).collect();
    let said = found.lines.iter().find(|line| line.cell == cell);
    let text_id = text_field(cell);
    let lang = said.map_or("", |line| line.lang.as_str());
    FormCell {
        id: cell.as_str(),
        question: cell.question(l),
        error: Field::new(cell.as_str(), "", wrong, l).error,
        first: only(first),
        more: only(more),
        may_be_none: cell != Cell::Mood,
        is_none: chosen.is_empty(),
        text_id,
        text: Field::new(text_id, entered.text(cell), wrong, l).in_language(lang),
        hidden: said.and_then(Line::why).map(|(why, lang)| (why.to_owned(), lang.to_owned())),
    }
}

fn choices(cx: &Cx, found: &Found, cell: Cell, chosen: &str) -> Vec<Choice> {
    let l = cx.l();
    let line = |line: &OfferedLine| {
        let area = line.area.as_ref().map(|area| area.of(&cx.language()).to_owned());
        let value = line.id.to_string();
        Choice {
            is_chosen: value == chosen,
            value,
            label: line.wording.clone(),
            lang: line.lang.clone(),
            notes: area.into_iter().chain([line.change.word(l)]).collect(),
        }
    };
    match cell {
        Cell::People => Vec::new(),
        Cell::Mood => Mood::ALL
            .iter()
            .map(|mood| Choice {
                value: mood.as_str().to_owned(),
                label: mood.word(l),
                lang: cx.language().to_string(),
                notes: Vec::new(),
                is_chosen: mood.as_str() == chosen,
            })
            .collect(),
        Cell::Best | Cell::Worst => found.offered.lines.iter().map(line).collect(),
        Cell::Awaited => {
            let post = |post: &Awaited| Choice {
                is_chosen: post.id.to_string() == chosen,
                value: post.id.to_string(),
                label: post.title.clone(),
                lang: post.lang.clone(),
                notes: Vec::new(),
            };
            found.offered.awaited.iter().map(post).collect()
        }
    }
}
