//! The page on which something is flagged, or a flag is taken back.

use super::actions::{Own, Seen};
use super::model::Why;
use super::web::{Typed, below};
use crate::db::Timestamp;
use crate::error::Problems;
use crate::web::{Cx, Field, Page, summary};
use askama::Template;

#[derive(Template)]
#[template(path = "flagging/form.html")]
pub(super) struct FlagPage<'a> {
    page: Page<'a>,
    seen: Seen,
    action: String,
    reason: Field,
    said: Field,
    problems: Vec<(&'static str, String)>,
    /// When it was shown, in seconds since 1970; empty where it does not matter.
    shown: String,
}

impl<'a> FlagPage<'a> {
    pub(super) fn new(cx: &'a Cx, seen: Seen, typed: &Typed, wrong: &Problems) -> Self {
        let l = cx.l();
        let title = if seen.place.comment.is_some() { l.flagging_comment_title() } else { l.flagging_post_title() };
        let page = cx.page(title);
        Self {
            page: if wrong.is_empty() { page } else { page.with_errors() },
            action: below(seen.place),
            seen,
            reason: Field::new("reason", &typed.reason, wrong, l),
            said: Field::new("note", &typed.note, wrong, l),
            problems: summary(wrong, l, |name| if name == "reason" { l.flagging_reason() } else { l.flagging_note() }),
            shown: String::new(),
        }
    }

    /// As it is shown for the first time.
    pub(super) fn shown_at(self, now: Timestamp) -> Self {
        Self { shown: now.0.timestamp().to_string(), ..self }
    }

    fn reasons() -> &'static [Why] {
        Why::ALL
    }

    /// What became of a flag of the reader's.
    fn outcome(&self) -> Option<String> {
        let l = self.page.l;
        self.seen.own.map(|own| match own {
            Own::Waits => l.flagging_waits(),
            Own::Hidden => l.flagging_hidden(),
            Own::Left => l.flagging_left(),
            Own::Removed => l.flagging_removed(),
        })
    }

    fn is_waiting(&self) -> bool {
        self.seen.own == Some(Own::Waits)
    }
}
