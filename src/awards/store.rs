//! SQL on `awards` and `award_votes`.

use super::model::{Award, Outcome};
use crate::db::schema::{award_votes, awards, releases};
use crate::db::{AreaId, Conn, Lockable, PortableExt, ReleaseId, Timestamp, UserId, lock, prepared};
use crate::error::{Error, Result};
use crate::files::Kept;
use crate::releases::Release;
use crate::trains::WEEKLY;
use diesel::prelude::*;
use diesel::sql_types::BigInt;
use std::collections::HashMap;

/// Awards that are found after one look: one a week.
const AT_ONCE: i64 = 20;
/// Awards of a year, at most.
const OF_YEAR: i64 = 60;
/// Years in the archive.
const YEARS: i64 = 200;
/// Awards that wait are counted up to here.
const MOST_WAITING: i64 = 100;

/// Releases of the weekly train whose report is closed and of which it is not found yet what comes of the votes.
pub fn due(conn: &mut Conn) -> Result<Vec<ReleaseId>> {
    let words = "SELECT r.release_id FROM report_rounds r JOIN releases ON releases.id = r.release_id \
                 LEFT JOIN awards a ON a.release_id = r.release_id \
                 WHERE r.closed_at IS NOT NULL AND releases.train_id = ? AND a.release_id IS NULL \
                 ORDER BY r.release_id LIMIT ?";
    let due: Vec<i64> = prepared::<BigInt>(words).bind::<BigInt, _>(WEEKLY.0).bind::<BigInt, _>(AT_ONCE).load(conn)?;
    Ok(due.into_iter().map(ReleaseId).collect())
}

/// How many awards wait to be presented, as far as they are counted. Of a release that was recalled there is none any more.
pub fn waiting(conn: &mut Conn) -> Result<i64> {
    let words = "SELECT count(*) FROM (SELECT 1 FROM awards JOIN releases ON releases.id = awards.release_id \
                 WHERE awards.presented_at IS NULL AND awards.outcome = 'won' AND releases.recalled_at IS NULL \
                 LIMIT ?) AS waiting";
    Ok(prepared::<BigInt>(words).bind::<BigInt, _>(MOST_WAITING).get_result(conn)?)
}

/// Keeps what came of the votes of a release, unless that is kept already; whether this call did.
pub(super) fn insert_once(
    conn: &mut Conn,
    release: ReleaseId,
    (year, people, outcome): (i64, i64, Outcome),
    now: Timestamp,
) -> Result<bool> {
    let row = (
        awards::release_id.eq(release),
        awards::year.eq(year),
        awards::people.eq(people),
        awards::outcome.eq(outcome),
        awards::found_at.eq(now),
    );
    let insert = diesel::insert_into(awards::table).values(row).on_conflict(awards::release_id).do_nothing();
    Ok(insert.portable().execute(conn)? > 0)
}

/// Keeps how many votes an area has.
pub(super) fn insert_votes(conn: &mut Conn, release: ReleaseId, (area, votes): (AreaId, i64)) -> Result<()> {
    let row = (award_votes::release_id.eq(release), award_votes::area_id.eq(area), award_votes::votes.eq(votes));
    diesel::insert_into(award_votes::table).values(row).execute(conn)?;
    Ok(())
}

/// The award of a release; what does not come in is none.
pub(super) fn get(conn: &mut Conn, release: ReleaseId) -> Result<Award> {
    find(conn, release)?.ok_or(Error::NotFound)
}

/// The same, if there is one.
pub(super) fn find(conn: &mut Conn, release: ReleaseId) -> Result<Option<Award>> {
    Ok(awards::table.filter(awards::release_id.eq(release)).first(conn).optional()?)
}

/// The same, held: whoever stages, presents or withdraws it at this moment waits.
pub(super) fn held(conn: &mut Conn, release: ReleaseId) -> Result<Award> {
    lock(conn, Lockable::Awards, &[release.0])?;
    get(conn, release)
}

/// Awards of a year with their releases, the latest first.
pub(super) fn of_year(conn: &mut Conn, year: i64) -> Result<Vec<(Award, Release)>> {
    let of_year = awards::table.inner_join(releases::table).filter(awards::year.eq(year));
    let latest = of_year.order(awards::release_id.desc()).limit(OF_YEAR);
    Ok(latest.select((awards::all_columns, releases::all_columns)).load(conn)?)
}

/// Years of which there are awards, the latest first.
pub(super) fn years(conn: &mut Conn) -> Result<Vec<i64>> {
    Ok(awards::table.select(awards::year).distinct().order(awards::year.desc()).limit(YEARS).load(conn)?)
}

/// Awards that were presented last, with their releases; those that were withdrawn since, too.
pub(super) fn lately_presented(conn: &mut Conn, most: i64) -> Result<Vec<(Award, Release)>> {
    let presented = awards::table.inner_join(releases::table).filter(awards::presented_at.is_not_null());
    let latest = presented.order((awards::presented_at.desc(), awards::release_id.desc())).limit(most);
    Ok(latest.select((awards::all_columns, releases::all_columns)).load(conn)?)
}

/// The award that was presented last and is not withdrawn, with its release.
pub(super) fn last_standing(conn: &mut Conn) -> Result<Option<(Award, Release)>> {
    let presented = awards::table.inner_join(releases::table).filter(awards::presented_at.is_not_null());
    let standing = presented.filter(awards::withdrawn_at.is_null());
    let latest = standing.order((awards::presented_at.desc(), awards::release_id.desc()));
    Ok(latest.select((awards::all_columns, releases::all_columns)).first(conn).optional()?)
}

/// Awards that were presented last and are not withdrawn: the release of each, the year, and the version.
pub(super) fn lately_standing(conn: &mut Conn, most: i64) -> Result<Vec<(ReleaseId, i64, Option<String>)>> {
    let presented = awards::table.inner_join(releases::table).filter(awards::presented_at.is_not_null());
    let standing = presented.filter(awards::withdrawn_at.is_null());
    let latest = standing.order((awards::presented_at.desc(), awards::release_id.desc())).limit(most);
    Ok(latest.select((awards::release_id, awards::year, releases::version)).load(conn)?)
}

/// The latest awards with their releases, however far they have come.
pub(super) fn latest(conn: &mut Conn, most: i64) -> Result<Vec<(Award, Release)>> {
    let latest = awards::table.inner_join(releases::table).order(awards::release_id.desc()).limit(most);
    Ok(latest.select((awards::all_columns, releases::all_columns)).load(conn)?)
}

/// The votes of each of these, by release: most first.
pub(super) fn votes_of(conn: &mut Conn, ids: &[ReleaseId]) -> Result<HashMap<ReleaseId, Vec<(AreaId, i64)>>> {
    let mut each: HashMap<ReleaseId, Vec<(AreaId, i64)>> = HashMap::new();
    if ids.is_empty() {
        return Ok(each);
    }
    let rows = award_votes::table.filter(award_votes::release_id.eq_any(ids));
    let rows: Vec<(ReleaseId, AreaId, i64)> =
        rows.select((award_votes::release_id, award_votes::area_id, award_votes::votes)).load(conn)?;
    for (release, area, votes) in rows {
        each.entry(release).or_default().push((area, votes));
    }
    for votes in each.values_mut() {
        votes.sort_by_key(|(area, votes)| (std::cmp::Reverse(*votes), *area));
    }
    Ok(each)
}

/// Counts a change of what staff say and show; of one that everybody reads its moment is kept.
pub(super) fn revise(conn: &mut Conn, award: &Award, now: Timestamp) -> Result<()> {
    let changed = award.presented_at.map(|_| now);
    let what = (awards::revision.eq(awards::revision + 1_i64), awards::changed_at.eq(changed));
    diesel::update(awards::table.filter(awards::release_id.eq(award.release_id))).set(what).execute(conn)?;
    Ok(())
}

/// Gives an award this picture, or none.
pub(super) fn set_picture(conn: &mut Conn, release: ReleaseId, picture: Option<&Kept>) -> Result<()> {
    let (width, height) = picture.map_or((0, 0), |kept| kept.small);
    let changes = (
        awards::picture.eq(picture.map(|kept| kept.name.as_str())),
        awards::small_width.eq(i64::from(width)),
        awards::small_height.eq(i64::from(height)),
    );
    diesel::update(awards::table.filter(awards::release_id.eq(release))).set(changes).execute(conn)?;
    Ok(())
}

/// Says what the picture shows.
pub(super) fn set_alt(conn: &mut Conn, release: ReleaseId, alt: &str) -> Result<()> {
    let row = awards::table.filter(awards::release_id.eq(release));
    diesel::update(row).set(awards::alt.eq(alt)).execute(conn)?;
    Ok(())
}

/// From now on everybody reads it.
pub(super) fn present(conn: &mut Conn, release: ReleaseId, by: UserId, now: Timestamp) -> Result<()> {
    let changes = (awards::presented_at.eq(Some(now)), awards::presented_by.eq(Some(by)));
    diesel::update(awards::table.filter(awards::release_id.eq(release))).set(changes).execute(conn)?;
    Ok(())
}

/// Staff withdrew it, once and for good.
pub(super) fn withdraw(
    conn: &mut Conn,
    release: ReleaseId,
    (words, lang): &(String, String),
    now: Timestamp,
) -> Result<()> {
    let changes = (awards::withdrawn_at.eq(Some(now)), awards::reason.eq(words), awards::reason_lang.eq(lang));
    diesel::update(awards::table.filter(awards::release_id.eq(release))).set(changes).execute(conn)?;
    Ok(())
}
