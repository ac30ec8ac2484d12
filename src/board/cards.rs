//! Posts in short lists: this week, the roadmap, a person's page.

use crate::db::schema::{areas, posts};
use crate::db::{Conn, PostId};
use crate::error::Result;
use crate::posts::{Status, Visibility, slug};
use diesel::prelude::*;

/// A post in a short list.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub(super) struct Card {
    pub id: PostId,
    pub title: String,
    pub lang: String,
    pub vote_count: i64,
    pub area: String,
}

impl Card {
    /// Number and title for its address.
    pub(super) fn slug(&self) -> String {
        slug(self.id, &self.title)
    }
}

/// The most-voted public posts of a status.
pub(super) fn top_of(conn: &mut Conn, status: Status, most: i64) -> Result<Vec<Card>> {
    let rows = posts::table
        .inner_join(areas::table)
        .filter(posts::status.eq(status))
        .filter(posts::visibility.eq(Visibility::Published));
    let columns = (posts::id, posts::title, posts::lang, posts::vote_count, areas::name);
    Ok(rows.order((posts::vote_count.desc(), posts::id.desc())).limit(most).select(columns).load(conn)?)
}
