//! What fans do with questions, and staff.

use super::super::entered::Asking;
use super::super::kept::HourSaid;
use super::super::model::{Hour, HourQuestion, MOST_OF_PERSON, MOST_QUESTIONS, News, State, place};
use super::super::reading;
use super::super::store::{self, NewQuestion};
use super::super::words::{
    APPROVED_FIRST, CONFIRM_FIRST, ENOUGH_ASKED, ENOUGH_OF_YOURS, HAS_ANSWER, IS_CALLED_OFF, IS_SET_ASIDE,
    MAILBOX_HAS_VOTED, NOT_AN_OWNER, NOT_BEGUN, NOT_YOURS, OVER, VOTED,
};
use crate::audit::{self, Act, Trace};
use crate::comments;
use crate::config::FirstPosts;
use crate::db::{Conn, Lockable, Timestamp, UserId, lock};
use crate::error::{Error, Problem, Result};
use crate::events::{self, NewEvent, What};
use crate::mail;
use crate::people::{self, Viewer};
use crate::web::Flash;

/// What became of staff's answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// It stands there.
    Answer,
    /// Nothing stands there any more.
    Nothing,
}

fn expect_open(hour: &Hour, now: Timestamp) -> Result<()> {
    match hour.state(now) {
        State::Announced | State::Running => Ok(()),
        State::Over => Err(Error::Rejected(OVER)),
        State::CalledOff => Err(Error::Rejected(IS_CALLED_OFF)),
    }
}

fn expect_confirmed(conn: &mut Conn, who: &Viewer, now: Timestamp) -> Result<()> {
    if people::admit(conn, who.id, now)? { Ok(()) } else { Err(Error::Rejected(CONFIRM_FIRST)) }
}

/// A question that this person sees, which is held: whoever votes for it, answers it or takes it away at this moment waits.
fn held(conn: &mut Conn, who: &Viewer, (hour, id): (i64, i64)) -> Result<(Hour, HourQuestion)> {
    lock(conn, Lockable::HourQuestions, &[id])?;
    let question = store::question(conn, hour, id)?;
    if question.may_be_seen_by(Some(who)) { Ok((store::get(conn, hour)?, question)) } else { Err(Error::NotFound) }
}

/// A question that takes votes.
fn open_to(conn: &mut Conn, who: &Viewer, at: (i64, i64), now: Timestamp) -> Result<HourQuestion> {
    let (hour, question) = held(conn, who, at)?;
    if question.set_aside_at.is_some() {
        return Err(Error::Rejected(IS_SET_ASIDE));
    }
    expect_open(&hour, now)?;
    Ok(question)
}

/// Asks, and votes for it; its number. The same words again are the same press. Where first posts are held a newcomer does not
/// ask yet.
pub fn ask(
    conn: &mut Conn,
    who: &Viewer,
    hour: i64,
    (new, first): (&Asking, FirstPosts),
    now: Timestamp,
) -> Result<i64> {
    let refused = |why| Error::invalid("body", Problem::Refused(why));
    expect_confirmed(conn, who, now)?;
    let hour = store::held(conn, hour)?;
    expect_open(&hour, now)?;
    if let Some(same) = store::same(conn, hour.id, who.id, &new.body)? {
        return Ok(same);
    }
    if first == FirstPosts::Held && comments::is_newcomer(conn, who.id)? {
        return Err(refused(APPROVED_FIRST));
    }
    if store::count_of_person(conn, hour.id, who.id)? >= MOST_OF_PERSON {
        return Err(refused(ENOUGH_OF_YOURS));
    }
    if store::count_of_hour(conn, hour.id)? >= MOST_QUESTIONS {
        return Err(refused(ENOUGH_ASKED));
    }
    let question = NewQuestion { hour: hour.id, author: who.id, body: &new.body, lang: &new.lang };
    let id = store::insert_question(conn, &question, now)?;
    store::add_vote(conn, id, who.id, now)?;
    Ok(id)
}

/// Votes for a question: one vote a person and mailbox. A second press changes nothing.
pub fn vote(conn: &mut Conn, who: &Viewer, at: (i64, i64), now: Timestamp) -> Result<()> {
    expect_confirmed(conn, who, now)?;
    let question = open_to(conn, who, at, now)?;
    if store::mailbox_has_voted(conn, question.id, who.id)? {
        return Err(Error::Rejected(MAILBOX_HAS_VOTED));
    }
    store::add_vote(conn, question.id, who.id, now)
}

/// A vote that was pressed before signing in: where it stands then, and what is said there.
pub fn pressed(conn: &mut Conn, who: &Viewer, at: (i64, i64), now: Timestamp) -> Result<(String, Flash)> {
    vote(conn, who, at, now)?;
    Ok((place_of(conn, at)?, VOTED))
}

/// Where a question stands on the pages of its hour.
pub(in super::super) fn place_of(conn: &mut Conn, (hour, id): (i64, i64)) -> Result<String> {
    let question = store::question(conn, hour, id)?;
    let page = if question.set_aside_at.is_none() { store::before(conn, &question)?.get() } else { 1 };
    Ok(place(hour, id, page))
}

/// Takes one's vote back, and says whether it was there; whoever is blocked may.
pub(in super::super) fn unvote(conn: &mut Conn, who: &Viewer, at: (i64, i64), now: Timestamp) -> Result<bool> {
    lock(conn, Lockable::Users, &[who.id.0])?;
    let question = open_to(conn, who, at, now)?;
    store::remove_vote(conn, question.id, who.id)
}

/// Takes one's own question back, as long as it has no answer; whoever is blocked may. Who asks nothing there any more is not
/// told what becomes of the hour.
pub(in super::super) fn withdraw(conn: &mut Conn, who: &Viewer, at: (i64, i64), now: Timestamp) -> Result<()> {
    lock(conn, Lockable::Users, &[who.id.0])?;
    let (hour, question) = held(conn, who, at)?;
    if question.author_id != who.id {
        return Err(Error::Forbidden(NOT_YOURS));
    }
    // What staff decided about it stays.
    if question.set_aside_at.is_some() {
        return Err(Error::Rejected(IS_SET_ASIDE));
    }
    if question.is_answered() {
        return Err(Error::Rejected(HAS_ANSWER));
    }
    store::remove_question(conn, question.id)?;
    if store::count_of_person(conn, hour.id, who.id)? == 0 {
        for news in News::ALL {
            stop_mail(conn, hour.mail_key(news, who.id), now)?;
        }
    }
    Ok(())
}

/// A question for staff to do something with. Its author is held besides, so that mails to them wait.
fn held_by_staff(conn: &mut Conn, by: &Viewer, at: (i64, i64)) -> Result<(Hour, HourQuestion)> {
    let author = store::question(conn, at.0, at.1)?.author_id;
    lock(conn, Lockable::Users, &[by.id.0, author.0])?;
    people::expect_staff(conn, by.id)?;
    held(conn, by, at)
}

/// What others read of an answer is another thing than before: what waits and says otherwise is withdrawn, and what they have not
/// heard is told, at the end of the hour of all that was answered in it.
pub(in super::super) fn tell_anew(
    conn: &mut Conn,
    by: UserId,
    (id, was_told): (i64, bool),
    now: Timestamp,
) -> Result<()> {
    let question = store::found(conn, id)?.ok_or(Error::NotFound)?;
    // Whoever queues these mails at this moment has done so before, or reads what is said now.
    let hour = store::held(conn, question.hour_id)?;
    let keys = [question.mail_key(), hour.answers_key(question.author_id)];
    let is_withdrawn = !mail::withdraw_keys(conn, &keys, now)?.is_empty();
    let is_told = question.is_answered_to_all();
    if !is_told {
        // The other one tells of all answers to what they asked: where it is being sent at this moment, it arrives.
        mail::cancel_keys(conn, &[question.mail_key()], now)?;
    }
    if !is_withdrawn && (was_told || !is_told) {
        return Ok(());
    }
    let (what, subject) = match question.answered_at {
        Some(at) if at >= hour.ends_at => (What::HourAnswered, question.id),
        // One event tells of all answers of an hour that is not over.
        _ if now < hour.ends_at && store::is_answered_besides(conn, &hour, question.id)? => return Ok(()),
        _ => (What::AnsweredInHour, hour.id),
    };
    let event = NewEvent { what, actor: by, post: None, subject };
    events::record_later(conn, &event, hour.ends_at, now).map(drop)
}

/// Stops the mail with a key, also where it is being sent at this moment: what it tells is no longer so.
fn stop_mail(conn: &mut Conn, key: String, now: Timestamp) -> Result<()> {
    let keys = [key];
    mail::withdraw_keys(conn, &keys, now)?;
    mail::cancel_keys(conn, &keys, now).map(drop)
}

/// Answers a question, as one of those who answer for its area, from the beginning of the hour on; nothing takes an answer back.
/// Whoever asked or voted for it hears of it once the hour is over; of an answer that comes later, whoever asked.
pub fn answer(conn: &mut Conn, by: &Viewer, at: (i64, i64), said: &(String, String), now: Timestamp) -> Result<Said> {
    let (hour, question) = held_by_staff(conn, by, at)?;
    let area = reading::area_today(conn, hour.area_id)?;
    if !reading::may_answer(conn, area.id, by.id)? {
        return Err(Error::Forbidden(NOT_AN_OWNER));
    }
    if question.set_aside_at.is_some() {
        return Err(Error::Rejected(IS_SET_ASIDE));
    }
    if !hour.has_begun(now) {
        return Err(Error::Rejected(NOT_BEGUN));
    }
    let after = if said.0.is_empty() { Said::Nothing } else { Said::Answer };
    if question.answer == said.0 {
        return Ok(after);
    }
    let act = match (question.answered_at, after) {
        (_, Said::Nothing) => {
            store::take_answer_back(conn, question.id)?;
            Act::HourAnswerTakenBack
        }
        (None, Said::Answer) => {
            store::answer(conn, question.id, said, (by.id, now))?;
            Act::HourQuestionAnswered
        }
        (Some(since), Said::Answer) => {
            store::answer(conn, question.id, said, (by.id, since))?;
            Act::HourQuestionAnswered
        }
    };
    tell_anew(conn, by.id, (question.id, question.is_answered_to_all()), now)?;
    let trace = Trace::of(act).from_to(question.answer.as_str(), said.0.as_str());
    record(conn, by, trace, &question, now)?;
    Ok(after)
}

/// What was done to a question, which was so before.
fn record(conn: &mut Conn, by: &Viewer, trace: Trace, before: &HourQuestion, now: Timestamp) -> Result<()> {
    let after = store::question(conn, before.hour_id, before.id)?;
    let trace = trace.about(before.body.as_str()).keeping(&HourSaid::of(before), &HourSaid::of(&after));
    audit::record(conn, by.id, &trace, now)
}

/// Sets a question aside for a reason that its author reads. Others do not see it any more.
pub(in super::super) fn set_aside(
    conn: &mut Conn,
    by: &Viewer,
    at: (i64, i64),
    reason: &(String, String),
    now: Timestamp,
) -> Result<()> {
    let (_, question) = held_by_staff(conn, by, at)?;
    if question.set_aside_at.is_some() && question.set_aside_reason == reason.0 {
        return Ok(());
    }
    store::set_aside(conn, question.id, reason, now)?;
    tell_anew(conn, by.id, (question.id, question.is_answered_to_all()), now)?;
    let trace = Trace::of(Act::HourQuestionSetAside).from_to(question.set_aside_reason.as_str(), reason.0.as_str());
    record(conn, by, trace, &question, now)
}

/// Lets everybody see a question again. What was said to it, and was not told because of that, is told now.
pub(in super::super) fn restore(conn: &mut Conn, by: &Viewer, at: (i64, i64), now: Timestamp) -> Result<()> {
    let (_, question) = held_by_staff(conn, by, at)?;
    if question.set_aside_at.is_none() {
        return Ok(());
    }
    store::restore(conn, question.id)?;
    tell_anew(conn, by.id, (question.id, false), now)?;
    let trace = Trace::of(Act::HourQuestionRestored).from_to(question.set_aside_reason.as_str(), "");
    record(conn, by, trace, &question, now)
}
