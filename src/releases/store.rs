//! SQL on `releases` and `release_items`.

use super::model::{MOST_ITEMS, NewItem, Release, ReleaseItem, State};
use super::reasons::Reason;
use super::wording::Wording;
use super::words;
use crate::db::schema::{release_items, releases};
use crate::db::{AreaId, Conn, ItemId, Lockable, PortableExt, ReleaseId, Timestamp, TrainId, UserId, WeekNumber, lock};
use crate::error::{Error, Refusal, Result};
use crate::schedule::Deadlines;
use crate::text::Prose;
use chrono::NaiveDate;
use diesel::prelude::*;

/// The latest week of a train.
pub fn latest(conn: &mut Conn, train: TrainId) -> Result<Option<Release>> {
    let rows = releases::table.filter(releases::train_id.eq(train));
    Ok(rows.order(releases::week.desc()).first(conn).optional()?)
}

/// What collects or is frozen of all trains: one release of each at most.
pub(super) fn coming(conn: &mut Conn) -> Result<Vec<Release>> {
    Ok(releases::table.filter(releases::state.eq_any([State::Collecting, State::Frozen])).load(conn)?)
}

/// A release by its version, of whichever train.
pub fn by_version(conn: &mut Conn, version: &str) -> Result<Release> {
    // PostgreSQL takes no text with a NUL.
    if version.contains('\0') {
        return Err(Error::NotFound);
    }
    releases::table.filter(releases::version.eq(version)).first(conn).optional()?.ok_or(Error::NotFound)
}

/// A release by its train and week.
pub fn of_week(conn: &mut Conn, train: TrainId, week: WeekNumber) -> Result<Option<Release>> {
    let rows = releases::table.filter(releases::train_id.eq(train));
    Ok(rows.filter(releases::week.eq(week)).first(conn).optional()?)
}

/// A release, held until the transaction ends.
pub fn get_held(conn: &mut Conn, id: ReleaseId) -> Result<Release> {
    lock(conn, Lockable::Releases, &[id.0])?;
    get(conn, id)
}

/// Published and skipped weeks of a train, latest first.
pub fn past(conn: &mut Conn, train: TrainId, offset: i64, most: i64) -> Result<Vec<Release>> {
    let rows = releases::table.filter(releases::train_id.eq(train));
    let rows = rows.filter(releases::state.eq_any([State::Published, State::Skipped]));
    Ok(rows.order(releases::week.desc()).offset(offset).limit(most).load(conn)?)
}

/// Published releases of a train, latest first.
pub fn published(conn: &mut Conn, train: TrainId, most: i64) -> Result<Vec<Release>> {
    let rows = releases::table.filter(releases::train_id.eq(train)).filter(releases::state.eq(State::Published));
    Ok(rows.order(releases::week.desc()).limit(most).load(conn)?)
}

/// The published releases of the same train before and after this one.
pub fn neighbours(conn: &mut Conn, of: &Release) -> Result<(Option<Release>, Option<Release>)> {
    let published =
        || releases::table.filter(releases::train_id.eq(of.train_id)).filter(releases::state.eq(State::Published));
    let before = published().filter(releases::week.lt(of.week)).order(releases::week.desc());
    let before = before.first(conn).optional()?;
    let after = published().filter(releases::week.gt(of.week)).order(releases::week).first(conn).optional()?;
    Ok((before, after))
}

/// A release.
pub fn get(conn: &mut Conn, id: ReleaseId) -> Result<Release> {
    releases::table.filter(releases::id.eq(id)).first(conn).optional()?.ok_or(Error::NotFound)
}

/// Opens a week of a train, or has it skipped with a reason, unless its number is there: of two that try, one does it.
pub(super) fn open(
    conn: &mut Conn,
    (train, week): (TrainId, WeekNumber),
    (deadlines, skip): (Deadlines, Option<&Reason>),
    now: Timestamp,
) -> Result<()> {
    let state = if skip.is_some() { State::Skipped } else { State::Collecting };
    diesel::insert_into(releases::table)
        .values((
            releases::train_id.eq(train),
            releases::week.eq(week),
            releases::state.eq(state),
            releases::skip_reason.eq(skip.map(|reason| reason.text.as_str())),
            releases::skip_told.eq(skip.map(Reason::in_all).unwrap_or_default()),
            releases::summary.eq(""),
            releases::known_issues.eq(""),
            releases::known_issues_html.eq(""),
            releases::opened_at.eq(now),
            releases::cutoff_at.eq(Timestamp(deadlines.cutoff)),
            releases::publish_at.eq(Timestamp(deadlines.publish)),
            releases::item_count.eq(0_i64),
            releases::people_count.eq(0_i64),
        ))
        .on_conflict((releases::train_id, releases::week))
        .do_nothing()
        .portable()
        .execute(conn)?;
    Ok(())
}

fn moved_one(rows: usize) -> Result<()> {
    if rows == 1 { Ok(()) } else { Err(Error::Rejected(words::NOT_THERE)) }
}

/// Collecting → Frozen.
pub(super) fn set_frozen(conn: &mut Conn, id: ReleaseId, now: Timestamp) -> Result<()> {
    let seen = releases::table.filter(releases::id.eq(id)).filter(releases::state.eq(State::Collecting));
    let changes = (releases::state.eq(State::Frozen), releases::frozen_at.eq(Some(now)));
    moved_one(diesel::update(seen).set(changes).execute(conn)?)
}

/// Collecting or Frozen → Skipped.
pub(super) fn set_skipped(conn: &mut Conn, id: ReleaseId, reason: &Reason) -> Result<()> {
    let seen =
        releases::table.filter(releases::id.eq(id)).filter(releases::state.eq_any([State::Collecting, State::Frozen]));
    let changes = (
        releases::state.eq(State::Skipped),
        releases::skip_reason.eq(Some(reason.text.as_str())),
        releases::skip_told.eq(reason.in_all()),
    );
    moved_one(diesel::update(seen).set(changes).execute(conn)?)
}

/// Frozen → Published.
pub(super) fn set_published(
    conn: &mut Conn,
    id: ReleaseId,
    (version, day, feed_id): (&str, NaiveDate, &str),
    items: usize,
    by: UserId,
    now: Timestamp,
) -> Result<()> {
    let seen = releases::table.filter(releases::id.eq(id)).filter(releases::state.eq(State::Frozen));
    let changes = (
        releases::state.eq(State::Published),
        releases::version.eq(Some(version)),
        releases::day.eq(Some(day.to_string())),
        releases::feed_id.eq(Some(feed_id)),
        releases::item_count.eq(i64::try_from(items).unwrap_or(i64::MAX)),
        releases::published_by.eq(Some(by)),
        releases::published_at.eq(Some(now)),
    );
    moved_one(diesel::update(seen).set(changes).execute(conn)?)
}

/// Lets a frozen release go out by itself, or takes that back.
pub(super) fn set_approved(conn: &mut Conn, id: ReleaseId, approval: Option<(UserId, Timestamp)>) -> Result<()> {
    let seen = releases::table.filter(releases::id.eq(id)).filter(releases::state.eq(State::Frozen));
    let changes =
        (releases::approved_by.eq(approval.map(|(by, _)| by)), releases::approved_at.eq(approval.map(|(_, at)| at)));
    moved_one(diesel::update(seen).set(changes).execute(conn)?)
}

/// Counts a change to what a release will say, and takes back the approval of what it said before.
pub(super) fn count_change(conn: &mut Conn, id: ReleaseId) -> Result<()> {
    diesel::update(releases::table.filter(releases::id.eq(id)))
        .set((
            releases::revision.eq(releases::revision + 1),
            releases::approved_by.eq(None::<UserId>),
            releases::approved_at.eq(None::<Timestamp>),
        ))
        .execute(conn)?;
    Ok(())
}

/// Sets summary and known issues.
pub(super) fn set_notes(conn: &mut Conn, id: ReleaseId, summary: &str, known_issues: &Prose) -> Result<()> {
    diesel::update(releases::table.filter(releases::id.eq(id)))
        .set((
            releases::summary.eq(summary),
            releases::known_issues.eq(&known_issues.source),
            releases::known_issues_html.eq(&known_issues.html),
            releases::notes_lang.eq(&known_issues.lang),
            releases::notes_revision.eq(releases::notes_revision + 1),
        ))
        .execute(conn)?;
    Ok(())
}

/// Notes how many people who shaped a release were counted so far; nobody is told before all are, and since when.
pub fn set_people(conn: &mut Conn, id: ReleaseId, people: i64, all_since: Option<Timestamp>) -> Result<()> {
    diesel::update(releases::table.filter(releases::id.eq(id)))
        .set((releases::people_count.eq(people), releases::credited_at.eq(all_since)))
        .execute(conn)?;
    Ok(())
}

/// Notes that all digests of a release are queued.
pub fn set_digested(conn: &mut Conn, id: ReleaseId, now: Timestamp) -> Result<()> {
    diesel::update(releases::table.filter(releases::id.eq(id)))
        .set(releases::digested_at.eq(Some(now)))
        .execute(conn)?;
    Ok(())
}

/// The items of a release in their order.
pub fn items(conn: &mut Conn, release: ReleaseId) -> Result<Vec<ReleaseItem>> {
    let rows = release_items::table.filter(release_items::release_id.eq(release));
    Ok(rows
        .order((release_items::position, release_items::id))
        .limit(i64::try_from(MOST_ITEMS).unwrap_or(i64::MAX))
        .load(conn)?)
}

/// One item.
pub fn item(conn: &mut Conn, id: ItemId) -> Result<Option<ReleaseItem>> {
    Ok(release_items::table.find(id).first(conn).optional()?)
}

/// The first item of a release from an id on.
pub fn item_from(conn: &mut Conn, release: ReleaseId, from: ItemId) -> Result<Option<ReleaseItem>> {
    let rows = release_items::table.filter(release_items::release_id.eq(release)).filter(release_items::id.ge(from));
    Ok(rows.order(release_items::id).first(conn).optional()?)
}

/// Notes how many people are credited for an item so far, and when these are all.
pub fn count_people(conn: &mut Conn, item: ItemId, people: i64, complete: Option<Timestamp>) -> Result<()> {
    diesel::update(release_items::table.filter(release_items::id.eq(item)))
        .set((release_items::people_count.eq(people), release_items::credited_at.eq(complete)))
        .execute(conn)?;
    Ok(())
}

/// Puts the items of the release that is still to come from one area into another.
pub fn move_to_area(conn: &mut Conn, from: AreaId, into: AreaId) -> Result<()> {
    let coming = releases::table.filter(releases::state.eq_any([State::Collecting, State::Frozen]));
    let coming: Vec<ReleaseId> = coming.select(releases::id).load(conn)?;
    let items = release_items::table.filter(release_items::release_id.eq_any(coming));
    diesel::update(items.filter(release_items::area_id.eq(from))).set(release_items::area_id.eq(into)).execute(conn)?;
    Ok(())
}

/// Adds an item, of which [`super::origins`] says where it comes from.
pub(super) fn insert_item(conn: &mut Conn, release: ReleaseId, item: &NewItem) -> Result<ItemId> {
    let row = (
        release_items::release_id.eq(release),
        release_items::area_id.eq(item.area_id),
        release_items::change.eq(item.change),
        release_items::wording.eq(&item.wording),
        release_items::lang.eq(&item.lang),
        release_items::position.eq(item.position),
        release_items::highlight.eq(item.highlight),
        release_items::vote_count.eq(item.vote_count),
        release_items::people_count.eq(0_i64),
    );
    Ok(diesel::insert_into(release_items::table).values(row).returning(release_items::id).get_result(conn)?)
}

/// Those of these items that are in a release.
pub(super) fn items_among(conn: &mut Conn, release: ReleaseId, ids: &[ItemId]) -> Result<Vec<ReleaseItem>> {
    let most = i64::try_from(MOST_ITEMS).unwrap_or(i64::MAX);
    let rows = release_items::table.filter(release_items::release_id.eq(release));
    Ok(rows.filter(release_items::id.eq_any(ids)).limit(most).load(conn)?)
}

/// Changes an item of this release.
pub(super) fn set_item(conn: &mut Conn, release: ReleaseId, id: ItemId, wording: &Wording) -> Result<()> {
    let row = release_items::table.filter(release_items::id.eq(id)).filter(release_items::release_id.eq(release));
    let changes = (
        wording.area.map(|area| release_items::area_id.eq(area)),
        release_items::wording.eq(&wording.text),
        release_items::lang.eq(&wording.lang),
        release_items::change.eq(wording.change),
        release_items::position.eq(wording.position),
        release_items::highlight.eq(wording.highlight),
        release_items::revision.eq(release_items::revision + 1),
    );
    if diesel::update(row).set(changes).execute(conn)? == 1 { Ok(()) } else { Err(Error::NotFound) }
}

/// Takes these items out of this release, all of which are there.
pub(super) fn delete_these(conn: &mut Conn, release: ReleaseId, ids: &[ItemId]) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let rows = release_items::table.filter(release_items::id.eq_any(ids)).filter(release_items::release_id.eq(release));
    let is_all = diesel::delete(rows).execute(conn)? == ids.len();
    if is_all { Ok(()) } else { Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)) }
}

/// Takes all items but these out of a release.
pub(super) fn keep_items(conn: &mut Conn, release: ReleaseId, items: &[ItemId]) -> Result<()> {
    let others = release_items::table.filter(release_items::release_id.eq(release));
    diesel::delete(others.filter(release_items::id.ne_all(items))).execute(conn)?;
    Ok(())
}

/// Takes all items out of a release that is skipped.
pub(super) fn delete_items(conn: &mut Conn, release: ReleaseId) -> Result<()> {
    diesel::delete(release_items::table.filter(release_items::release_id.eq(release))).execute(conn)?;
    Ok(())
}
