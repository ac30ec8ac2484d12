//! What an entry says, in the words of whoever reads: names of today, days and statuses in their language. The table has what
//! was written.

use super::fans;
use super::leads_to;
use super::values::in_words;
use crate::areas::{self, Named};
use crate::audit::{Act, Entry};
use crate::correcting::What;
use crate::db::Conn;
use crate::devices;
use crate::error::Result;
use crate::people;
use crate::posts;
use crate::trains::{self, Train};
use crate::web::Page;
use std::collections::{HashMap, HashSet};

/// What a text of an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Meaning {
    /// Words, which stay as they are.
    Words,
    Status,
    Kind,
    Role,
    /// A word in an address: of an area, of a product line; of a device its codename.
    Area,
    Line,
    Device,
    /// Whether something is offered still.
    Offered,
    /// What was corrected.
    Corrected,
    /// The week of a release.
    Week,
    /// The end of a block, and why it is.
    Block,
    /// From when to when.
    Hour,
    /// The handle of somebody, and the number of a post, which has a sign before it.
    Person,
    Post,
    /// The address of a comment, and of one answer to many posts.
    Comment,
    Bulk,
    /// How many: changes in a week, lines of a release, devices.
    Capacity,
    Lines,
    Devices,
    /// The word of a train; what it is.
    Train,
    Clock,
    /// A version on a device; what is said of it there, of a release on all devices, and of a device itself.
    OnDevice,
    Rollout,
    Overall,
    Standing,
    /// A day, and two moments of a week, where the site is; the number of a week.
    Day,
    Moments,
    Number,
    /// A bug with what helps: the bug stands beside it.
    Issue,
    /// Where something is, which is linked.
    Address,
    /// What a poll says, and an option of it with its picture; what is said of an award, or its picture.
    Poll,
    Pictured,
    Award,
    /// How far a meetup is or what it says, and whether one of its pictures is shown.
    Meetup,
    Photo,
    /// The stage of a line in a market, why it opened, and how far is what has to be done before.
    Stage,
    Opening,
    Gates,
}

/// What an act was done to.
#[expect(clippy::too_many_lines, reason = "one line for each kind of thing")]
fn of_about(act: Act) -> Meaning {
    match act {
        Act::AreaAdded
        | Act::AreaRemoved
        | Act::AreaChanged
        | Act::AreaMoved
        | Act::AreaRetired
        | Act::AreaMerged
        | Act::CapacitySet
        | Act::HourAnnounced
        | Act::HourMoved
        | Act::HourCalledOff
        | Act::HourHeld => Meaning::Area,
        Act::LineAdded | Act::LineRemoved | Act::LineChanged | Act::LineMoved | Act::LineRetired | Act::LineMerged => {
            Meaning::Line
        }
        Act::DeviceAdded | Act::DeviceRemoved | Act::DeviceChanged | Act::DeviceRetired | Act::DeviceStanding => {
            Meaning::Device
        }
        Act::Corrected => Meaning::Corrected,
        Act::ReleaseFrozen
        | Act::ReleaseJoined
        | Act::ReleaseNoted
        | Act::ReleaseTranslated
        | Act::ItemWorded
        | Act::ItemKept
        | Act::ItemLeftOut
        | Act::ItemWritten
        | Act::ItemMoved
        | Act::ItemSplit
        | Act::ItemPictured
        | Act::ItemsJoined
        | Act::ReleaseApproved
        | Act::ApprovalWithdrawn
        | Act::ReleaseLapsed
        | Act::ReleaseMoved
        | Act::ReleaseCounted
        | Act::ReleaseWaits
        | Act::ReleaseGoesOn
        | Act::ReleaseSkipped
        | Act::ReleaseReopened
        | Act::MailsStopped
        | Act::MailsSent
        | Act::ReleasePublished => Meaning::Week,
        Act::Appointed
        | Act::RoleGiven
        | Act::PersonAdded
        | Act::PasswordSet
        | Act::Blocked
        | Act::Unblocked
        | Act::BlockStands
        | Act::BlockedByCommand
        | Act::UnblockedByCommand
        | Act::VotedOnBehalf
        | Act::VoteOnBehalfUndone
        | Act::TesterInvited
        | Act::TesterAdmitted
        | Act::TesterTurnedDown
        | Act::TesterUninvited
        | Act::TesterRemoved
        | Act::TesterPutBack
        | Act::TestResultRemoved
        | Act::TestResultRestored
        | Act::GroupMemberTaken
        | Act::GroupMemberRemoved => Meaning::Person,
        Act::PairRefused | Act::PairPutOff | Act::PairAskedAgain => Meaning::Post,
        Act::CommentHidden
        | Act::CommentRestored
        | Act::CommentApproved
        | Act::CommentHeld
        | Act::FlagsDismissed
        | Act::FlagsReopened => Meaning::Comment,
        Act::BulkBegun | Act::BulkStopped | Act::BulkUndone => Meaning::Bulk,
        Act::DevicesImported => Meaning::Devices,
        Act::TrainAdded | Act::TrainChanged | Act::TrainRetired => Meaning::Train,
        Act::RolloutSaid | Act::DownloadAdded | Act::DownloadRemoved => Meaning::OnDevice,
        Act::ReleaseSkipPlanned | Act::ReleaseSkipDropped => Meaning::Day,
        _ => Meaning::Words,
    }
}

/// What was there before and after.
fn of_change(entry: &Entry) -> Meaning {
    match entry.act {
        Act::Decided | Act::Undone | Act::BulkBegun | Act::BulkUndone | Act::DecidedInBulk | Act::UndoneInBulk => {
            Meaning::Status
        }
        Act::Appointed | Act::RoleGiven | Act::PersonAdded => Meaning::Role,
        Act::Owned | Act::Disowned => Meaning::Person,
        Act::CapacitySet => Meaning::Capacity,
        Act::ReleaseJoined => Meaning::Lines,
        Act::TrainAdded | Act::TrainChanged => Meaning::Clock,
        Act::RolloutSaid => Meaning::Rollout,
        Act::ReleaseRollout => Meaning::Overall,
        Act::DeviceStanding => Meaning::Standing,
        Act::ReleaseMoved => Meaning::Moments,
        Act::ReleaseCounted => Meaning::Number,
        Act::KnownIssueSaid | Act::KnownIssueRemoved => Meaning::Issue,
        Act::ViewShared | Act::ViewUnshared => Meaning::Address,
        Act::StoryChosen => Meaning::Post,
        Act::Corrected => match What::parse(&entry.about) {
            Some(What::Kind) => Meaning::Kind,
            Some(What::Area) => Meaning::Area,
            Some(What::Title | What::Device | What::Only) | None => Meaning::Words,
        },
        Act::AreaMerged
        | Act::TesterInvited
        | Act::TesterAdmitted
        | Act::TesterTurnedDown
        | Act::TesterUninvited
        | Act::TesterRemoved
        | Act::TesterPutBack => Meaning::Area,
        Act::LineMerged => Meaning::Line,
        Act::AreaRetired | Act::LineRetired | Act::TrainRetired | Act::DeviceRetired | Act::GroupClosed => {
            Meaning::Offered
        }
        Act::Blocked | Act::Unblocked | Act::BlockedByCommand | Act::UnblockedByCommand => Meaning::Block,
        Act::HourAnnounced | Act::HourMoved => Meaning::Hour,
        // An announcement that was taken back.
        Act::HourCalledOff if entry.after.is_empty() => Meaning::Hour,
        act => fans::of_change(act),
    }
}

/// What areas, lines, devices and trains are called that entries name.
#[derive(Debug, Default)]
pub(in crate::desk) struct Names {
    pub(super) areas: HashMap<String, Named>,
    pub(super) lines: HashMap<String, Named>,
    pub(super) devices: HashMap<String, String>,
    pub(super) trains: HashMap<String, Train>,
}

impl Names {
    /// Of all that these name; most pages of the log name none.
    pub(in crate::desk) fn of<'a>(conn: &mut Conn, entries: impl Iterator<Item = &'a Entry>) -> Result<Self> {
        let mut names = Self::default();
        let texts = entries.flat_map(|entry| {
            let change = of_change(entry);
            [(of_about(entry.act), &entry.about), (change, &entry.before), (change, &entry.after)]
        });
        let texts: Vec<(Meaning, &str)> =
            texts.map(|(meaning, text)| named_in(meaning, text)).filter(|(_, text)| !text.is_empty()).collect();
        let is_named = |wanted: Meaning| texts.iter().any(|(meaning, _)| *meaning == wanted);
        if is_named(Meaning::Area) {
            // Merged ones too: they keep their own names.
            names.areas = areas::list(conn)?.into_iter().map(|area| (area.slug, area.named)).collect();
        }
        if is_named(Meaning::Line) || is_named(Meaning::Clock) {
            names.lines = areas::by_line(conn)?.into_iter().map(|all| (all.line.slug, all.line.named)).collect();
        }
        if is_named(Meaning::Train) {
            names.trains = trains::all(conn)?.into_iter().map(|train| (train.slug.clone(), train)).collect();
        }
        // What is called otherwise by now, each once; of most there is nothing.
        let mut asked = HashSet::new();
        for (meaning, text) in texts {
            if !asked.insert((meaning, text)) {
                continue;
            }
            match meaning {
                // An area's word of before it was named anew.
                Meaning::Area if !names.areas.contains_key(text) => {
                    if let Some(area) = areas::find(conn, text)? {
                        names.areas.insert(text.to_owned(), area.named);
                    }
                }
                Meaning::Device if !names.devices.contains_key(text) => {
                    if let Some(device) = devices::called(conn, text, "")? {
                        names.devices.insert(text.to_owned(), device.called());
                    }
                }
                _ => {}
            }
        }
        Ok(names)
    }
}

/// What a text names: of a version on a device the device, of a day of another train than the weekly one that train.
fn named_in(meaning: Meaning, text: &str) -> (Meaning, &str) {
    let named = match meaning {
        Meaning::OnDevice => text.split_once(' ').map(|(_, codename)| (Meaning::Device, codename)),
        Meaning::Day => text.rsplit_once(' ').map(|(train, _)| (Meaning::Train, train)),
        Meaning::Week => text.rsplit_once("week ").map(|(train, _)| (Meaning::Train, train.trim_end())),
        _ => None,
    };
    named.unwrap_or((meaning, text))
}

/// An entry in words.
pub(in crate::desk) struct Told {
    pub about: String,
    pub was: String,
    pub is_now: String,
    /// Where what it was done to stands.
    pub leads_to: Option<String>,
}

impl Told {
    pub(in crate::desk) fn new(page: &Page<'_>, names: &Names, entry: &Entry) -> Self {
        let change = of_change(entry);
        let told = |meaning, text: &str| in_words(page, names, meaning, text).unwrap_or_else(|| text.to_owned());
        Self {
            about: told(of_about(entry.act), &entry.about),
            was: told(change, &entry.before),
            is_now: told(change, &entry.after),
            leads_to: match of_about(entry.act) {
                Meaning::Person if !entry.about.is_empty() => Some(people::address(&entry.about)),
                Meaning::Post => entry.about.strip_prefix('#').map(posts::address),
                _ => leads_to(entry),
            },
        }
    }
}
