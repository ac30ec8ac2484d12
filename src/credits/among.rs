//! Whom a release names.

use crate::db::schema::{contributors, users};
use crate::db::{Conn, ReleaseId, UserId};
use crate::error::Result;
use diesel::prelude::*;

/// Those who shaped a release and whom it names, from one person on, by id, at most so many: who hides the name is nobody's news, nor
/// is a former member.
pub fn named_from(conn: &mut Conn, release: ReleaseId, first: UserId, most: i64) -> Result<Vec<UserId>> {
    let shaped = contributors::table.inner_join(users::table).filter(contributors::release_id.eq(release));
    let named = shaped.filter(users::name_hidden.eq(false)).filter(users::erased_at.is_null());
    let named = named.filter(contributors::user_id.ge(first)).order(contributors::user_id).limit(most);
    Ok(named.select(contributors::user_id).load(conn)?)
}
