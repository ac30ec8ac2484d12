//! How acts are taken back by a form of their room, where nothing else has happened to it since; those beside which something
//! is kept are in `whole`.

use super::ACTS;
use crate::asking;
use crate::audit::{Act, Entry};
use crate::correcting::{self, What};
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::moderation::{self, Moderation};
use crate::pairing::Pair;
use crate::people;
use crate::posts::{self, Place, Post, Visibility};
use crate::triage::Decision;
use crate::{bulk, comments, flagging, on_behalf, pairing, triage};
use std::collections::HashMap;

/// A form with one button.
pub(super) struct Undo {
    pub action: String,
    pub fields: Vec<(&'static str, String)>,
}

/// Who looks, and who owns the posts of the list.
pub(super) struct Around<'a> {
    pub who: UserId,
    pub owners: &'a HashMap<PostId, UserId>,
    /// By their number.
    pub handles: &'a HashMap<UserId, String>,
    pub now: Timestamp,
}

/// The form that takes the last act of its kind back, where it can be.
pub(super) fn of(conn: &mut Conn, entry: &Entry, post: Option<&Post>, around: &Around<'_>) -> Result<Option<Undo>> {
    if let Some(post) = post {
        return of_post(conn, entry, post, around);
    }
    match entry.act {
        Act::BulkBegun => undo_bulk(conn, entry),
        Act::Blocked => undo_block(conn, entry, around.now),
        _ => Ok(None),
    }
}

fn of_post(conn: &mut Conn, entry: &Entry, post: &Post, around: &Around<'_>) -> Result<Option<Undo>> {
    Ok(match entry.act {
        Act::Decided => undo_decision(conn, entry, post)?,
        Act::Owned | Act::Disowned => undo_owning(entry, post, around),
        Act::CommentHidden => undo_hidden_comment(conn, entry)?,
        Act::PostLocked if post.locked => {
            let own = own(entry, moderation::lock_of(conn, post.id)?);
            own.map(|last| at_desk(format!("{}/unlock", posts::address(post.id)), last.id))
        }
        Act::VotedOnBehalf => undo_vote(conn, entry, post)?,
        Act::FlagsDismissed => undo_dismissal(conn, entry, post)?,
        Act::PairRefused | Act::PairPutOff => undo_pair(conn, entry, post)?,
        Act::PostHidden => undo_hidden_post(conn, entry, post)?,
        Act::QuestionClosed | Act::QuestionWithdrawn => undo_end_of_question(conn, entry, post, around.now)?,
        Act::Corrected => undo_correction(conn, entry, post)?,
        _ => None,
    })
}

/// Whoever was voted for may have taken it back, and voted by themselves.
fn undo_vote(conn: &mut Conn, entry: &Entry, post: &Post) -> Result<Option<Undo>> {
    let Some(voter) = people::find_by_handle(conn, &entry.about)? else { return Ok(None) };
    let cast = on_behalf::of_person(conn, post.id, voter.id)?.filter(|cast| cast.cast_at == entry.at);
    let action = posts::address(format_args!("{}/votes/undo", post.id));
    Ok(cast.map(|_| Undo { action, fields: vec![("person", entry.about.clone())] }))
}

fn undo_decision(conn: &mut Conn, entry: &Entry, post: &Post) -> Result<Option<Undo>> {
    let stands = triage::standing(conn, post.id)?;
    let is_mine = |last: &Decision| (last.decided_by, last.decided_at) == (entry.actor_id, entry.at);
    let Some(last) = stands.filter(|last| is_mine(last) && last.to.as_str() == entry.after) else { return Ok(None) };
    if triage::undoable(conn, post.id)?.is_none() {
        return Ok(None);
    }
    let fields = vec![("seen", last.id.to_string()), ("next", ACTS.to_owned())];
    Ok(Some(Undo { action: posts::address(format_args!("{}/decision/undo", post.id)), fields }))
}

/// Its entry names it by its address.
fn undo_bulk(conn: &mut Conn, entry: &Entry) -> Result<Option<Undo>> {
    let may_undo = bulk::undoable(conn, &entry.about)?;
    Ok(may_undo.then(|| Undo { action: format!("{}/undo", entry.about), fields: Vec::new() }))
}

fn undo_owning(entry: &Entry, post: &Post, around: &Around<'_>) -> Option<Undo> {
    let id = around.owners.get(&post.id);
    let owner = id.and_then(|owner| around.handles.get(owner));
    if owner.map_or("", String::as_str) != entry.after {
        return None;
    }
    let back = ("back", ACTS.to_owned());
    let form = |verb: &str, fields| Undo { action: posts::address(format_args!("{}/{verb}", post.id)), fields };
    if !entry.before.is_empty() {
        return Some(form("own", vec![("to", entry.before.clone()), ("seen", entry.after.clone()), back]));
    }
    (id == Some(&around.who)).then(|| form("disown", vec![back]))
}

/// Its entry names the other one as a merge does. Whoever answered since is the one to take that back.
fn undo_pair(conn: &mut Conn, entry: &Entry, post: &Post) -> Result<Option<Undo>> {
    let Some(other) = entry.about.strip_prefix('#').and_then(posts::number) else { return Ok(None) };
    let is_mine =
        |pair: &Pair| (pair.answered_by, pair.answered_at.as_ref()) == (Some(entry.actor_id), Some(&entry.at));
    let answered = pairing::get(conn, post.id, other)?.filter(is_mine);
    Ok(answered.map(|_| at_desk(pairing::address(other, post.id, "again"), entry.at.micros())))
}

fn undo_hidden_post(conn: &mut Conn, entry: &Entry, post: &Post) -> Result<Option<Undo>> {
    let own = own(entry, moderation::of_post(conn, post.id)?).filter(|_| post.visibility == Visibility::Hidden);
    let action = posts::address(format_args!("{}/restore", post.id));
    Ok(own.map(|last| meant(action, last.id)))
}

/// What was done last, if it is this act: a colleague may have done the same once more, with another reason.
fn own(entry: &Entry, last: Option<Moderation>) -> Option<Moderation> {
    last.filter(|last| (last.moderated_by, last.moderated_at) == (entry.actor_id, entry.at))
}

/// A form that says what it takes back.
fn meant(action: String, seen: i64) -> Undo {
    Undo { action, fields: vec![("seen", seen.to_string())] }
}

/// The same, which comes back to the list.
fn at_desk(action: String, seen: i64) -> Undo {
    Undo { action, fields: vec![("seen", seen.to_string()), ("back", ACTS.to_owned())] }
}

/// Of a comment its entry names the address below which its forms are.
fn undo_dismissal(conn: &mut Conn, entry: &Entry, post: &Post) -> Result<Option<Undo>> {
    let below = if entry.about.is_empty() { posts::address(post.id) } else { entry.about.clone() };
    let action = format!("{below}/flags/reopen");
    let place = Place { post: post.id, comment: comments::done_at(&action).map(|(id, _)| id) };
    let own = flagging::dismissed_at(conn, place, entry.actor_id)?.filter(|at| *at == entry.at);
    Ok(own.map(|at| at_desk(action, at.micros())))
}

/// Its entry names it by the address below which its forms are.
fn undo_hidden_comment(conn: &mut Conn, entry: &Entry) -> Result<Option<Undo>> {
    let restore = format!("{}/restore", entry.about);
    let Some((id, _)) = comments::done_at(&restore) else { return Ok(None) };
    let own = own(entry, moderation::of_comments(conn, &[id])?.remove(&id));
    let is_hidden = comments::get(conn, id)?.visibility == Visibility::Hidden;
    Ok(own.filter(|_| is_hidden).map(|last| meant(restore, last.id)))
}

/// Of the block that runs, if it is this one.
fn undo_block(conn: &mut Conn, entry: &Entry, now: Timestamp) -> Result<Option<Undo>> {
    let found = people::find_by_handle(conn, &entry.about)?.filter(|person| !person.is_former());
    let Some(person) = found else { return Ok(None) };
    let running = people::running_block(conn, person.id, now)?;
    let own = running.filter(|block| (block.blocked_by, &block.blocked_at) == (entry.actor_id, &entry.at));
    Ok(own.map(|block| Undo {
        action: format!("{}/unblock", people::address(&person.handle)),
        fields: vec![("person", person.id.to_string()), ("seen", block.id.to_string())],
    }))
}

/// A question that was closed or withdrawn before its time is open again.
fn undo_end_of_question(conn: &mut Conn, entry: &Entry, post: &Post, now: Timestamp) -> Result<Option<Undo>> {
    let ended =
        |question: &asking::Question| question.ended_at() == Some(entry.at) && question.may_be_opened_again(post, now);
    let found = asking::all_of(conn, post.id)?.into_iter().find(ended);
    Ok(found.map(|question| meant(format!("{}/open", question.address()), entry.at.micros())))
}

/// The form as it is now, with what stood there before.
fn undo_correction(conn: &mut Conn, entry: &Entry, post: &Post) -> Result<Option<Undo>> {
    let Some(what) = What::parse(&entry.about) else { return Ok(None) };
    let fields = correcting::back_to(conn, post, what, (&entry.before, &entry.after))?;
    let action = posts::address(format_args!("{}/correct", post.id));
    let back = ("back", ACTS.to_owned());
    Ok(fields.map(|fields| Undo { action, fields: fields.into_iter().chain([back]).collect() }))
}
