//! What comes by mail to those alone who chose it, because it would be many mails: comments, new posts in what they follow,
//! releases, and what ships of people. Whom it concerns is the same for their inboxes.

use super::about::TakenBack;
use super::concerns::{self, Title, Words, about};
use super::hearers::{Hearers, cut};
use super::mails;
use crate::comments;
use crate::credits;
use crate::db::{CommentId, Conn, PostId, ReleaseId, Timestamp, UserId};
use crate::error::{Error, Result};
use crate::events::{Event, What};
use crate::jobs::{self, Cursor, Job};
use crate::mail::{self, Letterhead, NewMail, Reader};
use crate::people::Recipient;
use crate::posts::{self, Post};
use crate::releases::{self, Release};
use crate::subscriptions::{self, Wider};
use crate::trains;
use std::collections::HashSet;

/// People of a release who are looked at in one chunk for those who follow them.
const PEOPLE: i64 = 2_000;
/// Mails that are taken back at once, of each kind.
const SWEPT: i64 = 500;

/// What can be chosen.
pub(super) enum Chosen {
    /// Somebody commented on a post.
    Comment(Post, CommentId),
    /// Everybody sees a post for the first time.
    Appeared(Post),
    /// A release went out.
    Published(Release),
    /// It was recalled.
    Recalled(Release),
    /// It is known who shaped it.
    Shipped(Release),
}

/// As it is so now: of a comment or a post that nobody sees any more nobody hears, nor of a release that was recalled, but that it
/// was. All releases are those that ship: what goes beside them may be for testers alone.
pub(super) fn read(conn: &mut Conn, event: &Event) -> Result<Option<Chosen>> {
    match (event.what, event.post_id) {
        (What::Commented, Some(post)) => {
            let comment = CommentId(event.subject);
            // Nor of a reply to what is hidden, which nobody finds there.
            if !comments::is_seen_by_all(conn, comment)? {
                return Ok(None);
            }
            Ok(Some(Chosen::Comment(posts::get(conn, post)?, comment)))
        }
        (What::Appeared, Some(post)) => {
            let post = posts::get(conn, post)?;
            Ok(post.is_public().then_some(Chosen::Appeared(post)))
        }
        (What::Published | What::Recalled | What::Shipped, _) => of_release(conn, event),
        _ => Ok(None),
    }
}

fn of_release(conn: &mut Conn, event: &Event) -> Result<Option<Chosen>> {
    let release = releases::get(conn, ReleaseId(event.subject))?;
    let is_over = release.recalled_at.is_some();
    Ok(match event.what {
        What::Shipped => (!is_over).then_some(Chosen::Shipped(release)),
        _ if !trains::ships(conn, release.train_id)? => None,
        What::Recalled => Some(Chosen::Recalled(release)),
        _ => (!is_over).then_some(Chosen::Published(release)),
    })
}

impl Chosen {
    /// The post that whoever is told of it has to see.
    pub(super) fn post(&self) -> Option<&Post> {
        match self {
            Self::Comment(post, _) | Self::Appeared(post) => Some(post),
            Self::Published(_) | Self::Recalled(_) | Self::Shipped(_) => None,
        }
    }
}

/// The next of those whom it concerns.
pub(super) fn hearers(conn: &mut Conn, job: &Job, (event, chosen): (&Event, &Chosen), most: i64) -> Result<Hearers> {
    let after = UserId(job.cursor.place);
    match chosen {
        Chosen::Comment(post, comment) => {
            let merged = posts::merged_into(conn, post.id)?;
            let followers = subscriptions::followers_after(conn, post.id, &merged, after, most)?;
            let mut found = heeding(conn, event, cut(followers, job.cursor.part, most))?;
            // These hear that they are mentioned.
            let people: Vec<UserId> = found.all.iter().map(|follower| follower.user).collect();
            let mentioned = comments::mentioned_among(conn, *comment, &people)?;
            found.all.retain(|follower| !mentioned.contains(&follower.user));
            Ok(found)
        }
        Chosen::Appeared(post) => {
            let around = posts::around(conn, post.area_id)?;
            let followers = subscriptions::wider_followers_after(conn, &around, after, most)?;
            let mut found = heeding(conn, event, cut(followers, job.cursor.part, most))?;
            // These, too.
            let people: Vec<UserId> = found.all.iter().map(|follower| follower.user).collect();
            let mentioned = posts::mentioned_among(conn, post.id, &people)?;
            found.all.retain(|follower| !mentioned.contains(&follower.user));
            Ok(found)
        }
        Chosen::Published(_) | Chosen::Recalled(_) => {
            let followers = subscriptions::wider_followers_after(conn, &[Wider::Releases], after, most)?;
            Ok(cut(followers, job.cursor.part, most))
        }
        Chosen::Shipped(release) => of_people(conn, job, release.id, most),
    }
}

/// Those of them who want to hear of whoever did it.
fn heeding(conn: &mut Conn, event: &Event, mut found: Hearers) -> Result<Hearers> {
    let people: Vec<UserId> = found.all.iter().map(|follower| follower.user).collect();
    let ignoring = subscriptions::ignoring(conn, event.actor_id, &people)?;
    found.all.retain(|follower| !ignoring.contains(&follower.user));
    Ok(found)
}

/// The next of those who follow somebody whom a release names. The job's part is the first of its people who is looked at, its place
/// the last one who follows them.
fn of_people(conn: &mut Conn, job: &Job, release: ReleaseId, most: i64) -> Result<Hearers> {
    let (first, behind) = (UserId(job.cursor.part), UserId(job.cursor.place));
    let named = credits::named_from(conn, release, first, PEOPLE)?;
    let pairs = subscriptions::followers_of_people_after(conn, &named, (first, behind), most)?;
    let next = match jobs::last_of_full(&pairs, most) {
        Some((person, follower)) => Some(Cursor { part: person.0, place: follower.user.0 }),
        None => jobs::last_of_full(&named, PEOPLE).map(|last| Cursor { part: last.0 + 1, place: 0 }),
    };
    let mut known = HashSet::new();
    // Whoever follows two of them hears of it once.
    let all = pairs.into_iter().map(|(_, follower)| follower).filter(|follower| known.insert(follower.user)).collect();
    Ok(Hearers { all, next })
}

/// The mail that says so. It names nobody, and of a comment it has no words.
pub(super) fn told(letterhead: &Letterhead, chosen: &Chosen, recipient: &Recipient, token: &str) -> Result<NewMail> {
    let to = letterhead.to(recipient.language.as_deref());
    let lang: &str = to.language.as_ref();
    let version = |release: &Release| release.version.clone().unwrap_or_default();
    let named: String;
    let title = match chosen {
        Chosen::Comment(post, comment) => {
            let page = comments::address(post.id, *comment);
            Title { words: &post.title, lang: &post.lang, page, answer: None }
        }
        Chosen::Appeared(post) => {
            let page = posts::address(post.slug());
            Title { words: &post.title, lang: &post.lang, page, answer: None }
        }
        Chosen::Published(release) | Chosen::Recalled(release) | Chosen::Shipped(release) => {
            named = version(release);
            Title { words: &named, lang, page: releases::address(&named), answer: None }
        }
    };
    let words = |to: &Reader<'_>| {
        let (subject, sentence) = match chosen {
            Chosen::Comment(post, _) => (to.l.notices_comment_subject(post.title.as_str()), to.l.notices_comment()),
            Chosen::Appeared(post) => (to.l.notices_appeared_subject(post.title.as_str()), to.l.notices_appeared()),
            Chosen::Published(release) => (to.l.inbox_published(version(release)), to.l.notices_published()),
            Chosen::Recalled(release) => (to.l.recalls_mail_subject(version(release)), to.l.notices_recalled()),
            Chosen::Shipped(release) => (to.l.inbox_shipped(version(release)), to.l.notices_shipped()),
        };
        let button = if chosen.post().is_some() { to.l.triage_mail_button() } else { to.l.notices_release_button() };
        Words { subject, sentence, why: to.l.notices_chosen_why(to.site_name), stop: String::new(), button }
    };
    about(letterhead, &title, (recipient, token), key(chosen, recipient.id), words)
}

/// What is told once to a person.
fn key(chosen: &Chosen, user: UserId) -> String {
    match chosen {
        Chosen::Comment(post, comment) => format!("{}{user}", said_in(post.id, *comment)),
        Chosen::Appeared(post) => format!("{}{user}", appeared(post.id)),
        Chosen::Published(release) => format!("{}{user}", published(release.id)),
        Chosen::Recalled(release) => format!("recalled/{}/{user}", release.id),
        Chosen::Shipped(release) => format!("{}{user}", shipped(release.id)),
    }
}

fn comments_on(post: PostId) -> String {
    format!("comment/{post}/")
}

fn said_in(post: PostId, comment: CommentId) -> String {
    format!("{}{comment}/", comments_on(post))
}

fn appeared(post: PostId) -> String {
    format!("appeared/{post}/")
}

fn published(release: ReleaseId) -> String {
    format!("published/{release}/")
}

fn shipped(release: ReleaseId) -> String {
    format!("shipped/{release}/")
}

/// Takes back what waits and names a post that was hidden since, or tells of a release that was recalled; whether that was all.
pub(super) fn sweep(conn: &mut Conn, back: &TakenBack, now: Timestamp) -> Result<bool> {
    // What is hidden its author alone is still told of; an answer that was taken back hides nothing.
    if back.but_for.is_none() || posts::get(conn, back.post)?.is_public() {
        return Ok(true);
    }
    let mut beginnings = vec![comments_on(back.post), appeared(back.post), format!("behalf/{}/", back.post)];
    // Also to those who do not follow it any more.
    beginnings.extend(back.answers.iter().map(|answer| mails::below(*answer)));
    beginnings.extend(back.questions.iter().map(|question| concerns::asked_below(*question)));
    beginnings.extend(back.concluded.iter().map(|question| concerns::concluded_below(*question)));
    sweep_all(conn, &beginnings, back.but_for, now)
}

/// Takes back what waits and tells of a comment that was hidden or removed, and of each reply below it that nobody sees any
/// more. A chunk is one of them, or some of its mails where they are many; the job's place is the last comment that is done.
pub fn unsay(conn: &mut Conn, job: &Job, now: Timestamp) -> Result<()> {
    let first = CommentId(job.subject);
    let post = match comments::get(conn, first) {
        Err(Error::NotFound) => return jobs::finish(conn, job),
        there => there?.post_id,
    };
    let next = match job.cursor.place {
        0 => Some(first),
        done => comments::reply_after(conn, first, CommentId(done))?,
    };
    let Some(comment) = next else { return jobs::finish(conn, job) };
    // Shown again meanwhile, it is told.
    let is_done = comments::is_seen_by_all(conn, comment)?
        || mail::cancel_below(conn, &said_in(post, comment), None, SWEPT, now)?;
    let to = if is_done { Cursor { part: 0, place: comment.0 } } else { job.cursor };
    jobs::advance(conn, job, to, 0)
}

/// The same of a release that was recalled.
pub(super) fn sweep_release(conn: &mut Conn, chosen: &Chosen, now: Timestamp) -> Result<bool> {
    match chosen {
        Chosen::Recalled(release) => sweep_all(conn, &[published(release.id), shipped(release.id)], None, now),
        _ => Ok(true),
    }
}

fn sweep_all(conn: &mut Conn, beginnings: &[String], but: Option<UserId>, now: Timestamp) -> Result<bool> {
    let mut is_all = true;
    for beginning in beginnings {
        is_all &= mail::cancel_below(conn, beginning, but, SWEPT, now)?;
    }
    Ok(is_all)
}
