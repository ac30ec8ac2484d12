//! What newcomers wrote, where that waits for staff, and what members have flagged, with the buttons that settle it.

use super::acts::{self, Last};
use crate::comments::{self, Comment};
use crate::db::{CommentId, Conn, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::filing::MOST_ADDITIONS;
use crate::flagging::{self, Waiting};
use crate::moderation::Said;
use crate::people::{self, Profile};
use crate::pictures::{self, Picture};
use crate::posts::{self, Addition, Place, Post, PostText};
use crate::text;
use crate::web::{Cx, Page, Staff};
use actix_web::HttpResponse;
use actix_web::web::{ServiceConfig, get, resource};
use askama::Template;
use std::collections::HashMap;
use std::hash::Hash;

/// Where it is.
pub(super) const MODERATION: &str = "/triage/moderation";
/// Things on the page: those that wait longest. What is settled makes room for the next.
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
    posts: HashMap<PostId, (Post, Option<PostText>)>,
    comments: HashMap<CommentId, Comment>,
    /// What the posts show, and what was added below them; what the comments show.
    pictures: HashMap<PostId, Vec<Picture>>,
    additions: HashMap<PostId, Vec<Addition>>,
    comment_pictures: HashMap<CommentId, Vec<Picture>>,
    people: HashMap<UserId, Profile>,
}

fn find(conn: &mut Conn) -> Result<Found> {
    let flagged = flagging::waiting(conn, SHOWN)?;
    let held_posts = posts::held(conn, SHOWN)?;
    let held_comments = comments::held(conn, SHOWN)?;
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
        pictures: pictures::of_posts(conn, &ids)?,
        additions: additions(conn, &ids)?,
        comment_pictures: pictures::of_comments(conn, &said)?,
        posts,
        comments,
        people,
    })
}

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
    let said = i64::try_from(comments::held(conn, most)?.len()).unwrap_or(most);
    Ok((posts::count_held(conn, most)? + said).min(most))
}

/// How much waits, counted up to a number.
pub(super) fn count(conn: &mut Conn, most: i64) -> Result<i64> {
    Ok((flagging::count_waiting(conn, most)? + count_held(conn, most)?).min(most))
}

/// GET `/triage/moderation`
async fn open(cx: Cx, staff: Staff) -> Result<HttpResponse> {
    let now = cx.app.now();
    let read = move |conn: &mut Conn| Ok((find(conn)?, acts::last(conn, staff.id, now, &acts::IN_MODERATION)?));
    let (found, last) = cx.app.read(read).await?;
    let held = found.held.iter().filter_map(|place| row(&found, *place, None)).collect();
    let flagged = found.flagged.iter().filter_map(|it| row(&found, it.flagged.place(), Some(it))).collect();
    let page = cx.page(cx.l().desk_moderation());
    cx.html(&ModerationPage { page, held, held_total: found.held_total, flagged, total: found.total, last })
}

/// A thing that waits.
struct Row<'a> {
    /// What its elements are called.
    key: String,
    /// What members say of it.
    waiting: Option<&'a Waiting>,
    post: &'a Post,
    comment: Option<&'a Comment>,
    author: Option<&'a Profile>,
    /// The beginning of what it says, and its language.
    words: (String, &'a str),
    /// What it says, and what members say of it, for who settles it.
    seen: String,
    /// Where it stands, and below which its forms are.
    url: String,
    below: String,
}

fn row<'a>(found: &'a Found, place: Place, waiting: Option<&'a Waiting>) -> Option<Row<'a>> {
    let (post, text) = found.posts.get(&place.post)?;
    let comment = match place.comment {
        Some(id) => Some(found.comments.get(&id)?),
        None => None,
    };
    let (words, lang, author) = match comment {
        Some(comment) => (comment.body.as_str(), &comment.lang, comment.author_id),
        None => (text.as_ref().map_or("", |text| text.body.as_str()), &post.lang, post.author_id),
    };
    let said = match (comment, text) {
        (Some(comment), _) => Said::of_comment(comment, of(&found.comment_pictures, &comment.id)),
        (None, text) => {
            Said::of_post(post, text.as_ref()?, of(&found.pictures, &post.id), of(&found.additions, &post.id))
        }
    };
    let said = match waiting {
        Some(waiting) => said.flagged(waiting.seen()),
        None => said,
    };
    Some(Row {
        key: comment.map_or_else(|| format!("post-{}", post.id), |it| format!("comment-{}", it.id)),
        waiting,
        post,
        comment,
        author: found.people.get(&author),
        seen: said.word(),
        words: (text::excerpt(words, EXCERPT), lang),
        url: comment.map_or_else(|| posts::address(post.slug()), |it| comments::address(post.id, it.id)),
        below: comment.map_or_else(|| posts::address(post.id), Comment::below),
    })
}

/// What is there for one of them.
fn of<'a, K: Eq + Hash, T>(there: &'a HashMap<K, Vec<T>>, key: &K) -> &'a [T] {
    there.get(key).map_or(&[], Vec::as_slice)
}

impl Row<'_> {
    /// Whether its author took it away meanwhile.
    fn is_removed(&self) -> bool {
        self.comment.is_some_and(Comment::is_removed)
    }

    /// Where staff close the comments of its post, if they are open.
    fn locked_at(&self) -> Option<String> {
        self.post.accepts_comments().is_ok().then(|| format!("{}#lock", posts::address(self.post.slug())))
    }

    /// Where staff block its author, and who that is; staff block nobody of their own.
    fn blocked_at(&self) -> Option<(String, &str)> {
        let author = self.author.filter(|author| !author.is_staff())?;
        Some((format!("{}#block", people::address(&author.handle)), &author.name))
    }

    /// When it began to wait.
    fn since(&self) -> &Timestamp {
        self.waiting.map_or_else(|| self.written(), |waiting| &waiting.flagged.first_at)
    }

    fn written(&self) -> &Timestamp {
        self.comment.map_or(&self.post.created_at, |comment| &comment.created_at)
    }
}

#[derive(Template)]
#[template(path = "desk/moderation.html")]
struct ModerationPage<'a> {
    page: Page<'a>,
    held: Vec<Row<'a>>,
    held_total: i64,
    flagged: Vec<Row<'a>>,
    total: i64,
    /// What one did here last.
    last: Option<Last>,
}

impl ModerationPage<'_> {
    /// Whether nothing waits at all.
    fn is_empty(&self) -> bool {
        self.held.is_empty() && self.flagged.is_empty()
    }

    /// How many flagged things wait, where not all of them are here.
    fn more(&self) -> Option<String> {
        self.counted(self.total, self.flagged.len()).map(|number| self.page.l.desk_flagged_more(number))
    }

    /// How many things wait to be approved, where not all of them are here.
    fn more_held(&self) -> Option<String> {
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
