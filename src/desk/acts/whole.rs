//! Acts that are taken back by what is kept beside them: each has one form, which says which act it is.

use super::ACTS;
use super::undo::Undo;
use crate::acceptance::{Listed, Tick};
use crate::accounts::RoleKept;
use crate::announcing::AnnouncementKept;
use crate::archive::StoryKept;
use crate::areas::{AreaKept, AreaOffered, AreaPlaces, AreaThere, LineKept, LineOffered, LinePlaces, LineThere};
use crate::asking::{Concluded, DraftKept};
use crate::audit::{Act, Entry, Hand, Kept, Reversible};
use crate::blocking::BlockKept;
use crate::canned_answers::AnswerKept;
use crate::correcting::{DeviceSaid, KindKept};
use crate::db::{Conn, Timestamp, UserId};
use crate::desk::saved::ViewKept;
use crate::devices::{DeviceKept, DeviceOffered, DevicesKept};
use crate::error::{Error, Refusal, Result};
use crate::groups::{GroupClosing, GroupKept, GroupThere, MemberPlace, PostPlace};
use crate::internal_notes::NoteKept;
use crate::known_issues::IssueKept;
use crate::markets::{DeviceSold, GatesKept, LinePlan, MarketKept, OpeningKept};
use crate::meetups::PhotoKept;
use crate::moderation::{Approved, LockKept, SightKept};
use crate::on_behalf::OnBehalfKept;
use crate::owner_hours::{HourKept, HourSaid, HourThere};
use crate::people;
use crate::planning::{Builders, Capacity};
use crate::polls::PollThere;
use crate::releases::{
    ApprovalKept, CounterKept, HoldKept, ItemKept, JoinedKept, MomentsKept, NotesKept, SkipKept, TextsKept, WeekKept,
};
use crate::reports::{LineSettled, TextHidden};
use crate::rollouts::{DownloadKept, OverallKept, RolloutKept, StandingKept};
use crate::testing::{SaidOfPost, TestersPlace};
use crate::trains::{TrainKept, TrainOffered};
use crate::verifying::SettledKept;

/// An act that can be taken back, and what that is called.
pub(in crate::desk) struct Back {
    entry: Entry,
    act: Act,
    whole: Box<dyn Reversible>,
}

/// How an act of whoever looks is taken back, where something is kept beside it.
pub(super) fn back(entry: Entry, kept: &Kept) -> Option<Back> {
    let whole = read(entry.act, kept)?;
    Some(Back { act: way_back(&entry), entry, whole })
}

/// What is kept beside an act.
#[expect(clippy::too_many_lines, reason = "one line for each act")]
fn read(act: Act, kept: &Kept) -> Option<Box<dyn Reversible>> {
    match act {
        Act::PostApproved | Act::PostHeld | Act::CommentApproved | Act::CommentHeld => kept.read::<Approved>(),
        // What hid or closed something is taken back by its own form, and so is a block that began.
        Act::PostRestored | Act::CommentRestored => kept.read::<SightKept>(),
        Act::PostUnlocked => kept.read::<LockKept>(),
        // One that runs on again keeps its beginning, by which that form finds whose act it was.
        Act::Blocked | Act::Unblocked => kept.read::<BlockKept>(),
        Act::TesterInvited
        | Act::TesterAdmitted
        | Act::TesterTurnedDown
        | Act::TesterUninvited
        | Act::TesterRemoved
        | Act::TesterPutBack => kept.read::<TestersPlace>(),
        Act::TestResultRemoved | Act::TestResultRestored => kept.read::<SaidOfPost>(),
        Act::GroupOpened | Act::GroupRemoved => kept.read::<GroupThere>(),
        Act::ReportTextHidden | Act::ReportTextShown => kept.read::<TextHidden>(),
        Act::ReportLineSettled | Act::ReportLineReopened => kept.read::<LineSettled>(),
        Act::FixSettled | Act::FixSettlementUndone => kept.read::<SettledKept>(),
        Act::GroupChanged => kept.read::<GroupKept>(),
        Act::GroupClosed => kept.read::<GroupClosing>(),
        Act::GroupMemberTaken | Act::GroupMemberRemoved => kept.read::<MemberPlace>(),
        Act::GroupPostAdded | Act::GroupPostRemoved => kept.read::<PostPlace>(),
        Act::MarketChanged => kept.read::<MarketKept>(),
        Act::MarketDeviceAdded | Act::MarketDeviceRemoved => kept.read::<DeviceSold>(),
        Act::MarketLinePlanned | Act::MarketLineRemoved => kept.read::<LinePlan>(),
        Act::MarketGatesSaid => kept.read::<GatesKept>(),
        Act::MarketLineOpened => kept.read::<OpeningKept>(),
        Act::MeetupPhoto => kept.read::<PhotoKept>(),
        Act::Noted | Act::NoteRemoved => kept.read::<NoteKept>(),
        Act::PointsListed => kept.read::<Listed>(),
        Act::PointTicked => kept.read::<Tick>(),
        Act::BuildersNamed => kept.read::<Builders>(),
        Act::CapacitySet => kept.read::<Capacity>(),
        // Its title and area go back by the form that says them.
        Act::Corrected => kept.read::<KindKept>().or_else(|| kept.read::<DeviceSaid>()),
        Act::QuestionConcluded | Act::ConclusionTakenBack => kept.read::<Concluded>(),
        Act::QuestionDiscarded => kept.read::<DraftKept>(),
        Act::PollDrafted | Act::PollDiscarded => kept.read::<PollThere>(),
        Act::ViewShared | Act::ViewUnshared => kept.read::<ViewKept>(),
        Act::HourMoved | Act::HourHeld => kept.read::<HourKept>(),
        // Taken back at once it was not called off: it is not there any more.
        Act::HourAnnounced | Act::HourCalledOff => kept.read::<HourKept>().or_else(|| kept.read::<HourThere>()),
        Act::HourQuestionAnswered
        | Act::HourAnswerTakenBack
        | Act::HourQuestionSetAside
        | Act::HourQuestionRestored => kept.read::<HourSaid>(),
        // What was cast first is taken back by its own form.
        Act::VotedOnBehalf | Act::VoteOnBehalfUndone => kept.read::<OnBehalfKept>(),
        Act::AnswerAdded | Act::AnswerChanged | Act::AnswerRemoved => kept.read::<AnswerKept>(),
        Act::AnnouncementWorded => kept.read::<AnnouncementKept>(),
        Act::Appointed => kept.read::<RoleKept>(),
        Act::AreaAdded | Act::AreaRemoved => kept.read::<AreaThere>(),
        Act::AreaChanged => kept.read::<AreaKept>(),
        Act::AreaMoved => kept.read::<AreaPlaces>(),
        Act::AreaRetired => kept.read::<AreaOffered>(),
        Act::LineAdded | Act::LineRemoved => kept.read::<LineThere>(),
        Act::LineChanged => kept.read::<LineKept>(),
        Act::LineMoved => kept.read::<LinePlaces>(),
        Act::LineRetired => kept.read::<LineOffered>(),
        Act::TrainChanged => kept.read::<TrainKept>(),
        Act::TrainRetired => kept.read::<TrainOffered>(),
        Act::DeviceAdded | Act::DeviceRemoved | Act::DevicesImported | Act::ImportUndone => kept.read::<DevicesKept>(),
        Act::DeviceChanged => kept.read::<DeviceKept>(),
        Act::DeviceRetired => kept.read::<DeviceOffered>(),
        Act::DeviceStanding => kept.read::<StandingKept>(),
        Act::ReleaseApproved | Act::ApprovalWithdrawn => kept.read::<ApprovalKept>(),
        Act::ReleaseMoved => kept.read::<MomentsKept>(),
        Act::ReleaseCounted => kept.read::<CounterKept>(),
        Act::ReleaseSkipPlanned | Act::ReleaseSkipDropped => kept.read::<SkipKept>(),
        Act::ReleaseWaits | Act::ReleaseGoesOn => kept.read::<HoldKept>(),
        Act::ReleaseSkipped | Act::ReleaseReopened => kept.read::<WeekKept>(),
        Act::KnownIssueSaid | Act::KnownIssueRemoved => kept.read::<IssueKept>(),
        Act::RolloutSaid => kept.read::<RolloutKept>(),
        Act::ReleaseRollout => kept.read::<OverallKept>(),
        Act::DownloadAdded | Act::DownloadRemoved => kept.read::<DownloadKept>(),
        Act::StoryChosen => kept.read::<StoryKept>(),
        Act::ReleaseNoted => kept.read::<NotesKept>(),
        Act::ReleaseTranslated => kept.read::<TextsKept>(),
        Act::ItemWorded | Act::ItemPictured => kept.read::<ItemKept>(),
        Act::ItemWritten | Act::ItemMoved | Act::ItemSplit | Act::ItemsJoined => kept.read::<JoinedKept>(),
        // One line, or all that were taken in by one press.
        Act::ItemLeftOut | Act::ReleaseJoined => kept.read::<ItemKept>().or_else(|| kept.read::<JoinedKept>()),
        _ => None,
    }
}

/// What it is called to take an act back; what goes both ways alike is called the same.
#[expect(clippy::too_many_lines, reason = "one line for each act")]
fn way_back(entry: &Entry) -> Act {
    let was_nothing = entry.before.is_empty();
    match entry.act {
        Act::PostApproved => Act::PostHeld,
        Act::PostHeld => Act::PostApproved,
        Act::CommentApproved => Act::CommentHeld,
        Act::CommentHeld => Act::CommentApproved,
        Act::PostRestored => Act::PostHidden,
        Act::CommentRestored => Act::CommentHidden,
        Act::PostUnlocked => Act::PostLocked,
        Act::Blocked => Act::Unblocked,
        Act::Unblocked => Act::Blocked,
        Act::TesterInvited
        | Act::TesterAdmitted
        | Act::TesterTurnedDown
        | Act::TesterUninvited
        | Act::TesterRemoved => Act::TesterPutBack,
        Act::TestResultRemoved => Act::TestResultRestored,
        Act::TestResultRestored => Act::TestResultRemoved,
        Act::GroupOpened => Act::GroupRemoved,
        Act::GroupRemoved => Act::GroupOpened,
        // With another reason it is hidden still.
        Act::ReportTextHidden if was_nothing => Act::ReportTextShown,
        Act::ReportTextShown => Act::ReportTextHidden,
        Act::ReportLineSettled => Act::ReportLineReopened,
        Act::ReportLineReopened => Act::ReportLineSettled,
        Act::FixSettled => Act::FixSettlementUndone,
        Act::FixSettlementUndone => Act::FixSettled,
        Act::GroupMemberTaken => Act::GroupMemberRemoved,
        Act::GroupMemberRemoved => Act::GroupMemberTaken,
        Act::GroupPostAdded => Act::GroupPostRemoved,
        Act::GroupPostRemoved => Act::GroupPostAdded,
        Act::MarketDeviceAdded => Act::MarketDeviceRemoved,
        Act::MarketDeviceRemoved => Act::MarketDeviceAdded,
        Act::MarketLinePlanned if was_nothing => Act::MarketLineRemoved,
        Act::MarketLineRemoved => Act::MarketLinePlanned,
        Act::MarketLineOpened => Act::MarketLineClosed,
        Act::Noted => Act::NoteRemoved,
        Act::NoteRemoved => Act::Noted,
        Act::QuestionDiscarded => Act::QuestionDrafted,
        Act::PollDrafted if was_nothing => Act::PollDiscarded,
        Act::PollDiscarded => Act::PollDrafted,
        Act::QuestionConcluded if was_nothing => Act::ConclusionTakenBack,
        Act::ConclusionTakenBack => Act::QuestionConcluded,
        Act::ViewShared => Act::ViewUnshared,
        Act::ViewUnshared => Act::ViewShared,
        Act::HourCalledOff if was_nothing => Act::HourHeld,
        Act::HourCalledOff if entry.after.is_empty() => Act::HourAnnounced,
        Act::HourAnnounced | Act::HourHeld => Act::HourCalledOff,
        Act::HourQuestionAnswered if was_nothing => Act::HourAnswerTakenBack,
        Act::HourAnswerTakenBack => Act::HourQuestionAnswered,
        Act::HourQuestionSetAside if was_nothing => Act::HourQuestionRestored,
        Act::HourQuestionRestored => Act::HourQuestionSetAside,
        Act::VotedOnBehalf => Act::VoteOnBehalfUndone,
        Act::VoteOnBehalfUndone => Act::VotedOnBehalf,
        Act::AnswerAdded => Act::AnswerRemoved,
        Act::AnswerRemoved => Act::AnswerAdded,
        Act::AreaAdded => Act::AreaRemoved,
        Act::AreaRemoved => Act::AreaAdded,
        Act::LineAdded => Act::LineRemoved,
        Act::LineRemoved => Act::LineAdded,
        Act::DeviceAdded => Act::DeviceRemoved,
        Act::DeviceRemoved => Act::DeviceAdded,
        Act::DevicesImported => Act::ImportUndone,
        Act::ImportUndone => Act::DevicesImported,
        Act::ReleaseApproved => Act::ApprovalWithdrawn,
        Act::ApprovalWithdrawn => Act::ReleaseApproved,
        Act::ReleaseSkipped => Act::ReleaseReopened,
        Act::ReleaseReopened => Act::ReleaseSkipped,
        // With another reason it is what it was.
        Act::ReleaseSkipPlanned if was_nothing => Act::ReleaseSkipDropped,
        Act::ReleaseSkipDropped => Act::ReleaseSkipPlanned,
        Act::ReleaseWaits if was_nothing => Act::ReleaseGoesOn,
        Act::ReleaseGoesOn => Act::ReleaseWaits,
        Act::KnownIssueSaid if was_nothing => Act::KnownIssueRemoved,
        Act::KnownIssueRemoved => Act::KnownIssueSaid,
        Act::DownloadAdded => Act::DownloadRemoved,
        Act::DownloadRemoved => Act::DownloadAdded,
        Act::ItemLeftOut => Act::ReleaseJoined,
        Act::ReleaseJoined | Act::ItemWritten => Act::ItemLeftOut,
        Act::ItemSplit => Act::ItemsJoined,
        Act::ItemsJoined => Act::ItemSplit,
        same => same,
    }
}

impl Back {
    /// The form that does it, where what the act changed is as it left it and may become what it was.
    pub(super) fn form(&self, conn: &mut Conn, who: UserId, now: Timestamp) -> Result<Option<Undo>> {
        let may = self.entry.act != Act::Appointed || people::owners(conn)?.contains(&who);
        let form = || Undo { action: format!("{ACTS}/{}/undo", self.entry.id), fields: Vec::new() };
        match self.whole.may_be_taken_back(conn, now) {
            // It is gone altogether.
            Err(Error::NotFound) => Ok(None),
            can_be => Ok((can_be? && may).then(form)),
        }
    }

    /// Takes it back, if nobody has changed that since.
    pub(in crate::desk) fn take(&self, conn: &mut Conn, hand: Hand) -> Result<()> {
        match self.whole.take_back(conn, &self.entry, self.act, hand) {
            // What was there before cannot be there any more: another one has its name.
            Err(Error::Invalid(_) | Error::NotFound) => Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)),
            other => other,
        }
    }
}
