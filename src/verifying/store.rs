//! SQL on `fix_checks` and `fix_answers`, and who has a bug.

use super::model::{Check, Note, Tally};
use super::token::Asked;
use crate::db::schema::{confirmations, fix_answers, fix_checks, post_devices, posts, releases};
use crate::db::{Conn, DeviceId, PortableExt, PostId, ReleaseId, Timestamp, UserId, prepared};
use crate::error::Result;
use crate::posts as record;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};
use std::collections::{HashMap, HashSet};

/// What is kept of a bug and a release.
pub(super) type Key = (ReleaseId, PostId);

/// Who of these people has which of these bugs, reported or confirmed it or a post that was merged into it, and on which device
/// that the site knows. An imported bug was nobody's here.
pub(super) fn had_by(
    conn: &mut Conn,
    bugs: &[PostId],
    people: &[UserId],
) -> Result<Vec<(UserId, PostId, Option<DeviceId>)>> {
    if bugs.is_empty() || people.is_empty() {
        return Ok(Vec::new());
    }
    let said = confirmations::table.filter(confirmations::post_id.eq_any(bugs));
    let said = said.filter(confirmations::user_id.eq_any(people));
    let columns = (confirmations::user_id, confirmations::post_id, confirmations::device_id);
    let mut had: Vec<(UserId, PostId, Option<DeviceId>)> = said.select(columns).load(conn)?;
    let wrote = posts::table.filter(posts::id.eq_any(bugs)).filter(posts::author_id.eq_any(people));
    let wrote: Vec<(UserId, PostId)> = wrote.select((posts::author_id, posts::id)).load(conn)?;
    let theirs: Vec<PostId> = wrote.iter().map(|(_, post)| *post).collect();
    if theirs.is_empty() {
        return Ok(had);
    }
    let imported: HashSet<PostId> = record::imported_among(conn, &theirs)?.into_iter().collect();
    let named = post_devices::table.filter(post_devices::post_id.eq_any(&theirs)).filter(post_devices::named.eq(true));
    let mut named: Vec<(PostId, DeviceId)> =
        named.select((post_devices::post_id, post_devices::device_id)).load(conn)?;
    named.sort_unstable();
    let device_of = |post: PostId| named.iter().find(|(of, _)| *of == post).map(|(_, device)| *device);
    for (author, post) in wrote {
        let is_known = had.iter().any(|(person, bug, _)| (*person, *bug) == (author, post));
        if !is_known && !imported.contains(&post) {
            had.push((author, post, device_of(post)));
        }
    }
    had.sort_unstable();
    Ok(had)
}

/// What is kept of a bug and a release, if somebody answered.
pub(super) fn check(conn: &mut Conn, (release, post): Key) -> Result<Option<Check>> {
    Ok(fix_checks::table.find((release.0, post.0)).first(conn).optional()?)
}

/// What people say of the bugs that a release fixed, those of which somebody said something.
pub fn tallies(conn: &mut Conn, release: ReleaseId) -> Result<HashMap<PostId, Tally>> {
    let all: Vec<Check> = fix_checks::table.filter(fix_checks::release_id.eq(release)).load(conn)?;
    Ok(all.into_iter().map(|check| (check.post_id, check.tally())).collect())
}

/// Reopened matters that wait for staff, the one that waits longest first: each with its bug, the version and the counts. Those
/// of a recalled release wait no more: what they are about ships anew.
pub(super) fn reopened(conn: &mut Conn, offset: i64, most: i64) -> Result<Vec<(Check, Option<String>)>> {
    let waiting = fix_checks::table.inner_join(releases::table).filter(fix_checks::reopened_at.is_not_null());
    let waiting = waiting.filter(fix_checks::settled_at.is_null()).filter(releases::recalled_at.is_null());
    let waiting = waiting.order((fix_checks::reopened_at, fix_checks::post_id)).offset(offset).limit(most);
    Ok(waiting.select((fix_checks::all_columns, releases::version)).load(conn)?)
}

/// The matter of a bug that waits for staff, whichever release it is about, the one that waits longest first: a later release may
/// have the bug by now.
pub(super) fn waiting_of(conn: &mut Conn, post: PostId) -> Result<Option<(Check, Option<String>)>> {
    let waiting = fix_checks::table.inner_join(releases::table).filter(fix_checks::reopened_at.is_not_null());
    let waiting = waiting.filter(fix_checks::settled_at.is_null()).filter(releases::recalled_at.is_null());
    let waiting = waiting.filter(fix_checks::post_id.eq(post)).order((fix_checks::reopened_at, fix_checks::release_id));
    Ok(waiting.select((fix_checks::all_columns, releases::version)).first(conn).optional()?)
}

/// How many matters wait for staff, counted up to a number.
pub fn waiting(conn: &mut Conn, most: i64) -> Result<i64> {
    let waiting = fix_checks::table.inner_join(releases::table).filter(fix_checks::reopened_at.is_not_null());
    let waiting = waiting.filter(fix_checks::settled_at.is_null()).filter(releases::recalled_at.is_null());
    let found: Vec<PostId> = waiting.select(fix_checks::post_id).limit(most).load(conn)?;
    Ok(i64::try_from(found.len()).unwrap_or(most))
}

/// What somebody said of a bug and a release.
pub(super) fn said(conn: &mut Conn, (release, post): Key, person: UserId) -> Result<Option<bool>> {
    let own = fix_answers::table.find((release.0, post.0, person.0)).select(fix_answers::gone);
    Ok(own.first(conn).optional()?)
}

/// What somebody said of the bugs that a release fixed: a release has so many at most as it has lines.
pub(super) fn said_of(conn: &mut Conn, release: ReleaseId, person: UserId) -> Result<HashMap<PostId, bool>> {
    let own = fix_answers::table.filter(fix_answers::user_id.eq(person)).filter(fix_answers::release_id.eq(release));
    let own: Vec<(PostId, bool)> = own.select((fix_answers::post_id, fix_answers::gone)).load(conn)?;
    Ok(own.into_iter().collect())
}

/// Begins to count for a bug and a release: of two who begin at once, one does.
pub(super) fn begin(conn: &mut Conn, (release, post): Key) -> Result<()> {
    diesel::insert_into(fix_checks::table)
        .values((fix_checks::release_id.eq(release), fix_checks::post_id.eq(post)))
        .on_conflict((fix_checks::release_id, fix_checks::post_id))
        .do_nothing()
        .portable()
        .execute(conn)?;
    Ok(())
}

/// Whether another account of the same mailbox has answered, one that left among them. Asked once the row of the counts is held:
/// of two accounts that answer at once the second one sees the first.
pub(super) fn mailbox_has_answered(conn: &mut Conn, (release, post): Key, person: UserId) -> Result<bool> {
    let words = "SELECT EXISTS (SELECT 1 FROM users own JOIN users other ON other.mailbox = own.mailbox \
                 JOIN fix_answers said ON said.release_id = ? AND said.post_id = ? AND said.user_id = other.id \
                 WHERE own.id = ? AND other.id <> own.id AND other.verified_at IS NOT NULL)";
    let asked = prepared::<Bool>(words).bind::<BigInt, _>(release).bind::<BigInt, _>(post).bind::<BigInt, _>(person);
    Ok(asked.get_result(conn)?)
}

/// Stores what somebody says, who is held, in place of what they said before.
pub(super) fn put(conn: &mut Conn, asked: &Asked, gone: bool, now: Timestamp) -> Result<()> {
    diesel::delete(fix_answers::table.find((asked.release.0, asked.post.0, asked.person.0))).execute(conn)?;
    let row = (
        fix_answers::release_id.eq(asked.release),
        fix_answers::post_id.eq(asked.post),
        fix_answers::user_id.eq(asked.person),
        fix_answers::gone.eq(gone),
        fix_answers::device_id.eq(asked.device),
        fix_answers::answered_at.eq(now),
    );
    diesel::insert_into(fix_answers::table).values(row).execute(conn)?;
    Ok(())
}

/// Counts so many more of each; the row is held from here on.
pub(super) fn count(conn: &mut Conn, (release, post): Key, (gone, remains): (i64, i64)) -> Result<()> {
    let changes = (fix_checks::gone.eq(fix_checks::gone + gone), fix_checks::remains.eq(fix_checks::remains + remains));
    diesel::update(fix_checks::table.find((release.0, post.0))).set(changes).execute(conn)?;
    Ok(())
}

/// Reopens the matter, once; whether it was not yet.
pub(super) fn reopen(conn: &mut Conn, (release, post): Key, now: Timestamp) -> Result<bool> {
    let first = fix_checks::table.find((release.0, post.0)).filter(fix_checks::reopened_at.is_null());
    Ok(diesel::update(first).set(fix_checks::reopened_at.eq(Some(now))).execute(conn)? > 0)
}

/// Notes what staff say to a matter that was reopened, who said so and when, or that they say nothing to it.
pub(super) fn settle(conn: &mut Conn, (release, post): Key, said: Option<(&Note, UserId, Timestamp)>) -> Result<()> {
    let (text, lang) = said.map_or(("", ""), |(note, ..)| (note.text.as_str(), note.lang.as_str()));
    let changes = (
        fix_checks::note.eq(text),
        fix_checks::note_lang.eq(lang),
        fix_checks::settled_by.eq(said.map(|(_, by, _)| by)),
        fix_checks::settled_at.eq(said.map(|(.., at)| at)),
    );
    diesel::update(fix_checks::table.find((release.0, post.0))).set(changes).execute(conn)?;
    Ok(())
}
