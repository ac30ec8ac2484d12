//! What an entry of the log says.

use crate::db::{PostId, Timestamp, UserId};
use crate::i18n::Messages;
use crate::text_enum;

text_enum! {
    /// What was done.
    Act {
        /// A post was answered.
        Decided => "decided",
        /// An answer was taken back.
        Undone => "undone",
        /// Many posts were to be answered at once.
        BulkBegun => "bulk_begun",
        /// That was stopped.
        BulkStopped => "bulk_stopped",
        /// The answers to many posts were to be taken back at once.
        BulkUndone => "bulk_undone",
        /// One of many posts was answered.
        DecidedInBulk => "decided_in_bulk",
        /// The answer to one of many posts was taken back.
        UndoneInBulk => "undone_in_bulk",
        /// A post was taken over, or handed to somebody.
        Owned => "owned",
        /// A post was left to nobody.
        Disowned => "disowned",
        /// Those who build a post were named.
        BuildersNamed => "builders_named",
        /// How much an area finishes in a week was said.
        CapacitySet => "capacity_set",
        /// A post was corrected: its title, kind, area or device.
        Corrected => "corrected",
        /// An internal note was written.
        Noted => "noted",
        /// An internal note was removed.
        NoteRemoved => "note_removed",
        /// A post was hidden.
        PostHidden => "post_hidden",
        /// A post was shown again.
        PostRestored => "post_restored",
        /// The comments of a post were closed.
        PostLocked => "post_locked",
        /// The comments of a post were opened again.
        PostUnlocked => "post_unlocked",
        /// A post that waited for staff was approved.
        PostApproved => "post_approved",
        /// A comment that waited for staff was approved.
        CommentApproved => "comment_approved",
        /// What has to be so for a post to be done was listed.
        PointsListed => "points_listed",
        /// A point of that list was ticked, or unticked.
        PointTicked => "point_ticked",
        /// A question to fans was drafted.
        QuestionDrafted => "question_drafted",
        /// A question to fans was opened.
        QuestionOpened => "question_opened",
        /// A question to fans was closed before its time.
        QuestionClosed => "question_closed",
        /// The draft of a question was thrown away.
        QuestionDiscarded => "question_discarded",
        /// A question to fans was withdrawn.
        QuestionWithdrawn => "question_withdrawn",
        /// What staff made of the answers was said.
        QuestionConcluded => "question_concluded",
        /// That was taken back.
        ConclusionTakenBack => "conclusion_taken_back",
        /// Somebody was invited to test an area.
        TesterInvited => "tester_invited",
        /// Somebody who asked was let in to test an area.
        TesterAdmitted => "tester_admitted",
        /// Somebody who asked to test an area was turned down.
        TesterTurnedDown => "tester_turned_down",
        /// An invitation to test an area was taken back.
        TesterUninvited => "tester_uninvited",
        /// Somebody was taken out of those who test an area.
        TesterRemoved => "tester_removed",
        /// What a tester said of a post was taken away.
        TestResultRemoved => "test_result_removed",
        /// An hour of an area's owners was announced.
        HourAnnounced => "hour_announced",
        /// It was moved.
        HourMoved => "hour_moved",
        /// It was called off.
        HourCalledOff => "hour_called_off",
        /// It takes place after all.
        HourHeld => "hour_held",
        /// A question asked there was answered, or its answer worded again.
        HourQuestionAnswered => "hour_question_answered",
        /// An answer was taken back.
        HourAnswerTakenBack => "hour_answer_taken_back",
        /// A question was set aside.
        HourQuestionSetAside => "hour_question_set_aside",
        /// It is seen again.
        HourQuestionRestored => "hour_question_restored",
        /// A vote was cast for somebody.
        VotedOnBehalf => "voted_on_behalf",
        /// A vote that was cast for somebody was taken back.
        VoteOnBehalfUndone => "vote_on_behalf_undone",
        /// What was flagged was looked at and left as it is.
        FlagsDismissed => "flags_dismissed",
        /// The flags of something are to be looked at again.
        FlagsReopened => "flags_reopened",
        /// Two posts are not the same.
        PairRefused => "pair_refused",
        /// Whether two posts are the same is asked later.
        PairPutOff => "pair_put_off",
        /// Whether they are is asked again.
        PairAskedAgain => "pair_asked_again",
        /// A comment was hidden.
        CommentHidden => "comment_hidden",
        /// A comment was shown again.
        CommentRestored => "comment_restored",
        /// A member was blocked.
        Blocked => "blocked",
        /// A block was lifted.
        Unblocked => "unblocked",
        /// Somebody was given a role.
        Appointed => "appointed",
        /// A ready-made answer was added.
        AnswerAdded => "answer_added",
        /// A ready-made answer was changed.
        AnswerChanged => "answer_changed",
        /// A ready-made answer was removed.
        AnswerRemoved => "answer_removed",
        /// An area was added.
        AreaAdded => "area_added",
        /// An area was changed.
        AreaChanged => "area_changed",
        /// An area was moved among the others.
        AreaMoved => "area_moved",
        /// An area was retired, or is offered again.
        AreaRetired => "area_retired",
        /// An area went into another one.
        AreaMerged => "area_merged",
        /// A product line was added.
        LineAdded => "line_added",
        /// A product line was changed.
        LineChanged => "line_changed",
        /// A product line was moved among the others.
        LineMoved => "line_moved",
        /// A product line was retired, or is offered again.
        LineRetired => "line_retired",
        /// A device was added.
        DeviceAdded => "device_added",
        /// A device was changed.
        DeviceChanged => "device_changed",
        /// A device was retired, or is offered again.
        DeviceRetired => "device_retired",
        /// A catalogue of devices was taken in.
        DevicesImported => "devices_imported",
        /// The release stopped collecting.
        ReleaseFrozen => "release_frozen",
        /// Finished work was taken into a frozen release.
        ReleaseJoined => "release_joined",
        /// The summary or the known issues of a release were changed.
        ReleaseNoted => "release_noted",
        /// An item of a release was worded.
        ItemWorded => "item_worded",
        /// An item was left out of a release.
        ItemLeftOut => "item_left_out",
        /// A release was approved.
        ReleaseApproved => "release_approved",
        /// An approval was taken back.
        ReleaseHeld => "release_held",
        /// A week was skipped.
        ReleaseSkipped => "release_skipped",
        /// A release was published.
        ReleasePublished => "release_published",
    }
}

impl Act {
    /// What it is called.
    #[expect(clippy::too_many_lines, reason = "a line for each act")]
    pub fn word(self, l: &Messages) -> String {
        match self {
            Self::Decided => l.audit_decided(),
            Self::Undone => l.audit_undone(),
            Self::BulkBegun => l.audit_bulk_begun(),
            Self::BulkStopped => l.audit_bulk_stopped(),
            Self::BulkUndone => l.audit_bulk_undone(),
            Self::DecidedInBulk => l.audit_decided_in_bulk(),
            Self::UndoneInBulk => l.audit_undone_in_bulk(),
            Self::Owned => l.audit_owned(),
            Self::Disowned => l.audit_disowned(),
            Self::BuildersNamed => l.audit_builders_named(),
            Self::CapacitySet => l.audit_capacity_set(),
            Self::Corrected => l.audit_corrected(),
            Self::Noted => l.audit_noted(),
            Self::NoteRemoved => l.audit_note_removed(),
            Self::PostHidden => l.audit_post_hidden(),
            Self::PostRestored => l.audit_post_restored(),
            Self::PostLocked => l.audit_post_locked(),
            Self::PostUnlocked => l.audit_post_unlocked(),
            Self::PostApproved => l.audit_post_approved(),
            Self::CommentApproved => l.audit_comment_approved(),
            Self::PointsListed => l.audit_points_listed(),
            Self::PointTicked => l.audit_point_ticked(),
            Self::QuestionDrafted => l.audit_question_drafted(),
            Self::QuestionOpened => l.audit_question_opened(),
            Self::QuestionClosed => l.audit_question_closed(),
            Self::QuestionDiscarded => l.audit_question_discarded(),
            Self::QuestionWithdrawn => l.audit_question_withdrawn(),
            Self::QuestionConcluded => l.audit_question_concluded(),
            Self::ConclusionTakenBack => l.audit_conclusion_taken_back(),
            Self::TesterInvited => l.audit_tester_invited(),
            Self::TesterAdmitted => l.audit_tester_admitted(),
            Self::TesterTurnedDown => l.audit_tester_turned_down(),
            Self::TesterUninvited => l.audit_tester_uninvited(),
            Self::TesterRemoved => l.audit_tester_removed(),
            Self::TestResultRemoved => l.audit_test_result_removed(),
            Self::HourAnnounced => l.audit_hour_announced(),
            Self::HourMoved => l.audit_hour_moved(),
            Self::HourCalledOff => l.audit_hour_called_off(),
            Self::HourHeld => l.audit_hour_held(),
            Self::HourQuestionAnswered => l.audit_hour_question_answered(),
            Self::HourAnswerTakenBack => l.audit_hour_answer_taken_back(),
            Self::HourQuestionSetAside => l.audit_hour_question_set_aside(),
            Self::HourQuestionRestored => l.audit_hour_question_restored(),
            Self::VotedOnBehalf => l.audit_voted_on_behalf(),
            Self::VoteOnBehalfUndone => l.audit_vote_on_behalf_undone(),
            Self::FlagsDismissed => l.audit_flags_dismissed(),
            Self::FlagsReopened => l.audit_flags_reopened(),
            Self::PairRefused => l.audit_pair_refused(),
            Self::PairPutOff => l.audit_pair_put_off(),
            Self::PairAskedAgain => l.audit_pair_asked_again(),
            Self::CommentHidden => l.audit_comment_hidden(),
            Self::CommentRestored => l.audit_comment_restored(),
            Self::Blocked => l.audit_blocked(),
            Self::Unblocked => l.audit_unblocked(),
            Self::Appointed => l.audit_appointed(),
            Self::AnswerAdded => l.audit_answer_added(),
            Self::AnswerChanged => l.audit_answer_changed(),
            Self::AnswerRemoved => l.audit_answer_removed(),
            Self::AreaAdded => l.audit_area_added(),
            Self::AreaChanged => l.audit_area_changed(),
            Self::AreaMoved => l.audit_area_moved(),
            Self::AreaRetired => l.audit_area_retired(),
            Self::AreaMerged => l.audit_area_merged(),
            Self::LineAdded => l.audit_line_added(),
            Self::LineChanged => l.audit_line_changed(),
            Self::LineMoved => l.audit_line_moved(),
            Self::LineRetired => l.audit_line_retired(),
            Self::DeviceAdded => l.audit_device_added(),
            Self::DeviceChanged => l.audit_device_changed(),
            Self::DeviceRetired => l.audit_device_retired(),
            Self::DevicesImported => l.audit_devices_imported(),
            Self::ReleaseFrozen => l.audit_release_frozen(),
            Self::ReleaseJoined => l.audit_release_joined(),
            Self::ReleaseNoted => l.audit_release_noted(),
            Self::ItemWorded => l.audit_item_worded(),
            Self::ItemLeftOut => l.audit_item_left_out(),
            Self::ReleaseApproved => l.audit_release_approved(),
            Self::ReleaseHeld => l.audit_release_held(),
            Self::ReleaseSkipped => l.audit_release_skipped(),
            Self::ReleasePublished => l.audit_release_published(),
        }
    }
}

/// An entry of the log.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub struct Entry {
    /// Its row.
    pub id: i64,
    /// What was done.
    pub act: Act,
    /// By whom.
    pub actor_id: UserId,
    /// The post it was done to, if it was one; it may be gone.
    pub post_id: Option<PostId>,
    /// What else it was done to.
    pub about: String,
    /// What was there before; of a status its word.
    pub before: String,
    /// What was there after.
    pub after: String,
    /// When.
    pub at: Timestamp,
}
