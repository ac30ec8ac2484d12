//! Posts in short lists: this week, the roadmap, a person's page.

use crate::areas::{AREA_NAMED, Named};
use crate::db::schema::{areas, posts};
use crate::db::{Conn, PostId};
use crate::error::Result;
use crate::posts::{Status, Visibility, in_share, slug};
use crate::trains::Share;
use crate::web::Pager;
use diesel::prelude::*;

/// A list counts no further.
pub(super) const COUNTED: i64 = 1_000;

/// A post in a short list.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub(super) struct Card {
    pub id: PostId,
    pub title: String,
    pub lang: String,
    pub vote_count: i64,
    pub area: Named,
    pub status: Status,
}

impl Card {
    /// Number and title for its address.
    pub(super) fn slug(&self) -> String {
        slug(self.id, &self.title)
    }
}

/// The beginning of a longer list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Top {
    pub cards: Vec<Card>,
    /// Whether the list goes on: then a link leads to all of it.
    pub has_more: bool,
}

impl Top {
    /// The first of the rows of a query that asked for one more than is shown.
    pub(super) fn of(rows: Vec<Card>, most: i64) -> Self {
        let (cards, has_more) = Pager::cut(rows, most);
        Self { cards, has_more }
    }
}

/// How many public posts have a status, at most [`COUNTED`], given the first of them.
pub(super) fn count_of(conn: &mut Conn, status: Status, top: &Top) -> Result<i64> {
    if !top.has_more {
        return Ok(i64::try_from(top.cards.len()).unwrap_or(COUNTED));
    }
    let of_status = posts::table.filter(posts::status.eq(status)).filter(posts::visibility.eq(Visibility::Published));
    let counted: Vec<PostId> = of_status.select(posts::id).limit(COUNTED).load(conn)?;
    Ok(i64::try_from(counted.len()).unwrap_or(COUNTED))
}

/// Those of these posts that are public and have a status, most votes first.
pub(super) fn cards_of(conn: &mut Conn, status: Status, ids: &[PostId]) -> Result<Vec<Card>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = posts::table.inner_join(areas::table).filter(posts::id.eq_any(ids)).filter(posts::status.eq(status));
    let columns = (posts::id, posts::title, posts::lang, posts::vote_count, AREA_NAMED, posts::status);
    let public = rows.filter(posts::visibility.eq(Visibility::Published));
    Ok(public.order((posts::vote_count.desc(), posts::id.desc())).select(columns).load(conn)?)
}

/// The most-voted public posts of a status.
pub(super) fn top_of(conn: &mut Conn, status: Status, most: i64) -> Result<Top> {
    top_of_share(conn, status, &Share::All, most)
}

/// The same of those that ship with a train.
pub(super) fn top_of_share(conn: &mut Conn, status: Status, share: &Share, most: i64) -> Result<Top> {
    let rows = posts::table
        .inner_join(areas::table)
        .filter(posts::status.eq(status))
        .filter(posts::visibility.eq(Visibility::Published));
    let rows = rows.order((posts::vote_count.desc(), posts::id.desc())).limit(most + 1).into_boxed();
    let columns = (posts::id, posts::title, posts::lang, posts::vote_count, AREA_NAMED, posts::status);
    Ok(Top::of(in_share(rows, share).select(columns).load(conn)?, most))
}
