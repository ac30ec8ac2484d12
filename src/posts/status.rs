//! The status machine. `Shipped` is reached only by publishing a release and left only by recalling it, `Duplicate` is left
//! only by undoing the merge.

use super::words;
use crate::error::Refusal;
use crate::i18n::Messages;
use crate::text_enum;

text_enum! {
    /// How far a post has come.
    Status {
        /// Nobody has answered yet.
        Open => "open",
        /// Staff looks into it.
        UnderReview => "under_review",
        /// It will be done.
        Planned => "planned",
        /// It is being done.
        InProgress => "in_progress",
        /// Finished; waits for Friday.
        Ready => "ready",
        /// Part of a published release.
        Shipped => "shipped",
        /// It will not be done; the reason is public.
        Declined => "declined",
        /// Merged into another post.
        Duplicate => "duplicate",
    }
}

impl Status {
    /// As people read it.
    pub fn word(self, l: &Messages) -> String {
        match self {
            Self::Open => l.status_open(),
            Self::UnderReview => l.status_under_review(),
            Self::Planned => l.status_planned(),
            Self::InProgress => l.status_in_progress(),
            Self::Ready => l.status_ready(),
            Self::Shipped => l.status_shipped(),
            Self::Declined => l.status_declined(),
            Self::Duplicate => l.status_duplicate(),
        }
    }

    /// No votes and no edits any more.
    pub fn is_closed(self) -> bool {
        matches!(self, Self::Shipped | Self::Declined | Self::Duplicate)
    }

    /// Whether it is an answer below which fans go on voting: one whose votes double since comes back to staff.
    pub fn is_voted_on(self) -> bool {
        matches!(self, Self::UnderReview | Self::Planned | Self::InProgress | Self::Ready)
    }

    /// Whether closing with this status owes people a reason.
    pub fn needs_reason(self) -> bool {
        self == Self::Declined
    }

    /// Whether a step takes back what was finished, or was being done, for this week.
    pub fn is_taken_back_by(self, to: Self) -> bool {
        match self {
            Self::Ready => to != Self::Shipped,
            Self::InProgress => matches!(to, Self::Planned | Self::UnderReview | Self::Open),
            _ => false,
        }
    }

    /// Whether a step owes people a reason: what was counted on is not to come, or not this week.
    pub fn owes_reason(self, to: Self) -> bool {
        to.needs_reason() || self.is_taken_back_by(to)
    }

    /// Whether staff may take this step by hand.
    pub fn may_become(self, to: Self) -> Result<(), Refusal> {
        match (self, to) {
            (_, Self::Shipped) => Err(words::SHIPPED_BY_RELEASE_ONLY),
            (Self::Duplicate, _) => Err(words::MERGED),
            (Self::Shipped, _) => Err(words::CLOSED),
            (Self::Declined, Self::Ready | Self::InProgress | Self::Duplicate) => Err(words::STEP_NOT_ALLOWED),
            // With another reason, or another day to look at it again.
            (Self::Declined, Self::Declined) => Ok(()),
            (from, to) if from == to => Err(words::STEP_NOT_ALLOWED),
            _ => Ok(()),
        }
    }

    /// The steps staff may take from here.
    pub fn next_steps(self) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |to| self.may_become(*to).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::Status::{self, *};

    #[test]
    fn shipped_is_never_set_by_hand_and_duplicate_is_left_only_by_undo() {
        for from in Status::ALL {
            assert!(from.may_become(Shipped).is_err(), "{from:?}");
            assert_eq!(from.may_become(*from).is_ok(), *from == Declined, "{from:?}");
            assert!(Duplicate.may_become(*from).is_err() && Shipped.may_become(*from).is_err());
        }
    }

    #[test]
    fn what_was_counted_on_is_taken_back_with_a_reason_only() {
        let owing: Vec<(Status, Status)> = Status::ALL
            .iter()
            .flat_map(|from| from.next_steps().map(move |to| (*from, to)))
            .filter(|(from, to)| from.owes_reason(*to) && *to != Declined)
            .collect();
        let of_progress = [(InProgress, Open), (InProgress, UnderReview), (InProgress, Planned)];
        let of_ready = [Open, UnderReview, Planned, InProgress, Duplicate].map(|to| (Ready, to));
        assert_eq!(owing, [&of_progress[..], &of_ready].concat());
        assert!(!Ready.owes_reason(Shipped) && !InProgress.owes_reason(Ready) && Open.owes_reason(Declined));
    }

    #[test]
    fn work_may_move_back_and_a_declined_post_may_be_reopened() {
        for (from, to) in
            [(Open, Ready), (InProgress, Planned), (Ready, InProgress), (Declined, Open), (Planned, Declined)]
        {
            assert!(from.may_become(to).is_ok(), "{from:?} {to:?}");
        }
        assert!(Declined.may_become(Ready).is_err());
    }
}
