//! What one did oneself a moment ago, and how each of these is taken back.

use super::log::said;
use crate::audit::{self, Act, Entry};
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::pairing::Pair;
use crate::people;
use crate::posts::{self, Post, Visibility};
use crate::web::{Cx, Page};
use crate::{bulk, comments, owning, pairing, triage};
use askama::Template;
use chrono::TimeDelta;
use std::collections::{HashMap, HashSet};

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

/// A form with one button.
struct Undo {
    action: String,
    fields: Vec<(&'static str, String)>,
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
        let about = if matches!(entry.act, Act::Decided | Act::Undone) { "" } else { &entry.about };
        let is_last = seen.insert((kind_of(entry.act), entry.post_id, about.to_owned()));
        let owner = entry.post_id.and_then(|id| owners.get(&id)).and_then(|owner| handles.get(owner));
        let undo = match (is_last, entry.act, &post) {
            (true, Act::Decided, Some(post)) => undo_decision(conn, &entry, post)?,
            (true, Act::BulkBegun, _) => undo_bulk(conn, &entry)?,
            (true, Act::Owned | Act::Disowned, Some(post)) => undo_owning(&entry, post, owner, who, &owners),
            (true, Act::CommentHidden, _) => undo_hidden_comment(conn, &entry)?,
            (true, Act::PostLocked, Some(post)) if post.locked => {
                Some(at_desk(format!("{}/unlock", posts::address(post.id))))
            }
            (true, Act::VotedOnBehalf, Some(post)) => {
                let action = posts::address(format_args!("{}/votes/undo", post.id));
                Some(Undo { action, fields: vec![("person", entry.about.clone())] })
            }
            (true, Act::FlagsDismissed, Some(post)) => Some(undo_dismissal(&entry, post)),
            (true, Act::PairRefused | Act::PairPutOff, Some(post)) => undo_pair(conn, &entry, post)?,
            (true, act, post) => undo_hidden_post(act, post.as_ref()),
            (false, ..) => None,
        };
        all.push(Done { entry, post, undo });
    }
    Ok(all)
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
        other => other,
    }
}

fn undo_decision(conn: &mut Conn, entry: &Entry, post: &Post) -> Result<Option<Undo>> {
    let status = post.status.as_str();
    let last = triage::last_of(conn, post.id)?;
    let is_mine = last.is_some_and(|last| last.decided_by == entry.actor_id && last.decided_at == entry.at);
    if status != entry.after || !is_mine || triage::undoable(conn, post.id)?.is_none() {
        return Ok(None);
    }
    let fields = vec![("seen", status.to_owned()), ("next", ACTS.to_owned())];
    Ok(Some(Undo { action: posts::address(format_args!("{}/decision/undo", post.id)), fields }))
}

/// Its entry names it by its address.
fn undo_bulk(conn: &mut Conn, entry: &Entry) -> Result<Option<Undo>> {
    let may_undo = bulk::undoable(conn, &entry.about)?;
    Ok(may_undo.then(|| Undo { action: format!("{}/undo", entry.about), fields: Vec::new() }))
}

fn undo_owning(
    entry: &Entry,
    post: &Post,
    owner: Option<&String>,
    who: UserId,
    owners: &HashMap<PostId, UserId>,
) -> Option<Undo> {
    if owner.map_or("", String::as_str) != entry.after {
        return None;
    }
    let back = ("back", ACTS.to_owned());
    let form = |verb: &str, fields| Undo { action: posts::address(format_args!("{}/{verb}", post.id)), fields };
    if !entry.before.is_empty() {
        return Some(form("own", vec![("to", entry.before.clone()), ("seen", entry.after.clone()), back]));
    }
    (owners.get(&post.id) == Some(&who)).then(|| form("disown", vec![back]))
}

/// Its entry names the other one as a merge does. Whoever answered since is the one to take that back.
fn undo_pair(conn: &mut Conn, entry: &Entry, post: &Post) -> Result<Option<Undo>> {
    let Some(other) = entry.about.strip_prefix('#').and_then(posts::number) else { return Ok(None) };
    let is_mine =
        |pair: &Pair| (pair.answered_by, pair.answered_at.as_ref()) == (Some(entry.actor_id), Some(&entry.at));
    let answered = pairing::get(conn, post.id, other)?.filter(is_mine);
    Ok(answered.map(|_| at_desk(pairing::address(other, post.id, "again"))))
}

fn undo_hidden_post(act: Act, post: Option<&Post>) -> Option<Undo> {
    let hidden = post.filter(|post| act == Act::PostHidden && post.visibility == Visibility::Hidden)?;
    Some(Undo { action: posts::address(format_args!("{}/restore", hidden.id)), fields: Vec::new() })
}

/// A form that comes back to the list.
fn at_desk(action: String) -> Undo {
    Undo { action, fields: vec![("back", ACTS.to_owned())] }
}

/// Of a comment its entry names the address below which its forms are.
fn undo_dismissal(entry: &Entry, post: &Post) -> Undo {
    let below = if entry.about.is_empty() { posts::address(post.id) } else { entry.about.clone() };
    at_desk(format!("{below}/flags/reopen"))
}

/// Its entry names it by the address below which its forms are.
fn undo_hidden_comment(conn: &mut Conn, entry: &Entry) -> Result<Option<Undo>> {
    let restore = format!("{}/restore", entry.about);
    let Some((id, _)) = comments::done_at(&restore) else { return Ok(None) };
    let is_hidden = comments::get(conn, id)?.visibility == Visibility::Hidden;
    Ok(is_hidden.then_some(Undo { action: restore, fields: Vec::new() }))
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
