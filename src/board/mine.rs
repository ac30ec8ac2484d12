//! What the reader has voted for, and which posts they are mailed about.

use crate::db::{Conn, PostId};
use crate::error::Result;
use crate::following::{self, Followed};
use crate::people::Viewer;
use crate::posts::{self, Post};
use crate::voting::{self, Cast};
use crate::web::{PageNumber, Pager};
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::HashMap;

/// Posts on a page.
const PAGE: i64 = 20;

/// A page of one of the two lists.
pub(super) struct Mine {
    /// The newest first.
    pub posts: Vec<Own>,
    pub has_more: bool,
    /// What the reader follows beside posts; on the first page of that list only.
    pub wider: Vec<Followed>,
}

/// A post in the list.
pub(super) struct Own {
    pub id: PostId,
    /// None when it is hidden from the reader by now.
    pub post: Option<Post>,
    /// The reader's vote.
    pub vote: Option<Cast>,
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    id: PostId,
}

/// The reader's votes, those that do not count yet among them.
pub(super) fn votes(conn: &mut Conn, reader: &Viewer, page: PageNumber) -> Result<Mine> {
    let numbers = "SELECT post_id AS id FROM votes WHERE user_id = $1 \
                   UNION SELECT post_id AS id FROM held_votes WHERE user_id = $2 ORDER BY 1 DESC LIMIT $3 OFFSET $4";
    list(conn, reader, numbers, page)
}

/// The posts whose answers the reader is mailed: those they follow for more than a vote, here or on a post merged into it,
/// as [`crate::subscriptions::is_following`] has it. A merged post stands here as the one it went into.
pub(super) fn follows(conn: &mut Conn, reader: &Viewer, page: PageNumber) -> Result<Mine> {
    // UNION leaves out what is there already, so that merges bent into a circle end.
    let numbers = "WITH RECURSIVE heard (id, duplicate_of) AS ( \
                     SELECT post.id, post.duplicate_of FROM follows f INNER JOIN posts post ON post.id = f.post_id \
                     WHERE f.user_id = $1 AND f.reason <> 'voted' \
                     UNION SELECT post.id, post.duplicate_of FROM heard INNER JOIN posts post ON post.id = heard.duplicate_of \
                   ) \
                   SELECT f.post_id AS id FROM follows f INNER JOIN heard ON heard.id = f.post_id \
                   WHERE f.user_id = $2 AND heard.duplicate_of IS NULL ORDER BY 1 DESC LIMIT $3 OFFSET $4";
    let mine = list(conn, reader, numbers, page)?;
    let wider = if page == PageNumber::default() { following::all_of(conn, reader.id)? } else { Vec::new() };
    Ok(Mine { wider, ..mine })
}

/// The posts of these numbers: as many queries however many there are.
fn list(conn: &mut Conn, reader: &Viewer, numbers: &str, page: PageNumber) -> Result<Mine> {
    let numbers: Vec<Number> = diesel::sql_query(numbers)
        .bind::<BigInt, _>(reader.id)
        .bind::<BigInt, _>(reader.id)
        .bind::<BigInt, _>(PAGE + 1)
        .bind::<BigInt, _>(page.offset(PAGE))
        .load(conn)?;
    let (numbers, has_more) = Pager::cut(numbers, PAGE);
    let ids: Vec<PostId> = numbers.iter().map(|number| number.id).collect();
    let seen = |post: &Post| post.may_be_seen_by(Some(reader.id), reader.is_staff());
    let mut found: HashMap<PostId, Post> =
        posts::list(conn, &ids)?.into_iter().filter(seen).map(|post| (post.id, post)).collect();
    let votes = voting::own_votes(conn, reader.id, &ids)?;
    let own = |id: PostId| Own { id, post: found.remove(&id), vote: votes.get(&id).copied() };
    Ok(Mine { posts: ids.into_iter().map(own).collect(), has_more, wider: Vec::new() })
}
