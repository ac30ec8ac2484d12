//! Atom feeds of what is new: posts of the whole board, of a line or an area, and what was said on one post; a person's is in
//! `person::feed`. Ids are made of the installation's key, so that they stay when the site moves. An entry's `updated` moves
//! when what it says changes; the entries stay in the order in which they came.

use super::filter::{Filter, Sort};
use super::listing::{self, Place, Row};
use super::recalled;
use crate::comments::{Comment, is_below_seen};
use crate::correcting;
use crate::db::schema::{comments, decisions, users};
use crate::db::{Conn, DecisionId, PostId, Timestamp, columns};
use crate::error::Result;
use crate::i18n::{Language, Messages};
use crate::people::Profile;
use crate::posts::{self, Post, Status, Visibility};
use crate::releases;
use crate::text::whole_html;
use crate::trains::WEEKLY;
use crate::triage::Decision;
use crate::web::{Signer, atom_text};
use askama::Template;
use chrono::DateTime;
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
    /// When what it says was changed last.
    updated: Timestamp,
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
    /// When the feed was last changed while there is nothing in it.
    empty_since: Timestamp,
}

/// The newest posts of a part of the board.
pub(super) fn of_board(conn: &mut Conn, filter: Filter) -> Result<Source> {
    let board = listing::board(conn, Filter { sort: Sort::New, ..filter }, None)?;
    let ids: Vec<PostId> = board.rows.iter().map(|row| row.id).collect();
    let mut texts = posts::texts_of(conn, &ids)?;
    let corrected = correcting::titles_corrected(conn, &ids)?;
    let item = |row: Row| {
        let (html, edited) = texts.remove(&row.id).map(|text| (text.body_html, text.edited_at)).unwrap_or_default();
        let changed = [Some(row.status_changed_at), edited, corrected.get(&row.id).copied()];
        Item {
            key: format!("post {}", row.id),
            path: posts::address(row.slug()),
            html,
            title: Titled::As(row.title),
            at: row.created_at,
            updated: changed.into_iter().flatten().fold(row.created_at, Timestamp::max),
            author: row.author,
            lang: row.lang,
        }
    };
    let items: Vec<Item> = board.rows.into_iter().map(item).collect();
    // As the feed of releases has it: the week that is open began then, and nothing changed since.
    let opened = if items.is_empty() { releases::latest(conn, WEEKLY)?.map(|release| release.opened_at) } else { None };
    let empty_since = opened.unwrap_or(Timestamp(DateTime::UNIX_EPOCH));
    Ok(Source { items, about: About::Board(board.place), empty_since })
}

/// What was last said on a post that everybody sees, as somebody reads it.
pub(super) fn of_post(conn: &mut Conn, id: PostId, reads: Language) -> Result<Source> {
    let asked = posts::seen_by(conn, id, None)?;
    let end = posts::resolve(conn, asked.id)?;
    let post = posts::seen_by(conn, end.id, None)?;
    let said = comments::table.filter(comments::post_id.eq(post.id)).inner_join(users::table);
    let said: Vec<(Comment, Profile)> = said
        .filter(comments::visibility.eq(Visibility::Published))
        .filter(is_below_seen())
        .order(comments::id.desc())
        .limit(MOST)
        .select((comments::all_columns, columns::<Profile>()))
        .load(conn)?;
    let address = posts::address(post.slug());
    let mut items: Vec<Item> =
        said.into_iter().map(|(comment, author)| of_comment(comment, author, &address)).collect();
    items.extend(answers(conn, post.id, reads)?.into_iter().map(|(answer, by)| of_answer(answer, by, &address)));
    items.sort_by_key(|item| std::cmp::Reverse(item.at));
    items.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    let empty_since = post.created_at.max(post.status_changed_at);
    Ok(Source { about: About::Post(Box::new(post)), items, empty_since })
}

/// The latest decisions on a post that were not taken back, and whose they are.
fn answers(conn: &mut Conn, post: PostId, reads: Language) -> Result<Vec<(Decision, Profile)>> {
    let undone = decisions::table.filter(decisions::post_id.eq(post)).filter(decisions::undoes.is_not_null());
    let undone: Vec<Option<DecisionId>> =
        undone.order(decisions::id.desc()).limit(10 * MOST).select(decisions::undoes).load(conn)?;
    let taken_back: Vec<DecisionId> = undone.into_iter().flatten().collect();
    let answers = decisions::table.filter(decisions::post_id.eq(post)).inner_join(users::table);
    let mut answers: Vec<(Decision, Profile)> = answers
        .filter(decisions::undoes.is_null())
        .filter(decisions::id.ne_all(taken_back))
        .order(decisions::id.desc())
        .limit(MOST)
        .select((decisions::all_columns, columns::<Profile>()))
        .load(conn)?;
    recalled::tell(conn, answers.iter_mut().map(|(answer, _)| answer), reads)?;
    Ok(answers)
}

fn of_answer(answer: Decision, author: Profile, address: &str) -> Item {
    Item {
        key: format!("decision {}", answer.id),
        title: Titled::Answer(answer.to),
        path: format!("{address}#answer"),
        at: answer.decided_at,
        updated: answer.decided_at,
        author,
        lang: answer.lang,
        html: answer.note_html,
    }
}

fn of_comment(comment: Comment, author: Profile, address: &str) -> Item {
    Item {
        key: format!("comment {}", comment.id),
        title: Titled::Said,
        path: format!("{address}?comment={0}#comment-{0}", comment.id),
        at: comment.created_at,
        updated: comment.edited_at.unwrap_or(comment.created_at),
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

/// What a feed says of itself.
pub(super) struct Head {
    pub title: String,
    /// What it is, for its id.
    pub key: String,
    /// The page that says the same.
    pub page: String,
}

/// An entry of a feed, in words.
pub(super) struct Entry {
    pub title: String,
    pub id: String,
    pub url: String,
    pub author: String,
    /// The language of its title and text; empty when it is the feed's own, or unknown.
    pub lang: String,
    pub at: Timestamp,
    /// When what it says was changed last.
    pub updated: Timestamp,
    pub html: String,
}

/// Renders a feed.
pub(super) fn render(source: Source, l: &Messages, frame: &Frame<'_>) -> Result<String> {
    let (title, page) = match &source.about {
        About::Board(Place::Everywhere) => (l.board_feed_posts(), "/".to_owned()),
        About::Board(Place::Line(line)) => (l.board_feed_titled(line.named.of(&frame.language)), line.address()),
        About::Board(Place::Area { area, .. }) => (l.board_feed_titled(area.named.of(&frame.language)), area.address()),
        About::Post(post) => (post.title.clone(), posts::address(post.slug())),
    };
    let empty_since = source.empty_since;
    let entries = source.items.into_iter().map(|item| entry(item, l, frame)).collect();
    let head = Head { title: l.title_of_site(&title, frame.site_name), key: frame.path.to_owned(), page };
    written(frame, head, entries, empty_since)
}

/// A feed of these entries. It was updated when the last of them was, or, where there are none, at that moment, so that
/// whoever asks again is told that nothing changed.
pub(super) fn written(frame: &Frame<'_>, head: Head, entries: Vec<Entry>, empty_since: Timestamp) -> Result<String> {
    let updated = entries.iter().map(|entry| entry.updated).max().unwrap_or(empty_since);
    let Head { title, key, page } = head;
    let feed = Feed { frame, title, id: urn(frame, &key), page, updated, entries };
    atom_text(&feed)
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
        updated: item.updated,
    }
}

/// The id of a feed, or of something in one.
pub(super) fn urn(frame: &Frame<'_>, key: &str) -> String {
    frame.signer.urn("feed", key)
}
