//! SQL on `hour_questions` and `hour_votes`.

use super::super::kept::HourSaid;
use super::super::model::{Hour, HourQuestion, MOST_QUESTIONS};
use crate::db::schema::{hour_questions, hour_votes};
use crate::db::{Conn, Timestamp, UserId, prepared};
use crate::error::{Error, Result};
use crate::web::PageNumber;
use diesel::dsl::{count_star, exists};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};
use std::collections::{HashMap, HashSet};

/// Questions on a page of an hour.
pub(in super::super) const QUESTIONS: i64 = 20;
/// Questions that were set aside that staff see of an hour: the latest.
const MOST_ASIDE: i64 = 100;

/// The question of a number, if there is one.
pub fn found(conn: &mut Conn, id: i64) -> Result<Option<HourQuestion>> {
    Ok(hour_questions::table.find(id).first(conn).optional()?)
}

/// Of which hour each of these questions is.
pub fn of_questions(conn: &mut Conn, ids: &[i64]) -> Result<HashMap<i64, i64>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = hour_questions::table.filter(hour_questions::id.eq_any(ids));
    let rows = rows.select((hour_questions::id, hour_questions::hour_id));
    Ok(rows.load::<(i64, i64)>(conn)?.into_iter().collect())
}

/// The question of a number in an hour.
pub(in super::super) fn question(conn: &mut Conn, hour: i64, id: i64) -> Result<HourQuestion> {
    found(conn, id)?.filter(|question| question.hour_id == hour).ok_or(Error::NotFound)
}

/// One page of what everybody reads of an hour, most votes first, and then what was asked first; one more if there are more.
pub(in super::super) fn page_of(conn: &mut Conn, hour: i64, page: PageNumber) -> Result<Vec<HourQuestion>> {
    let seen =
        hour_questions::table.filter(hour_questions::hour_id.eq(hour)).filter(hour_questions::set_aside_at.is_null());
    let in_order = seen.order((hour_questions::votes.desc(), hour_questions::id));
    Ok(in_order.offset(page.offset(QUESTIONS)).limit(QUESTIONS + 1).load(conn)?)
}

/// The page on which a question stands.
pub(in super::super) fn before(conn: &mut Conn, question: &HourQuestion) -> Result<PageNumber> {
    let seen = hour_questions::table
        .filter(hour_questions::hour_id.eq(question.hour_id))
        .filter(hour_questions::set_aside_at.is_null());
    let alike = hour_questions::votes.eq(question.votes).and(hour_questions::id.lt(question.id));
    let before = seen.filter(hour_questions::votes.gt(question.votes).or(alike));
    Ok(PageNumber::after(before.select(count_star()).first(conn)?, QUESTIONS))
}

/// What staff set aside in an hour, the latest first: of this person, or of everybody.
pub(in super::super) fn aside_of(conn: &mut Conn, hour: i64, of: Option<UserId>) -> Result<Vec<HourQuestion>> {
    let aside = hour_questions::table
        .filter(hour_questions::hour_id.eq(hour))
        .filter(hour_questions::set_aside_at.is_not_null());
    let latest = hour_questions::id.desc();
    Ok(match of {
        Some(author) => {
            aside.filter(hour_questions::author_id.eq(author)).order(latest).limit(MOST_ASIDE).load(conn)?
        }
        None => aside.order(latest).limit(MOST_ASIDE).load(conn)?,
    })
}

/// How many questions an hour has.
pub(in super::super) fn count_of_hour(conn: &mut Conn, hour: i64) -> Result<i64> {
    Ok(hour_questions::table.filter(hour_questions::hour_id.eq(hour)).select(count_star()).first(conn)?)
}

/// How many of them are somebody's.
pub(in super::super) fn count_of_person(conn: &mut Conn, hour: i64, author: UserId) -> Result<i64> {
    let own =
        hour_questions::table.filter(hour_questions::author_id.eq(author)).filter(hour_questions::hour_id.eq(hour));
    Ok(own.select(count_star()).first(conn)?)
}

/// Those who asked what everybody reads of an hour after a person, by id, at most so many.
pub fn askers_after(conn: &mut Conn, hour: i64, after: UserId, most: i64) -> Result<Vec<UserId>> {
    // Some hundred questions at most.
    let seen =
        hour_questions::table.filter(hour_questions::hour_id.eq(hour)).filter(hour_questions::set_aside_at.is_null());
    let askers = seen.filter(hour_questions::author_id.gt(after)).select(hour_questions::author_id).distinct();
    Ok(askers.order(hour_questions::author_id).limit(most).load(conn)?)
}

/// Whether others read an answer that was given in an hour, but for this question.
pub(in super::super) fn is_answered_besides(conn: &mut Conn, hour: &Hour, question: i64) -> Result<bool> {
    let others =
        hour_questions::table.filter(hour_questions::hour_id.eq(hour.id)).filter(hour_questions::id.ne(question));
    let answered = others.filter(hour_questions::answered_at.lt(hour.ends_at));
    Ok(diesel::select(exists(answered.filter(hour_questions::set_aside_at.is_null()))).get_result(conn)?)
}

/// What everybody reads an answer to that was given in an hour: some hundred at most. Of a later one its asker hears by itself.
pub fn answered_in(conn: &mut Conn, hour: &Hour) -> Result<Vec<HourQuestion>> {
    let seen = hour_questions::table.filter(hour_questions::hour_id.eq(hour.id));
    let seen = seen.filter(hour_questions::set_aside_at.is_null());
    let answered = seen.filter(hour_questions::answered_at.lt(hour.ends_at)).order(hour_questions::id);
    Ok(answered.limit(MOST_QUESTIONS).load(conn)?)
}

/// Those who asked or voted for one of these questions after a person, by id, at most so many.
pub fn wanting_after(conn: &mut Conn, questions: &[i64], after: UserId, most: i64) -> Result<Vec<UserId>> {
    let voters = hour_votes::table.filter(hour_votes::question_id.eq_any(questions));
    let voters = voters.filter(hour_votes::user_id.gt(after)).select(hour_votes::user_id).distinct();
    let mut all: Vec<UserId> = voters.order(hour_votes::user_id).limit(most).load(conn)?;
    let askers = hour_questions::table.filter(hour_questions::id.eq_any(questions));
    let askers = askers.filter(hour_questions::author_id.gt(after)).select(hour_questions::author_id).distinct();
    all.extend(askers.order(hour_questions::author_id).limit(most).load::<UserId>(conn)?);
    all.sort_unstable();
    all.dedup();
    all.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    Ok(all)
}

/// A question with the same words that somebody asked in an hour: the same press twice.
pub(in super::super) fn same(conn: &mut Conn, hour: i64, author: UserId, body: &str) -> Result<Option<i64>> {
    let own =
        hour_questions::table.filter(hour_questions::author_id.eq(author)).filter(hour_questions::hour_id.eq(hour));
    Ok(own.filter(hour_questions::body.eq(body)).select(hour_questions::id).first(conn).optional()?)
}

/// A question about to be stored.
pub(in super::super) struct NewQuestion<'a> {
    pub hour: i64,
    pub author: UserId,
    pub body: &'a str,
    pub lang: &'a str,
}

/// Stores a question; its number.
pub(in super::super) fn insert_question(conn: &mut Conn, new: &NewQuestion<'_>, now: Timestamp) -> Result<i64> {
    let row = (
        hour_questions::hour_id.eq(new.hour),
        hour_questions::author_id.eq(new.author),
        hour_questions::body.eq(new.body),
        hour_questions::lang.eq(new.lang),
        hour_questions::votes.eq(0_i64),
        hour_questions::asked_at.eq(now),
    );
    Ok(diesel::insert_into(hour_questions::table).values(row).returning(hour_questions::id).get_result(conn)?)
}

/// Removes a question with its votes.
pub(in super::super) fn remove_question(conn: &mut Conn, id: i64) -> Result<()> {
    diesel::delete(hour_questions::table.find(id)).execute(conn)?;
    Ok(())
}

/// Those of these questions that somebody voted for.
pub(in super::super) fn own_votes(conn: &mut Conn, user: UserId, ids: &[i64]) -> Result<HashSet<i64>> {
    let own = hour_votes::table.filter(hour_votes::question_id.eq_any(ids)).filter(hour_votes::user_id.eq(user));
    let own: Vec<i64> = own.select(hour_votes::question_id).load(conn)?;
    Ok(own.into_iter().collect())
}

/// Whether another account of the same mailbox has voted for a question.
pub(in super::super) fn mailbox_has_voted(conn: &mut Conn, question: i64, user: UserId) -> Result<bool> {
    let words = "SELECT EXISTS (SELECT 1 FROM users own JOIN users other ON other.mailbox = own.mailbox \
                 JOIN hour_votes cast_there ON cast_there.user_id = other.id AND cast_there.question_id = ? \
                 WHERE own.id = ? AND other.id <> own.id AND other.verified_at IS NOT NULL)";
    let asked = prepared::<Bool>(words).bind::<BigInt, _>(question).bind::<BigInt, _>(user);
    Ok(asked.get_result(conn)?)
}

/// Stores a vote and counts it; not twice.
pub(in super::super) fn add_vote(conn: &mut Conn, question: i64, user: UserId, now: Timestamp) -> Result<()> {
    let known = hour_votes::table.find((question, user.0));
    if diesel::select(exists(known)).get_result(conn)? {
        return Ok(());
    }
    let row = (hour_votes::question_id.eq(question), hour_votes::user_id.eq(user), hour_votes::voted_at.eq(now));
    diesel::insert_into(hour_votes::table).values(row).execute(conn)?;
    count(conn, question, 1)
}

/// Removes a vote, if it is there, and says so.
pub(in super::super) fn remove_vote(conn: &mut Conn, question: i64, user: UserId) -> Result<bool> {
    let was_there = diesel::delete(hour_votes::table.find((question, user.0))).execute(conn)? > 0;
    if was_there {
        count(conn, question, -1)?;
    }
    Ok(was_there)
}

fn count(conn: &mut Conn, question: i64, by: i64) -> Result<()> {
    diesel::update(hour_questions::table.find(question))
        .set(hour_questions::votes.eq(hour_questions::votes + by))
        .execute(conn)?;
    Ok(())
}

/// What a question says that somebody voted for before they signed in; nothing where they could not see it.
pub fn waiting_vote(conn: &mut Conn, hour: i64, id: i64) -> Result<Option<String>> {
    let question = found(conn, id)?.filter(|question| question.hour_id == hour && question.may_be_seen_by(None));
    Ok(question.map(|question| question.body))
}

/// What staff say: in place of what they said before, or for the first time.
pub(in super::super) fn answer(
    conn: &mut Conn,
    id: i64,
    said: &(String, String),
    (by, at): (UserId, Timestamp),
) -> Result<()> {
    let (words, lang) = said;
    let changes = (
        hour_questions::answer.eq(words),
        hour_questions::answer_lang.eq(lang),
        hour_questions::answered_by.eq(by),
        hour_questions::answered_at.eq(at),
    );
    diesel::update(hour_questions::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// They said nothing.
pub(in super::super) fn take_answer_back(conn: &mut Conn, id: i64) -> Result<()> {
    let changes = (
        hour_questions::answer.eq(""),
        hour_questions::answer_lang.eq(""),
        hour_questions::answered_by.eq(None::<UserId>),
        hour_questions::answered_at.eq(None::<Timestamp>),
    );
    diesel::update(hour_questions::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// Its author and staff alone see it.
pub(in super::super) fn set_aside(conn: &mut Conn, id: i64, reason: &(String, String), now: Timestamp) -> Result<()> {
    let (words, lang) = reason;
    let changes = (
        hour_questions::set_aside_at.eq(now),
        hour_questions::set_aside_reason.eq(words),
        hour_questions::set_aside_lang.eq(lang),
    );
    diesel::update(hour_questions::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// Everybody sees it again.
pub(in super::super) fn restore(conn: &mut Conn, id: i64) -> Result<()> {
    let changes = (
        hour_questions::set_aside_at.eq(None::<Timestamp>),
        hour_questions::set_aside_reason.eq(""),
        hour_questions::set_aside_lang.eq(""),
    );
    diesel::update(hour_questions::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// Staff say what they said, and have set it aside or not, as it was.
pub(in super::super) fn put_said(conn: &mut Conn, id: i64, said: &HourSaid) -> Result<()> {
    let (answer, lang, by, at) = said
        .answer
        .as_ref()
        .map_or(("", "", None, None), |(answer, lang, by, at)| (answer.as_str(), lang.as_str(), *by, Some(*at)));
    let (aside_at, reason, reason_lang) =
        said.aside.as_ref().map_or((None, "", ""), |(at, reason, lang)| (Some(*at), reason.as_str(), lang.as_str()));
    let changes = (
        hour_questions::answer.eq(answer),
        hour_questions::answer_lang.eq(lang),
        hour_questions::answered_by.eq(by),
        hour_questions::answered_at.eq(at),
        hour_questions::set_aside_at.eq(aside_at),
        hour_questions::set_aside_reason.eq(reason),
        hour_questions::set_aside_lang.eq(reason_lang),
    );
    diesel::update(hour_questions::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}
