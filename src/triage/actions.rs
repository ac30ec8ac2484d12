//! What staff decide, how it is undone, and how a release ships a post.

use super::mails;
use super::model::Verdict;
use super::store::{self, NewDecision};
use crate::db::{Conn, DecisionId, Lockable, PostId, Timestamp, UserId, lock};
use crate::error::{Error, Problem, Refusal, Result};
use crate::mail::{self, Letterhead};
use crate::posts::{Post, Status};
use crate::web::Viewer;
use crate::{accounts, markdown, posts, subscriptions, voting};

/// Decides on a post. A duplicate's votes and followers join the target's; followers are told.
pub fn decide(
    conn: &mut Conn,
    actor: &Viewer,
    id: PostId,
    verdict: &Verdict,
    letterhead: &Letterhead,
    now: Timestamp,
) -> Result<DecisionId> {
    let post = posts::store::get_held(conn, id)?;
    post.status.may_become(verdict.to).map_err(Error::Rejected)?;
    let target = verdict.duplicate_of.map(|target| merge_target(conn, &post, target)).transpose()?;
    let note_html = markdown::to_html(&verdict.note);
    let new = NewDecision {
        post: id,
        from: post.status,
        to: verdict.to,
        note: &verdict.note,
        note_html: &note_html,
        duplicate_of: target,
        release_week: None,
        undoes: None,
        by: actor.id,
    };
    let decision = store::record(conn, &new, now)?;
    posts::store::set_status(conn, &post, verdict.to, target, now)?;
    if let Some(target) = target {
        voting::merge_votes(conn, id, target)?;
        subscriptions::merge_follows(conn, id, target)?;
    }
    tell_followers(conn, actor, &post, verdict, decision, letterhead, now)?;
    Ok(decision)
}

/// Takes the last decision on a post back: the status before, and for a merge exactly the votes and follows it brought.
pub fn undo(conn: &mut Conn, actor: &Viewer, id: PostId, now: Timestamp) -> Result<()> {
    let post = posts::store::get_held(conn, id)?;
    let last = store::last_of(conn, id)?.filter(|last| last.undoes.is_none() && last.to == post.status);
    let last = last.ok_or(Error::Rejected(Refusal::NothingToUndo))?;
    if last.to == Status::Shipped {
        return Err(Error::Rejected(Refusal::ShippedByReleaseOnly));
    }
    if let Some(target) = last.duplicate_of {
        lock(conn, Lockable::Posts, &[id.0, target.0])?;
        if posts::store::get(conn, target)?.status == Status::Duplicate {
            return Err(Error::Rejected(Refusal::UndoLaterFirst));
        }
        voting::separate_votes(conn, id, target)?;
        subscriptions::separate_follows(conn, id, target)?;
    }
    let new = NewDecision {
        post: id,
        from: last.to,
        to: last.from,
        note: "",
        note_html: "",
        duplicate_of: None,
        release_week: None,
        undoes: Some(last.id),
        by: actor.id,
    };
    store::record(conn, &new, now)?;
    posts::store::set_status(conn, &post, last.from, None, now)
}

/// Marks a Ready post as shipped by the release of a week. Only `releases` calls this, while publishing; followers hear
/// of it in the digest.
pub fn ship(conn: &mut Conn, actor: UserId, post: &Post, week: i64, now: Timestamp) -> Result<()> {
    let new = NewDecision {
        post: post.id,
        from: post.status,
        to: Status::Shipped,
        note: "",
        note_html: "",
        duplicate_of: None,
        release_week: Some(week),
        undoes: None,
        by: actor,
    };
    store::record(conn, &new, now)?;
    posts::store::set_status(conn, post, Status::Shipped, None, now)
}

/// The post that a duplicate really goes to: the target, or what the target was merged into. Held from here on, since
/// votes that arrived after it was merged itself would be left behind there.
fn merge_target(conn: &mut Conn, post: &Post, target: PostId) -> Result<PostId> {
    let no_such_post = || Error::invalid("duplicate_of", Problem::NoSuchPost);
    loop {
        let found = posts::store::resolve(conn, target).map_err(|error| match error {
            Error::NotFound => no_such_post(),
            other => other,
        })?;
        if found.id == post.id || !found.is_public() {
            return Err(no_such_post());
        }
        lock(conn, Lockable::Posts, &[post.id.0, found.id.0])?;
        if posts::store::get(conn, found.id)?.duplicate_of.is_none() {
            return Ok(found.id);
        }
    }
}

fn tell_followers(
    conn: &mut Conn,
    actor: &Viewer,
    post: &Post,
    verdict: &Verdict,
    decision: DecisionId,
    letterhead: &Letterhead,
    now: Timestamp,
) -> Result<()> {
    let people = subscriptions::to_be_told(conn, post.id, actor.id)?;
    for recipient in accounts::recipients(conn, &people)? {
        let (_, token) = subscriptions::wishes(conn, recipient.id)?;
        let mail = mails::decided(letterhead, &recipient, &token, post, verdict, decision)?;
        mail::enqueue(conn, &mail, now)?;
    }
    Ok(())
}
