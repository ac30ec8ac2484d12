//! SQL on `votes_on_behalf`.

use super::model::OnBehalf;
use crate::db::schema::votes_on_behalf;
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use diesel::prelude::*;

/// Records who cast it, and why; once more after it was withdrawn.
pub(super) fn put(conn: &mut Conn, new: &OnBehalf) -> Result<()> {
    remove(conn, new.post_id, new.user_id)?;
    let row = (
        votes_on_behalf::post_id.eq(new.post_id),
        votes_on_behalf::user_id.eq(new.user_id),
        votes_on_behalf::cast_by.eq(new.cast_by),
        votes_on_behalf::source.eq(&new.source),
        votes_on_behalf::cast_at.eq(new.cast_at),
    );
    diesel::insert_into(votes_on_behalf::table).values(row).execute(conn)?;
    Ok(())
}

/// Forgets it.
pub(super) fn remove(conn: &mut Conn, post: PostId, user: UserId) -> Result<()> {
    diesel::delete(votes_on_behalf::table.find((post.0, user.0))).execute(conn)?;
    Ok(())
}

/// A person's vote for a post, if staff cast it.
pub fn of_person(conn: &mut Conn, post: PostId, user: UserId) -> Result<Option<OnBehalf>> {
    Ok(votes_on_behalf::table.find((post.0, user.0)).first(conn).optional()?)
}

/// Those of a post, by the people whose they are, at most so many.
pub fn of_post(conn: &mut Conn, post: PostId, most: i64) -> Result<Vec<OnBehalf>> {
    let theirs = votes_on_behalf::table.filter(votes_on_behalf::post_id.eq(post));
    Ok(theirs.order(votes_on_behalf::user_id.desc()).limit(most).load(conn)?)
}

/// Who cast it, and when.
pub(super) fn cast_at(conn: &mut Conn, post: PostId, user: UserId) -> Result<Option<(UserId, Timestamp)>> {
    let row = votes_on_behalf::table.find((post.0, user.0));
    Ok(row.select((votes_on_behalf::cast_by, votes_on_behalf::cast_at)).first(conn).optional()?)
}
