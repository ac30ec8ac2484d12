//! One chunk of noting an event in inboxes, or of taking out what is so no longer.

use super::store::{self, Changes};
use super::wider;
use crate::areas;
use crate::awards;
use crate::comments;
use crate::db::{CommentId, Conn, DecisionId, EventId, PostId, ReleaseId, UserId};
use crate::error::{Error, Result};
use crate::events::{self, Event, What};
use crate::jobs::{self, Cursor, Job};
use crate::markets::{self, Told};
use crate::meetups;
use crate::notices::{self, Heard};
use crate::owning;
use crate::people;
use crate::polls;
use crate::posts::{self, Visibility};
use crate::subscriptions::{self, Way};
use crate::triage;
use crate::unread;
use std::collections::HashSet;

/// The most people looked at in a chunk.
pub const CHUNK: i64 = 400;
/// Acts of moderation on one thing that are looked through for what its author heard.
const MODERATED: i64 = 20;
/// The part of a job that takes entries out, where another one puts some in before.
const TAKING_OUT: Cursor = Cursor { part: 1, place: 0 };
/// The part in which those who follow an area or a line hear of an answer, behind those who follow the post.
const WIDER: Cursor = Cursor { part: 2, place: 0 };

/// What a chunk does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Some hear of the event.
    Hearing,
    /// Some hear of it who follow more than the post.
    Wider,
    /// Some are not to find any more what they heard of before.
    Ending,
}

fn part(what: What, part: i64) -> Part {
    if matches!(what, What::Undone | What::ConclusionTakenBack | What::PostHidden) {
        return Part::Ending;
    }
    match (what, part) {
        // Its parts are people.
        (What::Shipped, _) | (_, 0) => Part::Hearing,
        (What::Decided, _) => Part::Wider,
        _ => Part::Ending,
    }
}

/// Does the next chunk of a job: some of those whom the event concerns, or some of the entries that it ends.
pub fn note(conn: &mut Conn, job: &Job, most: i64) -> Result<()> {
    let Some(event) = events::get(conn, EventId(job.subject))? else { return jobs::finish(conn, job) };
    let part = part(event.what, job.cursor.part);
    let heard = match part {
        Part::Hearing => heard(conn, job, &event, most)?,
        Part::Wider => wider::hear_of_answer(conn, job, &event, most)?,
        Part::Ending => return end(conn, job, &event, most),
    };
    let (people, next) = heard.map_or((Vec::new(), None), |heard| (heard.people, heard.next));
    let noted = put_in(conn, &event, &people)?;
    let next = match next {
        None if part == Part::Hearing => behind(conn, &event)?,
        next => next,
    };
    match next {
        Some(next) => jobs::advance(conn, job, next, noted),
        None => jobs::finish(conn, job),
    }
}

/// What comes behind those who hear of it.
fn behind(conn: &mut Conn, event: &Event) -> Result<Option<Cursor>> {
    Ok(match event.what {
        What::CommentHidden | What::Recalled => Some(TAKING_OUT),
        What::Decided if wider::is_followed(conn, event)? => Some(WIDER),
        _ => None,
    })
}

/// Takes out some of the entries that an event ends.
fn end(conn: &mut Conn, job: &Job, event: &Event, most: i64) -> Result<()> {
    let ended = ended(conn, event, most)?;
    let changes = store::delete(conn, &ended)?;
    unread::add(conn, &changes)?;
    let gone = i64::try_from(ended.len()).unwrap_or(most);
    if gone < most { jobs::finish(conn, job) } else { jobs::advance(conn, job, job.cursor, gone) }
}

/// What becomes of the entries that somebody already has of the same.
enum Earlier {
    /// They stay, and this one comes beside them.
    Stay,
    /// They say it already: this one does not come.
    Suffice(Vec<EventId>),
    /// This one comes in their place.
    Give(Vec<EventId>),
    /// This one comes in their place, and only to those who have one.
    GiveAlone(Vec<EventId>),
}

fn earlier(conn: &mut Conn, event: &Event) -> Result<Earlier> {
    let same = [event.subject];
    Ok(match event.what {
        // Told once, as the mail of it is, however often it is worded again, or taken back and done again.
        What::VotedOnBehalf
        | What::TesterTaken
        | What::HourAnswered
        | What::AnsweredInHour
        | What::Approved
        | What::MentionedInPost
        | What::Shipped => Earlier::Suffice(events::earlier(conn, event, &[event.what], &same)?),
        What::HourCalledOff => {
            Earlier::Give(events::earlier(conn, event, &[What::HourHeld, What::HourMoved, What::HourCalledOff], &same)?)
        }
        What::HourMoved => Earlier::Give(events::earlier(conn, event, &[What::HourMoved], &same)?),
        What::HourHeld => Earlier::GiveAlone(events::earlier(conn, event, &[What::HourCalledOff], &same)?),
        What::MeetupNews => match meetups::stands_for(conn, event.subject)? {
            Some((rows, is_alone)) => {
                let events = events::earlier(conn, event, &[What::MeetupNews], &rows)?;
                if is_alone { Earlier::GiveAlone(events) } else { Earlier::Give(events) }
            }
            None => Earlier::Stay,
        },
        // Whoever never heard that it is hidden need not hear that it is not.
        What::PostRestored | What::CommentRestored => {
            let Some(post) = event.post_id else { return Ok(Earlier::GiveAlone(Vec::new())) };
            let comment = store::comment_of(conn, event.subject)?;
            let acts = store::moderated(conn, post, comment, MODERATED)?;
            let hidden = [What::HiddenOfAuthor, What::CommentHidden];
            Earlier::GiveAlone(events::earlier(conn, event, &hidden, &acts)?)
        }
        _ => Earlier::Stay,
    })
}

/// Notes an event for those of these people who confirmed their address and stay; how many.
fn put_in(conn: &mut Conn, event: &Event, people: &[UserId]) -> Result<i64> {
    let mut people: Vec<UserId> = people::recipients(conn, people)?.into_iter().map(|person| person.id).collect();
    let mut changes = Changes::new();
    match earlier(conn, event)? {
        Earlier::Stay => {}
        Earlier::Suffice(events) => {
            let (_, told) = split(store::of_people(conn, &people, &events)?);
            people.retain(|user| !told.contains(user));
        }
        Earlier::Give(events) => {
            let (entries, _) = split(store::of_people(conn, &people, &events)?);
            changes = store::delete(conn, &entries)?;
        }
        Earlier::GiveAlone(events) => {
            let (entries, told) = split(store::of_people(conn, &people, &events)?);
            people.retain(|user| told.contains(user));
            changes = store::delete(conn, &entries)?;
        }
    }
    // Behind what it does to earlier entries: what is so no longer goes out of every inbox.
    let refusing = subscriptions::refusing(conn, &people, notices::concern_of(event.what), Way::Web)?;
    people.retain(|user| !refusing.contains(user));
    if event.what == What::MarketOpened {
        // Once, however often it opens, and however long ago.
        people = markets::first_told(conn, event.subject, people, Told::Inbox)?;
    }
    let noted = store::insert(conn, event, &people)?;
    let count = i64::try_from(noted.len()).unwrap_or_default();
    for (user, one) in noted {
        *changes.entry(user).or_default() += one;
    }
    unread::add(conn, &changes)?;
    Ok(count)
}

/// Entries, and whose they are.
fn split(entries: Vec<(i64, UserId)>) -> (Vec<i64>, HashSet<UserId>) {
    entries.into_iter().unzip()
}

/// Those who hear of it: as by mail, and besides of what no mail tells.
fn heard(conn: &mut Conn, job: &Job, event: &Event, most: i64) -> Result<Option<Heard>> {
    match (event.what, event.post_id) {
        (What::PostRestored, Some(post)) => {
            let post = posts::get(conn, post)?;
            Ok(post.is_public().then(|| alone(event, post.author_id)))
        }
        (What::CommentRestored, Some(_)) => {
            let Some(comment) = store::comment_of(conn, event.subject)? else { return Ok(None) };
            let restored = seen_comment(conn, comment)?;
            Ok(restored.map(|author| alone(event, author)))
        }
        (What::AwardPresented, _) => {
            let people = awards::named(conn, ReleaseId(event.subject))?;
            Ok(Some(Heard { people, next: None }))
        }
        (What::PollClosed, _) => hear_of_poll(conn, job, event, most),
        (What::FixReopened, Some(post)) => hear_of_reopened(conn, post),
        _ => notices::heard(conn, job, event, most),
    }
}

fn alone(event: &Event, user: UserId) -> Heard {
    Heard { people: Some(user).filter(|user| *user != event.actor_id).into_iter().collect(), next: None }
}

/// The next of those who voted in a poll whose result was sealed, whoever opened it among them.
fn hear_of_poll(conn: &mut Conn, job: &Job, event: &Event, most: i64) -> Result<Option<Heard>> {
    let people = polls::voters_after(conn, event.subject, UserId(job.cursor.place), most)?;
    let next = jobs::last_of_full(&people, most).map(|last| Cursor { part: 0, place: last.0 });
    Ok(Some(Heard { people, next }))
}

/// All at once, since there are not many: those who answer for the area of a bug that was reopened, and whoever sees to it. Of one
/// that not everybody sees nobody hears. The actor is among them: they did nothing of it.
fn hear_of_reopened(conn: &mut Conn, post: PostId) -> Result<Option<Heard>> {
    let post = posts::get(conn, post)?;
    if !post.is_public() {
        return Ok(None);
    }
    let mut people: Vec<UserId> = areas::owners_of(conn, post.area_id)?.into_iter().map(|person| person.id).collect();
    people.extend(owning::owners_of(conn, &[post.id])?.remove(&post.id));
    people.sort_unstable();
    people.dedup();
    Ok(Some(Heard { people, next: None }))
}

/// The author of a comment that everybody sees; nobody of one that is hidden, waits or is gone.
fn seen_comment(conn: &mut Conn, id: CommentId) -> Result<Option<UserId>> {
    match comments::get(conn, id) {
        Err(Error::NotFound) => Ok(None),
        there => Ok(Some(there?).filter(|said| said.visibility == Visibility::Published).map(|said| said.author_id)),
    }
}

/// Some of the entries that an event ends.
fn ended(conn: &mut Conn, event: &Event, most: i64) -> Result<Vec<i64>> {
    let ended = match (event.what, event.post_id) {
        (What::PostHidden, Some(post)) => {
            let post = posts::get(conn, post)?;
            // Shown again meanwhile, it keeps what is left.
            if post.is_public() {
                return Ok(Vec::new());
            }
            return store::of_post(conn, post.id, post.author_id, most);
        }
        (What::Undone, _) => {
            let undoing = triage::get(conn, DecisionId(event.subject))?;
            let Some(undone) = undoing.and_then(|undoing| undoing.undoes) else { return Ok(Vec::new()) };
            events::earlier(conn, event, &[What::Decided], &[undone.0])?
        }
        (What::ConclusionTakenBack, _) => events::earlier(conn, event, &[What::Concluded], &[event.subject])?,
        (What::CommentHidden, _) => {
            let Some(comment) = store::comment_of(conn, event.subject)? else { return Ok(Vec::new()) };
            // Shown again meanwhile, it is where the entries lead.
            if seen_comment(conn, comment)?.is_some() {
                return Ok(Vec::new());
            }
            // With it what was said below it, which nobody finds there any more.
            let mut some = store::of_replies(conn, comment, most)?;
            let room = most - i64::try_from(some.len()).unwrap_or(most);
            let own = events::earlier(conn, event, &[What::Commented, What::Mentioned], &[comment.0])?;
            some.extend(store::of_events(conn, &own, room)?);
            return Ok(some);
        }
        (What::Recalled, _) => events::earlier(conn, event, &[What::Published, What::Shipped], &[event.subject])?,
        _ => return Ok(Vec::new()),
    };
    store::of_events(conn, &ended, most)
}
