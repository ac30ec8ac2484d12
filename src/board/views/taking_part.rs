//! What everybody can take part in.

use super::super::taking_part::{Open, TakingPart};
use crate::i18n::Messages;
use crate::meetups::Meetup;
use crate::web::{Cx, Page};
use askama::Template;

/// `/taking-part`
#[derive(Template)]
#[template(path = "board/taking_part.html")]
pub(in super::super) struct TakingPartPage<'a> {
    page: Page<'a>,
    found: &'a TakingPart,
}

impl<'a> TakingPartPage<'a> {
    pub(in super::super) fn new(cx: &'a Cx, found: &'a TakingPart) -> Self {
        let l = cx.l();
        Self { page: cx.page(l.board_part_title()).with_description(&l.board_part_text()), found }
    }

    /// When a meetup begins, where it is.
    fn begins(&self, meetup: &Meetup) -> String {
        let zone = meetup.zone_or(self.page.site_zone);
        meetup.starts_at.map_or_else(String::new, |at| self.page.l.moment(at.0, zone))
    }
}

/// What is open at this moment, in one line of the front page.
pub(super) fn said_of(open: &Open, l: &Messages) -> String {
    let report = open.report.as_ref().map(|version| l.board_open_report(version.as_str()));
    let polls = (open.polls > 0).then(|| l.board_open_polls(open.polls, l.counted(open.polls)));
    let meetup = open.meetup.as_ref().map(|city| l.board_open_meetup(city.as_str()));
    let what: Vec<String> = report.into_iter().chain(polls).chain(meetup).collect();
    l.board_open_now(l.list(&what))
}
