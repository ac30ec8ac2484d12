//! The page of a reason: why a meetup is turned down, called off or taken off the list.

use super::super::model::Meetup;
use super::super::web::Reasoning;
use super::super::words::place;
use super::forms::label;
use crate::error::Problems;
use crate::web::{Cx, Field, Page};
use askama::Template;

/// What a reason is given for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Why {
    CallOff,
    TurnDown,
    TakeOff,
}

impl Why {
    /// By what an address says last.
    pub(in super::super) fn of(verb: &str) -> Self {
        match verb {
            "call-off" => Self::CallOff,
            "take-off" => Self::TakeOff,
            _ => Self::TurnDown,
        }
    }
}

/// Where somebody says why.
#[derive(Template)]
#[template(path = "meetups/reason.html")]
pub(in super::super) struct ReasonPage<'a> {
    page: Page<'a>,
    meetup: &'a Meetup,
    why: Why,
    text: String,
    /// Where it is sent, and what the button says.
    action: String,
    button: String,
    /// Which state of the meetup the page showed; empty where the act is meant whatever stands there.
    seen: String,
    reason: Field,
    problems: Vec<(&'static str, String)>,
}

impl<'a> ReasonPage<'a> {
    /// The page for one of these.
    pub(in super::super) fn new(
        cx: &'a Cx,
        (meetup, why): (&'a Meetup, Why),
        typed: &Reasoning,
        wrong: &Problems,
    ) -> Self {
        let l = cx.l();
        let (title, text, verb) = match why {
            Why::CallOff => (l.meetups_call_off(), l.meetups_call_off_text(), "call-off"),
            Why::TurnDown => (l.meetups_turn_down(), l.meetups_turn_down_text(), "turn-down"),
            Why::TakeOff => (l.meetups_take_off(), l.meetups_take_off_text(), "take-off"),
        };
        let (page, problems) = cx.page(title.as_str()).with_problems(wrong, label);
        let (action, reason) = (format!("{}/{verb}", meetup.address()), Field::new("reason", &typed.reason, wrong, l));
        Self { page, meetup, why, text, action, button: title, seen: typed.seen.clone(), reason, problems }
    }

    /// Whether what it says stands here: staff turn down and take off what they have read.
    fn is_read(&self) -> bool {
        self.why != Why::CallOff
    }

    fn begins(&self) -> String {
        super::begins(&self.page, self.meetup)
    }

    fn place(&self) -> String {
        place(self.meetup, self.page.l)
    }
}
