//! Why a post stands where it does in the list.

use super::super::filter::{Filter, Sort};
use super::super::listing::Search;
use super::row::RowView;
use crate::db::{Timestamp, VotingWeek};
use crate::i18n::Messages;
use crate::schedule::Schedule;
use crate::search::Stretch;
use crate::web::Cx;

/// Why a post stands where it does.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reason {
    /// Votes of this week.
    Week,
    /// Votes of the last week in which it had some, which began then.
    Past(Timestamp),
    Votes,
    Comments,
    Filed,
    /// How long it has had its status.
    Status,
    /// Where what was looked for stands.
    Found(Found),
}

/// Where in a post words stand that were looked for, as far as its row shows them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    place: Place,
    /// Whether no post has all of the words.
    is_partial: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Title,
    TitleAndText,
    TitleAndComment,
    Text,
    TextAndComment,
    Comment,
    Everywhere,
}

/// What a list is ordered by, and when it is looked at.
pub(super) struct Order<'a> {
    filter: &'a Filter,
    is_partial: bool,
    schedule: &'a Schedule,
    this_week: VotingWeek,
}

impl<'a> Order<'a> {
    pub(super) fn new(cx: &'a Cx, filter: &'a Filter, search: Option<&Search>) -> Self {
        Self {
            filter,
            is_partial: search.is_some_and(|search| search.is_partial),
            schedule: &cx.app.config.schedule,
            this_week: cx.app.voting_week(cx.app.now()),
        }
    }

    /// The same row, with why it stands there.
    pub(super) fn explained(&self, view: RowView) -> RowView {
        RowView { reason: self.reason(&view), ..view }
    }

    fn reason(&self, view: &RowView) -> Option<Reason> {
        let row = &view.row;
        match self.filter.sort {
            Sort::Week if row.week_votes > 0 && row.week == self.this_week => Some(Reason::Week),
            Sort::Week if row.week_votes > 0 => {
                Some(Reason::Past(Timestamp(self.schedule.voting_week_begins(row.week.0))))
            }
            // Without a vote it stands among others by when it was filed.
            Sort::Week if row.vote_count == 0 => Some(Reason::Filed),
            // Those of its last week were withdrawn.
            Sort::Week | Sort::Top => Some(Reason::Votes),
            Sort::Talk => Some(Reason::Comments),
            Sort::New if self.filter.only_status().is_none() => Some(Reason::Filed),
            Sort::New | Sort::Done => Some(Reason::Status),
            Sort::Best => Some(Reason::Found(Found { place: Place::of(view)?, is_partial: self.is_partial })),
        }
    }
}

impl Place {
    /// Nothing of a post into which another one was merged that has the words, or of words at the end of a long text.
    fn of(view: &RowView) -> Option<Self> {
        let is_below = |in_comment: bool| view.hit.as_ref().is_some_and(|hit| hit.is_comment == in_comment);
        let in_text = has_mark(&view.excerpt) || is_below(false);
        match (has_mark(&view.title), in_text, is_below(true)) {
            (true, true, true) => Some(Self::Everywhere),
            (true, true, false) => Some(Self::TitleAndText),
            (true, false, true) => Some(Self::TitleAndComment),
            (true, false, false) => Some(Self::Title),
            (false, true, true) => Some(Self::TextAndComment),
            (false, true, false) => Some(Self::Text),
            (false, false, true) => Some(Self::Comment),
            (false, false, false) => None,
        }
    }
}

impl Found {
    /// "In the title", or that some of the words are.
    pub(super) fn word(self, l: &Messages) -> String {
        match (self.place, self.is_partial) {
            (Place::Title, false) => l.board_row_title(),
            (Place::TitleAndText, false) => l.board_row_both(),
            (Place::Text, false) => l.board_row_text(),
            (Place::Comment, false) => l.board_row_comment(),
            (Place::TitleAndComment, false) => l.board_row_title_comment(),
            (Place::TextAndComment, false) => l.board_row_text_comment(),
            (Place::Everywhere, false) => l.board_row_all(),
            (Place::Title, true) => l.board_row_some_title(),
            (Place::TitleAndText, true) => l.board_row_some_both(),
            (Place::Text, true) => l.board_row_some_text(),
            (Place::Comment, true) => l.board_row_some_comment(),
            (Place::TitleAndComment, true) => l.board_row_some_title_comment(),
            (Place::TextAndComment, true) => l.board_row_some_text_comment(),
            (Place::Everywhere, true) => l.board_row_some_all(),
        }
    }
}

fn has_mark(stretches: &[Stretch]) -> bool {
    stretches.iter().any(|part| part.is_found)
}
