//! What newcomers wrote, where that waits for staff, and what members have flagged, with the buttons that settle it.

mod behind;
mod row;

use super::acts::{self, Last};
use crate::comments::{self, Comment};
use crate::db::{CommentId, Conn, PostId, UserId};
use crate::error::Result;
use crate::filing::MOST_ADDITIONS;
use crate::flagging::{self, Waiting};
use crate::people::{self, Profile};
use crate::pictures::{self, Picture};
use crate::posts::{self, Addition, Place, Post, PostText};
use crate::web::{Cx, Page, Pager, Staff};
use actix_web::HttpResponse;
use actix_web::web::{Query, ServiceConfig, get, resource};
use askama::Template;
use behind::Behind;
use row::{Row, row};
use serde::Deserialize;
use std::collections::HashMap;

/// Where it is.
pub(super) const MODERATION: &str = "/triage/moderation";
/// Things of each kind on a page, those that wait longest first. What is settled makes room for the next.
const SHOWN: i64 = 20;
/// Where the counter stops.
pub(super) const COUNTED: i64 = 1_000;
/// Characters of a text that are shown.
const EXCERPT: usize = 400;

/// Its route.
pub(super) fn routes(config: &mut ServiceConfig) {
    config.service(resource(MODERATION).route(get().to(open)));
}

struct Found {
    /// Held posts, and held comments with their posts: both the oldest first.
    held: Vec<Place>,
    /// How many of them wait, counted up to a number.
    held_total: i64,
    flagged: Vec<Waiting>,
    total: i64,
    /// Where the next page of each begins, if there is one.
    next: Behind,
    posts: HashMap<PostId, (Post, Option<PostText>)>,
    comments: HashMap<CommentId, Comment>,
    /// What the posts show, and what was added below them; what the comments show.
    pictures: HashMap<PostId, Vec<Picture>>,
    additions: HashMap<PostId, Vec<Addition>>,
    comment_pictures: HashMap<CommentId, Vec<Picture>>,
    people: HashMap<UserId, Profile>,
}

fn find(conn: &mut Conn, here: Behind) -> Result<Found> {
    let (flagged, are_more) = Pager::cut(flagging::waiting(conn, here.flagged, SHOWN + 1)?, SHOWN);
    let last = flagged.last().map(|it| (it.flagged.first_at, it.flagged.id));
    let (held_posts, held_comments, next_held) = held(conn, here.held)?;
    let next = Behind { held: next_held, flagged: last.filter(|_| are_more) };
    let said: Vec<CommentId> =
        flagged.iter().filter_map(|it| it.flagged.comment_id).chain(held_comments.iter().copied()).collect();
    let comments: HashMap<CommentId, Comment> =
        comments::load(conn, &said, None)?.into_iter().map(|comment| (comment.id, comment)).collect();
    let held = held_posts.iter().map(|post| Place { post: post.id, comment: None });
    let said_below = held_comments.iter().filter_map(|id| comments.get(id));
    let held: Vec<Place> = held.chain(said_below.map(|it| Place { post: it.post_id, comment: Some(it.id) })).collect();
    let ids: Vec<PostId> = flagged.iter().map(|it| it.flagged.post_id).chain(held.iter().map(|it| it.post)).collect();
    let mut texts = posts::texts_of(conn, &ids)?;
    let found = posts::list(conn, &ids)?.into_iter();
    let posts: HashMap<PostId, _> = found.map(|post| (post.id, (post.clone(), texts.remove(&post.id)))).collect();
    let authors = posts.values().map(|(post, _)| post.author_id).chain(comments.values().map(|it| it.author_id));
    let authors: Vec<UserId> = authors.collect();
    let people = people::profiles(conn, &authors)?.into_iter().map(|person| (person.id, person)).collect();
    let (total, held_total) = (flagging::count_waiting(conn, COUNTED)?, count_held(conn, COUNTED)?);
    Ok(Found {
        held,
        held_total,
        flagged,
        total,
        next,
        pictures: pictures::of_posts(conn, &ids)?,
        additions: additions(conn, &ids)?,
        comment_pictures: pictures::of_comments(conn, &said)?,
        posts,
        comments,
        people,
    })
}

/// What waits to be approved from a place on, the oldest first, and where the next page of that begins.
fn held(conn: &mut Conn, behind: Option<(PostId, CommentId)>) -> Result<(Vec<Post>, Vec<CommentId>, Next)> {
    let (post, comment) = behind.unzip();
    let (posts, more_posts) = Pager::cut(posts::held(conn, post, SHOWN + 1)?, SHOWN);
    let (comments, more_comments) = Pager::cut(comments::held(conn, comment, SHOWN + 1)?, SHOWN);
    let last = (
        posts.last().map(|post| post.id).or(post).unwrap_or(PostId(0)),
        comments.last().copied().or(comment).unwrap_or(CommentId(0)),
    );
    Ok((posts, comments, (more_posts || more_comments).then_some(last)))
}

/// The last post and the last comment of a page that is not the last one.
type Next = Option<(PostId, CommentId)>;

/// What was added below these posts.
fn additions(conn: &mut Conn, ids: &[PostId]) -> Result<HashMap<PostId, Vec<Addition>>> {
    let most = i64::try_from(ids.len() * MOST_ADDITIONS).unwrap_or(i64::MAX);
    let mut by_post: HashMap<PostId, Vec<Addition>> = HashMap::new();
    for (post, addition) in posts::additions_of_each(conn, ids, most)? {
        by_post.entry(post).or_default().push(addition);
    }
    Ok(by_post)
}

/// How much waits to be approved, counted up to a number.
fn count_held(conn: &mut Conn, most: i64) -> Result<i64> {
    let said = i64::try_from(comments::held(conn, None, most)?.len()).unwrap_or(most);
    Ok((posts::count_held(conn, most)? + said).min(most))
}

/// How much waits, counted up to a number.
pub(super) fn count(conn: &mut Conn, most: i64) -> Result<i64> {
    Ok((flagging::count_waiting(conn, most)? + count_held(conn, most)?).min(most))
}

/// Where its two lists begin; see [`Behind`].
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Asked {
    held: String,
    flagged: String,
}

/// GET `/triage/moderation`
async fn open(cx: Cx, staff: Staff, asked: Query<Asked>) -> Result<HttpResponse> {
    let (now, here) = (cx.app.now(), Behind::parse(&asked.held, &asked.flagged));
    let read = move |conn: &mut Conn| Ok((find(conn, here)?, acts::last(conn, staff.id, now, &acts::IN_MODERATION)?));
    let (found, last) = cx.app.read(read).await?;
    let held = found.held.iter().filter_map(|place| row(&found, *place, None)).collect();
    let flagged = found.flagged.iter().filter_map(|it| row(&found, it.flagged.place(), Some(it))).collect();
    let page = cx.page(cx.l().desk_moderation());
    let (held_total, total, next) = (found.held_total, found.total, found.next);
    cx.html(&ModerationPage { page, held, held_total, flagged, total, here, next, last })
}

#[derive(Template)]
#[template(path = "desk/moderation.html")]
struct ModerationPage<'a> {
    page: Page<'a>,
    held: Vec<Row<'a>>,
    held_total: i64,
    flagged: Vec<Row<'a>>,
    total: i64,
    /// Where both lists begin here, and the next page of each.
    here: Behind,
    next: Behind,
    /// What one did here last.
    last: Option<Last>,
}

impl ModerationPage<'_> {
    /// Whether nothing waits at all.
    fn is_empty(&self) -> bool {
        self.held.is_empty() && self.flagged.is_empty()
    }

    /// Its address, to which what is settled leads back.
    fn address(&self) -> String {
        self.here.address()
    }

    /// The pages of one list at which the other one stays as it is: the first one, for whoever is not there, and the next.
    fn first_held(&self) -> Option<String> {
        self.here.held.map(|_| self.here.held(None).address())
    }

    fn next_held(&self) -> Option<String> {
        self.next.held.map(|place| self.here.held(Some(place)).address())
    }

    fn first_flagged(&self) -> Option<String> {
        self.here.flagged.map(|_| self.here.flagged(None).address())
    }

    fn next_flagged(&self) -> Option<String> {
        self.next.flagged.map(|place| self.here.flagged(Some(place)).address())
    }

    /// How many flagged things wait, on the first page where not all of them are here.
    fn more(&self) -> Option<String> {
        if self.here.flagged.is_some() {
            return None;
        }
        self.counted(self.total, self.flagged.len()).map(|number| self.page.l.desk_flagged_more(number))
    }

    /// How many things wait to be approved, on the first page where not all of them are here.
    fn more_held(&self) -> Option<String> {
        if self.here.held.is_some() {
            return None;
        }
        self.counted(self.held_total, self.held.len()).map(|number| self.page.l.desk_held_more(number))
    }

    fn counted(&self, total: i64, shown: usize) -> Option<String> {
        let are_more = i64::try_from(shown).is_ok_and(|shown| total > shown);
        are_more.then(|| {
            let number = self.page.number(total);
            if total >= COUNTED { self.page.l.desk_count_many(number) } else { number }
        })
    }

    /// Why, and by how many.
    fn reasons(&self, waiting: &Waiting) -> Vec<String> {
        let l = self.page.l;
        // Of the latest ones alone, where there are more.
        let are_all = waiting.reasons.iter().map(|(_, count)| count).sum::<i64>() >= waiting.flagged.open_flags;
        let counted = |count: i64| {
            let number = self.page.number(count);
            if are_all { number } else { l.desk_count_many(number) }
        };
        let said = |(why, count): &(flagging::Why, i64)| l.desk_flagged_reason(why.word(l), counted(*count));
        waiting.reasons.iter().map(said).collect()
    }

    /// Nothing here means something else at the desk, where `b` decides about several.
    fn keys(&self) -> [(&'static str, String); 9] {
        let l = self.page.l;
        [
            ("j", l.desk_keys_next()),
            ("k", l.desk_keys_previous()),
            ("↵", l.triage_open_post()),
            ("a", l.desk_key_leave()),
            ("h", l.desk_key_hide()),
            ("l", l.moderation_lock_post()),
            ("s", l.blocking_begin()),
            ("z", l.board_undo()),
            ("?", l.desk_keys_help()),
        ]
    }
}
