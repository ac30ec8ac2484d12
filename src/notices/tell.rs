//! One chunk of telling people of an event.

use super::{concerns, mails, many};
use crate::areas::{self, Area};
use crate::asking::{self, Question, State};
use crate::bulk;
use crate::db::{Conn, DecisionId, EventId, Lockable, PostId, Timestamp, UserId, lock};
use crate::error::Result;
use crate::events::{self, Event, What};
use crate::jobs::{self, Cursor, Job};
use crate::mail::{self, Letterhead, NewMail};
use crate::on_behalf::{self, OnBehalf};
use crate::owner_hours::{self, HourQuestion};
use crate::people::{self, Recipient};
use crate::posts::{self, Post};
use crate::subscriptions::{self, Follower};
use crate::testing::{self, Tester};
use crate::triage::{self, Decision};

/// Followers looked at in one chunk: those who are told get a row in the outbox each, some milliseconds in all.
pub const CHUNK: i64 = 200;

/// What a chunk tells, to whom.
pub struct Batch {
    about: Option<About>,
    recipients: Vec<(Recipient, String)>,
    /// Mails that tell what is no longer so, by their keys; those that tell of many posts are told anew of the others.
    outdated: Vec<String>,
    outdated_of_many: Vec<(i64, Vec<String>)>,
    /// People who have no token for their links yet: they get one, and the chunk is read again.
    pub strangers: Vec<UserId>,
    last: Option<UserId>,
    is_last: bool,
}

/// What can be told.
enum About {
    /// An answer to a post.
    Answer(Box<(Post, Decision)>),
    /// Staff corrected a post, of which its author is told.
    Correction(Box<Post>),
    /// Staff ask what those who follow a post would choose.
    Asked(Box<(Post, Question)>),
    /// Staff cast a vote for somebody.
    Vote(Box<Post>, OnBehalf),
    /// Staff invited somebody to test an area, or let them in.
    Tester(Box<Area>, Tester),
    /// Staff answered what somebody asked in an hour of theirs.
    Hour(Box<(Area, HourQuestion)>),
    /// Answers were taken back, or their post was hidden: their mails that still wait, and those of questions about it, are
    /// not to go out. What is hidden
    /// its author alone is still told of. `many` are the bulks they belong to.
    TakenBack { post: PostId, answers: Vec<DecisionId>, questions: Vec<i64>, many: Vec<i64>, but_for: Option<UserId> },
}

/// Reads the next chunk of a job: the event, and some of those who may hear of it.
pub fn read(conn: &mut Conn, job: &Job, most: i64) -> Result<Batch> {
    let nothing = Batch {
        about: None,
        recipients: Vec::new(),
        outdated: Vec::new(),
        outdated_of_many: Vec::new(),
        strangers: Vec::new(),
        last: None,
        is_last: true,
    };
    let Some(event) = events::get(conn, EventId(job.subject))? else { return Ok(nothing) };
    let Some(about) = about(conn, &event)? else { return Ok(nothing) };
    let heard = hearers(conn, job, (&event, &about), most)?;
    let (last, is_last) = (heard.last, heard.is_last);
    let told_of = match &about {
        About::Answer(answer) => Some(&answer.0),
        About::Asked(asked) => Some(&asked.0),
        About::Correction(post) | About::Vote(post, _) => Some(&**post),
        About::Tester(..) | About::Hour(_) => None,
        About::TakenBack { answers, questions, many, but_for, .. } => {
            let theirs = || heard.all.iter().map(|follower| follower.user).filter(|user| Some(*user) != *but_for);
            let answered = theirs().flat_map(|user| answers.iter().map(move |id| mails::key(*id, user)));
            let asked = theirs().flat_map(|user| questions.iter().map(move |id| concerns::question_key(*id, user)));
            let outdated = answered.chain(asked).collect();
            let of_many = |bulk: &i64| (*bulk, theirs().map(|user| many::key(*bulk, user)).collect());
            let outdated_of_many = many.iter().map(of_many).collect();
            return Ok(Batch { about: Some(about), outdated, outdated_of_many, last, is_last, ..nothing });
        }
    };
    let listens =
        |follower: &&Follower| follower.is_attentive && follower.user != event.actor_id && follower.since <= event.at;
    let people: Vec<UserId> = heard.all.iter().filter(listens).map(|follower| follower.user).collect();
    let mut wishes = subscriptions::wishes_of(conn, &people)?;
    let strangers = people.iter().copied().filter(|user| !wishes.contains_key(user)).collect();
    let recipients = people::recipients(conn, &people)?
        .into_iter()
        .filter_map(|recipient| {
            let (wanted, token) = wishes.remove(&recipient.id)?;
            let may = told_of.is_none_or(|post| post.may_be_seen_by(Some(recipient.id), false));
            (wanted.notices && may).then_some((recipient, token))
        })
        .collect();
    Ok(Batch { about: Some(about), recipients, strangers, last, is_last, ..nothing })
}

/// Who may hear of something, in one chunk.
struct Hearers {
    all: Vec<Follower>,
    last: Option<UserId>,
    is_last: bool,
}

fn hearers(conn: &mut Conn, job: &Job, (event, about): (&Event, &About), most: i64) -> Result<Hearers> {
    let alone = |all: Vec<Follower>| Hearers { all, last: None, is_last: true };
    let one = |user: UserId| alone(vec![Follower { user, is_attentive: true, since: event.at }]);
    let post = match about {
        // Whom it concerns hears of it, follower or not.
        About::Vote(_, own) => return Ok(one(own.user_id)),
        About::Tester(_, tester) => return Ok(one(tester.user_id)),
        About::Hour(asked) => return Ok(one(asked.1.author_id)),
        About::Correction(post) => {
            let (author, merged) = (post.author_id, posts::merged_into(conn, post.id)?);
            let mut next = subscriptions::followers_after(conn, post.id, &merged, UserId(author.0 - 1), 1)?;
            next.retain(|follower| follower.user == author);
            return Ok(alone(next));
        }
        About::Answer(answer) => answer.0.id,
        About::Asked(asked) => asked.0.id,
        About::TakenBack { post, .. } => *post,
    };
    let merged = posts::merged_into(conn, post)?;
    let all = subscriptions::followers_after(conn, post, &merged, UserId(job.cursor.place), most)?;
    let is_last = i64::try_from(all.len()).unwrap_or(most) < most;
    Ok(Hearers { last: all.last().map(|follower| follower.user), is_last, all })
}

fn about(conn: &mut Conn, event: &Event) -> Result<Option<About>> {
    match (event.what, event.post_id) {
        (What::Decided, Some(post)) => {
            let id = DecisionId(event.subject);
            let Some(decision) = triage::get(conn, id)? else { return Ok(None) };
            if triage::is_undone(conn, id)? {
                return Ok(None);
            }
            Ok(Some(About::Answer(Box::new((posts::get(conn, post)?, decision)))))
        }
        (What::Corrected, Some(post)) => Ok(Some(About::Correction(Box::new(posts::get(conn, post)?)))),
        (What::Asked, Some(post)) => {
            let (question, post) = (asking::get(conn, event.subject)?, posts::get(conn, post)?);
            // As it was asked: whether its time is over meanwhile is seen on the page.
            let is_open = question.state(&post, event.at) == State::Open;
            Ok(is_open.then(|| About::Asked(Box::new((post, question)))))
        }
        (What::VotedOnBehalf, Some(post)) => {
            // Taken back meanwhile, by either, it is told to nobody.
            let own = on_behalf::of_person(conn, post, UserId(event.subject))?.filter(|own| own.post_id == post);
            let Some(own) = own.filter(|own| own.cast_at == event.at) else { return Ok(None) };
            Ok(Some(About::Vote(Box::new(posts::get(conn, post)?), own)))
        }
        (What::TesterTaken, _) => {
            // Taken back meanwhile, by either, it is told to nobody.
            let Some(tester) = testing::get(conn, event.subject)?.filter(|tester| tester.since == event.at) else {
                return Ok(None);
            };
            Ok(Some(About::Tester(Box::new(areas::get(conn, tester.area_id)?), tester)))
        }
        (What::HourAnswered, _) => hour_answer(conn, event.subject),
        (What::Undone, Some(post)) => {
            let undoing = triage::get(conn, DecisionId(event.subject))?;
            let undone = undoing.and_then(|undoing| undoing.undoes);
            let Some(undone) = undone else { return Ok(None) };
            let (answers, many) = (vec![undone], bulks_of(conn, &[undone])?);
            Ok(Some(About::TakenBack { post, answers, questions: Vec::new(), many, but_for: None }))
        }
        (What::PostHidden, Some(post)) => {
            let hidden = posts::get(conn, post)?;
            if hidden.is_public() {
                return Ok(None);
            }
            let answers = triage::lately(conn, post)?;
            let many = bulks_of(conn, &answers)?;
            let questions = asking::opened_about(conn, post)?;
            Ok(Some(About::TakenBack { post, answers, questions, many, but_for: Some(hidden.author_id) }))
        }
        // The digests speak of publications; the others stand on their pages.
        _ => Ok(None),
    }
}

/// What staff say to a question now; taken back or set aside meanwhile, it is told to nobody.
fn hour_answer(conn: &mut Conn, id: i64) -> Result<Option<About>> {
    let question = owner_hours::found(conn, id)?;
    let told = question.filter(|question| question.is_answered() && question.set_aside_at.is_none());
    let Some(question) = told else { return Ok(None) };
    let area = owner_hours::get(conn, question.hour_id)?.area_id;
    Ok(Some(About::Hour(Box::new((areas::get(conn, area)?, question)))))
}

fn bulks_of(conn: &mut Conn, answers: &[DecisionId]) -> Result<Vec<i64>> {
    let mut bulks: Vec<i64> = bulk::of_decisions(conn, answers)?.into_iter().map(|(_, bulk)| bulk).collect();
    bulks.sort_unstable();
    bulks.dedup();
    Ok(bulks)
}

/// Writes the mails of a chunk, with no database at hand.
pub fn render(batch: &Batch, letterhead: &Letterhead) -> Result<Vec<NewMail>> {
    let (post, decision) = match &batch.about {
        Some(About::Answer(answer)) => &**answer,
        Some(About::Correction(post)) => {
            let write = |(to, token): &(Recipient, String)| concerns::corrected(letterhead, post, to, token);
            return batch.recipients.iter().map(write).collect();
        }
        Some(About::Asked(asked)) => {
            let write = |(to, token): &(Recipient, String)| concerns::asked(letterhead, asked, to, token);
            return batch.recipients.iter().map(write).collect();
        }
        Some(About::Tester(area, tester)) => {
            let write = |(to, token): &(Recipient, String)| concerns::tester(letterhead, (area, tester), to, token);
            return batch.recipients.iter().map(write).collect();
        }
        Some(About::Hour(asked)) => {
            let (area, question) = &**asked;
            let write =
                |(to, token): &(Recipient, String)| concerns::hour_answered(letterhead, (area, question), to, token);
            return batch.recipients.iter().map(write).collect();
        }
        Some(About::Vote(post, own)) => {
            let write = |(to, token): &(Recipient, String)| concerns::voted(letterhead, (post, own), to, token);
            return batch.recipients.iter().map(write).collect();
        }
        _ => return Ok(Vec::new()),
    };
    let told = mails::Told::new(letterhead, post, decision);
    let write = |(recipient, token): &(Recipient, String)| mails::decided(letterhead, &told, recipient, token);
    batch.recipients.iter().map(write).collect()
}

/// Queues the mails of a chunk to those who still want them, and moves the job on. What was taken back or hidden while
/// they were written is told to nobody any more.
pub fn queue(conn: &mut Conn, job: &Job, batch: &Batch, mails: &[NewMail], now: Timestamp) -> Result<()> {
    match batch.last {
        Some(last) if !batch.is_last => {
            let did = i64::try_from(mails.len()).unwrap_or(0);
            jobs::advance(conn, job, Cursor { part: 0, place: last.0 }, did)?;
        }
        _ => jobs::finish(conn, job)?,
    }
    let Some(event) = events::get(conn, EventId(job.subject))? else { return Ok(()) };
    let held = match &batch.about {
        Some(About::Vote(post, _)) => Some(post.id),
        Some(About::Asked(asked)) => Some(asked.0.id),
        _ => None,
    };
    if let Some(post) = held {
        // Whoever takes it back, or hides the post, meanwhile waits, and then finds the mail.
        posts::get_held(conn, post)?;
    }
    let person = match &batch.about {
        Some(About::Tester(_, tester)) => Some(tester.user_id),
        Some(About::Hour(asked)) => Some(asked.1.author_id),
        _ => None,
    };
    if let Some(person) = person {
        // The same of whoever takes an invitation, or an answer, back.
        lock(conn, Lockable::Users, &[person.0])?;
    }
    mail::cancel_keys(conn, &batch.outdated, now)?;
    for (bulk, keys) in &batch.outdated_of_many {
        let waiting = mail::waiting_with(conn, keys)?;
        if !mail::withdraw(conn, &waiting, now)?.is_empty() {
            bulk::tell_again(conn, *bulk, now)?;
        }
    }
    if let Some(About::Answer(answer)) = &batch.about {
        // Held before it is asked whether it still stands: who takes it back or hides its post meanwhile finds these mails
        // and stops them. The post itself is not, so that votes pass.
        lock(conn, Lockable::Decisions, &[answer.1.id.0])?;
    }
    let post = match about(conn, &event)? {
        Some(About::Answer(answer)) => Some(answer.0),
        Some(About::Asked(asked)) => Some(asked.0),
        Some(About::Correction(post) | About::Vote(post, _)) => Some(*post),
        Some(About::Tester(..) | About::Hour(_)) => None,
        _ => return Ok(()),
    };
    let people: Vec<UserId> = mails.iter().filter_map(|mail| mail.user_id).collect();
    let wanted = subscriptions::still_wanted(conn, &people)?;
    for mail in mails {
        let wants = mail.user_id.and_then(|user| wanted.get(&user)).is_some_and(|wanted| wanted.notices);
        if wants && post.as_ref().is_none_or(|post| post.may_be_seen_by(mail.user_id, false)) {
            mail::enqueue(conn, mail, now)?;
        }
    }
    Ok(())
}
