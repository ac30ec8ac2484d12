//! One chunk of the digests of a release; stopping and going on anywhere gives everybody exactly one.

use super::compose::{Digest, compose};
use super::{mails, store};
use crate::credits::{self, Contributor};
use crate::db::{Conn, ItemId, ReleaseId, Timestamp, UserId};
use crate::error::Result;
use crate::jobs::{self, Cursor, Job};
use crate::mail::{self, Letterhead, NewMail};
use crate::people::{self, Recipient};
use crate::releases::{self, Release, Role};
use crate::subscriptions;
use std::collections::HashMap;

/// People written to in one chunk: short enough that a vote waits only milliseconds behind it.
pub const CHUNK: i64 = 200;

/// What a chunk says, to whom.
pub struct Batch {
    release: Release,
    people: Vec<UserId>,
    letters: Vec<(Recipient, String, Digest)>,
    /// The items whose words were withheld when they were read.
    withheld: Vec<ItemId>,
    /// People who have no token for their links yet: they get one, and the chunk is read again.
    pub strangers: Vec<UserId>,
}

/// Reads the next chunk of a job: some of those who shaped the release, and what of it is theirs.
pub fn read(conn: &mut Conn, job: &Job, most: i64) -> Result<Batch> {
    let release = releases::get(conn, ReleaseId(job.subject))?;
    let contributors = credits::contributors_after(conn, release.id, UserId(job.cursor.place), most)?;
    let people: Vec<UserId> = contributors.iter().map(|contributor| contributor.user_id).collect();
    let withheld = releases::withheld(conn, release.id)?;
    let letters = letters(conn, &release, &contributors, &people)?;
    let wishes = subscriptions::wishes_of(conn, &people)?;
    let strangers = people.iter().copied().filter(|user| !wishes.contains_key(user)).collect();
    Ok(Batch { release, people, letters, withheld, strangers })
}

fn letters(
    conn: &mut Conn,
    release: &Release,
    contributors: &[Contributor],
    people: &[UserId],
) -> Result<Vec<(Recipient, String, Digest)>> {
    let items = releases::items(conn, release.id)?;
    let mut parts: HashMap<UserId, Vec<(ItemId, Role)>> = HashMap::new();
    for (user, item, role) in credits::of_people(conn, release.id, people)? {
        parts.entry(user).or_default().push((item, role));
    }
    let mut recipients: HashMap<UserId, Recipient> =
        people::recipients(conn, people)?.into_iter().map(|recipient| (recipient.id, recipient)).collect();
    let mut wishes = subscriptions::wishes_of(conn, people)?;
    let letter = |contributor: &Contributor| {
        let recipient = recipients.remove(&contributor.user_id)?;
        let (wanted, token) = wishes.remove(&contributor.user_id)?;
        let theirs = parts.get(&contributor.user_id).map_or(&[][..], Vec::as_slice);
        let digest = compose(contributor, theirs, &items).filter(|_| wanted.digest)?;
        Some((recipient, token, digest))
    };
    Ok(contributors.iter().filter_map(letter).collect())
}

/// Writes the mails of a chunk, with no database at hand.
pub fn render(batch: &Batch, letterhead: &Letterhead) -> Result<Vec<NewMail>> {
    let write = |(recipient, token, digest): &(Recipient, String, Digest)| {
        mails::weekly(letterhead, recipient, token, &batch.release, digest)
    };
    batch.letters.iter().map(write).collect()
}

/// Queues the mails of a chunk to those who still want them, and moves the job on; the last one ends it.
pub fn queue(conn: &mut Conn, job: &Job, batch: &Batch, mails: &[NewMail], now: Timestamp) -> Result<()> {
    let Some(last) = batch.people.last() else {
        releases::set_digested(conn, batch.release.id, now)?;
        return jobs::finish(conn, job);
    };
    // Held, so that hiding a post waits for these mails, and then finds them.
    releases::get_held(conn, batch.release.id)?;
    // A post was hidden while these were written, or came back: they are written once more, by the next look.
    if releases::withheld(conn, batch.release.id)? != batch.withheld {
        return jobs::advance(conn, job, job.cursor, 0);
    }
    let did = i64::try_from(batch.people.len()).unwrap_or(0);
    jobs::advance(conn, job, Cursor { part: 0, place: last.0 }, did)?;
    let wanted = subscriptions::still_wanted(conn, &batch.people)?;
    let mut of: HashMap<UserId, &NewMail> = mails.iter().filter_map(|mail| Some((mail.user_id?, mail))).collect();
    for user in &batch.people {
        if !store::claim(conn, batch.release.id, *user, now)? {
            continue;
        }
        let Some(mail) = of.remove(user).filter(|_| wanted.get(user).is_some_and(|wanted| wanted.digest)) else {
            continue;
        };
        if let Some(id) = mail::enqueue(conn, mail, now)? {
            store::set_mail(conn, batch.release.id, *user, id)?;
        }
    }
    Ok(())
}
