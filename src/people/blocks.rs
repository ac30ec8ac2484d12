//! SQL on `blocks`: who may not act, until when, and why. Rows stay when a block is over: they are the log.

use super::model::Role;
use crate::db::schema::{blocks, users};
use crate::db::{Conn, Lockable, Timestamp, UserId, lock};
use crate::error::{Blocked, Error, Refusal, Result};
use diesel::dsl::{And, Eq, Gt, IsNull};
use diesel::prelude::*;

/// Whoever is about to leave says first that they stay.
const LEAVING: Refusal = Refusal::new("leaving", |l| l.leaving_refused());

/// A block that runs.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Block {
    /// Its row.
    pub id: i64,
    /// From then on the person may act again.
    pub ends_at: Timestamp,
    /// What staff say, as it was typed; the person reads it.
    pub reason: String,
    /// The language of the reason, as a BCP 47 tag; empty when unknown.
    pub lang: String,
    /// Who blocked.
    pub blocked_by: UserId,
    /// When.
    pub blocked_at: Timestamp,
}

/// A block about to begin.
#[derive(Debug, Clone, Copy)]
pub struct NewBlock<'a> {
    /// Who may not act.
    pub user: UserId,
    /// Until then.
    pub ends_at: Timestamp,
    /// What staff say.
    pub reason: &'a str,
    /// The language of the reason.
    pub lang: &'a str,
    /// Who blocks.
    pub by: UserId,
}

/// The condition on a person and a block of theirs that runs at a moment.
pub type Runs = And<And<Eq<blocks::user_id, users::id>, IsNull<blocks::lifted_at>>, Gt<blocks::ends_at, Timestamp>>;

/// For queries that ask of people whether they are blocked; nobody has two blocks that run.
pub fn runs(now: Timestamp) -> Runs {
    blocks::user_id.eq(users::id).and(blocks::lifted_at.is_null()).and(blocks::ends_at.gt(now))
}

/// Lets somebody act, or says until when and why they are blocked, or that they are about to leave. Answers whether their
/// address is confirmed: what they do waits otherwise. The person is held, so that a block or a confirmation at this moment
/// waits for this act, and the act after it sees it.
pub fn admit(conn: &mut Conn, id: UserId, now: Timestamp) -> Result<bool> {
    type Found = (Option<Timestamp>, Option<Timestamp>, Option<(Timestamp, String, String)>);
    lock(conn, Lockable::Users, &[id.0])?;
    let person = users::table.left_join(blocks::table.on(runs(now))).filter(users::id.eq(id));
    let person = person.filter(users::erased_at.is_null());
    let columns = (users::verified_at, users::leaving_at, (blocks::ends_at, blocks::reason, blocks::lang).nullable());
    let found: Option<Found> = person.select(columns).first(conn).optional()?;
    match found.ok_or(Error::SignInFirst)? {
        (.., Some((until, reason, lang))) => Err(Error::Blocked(Box::new(Blocked { until: until.0, reason, lang }))),
        (_, Some(_), None) => Err(Error::Rejected(LEAVING)),
        (verified_at, None, None) => Ok(verified_at.is_some()),
    }
}

/// Of these people, who are held, those who may act and whose address is confirmed: [`admit`] for many.
pub fn admitted_among(conn: &mut Conn, held: &[i64], now: Timestamp) -> Result<Vec<UserId>> {
    let people = users::table.left_join(blocks::table.on(runs(now))).filter(users::id.eq_any(held));
    let admitted = people.filter(users::verified_at.is_not_null()).filter(blocks::id.nullable().is_null());
    let admitted = admitted.filter(users::leaving_at.is_null());
    Ok(admitted.filter(users::erased_at.is_null()).select(users::id).load(conn)?)
}

/// Refuses whoever is not of the staff at this moment: a role ends at once, also for what is under way. The person is held
/// until the transaction ends; call it before anything else is.
pub fn expect_staff(conn: &mut Conn, id: UserId) -> Result<()> {
    lock(conn, Lockable::Users, &[id.0])?;
    let staff = users::table.find(id).filter(users::role.ne(Role::Member));
    let is_staff: bool = diesel::select(diesel::dsl::exists(staff)).get_result(conn)?;
    if is_staff { Ok(()) } else { Err(Error::Forbidden(Refusal::STAFF_ONLY)) }
}

/// The block of a person that runs, if there is one.
pub fn running_block(conn: &mut Conn, user: UserId, now: Timestamp) -> Result<Option<Block>> {
    let running = blocks::table
        .filter(blocks::user_id.eq(user))
        .filter(blocks::lifted_at.is_null())
        .filter(blocks::ends_at.gt(now))
        .order(blocks::id.desc());
    let columns = (blocks::id, blocks::ends_at, blocks::reason, blocks::lang, blocks::blocked_by, blocks::blocked_at);
    Ok(running.select(columns).first(conn).optional()?)
}

/// Begins a block; its row. Whoever calls holds the person and has seen that no other one runs.
pub fn insert_block(conn: &mut Conn, new: &NewBlock<'_>, now: Timestamp) -> Result<i64> {
    let row = (
        blocks::user_id.eq(new.user),
        blocks::ends_at.eq(new.ends_at),
        blocks::reason.eq(new.reason),
        blocks::lang.eq(new.lang),
        blocks::blocked_by.eq(new.by),
        blocks::blocked_at.eq(now),
    );
    Ok(diesel::insert_into(blocks::table).values(row).returning(blocks::id).get_result(conn)?)
}

/// Ends a block before its time; the row says who did.
pub fn end_block(conn: &mut Conn, block: &Block, by: UserId, now: Timestamp) -> Result<()> {
    let running = blocks::table.find(block.id).filter(blocks::lifted_at.is_null());
    diesel::update(running).set((blocks::lifted_by.eq(Some(by)), blocks::lifted_at.eq(Some(now)))).execute(conn)?;
    Ok(())
}

/// The latest block of a person, which may be over, and when it was lifted.
pub fn last_block(conn: &mut Conn, user: UserId) -> Result<Option<(Block, Option<Timestamp>)>> {
    let all = blocks::table.filter(blocks::user_id.eq(user)).order(blocks::id.desc());
    let columns = (blocks::id, blocks::ends_at, blocks::reason, blocks::lang, blocks::blocked_by, blocks::blocked_at);
    Ok(all.select((columns, blocks::lifted_at)).first(conn).optional()?)
}

/// Has a block run on that was lifted. Whoever calls holds the person and has seen that it is their latest one.
pub fn resume_block(conn: &mut Conn, block: &Block) -> Result<()> {
    let changes = (blocks::lifted_by.eq(None::<UserId>), blocks::lifted_at.eq(None::<Timestamp>));
    diesel::update(blocks::table.find(block.id)).set(changes).execute(conn)?;
    Ok(())
}
