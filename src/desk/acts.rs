//! What one did oneself a moment ago, and how each of these is taken back.

mod gone;
mod last;
mod stays;
mod undo;
mod whole;

use super::log::{Names, Told};
use super::words::TOO_LATE;
use crate::audit::{self, Act, Entry};
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::{Error, Refusal, Result};
use crate::posts::{self, Post};
use crate::web::{Cx, Page};
use crate::{owning, people};
use askama::Template;
use chrono::TimeDelta;
pub(super) use last::{IN_MERGES, IN_MODERATION, IN_PLAN, Last, ON_DESK, last};
use std::collections::{HashMap, HashSet};
use undo::{Around, Undo};
pub(super) use whole::Back;

/// How long an act stands in the list.
const LASTS: TimeDelta = TimeDelta::minutes(10);
/// Acts that are shown: more than anybody does in ten minutes by hand.
const MOST: i64 = 50;
/// What is done to each of many posts is taken back with all of them.
const WITH_OTHERS: [Act; 2] = [Act::DecidedInBulk, Act::UndoneInBulk];
/// Where the list is.
pub(super) const ACTS: &str = "/triage/acts";

/// Something that one did.
pub(super) struct Done {
    entry: Entry,
    /// The post, if it is still there.
    post: Option<Post>,
    /// The form that takes it back, unless something else has happened to it since.
    undo: Option<Undo>,
    /// Whether what it changed is kept beside it, so that nothing but that stands in the way.
    is_kept: bool,
    /// Whether nothing of its kind was done to the same thing since: it was not taken back already.
    is_last: bool,
    /// Whether one of those after it took it back.
    is_taken_back: bool,
}

/// The list, and what its entries name.
pub(super) struct Lately {
    acts: Vec<Done>,
    names: Names,
}

/// What somebody did in the last ten minutes, the latest first.
pub(super) fn lately(conn: &mut Conn, who: UserId, now: Timestamp) -> Result<Lately> {
    let entries = audit::lately(conn, who, now.plus(-LASTS), MOST, &WITH_OTHERS)?;
    let acts = with_ways_back(conn, entries, who, now)?;
    Ok(Lately { names: Names::of(conn, acts.iter().map(|done| &done.entry))?, acts })
}

/// These acts, the latest first, each with the form that takes it back.
fn with_ways_back(conn: &mut Conn, entries: Vec<Entry>, who: UserId, now: Timestamp) -> Result<Vec<Done>> {
    let ids: Vec<PostId> = entries.iter().filter_map(|entry| entry.post_id).collect();
    let found: HashMap<PostId, Post> = posts::list(conn, &ids)?.into_iter().map(|post| (post.id, post)).collect();
    let owners = owning::owners_of(conn, &ids)?;
    let holders: Vec<UserId> = owners.values().copied().collect();
    let handles: HashMap<UserId, String> =
        people::profiles(conn, &holders)?.into_iter().map(|person| (person.id, person.handle)).collect();
    let kept = audit::kept_of(conn, &entries.iter().map(|entry| entry.id).collect::<Vec<i64>>())?;
    let gone = gone::of(&entries, &kept);
    let mut seen = HashSet::new();
    let mut all = Vec::with_capacity(entries.len());
    for entry in entries {
        let post = entry.post_id.and_then(|id| found.get(&id)).cloned();
        // Of what was done twice to the same thing only the last can be taken back.
        let is_last = seen.insert((kind_of(entry.act), entry.post_id, about(&entry).to_owned()));
        let around = Around { who, owners: &owners, handles: &handles, now };
        let back = kept.get(&entry.id).and_then(|kept| whole::back(entry.clone(), kept));
        let is_kept = back.is_some();
        let undo = match back {
            // Whether it is the last one of its kind does not matter: what it changed is compared.
            Some(back) => back.form(conn, who, now)?,
            // So it is of a decision: those before it stand again when the last one is taken back.
            None if is_last || entry.act == Act::Decided => undo::of(conn, &entry, post.as_ref(), &around)?,
            None => None,
        };
        let is_taken_back = gone.contains(&entry.id);
        all.push(Done { entry, post, undo, is_kept, is_last, is_taken_back });
    }
    Ok(all)
}

/// An act of somebody's that they take back by its number, while that may be done.
pub(super) fn taken(conn: &mut Conn, who: UserId, id: i64, now: Timestamp) -> Result<Back> {
    let entry = audit::entry(conn, id)?.filter(|entry| entry.actor_id == who).ok_or(Error::NotFound)?;
    if entry.at <= now.plus(-LASTS) {
        return Err(Error::Rejected(TOO_LATE));
    }
    let kept = audit::kept_of(conn, &[id])?.remove(&id);
    kept.and_then(|kept| whole::back(entry, &kept)).ok_or(Error::Rejected(Refusal::CHANGED_MEANWHILE))
}

/// Beside its post, what an act was done to.
fn about(entry: &Entry) -> &str {
    match entry.act {
        Act::Decided | Act::Undone => "",
        _ => &entry.about,
    }
}

/// Acts of one kind follow each other on one thing.
fn kind_of(act: Act) -> Act {
    match act {
        Act::Undone => Act::Decided,
        Act::BulkUndone => Act::BulkBegun,
        Act::Disowned => Act::Owned,
        Act::PostRestored => Act::PostHidden,
        Act::PostUnlocked => Act::PostLocked,
        Act::FlagsReopened => Act::FlagsDismissed,
        Act::VoteOnBehalfUndone => Act::VotedOnBehalf,
        Act::PairPutOff | Act::PairAskedAgain => Act::PairRefused,
        Act::CommentRestored => Act::CommentHidden,
        Act::Unblocked => Act::Blocked,
        Act::QuestionOpened | Act::QuestionWithdrawn => Act::QuestionClosed,
        Act::ReportTextShown => Act::ReportTextHidden,
        Act::ReportLineReopened => Act::ReportLineSettled,
        Act::GroupRemoved => Act::GroupOpened,
        Act::GroupMemberRemoved => Act::GroupMemberTaken,
        Act::GroupPostRemoved => Act::GroupPostAdded,
        Act::MarketRemoved => Act::MarketAdded,
        Act::MarketDeviceRemoved => Act::MarketDeviceAdded,
        Act::MarketLineRemoved => Act::MarketLinePlanned,
        Act::MarketLineClosed => Act::MarketLineOpened,
        Act::AreaRemoved => Act::AreaAdded,
        Act::LineRemoved => Act::LineAdded,
        Act::DeviceRemoved => Act::DeviceAdded,
        Act::ImportUndone => Act::DevicesImported,
        Act::DownloadRemoved => Act::DownloadAdded,
        Act::KnownIssueRemoved => Act::KnownIssueSaid,
        Act::ReleaseReopened => Act::ReleaseSkipped,
        Act::ReleaseGoesOn => Act::ReleaseWaits,
        Act::ReleaseSkipDropped => Act::ReleaseSkipPlanned,
        Act::ConclusionTakenBack => Act::QuestionConcluded,
        other => other,
    }
}

/// `/triage/acts`
#[derive(Template)]
#[template(path = "desk/acts.html")]
pub(super) struct ActsPage<'a> {
    page: Page<'a>,
    found: &'a Lately,
}

impl<'a> ActsPage<'a> {
    pub(super) fn new(cx: &'a Cx, found: &'a Lately) -> Self {
        Self { page: cx.page(cx.l().desk_acts()), found }
    }

    /// Why an act has no button.
    fn why(&self, done: &Done) -> String {
        let l = self.page.l;
        if done.is_taken_back {
            return l.desk_act_taken_back();
        }
        let why = if done.is_kept { None } else { stays::why(done.entry.act, l) };
        why.or_else(|| done.is_last.then(|| stays::used(done.entry.act, l)).flatten())
            .unwrap_or_else(|| l.desk_act_changed())
    }

    fn told(&self, entry: &Entry) -> Told {
        Told::new(&self.page, &self.found.names, entry)
    }
}
