//! Lists of posts with what their rows say of other tables. Every order here is the order of an index.

use super::filter::{Filter, Sort};
use super::finding;
use super::ranked;
use super::week::{self, Strip};
use crate::areas::{self as parts, Area};
use crate::db::schema::{areas, posts, users};
use crate::db::{AreaId, Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::people::{PROFILE, Profile};
use crate::posts::{self as record, Kind, Status, Visibility, slug};
use crate::search::Question;
use crate::voting::{self, Cast};
use crate::web::{PageNumber, Pager};
use diesel::prelude::*;
use std::collections::HashMap;

/// Posts on a page.
const PAGE: i64 = 20;

/// A post in a list.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub(super) struct Row {
    pub id: PostId,
    pub kind: Kind,
    pub title: String,
    /// The language of title and text.
    pub lang: String,
    pub status: Status,
    pub vote_count: i64,
    pub comment_count: i64,
    pub created_at: Timestamp,
    pub author: Profile,
    pub area: String,
    pub area_slug: String,
}

impl Row {
    /// Number and title for its address.
    pub(super) fn slug(&self) -> String {
        slug(self.id, &self.title)
    }
}

/// Everything the front page shows.
pub(super) struct Board {
    /// What was asked, without an area that is not there.
    pub filter: Filter,
    pub areas: Vec<Area>,
    pub rows: Vec<Row>,
    /// The beginnings of their texts, as Markdown.
    pub texts: HashMap<PostId, String>,
    pub has_more: bool,
    /// What was looked for, and how much of it was found.
    pub search: Option<Search>,
    /// The reader's votes for `rows`.
    pub votes: HashMap<PostId, Cast>,
    /// This week; none before the first one is opened.
    pub strip: Option<Strip>,
}

/// What was looked for, and how much of it was found.
pub(super) struct Search {
    pub question: Question,
    /// Posts that were found, at most [`crate::search::MOST`].
    pub count: usize,
    /// Whether they have some of the words, since none has all of them.
    pub is_partial: bool,
    /// Whether there are more, older ones.
    pub is_cut: bool,
}

/// The part of the board that was asked for, in a fixed number of queries.
pub(super) fn board(conn: &mut Conn, mut filter: Filter, reader: Option<UserId>) -> Result<Board> {
    let areas = parts::list(conn)?;
    let area = areas.iter().find(|area| Some(&area.slug) == filter.area.as_ref()).map(|area| area.id);
    filter.area = filter.area.filter(|_| area.is_some());
    let search = match filter.words.as_deref().map(Question::of) {
        Some(question) => {
            let found = finding::find(conn, &question, &filter, area)?;
            Some((question, found))
        }
        None => None,
    };
    let numbers = match &search {
        Some((_, found)) => page_of(&found.ids, filter.page),
        None => numbers(conn, &filter, area)?,
    };
    let (ids, has_more) = Pager::cut(numbers, PAGE);
    let votes = match reader {
        Some(reader) => voting::own_votes(conn, reader, &ids)?,
        None => HashMap::new(),
    };
    Ok(Board {
        rows: rows(conn, &ids)?,
        texts: record::beginnings(conn, &ids)?,
        strip: week::strip(conn)?,
        filter,
        areas,
        has_more,
        search: search.map(|(question, found)| Search {
            question,
            count: found.ids.len(),
            is_partial: found.is_partial,
            is_cut: found.is_cut,
        }),
        votes,
    })
}

/// The numbers of one page, and one more if there are more.
fn page_of(ids: &[PostId], page: PageNumber) -> Vec<PostId> {
    let size = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let before = usize::try_from(page.offset(PAGE)).unwrap_or(usize::MAX);
    ids.iter().copied().skip(before).take(size + 1).collect()
}

/// The numbers of a page's posts in their order, and one more if there are more.
fn numbers(conn: &mut Conn, filter: &Filter, area: Option<AreaId>) -> Result<Vec<PostId>> {
    if matches!(filter.sort, Sort::Week | Sort::Top) {
        return ranked::numbers(conn, filter, area, PAGE);
    }
    let mut wanted = posts::table.select(posts::id).into_boxed();
    let status = filter.only_status();
    wanted = match status {
        None => wanted.filter(posts::listed.eq(true)),
        Some(status) => wanted.filter(posts::status.eq(status)).filter(posts::visibility.eq(Visibility::Published)),
    };
    if let Some(area) = area {
        wanted = wanted.filter(posts::area_id.eq(area));
    }
    if let Some(kind) = filter.kind {
        wanted = wanted.filter(posts::kind.eq(kind));
    }
    wanted = if status.is_none() {
        wanted.order(posts::id.desc())
    } else {
        wanted.order((posts::status_changed_at.desc(), posts::id.desc()))
    };
    Ok(wanted.offset(filter.page.offset(PAGE)).limit(PAGE + 1).load(conn)?)
}

/// The rows of these posts, in this order.
pub(super) fn rows(conn: &mut Conn, ids: &[PostId]) -> Result<Vec<Row>> {
    let found: Vec<Row> = posts::table
        .inner_join(users::table)
        .inner_join(areas::table)
        .filter(posts::id.eq_any(ids))
        .select((
            posts::id,
            posts::kind,
            posts::title,
            posts::lang,
            posts::status,
            posts::vote_count,
            posts::comment_count,
            posts::created_at,
            PROFILE,
            areas::name,
            areas::slug,
        ))
        .load(conn)?;
    let mut by_number: HashMap<PostId, Row> = found.into_iter().map(|row| (row.id, row)).collect();
    Ok(ids.iter().filter_map(|id| by_number.remove(id)).collect())
}
