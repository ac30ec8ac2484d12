//! What one did oneself a moment ago, and how each of these is taken back.

use super::log::said;
use crate::audit::{self, Act, Entry};
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::people;
use crate::posts::{self, Post, Visibility};
use crate::web::{Cx, Page};
use crate::{owning, triage};
use askama::Template;
use chrono::TimeDelta;
use std::collections::{HashMap, HashSet};

/// How long an act stands in the list.
const LASTS: TimeDelta = TimeDelta::minutes(10);
/// Acts that are shown: more than anybody does in ten minutes by hand.
const MOST: i64 = 100;
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
    let entries = audit::lately(conn, who, now.plus(-LASTS), MOST)?;
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
        let is_last = seen.insert((kind_of(entry.act), entry.post_id, entry.about.clone()));
        let owner = entry.post_id.and_then(|id| owners.get(&id)).and_then(|owner| handles.get(owner));
        let undo = match (is_last, entry.act, &post) {
            (true, Act::Decided, Some(post)) => undo_decision(conn, &entry, post)?,
            (true, Act::Owned | Act::Disowned, Some(post)) => undo_owning(&entry, post, owner, who, &owners),
            (true, act, post) => undo_other(act, &entry, post.as_ref()),
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
        Act::Disowned => Act::Owned,
        Act::PostRestored => Act::PostHidden,
        Act::CommentRestored => Act::CommentHidden,
        Act::Unblocked => Act::Blocked,
        other => other,
    }
}

fn undo_decision(conn: &mut Conn, entry: &Entry, post: &Post) -> Result<Option<Undo>> {
    let status = post.status.as_str();
    if status != entry.after || triage::undoable(conn, post.id)?.is_none() {
        return Ok(None);
    }
    let fields = vec![("seen", status.to_owned()), ("next", ACTS.to_owned())];
    Ok(Some(Undo { action: posts::address(format_args!("{}/decision/undo", post.id)), fields }))
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
        return Some(form("own", vec![("to", entry.before.clone()), back]));
    }
    (owners.get(&post.id) == Some(&who)).then(|| form("disown", vec![back]))
}

fn undo_other(act: Act, entry: &Entry, post: Option<&Post>) -> Option<Undo> {
    let form = |action: String| Some(Undo { action, fields: Vec::new() });
    match act {
        Act::PostHidden => {
            let hidden = post.filter(|post| post.visibility == Visibility::Hidden)?;
            form(posts::address(format_args!("{}/restore", hidden.id)))
        }
        // By the address below which its forms are.
        Act::CommentHidden => form(format!("{}/restore", entry.about)),
        Act::Blocked => form(format!("{}/unblock", people::address(&entry.about))),
        _ => None,
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
