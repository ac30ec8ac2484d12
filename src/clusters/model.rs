//! What a cluster is, and how far one has come.

use crate::db::{PostId, Timestamp, UserId};
use crate::error::Problems;
use crate::i18n::Language;
use crate::logs::said_by_staff;
use crate::text_enum;
use chrono::TimeDelta;

/// So long they wait for staff.
pub(super) const WAITS: TimeDelta = TimeDelta::days(7);
/// How often staff decide about one at most.
const LOOKS: i64 = 2;
/// Longest reason, in characters.
const REASON_MAX: usize = 500;

text_enum! {
    /// How far a cluster has come.
    State {
        /// It waits for staff, or for its week to be over.
        Waiting => "waiting",
        /// Its votes count.
        Counted => "counted",
        /// Staff have left them out.
        LeftOut => "left_out",
        /// Their poll was withdrawn before anybody decided: nothing was counted.
        Withdrawn => "withdrawn",
    }
}

/// What votes are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// A post.
    Post(PostId),
    /// An option of a poll.
    Poll(i64),
}

/// Votes that came together.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Cluster {
    /// Its row.
    pub id: i64,
    /// For which post.
    pub post_id: Option<PostId>,
    /// In which poll; one of the two is there.
    pub poll_id: Option<i64>,
    /// How many there were.
    pub votes: i64,
    /// When they were found.
    pub found_at: Timestamp,
    /// How far it has come.
    pub state: State,
    /// When they count by themselves, as long as they wait.
    pub counts_at: Timestamp,
    /// How many ask for another look, since staff decided last.
    pub asked: i64,
    /// How often staff have decided.
    pub looks: i64,
    /// Who decided last; nobody where the week was over.
    pub decided_by: Option<UserId>,
    /// When.
    pub decided_at: Option<Timestamp>,
    /// What staff said last; may be empty.
    pub reason: String,
    /// The language of that, as a BCP 47 tag.
    pub lang: String,
}

impl Cluster {
    /// What the votes are for.
    pub(super) fn about(&self) -> About {
        match (self.post_id, self.poll_id) {
            (Some(post), _) => About::Post(post),
            (None, poll) => About::Poll(poll.unwrap_or_default()),
        }
    }

    /// Whether anybody decides about them still: of those in a poll, as long as it is among these, which are open.
    pub(super) fn may_change(&self, open: &[i64]) -> bool {
        self.post_id.is_some() || self.poll_id.is_some_and(|poll| open.contains(&poll))
    }

    /// Whether staff look once more if somebody asks.
    pub(super) fn may_be_asked(&self) -> bool {
        match self.state {
            State::Waiting => true,
            State::LeftOut => self.looks < LOOKS,
            State::Counted | State::Withdrawn => false,
        }
    }
}

/// Somebody's vote that is set apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// With what.
    pub cluster: Cluster,
    /// When they asked for another look.
    pub asked_at: Option<Timestamp>,
    /// Whether votes of theirs were set apart before.
    pub is_further: bool,
    /// Whether anybody decides still: once a poll is over, or withdrawn, nothing of it changes.
    pub may_change: bool,
}

impl Apart {
    /// Whether they have asked, and staff have not decided since.
    pub fn has_asked(&self) -> bool {
        let decided = self.cluster.decided_at;
        self.asked_at.is_some_and(|at| decided.is_none_or(|decided| decided < at))
    }

    /// Whether they may ask now.
    pub fn may_ask(&self) -> bool {
        self.may_change && self.cluster.may_be_asked() && !self.has_asked()
    }
}

/// What staff decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Verdict {
    pub state: State,
    /// Why, in plain text; of votes that count it may be empty.
    pub reason: String,
    pub lang: String,
}

impl Verdict {
    /// What staff typed, who read the site in a language. Those whose votes are left out read the reason.
    pub(super) fn parse(counts: bool, reason: &str, reads: Language) -> Result<Self, Problems> {
        let least = usize::from(!counts);
        let (reason, lang) = said_by_staff("reason", reason, (least, REASON_MAX), reads)?;
        Ok(Self { state: if counts { State::Counted } else { State::LeftOut }, reason, lang })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    #[test]
    fn whoever_asks_is_heard_once_for_each_time_that_staff_decide_and_twice_in_all() {
        let at = |hours: i64| Timestamp(DateTime::UNIX_EPOCH + TimeDelta::hours(hours));
        let apart = |state, looks, decided: Option<i64>, asked: Option<i64>| Apart {
            cluster: Cluster {
                id: 1,
                post_id: Some(PostId(7)),
                poll_id: None,
                votes: 5,
                found_at: at(0),
                state,
                counts_at: at(168),
                asked: 0,
                looks,
                decided_by: decided.map(|_| UserId(1)),
                decided_at: decided.map(at),
                reason: String::new(),
                lang: String::new(),
            },
            asked_at: asked.map(at),
            is_further: false,
            may_change: true,
        };
        for (apart, may) in [
            (apart(State::Waiting, 0, None, None), true),
            (apart(State::Waiting, 0, None, Some(1)), false),
            (apart(State::LeftOut, 1, Some(2), Some(1)), true),
            (apart(State::Waiting, 1, None, Some(3)), false),
            (apart(State::LeftOut, 2, Some(4), Some(3)), false),
            (apart(State::Counted, 1, Some(2), None), false),
        ] {
            assert_eq!(apart.may_ask(), may, "{apart:?}");
            assert!(!Apart { may_change: false, ..apart }.may_ask(), "its poll is over");
        }
    }
}
