//! SQL on `report_texts`: what some say in words, and what staff hid of it.

use super::model::Cell;
use crate::db::schema::{report_texts, reports};
use crate::db::{Conn, ReleaseId, Timestamp, UserId};
use crate::error::{Error, Result};
use diesel::prelude::*;

/// A line of text in a report.
#[derive(Debug, Clone, PartialEq, Eq, diesel::Queryable)]
pub(super) struct Line {
    pub id: i64,
    pub release_id: ReleaseId,
    pub user_id: UserId,
    pub cell: Cell,
    pub body: String,
    pub lang: String,
    pub said_at: Timestamp,
    /// Why staff hid it, with its language; empty while they have not.
    pub hidden: (String, String),
}

impl Line {
    /// Why staff hid it, and in which language; nothing where they have not.
    pub(super) fn why(&self) -> Option<(&str, &str)> {
        let (reason, lang) = &self.hidden;
        (!reason.is_empty()).then_some((reason, lang))
    }

    /// Whether staff hid it.
    pub(super) fn is_hidden(&self) -> bool {
        self.why().is_some()
    }
}

/// A line as somebody wrote it: for which cell, its words, and their language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NewLine {
    pub cell: Cell,
    pub body: String,
    pub lang: String,
}

type Hidden = (report_texts::hidden_reason, report_texts::hidden_lang);

const LINE: (
    report_texts::id,
    report_texts::release_id,
    report_texts::user_id,
    report_texts::cell,
    report_texts::body,
    report_texts::lang,
    report_texts::said_at,
    Hidden,
) = (
    report_texts::id,
    report_texts::release_id,
    report_texts::user_id,
    report_texts::cell,
    report_texts::body,
    report_texts::lang,
    report_texts::said_at,
    (report_texts::hidden_reason, report_texts::hidden_lang),
);

/// What somebody wrote of a release: at most one line a cell.
pub(super) fn of_person(conn: &mut Conn, release: ReleaseId, user: UserId) -> Result<Vec<Line>> {
    let own = report_texts::table.filter(report_texts::release_id.eq(release)).filter(report_texts::user_id.eq(user));
    Ok(own.order(report_texts::cell).select(LINE).load(conn)?)
}

/// One of them.
pub(super) fn get(conn: &mut Conn, id: i64) -> Result<Line> {
    report_texts::table.find(id).select(LINE).first(conn).optional()?.ok_or(Error::NotFound)
}

/// Has somebody say these lines and no others of a release. One that says the same as before stays as it is: hidden, where
/// staff hid it.
pub(super) fn put(
    conn: &mut Conn,
    (release, user): (ReleaseId, UserId),
    lines: &[NewLine],
    now: Timestamp,
) -> Result<()> {
    let there = of_person(conn, release, user)?;
    let stays = |line: &Line| lines.iter().any(|new| (new.cell, &new.body) == (line.cell, &line.body));
    let gone: Vec<i64> = there.iter().filter(|line| !stays(line)).map(|line| line.id).collect();
    if !gone.is_empty() {
        diesel::delete(report_texts::table.filter(report_texts::id.eq_any(gone))).execute(conn)?;
    }
    let is_new = |new: &&NewLine| !there.iter().any(|line| (new.cell, &new.body) == (line.cell, &line.body));
    for new in lines.iter().filter(is_new) {
        let row = (
            report_texts::release_id.eq(release),
            report_texts::user_id.eq(user),
            report_texts::cell.eq(new.cell),
            report_texts::body.eq(&new.body),
            report_texts::lang.eq(&new.lang),
            report_texts::said_at.eq(now),
            report_texts::hidden_reason.eq(""),
            report_texts::hidden_lang.eq(""),
        );
        diesel::insert_into(report_texts::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// The latest lines of a release whose reports count, behind so many of them.
pub(super) fn latest(conn: &mut Conn, release: ReleaseId, offset: i64, most: i64) -> Result<Vec<Line>> {
    let of_report = reports::release_id.eq(report_texts::release_id).and(reports::user_id.eq(report_texts::user_id));
    let counted = report_texts::table
        .inner_join(reports::table.on(of_report))
        .filter(report_texts::release_id.eq(release))
        .filter(reports::counted.eq(true));
    Ok(counted.order(report_texts::id.desc()).offset(offset).limit(most).select(LINE).load(conn)?)
}

/// Hides a line with a reason and its language, or with an empty one shows it again.
pub(super) fn set_hidden(conn: &mut Conn, id: i64, (reason, lang): (&str, &str)) -> Result<()> {
    let changes = (report_texts::hidden_reason.eq(reason), report_texts::hidden_lang.eq(lang));
    diesel::update(report_texts::table.filter(report_texts::id.eq(id))).set(changes).execute(conn)?;
    Ok(())
}

/// Whoever leaves takes their lines along.
pub(super) fn remove_of(conn: &mut Conn, people: &[UserId]) -> Result<()> {
    diesel::delete(report_texts::table.filter(report_texts::user_id.eq_any(people))).execute(conn)?;
    Ok(())
}
