//! SQL that has a release say again what it said before, and a week that was skipped take place.

use super::model::{Release, ReleaseItem};
use crate::db::schema::{release_items, releases};
use crate::db::{Conn, ReleaseId, Timestamp};
use crate::error::Result;
use diesel::prelude::*;

/// Puts a line back under the number that it had.
pub(super) fn put_item(conn: &mut Conn, item: &ReleaseItem, revision: i64) -> Result<()> {
    let row = (
        (
            release_items::id.eq(item.id),
            release_items::release_id.eq(item.release_id),
            release_items::area_id.eq(item.area_id),
            release_items::change.eq(item.change),
            release_items::wording.eq(&item.wording),
            release_items::lang.eq(&item.lang),
        ),
        release_items::position.eq(item.position),
        release_items::highlight.eq(item.highlight),
        release_items::vote_count.eq(item.vote_count),
        release_items::people_count.eq(item.people_count),
        release_items::credited_at.eq(item.credited_at),
        release_items::revision.eq(revision),
        release_items::withheld.eq(item.withheld),
    );
    diesel::insert_into(release_items::table).values(row).execute(conn)?;
    Ok(())
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
    let state = (releases::state.eq(release.state), releases::skip_reason.eq(release.skip_reason.as_deref()));
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
