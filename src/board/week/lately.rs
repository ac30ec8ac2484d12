//! What happened to this week in the last day, of what ships with its train.

use crate::comments::{address, is_below_seen};
use crate::db::schema::{comments, decisions, posts, users};
use crate::db::{CommentId, Conn, DecisionId, PostId, Timestamp, columns};
use crate::error::Result;
use crate::i18n::Messages;
use crate::people::Profile;
use crate::posts::{self as record, Status, Visibility};
use crate::trains::Share;
use chrono::TimeDelta;
use diesel::dsl::{exists, max, not};
use diesel::prelude::*;

/// How far back one looks.
const BACK: TimeDelta = TimeDelta::hours(24);
/// Lines shown.
const MOST: usize = 20;
/// Comments are looked for among so many of the latest ones of the site.
const COMMENTS: i64 = 2_000;

/// A decision, and a comment, with its post and who it is by.
type Decided = ((DecisionId, Status, Status, Timestamp), (PostId, String, String), Profile);
type Said = ((CommentId, Timestamp), (PostId, String, String), Profile);

/// What happened to a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Planned,
    Joined,
    Finished,
    Reopened,
    Left,
    Commented(CommentId),
}

impl Turn {
    fn of(from: Status, to: Status) -> Self {
        match (from, to) {
            (_, Status::Ready) => Self::Finished,
            (Status::Ready, Status::InProgress) => Self::Reopened,
            (_, Status::InProgress) => Self::Joined,
            (Status::Ready | Status::InProgress, _) => Self::Left,
            _ => Self::Planned,
        }
    }
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::board) struct Line {
    pub id: PostId,
    pub title: String,
    pub lang: String,
    pub at: Timestamp,
    pub by: Profile,
    turn: Turn,
}

impl Line {
    /// Where it is to be seen.
    pub(in crate::board) fn address(&self) -> String {
        match self.turn {
            Turn::Commented(comment) => address(self.id, comment),
            _ => record::address(record::slug(self.id, &self.title)),
        }
    }

    /// What it was, in words.
    pub(in crate::board) fn word(&self, l: &Messages) -> String {
        match self.turn {
            Turn::Planned => l.board_lately_planned(),
            Turn::Joined => l.board_lately_joined(),
            Turn::Finished => l.board_lately_finished(),
            Turn::Reopened => l.board_lately_reopened(),
            Turn::Left => l.board_lately_left(),
            Turn::Commented(_) => l.board_lately_commented(),
        }
    }
}

/// The latest first.
pub(super) fn lately(conn: &mut Conn, items: &[PostId], share: &Share, now: Timestamp) -> Result<Vec<Line>> {
    let since = now.plus(-BACK);
    let mut lines = decided(conn, share, since)?;
    lines.extend(said(conn, items, since)?);
    lines.sort_by_key(|line| std::cmp::Reverse((line.at, line.id)));
    lines.truncate(MOST);
    Ok(lines)
}

/// What came into a week, what came further in it, and what left it, unless that was taken back. A week's work is some dozens of
/// posts: those of other trains are few among them.
fn decided(conn: &mut Conn, share: &Share, since: Timestamp) -> Result<Vec<Line>> {
    let of_week = decisions::to_status
        .eq_any([Status::Planned, Status::InProgress, Status::Ready])
        .or(decisions::from_status.eq_any([Status::InProgress, Status::Ready]));
    let undoing = diesel::alias!(decisions as undoing);
    let taken_back = undoing.filter(undoing.field(decisions::undoes).eq(decisions::id.nullable()));
    let rows = decisions::table
        .inner_join(posts::table.on(posts::id.eq(decisions::post_id)))
        .inner_join(users::table.on(users::id.eq(decisions::decided_by)))
        .filter(decisions::decided_at.ge(since))
        .filter(decisions::to_status.ne(Status::Shipped))
        // What was recalled was finished before.
        .filter(decisions::from_status.ne(Status::Shipped))
        .filter(decisions::undoes.is_null())
        .filter(not(exists(taken_back)))
        .filter(of_week)
        .filter(posts::visibility.eq(Visibility::Published))
        .order((decisions::decided_at.desc(), decisions::id.desc()))
        .limit(i64::try_from(MOST).unwrap_or(i64::MAX))
        .into_boxed();
    let rows = record::in_share(rows, share);
    let what = (decisions::id, decisions::from_status, decisions::to_status, decisions::decided_at);
    let rows: Vec<Decided> =
        rows.select((what, (posts::id, posts::title, posts::lang), columns::<Profile>())).load(conn)?;
    let line = |((_, from, to, at), (id, title, lang), by): Decided| Line {
        id,
        title,
        lang,
        at,
        by,
        turn: Turn::of(from, to),
    };
    Ok(rows.into_iter().map(line).collect())
}

/// What was said below what is in this week.
fn said(conn: &mut Conn, items: &[PostId], since: Timestamp) -> Result<Vec<Line>> {
    let last: Option<CommentId> = comments::table.select(max(comments::id)).first(conn)?;
    let Some(last) = last else { return Ok(Vec::new()) };
    let rows = comments::table
        .inner_join(posts::table)
        .inner_join(users::table)
        .filter(comments::post_id.eq_any(items))
        .filter(comments::id.gt(CommentId(last.0 - COMMENTS)))
        .filter(comments::created_at.ge(since))
        .filter(comments::visibility.eq(Visibility::Published))
        .filter(is_below_seen())
        .order(comments::id.desc())
        .limit(i64::try_from(MOST).unwrap_or(i64::MAX));
    let what = (comments::id, comments::created_at);
    let rows: Vec<Said> =
        rows.select((what, (posts::id, posts::title, posts::lang), columns::<Profile>())).load(conn)?;
    let line =
        |((comment, at), (id, title, lang), by): Said| Line { id, title, lang, at, by, turn: Turn::Commented(comment) };
    Ok(rows.into_iter().map(line).collect())
}
