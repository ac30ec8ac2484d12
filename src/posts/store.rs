//! SQL on `posts`. The counters move by the rows that really changed, in the transaction that changed them.

use super::model::{Draft, Post, Visibility};
use super::status::Status;
use crate::db::schema::posts;
use crate::db::{AreaId, Conn, Lockable, PostId, Timestamp, UserId, columns, lock};
use crate::error::{Error, Refusal, Result};
use diesel::prelude::*;
use std::collections::HashSet;

/// The post of a number.
pub fn get(conn: &mut Conn, id: PostId) -> Result<Post> {
    posts::table.filter(posts::id.eq(id)).select(columns::<Post>()).first(conn).optional()?.ok_or(Error::NotFound)
}

/// The post of a number, held until the transaction ends: for actions that look before they write.
pub fn get_held(conn: &mut Conn, id: PostId) -> Result<Post> {
    lock(conn, Lockable::Posts, &[id.0])?;
    get(conn, id)
}

/// Several posts, by number.
pub fn list(conn: &mut Conn, ids: &[PostId]) -> Result<Vec<Post>> {
    Ok(posts::table.filter(posts::id.eq_any(ids)).order(posts::id).select(columns::<Post>()).load(conn)?)
}

/// Every post of a status, most votes first.
pub fn of_status(conn: &mut Conn, status: Status, most: i64) -> Result<Vec<Post>> {
    let of_status = posts::table.filter(posts::status.eq(status));
    Ok(of_status
        .order((posts::vote_count.desc(), posts::id.desc()))
        .limit(most)
        .select(columns::<Post>())
        .load(conn)?)
}

/// The same text that this person filed in the same area since a moment.
pub(super) fn twin(
    conn: &mut Conn,
    draft: &Draft,
    author: UserId,
    area: AreaId,
    since: Timestamp,
) -> Result<Option<PostId>> {
    let same = posts::table
        .filter(posts::author_id.eq(author))
        .filter(posts::created_at.ge(since))
        .filter(posts::area_id.eq(area))
        .filter(posts::kind.eq(draft.kind))
        .filter(posts::title.eq(&draft.title))
        .filter(posts::body.eq(&draft.body));
    Ok(same.order(posts::id.desc()).select(posts::id).first(conn).optional()?)
}

/// Adds a post without votes.
pub(super) fn insert(
    conn: &mut Conn,
    draft: &Draft,
    html: &str,
    author: UserId,
    area: AreaId,
    now: Timestamp,
) -> Result<PostId> {
    let row = (
        posts::kind.eq(draft.kind),
        posts::title.eq(&draft.title),
        posts::body.eq(&draft.body),
        posts::body_html.eq(html),
        posts::lang.eq(&draft.lang),
        posts::author_id.eq(author),
        posts::area_id.eq(area),
        posts::device.eq(&draft.device),
        posts::build.eq(&draft.build),
        posts::status.eq(Status::Open),
        posts::visibility.eq(Visibility::Published),
        posts::listed.eq(true),
        (
            posts::vote_count.eq(0_i64),
            posts::comment_count.eq(0_i64),
            posts::week.eq(0_i64),
            posts::week_votes.eq(0_i64),
            posts::created_at.eq(now),
            posts::status_changed_at.eq(now),
        ),
    );
    Ok(diesel::insert_into(posts::table).values(row).returning(posts::id).get_result(conn)?)
}

/// Replaces the text.
pub(super) fn set_text(
    conn: &mut Conn,
    id: PostId,
    draft: &Draft,
    html: &str,
    area: AreaId,
    now: Timestamp,
) -> Result<()> {
    let text = (
        posts::kind.eq(draft.kind),
        posts::title.eq(&draft.title),
        posts::body.eq(&draft.body),
        posts::body_html.eq(html),
        posts::lang.eq(&draft.lang),
        posts::area_id.eq(area),
        posts::device.eq(&draft.device),
        posts::build.eq(&draft.build),
        posts::edited_at.eq(Some(now)),
    );
    diesel::update(posts::table.filter(posts::id.eq(id))).set(text).execute(conn)?;
    Ok(())
}

/// Moves a post from the status it was seen in; somebody else may have moved it meanwhile.
pub fn set_status(
    conn: &mut Conn,
    post: &Post,
    to: Status,
    duplicate_of: Option<PostId>,
    now: Timestamp,
) -> Result<()> {
    let seen = posts::table.filter(posts::id.eq(post.id)).filter(posts::status.eq(post.status));
    let changes = (
        posts::status.eq(to),
        posts::duplicate_of.eq(duplicate_of),
        posts::listed.eq(!to.is_closed() && post.is_public()),
        posts::status_changed_at.eq(now),
    );
    match diesel::update(seen).set(changes).execute(conn)? {
        1 => Ok(()),
        _ => Err(Error::Rejected(Refusal::ChangedMeanwhile)),
    }
}

/// Counts a vote cast in this voting week.
pub fn count_vote(conn: &mut Conn, id: PostId, week: i64) -> Result<()> {
    add_votes(conn, id, 1)?;
    count_in_week(conn, id, week)
}

/// Counts a vote for the board's order of this voting week only. The week's votes start again with the week's first one.
pub fn count_in_week(conn: &mut Conn, id: PostId, week: i64) -> Result<()> {
    let post = posts::table.filter(posts::id.eq(id));
    let same_week = post.filter(posts::week.eq(week));
    let counted = diesel::update(same_week).set(posts::week_votes.eq(posts::week_votes + 1)).execute(conn)?;
    if counted == 0 {
        diesel::update(post.filter(posts::week.lt(week)))
            .set((posts::week.eq(week), posts::week_votes.eq(1_i64)))
            .execute(conn)?;
    }
    Ok(())
}

/// Takes back a vote; `week` is the voting week in which it was cast here, none if a merge brought it.
pub fn uncount_vote(conn: &mut Conn, id: PostId, week: Option<i64>) -> Result<()> {
    add_votes(conn, id, -1)?;
    let Some(week) = week else { return Ok(()) };
    let post = posts::table.filter(posts::id.eq(id)).filter(posts::week.eq(week));
    diesel::update(post.filter(posts::week_votes.gt(0)))
        .set(posts::week_votes.eq(posts::week_votes - 1))
        .execute(conn)?;
    // A post without a vote this week does not stand before those of last week.
    diesel::update(post.filter(posts::week_votes.eq(0))).set(posts::week.eq(0_i64)).execute(conn)?;
    Ok(())
}

/// Adds votes that a merge brought (or takes them back with a negative number).
pub fn add_votes(conn: &mut Conn, id: PostId, votes: i64) -> Result<()> {
    let post = posts::table.filter(posts::id.eq(id));
    diesel::update(post).set(posts::vote_count.eq(posts::vote_count + votes)).execute(conn)?;
    Ok(())
}

/// Adds comments (or takes them back with a negative number).
pub fn add_comments(conn: &mut Conn, id: PostId, comments: i64) -> Result<()> {
    let post = posts::table.filter(posts::id.eq(id));
    diesel::update(post).set(posts::comment_count.eq(posts::comment_count + comments)).execute(conn)?;
    Ok(())
}

/// The numbers of the posts merged directly into one.
pub fn merged_directly(conn: &mut Conn, id: PostId) -> Result<Vec<PostId>> {
    let merged = posts::table.filter(posts::duplicate_of.eq(id));
    Ok(merged.order(posts::id).select(posts::id).load(conn)?)
}

/// The posts merged into one, directly or over others: one query for each step of the longest chain. Each post once, even
/// where merges were bent into a circle.
pub fn merged_into(conn: &mut Conn, id: PostId) -> Result<Vec<Post>> {
    let mut all: Vec<Post> = Vec::new();
    let mut seen = HashSet::from([id]);
    let mut targets = vec![id];
    while !targets.is_empty() {
        let merged = posts::table.filter(posts::duplicate_of.eq_any(targets.iter().map(|target| Some(*target))));
        let mut next: Vec<Post> = merged.order(posts::id).limit(1_000).select(columns::<Post>()).load(conn)?;
        next.retain(|post| seen.insert(post.id));
        targets = next.iter().map(|post| post.id).collect();
        all.extend(next);
    }
    Ok(all)
}

/// A chain of merges that is longer than this leads nowhere: people do not merge a thousand times over.
const LONGEST_CHAIN: usize = 1_000;

/// Where votes and visitors of a merged post end up. Merges may follow one another, never in a circle; where somebody
/// bent them into one from outside, there is nothing at the end of it: not found, for pages, forms and follows alike, and
/// a line in the log.
pub fn resolve(conn: &mut Conn, id: PostId) -> Result<Post> {
    let mut post = get(conn, id)?;
    let mut seen = HashSet::from([id]);
    while let Some(target) = post.duplicate_of {
        if !seen.insert(target) || seen.len() > LONGEST_CHAIN {
            tracing::error!(post = id.0, "its merges lead nowhere; friday doctor names the circle");
            return Err(Error::NotFound);
        }
        post = get(conn, target)?;
    }
    Ok(post)
}

/// The device a person named last, so that the form need not ask again.
pub(super) fn last_device(conn: &mut Conn, author: UserId) -> Result<Option<String>> {
    let theirs = posts::table.filter(posts::author_id.eq(author)).filter(posts::device.is_not_null());
    let last: Option<Option<String>> = theirs.order(posts::id.desc()).select(posts::device).first(conn).optional()?;
    Ok(last.flatten())
}

/// Public posts that nobody has answered: those that have waited longest first, or those with most votes.
pub fn undecided(
    conn: &mut Conn,
    area: Option<AreaId>,
    oldest_first: bool,
    offset: i64,
    most: i64,
) -> Result<Vec<Post>> {
    let open = posts::table
        .filter(posts::status.eq(Status::Open))
        .filter(posts::visibility.eq(Visibility::Published))
        .select(columns::<Post>());
    let mut open = open.offset(offset).limit(most).into_boxed();
    if let Some(area) = area {
        open = open.filter(posts::area_id.eq(area));
    }
    if oldest_first {
        Ok(open.order((posts::status_changed_at, posts::id)).load(conn)?)
    } else {
        Ok(open.order((posts::vote_count.desc(), posts::id.desc())).load(conn)?)
    }
}

/// How many of those there are; counts no further than `most`.
pub fn count_undecided(conn: &mut Conn, most: i64) -> Result<usize> {
    let open = posts::table.filter(posts::status.eq(Status::Open)).filter(posts::visibility.eq(Visibility::Published));
    let counted: Vec<PostId> = open.select(posts::id).limit(most).load(conn)?;
    Ok(counted.len())
}
