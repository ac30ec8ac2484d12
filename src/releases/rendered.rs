//! Known issues as they are stored, to be rendered again when the rules change.

use crate::db::schema::releases;
use crate::db::{Conn, ReleaseId};
use crate::error::Result;
use crate::text::Stored;
use diesel::prelude::*;

/// Known issues of releases, behind a row.
pub fn stored_known_issues(conn: &mut Conn, behind: i64, most: i64) -> Result<Vec<Stored>> {
    let rows = releases::table.filter(releases::id.gt(ReleaseId(behind))).order(releases::id).limit(most);
    let texts = rows.select((releases::id, releases::known_issues)).load::<(ReleaseId, String)>(conn)?;
    Ok(texts.into_iter().map(|(id, source)| Stored { id: id.0, source, html: String::new() }).collect())
}

/// Replaces the HTML of one, unless what was written was changed since.
pub fn replace_known_issues_html(conn: &mut Conn, text: &Stored) -> Result<()> {
    let row = releases::table
        .filter(releases::id.eq(ReleaseId(text.id)))
        .filter(releases::known_issues.eq(&text.source))
        .filter(releases::known_issues_html.ne(&text.html));
    diesel::update(row).set(releases::known_issues_html.eq(&text.html)).execute(conn)?;
    Ok(())
}
