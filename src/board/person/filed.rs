//! What somebody filed, as far as everybody sees it.

use super::super::cards::{Card, Top};
use crate::areas::AREA_NAMED;
use crate::db::schema::{areas, posts};
use crate::db::{Conn, UserId};
use crate::error::Result;
use crate::posts::Visibility;
use crate::web::PageNumber;
use diesel::prelude::*;

/// Posts on a page of all of them.
const PAGE: i64 = 20;
/// Posts below everything else.
const NEWEST: i64 = 5;

/// The newest ones.
pub(super) fn newest(conn: &mut Conn, user: UserId) -> Result<Top> {
    some(conn, user, (0, NEWEST))
}

/// A page of all of them, the newest first.
pub(super) fn page(conn: &mut Conn, user: UserId, page: PageNumber) -> Result<Top> {
    some(conn, user, (page.offset(PAGE), PAGE))
}

/// Not by `listed`, which would offer the database the index of the whole board.
fn some(conn: &mut Conn, user: UserId, (offset, most): (i64, i64)) -> Result<Top> {
    let rows = posts::table
        .inner_join(areas::table)
        .filter(posts::author_id.eq(user))
        .filter(posts::visibility.eq(Visibility::Published));
    let columns = (posts::id, posts::title, posts::lang, posts::vote_count, AREA_NAMED, posts::status);
    let rows: Vec<Card> = rows.order(posts::id.desc()).offset(offset).limit(most + 1).select(columns).load(conn)?;
    Ok(Top::of(rows, most))
}
