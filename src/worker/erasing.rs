//! Whoever left is erased once their week is over: table by table, each room its own, so many rows in a write. A step may be
//! done twice: what has gone is not there the second time.

use super::Worker;
use crate::db::{Conn, Lockable, MailId, Timestamp, UserId, lock};
use crate::error::Result;
use crate::jobs::{self, Cursor, Job};
use crate::mail::EmailAddress;
use crate::people::{self, Person};
use crate::subscribers::Erasing;
use crate::{
    accounts, areas, audit, awards, clusters, comments, desk, devices, groups, inbox, leaving, mail, markets, meetups,
    numbers, owning, polls, posts, reports, subscribers, subscriptions, testing, voting,
};

/// Rows that go in one write; there may be any number of these.
const CHUNK: i64 = 500;

/// Places at meetups that go in one write: each moves on to somebody else.
const PLACES: i64 = 20;

/// What is read before a step is written.
struct Ahead {
    person: Person,
    /// Mails to the address from before there was an account, or beside it.
    strangers: Vec<MailId>,
    /// The handle, and those before that are kept for the person.
    handles: Vec<String>,
    /// Entries of the log of staff that name the person by one of them.
    entries: Vec<i64>,
    /// The address among those who get releases without an account.
    subscriber: Option<Erasing>,
}

/// Does a part of a step; whether that was all of it.
type Step = fn(&mut Conn, &Ahead, Timestamp) -> Result<bool>;

/// In this order: first what lets somebody in, last the row itself. Letters are found by how the address was typed when they
/// were asked for, as long as that is known.
const STEPS: [Step; 7] = [lock_out, letters, subscriber, follows, belongings, mails, log];

/// The places of letters and of the log among them.
const LETTERS: usize = 1;
const LOG: usize = STEPS.len() - 1;

impl Worker {
    /// Does one step, or a part of it.
    pub(super) async fn erase_some(&self, job: Job) -> Result<()> {
        let (user, now) = (UserId(job.subject), self.app.now());
        let part = usize::try_from(job.cursor.part).unwrap_or(usize::MAX);
        let Some(ahead) = self.app.db.read(move |conn| look(conn, user, part, now)).await? else {
            return self.app.db.write(move |conn| jobs::finish(conn, &job)).await;
        };
        // At once for everybody: whoever left is not shown a second longer.
        self.app.db.write(move |conn| step(conn, &job, &ahead, now)).await
    }
}

/// What a step needs; none where nobody is to be erased, or not any more.
fn look(conn: &mut Conn, user: UserId, part: usize, now: Timestamp) -> Result<Option<Ahead>> {
    let Some(person) = people::by_id(conn, user)?.filter(|person| person.leaving_at.is_some()) else { return Ok(None) };
    // As long as nobody showed that it is theirs, the address is somebody else's.
    let address = person.verified_at.and_then(|_| EmailAddress::parse(&person.email));
    let subscriber = address.map(|address| Erasing::of(conn, &address)).transpose()?;
    // Each only in its turn: all that is there is looked through for them.
    let strangers = match &subscriber {
        Some(subscriber) if part == LETTERS => subscriber.next(conn, now)?,
        _ => Vec::new(),
    };
    let mut handles = people::handles_before(conn, user, now)?;
    handles.push(person.handle.clone());
    let entries = if part == LOG { audit::naming(conn, &handles, CHUNK)? } else { Vec::new() };
    Ok(Some(Ahead { person, strangers, handles, entries, subscriber }))
}

fn step(conn: &mut Conn, job: &Job, ahead: &Ahead, now: Timestamp) -> Result<()> {
    let Cursor { part, place } = job.cursor;
    let Some(step) = usize::try_from(part).ok().and_then(|part| STEPS.get(part).copied()) else {
        return end(conn, job, ahead, now);
    };
    match step(conn, ahead, now) {
        Ok(true) => jobs::advance(conn, job, Cursor { part: part + 1, place: 0 }, 1),
        // Another write goes on here.
        Ok(false) => jobs::advance(conn, job, Cursor { part, place: place + 1 }, 0),
        Err(error) if error.is(accounts::LAST_OWNER) => {
            // They became the only owner within the week: a site without one could not be kept.
            people::set_leaving(conn, ahead.person.id, None)?;
            jobs::finish(conn, job)
        }
        Err(error) => Err(error),
    }
}

/// The last write: the row says nothing of anybody from now on.
fn end(conn: &mut Conn, job: &Job, ahead: &Ahead, now: Timestamp) -> Result<()> {
    let person = &ahead.person;
    people::hold_mailbox_of(conn, person)?;
    // A link that somebody asked for meanwhile.
    accounts::forget(conn, &[person.id])?;
    // And what others brought there since those steps: a merge that was under way copies follows, staff invite.
    let is_all = follows(conn, ahead, now)? && belongings(conn, ahead, now)? && mails(conn, ahead, now)?;
    if !is_all {
        let Cursor { part, place } = job.cursor;
        return jobs::advance(conn, job, Cursor { part, place: place + 1 }, 0);
    }
    if people::erase(conn, person.id, now)? && person.verified_at.is_some() {
        accounts::forget_links_to(conn, &person.email_key)?;
        mail::suppress(conn, &person.email_key, now)?;
    }
    tracing::info!("a person who left was erased");
    jobs::finish(conn, job)
}

/// Nobody gets in any more, and whoever came to the staff meanwhile leaves it.
fn lock_out(conn: &mut Conn, ahead: &Ahead, now: Timestamp) -> Result<bool> {
    let id = ahead.person.id;
    accounts::step_down(conn, id, now)?;
    accounts::forget(conn, &[id])?;
    Ok(true)
}

fn subscriber(conn: &mut Conn, ahead: &Ahead, now: Timestamp) -> Result<bool> {
    if let Some(subscriber) = &ahead.subscriber {
        subscriber.forget(conn, now)?;
    }
    Ok(true)
}

fn follows(conn: &mut Conn, ahead: &Ahead, _: Timestamp) -> Result<bool> {
    subscriptions::remove_some_of(conn, &[ahead.person.id], CHUNK)
}

/// What is bounded by its rooms, the posts that somebody of the staff sees to, and the inbox.
fn belongings(conn: &mut Conn, ahead: &Ahead, now: Timestamp) -> Result<bool> {
    let id = ahead.person.id;
    if !owning::leave_some_of(conn, id, CHUNK)? || !inbox::remove_some_of(conn, id, CHUNK)? {
        return Ok(false);
    }
    if !comments::forget_mentions_of(conn, id, CHUNK)? || !posts::forget_mentions_of(conn, id, CHUNK)? {
        return Ok(false);
    }
    if !meetups::leave_some_of(conn, id, PLACES, now)? {
        return Ok(false);
    }
    voting::remove_held_of(conn, &[id])?;
    clusters::forget_of(conn, id)?;
    accounts::forget_network_of(conn, id)?;
    polls::remove_held_of(conn, &[id])?;
    polls::remove_apart_of(conn, &[id])?;
    devices::forget_all(conn, id)?;
    testing::leave_all(conn, id)?;
    groups::leave_all(conn, id)?;
    markets::leave_all(conn, id)?;
    reports::forget_of(conn, id)?;
    awards::forget_of(conn, id)?;
    areas::disown_all(conn, id)?;
    desk::forget_views_of(conn, id)?;
    numbers::forget_minutes_of(conn, id)?;
    leaving::forget_of(conn, id)?;
    comments::remove_waiting_of(conn, &[id])?;
    // What waits for an address that nobody confirms appears never, unless staff have answered it already.
    if posts::known_authors(conn, &[id])?.is_empty() {
        let waiting: Vec<i64> = posts::waiting_of(conn, &[id])?.into_iter().map(|post| post.0).collect();
        lock(conn, Lockable::Posts, &waiting)?;
        posts::remove_waiting_of(conn, &[id])?;
    }
    Ok(true)
}

fn mails(conn: &mut Conn, ahead: &Ahead, now: Timestamp) -> Result<bool> {
    mail::empty_some_of(conn, ahead.person.id, CHUNK, now)
}

/// Those that went to the address and not to the account.
fn letters(conn: &mut Conn, ahead: &Ahead, now: Timestamp) -> Result<bool> {
    Ok(ahead.strangers.is_empty() || subscribers::erase(conn, &ahead.strangers, now)? == 0)
}

fn log(conn: &mut Conn, ahead: &Ahead, _: Timestamp) -> Result<bool> {
    audit::forget_handles(conn, &ahead.entries, &ahead.handles, ahead.person.id)?;
    Ok(ahead.entries.is_empty())
}
