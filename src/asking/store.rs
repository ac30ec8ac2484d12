//! SQL on `questions`, `question_options` and `question_answers`.

use super::entered::Draft;
use super::model::{Asked, Choice, MOST, Question};
use crate::db::schema::{question_answers as answers, question_options as options, questions};
use crate::db::{Conn, PostId, Timestamp, UserId, prepared};
use crate::error::{Error, Result};
use crate::people::Viewer;
use crate::posts;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};

/// Questions about a post and those merged into it that stand on its page.
const MOST_OF_FAMILY: i64 = 20;

/// The question of a number.
pub fn get(conn: &mut Conn, id: i64) -> Result<Question> {
    questions::table.find(id).first(conn).optional()?.ok_or(Error::NotFound)
}

/// All questions about a post, the latest first, without their options.
pub fn all_of(conn: &mut Conn, post: PostId) -> Result<Vec<Question>> {
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    Ok(questions::table.filter(questions::post_id.eq(post)).order(questions::id.desc()).limit(most).load(conn)?)
}

/// What a reader may read of what is asked about a post, the latest first, with what they chose.
pub fn of_post(conn: &mut Conn, post: PostId, reader: Option<&Viewer>) -> Result<Vec<Asked>> {
    let asked = all_of(conn, post)?;
    with_options(conn, asked, reader)
}

/// The same, and after it what was asked about published posts that were merged into this one.
pub fn of_family(conn: &mut Conn, post: PostId, reader: Option<&Viewer>) -> Result<Vec<Asked>> {
    let family = questions::table.filter(posts::in_family("questions.post_id", post));
    let mut asked: Vec<Question> = family.order(questions::id.desc()).limit(MOST_OF_FAMILY).load(conn)?;
    asked.sort_by_key(|question| question.post_id != post);
    let mut asked = with_options(conn, asked, reader)?;
    let about = |asked: &Asked| Some(asked.question.post_id).filter(|about| *about != post);
    let merged: Vec<PostId> = asked.iter().filter_map(about).collect();
    let merged = posts::list(conn, &merged)?;
    for one in &mut asked {
        one.merged = about(one).and_then(|about| merged.iter().find(|post| post.id == about).cloned());
    }
    Ok(asked)
}

fn with_options(conn: &mut Conn, mut asked: Vec<Question>, reader: Option<&Viewer>) -> Result<Vec<Asked>> {
    asked.retain(|question| question.may_be_read_by(reader));
    // Most posts have none: they cost one look.
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<i64> = asked.iter().map(|question| question.id).collect();
    let all: Vec<Choice> = options::table
        .filter(options::question_id.eq_any(&ids))
        .order((options::question_id, options::position, options::id))
        .load(conn)?;
    let own: Vec<(i64, i64)> = match reader {
        Some(reader) => {
            let theirs =
                answers::table.filter(answers::question_id.eq_any(&ids)).filter(answers::user_id.eq(reader.id));
            theirs.select((answers::question_id, answers::option_id)).load(conn)?
        }
        None => Vec::new(),
    };
    let with_all = |question: Question| Asked {
        options: all.iter().filter(|option| option.question_id == question.id).cloned().collect(),
        own: own.iter().find(|(of, _)| *of == question.id).map(|(_, option)| *option),
        merged: None,
        question,
    };
    Ok(asked.into_iter().map(with_all).collect())
}

/// The questions about a post of which fans may have heard.
pub fn opened_about(conn: &mut Conn, post: PostId) -> Result<Vec<i64>> {
    let opened = questions::table.filter(questions::post_id.eq(post)).filter(questions::opened_at.is_not_null());
    Ok(opened.select(questions::id).load(conn)?)
}

/// The posts about which something is asked whose time is not over, what ends first coming first. Whether it is open, the post
/// says besides.
pub fn asked_about(conn: &mut Conn, now: Timestamp, most: i64) -> Result<Vec<(PostId, Timestamp)>> {
    let in_time = questions::table.filter(questions::closes_at.gt(now));
    let asked = in_time.filter(questions::closed_at.is_null()).filter(questions::withdrawn_at.is_null());
    let asked = asked.filter(questions::concluded_at.is_null()).order((questions::closes_at, questions::id));
    Ok(asked.select((questions::post_id, questions::closes_at.assume_not_null())).limit(most).load(conn)?)
}

/// The questions about a post of which something was said that came of them.
pub fn concluded_about(conn: &mut Conn, post: PostId) -> Result<Vec<i64>> {
    let concluded = questions::table.filter(questions::post_id.eq(post)).filter(questions::concluded_at.is_not_null());
    Ok(concluded.order(questions::id).select(questions::id).load(conn)?)
}

/// Those who have answered a question after a person, by id, at most so many.
pub fn answerers_after(conn: &mut Conn, question: i64, after: UserId, most: i64) -> Result<Vec<UserId>> {
    let all = answers::table.filter(answers::question_id.eq(question)).filter(answers::user_id.gt(after));
    Ok(all.order(answers::user_id).limit(most).select(answers::user_id).load(conn)?)
}

/// What staff will do, of what could be chosen.
pub fn chosen(conn: &mut Conn, question: i64) -> Result<Option<Choice>> {
    Ok(options_of(conn, question)?.into_iter().find(|option| option.is_chosen))
}

/// The options of a question, in their order.
pub(super) fn options_of(conn: &mut Conn, question: i64) -> Result<Vec<Choice>> {
    Ok(options::table.filter(options::question_id.eq(question)).order((options::position, options::id)).load(conn)?)
}

/// The question of an option, and what the option says.
pub fn of_option(conn: &mut Conn, option: i64) -> Result<(Question, String)> {
    let found = options::table.find(option).select((options::question_id, options::label)).first(conn).optional()?;
    let (question, label): (i64, String) = found.ok_or(Error::NotFound)?;
    Ok((get(conn, question)?, label))
}

/// Stores a new draft; its number.
pub(super) fn insert(conn: &mut Conn, post: PostId, by: UserId, draft: &Draft) -> Result<i64> {
    let row = (
        questions::post_id.eq(post),
        questions::body.eq(&draft.body),
        questions::lang.eq(&draft.lang),
        questions::days.eq(draft.days),
        questions::drafted_by.eq(by),
    );
    Ok(diesel::insert_into(questions::table).values(row).returning(questions::id).get_result(conn)?)
}

/// Writes a draft anew.
pub(super) fn rewrite(conn: &mut Conn, id: i64, draft: &Draft) -> Result<()> {
    let changes = (questions::body.eq(&draft.body), questions::lang.eq(&draft.lang), questions::days.eq(draft.days));
    diesel::update(questions::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// Removes a draft.
pub(super) fn remove(conn: &mut Conn, id: i64) -> Result<()> {
    diesel::delete(questions::table.find(id)).execute(conn)?;
    Ok(())
}

/// Adds an option.
pub(super) fn insert_option(conn: &mut Conn, question: i64, position: i64, option: &(String, String)) -> Result<()> {
    let (label, lang) = option;
    let row = (
        options::question_id.eq(question),
        options::position.eq(position),
        options::label.eq(label),
        options::lang.eq(lang),
    );
    diesel::insert_into(options::table).values(row).execute(conn)?;
    Ok(())
}

/// Moves an option to its place.
pub(super) fn place_option(conn: &mut Conn, id: i64, position: i64) -> Result<()> {
    diesel::update(options::table.find(id)).set(options::position.eq(position)).execute(conn)?;
    Ok(())
}

/// Removes options.
pub(super) fn remove_options(conn: &mut Conn, ids: &[i64]) -> Result<()> {
    diesel::delete(options::table.filter(options::id.eq_any(ids))).execute(conn)?;
    Ok(())
}

/// Fans read it from now on, until then.
pub(super) fn open(conn: &mut Conn, id: i64, (since, until): (Timestamp, Timestamp)) -> Result<()> {
    let changes = (questions::opened_at.eq(since), questions::closes_at.eq(until));
    diesel::update(questions::table.find(id)).set(changes).execute(conn)?;
    reopen(conn, id)
}

/// It is neither closed nor withdrawn any more.
pub(super) fn reopen(conn: &mut Conn, id: i64) -> Result<()> {
    let changes = (
        questions::closed_at.eq(None::<Timestamp>),
        questions::withdrawn_at.eq(None::<Timestamp>),
        questions::reason.eq(""),
        questions::reason_lang.eq(""),
    );
    diesel::update(questions::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// Staff closed it.
pub(super) fn close(conn: &mut Conn, id: i64, now: Timestamp) -> Result<()> {
    diesel::update(questions::table.find(id)).set(questions::closed_at.eq(now)).execute(conn)?;
    Ok(())
}

/// Staff withdrew it.
pub(super) fn withdraw(conn: &mut Conn, id: i64, reason: &(String, String), now: Timestamp) -> Result<()> {
    let (words, lang) = reason;
    let changes = (questions::withdrawn_at.eq(now), questions::reason.eq(words), questions::reason_lang.eq(lang));
    diesel::update(questions::table.find(id)).set(changes).execute(conn)?;
    Ok(())
}

/// What staff made of it.
pub(super) fn conclude(
    conn: &mut Conn,
    id: i64,
    (chosen, said): (Option<i64>, &(String, String)),
    by: Option<(UserId, Timestamp)>,
) -> Result<()> {
    take_conclusion_back(conn, id)?;
    let changes = (
        questions::conclusion.eq(&said.0),
        questions::conclusion_lang.eq(&said.1),
        questions::concluded_by.eq(by.map(|(who, _)| who)),
        questions::concluded_at.eq(by.map(|(_, at)| at)),
    );
    diesel::update(questions::table.find(id)).set(changes).execute(conn)?;
    if let Some(chosen) = chosen {
        let theirs = options::table.filter(options::question_id.eq(id)).filter(options::id.eq(chosen));
        diesel::update(theirs).set(options::is_chosen.eq(true)).execute(conn)?;
    }
    Ok(())
}

/// Staff made nothing of it.
pub(super) fn take_conclusion_back(conn: &mut Conn, id: i64) -> Result<()> {
    let changes = (
        questions::conclusion.eq(""),
        questions::conclusion_lang.eq(""),
        questions::concluded_by.eq(None::<UserId>),
        questions::concluded_at.eq(None::<Timestamp>),
    );
    diesel::update(questions::table.find(id)).set(changes).execute(conn)?;
    let theirs = options::table.filter(options::question_id.eq(id));
    diesel::update(theirs).set(options::is_chosen.eq(false)).execute(conn)?;
    Ok(())
}

/// What somebody chose.
pub(super) fn answer_of(conn: &mut Conn, question: i64, user: UserId) -> Result<Option<i64>> {
    let own = answers::table.find((question, user.0)).select(answers::option_id);
    Ok(own.first(conn).optional()?)
}

/// Whether another account of the same mailbox has answered.
pub(super) fn mailbox_has_answered(conn: &mut Conn, question: i64, user: UserId) -> Result<bool> {
    let words = "SELECT EXISTS (SELECT 1 FROM users own JOIN users other ON other.mailbox = own.mailbox \
                 JOIN question_answers said ON said.user_id = other.id AND said.question_id = ? \
                 WHERE own.id = ? AND other.id <> own.id AND other.verified_at IS NOT NULL)";
    let asked = prepared::<Bool>(words).bind::<BigInt, _>(question).bind::<BigInt, _>(user);
    Ok(asked.get_result(conn)?)
}

/// Stores an answer where there was this one, or none, and counts it.
pub(super) fn answer(
    conn: &mut Conn,
    (question, user): (i64, UserId),
    (before, after): (Option<i64>, i64),
    now: Timestamp,
) -> Result<()> {
    let row = (
        answers::question_id.eq(question),
        answers::user_id.eq(user),
        answers::option_id.eq(after),
        answers::answered_at.eq(now),
    );
    if let Some(before) = before {
        let own = answers::table.find((question, user.0));
        diesel::update(own).set((answers::option_id.eq(after), answers::answered_at.eq(now))).execute(conn)?;
        count(conn, before, -1)?;
    } else {
        diesel::insert_into(answers::table).values(row).execute(conn)?;
    }
    count(conn, after, 1)
}

/// Removes an answer, if there is one.
pub(super) fn take_back(conn: &mut Conn, question: i64, user: UserId) -> Result<bool> {
    let own = diesel::delete(answers::table.find((question, user.0))).returning(answers::option_id);
    let gone: Option<i64> = own.get_result(conn).optional()?;
    if let Some(option) = gone {
        count(conn, option, -1)?;
    }
    Ok(gone.is_some())
}

fn count(conn: &mut Conn, option: i64, by: i64) -> Result<()> {
    diesel::update(options::table.find(option)).set(options::people.eq(options::people + by)).execute(conn)?;
    Ok(())
}
