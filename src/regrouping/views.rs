//! The page of the room.

use crate::areas::ProductLine;
use crate::error::Problems;
use crate::i18n::Messages;
use crate::web::{Cx, Field, Page};
use askama::Template;

/// A line about to go into another one.
#[derive(Template)]
#[template(path = "areas/line_merge.html")]
pub(super) struct MergePage<'a> {
    page: Page<'a>,
    line: &'a ProductLine,
    /// Those that could take it over.
    others: &'a [ProductLine],
    into: Field,
    sure: Field,
    problems: Vec<(&'static str, String)>,
}

fn label(l: &Messages, id: &str) -> String {
    if id == "sure" { l.areas_merge_sure() } else { l.areas_merge_into() }
}

impl<'a> MergePage<'a> {
    /// The form with what was entered.
    pub(super) fn new(
        cx: &'a Cx,
        (line, others): (&'a ProductLine, &'a [ProductLine]),
        into: &str,
        wrong: &Problems,
    ) -> Self {
        let l = cx.l();
        let title = l.areas_line_merge(line.named.of(&cx.language()));
        let (page, problems) = cx.page(title).with_problems(wrong, label);
        let (into, sure) = (Field::new("into", into, wrong, l), Field::new("sure", "", wrong, l));
        Self { page, line, others, into, sure, problems }
    }
}
