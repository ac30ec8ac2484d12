//! Votes that are kept and do not count yet: why, and the SQL on `held_votes`. They are no rows of `votes`, so that nothing
//! that counts, merges or credits votes has to know of them.

use crate::db::schema::{held_votes, users};
use crate::db::{Conn, PortableExt, PostId, Timestamp, UserId};
use crate::error::Result;
use crate::i18n::Messages;
use crate::text_enum;
use diesel::prelude::*;

text_enum! {
    /// Why a vote does not count yet.
    Hold {
        /// The voter's address is not confirmed.
        Unconfirmed => "unconfirmed",
        /// Another account of the same mailbox has voted for the post.
        SameMailbox => "same_mailbox",
        /// It came together with others, and staff have not looked yet.
        Cluster => "cluster",
        /// Staff have looked at those, and left them out.
        LeftOut => "left_out",
    }
}

impl Hold {
    /// What the voter is told, with what to do about it.
    pub fn sentence(self, l: &Messages) -> String {
        match self {
            Self::Unconfirmed => l.flash_vote_waits(),
            Self::SameMailbox => l.voting_held_same_mailbox(),
            Self::Cluster => l.voting_held_cluster(),
            Self::LeftOut => l.voting_held_left_out(),
        }
    }
}

/// Keeps a vote; the first reason stands.
pub(super) fn insert_once(conn: &mut Conn, post: PostId, user: UserId, reason: Hold, now: Timestamp) -> Result<()> {
    let row = (
        held_votes::post_id.eq(post),
        held_votes::user_id.eq(user),
        held_votes::reason.eq(reason),
        held_votes::held_at.eq(now),
    );
    diesel::insert_into(held_votes::table)
        .values(row)
        .on_conflict((held_votes::post_id, held_votes::user_id))
        .do_nothing()
        .portable()
        .execute(conn)?;
    Ok(())
}

/// Forgets a vote that was kept; whether there was one.
pub(super) fn delete(conn: &mut Conn, post: PostId, user: UserId) -> Result<bool> {
    let row = held_votes::table.filter(held_votes::post_id.eq(post)).filter(held_votes::user_id.eq(user));
    Ok(diesel::delete(row).execute(conn)? > 0)
}

/// How many votes of a person are kept.
pub fn count_of(conn: &mut Conn, user: UserId) -> Result<i64> {
    Ok(held_votes::table.filter(held_votes::user_id.eq(user)).count().get_result(conn)?)
}

/// Forgets what is kept of people whose accounts are removed.
pub fn remove_held_of(conn: &mut Conn, people: &[UserId]) -> Result<()> {
    diesel::delete(held_votes::table.filter(held_votes::user_id.eq_any(people))).execute(conn)?;
    Ok(())
}

/// Takes what is kept of a person for a reason, in the order of the posts.
pub(super) fn take_of(conn: &mut Conn, user: UserId, reason: Hold) -> Result<Vec<PostId>> {
    let theirs = held_votes::table.filter(held_votes::user_id.eq(user)).filter(held_votes::reason.eq(reason));
    let mut posts: Vec<PostId> = diesel::delete(theirs).returning(held_votes::post_id).get_results(conn)?;
    posts.sort_unstable();
    Ok(posts)
}

/// Those of these people whose votes for a post are set apart, each with the moment of the vote, in that order.
pub(super) fn apart(conn: &mut Conn, post: PostId, people: &[UserId]) -> Result<Vec<(UserId, Timestamp)>> {
    let theirs = held_votes::table.filter(held_votes::post_id.eq(post)).filter(held_votes::user_id.eq_any(people));
    let apart = theirs.filter(held_votes::reason.eq_any([Hold::Cluster, Hold::LeftOut]));
    let apart = apart.order((held_votes::held_at, held_votes::user_id));
    Ok(apart.select((held_votes::user_id, held_votes::held_at)).load(conn)?)
}

/// Says of votes that are set apart why they do not count.
pub(super) fn turn(conn: &mut Conn, post: PostId, people: &[UserId], why: Hold) -> Result<()> {
    let theirs = held_votes::table.filter(held_votes::post_id.eq(post)).filter(held_votes::user_id.eq_any(people));
    let apart = theirs.filter(held_votes::reason.eq_any([Hold::Cluster, Hold::LeftOut]));
    diesel::update(apart).set(held_votes::reason.eq(why)).execute(conn)?;
    Ok(())
}

/// Whose vote has waited longest for the one of this person, who has the same mailbox.
pub(super) fn first_of_mailbox(conn: &mut Conn, post: PostId, user: UserId) -> Result<Option<UserId>> {
    let mailbox: Option<String> = users::table.find(user).select(users::mailbox).first(conn).optional()?;
    let Some(mailbox) = mailbox else { return Ok(None) };
    let twins = held_votes::table
        .inner_join(users::table)
        .filter(held_votes::post_id.eq(post))
        .filter(held_votes::reason.eq(Hold::SameMailbox))
        .filter(users::mailbox.eq(mailbox))
        .filter(users::verified_at.is_not_null());
    let first = twins.order((held_votes::held_at, held_votes::user_id)).select(held_votes::user_id);
    Ok(first.first(conn).optional()?)
}

/// Votes that wait for one of the same mailbox: those of this person, and of the confirmed accounts that have this mailbox.
/// The longest waiting first, up to so many; of so many accounts.
pub(super) fn of_mailbox(conn: &mut Conn, user: UserId, mailbox: &str, most: i64) -> Result<Vec<(PostId, UserId)>> {
    let twins = users::table.filter(users::mailbox.eq(mailbox)).filter(users::verified_at.is_not_null());
    let mut whose: Vec<UserId> = twins.order(users::id).limit(most).select(users::id).load(conn)?;
    whose.push(user);
    let rows = held_votes::table
        .filter(held_votes::user_id.eq_any(whose))
        .filter(held_votes::reason.eq(Hold::SameMailbox))
        .order((held_votes::held_at, held_votes::post_id, held_votes::user_id));
    Ok(rows.limit(most).select((held_votes::post_id, held_votes::user_id)).load(conn)?)
}
