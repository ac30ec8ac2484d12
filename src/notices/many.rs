//! One chunk of telling people of answers that were given to many posts at once: one mail a person, whichever of them they
//! follow. Somebody is told where the first of their posts comes, so that nobody is looked at twice.

use super::mails::{about_all, notice, words};
use crate::bulk::{self, Answered, Bulk};
use crate::db::{Conn, Lockable, PostId, Timestamp, UserId, lock};
use crate::error::{Error, Refusal, Result};
use crate::i18n::Messages;
use crate::jobs::{self, Cursor, Job};
use crate::mail::{self, Letter, Letterhead, Line, NewMail, Reader, with_link_colour};
use crate::people::{self, Recipient};
use crate::posts::{self, Post};
use crate::subscriptions::{self, Concern, Way};
use crate::text::{to_html, whole_html, whole_markdown};
use askama::Template;
use std::collections::{BTreeMap, HashMap};

/// Posts whose followers are looked at in one chunk, where few of them are told.
const POSTS: usize = 50;
/// Posts that a mail names; of the others it says how many there are.
const NAMED: usize = 20;

/// What a chunk tells, to whom.
pub struct ManyBatch {
    bulk: Option<Bulk>,
    posts: HashMap<PostId, Post>,
    letters: Vec<(Recipient, String, Vec<Answered>)>,
    /// People who have no token for their links yet: they get one, and the chunk is read again.
    pub strangers: Vec<UserId>,
    next: Option<Cursor>,
}

/// The occasion and the person: what is told once, and by which it is found again.
pub(super) fn key(bulk: i64, user: UserId) -> String {
    format!("answers/{bulk}/{user}")
}

/// Reads the next chunk of a job: answers that still stand, and some of those who may hear of them.
pub fn read_many(conn: &mut Conn, job: &Job, most: i64) -> Result<ManyBatch> {
    let mut batch =
        ManyBatch { bulk: None, posts: HashMap::new(), letters: Vec::new(), strangers: Vec::new(), next: None };
    let bulk = match bulk::get(conn, job.subject) {
        Err(Error::NotFound) => return Ok(batch),
        found => found?,
    };
    if bulk.is_at_work() {
        return Ok(batch);
    }
    let answered = bulk::standing(conn, bulk.id)?;
    let ids: Vec<PostId> = answered.iter().map(|answer| answer.post).collect();
    batch.posts = posts::list(conn, &ids)?.into_iter().map(|post| (post.id, post)).collect();
    let among = Among { merged: posts::merged_into_each(conn, &ids)?, answered };
    let mut looked_at = 0;
    let ahead = among.answered.iter().filter(|answer| answer.post.0 >= job.cursor.part);
    for answer in ahead.take(POSTS) {
        let after = if answer.post.0 == job.cursor.part { job.cursor.place } else { 0 };
        let merged = among.merged_into(answer.post);
        let followers = subscriptions::followers_after(conn, answer.post, &merged, UserId(after), most)?;
        let hears = |follower: &&subscriptions::Follower| {
            follower.is_attentive && follower.user != bulk.decided_by && follower.since <= answer.at
        };
        let people: Vec<UserId> = followers.iter().filter(hears).map(|follower| follower.user).collect();
        tell(conn, &mut batch, (&among, answer), &people)?;
        looked_at += i64::try_from(followers.len()).unwrap_or(most);
        batch.next = match jobs::last_of_full(&followers, most) {
            Some(last) => Some(Cursor { part: answer.post.0, place: last.user.0 }),
            None => Some(Cursor { part: answer.post.0 + 1, place: 0 }),
        };
        if looked_at >= most {
            break;
        }
    }
    let is_last = batch.next.is_none_or(|next| among.answered.iter().all(|answer| answer.post.0 < next.part));
    batch.next = batch.next.filter(|_| !is_last);
    batch.bulk = Some(bulk);
    Ok(batch)
}

/// The answers that stand, by number of post, and what was merged into their posts.
struct Among {
    answered: Vec<Answered>,
    merged: BTreeMap<PostId, PostId>,
}

impl Among {
    fn merged_into(&self, post: PostId) -> Vec<PostId> {
        self.merged.iter().filter(|(_, end)| **end == post).map(|(merged, _)| *merged).collect()
    }

    /// All posts by which somebody may follow one of them.
    fn family(&self) -> Vec<PostId> {
        self.answered.iter().map(|answer| answer.post).chain(self.merged.keys().copied()).collect()
    }

    /// The answer that whoever follows a post is told.
    fn answer_to(&self, post: PostId) -> Option<&Answered> {
        let end = self.merged.get(&post).copied().unwrap_or(post);
        let place = self.answered.binary_search_by_key(&end, |answer| answer.post).ok()?;
        self.answered.get(place)
    }
}

/// Adds the letters to those of these people whose first post this is.
fn tell(conn: &mut Conn, batch: &mut ManyBatch, (among, here): (&Among, &Answered), people: &[UserId]) -> Result<()> {
    if people.is_empty() {
        return Ok(());
    }
    let mut theirs: HashMap<UserId, Vec<Answered>> = people.iter().map(|user| (*user, vec![*here])).collect();
    // Also by a post that was merged into one of them.
    for (user, post, since) in subscriptions::followed_among(conn, people, &among.family())? {
        let answer = among.answer_to(post).filter(|answer| since <= answer.at);
        if let (Some(answer), Some(all)) = (answer, theirs.get_mut(&user)) {
            all.push(*answer);
        }
    }
    let may_see = |user, answer: &Answered| {
        batch.posts.get(&answer.post).is_some_and(|post| post.may_be_seen_by(Some(user), false))
    };
    for (user, all) in &mut theirs {
        all.retain(|answer| may_see(*user, answer));
        all.sort_unstable_by_key(|answer| answer.post);
        all.dedup();
    }
    theirs.retain(|_, all| all.first().is_some_and(|first| first.post == here.post));
    let first: Vec<UserId> = theirs.keys().copied().collect();
    let refusing = subscriptions::refusing(conn, &first, Concern::Answers, Way::Mail)?;
    let mut wishes = subscriptions::wishes_of(conn, &first)?;
    batch.strangers.extend(first.iter().copied().filter(|user| !wishes.contains_key(user)));
    for recipient in people::recipients(conn, &first)? {
        let (Some((wanted, token)), Some(all)) = (wishes.remove(&recipient.id), theirs.remove(&recipient.id)) else {
            continue;
        };
        if wanted.notices && !refusing.contains(&recipient.id) {
            batch.letters.push((recipient, token, all));
        }
    }
    Ok(())
}

/// What both bodies say.
struct Many<'a> {
    sentence: String,
    posts: Vec<Named<'a>>,
    /// How many more there are, in words; empty when all are named.
    others: String,
    note: &'a str,
    note_html: &'a str,
    note_lang: &'a str,
    unsubscribe: String,
    settings: String,
}

struct Named<'a> {
    title: &'a str,
    lang: &'a str,
    link: String,
}

impl Many<'_> {
    /// The same in short, post by post; of more than it names it has no short words, and goes by itself.
    fn lines(&self, l: &Messages, bulk: &Bulk) -> Vec<Line> {
        let line = |post: &Named<'_>| Line {
            concern: String::new(),
            sentence: words(l, bulk.to, post.title).1,
            title: post.title.to_owned(),
            lang: post.lang.to_owned(),
            link: post.link.clone(),
        };
        if self.others.is_empty() { self.posts.iter().map(line).collect() } else { Vec::new() }
    }
}

#[derive(Template)]
#[template(path = "mail/many/body.txt")]
struct Text<'a> {
    to: &'a Reader<'a>,
    many: &'a Many<'a>,
}

#[derive(Template)]
#[template(path = "mail/many/body.html")]
struct Html<'a> {
    to: &'a Reader<'a>,
    subject: &'a str,
    many: &'a Many<'a>,
}

/// Writes the mails of a chunk, with no database at hand.
pub fn render_many(batch: &ManyBatch, letterhead: &Letterhead) -> Result<Vec<NewMail>> {
    let Some(bulk) = &batch.bulk else { return Ok(Vec::new()) };
    let page = letterhead.page(&bulk::address(bulk.id));
    let note_html = with_link_colour(&whole_html(&to_html(&bulk.note), &page));
    let note = whole_markdown(&bulk.note, &page);
    let letter = |(recipient, token, all): &(Recipient, String, Vec<Answered>)| {
        let theirs: Vec<&Post> = all.iter().filter_map(|answer| batch.posts.get(&answer.post)).collect();
        write(letterhead, bulk, (&note, &note_html), (recipient, token), &theirs)
    };
    let mails: Result<Vec<NewMail>> = batch.letters.iter().map(letter).collect();
    mails.map(|mails| about_all(mails, Concern::Answers))
}

fn write(
    letterhead: &Letterhead,
    bulk: &Bulk,
    (note, note_html): (&str, &str),
    (recipient, token): (&Recipient, &str),
    posts: &[&Post],
) -> Result<NewMail> {
    let to = letterhead.to(recipient.language.as_deref());
    let l = to.l;
    let count = i64::try_from(posts.len()).unwrap_or(i64::MAX);
    let (subject, sentence) = if let [only] = posts {
        words(l, bulk.to, &only.title)
    } else {
        let status = bulk.to.word(l);
        let of = |words: fn(&Messages, i64, &str, String) -> String| words(l, count, &status, l.counted(count));
        (
            of(|l, count, to, shown| l.triage_mail_many_subject(count, to, shown)),
            of(|l, count, to, shown| l.triage_mail_many(count, to, shown)),
        )
    };
    let others = i64::try_from(posts.len().saturating_sub(NAMED)).unwrap_or_default();
    let unsubscribe = subscriptions::one_click(token);
    let named = |post: &&'_ Post| to.link(&posts::address(post.slug()));
    let many = Many {
        sentence,
        posts: posts
            .iter()
            .take(NAMED)
            .map(|post| Named { title: &post.title, lang: &post.lang, link: named(post) })
            .collect(),
        others: if others > 0 { l.bulk_others(others, l.counted(others)) } else { String::new() },
        note,
        note_html,
        note_lang: &bulk.lang,
        unsubscribe: to.link(&unsubscribe),
        settings: to.link(subscriptions::SETTINGS),
    };
    let letter =
        Letter::render(&subject, &Text { to: &to, many: &many }, &Html { to: &to, subject: &subject, many: &many })?;
    let lines = many.lines(l, bulk);
    Ok(notice(key(bulk.id, recipient.id), recipient, letter, to.plain_link(&unsubscribe), lines))
}

/// Queues the mails of a chunk to those who still want them, and moves the job on. Where one of the answers was taken back or
/// its post hidden while they were written, nothing of the chunk is kept, and it is read again once its lease is over.
pub fn queue_many(conn: &mut Conn, job: &Job, batch: &ManyBatch, mails: &[NewMail], now: Timestamp) -> Result<()> {
    match batch.next {
        Some(next) => jobs::advance(conn, job, next, i64::try_from(mails.len()).unwrap_or(0))?,
        None => jobs::finish(conn, job)?,
    }
    if mails.is_empty() {
        return Ok(());
    }
    let mut told: Vec<&Answered> = batch.letters.iter().flat_map(|(_, _, all)| all).collect();
    told.sort_unstable_by_key(|answer| answer.decision);
    told.dedup();
    // Held before it is asked whether they still stand: who takes one back meanwhile finds these mails.
    let decisions: Vec<i64> = told.iter().map(|answer| answer.decision.0).collect();
    lock(conn, Lockable::Decisions, &decisions)?;
    let ids: Vec<PostId> = told.iter().map(|answer| answer.post).collect();
    let standing = bulk::standing_among(conn, job.subject, &ids)?;
    let is_at_work = bulk::get(conn, job.subject)?.is_at_work();
    let as_read = posts::list(conn, &ids)?
        .iter()
        .all(|post| batch.posts.get(&post.id).is_some_and(|read| read.visibility == post.visibility));
    if is_at_work || !as_read || !told.iter().all(|answer| standing.contains(answer)) {
        return Err(Error::Rejected(Refusal::CHANGED_MEANWHILE));
    }
    let people: Vec<UserId> = mails.iter().filter_map(|mail| mail.user_id).collect();
    let wanted = subscriptions::still_told(conn, &people, Concern::Answers)?;
    let rests = mail::rests(conn, &people, now)?;
    for mail in mails {
        if let Some(user) = mail.user_id.filter(|user| wanted.contains(user)) {
            mail::enqueue_at(conn, mail, rests.get(&user).copied().unwrap_or(now), now)?;
        }
    }
    Ok(())
}
