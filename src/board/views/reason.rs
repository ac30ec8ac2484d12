//! Why a post stands where it does in the list.

use super::super::filter::{Filter, Sort};
use super::super::listing::Row;
use crate::db::VotingWeek;

/// Why a post stands where it does, if its order is not that of what was found in it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reason {
    /// Votes of this week.
    Week,
    Votes,
    Comments,
    Filed,
    /// How long it has had its status.
    Status,
}

impl Reason {
    pub(super) fn of(row: &Row, filter: &Filter, this_week: VotingWeek) -> Option<Self> {
        match filter.sort {
            Sort::Week if row.week == this_week && row.week_votes > 0 => Some(Self::Week),
            // Without a vote it stands among others by when it was filed, which its row says at its end.
            Sort::Week if row.vote_count == 0 => None,
            Sort::Week | Sort::Top => Some(Self::Votes),
            Sort::Talk => Some(Self::Comments),
            Sort::New if filter.only_status().is_none() => Some(Self::Filed),
            Sort::New | Sort::Done => Some(Self::Status),
            Sort::Best => None,
        }
    }
}
