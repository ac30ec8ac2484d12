//! The board's posts in which words stand.

use super::filter::{Filter, Sort};
use super::ranked::Within;
use crate::db::schema::{post_devices, posts};
use crate::db::{Conn, PostId, Timestamp};
use crate::error::Result;
use crate::posts::{self as record, Status, Visibility};
use crate::search::{self, Question};
use diesel::prelude::*;
use std::collections::HashMap;

/// What a question found on the board.
pub(super) struct Finding {
    /// All that was found and is shown, in order.
    pub ids: Vec<PostId>,
    /// Whether no post has all of the words.
    pub is_partial: bool,
    /// Whether there are more, older ones.
    pub is_cut: bool,
}

/// What orders are made of.
#[derive(Queryable)]
struct Keys {
    id: PostId,
    vote_count: i64,
    comment_count: i64,
    heat: f64,
    status_changed_at: Timestamp,
}

/// Posts that hold what is looked for, narrowed and ordered as the filter says: open and closed ones, and those that were
/// merged as the ones they were merged into.
pub(super) fn find(conn: &mut Conn, question: &Question, filter: &Filter, within: Within<'_>) -> Result<Finding> {
    let found = search::matching(conn, question)?;
    let survivors = record::survivors(conn, &found.posts)?;
    let rank: HashMap<PostId, usize> = survivors.iter().copied().zip(0..).collect();
    let mut wanted = posts::table
        .filter(posts::id.eq_any(&survivors))
        .filter(posts::visibility.eq(Visibility::Published))
        .filter(posts::status.ne(Status::Duplicate))
        .select((posts::id, posts::vote_count, posts::comment_count, posts::heat, posts::status_changed_at))
        .into_boxed();
    if let Some(status) = filter.only_status() {
        wanted = wanted.filter(posts::status.eq(status));
    }
    if let Some(areas) = within.areas {
        wanted = wanted.filter(posts::area_id.eq_any(areas));
    }
    if let Some(device) = within.device {
        let about = post_devices::table.filter(post_devices::device_id.eq(device));
        let about = about.filter(post_devices::post_id.eq_any(&survivors)).select(post_devices::post_id);
        let about: Vec<PostId> = about.load(conn)?;
        wanted = wanted.filter(posts::id.eq_any(about));
    }
    if let Some(kind) = filter.kind {
        wanted = wanted.filter(posts::kind.eq(kind));
    }
    let mut wanted: Vec<Keys> = wanted.load(conn)?;
    match filter.sort {
        Sort::Best => wanted.sort_by_key(|post| rank.get(&post.id).copied()),
        Sort::Week => wanted.sort_by(|one, other| other.heat.total_cmp(&one.heat).then(other.id.cmp(&one.id))),
        Sort::Talk => wanted.sort_by_key(|post| std::cmp::Reverse((post.comment_count, post.id))),
        Sort::Top => wanted.sort_by_key(|post| std::cmp::Reverse((post.vote_count, post.id))),
        Sort::New if filter.status.is_none() => wanted.sort_by_key(|post| std::cmp::Reverse(post.id)),
        Sort::New | Sort::Done => wanted.sort_by_key(|post| std::cmp::Reverse((post.status_changed_at, post.id))),
    }
    let ids = wanted.into_iter().map(|post| post.id).collect();
    Ok(Finding { ids, is_partial: found.is_partial, is_cut: found.is_cut })
}
