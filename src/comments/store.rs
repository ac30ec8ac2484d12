//! SQL on `comments`.

use super::model::Comment;
use crate::db::schema::{comments, posts};
use crate::db::{CommentId, Conn, PostId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::people::Viewer;
use crate::posts::{self as record, InFamily, Place, Visibility};
use crate::search::{self, Source, Written};
use diesel::dsl::sql;
use diesel::expression::SqlLiteral;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use std::collections::HashMap;

/// A new comment.
pub(super) struct NewComment<'a> {
    pub post: PostId,
    pub author: UserId,
    pub parent: Option<CommentId>,
    /// Who sees it: everybody, or nobody yet.
    pub visibility: Visibility,
    pub text: &'a Written,
}

/// Adds a comment.
pub(super) fn insert(conn: &mut Conn, new: &NewComment<'_>, now: Timestamp) -> Result<CommentId> {
    let row = (
        comments::post_id.eq(new.post),
        comments::author_id.eq(new.author),
        comments::parent_id.eq(new.parent),
        comments::body.eq(&new.text.body.source),
        comments::body_html.eq(&new.text.body.html),
        comments::lang.eq(&new.text.body.lang),
        comments::visibility.eq(new.visibility),
        comments::created_at.eq(now),
    );
    let id = diesel::insert_into(comments::table).values(row).returning(comments::id).get_result(conn)?;
    search::put_text(conn, new.post, Source::Comment(id), &new.text.entry)?;
    Ok(id)
}

/// How many comments of a person wait: for the confirmation of their address, or for staff.
pub fn count_waiting(conn: &mut Conn, author: UserId, unseen: Visibility) -> Result<i64> {
    let waiting = comments::table.filter(comments::author_id.eq(author)).filter(comments::visibility.eq(unseen));
    // In words of its own, for which the index of what is not seen is found.
    Ok(waiting.filter(sql::<Bool>("comments.visibility <> 'published'")).count().get_result(conn)?)
}

/// Whether everybody can read a comment of this person.
pub(super) fn has_published(conn: &mut Conn, author: UserId) -> Result<bool> {
    let theirs = comments::table.filter(comments::author_id.eq(author));
    let read = posts::table.filter(posts::id.eq(comments::post_id)).filter(posts::visibility.eq(Visibility::Published));
    let seen = theirs.filter(comments::visibility.eq(Visibility::Published)).filter(diesel::dsl::exists(read));
    Ok(diesel::select(diesel::dsl::exists(seen)).get_result(conn)?)
}

/// Has these comments wait for staff.
pub(super) fn hold(conn: &mut Conn, ids: &[CommentId]) -> Result<()> {
    let those = comments::table.filter(comments::id.eq_any(ids));
    diesel::update(those).set(comments::visibility.eq(Visibility::Held)).execute(conn)?;
    Ok(())
}

/// In words of its own, for which the index of such comments is found.
fn is_held() -> SqlLiteral<Bool> {
    sql("comments.visibility = 'held'")
}

/// The comments that wait for staff, behind one of them or all, the oldest first.
pub fn held(conn: &mut Conn, behind: Option<CommentId>, most: i64) -> Result<Vec<CommentId>> {
    let held = comments::table.filter(is_held()).filter(comments::id.gt(behind.unwrap_or(CommentId(0))));
    let held = held.order(comments::id).limit(most);
    Ok(held.select(comments::id).load(conn)?)
}

/// Those, with their posts, oldest first.
pub(super) fn waiting(conn: &mut Conn, author: UserId) -> Result<Vec<(CommentId, PostId)>> {
    let waiting = comments::table.filter(comments::author_id.eq(author));
    let waiting = waiting.filter(comments::visibility.eq(Visibility::Pending)).order(comments::id);
    Ok(waiting.select((comments::id, comments::post_id)).load(conn)?)
}

/// Shows these comments to everybody.
pub(super) fn publish(conn: &mut Conn, ids: &[CommentId]) -> Result<()> {
    let those = comments::table.filter(comments::id.eq_any(ids));
    diesel::update(those).set(comments::visibility.eq(Visibility::Published)).execute(conn)?;
    Ok(())
}

/// Hides a comment or shows it again.
pub(super) fn set_visibility(conn: &mut Conn, id: CommentId, to: Visibility) -> Result<()> {
    diesel::update(comments::table.filter(comments::id.eq(id))).set(comments::visibility.eq(to)).execute(conn)?;
    Ok(())
}

/// Changes what a comment says, and since when, if people have seen it.
pub(super) fn replace(conn: &mut Conn, comment: &Comment, new: &Written, edited_at: Option<Timestamp>) -> Result<()> {
    let changes = (
        comments::body.eq(&new.body.source),
        comments::body_html.eq(&new.body.html),
        comments::lang.eq(&new.body.lang),
        comments::edited_at.eq(edited_at),
    );
    diesel::update(comments::table.filter(comments::id.eq(comment.id))).set(changes).execute(conn)?;
    search::put_text(conn, comment.post_id, Source::Comment(comment.id), &new.entry)
}

/// Takes away what a comment says; its row stays, for replies and for what staff noted of it.
pub(super) fn remove(conn: &mut Conn, comment: &Comment) -> Result<()> {
    let changes = (
        comments::body.eq(""),
        comments::body_html.eq(""),
        comments::lang.eq(""),
        comments::visibility.eq(Visibility::Removed),
    );
    diesel::update(comments::table.filter(comments::id.eq(comment.id))).set(changes).execute(conn)?;
    search::remove_texts(conn, &[(comment.post_id, Source::Comment(comment.id))])
}

/// Takes away a comment that nobody has seen.
pub(super) fn delete_waiting(conn: &mut Conn, comment: &Comment) -> Result<()> {
    search::remove_texts(conn, &[(comment.post_id, Source::Comment(comment.id))])?;
    diesel::delete(comments::table.filter(comments::id.eq(comment.id))).execute(conn)?;
    Ok(())
}

/// Whether what a comment answers, if it answers one, is seen or was: below what is hidden nothing is seen.
pub fn is_below_seen() -> SqlLiteral<Bool> {
    sql::<Bool>(
        "NOT EXISTS (SELECT 1 FROM comments answered WHERE answered.id = comments.parent_id \
         AND answered.visibility NOT IN ('published', 'removed'))",
    )
}

/// Whether a comment answers one that people do not see, and so is not seen either.
pub(super) fn is_below_unseen(conn: &mut Conn, id: CommentId) -> Result<bool> {
    let (reply, answered) = diesel::alias!(comments as reply, comments as answered);
    let unseen = reply
        .inner_join(answered.on(answered.field(comments::id).nullable().eq(reply.field(comments::parent_id))))
        .filter(reply.field(comments::id).eq(id))
        .filter(answered.field(comments::visibility).ne_all([Visibility::Published, Visibility::Removed]));
    Ok(unseen.count().get_result::<i64>(conn)? > 0)
}

/// The same words that this person wrote in the same place since a moment.
pub(super) fn twin(conn: &mut Conn, new: &NewComment<'_>, since: Timestamp) -> Result<Option<CommentId>> {
    let mut same = comments::table
        .filter(comments::author_id.eq(new.author))
        .filter(comments::post_id.eq(new.post))
        .filter(comments::created_at.ge(since))
        .filter(comments::visibility.eq(new.visibility))
        .filter(comments::body.eq(&new.text.body.source))
        .into_boxed();
    same = match new.parent {
        Some(parent) => same.filter(comments::parent_id.eq(parent)),
        None => same.filter(comments::parent_id.is_null()),
    };
    Ok(same.order(comments::id.desc()).select(comments::id).first(conn).optional()?)
}

/// One comment.
pub fn get(conn: &mut Conn, id: CommentId) -> Result<Comment> {
    comments::table.filter(comments::id.eq(id)).first(conn).optional()?.ok_or(Error::NotFound)
}

/// Who looks: everybody sees what is published, and the place of what was removed if there are replies, an author their own
/// that waits or was hidden, staff what was hidden.
#[derive(Debug, Clone, Copy, Default)]
pub struct Eyes {
    author: Option<UserId>,
    is_staff: bool,
}

impl Eyes {
    /// Those of a reader.
    pub fn of(reader: Option<&Viewer>) -> Self {
        Self { author: reader.map(|reader| reader.id), is_staff: reader.is_some_and(Viewer::is_staff) }
    }

    /// Whether they are staff's, or this author's.
    pub fn are_of_staff_or(self, author: UserId) -> bool {
        self.is_staff || self.author == Some(author)
    }

    /// The condition on `comments`. It holds words and numbers of ours, never text of people.
    pub(super) fn condition(self) -> String {
        // Whoever reads what is private sees the place of what was removed above it, too.
        let read = if self.author.is_some() { "('published', 'private')" } else { "('published')" };
        let mut seen = format!(
            "comments.visibility = 'published' OR (comments.visibility = 'removed' AND EXISTS (SELECT 1 \
             FROM comments reply WHERE reply.parent_id = comments.id AND reply.visibility IN {read}))"
        );
        if let Some(author) = self.author {
            seen = format!(
                "{seen} OR (comments.author_id = {author} AND comments.visibility <> 'removed') \
                 OR (comments.visibility = 'private' AND EXISTS (SELECT 1 FROM comments answered \
                 WHERE answered.id = comments.parent_id AND answered.author_id = {author}))"
            );
        }
        if self.is_staff {
            seen = format!("{seen} OR comments.visibility IN ('hidden', 'held', 'private')");
        }
        format!("({seen})")
    }

    pub(super) fn see(self) -> SqlLiteral<Bool> {
        sql(&self.condition())
    }
}

/// The posts whose comments are wanted, and by whom.
#[derive(Debug, Clone, Copy)]
pub struct Under {
    /// This one.
    pub post: PostId,
    /// And the published ones merged into it. Without them the comments are read in the order of one index.
    pub merged: bool,
    /// Who looks.
    pub eyes: Eyes,
}

impl Under {
    pub(super) fn holds(self) -> InFamily {
        let column = "comments.post_id";
        if self.merged { record::in_family(column, self.post) } else { record::is_post(column, self.post) }
    }
}

/// The last things said there, replies among them, the latest first.
pub fn latest(conn: &mut Conn, under: Under, most: i64) -> Result<Vec<CommentId>> {
    let rows = comments::table.filter(under.holds()).filter(under.eyes.see());
    let rows = rows.filter(comments::visibility.ne(Visibility::Removed));
    Ok(rows.order(comments::id.desc()).limit(most).select(comments::id).load(conn)?)
}

/// A comment that the reader sees, a reply only if they see what it answers too.
pub fn find(conn: &mut Conn, under: Under, id: CommentId) -> Result<Option<Comment>> {
    let mut visible = |id: CommentId| -> Result<Option<Comment>> {
        let one = comments::table.filter(comments::id.eq(id)).filter(under.holds());
        Ok(one.filter(under.eyes.see()).first(conn).optional()?)
    };
    let Some(found) = visible(id)? else { return Ok(None) };
    match found.parent_id {
        Some(parent) if visible(parent)?.is_none() => Ok(None),
        _ => Ok(Some(found)),
    }
}

/// How many of those stand before this one.
pub fn count_before(conn: &mut Conn, under: Under, id: CommentId) -> Result<i64> {
    let rows = comments::table
        .filter(under.holds())
        .filter(comments::id.lt(id))
        .filter(under.eyes.see())
        .filter(comments::parent_id.is_null());
    Ok(rows.count().get_result(conn)?)
}

/// The first of those that was written on one of the posts.
pub fn first_on(conn: &mut Conn, under: Under, post: PostId) -> Result<Option<CommentId>> {
    let rows = comments::table
        .filter(comments::post_id.eq(post))
        .filter(under.holds())
        .filter(under.eyes.see())
        .filter(comments::parent_id.is_null());
    Ok(rows.order(comments::id).select(comments::id).first(conn).optional()?)
}

/// How many replies to a comment stand before this one.
pub fn count_replies_before(conn: &mut Conn, eyes: Eyes, parent: CommentId, id: CommentId) -> Result<i64> {
    let rows = comments::table.filter(comments::parent_id.eq(parent)).filter(comments::id.lt(id)).filter(eyes.see());
    Ok(rows.count().get_result(conn)?)
}

/// How many comments there are below a post, or a comment, whoever sees them.
pub fn count_below(conn: &mut Conn, place: Place) -> Result<i64> {
    let under = match place.comment {
        Some(parent) => comments::table.filter(comments::parent_id.eq(Some(parent))).into_boxed(),
        None => comments::table.filter(comments::post_id.eq(place.post)).into_boxed(),
    };
    Ok(under.count().get_result(conn)?)
}

/// How many replies each of these comments has.
pub fn count_replies(conn: &mut Conn, eyes: Eyes, parents: &[CommentId]) -> Result<HashMap<CommentId, i64>> {
    let rows = comments::table
        .filter(comments::parent_id.eq_any(parents.iter().map(|id| Some(*id))))
        .filter(eyes.see())
        .group_by(comments::parent_id)
        .select((comments::parent_id, diesel::dsl::count_star()));
    let counted: Vec<(Option<CommentId>, i64)> = rows.load(conn)?;
    Ok(counted.into_iter().filter_map(|(parent, replies)| Some((parent?, replies))).collect())
}
