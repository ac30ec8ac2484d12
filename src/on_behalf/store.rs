//! SQL on `votes_on_behalf`.

use super::model::OnBehalf;
use crate::db::schema::{votes, votes_on_behalf};
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use diesel::dsl::exists;
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

/// A person's vote for a post, if it is the very one that staff cast, here or on a post merged into it.
pub fn of_person(conn: &mut Conn, post: PostId, user: UserId) -> Result<Option<OnBehalf>> {
    let vote = votes::table.filter(votes::post_id.eq(post)).filter(votes::user_id.eq(user));
    let vote: Option<(Option<i64>, Timestamp)> =
        vote.select((votes::via_post, votes::cast_at)).first(conn).optional()?;
    let Some((via, cast_at)) = vote else { return Ok(None) };
    let from = via.unwrap_or(post.0);
    let found: Option<OnBehalf> = votes_on_behalf::table.find((from, user.0)).first(conn).optional()?;
    // One that was withdrawn and cast again by its owner is theirs alone.
    Ok(found.filter(|own| via.is_some() || own.cast_at == cast_at))
}

/// Those of a post that still stand, by the people whose they are, at most so many.
pub fn of_post(conn: &mut Conn, post: PostId, most: i64) -> Result<Vec<OnBehalf>> {
    let stands = votes::table
        .filter(votes::post_id.eq(votes_on_behalf::post_id))
        .filter(votes::user_id.eq(votes_on_behalf::user_id))
        .filter(votes::cast_at.eq(votes_on_behalf::cast_at));
    let theirs = votes_on_behalf::table.filter(votes_on_behalf::post_id.eq(post)).filter(exists(stands));
    Ok(theirs.order(votes_on_behalf::user_id.desc()).limit(most).load(conn)?)
}
