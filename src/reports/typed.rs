//! What was tapped and typed in a report, checked.

use super::choices::Offered;
use super::model::{Answer, Cell, Mood};
use super::texts::NewLine;
use super::words::{BOTH, CHOOSE_MOOD};
use crate::db::{ItemId, PostId};
use crate::error::{Problem, Problems};
use crate::i18n::Language;
use crate::logs;
use crate::text::{self, language_of};
use serde::Deserialize;
use std::collections::BTreeSet;

/// Longest line of text in a cell, in characters.
const TEXT_MAX: usize = 200;

/// The form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Entered {
    /// The word of a mood.
    pub mood: String,
    /// The number of a line of the release; empty for none.
    pub best: String,
    /// Another one; empty for none.
    pub worst: String,
    /// The number of a post; empty for none.
    pub awaited: String,
    /// A line of text about the mood.
    pub text_mood: String,
    /// About what they like best.
    pub text_best: String,
    /// About what disappoints.
    pub text_worst: String,
    /// About what they wait for.
    pub text_awaited: String,
}

impl Entered {
    /// What was chosen in a cell.
    pub(super) fn chosen(&self, cell: Cell) -> &str {
        match cell {
            Cell::People => "",
            Cell::Mood => &self.mood,
            Cell::Best => &self.best,
            Cell::Worst => &self.worst,
            Cell::Awaited => &self.awaited,
        }
    }

    /// What was typed in a cell.
    pub(super) fn text(&self, cell: Cell) -> &str {
        match cell {
            Cell::People => "",
            Cell::Mood => &self.text_mood,
            Cell::Best => &self.text_best,
            Cell::Worst => &self.text_worst,
            Cell::Awaited => &self.text_awaited,
        }
    }

    /// Puts a line of text where it belongs.
    pub(super) fn say(&mut self, cell: Cell, body: &str) {
        match cell {
            Cell::People => {}
            Cell::Mood => body.clone_into(&mut self.text_mood),
            Cell::Best => body.clone_into(&mut self.text_best),
            Cell::Worst => body.clone_into(&mut self.text_worst),
            Cell::Awaited => body.clone_into(&mut self.text_awaited),
        }
    }

    /// The form as it shows what somebody chose.
    pub(super) fn of(answer: Answer) -> Self {
        let item = |item: Option<ItemId>| item.map(|item| item.to_string()).unwrap_or_default();
        Self {
            mood: answer.mood.as_str().to_owned(),
            best: item(answer.best),
            worst: item(answer.worst),
            awaited: answer.awaited.map(|post| post.to_string()).unwrap_or_default(),
            ..Self::default()
        }
    }
}

/// The field of the text of a cell.
pub(super) const fn text_field(cell: Cell) -> &'static str {
    match cell {
        Cell::Best => "text_best",
        Cell::Worst => "text_worst",
        Cell::Awaited => "text_awaited",
        Cell::Mood | Cell::People => "text_mood",
    }
}

/// A report as it may be stored; and whether something in its texts is masked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Parsed {
    pub answer: Answer,
    pub lines: Vec<NewLine>,
    pub is_masked: bool,
}

/// Checks a form against what is on offer; `reads` is the language its writer reads the site in.
pub(super) fn parse(entered: &Entered, offered: &Offered, reads: Language) -> Result<Parsed, Problems> {
    let mut problems = Problems::default();
    let mood = Mood::parse(&entered.mood).ok_or(Problem::Refused(CHOOSE_MOOD));
    let mood = problems.check("mood", mood);
    let line = |typed: &str| known(typed, |number| offered.has_line(ItemId(number)).then_some(ItemId(number)));
    let best = problems.check("best", line(&entered.best));
    let worst = problems.check("worst", line(&entered.worst));
    let post = |number| offered.has_post(PostId(number)).then_some(PostId(number));
    let awaited = problems.check("awaited", known(&entered.awaited, post));
    if let (Some(Some(best)), Some(Some(worst))) = (best, worst)
        && best == worst
    {
        problems.add("worst", Problem::Refused(BOTH));
    }
    let mut lines = Vec::new();
    let mut is_masked = false;
    for cell in Cell::FOUR {
        let typed = entered.text(cell);
        if let Some(line) = problems.check(text_field(cell), text::line(typed, 0, TEXT_MAX))
            && !line.is_empty()
        {
            let body = logs::mask(&line, &BTreeSet::new()).text;
            is_masked |= logs::is_masked(typed, &body);
            let lang = language_of(&body, reads);
            lines.push(NewLine { cell, body, lang });
        }
    }
    match (mood, best, worst, awaited) {
        (Some(mood), Some(best), Some(worst), Some(awaited)) if problems.is_empty() => {
            Ok(Parsed { answer: Answer { mood, best, worst, awaited }, lines, is_masked })
        }
        _ => Err(problems),
    }
}

/// Longest reason, in characters.
const REASON_MAX: usize = 300;

/// Why staff hide a line of text, which its author reads, with its language; `reads` is the one in which staff read the site.
pub(super) fn reason(typed: &str, reads: Language) -> Result<(String, String), Problems> {
    logs::said_by_staff("reason", typed, (1, REASON_MAX), reads)
}

/// A number that is on offer; nothing where nothing was chosen.
fn known<Id>(typed: &str, find: impl Fn(i64) -> Option<Id>) -> Result<Option<Id>, Problem> {
    if typed.is_empty() {
        return Ok(None);
    }
    typed.parse().ok().and_then(find).map(Some).ok_or(Problem::UnknownChoice)
}
