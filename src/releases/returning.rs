//! SQL that has a release say again what it said before, and a week that was skipped take place.

use super::model::{MOST_ITEMS, Release, ReleaseItem};
use crate::db::schema::{release_items, releases};
use crate::db::{AreaId, Conn, ItemId, ReleaseId, Timestamp, given_records, prepared};
use crate::error::Result;
use diesel::prelude::*;

/// Puts items back under the numbers that they had, in one statement. Nobody is credited for them: they were not out.
pub(super) fn put_items(conn: &mut Conn, items: &[ReleaseItem]) -> Result<()> {
    let words = "INSERT INTO release_items (id, release_id, area_id, change, wording, lang, position, highlight, \
                 vote_count, people_count, revision, withheld) \
                 SELECT CAST(value ->> 'id' AS BIGINT), CAST(value ->> 'release_id' AS BIGINT), \
                 CAST(value ->> 'area_id' AS BIGINT), value ->> 'change', value ->> 'wording', value ->> 'lang', \
                 CAST(value ->> 'position' AS BIGINT), CAST(value ->> 'highlight' AS BOOLEAN), \
                 CAST(value ->> 'vote_count' AS BIGINT), CAST(value ->> 'people_count' AS BIGINT), \
                 CAST(value ->> 'revision' AS BIGINT), CAST(value ->> 'withheld' AS BOOLEAN) FROM given";
    if !items.is_empty() {
        given_records(items, prepared::<()>(words))?.execute(conn)?;
    }
    Ok(())
}

/// What tells whether an item is still as it was, beside the revision of its release: its number and revision, the heading it
/// stands under, and whether it keeps its words to itself.
pub(super) type Mark = (ItemId, i64, AreaId, bool);

/// That of each item of a release, in their order.
pub(super) fn marks(conn: &mut Conn, release: ReleaseId) -> Result<Vec<Mark>> {
    let rows = release_items::table.filter(release_items::release_id.eq(release));
    let columns = (release_items::id, release_items::revision, release_items::area_id, release_items::withheld);
    let in_order = rows.order((release_items::position, release_items::id)).select(columns);
    Ok(in_order.limit(i64::try_from(MOST_ITEMS).unwrap_or(i64::MAX)).load(conn)?)
}

/// Has the paragraph at the head of a release as it was, and the language where that is its own.
pub(super) fn put_summary(conn: &mut Conn, id: ReleaseId, words: &str, lang: Option<&str>) -> Result<()> {
    let said = (
        releases::summary.eq(words),
        lang.map(|lang| releases::notes_lang.eq(lang)),
        releases::notes_revision.eq(releases::notes_revision + 1),
    );
    diesel::update(releases::table.filter(releases::id.eq(id))).set(said).execute(conn)?;
    Ok(())
}

/// Has the known issues as they were: Markdown, the same as HTML, and the language.
pub(super) fn put_known_issues(conn: &mut Conn, id: ReleaseId, said: (&str, &str), lang: &str) -> Result<()> {
    let said = (
        releases::known_issues.eq(said.0),
        releases::known_issues_html.eq(said.1),
        releases::notes_lang.eq(lang),
        releases::notes_revision.eq(releases::notes_revision + 1),
    );
    diesel::update(releases::table.filter(releases::id.eq(id))).set(said).execute(conn)?;
    Ok(())
}

/// Notes that what a release says changed after it was out: feeds say so.
pub(super) fn set_amended(conn: &mut Conn, id: ReleaseId, now: Timestamp) -> Result<()> {
    diesel::update(releases::table.filter(releases::id.eq(id)))
        .set(releases::amended_at.eq(Some(now)))
        .execute(conn)?;
    Ok(())
}

/// Has a release in the state in which it was, skipped or not.
pub(super) fn put_state(conn: &mut Conn, release: &Release) -> Result<()> {
    let state = (
        releases::state.eq(release.state),
        releases::skip_reason.eq(release.skip_reason.as_deref()),
        releases::skip_told.eq(&release.skip_told),
    );
    diesel::update(releases::table.filter(releases::id.eq(release.id))).set(state).execute(conn)?;
    Ok(())
}

/// Removes a week in which nothing has happened yet.
pub(super) fn remove_week(conn: &mut Conn, id: ReleaseId) -> Result<()> {
    diesel::delete(releases::table.filter(releases::id.eq(id))).execute(conn)?;
    Ok(())
}

/// Has a week again in which nothing had happened.
pub(super) fn insert_week(conn: &mut Conn, release: &Release) -> Result<()> {
    let row = (
        (releases::id.eq(release.id), releases::train_id.eq(release.train_id), releases::week.eq(release.week)),
        releases::state.eq(release.state),
        releases::summary.eq(&release.summary),
        releases::known_issues.eq(&release.known_issues),
        releases::known_issues_html.eq(&release.known_issues_html),
        releases::opened_at.eq(release.opened_at),
        releases::cutoff_at.eq(release.cutoff_at),
        releases::publish_at.eq(release.publish_at),
        releases::planned_at.eq(release.planned_at),
        releases::item_count.eq(release.item_count),
        releases::people_count.eq(release.people_count),
    );
    diesel::insert_into(releases::table).values(row).execute(conn)?;
    Ok(())
}
