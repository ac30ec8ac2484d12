//! What one did oneself a moment ago, and how each of these is taken back.

mod undo;

use super::log::said;
use crate::audit::{self, Act, Entry};
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::posts::{self, Post};
use crate::web::{Cx, Page};
use crate::{owning, people};
use askama::Template;
use chrono::TimeDelta;
use std::collections::{HashMap, HashSet};
use undo::{Around, Undo};

/// How long an act stands in the list.
const LASTS: TimeDelta = TimeDelta::minutes(10);
/// Acts that are shown: more than anybody does in ten minutes by hand.
const MOST: usize = 50;
/// Where the list is.
pub(super) const ACTS: &str = "/triage/acts";

/// Something that one did.
pub(super) struct Done {
    entry: Entry,
    /// The post, if it is still there.
    post: Option<Post>,
    /// The form that takes it back, unless something else has happened to it since.
    undo: Option<Undo>,
}

/// What somebody did in the last ten minutes, the latest first.
pub(super) fn lately(conn: &mut Conn, who: UserId, now: Timestamp) -> Result<Vec<Done>> {
    // What is done to each of many posts is taken back with all of them.
    let entries = audit::lately(conn, who, now.plus(-LASTS), MOST, &[Act::DecidedInBulk, Act::UndoneInBulk])?;
    let ids: Vec<PostId> = entries.iter().filter_map(|entry| entry.post_id).collect();
    let found: HashMap<PostId, Post> = posts::list(conn, &ids)?.into_iter().map(|post| (post.id, post)).collect();
    let owners = owning::owners_of(conn, &ids)?;
    let holders: Vec<UserId> = owners.values().copied().collect();
    let handles: HashMap<UserId, String> =
        people::profiles(conn, &holders)?.into_iter().map(|person| (person.id, person.handle)).collect();
    let mut seen = HashSet::new();
    let mut all = Vec::with_capacity(entries.len());
    for entry in entries {
        let post = entry.post_id.and_then(|id| found.get(&id)).cloned();
        // Of what was done twice to the same thing only the last can be taken back.
        let (kind, (what, where_to)) = (kind_of(entry.act), about(&entry));
        let is_last = seen.insert((kind, entry.post_id, what.to_owned(), where_to.to_owned()));
        let around = Around { who, owners: &owners, handles: &handles, now };
        let undo = if is_last { undo::of(conn, &entry, post.as_ref(), &around)? } else { None };
        all.push(Done { entry, post, undo });
    }
    Ok(all)
}

/// Beside its post, what an act was done to, and of testers in which area.
fn about(entry: &Entry) -> (&str, &str) {
    match entry.act {
        Act::Decided | Act::Undone => ("", ""),
        // Each note is a thing of its own, and so is each point.
        Act::Noted | Act::NoteRemoved | Act::PointTicked if entry.after.is_empty() => (&entry.before, ""),
        Act::Noted | Act::NoteRemoved | Act::PointTicked => (&entry.after, ""),
        act if kind_of(act) == Act::TesterInvited => (&entry.about, &entry.after),
        _ => (&entry.about, ""),
    }
}

/// Acts of one kind follow each other on one thing.
fn kind_of(act: Act) -> Act {
    match act {
        Act::Undone => Act::Decided,
        Act::BulkStopped | Act::BulkUndone => Act::BulkBegun,
        Act::Disowned => Act::Owned,
        Act::PostRestored => Act::PostHidden,
        Act::PostUnlocked => Act::PostLocked,
        Act::FlagsReopened => Act::FlagsDismissed,
        Act::VoteOnBehalfUndone => Act::VotedOnBehalf,
        Act::PairPutOff | Act::PairAskedAgain => Act::PairRefused,
        Act::CommentRestored => Act::CommentHidden,
        Act::Unblocked => Act::Blocked,
        Act::NoteRemoved => Act::Noted,
        Act::TesterAdmitted | Act::TesterTurnedDown | Act::TesterUninvited | Act::TesterRemoved => Act::TesterInvited,
        Act::QuestionOpened | Act::QuestionWithdrawn | Act::QuestionConcluded | Act::ConclusionTakenBack => {
            Act::QuestionClosed
        }
        other => other,
    }
}

/// `/triage/acts`
#[derive(Template)]
#[template(path = "desk/acts.html")]
pub(super) struct ActsPage<'a> {
    page: Page<'a>,
    acts: Vec<Done>,
}

impl<'a> ActsPage<'a> {
    pub(super) fn new(cx: &'a Cx, acts: Vec<Done>) -> Self {
        Self { page: cx.page(cx.l().desk_acts()), acts }
    }

    /// See [`said`].
    fn was(&self, entry: &Entry) -> String {
        said(entry.act, &entry.before, self.page.l)
    }

    /// See [`said`].
    fn is_now(&self, entry: &Entry) -> String {
        said(entry.act, &entry.after, self.page.l)
    }
}
