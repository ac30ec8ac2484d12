//! SQL on `canned_answers` and `canned_texts`.

use super::model::{Answer, Choice, NewAnswer, Texts};
use crate::db::Conn;
use crate::db::schema::{canned_answers, canned_texts};
use crate::error::{Error, Refusal, Result};
use crate::i18n::Language;
use diesel::prelude::*;

/// The most answers of a site: more are not found again while one answers.
pub(super) const MOST: i64 = 100;

type Columns = (canned_answers::id, canned_answers::name, canned_answers::status);
const COLUMNS: Columns = (canned_answers::id, canned_answers::name, canned_answers::status);

/// All answers by their names, without their texts.
pub fn choices(conn: &mut Conn) -> Result<Vec<Choice>> {
    let all = canned_answers::table.order(canned_answers::id).limit(MOST);
    let mut all: Vec<Choice> = all.select(COLUMNS).load(conn)?;
    all.sort_by_cached_key(|choice| (choice.name.to_lowercase(), choice.id));
    Ok(all)
}

/// The languages that each answer has a text in.
pub(super) fn languages(conn: &mut Conn) -> Result<Vec<(i64, String)>> {
    let all = canned_texts::table.select((canned_texts::answer_id, canned_texts::lang));
    Ok(all.order((canned_texts::answer_id, canned_texts::lang)).load(conn)?)
}

/// All texts, each with the answer that it is of.
pub(super) fn texts(conn: &mut Conn) -> Result<Vec<(i64, String)>> {
    Ok(canned_texts::table.select((canned_texts::answer_id, canned_texts::body)).load(conn)?)
}

/// One answer, if it is there.
pub(super) fn find(conn: &mut Conn, id: i64) -> Result<Option<Answer>> {
    let row = canned_answers::table.find(id).select((COLUMNS, canned_answers::revision));
    let Some((choice, revision)) = row.first::<(Choice, i64)>(conn).optional()? else { return Ok(None) };
    let texts = canned_texts::table.filter(canned_texts::answer_id.eq(id));
    let stored: Vec<(String, String)> = texts.select((canned_texts::lang, canned_texts::body)).load(conn)?;
    let of = |language: &Language| {
        let own = stored.iter().find(|(tag, _)| tag.as_str() == language.as_ref());
        own.map(|(_, body)| (*language, body.clone()))
    };
    Ok(Some(Answer { choice, texts: Texts(Language::iter().filter_map(of).collect()), revision }))
}

/// Stores an answer.
pub(super) fn insert(conn: &mut Conn, new: &NewAnswer) -> Result<i64> {
    let row =
        (canned_answers::name.eq(&new.name), canned_answers::status.eq(new.status), canned_answers::revision.eq(0));
    let id = diesel::insert_into(canned_answers::table).values(row).returning(canned_answers::id).get_result(conn)?;
    set_texts(conn, id, &new.texts)?;
    Ok(id)
}

/// Puts an answer back under the number that it had.
pub(super) fn put_back(conn: &mut Conn, id: i64, revision: i64, new: &NewAnswer) -> Result<()> {
    let row = (
        canned_answers::id.eq(id),
        canned_answers::name.eq(&new.name),
        canned_answers::status.eq(new.status),
        canned_answers::revision.eq(revision),
    );
    diesel::insert_into(canned_answers::table).values(row).execute(conn)?;
    set_texts(conn, id, &new.texts)
}

/// Replaces an answer, unless somebody did since this revision.
pub(super) fn replace(conn: &mut Conn, id: i64, seen: i64, new: &NewAnswer) -> Result<()> {
    let row = canned_answers::table.filter(canned_answers::id.eq(id)).filter(canned_answers::revision.eq(seen));
    let changes = (
        canned_answers::name.eq(&new.name),
        canned_answers::status.eq(new.status),
        canned_answers::revision.eq(seen + 1),
    );
    if diesel::update(row).set(changes).execute(conn)? == 0 {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    diesel::delete(canned_texts::table.filter(canned_texts::answer_id.eq(id))).execute(conn)?;
    set_texts(conn, id, &new.texts)
}

fn set_texts(conn: &mut Conn, id: i64, texts: &Texts) -> Result<()> {
    for (language, body) in &texts.0 {
        let row =
            (canned_texts::answer_id.eq(id), canned_texts::lang.eq(language.as_ref()), canned_texts::body.eq(body));
        diesel::insert_into(canned_texts::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Removes an answer with its texts, unless somebody changed it since this revision.
pub(super) fn remove(conn: &mut Conn, id: i64, seen: i64) -> Result<()> {
    let row = canned_answers::table.filter(canned_answers::id.eq(id)).filter(canned_answers::revision.eq(seen));
    if diesel::delete(row).execute(conn)? == 0 { Err(Error::Rejected(Refusal::CHANGED_MEANWHILE)) } else { Ok(()) }
}
