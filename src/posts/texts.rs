//! SQL on `post_texts` and `post_additions`: what a post says at length, apart from the row that changes at every vote.

use super::model::{Addition, Kind, PostText, Visibility};
use crate::db::schema::{post_additions, post_crashes, post_logs, post_texts, posts};
use crate::db::{AreaId, Conn, PostId, Timestamp, UserId, columns};
use crate::error::{Error, Result};
use crate::search::{self, PostEntry, Source, Written};
use crate::text::{Prose, cut_after};
use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};
use std::collections::HashMap;

/// Characters of a text that are read for its one line in a list.
const FIRST_WORDS: u16 = 1_000;

diesel::define_sql_function! {
    /// So many characters of a text.
    fn substr(text: Text, from: Integer, length: Integer) -> Text;
}

/// What a post is about to say.
pub struct NewText<'a> {
    /// Request or bug.
    pub kind: Kind,
    /// One line.
    pub title: &'a str,
    /// In the language of title and body together.
    pub body: &'a Prose,
    /// Device.
    pub device: Option<&'a str>,
    /// Build.
    pub build: Option<&'a str>,
    /// A pasted log.
    pub log: Option<&'a str>,
    /// The crash that it tells of, in a short word.
    pub crash: Option<&'a str>,
    /// What it is found by.
    pub entry: &'a PostEntry,
}

pub(super) fn insert(conn: &mut Conn, post: PostId, text: &NewText<'_>) -> Result<()> {
    let row = (
        post_texts::post_id.eq(post),
        post_texts::body.eq(&text.body.source),
        post_texts::body_html.eq(&text.body.html),
        post_texts::device.eq(text.device),
        post_texts::build.eq(text.build),
    );
    diesel::insert_into(post_texts::table).values(row).execute(conn)?;
    put_log(conn, post, text)?;
    search::put_post(conn, post, text.entry)
}

pub(super) fn replace(conn: &mut Conn, post: PostId, text: &NewText<'_>, now: Timestamp) -> Result<()> {
    let changes = (
        post_texts::body.eq(&text.body.source),
        post_texts::body_html.eq(&text.body.html),
        post_texts::device.eq(text.device),
        post_texts::build.eq(text.build),
        post_texts::edited_at.eq(Some(now)),
    );
    diesel::update(post_texts::table.find(post)).set(changes).execute(conn)?;
    diesel::delete(post_logs::table.find(post)).execute(conn)?;
    diesel::delete(post_crashes::table.find(post)).execute(conn)?;
    put_log(conn, post, text)?;
    search::put_post(conn, post, text.entry)
}

/// Has a post say another device, and its build.
pub fn set_device(conn: &mut Conn, post: PostId, (device, build): (Option<&str>, Option<&str>)) -> Result<()> {
    let changes = (post_texts::device.eq(device), post_texts::build.eq(build));
    diesel::update(post_texts::table.find(post)).set(changes).execute(conn)?;
    Ok(())
}

fn put_log(conn: &mut Conn, post: PostId, text: &NewText<'_>) -> Result<()> {
    if let Some(log) = text.log {
        let row = (post_logs::post_id.eq(post), post_logs::log.eq(log));
        diesel::insert_into(post_logs::table).values(row).execute(conn)?;
    }
    if let Some(crash) = text.crash {
        let row = (post_crashes::post_id.eq(post), post_crashes::fingerprint.eq(crash));
        diesel::insert_into(post_crashes::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// The latest bugs that everybody sees with a log of the same crash, at most so many. What became a wish keeps its log, and may
/// be a bug again.
pub fn of_crash(conn: &mut Conn, crash: &str, most: i64) -> Result<Vec<PostId>> {
    let same = post_crashes::table
        .inner_join(posts::table)
        .filter(post_crashes::fingerprint.eq(crash))
        .filter(posts::kind.eq(Kind::Bug))
        .filter(posts::visibility.eq(Visibility::Published));
    Ok(same.order(post_crashes::post_id.desc()).limit(most).select(post_crashes::post_id).load(conn)?)
}

/// The log that was pasted into a post.
pub fn log_of(conn: &mut Conn, post: PostId) -> Result<Option<String>> {
    Ok(post_logs::table.find(post).select(post_logs::log).first(conn).optional()?)
}

/// The first `most` characters of it, and one more if there are more.
pub fn beginning_of_log(conn: &mut Conn, post: PostId, most: i32) -> Result<Option<String>> {
    Ok(post_logs::table.find(post).select(substr(post_logs::log, 1, most + 1)).first(conn).optional()?)
}

/// Removes what posts say that are removed.
pub(super) fn remove(conn: &mut Conn, ids: &[PostId]) -> Result<()> {
    search::remove_posts(conn, ids)?;
    diesel::delete(post_additions::table.filter(post_additions::post_id.eq_any(ids))).execute(conn)?;
    diesel::delete(post_texts::table.filter(post_texts::post_id.eq_any(ids))).execute(conn)?;
    Ok(())
}

/// What a post says.
pub fn text_of(conn: &mut Conn, post: PostId) -> Result<PostText> {
    post_texts::table.find(post).select(columns::<PostText>()).first(conn).optional()?.ok_or(Error::NotFound)
}

/// What a bug says of the device that it happens on.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct BugDevice {
    /// The bug.
    pub id: PostId,
    /// What its author calls the device.
    pub device: Option<String>,
    /// Its build.
    pub build: Option<String>,
}

/// Bugs behind a number, at most so many.
pub fn bugs_after(conn: &mut Conn, after: PostId, most: i64) -> Result<Vec<BugDevice>> {
    let bugs = posts::table.inner_join(post_texts::table).filter(posts::id.gt(after)).filter(posts::kind.eq(Kind::Bug));
    let columns = (posts::id, post_texts::device, post_texts::build);
    Ok(bugs.order(posts::id).limit(most).select(columns).load(conn)?)
}

/// What a post says of a device and its build.
pub fn device_of(conn: &mut Conn, post: PostId) -> Result<(Option<String>, Option<String>)> {
    let columns = (post_texts::device, post_texts::build);
    post_texts::table.find(post).select(columns).first(conn).optional()?.ok_or(Error::NotFound)
}

/// What each of these posts says.
pub fn texts_of(conn: &mut Conn, ids: &[PostId]) -> Result<HashMap<PostId, PostText>> {
    let rows: Vec<(PostId, PostText)> = post_texts::table
        .filter(post_texts::post_id.eq_any(ids))
        .select((post_texts::post_id, columns::<PostText>()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The beginning of each of these posts' texts, as Markdown.
pub fn beginnings(conn: &mut Conn, ids: &[PostId]) -> Result<HashMap<PostId, String>> {
    let rows: Vec<(PostId, String)> = post_texts::table
        .filter(post_texts::post_id.eq_any(ids))
        .select((post_texts::post_id, substr(post_texts::body, 1, i32::from(FIRST_WORDS))))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, words)| (id, cut_after(words, usize::from(FIRST_WORDS)))).collect())
}

/// The same text that this person filed in the same area since a moment.
pub fn twin(
    conn: &mut Conn,
    (author, area, seen): (UserId, AreaId, Visibility),
    text: &NewText<'_>,
    since: Timestamp,
) -> Result<Option<PostId>> {
    let same = posts::table
        .inner_join(post_texts::table)
        .filter(posts::author_id.eq(author))
        .filter(posts::created_at.ge(since))
        .filter(posts::area_id.eq(area))
        .filter(posts::visibility.eq(seen))
        .filter(posts::kind.eq(text.kind))
        .filter(posts::title.eq(text.title))
        .filter(post_texts::body.eq(&text.body.source));
    Ok(same.order(posts::id.desc()).select(posts::id).first(conn).optional()?)
}

/// Adds something below a text.
pub fn add_below(conn: &mut Conn, post: PostId, new: &Written, now: Timestamp) -> Result<()> {
    let body = &new.body;
    let row = (
        post_additions::post_id.eq(post),
        post_additions::body.eq(&body.source),
        post_additions::body_html.eq(&body.html),
        post_additions::lang.eq(&body.lang),
        post_additions::created_at.eq(now),
    );
    let id = diesel::insert_into(post_additions::table).values(row).returning(post_additions::id).get_result(conn)?;
    search::put_text(conn, post, Source::Addition(id), &new.entry)
}

/// What was added below a post's text, oldest first, at most so many.
pub fn additions_of(conn: &mut Conn, post: PostId, most: i64) -> Result<Vec<Addition>> {
    let rows = post_additions::table.filter(post_additions::post_id.eq(post)).order(post_additions::id).limit(most);
    let columns = (post_additions::id, post_additions::body_html, post_additions::lang, post_additions::created_at);
    Ok(rows.select(columns).load(conn)?)
}

/// What was added below the texts of these posts, oldest first within each, at most so many in all.
pub fn additions_of_each(conn: &mut Conn, ids: &[PostId], most: i64) -> Result<Vec<(PostId, Addition)>> {
    let rows = post_additions::table.filter(post_additions::post_id.eq_any(ids));
    let columns = (post_additions::id, post_additions::body_html, post_additions::lang, post_additions::created_at);
    let rows = rows.order((post_additions::post_id, post_additions::id)).limit(most);
    Ok(rows.select((post_additions::post_id, columns)).load(conn)?)
}

/// Whether the last addition says just this, since a moment: the same press twice.
pub fn was_added(conn: &mut Conn, post: PostId, body: &Prose, since: Timestamp) -> Result<bool> {
    let same = post_additions::table
        .filter(post_additions::post_id.eq(post))
        .filter(post_additions::created_at.ge(since))
        .filter(post_additions::body.eq(&body.source));
    Ok(diesel::select(diesel::dsl::exists(same)).get_result(conn)?)
}
