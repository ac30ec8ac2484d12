//! Comments of people whose accounts are removed: what nobody else has ever seen goes with them.

use crate::db::schema::comments;
use crate::db::{CommentId, Conn, PostId, UserId};
use crate::error::Result;
use crate::posts::Visibility;
use crate::search::{self, Source};
use diesel::prelude::*;

/// Those of these people who wrote a comment that others know.
pub fn known_authors(conn: &mut Conn, among: &[UserId]) -> Result<Vec<UserId>> {
    let known = comments::table.filter(comments::author_id.eq_any(among));
    Ok(known.filter(comments::visibility.ne(Visibility::Pending)).select(comments::author_id).distinct().load(conn)?)
}

/// Removes the comments of people that waited for them.
pub fn remove_waiting_of(conn: &mut Conn, authors: &[UserId]) -> Result<()> {
    let waiting = || {
        let theirs = comments::table.filter(comments::author_id.eq_any(authors));
        theirs.filter(comments::visibility.eq(Visibility::Pending))
    };
    let known: Vec<(PostId, CommentId)> = waiting().select((comments::post_id, comments::id)).load(conn)?;
    let known: Vec<_> = known.into_iter().map(|(post, id)| (post, Source::Comment(id))).collect();
    search::remove_texts(conn, &known)?;
    diesel::delete(waiting()).execute(conn)?;
    Ok(())
}
