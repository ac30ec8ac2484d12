//! SQL on `known_issues`, and on what is said of them in other languages and of devices.

use super::model::{Helps, KnownIssue};
use crate::db::schema::{known_issue_devices, known_issue_texts, known_issues};
use crate::db::{Conn, DeviceId, PostId, ReleaseId, Timestamp, UserId, given_each, prepared};
use crate::error::{Error, Problem, Result};
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::HashMap;

/// Known issues of one release, at most: who reads more of them does not update.
pub(super) const MOST: i64 = 50;

/// A bug in a release.
pub(super) type Key = (ReleaseId, PostId);

/// A row of `known_issues`.
type Row = (ReleaseId, PostId, String, String, UserId, Timestamp);

/// Those of a release, by the numbers of their bugs.
pub(super) fn of_release(conn: &mut Conn, release: ReleaseId) -> Result<Vec<KnownIssue>> {
    of_releases(conn, &[release])
}

/// Those of some releases, by the numbers of their bugs.
pub(super) fn of_releases(conn: &mut Conn, releases: &[ReleaseId]) -> Result<Vec<KnownIssue>> {
    let most = MOST.saturating_mul(i64::try_from(releases.len()).unwrap_or(1));
    let rows = known_issues::table.filter(known_issues::release_id.eq_any(releases));
    let rows: Vec<Row> = rows.order((known_issues::release_id, known_issues::post_id)).limit(most).load(conn)?;
    filled(conn, rows)
}

/// The last ones that were said, at most so many.
pub(super) fn last(conn: &mut Conn, most: i64) -> Result<Vec<Key>> {
    let rows = known_issues::table.select((known_issues::release_id, known_issues::post_id));
    Ok(rows.order((known_issues::release_id.desc(), known_issues::post_id)).limit(most).load(conn)?)
}

/// One of them, if it is said.
pub(super) fn said(conn: &mut Conn, (release, post): Key) -> Result<Option<KnownIssue>> {
    let rows = known_issues::table.filter(known_issues::release_id.eq(release));
    let row: Option<Row> = rows.filter(known_issues::post_id.eq(post)).first(conn).optional()?;
    Ok(filled(conn, row.into_iter().collect())?.pop())
}

/// Rows with what is said in other languages and of devices.
fn filled(conn: &mut Conn, rows: Vec<Row>) -> Result<Vec<KnownIssue>> {
    let releases: Vec<ReleaseId> = rows.iter().map(|row| row.0).collect();
    let posts: Vec<PostId> = rows.iter().map(|row| row.1).collect();
    let said = known_issue_texts::table.filter(known_issue_texts::release_id.eq_any(&releases));
    let said = said.filter(known_issue_texts::post_id.eq_any(&posts)).order(known_issue_texts::lang);
    let said: Vec<(ReleaseId, PostId, String, String)> = said.load(conn)?;
    let mut texts: HashMap<Key, Vec<Helps>> = HashMap::new();
    for (release, post, lang, text) in said {
        texts.entry((release, post)).or_default().push(Helps { lang, text });
    }
    let named = known_issue_devices::table.filter(known_issue_devices::release_id.eq_any(&releases));
    let named = named.filter(known_issue_devices::post_id.eq_any(&posts)).order(known_issue_devices::device_id);
    let named: Vec<(ReleaseId, PostId, DeviceId)> = named.load(conn)?;
    let mut devices: HashMap<Key, Vec<DeviceId>> = HashMap::new();
    for (release, post, device) in named {
        devices.entry((release, post)).or_default().push(device);
    }
    let whole = rows.into_iter().map(|(release_id, post_id, workaround, lang, by_id, said_at)| KnownIssue {
        release_id,
        post_id,
        workaround,
        lang,
        by_id,
        said_at,
        texts: texts.remove(&(release_id, post_id)).unwrap_or_default(),
        devices: devices.remove(&(release_id, post_id)).unwrap_or_default(),
    });
    Ok(whole.collect())
}

/// Has the bugs known in one release known in another one instead, but for those that are known there already.
pub(super) fn take_over(conn: &mut Conn, from: ReleaseId, to: ReleaseId) -> Result<()> {
    let there = of_release(conn, to)?;
    let mut moved: Vec<PostId> = of_release(conn, from)?.into_iter().map(|said| said.post_id).collect();
    moved.retain(|post| there.iter().all(|said| said.post_id != *post));
    if i64::try_from(there.len() + moved.len()).is_ok_and(|all| all > MOST) {
        return Err(Error::invalid("workaround", Problem::TooMuch));
    }
    let words = "INSERT INTO known_issues (release_id, post_id, workaround, lang, by_id, said_at) \
                 SELECT CAST(? AS BIGINT), known_issues.post_id, known_issues.workaround, known_issues.lang, \
                 known_issues.by_id, known_issues.said_at \
                 FROM given INNER JOIN known_issues ON known_issues.post_id = given.one \
                 WHERE known_issues.release_id = CAST(? AS BIGINT)";
    let insert = prepared::<()>(words).bind::<BigInt, _>(to.0).bind::<BigInt, _>(from.0);
    given_each(moved.iter().map(|post| post.0), insert).execute(conn)?;
    let texts = || known_issue_texts::table.filter(known_issue_texts::release_id.eq(from));
    let theirs = texts().filter(known_issue_texts::post_id.eq_any(&moved));
    diesel::update(theirs).set(known_issue_texts::release_id.eq(to)).execute(conn)?;
    let devices = || known_issue_devices::table.filter(known_issue_devices::release_id.eq(from));
    let theirs = devices().filter(known_issue_devices::post_id.eq_any(&moved));
    diesel::update(theirs).set(known_issue_devices::release_id.eq(to)).execute(conn)?;
    diesel::delete(texts()).execute(conn)?;
    diesel::delete(devices()).execute(conn)?;
    diesel::delete(known_issues::table.filter(known_issues::release_id.eq(from))).execute(conn)?;
    Ok(())
}

/// Has a bug as this says, or says nothing of it.
pub(super) fn set(conn: &mut Conn, (release, post): Key, said: Option<&KnownIssue>) -> Result<()> {
    let texts = known_issue_texts::table.filter(known_issue_texts::release_id.eq(release));
    diesel::delete(texts.filter(known_issue_texts::post_id.eq(post))).execute(conn)?;
    let devices = known_issue_devices::table.filter(known_issue_devices::release_id.eq(release));
    diesel::delete(devices.filter(known_issue_devices::post_id.eq(post))).execute(conn)?;
    let there = known_issues::table.filter(known_issues::release_id.eq(release));
    diesel::delete(there.filter(known_issues::post_id.eq(post))).execute(conn)?;
    let Some(said) = said else { return Ok(()) };
    let row = (
        known_issues::release_id.eq(release),
        known_issues::post_id.eq(post),
        known_issues::workaround.eq(&said.workaround),
        known_issues::lang.eq(&said.lang),
        known_issues::by_id.eq(said.by_id),
        known_issues::said_at.eq(said.said_at),
    );
    diesel::insert_into(known_issues::table).values(row).execute(conn)?;
    for there in &said.texts {
        let row = (
            known_issue_texts::release_id.eq(release),
            known_issue_texts::post_id.eq(post),
            known_issue_texts::lang.eq(&there.lang),
            known_issue_texts::workaround.eq(&there.text),
        );
        diesel::insert_into(known_issue_texts::table).values(row).execute(conn)?;
    }
    for device in &said.devices {
        let row = (
            known_issue_devices::release_id.eq(release),
            known_issue_devices::post_id.eq(post),
            known_issue_devices::device_id.eq(*device),
        );
        diesel::insert_into(known_issue_devices::table).values(row).execute(conn)?;
    }
    Ok(())
}
