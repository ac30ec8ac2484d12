//! Which form is sent to an address.

use crate::db::{CommentId, GroupId, PostId};
use crate::i18n::Language;
use crate::{
    announcing, asking, awards, canned_answers, clusters, comments, groups, known_issues, markets, meetups,
    owner_hours, people, pictures, polls, posts, releases, reports, rollouts, testing,
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Form {
    Post,
    Edit(PostId),
    Addition(PostId),
    Comment(PostId),
    /// What pictures show.
    Described(pictures::Place),
    Confirm(PostId),
    Decision(PostId),
    Correct(PostId),
    Note(PostId),
    /// What every release says in a language.
    Announcement(Language),
    /// A ready-made answer, if it is there already.
    Answer(Option<i64>),
    HidePost(PostId),
    RestorePost(PostId),
    RestoreComment(CommentId),
    LockPost(PostId),
    VoteOnBehalf(PostId),
    /// For what device a post's work is there.
    Tested(PostId),
    RemoveResult(PostId),
    /// What staff say to a matter that was reopened.
    Reopened(PostId),
    /// What staff decide about votes that came together.
    Cluster(i64),
    /// Whom staff invite to test the area of a word.
    InviteTester(String),
    /// What a group says of itself, if it is there already.
    Group(Option<GroupId>),
    Market(markets::StaffForm),
    AnnounceHour,
    CallOffHour(i64),
    /// What somebody asks in an hour.
    AskOwners(i64),
    /// What staff answer there, to which question.
    AnswerHour(i64, i64),
    /// Why a question is set aside.
    SetAside(i64, i64),
    /// What staff write of an award: its sentences, or why it is withdrawn.
    Award,
    /// What staff write of a poll: a draft, or why it is withdrawn.
    Poll,
    /// What its host writes of a meetup, and what staff do of a proposal.
    Meetup,
    MeetupOfStaff,
    /// What has to be so for a post to be done.
    Points(PostId),
    /// What fans are to be asked about a post.
    Question(PostId),
    /// What somebody chooses.
    Choosing(i64),
    WithdrawQuestion(i64),
    /// What staff make of the answers.
    Conclusion(i64),
    FlagPost(PostId),
    FlagComment(CommentId),
    HideComment(CommentId),
    EditComment(CommentId),
    Block(String),
    /// What staff answer to somebody who is blocked.
    BlockLook(String),
    Bulk,
    /// Devices that a site is to know.
    Catalogue,
    View,
    Composer,
    PlannedSkip,
    KnownIssues(String),
    /// What helps against a bug in a version.
    KnownIssue(String, String),
    /// What is said of a release on a device: of which version and codename, and whether a package is added.
    OfDevice(String, String, bool),
    /// How a version goes out on all devices.
    Rollout(String),
    /// How things stand on a device.
    Standing(String),
    /// Why a release is recalled.
    Recall(String),
    /// What somebody reports on a version.
    Report(String),
    /// Why a line of text in a report is hidden.
    HideReportText(i64),
}

impl Form {
    fn of_hour(hour: i64, verb: &str) -> Option<Self> {
        match (verb, owner_hours::question_in(verb)) {
            ("call-off", _) => Some(Self::CallOffHour(hour)),
            ("questions", _) => Some(Self::AskOwners(hour)),
            (_, Some((question, "answer"))) => Some(Self::AnswerHour(hour, question)),
            (_, Some((question, "set-aside"))) => Some(Self::SetAside(hour, question)),
            _ => None,
        }
    }

    fn of_rollout(path: &str) -> Option<Self> {
        let of_device = rollouts::below(path).map(|(version, codename, adds)| Self::OfDevice(version, codename, adds));
        let of_all = || rollouts::overall_at(path).map(Self::Rollout);
        of_device.or_else(of_all).or_else(|| rollouts::standing_at(path).map(Self::Standing))
    }

    fn of_block(path: &str) -> Option<Self> {
        let whose = |end: &str| path.strip_suffix(end).and_then(people::handle_in).map(str::to_owned);
        whose("/block/look").map(Self::BlockLook).or_else(|| whose("/block").map(Self::Block))
    }

    fn of_report(path: &str) -> Option<Self> {
        let report = reports::version_at(path).map(|version| Self::Report(version.to_owned()));
        report.or_else(|| reports::text_at(path).map(Self::HideReportText))
    }

    /// Of what a site consists of.
    fn of_setting_up(path: &str) -> Option<Self> {
        let announced = announcing::at(path).map(Self::Announcement);
        announced
            .or_else(|| canned_answers::at(path).map(Self::Answer))
            .or_else(|| groups::at(path).map(Self::Group))
            .or_else(|| clusters::number_in(path).map(Self::Cluster))
            .or_else(|| markets::form_at(path).map(Self::Market))
            .or_else(|| polls::is_form(path).then_some(Self::Poll))
            .or_else(|| awards::is_form(path).then_some(Self::Award))
            .or_else(|| meetups::is_form(path).then_some(Self::Meetup))
            .or_else(|| meetups::is_form_of_staff(path).then_some(Self::MeetupOfStaff))
    }

    pub(super) fn at(path: &str) -> Option<Self> {
        match path {
            "/posts" => return Some(Self::Post),
            "/triage/bulk" => return Some(Self::Bulk),
            "/triage/views" => return Some(Self::View),
            "/staff/devices/import" => return Some(Self::Catalogue),
            "/staff/hours" => return Some(Self::AnnounceHour),
            "/releases/calendar/skip" => return Some(Self::PlannedSkip),
            _ => {}
        }
        if path.starts_with("/releases/next/") {
            return Some(Self::Composer);
        }
        if let Some(version) = releases::version_in(path).and_then(|below| below.strip_suffix("/recall")) {
            return Some(Self::Recall(version.to_owned()));
        }
        if let Some(form) = Self::of_report(path) {
            return Some(form);
        }
        if let Some(form) = Self::of_setting_up(path) {
            return Some(form);
        }
        if let Some(place) = pictures::described_at(path) {
            return Some(Self::Described(place));
        }
        if let Some((id, verb)) = comments::done_at(path) {
            return match verb {
                "hide" => Some(Self::HideComment(id)),
                "restore" => Some(Self::RestoreComment(id)),
                "edit" => Some(Self::EditComment(id)),
                "flag" => Some(Self::FlagComment(id)),
                _ => None,
            };
        }
        if let Some((id, verb)) = asking::done_at(path) {
            return match verb {
                "answer" => Some(Self::Choosing(id)),
                "withdraw" => Some(Self::WithdrawQuestion(id)),
                "conclusion" => Some(Self::Conclusion(id)),
                _ => None,
            };
        }
        if let Some((hour, verb)) = owner_hours::done_at(path) {
            return Self::of_hour(hour, verb);
        }
        if let Some((area, verb)) = testing::tests_of(path) {
            return (verb == "invite").then(|| Self::InviteTester(area.to_owned()));
        }
        if let Some((version, number)) = known_issues::below(path) {
            return Some(Self::KnownIssue(version, number));
        }
        if let Some(form) = Self::of_rollout(path).or_else(|| Self::of_block(path)) {
            return Some(form);
        }
        let Some((key, verb)) = posts::below(path).and_then(|below| below.split_once('/')) else {
            let version = path.strip_suffix("/known-issues")?.rsplit('/').next()?;
            return Some(Self::KnownIssues(version.to_owned()));
        };
        Self::of_post(posts::number(key)?, verb)
    }

    fn of_post(post: PostId, verb: &str) -> Option<Self> {
        match verb {
            "edit" => Some(Self::Edit(post)),
            "additions" => Some(Self::Addition(post)),
            "comments" => Some(Self::Comment(post)),
            "confirm" => Some(Self::Confirm(post)),
            // What was typed of a merge is a decision that was not sent yet.
            "decision" | "merge" => Some(Self::Decision(post)),
            "correct" => Some(Self::Correct(post)),
            "notes" => Some(Self::Note(post)),
            "hide" => Some(Self::HidePost(post)),
            "restore" => Some(Self::RestorePost(post)),
            "lock" => Some(Self::LockPost(post)),
            "acceptance" => Some(Self::Points(post)),
            "tested" => Some(Self::Tested(post)),
            "tested/withdraw" => Some(Self::RemoveResult(post)),
            "reopened" => Some(Self::Reopened(post)),
            "question" => Some(Self::Question(post)),
            "votes" => Some(Self::VoteOnBehalf(post)),
            "flag" => Some(Self::FlagPost(post)),
            _ => None,
        }
    }
}
