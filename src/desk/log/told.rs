//! What an entry says, in the words of whoever reads: names of today, days and statuses in their language. The table has what
//! was written.

use super::leads_to;
use crate::accounts::role_name;
use crate::areas::{self, Named};
use crate::audit::{Act, Entry};
use crate::comments;
use crate::correcting::What;
use crate::db::{Conn, Timestamp};
use crate::devices;
use crate::error::Result;
use crate::people::{self, Role};
use crate::posts::{self, Kind, Status};
use crate::web::Page;
use chrono::{DateTime, Utc};
use std::collections::{HashMap, HashSet};

/// What a text of an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Meaning {
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
        Act::LineAdded | Act::LineRemoved | Act::LineChanged | Act::LineMoved | Act::LineRetired => Meaning::Line,
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
        | Act::TestResultRestored => Meaning::Person,
        Act::PairRefused | Act::PairPutOff | Act::PairAskedAgain => Meaning::Post,
        Act::CommentHidden
        | Act::CommentRestored
        | Act::CommentApproved
        | Act::CommentHeld
        | Act::FlagsDismissed
        | Act::FlagsReopened => Meaning::Comment,
        Act::BulkBegun | Act::BulkStopped | Act::BulkUndone => Meaning::Bulk,
        Act::DevicesImported => Meaning::Devices,
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
        Act::AreaRetired | Act::LineRetired | Act::TrainRetired | Act::DeviceRetired => Meaning::Offered,
        Act::Blocked | Act::Unblocked | Act::BlockedByCommand | Act::UnblockedByCommand => Meaning::Block,
        Act::HourAnnounced | Act::HourMoved => Meaning::Hour,
        // An announcement that was taken back.
        Act::HourCalledOff if entry.after.is_empty() => Meaning::Hour,
        _ => Meaning::Words,
    }
}

/// What areas, lines and devices are called that entries name.
#[derive(Debug, Default)]
pub(in crate::desk) struct Names {
    areas: HashMap<String, Named>,
    lines: HashMap<String, Named>,
    devices: HashMap<String, String>,
}

impl Names {
    /// Of all that these name; most pages of the log name none.
    pub(in crate::desk) fn of<'a>(conn: &mut Conn, entries: impl Iterator<Item = &'a Entry>) -> Result<Self> {
        let mut names = Self::default();
        let texts = entries.flat_map(|entry| {
            let change = of_change(entry);
            [(of_about(entry.act), &entry.about), (change, &entry.before), (change, &entry.after)]
        });
        let texts: Vec<(Meaning, &String)> = texts.filter(|(_, text)| !text.is_empty()).collect();
        let is_named = |wanted: Meaning| texts.iter().any(|(meaning, _)| *meaning == wanted);
        if is_named(Meaning::Area) {
            // Merged ones too: they keep their own names.
            names.areas = areas::list(conn)?.into_iter().map(|area| (area.slug, area.named)).collect();
        }
        if is_named(Meaning::Line) {
            names.lines = areas::by_line(conn)?.into_iter().map(|all| (all.line.slug, all.line.named)).collect();
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
                        names.areas.insert(text.clone(), area.named);
                    }
                }
                Meaning::Device if !names.devices.contains_key(text) => {
                    if let Some(device) = devices::called(conn, text, "")? {
                        names.devices.insert(text.clone(), device.called());
                    }
                }
                _ => {}
            }
        }
        Ok(names)
    }
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

/// A text in the words of whoever reads, unless there are none: then it stays as it was written.
fn in_words(page: &Page<'_>, names: &Names, meaning: Meaning, text: &str) -> Option<String> {
    let l = page.l;
    if text.is_empty() {
        return None;
    }
    let called = |all: &HashMap<String, Named>| all.get(text).map(|named| named.of(&page.lang).to_owned());
    match meaning {
        Meaning::Words => None,
        Meaning::Status => Status::parse(text).map(|status| status.word(l)),
        Meaning::Kind => Kind::parse(text).map(|kind| kind.word(l)),
        Meaning::Role => Role::parse(text).map(|role| role_name(role, l)),
        Meaning::Area => called(&names.areas),
        Meaning::Line => called(&names.lines),
        Meaning::Device => names.devices.get(text).cloned(),
        Meaning::Offered => [(true, l.areas_is_retired()), (false, l.audit_is_offered())]
            .into_iter()
            .find_map(|(is_retired, word)| (text == areas::standing(is_retired)).then_some(word)),
        Meaning::Corrected => What::parse(text).map(|what| what.word(l)),
        Meaning::Week => {
            let (train, week) = text.rsplit_once("week ")?;
            let week: i64 = week.parse().ok()?;
            // Of another train its word stands before that.
            Some(if train.is_empty() { l.releases_week(week) } else { l.trains_about(train.trim_end(), week) })
        }
        Meaning::Block => {
            let (until, why) = text.split_at_checked(text.find('Z')? + 1)?;
            Some(l.audit_until(page.moment(&moment(until)?), why.strip_prefix(':')?.trim_start()))
        }
        Meaning::Person => Some(l.audit_person(text)),
        Meaning::Post => Some(l.audit_other_post(text)),
        Meaning::Comment => {
            let (comment, _) = comments::done_at(&format!("{text}/"))?;
            Some(l.audit_comment(comment.to_string()))
        }
        Meaning::Bulk => Some(l.bulk_title()),
        Meaning::Capacity => Some(l.audit_capacity(page.counted(text.parse::<i64>().ok()?))),
        Meaning::Devices => Some(l.audit_devices(page.counted(text.parse::<i64>().ok()?))),
        Meaning::Lines => {
            let lines: i64 = text.parse().ok()?;
            Some(l.releases_lines(lines, page.counted(lines)))
        }
        Meaning::Hour => {
            let (from, until) = text.split_once('–')?;
            Some(l.audit_from_until(page.moment(&moment(from.trim_end())?), page.moment(&moment(until.trim_start())?)))
        }
    }
}

fn moment(text: &str) -> Option<Timestamp> {
    text.parse::<DateTime<Utc>>().ok().map(Timestamp)
}
