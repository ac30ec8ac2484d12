//! Everything a post's page shows, in a number of queries that does not grow with what is on it.

use super::filter::Look;
use crate::areas::Area;
use crate::comments::{self, Comment};
use crate::db::schema::{areas, comments as comment_rows, posts as post_rows, release_items, releases};
use crate::db::{CommentId, Conn, PostId, UserId};
use crate::error::{Error, Result};
use crate::filing::MOST_ADDITIONS;
use crate::people::Viewer;
use crate::people::{self, Profile};
use crate::posts::{self, Addition, Post, PostText, Status, Visibility};
use crate::releases::State;
use crate::triage::{self, Decision};
use crate::web::{PageNumber, Pager};
use crate::{subscriptions, voting};
use diesel::prelude::*;
use std::collections::{HashMap, HashSet};

/// Comments on a page, without their replies.
const PAGE: i64 = 20;
/// Replies on a page, of all its comments.
const REPLIES: i64 = 500;
/// Merged posts named on the page.
const MERGED: i64 = 20;

/// Where an address leads.
pub(super) enum Found {
    /// To another address of this site, without the query.
    Elsewhere(Address),
    /// To this page.
    Here(Box<PostPage>),
}

/// The present address of a post.
pub(super) struct Address {
    pub slug: String,
    /// The merged post that led there.
    pub merged: Option<PostId>,
}

/// A post's page.
pub(super) struct PostPage {
    pub post: Post,
    pub text: PostText,
    /// What its author added below the text, oldest first.
    pub additions: Vec<Addition>,
    pub area: Area,
    /// Everybody who wrote something on the page.
    people: HashMap<UserId, Profile>,
    pub voted: bool,
    pub following: bool,
    /// Oldest first.
    pub decisions: Vec<Decision>,
    /// The version it was shipped with.
    pub version: Option<String>,
    pub talk: Talk,
    /// Posts merged into this one: number, title and its language.
    pub merged: Vec<(PostId, String, String)>,
    /// The merged post whose address led here.
    pub came_from: Option<PostId>,
}

/// A page of comments.
pub(super) struct Talk {
    pub page: PageNumber,
    pub threads: Vec<Thread>,
    /// Whether there were more replies than the page takes.
    pub is_cut: bool,
    pub has_more: bool,
}

/// A comment with its replies.
pub(super) struct Thread {
    pub comment: Comment,
    pub replies: Vec<Comment>,
}

impl PostPage {
    /// Somebody who wrote something on the page.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]
    pub(super) fn person(&self, id: &UserId) -> Option<&Profile> {
        self.people.get(id)
    }

    /// Whether a decision was taken back later.
    pub(super) fn is_undone(&self, decision: &Decision) -> bool {
        self.decisions.iter().any(|later| later.undoes == Some(decision.id))
    }

    /// The official answer: the latest decision in force that says something.
    pub(super) fn answer(&self) -> Option<&Decision> {
        let in_force = |decision: &&Decision| !decision.note.is_empty() && !self.is_undone(decision);
        self.decisions.iter().rev().find(in_force)
    }

    /// Whether staff can take the last decision back.
    pub(super) fn is_undoable(&self) -> bool {
        self.decisions.last().is_some_and(|last| last.is_undoable(self.post.status))
    }
}

/// The page of `42` or `42-dark-mode`, or the address it has now.
pub(super) fn find(conn: &mut Conn, key: &str, look: Look, reader: Option<&Viewer>) -> Result<Found> {
    let id = posts::number(key).ok_or(Error::NotFound)?;
    let post = posts::seen_by(conn, id, reader)?;
    if post.duplicate_of.is_some() {
        // The address holds the title, which a hidden post keeps to itself.
        let target = posts::resolve(conn, id)?;
        let slug = posts::seen_by(conn, target.id, reader)?.slug();
        return Ok(Found::Elsewhere(Address { slug, merged: Some(id) }));
    }
    if post.slug() != key {
        return Ok(Found::Elsewhere(Address { slug: post.slug(), merged: None }));
    }
    Ok(Found::Here(Box::new(assemble(conn, post, look, reader)?)))
}

fn assemble(conn: &mut Conn, post: Post, look: Look, reader: Option<&Viewer>) -> Result<PostPage> {
    let id = post.id;
    let decisions = triage::of_post(conn, id)?;
    let talk = talk(conn, id, look)?;
    let (voted, following) = match reader {
        Some(reader) => (!voting::voted_among(conn, reader.id, &[id])?.is_empty(), follows(conn, id, reader)?),
        None => (false, false),
    };
    Ok(PostPage {
        area: areas::table.filter(areas::id.eq(post.area_id)).first(conn)?,
        people: people(conn, &post, &decisions, &talk)?,
        voted,
        following,
        decisions,
        version: if post.status == Status::Shipped { version_of(conn, id)? } else { None },
        talk,
        merged: merged_into(conn, id)?,
        came_from: came_from(conn, id, look.merged)?,
        text: posts::text_of(conn, id)?,
        additions: posts::additions_of(conn, id, i64::try_from(MOST_ADDITIONS).unwrap_or(i64::MAX))?,
        post,
    })
}

/// Whether the reader is told of answers here, or asked for that on a post merged into this one.
fn follows(conn: &mut Conn, id: PostId, reader: &Viewer) -> Result<bool> {
    let merged = posts::merged_into(conn, id)?;
    subscriptions::is_following(conn, id, &merged, reader.id)
}

/// The comments of the page that was asked for, each with its replies.
fn talk(conn: &mut Conn, id: PostId, look: Look) -> Result<Talk> {
    let page = match look.comment {
        Some(comment) => page_of(conn, id, comment)?.unwrap_or(look.comments),
        None => look.comments,
    };
    let (comments, has_more) = Pager::cut(comments::of_post(conn, id, page.offset(PAGE), PAGE + 1)?, PAGE);
    let parents: Vec<CommentId> = comments.iter().map(|comment| comment.id).collect();
    let (replies, is_cut) = Pager::cut(comments::replies_to(conn, &parents, REPLIES + 1)?, REPLIES);
    let mut by_parent: HashMap<Option<CommentId>, Vec<Comment>> = HashMap::new();
    for reply in replies {
        by_parent.entry(reply.parent_id).or_default().push(reply);
    }
    let mut replies_of = |id| by_parent.remove(&Some(id)).unwrap_or_default();
    let threads = comments.into_iter().map(|comment| Thread { replies: replies_of(comment.id), comment }).collect();
    Ok(Talk { page, threads, is_cut, has_more })
}

/// The page on which a comment of this post, or the one it answers, stands.
fn page_of(conn: &mut Conn, post: PostId, comment: CommentId) -> Result<Option<PageNumber>> {
    let wanted = comment_rows::table.filter(comment_rows::id.eq(comment)).filter(comment_rows::post_id.eq(post));
    let found: Option<(CommentId, Option<CommentId>)> =
        wanted.select((comment_rows::id, comment_rows::parent_id)).first(conn).optional()?;
    let Some((id, parent)) = found else { return Ok(None) };
    let before: i64 = comment_rows::table
        .filter(comment_rows::post_id.eq(post))
        .filter(comment_rows::id.lt(parent.unwrap_or(id)))
        .filter(comment_rows::parent_id.is_null())
        .filter(comment_rows::visibility.eq(Visibility::Published))
        .count()
        .get_result(conn)?;
    Ok(Some(PageNumber::parse(&(before / PAGE + 1).to_string())))
}

fn people(conn: &mut Conn, post: &Post, decisions: &[Decision], talk: &Talk) -> Result<HashMap<UserId, Profile>> {
    let staff = decisions.iter().map(|decision| decision.decided_by);
    let talking = talk.threads.iter().flat_map(|thread| std::iter::once(&thread.comment).chain(&thread.replies));
    let all: HashSet<UserId> = staff.chain(talking.map(|comment| comment.author_id)).chain([post.author_id]).collect();
    let all: Vec<UserId> = all.into_iter().collect();
    Ok(people::profiles(conn, &all)?.into_iter().map(|person| (person.id, person)).collect())
}

/// The version of the release it stands in.
fn version_of(conn: &mut Conn, id: PostId) -> Result<Option<String>> {
    let line = release_items::table
        .inner_join(releases::table)
        .filter(release_items::post_id.eq(id))
        .filter(releases::state.eq(State::Published));
    let version: Option<Option<String>> = line.select(releases::version).first(conn).optional()?;
    Ok(version.flatten())
}

fn merged_into(conn: &mut Conn, id: PostId) -> Result<Vec<(PostId, String, String)>> {
    let merged =
        post_rows::table.filter(post_rows::duplicate_of.eq(id)).filter(post_rows::visibility.eq(Visibility::Published));
    let columns = (post_rows::id, post_rows::title, post_rows::lang);
    Ok(merged.order(post_rows::id).limit(MERGED).select(columns).load(conn)?)
}

/// Only what is true is said: an address can hold any number.
fn came_from(conn: &mut Conn, id: PostId, merged: Option<PostId>) -> Result<Option<PostId>> {
    let Some(merged) = merged.filter(|merged| *merged != id) else { return Ok(None) };
    match posts::resolve(conn, merged) {
        Ok(target) if target.id == id => Ok(Some(merged)),
        Ok(_) | Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}
