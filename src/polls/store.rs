//! SQL on `polls`; of options, votes and results in the files below.

mod apart;
mod options;
mod results;
mod votes;

pub use apart::remove_apart_of;
pub(super) use apart::{apart_choice, is_apart, put_apart, remove_apart, take_apart, take_cast, waiting_apart};
pub use options::options_of;
pub(super) use options::{
    count, insert_option, insert_option_again, option, options_of_each, place_option, remove_options, set_alt,
    set_picture,
};
pub(super) use results::{all_sealed, insert_result, last_result, result_of, unsealed};
pub(super) use votes::{
    cast, hold, mailbox_has_voted, own_choice, release_held, remove_vote, take_held, waiting_choice,
};
pub use votes::{count_held, remove_held_of, voters_after};

use super::entered::Draft;
use super::kept::Drafted;
use super::model::{Poll, Purpose, Totals};
use crate::db::schema::polls;
use crate::db::{Conn, Lockable, Timestamp, UserId, lock};
use crate::error::{Error, Result};
use crate::web::PageNumber;
use diesel::dsl::count_star;
use diesel::prelude::*;
use std::collections::HashMap;

/// Polls on a page of those that are over.
pub(super) const PAGE: i64 = 20;
/// Drafts at once, at most.
pub(super) const MOST_DRAFTS: i64 = 50;
/// Polls that are open at once, at most: nobody looks through more.
pub(super) const MOST_OPEN: i64 = 30;
/// Polls whose result is sealed in one go.
const MOST_DUE: i64 = 50;

/// The poll of a number.
pub fn get(conn: &mut Conn, id: i64) -> Result<Poll> {
    polls::table.find(id).first(conn).optional()?.ok_or(Error::NotFound)
}

/// The same, held: whoever votes, changes it or seals its result at this moment waits.
pub fn held(conn: &mut Conn, id: i64) -> Result<Poll> {
    lock(conn, Lockable::Polls, &[id])?;
    get(conn, id)
}

/// The questions of opened polls, each with its language.
pub fn questions_of(conn: &mut Conn, ids: &[i64]) -> Result<HashMap<i64, (String, String)>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let opened = polls::table.filter(polls::id.eq_any(ids)).filter(polls::opened_at.is_not_null());
    let rows: Vec<(i64, String, String)> = opened.select((polls::id, polls::question, polls::lang)).load(conn)?;
    Ok(rows.into_iter().map(|(id, question, lang)| (id, (question, lang))).collect())
}

/// What an opened poll asks, if there is one of this number.
pub fn heading(conn: &mut Conn, id: i64) -> Result<Option<String>> {
    Ok(questions_of(conn, &[id])?.remove(&id).map(|(question, _)| question))
}

/// Drafts, the latest first.
pub(super) fn drafts(conn: &mut Conn) -> Result<Vec<Poll>> {
    let drafts = polls::table.filter(polls::opened_at.is_null());
    Ok(drafts.order(polls::id.desc()).limit(MOST_DRAFTS).load(conn)?)
}

/// Opened polls whose result is not sealed yet, the one that closes first coming first.
pub(super) fn running(conn: &mut Conn) -> Result<Vec<Poll>> {
    let running = polls::table.filter(polls::opened_at.is_not_null()).filter(polls::closed_at.is_null());
    Ok(running.order((polls::closes_at, polls::id)).limit(2 * MOST_OPEN).load(conn)?)
}

/// Polls whose result is sealed, the latest first: one page, and one more if there are more.
pub(super) fn past(conn: &mut Conn, page: PageNumber) -> Result<Vec<Poll>> {
    let past = polls::table.filter(polls::closed_at.is_not_null());
    let latest = past.order((polls::closes_at.desc(), polls::id.desc()));
    Ok(latest.offset(page.offset(PAGE)).limit(PAGE + 1).load(conn)?)
}

/// Polls that were opened last.
pub(super) fn lately_opened(conn: &mut Conn, most: i64) -> Result<Vec<Poll>> {
    let opened = polls::table.filter(polls::opened_at.is_not_null());
    Ok(opened.order((polls::opened_at.desc(), polls::id.desc())).limit(most).load(conn)?)
}

/// What the polls ask that were opened last and are not withdrawn: number, question and its language.
pub(super) fn lately_asked(conn: &mut Conn, most: i64) -> Result<Vec<(i64, String, String)>> {
    let opened = polls::table.filter(polls::opened_at.is_not_null()).filter(polls::withdrawn_at.is_null());
    let latest = opened.order((polls::opened_at.desc(), polls::id.desc())).limit(most);
    Ok(latest.select((polls::id, polls::question, polls::lang)).load(conn)?)
}

/// Polls that take votes at this moment, the one that closes first coming first.
pub(super) fn taking_votes(conn: &mut Conn, now: Timestamp, most: i64) -> Result<Vec<Poll>> {
    let open = polls::table.filter(polls::opened_at.is_not_null()).filter(polls::closed_at.is_null());
    let open = open.filter(polls::withdrawn_at.is_null()).filter(polls::closes_at.gt(now));
    Ok(open.order((polls::closes_at, polls::id)).limit(most).load(conn)?)
}

/// Those of these polls that do.
pub fn open_of(conn: &mut Conn, ids: &[i64], now: Timestamp) -> Result<Vec<i64>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let open = polls::table.filter(polls::id.eq_any(ids)).filter(polls::opened_at.is_not_null());
    let open = open.filter(polls::closed_at.is_null()).filter(polls::withdrawn_at.is_null());
    Ok(open.filter(polls::closes_at.gt(now)).select(polls::id).load(conn)?)
}

/// How many do.
pub(super) fn count_taking_votes(conn: &mut Conn, now: Timestamp) -> Result<i64> {
    let open = polls::table.filter(polls::opened_at.is_not_null()).filter(polls::closed_at.is_null());
    let open = open.filter(polls::withdrawn_at.is_null()).filter(polls::closes_at.gt(now));
    Ok(open.select(count_star()).first(conn)?)
}

/// Polls whose time is over and whose result is still to be sealed.
pub fn due(conn: &mut Conn, now: Timestamp) -> Result<Vec<i64>> {
    let over = polls::table.filter(polls::closed_at.is_null()).filter(polls::opened_at.is_not_null());
    let over = over.filter(polls::closes_at.le(now)).order((polls::closes_at, polls::id));
    Ok(over.select(polls::id).limit(MOST_DUE).load(conn)?)
}

/// How many drafts there are, as far as staff see them at once.
pub fn drafts_waiting(conn: &mut Conn) -> Result<i64> {
    let drafts = polls::table.filter(polls::opened_at.is_null()).order(polls::id.desc()).limit(MOST_DRAFTS);
    let ids: Vec<i64> = drafts.select(polls::id).load(conn)?;
    Ok(i64::try_from(ids.len()).unwrap_or(MOST_DRAFTS))
}

/// How many drafts there are.
pub(super) fn count_drafts(conn: &mut Conn) -> Result<i64> {
    Ok(polls::table.filter(polls::opened_at.is_null()).select(count_star()).first(conn)?)
}

/// How many polls are open, or are to be sealed still.
pub(super) fn count_open(conn: &mut Conn) -> Result<i64> {
    let open = polls::table.filter(polls::opened_at.is_not_null()).filter(polls::closed_at.is_null());
    Ok(open.filter(polls::withdrawn_at.is_null()).select(count_star()).first(conn)?)
}

/// Drafts of this person that say the same but for their options, the earliest first.
pub(super) fn twins(conn: &mut Conn, by: UserId, draft: &Draft) -> Result<Vec<i64>> {
    let drafts = polls::table.filter(polls::drafted_by.eq(by)).filter(polls::opened_at.is_null());
    let alike = drafts
        .filter(polls::question.eq(&draft.question))
        .filter(polls::note.eq(&draft.note))
        .filter(polls::totals.eq(draft.totals))
        .filter(polls::purpose.eq(draft.purpose))
        .filter(polls::closes_at.eq(draft.closes_at));
    Ok(alike.order(polls::id).limit(MOST_DRAFTS).select(polls::id).load(conn)?)
}

/// What a draft says, as it is stored.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = polls)]
struct Words<'a> {
    purpose: Purpose,
    question: &'a str,
    lang: &'a str,
    note: &'a str,
    note_lang: &'a str,
    totals: Totals,
    closes_at: Timestamp,
}

impl<'a> Words<'a> {
    fn of(draft: &'a Draft) -> Self {
        Self {
            purpose: draft.purpose,
            question: &draft.question,
            lang: &draft.lang,
            note: &draft.note,
            note_lang: &draft.note_lang,
            totals: draft.totals,
            closes_at: draft.closes_at,
        }
    }

    /// The same of one that was thrown away.
    fn of_kept(draft: &'a Drafted) -> Self {
        Self {
            purpose: draft.purpose,
            question: &draft.question,
            lang: &draft.lang,
            note: &draft.note,
            note_lang: &draft.note_lang,
            totals: draft.totals,
            closes_at: draft.closes_at,
        }
    }
}

/// Stores a new draft; its number.
pub(super) fn insert(conn: &mut Conn, by: UserId, draft: &Draft) -> Result<i64> {
    let row = (Words::of(draft), polls::drafted_by.eq(by));
    Ok(diesel::insert_into(polls::table).values(row).returning(polls::id).get_result(conn)?)
}

/// Has a draft again, under the numbers that it and its options had.
pub(super) fn insert_again(conn: &mut Conn, id: i64, draft: &Drafted) -> Result<()> {
    let row =
        (Words::of_kept(draft), polls::id.eq(id), polls::revision.eq(draft.revision), polls::drafted_by.eq(draft.by));
    diesel::insert_into(polls::table).values(row).execute(conn)?;
    draft.options.iter().try_for_each(|option| insert_option_again(conn, id, option))
}

/// Writes a draft anew.
pub(super) fn rewrite(conn: &mut Conn, id: i64, draft: &Draft) -> Result<()> {
    diesel::update(polls::table.find(id)).set(Words::of(draft)).execute(conn)?;
    revise(conn, id)
}

/// Counts a change of a draft, so that nobody opens another one than they looked at.
pub(super) fn revise(conn: &mut Conn, id: i64) -> Result<()> {
    diesel::update(polls::table.find(id)).set(polls::revision.eq(polls::revision + 1_i64)).execute(conn)?;
    Ok(())
}

/// Removes a draft with its options.
pub(super) fn remove(conn: &mut Conn, id: i64) -> Result<()> {
    diesel::delete(polls::table.find(id)).execute(conn)?;
    Ok(())
}

/// Fans vote from now on, and nothing of it changes any more.
pub(super) fn open(conn: &mut Conn, id: i64, by: UserId, now: Timestamp) -> Result<()> {
    let changes = (polls::opened_at.eq(Some(now)), polls::opened_by.eq(Some(by)));
    diesel::update(polls::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// Staff withdrew it, once and for good.
pub(super) fn withdraw(conn: &mut Conn, id: i64, reason: &(String, String), now: Timestamp) -> Result<()> {
    let (words, lang) = reason;
    let changes = (polls::withdrawn_at.eq(Some(now)), polls::reason.eq(words), polls::reason_lang.eq(lang));
    diesel::update(polls::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// Its result is sealed.
pub(super) fn close(conn: &mut Conn, id: i64, now: Timestamp) -> Result<()> {
    diesel::update(polls::table.find(id)).set(polls::closed_at.eq(Some(now))).execute(conn)?;
    Ok(())
}
