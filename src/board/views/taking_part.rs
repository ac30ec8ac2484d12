//! What everybody can take part in.

use super::super::owed::NOTHING;
use super::super::taking_part::{Open, TakingPart};
use crate::i18n::Messages;
use crate::meetups::Meetup;
use crate::reports;
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
pub(super) struct OpenLine {
    /// Its place on a page that is filled in for each member, who reads one of several; nothing on other pages.
    pub place: Option<i64>,
    pub said: String,
    /// Where the report is answered that its reader owes.
    pub owed: Option<String>,
}

/// The line as its reader reads it, or all of those that members read: one for each report that they may owe, and one for whoever owes
/// none. Each names the report that it asks for, or else the latest.
pub(super) fn lines_of(open: &Open, l: &Messages, is_outline: bool) -> Vec<OpenLine> {
    let line = |place: Option<i64>, report: Option<&reports::Open>, is_owed: bool| OpenLine {
        place,
        said: said_of(open, report, l),
        owed: report.filter(|_| is_owed).map(reports::Open::address),
    };
    let latest = open.reports.first();
    if !is_outline || latest.is_none() {
        return vec![line(None, open.owed.as_ref().or(latest), open.owed.is_some())];
    }
    let asking = open.reports.iter().map(|report| line(Some(report.place()), Some(report), true));
    asking.chain([line(Some(NOTHING), latest, false)]).collect()
}

fn said_of(open: &Open, report: Option<&reports::Open>, l: &Messages) -> String {
    let report = report.map(|report| l.board_open_report(report.version.as_str()));
    let polls = (open.polls > 0).then(|| l.board_open_polls(open.polls, l.counted(open.polls)));
    let meetup = open.meetup.as_ref().map(|city| l.board_open_meetup(city.as_str()));
    let what: Vec<String> = report.into_iter().chain(polls).chain(meetup).collect();
    l.board_open_now(l.list(&what))
}
