//! SQL that has a draft again which was thrown away, and says whether it can.

use super::model::Choice;
use crate::db::schema::{pictures, question_options as options, questions};
use crate::db::{Conn, PostId, UserId};
use crate::error::Result;
use diesel::prelude::*;

/// A draft as it is stored, but for its options.
pub(super) struct Returned<'a> {
    pub post: PostId,
    pub body: &'a str,
    pub lang: &'a str,
    pub days: i64,
    pub by: UserId,
}

/// Has a draft again under the number that it had.
pub(super) fn insert(conn: &mut Conn, id: i64, draft: &Returned<'_>) -> Result<()> {
    let row = (
        questions::id.eq(id),
        questions::post_id.eq(draft.post),
        questions::body.eq(draft.body),
        questions::lang.eq(draft.lang),
        questions::days.eq(draft.days),
        questions::drafted_by.eq(draft.by),
    );
    diesel::insert_into(questions::table).values(row).execute(conn)?;
    Ok(())
}

/// Has an option of it again: its number, its place, what it says and in which language.
pub(super) fn insert_option(
    conn: &mut Conn,
    question: i64,
    (id, position): (i64, i64),
    (label, lang): (&str, &str),
) -> Result<()> {
    let row = (
        options::id.eq(id),
        options::question_id.eq(question),
        options::position.eq(position),
        options::label.eq(label),
        options::lang.eq(lang),
    );
    diesel::insert_into(options::table).values(row).execute(conn)?;
    Ok(())
}

/// Whether one of these options has a picture.
pub(super) fn is_any_pictured(conn: &mut Conn, choices: &[Choice]) -> Result<bool> {
    let ids: Vec<i64> = choices.iter().map(|choice| choice.id).collect();
    let pictured = pictures::table.filter(pictures::option_id.eq_any(ids));
    Ok(diesel::select(diesel::dsl::exists(pictured)).get_result(conn)?)
}
