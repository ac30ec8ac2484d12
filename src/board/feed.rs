//! Atom feeds of what is new: posts of the whole board, of a line or an area, and what was said on one post. Ids are made of
//! the installation's key, so that they stay when the site moves.

use super::filter::{Filter, Sort};
use super::listing::{self, Place};
use crate::comments::{Comment, is_below_seen};
use crate::db::schema::{comments, decisions, users};
use crate::db::{Conn, DecisionId, PostId, Timestamp};
use crate::error::{Error, Result};
use crate::i18n::{Language, Messages, plain};
use crate::people::{PROFILE, Profile};
use crate::posts::{self, Post, Status, Visibility};
use crate::text::{legal, whole_html};
use crate::web::Signer;
use askama::Template;
use diesel::prelude::*;

/// Entries of a feed.
const MOST: i64 = 20;

/// What a feed is about.
pub(super) enum About {
    /// Posts of a part of the board.
    Board(Place),
    /// What was said on a post.
    Post(Box<Post>),
}

/// Something new.
pub(super) struct Item {
    /// What it is, for its id.
    key: String,
    title: Titled,
    /// Behind the site's address.
    path: String,
    at: Timestamp,
    author: Profile,
    lang: String,
    html: String,
}

/// What an entry is called.
enum Titled {
    As(String),
    /// Its author said something.
    Said,
    /// Staff answered.
    Answer(Status),
}

/// What one look at the database brings for a feed.
pub(super) struct Source {
    pub about: About,
    items: Vec<Item>,
}

/// The newest posts of a part of the board.
pub(super) fn of_board(conn: &mut Conn, filter: Filter) -> Result<Source> {
    let board = listing::board(conn, Filter { sort: Sort::New, ..filter }, None)?;
    let ids: Vec<PostId> = board.rows.iter().map(|row| row.id).collect();
    let mut texts = posts::texts_of(conn, &ids)?;
    let items = board.rows.into_iter().map(|row| Item {
        key: format!("post {}", row.id),
        path: posts::address(row.slug()),
        html: texts.remove(&row.id).map(|text| text.body_html).unwrap_or_default(),
        title: Titled::As(row.title),
        at: row.created_at,
        author: row.author,
        lang: row.lang,
    });
    Ok(Source { items: items.collect(), about: About::Board(board.place) })
}

/// What was last said on a post that everybody sees.
pub(super) fn of_post(conn: &mut Conn, id: PostId) -> Result<Source> {
    let asked = posts::seen_by(conn, id, None)?;
    let end = posts::resolve(conn, asked.id)?;
    let post = posts::seen_by(conn, end.id, None)?;
    let said = comments::table.filter(comments::post_id.eq(post.id)).inner_join(users::table);
    let said: Vec<(Comment, Profile)> = said
        .filter(comments::visibility.eq(Visibility::Published))
        .filter(is_below_seen())
        .order(comments::id.desc())
        .limit(MOST)
        .select((comments::all_columns, PROFILE))
        .load(conn)?;
    let address = posts::address(post.slug());
    let mut items: Vec<Item> =
        said.into_iter().map(|(comment, author)| of_comment(comment, author, &address)).collect();
    let undone = decisions::table.filter(decisions::post_id.eq(post.id)).filter(decisions::undoes.is_not_null());
    let undone: Vec<Option<DecisionId>> =
        undone.order(decisions::id.desc()).limit(10 * MOST).select(decisions::undoes).load(conn)?;
    let taken_back: Vec<DecisionId> = undone.into_iter().flatten().collect();
    let answers = decisions::table.filter(decisions::post_id.eq(post.id)).inner_join(users::table);
    let answers: Vec<(i64, Status, String, String, Timestamp, Profile)> = answers
        .filter(decisions::undoes.is_null())
        .filter(decisions::id.ne_all(taken_back))
        .order(decisions::id.desc())
        .limit(MOST)
        .select((
            decisions::id,
            decisions::to_status,
            decisions::note_html,
            decisions::lang,
            decisions::decided_at,
            PROFILE,
        ))
        .load(conn)?;
    items.extend(answers.into_iter().map(|(id, status, html, lang, at, author)| Item {
        key: format!("decision {id}"),
        title: Titled::Answer(status),
        path: format!("{address}#answer"),
        at,
        author,
        lang,
        html,
    }));
    items.sort_by_key(|item| std::cmp::Reverse(item.at));
    items.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    Ok(Source { about: About::Post(Box::new(post)), items })
}

fn of_comment(comment: Comment, author: Profile, address: &str) -> Item {
    Item {
        key: format!("comment {}", comment.id),
        title: Titled::Said,
        path: format!("{address}?comment={0}#comment-{0}", comment.id),
        at: comment.created_at,
        author,
        lang: comment.lang,
        html: comment.body_html,
    }
}

/// What a feed says of the site and of itself.
pub(super) struct Frame<'a> {
    pub language: Language,
    pub site_name: &'a str,
    /// What links begin with: the site's address, with the language that the feed's address began with.
    pub links: &'a str,
    /// The path of the feed.
    pub path: &'a str,
    pub signer: &'a Signer,
    /// When a feed with nothing in it was last changed.
    pub empty_since: Timestamp,
}

#[derive(Template)]
#[template(path = "board/feed.xml")]
struct Feed<'a> {
    frame: &'a Frame<'a>,
    title: String,
    id: String,
    /// The page that says the same.
    page: String,
    updated: Timestamp,
    entries: Vec<Entry>,
}

struct Entry {
    title: String,
    id: String,
    url: String,
    author: String,
    lang: String,
    at: Timestamp,
    html: String,
}

/// Renders a feed.
pub(super) fn render(source: Source, l: &Messages, frame: &Frame<'_>) -> Result<String> {
    let (title, page) = match &source.about {
        About::Board(Place::Everywhere) => (l.board_feed_posts(), "/".to_owned()),
        About::Board(Place::Line(line)) => (l.board_feed_titled(line.named.of(&frame.language)), line.address()),
        About::Board(Place::Area { area, .. }) => (l.board_feed_titled(area.named.of(&frame.language)), area.address()),
        About::Post(post) => (post.title.clone(), posts::address(post.slug())),
    };
    let updated = source.items.first().map_or(frame.empty_since, |item| item.at);
    let entries = source.items.into_iter().map(|item| entry(item, l, frame)).collect();
    let title = l.title_of_site(&title, frame.site_name);
    let feed = Feed { frame, title, id: urn(frame, frame.path), page, updated, entries };
    let feed = feed.render().map_err(|error| Error::Broken(Box::new(error)))?;
    Ok(legal(&plain(&feed)))
}

fn entry(item: Item, l: &Messages, frame: &Frame<'_>) -> Entry {
    let (url, author) = (format!("{}{}", frame.links, item.path), item.author.named(l));
    Entry {
        title: match item.title {
            Titled::As(title) => title,
            Titled::Said => l.board_feed_comment(author.as_str()),
            Titled::Answer(status) => l.board_feed_answer(status.word(l)),
        },
        id: urn(frame, &item.key),
        html: whole_html(&item.html, &url),
        url,
        author,
        lang: item.lang,
        at: item.at,
    }
}

fn urn(frame: &Frame<'_>, key: &str) -> String {
    frame.signer.urn("feed", key)
}
