//! One chunk of the mails about a release to those without an account; stopping and going on anywhere gives everybody one.

use super::mails::{self, Source};
use super::model::Subscriber;
use super::store;
use crate::areas::{self, Area};
use crate::db::{Conn, ItemId, MailId, ReleaseId, Timestamp, UserId};
use crate::error::Result;
use crate::i18n::Language;
use crate::jobs::{self, Cursor, Job};
use crate::mail::{self, Letterhead, MailKind, NewMail};
use crate::releases::{self, Heads, LETTERS, Recall, Release, ReleaseItem, Texts};
use crate::subscriptions;
use std::collections::{HashMap, HashSet};

/// People written to in one chunk: short enough that a vote waits only milliseconds behind it.
pub const CHUNK: i64 = 100;
/// Mails of this kind that may be due at once and not yet sent.
const AHEAD: i64 = 2_000;

/// Mails that are taken back in one chunk.
const WITHDRAWN: i64 = 500;
/// Where the job is that takes them back, once it has taken some.
const SOME_WITHDRAWN: Cursor = Cursor { part: 1, place: 0 };

/// What a chunk says, to whom.
pub struct Batch {
    release: Release,
    items: Vec<ReleaseItem>,
    texts: Texts<ItemId>,
    heads: Heads,
    areas: Vec<Area>,
    people: Vec<Subscriber>,
    /// The last one that was read, written to or not.
    last: Option<i64>,
    /// The items whose words were withheld when they were read.
    withheld: Vec<ItemId>,
    /// Why it was recalled, if it was: those hear of it who were told that it was out.
    recall: Option<Recall>,
    /// The keys of the mails that everybody who was read had got then, or was to get.
    keys: Vec<String>,
}

/// Whether a few more of these mails may wait for the relay: those that are written early may say what is hidden by then.
pub fn may_be_written(conn: &mut Conn, now: Timestamp) -> Result<bool> {
    Ok(mail::due(conn, MailKind::Letter, now, AHEAD)? < AHEAD)
}

/// Reads the next chunk of a job: some of those who had confirmed when the release went out.
pub fn read(conn: &mut Conn, job: &Job, most: i64) -> Result<Batch> {
    let release = releases::get(conn, ReleaseId(job.subject))?;
    let out = release.published_at.unwrap_or(release.publish_at);
    let mut people = store::confirmed_after(conn, job.cursor.place, out, most)?;
    let last = people.last().map(|person| person.id);
    let recall = releases::recall_of(conn, release.id)?;
    let mut keys = Vec::new();
    if recall.is_some() {
        keys = people.iter().map(|person| mails::key(release.id, person.id)).collect();
        let told = mail::went_out(conn, &keys)?;
        people.retain(|person| told.contains(&mails::key(release.id, person.id)));
    } else {
        let digests = by_digest(conn, release.id, &people)?;
        people.retain(|person| !digests.contains(&person.email_key));
    }
    let withheld = releases::withheld(conn, release.id)?;
    let mut items = releases::items(conn, release.id)?;
    items.retain(|item| !item.withheld);
    let ids: Vec<ItemId> = items.iter().map(|item| item.id).collect();
    let all: Vec<Language> = Language::iter().copied().collect();
    let texts = releases::texts_for(conn, &ids, &all)?;
    let heads = releases::heads_for(conn, &[release.id], &all)?;
    Ok(Batch { release, items, texts, heads, areas: areas::list(conn)?, people, last, withheld, recall, keys })
}

/// The addresses of members among these who hear of a release by their digest.
fn by_digest(conn: &mut Conn, release: ReleaseId, people: &[Subscriber]) -> Result<HashSet<String>> {
    let keys: Vec<&str> = people.iter().map(|person| person.email_key.as_str()).collect();
    if keys.is_empty() {
        return Ok(HashSet::new());
    }
    let members = store::who_shaped(conn, release, &keys)?;
    let ids: Vec<UserId> = members.iter().map(|(user, _)| *user).collect();
    let wishes: HashMap<_, _> = subscriptions::wishes_of(conn, &ids)?;
    // Who never said anything wants them.
    let wants = |user: &UserId| wishes.get(user).is_none_or(|(wanted, _)| wanted.digest);
    Ok(members.into_iter().filter(|(user, _)| wants(user)).map(|(_, key)| key).collect())
}

/// Writes the mails of a chunk, with no database at hand.
pub fn render(batch: &Batch, letterhead: &Letterhead) -> Result<Vec<NewMail>> {
    let source = Source {
        release: &batch.release,
        items: &batch.items,
        texts: &batch.texts,
        heads: &batch.heads,
        areas: &batch.areas,
    };
    let mut written = Vec::with_capacity(batch.people.len());
    for person in &batch.people {
        match &batch.recall {
            Some(recall) => written.extend(mails::recalled(letterhead, person, &batch.release, recall)?),
            None => written.extend(mails::letter(letterhead, person, &source)?),
        }
    }
    Ok(written)
}

/// Whether it is known who of a chunk was told of a release that was recalled since.
enum Told {
    /// It is as it was read.
    AsRead,
    /// More of them were told since.
    Otherwise,
    /// Somebody is sending to one of them at this moment.
    NotKnown,
}

/// Settles mails that wait: those whose sender is gone may have gone out, and all others that nobody is sending are taken back.
/// Whether that is all of them.
fn settled(conn: &mut Conn, waiting: &[MailId], now: Timestamp) -> Result<bool> {
    let sent = mail::presume_sent(conn, waiting, now)?;
    Ok(sent + mail::withdraw(conn, waiting, now)?.len() == waiting.len())
}

/// What nobody has begun to send is taken back, and those hear of neither.
fn who_was_told(conn: &mut Conn, batch: &Batch, now: Timestamp) -> Result<Told> {
    let waiting = mail::waiting_with(conn, &batch.keys)?;
    if !settled(conn, &waiting, now)? {
        return Ok(Told::NotKnown);
    }
    let told = mail::went_out(conn, &batch.keys)?;
    let read = batch.people.iter().map(|person| mails::key(batch.release.id, person.id)).collect::<HashSet<_>>();
    Ok(if told == read { Told::AsRead } else { Told::Otherwise })
}

/// Queues the mails of a chunk to those who are still there, and moves the job on; the last one ends it. Of a recall it tells
/// nobody while one of them is being sent the other mail: until it is known what became of that, the job stays with whoever has
/// it, and is taken up again when that lease is over.
pub fn queue(conn: &mut Conn, job: &Job, batch: &Batch, mails: &[NewMail], now: Timestamp) -> Result<()> {
    let release = releases::get_held(conn, batch.release.id)?;
    // It was recalled, or a post was hidden while these were written, or came back: they are written once more, by the next
    // look.
    let is_recalled = release.recalled_at.is_some();
    if is_recalled != batch.recall.is_some() || releases::withheld(conn, release.id)? != batch.withheld {
        return jobs::advance(conn, job, job.cursor, 0);
    }
    if is_recalled && job.cursor.place == 0 {
        // All of them at once, so that few go out behind this; of each chunk it is asked again.
        let waiting = mail::waiting_below(conn, MailKind::Letter, &mails::keys_of(release.id), AHEAD + CHUNK)?;
        settled(conn, &waiting, now)?;
    }
    if is_recalled {
        match who_was_told(conn, batch, now)? {
            Told::AsRead => {}
            Told::Otherwise => return jobs::advance(conn, job, job.cursor, 0),
            Told::NotKnown => return Ok(()),
        }
    }
    let Some(last) = batch.last else { return jobs::finish(conn, job) };
    let did = i64::try_from(mails.len()).unwrap_or(i64::MAX);
    jobs::advance(conn, job, Cursor { part: 0, place: last }, did)?;
    let key = |id: i64| if is_recalled { mails::recall_key(release.id, id) } else { mails::key(release.id, id) };
    let keys: HashSet<&str> = mails.iter().map(|mail| mail.key.as_str()).collect();
    let written = |person: &&Subscriber| keys.contains(key(person.id).as_str());
    let ids: Vec<i64> = batch.people.iter().filter(written).map(|person| person.id).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let told = store::tell(conn, &ids, now)?;
    let told: HashSet<String> = told.into_iter().map(key).collect();
    for mail in mails.iter().filter(|mail| told.contains(mail.key.as_str())) {
        mail::enqueue(conn, mail, now)?;
    }
    Ok(())
}

/// Takes some of the mails back that wait with a line which is withheld by now, or was, and moves the job on while there may be
/// more of them; whether none is left. Then they are written once more.
pub fn withdraw(conn: &mut Conn, job: &Job, now: Timestamp) -> Result<bool> {
    // Behind the first place the job is at something else, and what waits was written anew since.
    if job.cursor.place > 0 {
        return Ok(true);
    }
    let Some(item) = releases::item(conn, ItemId(job.subject))? else { return Ok(true) };
    let waiting = mail::waiting_below(conn, MailKind::Letter, &mails::keys_of(item.release_id), WITHDRAWN)?;
    let withdrawn = mail::withdraw(conn, &waiting, now)?.len();
    // However many were put off by the relay and wait beside those that are due.
    if withdrawn > 0 && i64::try_from(waiting.len()).is_ok_and(|many| many == WITHDRAWN) {
        jobs::advance(conn, job, SOME_WITHDRAWN, i64::try_from(withdrawn).unwrap_or(WITHDRAWN))?;
        return Ok(false);
    }
    if withdrawn > 0 || job.cursor.part == SOME_WITHDRAWN.part {
        // From the start: to whom one has gone out already, the same key is not queued again.
        jobs::begin_again(conn, LETTERS, item.release_id.0, now)?;
    }
    Ok(true)
}
