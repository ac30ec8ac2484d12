//! The comments of a post's page: of the post and of those merged into it, in one row by time.

use super::super::look::Look;
use crate::comments::{self, Comment, Eyes, Under};
use crate::db::{CommentId, Conn, PostId};
use crate::error::Result;
use crate::moderation::{self, Moderation};
use crate::posts::Visibility;
use crate::web::{PageNumber, Pager};
use std::collections::HashMap;

/// Comments on a page, and replies on a page of their own.
const PAGE: i64 = 20;
/// Replies below each comment before they get a page of their own.
const FIRST_REPLIES: i64 = 10;

/// A page of comments, or of the replies to one.
pub(in super::super) struct Talk {
    pub page: PageNumber,
    pub threads: Vec<Thread>,
    /// The comment whose replies are shown, and nothing else.
    pub only: Option<CommentId>,
    pub has_more: bool,
    /// Comments and replies on all pages.
    pub total: i64,
    /// Why staff hid those of them that are hidden, and for staff and the author of one why it is shown again.
    pub moderated: HashMap<CommentId, Moderation>,
}

impl Talk {
    /// Every comment and reply on the page.
    pub(in super::super) fn said(&self) -> impl Iterator<Item = &Comment> {
        self.threads.iter().flat_map(|thread| std::iter::once(&thread.comment).chain(&thread.replies))
    }
}

/// A comment with its replies.
pub(in super::super) struct Thread {
    pub comment: Comment,
    pub replies: Vec<Comment>,
    /// Replies on all pages.
    pub total: i64,
}

impl Thread {
    /// Whether there are replies beside these.
    pub(in super::super) fn is_part(&self) -> bool {
        i64::try_from(self.replies.len()).is_ok_and(|shown| shown < self.total)
    }
}

/// Where a reader looks.
enum Place {
    Comments(PageNumber),
    Replies(Comment, PageNumber),
}

/// What a reader asked for.
pub(super) fn talk(conn: &mut Conn, under: Under, look: Look, total: i64) -> Result<Talk> {
    match place(conn, under, look)? {
        Place::Comments(page) => comments_on(conn, under, (page, look.comment), total),
        Place::Replies(comment, page) => replies_on(conn, under.eyes, comment, (page, look.comment), total),
    }
}

/// A comment that is asked for is shown wherever it stands, before a number of a page. Who came by the address of a merged
/// post sees what was said there first.
fn place(conn: &mut Conn, under: Under, look: Look) -> Result<Place> {
    if let Some(comment) = look.comment
        && let Some(place) = place_of(conn, under, comment)?
    {
        return Ok(place);
    }
    if let Some(thread) = look.thread
        && let Some(comment) = comments::find(conn, under, thread)?.filter(|comment| comment.parent_id.is_none())
    {
        return Ok(Place::Replies(comment, look.replies));
    }
    if let Some(merged) = look.merged.filter(|merged| under.merged && *merged != under.post)
        && look.comments == PageNumber::default()
    {
        return Ok(Place::Comments(page_of_merged(conn, under, merged)?));
    }
    Ok(Place::Comments(look.comments))
}

/// Where a comment stands, if people see it.
fn place_of(conn: &mut Conn, under: Under, id: CommentId) -> Result<Option<Place>> {
    let Some(found) = comments::find(conn, under, id)? else { return Ok(None) };
    let top = found.parent_id.unwrap_or(id);
    if found.parent_id.is_some() {
        let before = comments::count_replies_before(conn, under.eyes, top, id)?;
        if before >= FIRST_REPLIES {
            let page = PageNumber::after(before, PAGE);
            return Ok(comments::find(conn, under, top)?.map(|top| Place::Replies(top, page)));
        }
    }
    let before = comments::count_before(conn, under, top)?;
    Ok(Some(Place::Comments(PageNumber::after(before, PAGE))))
}

fn page_of_merged(conn: &mut Conn, under: Under, merged: PostId) -> Result<PageNumber> {
    match comments::first_on(conn, under, merged)? {
        Some(first) => Ok(PageNumber::after(comments::count_before(conn, under, first)?, PAGE)),
        None => Ok(PageNumber::default()),
    }
}

fn comments_on(
    conn: &mut Conn,
    under: Under,
    (page, asked_for): (PageNumber, Option<CommentId>),
    total: i64,
) -> Result<Talk> {
    let (mut ids, has_more) = Pager::cut(comments::under(conn, under, page.offset(PAGE), PAGE + 1)?, PAGE);
    let totals = comments::count_replies(conn, under.eyes, &ids)?;
    ids.extend(comments::first_replies(conn, under.eyes, &ids, FIRST_REPLIES)?);
    let mut by_parent: HashMap<Option<CommentId>, Vec<Comment>> = HashMap::new();
    for comment in comments::load(conn, &ids, asked_for)? {
        by_parent.entry(comment.parent_id).or_default().push(comment);
    }
    let found = by_parent.remove(&None).unwrap_or_default();
    let mut thread = |comment: Comment| Thread {
        replies: by_parent.remove(&Some(comment.id)).unwrap_or_default(),
        total: totals.get(&comment.id).copied().unwrap_or_default(),
        comment,
    };
    let threads: Vec<Thread> = found.into_iter().map(&mut thread).collect();
    Ok(Talk { page, moderated: moderated(conn, under.eyes, &threads)?, threads, only: None, has_more, total })
}

fn replies_on(
    conn: &mut Conn,
    eyes: Eyes,
    comment: Comment,
    (page, asked_for): (PageNumber, Option<CommentId>),
    total: i64,
) -> Result<Talk> {
    let id = comment.id;
    let (ids, has_more) = Pager::cut(comments::replies_to(conn, eyes, id, page.offset(PAGE), PAGE + 1)?, PAGE);
    let replies = comments::load(conn, &ids, asked_for)?;
    let count = comments::count_replies(conn, eyes, &[id])?.get(&id).copied().unwrap_or_default();
    let threads = vec![Thread { comment, replies, total: count }];
    Ok(Talk { page, moderated: moderated(conn, eyes, &threads)?, threads, only: Some(id), has_more, total })
}

/// Why these are hidden, or shown again; asked only where one is, or is the reader's, or where staff read.
fn moderated(conn: &mut Conn, eyes: Eyes, threads: &[Thread]) -> Result<HashMap<CommentId, Moderation>> {
    let all = threads.iter().flat_map(|thread| std::iter::once(&thread.comment).chain(&thread.replies));
    let told: HashMap<CommentId, bool> = all
        .map(|comment| (comment, comment.visibility == Visibility::Hidden))
        .filter(|(comment, is_hidden)| *is_hidden || eyes.are_of_staff_or(comment.author_id))
        .map(|(comment, is_hidden)| (comment.id, is_hidden))
        .collect();
    let ids: Vec<CommentId> = told.keys().copied().collect();
    let mut last = moderation::of_comments(conn, &ids)?;
    last.retain(|id, last| told.get(id).is_some_and(|is_hidden| *is_hidden) || last.says_why_shown());
    Ok(last)
}
