//! What happened: one row for each act that others may hear of, written in the act's own transaction. It names ids only;
//! who hears of it, and in which words, is found out later from this log, in chunks (`notices`).
//!
//! ## Decisions
//! - 2026-11-26: an act costs one row here and one job, however many people follow. A decision on a post with 10,000
//!   followers used to write 10,000 mails in one transaction: half a second on `SQLite`, in which nobody else could vote.
//! - 2026-11-26: each event has a job of its own instead of one reader behind a number: on `PostgreSQL` a smaller number may
//!   be committed later, and such a reader would pass it by.
//! - 2026-11-29: an answer is told ten minutes after it was given (`What::is_told_after`). Whoever gave it can take it back
//!   until then, and a mail that has gone out cannot be: of what was taken back nobody ever hears.
//! - 2026-11-30: an event has two jobs, one for mails and one for inboxes ([`NOTING`]), with the same delay and a cursor each:
//!   a mail server that is slow holds up no inbox, and what takes mails back need not know of inboxes.

mod store;

pub use store::{earlier, get, is_done_again, record, record_later, record_untold};

use crate::db::{EventId, PostId, Timestamp, UserId};
use crate::jobs::JobKind;
use crate::text_enum;
use chrono::TimeDelta;

/// How long what may be a slip waits before anybody is told: as long as staff can take their acts back.
const SLIP: TimeDelta = TimeDelta::minutes(10);

/// Telling people of an event; its subject is the event.
pub const TELLING: JobKind = JobKind("telling");
/// Noting an event in inboxes; its subject is the event.
pub const NOTING: JobKind = JobKind("noting");

text_enum! {
    /// What was done.
    What {
        /// Staff answered a post; the subject is the decision.
        Decided => "decided",
        /// Staff took an answer back; the subject is the decision that says so.
        Undone => "undone",
        /// Staff corrected somebody's post; the subject is the post.
        Corrected => "corrected",
        /// Staff cast a vote for somebody; the subject is that person.
        VotedOnBehalf => "voted_on_behalf",
        /// Staff ask fans about a post; the subject is the question.
        Asked => "asked",
        /// Staff said what comes of the answers; the subject is the question.
        Concluded => "concluded",
        /// They took that back; the subject is the question.
        ConclusionTakenBack => "conclusion_taken_back",
        /// Staff invited somebody to test an area, or let them in; the subject is the tester.
        TesterTaken => "tester_taken",
        /// Staff invited somebody into a group, let them in, turned them down or took them out; the subject is the row of
        /// `group_news` that says so.
        GroupPlace => "group_place",
        /// Staff answered what somebody asked in an hour of theirs that was over; the subject is the question.
        HourAnswered => "hour_answered",
        /// Staff answered something in an hour of theirs, which those who asked or voted for it hear at its end; the subject is
        /// the hour.
        AnsweredInHour => "answered_in_hour",
        /// Staff called an hour of owners off; the subject is the hour.
        HourCalledOff => "hour_called_off",
        /// It takes place after all; the subject is the hour.
        HourHeld => "hour_held",
        /// Staff moved an hour of owners; the subject is the hour.
        HourMoved => "hour_moved",
        /// Staff opened a line in a market, of which those who want that hear; the subject is the line's row there.
        MarketOpened => "market_opened",
        /// Staff closed it again, or took the opening back: mails that wait are not to go out; the subject is the same row.
        MarketClosed => "market_closed",
        /// Most who had a bug say that the release that fixed it did not help; the subject is the release.
        FixReopened => "fix_reopened",
        /// The result of a poll was sealed; the subject is the poll.
        PollClosed => "poll_closed",
        /// Staff presented the award of a release; the subject is the release.
        AwardPresented => "award_presented",
        /// Something became of a meetup, or of places there; the subject is the row of `meetup_news` that says what, and to whom.
        MeetupNews => "meetup_news",
        /// Somebody commented on a post; the subject is the comment.
        Commented => "commented",
        /// Somebody mentioned people in a comment; the subject is the comment, and its rows of this event say whom.
        Mentioned => "mentioned",
        /// Somebody mentioned people in a post; the subject is the post, and its rows of this event say whom.
        MentionedInPost => "mentioned_in_post",
        /// Staff hid a post; the subject is the moderation.
        PostHidden => "post_hidden",
        /// Staff hid a post, of which its author is told once that can no longer be taken back; the subject is the moderation.
        HiddenOfAuthor => "hidden_of_author",
        /// Staff let everybody see what waited for them; the subject is the comment, or nought of the post itself.
        Approved => "approved",
        /// Staff let a post be seen again; the subject is the moderation.
        PostRestored => "post_restored",
        /// Staff hid a comment; the subject is the moderation.
        CommentHidden => "comment_hidden",
        /// Staff let a comment be seen again; the subject is the moderation.
        CommentRestored => "comment_restored",
        /// A release went out; the subject is the release.
        Published => "published",
        /// A release was recalled; the subject is the release.
        Recalled => "recalled",
        /// Everybody sees a post for the first time; the subject is the post.
        Appeared => "appeared",
        /// It is recorded who shaped a release; the subject is the release.
        Shipped => "shipped",
    }
}

impl What {
    /// Whether the worker has something to tell by mail, or to take back. A publication does where somebody follows releases:
    /// whoever records it asks, and begins [`TELLING`] with [`NOTING`]. Everybody else hears of it through the digests.
    pub fn is_told(self) -> bool {
        match self {
            Self::Decided
            | Self::Undone
            | Self::Corrected
            | Self::VotedOnBehalf
            | Self::Asked
            | Self::Concluded
            | Self::ConclusionTakenBack
            | Self::TesterTaken
            | Self::GroupPlace
            | Self::HourAnswered
            | Self::AnsweredInHour
            | Self::HourCalledOff
            | Self::HourHeld
            | Self::HourMoved
            | Self::MeetupNews
            | Self::MarketOpened
            | Self::MarketClosed
            | Self::Mentioned
            | Self::MentionedInPost
            | Self::PostHidden
            | Self::HiddenOfAuthor
            | Self::CommentHidden
            | Self::Approved
            | Self::Commented
            | Self::Recalled
            | Self::Appeared
            | Self::Shipped => true,
            // The result of a poll stands in the inboxes of those who voted, and on its page; an award in those of whom it names;
            // what was reopened in those of staff, and on their desk.
            Self::PollClosed
            | Self::AwardPresented
            | Self::FixReopened
            | Self::PostRestored
            | Self::CommentRestored
            | Self::Published => false,
        }
    }
}

impl What {
    /// Whether it comes into inboxes, or takes something out of them. A publication does where somebody follows releases:
    /// whoever records it asks, and begins [`NOTING`]. What says that a line is open reads otherwise by itself once it is not.
    pub fn is_noted(self) -> bool {
        !matches!(self, Self::Published | Self::MarketClosed)
    }

    /// Whether it comes into inboxes also where it is done to many posts at once: of each of them below its title, and not all
    /// of them in one mail.
    pub fn is_noted_among_many(self) -> bool {
        matches!(self, Self::Decided | Self::Undone)
    }

    /// How long the worker waits before it tells. What takes something back is never late.
    pub fn is_told_after(self) -> TimeDelta {
        match self {
            Self::Decided
            | Self::HiddenOfAuthor
            | Self::CommentHidden
            | Self::Approved
            | Self::GroupPlace
            | Self::MarketOpened => SLIP,
            _ => TimeDelta::zero(),
        }
    }
}

/// Something that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, diesel::Queryable)]
pub struct Event {
    /// Its row.
    pub id: EventId,
    /// What was done.
    pub what: What,
    /// By whom.
    pub actor_id: UserId,
    /// The post it was done to, if it was one.
    pub post_id: Option<PostId>,
    /// The row that says more; see [`What`].
    pub subject: i64,
    /// When.
    pub at: Timestamp,
}

/// An event about to be recorded.
#[derive(Debug, Clone, Copy)]
pub struct NewEvent {
    /// What was done.
    pub what: What,
    /// By whom.
    pub actor: UserId,
    /// The post it was done to, if it was one.
    pub post: Option<PostId>,
    /// The row that says more.
    pub subject: i64,
}
