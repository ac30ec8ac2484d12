//! Who may hear of something, in one chunk.

use super::about::{About, TakenBack};
use super::{chosen, mention};
use crate::asking;
use crate::db::{Conn, PostId, UserId};
use crate::error::Result;
use crate::events::Event;
use crate::jobs::{self, Cursor, Job};
use crate::markets;
use crate::meetups;
use crate::owner_hours;
use crate::posts;
use crate::subscriptions::{self, Follower};

/// Some of those who may hear of something.
pub(super) struct Hearers {
    pub all: Vec<Follower>,
    /// Where the next chunk begins, if there is one.
    pub next: Option<Cursor>,
}

pub(super) fn hearers(conn: &mut Conn, job: &Job, (event, about): (&Event, &About), most: i64) -> Result<Hearers> {
    let after = UserId(job.cursor.place);
    // Whom it concerns hears of it, follower or not.
    let concerned = |user: UserId| Follower { user, is_attentive: true, since: event.at };
    let alone = |user: UserId| Hearers { all: vec![concerned(user)], next: None };
    let some = |people: Vec<UserId>| cut(people.into_iter().map(concerned).collect(), job.cursor.part, most);
    let post = match about {
        About::Vote(_, own) => return Ok(alone(own.user_id)),
        About::Tester(_, tester) => return Ok(alone(tester.user_id)),
        About::Place(told) => return Ok(alone(told.1.user_id)),
        About::Hour(asked) => return Ok(alone(asked.1.author_id)),
        About::Meetup(told) => return Ok(some(meetups::hearers_after(conn, told, after, most)?)),
        About::OfAuthor(told) => return Ok(alone(told.author)),
        // All at once: there are not many.
        About::Mention(_) => {
            let all = mention::hearers(conn, event)?.into_iter().map(concerned).collect();
            return Ok(Hearers { all, next: None });
        }
        About::Chosen(told) => return chosen::hearers(conn, job, (event, told), most),
        About::Answers(told) => {
            let questions: Vec<i64> = told.2.iter().map(|question| question.id).collect();
            return Ok(some(owner_hours::wanting_after(conn, &questions, after, most)?));
        }
        About::HourOff(told) | About::HourOn(told) | About::HourMoved(told) => {
            return Ok(some(owner_hours::askers_after(conn, told.1.id, after, most)?));
        }
        About::MarketOpened(told) => {
            return Ok(cut(markets::wanting_after(conn, &told.0, after, most)?, job.cursor.part, most));
        }
        About::MarketClosed(line) => return Ok(some(markets::told_after(conn, line.id, after, most)?)),
        About::Concluded(concluded) => return Ok(some(asking::answerers_after(conn, concluded.1.id, after, most)?)),
        About::NotConcluded(question) => return Ok(some(asking::answerers_after(conn, *question, after, most)?)),
        About::Correction(post) => {
            let (author, merged) = (post.author_id, posts::merged_into(conn, post.id)?);
            let mut all = subscriptions::followers_after(conn, post.id, &merged, UserId(author.0 - 1), 1)?;
            all.retain(|follower| follower.user == author);
            return Ok(Hearers { all, next: None });
        }
        About::TakenBack(back) => {
            let Some(question) = at_work_on(back, job) else { return followers(conn, back.post, job, most, back) };
            let people = asking::answerers_after(conn, question, after, most)?;
            let all = people.into_iter().map(concerned).collect();
            return Ok(and_then(cut(all, job.cursor.part, most), job, back));
        }
        About::Answer(answer) => answer.0.id,
        About::Asked(asked) => asked.0.id,
    };
    let merged = posts::merged_into(conn, post)?;
    Ok(cut(subscriptions::followers_after(conn, post, &merged, after, most)?, job.cursor.part, most))
}

/// The question whose answerers a chunk looks at: they come after those who follow.
pub(super) fn at_work_on(back: &TakenBack, job: &Job) -> Option<i64> {
    let place = usize::try_from(job.cursor.part).ok()?.checked_sub(1)?;
    back.concluded.get(place).copied()
}

fn followers(conn: &mut Conn, post: PostId, job: &Job, most: i64, back: &TakenBack) -> Result<Hearers> {
    // One of the questions was taken away meanwhile.
    if job.cursor.part > 0 {
        return Ok(Hearers { all: Vec::new(), next: None });
    }
    let merged = posts::merged_into(conn, post)?;
    let all = subscriptions::followers_after(conn, post, &merged, UserId(job.cursor.place), most)?;
    Ok(and_then(cut(all, 0, most), job, back))
}

/// After the last of a part, the next part.
fn and_then(found: Hearers, job: &Job, back: &TakenBack) -> Hearers {
    let next = Cursor { part: job.cursor.part + 1, place: 0 };
    let is_more = usize::try_from(job.cursor.part).is_ok_and(|done| done < back.concluded.len());
    Hearers { next: found.next.or(is_more.then_some(next)), ..found }
}

pub(super) fn cut(all: Vec<Follower>, part: i64, most: i64) -> Hearers {
    let next = jobs::last_of_full(&all, most).map(|last| Cursor { part, place: last.user.0 });
    Hearers { all, next }
}
