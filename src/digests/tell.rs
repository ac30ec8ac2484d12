//! One chunk of the digests of a release, promised and then written; stopping and going on anywhere gives everybody
//! exactly one.

use super::asking::{self, Asking};
use super::compose::{Digest, compose};
use super::{mails, store};
use crate::announcing::{self, Templates};
use crate::changelog;
use crate::credits::{self, Leads};
use crate::db::{Conn, ItemId, PostId, ReleaseId, Timestamp, UserId};
use crate::error::Result;
use crate::i18n::Language;
use crate::jobs::{self, Cursor, Job};
use crate::mail::{self, Letterhead, MailKind, NewMail};
use crate::people::{self, Profile, Recipient};
use crate::releases::{self, Release, ReleaseItem, Role, Texts, WRITING};
use crate::subscriptions;
use crate::trains::Train;
use crate::verifying::{self, Question};
use crate::web::Signer;
use std::collections::{BTreeSet, HashMap};

/// People promised a digest in one chunk at most: a row each, a few milliseconds in all.
pub const PROMISED: i64 = 1_000;
/// People written to in one chunk: short enough that a vote waits only milliseconds behind it.
pub const CHUNK: i64 = 100;
/// Mails of digests that may be due at once and not yet sent: seconds of work for four connections to a quick relay.
const AHEAD: i64 = 2_000;

/// Promises the next ones of those who shaped a release their digest, and has the promised ones written; the last chunk
/// ends the job.
pub fn promise(conn: &mut Conn, job: &Job, most: i64, now: Timestamp) -> Result<()> {
    // Held, so that the writing of what was promised does not end at this moment.
    let release = releases::get_held(conn, ReleaseId(job.subject))?;
    if release.recalled_at.is_some() {
        return jobs::finish(conn, job);
    }
    let after = UserId(job.cursor.place);
    let contributors = credits::contributors_after(conn, release.id, after, most)?;
    let Some(last) = contributors.last() else {
        releases::set_digested(conn, release.id, now)?;
        return jobs::finish(conn, job);
    };
    let promised = store::promise(conn, release.id, (after, last.user_id), now)?;
    jobs::begin(conn, WRITING, release.id.0, now)?;
    jobs::advance(conn, job, Cursor { part: 0, place: last.user_id.0 }, promised)
}

/// Whether a few mails of digests more may wait for the relay: what is written early takes room, may be taken back when
/// a post is hidden, and goes out no sooner.
pub fn may_be_written(conn: &mut Conn, now: Timestamp) -> Result<bool> {
    Ok(mail::due(conn, MailKind::Digest, now, AHEAD)? < AHEAD)
}

/// What a chunk says, to whom.
pub struct Batch {
    release: Release,
    /// What it goes with, unless that is the weekly train.
    train: Option<Train>,
    /// Where its items lead whom.
    leads: Leads,
    /// What its items say in other languages.
    texts: Texts<ItemId>,
    /// What staff have every release say.
    announced: Templates,
    people: Vec<UserId>,
    letters: Vec<(Recipient, String, Digest)>,
    /// Those who show their names.
    shown: HashMap<UserId, Profile>,
    /// What they are asked about their bugs.
    questions: HashMap<UserId, Vec<Question>>,
    /// The lines that fixed those.
    lines: HashMap<PostId, ReleaseItem>,
    /// What signs the links by which they answer.
    signer: Signer,
    /// The items whose words were withheld when they were read.
    withheld: Vec<ItemId>,
    /// People who have no token for their links yet: they get one, and the chunk is read again.
    pub strangers: Vec<UserId>,
}

/// Reads the next chunk of a job: some of those who were promised a digest, and what of the release is theirs.
pub fn read(conn: &mut Conn, job: &Job, most: i64) -> Result<Batch> {
    let release = releases::get(conn, ReleaseId(job.subject))?;
    let people = store::waiting(conn, release.id, most)?;
    let withheld = releases::withheld(conn, release.id)?;
    let items = releases::items(conn, release.id)?;
    let ids: Vec<ItemId> = items.iter().map(|item| item.id).collect();
    let leads = Leads::read(conn, &people, &ids)?;
    let letters = letters(conn, &release, &items, &people)?;
    // As it is when it goes out: the mails follow within minutes, and a link that comes late says that it is over.
    let questions = verifying::of_people(conn, &release, &people, release.published_at.unwrap_or(release.publish_at))?;
    let lines = asking::lines(conn, &items, &questions)?;
    let texts = texts_of(conn, &letters, &lines)?;
    let announced = announcing::templates(conn)?;
    let wishes = subscriptions::wishes_of(conn, &people)?;
    let strangers = people.iter().copied().filter(|user| !wishes.contains_key(user)).collect();
    let shown =
        people::profiles(conn, &people)?.into_iter().filter(|person| !person.name_hidden && !person.is_former());
    let shown = shown.map(|person| (person.id, person)).collect();
    let train = changelog::train_of(conn, &release)?;
    let signer = asking::signer(conn)?;
    Ok(Batch {
        release,
        train,
        leads,
        texts,
        announced,
        people,
        letters,
        shown,
        questions,
        lines,
        signer,
        withheld,
        strangers,
    })
}

/// What the items of these letters say in any language, and those that they ask about, for all of them at once.
fn texts_of(
    conn: &mut Conn,
    letters: &[(Recipient, String, Digest)],
    asked: &HashMap<PostId, ReleaseItem>,
) -> Result<Texts<ItemId>> {
    let items = letters.iter().flat_map(|(.., digest)| digest.theirs.iter().chain(&digest.voted));
    let items = items.chain(asked.values());
    let items: BTreeSet<ItemId> = items.map(|item| item.id).collect();
    let all: Vec<Language> = Language::iter().copied().collect();
    releases::texts_for(conn, &items.into_iter().collect::<Vec<_>>(), &all)
}

fn letters(
    conn: &mut Conn,
    release: &Release,
    items: &[ReleaseItem],
    people: &[UserId],
) -> Result<Vec<(Recipient, String, Digest)>> {
    let mut parts: HashMap<UserId, Vec<(ItemId, Role)>> = HashMap::new();
    for (user, item, role) in credits::of_people(conn, release.id, people)? {
        parts.entry(user).or_default().push((item, role));
    }
    let mut recipients: HashMap<UserId, Recipient> =
        people::recipients(conn, people)?.into_iter().map(|recipient| (recipient.id, recipient)).collect();
    let mut wishes = subscriptions::wishes_of(conn, people)?;
    let letter = |user: &UserId| {
        let recipient = recipients.remove(user)?;
        let (wanted, token) = wishes.remove(user)?;
        let theirs = parts.get(user).map_or(&[][..], Vec::as_slice);
        let digest = compose(theirs, items).filter(|_| wanted.digest)?;
        Some((recipient, token, digest))
    };
    Ok(people.iter().filter_map(letter).collect())
}

/// Writes the mails of a chunk, with no database at hand.
pub fn render(batch: &Batch, letterhead: &Letterhead) -> Result<Vec<NewMail>> {
    let about = ((&batch.release, batch.train.as_ref()), &batch.leads, &batch.texts, &batch.announced);
    let write = |(recipient, token, digest): &(Recipient, String, Digest)| {
        let shown = batch.shown.get(&recipient.id);
        let questions = batch.questions.get(&recipient.id).map_or(&[][..], Vec::as_slice);
        let asking = Asking::of(questions, &batch.lines, &batch.signer);
        mails::weekly(letterhead, (recipient, shown), token, about, (digest, &asking))
    };
    batch.letters.iter().map(write).collect()
}

/// Queues the mails of a chunk to those who still want them, and moves the job on; the last one ends it.
pub fn queue(conn: &mut Conn, job: &Job, batch: &Batch, mails: &[NewMail], now: Timestamp) -> Result<()> {
    // Held, so that hiding a post waits for these mails, and then finds them; and so that nobody is promised a digest
    // when this ends. A recall waits, too; whoever comes after it tells nobody any more.
    if releases::get_held(conn, batch.release.id)?.recalled_at.is_some() {
        return jobs::finish(conn, job);
    }
    let Some(last) = batch.people.last() else {
        if store::waiting(conn, batch.release.id, 1)?.is_empty() {
            return jobs::finish(conn, job);
        }
        return jobs::advance(conn, job, job.cursor, 0);
    };
    // A post was hidden while these were written, or came back: they are written once more, by the next look.
    if releases::withheld(conn, batch.release.id)? != batch.withheld {
        return jobs::advance(conn, job, job.cursor, 0);
    }
    let did = i64::try_from(batch.people.len()).unwrap_or(0);
    // A place says how far it has come and no more: whose digest was taken back stands before it and waits again.
    jobs::advance(conn, job, Cursor { part: 0, place: last.0 }, did)?;
    let wanted = subscriptions::still_wanted(conn, &batch.people)?;
    let taken = store::take(conn, batch.release.id, &batch.people)?;
    let wants = |user: &UserId| taken.contains(user) && wanted.get(user).is_some_and(|wanted| wanted.digest);
    for mail in mails {
        let Some(user) = mail.user_id.filter(wants) else { continue };
        if let Some(id) = mail::enqueue(conn, mail, now)? {
            store::set_mail(conn, (batch.release.id, user), id, now)?;
        }
    }
    Ok(())
}
