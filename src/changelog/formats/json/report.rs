//! What fans reported on a release.

use super::{Frame, Text};
use crate::releases::ReleaseItem;
use crate::reports::{Short, results_address};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Reported<'a> {
    /// How many answered.
    answers: i64,
    url: String,
    /// The line that most liked best; not there where nobody chose one, or its words are withheld.
    #[serde(skip_serializing_if = "Option::is_none")]
    best: Option<Best<'a>>,
}

#[derive(Serialize)]
struct Best<'a> {
    #[serde(flatten)]
    words: Text<'a>,
    /// How many.
    people: i64,
}

/// Of a version.
pub(super) fn reported<'a>(short: &'a Short, version: &str, frame: &Frame<'_>) -> Reported<'a> {
    let best = |(item, people): &'a (ReleaseItem, i64)| {
        let lang = Some(item.lang.as_str()).filter(|lang| !lang.is_empty());
        let words = Text { text: &item.wording, lang: lang.map(Into::into) };
        (!item.withheld).then_some(Best { words, people: *people })
    };
    Reported {
        answers: short.people,
        url: frame.whole(&results_address(version)),
        best: short.best.as_ref().and_then(best),
    }
}
