//! What staff do with a question, and fans.

use super::discarded::DraftKept;
use super::entered::Draft;
use super::kept::Concluded;
use super::model::{Choice, MOST, Question, State, may_be_asked_about};
use super::store;
use super::words::{
    CONCLUDED_ALREADY, CONFIRM_FIRST, ENOUGH, MAILBOX_HAS_ANSWERED, NOT_OPEN, NOT_PLANNED, ONE_AT_A_TIME, OPEN_ALREADY,
    STILL_OPEN,
};
use crate::audit::{self, Act, Trace};
use crate::db::{Conn, PostId, Timestamp, UserId};
use crate::error::{Error, Result, expect_meant};
use crate::events::{self, NewEvent, What};
use crate::people::{self, Viewer};
use crate::posts::{self, Post};
use chrono::TimeDelta;

/// A question and its post, which is held: whoever decides on it, answers or closes at this moment waits.
fn held(conn: &mut Conn, id: i64) -> Result<(Question, Post)> {
    let post = store::get(conn, id)?.post_id;
    let post = posts::get_held(conn, post)?;
    Ok((store::get(conn, id)?, post))
}

fn record(conn: &mut Conn, by: &Viewer, act: Act, question: &Question, now: Timestamp) -> Result<()> {
    audit::record(conn, by.id, &Trace::of(act).on(question.post_id).about(question.body.as_str()), now)
}

fn expect_planned(post: &Post) -> Result<()> {
    if may_be_asked_about(post) { Ok(()) } else { Err(Error::Rejected(NOT_PLANNED)) }
}

/// Keeps the draft of a post, of which there is one; options that stay as they are keep their pictures.
pub fn draft(conn: &mut Conn, by: &Viewer, id: PostId, draft: &Draft, now: Timestamp) -> Result<()> {
    let post = posts::get_held(conn, id)?;
    expect_planned(&post)?;
    let all = store::all_of(conn, id)?;
    if all.iter().any(|question| question.state(&post, now) == State::Open) {
        return Err(Error::Rejected(ONE_AT_A_TIME));
    }
    let known = all.iter().find(|question| question.opened_at.is_none());
    let question = if let Some(known) = known {
        store::rewrite(conn, known.id, draft)?;
        known.id
    } else if all.len() >= MOST {
        return Err(Error::Rejected(ENOUGH));
    } else {
        store::insert(conn, id, by.id, draft)?
    };
    let before = store::options_of(conn, question)?;
    let stays = |label: &str| draft.options.iter().any(|(wanted, _)| wanted == label);
    let gone: Vec<i64> = before.iter().filter(|option| !stays(&option.label)).map(|option| option.id).collect();
    store::remove_options(conn, &gone)?;
    for (position, option) in (0_i64..).zip(&draft.options) {
        match before.iter().find(|known| known.label == option.0) {
            Some(known) => store::place_option(conn, known.id, position)?,
            None => store::insert_option(conn, question, position, option)?,
        }
    }
    let listed = |body: &str, labels: Vec<&str>| format!("{body}\n{}", labels.join("\n"));
    let was = known.map(|known| listed(&known.body, before.iter().map(|option| option.label.as_str()).collect()));
    let is = listed(&draft.body, draft.options.iter().map(|(label, _)| label.as_str()).collect());
    let trace = Trace::of(Act::QuestionDrafted).on(id).from_to(was.unwrap_or_default(), is);
    match trace.if_changed() {
        Some(trace) => audit::record(conn, by.id, &trace, now),
        None => Ok(()),
    }
}

/// Asks fans, or asks again what was closed or withdrawn before its time was over. Those who follow hear of it the first time.
pub fn open(conn: &mut Conn, by: &Viewer, id: i64, now: Timestamp) -> Result<PostId> {
    let (question, post) = held(conn, id)?;
    expect_planned(&post)?;
    let all = store::all_of(conn, post.id)?;
    let is_open = |other: &Question| other.state(&post, now) == State::Open;
    if all.iter().any(|other| other.id != id && is_open(other)) {
        return Err(Error::Rejected(ONE_AT_A_TIME));
    }
    match question.state(&post, now) {
        // The same press twice.
        State::Open => return Ok(post.id),
        State::Draft => {
            store::open(conn, id, (now, now.plus(TimeDelta::days(question.days))))?;
            tell(conn, by.id, What::Asked, &question, now)?;
        }
        State::Closed | State::Withdrawn if question.may_be_opened_again(&post, now) => store::reopen(conn, id)?,
        State::Closed | State::Withdrawn => return Err(Error::Rejected(NOT_OPEN)),
    }
    record(conn, by, Act::QuestionOpened, &question, now)?;
    Ok(post.id)
}

/// Refuses to open a question again that ended at another moment than was seen; its post is held. One that is open is not
/// opened twice.
pub(super) fn expect_ended(conn: &mut Conn, id: i64, seen: Option<i64>) -> Result<()> {
    let (question, _) = held(conn, id)?;
    match question.ended_at() {
        Some(ended) => expect_meant(seen, Some(ended.micros())),
        None => Ok(()),
    }
}

/// Closes a question before its time is over.
pub(super) fn close(conn: &mut Conn, by: &Viewer, id: i64, now: Timestamp) -> Result<PostId> {
    let (question, post) = held(conn, id)?;
    match question.state(&post, now) {
        State::Open => store::close(conn, id, now)?,
        State::Closed => return Ok(post.id),
        State::Draft | State::Withdrawn => return Err(Error::Rejected(NOT_OPEN)),
    }
    record(conn, by, Act::QuestionClosed, &question, now)?;
    Ok(post.id)
}

/// Throws a draft away.
pub(super) fn discard(conn: &mut Conn, by: &Viewer, id: i64, now: Timestamp) -> Result<PostId> {
    let (question, post) = held(conn, id)?;
    if question.opened_at.is_some() {
        return Err(Error::Rejected(OPEN_ALREADY));
    }
    let both = DraftKept::both(conn, &question)?;
    store::remove(conn, id)?;
    let trace = Trace::of(Act::QuestionDiscarded).on(post.id).about(question.body.as_str());
    let trace = match &both {
        Some((before, after)) => trace.keeping(before, after),
        None => trace,
    };
    audit::record(conn, by.id, &trace, now)?;
    Ok(post.id)
}

/// Withdraws a question for a reason that everybody reads. What was answered stays.
pub(super) fn withdraw(
    conn: &mut Conn,
    by: &Viewer,
    id: i64,
    reason: &(String, String),
    now: Timestamp,
) -> Result<PostId> {
    let (question, post) = held(conn, id)?;
    match question.state(&post, now) {
        State::Draft => return Err(Error::Rejected(NOT_OPEN)),
        // What came of it is taken back first.
        State::Closed if question.is_concluded() => return Err(Error::Rejected(CONCLUDED_ALREADY)),
        State::Withdrawn if question.reason == reason.0 => return Ok(post.id),
        _ => store::withdraw(conn, id, reason, now)?,
    }
    let trace = Trace::of(Act::QuestionWithdrawn).on(post.id).about(question.body.as_str());
    audit::record(conn, by.id, &trace.from_to(question.reason, reason.0.as_str()), now)?;
    Ok(post.id)
}

/// Says what staff made of the answers, once nobody answers any more; those who answered hear of it. It may be said better
/// later: of mails that still wait then, the better one is sent.
pub fn conclude(
    conn: &mut Conn,
    by: &Viewer,
    id: i64,
    (chosen, said): (Option<i64>, &(String, String)),
    now: Timestamp,
) -> Result<PostId> {
    let (question, post) = held(conn, id)?;
    match question.state(&post, now) {
        State::Closed => {}
        State::Open => return Err(Error::Rejected(STILL_OPEN)),
        State::Draft | State::Withdrawn => return Err(Error::Rejected(NOT_OPEN)),
    }
    let options = store::options_of(conn, id)?;
    if chosen.is_some_and(|chosen| options.iter().all(|option| option.id != chosen)) {
        return Err(Error::NotFound);
    }
    let told = |chosen: Option<&Choice>, said: &str| {
        chosen.map_or_else(|| said.to_owned(), |option| format!("{}\n{said}", option.label))
    };
    let before = told(options.iter().find(|option| option.is_chosen), &question.conclusion);
    let after = told(options.iter().find(|option| Some(option.id) == chosen), &said.0);
    let trace = Trace::of(Act::QuestionConcluded).on(post.id).about(question.body.as_str()).from_to(before, after);
    if let Some(trace) = trace.if_changed() {
        store::conclude(conn, id, (chosen, said), Some((by.id, now)))?;
        tell(conn, by.id, What::Concluded, &question, now)?;
        let before = Concluded::of(&question, &options);
        let after = Concluded::of(&store::get(conn, id)?, &store::options_of(conn, id)?);
        audit::record(conn, by.id, &trace.keeping(&before, &after), now)?;
    }
    Ok(post.id)
}

/// Takes back what staff said that comes of it. Mails that tell of it and still wait are not sent.
pub(super) fn take_conclusion_back(conn: &mut Conn, by: &Viewer, id: i64, now: Timestamp) -> Result<PostId> {
    let (question, post) = held(conn, id)?;
    // The same press twice.
    if !question.is_concluded() {
        return Ok(post.id);
    }
    let before = Concluded::of(&question, &store::options_of(conn, id)?);
    store::take_conclusion_back(conn, id)?;
    tell(conn, by.id, What::ConclusionTakenBack, &question, now)?;
    let after = Concluded::of(&store::get(conn, id)?, &store::options_of(conn, id)?);
    let trace = Trace::of(Act::ConclusionTakenBack).on(post.id).about(question.body.as_str());
    audit::record(conn, by.id, &trace.from_to(question.conclusion, "").keeping(&before, &after), now)?;
    Ok(post.id)
}

/// Leaves an event of a question, of which those who answered hear.
pub(super) fn tell(conn: &mut Conn, by: UserId, what: What, question: &Question, now: Timestamp) -> Result<()> {
    let event = NewEvent { what, actor: by, post: Some(question.post_id), subject: question.id };
    events::record(conn, &event, now).map(drop)
}

/// A question that is open to somebody, and its post, which is held.
fn open_to(conn: &mut Conn, who: &Viewer, id: i64, now: Timestamp) -> Result<(Question, Post)> {
    let (question, post) = held(conn, id)?;
    posts::seen_by(conn, post.id, Some(who))?;
    match question.state(&post, now) {
        State::Open => Ok((question, post)),
        // Nobody but staff knows of it.
        State::Draft => Err(Error::NotFound),
        _ => Err(Error::Rejected(NOT_OPEN)),
    }
}

/// Chooses an option; one answer a person and mailbox, the last one counts.
pub fn answer(conn: &mut Conn, who: &Viewer, id: i64, option: i64, now: Timestamp) -> Result<PostId> {
    if !people::admit(conn, who.id, now)? {
        return Err(Error::Rejected(CONFIRM_FIRST));
    }
    let (question, post) = open_to(conn, who, id, now)?;
    if store::options_of(conn, question.id)?.iter().all(|known| known.id != option) {
        return Err(Error::NotFound);
    }
    let before = store::answer_of(conn, id, who.id)?;
    if before == Some(option) {
        return Ok(post.id);
    }
    if store::mailbox_has_answered(conn, id, who.id)? {
        return Err(Error::Rejected(MAILBOX_HAS_ANSWERED));
    }
    store::answer(conn, (id, who.id), (before, option), now)?;
    Ok(post.id)
}

/// Takes one's answer back while the question is open; whoever is blocked may, as with a vote.
pub(super) fn take_back(conn: &mut Conn, who: &Viewer, id: i64, now: Timestamp) -> Result<(PostId, bool)> {
    let (_, post) = open_to(conn, who, id, now)?;
    Ok((post.id, store::take_back(conn, id, who.id)?))
}
