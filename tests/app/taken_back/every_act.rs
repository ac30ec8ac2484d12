//! Every act of staff either is taken back, and then everything is as it was, or says why it is not: a new act without a row
//! fails here.

use super::{releasing, setting_up, with_groups, with_markets, with_posts, with_reports, with_testers};
use crate::support::people::number_of;
use crate::support::tables::Tables;
use crate::support::{Browser, Engine, Page, Setup, TestApp, engines};
use chrono::TimeDelta;
use orange_friday::audit::{self, Act, Filter, Trace};
use orange_friday::people;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

const ACTS: &str = "/triage/acts";

/// What becomes of an act.
pub enum Way {
    /// A story does it with [`Site::does`]; taken back, no row of the database is another one but in these tables, which say
    /// what happened meanwhile.
    Back(fn(&mut Site<'_>), &'static [&'static str]),
    /// It stands in the list with this reason.
    Stays(&'static str),
    /// It is a part of this one, and taken back with it.
    Within(Act),
}

use Way::{Back, Stays, Within};

const WAY_BACK: &str = "This took something back itself";
const OWN_PAGE: &str = "on its own page";
const COMMAND_LINE: &str = "done on the command line";

/// Tables that say what happened, who is to hear of it, and what may be taken back. Whoever got another role signs in again.
/// What posts have risen by is counted by the hour.
const HAPPENED: &[&str] = &[
    "staff_acts",
    "kept_acts",
    "events",
    "jobs",
    "group_news",
    "meetup_news",
    "outbox",
    "mail_bodies",
    "notice_lines",
    "sessions",
    "mail_preferences",
    "site",
    "post_rises",
    "counted_rises",
];

#[rustfmt::skip]
const ROWS: &[(Act, Way)] = &[
    // That it was taken back is a decision of its own.
    (Act::Decided, Back(with_posts::decided, &["decisions"])),
    (Act::Undone, Stays(WAY_BACK)),
    (Act::BulkBegun, Back(with_posts::bulk_begun, &["bulks", "bulk_posts", "decisions"])),
    (Act::BulkStopped, Stays("goes back with the act that began it")),
    (Act::BulkUndone, Stays(WAY_BACK)),
    (Act::DecidedInBulk, Within(Act::BulkBegun)),
    (Act::UndoneInBulk, Within(Act::BulkUndone)),
    (Act::Owned, Back(with_posts::owned, &[])),
    // Owned anew, by the same one.
    (Act::Disowned, Back(with_posts::disowned, &["post_owners"])),
    (Act::BuildersNamed, Back(with_posts::builders_named, &[])),
    (Act::CapacitySet, Back(setting_up::capacity_set, &[])),
    // What was corrected stands beside the post, both ways.
    (Act::Corrected, Back(with_posts::corrected, &["corrections"])),
    (Act::Noted, Back(with_posts::noted, &[])),
    (Act::NoteRemoved, Back(with_posts::note_removed, &[])),
    (Act::PostHidden, Back(with_posts::post_hidden, &["moderations"])),
    (Act::PostRestored, Back(with_posts::post_restored, &["moderations"])),
    (Act::PostLocked, Back(with_posts::post_locked, &["moderations"])),
    (Act::PostUnlocked, Back(with_posts::post_unlocked, &["moderations"])),
    (Act::PostApproved, Back(with_posts::post_approved, &[])),
    (Act::PostHeld, Back(with_posts::post_held, &[])),
    (Act::CommentApproved, Back(with_posts::comment_approved, &[])),
    (Act::CommentHeld, Back(with_posts::comment_held, &[])),
    (Act::PointsListed, Back(with_posts::points_listed, &[])),
    (Act::PointTicked, Back(with_posts::point_ticked, &[])),
    (Act::QuestionDrafted, Stays(OWN_PAGE)),
    (Act::QuestionOpened, Stays("Fans are being asked already")),
    (Act::QuestionClosed, Back(with_posts::question_closed, &[])),
    (Act::QuestionDiscarded, Back(with_posts::question_discarded, &[])),
    (Act::QuestionWithdrawn, Back(with_posts::question_withdrawn, &[])),
    (Act::QuestionConcluded, Back(with_posts::question_concluded, &[])),
    // What was said comes back with those words.
    (Act::ConclusionTakenBack, Back(with_posts::conclusion_taken_back, &[])),
    (Act::OptionPictured, Stays(OWN_PAGE)),
    (Act::OptionPictureDescribed, Stays(OWN_PAGE)),
    (Act::OptionPictureRemoved, Stays(OWN_PAGE)),
    (Act::TesterInvited, Back(with_testers::invited, &[])),
    (Act::TesterAdmitted, Back(with_testers::admitted, &[])),
    (Act::TesterTurnedDown, Back(with_testers::turned_down, &[])),
    (Act::TesterUninvited, Back(with_testers::uninvited, &[])),
    (Act::TesterRemoved, Back(with_testers::removed, &[])),
    (Act::TesterPutBack, Back(with_testers::put_back, &[])),
    (Act::TestResultRemoved, Back(with_testers::result_removed, &[])),
    (Act::TestResultRestored, Back(with_testers::result_restored, &[])),
    (Act::GroupOpened, Back(with_groups::opened, &[])),
    (Act::GroupRemoved, Back(with_groups::opening_taken_back, &[])),
    (Act::GroupChanged, Back(with_groups::changed, &[])),
    (Act::GroupClosed, Back(with_groups::closed, &[])),
    (Act::GroupMemberTaken, Back(with_groups::taken, &[])),
    (Act::GroupMemberRemoved, Back(with_groups::removed, &[])),
    (Act::GroupPostAdded, Back(with_groups::post_added, &[])),
    (Act::GroupPostRemoved, Back(with_groups::post_removed, &[])),
    (Act::MarketAdded, Stays(OWN_PAGE)),
    (Act::MarketRemoved, Stays(OWN_PAGE)),
    (Act::MarketChanged, Back(with_markets::changed, &[])),
    (Act::MarketDeviceAdded, Back(with_markets::device_added, &[])),
    (Act::MarketDeviceRemoved, Back(with_markets::device_removed, &[])),
    (Act::MarketLinePlanned, Back(with_markets::planned, &[])),
    (Act::MarketLineRemoved, Back(with_markets::line_removed, &[])),
    (Act::MarketGatesSaid, Back(with_markets::gates_said, &[])),
    (Act::MarketLineOpened, Back(with_markets::opened, &[])),
    (Act::MarketLineClosed, Stays(OWN_PAGE)),
    (Act::HourAnnounced, Back(with_testers::hour_announced, &[])),
    (Act::HourMoved, Back(with_testers::hour_moved, &[])),
    (Act::HourCalledOff, Back(with_testers::hour_called_off, &[])),
    (Act::HourHeld, Back(with_testers::hour_held, &[])),
    (Act::HourQuestionAnswered, Back(with_testers::hour_question_answered, &[])),
    (Act::HourAnswerTakenBack, Back(with_testers::hour_answer_taken_back, &[])),
    (Act::HourQuestionSetAside, Back(with_testers::hour_question_set_aside, &[])),
    (Act::HourQuestionRestored, Back(with_testers::hour_question_restored, &[])),
    (Act::PollDrafted, Back(with_testers::poll_drafted, &[])),
    (Act::PollPictured, Stays(OWN_PAGE)),
    (Act::MeetupKept, Stays(OWN_PAGE)),
    (Act::MeetupCalledOff, Stays(OWN_PAGE)),
    (Act::MeetupTurnedDown, Stays(OWN_PAGE)),
    (Act::MeetupTakenOff, Stays(OWN_PAGE)),
    (Act::MeetupBroughtBack, Stays(WAY_BACK)),
    (Act::MeetupPhoto, Back(with_reports::photo_hidden, &[])),
    (Act::PollDiscarded, Back(with_testers::poll_discarded, &[])),
    (Act::AwardStaged, Stays(OWN_PAGE)),
    (Act::AwardPictured, Stays(OWN_PAGE)),
    (Act::AwardPresented, Stays("Everybody has read it")),
    (Act::AwardWithdrawn, Stays("Everybody has read it")),
    (Act::PollOpened, Stays("A poll that was opened stays as it is")),
    (Act::PollWithdrawn, Stays("A poll that was opened stays as it is")),
    // Whoever was voted for follows the post.
    (Act::VotedOnBehalf, Back(with_posts::voted_on_behalf, &["votes_on_behalf"])),
    (Act::VoteOnBehalfUndone, Back(with_posts::vote_on_behalf_undone, &[])),
    (Act::FlagsDismissed, Back(with_posts::flags_dismissed, &[])),
    (Act::FlagsReopened, Stays(WAY_BACK)),
    // By whom they are asked about again, and that they are to be compared.
    (Act::PairRefused, Back(with_posts::pair_refused, &["pairs", "unpaired"])),
    (Act::PairPutOff, Back(with_posts::pair_put_off, &["pairs", "unpaired"])),
    (Act::PairAskedAgain, Stays(WAY_BACK)),
    (Act::CommentHidden, Back(with_posts::comment_hidden, &["moderations"])),
    (Act::CommentRestored, Back(with_posts::comment_restored, &["moderations"])),
    (Act::Blocked, Back(setting_up::blocked, &["blocks"])),
    (Act::Unblocked, Back(setting_up::unblocked, &[])),
    (Act::BlockStands, Stays("Whoever asked has read it")),
    (Act::BlockedByCommand, Stays(COMMAND_LINE)),
    (Act::UnblockedByCommand, Stays(COMMAND_LINE)),
    (Act::Appointed, Back(setting_up::appointed, &[])),
    (Act::RoleGiven, Stays(COMMAND_LINE)),
    (Act::PersonAdded, Stays(COMMAND_LINE)),
    (Act::PasswordSet, Stays(COMMAND_LINE)),
    (Act::ViewShared, Back(setting_up::view_shared, &[])),
    (Act::ViewUnshared, Back(setting_up::view_unshared, &[])),
    (Act::AnswerAdded, Back(setting_up::answer_added, &[])),
    // How often it was changed is counted both ways.
    (Act::AnswerChanged, Back(setting_up::answer_changed, &["canned_answers"])),
    (Act::AnnouncementWorded, Back(setting_up::announcement_worded, &["announcement_templates"])),
    (Act::AnswerRemoved, Back(setting_up::answer_removed, &["canned_answers"])),
    (Act::AreaAdded, Back(setting_up::area_added, &[])),
    (Act::AreaRemoved, Back(setting_up::area_removed, &[])),
    (Act::AreaChanged, Back(setting_up::area_changed, &[])),
    (Act::AreaMoved, Back(setting_up::area_moved, &[])),
    (Act::AreaRetired, Back(setting_up::area_retired, &[])),
    (Act::AreaMerged, Stays("on their way to the other one")),
    (Act::LineAdded, Back(setting_up::line_added, &[])),
    (Act::LineRemoved, Back(setting_up::line_removed, &[])),
    (Act::LineChanged, Back(setting_up::line_changed, &[])),
    (Act::LineMerged, Stays("on its way to the other one")),
    (Act::LineMoved, Back(setting_up::line_moved, &[])),
    (Act::LineRetired, Back(setting_up::line_retired, &[])),
    (Act::TrainAdded, Stays(OWN_PAGE)),
    (Act::TrainChanged, Back(setting_up::train_changed, &[])),
    (Act::TrainRetired, Back(setting_up::train_retired, &[])),
    (Act::DeviceAdded, Back(setting_up::device_added, &[])),
    (Act::DeviceRemoved, Back(setting_up::device_removed, &[])),
    (Act::DeviceChanged, Back(setting_up::device_changed, &[])),
    (Act::DeviceRetired, Back(setting_up::device_retired, &[])),
    (Act::DevicesImported, Back(setting_up::devices_imported, &[])),
    (Act::ImportUndone, Back(setting_up::import_undone, &[])),
    (Act::ReleaseFrozen, Stays("does not collect again")),
    // How often it was changed is counted both ways.
    (Act::ReleaseNoted, Back(releasing::noted, &["releases"])),
    (Act::ReleaseJoined, Back(releasing::joined, &["releases"])),
    (Act::ItemWorded, Back(releasing::item_worded, &["releases", "release_items"])),
    (Act::ReleaseTranslated, Back(releasing::translated, &["releases", "item_texts", "release_texts"])),
    (Act::ItemLeftOut, Back(releasing::item_left_out, &["releases", "release_items"])),
    (Act::ItemWritten, Back(releasing::item_written, &["releases"])),
    (Act::ItemMoved, Back(releasing::item_moved, &["releases", "release_items"])),
    (Act::ItemSplit, Back(releasing::item_split, &["releases", "release_items"])),
    (Act::ItemPictured, Back(releasing::item_pictured, &["releases", "release_items"])),
    (Act::ItemsJoined, Back(releasing::items_joined, &["releases", "release_items"])),
    (Act::ReleaseApproved, Back(releasing::approved, &[])),
    (Act::ApprovalWithdrawn, Back(releasing::approval_withdrawn, &[])),
    (Act::ItemKept, Stays("The line stays as it is worded")),
    (Act::ReleaseLapsed, Stays("no longer what was approved")),
    (Act::ReleaseWaits, Back(releasing::waits, &[])),
    (Act::ReleaseGoesOn, Back(releasing::goes_on, &[])),
    // How often it was changed is counted both ways.
    (Act::ReleaseMoved, Back(releasing::moved, &["releases"])),
    (Act::ReleaseCounted, Back(releasing::counted, &["releases"])),
    (Act::ReleaseSkipped, Back(releasing::skipped, &[])),
    (Act::ReleaseReopened, Back(releasing::reopened, &[])),
    (Act::ReleaseSkipPlanned, Back(releasing::skip_planned, &[])),
    (Act::ReleaseSkipDropped, Back(releasing::skip_dropped, &[])),
    (Act::MailsStopped, Stays(OWN_PAGE)),
    (Act::MailsSent, Stays("The emails are on their way")),
    // Feeds say when something of a release changed.
    (Act::RolloutSaid, Back(releasing::rollout_said, &["releases"])),
    (Act::ReleaseRollout, Back(releasing::release_rollout, &["releases"])),
    (Act::DeviceStanding, Back(releasing::device_standing, &["releases"])),
    (Act::StoryChosen, Back(releasing::story_chosen, &[])),
    (Act::ClusterCounted, Stays("These votes count")),
    (Act::ClusterLeftOut, Stays(OWN_PAGE)),
    (Act::FixSettled, Back(releasing::fix_settled, &[])),
    (Act::FixSettlementUndone, Back(releasing::fix_settlement_undone, &[])),
    (Act::DownloadAdded, Back(releasing::download_added, &["releases"])),
    (Act::DownloadRemoved, Back(releasing::download_removed, &["releases"])),
    (Act::KnownIssueSaid, Back(releasing::known_issue_said, &["releases"])),
    (Act::KnownIssueRemoved, Back(releasing::known_issue_removed, &["releases"])),
    (Act::ReportTextHidden, Back(with_reports::text_hidden, &[])),
    (Act::ReportTextShown, Back(with_reports::text_shown, &[])),
    (Act::ReportLineSettled, Back(with_reports::line_settled, &[])),
    (Act::ReportLineReopened, Back(with_reports::line_reopened, &[])),
    (Act::PreparedTakenOver, Stays(OWN_PAGE)),
    (Act::ReleasePublished, Stays("It is out")),
    (Act::ReleaseRecalled, Stays("A new release is the way back")),
];

/// Where acts are done: newcomers' posts wait for staff there.
pub struct Site<'a> {
    pub app: &'a TestApp,
    pub grace: Browser,
    pub owner: Browser,
    pub mia: Browser,
    /// Whether the owner does it.
    pub is_owners: bool,
    before: Option<Tables>,
}

impl Site<'_> {
    /// Somebody of the staff, or the owner, presses something on the way to the act.
    pub fn posted(&mut self, path: &str, typed: &[(&str, &str)]) -> Page {
        let page = self.staff().post(path, typed);
        assert_eq!(page.status, 303, "{path}: {}", page.text());
        page
    }

    /// The act that is taken back.
    pub fn does(&mut self, path: &str, typed: &[(&str, &str)]) {
        self.before = Some(self.app.tables());
        self.posted(path, typed);
    }

    pub fn staff(&mut self) -> &mut Browser {
        if self.is_owners { &mut self.owner } else { &mut self.grace }
    }

    /// The same by a button of a page.
    pub fn presses(&mut self, page: &str, action: &str, typed: &[(&str, &str)]) {
        let page = self.staff().get(page);
        self.before = Some(self.app.tables());
        let done = self.staff().submit(&page, action, typed);
        assert_eq!(done.status, 303, "{action}: {}", done.text());
    }

    /// Taking the last act back, where that is the act itself.
    pub fn takes_it_back_first(&mut self) {
        self.before = Some(self.app.tables());
        self.takes_back();
    }

    /// A post of Grace's: its address below which its forms are.
    pub fn post(&mut self, title: &str) -> String {
        let post = self.grace.files("request", title, "camera");
        format!("/posts/{}", number_of(&post))
    }

    /// Takes the last act back by the button of the list.
    pub fn takes_back(&mut self) {
        let list = self.staff().get(ACTS);
        let form = list.attributes(".acts li:first-child form", "action");
        assert_eq!(form.len(), 1, "{}", list.text());
        let done = self.staff().submit(&list, &form[0], &[]);
        assert_eq!(done.status, 303, "{}: {}", form[0], done.text());
    }
}

fn careful(engine: Engine) -> TestApp {
    let environment = vec![("FRIDAY_FIRST_POSTS", "held".to_owned())];
    let app = Setup { environment, ..Setup::default() }.start(engine);
    app.areas(&["Camera", "Battery"]);
    app
}

fn last_act(app: &TestApp) -> Act {
    let last = app.read(|conn| audit::list(conn, &Filter::default(), (None, None), 2));
    // One of many posts is answered by the worker.
    last.iter().map(|entry| entry.act).find(|act| *act != Act::DecidedInBulk).unwrap()
}

fn without(changes: Vec<String>, tables: &[&str]) -> Vec<String> {
    let of = |change: &String| change.split(' ').next().is_some_and(|table| tables.contains(&table));
    changes.into_iter().filter(|change| !of(change)).collect()
}

fn tell(site: &mut Site<'_>, act: Act, story: fn(&mut Site<'_>), happened: &[&str]) {
    site.app.advance(TimeDelta::minutes(11));
    site.is_owners = false;
    story(site);
    let before = site.before.take().expect("the story does something");
    assert_eq!(last_act(site.app), act);
    let (there, all) = (without(before.changes(&site.app.tables()), HAPPENED), [HAPPENED, happened].concat());
    assert!(!there.is_empty(), "{act:?} changes nothing");
    site.takes_back();
    if act == Act::BulkBegun {
        site.app.run_worker();
    }
    let left = without(before.changes(&site.app.tables()), &all);
    assert_eq!(left, Vec::<String>::new(), "{act:?} is not taken back exactly");
}

#[test]
fn every_act_is_taken_back_exactly_or_says_why_not() {
    let rows: BTreeSet<&str> = ROWS.iter().map(|(act, _)| act.as_str()).collect();
    let missing: Vec<&Act> = Act::ALL.iter().filter(|act| !rows.contains(act.as_str())).collect();
    assert!(missing.is_empty() && rows.len() == ROWS.len(), "no row, or two: {missing:?}");
    for engine in engines() {
        let app = careful(engine);
        let (grace, mut owner, mut mia) = (app.staff("Grace"), app.owner("Hedy"), app.member("Mia"));
        // Something of hers was read, so that what she writes is seen at once.
        let known = mia.files("request", "A wish of before", "camera");
        assert_eq!(owner.post(&format!("/posts/{}/approve", number_of(&known)), &[]).status, 303);
        let mut site = Site { app: &app, grace, owner, mia, is_owners: false, before: None };
        let mut failed = Vec::new();
        for (act, way) in ROWS {
            // One after the other, and all of them, so that a change shows everything it breaks.
            let told = catch_unwind(AssertUnwindSafe(|| match way {
                Back(story, happened) => tell(&mut site, *act, *story, happened),
                Stays(why) => stands_with_reason(&mut site, *act, why),
                Within(other) => assert!(rows.contains(other.as_str())),
            }));
            if told.is_err() {
                failed.push(act.as_str());
            }
        }
        assert_eq!(failed, Vec::<&str>::new(), "on {engine:?}; each says above what is wrong");
        app.run_worker();
        assert_eq!(crate::cli::doctor::says(&app), Vec::<String>::new());
    }
}

fn stands_with_reason(site: &mut Site<'_>, act: Act, why: &str) {
    site.app.advance(TimeDelta::minutes(11));
    let now = site.app.now();
    let by = site.app.read(|conn| Ok(people::by_handle(conn, "grace")?)).unwrap().id;
    site.app.write(move |conn| audit::record(conn, by, &Trace::of(act), now));
    let list = site.grace.get(ACTS);
    assert!(list.attributes(".acts form", "action").is_empty() && list.says(why), "{act:?}: {}", list.text());
}
