//! SQL on `known_issues`.

use super::model::KnownIssue;
use crate::db::schema::known_issues;
use crate::db::{Conn, PostId, ReleaseId};
use crate::error::Result;
use diesel::prelude::*;

/// Known issues of one release, at most: who reads more of them does not update.
pub(super) const MOST: i64 = 50;

/// A bug in a release.
pub(super) type Key = (ReleaseId, PostId);

/// Those of a release, by the numbers of their bugs.
pub(super) fn of_release(conn: &mut Conn, release: ReleaseId) -> Result<Vec<KnownIssue>> {
    let rows = known_issues::table.filter(known_issues::release_id.eq(release));
    Ok(rows.order(known_issues::post_id).limit(MOST).load(conn)?)
}

/// Those of each of some releases.
pub(super) fn of_releases(conn: &mut Conn, releases: &[ReleaseId]) -> Result<Vec<KnownIssue>> {
    let most = MOST.saturating_mul(i64::try_from(releases.len()).unwrap_or(1));
    let rows = known_issues::table.filter(known_issues::release_id.eq_any(releases));
    Ok(rows.order((known_issues::release_id, known_issues::post_id)).limit(most).load(conn)?)
}

/// The last ones that were said, at most so many.
pub(super) fn last(conn: &mut Conn, most: i64) -> Result<Vec<Key>> {
    let rows = known_issues::table.select((known_issues::release_id, known_issues::post_id));
    Ok(rows.order((known_issues::release_id.desc(), known_issues::post_id)).limit(most).load(conn)?)
}

/// Whether a release has any.
pub fn is_any(conn: &mut Conn, release: ReleaseId) -> Result<bool> {
    let rows = known_issues::table.filter(known_issues::release_id.eq(release));
    Ok(diesel::select(diesel::dsl::exists(rows)).get_result(conn)?)
}

/// One of them, if it is said.
pub(super) fn said(conn: &mut Conn, (release, post): Key) -> Result<Option<KnownIssue>> {
    let rows = known_issues::table.filter(known_issues::release_id.eq(release));
    Ok(rows.filter(known_issues::post_id.eq(post)).first(conn).optional()?)
}

/// Has a bug as this says, or says nothing of it.
pub(super) fn set(conn: &mut Conn, (release, post): Key, said: Option<&KnownIssue>) -> Result<()> {
    let there = known_issues::table.filter(known_issues::release_id.eq(release));
    diesel::delete(there.filter(known_issues::post_id.eq(post))).execute(conn)?;
    if let Some(said) = said {
        let row = (
            known_issues::release_id.eq(release),
            known_issues::post_id.eq(post),
            known_issues::workaround.eq(&said.workaround),
            known_issues::lang.eq(&said.lang),
            known_issues::by_id.eq(said.by_id),
            known_issues::said_at.eq(said.said_at),
        );
        diesel::insert_into(known_issues::table).values(row).execute(conn)?;
    }
    Ok(())
}
