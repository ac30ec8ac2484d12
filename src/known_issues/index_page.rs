//! The page of devices by their lines.

use super::advice::Answer;
use super::index::{Answered, Index, Wanted};
use crate::devices::Device;
use crate::i18n::Messages;
use crate::web::{Cx, Page, Pager};
use askama::Template;

/// A device with the short answer.
struct Row<'a> {
    device: &'a Device,
    answer: Option<String>,
    is_yes: bool,
    /// What the answer is about.
    version: Option<&'a str>,
}

impl<'a> Row<'a> {
    fn of((device, answer, version): &'a Answered, l: &Messages) -> Self {
        Self { device, answer: short(*answer, l), is_yes: is_yes(*answer), version: version.as_deref() }
    }
}

/// `/devices`.
#[derive(Template)]
#[template(path = "known_issues/devices.html")]
pub(super) struct IndexPage<'a> {
    page: Page<'a>,
    index: &'a Index,
    wanted: &'a Wanted,
    pager: &'a Pager,
    /// Those of whoever looks, and those of each line, with what they are called together.
    groups: Vec<(String, Vec<Row<'a>>)>,
}

impl<'a> IndexPage<'a> {
    pub(super) fn new(cx: &'a Cx, index: &'a Index, wanted: &'a Wanted) -> Self {
        let l = cx.l();
        let page = cx.page(index.pager.title(l.known_issues_index(), l));
        let page = page.with_description(&l.known_issues_index_text());
        let mut groups = Vec::new();
        if !index.own.is_empty() {
            groups.push((l.known_issues_own(), index.own.iter().map(|one| Row::of(one, l)).collect()));
        }
        for group in &index.lines {
            let theirs = index.rows.iter().filter(|(device, ..)| device.line_id == group.line.id);
            let rows: Vec<Row<'a>> = theirs.map(|one| Row::of(one, l)).collect();
            if !rows.is_empty() {
                groups.push((group.line.named.of(&cx.language()).to_owned(), rows));
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
        Answer::Nothing | Answer::Unknown => None,
        Answer::Ended | Answer::Recalled | Answer::No => Some(l.known_issues_short_no()),
        Answer::Wait => Some(l.known_issues_short_wait()),
        Answer::Has | Answer::Mind | Answer::Yes => Some(l.known_issues_short_yes()),
    }
}
