//! One chunk of telling those who had been told of a release that it was recalled: each of them once. What nobody has begun to
//! send to them is taken back instead, and then they hear of neither.

use super::store::Promised;
use super::{recall_mail, store};
use crate::db::{Conn, MailId, ReleaseId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::jobs::{self, Cursor, Job};
use crate::mail::{self, Fate, Letterhead, NewMail};
use crate::people::{self, Recipient};
use crate::releases::{self, Recall, Release};
use crate::subscriptions;
use std::collections::HashMap;

/// What a chunk says, to whom.
pub struct RecallBatch {
    release: Release,
    recall: Recall,
    people: Vec<Promised>,
    letters: Vec<(Recipient, String)>,
}

/// Reads the next chunk of a job: some of those to whom a digest was promised, and those of them who were told.
pub fn read_recall(conn: &mut Conn, job: &Job, most: i64) -> Result<RecallBatch> {
    let release = releases::get(conn, ReleaseId(job.subject))?;
    let recall = releases::recall_of(conn, release.id)?.ok_or(Error::NotFound)?;
    let people = store::promised_after(conn, release.id, UserId(job.cursor.place), most)?;
    let told: Vec<UserId> = people.iter().filter(|one| one.told_at.is_some()).map(|one| one.user).collect();
    let mut wishes = subscriptions::wishes_of(conn, &told)?;
    let letter = |recipient: Recipient| {
        let (wanted, token) = wishes.remove(&recipient.id)?;
        wanted.digest.then_some((recipient, token))
    };
    let letters = people::recipients(conn, &told)?.into_iter().filter_map(letter).collect();
    Ok(RecallBatch { release, recall, people, letters })
}

/// Writes the mails of a chunk, with no database at hand.
pub fn render_recall(batch: &RecallBatch, letterhead: &Letterhead) -> Result<Vec<NewMail>> {
    let version = batch.release.version.as_deref().unwrap_or_default();
    let write = |(recipient, token): &(Recipient, String)| {
        recall_mail::recalled(letterhead, recipient, token, (version, &batch.recall))
    };
    batch.letters.iter().map(write).collect()
}

/// Takes back the digests of a chunk that still wait, queues the mails to those who were told and still want them, and moves the
/// job on; the last one ends it. It goes no further than to somebody whose digest is being sent: until it is known what
/// became of that, the job stays with whoever has it, and is taken up again when that lease is over.
pub fn queue_recall(conn: &mut Conn, job: &Job, batch: &RecallBatch, mails: &[NewMail], now: Timestamp) -> Result<()> {
    let release = releases::get_held(conn, batch.release.id)?.id;
    if batch.people.is_empty() {
        releases::set_recall_told(conn, release, now)?;
        return jobs::finish(conn, job);
    }
    // Asked before anything is taken back, so that whoever unsubscribes at this moment and this wait for each other in one order.
    let all: Vec<UserId> = batch.people.iter().map(|one| one.user).collect();
    let wanted = subscriptions::still_wanted(conn, &all)?;
    let fates = fates(conn, &batch.people, now)?;
    let is_under_way = |one: &Promised| fate(one, &fates) == Some(Fate::UnderWay);
    let until = batch.people.iter().position(is_under_way).unwrap_or(batch.people.len());
    let (known, _) = batch.people.split_at(until);
    let Some(last) = known.last() else { return Ok(()) };
    // Whoever was sending one may be gone: it is not sent again.
    let sent: Vec<MailId> = known.iter().filter_map(|one| one.mail).collect();
    mail::withdraw(conn, &sent, now)?;
    let people: Vec<UserId> = known.iter().map(|one| one.user).collect();
    store::take(conn, release, &people)?;
    let was_told = |one: &Promised| one.told_at.is_some() && fate(one, &fates).is_none_or(|fate| fate == Fate::Sent);
    let told: Vec<UserId> = known.iter().filter(|one| was_told(one)).map(|one| one.user).collect();
    let hears = |user: &UserId| told.contains(user) && wanted.get(user).is_some_and(|wanted| wanted.digest);
    let mut did = 0;
    for mail in mails.iter().filter(|mail| mail.user_id.as_ref().is_some_and(hears)) {
        did += i64::from(mail::enqueue(conn, mail, now)?.is_some());
    }
    jobs::advance(conn, job, Cursor { part: 0, place: last.user.0 }, did)
}

/// What had become of the digests of these people, of which those that nobody has begun to send are taken back.
fn fates(conn: &mut Conn, people: &[Promised], now: Timestamp) -> Result<HashMap<MailId, Fate>> {
    let all: Vec<MailId> = people.iter().filter_map(|one| one.mail).collect();
    let mut fates = mail::fates(conn, &all, now)?;
    let waiting: Vec<MailId> = fates.iter().filter(|(_, fate)| **fate == Fate::Waits).map(|(mail, _)| *mail).collect();
    let withdrawn = mail::withdraw(conn, &waiting, now)?;
    for mail in waiting {
        // Somebody began to send it at this very moment.
        let fate = if withdrawn.contains(&mail) { Fate::Lost } else { Fate::UnderWay };
        fates.insert(mail, fate);
    }
    Ok(fates)
}

/// What became of somebody's digest; nothing is known of one that was sent so long ago that it is not kept any more.
fn fate(one: &Promised, fates: &HashMap<MailId, Fate>) -> Option<Fate> {
    one.mail.and_then(|mail| fates.get(&mail)).copied()
}
