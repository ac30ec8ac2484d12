//! SQL on the reports of meetups, which are kept as they were written and as HTML.

use crate::db::schema::meetup_reports;
use crate::db::{Conn, Timestamp, UserId};
use crate::error::Result;
use crate::text::{Prose, Stored};
use diesel::prelude::*;

/// How a meetup was, where somebody has said.
pub(in super::super) fn report_of(conn: &mut Conn, id: i64) -> Result<Option<Prose>> {
    let row =
        meetup_reports::table.find(id).select((meetup_reports::source, meetup_reports::html, meetup_reports::lang));
    let report: Option<(String, String, String)> = row.first(conn).optional()?;
    Ok(report.map(|(source, html, lang)| Prose { source, html, lang }))
}

/// Says how it was; with nothing, nothing is said any more.
pub(in super::super) fn set_report(
    conn: &mut Conn,
    id: i64,
    (said, by): (&Prose, UserId),
    now: Timestamp,
) -> Result<()> {
    diesel::delete(meetup_reports::table.find(id)).execute(conn)?;
    if said.source.is_empty() {
        return Ok(());
    }
    let row = (
        meetup_reports::meetup_id.eq(id),
        meetup_reports::written_by.eq(by),
        meetup_reports::source.eq(&said.source),
        meetup_reports::html.eq(&said.html),
        meetup_reports::lang.eq(&said.lang),
        meetup_reports::written_at.eq(now),
    );
    diesel::insert_into(meetup_reports::table).values(row).execute(conn)?;
    Ok(())
}

/// Reports of meetups, behind a row.
pub fn stored_reports(conn: &mut Conn, behind: i64, most: i64) -> Result<Vec<Stored>> {
    let rows =
        meetup_reports::table.filter(meetup_reports::meetup_id.gt(behind)).order(meetup_reports::meetup_id).limit(most);
    let texts: Vec<(i64, String)> = rows.select((meetup_reports::meetup_id, meetup_reports::source)).load(conn)?;
    Ok(texts.into_iter().map(|(id, source)| Stored { id, source, html: String::new() }).collect())
}

/// Replaces the HTML of one, unless what was written was changed since.
pub fn replace_report_html(conn: &mut Conn, text: &Stored) -> Result<()> {
    let row = meetup_reports::table.find(text.id).filter(meetup_reports::source.eq(&text.source));
    let row = row.filter(meetup_reports::html.ne(&text.html));
    diesel::update(row).set(meetup_reports::html.eq(&text.html)).execute(conn)?;
    Ok(())
}
