//! Whom an event concerns, chunk by chunk, without a word of what it tells: for whoever notes it elsewhere than in a mail.

use super::about::{About, about};
use super::hearers::hearers;
use super::tell::hold;
use crate::db::{Conn, UserId};
use crate::error::Result;
use crate::events::{Event, What};
use crate::jobs::{Cursor, Job};
use crate::posts::Post;
use crate::subscriptions::Follower;

/// Some of those who hear of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// Who, in the order of their ids; of mails they may have said that they want none.
    pub people: Vec<UserId>,
    /// Where the next chunk begins, if there is one.
    pub next: Option<Cursor>,
}

/// Those among these followers who are told of an event: whoever asked to hear of it before it happened, and did not do it. What
/// becomes of places at a meetup its host does not do, who may have one.
pub fn listening(followers: &[Follower], event: &Event) -> Vec<UserId> {
    let is_own = |user: UserId| user == event.actor_id && event.what != What::MeetupNews;
    let listens = |follower: &&Follower| follower.is_attentive && !is_own(follower.user) && follower.since <= event.at;
    followers.iter().filter(listens).map(|follower| follower.user).collect()
}

/// Whoever may see a post, which is all of them where it is about none.
pub fn may_see(post: Option<&Post>, mut people: Vec<UserId>) -> Vec<UserId> {
    people.retain(|user| post.is_none_or(|post| post.may_be_seen_by(Some(*user), false)));
    people
}

/// What an event tells, as long as it does; held until the transaction ends.
fn standing(conn: &mut Conn, event: &Event) -> Result<Option<About>> {
    let Some(before) = about(conn, event)? else { return Ok(None) };
    hold(conn, &before)?;
    Ok(about(conn, event)?.filter(|about| !about.tells_nothing()))
}

/// Whether an event is still told, and not taken back; it is not, until the transaction ends.
pub fn stands(conn: &mut Conn, event: &Event) -> Result<bool> {
    Ok(standing(conn, event)?.is_some())
}

/// The next chunk of those who hear of an event. Nothing where it is told to nobody any more, or only takes back what was
/// told. What it is about is held until the transaction ends: whoever takes it back at this moment waits, and then finds what
/// was noted.
pub fn heard(conn: &mut Conn, job: &Job, event: &Event, most: i64) -> Result<Option<Heard>> {
    let Some(about) = standing(conn, event)? else { return Ok(None) };
    let found = hearers(conn, job, (event, &about), most)?;
    let people = may_see(about.post(), listening(&found.all, event));
    Ok(Some(Heard { people, next: found.next }))
}
