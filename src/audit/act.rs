//! What staff do: a word for the database and one for whoever reads, of each.

use super::{listed::acts, of_markets::with_markets};

with_markets! {
    /// A post was answered.
    Decided => "decided", audit_decided();
    /// An answer was taken back.
    Undone => "undone", audit_undone();
    /// Many posts were to be answered at once.
    BulkBegun => "bulk_begun", audit_bulk_begun();
    /// That was stopped.
    BulkStopped => "bulk_stopped", audit_bulk_stopped();
    /// The answers to many posts were to be taken back at once.
    BulkUndone => "bulk_undone", audit_bulk_undone();
    /// One of many posts was answered.
    DecidedInBulk => "decided_in_bulk", audit_decided_in_bulk();
    /// The answer to one of many posts was taken back.
    UndoneInBulk => "undone_in_bulk", audit_undone_in_bulk();
    /// A post was taken over, or handed to somebody.
    Owned => "owned", audit_owned();
    /// A post was left to nobody.
    Disowned => "disowned", audit_disowned();
    /// Those who build a post were named.
    BuildersNamed => "builders_named", audit_builders_named();
    /// How much an area finishes in a week was said.
    CapacitySet => "capacity_set", audit_capacity_set();
    /// A post was corrected: its title, kind, area or device.
    Corrected => "corrected", audit_corrected();
    /// An internal note was written.
    Noted => "noted", audit_noted();
    /// An internal note was removed.
    NoteRemoved => "note_removed", audit_note_removed();
    /// A post was hidden.
    PostHidden => "post_hidden", audit_post_hidden();
    /// A post was shown again.
    PostRestored => "post_restored", audit_post_restored();
    /// The comments of a post were closed.
    PostLocked => "post_locked", audit_post_locked();
    /// The comments of a post were opened again.
    PostUnlocked => "post_unlocked", audit_post_unlocked();
    /// A post that waited for staff was approved.
    PostApproved => "post_approved", audit_post_approved();
    /// A comment that waited for staff was approved.
    CommentApproved => "comment_approved", audit_comment_approved();
    /// An approval of a post was taken back: it waits for staff again.
    PostHeld => "post_held", audit_post_held();
    /// An approval of a comment was taken back: it waits for staff again.
    CommentHeld => "comment_held", audit_comment_held();
    /// What has to be so for a post to be done was listed.
    PointsListed => "points_listed", audit_points_listed();
    /// A point of that list was ticked, or unticked.
    PointTicked => "point_ticked", audit_point_ticked();
    /// A question to fans was drafted.
    QuestionDrafted => "question_drafted", audit_question_drafted();
    /// A question to fans was opened.
    QuestionOpened => "question_opened", audit_question_opened();
    /// A question to fans was closed before its time.
    QuestionClosed => "question_closed", audit_question_closed();
    /// The draft of a question was thrown away.
    QuestionDiscarded => "question_discarded", audit_question_discarded();
    /// A question to fans was withdrawn.
    QuestionWithdrawn => "question_withdrawn", audit_question_withdrawn();
    /// What staff made of the answers was said.
    QuestionConcluded => "question_concluded", audit_question_concluded();
    /// That was taken back.
    ConclusionTakenBack => "conclusion_taken_back", audit_conclusion_taken_back();
    /// Pictures were added to an option of a question to fans.
    OptionPictured => "option_pictured", audit_option_pictured();
    /// It was said what a picture of an option shows.
    OptionPictureDescribed => "option_picture_described", audit_option_picture_described();
    /// A picture of an option was taken away.
    OptionPictureRemoved => "option_picture_removed", audit_option_picture_removed();
    /// Somebody was invited to test an area.
    TesterInvited => "tester_invited", audit_tester_invited();
    /// Somebody who asked was let in to test an area.
    TesterAdmitted => "tester_admitted", audit_tester_admitted();
    /// Somebody who asked to test an area was turned down.
    TesterTurnedDown => "tester_turned_down", audit_tester_turned_down();
    /// An invitation to test an area was taken back.
    TesterUninvited => "tester_uninvited", audit_tester_uninvited();
    /// Somebody was taken out of those who test an area.
    TesterRemoved => "tester_removed", audit_tester_removed();
    /// What staff did to somebody's place among those who test an area was taken back.
    TesterPutBack => "tester_put_back", audit_tester_put_back();
    /// What a tester said of a post was taken away.
    TestResultRemoved => "test_result_removed", audit_test_result_removed();
    /// What a tester said of a post is there again.
    TestResultRestored => "test_result_restored", audit_test_result_restored();
    /// A matter that answers reopened was closed with a note.
    FixSettled => "fix_settled", audit_fix_settled();
    /// That note was taken back.
    FixSettlementUndone => "fix_settlement_undone", audit_fix_settlement_undone();
    /// An interest group was opened.
    GroupOpened => "group_opened", audit_group_opened();
    /// An interest group that nobody was in is not there any more: that it was opened was taken back.
    GroupRemoved => "group_removed", audit_group_removed();
    /// What an interest group says of itself was changed.
    GroupChanged => "group_changed", audit_group_changed();
    /// An interest group was closed, or is open again.
    GroupClosed => "group_closed", audit_group_closed();
    /// Somebody was invited to an interest group, or admitted.
    GroupMemberTaken => "group_member_taken", audit_group_member_taken();
    /// Somebody is out of an interest group, was turned down or is not invited any more.
    GroupMemberRemoved => "group_member_removed", audit_group_member_removed();
    /// A post was given to an interest group.
    GroupPostAdded => "group_post_added", audit_group_post_added();
    /// A post was taken from an interest group.
    GroupPostRemoved => "group_post_removed", audit_group_post_removed();
    /// An hour of an area's owners was announced.
    HourAnnounced => "hour_announced", audit_hour_announced();
    /// It was moved.
    HourMoved => "hour_moved", audit_hour_moved();
    /// It was called off.
    HourCalledOff => "hour_called_off", audit_hour_called_off();
    /// It takes place after all.
    HourHeld => "hour_held", audit_hour_held();
    /// A question asked there was answered, or its answer worded again.
    HourQuestionAnswered => "hour_question_answered", audit_hour_question_answered();
    /// An answer was taken back.
    HourAnswerTakenBack => "hour_answer_taken_back", audit_hour_answer_taken_back();
    /// A question was set aside.
    HourQuestionSetAside => "hour_question_set_aside", audit_hour_question_set_aside();
    /// It is seen again.
    HourQuestionRestored => "hour_question_restored", audit_hour_question_restored();
    /// A poll was drafted, or its draft changed.
    PollDrafted => "poll_drafted", polls_audit_drafted();
    /// An option of a poll got another picture, or it was said anew what that shows.
    PollPictured => "poll_pictured", polls_audit_pictured();
    /// The draft of a poll was thrown away.
    PollDiscarded => "poll_discarded", polls_audit_discarded();
    /// A poll was opened.
    PollOpened => "poll_opened", polls_audit_opened();
    /// A poll was withdrawn.
    PollWithdrawn => "poll_withdrawn", polls_audit_withdrawn();
    /// A vote was cast for somebody.
    VotedOnBehalf => "voted_on_behalf", audit_voted_on_behalf();
    /// A vote that was cast for somebody was taken back.
    VoteOnBehalfUndone => "vote_on_behalf_undone", audit_vote_on_behalf_undone();
    /// What was flagged was looked at and left as it is.
    FlagsDismissed => "flags_dismissed", audit_flags_dismissed();
    /// The flags of something are to be looked at again.
    FlagsReopened => "flags_reopened", audit_flags_reopened();
    /// Two posts are not the same.
    PairRefused => "pair_refused", audit_pair_refused();
    /// Whether two posts are the same is asked later.
    PairPutOff => "pair_put_off", audit_pair_put_off();
    /// Whether they are is asked again.
    PairAskedAgain => "pair_asked_again", audit_pair_asked_again();
    /// A comment was hidden.
    CommentHidden => "comment_hidden", audit_comment_hidden();
    /// A comment was shown again.
    CommentRestored => "comment_restored", audit_comment_restored();
    /// A member was blocked.
    Blocked => "blocked", audit_blocked();
    /// A block was lifted.
    Unblocked => "unblocked", audit_unblocked();
    /// A block stands, as somebody who asked for another look was told.
    BlockStands => "block_stands", audit_block_stands();
    /// A member was blocked from the command line.
    BlockedByCommand => "blocked_by_command", audit_blocked_by_command();
    /// A block was lifted from the command line.
    UnblockedByCommand => "unblocked_by_command", audit_unblocked_by_command();
    /// Somebody was given a role.
    Appointed => "appointed", audit_appointed();
    /// Somebody was given a role from the command line.
    RoleGiven => "role_given", audit_role_given();
    /// Somebody of the staff was added from the command line.
    PersonAdded => "person_added", audit_person_added();
    /// Somebody got a new password from the command line.
    PasswordSet => "password_set", audit_password_set();
    /// A view of the desk was shown to all staff.
    ViewShared => "view_shared", audit_view_shared();
    /// A view that all staff saw was removed, or is its owner's alone again.
    ViewUnshared => "view_unshared", audit_view_unshared();
    /// A ready-made answer was added.
    AnswerAdded => "answer_added", audit_answer_added();
    /// A ready-made answer was changed.
    AnswerChanged => "answer_changed", audit_answer_changed();
    /// A ready-made answer was removed.
    AnswerRemoved => "answer_removed", audit_answer_removed();
    /// What every release says in a language was worded.
    AnnouncementWorded => "announcement_worded", audit_announcement_worded();
    /// An area was added.
    AreaAdded => "area_added", audit_area_added();
    /// An area that had just been added was removed.
    AreaRemoved => "area_removed", audit_area_removed();
    /// An area was changed.
    AreaChanged => "area_changed", audit_area_changed();
    /// An area was moved among the others.
    AreaMoved => "area_moved", audit_area_moved();
    /// An area was retired, or is offered again.
    AreaRetired => "area_retired", audit_area_retired();
    /// An area went into another one.
    AreaMerged => "area_merged", audit_area_merged();
    /// A product line was added.
    LineAdded => "line_added", audit_line_added();
    /// A product line that had just been added was removed.
    LineRemoved => "line_removed", audit_line_removed();
    /// A product line was changed.
    LineChanged => "line_changed", audit_line_changed();
    /// A product line went into another one.
    LineMerged => "line_merged", audit_line_merged();
    /// A product line was moved among the others.
    LineMoved => "line_moved", audit_line_moved();
    /// A product line was retired, or is offered again.
    LineRetired => "line_retired", audit_line_retired();
    /// A train was added.
    TrainAdded => "train_added", audit_train_added();
    /// A train was changed.
    TrainChanged => "train_changed", audit_train_changed();
    /// A train was retired, or goes again.
    TrainRetired => "train_retired", audit_train_retired();
    /// A device was added.
    DeviceAdded => "device_added", audit_device_added();
    /// A device that had just been added was removed.
    DeviceRemoved => "device_removed", audit_device_removed();
    /// A device was changed.
    DeviceChanged => "device_changed", audit_device_changed();
    /// A device was retired, or is offered again.
    DeviceRetired => "device_retired", audit_device_retired();
    /// It was said how things stand on a device from now on.
    DeviceStanding => "device_standing", audit_device_standing();
    /// A catalogue of devices was taken in.
    DevicesImported => "devices_imported", audit_devices_imported();
    /// Devices are again as they were before a catalogue was taken in.
    ImportUndone => "import_undone", audit_import_undone();
    /// The release stopped collecting.
    ReleaseFrozen => "release_frozen", audit_release_frozen();
    /// Finished work was taken into a frozen release.
    ReleaseJoined => "release_joined", audit_release_joined();
    /// The summary or the known issues of a release were changed.
    ReleaseNoted => "release_noted", audit_release_noted();
    /// An item of a release was worded.
    ItemWorded => "item_worded", audit_item_worded();
    /// An item is kept as it is, although there is something to ask about it.
    ItemKept => "item_kept", audit_item_kept();
    /// What a release says in other languages was changed.
    ReleaseTranslated => "release_translated", audit_release_translated();
    /// An item was left out of a release.
    ItemLeftOut => "item_left_out", audit_item_left_out();
    /// An item without a post was written.
    ItemWritten => "item_written", audit_item_written();
    /// An item of a release got another place.
    ItemMoved => "item_moved", audit_item_moved();
    /// An item of a release became two.
    ItemSplit => "item_split", audit_item_split();
    /// An item of a release got another picture, or it was said anew what that shows.
    ItemPictured => "item_pictured", audit_item_pictured();
    /// Two items of a release became one.
    ItemsJoined => "items_joined", audit_items_joined();
    /// A release was approved.
    ReleaseApproved => "release_approved", audit_release_approved();
    /// An approval was taken back.
    ApprovalWithdrawn => "release_held", audit_release_held();
    /// An approval lapsed, since it was of something else than what would have gone out.
    ReleaseLapsed => "release_lapsed", audit_release_lapsed();
    /// The moments of a release were moved.
    ReleaseMoved => "release_moved", audit_release_moved();
    /// Weeks are counted from another number.
    ReleaseCounted => "release_counted", audit_release_counted();
    /// A week was skipped.
    ReleaseSkipped => "release_skipped", audit_release_skipped();
    /// A week that had been skipped takes place after all.
    ReleaseReopened => "release_reopened", audit_release_reopened();
    /// A week to come was announced to be skipped.
    ReleaseSkipPlanned => "release_skip_planned", audit_release_skip_planned();
    /// It is to take place after all.
    ReleaseSkipDropped => "release_skip_dropped", audit_release_skip_dropped();
    /// A release is to wait.
    ReleaseWaits => "release_waits", audit_release_waits();
    /// A release that waited goes on.
    ReleaseGoesOn => "release_goes_on", audit_release_goes_on();
    /// The mails of a release were stopped.
    MailsStopped => "mails_stopped", audit_mails_stopped();
    /// They were sent after all.
    MailsSent => "mails_sent", audit_mails_sent();
    /// It was said how a release stands on a device.
    RolloutSaid => "rollout_said", audit_rollout_said();
    /// It was said how a release goes out on all devices.
    ReleaseRollout => "release_rollout", audit_release_rollout();
    /// A package of a release was added.
    DownloadAdded => "download_added", audit_download_added();
    /// A package of a release was removed.
    DownloadRemoved => "download_removed", audit_download_removed();
    /// It was said that a bug is in a release, or what helps.
    KnownIssueSaid => "known_issue_said", audit_known_issue_said();
    /// A bug is no longer said to be in a release.
    KnownIssueRemoved => "known_issue_removed", audit_known_issue_removed();
    /// What was prepared for a week that was skipped was taken over by the release that was coming.
    PreparedTakenOver => "prepared_taken_over", audit_prepared_taken_over();
    /// A release was published.
    ReleasePublished => "release_published", audit_release_published();
    /// A release that was out was recalled.
    ReleaseRecalled => "release_recalled", audit_release_recalled();
    /// It was chosen with whose way it is told how all of this works.
    StoryChosen => "story_chosen", audit_story_chosen();
}
