//! One chunk of telling people of an event.

use super::about::{About, about};
use super::heard::{listening, may_see};
use super::hearers::{Hearers, at_work_on, hearers};
use super::kinds::concern_of;
use super::{chosen, concerns, mails, many, meetup, mention, of_author, of_market, place};
use crate::asking;
use crate::bulk;
use crate::comments;
use crate::db::{Conn, EventId, Lockable, Timestamp, UserId, lock};
use crate::error::{Error, Refusal, Result};
use crate::events::{self, What};
use crate::jobs::{self, Cursor, Job};
use crate::mail::{self, Letterhead, NewMail};
use crate::markets::{self, Told};
use crate::meetups;
use crate::owner_hours::{Hour, News};
use crate::people::{self, Recipient};
use crate::posts;
use crate::subscriptions::{self, Concern, Way};
use crate::web::Signer;
use std::collections::HashSet;

/// Followers looked at in one chunk: those who are told get a row in the outbox each, some milliseconds in all.
pub const CHUNK: i64 = 200;

/// What a chunk tells, to whom.
#[derive(Default)]
pub struct Batch {
    about: Option<About>,
    concern: Option<Concern>,
    /// Of places at meetups, what signs the links.
    signer: Option<Signer>,
    recipients: Vec<(Recipient, String)>,
    /// Mails that tell what is no longer so, by their keys; those that tell of many posts are told anew of the others.
    outdated: Vec<String>,
    outdated_of_many: Vec<(i64, Vec<String>)>,
    /// Who was told of a line that is closed again.
    told: Vec<UserId>,
    /// People who have no token for their links yet: they get one, and the chunk is read again.
    pub strangers: Vec<UserId>,
    next: Option<Cursor>,
}

/// Reads the next chunk of a job: the event, and some of those who may hear of it.
pub fn read(conn: &mut Conn, job: &Job, most: i64) -> Result<Batch> {
    let Some(event) = events::get(conn, EventId(job.subject))? else { return Ok(Batch::default()) };
    let concern = concern_of(event.what);
    // These take back what others chose to hear, too.
    if !matches!(event.what, What::Recalled | What::MarketClosed) && !subscriptions::is_any_mailed(conn, concern)? {
        return Ok(Batch::default());
    }
    let Some(about) = about(conn, &event)? else { return Ok(Batch::default()) };
    let heard = hearers(conn, job, (&event, &about), most)?;
    if about.tells_nothing() {
        return Ok(outdated(job, about, &heard));
    }
    let people = may_see(about.post(), listening(&heard.all, &event));
    let refusing = subscriptions::refusing(conn, &people, concern, Way::Mail)?;
    let mut wishes = subscriptions::wishes_of(conn, &people)?;
    let strangers = people.iter().copied().filter(|user| !wishes.contains_key(user)).collect();
    let recipients = people::recipients(conn, &people)?
        .into_iter()
        .filter_map(|recipient| {
            let (wanted, token) = wishes.remove(&recipient.id)?;
            (wanted.notices && !refusing.contains(&recipient.id)).then_some((recipient, token))
        })
        .collect();
    let next = heard.next;
    let signer = matches!(about, About::Meetup(_)).then(|| meetup::signer(conn)).transpose()?;
    Ok(Batch { about: Some(about), concern: Some(concern), signer, recipients, strangers, next, ..Batch::default() })
}

/// The mails to these people that are not to go out.
fn outdated(job: &Job, about: About, heard: &Hearers) -> Batch {
    let people = || heard.all.iter().map(|follower| follower.user);
    let mut outdated_of_many = Vec::new();
    let outdated: Vec<String> = match &about {
        About::NotConcluded(question) => people().map(|user| concerns::conclusion_key(*question, user)).collect(),
        About::TakenBack(back) => {
            if let Some(question) = at_work_on(back, job) {
                people().map(|user| concerns::conclusion_key(question, user)).collect()
            } else {
                let theirs = || people().filter(|user| Some(*user) != back.but_for);
                let of_many = |bulk: &i64| (*bulk, theirs().map(|user| many::key(*bulk, user)).collect());
                outdated_of_many = back.many.iter().map(of_many).collect();
                let answered = theirs().flat_map(|user| back.answers.iter().map(move |id| mails::key(*id, user)));
                let questions = &back.questions;
                let asked = theirs().flat_map(|user| questions.iter().map(move |id| concerns::question_key(*id, user)));
                // Of no use a second time.
                let is_first = job.cursor.part == 0 && job.cursor.place == 0;
                let mentioned = back.mentioned.iter().filter(|_| is_first);
                let mentioned = mentioned.map(|(comment, user)| comments::mention_key(*comment, *user));
                let named = back.named.iter().filter(|_| is_first).map(|user| posts::mention_key(back.post, *user));
                answered.chain(asked).chain(mentioned).chain(named).collect()
            }
        }
        _ => Vec::new(),
    };
    let told = if matches!(about, About::MarketClosed(_)) { people().collect() } else { Vec::new() };
    Batch { about: Some(about), outdated, outdated_of_many, told, next: heard.next, ..Batch::default() }
}

/// Writes the mails of a chunk, with no database at hand.
pub fn render(batch: &Batch, letterhead: &Letterhead) -> Result<Vec<NewMail>> {
    let (Some(about), Some(concern)) = (&batch.about, batch.concern) else { return Ok(Vec::new()) };
    let each = |write: &dyn Fn(&Recipient, &str) -> Result<NewMail>| {
        batch.recipients.iter().map(|(to, token)| write(to, token)).collect()
    };
    let mails = match about {
        About::Answer(answer) => {
            let told = mails::Told::new(letterhead, answer);
            each(&|to, token| mails::decided(letterhead, &told, to, token))
        }
        About::Correction(post) => each(&|to, token| concerns::corrected(letterhead, post, to, token)),
        About::Asked(asked) => each(&|to, token| concerns::asked(letterhead, asked, to, token)),
        About::Concluded(told) => each(&|to, token| concerns::concluded(letterhead, told, to, token)),
        About::Vote(post, own) => each(&|to, token| concerns::voted(letterhead, (post, own), to, token)),
        About::Tester(area, tester) => each(&|to, token| concerns::tester(letterhead, (area, tester), to, token)),
        About::Place(told) => each(&|to, token| place::told(letterhead, told, to, token)),
        About::Hour(asked) => {
            let (area, question) = &**asked;
            let key = question.mail_key();
            each(&|to, token| concerns::hour_answered(letterhead, (area, question, &key), to, token))
        }
        About::Answers(told) => each(&|to, token| concerns::hour_answers(letterhead, told, to, token)),
        About::HourOff(told) => each(&|to, token| concerns::hour(letterhead, News::CalledOff, told, to, token)),
        About::HourOn(told) => each(&|to, token| concerns::hour(letterhead, News::Held, told, to, token)),
        About::HourMoved(told) => each(&|to, token| concerns::hour(letterhead, News::Moved, told, to, token)),
        About::MarketOpened(told) => each(&|to, token| of_market::told(letterhead, told, to, token)),
        About::Meetup(told) => each(&|to, token| meetup::told(letterhead, (told, batch.signer.as_ref()), to, token)),
        About::OfAuthor(told) => each(&|to, token| of_author::told(letterhead, told, to, token)),
        About::Mention(told) => each(&|to, token| mention::told(letterhead, told, to, token)),
        About::Chosen(told) => each(&|to, token| chosen::told(letterhead, told, to, token)),
        About::NotConcluded(_) | About::MarketClosed(_) | About::TakenBack(_) => Ok(Vec::new()),
    };
    mails.map(|mails| mails::about_all(mails, concern))
}

/// Queues the mails of a chunk to those who still want them, and moves the job on. What was taken back or hidden while
/// they were written is told to nobody any more.
pub fn queue(conn: &mut Conn, job: &Job, batch: &Batch, mails: &[NewMail], now: Timestamp) -> Result<()> {
    let is_swept = match &batch.about {
        Some(About::TakenBack(back)) => chosen::sweep(conn, back, now)?,
        Some(About::Chosen(told)) => chosen::sweep_release(conn, told, now)?,
        _ => true,
    };
    if !is_swept {
        // More wait than go at once: the same chunk comes again.
        return jobs::advance(conn, job, job.cursor, 0);
    }
    match batch.next {
        Some(next) => jobs::advance(conn, job, next, i64::try_from(mails.len()).unwrap_or(0))?,
        None => jobs::finish(conn, job)?,
    }
    let Some(event) = events::get(conn, EventId(job.subject))? else { return Ok(()) };
    if let Some(about) = &batch.about {
        hold(conn, about)?;
        if let (About::Chosen(_), Some(post), false) = (about, about.post(), mails.is_empty()) {
            posts::get_held(conn, post.id)?;
        }
    }
    let Some(about) = about(conn, &event)?.filter(|about| !about.is_over(now)) else { return Ok(()) };
    if about.tells_nothing() {
        return take_back(conn, batch, &about, now);
    }
    // What was worded again while they were written is read again once the lease is over.
    if batch.about.as_ref().is_some_and(|read| read.is_reworded(&about)) {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    if about.replaces() {
        let keys: Vec<String> = mails.iter().map(|mail| mail.key.as_str().to_owned()).collect();
        free(conn, &keys, now)?;
    }
    let people: Vec<UserId> = mails.iter().filter_map(|mail| mail.user_id).collect();
    let heard = heard_before(conn, &about, &people, now)?;
    let wanted = subscriptions::still_told(conn, &people, concern_of(event.what))?;
    let rests = mail::rests(conn, &people, now)?;
    for mail in mails {
        if heard.as_ref().is_some_and(|heard| mail.user_id.is_none_or(|user| !heard.contains(&user))) {
            continue;
        }
        let Some(user) = mail.user_id.filter(|user| wanted.contains(user)) else { continue };
        if about.post().is_none_or(|post| post.may_be_seen_by(Some(user), false)) {
            mail::enqueue_at(conn, mail, rests.get(&user).copied().unwrap_or(now), now)?;
        }
    }
    Ok(())
}

/// Whoever takes back what is told at this moment, or says it anew, waits, and then finds the mails.
pub(super) fn hold(conn: &mut Conn, about: &About) -> Result<()> {
    match about {
        About::Vote(post, _) => posts::get_held(conn, post.id).map(drop),
        About::Asked(asked) => posts::get_held(conn, asked.0.id).map(drop),
        About::Concluded(told) => posts::get_held(conn, told.0.id).map(drop),
        About::OfAuthor(told) => posts::get_held(conn, told.post.id).map(drop),
        About::Mention(told) => posts::get_held(conn, told.post.id).map(drop),
        About::NotConcluded(question) => {
            let post = asking::get(conn, *question)?.post_id;
            posts::get_held(conn, post).map(drop)
        }
        About::Place(told) => Ok(lock(conn, Lockable::Users, &[told.1.user_id.0])?),
        About::Tester(_, tester) => Ok(lock(conn, Lockable::Users, &[tester.user_id.0])?),
        About::Hour(asked) => Ok(lock(conn, Lockable::Users, &[asked.1.author_id.0])?),
        About::HourOff(told) | About::HourOn(told) | About::HourMoved(told) => {
            Ok(lock(conn, Lockable::OwnerHours, &[told.1.id])?)
        }
        About::Answers(told) => Ok(lock(conn, Lockable::OwnerHours, &[told.1.id])?),
        About::Meetup(told) => Ok(lock(conn, Lockable::Meetups, &[told.meetup.id])?),
        About::MarketOpened(told) => markets::of_line(conn, told.0.id).map(drop),
        About::MarketClosed(line) => markets::of_line(conn, line.id).map(drop),
        // The post itself is not held, so that votes pass.
        About::Answer(answer) => Ok(lock(conn, Lockable::Decisions, &[answer.1.id.0])?),
        // A post that is commented on is held where mails name it, and not for inboxes: votes pass.
        About::Correction(_) | About::TakenBack(_) | About::Chosen(_) => Ok(()),
    }
}

/// Stops what these people were to hear of an hour or a meetup before, and lets it be told again. That it takes place after all concerns
/// those of them alone who got the mail that says otherwise, and that a line opened those who were never told of it.
fn heard_before(conn: &mut Conn, about: &About, people: &[UserId], now: Timestamp) -> Result<Option<HashSet<UserId>>> {
    let (hour, over): (&Hour, &[News]) = match about {
        About::HourOff(told) => (&told.1, &[News::Held, News::Moved]),
        About::HourOn(told) => (&told.1, &[News::CalledOff]),
        About::HourMoved(told) => (&told.1, &[News::Moved]),
        // Once, however often it opens.
        About::MarketOpened(told) => {
            let first = markets::first_told(conn, told.0.id, people.to_vec(), Told::Mail)?;
            return Ok(Some(first.into_iter().collect()));
        }
        About::Meetup(told) => {
            let outdated = meetups::outdated_keys(conn, told, people)?;
            free(conn, &outdated, now)?;
            if told.news != meetups::News::TakesPlace {
                return Ok(None);
            }
            mail::cancel_keys(conn, &outdated, now)?;
            return Ok(Some(mail::free_settled(conn, &outdated)?.into_iter().collect()));
        }
        _ => return Ok(None),
    };
    let keys: Vec<String> =
        over.iter().flat_map(|news| people.iter().map(|user| hour.mail_key(*news, *user))).collect();
    free(conn, &keys, now)?;
    mail::cancel_keys(conn, &keys, now)?;
    let sent = mail::free_settled(conn, &keys)?;
    Ok(matches!(about, About::HourOn(_)).then(|| sent.into_iter().collect()))
}

/// Stops the mails of a chunk that tell what is no longer so.
fn take_back(conn: &mut Conn, batch: &Batch, about: &About, now: Timestamp) -> Result<()> {
    if let About::MarketClosed(line) = about {
        return of_market::take_back(conn, line, &batch.told, now);
    }
    // What is so again later is told again to those who did not hear of it.
    if !matches!(about, About::TakenBack(_)) {
        free(conn, &batch.outdated, now)?;
    }
    mail::cancel_keys(conn, &batch.outdated, now)?;
    for (bulk, keys) in &batch.outdated_of_many {
        if !mail::withdraw_keys(conn, keys, now)?.is_empty() {
            bulk::tell_again(conn, *bulk, now)?;
        }
    }
    Ok(())
}

/// Withdraws those of these mails that wait, so that others with their keys can be queued.
fn free(conn: &mut Conn, keys: &[String], now: Timestamp) -> Result<()> {
    mail::withdraw_keys(conn, keys, now).map(drop)
}
