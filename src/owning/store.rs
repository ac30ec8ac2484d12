//! SQL on `post_owners`.

use crate::db::schema::{post_owners, users};
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::people::Role;
use diesel::prelude::*;
use std::collections::HashMap;

/// Who sees to each of these posts, where somebody does. Who left the staff sees to nothing.
pub fn owners_of(conn: &mut Conn, ids: &[PostId]) -> Result<HashMap<PostId, UserId>> {
    let owned = post_owners::table.inner_join(users::table).filter(users::role.ne(Role::Member));
    let owned = owned.filter(post_owners::post_id.eq_any(ids));
    let owned: Vec<(PostId, UserId)> = owned.select((post_owners::post_id, post_owners::user_id)).load(conn)?;
    Ok(owned.into_iter().collect())
}

/// Makes somebody the owner of a post.
pub(super) fn put(conn: &mut Conn, id: PostId, owner: UserId, now: Timestamp) -> Result<()> {
    let changes = (post_owners::user_id.eq(owner), post_owners::since.eq(now));
    if diesel::update(post_owners::table.find(id.0)).set(changes).execute(conn)? == 0 {
        diesel::insert_into(post_owners::table).values((post_owners::post_id.eq(id), changes)).execute(conn)?;
    }
    Ok(())
}

/// Leaves a post without an owner, if it is this one's.
pub(super) fn remove(conn: &mut Conn, id: PostId, owner: UserId) -> Result<()> {
    diesel::delete(post_owners::table.find(id.0).filter(post_owners::user_id.eq(owner))).execute(conn)?;
    Ok(())
}

/// Leaves posts of somebody who leaves without an owner, at most so many at once. Whether that was all of them.
pub fn leave_some_of(conn: &mut Conn, owner: UserId, most: i64) -> Result<bool> {
    let theirs = post_owners::table.filter(post_owners::user_id.eq(owner)).order(post_owners::post_id).limit(most);
    let posts: Vec<i64> = theirs.select(post_owners::post_id).load(conn)?;
    let these = post_owners::table.filter(post_owners::post_id.eq_any(&posts));
    diesel::delete(these.filter(post_owners::user_id.eq(owner))).execute(conn)?;
    Ok(i64::try_from(posts.len()).is_ok_and(|left| left < most))
}
