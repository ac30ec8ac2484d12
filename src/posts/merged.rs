//! Posts that were merged into others: what belongs together, and where it ends.

use super::model::Post;
use super::store::get;
use crate::db::schema::posts;
use crate::db::{Conn, PostId, columns, given_each, prepared};
use crate::error::{Error, Result};
use diesel::dsl::{AsExprOf, count_star, sql};
use diesel::expression::{SqlLiteral, UncheckedBind};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};
use std::collections::{BTreeMap, HashMap, HashSet};

/// A chain of merges that is longer than this leads nowhere: people do not merge a thousand times over.
const LONGEST_CHAIN: usize = 1_000;
/// Numbers read at once.
const PIECE: i64 = 1_000;

/// Merges that are followed from what was found to what it was merged into.
const STEPS: usize = 8;

/// The same posts, in place of each merged one the one that it ends up in; each once, where it stands first. Where a hidden
/// post stands between, the way ends: what it says is nobody's to find.
pub fn survivors(conn: &mut Conn, found: &[PostId]) -> Result<Vec<PostId>> {
    let mut ends: Vec<PostId> = found.to_vec();
    for _ in 0..STEPS {
        let merged = prepared::<(BigInt, BigInt)>(
            "SELECT posts.id, posts.duplicate_of FROM given CROSS JOIN posts WHERE posts.id = given.one \
             AND posts.visibility = 'published' AND posts.duplicate_of IS NOT NULL",
        );
        let merged: Vec<(PostId, PostId)> = given_each(ends.iter().map(|end| end.0), merged).load(conn)?;
        if merged.is_empty() {
            break;
        }
        let merged: HashMap<PostId, PostId> = merged.into_iter().collect();
        for end in &mut ends {
            *end = merged.get(end).copied().unwrap_or(*end);
        }
    }
    let mut seen = HashSet::new();
    ends.retain(|end| seen.insert(*end));
    Ok(ends)
}

/// The numbers of the posts merged into one, directly or over others, those nearer first. Each post once, even where
/// merges were bent into a circle.
pub fn merged_into(conn: &mut Conn, id: PostId) -> Result<Vec<PostId>> {
    let mut all: Vec<PostId> = Vec::new();
    let mut seen = HashSet::from([id]);
    let mut targets = vec![id];
    while !targets.is_empty() {
        let mut next = Vec::new();
        for piece in targets.chunks(100) {
            next.extend(merged_into_these(conn, piece)?.into_iter().map(|(id, _)| id));
        }
        next.retain(|post| seen.insert(*post));
        all.extend(&next);
        targets = next;
    }
    Ok(all)
}

/// The posts merged into any of these, directly or over others, each with the one of these it ends up in.
pub fn merged_into_each(conn: &mut Conn, ids: &[PostId]) -> Result<BTreeMap<PostId, PostId>> {
    let mut ends: BTreeMap<PostId, PostId> = BTreeMap::new();
    let mut targets = ids.to_vec();
    for _ in 0..STEPS {
        let mut next = Vec::new();
        for piece in targets.chunks(100) {
            for (id, into) in merged_into_these(conn, piece)? {
                let end = ends.get(&into).copied().unwrap_or(into);
                if ends.insert(id, end).is_none() {
                    next.push(id);
                }
            }
        }
        targets = next;
    }
    Ok(ends)
}

/// Piece by piece, each with its target: there may be any number of them.
fn merged_into_these(conn: &mut Conn, targets: &[PostId]) -> Result<Vec<(PostId, PostId)>> {
    let mut all: Vec<(PostId, PostId)> = Vec::new();
    loop {
        let after = all.last().map_or(PostId(0), |(id, _)| *id);
        let merged = posts::table
            .filter(posts::duplicate_of.eq_any(targets.iter().map(|target| Some(*target))))
            .filter(posts::id.gt(after));
        let piece = merged.order(posts::id).limit(PIECE).select((posts::id, posts::duplicate_of));
        let piece: Vec<(PostId, Option<PostId>)> = piece.load(conn)?;
        let is_last = i64::try_from(piece.len()).unwrap_or(PIECE) < PIECE;
        all.extend(piece.into_iter().filter_map(|(id, into)| Some((id, into?))));
        if is_last {
            return Ok(all);
        }
    }
}

/// Where votes and visitors of a merged post end up. Merges may follow one another, never in a circle; where somebody
/// bent them into one from outside, there is nothing at the end of it: not found, for pages, forms and follows alike, and
/// a line in the log.
pub fn resolve(conn: &mut Conn, id: PostId) -> Result<Post> {
    let mut post = get(conn, id)?;
    let mut seen = HashSet::from([id]);
    while let Some(target) = post.duplicate_of {
        if !seen.insert(target) || seen.len() > LONGEST_CHAIN {
            tracing::error!(post = id.0, "its merges lead nowhere; friday doctor names the circle");
            return Err(Error::NotFound);
        }
        post = get(conn, target)?;
    }
    Ok(post)
}

/// A condition on a column that holds the number of a post.
pub type InFamily = SqlLiteral<Bool, UncheckedBind<SqlLiteral<Bool>, AsExprOf<PostId, BigInt>>>;

/// Whether a column names this post, and no other.
pub fn is_post(column: &str, id: PostId) -> InFamily {
    sql::<Bool>(&format!("{column} = ")).bind::<BigInt, _>(id).sql("")
}

/// Whether a column names this post or a published one merged into it, directly or over others, in one statement however
/// often was merged. A hidden one is passed over, and what was merged into it is not: its own address leads here too.
pub fn in_family(column: &str, id: PostId) -> InFamily {
    let this = "WITH RECURSIVE family (id, seen) AS (SELECT posts.id, 'published' FROM posts WHERE posts.id = ";
    // UNION leaves out what is there already, so that merges bent into a circle end.
    let others = " UNION SELECT posts.id, posts.visibility FROM posts INNER JOIN family ON posts.duplicate_of = family.id) \
                  SELECT family.id FROM family WHERE family.seen = 'published')";
    sql::<Bool>(&format!("{column} IN ({this}")).bind::<BigInt, _>(id).sql(others)
}

/// How many published posts were merged into one, directly or over others, and the comments of all of them and of the
/// one itself.
pub fn family_tally(conn: &mut Conn, id: PostId) -> Result<(i64, i64)> {
    let comments = sql::<BigInt>("CAST(COALESCE(SUM(posts.comment_count), 0) AS BIGINT)");
    let family = posts::table.filter(in_family("posts.id", id));
    let (posts, comments): (i64, i64) = family.select((count_star(), comments)).get_result(conn)?;
    Ok((posts - 1, comments))
}

/// The published posts merged into one, directly or over others, by number.
pub fn family_of(conn: &mut Conn, id: PostId, offset: i64, most: i64) -> Result<Vec<Post>> {
    let merged = posts::table.filter(in_family("posts.id", id)).filter(posts::id.ne(id));
    Ok(merged.order(posts::id).offset(offset).limit(most).select(columns::<Post>()).load(conn)?)
}

/// How many of those have a smaller number than this one.
pub fn family_before(conn: &mut Conn, id: PostId, merged: PostId) -> Result<i64> {
    let others = posts::table.filter(in_family("posts.id", id)).filter(posts::id.ne(id));
    Ok(others.filter(posts::id.lt(merged)).count().get_result(conn)?)
}
