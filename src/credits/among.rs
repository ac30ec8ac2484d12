//! Who of some people a release names.

use crate::db::schema::{contributors, users};
use crate::db::{Conn, ReleaseId, UserId};
use crate::error::Result;
use diesel::prelude::*;

/// Those of these people who shaped a release and whom it names: who hides the name is nobody's news, nor is a former member.
pub fn named_among(conn: &mut Conn, release: ReleaseId, people: &[UserId]) -> Result<Vec<UserId>> {
    let shaped = contributors::table.inner_join(users::table).filter(contributors::release_id.eq(release));
    let named = shaped.filter(users::name_hidden.eq(false)).filter(users::erased_at.is_null());
    Ok(named.filter(contributors::user_id.eq_any(people)).select(contributors::user_id).load(conn)?)
}
