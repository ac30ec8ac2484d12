//! The page of devices by their lines.

use super::advice::Answer;
use super::index::{Index, Wanted};
use crate::devices::Device;
use crate::i18n::Messages;
use crate::web::{Cx, Page, Pager};
use askama::Template;

/// A device with the short answer.
struct Row<'a> {
    device: &'a Device,
    answer: Option<String>,
    is_yes: bool,
}

/// `/devices`.
#[derive(Template)]
#[template(path = "known_issues/devices.html")]
pub(super) struct IndexPage<'a> {
    page: Page<'a>,
    index: &'a Index,
    wanted: &'a Wanted,
    pager: &'a Pager,
    /// Those of each line, with its name.
    groups: Vec<(&'a str, Vec<Row<'a>>)>,
}

impl<'a> IndexPage<'a> {
    pub(super) fn new(cx: &'a Cx, index: &'a Index, wanted: &'a Wanted) -> Self {
        let l = cx.l();
        let page = cx.page(index.pager.title(l.known_issues_index(), l));
        let mut groups = Vec::new();
        for group in &index.lines {
            let theirs = index.rows.iter().filter(|(device, _)| device.line_id == group.line.id);
            let rows =
                theirs.map(|(device, answer)| Row { device, answer: short(*answer, l), is_yes: is_yes(*answer) });
            let rows: Vec<Row<'a>> = rows.collect();
            if !rows.is_empty() {
                groups.push((group.line.named.of(&cx.language()), rows));
            }
        }
        Self { page, index, wanted, pager: &index.pager, groups }
    }
}

fn is_yes(answer: Answer) -> bool {
    matches!(answer, Answer::Yes | Answer::Mind | Answer::Has)
}

/// The answer in a word; none while nothing is out.
fn short(answer: Answer, l: &Messages) -> Option<String> {
    match answer {
        Answer::Nothing => None,
        Answer::Ended | Answer::Recalled | Answer::No => Some(l.known_issues_short_no()),
        Answer::Wait => Some(l.known_issues_short_wait()),
        Answer::Has | Answer::Mind | Answer::Yes => Some(l.known_issues_short_yes()),
    }
}
