//! Acts that are not taken back from the list, each with the reason that staff read there.

use crate::audit::Act;
use crate::i18n::Messages;

/// Why an act is not taken back; nothing where it can be, as long as nothing else has happened there.
pub(super) fn why(act: Act, l: &Messages) -> Option<String> {
    Some(match act {
        // Each of these is the way back of another act.
        Act::Undone
        | Act::BulkUndone
        | Act::UndoneInBulk
        | Act::FlagsReopened
        | Act::PairAskedAgain
        | Act::MeetupBroughtBack => l.desk_act_way_back(),
        // What was answered until then goes back with what began it.
        Act::BulkStopped => l.desk_act_stopped(),
        // Long work, which begins at once: who merges says before that they are sure.
        Act::AreaMerged => l.desk_act_merging(),
        Act::LineMerged => l.desk_act_joining(),
        // Followers are told, and answer.
        Act::QuestionOpened => l.desk_act_asked(),
        // Each has its own way back on its page, with what else stands there.
        Act::QuestionDrafted
        | Act::OptionPictured
        | Act::PollDrafted
        | Act::PollPictured
        | Act::MeetupKept
        | Act::MeetupCalledOff
        | Act::MeetupTurnedDown
        | Act::MeetupTakenOff
        | Act::OptionPictureDescribed
        | Act::OptionPictureRemoved
        | Act::AwardStaged
        | Act::AwardPictured
        | Act::ClusterLeftOut
        | Act::TrainAdded
        | Act::MarketAdded
        | Act::MarketRemoved
        | Act::MarketLineClosed
        | Act::PreparedTakenOver
        | Act::MailsStopped => l.desk_act_own_page(),
        // Posts are lines of it by now, and others are worded already.
        Act::ReleaseFrozen => l.desk_act_frozen(),
        // What was approved is not what would go out.
        Act::ReleaseLapsed => l.desk_act_lapsed(),
        // An answer about these words, and no others.
        Act::ItemKept => l.desk_act_kept(),
        Act::MailsSent => l.desk_act_mails_sent(),
        // Fans vote, or have read why they do not any more.
        Act::PollOpened | Act::PollWithdrawn => l.polls_act_stays(),
        // Everybody has seen the number.
        Act::ClusterCounted => l.clusters_act_stays(),
        // Whoever asked has read it.
        Act::BlockStands => l.blocking_act_stays(),
        // Fans have read it, and whoever is named heard of it.
        Act::AwardPresented | Act::AwardWithdrawn => l.awards_act_stays(),
        Act::PollDiscarded => l.polls_act_discarded(),
        // With pictures. What it asked is in the log; nobody but staff had read it.
        Act::QuestionDiscarded => l.desk_act_discarded(),
        Act::ReleasePublished => l.desk_act_published(),
        Act::ReleaseRecalled => l.desk_act_recalled(),
        act if act.is_of_command_line() => l.desk_act_command_line(),
        _ => return None,
    })
}

/// What stands in the way of an act that could be taken back and was not, where there is more to say than that.
pub(super) fn used(act: Act, l: &Messages) -> Option<String> {
    match act {
        Act::AreaAdded | Act::LineAdded | Act::DeviceAdded => Some(l.desk_act_added()),
        Act::GroupOpened => Some(l.desk_act_group()),
        Act::DevicesImported => Some(l.desk_act_imported()),
        Act::ReleaseSkipped => Some(l.desk_act_skipped()),
        _ => None,
    }
}
