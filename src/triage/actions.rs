//! What staff decide, how it is undone, and how a release ships a post.

use super::declines;
use super::model::{Decision, Undoable, Verdict};
use super::slips::SLIP;
use super::store::{self, NewDecision};
use super::words;
use crate::audit::{Act, Trace};
use crate::db::{Conn, DecisionId, Lockable, PostId, ReleaseId, Timestamp, UserId, WeekNumber, lock};
use crate::error::{Error, Problem, Refusal, Result};
use crate::events::{NewEvent, What};
use crate::people::Viewer;
use crate::posts::{Post, Status, Visibility};
use crate::text::Prose;
use crate::{acceptance, audit, confirming, events, posts, subscriptions, voting};

/// Decides on a post. A duplicate's votes and followers join the target's. Followers hear of it from the event
/// that this leaves.
pub fn decide(conn: &mut Conn, actor: &Viewer, id: PostId, verdict: &Verdict, now: Timestamp) -> Result<DecisionId> {
    decide_as(conn, (actor.id, Act::Decided), id, verdict, now)
}

/// [`decide`] as part of something larger, which the log of staff's acts tells apart and by which followers hear of it.
pub fn decide_as(
    conn: &mut Conn,
    (actor, act): (UserId, Act),
    id: PostId,
    verdict: &Verdict,
    now: Timestamp,
) -> Result<DecisionId> {
    // Both posts of a merge at once, so that two merges that cross wait for each other instead of blocking.
    let both: Vec<i64> = std::iter::once(id).chain(verdict.duplicate_of).map(|post| post.0).collect();
    lock(conn, Lockable::Posts, &both)?;
    let post = posts::get_held(conn, id)?;
    expect_shown(&post)?;
    post.status.may_become(verdict.to).map_err(Error::Rejected)?;
    expect_other_words(conn, &post, verdict)?;
    if verdict.to == Status::Ready {
        acceptance::expect_met(conn, id)?;
    }
    if verdict.note.source.is_empty() && post.status.owes_reason(verdict.to) {
        return Err(Error::invalid("note", Problem::ReasonNeeded));
    }
    let target = verdict.duplicate_of.map(|target| merge_target(conn, &post, target)).transpose()?;
    let new = NewDecision {
        post: id,
        from: post.status,
        to: verdict.to,
        note: &verdict.note,
        duplicate_of: target,
        release_week: None,
        undoes: None,
        by: actor,
        votes: post.vote_count,
    };
    let decision = store::record(conn, &new, now)?;
    posts::set_status(conn, &post, verdict.to, target, now)?;
    declines::end(conn, id, decision)?;
    if verdict.to == Status::Declined {
        declines::begin(conn, decision, &post, verdict.revisit)?;
    }
    if let Some(target) = target {
        bring(conn, &post, target, now)?;
    }
    let event = NewEvent { what: What::Decided, actor, post: Some(id), subject: decision.0 };
    if act == Act::Decided {
        events::record(conn, &event, now)?
    } else {
        events::record_untold(conn, &event, now)?
    };
    let about = target.map(|target| format!("#{target}")).unwrap_or_default();
    let said = [about.as_str(), &verdict.note.source].join(" ");
    let trace = Trace::of(act).on(id).about(said.trim()).from_to(post.status.as_str(), verdict.to.as_str());
    audit::record(conn, actor, &trace, now)?;
    Ok(decision)
}

/// Brings a post's votes and followers to what it is a duplicate of; one that shipped counts no more of them.
fn bring(conn: &mut Conn, post: &Post, target: PostId, now: Timestamp) -> Result<()> {
    if posts::get(conn, target)?.status != Status::Shipped {
        voting::merge_votes(conn, post.id, target)?;
        // Where a private bug happens stays private.
        if post.is_public() {
            confirming::merge(conn, post.id, target)?;
        }
        declines::count_again(conn, target, now)?;
    }
    subscriptions::merge_follows(conn, post.id, target)
}

/// Refuses to answer what staff have not let anybody see, or let nobody see any more: what is answered is public.
pub(super) fn expect_shown(post: &Post) -> Result<()> {
    match post.visibility {
        Visibility::Held => Err(Error::Rejected(posts::AWAITS_APPROVAL)),
        Visibility::Hidden => Err(Error::Rejected(posts::HIDDEN)),
        _ => Ok(()),
    }
}

/// A post is declined again with other words or another day; the same again is the second press of two.
fn expect_other_words(conn: &mut Conn, post: &Post, verdict: &Verdict) -> Result<()> {
    if (post.status, verdict.to) != (Status::Declined, Status::Declined) {
        return Ok(());
    }
    let Some((decision, day)) = declines::standing(conn, post.id)? else { return Ok(()) };
    let is_same = |said: Decision| said.note == verdict.note.source && day == verdict.revisit;
    if store::get(conn, decision)?.is_some_and(is_same) {
        return Err(Error::Rejected(posts::STEP_NOT_ALLOWED));
    }
    Ok(())
}

/// Takes the decision back by which a post stands as it does: the status before, the moment since when it was so, and for a
/// merge exactly the votes and follows it brought. Then the one before it stands again, and can be taken back the same way.
/// What has been in this week for longer than a slip lasts is taken out of it by a decision with its reason.
pub fn undo(conn: &mut Conn, actor: &Viewer, id: PostId, now: Timestamp) -> Result<()> {
    undo_as(conn, (actor.id, Act::Undone), id, now)
}

/// [`undo`] as part of something larger, which the log of staff's acts tells apart and of which nobody has heard.
pub fn undo_as(conn: &mut Conn, (actor, act): (UserId, Act), id: PostId, now: Timestamp) -> Result<()> {
    let peeked = store::standing(conn, id)?.and_then(|last| last.duplicate_of);
    let both: Vec<i64> = std::iter::once(id).chain(peeked).map(|post| post.0).collect();
    lock(conn, Lockable::Posts, &both)?;
    let post = posts::get_held(conn, id)?;
    let last = store::standing(conn, id)?.filter(|last| last.to == post.status);
    let last = last.ok_or(Error::Rejected(words::NOTHING_TO_UNDO))?;
    if last.is_of_release() {
        return Err(Error::Rejected(posts::SHIPPED_BY_RELEASE_ONLY));
    }
    // Of many it was said before whether they are still a slip.
    if act == Act::Undone && last.to.is_taken_back_by(last.from) && now > last.decided_at.plus(SLIP) {
        return Err(Error::invalid("note", Problem::ReasonNeeded));
    }
    if last.from == Status::Ready {
        acceptance::expect_met(conn, id)?;
    }
    if let Some(target) = last.duplicate_of {
        separate(conn, &last, target)?;
        declines::count_again(conn, target, now)?;
    }
    let new = NewDecision {
        post: id,
        from: last.to,
        to: last.from,
        note: &Prose::default(),
        duplicate_of: None,
        release_week: None,
        undoes: Some(last.id),
        by: actor,
        votes: post.vote_count,
    };
    let decision = store::record(conn, &new, now)?;
    let again = store::standing(conn, id)?.map(|before| (before.decided_at, before.votes));
    posts::restore_status(conn, &post, last.from, again)?;
    declines::restore(conn, id, last.id, decision)?;
    declines::count_again(conn, id, now)?;
    let event = NewEvent { what: What::Undone, actor, post: Some(id), subject: decision.0 };
    if act == Act::Undone {
        events::record(conn, &event, now)?
    } else {
        events::record_untold(conn, &event, now)?
    };
    let trace = Trace::of(act).on(id).from_to(last.to.as_str(), last.from.as_str());
    audit::record(conn, actor, &trace, now)
}

/// What can be taken back now of what was decided on a post.
pub fn undoable(conn: &mut Conn, id: PostId) -> Result<Option<Undoable>> {
    let Some(last) = store::standing(conn, id)? else { return Ok(None) };
    let post = Some(posts::get(conn, id)?).filter(|post| last.is_undoable(post.status));
    Ok(post.map(|post| Undoable { post, decision: last.id }))
}

/// Takes a merge apart. Votes of a target that has shipped meanwhile stay: they are what it shipped with. A vote that a
/// later merge brings too stays, as that one's. Earlier merges have no claim: the person had taken their vote back.
fn separate(conn: &mut Conn, last: &Decision, target: PostId) -> Result<()> {
    let merged = last.post_id;
    let status = posts::get_held(conn, target)?.status;
    if status == Status::Duplicate {
        return Err(Error::Rejected(words::UNDO_LATER_FIRST));
    }
    let others = store::merged_after(conn, last, target)?;
    if status != Status::Shipped {
        voting::separate_votes(conn, merged, target, &others)?;
        confirming::separate(conn, merged, target, &others)?;
    }
    subscriptions::separate_follows(conn, merged, target, &others)
}

/// Refuses to go on when a post is no longer as the page showed it; a script that does not say what it saw may go on.
/// The target of a merge that is about to be made, or to be taken back, is held together with the post, so that nobody
/// waits for the one while holding the other.
pub fn expect_status(conn: &mut Conn, id: PostId, target: Option<PostId>, seen: Option<Status>) -> Result<()> {
    let merged = store::standing(conn, id)?.and_then(|last| last.duplicate_of);
    let both: Vec<i64> = std::iter::once(id).chain(target).chain(merged).map(|post| post.0).collect();
    lock(conn, Lockable::Posts, &both)?;
    let post = posts::get_held(conn, id)?;
    if seen.is_none_or(|seen| seen == post.status) { Ok(()) } else { Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)) }
}

/// Refuses to take a decision back that is not the one by which the post stands as it does; the post is held.
pub(super) fn expect_standing(conn: &mut Conn, id: PostId, seen: DecisionId) -> Result<()> {
    let is_same = store::standing(conn, id)?.is_some_and(|last| last.id == seen);
    if is_same { Ok(()) } else { Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)) }
}

/// Refuses to go on when a post is not answered by what answered it at a moment, in microseconds since 1970; it is held. Where an
/// answer was given since and taken back, it is in the very state that was seen.
pub(super) fn expect_unanswered_since(conn: &mut Conn, id: PostId, since: Option<i64>) -> Result<()> {
    let Some(since) = since else { return Ok(()) };
    let is_same = posts::get_held(conn, id)?.status_changed_at.0.timestamp_micros() == since;
    if is_same { Ok(()) } else { Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)) }
}

/// Marks Ready posts as shipped by a release and its week, in a fixed number of statements. Only `releases` calls this,
/// while publishing; followers hear of it in the digest.
pub fn ship(
    conn: &mut Conn,
    actor: UserId,
    ready: &[PostId],
    release: (ReleaseId, WeekNumber),
    now: Timestamp,
) -> Result<()> {
    store::record_of_release(conn, ready, actor, (Status::Shipped, release, &Prose::default()), now)?;
    posts::set_shipped(conn, ready, now)
}

/// Marks what a release shipped as Ready again, with the public reason for which it is recalled, in a fixed number of
/// statements. Only `releases` calls this, while recalling.
pub fn recall(
    conn: &mut Conn,
    actor: UserId,
    shipped: &[PostId],
    (release, reason): ((ReleaseId, WeekNumber), &Prose),
    now: Timestamp,
) -> Result<()> {
    store::record_of_release(conn, shipped, actor, (Status::Ready, release, reason), now)?;
    posts::set_ready_again(conn, shipped, now)
}

/// The post that a duplicate really goes to: the target, or what the target was merged into. Held from here on, since
/// votes that arrived after it was merged itself would be left behind there.
fn merge_target(conn: &mut Conn, post: &Post, target: PostId) -> Result<PostId> {
    let no_such_post = || Error::invalid("duplicate_of", Problem::NoSuchPost);
    if target == post.id {
        return Err(Error::invalid("duplicate_of", Problem::Refused(words::INTO_ITSELF)));
    }
    loop {
        let found = posts::resolve(conn, target).map_err(|error| match error {
            Error::NotFound => no_such_post(),
            other => other,
        })?;
        if found.id == post.id || !found.is_public() {
            return Err(no_such_post());
        }
        lock(conn, Lockable::Posts, &[post.id.0, found.id.0])?;
        if posts::get(conn, found.id)?.duplicate_of.is_none() {
            return Ok(found.id);
        }
    }
}
