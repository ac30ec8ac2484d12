//! What comes of the votes, and how far an award has come.

use crate::db::{AreaId, ReleaseId, Timestamp, UserId};
use crate::i18n::Messages;
use crate::text_enum;

/// With fewer answers there is no award.
pub const FEWEST_ANSWERS: i64 = 10;
/// With fewer votes for the first there is none either.
pub const FEWEST_VOTES: i64 = 5;

text_enum! {
    /// What came of the votes.
    Outcome {
        /// The area with most of them, or several with as many.
        Won => "won",
        /// Too few answered, or chose the first.
        TooFew => "too_few",
    }
}

impl Outcome {
    /// What comes of so many answers with these votes.
    pub(super) fn of(people: i64, votes: &[(AreaId, i64)]) -> Self {
        if people >= FEWEST_ANSWERS && highest(votes) >= FEWEST_VOTES { Self::Won } else { Self::TooFew }
    }
}

fn highest(votes: &[(AreaId, i64)]) -> i64 {
    votes.iter().map(|(_, votes)| *votes).max().unwrap_or_default()
}

/// The areas with the most votes: several, where they have as many.
pub(super) fn winners(votes: &[(AreaId, i64)]) -> Vec<AreaId> {
    let highest = highest(votes);
    votes.iter().filter(|(_, votes)| *votes == highest && highest > 0).map(|(area, _)| *area).collect()
}

/// The award of a release.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Award {
    /// Of which release.
    pub release_id: ReleaseId,
    /// That of the day on which the release went out where the site was.
    pub year: i64,
    /// How many answered.
    pub people: i64,
    /// What came of the votes.
    pub outcome: Outcome,
    /// When that was found.
    pub found_at: Timestamp,
    /// Counts the changes of what staff say and show.
    pub revision: i64,
    /// What its picture is called, if it has one.
    pub picture: Option<String>,
    /// What that shows, for those who cannot see it.
    pub alt: String,
    /// In pixels, of the small picture.
    pub small_width: i64,
    /// In pixels, of the small picture.
    pub small_height: i64,
    /// Since when everybody reads it.
    pub presented_at: Option<Timestamp>,
    /// Who of the staff presented it.
    pub presented_by: Option<UserId>,
    /// When its words or its picture were changed last, after that.
    pub changed_at: Option<Timestamp>,
    /// When staff withdrew it.
    pub withdrawn_at: Option<Timestamp>,
    /// Why, in plain text.
    pub reason: String,
    /// The language of the reason.
    pub reason_lang: String,
}

/// How far an award has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Staff have not presented it.
    Waiting,
    /// Everybody reads it.
    Presented,
    /// Staff withdrew it.
    Withdrawn,
    /// There is none: too few reports.
    TooFew,
    /// There is none: its release was recalled before.
    Recalled,
}

impl Award {
    /// How far it has come; `is_recalled` says whether its release was recalled.
    pub fn state(&self, is_recalled: bool) -> State {
        match (self.outcome, self.presented_at, self.withdrawn_at) {
            (Outcome::TooFew, ..) => State::TooFew,
            (_, _, Some(_)) => State::Withdrawn,
            (_, Some(_), None) => State::Presented,
            (_, None, None) if is_recalled => State::Recalled,
            (_, None, None) => State::Waiting,
        }
    }
}

impl State {
    /// Whether everybody reads of it.
    pub fn is_public(self) -> bool {
        self != Self::Waiting
    }

    /// What it is called, where staff keep awards.
    pub(super) fn word(self, l: &Messages) -> String {
        match self {
            Self::Waiting => l.awards_state_waiting(),
            Self::Presented => l.awards_state_presented(),
            Self::Withdrawn => l.awards_state_withdrawn(),
            Self::TooFew => l.awards_too_few(),
            Self::Recalled => l.awards_recalled_none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_area_with_most_votes_wins_several_share_and_a_few_are_too_few() {
        let votes = |numbers: &[i64]| -> Vec<(AreaId, i64)> {
            (1..).zip(numbers).map(|(area, votes)| (AreaId(area), *votes)).collect()
        };
        for (people, numbers, outcome, won) in [
            (10, &[5, 4][..], Outcome::Won, &[1][..]),
            (20, &[6, 7, 7], Outcome::Won, &[2, 3]),
            (9, &[9], Outcome::TooFew, &[1]),
            (50, &[4, 4], Outcome::TooFew, &[1, 2]),
            (50, &[], Outcome::TooFew, &[]),
        ] {
            let votes = votes(numbers);
            assert_eq!(Outcome::of(people, &votes), outcome, "{numbers:?}");
            assert_eq!(winners(&votes).iter().map(|area| area.0).collect::<Vec<_>>(), won, "{numbers:?}");
        }
    }
}
