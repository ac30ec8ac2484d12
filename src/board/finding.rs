//! The board's posts in which words stand.

use super::filter::{Filter, Sort};
use super::ranked::Within;
use crate::db::types::Instant;
use crate::db::{AreaId, Conn, DeviceId, PostId, Timestamp, UserId, given, prepared};
use crate::error::Result;
use crate::posts::{self as record, Kind, Status};
use crate::search::{self, Effort, MOST, Question, Reader};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Double, Text};
use std::cmp::Reverse;

/// What a question found on the board.
pub(super) struct Finding {
    /// The first of what was found and is shown, at most [`MOST`], in order.
    pub ids: Vec<PostId>,
    /// What was looked for, with the words that were meant where one was mistyped.
    pub question: Question,
    /// Whether no post has all of the words.
    pub is_partial: bool,
    /// How much of what says it is listed.
    pub listed: Listed,
}

/// How much of what says the words is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Listed {
    All,
    /// The first [`MOST`].
    First,
    /// What was among the newest, the only ones that were looked through: the words stand in very many.
    Newest,
}

/// What a post is narrowed and ordered by.
#[derive(Queryable)]
struct Found {
    id: PostId,
    kind: Kind,
    status: Status,
    area_id: AreaId,
    vote_count: i64,
    comment_count: i64,
    heat: f64,
    status_changed_at: Timestamp,
    created_at: Timestamp,
}

/// Posts that hold what is looked for, narrowed and ordered as the filter says: open and closed ones, and those that were
/// merged as the ones they were merged into, unless it asks for merged ones.
pub(super) fn find(
    conn: &mut Conn,
    question: &Question,
    (filter, within): (&Filter, Within<'_>),
    reader: Option<UserId>,
) -> Result<Finding> {
    let mut found = search::matching(conn, question, reader.map_or(Reader::Visitor, Reader::Member), Effort::WHOLE)?;
    let mut posts = std::mem::take(&mut found.posts);
    if filter.only_status() != Some(Status::Duplicate) {
        posts = record::survivors(conn, &posts)?;
    }
    let mut posts = seen(conn, &posts, within.device, reader)?;
    posts.retain(|post| fits(post, filter, within.areas));
    sort(&mut posts, filter);
    let listed = match posts.len() {
        _ if found.is_cut => Listed::Newest,
        many if many > MOST => Listed::First,
        _ => Listed::All,
    };
    let mut ids: Vec<PostId> = posts.into_iter().map(|post| post.id).collect();
    if filter.sort == Sort::Best {
        ids = found.best_first(conn, ids)?;
    }
    ids.truncate(MOST);
    Ok(Finding { ids, question: found.question, is_partial: found.is_partial, listed })
}

/// Those of these posts that a reader sees, about a device if there is one.
fn seen(conn: &mut Conn, posts: &[PostId], device: Option<DeviceId>, reader: Option<UserId>) -> Result<Vec<Found>> {
    let query = prepared::<(BigInt, Text, Text, BigInt, BigInt, BigInt, Double, Instant, Instant)>(
        "SELECT posts.id, posts.kind, posts.status, posts.area_id, posts.vote_count, posts.comment_count, posts.heat, \
         posts.status_changed_at, posts.created_at FROM given CROSS JOIN posts WHERE posts.id = given.one \
         AND (posts.visibility = 'published' OR posts.author_id = ?) AND (? = 0 OR EXISTS (SELECT 1 FROM post_devices \
         WHERE post_devices.post_id = posts.id AND post_devices.device_id = ?))",
    );
    let (reader, device) = (reader.map_or(0, |reader| reader.0), device.map_or(0, |device| device.0));
    let query = query.bind::<BigInt, _>(reader).bind::<BigInt, _>(device).bind::<BigInt, _>(device);
    Ok(given(posts.iter().map(|post| (post.0, 0)), query).load(conn)?)
}

fn fits(post: &Found, filter: &Filter, areas: Option<&[AreaId]>) -> bool {
    let is_of_status = match filter.only_status() {
        Some(status) => post.status == status,
        None => post.status != Status::Duplicate,
    };
    is_of_status
        && filter.kind.is_none_or(|kind| post.kind == kind)
        && areas.is_none_or(|areas| areas.contains(&post.area_id))
}

fn sort(posts: &mut [Found], filter: &Filter) {
    match filter.sort {
        Sort::Week => posts.sort_by(|one, other| other.heat.total_cmp(&one.heat).then(other.id.cmp(&one.id))),
        Sort::Talk => posts.sort_by_key(|post| Reverse((post.comment_count, post.id))),
        Sort::Top => posts.sort_by_key(|post| Reverse((post.vote_count, post.id))),
        Sort::New if filter.status.is_some() => posts.sort_by_key(|post| Reverse((post.status_changed_at, post.id))),
        Sort::Done => posts.sort_by_key(|post| Reverse((post.status_changed_at, post.id))),
        Sort::New => posts.sort_by_key(|post| Reverse((post.created_at, post.id))),
        Sort::Best => posts.sort_by_key(|post| Reverse(post.id)),
    }
}
